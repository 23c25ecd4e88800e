package intake

import (
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// voterOpinions are what voters say at reports to them, and how it was handled.
var voterOpinions = [][2]string{
	{"希望代表多到山上的几个组走一走。", "安排每季度走访一次，写入履职计划。"}, {"组里的水渠每年都堵，请代表继续反映。", "已向水务站反映，列入冬修计划。"},
	{"代表提的建议办得怎么样，要告诉大家。", "办理结果在公示栏公布。"}, {"年轻人在外面，老人看病不方便。", "联系家庭医生上门服务。"},
}

// reportersPerBatch is how many deputies one batch of reports to voters names: two batches a year reach everybody in a term.
const reportersPerBatch = 13

// saveReports saves the yearly plan of reports to voters (述职): two batches a year, and each report with the poll of the voters.
func (t *township) saveReports() error {
	type batch struct {
		plan *office.ReportToVoters
		who  []*office.Deputy
		from record.Date
	}
	var plans []*office.ReportToVoters
	var batches []batch
	for _, s := range t.spans() {
		for n := range 2 * s.Times {
			on := record.Date(fmt.Sprintf("%d-%s", s.Year, []string{"06-28", "11-29"}[n%2]))
			from := max(s.from, on.AddMonths(-4))
			if from > t.today || from > on {
				continue
			}
			who := t.reporters(from, n)
			p := &office.ReportToVoters{Kind: office.ReportPlan, On: on, BatchNo: num(n + 1), Ratio: record.Some(20.0), Reporters: refs(who), Noticed: from, Chosen: "小组统一安排",
				Place: "各联络站", Host: "蒋春生"}
			p.Year = num(s.Year)
			if on < t.today {
				p.Done = on
			}
			plans, batches = append(plans, p), append(batches, batch{p, who, from})
		}
	}
	if err := saveAll(t, office.DutyReports, plans...); err != nil {
		return err
	}
	var out []*office.ReportToVoters
	for _, b := range batches {
		days := b.from.Until(b.plan.On)
		for n := 0; n < len(b.who); n++ {
			day := b.from.Add(days * (n + 1) / (len(b.who) + 2))
			group := b.who[n : n+1]
			if n == 0 && len(b.who) > 4 { // the first four report together
				group, n = b.who[:4], 3
			}
			one := t.reportToVoters(b.plan, group, day)
			out = append(out, one)
		}
	}
	return saveAll(t, office.DutyReports, out...)
}

// reporters are the deputies of a batch: five of the keen ones, and others in turn.
func (t *township) reporters(day record.Date, batch int) []*office.Deputy {
	keen := t.keen(day)
	out := slices.Clone(keen[batch%2*5 : batch%2*5+5])
	for _, d := range t.some(day, reportersPerBatch) {
		if len(out) < reportersPerBatch && !slices.Contains(keen, d) {
			out = append(out, d)
		}
	}
	return out
}

// reportToVoters is one report, of a deputy or of several together, with the poll and what voters said.
func (t *township) reportToVoters(plan *office.ReportToVoters, who []*office.Deputy, day record.Date) *office.ReportToVoters {
	r := &office.ReportToVoters{Kind: office.ReportHeld, Batch: ref(plan.ID), On: day, Manner: "口头+书面", Chosen: "小组统一安排", Place: pick(t, villages) + "党群服务中心",
		Reporters: refs(who), Host: "沈佳怡", Noticed: t.by(day.Add(-6)), Districts: t.districtsOf(who, day)}
	if len(who) > 1 {
		r.Manner, r.Groups = office.MannerTogether, []record.Ref{t.groupOf(who[0])}
	}
	if !t.past(day) {
		return r
	}
	voters := t.between(28, 64)
	returned := voters - t.rng.IntN(3)
	valid := returned - t.rng.IntN(2)
	satisfied := valid * t.between(72, 95) / 100
	r.Voters = num(voters)
	r.Poll = office.VotersPoll{Issued: num(voters), Returned: num(returned), Valid: num(valid), Void: num(returned - valid), Satisfied: num(satisfied),
		Basically: num(valid - satisfied - (valid-satisfied)/4), Dissatisfied: num((valid - satisfied) / 4)}
	o := pick(t, voterOpinions)
	r.Opinions = []office.VoterOpinion{{Text: o[0], Due: day.Add(60), Done: t.by(day.Add(45))}}
	if r.Opinions[0].Done != "" {
		r.Opinions[0].Handling = o[1]
	}
	r.Promise, r.PromiseDue = "每季度到组里走访一次，反映的事项一个月内回话。", day.Add(90)
	if r.PromiseDone = t.by(day.Add(80)); r.PromiseDone != "" {
		r.PromiseKept = "按承诺走访，反映的事项已回话。"
	}
	if satisfied*100 > valid*93 {
		r.Nominated, r.ShowResult = yes(true), "参加全县述职演讲"
	}
	r.Published, r.Filed = t.by(day.Add(7)), t.by(day.Add(100))
	return r
}

// districtsOf lists the constituencies that deputies were elected in, as far as these are on record.
func (t *township) districtsOf(who []*office.Deputy, day record.Date) []record.Ref {
	var out []record.Ref
	for _, d := range who {
		if m := d.MandateOn(office.LevelTown, day, t.termByID); m != nil && m.Constituency.ID != 0 {
			out = append(out, m.Constituency)
		}
	}
	return out
}

func (t *township) groupOf(d *office.Deputy) record.Ref {
	if len(d.Groups) > 0 {
		return d.Groups[0].Group
	}
	return ref(t.groups[0].ID)
}

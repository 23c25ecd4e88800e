package office

import (
	"fmt"

	"npcdesk/app/record"
)

// reportArchiveRules are the rules on all reports to voters together.
var reportArchiveRules = []ArchiveRule{
	{ID: "E08", Article: "组织法43、代表法58", Mark: record.Verify, Check: everyDeputyReports},
}

// reportersKnown misses the names behind a collective report: each of them has reported.
func reportersKnown(r *ReportToVoters, _ Facts) []string {
	if isBatch(r) || len(r.Reporters) > 0 || len(r.Groups) == 0 {
		return nil
	}
	return says("集体述职没有填述职代表，各人的履职档案里就没有这次述职：请把参加述职的代表填上")
}

// batchCarriedOut compares a batch, once its day is past or it was said to be finished, with the reports that belong to it: those
// it names must have reported, or as many as its share says.
func batchCarriedOut(r *ReportToVoters, f Facts) []string {
	if isReport(r) || r.On == "" || r.On >= f.In.Today && r.Done == "" {
		return nil
	}
	reported := map[int64]bool{}
	for _, one := range pointing[ReportToVoters](f, "duty_report", "batch", r.ID) {
		if one.On > f.In.Today {
			continue
		}
		for _, who := range one.Reporters {
			reported[who.ID] = true
		}
	}
	missing := 0
	for _, who := range r.Reporters {
		if !reported[who.ID] {
			missing++
		}
	}
	if missing > 0 {
		return says("本批计划述职%d人，还有%d人没有述职记录：请安排述职，或者补登记", len(r.Reporters), missing)
	}
	n := f.InOffice(r.On)
	if len(r.Reporters) == 0 && r.Ratio.Given && float64(len(reported))*100 < r.Ratio.V*float64(n) {
		return says("本批计划%g%%的代表述职，%d名代表中有%d名述职：请安排述职，或者补登记", r.Ratio.V, n, len(reported))
	}
	return nil
}

func promiseDated(r *ReportToVoters, _ Facts) []string {
	if r.PromiseDone == "" || r.On == "" || r.PromiseDone >= r.On {
		return nil
	}
	return says("整改完成日期%s早于述职日期%s：请核对", date(r.PromiseDone), date(r.On))
}

// reportedBetween tells of every deputy whether he reported from one day to another, both included; "" is open.
func reportedBetween(list []*ReportToVoters, from, to record.Date) map[int64]bool {
	out := map[int64]bool{}
	for _, r := range list {
		if isBatch(r) || r.On == "" || r.On < from || to != "" && r.On > to {
			continue
		}
		for _, who := range r.Reporters {
			out[who.ID] = true
		}
	}
	return out
}

// everyDeputyReports finds deputies in office who have not reported to their voters. Once in a term: from the day on which the
// office is reminded of the next election (setting A06), so that there is still time. Every year: for the last finished year,
// if the deputy was in office from its first to its last day.
func everyDeputyReports(a Archive) []Finding {
	term, in := a.termInForce(), a.Facts.In
	if term == nil || term.From == "" {
		return nil
	}
	yearly := in.Text(KeyReportEvery) == ReportYearly
	from, to, when := term.From, in.Today, "本届"
	if yearly {
		last := in.Today.Year() - 1
		from, to, when = record.Date(fmt.Sprintf("%d-01-01", last)), record.Date(fmt.Sprintf("%d-12-31", last)), fmt.Sprintf("%d年", last)
	} else if months := in.Int(KeyTermReminder); months == 0 || in.Today < term.From.AddMonths(months) {
		return nil
	}
	reported := reportedBetween(every[ReportToVoters](a, "duty_report"), from, to)
	var out []Finding
	for _, d := range a.Deputies {
		if reported[d.ID] || servingNow(d, a.Facts) == nil || !a.mustReport(d) || yearly && !(d.InOffice(from, a.Facts.Term, in) && d.InOffice(to, a.Facts.Term, in)) {
			continue
		}
		out = append(out, Finding{"deputy", d.ID, fmt.Sprintf("%s%s还没有向选民述职的记录：请安排述职，或者补登记", d.Name, when)})
	}
	return out
}

// mustReport tells whether the office's setting asks a deputy to report: all do, or only those without a leading post (非职务代表).
func (a Archive) mustReport(d *Deputy) bool {
	if a.Facts.In.Text(KeyReportWho) != ReportNonPost {
		return true
	}
	profile, _ := d.ProfileOn(LevelTown, a.Facts.In.Today, a.Facts.Term)
	return profile.NonPost.V
}

package intake

import (
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// inspectionsYearly is how many inspections a township of this size holds in a year beside those before the sessions.
const inspectionsYearly = 10

func (t *township) saveInspections() error {
	var out []*office.Inspection
	for _, s := range t.spans() {
		for i, day := range t.spread(s, inspectionsYearly) {
			v := visits[(i+s.Year*5)%len(visits)]
			out = append(out, t.inspection(v, day, villages[t.rng.IntN(len(villages))]))
		}
		for _, se := range s.Sessions {
			if day := se.Opens.Add(-14); day >= s.from && t.past(day) {
				one := t.inspection(beforeSession, t.workday(day, s), pick(t, villages))
				one.Session = ref(se.ID)
				out = append(out, one)
			}
		}
	}
	t.leaveUnanswered(out)
	t.inspections = out
	return saveAll(t, office.Inspections, out...)
}

// inspection is one activity: held on its day, its report forwarded ten days later, the feedback within the three months of E11.
func (t *township) inspection(v visit, day record.Date, village string) *office.Inspection {
	u := t.units[v.unit]
	i := &office.Inspection{Kind: v.kind, Subject: v.subject, Day: day, Place: village, Organiser: "镇人大主席团", Level: "本镇", Laws: v.laws,
		Basis: "组织法19、代表法29", Situation: inVillage(v.situation, village), Cost: yuan(t.between(3, 18) * 100)}
	if v.tag != "" {
		i.Tags = []string{v.tag}
	}
	i.Joint = []record.Ref{ref(u.ID)}
	t.inspectors(i)
	for n, look := range v.looks {
		i.Sites = append(i.Sites, office.InspectionSite{No: num(n + 1), Place: inVillage(look, village), Unit: u.Name, Look: []string{"现场情况", "运行和台账", "群众反映"}[n],
			Guide: u.Contact})
	}
	i.Heard = []office.ReportHeard{{Unit: u.Name, Reporter: u.Head, Topic: v.subject}}
	if v.kind == "专项督查" {
		for n := range 3 {
			i.Checks = append(i.Checks, office.SpotCheck{Day: day, Whom: t.units[n].Contact, Place: villages[(n*4+day.Year())%len(villages)],
				Result: []string{"在岗，记录完整", "在岗，巡查记录没有签字，当场补正", "临时外出处置纠纷，已报备"}[n]})
		}
	}
	t.reportInspection(i, v, u, village)
	return i
}

func (t *township) inspectors(i *office.Inspection) {
	n := t.between(13, 22)
	if i.Kind == office.InspectSingly {
		n = 2
	}
	called := t.some(i.Day, n)
	if keen := t.keen(i.Day); i.Kind != office.InspectSingly {
		for k := range 5 {
			if d := keen[(i.Day.Year()+t.next("inspectors")+k)%len(keen)]; !slices.Contains(called, d) {
				called = append(called, d)
			}
		}
	}
	i.Leader, i.Deputies = came(called[:1]), t.attended(called)
	if i.Kind != office.InspectSingly {
		i.Others = []record.Person{{Name: "项明", Status: "部门人员"}, {Name: "余文书", Status: "工作人员"}}
	}
}

// reportInspection writes what follows an inspection: its report, the hand-over to the government, the feedback.
func (t *township) reportInspection(i *office.Inspection, v visit, u *office.Unit, village string) {
	for n, text := range v.advice {
		one := office.InspectionOpinion{No: fmt.Sprint(n + 1), Text: inVillage(text, village), To: u.Name, Adopted: "研究中"}
		if t.past(i.Day.Add(90)) {
			one.Adopted = []string{"采纳", "采纳", "部分采纳"}[n%3]
		}
		i.Opinions = append(i.Opinions, one)
	}
	if i.ReportDay = t.by(t.after(i.Day, 5)); i.ReportDay != "" {
		i.Report = "关于" + v.subject + "的" + reportOf(i.Kind) + "报告"
	}
	if i.Forwarded = t.by(t.after(i.Day, 10)); i.Forwarded == "" {
		return
	}
	i.ForwardedTo, i.Letter = "镇人民政府", fmt.Sprintf("清人大主席团〔%d〕%d号", i.Forwarded.Year(), t.next(fmt.Sprint("letter", i.Forwarded.Year())))
	if i.FedBack = t.by(t.after(i.Forwarded, t.between(55, 78))); i.FedBack == "" {
		return
	}
	i.Feedback = fmt.Sprintf("镇人民政府书面反馈：意见建议%d条已逐条研究，%s", len(i.Opinions), v.effect)
	i.Rating, i.Effect = pick(t, []string{office.Satisfied, office.Satisfied, office.Mostly}), v.effect
	i.Publicity = "《清溪民声》刊发简报"
	i.Filed = t.by(t.after(i.FedBack, 30))
}

func reportOf(kind string) string {
	switch kind {
	case "专题调研":
		return "调研"
	case office.InspectLaw:
		return "执法检查"
	case "专项督查", "跟踪督查（回头看）":
		return "督查"
	}
	return "视察"
}

// leaveUnanswered leaves the feedback of one inspection out whose time was over lately: the clerk sees it in red.
func (t *township) leaveUnanswered(list []*office.Inspection) {
	var late *office.Inspection
	for _, i := range list {
		if i.Forwarded != "" && i.Kind != office.InspectBeforeSession && i.Forwarded.AddMonths(3).Add(10) <= t.today && (late == nil || i.Forwarded > late.Forwarded) {
			late = i
		}
	}
	if late == nil || late.Forwarded.Year() < t.term.From.Year() {
		return
	}
	late.FedBack, late.Feedback, late.Rating, late.Effect, late.Publicity, late.Filed = "", "", "", "", "", ""
}

// problemSources says which source a problem has that an inspection of a kind found.
var problemSources = map[string]string{"专题调研": office.ProblemOfResearch, office.InspectLaw: office.ProblemOfLawCheck, "专项督查": office.ProblemOfCheck,
	"跟踪督查（回头看）": office.ProblemOfCheck}

// saveProblems saves what the inspections found, each followed up to its end, as far as the days have come.
func (t *township) saveProblems() error {
	for _, i := range t.inspections {
		at := slices.IndexFunc(visits, func(v visit) bool { return v.subject == i.Subject })
		if at < 0 {
			continue
		}
		for n, f := range visits[at].problems {
			p := t.problem(f, i.Day, visits[at].unit, i.Place)
			p.Inspection, p.Source = ref(i.ID), problemSources[i.Kind]
			if p.Source == "" {
				p.Source = office.ProblemOfInspection
			}
			if p.Source == office.ProblemOfLawCheck {
				p.Disposal = []string{"限期整改", "立案处罚"}[n%2]
			}
			t.problems = append(t.problems, p)
		}
	}
	t.stayOpen(t.problems)
	slices.SortStableFunc(t.problems, func(a, b *office.Problem) int { return a.Found.Until(b.Found) * -1 })
	for _, p := range t.problems {
		p.Number = fmt.Sprintf("%d-%03d", p.Found.Year(), t.next(fmt.Sprint("problem", p.Found.Year())))
	}
	return saveAll(t, office.Problems, t.problems...)
}

// problem follows a fault on its ordinary road: handed over after ten days, mended within two and a half months, looked at again.
func (t *township) problem(f fault, found record.Date, unit int, village string) *office.Problem {
	u := t.units[unit]
	p := &office.Problem{Found: found, Text: inVillage(f.text, village), Kind: f.kind, Severity: pick(t, []string{"一般", "一般", "重点"}), Unit: ref(u.ID),
		Leader: leaderOf(u), Person: u.Head, Goal: f.goal}
	p.Confirmed, p.HandedOver = t.by(t.after(found, 4)), t.by(t.after(found, 10))
	if p.HandedOver == "" {
		return p
	}
	p.Letter = fmt.Sprintf("清人大交〔%d〕%d号", p.HandedOver.Year(), t.next(fmt.Sprint("handover", p.HandedOver.Year())))
	if p.Planned = t.by(t.after(p.HandedOver, 8)); p.Planned != "" {
		p.Measures = inVillage(f.measures, village)
	}
	for n, text := range []string{f.first, f.then} {
		if day := t.after(p.HandedOver, 20+25*n); t.past(day) {
			p.Progress = append(p.Progress, office.Progress{Day: day, Text: inVillage(text, village)})
		}
	}
	t.accept(p, f, t.after(p.HandedOver, t.between(56, 76)))
	return p
}

func leaderOf(u *office.Unit) string {
	if u.Leader == "" {
		return "马建军"
	}
	return u.Leader
}

// accept has the mending accepted by deputies, strikes the problem off the list and looks at it again two months later.
func (t *township) accept(p *office.Problem, f fault, done record.Date) {
	if p.Done = t.by(done); p.Done == "" {
		return
	}
	if p.Asked = t.by(t.after(done, 1)); p.Asked == "" {
		return
	}
	if p.Accepted = t.by(t.after(p.Asked, 4)); p.Accepted == "" {
		return
	}
	p.Acceptors, p.Conclusion = came(t.some(p.Accepted, 2)), office.ProblemSolved
	p.Rating, p.Closed = pick(t, []string{office.Satisfied, office.Satisfied, office.Mostly}), t.by(t.after(p.Accepted, 2))
	if p.LookedBack = t.by(t.after(p.Accepted, 60)); p.LookedBack != "" {
		p.LookResult = f.end
		p.Filed = t.by(t.after(p.LookedBack, 7))
	}
}

// stayOpen leaves three problems on the desk: one overdue since lately, one that was only mostly mended (基本到位), and one that
// is pursued for long (长期推进).
func (t *township) stayOpen(list []*office.Problem) {
	last := func(from, to int) *office.Problem {
		var out *office.Problem
		for _, p := range list {
			if p.HandedOver >= t.today.Add(-from) && p.HandedOver <= t.today.Add(-to) && !p.LongTerm.V && (out == nil || p.HandedOver > out.HandedOver) {
				out = p
			}
		}
		return out
	}
	reopen := func(p *office.Problem) {
		p.Done, p.Asked, p.Accepted, p.Acceptors, p.Conclusion, p.Rating, p.Closed = "", "", "", nil, "", "", ""
		p.LookedBack, p.LookResult, p.Filed = "", "", ""
	}
	if p := last(900, 200); p != nil {
		reopen(p)
		p.LongTerm, p.Conclusion = yes(true), ""
		p.Reviews = []office.ProblemReview{{Day: t.today.Add(-50), Text: "涉及的户数多，分年推进，今年完成了一部分，其余列入明年计划。"}}
	}
	if p := last(190, 97); p != nil {
		reopen(p)
	}
	if p := last(90, 25); p != nil {
		reopen(p)
		p.Accepted, p.Conclusion, p.DueSet = t.today.Add(-6), office.ProblemMostlySolved, t.today.Add(40)
		p.Acceptors, p.Rating = came(t.some(p.Accepted, 2)), office.Mostly
	}
}

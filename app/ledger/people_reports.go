package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// reportsToVoters is L24, 述职台账: the reports of deputies to their voters in the period, the earliest first.
// Who reported when and how is public (述职情况, DOMAIN.md §9.1); what the voters gave him is not.
func (m *maker) reportsToVoters() (Ledger, error) {
	list, err := during(m, office.DutyReports)
	if err != nil {
		return Ledger{}, err
	}
	list = slices.DeleteFunc(list, func(r *office.ReportToVoters) bool { return r.Kind == office.ReportPlan })
	reported, err := figures.One(m.store, m.scope(), "述职率")
	if err != nil {
		return Ledger{}, err
	}
	scheme := schemeOf(m.in)
	l := account(m, office.DutyReports.Any, "代表向选民述职评议情况表", (*office.ReportToVoters).Meta, m.reportColumns(scheme), list)
	l.Totals = scheme.totals(list, reported)
	l.Notes = []string{"注：" + reported.Name + "＝" + reported.Means + "，只计期末在任的代表，集体述职按人计。" + scheme.rate + "按有效票计算，不是按发出票；票数对不上又没有说明原因的不出测评结果。"}
	return m.closed(l, "述职 %d 场", len(list)), nil
}

// pollScheme is what the slips of the poll of voters ask (DOMAIN.md §3.5), best grade first, and the rate of the best two.
type pollScheme struct {
	rate, key string
	grades    []pollGrade
}

// pollGrade is one grade of a scheme.
type pollGrade struct {
	title, key string
	count      func(p *office.VotersPoll) record.Opt[int64]
}

// schemeOf is the scheme of the office (setting); 满意 is that of DOMAIN.md §6.2.
func schemeOf(in record.Settings) pollScheme {
	if in.Text(office.KeyReportScheme) == office.PollCompetent {
		return pollScheme{"优秀和称职率", "rate_competent", []pollGrade{
			{"优秀", "excellent", func(p *office.VotersPoll) record.Opt[int64] { return p.Excellent }},
			{"称职", "competent", func(p *office.VotersPoll) record.Opt[int64] { return p.Competent }},
			{"基本称职", "passable", func(p *office.VotersPoll) record.Opt[int64] { return p.Passable }},
			{"不称职", "incompetent", func(p *office.VotersPoll) record.Opt[int64] { return p.Incompetent }}}}
	}
	return pollScheme{"满意和基本满意率", "rate_both", []pollGrade{
		{"满意", "satisfied", func(p *office.VotersPoll) record.Opt[int64] { return p.Satisfied }},
		{"基本满意", "basically", func(p *office.VotersPoll) record.Opt[int64] { return p.Basically }},
		{"不满意", "dissatisfied", func(p *office.VotersPoll) record.Opt[int64] { return p.Dissatisfied }}}}
}

// reportColumns are the columns of L24 (DOMAIN.md §6.2).
func (m *maker) reportColumns(scheme pollScheme) []col[*office.ReportToVoters] {
	own := func(key string, c Column) col[*office.ReportToVoters] {
		return field[*office.ReportToVoters](m, office.DutyReports.Any, key, c)
	}
	summed := func(key, title string) col[*office.ReportToVoters] {
		c := numberColumn(title, 6.5)
		c.Sum = true
		return own(key, c)
	}
	opinions := numberColumn("意见条数", 6.5)
	opinions.Sum = true
	out := []col[*office.ReportToVoters]{
		own("on", dayColumn("日期")),
		{Column{Title: "选区", Width: 16}, "districts", func(r *office.ReportToVoters) string { return cmp.Or(names(distinct(r.Districts)), r.Place) }},
		{Column{Title: "代表", Width: 18}, "reporters", func(r *office.ReportToVoters) string { return cmp.Or(names(r.Reporters), names(r.Groups)) }},
		own("manner", short("方式", 11)), summed("voters", "参加选民"), summed("issued", "发出"), summed("returned", "收回"),
	}
	for _, g := range scheme.grades {
		out = append(out, summed(g.key, g.title))
	}
	rate := own(scheme.key, short(scheme.rate, 10))
	text := rate.text
	rate.text = func(r *office.ReportToVoters) string { return cmp.Or(text(r), figures.Unknown) }
	return append(out, rate,
		col[*office.ReportToVoters]{opinions, "opinions", func(r *office.ReportToVoters) string { return fmt.Sprint(len(r.Opinions)) }},
		col[*office.ReportToVoters]{Column{Title: "整改", Width: 28}, "promise_kept", m.mended})
}

// distinct leaves each reference once: of several reporters of one constituency it is named once.
func distinct(refs []record.Ref) []record.Ref {
	var out []record.Ref
	for _, r := range refs {
		if !slices.ContainsFunc(out, func(o record.Ref) bool { return o.ID == r.ID }) {
			out = append(out, r)
		}
	}
	return out
}

// mended tells what became of what a deputy promised the voters.
func (m *maker) mended(r *office.ReportToVoters) string {
	if text := m.effect(r.PromiseKept, r.PromiseDone); text != "" || r.Promise == "" {
		return text
	}
	return "承诺：" + r.Promise
}

// totals counts reports and deputies, and the rate of all polls whose result may be given out.
func (s pollScheme) totals(list []*office.ReportToVoters, reported figures.Value) []string {
	times := 0
	var good, valid, opinions int64
	for _, r := range list {
		times += len(r.Reporters)
		opinions += int64(len(r.Opinions))
		if best, next := s.grades[0].count(&r.Poll), s.grades[1].count(&r.Poll); r.Issuable() && (best.Given || next.Given) {
			good, valid = good+best.V+next.V, valid+r.Poll.Valid.V
		}
	}
	return []string{fmt.Sprintf("述职 %d 场，%d 人次；述职代表 %d 人，述职率 %s；有效票 %d 张，%s %s；选民意见 %d 条", len(list), times, len(reported.IDs), reported.Text,
		valid, s.rate, percent(good, valid), opinions)}
}

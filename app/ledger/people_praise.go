package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// kindOfShow stands as 类别 beside a deputy whom a report to voters was recommended with (推优, DOMAIN.md §3.5).
const kindOfShow = "述职推优"

// nominee is one row of L26: a candidate of a commendation, or a deputy whose report to voters was recommended upward.
type nominee struct {
	base                    *record.Base
	day                     record.Date
	name, kind, by, deeds   string
	points, opinion, result string
}

// commendations is L26, 评先评优: the candidates of the commendations that the office worked on in the period. The confirmation of
// points (年度积分考核) has a table of its own.
func (m *maker) commendations() (Ledger, error) {
	all, err := data.All(m.store, office.Commendations, record.Query{Sort: []record.Sort{{Key: "id"}}})
	if err != nil {
		return Ledger{}, err
	}
	var rows []nominee
	choices := 0
	for _, c := range all {
		day := m.stage(c)
		if c.Kind == office.YearPoints || !m.includes(day) && (day != "" || !m.inYears(c.Year)) || c.Session.ID != 0 && !m.ofSession(c.Session) {
			continue
		}
		choices++
		for i := range c.Candidates {
			rows = append(rows, m.nominee(c, &c.Candidates[i], day))
		}
	}
	shown, err := m.shownReports()
	if err != nil {
		return Ledger{}, err
	}
	rows = append(rows, shown...)
	slices.SortStableFunc(rows, func(a, b nominee) int { return cmp.Compare(a.day, b.day) })
	l := account(m, office.Commendations.Any, "先进代表小组、优秀代表评选汇总表", func(n nominee) *record.Base { return n.base }, nomineeColumns(), rows)
	chosen := 0
	for _, n := range rows {
		chosen += toInt(n.kind != kindOfShow && n.result == office.ResultChosen)
	}
	l.Totals = []string{fmt.Sprintf("评选 %d 项，候选 %d 个，入选 %d 个；述职推优 %d 人次", choices, len(rows)-len(shown), chosen, len(shown))}
	return l, nil
}

// stage is the last day on which something happened with a commendation, as the ledger's day knew it; "" when no day is known.
func (m *maker) stage(c *office.Commendation) record.Date {
	for _, day := range []record.Date{c.Awarded, c.PublicFrom, c.Decided, c.LookedInto, c.PlanDay} {
		if m.seen(day) {
			return day
		}
	}
	return cmp.Or(c.Awarded, c.PublicFrom, c.Decided, c.LookedInto, c.PlanDay)
}

// inYears tells whether a year overlaps the period.
func (m *maker) inYears(year record.Opt[int64]) bool {
	return !year.Given || int(year.V) >= m.From.Year() && int(year.V) <= m.day().Year() && (m.To == "" || int(year.V) <= m.To.Year())
}

// nominee makes the row of a candidate. What was looked into and decided later is left out.
func (m *maker) nominee(c *office.Commendation, r *office.Candidate, day record.Date) nominee {
	n := nominee{base: &c.Base, day: day, name: r.Called(), kind: c.Kind, by: r.By, deeds: r.Deeds, opinion: r.Opinion, result: r.Result}
	if r.Points.Given {
		n.points = strconv.FormatFloat(r.Points.V, 'f', -1, 64)
	}
	if c.LookedInto != "" && !m.seen(c.LookedInto) {
		n.opinion = ""
	}
	if first := cmp.Or(c.Decided, c.Awarded); first != "" && !m.seen(first) {
		n.result = ""
	}
	return n
}

// shownReports are the deputies whose reports to voters of the period were recommended to the county (推优).
func (m *maker) shownReports() ([]nominee, error) {
	reports, err := during(m, office.DutyReports)
	var out []nominee
	for _, r := range reports {
		if !r.Nominated.V || r.Kind == office.ReportPlan {
			continue
		}
		result := r.ShowResult
		if r.ShownOn != "" && !m.seen(r.ShownOn) {
			result = ""
		}
		for _, d := range r.Reporters {
			out = append(out, nominee{base: &r.Base, day: r.On, name: d.Name, kind: kindOfShow, by: names(r.Groups), result: cmp.Or(result, "已推荐")})
		}
	}
	return out, err
}

// nomineeColumns are the columns of L26 (DOMAIN.md §6.2).
func nomineeColumns() []col[nominee] {
	return []col[nominee]{
		{Column{Title: "姓名/小组", Width: 18}, "candidates", func(n nominee) string { return n.name }},
		{short("类别", 15), "kind", func(n nominee) string { return n.kind }},
		{Column{Title: "推荐单位", Width: 18}, "candidates", func(n nominee) string { return n.by }},
		{Column{Title: "主要事迹", Width: 46}, "candidates", func(n nominee) string { return n.deeds }},
		{numberColumn("积分", 8), "candidates", func(n nominee) string { return n.points }},
		{Column{Title: "考察意见", Width: 24}, "candidates", func(n nominee) string { return n.opinion }},
		{short("结果", 14), "candidates", func(n nominee) string { return n.result }},
	}
}

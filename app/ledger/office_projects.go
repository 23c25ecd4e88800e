package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// projects is L34, 重点项目: the projects of the years of the period, and those of earlier years that were not finished before it, as
// they stood on the ledger's day. What only stood on a ballot is no project yet.
func (m *maker) projects() (Ledger, error) {
	all, err := data.All(m.store, office.Projects, record.Query{})
	if err != nil {
		return Ledger{}, err
	}
	var list []*office.Project
	for _, p := range all {
		if p = p.AsOf(m.day()); m.followed(p) && m.ofSession(p.Session) {
			list = append(list, p)
		}
	}
	slices.SortStableFunc(list, func(a, b *office.Project) int {
		return cmp.Or(cmp.Compare(a.Year.V, b.Year.V), natural(a.Name, b.Name))
	})
	days, err := m.inspectionDays()
	if err != nil {
		return Ledger{}, err
	}
	l := account(m, office.Projects.Any, "重点项目跟踪监督台账", (*office.Project).Meta, m.projectColumns(days), list)
	states := make([]string, len(office.Projects.Order))
	for i, s := range office.Projects.Order {
		states[i] = string(s)
	}
	l.Totals = []string{tallyOf("个", states, list, func(p *office.Project) string { return string(p.State()) }).String()}
	return m.closed(l, "共 %d 个", len(list)), nil
}

// followed tells whether a project is one of the period.
func (m *maker) followed(p *office.Project) bool {
	if s := p.State(); s == office.ProjectCandidate || s == office.ProjectUnchosen {
		return false
	}
	last := m.lastDay().Year()
	if p.Year.Given && int(p.Year.V) > last {
		return false
	}
	accepted := p.Reached(office.NodeAccepted)
	return accepted == "" || accepted >= m.From || int(p.Year.V) >= m.From.Year()
}

// inspectionDays gives the day of every inspection.
func (m *maker) inspectionDays() (map[int64]record.Date, error) {
	list, texts, err := m.store.Values(office.Inspections.Any, record.Query{}, office.Inspections.DateKey)
	out := make(map[int64]record.Date, len(list))
	for i, id := range list {
		out[id] = record.Date(texts[i][0])
	}
	return out, err
}

// projectColumns are the columns of L34 (DOMAIN.md §6.2).
func (m *maker) projectColumns(inspected map[int64]record.Date) []col[*office.Project] {
	own := func(key string, c Column) col[*office.Project] {
		return field[*office.Project](m, office.Projects.Any, key, c)
	}
	reached := func(key, title, stage string) col[*office.Project] {
		return col[*office.Project]{dayColumn(title), key, func(p *office.Project) string { return string(p.Reached(stage)) }}
	}
	return []col[*office.Project]{
		own("name", Column{Title: "项目", Width: 26}), own("unit", Column{Title: "责任单位", Width: 15}),
		own("invested", Column{Title: "投资", Kind: Money, Width: 16, Sum: true}),
		reached("approved", "立项", office.NodeApproval), reached("started", "开工", office.NodeStart),
		{short("进度", 7), "progress", func(p *office.Project) string {
			if percent, known := p.Progress(); known {
				return fmt.Sprintf("%d%%", percent)
			}
			return ""
		}},
		reached("built", "竣工", office.NodeBuilt), reached("accepted", "验收", office.NodeAccepted),
		{numberColumn("视察次数", 6), "inspections", func(p *office.Project) string {
			n := 0
			for _, i := range p.Inspections {
				n += toInt(m.seen(inspected[i.ID]))
			}
			return fmt.Sprint(n)
		}},
		{Column{Title: "关键指标", Width: 26}, "indicators", (*office.Project).IndicatorText},
		{Column{Title: "备注", Width: 20}, "note", func(p *office.Project) string { return strings.TrimSpace(p.Problems + "\n" + p.Note) }},
	}
}

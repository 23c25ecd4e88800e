package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// duties is T05, 履职统计表 (DOMAIN.md §6.6): averages by group, how many of those who were called came, and, where the office counts
// points, the grades and who stands first and last. Names and points do not go to the public.
func (m *maker) duties() (Ledger, error) {
	rows, sheet, counted, err := m.scored()
	if err != nil {
		return Ledger{}, err
	}
	groups, err := data.All(m.store, office.Groups, record.Query{})
	if err != nil {
		return Ledger{}, err
	}
	order := map[int64]int{}
	for i, g := range inFamilies(groups) {
		order[g.ID] = i - len(groups) // before those without a group
	}
	columns := groupMeanColumns(counted && m.Mask != office.MaskPublic)
	attended, err := m.participation(rows)
	if err != nil {
		return Ledger{}, err
	}
	l := Ledger{Title: "代表履职统计表", Period: m.period(), Heading: "一、各代表小组人均履职", Columns: columns, Rows: InMemory(groupMeans(order, rows, len(columns))), Tables: []Table{attended},
		Charts: []Chart{{Title: "各类活动应参加和出席（人次）", Kind: Columns, Table: 1, Rows: len(attended.Rows), Values: []int{1, 2}}}}
	if counted && m.Mask != office.MaskPublic {
		grades := m.grades(rows)
		l.Tables = append(append(l.Tables, grades), m.firstAndLast(sheet, rows)...)
		l.Charts = append(l.Charts, Chart{Title: "代表考核等次（人）", Kind: Pie, Table: 2, Rows: len(grades.Rows), Values: []int{1}})
	}
	l.Notes = append(performanceNotes(sheet, counted, m.Mask), "人均＝合计÷代表人数，保留一位小数；人代会出席率＝实到÷应到，按会次；参加率＝出席人次÷应参加人次，请假、缺席的不算出席，迟到、早退的算出席。")
	return l, nil
}

// groupMeanColumns are the columns of the table by groups.
func groupMeanColumns(points bool) []Column {
	out := []Column{{Title: "代表小组", Width: 20}, numberColumn("代表人数", 7), short("人代会出席率", 9)}
	for _, title := range groupMeanTitles() {
		out = append(out, Column{Title: title, Group: "人均次数（户数、件数）", Kind: Decimal, Width: 7})
	}
	if points {
		out = append(out, Column{Title: "人均积分", Kind: Decimal, Width: 8})
	}
	return out
}

// groupMeanTitles are the duties whose averages stand in the table: those of L06 that are no sessions and no proposals, and then these.
func groupMeanTitles() []string {
	var out []string
	for _, c := range dutyColumns {
		out = append(out, c.title)
	}
	return append(out, "走访户数", "领衔议案建议")
}

// groupMeans gives a row for each group in the order of the numbers of L04, one for deputies without a group, and one for all.
func groupMeans(order map[int64]int, rows []*performance, columns int) [][]any {
	byGroup := map[int64][]*performance{}
	var groups []record.Ref
	for _, p := range rows {
		if byGroup[p.Group.ID] == nil {
			groups = append(groups, p.Group)
		}
		byGroup[p.Group.ID] = append(byGroup[p.Group.ID], p)
	}
	slices.SortStableFunc(groups, func(a, b record.Ref) int { return cmp.Compare(order[a.ID], order[b.ID]) })
	var out [][]any
	for _, g := range groups {
		out = append(out, groupMean(cmp.Or(g.Name, "未编组"), byGroup[g.ID])[:columns])
	}
	return append(out, groupMean("全体代表", rows)[:columns])
}

// groupMean is the row of some deputies, with their points last.
func groupMean(name string, some []*performance) []any {
	called, came := 0, 0
	for _, p := range some {
		called, came = called+p.called, came+p.came
	}
	out := []any{name, len(some), percent(came, called)}
	for _, c := range dutyColumns {
		out = append(out, mean(some, func(p *performance) float64 { return float64(p.done[c.title]) }))
	}
	out = append(out, mean(some, func(p *performance) float64 { return p.households }),
		mean(some, func(p *performance) float64 { return float64(p.led[office.DutyMotion] + p.led[office.DutySuggestion]) }))
	assessed := slices.DeleteFunc(slices.Clone(some), func(p *performance) bool { return p.points == unknown }) // the others do not lower the average
	return append(out, mean(assessed, func(p *performance) float64 { n, _ := strconv.ParseFloat(p.points, 64); return n }))
}

// mean is the average of some deputies, with one decimal; nil of nobody.
func mean(some []*performance, of func(p *performance) float64) any {
	if len(some) == 0 {
		return nil
	}
	sum := 0.0
	for _, p := range some {
		sum += of(p)
	}
	return oneDecimal(record.Some(sum / float64(len(some))))
}

// called is how many of those who were called to a kind of duty came.
type called struct{ all, came, leave, absent int }

// take counts so many attendances of one status.
func (c *called) take(status string, n int) {
	c.all += n
	switch {
	case office.WasThere(status):
		c.came += n
	case status == office.OnLeave:
		c.leave += n
	default:
		c.absent += n
	}
}

// participation is the table of those kinds of duty to which people are called: who was to come, and who came.
func (m *maker) participation(rows []*performance) (Table, error) {
	inOffice := map[int64]bool{}
	for _, p := range rows {
		inOffice[p.Deputy.ID] = true
	}
	counts, err := m.store.DutyCounts(m.dutiesWanted())
	if err != nil {
		return Table{}, err
	}
	sessions, err := m.sessionLines(inOffice)
	if err != nil {
		return Table{}, err
	}
	kinds := map[string]*called{}
	of := func(kind string) *called {
		if kinds[kind] == nil {
			kinds[kind] = &called{}
		}
		return kinds[kind]
	}
	for _, c := range counts {
		if inOffice[c.Deputy] && c.Kind != office.DutySession && c.Review != office.DutyReturned && c.Status != "" {
			of(c.Kind).take(c.Status, int(c.Lines))
		}
	}
	for _, l := range sessions {
		of(office.DutySession).take(l.Status, 1)
	}
	t := Table{Heading: "二、各类活动参加率", Columns: []Column{{Title: "活动", Span: 2}, {Title: "应参加人次", Kind: Number, Span: 2}, {Title: "出席人次", Kind: Number, Span: 2},
		{Title: "请假人次", Kind: Number, Span: 2}, {Title: "缺席人次", Kind: Number, Span: 2}, {Title: "参加率", Align: Centre, Span: 2}}}
	for _, name := range office.DutyKinds {
		if k := kinds[name]; k != nil {
			t.Rows = append(t.Rows, []any{name, k.all, k.came, k.leave, k.absent, percent(k.came, k.all)})
		}
	}
	return t, nil
}

// sessionLines are the attendances of the congress, one for each deputy and session.
func (m *maker) sessionLines(inOffice map[int64]bool) ([]data.DutyLine, error) {
	q := m.dutiesWanted()
	q.Kind = office.DutySession
	lines, err := m.store.DutyLines(q)
	lines = slices.DeleteFunc(lines, func(l data.DutyLine) bool { return l.Review == office.DutyReturned || !inOffice[l.Deputy.ID] })
	return figures.OncePerSession(lines), err
}

// grades is the table of grades, in the order of the setting; grades that only the presidium gave follow.
func (m *maker) grades(rows []*performance) Table {
	order := append(slices.Clone(m.in.List(office.KeyPointGrades)), office.ResultLeftOut)
	count := map[string]int{}
	for _, p := range rows {
		if !slices.Contains(order, p.was) {
			order = append(order, p.was)
		}
		count[p.was]++
	}
	t := Table{Heading: "三、考核等次分布", Columns: []Column{{Title: "等次", Span: 4}, {Title: "人数", Kind: Number, Span: 4, Sum: true}, {Title: "占比", Align: Centre, Span: 4}}}
	for _, name := range order {
		if name != office.ResultLeftOut || count[name] > 0 {
			t.Rows = append(t.Rows, []any{name, count[name], percent(count[name], len(rows))})
		}
	}
	return t
}

// ranked is how many deputies stand in the lists of the first and of the last.
const ranked = 10

// firstAndLast are the lists of the best and of the last, half of all deputies each at most, so that nobody stands in both.
func (m *maker) firstAndLast(sheet figures.ScoreSheet, rows []*performance) []Table {
	byID := map[int64]*performance{}
	for _, p := range rows {
		byID[p.Deputy.ID] = p
	}
	list := func(scores []figures.Score) (out [][]any) {
		for _, s := range scores {
			p := byID[s.Deputy.ID]
			out = append(out, []any{fmt.Sprint(s.Rank), p.Name, cmp.Or(p.Group.Name, unknown), s.Total, s.Grade})
		}
		return out
	}
	n := min(ranked, len(sheet.Scores)/2)
	if n == 0 {
		return nil
	}
	columns := []Column{{Title: "名次", Align: Centre, Span: 2}, {Title: "姓名", Align: Centre, Span: 3}, {Title: "代表小组", Span: 4}, {Title: "积分", Kind: Number, Span: 3}, {Title: "等次", Align: Centre, Span: 3}}
	return []Table{{Heading: fmt.Sprintf("四、积分前%d名", n), Columns: columns, Rows: list(sheet.Scores[:n])},
		{Heading: fmt.Sprintf("五、积分后%d名", n), Columns: columns, Rows: list(sheet.Scores[len(sheet.Scores)-n:])}}
}

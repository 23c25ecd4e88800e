package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// handling is T04, 建议办理统计表 (DOMAIN.md §6.5): three tables on one sheet. All cells are counted from the records behind the figures
// of the same name, so that each table agrees with 汇总.
func (m *maker) handling() (Ledger, error) {
	list, err := m.numbered()
	if err != nil {
		return Ledger{}, err
	}
	h := handled{m: m, list: list, behind: map[string]map[int64]bool{}}
	if h.now, err = m.values(m.day()); err != nil {
		return Ledger{}, err
	}
	if h.before, err = m.yearBefore(); err != nil {
		return Ledger{}, err
	}
	areas, areaRows := h.byArea()
	units, unitRows := h.byUnit()
	l := Ledger{Title: m.congress() + "代表议案建议办理统计表", Period: m.period(), Heading: "一、按内容分类", Columns: areas, Rows: InMemory(areaRows), Tables: []Table{
		{Heading: "二、按承办单位", Columns: units, Rows: unitRows}, h.summary()}}
	l.Notes = h.notes()
	l.Charts = []Chart{{Title: "议案建议按内容分类（件）", Kind: Pie, Rows: len(areaRows), Values: []int{1}},
		{Title: "办理结果按内容分类（件）", Kind: Stacked, Rows: len(areaRows), Values: h.classes(areas)},
		{Title: "各单位主办件数（件）", Kind: Bars, Table: 1, Rows: len(unitRows), Values: []int{1}},
		{Title: "各单位按期答复和超期（件）", Kind: Columns, Table: 1, Rows: len(unitRows), Values: []int{4, 5}}}
	return l, nil
}

// period is the information line of the wish.
func (m *maker) period() string {
	text := periodText(m.From, m.To, m.day())
	if m.session != nil && m.From == "" && m.To == "" {
		return m.session.ShortName() + "　" + text
	}
	return text
}

// handled is what T04 is made of.
type handled struct {
	m      *maker
	list   []*office.Proposal
	now    map[string]figures.Value
	before map[string]figures.Value
	behind map[string]map[int64]bool // by figure: the proposals it counts
}

// count counts those of some proposals that a figure counts.
func (h *handled) count(figure string, some []*office.Proposal) int {
	ids := h.behind[figure]
	if ids == nil {
		ids = map[int64]bool{}
		for _, id := range h.now[figure].IDs {
			ids[id] = true
		}
		h.behind[figure] = ids
	}
	n := 0
	for _, p := range some {
		n += toInt(ids[p.ID])
	}
	return n
}

// results are the columns of results and evaluations that both tables have, with the figures that fill them.
func (h *handled) results() (titles, names []string) {
	for _, c := range []string{"A", "B", "C", "D"} {
		if _, used := h.now[c+"类件数"]; used {
			titles, names = append(titles, c), append(names, c+"类件数")
		}
	}
	for _, r := range []string{office.Satisfied, office.Mostly, office.Dissatisfied} {
		titles, names = append(titles, r), append(names, r+"件数")
	}
	return titles, names
}

// classes are the places of the columns of results (A–D).
func (h *handled) classes(columns []Column) []int {
	var out []int
	for i, c := range columns {
		if len(c.Title) == 1 {
			out = append(out, i)
		}
	}
	return out
}

// byArea is the first table: a row for each 内容分类 that there is, in the order of the office's list.
func (h *handled) byArea() ([]Column, [][]any) {
	area := office.Proposals.Field("内容分类")
	order := slices.Clone(area.OptionsIn(h.m.in))
	groups := map[string][]*office.Proposal{}
	for _, p := range h.list {
		name := cmp.Or(p.Area, "未分类")
		if !slices.Contains(order, name) {
			order = append(order, name)
		}
		groups[name] = append(groups[name], p)
	}
	titles, names := h.results()
	columns := []Column{{Title: "内容分类", Width: 16, Span: 3}, {Title: "件数", Kind: Number, Sum: true}, {Title: "占比", Align: Centre, Span: 2}, {Title: "已答复", Kind: Number, Span: 2, Sum: true}}
	for _, t := range titles {
		columns = append(columns, Column{Title: t, Kind: Number, Sum: true})
	}
	var rows [][]any
	for _, name := range order {
		some := groups[name]
		if len(some) == 0 {
			continue
		}
		row := []any{name, len(some), percent(len(some), len(h.list)), h.count(figures.Replied, some)}
		for _, f := range names {
			row = append(row, h.count(f, some))
		}
		rows = append(rows, row)
	}
	return columns, rows
}

// byUnit is the second table: a row for each unit that leads or assists in something that the township owes an answer to.
func (h *handled) byUnit() ([]Column, [][]any) {
	due := map[int64]bool{}
	for _, id := range h.now[figures.OnDuty].IDs {
		due[id] = true
	}
	leads, assists := map[int64][]*office.Proposal{}, map[int64]int{}
	var units []record.Ref
	meet := func(u record.Ref) {
		if !slices.ContainsFunc(units, func(o record.Ref) bool { return o.ID == u.ID }) {
			units = append(units, u)
		}
	}
	for _, p := range h.list {
		if !due[p.ID] {
			continue
		}
		meet(p.LeadUnit)
		leads[p.LeadUnit.ID] = append(leads[p.LeadUnit.ID], p)
		for _, u := range p.Assisting {
			meet(u)
			assists[u.ID]++
		}
	}
	order := h.unitOrder()
	slices.SortStableFunc(units, func(a, b record.Ref) int { return cmp.Compare(order(a), order(b)) })
	titles, names := h.results()
	columns := []Column{{Title: "承办单位", Width: 22}, sumColumn("主办", "承办数"), sumColumn("协办", "承办数"), sumColumn("已答复", ""), sumColumn("按期答复", ""),
		sumColumn("超期", ""), sumColumn("面商", "")}
	for _, t := range titles {
		columns = append(columns, sumColumn(t, ""))
	}
	columns = append(columns, short(figures.Satisfaction(h.m.in), 8), sumColumn("二次办理", ""))
	var rows [][]any
	for _, u := range units {
		some := leads[u.ID]
		row := []any{cmp.Or(u.Name, "未定主办单位"), len(some), assists[u.ID]}
		for _, f := range slices.Concat([]string{figures.Replied, figures.InTime, figures.Overdue, "面商件数"}, names) {
			row = append(row, h.count(f, some))
		}
		rows = append(rows, append(row, h.satisfaction(some), h.count("二次办理件数", some)))
	}
	return columns, rows
}

// unitOrder gives the place of a unit in the register of units; what has none stands last.
func (h *handled) unitOrder() func(record.Ref) int {
	at := map[int64]int{}
	if err := each(h.m.store, office.Units, func(u *office.Unit) { at[u.ID] = len(at) }); err != nil {
		at = nil // by the order of the proposals, then
	}
	return func(u record.Ref) int {
		if i, known := at[u.ID]; known {
			return i
		}
		return len(at)
	}
}

// satisfaction is the office's 满意率 of some proposals.
func (h *handled) satisfaction(some []*office.Proposal) string {
	of := "满意件数"
	if figures.Satisfaction(h.m.in) != "满意率" {
		of = "满意和基本满意件数"
	}
	return percent(h.count(of, some), h.count(figures.FeedbackIn, some))
}

// summary is the third table: the figures of the whole, beside those of the year before.
func (h *handled) summary() Table {
	t := Table{Heading: "三、汇总（与上年同期对比）", Columns: []Column{{Title: "指标", Span: 4}, {Title: "单位", Align: Centre, Span: 2}, {Title: "本期", Kind: Number, Span: 3},
		{Title: "上年同期", Kind: Number, Span: 3}, {Title: "增减", Align: Centre, Span: 3}}}
	for _, name := range []string{figures.Received, "收到议案", "收到建议", "会议期间提出", "闭会期间提出", "并案件数", "转上级办理件数", "撤回件数", "不予受理件数",
		figures.OnDuty, figures.Replied, "答复率", "按期答复率", "见面率", "落实率", figures.Satisfaction(h.m.in)} {
		t.Rows = append(t.Rows, compared(h.now[name], h.before))
	}
	return t
}

// notes define the rates.
func (h *handled) notes() []string {
	return []string{"注：占比为占收到总数的比例；按承办单位的各栏只计应办件，除“协办”外按主办单位计。" +
		definitions(h.now, "应办件数", "答复率", "按期答复率", "见面率", "落实率", figures.Satisfaction(h.m.in)), h.m.beforeNote()}
}

// compared is a row of a figure: name, unit, now, the year before, and the difference.
func compared(now figures.Value, before map[string]figures.Value) []any {
	was := before[now.Name]
	return []any{now.Name, now.Unit, printedValue(now), printedValue(was), difference(now, was)}
}

// printedValue is a figure as a cell holds it: a rate with its sign, everything else a number; nil when it is not known.
func printedValue(v figures.Value) any {
	switch {
	case !v.Known:
		return nil
	case v.Unit == "%":
		return v.Text
	}
	return v.Number
}

// difference is what a figure grew by: of rates in percentage points.
func difference(now, before figures.Value) string {
	switch {
	case !now.Known || !before.Known:
		return unknown
	case now.Unit == "%":
		return signed(now.Number-before.Number, 1) + "个百分点"
	case now.Number == float64(int64(now.Number)) && before.Number == float64(int64(before.Number)):
		return signed(now.Number-before.Number, 0)
	}
	return signed(now.Number-before.Number, 2)
}

// yearBefore counts the figures of the same period of the year before; there are none where the wish has no beginning.
func (m *maker) yearBefore() (map[string]figures.Value, error) {
	scope, ok := m.scopeBefore()
	if !ok {
		return nil, nil
	}
	all, err := figures.All(m.store, scope)
	out := map[string]figures.Value{}
	for _, v := range all {
		out[v.Name] = v
	}
	return out, err
}

// scopeBefore is the same time of the year before.
func (m *maker) scopeBefore() (figures.Scope, bool) {
	if m.From == "" || m.Session != 0 {
		return figures.Scope{}, false
	}
	scope := figures.Scope{From: yearEarlier(m.From), AsOf: yearEarlier(m.day())}
	scope.To = scope.AsOf
	if m.To != "" {
		scope.To = yearEarlier(m.To)
	}
	return scope, true
}

// yearEarlier is the same day a year before; the last day of February stays the last one.
func yearEarlier(day record.Date) record.Date {
	if next := day.Add(1); next[8:] == "01" {
		return next.AddMonths(-12).Add(-1)
	}
	return day.AddMonths(-12)
}

// beforeNote says what 上年同期 is.
func (m *maker) beforeNote() string {
	scope, ok := m.scopeBefore()
	if !ok {
		return "没有选开始日期（或者按会议统计）的，没有上年同期数。"
	}
	return fmt.Sprintf("上年同期为%s至%s。", dateIn(scope.From), dateIn(scope.To))
}

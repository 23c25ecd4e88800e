package ledger

import (
	"cmp"
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
	h := handled{m: m, list: list, behind: map[string]map[int64]bool{}, units: map[int64]int{}}
	if err := each(m.store, office.Units, func(u *office.Unit) { h.units[u.ID] = len(h.units) }); err != nil {
		return Ledger{}, err
	}
	if h.now, err = m.values(m.day(), figures.OfProposals); err != nil {
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

// handled is what T04 is made of.
type handled struct {
	m      *maker
	list   []*office.Proposal
	now    map[string]figures.Value
	before map[string]figures.Value
	behind map[string]map[int64]bool // by figure: the proposals it counts
	units  map[int64]int             // place of each unit in its register
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
	units, leads, assists := h.unitsOnDuty()
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

// unitsOnDuty gives the units in the order of their register, what each leads, and in how many each assists.
func (h *handled) unitsOnDuty() (units []record.Ref, leads map[int64][]*office.Proposal, assists map[int64]int) {
	leads, assists = map[int64][]*office.Proposal{}, map[int64]int{}
	meet := func(u record.Ref) {
		if leads[u.ID] == nil && assists[u.ID] == 0 {
			units = append(units, u)
		}
	}
	for _, p := range h.list {
		if h.count(figures.OnDuty, []*office.Proposal{p}) == 0 {
			continue
		}
		meet(p.LeadUnit)
		leads[p.LeadUnit.ID] = append(leads[p.LeadUnit.ID], p)
		for _, u := range p.Assisting {
			meet(u)
			assists[u.ID]++
		}
	}
	order := func(u record.Ref) int {
		if i, known := h.units[u.ID]; known {
			return i
		}
		return len(h.units) // 未定主办单位 stands last
	}
	slices.SortStableFunc(units, func(a, b record.Ref) int { return cmp.Compare(order(a), order(b)) })
	return units, leads, assists
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

package ledger

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/figures"
)

// allFigures is T07, 数据汇总表 (DOMAIN.md §6.6): every indicator and rate, with the same period of the year before, how many records
// stand behind it, and the definition of each rate under the table. It goes with the report.
func (m *maker) allFigures() (Ledger, error) {
	now, err := figures.All(m.store, m.scope())
	if err != nil {
		return Ledger{}, err
	}
	before, err := m.yearBefore()
	if err != nil {
		return Ledger{}, err
	}
	var groups []string
	rows, rates := map[string][][]any{}, map[string][]string{}
	for _, v := range now {
		if !slices.Contains(groups, v.Group) {
			groups = append(groups, v.Group)
		}
		rows[v.Group] = append(rows[v.Group], append(compared(v, before), m.source(v)))
		if v.Unit == "%" {
			rates[v.Group] = append(rates[v.Group], v.Name+"＝"+v.Means)
		}
	}
	l := Ledger{Title: m.town(nil) + "人大工作数据统计表", Period: m.period(), Heading: groups[0], Rows: InMemory(rows[groups[0]]), Portrait: true,
		Columns: []Column{{Title: "指标", Width: 22}, short("单位", 6), numberColumn("本期", 10), numberColumn("上年同期", 10), short("增减", 15),
			{Title: "数据来源（记录条数）", Width: 30}}}
	for _, g := range groups[1:] {
		l.Tables = append(l.Tables, Table{Heading: g, Rows: rows[g]})
	}
	l.Notes = []string{"注：人次按次数计，人按人数计，一人只计一次；件、条、个、期、次不相互相加。没有分母的率为“—”。" + m.beforeNote(), "各项比率的口径："}
	for _, g := range groups {
		if len(rates[g]) > 0 {
			l.Notes = append(l.Notes, g+"："+strings.Join(rates[g], "；")+"。")
		}
	}
	return l, nil
}

// source tells how many records stand behind a figure: 会议 12 条; of a rate those of both numbers.
func (m *maker) source(v figures.Value) string {
	name := func(register string, n int) string {
		reg := m.store.Registers().Get(register)
		if reg == nil {
			return ""
		}
		return fmt.Sprintf("%s %d 条", reg.Name, n)
	}
	out := name(v.Register, len(v.IDs))
	if v.OverRegister != "" {
		out += "／" + name(v.OverRegister, len(v.OverIDs))
	}
	return out
}

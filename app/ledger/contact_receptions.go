package ledger

import (
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// receptions is L17, 接待选民: the matters that voters brought to deputies in the period, as they stood on the ledger's day.
func (m *maker) receptions() (Ledger, error) {
	list, err := m.brought()
	if err != nil {
		return Ledger{}, err
	}
	l := account(m, office.Receptions.Any, "代表接待选民（民情）台账", (*office.Reception).Meta, m.receptionColumns(), list)
	l.Totals = receptionTotals(list)
	l.Notes = []string{"注：走访选民的按户计，不计来访人次。群众反映办结率＝已办结件数÷受理件数，当场解决的算办结，不予受理的不算受理；群众满意率＝满意件数÷评价件数，按最后一次评价。"}
	return l, nil
}

// brought lists the matters of the period, each as of the ledger's day.
func (m *maker) brought() ([]*office.Reception, error) {
	list, err := during(m, office.Receptions)
	for i, r := range list {
		list[i] = r.AsOf(m.day())
	}
	return list, err
}

// receptionColumns are the columns of L17 (DOMAIN.md §6.2).
func (m *maker) receptionColumns() []col[*office.Reception] {
	own := func(key string, c Column) col[*office.Reception] {
		return field[*office.Reception](m, office.Receptions.Any, key, c)
	}
	visitors := numberColumn("来访人次", 6)
	visitors.Sum = true
	return []col[*office.Reception]{
		own("day", dayColumn("日期")),
		{Column{Title: "站点", Width: 14}, "station", receivedAt},
		{short("接待代表", 11), "deputies", func(r *office.Reception) string { return present(r.Deputies) }},
		{visitors, "visitors", func(r *office.Reception) string { return given(visitorsOf(r), r.Form != office.FormVisit) }},
		own("content", Column{Title: "反映问题", Width: 34}), own("area", short("类别", 10)),
		{short("处理方式", 12), "way", func(r *office.Reception) string { return strings.Replace(r.Way, "（", "\n（", 1) }},
		own("unit", Column{Title: "承办单位", Width: 14}), own("due", dayColumn("期限")),
		{Column{Title: "办理结果", Width: 24}, "result", receptionResult},
		{dayColumn("反馈日期"), "told", func(r *office.Reception) string { return string(lastTold(r)) }},
		{short("满意度", 8), "satisfaction", (*office.Reception).Rating},
	}
}

// receivedAt names where a reception was: the station, the place, else how it was held.
func receivedAt(r *office.Reception) string {
	switch {
	case r.Station.ID != 0:
		return r.Station.Name
	case r.Place != "":
		return r.Place
	case r.Form == office.FormStation:
		return ""
	}
	return r.Form
}

// present names those of a list of people who were there: 张三、李四.
func present(people []record.Person) string {
	var out []string
	for _, p := range people {
		if office.WasThere(p.Status) {
			out = append(out, p.Called())
		}
	}
	return strings.Join(out, "、")
}

// visitorsOf counts who came to a reception (人次): one where no number was entered, nobody at a visit, which counts households.
func visitorsOf(r *office.Reception) int64 {
	switch {
	case r.Form == office.FormVisit:
		return 0
	case r.Visitors.Given:
		return r.Visitors.V
	}
	return 1
}

// opinionsOf counts what was brought forward (条): one where no number was entered.
func opinionsOf(r *office.Reception) int64 {
	if r.Opinions.Given {
		return r.Opinions.V
	}
	return 1
}

// receptionResult tells how far a matter is, and what came of it.
func receptionResult(r *office.Reception) string {
	state, text := string(r.State()), r.Result
	for _, round := range r.Rounds {
		if round.Result != "" {
			text = round.Result
		}
	}
	if text == "" || strings.HasPrefix(text, state) {
		return state + strings.TrimPrefix(text, state)
	}
	return state + "：" + text
}

// lastTold is the day on which the voter was told last.
func lastTold(r *office.Reception) record.Date {
	told := r.Told
	for _, round := range r.Rounds {
		told = max(told, round.Told)
	}
	return told
}

// receptionTotals counts people (人次), households, opinions (条) and matters (件), each by itself.
func receptionTotals(list []*office.Reception) []string {
	var visitors, households, opinions int64
	taken, closed, rated, satisfied, solved := 0, 0, 0, 0, 0
	for _, r := range list {
		visitors += visitorsOf(r)
		opinions += opinionsOf(r)
		solved += toInt(r.Solved.V)
		if r.Form == office.FormVisit {
			households += r.Households.V
		}
		rated += toInt(r.Rating() != "")
		satisfied += toInt(r.Rating() == office.Satisfied)
		if r.Way != office.WayRefused {
			taken++
			closed += toInt(r.State() == office.StateClosed)
		}
	}
	ways := tallyOf("件", nil, list, func(r *office.Reception) string { return r.Way })
	return []string{
		fmt.Sprintf("接待 %d 人次，走访 %d 户，收集意见 %d 条，解决实际困难 %d 件。%s", visitors, households, opinions, solved, ways),
		fmt.Sprintf("受理 %d 件，已办结 %d 件，群众反映办结率 %s；评价 %d 件，满意 %d 件，群众满意率 %s", taken, closed, percent(closed, taken), rated, satisfied, percent(satisfied, rated)),
	}
}

package ledger

import (
	"fmt"
	"strings"

	"npcdesk/app/office"
)

// petitions is L21, 信访台账: what the office received in the period, as it stood on the ledger's day.
func (m *maker) petitions() (Ledger, error) {
	list, err := during(m, office.Petitions)
	if err != nil {
		return Ledger{}, err
	}
	for i, p := range list {
		list[i] = p.AsOf(m.day())
	}
	l := account(m, office.Petitions.Any, "来信来访登记台账", (*office.Petition).Meta, m.petitionColumns(), list)
	l.Totals = petitionTotals(list)
	return l, nil
}

// petitionColumns are the columns of L21 (DOMAIN.md §6.2). Who petitioned stands in full only in a ledger that stays in the office
// (§9.1).
func (m *maker) petitionColumns() []col[*office.Petition] {
	own := func(key string, c Column) col[*office.Petition] {
		return field[*office.Petition](m, office.Petitions.Any, key, c)
	}
	people := numberColumn("人数", 6)
	people.Sum = true
	return []col[*office.Petition]{
		own("number", short("登记号", 12)), own("day", dayColumn("日期")), own("form", short("形式", 8)), own("petitioner", short("信访人", 9)),
		{people, "people", func(p *office.Petition) string { return fmt.Sprint(petitioners(p)) }},
		own("village", Column{Title: "属地", Width: 11}), own("subject", Column{Title: "事项", Width: 30}), own("kind", short("类别", 10)),
		own("course", short("去向", 7)), own("unit", Column{Title: "承办", Width: 14}), own("due", dayColumn("期限")), own("closed", dayColumn("办结日期")),
		{Column{Title: "结果", Width: 24}, "result", petitionResult},
	}
}

// petitioners counts the people of a petition: one where no number was entered.
func petitioners(p *office.Petition) int64 {
	if p.People.Given {
		return p.People.V
	}
	return 1
}

// petitionResult tells how far a petition is, and what came of it.
func petitionResult(p *office.Petition) string {
	state := string(p.State())
	text := strings.TrimPrefix(p.Result, state)
	for _, later := range []string{p.ReviewResult, p.AgainResult} {
		if later != "" {
			text = later
		}
	}
	if text == "" {
		return state
	}
	return state + "：" + text
}

// petitionTotals counts petitions (件) by form and by kind, and the people behind them (人次).
func petitionTotals(list []*office.Petition) []string {
	var people int64
	closed := 0
	for _, p := range list {
		people += petitioners(p)
		closed += toInt(p.Closed != "")
	}
	out := []string{fmt.Sprintf("信访 %d 件，%d 人次，已办结 %d 件，信访办结率 %s", len(list), people, closed, percent(closed, len(list)))}
	if len(list) == 0 {
		return out
	}
	return append(out,
		"按形式："+tallyOf("件", nil, list, func(p *office.Petition) string { return p.Form }).parts(),
		"按类别："+tallyOf("件", nil, list, func(p *office.Petition) string { return p.Kind }).parts())
}

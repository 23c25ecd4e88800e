package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// event is one row of L25: an event of a campaign.
type event struct {
	*office.CampaignEvent
	campaign *office.Campaign
}

// campaigns is L25, 主题活动: the events of the campaigns in the period, the earliest first.
func (m *maker) campaigns() (Ledger, error) {
	all, err := data.All(m.store, office.Campaigns, record.Query{})
	if err != nil {
		return Ledger{}, err
	}
	var rows []event
	held := 0
	for _, c := range all {
		before := len(rows)
		for i := range c.Events {
			if m.includes(c.Events[i].Day) {
				rows = append(rows, event{&c.Events[i], c})
			}
		}
		held += toInt(len(rows) > before)
	}
	slices.SortStableFunc(rows, func(a, b event) int { return cmp.Compare(a.Day, b.Day) })
	l := account(m, office.Campaigns.Any, "主题活动开展情况统计表", func(e event) *record.Base { return &e.campaign.Base }, eventColumns(), rows)
	l.Totals = []string{eventTotals(held, rows)}
	return l, nil
}

// eventColumns are the columns of L25 (DOMAIN.md §6.2): people at events are 人次, amounts are in yuan. A number that was not
// entered is not known.
func eventColumns() []col[event] {
	summed := func(title string, of func(e event) record.Opt[int64]) col[event] {
		c := numberColumn(title, 10)
		c.Sum = true
		return col[event]{c, "events", func(e event) string { return count(of(e)) }}
	}
	return []col[event]{
		{Column{Title: "活动", Width: 36}, "events", func(e event) string {
			if e.Subject == "" {
				return e.campaign.Name
			}
			return e.campaign.Name + "：" + e.Subject
		}},
		{dayColumn("日期"), "events", func(e event) string { return string(e.Day) }},
		summed("参加代表", func(e event) record.Opt[int64] { return record.Some(e.Attendances()) }),
		summed("接待咨询", func(e event) record.Opt[int64] { return e.Consulted }), summed("解答", func(e event) record.Opt[int64] { return e.Answered }),
		summed("建议", func(e event) record.Opt[int64] { return e.Opinions }), summed("资料", func(e event) record.Opt[int64] { return e.Leaflets }),
		{Column{Title: "捐款", Kind: Money, Width: 13, Sum: true}, "events", func(e event) string {
			if !e.Donated.Given {
				return ""
			}
			return record.Money(e.Donated.V).Yuan()
		}},
		summed("实事件数", func(e event) record.Opt[int64] { return e.Projects }), summed("受益人次", func(e event) record.Opt[int64] { return e.Benefited }),
	}
}

// eventTotals tells each sum with its unit. What nobody entered is left out.
func eventTotals(campaigns int, rows []event) string {
	var deputies int64
	for _, e := range rows {
		deputies += e.Attendances()
	}
	out := fmt.Sprintf("主题活动 %d 项，开展活动 %d 次，参加代表 %d 人次", campaigns, len(rows), deputies)
	for _, c := range []struct {
		name, unit string
		of         func(e event) record.Opt[int64]
	}{
		{"接待咨询", "人次", func(e event) record.Opt[int64] { return e.Consulted }}, {"解答", "件", func(e event) record.Opt[int64] { return e.Answered }},
		{"收集建议", "条", func(e event) record.Opt[int64] { return e.Opinions }}, {"发放资料", "份", func(e event) record.Opt[int64] { return e.Leaflets }},
		{"捐款", yuanWord, func(e event) record.Opt[int64] { return e.Donated }}, {"实事", "件", func(e event) record.Opt[int64] { return e.Projects }},
		{"受益", "人次", func(e event) record.Opt[int64] { return e.Benefited }}, {"帮扶资金", yuanWord, func(e event) record.Opt[int64] { return e.Aid }},
	} {
		sum, known := int64(0), false
		for _, e := range rows {
			sum, known = sum+c.of(e).V, known || c.of(e).Given
		}
		text := fmt.Sprint(sum)
		if c.unit == yuanWord {
			text = record.Money(sum).Yuan()
		}
		if known {
			out += fmt.Sprintf("，%s %s %s", c.name, text, c.unit)
		}
	}
	return out
}

// yuanWord is the unit of amounts of money, which are kept in 分.
const yuanWord = "元"

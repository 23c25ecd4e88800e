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

// gistLength is how much of a resolution's text L09 prints as 内容要点.
const gistLength = 120

// resolutions is L09, 决议决定: what was adopted in the period, and what became of it.
func (m *maker) resolutions() (Ledger, error) {
	list, err := during(m, office.Resolutions)
	if err != nil {
		return Ledger{}, err
	}
	list = slices.DeleteFunc(list, func(r *office.Resolution) bool { return !m.ofSession(r.Session) })
	own := func(key string, c Column) col[*office.Resolution] {
		return field[*office.Resolution](m, office.Resolutions.Any, key, c)
	}
	l := account(m, office.Resolutions.Any, "决议决定落实情况台账", (*office.Resolution).Meta, []col[*office.Resolution]{
		own("title", Column{Title: "名称", Width: 32}), own("number", Column{Title: "文号", Width: 18, Align: Centre}), own("adopted", dayColumn("通过日期")),
		{Column{Title: "内容要点", Width: 40}, "text", func(r *office.Resolution) string { return gist(r.Text) }},
		own("units", Column{Title: "责任单位", Width: 18}), own("due", dayColumn("时限")),
		{Column{Title: "落实情况", Width: 30}, "effect", func(r *office.Resolution) string { return m.effect(r.Effect, r.Done) }},
	}, list)
	l.Totals = []string{tallyOf("件", []string{office.AdoptsResolution, office.AdoptsDecision, office.AdoptsOpinion, office.AdoptsAnnouncement}, list,
		func(r *office.Resolution) string { return r.Kind }).String()}
	if m.Mask != office.MaskPublic && slices.ContainsFunc(list, func(r *office.Resolution) bool { return gist(r.Text) != oneLine(r.Text) }) {
		l.Notes = []string{fmt.Sprintf("注：内容要点为正文的前%d字，全文见决议决定原文。", gistLength)}
	}
	return l, nil
}

// gist is the beginning of a text.
func gist(text string) string {
	runes := []rune(oneLine(text))
	if len(runes) <= gistLength {
		return string(runes)
	}
	return string(runes[:gistLength]) + "……"
}

// oneLine puts the paragraphs of a text behind each other.
func oneLine(text string) string { return strings.Join(strings.Fields(text), "") }

// decisions is L32, 重大事项: by the day of the decision, of what is not decided by the day it was proposed.
func (m *maker) decisions() (Ledger, error) {
	list, err := data.All(m.store, office.Decisions, record.Query{})
	if err != nil {
		return Ledger{}, err
	}
	decided := func(d *office.Decision) bool { return m.seen(d.Decided) }
	day := func(d *office.Decision) record.Date {
		if decided(d) {
			return d.Decided
		}
		return d.Proposed
	}
	list = slices.DeleteFunc(list, func(d *office.Decision) bool { return !m.covers(day(d)) || !m.ofSession(d.Session) })
	slices.SortStableFunc(list, func(a, b *office.Decision) int { return cmp.Compare(day(a), day(b)) })
	own := func(key string, c Column) col[*office.Decision] {
		return field[*office.Decision](m, office.Decisions.Any, key, c)
	}
	then := func(c col[*office.Decision]) col[*office.Decision] { // what only the decision brought
		text := c.text
		c.text = func(d *office.Decision) string {
			if d.Decided != "" && !decided(d) {
				return ""
			}
			return text(d)
		}
		return c
	}
	l := account(m, office.Decisions.Any, "讨论决定重大事项台账", (*office.Decision).Meta, []col[*office.Decision]{
		{dayColumn("日期"), "proposed", func(d *office.Decision) string { return string(day(d)) }},
		own("title", Column{Title: "标题", Width: 32}), own("area", short("类别", 13)), own("proposer", Column{Title: "提出机关", Width: 14}),
		{Column{Title: "讨论会议", Width: 24}, "meeting", func(d *office.Decision) string { return cmp.Or(d.Meeting.Name, d.Session.Name) }},
		own("asked", numberColumn("征求代表意见数", 9)), then(own("method", short("表决方式", 10))), then(own("result", short("结果", 9))),
		then(own("number", short("决定文号", 18))), own("unit", Column{Title: "责任单位", Width: 16}),
		{Column{Title: "落实情况", Width: 28}, "progress", func(d *office.Decision) string { return m.effect(d.Progress, d.Done) }},
	}, list)
	passed := 0
	for _, d := range list {
		passed += toInt(decided(d) && d.Passed())
	}
	l.Totals = []string{fmt.Sprintf("共 %d 项，其中已决定（通过）%d 项", len(list), passed)}
	return l, nil
}

// partyReports is L33, 请示报告: what went to the party committee and the county in the period.
func (m *maker) partyReports() (Ledger, error) {
	list, err := during(m, office.PartyReports)
	if err != nil {
		return Ledger{}, err
	}
	own := func(key string, c Column) col[*office.PartyReport] {
		return field[*office.PartyReport](m, office.PartyReports.Any, key, c)
	}
	l := account(m, office.PartyReports.Any, "向党委和上级人大请示报告台账", (*office.PartyReport).Meta, []col[*office.PartyReport]{
		own("day", dayColumn("日期")), own("kind", short("类型", 8)), own("subject", Column{Title: "事项", Width: 42}),
		{short("呈报对象", 16), "addressee", func(p *office.PartyReport) string { return strings.Replace(p.To, "镇", office.TownWord(m.in), 1) }},
		{Column{Title: "批示", Width: 38}, "answer", m.answer},
		{Column{Title: "落实情况", Width: 34}, "carried", func(p *office.PartyReport) string { return m.effect(p.Carried, p.Done) }},
	}, list)
	l.Totals = []string{tallyOf("件", []string{office.ReportRequest, office.ReportReport, office.ReportOral, office.ReportFiling}, list,
		func(p *office.PartyReport) string { return p.Kind }).String()}
	return l, nil
}

// answer is what was written on a request (批示), with who and when; nothing of what came after the ledger's day.
func (m *maker) answer(p *office.PartyReport) string {
	if p.Replied != "" && !m.seen(p.Replied) {
		return ""
	}
	who := strings.Trim(p.By+"，"+m.dateText(p.Replied), "，")
	switch {
	case who == "":
		return p.Answer
	case p.Answer == "":
		return "已批示（" + who + "）"
	}
	return p.Answer + "（" + who + "）"
}

package ledger

import (
	"fmt"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// recess is L15, 闭会建议: the suggestions made between sessions, with the columns and totals of L13.
func (m *maker) recess() (Ledger, error) {
	return m.outOfSession(figures.RecessSources...).proposalAccount("闭会期间代表建议台账")
}

// outOfSession is the wish for the proposals of some sources only, which are those of no session.
func (m *maker) outOfSession(sources ...string) *maker {
	one := *m
	one.Session, one.session, one.sources = 0, nil, sources
	return &one
}

// handedDown is L16, 上级转办: what a higher congress handed down to the township, as it stood on the ledger's day.
func (m *maker) handedDown() (Ledger, error) {
	m = m.outOfSession(office.SourceHigher)
	list, err := m.numbered()
	if err != nil {
		return Ledger{}, err
	}
	counts, err := m.values(m.day(), figures.OfProposals)
	if err != nil {
		return Ledger{}, err
	}
	l := m.account("上级（县、区）人大建议转办件台账", list, m.handedDownColumns())
	const rate = "转办件办结率"
	l.Totals = []string{fmt.Sprintf("共 %s 件，应办 %s 件，已答复 %s 件，已办结 %s 件，办结率 %s；逾期 %s 件", counts[figures.Received].Text, counts[figures.OnDuty].Text,
		counts[figures.Replied].Text, counts["转办件办结件数"].Text, counts[rate].Text, counts[figures.Overdue].Text)}
	l.Notes = []string{"注：" + definitions(counts, rate)}
	return l, nil
}

// handedDownColumns are the columns of L16 (DOMAIN.md §6.2).
func (m *maker) handedDownColumns() []col[*office.Proposal] {
	lead := m.lead()
	lead.Title, lead.Width = "代表", 10
	return []col[*office.Proposal]{
		m.own("incoming", Column{Title: "来文", Width: 20}), m.own("number", short("编号", 14)), m.own("subject", Column{Title: "案由", Width: 34}), lead,
		m.own("lead_unit", Column{Title: "承办", Width: 18}), m.own("due", dayColumn("期限")),
		{dayColumn("办结日期"), "slip_back", func(p *office.Proposal) string { return string(m.closedOn(p)) }},
		m.own("result", short("结果", 6)),
		{short("满意", 9), "final_outcome", (*office.Proposal).Rating},
	}
}

// closedOn is the day on which a proposal was closed (办结): that of the last evaluation, of closing without one, or where a reply
// closes (setting) and no later day is known, of the reply. "" while it is open.
func (m *maker) closedOn(p *office.Proposal) record.Date {
	if !p.Closed(m.in) {
		return ""
	}
	if m.in.On(office.KeyDoneIsReplied) {
		return p.Replied
	}
	last := max(p.Replied, p.SlipBack, p.Unreturned)
	for _, r := range p.Rounds {
		last = max(last, r.Replied, r.SlipBack)
	}
	return last
}

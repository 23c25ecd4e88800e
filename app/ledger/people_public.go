package ledger

import (
	"fmt"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// numberPublic is the number of the list of deputies for the public, which DOMAIN.md §6.2 does not count.
const numberPublic = "公示"

// publicList is the list that 代表法58 asks for (公示表, DOMAIN.md §9.1): who the deputies in office are, and how often each acted in
// the period. It is the same under every mask: nothing in it but what may be published.
func (m *maker) publicList() (Ledger, error) {
	rows, err := m.performed()
	if err != nil {
		return Ledger{}, err
	}
	day := m.rosterDay()
	term := office.TermOn(m.facts.Terms(), day, m.in)
	title := m.town(term)
	if term != nil {
		title += term.Name
	}
	l := account(m, office.Deputies.Any, title+"人大代表基本情况和履职情况公示表", func(p *performance) *record.Base { return &p.Base }, m.publicColumns(), rows)
	if m.From == "" && m.To == "" {
		l.Period = "统计时间：截至" + hanzi.DateArabic(string(day))
	}
	l.Totals = []string{fmt.Sprintf("共 %d 人", len(rows))}
	l.Notes = []string{"注：履职次数是参加会议、视察调研、执法检查、评议、培训、接待选民、走访等活动的次数，一次人代会只算一次，请假、缺席的不计入。建议件数是领衔提出的建议、批评和意见。"}
	return l, nil
}

// publicColumns are those of the roster that may be published, and the duties.
func (m *maker) publicColumns() []col[*performance] {
	var out []col[*performance]
	for _, c := range rosterColumns(office.MaskPublic) {
		if office.Shows(office.Deputies.Field(c.key), office.MaskPublic) {
			out = append(out, col[*performance]{c.Column, c.key, func(p *performance) string { return c.text(p.seat) }})
		}
	}
	number := func(title string, count func(p *performance) int) col[*performance] {
		c := numberColumn(title, 9)
		c.Sum = true
		return col[*performance]{c, openDuty, func(p *performance) string { return fmt.Sprint(count(p)) }}
	}
	return append(out, number("履职次数", (*performance).times), number("建议件数", func(p *performance) int { return p.led[office.DutySuggestion] }),
		col[*performance]{short("述职情况", 9), openDuty, (*performance).reported})
}

// times is how often a deputy acted: sessions, meetings, activities and visits to voters.
func (p *performance) times() int {
	n := p.came + p.visits
	for title, lines := range p.done {
		if title != titleReport {
			n += lines
		}
	}
	return n
}

// reported tells whether a deputy reported to his voters in the period.
func (p *performance) reported() string {
	switch n := p.done[titleReport]; n {
	case 0:
		return "尚未述职"
	case 1:
		return "已述职"
	default:
		return fmt.Sprintf("已述职%d次", n)
	}
}

// titleReport is the column of L06 that counts reports to voters.
const titleReport = "述职"

package ledger

import (
	"fmt"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// signIn is T08, 签到册 (DOMAIN.md §6.3): the deputies in office, in the order of the roster, with room to sign. It is nothing that is
// published.
func (m *maker) signIn() (Ledger, error) {
	if m.Mask == office.MaskPublic {
		return Ledger{}, nil
	}
	day := m.rosterDay()
	seats, err := m.seats(day, office.LevelTown)
	if err != nil {
		return Ledger{}, err
	}
	blank := func(seat) string { return "" }
	columns, rows := table(office.Deputies.Any, m.Mask, func(s seat) *record.Base { return &s.Base }, []col[seat]{
		{short("姓名", 11), "name", func(s seat) string { return s.Name }},
		{short("代表团", 15), "name", func(s seat) string { return s.Delegation.Name }},
		{Column{Title: "工作单位及职务", Width: 30}, "post", func(s seat) string { return s.Post }},
		{short("签名", 16), "name", blank},
		{short("备注", 10), "name", blank},
	}, seats)
	return Ledger{Title: m.congress() + "代表签到册", Period: "统计时间：截至" + hanzi.DateArabic(string(day)), Columns: columns, Rows: InMemory(rows), Portrait: true,
		Totals: []string{fmt.Sprintf("共 %d 人，应到　　人，实到　　人，请假　　人，缺席　　人", len(seats))}}, nil
}

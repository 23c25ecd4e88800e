package ledger

import (
	"fmt"
	"slices"
	"strconv"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// roll is who belongs to a session.
func (m *maker) roll(s *office.Session) (*office.Roll, error) {
	r := &office.Roll{Facts: m.facts, Session: s}
	var err error
	if r.Deputies, err = data.All(m.store, office.Deputies, record.Query{Sort: []record.Sort{{Key: "name"}}}); err != nil {
		return nil, err
	}
	if r.Sessions, err = data.All(m.store, office.Sessions, record.Query{}); err != nil {
		return nil, err
	}
	r.Delegations, err = data.All(m.store, office.Delegations, record.Query{})
	return r, err
}

// seating is T12, 座次图 (DOMAIN.md §5.9): the platform above the hall, a cell for each seat, so that the clerk can move names by hand.
// The seats of the platform stand over the middle of the hall.
func (m *maker) seating(s *office.Session) (Ledger, error) {
	r, err := m.roll(s)
	if err != nil {
		return Ledger{}, err
	}
	if reason := r.NoHall(); reason != "" {
		return Ledger{}, fmt.Errorf("%s，没有生成座次图。", reason)
	}
	hall, seats := r.Hall(), m.in.Int(office.KeyHallSeats)
	for _, row := range hall.Platform {
		seats = max(seats, len(row))
	}
	columns := []Column{{Title: "代表团", Width: 13, Align: Centre, Join: true}, {Title: "排", Width: 5, Align: Centre}}
	for n := range seats {
		columns = append(columns, Column{Title: strconv.Itoa(n + 1), Width: max(7, min(10, 150/float64(seats))), Align: Centre})
	}
	var rows [][]any
	add := func(part string, row any, names []string, from int) {
		cells := append(make([]any, 0, seats+2), part, row)
		for i := range seats {
			name := ""
			if at := i - from; at >= 0 && at < len(names) {
				name = hanzi.PadName(names[at])
			}
			cells = append(cells, name)
		}
		rows = append(rows, cells)
	}
	for _, names := range hall.Platform {
		add("主席台", "", names, (seats-len(names))/2)
	}
	if len(hall.Platform) > 0 {
		rows = append(rows, slices.Repeat([]any{""}, seats+2)) // the way between the platform and the hall
	}
	number := 0
	for _, part := range hall.Parts {
		for _, names := range part.Rows {
			number++
			add(part.Name, number, names, 0)
		}
	}
	notes := []string{fmt.Sprintf("会场每排%d座，从左到右、从前到后按代表团就座。", m.in.Int(office.KeyHallSeats))}
	if len(hall.Platform) > 0 {
		notes = slices.Insert(notes, 0, fmt.Sprintf("主席台面向会场，第一位居中，第二位在第一位的%s边，依次向两边排。", r.SecondSits()))
	}
	return Ledger{Title: s.FullName() + "座次图", Columns: columns, Rows: InMemory(rows), Unnumbered: true, Notes: notes}, nil
}

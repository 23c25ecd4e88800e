package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// seat is one row of a roster: a deputy with the mandate of a level, as of the ledger's day.
type seat struct {
	*office.Deputy
	office.Profile
	mandate *office.Mandate
	level   string
	place   string // number of the constituency, else its name
	rank    int    // place in the list of deputies
}

// roster is L01, 代表名册: the township's deputies in office, by the number of their constituency, and within it in the order
// of the list of deputies (姓名笔画).
func (m *maker) roster() (Ledger, error) {
	day := m.rosterDay()
	seats, err := m.seats(day, office.LevelTown)
	if err != nil {
		return Ledger{}, err
	}
	counts, err := m.values(day, figures.OfDeputies)
	if err != nil {
		return Ledger{}, err
	}
	term := office.TermOn(m.facts.Terms(), day, m.in)
	l := m.people(m.term(term)+"人大代表名册", day, seats, rosterColumns(m.Mask))
	l.Totals = []string{fmt.Sprintf("名额 %s 名，实有 %s 名，缺额 %s 名", counts[figures.Quota].Text, counts[figures.InOffice].Text, counts[figures.VacantSeat].Text)}
	return l, nil
}

// upperRoster is L02: the deputies of higher congresses, level by level from the county up. Who holds two mandates stands
// twice.
func (m *maker) upperRoster() (Ledger, error) {
	day := m.rosterDay()
	levels := office.Levels[1:]
	seats, err := m.seats(day, levels...)
	if err != nil {
		return Ledger{}, err
	}
	columns := append(rosterColumns(m.Mask), col[seat]{Column{Title: "级别", Width: 6, Align: Centre}, "levels", func(s seat) string { return s.level }})
	l := m.people(m.town(office.TermOn(m.facts.Terms(), day, m.in))+"辖区内上级人大代表名册", day, seats, columns)
	var parts []string
	for _, level := range levels {
		n := 0
		for _, s := range seats {
			if s.level == level {
				n++
			}
		}
		if n > 0 || level == office.LevelCounty {
			parts = append(parts, fmt.Sprintf("%s代表 %d 人", level, n))
		}
	}
	l.Totals = []string{strings.Join(parts, "，")}
	return l, nil
}

func (m *maker) people(title string, day record.Date, seats []seat, cols []col[seat]) Ledger {
	columns, rows := table(office.Deputies.Any, m.Mask, func(s seat) *record.Base { return &s.Base }, cols, seats)
	return Ledger{Title: title, Period: "统计时间：截至" + hanzi.DateArabic(string(day)), Columns: columns, Rows: InMemory(rows)}
}

// seats finds who is in office at these levels on a day, in the order of a roster.
func (m *maker) seats(day record.Date, levels ...string) ([]seat, error) {
	deputies, err := data.All(m.store, office.Deputies, record.Query{})
	if err != nil {
		return nil, err
	}
	districts, err := data.All(m.store, office.Constituencies, record.Query{})
	if err != nil {
		return nil, err
	}
	numbers := map[int64]string{}
	for _, c := range districts {
		numbers[c.ID] = cmp.Or(c.Number, c.Name)
	}
	var out []seat
	for rank, d := range deputies {
		for _, level := range levels {
			if !d.InOfficeAt(level, day, m.facts.Term, m.in) {
				continue
			}
			profile, _ := d.ProfileOn(level, day, m.facts.Term)
			out = append(out, seat{Deputy: d, Profile: profile, mandate: d.MandateOn(level, day, m.facts.Term), level: level,
				place: numbers[profile.Constituency.ID], rank: rank})
		}
	}
	slices.SortStableFunc(out, func(a, b seat) int {
		return cmp.Or(cmp.Compare(slices.Index(levels, a.level), slices.Index(levels, b.level)), natural(a.place, b.place), cmp.Compare(a.rank, b.rank))
	})
	return out, nil
}

// rosterColumns are the columns of L01 (DOMAIN.md §6.2). A public roster names the group only, not the delegation (代表法58).
func rosterColumns(mask office.MaskLevel) []col[seat] {
	team := col[seat]{Column{Title: "代表团/小组", Width: 13}, "group_ref", func(s seat) string {
		return strings.Trim(s.Delegation.Name+"/"+s.Group.Name, "/")
	}}
	if mask == office.MaskPublic {
		team.Title, team.text = "代表小组", func(s seat) string { return s.Group.Name }
	}
	return []col[seat]{
		{Column{Title: "姓名", Width: 9, Align: Centre}, "name", func(s seat) string { return s.Name }},
		{Column{Title: "性别", Width: 5, Align: Centre}, "sex", func(s seat) string { return s.Sex }},
		{Column{Title: "民族", Width: 7, Align: Centre}, "ethnic", func(s seat) string { return hanzi.EthnicName(s.Ethnic) }},
		{Column{Title: "出生年月", Kind: Date, Width: 9}, "birth", func(s seat) string { return string(s.Birth) }},
		{Column{Title: "籍贯", Width: 10}, "native_place", func(s seat) string { return s.NativePlace }},
		{Column{Title: "政治面貌", Width: 10, Align: Centre}, "party", func(s seat) string { return s.Party }},
		{Column{Title: "学历", Width: 9, Align: Centre}, "education", func(s seat) string { return s.Education }},
		{Column{Title: "工作单位及职务", Width: 24}, "post", func(s seat) string { return s.Post }},
		{Column{Title: "代表类别", Width: 11}, "category", func(s seat) string { return s.Category }},
		{Column{Title: "所在选区", Width: 13}, "constituency", func(s seat) string { return cmp.Or(s.Constituency.Name, s.mandate.ElectingUnit) }},
		team,
		{Column{Title: "当选时间", Kind: Date, Width: 12}, "elected", func(s seat) string { return string(s.mandate.Elected) }},
		{Column{Title: "是否连任", Width: 5, Align: Centre}, "reelected", func(s seat) string { return yesNo(s.mandate.Reelected) }},
		{Column{Title: "代表证号", Width: 11, Align: Centre}, "certificate", func(s seat) string { return s.mandate.Certificate }},
		{Column{Title: "联系电话", Width: 13, Align: Centre}, "phone", func(s seat) string { return s.Phone }},
		{Column{Title: "备注", Width: 10}, "note", func(s seat) string { return s.Note }},
	}
}

func yesNo(o record.Opt[bool]) string {
	switch {
	case !o.Given:
		return ""
	case o.V:
		return "是"
	}
	return "否"
}

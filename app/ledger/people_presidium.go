package ledger

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// presidium is L05, 主席团成员: who sat in the presidium on the day, chair and vice-chairs first, then by seat.
func (m *maker) presidium() (Ledger, error) {
	day := m.rosterDay()
	term := office.TermOn(m.facts.Terms(), day, m.in)
	list, err := m.presiders(day, term)
	if err != nil {
		return Ledger{}, err
	}
	l := account(m, office.Deputies.Any, m.term(term)+"人大主席团组成人员名册", func(p presider) *record.Base { return &p.Base }, presidiumColumns(), list)
	l.Period = "统计时间：截至" + hanzi.DateArabic(string(day))
	party := 0
	for _, p := range list {
		party += toInt(p.Party == "中共党员" || p.Party == "中共预备党员")
	}
	l.Totals = []string{fmt.Sprintf("共 %d 人，其中中共党员（含预备党员）%d 人，占 %s", len(list), party, percent(party, len(list)))}
	return l, nil
}

// presiders are the members of the presidium of the wish's session, else of the day, as a meeting of it on that day would call them.
func (m *maker) presiders(day record.Date, term *office.Term) ([]presider, error) {
	deputies, err := data.All(m.store, office.Deputies, record.Query{})
	if err != nil {
		return nil, err
	}
	contacts, err := m.groupsOfMembers(day)
	if err != nil {
		return nil, err
	}
	byID := map[int64]*office.Deputy{}
	for _, d := range deputies {
		byID[d.ID] = d
	}
	sitting := office.Meeting{Kind: office.MeetPresidium, Starts: day, Session: record.Ref{ID: m.Session}}
	if term != nil {
		sitting.Term.ID = term.ID
	}
	var list []presider
	for _, who := range sitting.Summoned(m.facts) {
		if d := byID[who.ID]; d != nil {
			list = append(list, m.presiderOn(d, day, contacts[d.ID]))
		}
	}
	slices.SortStableFunc(list, func(a, b presider) int {
		return cmp.Or(cmp.Compare(a.order(), b.order()), cmp.Compare(a.rank, b.rank))
	})
	return list, nil
}

// presider is one row of L05.
type presider struct {
	*office.Deputy
	office.Profile
	role   string
	rank   int64 // 座次; who has none sits last
	groups string
}

func (m *maker) presiderOn(d *office.Deputy, day record.Date, groups string) presider {
	p := presider{Deputy: d, role: cmp.Or(d.PresidiumRole(day), office.RolePresidiumMember), rank: math.MaxInt64, groups: groups}
	p.Profile, _ = d.ProfileOn(office.LevelTown, day, m.facts.Term)
	for _, row := range d.Presidium {
		if row.Rank.Given && row.From <= day && (row.To == "" || day <= row.To) {
			p.rank = row.Rank.V
		}
	}
	return p
}

// order puts the chair before the vice-chairs, and those before the members.
func (p presider) order() int {
	return slices.Index([]string{office.RoleChair, office.RoleViceChair, office.RolePresidiumMember}, p.role)
}

// groupsOfMembers names the groups that each member of the presidium keeps in touch with (联系的小组), of the term of a day.
func (m *maker) groupsOfMembers(day record.Date) (map[int64]string, error) {
	groups, err := data.All(m.store, office.Groups, record.Query{})
	term := office.TermOn(m.facts.Terms(), day, m.in)
	out := map[int64]string{}
	for _, g := range inFamilies(groups) {
		if g.Term.ID != 0 && term != nil && g.Term.ID != term.ID {
			continue
		}
		for _, who := range g.Presidium {
			out[who.ID] = joined(out[who.ID], g.Name)
		}
	}
	return out, err
}

// presidiumColumns are the columns of L05 (DOMAIN.md §6.2).
func presidiumColumns() []col[presider] {
	return []col[presider]{
		{short("姓名", 9), "name", func(p presider) string { return p.Name }},
		{short("性别", 5), "sex", func(p presider) string { return p.Sex }},
		{short("民族", 7), "ethnic", func(p presider) string { return hanzi.EthnicName(p.Ethnic) }},
		{Column{Title: "出生年月", Kind: Date, Width: 9}, "birth", func(p presider) string { return string(p.Birth) }},
		{short("政治面貌", 12), "party", func(p presider) string { return p.Party }},
		{short("学历", 10), "education", func(p presider) string { return p.Education }},
		{Column{Title: "单位职务", Width: 34}, "post", func(p presider) string { return p.Post }},
		{short("主席团职务", 14), "presidium_role", func(p presider) string { return p.role }},
		{Column{Title: "联系的小组", Width: 22}, "presidium", func(p presider) string { return p.groups }},
	}
}

package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// team is one row of L04: a deputies' group, or a large group with everything of the groups that it is made of.
type team struct {
	*office.Group
	leaders, vice        string
	town, county, people int // distinct deputies
	times                int // activities in the period
}

// groups is L04, 代表小组: the groups of the term, each large group (大组) before its own, with the deputies in office on the day.
func (m *maker) groups() (Ledger, error) {
	day := m.rosterDay()
	all, err := data.All(m.store, office.Groups, record.Query{})
	if err != nil {
		return Ledger{}, err
	}
	term := office.TermOn(m.facts.Terms(), day, m.in)
	all = slices.DeleteFunc(all, func(g *office.Group) bool { return g.Term.ID != 0 && term != nil && g.Term.ID != term.ID })
	members, err := m.membersOn(day)
	if err != nil {
		return Ledger{}, err
	}
	times, held, err := m.groupActivities()
	if err != nil {
		return Ledger{}, err
	}
	var teams []team
	for _, g := range inFamilies(all) {
		teams = append(teams, teamOf(g, all, members, times))
	}
	large := slices.ContainsFunc(all, func(g *office.Group) bool { return g.Kind == office.GroupLarge })
	l := account(m, office.Groups.Any, "代表小组（大组）情况表", func(t team) *record.Base { return &t.Base }, m.groupColumns(!large), teams)
	l.Period = "统计时间：截至" + hanzi.DateArabic(string(day))
	if m.Mask == office.MaskPublic {
		return l, nil // names alone
	}
	l.Totals = []string{groupTotals(teams, members, times)}
	l.Notes = []string{"注：年度活动次数＝" + held + "举行的代表小组活动，取消和延期未开的不计。兼任两级代表的，两栏都计，成员数只计一人。"}
	return l, nil
}

// inFamilies puts each large group before the groups that belong to it; others follow by their numbers.
func inFamilies(all []*office.Group) []*office.Group {
	byNumber := func(a, b *office.Group) int { return cmp.Or(natural(a.Number, b.Number), natural(a.Name, b.Name)) }
	ordered := slices.Clone(all)
	slices.SortStableFunc(ordered, byNumber)
	place := map[int64]int{}
	for i, g := range ordered {
		place[g.ID] = i
	}
	family := func(g *office.Group) int {
		if at, there := place[g.Parent.ID]; there {
			return at
		}
		return place[g.ID]
	}
	slices.SortStableFunc(ordered, func(a, b *office.Group) int {
		return cmp.Or(cmp.Compare(family(a), family(b)), cmp.Compare(a.Parent.ID, b.Parent.ID))
	})
	return ordered
}

// member is a deputy in office who belongs to a group, with the levels of his mandates.
type member struct {
	name, role   string
	town, county bool
}

// membersOn lists the members of each group on a day: deputies in office at any level.
func (m *maker) membersOn(day record.Date) (map[int64][]member, error) {
	deputies, err := data.All(m.store, office.Deputies, record.Query{})
	out := map[int64][]member{}
	for _, d := range deputies {
		for _, level := range office.Levels {
			profile, runs := d.ProfileOn(level, day, m.facts.Term)
			if !runs || profile.Group.ID == 0 || !d.InOfficeAt(level, day, m.facts.Term, m.in) {
				continue
			}
			out[profile.Group.ID] = append(out[profile.Group.ID], member{d.Name, profile.GroupRole,
				d.InOfficeAt(office.LevelTown, day, m.facts.Term, m.in), d.InOfficeAt(office.LevelCounty, day, m.facts.Term, m.in)})
			break
		}
	}
	return out, err
}

// groupActivities counts the activities of each group (代表小组活动) in the period, or in the year of the ledger's day, and tells
// which time that is.
func (m *maker) groupActivities() (map[int64]int, string, error) {
	year := m.thisYear()
	meetings, err := year.meetingsHeld()
	times := map[int64]int{}
	for _, one := range meetings {
		if one.Kind == office.MeetGroup && one.Group.ID != 0 {
			times[one.Group.ID]++
		}
	}
	return times, year.daysText(), err
}

func teamOf(g *office.Group, all []*office.Group, members map[int64][]member, times map[int64]int) team {
	t := team{Group: g, times: times[g.ID], leaders: g.Leader.Name, vice: names(g.Vice)}
	count := func(list []member) {
		for _, one := range list {
			t.people++
			t.town += toInt(one.town)
			t.county += toInt(one.county)
		}
	}
	count(members[g.ID])
	for _, one := range members[g.ID] {
		switch {
		case one.role == "组长" && t.leaders == "":
			t.leaders = one.name
		case one.role == "副组长" && len(g.Vice) == 0:
			t.vice = joined(t.vice, one.name)
		}
	}
	for _, part := range all {
		if g.Kind == office.GroupLarge && part.Parent.ID == g.ID {
			count(members[part.ID])
			t.times += times[part.ID]
		}
	}
	return t
}

func toInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// joined adds one more to a list in words.
func joined(list, more string) string {
	if list == "" {
		return more
	}
	return list + "、" + more
}

// groupColumns are the columns of L04 (DOMAIN.md §6.2). Sums would count the members of a large group twice.
func (m *maker) groupColumns(sums bool) []col[team] {
	n := func(title string, of func(t team) int) col[team] {
		return col[team]{Column{Title: title, Kind: Number, Width: 8, Sum: sums}, "with_county", func(t team) string { return fmt.Sprint(of(t)) }}
	}
	return []col[team]{
		{Column{Title: "小组名称", Width: 16}, "name", func(t team) string { return t.Name }},
		{Column{Title: "覆盖村", Width: 24}, "villages", func(t team) string { return t.Villages }},
		{short("组长", 9), "leader", func(t team) string { return t.leaders }},
		{short("副组长", 10), "vice_leaders", func(t team) string { return t.vice }},
		n("成员数", func(t team) int { return t.people }),
		n("县代表", func(t team) int { return t.county }),
		n(office.TownWord(m.in)+"代表", func(t team) int { return t.town }),
		{Column{Title: "活动室", Width: 21}, "room", func(t team) string { return t.Room.Name }},
		{short("联系主席团成员", 15), "presidium", func(t team) string { return names(t.Presidium) }},
		n("年度活动次数", func(t team) int { return t.times }),
	}
}

// groupTotals counts groups by kind, and every member and activity once.
func groupTotals(teams []team, members map[int64][]member, times map[int64]int) string {
	var large, small, people, town, county, held int
	for _, t := range teams {
		if t.Kind == office.GroupLarge {
			large++
		} else {
			small++
		}
		held += times[t.ID]
		for _, one := range members[t.ID] {
			people++
			town += toInt(one.town)
			county += toInt(one.county)
		}
	}
	return fmt.Sprintf("大组 %d 个，小组 %d 个；成员 %d 人，其中县代表 %d 人，本级代表 %d 人；活动 %d 次", large, small, people, county, town, held)
}

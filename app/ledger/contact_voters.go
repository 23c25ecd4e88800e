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

// visiting is one row of L22: a deputy's contact with voters, counted as of the ledger's day and over its period.
type visiting struct {
	*office.Contact
	households, target       int64 // as of the day; none of a contact that is over
	visits, opinions, solved int64 // in the period
}

// contacts is L22, 联系选民: the fixed contacts in force on the ledger's day, and those that made visits in the period, level by
// level, in the order of name lists.
func (m *maker) contacts() (Ledger, error) {
	all, err := data.All(m.store, office.Contacts, record.Query{})
	if err != nil {
		return Ledger{}, err
	}
	var rows []visiting
	var ofPresidium []*office.Contact
	for _, c := range all {
		one := m.visiting(c)
		inForce := c.From <= m.day() && (c.To == "" || c.To >= m.day())
		switch {
		case !inForce && one.visits == 0:
		case c.Kind == office.ContactDeputies:
			ofPresidium = append(ofPresidium, c)
		default:
			rows = append(rows, one)
		}
	}
	slices.SortStableFunc(rows, func(a, b visiting) int {
		if a.Level != b.Level {
			return slices.Index(office.Levels, a.Level) - slices.Index(office.Levels, b.Level)
		}
		return hanzi.Compare(a.Deputy.Name, b.Deputy.Name, hanzi.ByName)
	})
	l := account(m, office.Contacts.Any, "代表联系选民（双联）统计表", func(v visiting) *record.Base { return &v.Base }, m.visitingColumns(), rows)
	l.Totals = append(visitingTotals(rows), m.presidiumTotals(ofPresidium))
	l.Notes = []string{"注：完成率＝固定联系户数÷应达户数，最高100%。走访户次、收集意见、解决问题按期内的走访记录，另外登记为民情的也在内。"}
	return l, nil
}

// visiting counts a contact.
func (m *maker) visiting(c *office.Contact) visiting {
	v := visiting{Contact: c, visits: c.Visited(m.From, m.lastDay())}
	if c.From <= m.day() && (c.To == "" || c.To >= m.day()) {
		v.households, v.target = c.CountOn(m.day()), c.Target(m.in)
	}
	for _, one := range c.Visits {
		if m.includes(one.Day) {
			v.opinions += one.Opinions.V
			v.solved += one.Solved.V
		}
	}
	return v
}

// visitingColumns are the columns of L22 (DOMAIN.md §6.2).
func (m *maker) visitingColumns() []col[visiting] {
	summed := func(title, key string, of func(v visiting) int64) col[visiting] {
		c := numberColumn(title, 13)
		c.Sum = true
		return col[visiting]{c, key, func(v visiting) string { return strconv.FormatInt(of(v), 10) }}
	}
	return []col[visiting]{
		{short("代表", 12), "deputy", func(v visiting) string { return v.Deputy.Name }},
		{short("级别", 8), "level", func(v visiting) string { return office.LevelWord(v.Level, m.in) }},
		summed("固定联系户数", "listed", func(v visiting) int64 { return v.households }),
		summed("应达", "target_set", func(v visiting) int64 { return v.target }),
		{short("完成率", 10), "rate", func(v visiting) string { return percent(min(v.households, v.target), v.target) }},
		summed("走访户次", "visits", func(v visiting) int64 { return v.visits }),
		summed("收集意见", "visits", func(v visiting) int64 { return v.opinions }),
		summed("解决问题", "visits", func(v visiting) int64 { return v.solved }),
	}
}

// visitingTotals counts deputies, households and visits, and the rate of all together.
func visitingTotals(rows []visiting) []string {
	deputies := map[int64]bool{}
	var households, target, visits, opinions, solved int64
	for _, v := range rows {
		deputies[v.Deputy.ID] = true
		households, target, visits = households+v.households, target+v.target, visits+v.visits
		opinions, solved = opinions+v.opinions, solved+v.solved
	}
	return []string{fmt.Sprintf("联系选民的代表 %d 人，固定联系 %d 户，应达 %d 户，联系选民完成率 %s；走访 %d 户次，收集意见 %d 条，解决问题 %d 件",
		len(deputies), households, target, percent(min(households, target), target), visits, opinions, solved)}
}

// presidiumTotals tells of the other half of 双联: members of the presidium who contact deputies.
func (m *maker) presidiumTotals(list []*office.Contact) string {
	members, contacted, groups, times := map[int64]bool{}, map[int64]bool{}, map[int64]bool{}, 0
	for _, c := range list {
		members[c.Deputy.ID] = true
		for _, d := range c.Contacted {
			contacted[d.ID] = true
		}
		if c.Group.ID != 0 {
			groups[c.Group.ID] = true
		}
		for _, v := range c.Visits {
			times += toInt(m.includes(v.Day))
		}
	}
	return fmt.Sprintf("主席团成员联系代表：成员 %d 人，联系代表 %d 人，联系代表小组 %d 个，走访 %d 次", len(members), len(contacted), len(groups), times)
}

package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// The rows of T01 that the tables by delegation and by constituency show as columns: all bands of age, and of the other dimensions
// these.
var placeTraits = map[string][]string{
	figures.BySex:       {"男", "女"},
	figures.ByEthnic:    {"汉族", "少数民族"},
	figures.ByParty:     {"中共党员", "党外合计"},
	figures.ByEducation: {"大专以上合计"},
	figures.ByCategory:  {"基层代表合计", office.CategoryLeader, office.CategoryVillage},
	figures.ByTerms:     {"连任"},
	figures.ByLevel:     {"兼任县代表"},
}

// Words of T01 in a narrow column.
var placeWords = map[string]string{"党外合计": "党外", "大专以上合计": "大专以上", "基层代表合计": "基层代表", office.CategoryLeader: "党政领导", office.CategoryVillage: "村（社区）干部"}

// structureByDelegation is T02: the structure of the deputies in office, one delegation (代表团) a row.
func (m *maker) structureByDelegation() (Ledger, error) {
	order := map[int64]string{}
	err := each(m.store, office.Delegations, func(d *office.Delegation) { order[d.ID] = fmt.Sprint(len(order) + 1) }) // as they were entered
	if err != nil {
		return Ledger{}, err
	}
	return m.structureBy("代表团", order, func(who figures.Member) record.Ref { return who.Delegation })
}

// structureByConstituency is T03: the same by constituency (选区).
func (m *maker) structureByConstituency() (Ledger, error) {
	order := map[int64]string{}
	err := each(m.store, office.Constituencies, func(c *office.Constituency) { order[c.ID] = cmp.Or(c.Number, c.Name) })
	if err != nil {
		return Ledger{}, err
	}
	return m.structureBy("选区", order, func(who figures.Member) record.Ref { return who.Constituency })
}

// each hands over all records of a register.
func each[T any](s *data.Store, reg *record.Register[T], do func(*T)) error {
	for rec, err := range data.Each(s, reg, record.Query{}) {
		if err != nil {
			return err
		}
		do(rec)
	}
	return nil
}

// structureBy makes the table by places, in their order; who belongs to none stands last.
func (m *maker) structureBy(what string, order map[int64]string, of func(figures.Member) record.Ref) (Ledger, error) {
	day := m.rosterDay()
	made, err := figures.Structure(m.store, day)
	if err != nil {
		return Ledger{}, err
	}
	now := made[0]
	columns, traits := []Column{{Title: what, Width: 22}, sumColumn("实有代表", "")}, []int{}
	for i, r := range now.Rows {
		if r.Dimension == figures.ByAge && r.Part || slices.Contains(placeTraits[r.Dimension], r.Name) {
			columns, traits = append(columns, sumColumn(cmp.Or(placeWords[r.Name], r.Name), r.Dimension)), append(traits, i)
		}
	}
	var places []record.Ref
	rows := map[int64][]any{}
	for _, who := range now.Members {
		at := of(who)
		row := rows[at.ID]
		if row == nil {
			row = make([]any, len(columns))
			for i := range row {
				row[i] = 0
			}
			row[0] = cmp.Or(at.Name, "未编入"+what)
			rows[at.ID], places = row, append(places, at)
		}
		row[1] = row[1].(int) + 1
		for i, trait := range traits {
			row[2+i] = row[2+i].(int) + toInt(who.Is(trait))
		}
	}
	slices.SortStableFunc(places, func(a, b record.Ref) int { return natural(order[a.ID], order[b.ID]) })
	var list [][]any
	for _, at := range places {
		list = append(list, rows[at.ID])
	}
	term := office.TermOn(m.facts.Terms(), day, m.in)
	return Ledger{Title: m.term(term) + "人大代表结构统计表（分" + what + "）", Period: "统计时间：截至" + hanzi.DateArabic(string(day)),
		Columns: columns, Rows: InMemory(list), Notes: []string{"注：单位为人；年龄按截至日期的周岁。各行相加等于全体实有代表；同一项目只列部分类别的，相加不等于实有代表。"}}, nil
}

// sumColumn is a column of people or things that are added up.
func sumColumn(title, group string) Column {
	return Column{Title: title, Group: group, Kind: Number, Width: 7, Sum: true}
}

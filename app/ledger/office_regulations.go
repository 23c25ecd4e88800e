package ledger

import (
	"fmt"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// regulations is L31, 制度目录: the regulations in force on the ledger's day, by kind, each kind in the order in which they were made.
func (m *maker) regulations() (Ledger, error) {
	all, err := data.All(m.store, office.Regulations, record.Query{Sort: []record.Sort{{Key: "made"}}})
	if err != nil {
		return Ledger{}, err
	}
	list := slices.DeleteFunc(slices.Clone(all), func(r *office.Regulation) bool { return !m.inForce(r) })
	kinds := office.Regulations.Field("kind").OptionsIn(m.in)
	place := func(r *office.Regulation) int {
		if at := slices.Index(kinds, r.Kind); at >= 0 {
			return at
		}
		return len(kinds)
	}
	slices.SortStableFunc(list, func(a, b *office.Regulation) int { return place(a) - place(b) })
	l := account(m, office.Regulations.Any, "现行制度目录", (*office.Regulation).Meta, m.regulationColumns(), list)
	l.Period = "统计时间：截至" + hanzi.DateArabic(string(m.day()))
	walls := 0
	for _, r := range list {
		walls += toInt(r.OnWall.V)
	}
	l.Totals = []string{fmt.Sprintf("现行有效 %d 件，其中上墙 %d 件", len(list), walls)}
	return m.closed(l, "现行有效 %d 件", len(list)), nil
}

// inForce tells whether a regulation was made by the ledger's day and not abolished. One that is marked as no longer in force
// without a day never counts.
func (m *maker) inForce(r *office.Regulation) bool {
	if r.Made != "" && !m.seen(r.Made) || m.seen(r.Ended) {
		return false
	}
	return r.Ended != "" || r.InForce.V
}

// regulationColumns are the columns of L31 (DOMAIN.md §6.2).
func (m *maker) regulationColumns() []col[*office.Regulation] {
	own := func(key string, c Column) col[*office.Regulation] {
		return field[*office.Regulation](m, office.Regulations.Any, key, c)
	}
	return []col[*office.Regulation]{
		own("title", Column{Title: "制度名称", Width: 40}), own("kind", short("类别", 20)), own("doc_no", Column{Title: "文号", Width: 26}),
		own("made", dayColumn("制定日期")),
		{dayColumn("修订日期"), "revised", func(r *office.Regulation) string {
			var last record.Date
			for _, v := range r.Revisions {
				if m.seen(v.On) {
					last = max(last, v.On)
				}
			}
			return string(last)
		}},
		own("on_wall", short("是否上墙", 8)),
		{short("现行有效", 8), "in_force", func(*office.Regulation) string { return "是" }},
	}
}

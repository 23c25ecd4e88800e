package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/office"
)

// publicity is L27, 宣传信息: the pieces of the period that count as submissions (投稿), with their adoptions by the ledger's day.
func (m *maker) publicity() (Ledger, error) {
	list, err := during(m, office.Publicities)
	if err != nil {
		return Ledger{}, err
	}
	list = slices.DeleteFunc(list, func(p *office.Publicity) bool { return !p.Submission() })
	l := account(m, office.Publicities.Any, "信息宣传投稿采用统计表", (*office.Publicity).Meta, m.publicityColumns(), list)
	l.Totals = []string{m.publicityTotals(list)}
	l.Notes = []string{"注：一稿多用算一篇、几次；投稿采用率＝采用篇数÷投稿篇数。简报只在报送或者被采用时算投稿。"}
	return m.closed(l, "共 %d 篇", len(list)), nil
}

// publicityColumns are the columns of L27 (DOMAIN.md §6.2). Level and day of several adoptions stand line by line.
func (m *maker) publicityColumns() []col[*office.Publicity] {
	own := func(key string, c Column) col[*office.Publicity] {
		return field[*office.Publicity](m, office.Publicities.Any, key, c)
	}
	adopted := func(c Column, key string, of func(a office.Adoption) string) col[*office.Publicity] {
		return col[*office.Publicity]{c, key, func(p *office.Publicity) string {
			var lines []string
			for _, a := range p.Adoptions {
				if a.On <= m.day() {
					lines = append(lines, cmp.Or(of(a), figures.Unknown))
				}
			}
			return strings.Join(lines, "\n")
		}}
	}
	return []col[*office.Publicity]{
		own("date", dayColumn("日期")), own("title", Column{Title: "标题", Width: 46}), own("author", short("作者", 12)), own("media", Column{Title: "载体", Width: 24}),
		adopted(short("级别", 9), "level", func(a office.Adoption) string { return a.Level }),
		adopted(dayColumn("采用日期"), "adopted", func(a office.Adoption) string { return m.dateText(a.On) }),
	}
}

// publicityTotals counts pieces (篇) and adoptions (次).
func (m *maker) publicityTotals(list []*office.Publicity) string {
	adopted, times := 0, 0
	levels := make([]int, len(office.AdoptionLevels))
	for _, p := range list {
		n := p.AdoptedBy(m.day(), "")
		times += n
		adopted += toInt(n > 0)
		for i, level := range office.AdoptionLevels {
			levels[i] += toInt(p.AdoptedBy(m.day(), level) > 0)
		}
	}
	parts := make([]string, len(levels))
	for i, level := range office.AdoptionLevels {
		parts[i] = fmt.Sprintf("%s %d 篇", level, levels[i])
	}
	return fmt.Sprintf("投稿 %d 篇，采用 %d 篇（%s），采用 %d 次，投稿采用率 %s", len(list), adopted, strings.Join(parts, "，"), times, percent(adopted, len(list)))
}

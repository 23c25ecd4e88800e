package ledger

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// trainings is L23, 培训台账: the trainings of the period that took place, the earliest first.
func (m *maker) trainings() (Ledger, error) {
	list, err := during(m, office.Trainings)
	if err != nil {
		return Ledger{}, err
	}
	list = slices.DeleteFunc(list, func(t *office.Training) bool { return !t.Held() })
	coverage, err := figures.One(m.store, m.scope(), "培训覆盖率")
	if err != nil {
		return Ledger{}, err
	}
	l := account(m, office.Trainings.Any, "代表培训学习台账", (*office.Training).Meta, m.trainingColumns(), list)
	l.Totals = []string{trainingTotals(list) + fmt.Sprintf("；受训代表 %d 人，培训覆盖率 %s", len(coverage.IDs), coverage.Text)}
	l.Notes = []string{"注：实训是到场的代表，人次另含其他参训人员；没有名单的按原台账数。参训率＝代表实训人次÷应训人次。" + coverage.Name + "＝" + coverage.Means + "。"}
	return l, nil
}

// trainingColumns are the columns of L23 (DOMAIN.md §6.2).
func (m *maker) trainingColumns() []col[*office.Training] {
	own := func(key string, c Column) col[*office.Training] {
		return field[*office.Training](m, office.Trainings.Any, key, c)
	}
	summed := func(key, title string) col[*office.Training] {
		c := numberColumn(title, 7)
		c.Sum = true
		return own(key, c)
	}
	return []col[*office.Training]{
		{dayColumn("日期"), "begins", func(t *office.Training) string { return m.fromTo(t.From, t.To) }},
		own("name", Column{Title: "名称", Width: 26}),
		{Column{Title: "主办", Width: 14}, "host", func(t *office.Training) string { return m.hostOf(t) }},
		own("methods", Column{Title: "方式", Width: 13}), own("contents", Column{Title: "内容", Width: 18}), own("level", Column{Title: "对象", Width: 13}),
		summed("wanted", "应训"), summed("came", "实训"), summed("heads", "人次"), summed("hours", "学时"),
		own("cost", Column{Title: "经费", Kind: Money, Width: 12, Sum: true}),
	}
}

// fromTo writes the days of something: one day, or from one to another.
func (m *maker) fromTo(from, to record.Date) string {
	if to <= from {
		return string(from)
	}
	return m.dateText(from) + "\n至" + m.dateText(to)
}

// hostOf names who held a training; the township's own presidium by the township's word (乡人大主席团).
func (m *maker) hostOf(t *office.Training) string {
	if t.HostName != "" {
		return t.HostName
	}
	if own, ok := strings.CutPrefix(t.Host, office.LevelTown); ok {
		return office.TownWord(m.in) + own
	}
	return t.Host
}

// trainingTotals counts classes (期) and attendances (人次).
func trainingTotals(list []*office.Training) string {
	var wanted, came, others int64
	for _, t := range list {
		wanted, came, others = wanted+t.Wanted().V, came+t.Came().V, others+int64(office.Present(t.Others))
	}
	return fmt.Sprintf("培训 %d 期，代表应训 %d 人次，实训 %d 人次，参训率 %s，连同其他人员共 %d 人次", len(list), wanted, came, percent(came, wanted), came+others)
}

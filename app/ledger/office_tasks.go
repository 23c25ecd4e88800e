package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// workList is L30, 任务清单: the tasks whose limit lies in the period, the nearest first, as they stood on the ledger's day. A task
// without a limit stands on the day on which it begins.
func (m *maker) workList() (Ledger, error) {
	all, err := data.All(m.store, office.Tasks, record.Query{})
	if err != nil {
		return Ledger{}, err
	}
	var list []*office.Task
	undated := 0
	for _, t := range all {
		on := cmp.Or(t.To, t.From)
		undated += toInt(on == "")
		if on != "" && on >= m.From && (m.To == "" || on <= m.To) && m.ofSession(t.Session) {
			list = append(list, t.AsOf(m.day()))
		}
	}
	slices.SortStableFunc(list, func(a, b *office.Task) int {
		return cmp.Or(cmp.Compare(cmp.Or(a.To, a.From), cmp.Or(b.To, b.From)), cmp.Compare(a.Title, b.Title))
	})
	l := account(m, office.Tasks.Any, "年度工作清单（任务/责任/时间表）", (*office.Task).Meta, m.taskColumns(), list)
	l.Totals = []string{m.workTotals(list)}
	l.Notes = []string{"注：任务完成率＝完成任务件数÷任务件数，取消的不计。"}
	if undated > 0 {
		l.Notes[0] += fmt.Sprintf("另有 %d 件任务没有填完成时限和起始日期，没有列入。", undated)
	}
	return l, nil
}

// taskColumns are the columns of L30 (DOMAIN.md §6.2).
func (m *maker) taskColumns() []col[*office.Task] {
	own := func(key string, c Column) col[*office.Task] {
		return field[*office.Task](m, office.Tasks.Any, key, c)
	}
	return []col[*office.Task]{
		own("title", Column{Title: "事项", Width: 28}),
		{Column{Title: "内容", Width: 40}, "text", func(t *office.Task) string { return cmp.Or(t.Text, t.Goal) }},
		own("leader", short("责任领导", 10)), own("unit", Column{Title: "责任单位", Width: 18}), own("to", dayColumn("时限")),
		{short("进度", 7), "progress", func(t *office.Task) string { return fmt.Sprintf("%d%%", t.PercentDone()) }},
		{short("状态", 10), "finished", func(t *office.Task) string {
			if m.overdue(t) {
				return string(t.State()) + "\n（逾期）"
			}
			return string(t.State())
		}},
	}
}

// overdue tells whether a task is not done although its time is over.
func (m *maker) overdue(t *office.Task) bool { return !t.Over() && t.To != "" && t.To < m.day() }

// workTotals counts tasks (件) by how far they are; one that was dropped is none to be done.
func (m *maker) workTotals(list []*office.Task) string {
	count, late := map[record.State]int{}, 0
	for _, t := range list {
		count[t.State()]++
		late += toInt(m.overdue(t))
	}
	wanted := len(list) - count[office.TaskDropped]
	return fmt.Sprintf("任务 %d 件，完成 %d 件，进行中 %d 件，未开始 %d 件，任务完成率 %s；逾期 %d 件，取消 %d 件", wanted, count[office.TaskDone], count[office.TaskUnderway],
		count[office.TaskWaiting], percent(count[office.TaskDone], wanted), late, count[office.TaskDropped])
}

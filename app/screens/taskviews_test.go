package screens

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The tasks stand in four views, each line of which opens its task; the timetable counts what falls due in each month.
func TestTheTasksStandInFourViews(t *testing.T) {
	d, loop := deskInTest(t)
	ids := keep(t, d, office.Tasks.Any,
		&office.Task{Title: "修订会议规则", Leader: "主席", To: "2027-03-20", Source: office.TaskFromReport, Steps: []office.TaskStep{{Text: "起草", Due: "2027-01-15"}, {Text: "审议", Due: "2027-03-10"}}},
		&office.Task{Title: "安装路灯", To: "2027-02-10", Source: office.TaskFromTen}, &office.Task{Title: "不办了", To: "2027-02-11", Dropped: "2026-12-01"})
	lp := listOf(t, d, loop, office.Tasks.Any)
	for _, a := range d.taskActions(lp) {
		a.Do()
	}
	loop.Settle()
	p := d.current().(*taskViews)
	for view, lines := range []int{2, 2, 4, 3} {
		p.look(view)
		if p.sheet.Title != office.TaskViews[view] || p.table.Len() != lines {
			t.Errorf("%s has %d lines, not %d", p.sheet.Title, p.table.Len(), lines)
		}
		if shown := len(p.months.Objects) > 0; shown != (office.TaskViews[view] == office.ViewTimetable) {
			t.Errorf("%s: months are shown: %v", p.sheet.Title, shown)
		}
	}
	months := p.monthsOf(p.tasks)
	if len(months) != 3 || months[2].Name != "2027-03" || months[2].Value != 2 {
		t.Errorf("by month: %+v", months)
	}
	p.source.SetValue(office.TaskFromTen)
	p.look(0)
	if p.table.Len() != 1 {
		t.Errorf("of one source there are %d", p.table.Len())
	}
	p.open(1)
	loop.Settle()
	if lp := d.current().(*listPage); lp.detail.id != ids[1] {
		t.Error("the line does not open its task")
	}
	// Narrowed by the list, the views show what the list shows.
	lp.OpenOnly(ids[:1])
	loop.Settle()
	d.taskActions(lp)[0].Do()
	loop.Settle()
	p.source.SetValue("")
	p.look(0)
	if len(p.tasks) != 1 || p.tasks[0].ID != ids[0] {
		t.Errorf("of the narrowed list: %d tasks", len(p.tasks))
	}
}

// The list says beside the light of a task how long there is; of one that is done or has no limit, nothing.
func TestTheListSaysHowLongATaskHas(t *testing.T) {
	in := record.Settings{Today: "2026-11-22"}
	for want, task := range map[string]*office.Task{"剩3天": {To: "2026-11-25"}, "今天到期": {To: "2026-11-22"}, "逾期2天": {To: "2026-11-20"}} {
		if got := daysLeft(task, in); got != want {
			t.Errorf("a task until %s: %q, not %q", task.To, got, want)
		}
		task.Finished = "2026-11-21"
		if got := daysLeft(task, in); got != "" {
			t.Errorf("a finished task: %q", got)
		}
	}
	if got := daysLeft(&office.Task{}, in); got != "" {
		t.Errorf("a task without a limit: %q", got)
	}
}

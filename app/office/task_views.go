package office

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// The four views of the list of tasks (清单式管理, DOMAIN.md §3.24).
const (
	ViewTasks     = "任务清单" // what is to be done
	ViewDuties    = "责任清单" // who answers for what, by leader and unit
	ViewTimetable = "时间表"  // what falls due when: ends of tasks and of steps by date
	ViewRoadmap   = "路线图"  // how each task goes, step by step
)

// TaskViews lists the four views in the order in which they are shown.
var TaskViews = []string{ViewTasks, ViewDuties, ViewTimetable, ViewRoadmap}

// TaskSheet is a view of tasks as a table: its columns without 序号, and a row for each line with the task it comes from.
type TaskSheet struct {
	Title   string
	Columns []string
	Rows    []TaskLine
}

// TaskLine is one line of a view; it has as many cells as the view has columns.
type TaskLine struct {
	Task  int64
	Cells []string
}

// TaskSheetOf makes one of the four TaskViews of a list of tasks; the names of units are those read with the tasks. It returns an
// empty sheet for a view that does not exist.
func TaskSheetOf(view string, tasks []*Task) TaskSheet {
	sheet := TaskSheet{Title: view}
	switch view {
	case ViewTasks:
		sheet.Columns = []string{"事项", "内容", "目标", "来源", "责任领导", "责任单位", "时限", "进度", "状态"}
		sheet.Rows = taskList(tasks)
	case ViewDuties:
		sheet.Columns = []string{"责任领导", "责任单位", "责任人", "配合单位", "事项", "目标", "时限", "状态"}
		sheet.Rows = taskDuties(tasks)
	case ViewTimetable:
		sheet.Columns = []string{"时限", "事项", "步骤", "责任单位", "责任人", "完成日期", "状态"}
		sheet.Rows = taskTimetable(tasks)
	case ViewRoadmap:
		sheet.Columns = []string{"事项", "目标", "步骤", "起", "止", "责任人", "完成日期", "进度"}
		sheet.Rows = taskRoadmap(tasks)
	}
	return sheet
}

func taskList(tasks []*Task) []TaskLine {
	out := make([]TaskLine, 0, len(tasks))
	for _, t := range tasks {
		out = append(out, TaskLine{t.ID, []string{t.Title, t.Text, t.Goal, t.Source, t.Leader, t.Unit.Name, date(t.To), t.percentText(), string(t.State())}})
	}
	return out
}

// taskDuties puts the tasks of one leader, and under him of one unit, together; who has none yet comes last.
func taskDuties(tasks []*Task) []TaskLine {
	sorted := slices.Clone(tasks)
	slices.SortStableFunc(sorted, func(a, b *Task) int {
		return cmp.Or(emptyLast(a.Leader, b.Leader, byStrokes), emptyLast(a.Unit.Name, b.Unit.Name, byStrokes), emptyLast(string(a.To), string(b.To), strings.Compare))
	})
	out := make([]TaskLine, 0, len(sorted))
	for _, t := range sorted {
		assisting := make([]string, len(t.Assisting))
		for i, u := range t.Assisting {
			assisting[i] = u.Name
		}
		out = append(out, TaskLine{t.ID, []string{t.Leader, t.Unit.Name, t.Who, strings.Join(assisting, "、"), t.Title, t.Goal, date(t.To), string(t.State())}})
	}
	return out
}

// taskTimetable has a line for the end of each task and of each step, by date; what has no date yet comes last.
func taskTimetable(tasks []*Task) []TaskLine {
	type dated struct {
		day record.Date
		TaskLine
	}
	var lines []dated
	add := func(t *Task, day record.Date, step, who string, done record.Date, state record.State) {
		lines = append(lines, dated{day, TaskLine{t.ID, []string{date(day), t.Title, step, t.Unit.Name, who, date(done), string(state)}}})
	}
	for _, t := range tasks {
		for _, s := range t.Steps {
			add(t, s.Due, s.Text, cmp.Or(s.Who, t.Who), s.Done, t.stepState(&s))
		}
		add(t, t.To, "", t.Who, t.Finished, t.State())
	}
	slices.SortStableFunc(lines, func(a, b dated) int { return emptyLast(string(a.day), string(b.day), strings.Compare) })
	out := make([]TaskLine, len(lines))
	for i, l := range lines {
		out[i] = l.TaskLine
	}
	return out
}

// taskRoadmap has a line for each step of each task, numbered; a task without steps has one line for itself.
func taskRoadmap(tasks []*Task) []TaskLine {
	var out []TaskLine
	for _, t := range tasks {
		if len(t.Steps) == 0 {
			out = append(out, TaskLine{t.ID, []string{t.Title, t.Goal, "", date(t.From), date(t.To), t.Who, date(t.Finished), t.percentText()}})
		}
		for i, s := range t.Steps {
			out = append(out, TaskLine{t.ID, []string{t.Title, t.Goal, fmt.Sprintf("%d.%s", i+1, s.Text), date(s.From), date(s.Due), cmp.Or(s.Who, t.Who), date(s.Done), t.percentText()}})
		}
	}
	return out
}

// stepState tells how far a step is; the steps of a task that is over are over with it.
func (t *Task) stepState(s *TaskStep) record.State {
	switch {
	case s.Done != "":
		return TaskDone
	case t.Over():
		return t.State()
	}
	return TaskWaiting
}

func (t *Task) percentText() string { return strconv.FormatInt(t.PercentDone(), 10) + "%" }

// emptyLast compares two texts so that an empty one comes after all others.
func emptyLast(a, b string, compare func(a, b string) int) int {
	switch {
	case a == b:
		return 0
	case a == "":
		return 1
	case b == "":
		return -1
	}
	return compare(a, b)
}

func byStrokes(a, b string) int { return hanzi.Compare(a, b, hanzi.ByName) }

package office

import (
	"slices"
	"strconv"

	"npcdesk/app/record"
)

// The states of a task (DOMAIN.md §4.8). Being overdue (逾期) depends on the day, so it is a light and no state.
const (
	TaskWaiting  = record.State("未开始")
	TaskUnderway = record.State("进行中")
	TaskDone     = record.State("完成")
	TaskDropped  = record.State("取消")
)

// The sources of tasks that figures and papers ask for by name.
const (
	TaskFromReport = "政府工作报告任务分解"
	TaskFromTen    = "十件实事"

	taskFromPlan     = "年度计划"
	taskFromMeeting  = "会议决定"
	taskFromProposal = "议案建议"
)

var taskSources = []string{TaskFromReport, TaskFromTen, taskFromPlan, taskFromMeeting, taskFromProposal, "主席团交办", "党委交办", "上级部署", "其他"}

// Task is a row of the list of tasks (任务清单, DOMAIN.md §3.24): one table for the office's own work, the tasks of the government's
// work report and the ten livelihood matters, printed in four views.
type Task struct {
	record.Base
	Title     string
	Text      string
	Source    string
	Goal      string
	Leader    string // 责任领导
	Unit      record.Ref
	Assisting []record.Ref
	Who       string
	From, To  record.Date
	Steps     []TaskStep
	Progress  record.Opt[int64] // %
	Finished  record.Date
	Dropped   record.Date
	Why       string // why it was dropped
	Result    string
	HalfYear  record.Date // when its first half-year was checked; of the ten livelihood matters

	Session  record.Ref
	Meeting  record.Ref
	Proposal record.Ref
	Plan     record.Ref
	Project  record.Ref
}

// TaskStep is a step (步骤) of a task.
type TaskStep struct {
	record.Row
	Text string
	From record.Date
	Due  record.Date
	Who  string
	Done record.Date
}

// The groups of fields on the form of a task.
const (
	groupTask     = "任务"
	groupTaskDo   = "推进"
	groupTaskFrom = "来源记录"
)

// Tasks is the register of tasks (任务清单).
var Tasks = record.NewRegister("task", "任务清单", slices.Concat(
	under(groupTask, taskFields()),
	under(groupTaskDo, taskDoing()),
	under(groupTaskFrom, []*record.Of[Task]{
		record.To("session", "人代会", "session", func(t *Task) *record.Ref { return &t.Session }).Also("会议届次"),
		record.To("meeting", "会议", "meeting", func(t *Task) *record.Ref { return &t.Meeting }),
		record.To("proposal", "议案建议", "proposal", func(t *Task) *record.Ref { return &t.Proposal }),
		record.To("plan", "年度计划", "plan", func(t *Task) *record.Ref { return &t.Plan }),
		record.To("project", "重点项目", "project", func(t *Task) *record.Ref { return &t.Project }),
	}),
)...).Find("title").Dated("from").OrderedBy(record.Sort{Key: "to", Desc: true}, record.Sort{Key: "title"}).Prepared(prepareTask).
	States(func(t *Task, _ record.Settings) record.State { return t.State() }, TaskWaiting, TaskUnderway, TaskDone, TaskDropped).
	Happenings(
		record.Step{Name: "推进", From: []record.State{TaskWaiting, TaskUnderway}, To: TaskUnderway, Keys: []string{"progress", "steps"}},
		record.Step{Name: "完成", From: []record.State{TaskWaiting, TaskUnderway}, To: TaskDone, Keys: []string{"finished", "result"}},
		record.Step{Name: "取消", From: []record.State{TaskWaiting, TaskUnderway}, To: TaskDropped, Keys: []string{"dropped", "why"}},
	).
	Present(func(t *Task, _ record.Settings) string {
		if t.State() == TaskWaiting && t.To == "" {
			return groupTask
		}
		return groupTaskDo
	}).Rules(record.Hold("", "", record.Verify, taskAgrees).At("to", "progress", "steps"))

func taskFields() []*record.Of[Task] {
	return []*record.Of[Task]{
		record.Text("title", "事项", func(t *Task) *string { return &t.Title }).Must().Also("任务", "工作任务", "任务名称", "工作事项", "重点工作").In(240),
		record.LongText("text", "内容", func(t *Task) *string { return &t.Text }).Also("任务内容", "工作内容", "具体内容", "工作要求"),
		record.Choice("source", "来源", func(t *Task) *string { return &t.Source }, taskSources...).
			List(KeyTaskSources).Also("任务来源").Meaning("政府工作报告", TaskFromReport).Meaning("民生实事", TaskFromTen).In(130),
		record.LongText("goal", "目标", func(t *Task) *string { return &t.Goal }).Also("工作目标", "目标任务", "年度目标"),
		record.Text("leader", "责任领导", func(t *Task) *string { return &t.Leader }).Required().Also("分管领导", "牵头领导").In(90),
		record.To("unit", "责任单位", "unit", func(t *Task) *record.Ref { return &t.Unit }).Required().Also("牵头单位", "责任部门", "承办单位").In(130),
		record.ToMany("assisting", "配合单位", "unit", func(t *Task) *[]record.Ref { return &t.Assisting }).Also("协办单位", "协同单位"),
		record.Text("who", "责任人", func(t *Task) *string { return &t.Who }).Also("具体责任人", "承办人"),
		record.Day("from", "起始日期", func(t *Task) *record.Date { return &t.From }).Required().Also("开始日期", "起", "启动时间"),
		record.Day("to", "完成时限", func(t *Task) *record.Date { return &t.To }).Required().Also("时限", "截止日期", "止", "完成时间").In(100),
	}
}

func taskDoing() []*record.Of[Task] {
	step := []*record.Of[TaskStep]{
		record.Text("text", "步骤", func(s *TaskStep) *string { return &s.Text }).Required(),
		record.Day("from", "起", func(s *TaskStep) *record.Date { return &s.From }),
		record.Day("due", "止", func(s *TaskStep) *record.Date { return &s.Due }),
		record.Text("who", "责任人", func(s *TaskStep) *string { return &s.Who }),
		record.Day("done", "完成日期", func(s *TaskStep) *record.Date { return &s.Done }),
	}
	return []*record.Of[Task]{
		record.Rows("steps", "步骤", step, func(t *Task) *[]TaskStep { return &t.Steps }),
		record.Whole("progress", "进度", func(t *Task) *record.Opt[int64] { return &t.Progress }).Also("进度%", "进度（%）", "完成进度", "完成比例").In(70).
			Help("百分之几；到100就是完成"),
		record.LongText("result", "完成情况", func(t *Task) *string { return &t.Result }).Also("进展情况", "落实情况", "工作进展"),
		record.Day("finished", "完成日期", func(t *Task) *record.Date { return &t.Finished }).Also("实际完成日期", "实际完成时间"),
		record.Day("half_year", "半年督查日期", func(t *Task) *record.Date { return &t.HalfYear }).Help("十件实事每年年中督查一次，督查了就填"),
		record.Day("dropped", "取消日期", func(t *Task) *record.Date { return &t.Dropped }),
		record.Text("why", "取消原因", func(t *Task) *string { return &t.Why }).When(func(t *Task) bool { return t.Dropped != "" }),
		record.Shown("light", "期限提示", func(t *Task, in record.Settings) string { return string(t.Light(in.Today, in)) }).In(80),
	}
}

// prepareTask says where a task comes from when the record it points at tells, and puts a task of which only the limit is known
// into that year.
func prepareTask(t *Task, _ record.Settings) {
	if y := t.To.Year(); !t.Year.Given && y > 0 {
		t.Year = record.Some(int64(y))
	}
	switch {
	case t.Source != "":
	case t.Proposal.ID != 0:
		t.Source = taskFromProposal
	case t.Plan.ID != 0:
		t.Source = taskFromPlan
	case t.Meeting.ID != 0:
		t.Source = taskFromMeeting
	}
}

// State tells how far the task is: its dates, else its progress and its steps.
func (t *Task) State() record.State {
	switch {
	case t.Dropped != "":
		return TaskDropped
	case t.Finished != "" || t.Progress.V >= 100:
		return TaskDone
	case t.Progress.V > 0 || slices.ContainsFunc(t.Steps, func(s TaskStep) bool { return s.Done != "" }):
		return TaskUnderway
	}
	return TaskWaiting
}

// Over tells whether nothing of the task is due any more.
func (t *Task) Over() bool { return t.State() == TaskDone || t.State() == TaskDropped }

// Light returns the colour of the task's deadline on a day: grey when it is over, none without a limit.
func (t *Task) Light(day record.Date, in record.Settings) Light {
	switch {
	case t.Over():
		return LightGrey
	case t.To == "":
		return LightNone
	}
	return LightFor(day.Until(t.To), in)
}

// PercentDone is the progress in per cent: as entered, 100 when the task is done, else the share of its steps that are.
func (t *Task) PercentDone() int64 {
	switch {
	case t.State() == TaskDone:
		return 100
	case t.Progress.Given || len(t.Steps) == 0:
		return t.Progress.V
	}
	done := 0
	for _, s := range t.Steps {
		if s.Done != "" {
			done++
		}
	}
	return int64(done * 100 / len(t.Steps))
}

// Deadlines lists the end of the task and of each step that is not done; of the ten livelihood matters also the check in July,
// unless the matter is followed as a project that has it.
func (t *Task) Deadlines(in record.Settings) []Deadline {
	if t.Over() {
		return nil
	}
	var out []Deadline
	if t.Source == TaskFromTen && t.Project.ID == 0 {
		out = halfYearCheck(t.Year, t.HalfYear, in)
	}
	for _, s := range t.Steps {
		if s.Done == "" && s.Due != "" {
			out = append(out, Deadline{Kind: "任务步骤", On: s.Due, Text: s.Text, Source: "任务清单"})
		}
	}
	if t.To != "" {
		out = append(out, Deadline{Kind: "任务", On: t.To, Source: "任务清单"})
	}
	return out
}

func taskAgrees(t *Task, _ Facts) []string {
	var out []string
	if t.To == "" && !t.Over() {
		out = append(out, says("任务没有填完成时限，到期提醒和时间表里都看不到它：请补填")...)
	}
	if t.To != "" && t.To < t.From {
		out = append(out, says("完成时限%s早于起始日期%s：请核对", date(t.To), date(t.From))...)
	}
	if t.Progress.V < 0 || t.Progress.V > 100 {
		out = append(out, says("进度是%s，应在0到100之间：请核对", strconv.FormatInt(t.Progress.V, 10)+"%")...)
	}
	for _, s := range t.Steps {
		if t.To != "" && s.Due > t.To {
			out = append(out, says("步骤“%s”的时限%s晚于任务的完成时限%s：请核对", s.Text, date(s.Due), date(t.To))...)
		}
	}
	return out
}

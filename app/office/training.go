package office

import (
	"fmt"
	"slices"

	"npcdesk/app/record"
)

// Training is one class or study event for deputies (培训, DOMAIN.md §3.4), of one day or several.
type Training struct {
	record.Base
	Name      string
	Class     record.Opt[int64] // 期次
	From, To  record.Date
	Place     string
	Host      string
	HostName  string
	Methods   []string
	Level     string
	Contents  []string
	Theme     string
	Lecturer  string
	Hours     record.Opt[float64]
	Plan      record.Ref // 培训计划
	Noticed   record.Date
	Deputies  []record.Person
	Others    []record.Person
	OldWanted record.Opt[int64] // 原台账数, used only where nobody is listed (DESIGN.md decision 7)
	OldCame   record.Opt[int64]
	Materials []TrainingMaterial
	Cost      record.Opt[int64] // 分
	Result    string
	Feedback  string
	Published record.Date
	Filed     record.Date
}

// TrainingMaterial is one thing that was handed out.
type TrainingMaterial struct {
	record.Row
	Title  string
	Copies record.Opt[int64]
	On     record.Date
	To     string
}

// The states of a training (DOMAIN.md §4.8), shared with reports to voters.
const (
	StatePlanned   record.State = "计划"
	StateNoticed   record.State = "已通知"
	StateHeld      record.State = "已实施"
	StateResults   record.State = "结果录入"
	StateFeedback  record.State = "反馈整改"
	StatePublished record.State = "公开"
)

var trainingSteps = []record.Step{
	{Name: "通知", From: []record.State{StatePlanned}, To: StateNoticed, Keys: []string{"noticed"}},
	{Name: "参训登记", From: []record.State{StatePlanned, StateNoticed}, To: StateHeld, Keys: []string{"deputies"}},
	{Name: "录入结果", From: []record.State{StateHeld}, To: StateResults, Keys: []string{"result"}},
	{Name: "反馈", From: []record.State{StateHeld, StateResults}, To: StateFeedback, Keys: []string{"feedback"}},
	{Name: "公开", From: []record.State{StateHeld, StateResults, StateFeedback}, To: StatePublished, Keys: []string{"published"}},
	{Name: "归档", From: []record.State{StateHeld, StateResults, StateFeedback, StatePublished}, To: StateFiled, Keys: []string{"filed"}},
}

const (
	trainingGroup = "培训"
	trainingMain  = "参训"
	trainingAfter = "资料和结果"
	hostElse      = "其他"
)

// Trainings is the register of trainings.
var Trainings = record.NewRegister("training", "培训", slices.Concat(
	under(trainingGroup, trainingFields()),
	under(trainingMain, trainedFields()),
	under(trainingAfter, trainingResults()),
)...).Find("name").Dated("begins").OrderedBy(record.Sort{Key: "begins", Desc: true}).
	States(func(t *Training, _ record.Settings) record.State { return t.state() },
		StatePlanned, StateNoticed, StateHeld, StateResults, StateFeedback, StatePublished, StateFiled).
	Happenings(trainingSteps...).Present(func(t *Training, _ record.Settings) string {
	switch {
	case t.Held():
		return trainingAfter
	case t.Noticed != "":
		return trainingMain
	}
	return trainingGroup
}).Rules(
	record.Hold("", "", record.Certain, trainingInOrder).At("ends"),
	record.Hold("E15", "代表法47", record.Certain, traineesKnown).At("deputies"),
)

func trainingFields() []*record.Of[Training] {
	return []*record.Of[Training]{
		record.Text("name", "培训名称", func(t *Training) *string { return &t.Name }).Must().Also("名称", "培训班", "培训班名称", "培训主题", "学习名称").In(220).Pinyin(),
		record.Whole("class_no", "期次", func(t *Training) *record.Opt[int64] { return &t.Class }).Also("第几期", "期数").Help("同一个班分几期办的填第几期"),
		record.Day("begins", "开始日期", func(t *Training) *record.Date { return &t.From }).Must().Also("日期", "培训日期", "培训时间", "时间", "起始日期").In(95),
		record.Day("ends", "结束日期", func(t *Training) *record.Date { return &t.To }).Required().Also("截止日期", "终止日期").In(95),
		record.Shown("days", "天数", func(t *Training, _ record.Settings) string { return t.days() }),
		record.Text("place", "地点", func(t *Training) *string { return &t.Place }).Required().Also("培训地点"),
		record.Choice("host", "主办单位", func(t *Training) *string { return &t.Host }, "镇人大主席团", "县人大常委会", "县委党校", "上级培训基地", hostElse).Required().
			Also("主办", "组织单位").Meaning("主席团", "镇人大主席团").Meaning("乡人大主席团", "镇人大主席团").Meaning("党校", "县委党校").
			Meaning("县人大", "县人大常委会").In(120),
		record.Text("host_name", "主办单位名称", func(t *Training) *string { return &t.HostName }).When(func(t *Training) bool { return t.Host == hostElse }),
		record.Choices("methods", "培训方式", func(t *Training) *[]string { return &t.Methods }, "集中培训", "以会代训", "外出考察", "参观学习", "在线学习",
			"专题辅导讲座", "发放资料自学", "分组讨论").Required().Also("方式", "培训形式").In(120),
		record.Choice("level", "对象层次", func(t *Training) *string { return &t.Level }, "全员", "新任代表（初任）", "重点对象（组长、主席团）", "县代表", "人大干部", "分层").
			Required().Also("对象", "培训对象").Meaning("新任代表", "新任代表（初任）").Meaning("初任", "新任代表（初任）").
			Meaning("重点对象", "重点对象（组长、主席团）").Meaning("全体代表", "全员"),
		record.Choices("contents", "内容类别", func(t *Training) *[]string { return &t.Contents }, "党的理论", "宪法", "组织法", "代表法", "选举法", "监督法",
			"预算审查", "建议撰写", "专业知识", "述职演讲").Required().Also("内容", "培训内容"),
		record.Text("theme", "主题", func(t *Training) *string { return &t.Theme }).Also("专题"),
		record.Text("lecturer", "授课人", func(t *Training) *string { return &t.Lecturer }).Also("主讲人", "讲师", "授课老师"),
		record.Number("hours", "学时", func(t *Training) *record.Opt[float64] { return &t.Hours }).Also("课时").In(60),
		record.To("plan", "培训计划", "training_plan", func(t *Training) *record.Ref { return &t.Plan }).Parent(),
		record.Day("noticed", "通知日期", func(t *Training) *record.Date { return &t.Noticed }),
	}
}

func trainedFields() []*record.Of[Training] {
	return []*record.Of[Training]{
		record.People("deputies", "参训代表", func(t *Training) *[]record.Person { return &t.Deputies }, Attendances...).From(StateHeld).
			Help("应当参加的代表都列上，没有来的选请假或者缺席；备注填事由"),
		record.People("others", "其他参训人员", func(t *Training) *[]record.Person { return &t.Others }, Attendances...).Help("不是代表的人员直接写姓名"),
		record.Shown("wanted", "应参训", func(t *Training, _ record.Settings) string { return countText(t.Wanted()) }).Kept().In(60),
		record.Shown("came", "实参训", func(t *Training, _ record.Settings) string { return countText(t.Came()) }).Kept().In(60),
		record.Shown("heads", "参训人次", func(t *Training, _ record.Settings) string {
			n := t.Came()
			n.V += int64(Present(t.Others))
			n.Given = n.Given || len(t.Others) > 0
			return countText(n)
		}),
		record.Whole("old_wanted", "原台账应训人数", func(t *Training) *record.Opt[int64] { return &t.OldWanted }).Also("应训人数", "应到人数", "应训").
			Help("只有总数、没有名单的旧台账填写；有名单时按名单"),
		record.Whole("old_came", "原台账实训人数", func(t *Training) *record.Opt[int64] { return &t.OldCame }).Also("实训人数", "参训人数", "实到人数", "培训人次", "实训", "人次"),
	}
}

func trainingResults() []*record.Of[Training] {
	material := []*record.Of[TrainingMaterial]{
		record.Text("title", "资料名称", func(m *TrainingMaterial) *string { return &m.Title }),
		record.Whole("copies", "发放份数", func(m *TrainingMaterial) *record.Opt[int64] { return &m.Copies }),
		record.Day("on", "发放日期", func(m *TrainingMaterial) *record.Date { return &m.On }),
		record.Text("given_to", "发放对象", func(m *TrainingMaterial) *string { return &m.To }),
	}
	return []*record.Of[Training]{
		record.Rows("materials", "资料目录", material, func(t *Training) *[]TrainingMaterial { return &t.Materials }),
		record.Amount("cost", "经费", func(t *Training) *record.Opt[int64] { return &t.Cost }).Also("培训经费", "费用"),
		record.LongText("result", "考核结果", func(t *Training) *string { return &t.Result }).Also("结果", "培训效果"),
		record.LongText("feedback", "反馈意见", func(t *Training) *string { return &t.Feedback }).Also("学员反馈"),
		record.Day("published", "公开日期", func(t *Training) *record.Date { return &t.Published }),
		record.Day("filed", "归档日期", func(t *Training) *record.Date { return &t.Filed }),
	}
}

// countText prints a count, "" when it is not known.
func countText(n record.Opt[int64]) string {
	if !n.Given {
		return ""
	}
	return fmt.Sprint(n.V)
}

// Wanted counts the deputies who should have come (应训): those on the list, else the number of the old ledger.
func (t *Training) Wanted() record.Opt[int64] {
	if len(t.Deputies) == 0 {
		return t.OldWanted
	}
	return record.Some(int64(len(t.Deputies)))
}

// Came counts the deputies who came (实训人次); a training of several days counts once.
func (t *Training) Came() record.Opt[int64] {
	if len(t.Deputies) == 0 {
		return t.OldCame
	}
	return record.Some(int64(Present(t.Deputies)))
}

func (t *Training) days() string {
	switch {
	case t.From == "":
		return ""
	case t.To <= t.From:
		return "1"
	}
	return fmt.Sprint(t.From.Until(t.To) + 1)
}

// Held tells whether the training took place, as far as anything was entered about it.
func (t *Training) Held() bool {
	return len(t.Deputies) > 0 || t.OldCame.Given || t.Result != "" || t.Feedback != "" || t.Published != "" || t.Filed != ""
}

func (t *Training) state() record.State {
	switch {
	case t.Filed != "":
		return StateFiled
	case t.Published != "":
		return StatePublished
	case t.Feedback != "":
		return StateFeedback
	case t.Result != "":
		return StateResults
	case t.Held():
		return StateHeld
	case t.Noticed != "":
		return StateNoticed
	}
	return StatePlanned
}

// Duties gives everybody on the list a line 培训学习, on the first day.
func (t *Training) Duties(record.Settings) []Duty { return DutiesOf(t.Deputies, t.From, DutyTraining) }

// Deadlines reminds of a training that is still to be held.
func (t *Training) Deadlines(record.Settings) []Deadline {
	if t.Held() || t.From == "" {
		return nil
	}
	return []Deadline{{Kind: "培训", On: t.From, Source: "培训安排"}}
}

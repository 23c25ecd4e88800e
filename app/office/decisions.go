package office

import (
	"slices"
	"strings"

	"npcdesk/app/record"
)

// Decision is a major matter (重大事项) discussed and decided (DOMAIN.md §3.10).
type Decision struct {
	record.Base
	Title      string
	Area       string
	Proposer   string
	Proposed   record.Date
	OfCongress record.Opt[bool] // 是否属人代会职权
	Session    record.Ref
	Meeting    record.Ref
	Vote       record.Ref
	Asked      record.Opt[int64] // 征求代表意见数
	Method     string
	Result     string
	Decided    record.Date
	Number     string
	Unit       record.Ref
	Leader     string
	Due        record.Date
	Progress   string
	Done       record.Date
}

// The states of a major matter, and its results (结果).
const (
	DecisionProposed  record.State = "已提出"
	DecisionDiscussed record.State = "已讨论"
	DecisionDecided   record.State = "已决定"
	DecisionDone      record.State = "已落实"
	DecisionRefused   record.State = "未通过"

	resultPassed  = "通过"
	resultRefused = "不通过"
)

// areaBudget is the adjustment of the budget, which only the congress may approve (B30).
const areaBudget = "财政预算调整"

// DeadlineDecision is the kind of the deadline for carrying out a decision.
const DeadlineDecision = "决定事项落实"

// Decisions is the register of major matters.
var Decisions = record.NewRegister("decision", "重大事项", slices.Concat(
	under("提出", []*record.Of[Decision]{
		record.Text("title", "标题", func(d *Decision) *string { return &d.Title }).Must().Also("事项", "重大事项", "事项名称", "议题").In(235),
		record.Choice("area", "类别", func(d *Decision) *string { return &d.Area }, "规划", areaBudget, "重大项目", "民生实事", "土地", "环保", "集体资产", "其他").Required().
			Also("事项类别").Meaning("预算调整", areaBudget).Meaning("环境保护", "环保").In(110),
		record.Text("proposer", "提出机关", func(d *Decision) *string { return &d.Proposer }).Required().Also("提请机关", "提出单位").In(120),
		record.Day("proposed", "提出日期", func(d *Decision) *record.Date { return &d.Proposed }).Required().Also("提请日期", "日期", "提出时间").In(110),
		record.YesNo("of_congress", "属人代会职权", func(d *Decision) *record.Opt[bool] { return &d.OfCongress }).Required().Also("是否属人代会职权", "是否属于人代会职权").
			Help("属于人代会职权的，要由大会审查决定（组织法12）"),
	}), under("讨论决定", []*record.Of[Decision]{
		record.To("session", "人代会", "session", func(d *Decision) *record.Ref { return &d.Session }),
		record.To("meeting", "讨论会议", "meeting", func(d *Decision) *record.Ref { return &d.Meeting }).Required().Also("会议"),
		record.Whole("asked", "征求代表意见数", func(d *Decision) *record.Opt[int64] { return &d.Asked }).Also("征求代表意见人数"),
		record.Choice("method", "表决方式", func(d *Decision) *string { return &d.Method }, "举手", methodSecret, "电子表决器").Required().Meaning("票决", methodSecret),
		record.To("vote", "表决", "vote", func(d *Decision) *record.Ref { return &d.Vote }),
		record.Choice("result", "结果", func(d *Decision) *string { return &d.Result }, resultPassed, resultRefused, "继续审议").Required().Also("表决结果").
			Meaning("未通过", resultRefused).In(80),
		record.Day("decided", "决定日期", func(d *Decision) *record.Date { return &d.Decided }).Also("通过日期").In(110),
		record.Text("number", "决定文号", func(d *Decision) *string { return &d.Number }).Also("文号"),
	}), under("落实", []*record.Of[Decision]{
		record.To("unit", "落实责任单位", "unit", func(d *Decision) *record.Ref { return &d.Unit }).Also("责任单位").In(140),
		record.Text("leader", "责任人", func(d *Decision) *string { return &d.Leader }).Also("责任领导"),
		record.Day("due", "落实时限", func(d *Decision) *record.Date { return &d.Due }).Also("时限", "完成时限").In(110),
		record.LongText("progress", "落实情况", func(d *Decision) *string { return &d.Progress }).Also("落实"),
		record.Day("done", "落实日期", func(d *Decision) *record.Date { return &d.Done }).Also("完成日期").Help("落实后填写，不再提醒"),
	}))...).Find("title", "number").Dated("proposed").OrderedBy(record.Sort{Key: "proposed", Desc: true}).
	States((*Decision).state, DecisionProposed, DecisionDiscussed, DecisionRefused, DecisionDecided, DecisionDone).Rules(
	record.Hold("B25", "组织法12（三）（十）", record.Certain, decidedAtSession).At("session"),
	record.Hold("B30", "预算法69", record.Certain, budgetAtSession).At("session"),
	record.Hold("", "", record.Certain, decisionDays).At("decided", "due", "done"),
)

func (d *Decision) state(record.Settings) record.State {
	switch {
	case d.Result == resultRefused:
		return DecisionRefused
	case d.Done != "":
		return DecisionDone
	case d.Result == resultPassed || d.Decided != "" || d.Number != "":
		return DecisionDecided
	case d.Meeting.ID != 0 || d.Session.ID != 0:
		return DecisionDiscussed
	}
	return DecisionProposed
}

// Deadlines is the day by which a decision has to be carried out.
func (d *Decision) Deadlines(record.Settings) []Deadline {
	if d.Due == "" || d.Done != "" || d.Result == resultRefused {
		return nil
	}
	return []Deadline{{Kind: DeadlineDecision, On: d.Due, Source: "决定里的落实时限"}}
}

// decidedAtSession: what belongs to the powers of the congress is decided at a session.
func decidedAtSession(d *Decision, _ Facts) []string {
	if !d.OfCongress.V || d.Area == areaBudget || !d.Passed() || d.Session.ID != 0 {
		return nil
	}
	return says("这件事属于人代会职权，还没有对应的人代会：主席团只能提出意见，请提请大会审查决定后补选人代会")
}

func budgetAtSession(d *Decision, _ Facts) []string {
	if d.Area != areaBudget || !d.Passed() || d.Session.ID != 0 {
		return nil
	}
	return says("乡镇预算调整方案要由本级人代会审查和批准，没有对应的人代会：请提请大会批准后补选人代会")
}

// Passed tells whether the matter was decided in favour: by its result, or by the day of a decision whose result nobody entered.
func (d *Decision) Passed() bool {
	return d.Result == resultPassed || d.Result == "" && d.Decided != ""
}

func decisionDays(d *Decision, _ Facts) []string {
	var out []string
	for _, p := range []struct {
		first, last record.Date
		what        string
	}{{d.Proposed, d.Decided, "决定日期早于提出日期"}, {d.Decided, d.Due, "落实时限早于决定日期"}, {d.Decided, d.Done, "落实日期早于决定日期"}} {
		if p.first != "" && p.last != "" && p.last < p.first {
			out = append(out, p.what)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return says("%s：请核对", strings.Join(out, "，"))
}

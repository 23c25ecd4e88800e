package office

import (
	"slices"

	"npcdesk/app/record"
)

// The groups of fields on the form of a problem, in the order of its life.
const (
	groupProblem        = "问题"
	groupProblemAssign  = "交办"
	groupProblemMending = "整改"
	groupProblemAccept  = "验收"
	groupProblemClose   = "销号和转化"
)

// Problems is the register of problems and their rectification (问题整改).
var Problems = record.NewRegister("finding", "问题整改", slices.Concat(
	under(groupProblem, problemMain()),
	under(groupProblemAssign, problemAssign()),
	under(groupProblemMending, problemMending()),
	under(groupProblemAccept, problemAccept()),
	under(groupProblemClose, problemClose()),
)...).Find("number", "text").Titled(problemTitle).Dated("found").
	OrderedBy(record.Sort{Key: "found", Desc: true}, record.Sort{Key: "number"}).
	States(func(p *Problem, _ record.Settings) record.State { return p.State() }, problemStates...).
	Happenings(problemSteps...).Rules(problemRules()...).Prepared(prepareProblem).Present(presentProblem)

var problemSteps = []record.Step{
	{Name: "确认", From: []record.State{ProblemFound}, To: ProblemConfirmed, Keys: []string{"confirmed"}},
	{Name: "交办", From: []record.State{ProblemFound, ProblemConfirmed}, To: ProblemAssigned, Keys: []string{"handed_over", "unit", "leader", "person", "due_set", "letter"}},
	{Name: "定方案", From: []record.State{ProblemAssigned}, To: ProblemPlanned, Keys: []string{"planned", "goal", "measures"}},
	{Name: "记进展", From: []record.State{ProblemAssigned, ProblemPlanned, ProblemMending, ProblemAgain}, To: ProblemMending, Keys: []string{"progress"}},
	{Name: "长期推进", From: []record.State{ProblemAssigned, ProblemPlanned, ProblemMending, ProblemFailed}, To: ProblemLongTerm, Keys: []string{"long_term", "reviews"}},
	{Name: "提请验收", From: []record.State{ProblemAssigned, ProblemPlanned, ProblemMending, ProblemAgain}, To: ProblemAsked, Keys: []string{"done", "asked"}},
	{Name: "验收", From: []record.State{ProblemMending, ProblemAsked, ProblemAgain, ProblemLongTerm}, To: ProblemAccepted,
		Keys: []string{"accepted", "conclusion", "rating", "acceptors"}},
	{Name: "再次交办", From: []record.State{ProblemFailed, ProblemMending}, To: ProblemAgain, Keys: []string{"again"}},
	{Name: "销号", From: []record.State{ProblemAccepted, ProblemAsked}, To: ProblemClosed, Keys: []string{"closed"}},
	{Name: "回头看", From: []record.State{ProblemClosed}, To: ProblemLookedAt, Keys: []string{"looked_back", "look_result"}},
	{Name: "归档", From: []record.State{ProblemClosed, ProblemLookedAt, ProblemTurned}, To: ProblemFiled, Keys: []string{"filed"}},
}

// problemTitle names a problem by its number and the beginning of its text.
func problemTitle(p *Problem) string {
	const most = 30
	text := []rune(p.Text)
	if len(text) > most {
		text = append(text[:most], '…')
	}
	if p.Number == "" {
		return string(text)
	}
	return p.Number + " " + string(text)
}

// prepareProblem tells the source from the record that the problem points at, where nothing else was said.
func prepareProblem(p *Problem, _ record.Settings) {
	if p.Source != "" {
		return
	}
	for _, from := range []struct {
		at     record.Ref
		source string
	}{{p.Inspection, ProblemOfInspection}, {p.Appraisal, ProblemOfAppraisal}, {p.Inquiry, ProblemOfInquiry}, {p.Reception, ProblemOfReception},
		{p.Petition, ProblemOfPetition}, {p.DutyReport, ProblemOfReport}} {
		if from.at.ID != 0 {
			p.Source = from.source
			return
		}
	}
}

func presentProblem(p *Problem, _ record.Settings) string {
	switch p.State() {
	case ProblemFound:
		return groupProblem
	case ProblemConfirmed:
		return groupProblemAssign
	case ProblemAssigned, ProblemPlanned, ProblemMending, ProblemAgain:
		return groupProblemMending
	case ProblemAsked, ProblemFailed, ProblemLongTerm:
		return groupProblemAccept
	}
	return groupProblemClose
}

func problemMain() []*record.Of[Problem] {
	from := func(sources ...string) func(*Problem) bool {
		return func(p *Problem) bool { return slices.Contains(sources, p.Source) }
	}
	return []*record.Of[Problem]{
		record.Text("number", "编号", func(p *Problem) *string { return &p.Number }).Required().Unique().In(90).Also("问题编号"),
		record.LongText("text", "问题", func(p *Problem) *string { return &p.Text }).Must().In(260).
			Also("问题描述", "问题内容", "存在问题", "发现问题", "具体问题", "主要问题", "问题清单"),
		record.Choice("source", "来源", func(p *Problem) *string { return &p.Source }, problemSources...).Required().In(80).
			Also("问题来源").Meaning("专题视察", ProblemOfInspection).Meaning("专题调研", ProblemOfResearch).Meaning("工作评议", ProblemOfAppraisal).
			Meaning("民主评议", ProblemOfAppraisal).Meaning("专题询问", ProblemOfInquiry).Meaning("接待选民", ProblemOfReception).Meaning("专项督查", ProblemOfCheck),
		record.To("inspection", "视察调研", "inspection", func(p *Problem) *record.Ref { return &p.Inspection }).Parent().
			When(from(ProblemOfInspection, ProblemOfResearch, ProblemOfLawCheck, ProblemOfCheck)),
		record.To("appraisal", "工作评议", "appraisal", func(p *Problem) *record.Ref { return &p.Appraisal }).Parent().When(from(ProblemOfAppraisal)),
		record.To("inquiry", "询问质询", "inquiry", func(p *Problem) *record.Ref { return &p.Inquiry }).Parent().When(from(ProblemOfInquiry)),
		record.To("reception", "接待选民", "reception", func(p *Problem) *record.Ref { return &p.Reception }).When(from(ProblemOfReception)),
		record.To("petition", "信访", "petition", func(p *Problem) *record.Ref { return &p.Petition }).When(from(ProblemOfPetition)),
		record.To("duty_report", "述职", "duty_report", func(p *Problem) *record.Ref { return &p.DutyReport }).When(from(ProblemOfReport)),
		record.Day("found", "发现日期", func(p *Problem) *record.Date { return &p.Found }).Required().Also("发现时间", "提出时间", "提出日期"),
		record.Choice("kind", "类别", func(p *Problem) *string { return &p.Kind }, problemKinds...).List(KeyProblemKinds).Required().Also("问题类别", "分类", "类型"),
		record.Choice("severity", "严重度", func(p *Problem) *string { return &p.Severity }, "一般", "重点").Required().Also("严重程度", "等级").
			Meaning("严重", "重点").Meaning("重大", "重点"),
		record.Day("confirmed", "确认日期", func(p *Problem) *record.Date { return &p.Confirmed }).Also("汇总确认日期"),
	}
}

func problemAssign() []*record.Of[Problem] {
	return []*record.Of[Problem]{
		record.To("unit", "责任单位", "unit", func(p *Problem) *record.Ref { return &p.Unit }).Required().In(130).
			Also("整改单位", "承办单位", "牵头单位", "责任部门", "整改责任单位"),
		record.Text("leader", "责任领导", func(p *Problem) *string { return &p.Leader }).From(ProblemAssigned).Also("分管领导", "包案领导"),
		record.Text("person", "责任人", func(p *Problem) *string { return &p.Person }).From(ProblemAssigned).Also("具体责任人", "整改责任人"),
		record.Day("handed_over", "交办日期", func(p *Problem) *record.Date { return &p.HandedOver }).
			When(func(p *Problem) bool { return p.Proposal.ID == 0 }).Also("交办时间", "转交时间", "转交日期"),
		record.Day("due_set", "整改时限", func(p *Problem) *record.Date { return &p.DueSet }).Also("整改期限", "完成时限", "限期", "规定完成时间").
			Help("不填的按设置里的月数从交办日期算起"),
		record.Shown("due", "到期日", func(p *Problem, in record.Settings) string { return string(p.Due(in)) }).Kept().In(95),
		record.Text("letter", "交办文号", func(p *Problem) *string { return &p.Letter }).Also("审议意见书文号", "交办单号"),
		record.Choice("disposal", "处置方式", func(p *Problem) *string { return &p.Disposal }, problemDisposals...).List(KeyProblemDisposals).
			When(func(p *Problem) bool { return p.Source == ProblemOfLawCheck }).Also("处置", "处理方式", "处理意见"),
		record.YesNo("long_term", "长期推进", func(p *Problem) *record.Opt[bool] { return &p.LongTerm }).Help("短期解决不了的选“是”，每年回看一次，不算逾期"),
	}
}

func problemMending() []*record.Of[Problem] {
	progress := []*record.Of[Progress]{
		record.Day("day", "日期", func(r *Progress) *record.Date { return &r.Day }),
		record.LongText("text", "进展", func(r *Progress) *string { return &r.Text }),
	}
	return []*record.Of[Problem]{
		record.LongText("goal", "整改目标", func(p *Problem) *string { return &p.Goal }).Also("目标"),
		record.LongText("measures", "整改措施", func(p *Problem) *string { return &p.Measures }).Also("措施", "整改方案", "整改情况"),
		record.Day("planned", "方案日期", func(p *Problem) *record.Date { return &p.Planned }).Also("方案制定日期"),
		record.Rows("progress", "进度记录", progress, func(p *Problem) *[]Progress { return &p.Progress }),
		record.Day("done", "完成日期", func(p *Problem) *record.Date { return &p.Done }).Also("完成时间", "整改完成时间", "整改完成日期"),
	}
}

func problemAccept() []*record.Of[Problem] {
	round := []*record.Of[ProblemRound]{
		record.Day("day", "日期", func(r *ProblemRound) *record.Date { return &r.Day }),
		record.Choice("how", "方式", func(r *ProblemRound) *string { return &r.How }, "再次交办", "询问", "报党委"),
		record.Day("due", "期限", func(r *ProblemRound) *record.Date { return &r.Due }).Help("不填的按设置里的月数计算"),
		record.LongText("why", "说明", func(r *ProblemRound) *string { return &r.Why }),
	}
	review := []*record.Of[ProblemReview]{
		record.Day("day", "日期", func(r *ProblemReview) *record.Date { return &r.Day }),
		record.LongText("text", "情况", func(r *ProblemReview) *string { return &r.Text }),
	}
	return []*record.Of[Problem]{
		record.Day("asked", "提请验收日期", func(p *Problem) *record.Date { return &p.Asked }),
		record.Day("accepted", "验收日期", func(p *Problem) *record.Date { return &p.Accepted }).From(ProblemAccepted).Also("验收时间"),
		record.Choice("conclusion", "验收结论", func(p *Problem) *string { return &p.Conclusion }, ProblemSolved, ProblemMostlySolved, ProblemUnsolved).
			From(ProblemAccepted).In(80).Also("验收意见", "整改结果", "验收情况").Meaning("已整改", ProblemSolved).Meaning("到位", ProblemSolved).
			Meaning("合格", ProblemSolved).Meaning("正在整改", ProblemMostlySolved).Meaning("未整改", ProblemUnsolved).Meaning("不到位", ProblemUnsolved),
		ratingField("rating", "满意度", func(p *Problem) *string { return &p.Rating }).Also("代表满意度", "满意情况"),
		record.People("acceptors", "验收人", func(p *Problem) *[]record.Person { return &p.Acceptors }).From(ProblemAccepted).Also("验收代表"),
		record.Rows("again", "再次交办", round, func(p *Problem) *[]ProblemRound { return &p.Again }),
		record.Rows("reviews", "年度回看", review, func(p *Problem) *[]ProblemReview { return &p.Reviews }),
	}
}

func problemClose() []*record.Of[Problem] {
	return []*record.Of[Problem]{
		record.Day("closed", "销号日期", func(p *Problem) *record.Date { return &p.Closed }).In(95).Also("销号时间"),
		record.Day("looked_back", "回头看日期", func(p *Problem) *record.Date { return &p.LookedBack }),
		record.LongText("look_result", "回头看情况", func(p *Problem) *string { return &p.LookResult }),
		record.To("proposal", "转成的建议", "proposal", func(p *Problem) *record.Ref { return &p.Proposal }),
		record.Day("filed", "归档日期", func(p *Problem) *record.Date { return &p.Filed }),
	}
}

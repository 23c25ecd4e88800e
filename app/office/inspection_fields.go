package office

import (
	"slices"

	"npcdesk/app/record"
)

// The groups of fields on the form of an inspection, in the order of the work.
const (
	groupInspectWhat    = "活动"
	groupInspectWho     = "人员"
	groupInspectScene   = "现场"
	groupInspectOpinion = "问题和意见"
	groupInspectReply   = "转交和反馈"
	groupInspectEffect  = "成效和归档"
)

// Inspections is the register of inspections, research, law-enforcement and supervision checks (视察调研).
var Inspections = record.NewRegister("inspection", "视察调研", slices.Concat(
	under(groupInspectWhat, inspectionMain()),
	under(groupInspectWho, inspectionPeople()),
	under(groupInspectScene, inspectionScene()),
	under(groupInspectOpinion, inspectionOpinions()),
	under(groupInspectReply, inspectionReply()),
	under(groupInspectEffect, inspectionEffect()),
)...).Find("subject").Titled(inspectionTitle).Dated("day").
	OrderedBy(record.Sort{Key: "day", Desc: true}).
	States(func(i *Inspection, _ record.Settings) record.State { return i.State() },
		InspectionPlanned, InspectionCancelled, InspectionHeld, InspectionForwarded, InspectionFedBack, InspectionFiled).
	Happenings(
		record.Step{Name: "实施", From: []record.State{InspectionPlanned}, To: InspectionHeld, Keys: []string{"deputies", "heard", "situation", "opinions"}},
		record.Step{Name: "转交", From: []record.State{InspectionPlanned, InspectionHeld}, To: InspectionForwarded, Keys: []string{"forwarded", "forwarded_to", "letter"}},
		record.Step{Name: "反馈", From: []record.State{InspectionForwarded}, To: InspectionFedBack, Keys: []string{"fed_back", "feedback", "rating"}},
		record.Step{Name: "归档", From: []record.State{InspectionHeld, InspectionForwarded, InspectionFedBack}, To: InspectionFiled, Keys: []string{"filed"}},
		record.Step{Name: "取消", From: []record.State{InspectionPlanned}, To: InspectionCancelled, Keys: []string{"cancelled"}},
	).Rules(inspectionRules()...).Present(presentInspection)

func inspectionTitle(i *Inspection) string {
	if i.Kind == "" {
		return i.Subject
	}
	return i.Kind + "：" + i.Subject
}

func presentInspection(i *Inspection, _ record.Settings) string {
	switch i.State() {
	case InspectionPlanned:
		return groupInspectWhat
	case InspectionHeld:
		return groupInspectOpinion
	case InspectionForwarded:
		return groupInspectReply
	}
	return groupInspectEffect
}

func (i *Inspection) isLawCheck() bool { return i.DutyKind() == DutyLawCheck }

func (i *Inspection) forwarded() bool { return i.Forwarded != "" }

func inspectionMain() []*record.Of[Inspection] {
	return []*record.Of[Inspection]{
		record.Choice("kind", "活动类型", func(i *Inspection) *string { return &i.Kind }, inspectionKinds...).List(KeyInspectionKinds).Required().In(110).Shared().
			Also("类型", "类别", "活动类别", "形式", "活动形式", "方式").Meaning("视察", "专题视察").Meaning("调研", "专题调研").Meaning("督查", "专项督查").
			Meaning("督察", "专项督查").Meaning("检查", InspectLaw).Meaning("回头看", "跟踪督查（回头看）").Meaning("跟踪督查", "跟踪督查（回头看）"),
		record.Text("subject", "主题", func(i *Inspection) *string { return &i.Subject }).Must().In(220).Shared().
			Also("名称", "活动名称", "活动主题", "视察主题", "调研主题", "调研课题", "检查主题", "主要内容", "活动内容", "视察内容", "题目"),
		record.Day("day", "日期", func(i *Inspection) *record.Date { return &i.Day }).Must().In(95).Shared().
			Also("时间", "活动时间", "活动日期", "开始日期", "视察时间", "调研时间", "检查时间"),
		record.Day("until", "结束日期", func(i *Inspection) *record.Date { return &i.Until }).Also("结束时间").Help("当天结束的不填"),
		record.Text("place", "地点", func(i *Inspection) *string { return &i.Place }).Also("活动地点", "视察地点", "调研地点", "路线", "视察路线").In(120).Shared(),
		record.To("session", "人代会", "session", func(i *Inspection) *record.Ref { return &i.Session }).
			When(func(i *Inspection) bool { return i.Kind == InspectBeforeSession || i.Kind == InspectBudget }).Help("会前视察和预算听取意见填所服务的会议"),
		record.To("plan", "年度计划项", "plan", func(i *Inspection) *record.Ref { return &i.Plan }).Also("年度计划"),
		record.Text("organiser", "组织者", func(i *Inspection) *string { return &i.Organiser }).Required().Also("组织单位", "主办单位", "组织机构"),
		record.ToMany("joint", "联合部门", "unit", func(i *Inspection) *[]record.Ref { return &i.Joint }).Also("参加部门", "配合部门", "联合单位"),
		record.Choice("level", "联动级别", func(i *Inspection) *string { return &i.Level }, LinkOwn, "县镇联动", "市县镇联动", "省市县镇联动"),
		record.LongText("laws", "所依据法律法规", func(i *Inspection) *string { return &i.Laws }).When((*Inspection).isLawCheck).
			Also("依据法律法规", "检查的法律法规", "法律法规", "执法依据"),
		record.Text("basis", "组织依据", func(i *Inspection) *string { return &i.Basis }).Help(SupervisionLawNote),
		record.Choices("tags", "专项标签", func(i *Inspection) *[]string { return &i.Tags }, inspectionTags...).List(KeyInspectionTags).Also("标签", "专项"),
		record.ToMany("proposals", "相关建议", "proposal", func(i *Inspection) *[]record.Ref { return &i.Proposals }).Also("议案建议").
			Help("视察督办的建议，或者会前视察中梳理出的建议"),
		record.Day("cancelled", "取消日期", func(i *Inspection) *record.Date { return &i.Cancelled }),
	}
}

func inspectionPeople() []*record.Of[Inspection] {
	return []*record.Of[Inspection]{
		record.People("leader", "组长", func(i *Inspection) *[]record.Person { return &i.Leader }).Required().In(90).
			Also("带队人", "带队领导", "带队", "领队", "负责人", "视察组组长", "调研组组长"),
		record.People("deputies", "参加代表", func(i *Inspection) *[]record.Person { return &i.Deputies }, Attendances...).Shared().
			When(func(i *Inspection) bool { return !i.LedgerPresent.Given }).
			Also("代表", "参加人员", "成员", "参加代表姓名", "参加代表名单", "视察代表", "参与代表").Help("镇代表和县代表都写在这里；请假的在说明里写事由"),
		record.People("others", "其他参加人员", func(i *Inspection) *[]record.Person { return &i.Others }, "政协委员", "部门人员", "专家", "群众代表", "工作人员").
			Also("其他人员", "陪同人员", "参加部门人员"),
		record.Shown("present_count", "参加代表人数", func(i *Inspection, _ record.Settings) string { return ledgerCount(i.PresentCount()) }).In(100).
			Also("代表人数", "参加人数", "参加代表人次", "人数", "参与代表人数"),
		record.Whole("ledger_present", "参加代表人数（原台账数）", func(i *Inspection) *record.Opt[int64] { return &i.LedgerPresent }).
			Help("以前的台账只有人数没有名单的填在这里；有名单的以名单为准"),
	}
}

func inspectionScene() []*record.Of[Inspection] {
	site := []*record.Of[InspectionSite]{
		record.Whole("no", "序号", func(r *InspectionSite) *record.Opt[int64] { return &r.No }),
		record.Text("place", "地点", func(r *InspectionSite) *string { return &r.Place }),
		record.Text("unit", "单位", func(r *InspectionSite) *string { return &r.Unit }),
		record.Text("look", "看什么", func(r *InspectionSite) *string { return &r.Look }),
		record.Text("guide", "讲解人", func(r *InspectionSite) *string { return &r.Guide }),
	}
	heard := []*record.Of[ReportHeard]{
		record.Text("unit", "单位", func(r *ReportHeard) *string { return &r.Unit }),
		record.Text("reporter", "汇报人", func(r *ReportHeard) *string { return &r.Reporter }),
		record.Text("topic", "汇报内容", func(r *ReportHeard) *string { return &r.Topic }),
	}
	check := []*record.Of[SpotCheck]{
		record.Day("day", "日期", func(r *SpotCheck) *record.Date { return &r.Day }),
		record.Text("whom", "对象", func(r *SpotCheck) *string { return &r.Whom }),
		record.Text("place", "地点", func(r *SpotCheck) *string { return &r.Place }),
		record.Text("result", "情况", func(r *SpotCheck) *string { return &r.Result }),
	}
	return []*record.Of[Inspection]{
		record.Rows("sites", "点位", site, func(i *Inspection) *[]InspectionSite { return &i.Sites }).
			When(func(i *Inspection) bool { return i.Place == "" }).Help("一处一行；只看一处的，填地点就够了"),
		record.Rows("heard", "听取汇报", heard, func(i *Inspection) *[]ReportHeard { return &i.Heard }),
		record.Rows("checks", "抽查登记", check, func(i *Inspection) *[]SpotCheck { return &i.Checks }).Help("督查住村、住夜、值班等情况的，一处一行"),
		record.LongText("situation", "基本情况", func(i *Inspection) *string { return &i.Situation }).Also("活动情况", "视察情况", "调研情况", "检查情况").
			Help("视察时代表不直接处理问题：发现的问题如实记下来，由主席团转交有关机关处理（代表法31）"),
	}
}

func inspectionOpinions() []*record.Of[Inspection] {
	opinion := []*record.Of[InspectionOpinion]{
		record.Text("no", "编号", func(r *InspectionOpinion) *string { return &r.No }),
		record.LongText("text", "内容", func(r *InspectionOpinion) *string { return &r.Text }),
		record.Text("whom", "对象", func(r *InspectionOpinion) *string { return &r.To }),
		record.Choice("adopted", "采纳", func(r *InspectionOpinion) *string { return &r.Adopted }, OpinionAdopted, OpinionPartly, "研究中", OpinionRefused),
		record.Choice("turned", "转化", func(r *InspectionOpinion) *string { return &r.Turned }, TurnedSuggestion, TurnedLetter),
		record.To("proposal", "转成的建议", "proposal", func(r *InspectionOpinion) *record.Ref { return &r.Proposal }),
		record.Text("letter", "审议意见书文号", func(r *InspectionOpinion) *string { return &r.Letter }),
	}
	return []*record.Of[Inspection]{
		record.LongText("problems", "发现问题", func(i *Inspection) *string { return &i.Problems }).Also("存在问题", "主要问题", "发现的问题", "问题").
			Help("要整改的问题，在“问题整改”里一件一件登记；这里只留原台账的文字"),
		record.Whole("ledger_problems", "发现问题数（原台账数）", func(i *Inspection) *record.Opt[int64] { return &i.LedgerProblems }).
			Also("发现问题数", "问题数", "发现问题个数", "发现问题（个）"),
		record.Rows("opinions", "意见建议清单", opinion, func(i *Inspection) *[]InspectionOpinion { return &i.Opinions }).
			When(func(i *Inspection) bool { return i.ReportDay != "" && i.Advice == "" && !i.LedgerOpinions.Given }),
		record.LongText("advice", "意见建议", func(i *Inspection) *string { return &i.Advice }).
			Also("主要意见", "提出意见", "提出的意见", "提出意见建议", "建议意见", "意见和建议", "审议意见").
			Help("一条一条的意见和采纳情况记在清单里；这里只留原台账的文字"),
		record.Shown("opinion_count", "提出意见条数", func(i *Inspection, _ record.Settings) string { return ledgerCount(i.OpinionCount()) }).In(100).
			Also("意见条数", "提出意见数", "建议条数", "提出意见（条）", "提出建议条数"),
		record.Whole("ledger_opinions", "提出意见条数（原台账数）", func(i *Inspection) *record.Opt[int64] { return &i.LedgerOpinions }),
		record.Text("report", "报告", func(i *Inspection) *string { return &i.Report }).When((*Inspection).forwarded).
			Also("报告名称", "视察报告", "调研报告", "执法检查报告", "形成报告").Help("报告的标题；报告全文放在附件里"),
		record.Day("report_day", "报告日期", func(i *Inspection) *record.Date { return &i.ReportDay }).Also("报告时间"),
	}
}

func inspectionReply() []*record.Of[Inspection] {
	return []*record.Of[Inspection]{
		record.Day("forwarded", "转交日期", func(i *Inspection) *record.Date { return &i.Forwarded }).In(95).
			Also("转交时间", "交办时间", "交办日期", "报告转交日期"),
		record.Text("forwarded_to", "转交机关", func(i *Inspection) *string { return &i.ForwardedTo }).When((*Inspection).forwarded).Also("转交单位", "交办单位", "办理机关"),
		record.Text("letter", "审议意见书文号", func(i *Inspection) *string { return &i.Letter }).Also("审议意见文号", "意见书文号"),
		record.Day("due_set", "另定反馈期限", func(i *Inspection) *record.Date { return &i.DueSet }).Help("不填的按设置里的月数从转交日期算起"),
		record.Shown("due", "反馈期限", func(i *Inspection, in record.Settings) string { return string(i.Due(in)) }).Kept(),
		record.Day("fed_back", "反馈日期", func(i *Inspection) *record.Date { return &i.FedBack }).In(95).
			Also("反馈时间", "回复时间", "回复日期"),
		record.Shown("on_time", "是否按期反馈", func(i *Inspection, in record.Settings) string { return i.OnTime(in) }),
		record.LongText("feedback", "反馈内容", func(i *Inspection) *string { return &i.Feedback }).
			When(func(i *Inspection) bool { return i.FedBack != "" }).Also("反馈情况", "反馈意见"),
		ratingField("rating", "代表评价", func(i *Inspection) *string { return &i.Rating }).Also("代表满意度"),
		record.LongText("rectified", "整改情况", func(i *Inspection) *string { return &i.Rectified }).Also("整改落实情况", "落实情况", "办理情况").
			Help("一件一件的整改在“问题整改”里登记；这里只留原台账的文字"),
	}
}

func inspectionEffect() []*record.Of[Inspection] {
	return []*record.Of[Inspection]{
		record.LongText("effect", "成效", func(i *Inspection) *string { return &i.Effect }).Also("取得成效", "成果", "效果"),
		record.Amount("invested", "投入资金", func(i *Inspection) *record.Opt[int64] { return &i.Invested }).Also("投入资金（元）", "带动投入"),
		record.Day("works_from", "实施开始日期", func(i *Inspection) *record.Date { return &i.WorksFrom }).Help("促成的工程或改造从哪天开始"),
		record.Day("works_to", "实施完成日期", func(i *Inspection) *record.Date { return &i.WorksTo }),
		record.Amount("cost", "活动经费", func(i *Inspection) *record.Opt[int64] { return &i.Cost }).Also("经费", "经费（元）", "支出"),
		record.Text("publicity", "简报和新闻", func(i *Inspection) *string { return &i.Publicity }).Also("宣传报道", "简报", "新闻"),
		record.Day("filed", "归档日期", func(i *Inspection) *record.Date { return &i.Filed }),
	}
}

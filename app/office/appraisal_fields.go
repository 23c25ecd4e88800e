package office

import (
	"slices"

	"npcdesk/app/record"
)

// The groups of fields on the form of an appraisal, in the order of the work.
const (
	groupAppraisePlan   = "评议方案"
	groupAppraiseWho    = "参评人员"
	groupAppraisePoll   = "测评"
	groupAppraiseResult = "结果和公开"
)

// Appraisals is the register of work appraisals and satisfaction polls (工作评议).
var Appraisals = record.NewRegister("appraisal", "工作评议", slices.Concat(
	under(groupAppraisePlan, appraisalPlan()),
	under(groupAppraiseWho, appraisalPeople()),
	under(groupAppraisePoll, appraisalPoll()),
	under(groupAppraiseResult, appraisalResult()),
)...).Find("subject").Dated("day").OrderedBy(record.Sort{Key: "day", Desc: true}).
	States(func(a *Appraisal, _ record.Settings) record.State { return a.State() },
		AppraisalPlanned, AppraisalNotified, AppraisalHeld, AppraisalCounted, AppraisalFedBack, AppraisalPublished, AppraisalFiled).
	Happenings(
		record.Step{Name: "通知", From: []record.State{AppraisalPlanned}, To: AppraisalNotified, Keys: []string{"notified"}},
		record.Step{Name: "实施", From: []record.State{AppraisalPlanned, AppraisalNotified}, To: AppraisalHeld, Keys: []string{"steps"}},
		record.Step{Name: "录入结果", From: []record.State{AppraisalPlanned, AppraisalNotified, AppraisalHeld}, To: AppraisalCounted, Keys: []string{"objects", "voters"}},
		record.Step{Name: "反馈", From: []record.State{AppraisalCounted}, To: AppraisalFedBack, Keys: []string{"opinions", "fed_back"}},
		record.Step{Name: "公开", From: []record.State{AppraisalCounted, AppraisalFedBack}, To: AppraisalPublished, Keys: []string{"published", "published_how"}},
		record.Step{Name: "归档", From: []record.State{AppraisalFedBack, AppraisalPublished}, To: AppraisalFiled, Keys: []string{"filed"}},
	).Rules(appraisalRules()...).Present(presentAppraisal)

func presentAppraisal(a *Appraisal, _ record.Settings) string {
	switch a.State() {
	case AppraisalPlanned, AppraisalNotified:
		return groupAppraisePlan
	case AppraisalHeld:
		return groupAppraisePoll
	}
	return groupAppraiseResult
}

func appraisalPlan() []*record.Of[Appraisal] {
	step := []*record.Of[AppraisalStep]{
		record.Choice("step", "步骤", func(r *AppraisalStep) *string { return &r.Step }, appraisalSteps...).List(KeyAppraisalSteps),
		record.Day("planned", "计划日期", func(r *AppraisalStep) *record.Date { return &r.Planned }),
		record.Day("day", "日期", func(r *AppraisalStep) *record.Date { return &r.Day }),
		record.Whole("households", "走访户数", func(r *AppraisalStep) *record.Opt[int64] { return &r.Households }),
		record.Whole("meetings", "座谈场次", func(r *AppraisalStep) *record.Opt[int64] { return &r.Meetings }),
		record.LongText("text", "情况", func(r *AppraisalStep) *string { return &r.Text }),
	}
	quota := []*record.Of[AppraisalQuota]{
		record.Choice("kind", "对象类别", func(r *AppraisalQuota) *string { return &r.Kind }, appraisalKinds...).List(KeyAppraisalKinds),
		record.Whole("best", "最满意单位名额", func(r *AppraisalQuota) *record.Opt[int64] { return &r.Best }),
	}
	return []*record.Of[Appraisal]{
		record.Text("subject", "评议主题", func(a *Appraisal) *string { return &a.Subject }).Must().In(240).Shared().Also("主题", "名称", "评议内容"),
		record.Day("day", "日期", func(a *Appraisal) *record.Date { return &a.Day }).Must().In(95).Shared().Also("测评日期", "评议日期", "时间", "评议时间", "测评时间"),
		record.Choice("method", "方式", func(a *Appraisal) *string { return &a.Method }, appraisalMethods...).List(KeyAppraisalMethods).Required().In(130).Shared().
			Also("评议方式").Meaning("评议", "民主评议").Meaning("测评", "满意度测评"),
		record.Choice("level", "级别", func(a *Appraisal) *string { return &a.Level }, "镇", "县", "县镇联动").Help("县里组织、本镇代表参加的选“县”"),
		record.Text("basis", "依据", func(a *Appraisal) *string { return &a.Basis }).Help(SupervisionLawNote),
		record.To("plan", "年度计划项", "plan", func(a *Appraisal) *record.Ref { return &a.Plan }).Also("年度计划"),
		record.Day("notified", "通知日期", func(a *Appraisal) *record.Date { return &a.Notified }),
		record.Rows("steps", "评议步骤", step, func(a *Appraisal) *[]AppraisalStep { return &a.Steps }),
		record.Rows("quotas", "评定名额", quota, func(a *Appraisal) *[]AppraisalQuota { return &a.Quotas }).Help("如：双管站所评5个，镇属办公室评4个"),
	}
}

func appraisalPeople() []*record.Of[Appraisal] {
	voters := []*record.Of[AppraisalVoters]{
		record.Choice("category", "类别", func(r *AppraisalVoters) *string { return &r.Category }, "镇代表", "县代表", "政协委员", "群众代表", "其他"),
		record.Whole("number", "人数", func(r *AppraisalVoters) *record.Opt[int64] { return &r.Number }),
	}
	return []*record.Of[Appraisal]{
		record.People("deputies", "参加代表", func(a *Appraisal) *[]record.Person { return &a.Deputies }, Attendances...).Also("参评代表", "评议代表").
			Help("只记谁参加，不记谁怎样投票"),
		record.Rows("voters", "参评人员", voters, func(a *Appraisal) *[]AppraisalVoters { return &a.Voters }).Required(),
		record.Shown("voter_count", "参评人数", func(a *Appraisal, _ record.Settings) string { return countOrNone(a.VoterCount()) }),
		record.Shown("households", "走访户数", func(a *Appraisal, _ record.Settings) string { return countOrNone(a.Households()) }),
	}
}

// countOrNone writes a sum, "" for nothing.
func countOrNone(n int64) string {
	if n == 0 {
		return ""
	}
	return ledgerCount(int(n), false, true)
}

func appraisalPoll() []*record.Of[Appraisal] {
	object := slices.Concat([]*record.Of[AppraisalObject]{
		record.Text("name", "名称", func(r *AppraisalObject) *string { return &r.Name }),
		record.Choice("kind", "类别", func(r *AppraisalObject) *string { return &r.Kind }, appraisalKinds...).List(KeyAppraisalKinds),
		record.To("unit", "单位", "unit", func(r *AppraisalObject) *record.Ref { return &r.Unit }),
		record.Text("head", "负责人", func(r *AppraisalObject) *string { return &r.Head }),
	}, pollFields(func(r *AppraisalObject) *Poll { return &r.Poll }), []*record.Of[AppraisalObject]{
		record.Choice("verdict", "评定", func(r *AppraisalObject) *string { return &r.Verdict }, VerdictBest, Satisfied, Mostly, Dissatisfied),
	})
	return []*record.Of[Appraisal]{
		record.Rows("objects", "评议对象", object, func(a *Appraisal) *[]AppraisalObject { return &a.Objects }).Required().
			Help("满意、基本满意、不满意和弃权合计应等于有效票"),
		record.Shown("ranking", "排名", rankingText),
		record.Text("scoring", "计分说明", func(a *Appraisal) *string { return &a.Scoring }),
	}
}

func appraisalResult() []*record.Of[Appraisal] {
	return []*record.Of[Appraisal]{
		record.Day("issued", "结果印发日期", func(a *Appraisal) *record.Date { return &a.Issued }).Also("印发日期", "通报日期"),
		record.Text("issued_to", "印发范围", func(a *Appraisal) *string { return &a.IssuedTo }),
		record.LongText("faults_why", "票数不符的说明", func(a *Appraisal) *string { return &a.FaultsWhy }).
			When(func(a *Appraisal) bool { return a.Issued != "" && len(a.faults()) > 0 }).Help("票数对不上时，写明原因后才能印发结果"),
		record.LongText("opinions", "评议意见", func(a *Appraisal) *string { return &a.Opinions }).Also("评议意见和问题", "意见").Help("要整改的问题，在“问题整改”里一件一件登记"),
		record.Day("fed_back", "反馈日期", func(a *Appraisal) *record.Date { return &a.FedBack }).In(95).Also("反馈时间"),
		record.Day("rectified", "整改报告日期", func(a *Appraisal) *record.Date { return &a.Rectified }),
		record.Day("published", "公开日期", func(a *Appraisal) *record.Date { return &a.Published }).In(95).Also("结果公开", "公开时间"),
		record.Choice("published_how", "公开方式", func(a *Appraisal) *string { return &a.PublishedHow }, "会议通报", "文件通报", "公开栏", "网站或公众号", "其他").
			When(func(a *Appraisal) bool { return a.Published != "" }),
		record.Day("filed", "归档日期", func(a *Appraisal) *record.Date { return &a.Filed }),
	}
}

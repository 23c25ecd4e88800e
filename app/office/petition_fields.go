package office

import (
	"slices"

	"npcdesk/app/record"
)

// The groups of fields on the form of a petition.
const (
	GroupPetition       = "来信来访"
	GroupPetitionTold   = "告知与去向"
	GroupPetitionHandle = "办理"
	GroupPetitionReview = "复查复核"
)

// Petitions is the register of petitions (信访).
var Petitions = record.NewRegister("petition", "信访", slices.Concat(
	under(GroupPetition, petitionFields()), under(GroupPetitionTold, petitionToldFields()),
	under(GroupPetitionHandle, petitionHandleFields()), under(GroupPetitionReview, petitionReviewFields()),
)...).Find("number").Titled(petitionTitle).Dated("day").OrderedBy(record.Sort{Key: "day", Desc: true}, record.Sort{Key: "number"}).
	Prepared(preparePetition).States(func(p *Petition, _ record.Settings) record.State { return p.State() }, petitionStates...).
	Happenings(petitionSteps...).Rules(petitionRules()...).Present(petitionGroup)

func petitionTitle(p *Petition) string {
	if p.Number == "" {
		return p.Subject
	}
	return p.Number + " " + p.Subject
}

// preparePetition keeps who petitioned confidential unless the clerk says otherwise (G04).
func preparePetition(p *Petition, _ record.Settings) {
	if !p.Confidential.Given {
		p.Confidential = record.Some(true)
	}
	if p.Retention == "" && p.Leader != "" {
		p.Retention = "30年"
	}
}

func petitionGroup(p *Petition, _ record.Settings) string {
	switch p.State() {
	case StateRegistered:
		if p.Day == "" || p.Form == "" {
			return GroupPetition
		}
		return GroupPetitionTold
	case PetitionTold, PetitionRefused, PetitionKept:
		return GroupPetitionTold
	case PetitionHandled, PetitionClosed:
		return GroupPetitionHandle
	}
	return GroupPetitionReview
}

func petitionFields() []*record.Of[Petition] {
	return []*record.Of[Petition]{
		record.Text("number", "登记号", func(p *Petition) *string { return &p.Number }).Required().Unique().Also("编号", "信访编号", "登记编号").In(110),
		record.Day("day", "收到日期", func(p *Petition) *record.Date { return &p.Day }).Must().Also("日期", "来访日期", "来信日期", "登记日期", "时间").In(100),
		record.Choice("form", "形式", func(p *Petition) *string { return &p.Form }, "来信", "来访", "来电", "网上", "上级转交").Required().
			Also("信访形式", "方式", "来源").Meaning("信件", "来信").Meaning("走访", "来访").Meaning("电话", "来电").Meaning("网络", "网上").Meaning("上级转办", "上级转交").In(80),
		record.Text("subject", "事项", func(p *Petition) *string { return &p.Subject }).Must().Also("信访事项", "反映问题", "主要事项", "诉求", "案由").
			Help("一句话写清事情，不写信访人姓名").In(220),
		record.LongText("content", "事项内容", func(p *Petition) *string { return &p.Content }).Also("内容", "信访内容", "主要内容"),
		record.Text("petitioner", "信访人", func(p *Petition) *string { return &p.Petitioner }).Secret(record.SecretIdentity).Also("信访人姓名", "来访人", "姓名"),
		record.Text("phone", "信访人电话", func(p *Petition) *string { return &p.Phone }).Secret(record.SecretPhone).Also("联系电话", "电话"),
		record.Text("address", "信访人住址", func(p *Petition) *string { return &p.Address }).Secret(record.SecretAddress).Also("住址", "地址"),
		record.Whole("people", "人数", func(p *Petition) *record.Opt[int64] { return &p.People }).Also("来访人数", "信访人数").In(60),
		record.Shown("collective", "集体访", func(p *Petition, in record.Settings) string {
			if p.Collective(in) {
				return "是"
			}
			return ""
		}).Kept(),
		record.To("village", "属地村", "unit", func(p *Petition) *record.Ref { return &p.Village }).Also("属地", "村（社区）", "所属村", "村").In(110),
		record.Choice("kind", "类别", func(p *Petition) *string { return &p.Kind }, petitionKinds...).List(KeyPetitionKinds).Also("信访类别", "问题类别", "分类"),
		record.Choice("nature", "事项性质", func(p *Petition) *string { return &p.Nature }, "建议意见", "检举控告", NatureClaim, "咨询求助").
			Help("申诉求决类自受理之日起60日内办结").Meaning("申诉求决类", NatureClaim).Meaning("建议意见类", "建议意见").Meaning("检举控告类", "检举控告"),
	}
}

func petitionToldFields() []*record.Of[Petition] {
	return []*record.Of[Petition]{
		record.Day("told", "告知日期", func(p *Petition) *record.Date { return &p.Told }).Required().Also("告知时间", "受理告知日期").Help("收到之日起15日内告知，能当场告知的当场告知"),
		record.Choice("told_how", "告知方式", func(p *Petition) *string { return &p.ToldHow }, "当场告知", "书面告知", "电话告知", "网上告知"),
		record.Day("accepted", "受理日期", func(p *Petition) *record.Date { return &p.Accepted }).Also("受理时间"),
		record.Choice("course", "去向", func(p *Petition) *string { return &p.Course }, CourseForward, CourseAssign, CourseKeep, CourseRefuse).Required().
			Also("处理方式", "办理方式", "处理去向").Meaning("转交", CourseForward).Meaning("不予受理", CourseRefuse).Meaning("存查", CourseKeep).In(70),
		record.LongText("why_not", "不受理原因", func(p *Petition) *string { return &p.WhyNot }).When(func(p *Petition) bool { return p.Course == CourseRefuse }).
			Help("写明原因和应向哪个机关提出"),
		record.LongText("leader", "领导批示", func(p *Petition) *string { return &p.Leader }).Also("批示", "批示意见"),
	}
}

// forwarded tells whether the matter was given to a unit.
func (p *Petition) forwarded() bool { return p.Course == CourseForward || p.Course == CourseAssign }

func petitionHandleFields() []*record.Of[Petition] {
	return []*record.Of[Petition]{
		record.To("unit", "承办单位", "unit", func(p *Petition) *record.Ref { return &p.Unit }).When((*Petition).forwarded).Also("承办", "办理单位", "责任单位").In(130),
		record.Day("handed_over", "转办日期", func(p *Petition) *record.Date { return &p.HandedOver }).When((*Petition).forwarded).Also("交办日期", "转交日期"),
		record.Day("due_set", "期限", func(p *Petition) *record.Date { return &p.DueSet }).Also("办理期限", "时限").Help("另有规定的才填；申诉求决类空着时为受理后60日"),
		record.Shown("due", "应办结日期", func(p *Petition, _ record.Settings) string { return string(p.Due()) }).Kept(),
		record.Day("extended_to", "延期至", func(p *Petition) *record.Date { return &p.ExtendedTo }).Also("延长至"),
		record.Day("extend_told", "延期告知日期", func(p *Petition) *record.Date { return &p.ExtendTold }).When(func(p *Petition) bool { return p.ExtendedTo != "" }),
		record.Rows("progress", "跟踪记录", petitionProgressFields(), func(p *Petition) *[]Progress { return &p.Progress }),
		record.Day("closed", "办结日期", func(p *Petition) *record.Date { return &p.Closed }).Also("办结时间", "完成日期").In(100),
		record.LongText("reply", "答复", func(p *Petition) *string { return &p.Reply }).From(PetitionClosed).Also("答复意见", "答复内容"),
		record.LongText("result", "办理结果", func(p *Petition) *string { return &p.Result }).From(PetitionClosed).Also("结果", "处理结果"),
		record.Choice("satisfaction", "满意度", func(p *Petition) *string { return &p.Satisfaction }, Satisfied, Mostly, Dissatisfied).Also("满意", "信访人满意度", "评价"),
		record.Rows("parts", "疑难案件参与", petitionPartFields(), func(p *Petition) *[]PetitionPart { return &p.Parts }),
	}
}

func petitionProgressFields() []*record.Of[Progress] {
	return []*record.Of[Progress]{
		record.Day("day", "日期", func(p *Progress) *record.Date { return &p.Day }).Required(),
		record.LongText("text", "进展", func(p *Progress) *string { return &p.Text }).Required(),
	}
}

func petitionPartFields() []*record.Of[PetitionPart] {
	return []*record.Of[PetitionPart]{
		record.To("deputy", "代表", "deputy", func(p *PetitionPart) *record.Ref { return &p.Deputy }).Required(),
		record.Day("day", "日期", func(p *PetitionPart) *record.Date { return &p.Day }).Required(),
		record.Choice("how", "参与方式", func(p *PetitionPart) *string { return &p.How }, PartHearing, PartMediation, PartVisit).Required(),
		record.LongText("result", "结果", func(p *PetitionPart) *string { return &p.Result }),
	}
}

func petitionReviewFields() []*record.Of[Petition] {
	return []*record.Of[Petition]{
		record.Day("review_asked", "申请复查日期", func(p *Petition) *record.Date { return &p.ReviewAsked }).Also("复查申请日期"),
		record.Day("review_answered", "复查答复日期", func(p *Petition) *record.Date { return &p.ReviewAnswered }),
		record.LongText("review_result", "复查结果", func(p *Petition) *string { return &p.ReviewResult }).When(func(p *Petition) bool { return p.ReviewAnswered != "" }).Also("复查意见"),
		record.Day("again_asked", "申请复核日期", func(p *Petition) *record.Date { return &p.AgainAsked }).Also("复核申请日期"),
		record.Day("again_answered", "复核答复日期", func(p *Petition) *record.Date { return &p.AgainAnswered }),
		record.LongText("again_result", "复核结果", func(p *Petition) *string { return &p.AgainResult }).When(func(p *Petition) bool { return p.AgainAnswered != "" }).Also("复核意见"),
	}
}

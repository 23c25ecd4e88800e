package office

import (
	"slices"

	"npcdesk/app/record"
)

// The groups of fields on the form of a proposal, in the order of its life.
const (
	GroupRaised    = "提出"
	GroupReview    = "审查"
	GroupAssign    = "交办"
	GroupHandling  = "办理"
	GroupSupervise = "督办"
	GroupReply     = "答复"
	GroupFeedback  = "反馈"
	GroupTracking  = "跟踪与公开"
	GroupElse      = "另行处理"
)

// Proposals is the register of motions and suggestions (议案建议).
var Proposals = record.NewRegister("proposal", "议案建议", slices.Concat(
	under(GroupRaised, raisedFields()),
	under(GroupReview, reviewFields()),
	under(GroupAssign, assignFields()),
	under(GroupHandling, handlingFields()),
	under(GroupSupervise, superviseFields()),
	under(GroupReply, replyFields()),
	under(GroupFeedback, feedbackFields()),
	under(GroupTracking, trackingFields()),
	under(GroupElse, elseFields()),
)...).Find("number", "subject").Titled(proposalTitle).Dated("submitted").
	OrderedBy(record.Sort{Key: "submitted", Desc: true}, record.Sort{Key: "number"}).
	States(func(p *Proposal, _ record.Settings) record.State { return p.State() }, ProposalStates...).
	Happenings(proposalSteps...).Rules(proposalRules()...).Prepared(prepareProposal).Present(presentGroup)

// prepareProposal puts in what follows from what was entered.
func prepareProposal(p *Proposal, _ record.Settings) {
	if p.Source == "" && p.Session.ID != 0 {
		p.Source = SourceSession
	}
	if p.Mover == "" && p.Lead.ID != 0 {
		p.Mover = MoverDeputy
	}
	switch {
	case p.Manner != HandleApart && len(p.Assisting) > 0:
		p.Manner = HandleWithHelp
	case p.Manner == "" && p.LeadUnit.ID != 0:
		p.Manner = HandleAlone
	}
	for i := range p.Meetings {
		p.Meetings[i].tick()
	}
}

// under puts fields under one heading of the form.
func under[T any](group string, fields []*record.Of[T]) []*record.Of[T] {
	for _, f := range fields {
		f.Under(group)
	}
	return fields
}

func proposalTitle(p *Proposal) string {
	if p.Number == "" {
		return p.Subject
	}
	return p.Number + " " + p.Subject
}

func raisedFields() []*record.Of[Proposal] {
	return []*record.Of[Proposal]{
		record.Text("number", "编号", func(p *Proposal) *string { return &p.Number }).Unique().From(StateRegistered).In(120).Shared().
			Also("文件编号", "建议编号", "议案编号", "议案建议编号", "案号"),
		record.Choice("kind", "类别", func(p *Proposal) *ProposalKind { return &p.Kind },
			KindMotion, KindSuggestion, KindCriticism, KindOpinion).Required().In(60).Shared().
			Also("文种", "类型", "议案建议类别").Meaning("建议、批评和意见", "建议").Meaning("代表建议", "建议"),
		record.Choice("source", "提出时间来源", func(p *Proposal) *string { return &p.Source }, SourceSession, SourceRecess,
			SourceHigher, "接访转化", "调研转化", SourceMotion, "选民述职转化").Required().Also("来源").
			Meaning("会议", SourceSession).Meaning("大会", SourceSession).Meaning("闭会", SourceRecess).Meaning("上级转办", SourceHigher),
		record.To("session", "会议", "session", func(p *Proposal) *record.Ref { return &p.Session }).
			When(func(p *Proposal) bool { return p.Source == SourceSession }).Also("所属会议", "会次", "人代会"),
		record.Text("subject", "案由", func(p *Proposal) *string { return &p.Subject }).Must().In(235).Shared().
			Also("标题", "建议标题", "议案标题", "案由（标题）", "题目", "建议名称", "事由").
			Help("写作“关于……的建议”，一事一议：一件只写一件事"),
		record.LongText("grounds", "案据", func(p *Proposal) *string { return &p.Grounds }).Required().
			Also("理由", "情况", "案据（理由）", "基本情况").Help("为什么要提：事情的真实情况和理由"),
		record.LongText("scheme", "方案", func(p *Proposal) *string { return &p.Plan }).Required().
			Also("具体建议", "建议内容", "内容", "主要内容").Help("要怎么办：具体、可以办理的意见"),
		record.Choice("mover", "提出主体", func(p *Proposal) *string { return &p.Mover }, MoverDeputy, "主席团", "镇政府", "上级转办").
			Required().Meaning("政府", "镇政府").Meaning("乡政府", "镇政府"),
		record.To("lead", "领衔代表", "deputy", func(p *Proposal) *record.Ref { return &p.Lead }).When(byDeputies).In(90).Shared().
			Also("代表", "提出人", "领衔人", "提案人", "代表姓名", "提出代表", "建议人", "领衔"),
		record.ToMany("seconders", "附议人", "deputy", func(p *Proposal) *[]record.Ref { return &p.Seconders }).
			When(func(p *Proposal) bool { return p.Kind == KindMotion && byDeputies(p) }).
			Also("联名代表", "附议代表", "联名人", "附议人（联名）", "联名", "附议"),
		record.Day("submitted", "提出日期", func(p *Proposal) *record.Date { return &p.Submitted }).Required().
			Also("提出时间", "收到日期", "收件日期", "提交日期", "登记日期"),
		record.Choice("area", "内容分类", func(p *Proposal) *string { return &p.Area }, contentList...).List(KeyContentKinds).Required().Shared().
			Also("所属领域", "分类", "内容类别", "领域"),
	}
}

// byDeputies tells whether the proposal comes from deputies, as it does when nothing else is said.
func byDeputies(p *Proposal) bool { return p.Mover == "" || p.Mover == MoverDeputy }

func reviewFields() []*record.Of[Proposal] {
	return []*record.Of[Proposal]{
		record.Choices("screening", "不宜受理情形", func(p *Proposal) *[]string { return &p.Screening }).List(KeyRefusalReasons).
			Help("登记时逐项核对，有的勾选；都没有就空着"),
		record.Day("reviewed", "审查日期", func(p *Proposal) *record.Date { return &p.Reviewed }),
		record.Choice("review", "审查意见", func(p *Proposal) *string { return &p.Review }, ReviewMotion, ReviewHandle, ReviewMerge,
			ReviewRefuse, ReviewHigher, ReviewForInfo).From(StateAccepted).Meaning("立案", ReviewMotion).
			Meaning("作为议案", ReviewMotion).Meaning("作为建议", ReviewHandle).Meaning("交办", ReviewHandle),
		record.LongText("review_text", "议案审查委员会意见", func(p *Proposal) *string { return &p.ReviewText }),
		record.Day("decided", "主席团决定日期", func(p *Proposal) *record.Date { return &p.Decided }).
			When(func(p *Proposal) bool { return p.Kind == KindMotion && p.Review != "" }).Also("决定日期", "立案日期"),
		record.LongText("refused_why", "不予受理原因", func(p *Proposal) *string { return &p.RefusedWhy }).
			When(func(p *Proposal) bool { return p.Review == ReviewRefuse }),
		record.Day("informed", "告知代表日期", func(p *Proposal) *record.Date { return &p.Informed }).
			When(func(p *Proposal) bool { return p.Review == ReviewRefuse }),
		record.Text("motion_number", "原议案编号", func(p *Proposal) *string { return &p.MotionNumber }).
			When(func(p *Proposal) bool { return p.Source == SourceMotion }),
		record.Day("voted", "大会表决日期", func(p *Proposal) *record.Date { return &p.Voted }),
		record.Choice("vote_result", "大会表决结果", func(p *Proposal) *string { return &p.VoteResult }, VotePassed, VoteFailed).
			When(func(p *Proposal) bool { return p.Voted != "" }),
	}
}

func assignFields() []*record.Of[Proposal] {
	return []*record.Of[Proposal]{
		record.Choice("manner", "承办方式", func(p *Proposal) *string { return &p.Manner }, HandleAlone, HandleWithHelp, HandleApart).
			From(StateReady).Meaning("单办", HandleAlone).Meaning("主办协办", HandleWithHelp).Meaning("会办", HandleWithHelp),
		record.To("lead_unit", "主办单位", "unit", func(p *Proposal) *record.Ref { return &p.LeadUnit }).From(StateReady).In(140).Shared().
			Also("承办单位", "承办", "牵头", "牵头单位", "责任部门", "责任单位", "办理单位", "主办"),
		record.ToMany("assisting", "协办单位", "unit", func(p *Proposal) *[]record.Ref { return &p.Assisting }).Shared().
			When(func(p *Proposal) bool { return p.Manner == HandleWithHelp }).Also("配合", "配合单位", "协办", "会办单位"),
		record.Text("leader", "责任领导", func(p *Proposal) *string { return &p.Leader }).From(StateAssigned).Also("领办领导", "包案领导"),
		record.Text("deputising", "分管领导", func(p *Proposal) *string { return &p.Deputising }).From(StateAssigned),
		record.Text("unit_head", "责任部门负责人", func(p *Proposal) *string { return &p.UnitHead }).From(StateAssigned).Also("部门负责人"),
		record.Text("handler", "具体承办人", func(p *Proposal) *string { return &p.Handler }).From(StateAssigned).Also("责任人", "承办人", "经办人"),
		record.LongText("demand", "办理要求", func(p *Proposal) *string { return &p.Demand }).From(StateAssigned).Also("质量要求", "办理质量要求").
			Help("对办理质量的要求：责任分解时定人、定案、定时、包质量"),
		record.Day("handed_over", "交办日期", func(p *Proposal) *record.Date { return &p.HandedOver }).From(StateAssigned).In(95).Shared().
			Also("交办时间", "转交时间", "转办日期", "转交日期"),
		record.Choice("hand_over_by", "交办方式", func(p *Proposal) *string { return &p.HandOverBy }, "交办会", "交办单", "交办会+交办单").
			From(StateAssigned),
		record.Choice("term_kind", "期限类别", func(p *Proposal) *string { return &p.TermKind }, TermNormal, TermHard).
			Meaning("复杂", TermHard).Meaning("普通", TermNormal).Help("涉及面广、处理难度大的，期限按较长的一档计算；不填按一般计算"),
		record.Text("signed_by", "签收人", func(p *Proposal) *string { return &p.SignedBy }).From(StateSigned),
		record.Day("signed", "签收日期", func(p *Proposal) *record.Date { return &p.Signed }).From(StateSigned).Also("签收时间", "签收"),
		record.Rows("returns", "退办", returnFields(), func(p *Proposal) *[]ProposalReturn { return &p.Returns }),
		record.Day("session_closed", "会议闭幕日", func(p *Proposal) *record.Date { return &p.SessionClosed }).
			Help("只在办理期限从闭会日起算的地方填写，应与会议登记的闭幕日一致"),
	}
}

func returnFields() []*record.Of[ProposalReturn] {
	return []*record.Of[ProposalReturn]{
		record.Day("day", "退回日期", func(r *ProposalReturn) *record.Date { return &r.Day }),
		record.Text("unit", "退回单位", func(r *ProposalReturn) *string { return &r.Unit }),
		record.LongText("why", "退回理由", func(r *ProposalReturn) *string { return &r.Why }),
		record.Day("again", "重新交办日期", func(r *ProposalReturn) *record.Date { return &r.Again }),
	}
}

package office

import "npcdesk/app/record"

func trackingFields() []*record.Of[Proposal] {
	return []*record.Of[Proposal]{
		record.Shown("phase", "办理阶段", func(p *Proposal, _ record.Settings) string { return Brief(p.StateOn("")) }).Kept().Views().In(80),
		record.Rows("commitments", "承诺事项", commitmentFields(), func(p *Proposal) *[]Commitment { return &p.Commitments }),
		record.Choice("done", "落实状态", func(p *Proposal) *string { return &p.Done }, DoneWhole, DonePartly, "正在落实", "未落实", "不可行").
			From(StateReplied).Shared().Also("落实情况", "办理落实情况"),
		record.Amount("invested", "投入资金", func(p *Proposal) *record.Opt[int64] { return &p.Invested }).Also("投入资金（元）"),
		record.Whole("beneficiaries", "受益人数", func(p *Proposal) *record.Opt[int64] { return &p.Beneficiaries }),
		ratingField("crowd_rating", "群众评价", func(p *Proposal) *string { return &p.CrowdRating }).Also("群众满意度"),
		ratingField("party_rating", "党委评价", func(p *Proposal) *string { return &p.PartyRating }).Also("党委满意度"),
		record.LongText("effect", "成效", func(p *Proposal) *string { return &p.Effect }),
		record.Choice("published", "公开", func(p *Proposal) *string { return &p.Published }, "全文公开", "摘要公开", PublicWithheld),
		record.LongText("published_why", "不公开理由", func(p *Proposal) *string { return &p.PublishedWhy }).
			When(func(p *Proposal) bool { return p.Published == PublicWithheld }),
		record.Day("published_on", "公开日期", func(p *Proposal) *record.Date { return &p.PublishedOn }),
		record.Choice("appraisal", "考核结果", func(p *Proposal) *string { return &p.Appraisal }, "表扬", "奖励", "通报批评"),
		record.Day("filed", "归档日期", func(p *Proposal) *record.Date { return &p.Filed }),
	}
}

func commitmentFields() []*record.Of[Commitment] {
	return []*record.Of[Commitment]{
		record.LongText("text", "内容", func(c *Commitment) *string { return &c.Text }),
		record.Day("due", "承诺完成时间", func(c *Commitment) *record.Date { return &c.Due }),
		record.Day("done", "落实日期", func(c *Commitment) *record.Date { return &c.Done }),
		record.LongText("result", "落实情况", func(c *Commitment) *string { return &c.Result }),
		ratingField("opinion", "代表再评价", func(c *Commitment) *string { return &c.Opinion }),
	}
}

// elseFields are the ways in which a proposal leaves the ordinary road.
func elseFields() []*record.Of[Proposal] {
	return []*record.Of[Proposal]{
		record.Day("withdrawn", "撤回日期", func(p *Proposal) *record.Date { return &p.Withdrawn }).Help("代表书面要求撤回的日期"),
		record.LongText("withdrawn_why", "撤回理由", func(p *Proposal) *string { return &p.WithdrawnWhy }),
		record.Day("consented", "主席团同意撤回日期", func(p *Proposal) *record.Date { return &p.Consented }).
			When(func(p *Proposal) bool { return p.Kind == KindMotion && p.Withdrawn != "" }),
		record.To("merged_into", "并入", "proposal", func(p *Proposal) *record.Ref { return &p.MergedInto }).
			When(func(p *Proposal) bool { return p.Review == ReviewMerge || p.MergedOn != "" }),
		record.Day("merged_on", "并案日期", func(p *Proposal) *record.Date { return &p.MergedOn }),
		record.Day("sent_higher", "转上级日期", func(p *Proposal) *record.Date { return &p.SentHigher }).
			When(func(p *Proposal) bool { return p.Review == ReviewHigher }),
		record.Text("sent_to", "转往机关", func(p *Proposal) *string { return &p.SentTo }).
			When(func(p *Proposal) bool { return p.Review == ReviewHigher || p.SentHigher != "" }),
		record.Text("incoming", "来文", func(p *Proposal) *string { return &p.Incoming }).
			When(func(p *Proposal) bool { return p.Source == SourceHigher }).Also("来文机关", "来文文号").Help("上级转办件的来文机关和文号"),
		record.To("carried_to", "结转届次", "term", func(p *Proposal) *record.Ref { return &p.CarriedTo }).Help("换届时没有办完的，由下一届接着办"),
		record.LongText("note", "备注", func(p *Proposal) *string { return &p.Note }).Also("说明"),
	}
}

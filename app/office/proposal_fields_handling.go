package office

import "npcdesk/app/record"

func handlingFields() []*record.Of[Proposal] {
	return []*record.Of[Proposal]{
		record.Shown("due", "办理期限", func(p *Proposal, in record.Settings) string { return string(p.Due(in)) }).Kept().In(95).Shared().
			Also("期限", "应复时间", "办理时限", "答复期限", "办结时限", "完成时限", "应答复时间"),
		record.Shown("days_left", "剩余天数", daysLeftText),
		record.Shown("light", "期限提示", func(p *Proposal, in record.Settings) string { return string(p.Light(in.Today, in)) }).In(90),
		record.Rows("meetings", "三见面", meetingFields(), func(p *Proposal) *[]FaceToFace { return &p.Meetings }).From(StateHandling),
		record.Lift(meetingOf(MeetAfterAssigned), meetingDay("met_assigned", "交办后见面")).Also("交办后见面日期"),
		record.Lift(meetingOf(MeetWhileHandled), meetingDay("met_handled", "承办中见面")).Also("承办中见面日期"),
		record.Lift(meetingOf(MeetBeforeReply), meetingDay("met_reply", "答复前见面")).Also("答复前见面日期"),
		record.Lift(meetingOf(MeetUnknown), meetingDay("met_unknown", "面商日期")).Also("面商时间", "见面日期", "沟通日期", "走访日期"),
		record.Rows("progress", "办理进展", progressFields(), func(p *Proposal) *[]Progress { return &p.Progress }),
		record.Day("assist_answered", "协办意见日期", func(p *Proposal) *record.Date { return &p.AssistAnswered }).
			Help("协办单位把书面意见交给主办单位的日期"),
		record.Day("extension_asked", "延期申请日", func(p *Proposal) *record.Date { return &p.ExtensionAsked }),
		record.Text("extension_by", "延期批准人", func(p *Proposal) *string { return &p.ExtensionBy }),
		record.Day("extended_to", "延期至", func(p *Proposal) *record.Date { return &p.ExtendedTo }).Also("新期限", "延期后期限"),
		record.Day("due_set", "另定期限", func(p *Proposal) *record.Date { return &p.DueSet }).
			Help("交办时定了比法定期限更早的日期，或原台账的期限与计算的不同，填在这里"),
	}
}

func superviseFields() []*record.Of[Proposal] {
	supervised := func(p *Proposal) bool { return p.KeySupervised.V }
	return []*record.Of[Proposal]{
		record.YesNo("key_proposal", "重点建议", func(p *Proposal) *record.Opt[bool] { return &p.KeyProposal }).From(StateAssigned).
			Also("是否重点建议", "是否重点"),
		record.YesNo("key_supervised", "重点督办", func(p *Proposal) *record.Opt[bool] { return &p.KeySupervised }).From(StateAssigned).
			Also("是否重点督办", "重点件", "是否重点督办件"),
		record.Choices("key_why", "重点理由", func(p *Proposal) *[]string { return &p.KeyWhy }, "全局性", "普遍性", "关注度高", "群众反映强烈"),
		record.Text("supervised_by", "督办领导", func(p *Proposal) *string { return &p.SupervisedBy }).When(supervised),
		record.Choices("supervised_how", "督办方式", func(p *Proposal) *[]string { return &p.SupervisedHow }, SupervisedHow...).When(supervised),
		record.Rows("supervision", "督办记录", supervisionFields(), func(p *Proposal) *[]Supervision { return &p.Supervision }),
		record.Shown("supervision_text", "督办情况", supervisionText),
	}
}

// SupervisedHow are the ways of supervising (督办方式).
var SupervisedHow = []string{"主席团督办", "领导领办", "挂牌督办", "视察督办", "询问督办"}

func meetingDay(key, label string) *record.Of[FaceToFace] {
	return record.Day(key, label, func(m *FaceToFace) *record.Date { return &m.Day })
}

func meetingFields() []*record.Of[FaceToFace] {
	return []*record.Of[FaceToFace]{
		record.Choice("stage", "阶段", func(m *FaceToFace) *string { return &m.Stage },
			MeetAfterAssigned, MeetWhileHandled, MeetBeforeReply, MeetUnknown),
		record.Day("day", "日期", func(m *FaceToFace) *record.Date { return &m.Day }),
		record.Choice("how", "方式", func(m *FaceToFace) *string { return &m.How }, "走访", "座谈", "现场", "电话"),
		record.Text("leaders", "参加领导", func(m *FaceToFace) *string { return &m.Leaders }),
		record.Text("units", "参加部门", func(m *FaceToFace) *string { return &m.Units }),
		record.Text("staff", "人大参与人", func(m *FaceToFace) *string { return &m.Staff }),
		record.Text("place", "地点", func(m *FaceToFace) *string { return &m.Place }),
		record.LongText("said", "代表意见", func(m *FaceToFace) *string { return &m.Said }),
		record.YesNo("leaders_in", "领导参与", func(m *FaceToFace) *record.Opt[bool] { return &m.LeadersIn }),
		record.YesNo("units_in", "部门参与", func(m *FaceToFace) *record.Opt[bool] { return &m.UnitsIn }),
		record.YesNo("congress_in", "人大参与", func(m *FaceToFace) *record.Opt[bool] { return &m.CongressIn }),
	}
}

func progressFields() []*record.Of[Progress] {
	return []*record.Of[Progress]{
		record.Day("day", "日期", func(r *Progress) *record.Date { return &r.Day }),
		record.LongText("text", "措施和进展", func(r *Progress) *string { return &r.Text }),
	}
}

func supervisionFields() []*record.Of[Supervision] {
	return []*record.Of[Supervision]{
		record.Day("day", "日期", func(r *Supervision) *record.Date { return &r.Day }),
		record.Choice("how", "方式", func(r *Supervision) *string { return &r.How }, append(SupervisedHow, "督办通知", "电话催办")...),
		record.LongText("text", "内容", func(r *Supervision) *string { return &r.Text }),
		record.Text("whom", "对象", func(r *Supervision) *string { return &r.Whom }),
	}
}

func replyFields() []*record.Of[Proposal] {
	return []*record.Of[Proposal]{
		record.Day("replied", "答复日期", func(p *Proposal) *record.Date { return &p.Replied }).From(StateReplied).In(95).Shared().
			Also("答复时间", "实际答复时间", "办复日期", "办结日期", "回复日期"),
		record.Shown("on_time", "是否按期", func(p *Proposal, in record.Settings) string { return p.OnTime(in) }).Kept().
			Also("按时答复", "是否按期答复", "按期答复"),
		record.Text("reply_no", "答复文号", func(p *Proposal) *string { return &p.ReplyNo }),
		record.Choice("reply_how", "答复方式", func(p *Proposal) *string { return &p.ReplyHow }, "书面", "当面", "当面+书面").From(StateReplied),
		record.Text("reply_signer", "签发人", func(p *Proposal) *string { return &p.ReplySigner }).From(StateReplied),
		record.Choice("result", "办理结果分类", func(p *Proposal) *string { return &p.Result }, "A", "B", "C", "D").From(StateReplied).In(60).Shared().
			Also("结果", "结果类别", "答复类型", "答复类别", "办理结果", "结果分类", "办理结果类别").
			Meaning("A类", "A").Meaning("B类", "B").Meaning("C类", "C").Meaning("D类", "D").
			Meaning("已解决", "A").Meaning("基本解决", "A").Meaning("已采纳", "A").Meaning("正在解决", "B").
			Meaning("列入计划", "C").Meaning("留作参考", "D").Meaning("暂不能解决", "D"),
		record.Choices("reply_flaws", "答复质量检查", func(p *Proposal) *[]string { return &p.ReplyFlaws }).List(KeyReplyQuality),
		record.Day("copied", "送达附议人日期", func(p *Proposal) *record.Date { return &p.Copied }),
	}
}

func feedbackFields() []*record.Of[Proposal] {
	return []*record.Of[Proposal]{
		record.Day("slip_sent", "征询意见表发出日期", func(p *Proposal) *record.Date { return &p.SlipSent }),
		record.Day("slip_urged", "征询意见表催收日期", func(p *Proposal) *record.Date { return &p.SlipUrged }),
		record.Day("slip_back", "征询意见表回收日期", func(p *Proposal) *record.Date { return &p.SlipBack }).From(StateClosed).
			Also("反馈日期", "征询表回收日期", "评价日期"),
		ratingField("attitude", "办理态度评价", func(p *Proposal) *string { return &p.Attitude }).From(StateClosed).
			Also("态度评价", "对态度", "对办理态度", "态度"),
		ratingField("outcome", "办理结果评价", func(p *Proposal) *string { return &p.Outcome }).From(StateClosed).In(80).
			Also("结果评价", "对结果", "对办理结果", "满意", "满意度", "代表评价", "代表满意度"),
		record.LongText("opinion", "具体意见", func(p *Proposal) *string { return &p.Opinion }).
			When(func(p *Proposal) bool { return p.Attitude == Dissatisfied || p.Outcome == Dissatisfied }).Also("代表意见", "反馈意见"),
		record.Day("unreturned", "未反馈办结日期", func(p *Proposal) *record.Date { return &p.Unreturned }).
			Help("征询意见表经催收仍未退回，按办结处理的日期；不计入满意率"),
		record.Rows("rounds", "二次办理", roundFields(), func(p *Proposal) *[]ReplyRound { return &p.Rounds }),
		record.Shown("final_attitude", "最终态度评价", func(p *Proposal, _ record.Settings) string { return p.lastRound().attitude }).Kept(),
		record.Shown("final_outcome", "最终结果评价", func(p *Proposal, _ record.Settings) string { return p.lastRound().outcome }).Kept(),
	}
}

func ratingField[T any](key, label string, at func(*T) *string) *record.Of[T] {
	return record.Choice(key, label, at, Satisfied, Mostly, Dissatisfied)
}

func roundFields() []*record.Of[ReplyRound] {
	return []*record.Of[ReplyRound]{
		record.Day("day", "退办日", func(r *ReplyRound) *record.Date { return &r.Day }),
		record.Day("due", "期限", func(r *ReplyRound) *record.Date { return &r.Due }).Help("不填按设置的再次答复期限计算"),
		record.Day("replied", "再答复日", func(r *ReplyRound) *record.Date { return &r.Replied }),
		record.Day("slip_sent", "征询意见表发出日期", func(r *ReplyRound) *record.Date { return &r.SlipSent }),
		record.Day("slip_back", "再评价日期", func(r *ReplyRound) *record.Date { return &r.SlipBack }),
		ratingField("attitude", "再评价态度", func(r *ReplyRound) *string { return &r.Attitude }),
		ratingField("outcome", "再评价结果", func(r *ReplyRound) *string { return &r.Outcome }),
		record.LongText("opinion", "意见", func(r *ReplyRound) *string { return &r.Opinion }),
	}
}

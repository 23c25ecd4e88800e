package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// motion gives a motion its signers and the presidium's decision: one comes to the vote, the others become suggestions.
func (t *township) motion(p *office.Proposal, c course) {
	p.Subject = "关于" + p.Subject[len("关于"):len(p.Subject)-len("的建议")] + "的议案"
	signers := t.signers(p, len(t.proposals)*7, 7)
	p.Lead, p.Seconders = signers[0], signers[1:]
	p.Reviewed, p.Decided, p.Review, p.ReviewText = p.Submitted, p.Submitted, office.ReviewMotion, "联名人数和内容符合规定，提请列入会议议程。"
	if c.leave == leaveMotion {
		p.Voted, p.VoteResult = p.Submitted.Add(1), office.VotePassed
		return
	}
	p.ReviewText = "内容具体，不列入本次会议议程，转为建议交办。"
	for _, y := range t.years() {
		for _, se := range y.Sessions {
			if se.ID == p.Session.ID {
				p.AsSuggestion(t.sessionNumber(office.KindSuggestion, se))
			}
		}
	}
}

// leaves tells whether the proposal leaves the ordinary road, and writes how.
func (t *township) leaves(p *office.Proposal, c course, day record.Date) bool {
	switch c.leave {
	case leaveWithdrawn:
		p.Withdrawn, p.WithdrawnWhy = day, "问题已由村委会自行解决，代表书面要求撤回。"
	case leaveMerged:
		p.Reviewed, p.Review, p.MergedOn, p.ReviewText = day, office.ReviewMerge, day, "与同次会议的一件建议内容相同，并案办理。"
	case leaveHigher:
		p.Reviewed, p.Review, p.SentHigher, p.SentTo, p.ReviewText = day, office.ReviewHigher, day.Add(3), "平川县人大常委会代表工作委员会", "涉及县道改造，超出本镇职权，报县人大常委会转办。"
	case leaveRefused:
		p.Reviewed, p.Review, p.Informed, p.ReviewText = day, office.ReviewRefuse, day.Add(2), "不作为代表建议受理，已向代表说明。"
		p.Screening, p.RefusedWhy = office.Proposals.Field("screening").OptionsIn(t.s.Settings())[1:2], "转递的是个别群众的申诉材料，已转信访接待窗口。"
	default:
		return false
	}
	return true
}

// assign names who handles the proposal and how.
func (t *township) assign(p *office.Proposal, c course, th theme) {
	u := t.units[th.unit]
	p.Manner, p.LeadUnit = office.HandleAlone, ref(u.ID)
	if th.helping >= 0 {
		p.Manner, p.Assisting = office.HandleWithHelp, []record.Ref{ref(t.units[th.helping].ID)}
	}
	p.Leader, p.Deputising, p.UnitHead, p.Handler = "严如山", u.Leader, u.Head, u.Contact
	p.Demand = "请与代表当面沟通，在期限内书面答复；答复前将初稿送人大办公室。"
	p.TermKind = office.TermNormal
	if c.hard {
		p.TermKind = office.TermHard
	}
	p.KeyProposal, p.KeySupervised = yes(c.key), yes(c.key)
	if c.key {
		p.KeyWhy, p.SupervisedBy, p.SupervisedHow = []string{"群众反映强烈"}, "蒋春生", []string{"主席团督办"}
	}
}

// handOver hands the proposal to its unit and returns the day of the hand-over in force.
func (t *township) handOver(p *office.Proposal, c course, day record.Date) record.Date {
	p.HandedOver, p.HandOverBy = day, "交办单"
	if p.Source == office.SourceSession {
		p.HandOverBy = "交办会+交办单"
	}
	if back := day.Add(c.back); c.back > 0 && t.past(back) {
		p.Returns = []office.ProposalReturn{{Day: back, Unit: "镇党政综合办公室", Why: "不属于本单位职责，请改交业务主管单位。"}}
		if again := back.Add(3); t.past(again) {
			p.Returns[0].Again, day = again, again
		}
	}
	return day
}

// handle writes signing, meetings, progress and supervision up to the reply.
func (t *township) handle(p *office.Proposal, c course, from record.Date) {
	if t.past(from.Add(1)) {
		p.Signed, p.SignedBy = from.Add(1), p.Handler
	}
	ends := c.reply
	if ends == 0 {
		ends = 85
	}
	meet := func(stage string, days int, how, said string) {
		if day := from.Add(days); t.past(day) {
			m := p.AddMeeting(stage, day)
			m.How, m.Leaders, m.Units, m.Staff, m.Said = how, p.Deputising, p.UnitHead, "沈佳怡", said
			m.Place, m.LeadersIn, m.UnitsIn, m.CongressIn = "村委会", yes(true), yes(true), yes(how == "座谈")
		}
	}
	meet(office.MeetAfterAssigned, 6, "走访", "介绍了群众反映的具体情况，希望先解决最急的一段。")
	if day := from.Add(18); t.past(day) {
		p.Progress = append(p.Progress, office.Progress{Day: day, Text: "现场踏勘，与村委会商定初步方案。"})
		if len(p.Assisting) > 0 {
			p.AssistAnswered = day.Add(2)
			if !t.past(p.AssistAnswered) {
				p.AssistAnswered = ""
			}
		}
	}
	meet(office.MeetWhileHandled, ends/2, "现场", "对方案没有意见，请加快进度。")
	if c.reply > 0 {
		meet(office.MeetBeforeReply, c.reply-6, "座谈", "同意答复初稿。")
	}
	if day := from.Add(30); c.key && t.past(day) {
		p.Supervision = []office.Supervision{{Day: day, How: "主席团督办", Text: "主席团听取办理进展汇报，要求倒排工期。", Whom: p.UnitHead}}
	} else if c.key {
		p.Supervision = []office.Supervision{{Day: from, How: "挂牌督办", Text: "列入主席团重点督办件。", Whom: p.UnitHead}}
	}
}

// answer writes the reply and what the deputy says to it.
func (t *township) answer(p *office.Proposal, c course, th theme, day record.Date) {
	p.Replied, p.Result, p.ReplyHow, p.ReplySigner, p.Copied = day, c.result, "当面+书面", "严如山", day
	p.ReplyNo = fmt.Sprintf("清政建复〔%d〕%d号", day.Year(), t.next("reply"+string(day[:4])))
	p.Done = map[string]string{"A": "已落实", "B": "正在落实", "C": "正在落实", "D": "不可行"}[c.result]
	p.Effect = th.reply
	if c.promise > 0 {
		t.promise(p, c, day)
	}
	if t.past(day.Add(2)) {
		p.SlipSent = day.Add(2)
	}
	if c.unback {
		if t.past(day.Add(45)) {
			p.SlipUrged, p.Unreturned = day.Add(30), day.Add(45)
			p.Published, p.PublishedOn = "摘要公开", day.Add(45)
		}
		return
	}
	if c.rating == "" || !t.past(day.Add(10)) {
		return
	}
	p.SlipBack, p.Attitude, p.Outcome = day.Add(10), office.Satisfied, c.rating
	if c.rating != office.Dissatisfied {
		t.publish(p, day.Add(25))
		return
	}
	p.Opinion = "答复只讲了计划，没有说明今年做到哪一步。"
	t.answerAgain(p, c, p.SlipBack.Add(3))
}

func (t *township) promise(p *office.Proposal, c course, day record.Date) {
	one := office.Commitment{Text: "按答复的方案完成剩余工程，并向代表通报。", Due: day.Add(c.promise)}
	if done := one.Due.Add(-12); c.kept && t.past(done) {
		one.Done, one.Result, one.Opinion = done, "已按期完成，代表到现场看过。", office.Satisfied
		p.Done = "已落实"
	}
	p.Commitments = []office.Commitment{one}
}

// answerAgain is the second handling (二次办理) after a deputy was dissatisfied.
func (t *township) answerAgain(p *office.Proposal, c course, day record.Date) {
	if !t.past(day) {
		return
	}
	r := office.ReplyRound{Day: day, Due: day.AddMonths(1)}
	if c.again != "" && t.past(day.Add(21)) {
		r.Replied = day.Add(21)
		if t.past(day.Add(28)) {
			r.SlipSent = day.Add(23)
			r.SlipBack, r.Attitude, r.Outcome, r.Opinion = day.Add(28), office.Satisfied, c.again, "补充答复明确了时间，表示认可。"
			t.publish(p, day.Add(40))
		}
	}
	p.Rounds = []office.ReplyRound{r}
}

// publish makes the reply public and, later, puts the file away.
func (t *township) publish(p *office.Proposal, day record.Date) {
	p.Published = "全文公开"
	if t.past(day) {
		p.PublishedOn = day
	}
	if day = day.Add(60); t.past(day) && len(p.Commitments) == 0 {
		p.Filed = day
	}
}

package office

import "npcdesk/app/record"

// Begin puts into a proposal what a step of proposalSteps leaves when it happens today: the date of the step where it is
// still empty, what the step decides, and a row where the step is one (面商, 退回, 二次办理). It returns the key of the field
// at which the clerk goes on. Nothing that was entered is written over, and the rest stays for the clerk to fill in.
func (p *Proposal) Begin(step string, today record.Date) (key string) {
	if begin := beginnings[step]; begin != nil {
		return begin(p, today)
	}
	for _, s := range proposalSteps {
		if s.Name == step {
			return s.Keys[0]
		}
	}
	return ""
}

// beginnings say what each step of proposalSteps puts in; a step that is not here asks for its fields only.
var beginnings = map[string]func(p *Proposal, today record.Date) string{
	"审查": func(p *Proposal, today record.Date) string { return put(&p.Reviewed, today, "reviewed") },
	"列入议程": func(p *Proposal, today record.Date) string {
		p.Review = ReviewMotion
		return put(&p.Decided, today, "decided")
	},
	"立案": func(p *Proposal, today record.Date) string {
		p.Review = ReviewHandle
		return put(&p.Decided, today, "decided")
	},
	"不予受理": func(p *Proposal, today record.Date) string {
		p.Review = ReviewRefuse
		put(&p.Decided, today, "")
		return "refused_why"
	},
	"确定承办": func(*Proposal, record.Date) string { return "lead_unit" },
	"交办":   func(p *Proposal, today record.Date) string { return put(&p.HandedOver, today, "handed_over") },
	"签收":   func(p *Proposal, today record.Date) string { return put(&p.Signed, today, "signed_by") },
	"退回": func(p *Proposal, today record.Date) string {
		p.Returns = append(p.Returns, ProposalReturn{Day: today, Unit: p.LeadUnit.Name})
		return "returns"
	},
	"重新交办": (*Proposal).beginAgain,
	"面商": func(p *Proposal, today record.Date) string {
		p.AddMeeting(p.nextStage(), today)
		return "meetings"
	},
	"延期":   func(p *Proposal, today record.Date) string { return put(&p.ExtensionAsked, today, "extended_to") },
	"答复":   func(p *Proposal, today record.Date) string { return put(&p.Replied, today, "replied") },
	"发征询表": (*Proposal).beginSlip,
	"反馈":   (*Proposal).beginFeedback,
	"催收":   func(p *Proposal, today record.Date) string { return put(&p.SlipUrged, today, "slip_urged") },
	"二次办理": (*Proposal).beginRound,
	"再答复": func(p *Proposal, today record.Date) string {
		put(&p.roundOpen(today).Replied, today, "")
		return "rounds"
	},
	"转跟踪": func(p *Proposal, _ record.Date) string {
		if len(p.Commitments) == 0 {
			p.Commitments = append(p.Commitments, Commitment{})
		}
		return "commitments"
	},
	"归档":  func(p *Proposal, today record.Date) string { return put(&p.Filed, today, "filed") },
	"撤回":  func(p *Proposal, today record.Date) string { return put(&p.Withdrawn, today, "withdrawn_why") },
	"并案":  func(p *Proposal, today record.Date) string { return put(&p.MergedOn, today, "merged_into") },
	"转上级": func(p *Proposal, today record.Date) string { return put(&p.SentHigher, today, "sent_to") },
}

// put puts a date in where none is, and passes the key on.
func put(day *record.Date, today record.Date, key string) string {
	if *day == "" {
		*day = today
	}
	return key
}

// nextStage is the first of the three meetings (三见面) that has not been held.
func (p *Proposal) nextStage() string {
	for _, stage := range []string{MeetAfterAssigned, MeetWhileHandled} {
		if meetingOf(stage)(p, false) == nil {
			return stage
		}
	}
	return MeetBeforeReply
}

// beginAgain hands a returned proposal over again.
func (p *Proposal) beginAgain(today record.Date) string {
	if n := len(p.Returns); n > 0 {
		put(&p.Returns[n-1].Again, today, "")
	}
	return "lead_unit"
}

// beginSlip sends the slip (征询意见表) of the answer that was given last.
func (p *Proposal) beginSlip(today record.Date) string {
	if len(p.Rounds) == 0 {
		return put(&p.SlipSent, today, "slip_sent")
	}
	put(&p.roundOpen(today).SlipSent, today, "")
	return "rounds"
}

// beginFeedback takes in what the deputy says of the answer that was given last.
func (p *Proposal) beginFeedback(today record.Date) string {
	if len(p.Rounds) == 0 {
		return put(&p.SlipBack, today, "attitude")
	}
	put(&p.roundOpen(today).SlipBack, today, "")
	return "rounds"
}

// beginRound opens a further round of handling. The evaluation that leads to it is entered as 不满意 where it is missing.
func (p *Proposal) beginRound(today record.Date) string {
	if n := len(p.Rounds); n == 0 && p.Outcome == "" {
		p.Outcome = Dissatisfied
		put(&p.SlipBack, today, "")
	} else if n > 0 && p.Rounds[n-1].Replied != "" && p.Rounds[n-1].Outcome == "" {
		p.Rounds[n-1].Outcome = Dissatisfied
		put(&p.Rounds[n-1].SlipBack, today, "")
	}
	if n := len(p.Rounds); n == 0 || p.Rounds[n-1].Replied != "" {
		p.Rounds = append(p.Rounds, ReplyRound{Day: today})
	}
	return "rounds"
}

// roundOpen is the round under way, made when there is none: a second answer may be entered without 退办日.
func (p *Proposal) roundOpen(today record.Date) *ReplyRound {
	if n := len(p.Rounds); n == 0 || p.Rounds[n-1].Outcome != "" {
		p.Rounds = append(p.Rounds, ReplyRound{Day: today})
	}
	return &p.Rounds[len(p.Rounds)-1]
}

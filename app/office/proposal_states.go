package office

import "npcdesk/app/record"

// The states of a proposal (DOMAIN.md §4.1).
const (
	StateDraft      record.State = "草稿"
	StateRegistered record.State = "已登记"
	StateReviewing  record.State = "审查中"
	StateMotion     record.State = "转议案程序"
	StateRefused    record.State = "不予受理"
	StateMerged     record.State = "并案"
	StateWithdrawn  record.State = "撤回"
	StateHigher     record.State = "转上级办理"
	StateAccepted   record.State = "已立案"
	StateReady      record.State = "待交办"
	StateReturned   record.State = "退回重交办"
	StateAssigned   record.State = "已交办"
	StateSigned     record.State = "已签收"
	StateHandling   record.State = "办理中"
	StateReplied    record.State = "已答复"
	StateAwaiting   record.State = "待反馈"
	StateSecond     record.State = "二次办理"
	StateReplied2   record.State = "再次答复"
	StateUnreturned record.State = "已办结（未反馈）"
	StateClosed     record.State = "已办结"
	StateTracking   record.State = "跟踪落实"
	StateFiled      record.State = "归档"
)

// ProposalStates are the states from first to last. The side states stand where nothing of what a later state asks for is
// missed in them.
var ProposalStates = []record.State{StateDraft, StateRegistered, StateReviewing, StateMotion, StateRefused, StateMerged,
	StateWithdrawn, StateHigher, StateAccepted, StateReady, StateReturned, StateAssigned, StateSigned, StateHandling,
	StateReplied, StateAwaiting, StateSecond, StateReplied2, StateUnreturned, StateClosed, StateTracking, StateFiled}

// The five words that lists show for a state.
const (
	BriefWaiting  = "待交办"
	BriefHandling = "办理中"
	BriefReplied  = "已答复"
	BriefClosed   = "已办结"
	BriefAgain    = "不满意再办"
)

// Brief returns the one of five words that lists show for a state.
func Brief(s record.State) string {
	switch s {
	case StateMerged, StateAssigned, StateSigned, StateHandling: // a merged proposal has still to be answered (F17)
		return BriefHandling
	case StateReplied, StateAwaiting:
		return BriefReplied
	case StateSecond, StateReplied2:
		return BriefAgain
	case StateRefused, StateWithdrawn, StateHigher, StateUnreturned, StateClosed, StateTracking, StateFiled:
		return BriefClosed
	}
	return BriefWaiting
}

// asOf tells which dates have come by a day; on the day "" every date that is given has.
type asOf record.Date

func (u asOf) seen(day record.Date) bool {
	return day != "" && (u == "" || day <= record.Date(u))
}

// State returns the state that everything entered supports.
func (p *Proposal) State() record.State { return p.StateOn("") }

// StateOn returns the furthest state that the dates up to a day support, whatever order they were entered in; on the day
// "" all dates count. What has no date of its own counts from the date it belongs to: an evaluation without 回收日期 from
// its reply, a review without 决定日期 from the review or the submission.
func (p *Proposal) StateOn(day record.Date) record.State {
	u := asOf(day)
	switch {
	case p.withdrawnBy(u):
		return StateWithdrawn
	case u.seen(p.SentHigher) || p.SentHigher == "" && p.Review == ReviewHigher && p.decidedBy(u):
		return StateHigher
	}
	for _, stage := range []func(*Proposal, asOf) record.State{
		(*Proposal).answeredState, (*Proposal).mergedState, (*Proposal).handledState, (*Proposal).reviewState,
	} {
		if s := stage(p, u); s != "" {
			return s
		}
	}
	return StateDraft
}

// withdrawnBy tells whether the proposal had been withdrawn before it was answered (F16, B20).
func (p *Proposal) withdrawnBy(u asOf) bool {
	return u.seen(p.Withdrawn) && (p.Replied == "" || p.Withdrawn < p.Replied)
}

// mergedState tells whether the proposal is handled with another (并案, F17).
func (p *Proposal) mergedState(u asOf) record.State {
	if u.seen(p.MergedOn) || p.MergedOn == "" && (p.MergedInto.ID != 0 || p.Review == ReviewMerge) && p.decidedBy(u) {
		return StateMerged
	}
	return ""
}

// handledState is the state between hand-over (交办) and reply, "" before the hand-over.
func (p *Proposal) handledState(u asOf) record.State {
	from, pending := p.handOverBy(u)
	counts := func(day record.Date) bool { return u.seen(day) && day >= from }
	switch {
	case p.workedOn(counts):
		return StateHandling
	case counts(p.Signed):
		return StateSigned
	case pending:
		return StateReturned
	case u.seen(p.HandedOver) || from != "":
		return StateAssigned
	}
	return ""
}

// handOverBy returns the day from which signing and meetings count for the hand-over in force, "" when nothing was
// returned (then all count), and whether the proposal lies with the presidium again. What happened before a unit returned
// the proposal says nothing of the unit that got it afterwards.
func (p *Proposal) handOverBy(u asOf) (from record.Date, pending bool) {
	var last ProposalReturn
	for _, r := range p.Returns {
		if u.seen(r.Day) && (r.Day > last.Day || r.Day == last.Day && r.Again > last.Again) {
			last = r
		}
	}
	switch {
	case last.Day == "":
		return "", false
	case u.seen(last.Again):
		return last.Again, false
	}
	return last.Day.Add(1), true
}

// workedOn tells whether a meeting, a note of progress, or an extension shows that the unit is at work.
func (p *Proposal) workedOn(counts func(record.Date) bool) bool {
	for _, m := range p.Meetings {
		if counts(m.Day) {
			return true
		}
	}
	for _, r := range p.Progress {
		if counts(r.Day) {
			return true
		}
	}
	return counts(p.ExtensionAsked)
}

// reviewState is the state before hand-over, "" for a draft.
func (p *Proposal) reviewState(u asOf) record.State {
	decided := p.decidedBy(u)
	if decided {
		switch p.Review {
		case ReviewRefuse:
			return StateRefused
		case ReviewForInfo:
			return StateFiled
		case ReviewMotion:
			if u.seen(p.Voted) && p.VoteResult == VoteFailed {
				return StateFiled
			}
			return StateMotion
		}
	}
	registered := p.registeredBy(u)
	switch {
	case registered && decided && p.LeadUnit.ID != 0:
		return StateReady
	case decided && p.Review == ReviewHandle:
		return StateAccepted
	case u.seen(p.Reviewed):
		return StateReviewing
	case registered:
		return StateRegistered
	}
	return ""
}

// registeredBy tells whether the proposal was in the register: submitted, or numbered when the day is not known.
func (p *Proposal) registeredBy(u asOf) bool {
	return u.seen(p.Submitted) || p.Submitted == "" && p.Number != ""
}

// decidedBy tells whether what was decided on the proposal without a date of its own was known: its review, its unit,
// another proposal it is merged into. It counts from the presidium's decision, else the review, else the submission, else
// always.
func (p *Proposal) decidedBy(u asOf) bool {
	for _, day := range []record.Date{p.Decided, p.Reviewed, p.Submitted} {
		if day != "" {
			return u.seen(day)
		}
	}
	return true
}

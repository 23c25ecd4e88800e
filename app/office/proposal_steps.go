package office

import (
	"slices"

	"npcdesk/app/record"
)

var (
	waitingStates  = []record.State{StateRegistered, StateReviewing, StateAccepted, StateReady}
	handlingStates = []record.State{StateAssigned, StateSigned, StateHandling}
	openStates     = slices.Concat([]record.State{StateDraft}, waitingStates, []record.State{StateMotion, StateReturned}, handlingStates)
	answeredStates = []record.State{StateReplied, StateAwaiting, StateReplied2}
	closedStates   = []record.State{StateUnreturned, StateClosed}
)

// proposalSteps are the steps in the life of a proposal (DOMAIN.md §4.1), each with the fields that say that it happened.
// Rows come as their list: a step of the second handling asks for the row of its round.
var proposalSteps = []record.Step{
	{Name: "登记", From: []record.State{StateDraft}, To: StateRegistered,
		Keys: []string{"number", "kind", "source", "session", "subject", "grounds", "scheme", "mover", "lead", "seconders", "submitted", "area"}},
	{Name: "审查", From: []record.State{StateRegistered}, To: StateReviewing, Keys: []string{"screening", "reviewed", "review_text"}},
	{Name: "列入议程", From: []record.State{StateRegistered, StateReviewing}, To: StateMotion, Keys: []string{"review", "decided", "voted", "vote_result"}},
	{Name: "立案", From: []record.State{StateRegistered, StateReviewing, StateMotion}, To: StateAccepted, Keys: []string{"review", "decided"}},
	{Name: "不予受理", From: []record.State{StateRegistered, StateReviewing}, To: StateRefused,
		Keys: []string{"review", "screening", "refused_why", "decided", "informed"}},
	{Name: "确定承办", From: []record.State{StateRegistered, StateReviewing, StateAccepted}, To: StateReady,
		Keys: []string{"manner", "lead_unit", "assisting", "leader", "deputising", "unit_head", "handler", "term_kind"}},
	{Name: "交办", From: slices.Concat(waitingStates, []record.State{StateMotion}), To: StateAssigned,
		Keys: []string{"handed_over", "hand_over_by", "lead_unit", "assisting", "leader", "handler", "term_kind", "demand"}},
	{Name: "签收", From: []record.State{StateAssigned}, To: StateSigned, Keys: []string{"signed_by", "signed"}},
	{Name: "退回", From: handlingStates, To: StateReturned, Keys: []string{"returns"}},
	{Name: "重新交办", From: []record.State{StateReturned}, To: StateAssigned, Keys: []string{"returns", "lead_unit", "leader", "handler"}},
	{Name: "面商", From: handlingStates, To: StateHandling, Keys: []string{"meetings", "progress"}},
	{Name: "延期", From: handlingStates, To: StateHandling, Keys: []string{"extension_asked", "extension_by", "extended_to"}},
	{Name: "答复", From: slices.Concat(handlingStates, []record.State{StateMerged}), To: StateReplied,
		Keys: []string{"replied", "reply_no", "reply_how", "reply_signer", "result", "done", "reply_flaws", "copied"}},
	{Name: "发征询表", From: []record.State{StateReplied, StateReplied2}, To: StateAwaiting, Keys: []string{"slip_sent", "rounds"}},
	{Name: "反馈", From: answeredStates, To: StateClosed, Keys: []string{"slip_back", "attitude", "outcome", "opinion", "rounds"}},
	{Name: "催收", From: []record.State{StateAwaiting}, To: StateUnreturned, Keys: []string{"slip_urged", "unreturned"}},
	{Name: "二次办理", From: slices.Concat(answeredStates, []record.State{StateSecond}), To: StateSecond, Keys: []string{"outcome", "opinion", "rounds"}},
	{Name: "再答复", From: []record.State{StateSecond}, To: StateReplied2, Keys: []string{"rounds"}},
	{Name: "转跟踪", From: closedStates, To: StateTracking, Keys: []string{"commitments", "done"}},
	{Name: "落实", From: []record.State{StateTracking}, To: StateFiled, Keys: []string{"commitments", "done", "invested", "beneficiaries", "effect"}},
	{Name: "归档", From: slices.Concat(closedStates, []record.State{StateTracking}), To: StateFiled, Keys: []string{"filed", "archive_no", "published", "published_on"}},
	{Name: "撤回", From: openStates, To: StateWithdrawn, Keys: []string{"withdrawn", "withdrawn_why", "consented"}},
	{Name: "并案", From: openStates, To: StateMerged, Keys: []string{"merged_into", "merged_on"}},
	{Name: "转上级", From: slices.Concat(openStates, answeredStates), To: StateHigher, Keys: []string{"sent_higher", "sent_to"}},
}

// presentGroup names the group of fields that the present state of a proposal asks for next.
func presentGroup(p *Proposal, _ record.Settings) string {
	switch p.State() {
	case StateDraft:
		return GroupRaised
	case StateRegistered, StateReviewing, StateMotion, StateRefused:
		return GroupReview
	case StateAccepted, StateReady, StateReturned:
		return GroupAssign
	case StateAssigned, StateSigned, StateHandling:
		return GroupHandling
	case StateReplied, StateAwaiting, StateSecond, StateReplied2:
		return GroupFeedback
	case StateUnreturned, StateClosed, StateTracking, StateFiled:
		return GroupTracking
	}
	return GroupElse
}

// naturalReturns are the ways that lead to an earlier state of the list and are still no correction: a unit returns the
// proposal, a second answer is sent out for feedback, a slip comes back late.
var naturalReturns = map[record.State][]record.State{
	StateReturned:  handlingStates,
	StateAwaiting:  {StateReplied2},
	StateSecond:    {StateReplied2, StateUnreturned},
	StateWithdrawn: openStates,
	StateMerged:    openStates,
	StateHigher:    slices.Concat(openStates, answeredStates),
}

// GoesBack tells whether a change of state is a correction (更正) backwards, for which the clerk is asked for a reason:
// to an earlier state, or out of a side state (撤回, 不予受理, 转上级办理) that ends the proposal.
func GoesBack(before, after record.State) bool {
	switch {
	case before == after || slices.Contains(naturalReturns[after], before):
		return false
	case before == StateWithdrawn || before == StateRefused || before == StateHigher:
		return true
	}
	return slices.Index(ProposalStates, after) < slices.Index(ProposalStates, before)
}

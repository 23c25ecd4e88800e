package office

import "npcdesk/app/record"

// The states of a reception (民情件, DOMAIN.md §4.6) beside those it shares with suggestions.
const (
	ReceptionSorted    record.State = "已分类"
	ReceptionHanded    record.State = "已转办"
	ReceptionReplied   record.State = "已回复"
	ReceptionTold      record.State = "已反馈"
	ReceptionAgain     record.State = "再办"
	ReceptionConverted record.State = "已转建议"
	ReceptionHigher    record.State = "已上报"
)

var receptionStates = []record.State{StateRegistered, ReceptionSorted, ReceptionHigher, StateRefused, ReceptionHanded, StateHandling, ReceptionReplied,
	ReceptionTold, ReceptionAgain, StateClosed, ReceptionConverted}

var receptionSteps = []record.Step{
	{Name: "分类", From: []record.State{StateRegistered}, To: ReceptionSorted, Keys: []string{"area", "way"}},
	{Name: "转办", From: []record.State{StateRegistered, ReceptionSorted}, To: ReceptionHanded, Keys: []string{"way", "unit", "handed_over", "due_set"}},
	{Name: "办理", From: []record.State{ReceptionHanded}, To: StateHandling, Keys: []string{"result"}},
	{Name: "回复", From: []record.State{ReceptionHanded, StateHandling}, To: ReceptionReplied, Keys: []string{"replied", "result", "solved"}},
	{Name: "反馈选民", From: []record.State{ReceptionReplied}, To: StateClosed, Keys: []string{"told", "told_how", "satisfaction", "opinion", "rounds"}},
	{Name: "再办", From: []record.State{ReceptionTold, StateClosed}, To: ReceptionAgain, Keys: []string{"satisfaction", "opinion", "rounds"}},
	{Name: "转为建议", From: []record.State{StateRegistered, ReceptionSorted, ReceptionHanded, StateHandling, ReceptionReplied}, To: ReceptionConverted,
		Keys: []string{"way", "proposal", "converted"}},
	{Name: "上报上级", From: []record.State{StateRegistered, ReceptionSorted}, To: ReceptionHigher, Keys: []string{"way", "way_why"}},
	{Name: "不予受理", From: []record.State{StateRegistered, ReceptionSorted}, To: StateRefused, Keys: []string{"way", "way_why"}},
	{Name: "办结", From: []record.State{ReceptionHanded, StateHandling, ReceptionReplied, ReceptionTold, ReceptionAgain}, To: StateClosed, Keys: []string{"closed", "solved"}},
}

// State tells how far the matter has come, from what is entered; today does not matter.
func (r *Reception) State() record.State {
	if r.Proposal.ID != 0 {
		return ReceptionConverted
	}
	last := r.lastRound()
	switch {
	case last.Satisfaction == Dissatisfied && !(r.Closed != "" && r.Closed > last.Told):
		return ReceptionAgain
	case r.Closed != "" || last.Satisfaction != "" || finishedInWords(r.Result):
		return StateClosed
	case last.Told != "":
		return ReceptionTold
	case last.Replied != "":
		return ReceptionReplied
	case len(r.Rounds) > 0:
		return ReceptionAgain
	}
	return r.stateOfWay()
}

// stateOfWay tells the state before any reply.
func (r *Reception) stateOfWay() record.State {
	switch {
	case r.Way == WayOnSpot || r.Way == WayExplain:
		return StateClosed
	case r.Way == WayRefused:
		return StateRefused
	case r.Way == WayHigher:
		return ReceptionHigher
	case r.Result != "":
		return StateHandling
	case r.HandedOver != "" || r.Unit.ID != 0 && r.Way != WayConvert:
		return ReceptionHanded
	case r.Way != "":
		return ReceptionSorted
	}
	return StateRegistered
}

// lastRound is the handling that counts: the last round, or the first handling where there is none.
func (r *Reception) lastRound() ReceptionRound {
	if n := len(r.Rounds); n > 0 {
		return r.Rounds[n-1]
	}
	return ReceptionRound{Replied: r.Replied, Told: r.Told, Satisfaction: r.Satisfaction, Opinion: r.Opinion}
}

// Rating is the voter's last evaluation (选民满意度), "" before there is one.
func (r *Reception) Rating() string {
	for i := len(r.Rounds) - 1; i >= 0; i-- {
		if r.Rounds[i].Satisfaction != "" {
			return r.Rounds[i].Satisfaction
		}
	}
	return r.Satisfaction
}

// finishedInWords tells whether an earlier ledger says only by its words that the matter is done.
func finishedInWords(result string) bool {
	return result == "已办结" || result == "办结" || result == "已解决"
}

// The groups of fields on the form of a reception.
const (
	GroupReceived  = "接待"
	GroupVisitor   = "来访人"
	GroupForwarded = "处理"
	GroupConverted = "转化"
)

func receptionGroup(r *Reception, _ record.Settings) string {
	switch r.State() {
	case StateRegistered:
		return GroupReceived
	case ReceptionSorted, ReceptionHanded, StateHandling, ReceptionHigher, StateRefused:
		return GroupForwarded
	case ReceptionConverted:
		return GroupConverted
	}
	return GroupFeedback
}

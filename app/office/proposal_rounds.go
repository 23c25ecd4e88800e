package office

import (
	"slices"
	"strings"

	"npcdesk/app/record"
)

// round is one answer to the proposal and what the deputy said to it: the first, or one of the second handling (二次办理).
type round struct {
	asked, due, replied, sent, back record.Date
	attitude, outcome, opinion      string
}

// rounds returns the answers in the order of their dates, the first answer first.
func (p *Proposal) rounds() []round {
	out := []round{{replied: p.Replied, sent: p.SlipSent, back: p.SlipBack, attitude: p.Attitude, outcome: p.Outcome, opinion: p.Opinion}}
	for _, r := range p.orderedRounds() {
		out = append(out, r.round())
	}
	before := max(p.Submitted, p.HandedOver)
	for i := range out {
		if out[i].first() == "" && out[i].rating() != "" { // an evaluation without any date follows what came before it
			out[i].asked = before
		}
		before = max(before, out[i].latest())
	}
	return out
}

// dueIn returns when the answer of a further round is due: the day set, else the months of the settings after 退办日 (F13); "" when
// they are none.
func (r round) dueIn(in record.Settings) record.Date {
	if r.due != "" {
		return r.due
	}
	months := in.Int(KeyRedoMonths)
	if months == 0 {
		return ""
	}
	return r.asked.AddMonths(months)
}

// lastDay lies after every date of an office.
const lastDay record.Date = "9999-12-31"

// orderedRounds returns the rows of the second handling in the order of their dates.
func (p *Proposal) orderedRounds() []ReplyRound {
	rows := slices.Clone(p.Rounds)
	slices.SortStableFunc(rows, func(a, b ReplyRound) int {
		return strings.Compare(string(a.round().order()), string(b.round().order()))
	})
	return rows
}

func (r ReplyRound) round() round {
	return round{asked: r.Day, due: r.Due, replied: r.Replied, sent: r.SlipSent, back: r.SlipBack,
		attitude: r.Attitude, outcome: r.Outcome, opinion: r.Opinion}
}

// order is the date by which rounds follow each other; a round without dates stands last.
func (r round) order() record.Date {
	if day := r.first(); day != "" {
		return day
	}
	return lastDay
}

// first returns the earliest date of a round, "" when it has none.
func (r round) first() record.Date {
	for _, day := range []record.Date{r.asked, r.replied, r.sent, r.back} {
		if day != "" {
			return day
		}
	}
	return ""
}

// latest returns the last step of a round that has a date, "" when none has.
func (r round) latest() record.Date {
	for _, day := range []record.Date{r.back, r.sent, r.replied, r.asked} {
		if day != "" {
			return day
		}
	}
	return ""
}

// rating is what the deputy thinks of the answer: of the result (结果评价), which reports use, else of the attitude.
func (r round) rating() string {
	if r.outcome != "" {
		return r.outcome
	}
	return r.attitude
}

// rated tells whether the evaluation was there; without 回收日期 it counts from the latest date of its round.
func (r round) rated(u asOf) bool {
	day := r.latest()
	return r.rating() != "" && (day == "" || u.seen(day))
}

// begun tells whether anything of the round had happened.
func (r round) begun(u asOf) bool {
	return u.seen(r.asked) || u.seen(r.replied) || u.seen(r.sent) || r.rated(u)
}

// lastRound returns the last round in which the deputy evaluated the answer, whose evaluation statistics use (§7.3), and
// an empty one when there is none.
func (p *Proposal) lastRound() round {
	last := round{}
	for _, r := range p.rounds() {
		if r.rating() != "" {
			last = r
		}
	}
	return last
}

// RoundOn returns which handling was under way on a day: 1 before anybody was dissatisfied, 2 for the second handling
// (二次办理), from 3 on the matter is one for the presidium (提请主席团专题研究). The day "" counts all dates.
func (p *Proposal) RoundOn(day record.Date) int {
	u, n := asOf(day), 1
	for i, r := range p.rounds() {
		if i > 0 && r.begun(u) {
			n = max(n, i+1)
		}
		if r.rated(u) && r.rating() == Dissatisfied {
			n = max(n, i+2)
		}
	}
	return n
}

// answeredState is the state from the first reply on, "" before it.
func (p *Proposal) answeredState(u asOf) record.State {
	var now round
	again := false
	for i, r := range p.rounds() {
		if r.begun(u) {
			now, again = r, i > 0
		}
	}
	switch {
	case now == round{} && u.seen(p.Unreturned):
		return p.closedState(u, StateUnreturned)
	case now == round{}:
		return ""
	case now.rated(u) && now.rating() == Dissatisfied:
		return StateSecond
	case now.rated(u):
		return p.closedState(u, StateClosed)
	case u.seen(p.Unreturned) && p.Unreturned >= max(now.replied, now.asked):
		return p.closedState(u, StateUnreturned)
	case u.seen(now.sent):
		return StateAwaiting
	case u.seen(now.replied) && again:
		return StateReplied2
	case u.seen(now.replied):
		return StateReplied
	}
	return StateSecond
}

// closedState is the state after closing: what was promised is tracked until all of it is done, then the file is put away.
func (p *Proposal) closedState(u asOf, closed record.State) record.State {
	switch {
	case u.seen(p.Filed):
		return StateFiled
	case len(p.Commitments) == 0:
		return closed
	}
	for _, c := range p.Commitments {
		if !u.seen(c.Done) {
			return StateTracking
		}
	}
	return StateFiled
}

package office

import (
	"slices"

	"npcdesk/app/record"
)

// Next makes the election that the result asks for: 再次投票 among those who tied, for the seats they tie for; 另行选举 for the
// seats that stayed open, candidates by the votes they got (组织法29); 重新选举 with everybody on the ballot after an invalid one.
// It points at this election, which must be saved; nil when the result asks for none. Counts begin anew.
func (e *Election) Next() *Election {
	ballot := e.Ballot()
	result := ballot.Result()
	next := &Election{Session: e.Session, Meeting: e.Meeting, Day: e.Day, Post: e.Post, Earlier: record.Ref{ID: e.ID, Name: e.title()},
		Seats: e.Seats, Margin: e.Margin, Method: e.Method, Deputies: e.Deputies}
	next.Term = e.Term
	var who []int
	switch e.outcome() {
	case OutcomeAgain:
		next.Kind, who = KindTieVote, result.Tied
		next.Seats, next.Margin = record.Some(e.Seats.V-int64(len(result.Elected))), record.Opt[int64]{}
	case OutcomeElse:
		next.Kind, next.Seats = KindRunOff, record.Some(result.Open)
		who = ballot.losers(result)
		if _, most, _ := CandidateBounds(e.Post, KindRunOff, result.Open); most > 0 {
			who = who[:min(len(who), int(most))]
		}
	case OutcomeInvalid:
		next.Kind = KindRepeated
		for i, entry := range ballot.Entries {
			if !entry.WriteIn {
				who = append(who, i)
			}
		}
	default:
		return nil
	}
	for _, i := range who {
		next.Candidates = append(next.Candidates, e.again(i))
	}
	for _, p := range e.Tellers {
		p.Row = record.Row{}
		next.Tellers = append(next.Tellers, p)
	}
	return next
}

// losers lists the entries that may be elected and were not, the most votes first.
func (b Ballot) losers(r BallotResult) []int {
	var out []int
	for i, entry := range b.Entries {
		if !entry.Barred && !slices.Contains(r.Elected, i) {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(x, y int) int { return int(b.Entries[y].For.V - b.Entries[x].For.V) })
	return out
}

// again is the entry of the ballot at a place as a candidate of the next one, without counts.
func (e *Election) again(entry int) ElectionCandidate {
	at := 0
	for _, c := range e.Candidates {
		if !c.onBallot() {
			continue
		}
		if at == entry {
			none := record.Opt[int64]{}
			c.Row, c.For, c.Against, c.Abstain, c.Outcome, c.Primary, c.Order = record.Row{}, none, none, none, "", none, none
			return c
		}
		at++
	}
	w := e.WriteIns[entry-at]
	return ElectionCandidate{Name: w.Name, Deputy: w.Deputy}
}

package office

import (
	"fmt"
	"strings"

	"npcdesk/app/record"
)

// Ballot is the count of the election: first those on the ballot, in the order of the record, then the write-ins. Who is
// written in for chair or vice-chair without being a deputy cannot be elected (组织法18).
func (e *Election) Ballot() Ballot {
	b := Ballot{Seats: e.Seats, Whole: e.Deputies, Present: e.Present, Issued: e.Issued, Returned: e.Returned, Valid: e.Valid, Void: e.Void, ThreeWay: true}
	if e.Kind == KindTieVote {
		b.Need = NeedMost
	}
	for i := range e.Candidates {
		if c := &e.Candidates[i]; c.onBallot() {
			b.Entries = append(b.Entries, BallotEntry{Name: c.Name, For: c.For, Against: c.Against, Abstain: c.Abstain})
		}
	}
	for i := range e.WriteIns {
		w := &e.WriteIns[i]
		b.Entries = append(b.Entries, BallotEntry{Name: w.Name, For: w.Votes, WriteIn: true, Barred: e.deputiesOnly() && w.Quality == qualityVoter})
	}
	return b
}

// deputiesOnly tells whether only deputies can be elected to the post.
func (e *Election) deputiesOnly() bool { return e.Post != PostHead && e.Post != PostDeputyHead }

// Nominees counts the candidates on the ballot (C 候选人数).
func (e *Election) Nominees() int64 {
	n := int64(0)
	for i := range e.Candidates {
		if e.Candidates[i].onBallot() {
			n++
		}
	}
	return n
}

// CandidateBounds tells how many candidates a post needs for a number of seats (组织法27, 29, 30) and the rule that
// says so; most 0 means any number, rule "" that the law rules nothing.
func CandidateBounds(post, kind string, seats int64) (least, most int64, rule string) {
	head, second := post == PostChair || post == PostHead, post == PostViceChair || post == PostDeputyHead
	switch {
	case kind == KindTieVote:
		return seats + 1, 0, "C13"
	case !head && !second || kind == KindRepeated || kind == "":
		return 0, 0, ""
	case kind == KindBy:
		return seats, 0, "C05"
	case head:
		return seats, seats + 1, "C02"
	case kind == KindRunOff:
		return seats + 1, seats + mostSurplus, "C14"
	}
	return seats + 1, seats + mostSurplus, "C03"
}

// Blocked lists why the result may not be issued without a reason: what the count cannot be (Ballot.Faults), and too few or
// too many candidates (C02, C03, C05; again differential for deputy posts, C14).
func (e *Election) Blocked() []BallotFault { return append(e.marginFaults(), e.Ballot().Faults()...) }

// mostSurplus is how many more candidates than seats there may be for vice-chairs and deputy heads (组织法27).
const mostSurplus = 3

func (e *Election) marginFaults() []BallotFault {
	least, most, rule := CandidateBounds(e.Post, e.Kind, e.Seats.V)
	n := e.Nominees()
	switch {
	case rule == "" || n == 0 || e.Seats.V < 1:
		return nil
	case n < least:
		return []BallotFault{fault(rule, "%s应选%d名，%s至少要有候选人%d名，现有%d名：请核对候选人", e.Post, e.Seats.V, e.Kind, least, n)}
	case most > 0 && n > most:
		return []BallotFault{fault(rule, "%s应选%d名，%s最多%d名候选人，现有%d名：请核对候选人，超过的先预选", e.Post, e.Seats.V, e.Kind, most, n)}
	}
	return nil
}

// MayIssue tells whether the result may be issued: nothing is in its way, or a reason is on record (DOMAIN.md principle 1).
func (e *Election) MayIssue() bool { return e.Reason != "" || len(e.Blocked()) == 0 }

// FreezeDeputies puts in N, all deputies in office on the day of the election, where it is not given yet. inOffice is
// Facts.InOffice.
func (e *Election) FreezeDeputies(inOffice func(record.Date) int) {
	if !e.Deputies.Given && e.Day != "" {
		e.Deputies = record.Some(int64(inOffice(e.Day)))
	}
}

// begun tells whether anything has been counted.
func (e *Election) begun() bool {
	return e.Issued.Given || e.Returned.Given || e.Valid.Given || e.Void.Given || e.anyVotes()
}

func (e *Election) anyVotes() bool {
	for i := range e.Candidates {
		if e.Candidates[i].For.Given {
			return true
		}
	}
	return false
}

// outcome is the outcome of the election that may be issued, "" while there is none.
func (e *Election) outcome() string {
	if !e.begun() || !e.MayIssue() {
		return ""
	}
	return e.Ballot().Result().Outcome()
}

// putOutcomes writes beside every candidate and write-in what follows from the count. What an old ledger says of an
// election without counts stays.
func (e *Election) putOutcomes() {
	if !e.begun() {
		return
	}
	var result BallotResult
	if e.MayIssue() {
		result = e.Ballot().Result()
	}
	at := 0
	for i := range e.Candidates {
		c := &e.Candidates[i]
		c.Outcome = ""
		if c.onBallot() {
			c.Outcome = result.Of(at)
			at++
		}
	}
	for i := range e.WriteIns {
		e.WriteIns[i].Outcome = result.Of(at + i)
	}
}

// Winner is a person who was elected.
type Winner struct {
	Name   string
	Deputy record.Ref
	Votes  record.Opt[int64]
	Sworn  record.Date
}

// Winners lists who is elected by a result that may be issued, in the order of the record.
func (e *Election) Winners() []Winner {
	var out []Winner
	for i := range e.Candidates {
		if c := &e.Candidates[i]; c.Outcome == OutcomeElected {
			out = append(out, Winner{c.Name, c.Deputy, c.For, c.Sworn})
		}
	}
	for i := range e.WriteIns {
		if w := &e.WriteIns[i]; w.Outcome == OutcomeElected {
			out = append(out, Winner{w.Name, w.Deputy, w.Votes, w.Sworn})
		}
	}
	return out
}

// FullOfAll is 全票 of Full.
const FullOfAll = "全票"

// Full tells how far a person was elected with all votes: 满票 with every ballot that came back, a void one included
// (V+ = R); 全票 with the vote of every deputy in office (V+ = N). "" is neither (DOMAIN.md §3.8).
func (e *Election) Full(votes record.Opt[int64]) string {
	switch {
	case !votes.Given || !e.Returned.Given || votes.V != e.Returned.V:
		return ""
	case e.Deputies.Given && votes.V == e.Deputies.V:
		return FullOfAll
	}
	return "满票"
}

func (e *Election) shownCandidates() string {
	if len(e.Candidates) == 0 {
		return ""
	}
	return fmt.Sprint(e.Nominees())
}

func (e *Election) shownSurplus() string {
	if len(e.Candidates) == 0 || !e.Seats.Given {
		return ""
	}
	return fmt.Sprint(e.Nominees() - e.Seats.V)
}

func (e *Election) shownResult() string {
	var parts []string
	if names := winnerNames(e.Winners()); names != "" {
		parts = append(parts, names+"当选")
	}
	if o := e.outcome(); o != "" && o != OutcomeElected {
		parts = append(parts, o)
	}
	return strings.Join(parts, "；")
}

func winnerNames(winners []Winner) string {
	var names []string
	for _, w := range winners {
		names = append(names, w.Name)
	}
	return strings.Join(names, "、")
}

// shownRates prints the share of the votes both ways: of the valid ballots and of all deputies.
func (e *Election) shownRates() string {
	var parts []string
	for _, entry := range e.Ballot().Entries {
		if entry.For.Given && e.Valid.V > 0 && e.Deputies.V > 0 {
			parts = append(parts, fmt.Sprintf("%s：占有效票%s，占全体代表%s", entry.Name, percentOf(entry.For.V, e.Valid.V), percentOf(entry.For.V, e.Deputies.V)))
		}
	}
	return strings.Join(parts, "；")
}

func (e *Election) shownFull() string {
	var parts []string
	for _, w := range e.Winners() {
		if full := e.Full(w.Votes); full != "" {
			parts = append(parts, w.Name+full+"当选")
		}
	}
	return strings.Join(parts, "；")
}

// percentOf prints a share with one decimal, "—" when there is nothing to share (DOMAIN.md §7.3).
func percentOf(part, whole int64) string {
	if whole == 0 {
		return "—"
	}
	return fmt.Sprintf("%.1f%%", float64(part)*100/float64(whole))
}

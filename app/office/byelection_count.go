package office

import (
	"fmt"
	"strings"

	"npcdesk/app/record"
)

// Ballot is the count of one vote in one district: what its rows of votes say, candidates first as they were entered.
// Elected is who has more than half of the votes of those who took part; in a run-off a third of the ballots (选举法45).
func (b *ByElection) Ballot(p *DistrictPoll) Ballot {
	out := Ballot{Seats: p.Seats, Whole: p.TookPart, WholeCalled: "投票人数", Issued: p.Issued, Returned: p.Returned, Valid: p.Valid, Void: p.Void}
	switch p.Round {
	case RoundRunOff:
		out.Need = NeedThird
	case RoundTie:
		out.Need = NeedMost
	}
	for _, v := range b.VotesOf(p) {
		out.Entries = append(out.Entries, BallotEntry{Name: v.Name, For: v.For, Against: v.Against, Abstain: v.Abstain, WriteIn: v.WriteIn.V})
	}
	return out
}

// VotesOf lists the rows of votes of one vote in one district, candidates and persons written in, in the order in which Ballot
// counts them. They are the rows themselves, until rows are added.
func (b *ByElection) VotesOf(p *DistrictPoll) []*DistrictVote {
	var out []*DistrictVote
	for i := range b.Votes {
		if v := &b.Votes[i]; v.District.ID == p.District.ID && roundOf(v.Round) == roundOf(p.Round) {
			out = append(out, v)
		}
	}
	return out
}

// roundOf is the round of a row; one that names none is of the first vote.
func roundOf(round string) string {
	if round == "" {
		return RoundFirst
	}
	return round
}

// EnoughTookPart tells whether more than half of all voters of the district took part (选举法45); true while it is not known.
func (p *DistrictPoll) EnoughTookPart() bool {
	return !p.TookPart.Given || !p.Voters.Given || 2*p.TookPart.V > p.Voters.V
}

// TooManyBallots tells whether more ballots came back than voters took part: the vote is invalid (选举法44).
func (p *DistrictPoll) TooManyBallots() bool {
	return p.Returned.Given && p.TookPart.Given && p.Returned.V > p.TookPart.V
}

// Result tells what one vote in one district came to.
func (b *ByElection) Result(p *DistrictPoll) BallotResult {
	if !p.EnoughTookPart() || p.TooManyBallots() {
		return BallotResult{Known: true, Invalid: true}
	}
	return b.Ballot(p).Result()
}

// DirectBounds tells how many candidates a district needs for its seats and the rule that says so; most 0 means any number. A
// general election takes a third to a whole more than seats, one seat two candidates (选举法31); a by-election as many as seats or
// more (选举法57).
func DirectBounds(kind, round string, seats int64) (least, most int64, rule string) {
	switch {
	case round == RoundTie:
		return seats + 1, 0, "DE09"
	case kind != DirectGeneral:
		return seats, 0, "DE10"
	case round == RoundRunOff:
		return seats + (seats+2)/3, 2 * seats, "DE09"
	}
	return seats + (seats+2)/3, 2 * seats, "DE05"
}

// nominees counts those between whom a vote decides: the formal candidates of the district; where none are entered, and in
// later rounds, those who have a row of votes.
func (b *ByElection) nominees(p *DistrictPoll) int64 {
	formal, voted := int64(0), int64(0)
	for i := range b.Candidates {
		if c := &b.Candidates[i]; c.District.ID == p.District.ID && c.Standing == CandidateFormal {
			formal++
		}
	}
	for _, v := range b.VotesOf(p) {
		if !v.WriteIn.V {
			voted++
		}
	}
	if first := roundOf(p.Round) == RoundFirst || p.Round == RoundRepeated; first && formal > 0 {
		return formal
	}
	return voted
}

// Blocked lists why the result of one vote may not be issued without a reason.
func (b *ByElection) Blocked(p *DistrictPoll) []BallotFault {
	out := b.boundFaults(p)
	for _, f := range b.Ballot(p).Faults() {
		if f.Rule != "" {
			f.Rule = "DE07" // the arithmetic of a direct election (选举法44)
		}
		out = append(out, f)
	}
	if !p.Voters.Given {
		out = append(out, fault("", "还没有填选民数：请按公布的选民名单补填"))
	}
	if p.TookPart.V > p.Voters.V && p.Voters.Given {
		out = append(out, fault("DE06", "投票人数%d人，多于选民数%d人：请核对", p.TookPart.V, p.Voters.V))
	}
	if !p.EnoughTookPart() {
		out = append(out, fault("DE06", "投票人数%d人，没有超过选民数%d人的半数，选举无效：请核对，确实如此的要重新投票", p.TookPart.V, p.Voters.V))
	}
	if p.TooManyBallots() {
		out = append(out, fault("DE07", "收回票%d张，多于投票人数%d人，选举无效：请核对，确实如此的要重新投票", p.Returned.V, p.TookPart.V))
	}
	return out
}

func (b *ByElection) boundFaults(p *DistrictPoll) []BallotFault {
	n := b.nominees(p)
	if n == 0 || p.Seats.V < 1 {
		return nil
	}
	least, most, rule := DirectBounds(b.Kind, p.Round, p.Seats.V)
	switch {
	case n < least:
		return []BallotFault{fault(rule, "%s应选%d名，至少要有候选人%d名，现有%d名：请核对候选人", p.District.Name, p.Seats.V, least, n)}
	case most > 0 && n > most:
		return []BallotFault{fault(rule, "%s应选%d名，最多%d名候选人，现有%d名：请核对候选人", p.District.Name, p.Seats.V, most, n)}
	}
	return nil
}

// MayIssue tells whether the result of one vote may be issued.
func (b *ByElection) MayIssue(p *DistrictPoll) bool { return p.Reason != "" || len(b.Blocked(p)) == 0 }

// issued is the result that may be issued; one that is not known while it may not.
func (b *ByElection) issued(p *DistrictPoll) BallotResult {
	if !b.MayIssue(p) {
		return BallotResult{}
	}
	return b.Result(p)
}

// putOutcomes writes what follows from the counts beside every vote and its candidates. What an old ledger says of a vote
// without counts stays.
func (b *ByElection) putOutcomes() {
	for i := range b.Polls {
		p := &b.Polls[i]
		votes := b.VotesOf(p)
		if len(votes) == 0 {
			continue
		}
		result := b.issued(p)
		p.Outcome = result.Outcome()
		for at, v := range votes {
			v.Outcome = result.Of(at)
		}
	}
}

// winners lists who is elected by the results that may be issued, and the districts that have counts.
func (b *ByElection) winners() ([]ElectedDeputy, map[int64]bool) {
	var out []ElectedDeputy
	counted := map[int64]bool{}
	for i := range b.Polls {
		p := &b.Polls[i]
		votes := b.VotesOf(p)
		if len(votes) == 0 {
			continue
		}
		counted[p.District.ID] = true
		for _, at := range b.issued(p).Elected {
			out = append(out, ElectedDeputy{District: p.District, Name: votes[at].Name, Round: p.Round, Day: p.Day, Votes: votes[at].For,
				TookPart: p.TookPart, Voters: p.Voters})
		}
	}
	return out, counted
}

// voteAgain tells whether the last vote of some district asks for another.
func (b *ByElection) voteAgain() bool {
	last := map[int64]string{}
	for i := range b.Polls {
		last[b.Polls[i].District.ID] = b.Polls[i].Outcome
	}
	for _, outcome := range last {
		if outcome == OutcomeInvalid || outcome == OutcomeAgain || outcome == OutcomeElse {
			return true
		}
	}
	return false
}

func (b *ByElection) shownResult() string {
	var parts []string
	for i := range b.Elected {
		e := &b.Elected[i]
		parts = append(parts, strings.TrimSpace(e.District.Name+e.Name+"当选"))
	}
	for i := range b.Polls {
		if p := &b.Polls[i]; p.Outcome != "" && p.Outcome != OutcomeElected && p.Round != "" {
			parts = append(parts, fmt.Sprintf("%s%s%s", p.District.Name, p.Round, p.Outcome))
		}
	}
	return strings.Join(parts, "；")
}

// shownTurnout is the turnout of all first votes together.
func (b *ByElection) shownTurnout() string {
	var voters, took int64
	for i := range b.Polls {
		if p := &b.Polls[i]; roundOf(p.Round) == RoundFirst && p.Voters.Given && p.TookPart.Given {
			voters, took = voters+p.Voters.V, took+p.TookPart.V
		}
	}
	return shareOf(record.Opt[int64]{V: took, Given: voters > 0}, record.Opt[int64]{V: voters, Given: voters > 0})
}

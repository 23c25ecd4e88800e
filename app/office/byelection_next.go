package office

import (
	"slices"

	"npcdesk/app/record"
)

// OpenCount readies the count of the vote at a place of Polls: the voters of the district by their registration, and a row of
// votes for each of its formal candidates (those of the first vote and of one that is repeated) that has none yet.
func (b *ByElection) OpenCount(at int) {
	p := &b.Polls[at]
	for _, r := range b.Registrations {
		if r.District.ID == p.District.ID && !p.Voters.Given {
			p.Voters = r.Registered
		}
	}
	if round := roundOf(p.Round); round != RoundFirst && round != RoundRepeated {
		return
	}
	there := b.VotesOf(p)
	for _, c := range b.Candidates {
		named := func(v *DistrictVote) bool { return v.Name == c.Name }
		if c.District.ID == p.District.ID && c.Standing == CandidateFormal && !slices.ContainsFunc(there, named) {
			b.Votes = append(b.Votes, DistrictVote{District: p.District, Round: roundOf(p.Round), Name: c.Name})
		}
	}
}

// NextRound tells which vote the result of one vote asks for (另行选举, 再次投票, 重新投票), "" for none: the district is decided,
// or the vote of that round is on record already.
func (b *ByElection) NextRound(p *DistrictPoll) string {
	round := ""
	switch b.issued(p).Outcome() {
	case OutcomeAgain:
		round = RoundTie
	case OutcomeElse:
		round = RoundRunOff
	case OutcomeInvalid:
		round = RoundRepeated
	}
	for i := range b.Polls {
		if o := &b.Polls[i]; o.District.ID == p.District.ID && roundOf(o.Round) == round {
			return ""
		}
	}
	return round
}

// AddRound adds the vote that NextRound names, on a day, and returns its place in Polls; -1 when there is none to add. The
// candidates of a run-off are ranked by the votes they got, a third more than seats (one seat: two candidates; 选举法45); with
// those who tie at the end of that list, up to twice the seats.
func (b *ByElection) AddRound(at int, day record.Date) int {
	p := b.Polls[at]
	round := b.NextRound(&p)
	if round == "" {
		return -1
	}
	ballot, result := b.Ballot(&p), b.issued(&p)
	next := DistrictPoll{District: p.District, Round: round, Day: day, Voters: p.Voters, Booth: p.Booth, Seats: p.Seats}
	var who []int
	switch round {
	case RoundTie:
		next.Seats, who = record.Some(p.Seats.V-int64(len(result.Elected))), result.Tied
	case RoundRunOff:
		next.Seats, who = record.Some(result.Open), ballot.ranked(result)
	case RoundRepeated:
		for i, e := range ballot.Entries {
			if !e.WriteIn {
				who = append(who, i)
			}
		}
	}
	for _, i := range who {
		b.Votes = append(b.Votes, DistrictVote{District: p.District, Round: round, Name: ballot.Entries[i].Name})
	}
	b.Polls = append(b.Polls, next)
	return len(b.Polls) - 1
}

// ranked lists the candidates of a run-off for the open seats.
func (b Ballot) ranked(r BallotResult) []int {
	who := b.losers(r)
	least, most, _ := DirectBounds(DirectGeneral, RoundRunOff, r.Open)
	n := min(len(who), int(least))
	for n > 0 && n < len(who) && n < int(most) && b.Entries[who[n]].For == b.Entries[who[n-1]].For {
		n++
	}
	return who[:n]
}

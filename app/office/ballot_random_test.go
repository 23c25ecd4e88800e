package office

import (
	"math/rand/v2"
	"testing"

	"npcdesk/app/record"
)

// castByChance lets deputies vote by chance, ballot by ballot, as the law lets them: a ballot that chooses more than there are seats is
// void, and only who is against somebody writes another name in (代表法17, DOMAIN.md C07–C11). What it counts must add up.
func castByChance(chance *rand.Rand) Ballot {
	whole := 1 + chance.Int64N(160)
	present := chance.Int64N(whole + 1)
	issued := present - chance.Int64N(present/8+1)
	returned := issued - chance.Int64N(issued/8+1)
	seats, candidates := 1+chance.Int64N(4), 1+chance.IntN(6)
	b := Ballot{Seats: some(seats), Whole: some(whole), Present: some(present), Issued: some(issued), Returned: some(returned), ThreeWay: true,
		Entries: make([]BallotEntry, candidates+1)}
	lean := chance.IntN(10) // how much this congress likes everybody
	var valid int64
	for range returned {
		marks, chosen := make([]int, candidates), int64(0)
		for i := range marks {
			if marks[i] = chance.IntN(3); chance.IntN(10) < lean {
				marks[i] = 0 // in favour
			}
			if marks[i] == 0 {
				chosen++
			}
		}
		if chosen > seats {
			continue // void
		}
		valid++
		written := false
		for i, mark := range marks {
			e := &b.Entries[i]
			n := [3]*record.Opt[int64]{&e.For, &e.Against, &e.Abstain}[mark]
			*n = some(n.V + 1)
			if mark == 1 && !written && chosen < seats && chance.IntN(4) == 0 {
				b.Entries[candidates].For, written = some(b.Entries[candidates].For.V+1), true
			}
		}
	}
	b.Valid, b.Void = some(valid), some(returned-valid)
	for i := range b.Entries {
		e := &b.Entries[i]
		e.Name, e.WriteIn = string(rune('甲'+i)), i == candidates
		e.For, e.Against, e.Abstain = some(e.For.V), some(e.Against.V), some(e.Abstain.V)
	}
	return b
}

func TestEveryHonestCountAddsUpAndElectsByTheLaw(t *testing.T) {
	chance := rand.New(rand.NewPCG(27, 29)) // 组织法27 and 29
	outcomes := map[string]int{}
	for range 3000 {
		b := castByChance(chance)
		b.Need = BallotNeed(chance.IntN(3))
		if faults := b.Faults(); len(faults) > 0 {
			t.Fatalf("%+v: %+v", b, faults)
		}
		r := b.Result()
		outcomes[r.Outcome()]++
		holdsTheLaw(t, b, r)
		spoilt(t, b, chance)
	}
	for _, o := range []string{OutcomeElected, OutcomeAgain, OutcomeElse} {
		if outcomes[o] < 50 {
			t.Errorf("chance brought %s only %d times", o, outcomes[o])
		}
	}
}

// holdsTheLaw holds a result against 组织法25 and 29 and 选举法45, in other words than the code does.
func holdsTheLaw(t *testing.T, b Ballot, r BallotResult) {
	t.Helper()
	won := int64(len(r.Elected))
	if !r.Known || won > b.Seats.V || len(r.Tied) == 0 && won+r.Open != b.Seats.V || len(r.Tied) > 0 && (r.Open != 0 || won >= b.Seats.V || won+int64(len(r.Tied)) <= b.Seats.V) {
		t.Fatalf("%+v elects %+v", b, r)
	}
	for i, e := range b.Entries {
		enough := map[BallotNeed]bool{NeedHalf: e.For.V > b.Whole.V-e.For.V, NeedThird: e.For.V > 0 && e.For.V+e.For.V+e.For.V >= b.Returned.V, NeedMost: e.For.V > 0}[b.Need]
		if enough != (e.For.V >= b.Majority() && e.For.V > 0) {
			t.Fatalf("%d votes of %+v: %v, though %d are enough", e.For.V, b, enough, b.Majority())
		}
		outcome, better, equal := r.Of(i), int64(0), int64(0)
		for j, o := range b.Entries {
			if o.For.V > e.For.V {
				better++
			} else if j != i && o.For.V == e.For.V {
				equal++
			}
		}
		want := OutcomeElected
		switch {
		case !enough || better >= b.Seats.V:
			want = OutcomeNot
		case better+equal >= b.Seats.V:
			want = OutcomeAgain
		}
		if outcome != want {
			t.Fatalf("%d votes, %d with more, %d with as many, %d seats: %s, want %s in %+v", e.For.V, better, equal, b.Seats.V, outcome, want, b)
		}
	}
}

// spoilt miscounts one number by one: papers or votes, the count is refused.
func spoilt(t *testing.T, b Ballot, chance *rand.Rand) {
	t.Helper()
	c := b
	c.Entries = append([]BallotEntry(nil), b.Entries...)
	e := &c.Entries[chance.IntN(len(c.Entries)-1)] // who is written in has no votes against to hold his own against
	n := []*record.Opt[int64]{&c.Valid, &c.Void, &c.Returned, &e.For, &e.Against, &e.Abstain}[chance.IntN(6)]
	*n = some(n.V + 1 - 2*chance.Int64N(2))
	if len(c.Faults()) == 0 {
		t.Fatalf("%+v was miscounted as %+v, and nothing is said", b, c)
	}
}

func TestEveryVoteIsCarriedOrLostByItsStandard(t *testing.T) {
	chance := rand.New(rand.NewPCG(14, 25)) // 组织法14 and 25
	seen := map[string]int{}
	for range 20000 {
		all := chance.Int64N(67)
		v := cast(all, chance.Int64N(all+2), chance.Int64N(all+2), chance.Int64N(4), chance.Int64N(4))
		v.Standard = []string{StandardDeputies, StandardMembers, StandardTwoThirds}[chance.IntN(3)]
		there, yes := v.Present.V, v.For.V
		wrong := there > all || yes+v.Against.V+v.Abstained.V > there
		quorum := map[string]bool{StandardDeputies: there*3 >= all*2, StandardTwoThirds: there*3 >= all*2, StandardMembers: there > all-there}[v.Standard]
		carried := map[string]bool{StandardDeputies: yes > all-yes, StandardMembers: yes > all-yes, StandardTwoThirds: yes*3 >= all*2}[v.Standard]
		want := VoteLost
		switch {
		case wrong:
			want = ""
		case !quorum:
			want = VoteAgain
		case carried:
			want = VoteCarried
		}
		got := v.Result()
		if got != want || (len(v.Blocked(Facts{})) > 0) != (wrong || !quorum) {
			t.Fatalf("%d of %d, %d there, by %s: %q, want %q; blocked %q", yes, all, there, v.Standard, got, want, v.Blocked(Facts{}))
		}
		seen[got]++
	}
	for _, r := range []string{"", VoteAgain, VoteCarried, VoteLost} {
		if seen[r] < 100 {
			t.Errorf("chance brought %q only %d times", r, seen[r])
		}
	}
}

func TestNobodyIsElectedInADistrictWhereTooFewVotedOrTooManyBallotsCameBack(t *testing.T) {
	chance := rand.New(rand.NewPCG(44, 45)) // 选举法44 and 45
	for range 3000 {
		voters := 1 + chance.Int64N(1500)
		took := chance.Int64N(voters + 1)
		returned := max(0, took+2-chance.Int64N(8))
		b := &ByElection{Kind: DirectBy, Polls: []DistrictPoll{{Seats: some(1), Voters: some(voters), TookPart: some(took), Issued: some(took), Returned: some(returned),
			Valid: some(returned), Void: some(0)}}}
		yes := chance.Int64N(returned + 1)
		b.Votes = []DistrictVote{{Name: "李四", For: some(yes)}, {Name: "王五", For: some(returned - yes)}}
		p := &b.Polls[0]
		r, invalid := b.Result(p), took <= voters-took || returned > took
		if r.Invalid != invalid || invalid != (len(b.Blocked(p)) > 0) {
			t.Fatalf("%d of %d took part, %d ballots: %+v, blocked %+v", took, voters, returned, r, b.Blocked(p))
		}
		if won := r.Of(0) == OutcomeElected; won != (!invalid && yes > took-yes) {
			t.Fatalf("%d of %d who took part: %s", yes, took, r.Of(0))
		}
	}
}

func TestBundlesAddUpToTheWholeCount(t *testing.T) {
	chance := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		tally, drawn := Tally{Names: []string{"张伟", "李四", "王五"}}, [3]int64{}
		for range 1 + chance.IntN(5) {
			bundle, strokes := tally.Add(), []int{}
			for range chance.IntN(60) {
				if who := chance.IntN(4) - 1; who >= 0 && bundle.Stroke(who) {
					strokes = append(strokes, who)
					drawn[who]++
				} else if last := bundle.TakeBack(); last >= 0 {
					if last != strokes[len(strokes)-1] {
						t.Fatalf("took back %d of %v", last, strokes)
					}
					drawn[last]--
					strokes = strokes[:len(strokes)-1]
				}
			}
		}
		sum := tally.Sum()
		for i, n := range drawn {
			if sum.Votes[i].For.V != n {
				t.Fatalf("%s has %d strokes, the bundles say %d", tally.Names[i], n, sum.Votes[i].For.V)
			}
		}
	}
}

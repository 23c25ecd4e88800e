package office

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

func some(n int64) record.Opt[int64] { return record.Some(n) }

// counted is a ballot of the congress of 65 deputies of whom 61 came: 60 valid votes and one void.
func counted(seats int64, forVotes ...int64) Ballot {
	b := Ballot{Seats: some(seats), Whole: some(65), Present: some(61), Issued: some(61), Returned: some(61), Valid: some(60), Void: some(1), ThreeWay: true}
	for i, n := range forVotes {
		b.Entries = append(b.Entries, BallotEntry{Name: string(rune('甲' + i)), For: some(n), Against: some(60 - n), Abstain: some(0)})
	}
	return b
}

func TestMoreThanHalfOfAllDeputiesElects(t *testing.T) {
	for _, c := range []struct {
		all, votes int64
		wins       bool
	}{
		{65, 32, false}, {65, 33, true}, {66, 33, false}, {66, 34, true}, // 2·V = N is not more than half
		{64, 32, false}, {1, 1, true}, {0, 0, false},
	} {
		if got := (Ballot{Whole: some(c.all)}).Wins(c.votes); got != c.wins {
			t.Errorf("%d of %d: %v", c.votes, c.all, got)
		}
	}
}

func TestAThirdOfTheBallotsElectsInARunOff(t *testing.T) {
	b := Ballot{Need: NeedThird, Returned: some(900)}
	if b.Wins(299) || !b.Wins(300) {
		t.Error("exactly a third is enough, one less is not")
	}
	b.Returned = some(901)
	if b.Wins(300) || !b.Wins(301) {
		t.Error("a third of 901 is more than 300")
	}
	if (Ballot{Need: NeedThird}).Wins(0) {
		t.Error("nobody is elected without a vote")
	}
}

func TestWhoIsElectedWhoTiesAndHowManySeatsStayOpen(t *testing.T) {
	for _, c := range []struct {
		what          string
		b             Ballot
		elected, tied []int
		open          int64
		outcome       string
	}{
		{"one seat, one over half", counted(1, 33, 20), []int{0}, nil, 0, OutcomeElected},
		{"nobody over half", counted(1, 32, 28), nil, nil, 1, OutcomeElse},
		{"one of two seats won", counted(2, 40, 32, 20), []int{0}, nil, 1, OutcomeElse},
		{"more over half than seats: the most votes", counted(2, 34, 50, 45), []int{1, 2}, nil, 0, OutcomeElected},
		{"a tie for the last seat", counted(2, 40, 50, 40), []int{1}, []int{0, 2}, 0, OutcomeAgain},
		{"a tie among all", counted(1, 34, 34), nil, []int{0, 1}, 0, OutcomeAgain},
		{"a tie that both win", counted(2, 40, 40, 20), []int{0, 1}, nil, 0, OutcomeElected},
		{"three for one seat after two sure ones", counted(3, 36, 50, 45, 36, 36), []int{1, 2}, []int{0, 3, 4}, 0, OutcomeAgain},
	} {
		r := c.b.Result()
		if !r.Known || !slices.Equal(r.Elected, c.elected) || !slices.Equal(r.Tied, c.tied) || r.Open != c.open || r.Outcome() != c.outcome {
			t.Errorf("%s: %+v, %s", c.what, r, r.Outcome())
		}
		for i := range c.b.Entries {
			want := OutcomeNot
			if slices.Contains(c.elected, i) {
				want = OutcomeElected
			} else if slices.Contains(c.tied, i) {
				want = OutcomeAgain
			}
			if got := r.Of(i); got != want {
				t.Errorf("%s: candidate %d is %s, want %s", c.what, i, got, want)
			}
		}
	}
}

func TestAVoteAgainAmongThoseWhoTiedGoesToTheMostVotes(t *testing.T) {
	b := counted(1, 30, 29)
	if got := b.Result().Outcome(); got != OutcomeElse {
		t.Errorf("an ordinary vote: %s", got)
	}
	b.Need = NeedMost
	if got := b.Result(); got.Outcome() != OutcomeElected || got.Of(0) != OutcomeElected {
		t.Errorf("a second vote: %+v", got)
	}
	b = counted(1, 30, 30)
	b.Need = NeedMost
	if got := b.Result().Outcome(); got != OutcomeAgain {
		t.Errorf("a second tie: %s", got)
	}
}

func TestAWriteInIsElectedLikeACandidateUnlessThePostIsNotOpen(t *testing.T) {
	b := counted(1, 20)
	b.Entries = append(b.Entries, BallotEntry{Name: "另选", For: some(34), WriteIn: true})
	if got := b.Result(); got.Of(1) != OutcomeElected {
		t.Errorf("34 votes of 65: %+v", got)
	}
	b.Entries[1].Barred = true
	if got := b.Result(); got.Of(1) != OutcomeNot || got.Outcome() != OutcomeElse {
		t.Errorf("who is no deputy cannot be chair: %+v", got)
	}
}

func TestMoreBallotsBackThanGivenOutMakeTheElectionInvalid(t *testing.T) {
	b := counted(1, 50)
	b.Returned, b.Valid = some(62), some(61)
	if r := b.Result(); !r.Invalid || r.Of(0) != OutcomeInvalid || r.Outcome() != OutcomeInvalid {
		t.Errorf("62 of 61: %+v", r)
	}
	b.Returned = some(61)
	if r := b.Result(); r.Invalid {
		t.Error("as many as were given out is valid")
	}
}

func TestNothingIsSaidBeforeItIsCounted(t *testing.T) {
	for what, b := range map[string]Ballot{"nothing": {}, "no candidates": counted(1), "a candidate without votes": {Seats: some(1), Whole: some(65), Entries: make([]BallotEntry, 1)},
		"no seats": counted(0, 40)} {
		if r := b.Result(); r.Known || r.Of(0) != "" || r.Outcome() != "" {
			t.Errorf("%s: %+v", what, r)
		}
	}
}

func TestWhatTheCountsCannotBeIsRefused(t *testing.T) {
	for _, c := range []struct {
		what, rule, words string
		spoil             func(*Ballot)
	}{
		{"in order", "", "", func(*Ballot) {}},
		{"more ballots given out than deputies came", "C09", "多于实到61人", func(b *Ballot) { b.Issued = some(62) }},
		{"more back than given out", "C09", "选举无效", func(b *Ballot) { b.Issued = some(60) }},
		{"one not handed back", "", "", func(b *Ballot) { b.Returned, b.Void = some(60), some(0) }},
		{"valid and void are not what came back", "C10", "不等于收回票61张", func(b *Ballot) { b.Void = some(0) }},
		{"votes of one that do not add up", "C11", "合计59票", func(b *Ballot) { b.Entries[0].For = some(39) }},
		{"a negative count", "C11", "不能是负数", func(b *Ballot) { b.Entries[0].Abstain, b.Entries[0].For = some(-1), some(41) }},
		{"more came than there are", "C12", "多于全体60人", func(b *Ballot) { b.Whole = some(60) }},
		{"no number of ballots", "", "还没有填发出票", func(b *Ballot) { b.Issued = record.Opt[int64]{} }},
		{"no votes of one", "", "甲的票数", func(b *Ballot) { b.Entries[0].Against = record.Opt[int64]{} }},
		{"no candidates", "", "还没有候选人", func(b *Ballot) { b.Entries = nil }},
		{"more names written in than votes against", "C07", "多于反对票20票", func(b *Ballot) {
			b.Entries = append(b.Entries, BallotEntry{Name: "另选", For: some(21), WriteIn: true})
			b.Seats = some(2)
		}},
		{"as many names written in as votes against", "", "", func(b *Ballot) {
			b.Entries = append(b.Entries, BallotEntry{Name: "另选", For: some(20), WriteIn: true})
		}},
		{"one written in more often than there are valid ballots", "C11", "多于有效票60张", func(b *Ballot) {
			b.ThreeWay = false
			b.Entries = append(b.Entries, BallotEntry{Name: "另选", For: some(61), WriteIn: true})
			b.Seats = some(9)
		}},
	} {
		b := counted(1, 40)
		c.spoil(&b)
		faults := b.Faults()
		found := slices.ContainsFunc(faults, func(f BallotFault) bool { return f.Rule == c.rule && strings.Contains(f.Text, c.words) })
		if c.words == "" && len(faults) > 0 || c.words != "" && !found {
			t.Errorf("%s: %+v", c.what, faults)
		}
	}
}

func TestMoreMarksThanSeatsOnAllBallotsAreRefused(t *testing.T) {
	b := counted(2, 60, 60, 0)
	if f := b.Faults(); len(f) > 0 {
		t.Errorf("two marks on each of 60 ballots: %+v", f)
	}
	b = counted(2, 60, 60, 1)
	if f := b.Faults(); len(f) != 1 || f[0].Rule != "C11" || !strings.Contains(f[0].Text, "合计121票") {
		t.Errorf("one mark more: %+v", f)
	}
}

func TestLivelihoodProjectsAreChosenByTheSameCount(t *testing.T) {
	b := counted(2, 40, 33, 50, 32)
	if r := b.Result(); !slices.Equal(r.Elected, []int{2, 0}) || r.Of(1) != OutcomeNot {
		t.Errorf("two of four projects: %+v", r)
	}
}

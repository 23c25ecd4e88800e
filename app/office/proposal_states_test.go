package office

import (
	"math/rand/v2"
	"slices"
	"testing"

	"npcdesk/app/record"
)

// onDay is the state that a clerk would have seen on a day.
type onDay struct {
	day  record.Date
	want record.State
}

// life is the whole life of one proposal and what its state was on the way.
type life struct {
	name string
	p    Proposal
	seen []onDay
}

// handed is a suggestion that was handed over on 20 March 2025.
func handed() Proposal {
	return Proposal{Number: "19-2-建-001", Kind: KindSuggestion, Subject: "关于维修水渠的建议", Submitted: "2025-01-16",
		Reviewed: "2025-01-17", Review: ReviewHandle, Decided: "2025-01-18", HandedOver: "2025-03-20"}
}

// replied is the same suggestion answered on 4 May.
func replied() Proposal {
	p := handed()
	p.Signed = "2025-03-21"
	p.AddMeeting(MeetAfterAssigned, "2025-03-28")
	p.Replied, p.SlipSent = "2025-05-04", "2025-05-06"
	return p
}

// dissatisfied is the same suggestion after the deputy was dissatisfied with the answer.
func dissatisfied() Proposal {
	p := replied()
	p.SlipBack, p.Outcome, p.Opinion = "2025-05-12", Dissatisfied, "没有修"
	return p
}

func with(p Proposal, change func(*Proposal)) Proposal {
	change(&p)
	return p
}

func ordinaryLives() []life {
	return []life{
		{"a suggestion that satisfies, whose promise is kept and which is put away", with(replied(), func(p *Proposal) {
			p.SlipBack, p.Outcome = "2025-05-12", Satisfied
			p.Commitments = []Commitment{{Text: "修好二期", Due: "2025-12-31", Done: "2025-11-30"}}
		}), []onDay{{"2025-01-15", StateDraft}, {"2025-01-16", StateRegistered}, {"2025-01-17", StateReviewing}, {"2025-01-18", StateAccepted},
			{"2025-03-20", StateAssigned}, {"2025-03-21", StateSigned}, {"2025-03-28", StateHandling}, {"2025-05-04", StateReplied},
			{"2025-05-06", StateAwaiting}, {"2025-05-12", StateTracking}, {"2025-11-30", StateFiled}}},
		{"a closed suggestion without a promise", with(replied(), func(p *Proposal) { p.SlipBack, p.Outcome = "2025-05-12", Mostly }),
			[]onDay{{"2025-05-11", StateAwaiting}, {"2025-05-12", StateClosed}}},
		{"a closed suggestion whose file is put away", with(replied(), func(p *Proposal) {
			p.SlipBack, p.Outcome, p.Filed = "2025-05-12", Satisfied, "2026-01-10"
		}), []onDay{{"2026-01-09", StateClosed}, {"2026-01-10", StateFiled}}},
		{"a suggestion that waits for the hand-over with its unit named", with(handed(), func(p *Proposal) {
			p.HandedOver, p.LeadUnit = "", record.Ref{ID: 1}
		}), []onDay{{"2025-01-15", StateDraft}, {"2025-01-17", StateReviewing}, {"2025-01-18", StateReady}}},
		{"a ledger that names the unit and no review", Proposal{Submitted: "2025-01-16", LeadUnit: record.Ref{ID: 1}},
			[]onDay{{"2025-01-15", StateDraft}, {"2025-01-16", StateReady}}},
		{"dissatisfied, handled again, then satisfied", with(dissatisfied(), func(p *Proposal) {
			p.Rounds = []ReplyRound{{Day: "2025-05-13", Replied: "2025-06-10", SlipSent: "2025-06-11", SlipBack: "2025-06-20", Outcome: Satisfied}}
		}), []onDay{{"2025-05-12", StateSecond}, {"2025-05-13", StateSecond}, {"2025-06-10", StateReplied2}, {"2025-06-11", StateAwaiting},
			{"2025-06-20", StateClosed}}},
		{"dissatisfied twice: a third handling", with(dissatisfied(), func(p *Proposal) {
			p.Rounds = []ReplyRound{{Day: "2025-05-13", Replied: "2025-06-10", SlipBack: "2025-06-20", Outcome: Dissatisfied}}
		}), []onDay{{"2025-06-19", StateReplied2}, {"2025-06-20", StateSecond}}},
		{"a slip that never came back", with(replied(), func(p *Proposal) { p.SlipUrged, p.Unreturned = "2025-06-05", "2025-06-20" }),
			[]onDay{{"2025-06-19", StateAwaiting}, {"2025-06-20", StateUnreturned}}},
		{"a ledger that gives the evaluation without the day", with(handed(), func(p *Proposal) { p.Replied, p.Outcome = "2025-05-04", Satisfied }),
			[]onDay{{"2025-05-03", StateAssigned}, {"2025-05-04", StateClosed}}},
		{"a ledger that gives nothing but the evaluation", with(handed(), func(p *Proposal) { p.Outcome = Satisfied }),
			[]onDay{{"2025-03-19", StateAccepted}, {"2025-03-20", StateClosed}}},
		{"past work of which only the reply is known", Proposal{Submitted: "2025-01-16", Replied: "2025-05-04"},
			[]onDay{{"2025-05-03", StateRegistered}, {"2025-05-04", StateReplied}}},
		{"a draft without a day", Proposal{Subject: "关于水渠的建议"}, []onDay{{"2025-05-04", StateDraft}}},
		{"a suggestion that only has its number", Proposal{Number: "闭-2026-001"}, []onDay{{"2025-05-04", StateRegistered}}},
	}
}

func otherLives() []life {
	returned := with(handed(), func(p *Proposal) {
		p.Signed = "2025-03-21"
		p.AddMeeting(MeetAfterAssigned, "2025-03-22")
		p.Returns = []ProposalReturn{{Day: "2025-03-25", Why: "不属本单位职责", Again: "2025-04-01"}}
	})
	motion := with(handed(), func(p *Proposal) { p.Kind, p.Review, p.HandedOver = KindMotion, ReviewMotion, "" })
	return []life{
		{"returned by the wrong unit and handed to another", returned, []onDay{{"2025-03-24", StateHandling}, {"2025-03-25", StateReturned},
			{"2025-03-31", StateReturned}, {"2025-04-01", StateAssigned}}},
		{"returned, handed over again and signed for", with(returned, func(p *Proposal) { p.Signed = "2025-04-02" }),
			[]onDay{{"2025-04-01", StateAssigned}, {"2025-04-02", StateSigned}}},
		{"returned, and the new hand-over not entered, but a meeting since", with(returned, func(p *Proposal) {
			p.Returns = []ProposalReturn{{Day: "2025-03-25"}}
			p.Meetings = []FaceToFace{{Stage: MeetWhileHandled, Day: "2025-04-10"}}
		}), []onDay{{"2025-04-09", StateReturned}, {"2025-04-10", StateHandling}}},
		{"signed for and returned on the same day", with(handed(), func(p *Proposal) {
			p.Signed, p.Returns = "2025-03-25", []ProposalReturn{{Day: "2025-03-25"}}
		}), []onDay{{"2025-03-24", StateAssigned}, {"2025-03-25", StateReturned}}},
		{"work noted before anybody met the deputy", with(handed(), func(p *Proposal) { p.Progress = []Progress{{Day: "2025-04-02", Text: "已列入计划"}} }),
			[]onDay{{"2025-04-01", StateAssigned}, {"2025-04-02", StateHandling}}},
		{"a motion on the agenda that fails", with(motion, func(p *Proposal) { p.Voted, p.VoteResult = "2025-01-19", VoteFailed }),
			[]onDay{{"2025-01-18", StateMotion}, {"2025-01-19", StateFiled}}},
		{"a motion that passes and is handed over", with(motion, func(p *Proposal) {
			p.Voted, p.VoteResult, p.HandedOver = "2025-01-19", VotePassed, "2025-03-20"
		}), []onDay{{"2025-01-19", StateMotion}, {"2025-03-20", StateAssigned}}},
		{"refused", with(handed(), func(p *Proposal) { p.Review, p.HandedOver = ReviewRefuse, "" }),
			[]onDay{{"2025-01-17", StateReviewing}, {"2025-01-18", StateRefused}}},
		{"taken as information only", with(handed(), func(p *Proposal) { p.Review, p.HandedOver = ReviewForInfo, "" }),
			[]onDay{{"2025-01-18", StateFiled}}},
		{"withdrawn before the reply", with(handed(), func(p *Proposal) { p.Withdrawn = "2025-04-01" }),
			[]onDay{{"2025-03-31", StateAssigned}, {"2025-04-01", StateWithdrawn}}},
		{"a withdrawal after the reply changes nothing", with(replied(), func(p *Proposal) { p.Withdrawn = "2025-06-01" }),
			[]onDay{{"2025-06-01", StateAwaiting}}},
		{"merged at the review, and answered all the same", with(handed(), func(p *Proposal) {
			p.Review, p.MergedInto, p.Replied = ReviewMerge, record.Ref{ID: 9}, "2025-05-04"
		}), []onDay{{"2025-01-18", StateMerged}, {"2025-05-03", StateMerged}, {"2025-05-04", StateReplied}}},
		{"merged after the hand-over", with(handed(), func(p *Proposal) { p.MergedInto, p.MergedOn = record.Ref{ID: 9}, "2025-04-01" }),
			[]onDay{{"2025-03-31", StateAssigned}, {"2025-04-01", StateMerged}}},
		{"merged, and nothing else entered", Proposal{Submitted: "2025-01-16", MergedInto: record.Ref{ID: 9}}, []onDay{{"2025-01-16", StateMerged}}},
		{"sent to the county some days after the review", with(handed(), func(p *Proposal) {
			p.Review, p.HandedOver, p.SentHigher = ReviewHigher, "", "2025-01-25"
		}), []onDay{{"2025-01-24", StateReviewing}, {"2025-01-25", StateHigher}}},
		{"sent to the county at the review", with(handed(), func(p *Proposal) { p.Review, p.HandedOver = ReviewHigher, "" }),
			[]onDay{{"2025-01-18", StateHigher}}},
		{"sent to the county by the unit", with(handed(), func(p *Proposal) { p.SentHigher = "2025-04-01" }),
			[]onDay{{"2025-03-31", StateAssigned}, {"2025-04-01", StateHigher}}},
	}
}

func TestEveryLifeOfAProposalShowsTheRightStateOnEachDay(t *testing.T) {
	reached := map[record.State]bool{}
	for _, l := range slices.Concat(ordinaryLives(), otherLives()) {
		for _, s := range l.seen {
			reached[s.want] = true
			if got := l.p.StateOn(s.day); got != s.want {
				t.Errorf("%s: on %s it is %s, want %s", l.name, s.day, got, s.want)
			}
		}
		last := l.seen[len(l.seen)-1].want
		if got := Proposals.State(&l.p, record.Settings{}); got != last {
			t.Errorf("%s: the list shows %s, want %s", l.name, got, last)
		}
	}
	for _, s := range ProposalStates {
		if !reached[s] {
			t.Errorf("no life reaches %s", s)
		}
	}
}

func TestListsShowFiveWordsForAllStates(t *testing.T) {
	want := map[string][]record.State{
		"待交办":   {StateDraft, StateRegistered, StateReviewing, StateMotion, StateAccepted, StateReady, StateReturned},
		"办理中":   {StateMerged, StateAssigned, StateSigned, StateHandling},
		"已答复":   {StateReplied, StateAwaiting},
		"不满意再办": {StateSecond, StateReplied2},
		"已办结":   {StateRefused, StateWithdrawn, StateHigher, StateUnreturned, StateClosed, StateTracking, StateFiled},
	}
	n := 0
	for brief, states := range want {
		for _, s := range states {
			n++
			if got := Brief(s); got != brief {
				t.Errorf("%s shows as %s, want %s", s, got, brief)
			}
		}
	}
	if n != len(ProposalStates) {
		t.Errorf("%d of %d states have a short word", n, len(ProposalStates))
	}
}

// Whatever order a clerk enters old papers in, the card ends in the same state, on the last day and on every day before.
func TestTheOrderInWhichDatesAreEnteredDoesNotMatter(t *testing.T) {
	for _, l := range slices.Concat(ordinaryLives(), otherLives()) {
		for seed := range uint64(20) {
			p := entered(&l.p, rand.New(rand.NewPCG(seed, 7)))
			for _, s := range append(l.seen, onDay{"", l.seen[len(l.seen)-1].want}) {
				if got := p.StateOn(s.day); got != s.want {
					t.Fatalf("%s, entered in order %d: on %s it is %s, want %s", l.name, seed, s.day, got, s.want)
				}
			}
		}
	}
}

// entered types a proposal into an empty card, field by field and row by row in an order of chance.
func entered(from *Proposal, chance *rand.Rand) *Proposal {
	to := &Proposal{}
	for _, i := range chance.Perm(len(Proposals.Fields)) {
		f := Proposals.Fields[i]
		v := f.Get(from)
		if rows, ok := v.([]any); ok {
			chance.Shuffle(len(rows), func(a, b int) { rows[a], rows[b] = rows[b], rows[a] })
		}
		if v != nil && !f.Copy {
			f.Set(to, v)
		}
	}
	return to
}

func TestRoundsEnteredInTheWrongOrderAreReadByTheirDates(t *testing.T) {
	p := dissatisfied()
	p.Rounds = []ReplyRound{
		{Day: "2025-06-21", Replied: "2025-07-10", SlipBack: "2025-07-15", Outcome: Satisfied},
		{Day: "2025-05-13", Replied: "2025-06-10", SlipBack: "2025-06-20", Outcome: Dissatisfied},
	}
	if got := p.State(); got != StateClosed {
		t.Errorf("the third handling satisfied, yet the card shows %s", got)
	}
	if got := p.RoundOn("2025-06-20"); got != 3 {
		t.Errorf("after the second dissatisfaction handling %d is under way, want 3", got)
	}
	if got := Proposals.Field("最终结果评价").Text(&p, record.Settings{}); got != Satisfied {
		t.Errorf("statistics would use %q, not the last evaluation", got)
	}
}

func TestALateSecondAnswerWithoutDatesFollowsTheFirst(t *testing.T) {
	p := dissatisfied()
	p.Rounds = []ReplyRound{{Outcome: Satisfied}, {}, {Day: "2025-05-13", Replied: "2025-06-10", SlipBack: "2025-06-20", Outcome: Dissatisfied}}
	if got := p.State(); got != StateClosed {
		t.Errorf("a second evaluation without dates and an empty row give %s, want 已办结", got)
	}
	if got := p.StateOn("2025-06-19"); got != StateReplied2 {
		t.Errorf("before the second evaluation it was %s, want 再次答复", got)
	}
}

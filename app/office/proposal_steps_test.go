package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

func TestEveryStepAsksForFieldsThatAreThereAndLeadsOn(t *testing.T) {
	led := map[record.State]bool{StateDraft: true}
	for _, s := range Proposals.Steps {
		led[s.To] = true
		if len(s.From) == 0 || len(s.Keys) == 0 {
			t.Errorf("step %s starts nowhere or asks for nothing", s.Name)
		}
		for _, key := range s.Keys {
			if f := Proposals.Any.Field(key); f == nil || f.Key != key || !f.Settable() {
				t.Errorf("step %s asks for %s, which cannot be entered", s.Name, key)
			}
		}
		for _, from := range s.From {
			if !slices.Contains(ProposalStates, from) {
				t.Errorf("step %s starts from %s, which is no state", s.Name, from)
			}
			if GoesBack(from, s.To) {
				t.Errorf("step %s from %s would ask for the reason of a correction", s.Name, from)
			}
		}
	}
	for _, s := range ProposalStates {
		if !led[s] {
			t.Errorf("no step leads to %s", s)
		}
	}
}

func TestOnlyCorrectionsBackwardsAskForAReason(t *testing.T) {
	for _, c := range []struct {
		before, after record.State
		want          bool
	}{
		{StateReplied, StateHandling, true}, {StateClosed, StateAwaiting, true}, {StateWithdrawn, StateHandling, true},
		{StateRefused, StateAccepted, true}, {StateFiled, StateTracking, true}, {StateHigher, StateAssigned, true},
		{StateHandling, StateHandling, false}, {StateHandling, StateReturned, false}, {StateReturned, StateAssigned, false},
		{StateAwaiting, StateSecond, false}, {StateReplied2, StateAwaiting, false}, {StateReplied2, StateSecond, false},
		{StateUnreturned, StateSecond, false}, {StateHandling, StateWithdrawn, false}, {StateMerged, StateReplied, false},
		{StateDraft, StateClosed, false},
	} {
		if got := GoesBack(c.before, c.after); got != c.want {
			t.Errorf("from %s to %s: correction %v, want %v", c.before, c.after, got, c.want)
		}
	}
}

func TestTheFormOpensAtTheGroupOfThePresentStep(t *testing.T) {
	groups := map[string]bool{}
	for _, f := range Proposals.Fields {
		groups[f.Group] = true
	}
	for _, l := range slices.Concat(ordinaryLives(), otherLives()) {
		if g := Proposals.PresentGroup(&l.p, record.Settings{}); !groups[g] {
			t.Errorf("%s: the form would open at %q, which it does not have", l.name, g)
		}
	}
	p := handed()
	if g := Proposals.PresentGroup(&p, record.Settings{}); g != GroupHandling {
		t.Errorf("a suggestion just handed over opens at %s, want 办理", g)
	}
}

package office

import (
	"testing"

	"npcdesk/app/record"
)

// Every step of a proposal can be begun, and leads to the state that it says, or to one that the clerk reaches by filling
// in what only the clerk can know.
func TestBeginLeadsToTheStateOfTheStep(t *testing.T) {
	ask := map[string]bool{"登记": true, "审查": false, "确定承办": true, "反馈": true, "催收": true, "转跟踪": false, "落实": true, "重新交办": false}
	for _, s := range proposalSteps {
		p := &Proposal{Subject: "关于修路的建议", Submitted: "2026-01-10"}
		switch s.From[0] {
		case StateAssigned:
			p.HandedOver = "2026-01-20"
		case StateReturned:
			p.HandedOver, p.Returns = "2026-01-20", []ProposalReturn{{Day: "2026-01-22"}}
		case StateReplied, StateAwaiting, StateSecond:
			p.HandedOver, p.Replied, p.SlipSent = "2026-01-20", "2026-02-20", ""
		case StateUnreturned:
			p.HandedOver, p.Replied, p.SlipBack, p.Outcome = "2026-01-20", "2026-02-20", "2026-02-25", Satisfied
		}
		key := p.Begin(s.Name, "2026-03-01")
		if Proposals.Field(key) == nil {
			t.Errorf("%s leads to the field %q, which is not there", s.Name, key)
		}
		if got := p.State(); got != s.To && !ask[s.Name] && s.Name != "审查" {
			t.Errorf("%s leads to %s instead of %s", s.Name, got, s.To)
		}
	}
}

// Handing over, three meetings, the answer, 不满意, a second answer and 满意 are begun one after the other; each date is
// today's, and no date that stands is written over.
func TestTheWholeLifeIsBegunStepByStep(t *testing.T) {
	p := &Proposal{Subject: "关于修路的建议", Submitted: "2026-01-10", Number: "闭-2026-001"}
	for _, step := range []struct {
		name string
		day  record.Date
		then func()
		want record.State
	}{
		{"交办", "2026-01-20", nil, StateAssigned},
		{"签收", "2026-01-21", nil, StateSigned},
		{"面商", "2026-01-25", nil, StateHandling},
		{"面商", "2026-02-25", nil, StateHandling},
		{"面商", "2026-03-25", nil, StateHandling},
		{"答复", "2026-04-01", nil, StateReplied},
		{"发征询表", "2026-04-02", nil, StateAwaiting},
		{"反馈", "2026-04-10", func() { p.Outcome = Dissatisfied }, StateSecond},
		{"二次办理", "2026-04-11", nil, StateSecond},
		{"再答复", "2026-04-30", nil, StateReplied2},
		{"发征询表", "2026-05-02", nil, StateAwaiting},
		{"反馈", "2026-05-10", func() { p.Rounds[0].Outcome = Satisfied }, StateClosed},
		{"归档", "2026-06-01", nil, StateFiled},
	} {
		p.Begin(step.name, step.day)
		if step.then != nil {
			step.then()
		}
		if got := p.State(); got != step.want {
			t.Fatalf("after %s the proposal is %s, not %s", step.name, got, step.want)
		}
	}
	for i, stage := range []string{MeetAfterAssigned, MeetWhileHandled, MeetBeforeReply} {
		if p.Meetings[i].Stage != stage {
			t.Errorf("meeting %d is %s", i+1, p.Meetings[i].Stage)
		}
	}
	if r := p.Rounds[0]; len(p.Rounds) != 1 || r.Day != "2026-04-11" || r.Replied != "2026-04-30" || r.SlipBack != "2026-05-10" {
		t.Errorf("the second round is %+v", p.Rounds)
	}
	p.Begin("交办", "2026-12-31")
	if p.HandedOver != "2026-01-20" {
		t.Error("a date that stood was written over")
	}
}

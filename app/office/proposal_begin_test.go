package office

import (
	"testing"

	"npcdesk/app/record"
)

// Every step of a proposal can be begun from each state that it follows, and leads to the state that it says, once the
// clerk has filled in what only the clerk can know.
func TestBeginLeadsToTheStateOfTheStep(t *testing.T) {
	fillIn := map[string]func(p *Proposal){
		"登记":   func(p *Proposal) { p.Number, p.Subject = "闭-2026-001", "关于修路的建议" },
		"确定承办": func(p *Proposal) { p.LeadUnit = record.Ref{ID: 1, Name: "交通站"} },
		"反馈": func(p *Proposal) {
			if n := len(p.Rounds); n > 0 {
				p.Rounds[n-1].Outcome = Satisfied
			} else {
				p.Outcome = Satisfied
			}
		},
		"催收": func(p *Proposal) { p.Unreturned = "2026-03-01" },
		"落实": func(p *Proposal) { p.Filed = "2026-03-01" },
		"并案": func(p *Proposal) { p.MergedInto = record.Ref{ID: 2, Name: "闭-2026-002"} },
	}
	for _, s := range proposalSteps {
		for _, from := range s.From {
			p := proposalIn(from)
			if p.State() != from {
				t.Fatalf("the example of %s is %s", from, p.State())
			}
			key := p.Begin(s.Name, "2026-03-01")
			if Proposals.Field(key) == nil {
				t.Errorf("%s leads to the field %q, which is not there", s.Name, key)
			}
			if fill := fillIn[s.Name]; fill != nil {
				fill(p)
			}
			if got := p.State(); got != s.To {
				t.Errorf("%s from %s leads to %s instead of %s", s.Name, from, got, s.To)
			}
		}
	}
}

// proposalIn is a proposal that stands in a state which some step follows.
func proposalIn(s record.State) *Proposal {
	p := &Proposal{Subject: "关于修路的建议"}
	handed := func() *Proposal { p.HandedOver = "2026-01-20"; return p }
	replied := func() *Proposal { handed().Replied = "2026-02-20"; return p }
	judged := func(o string) *Proposal { replied().SlipBack, p.Outcome = "2026-02-25", o; return p }
	if s != StateDraft {
		p.Number, p.Submitted = "闭-2026-001", "2026-01-10"
	}
	switch s {
	case StateReviewing:
		p.Reviewed = "2026-01-12"
	case StateMotion:
		p.Review, p.Decided = ReviewMotion, "2026-01-13"
	case StateAccepted:
		p.Review, p.Decided = ReviewHandle, "2026-01-13"
	case StateReady:
		p.LeadUnit = record.Ref{ID: 1, Name: "交通站"}
	case StateMerged:
		p.MergedInto, p.MergedOn = record.Ref{ID: 2, Name: "闭-2026-002"}, "2026-01-15"
	case StateAssigned:
		handed()
	case StateSigned:
		handed().Signed = "2026-01-21"
	case StateHandling:
		handed().AddMeeting(MeetAfterAssigned, "2026-01-25")
	case StateReturned:
		handed().Returns = []ProposalReturn{{Day: "2026-01-22"}}
	case StateReplied:
		replied()
	case StateAwaiting:
		replied().SlipSent = "2026-02-21"
	case StateUnreturned:
		replied().SlipSent, p.Unreturned = "2026-02-21", "2026-02-25"
	case StateClosed:
		judged(Satisfied)
	case StateTracking:
		judged(Satisfied).Commitments = []Commitment{{Text: "修好二期"}}
	case StateSecond:
		judged(Dissatisfied)
	case StateReplied2:
		judged(Dissatisfied).Rounds = []ReplyRound{{Day: "2026-02-26", Replied: "2026-02-27"}}
	}
	return p
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

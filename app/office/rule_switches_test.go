package office

import (
	"testing"

	"npcdesk/app/record"
)

// What a province or custom limits can be switched off: 0 in the setting is no limit, and neither a rule nor a deadline speaks of it.
func TestALimitOfNoughtIsNone(t *testing.T) {
	of := func(change func(*Proposal)) *Proposal { p := with(good(), change); return &p }
	again := func(p *Proposal) { p.Outcome, p.Opinion = Dissatisfied, "没有修" }
	for _, c := range []struct {
		rule, key string
		p         *Proposal
	}{
		{"F10", KeyReturnDays, of(func(p *Proposal) {
			p.Returns = []ProposalReturn{{Day: "2025-04-01", Why: "不属本单位", Again: "2025-04-02"}}
		})},
		{"F11", KeyAssistMonths, of(func(p *Proposal) { p.Assisting, p.AssistAnswered = deputyRefs(2), "2025-04-21" })},
		{"F13", KeyRedoMonths, of(again)},
		{"F13", KeyRedoRounds, of(func(p *Proposal) {
			again(p)
			p.Rounds = []ReplyRound{{Day: "2025-05-13", Replied: "2025-06-10", SlipBack: "2025-06-20", Outcome: Dissatisfied, Opinion: "仍没有修"}}
		})},
		{"F14", KeyFeedbackDays, of(func(p *Proposal) { p.SlipBack, p.Outcome = "", "" })},
	} {
		on, off := usual("2025-12-01"), SettingsOn("2025-12-01", map[string]string{c.key: "0", KeyRedoMonths: "0"})
		if c.key == KeyRedoRounds {
			on = SettingsOn("2025-12-01", map[string]string{KeyRedoMonths: "0"})
		}
		if said := saidBy(c.rule, c.p, around(on)); len(said) == 0 {
			t.Errorf("%s: nothing is said where %s is as usual", c.rule, c.key)
		}
		if said := saidBy(c.rule, c.p, around(off)); len(said) > 0 {
			t.Errorf("%s: with %s 0 it says %q", c.rule, c.key, said)
		}
	}
	if left := of(again).Deadlines(SettingsOn("2025-06-01", map[string]string{KeyRedoMonths: "0"})); len(left) > 0 {
		t.Errorf("a second handling without a limit falls due: %+v", left)
	}
	forwarded := lawCheck()
	forwarded.FedBack = ""
	if got := warningsOf(Inspections.Any, forwarded, around(SettingsOn(today, map[string]string{KeyInspectionFeedback: "0"}))); len(got) > 0 {
		t.Errorf("E11: %q", got)
	}
}

// Leave to resign a seat is given by more than half of all deputies of the day before, and a recall by more than half of the voters.
func TestHalfIsNotEnoughToEndAMandate(t *testing.T) {
	resigned := func(votes int64) func(*StatusChange) {
		return func(s *StatusChange) { s.Applied, s.InFavour = "2026-02-01", some(votes) }
	}
	recalled := func(joint, voters, votes int64) func(*StatusChange) {
		return func(s *StatusChange) { s.Joint, s.Electorate, s.InFavour = some(joint), some(voters), some(votes) }
	}
	for _, c := range []struct {
		rule, status string
		n            int
		more         func(*StatusChange)
		warns        bool
	}{
		{"A15", StateResigned, 65, resigned(32), true},
		{"A15", StateResigned, 65, resigned(33), false},
		{"A15", StateResigned, 66, resigned(33), true}, // 2·V = N
		{"A15", StateResigned, 66, resigned(34), false},
		{"A16", StateRecalled, 65, recalled(29, 1001, 501), true},
		{"A16", StateRecalled, 65, recalled(30, 1001, 501), false},
		{"A16", StateRecalled, 65, recalled(30, 1000, 500), true},
		{"A16", StateRecalled, 65, recalled(30, 1000, 501), false},
	} {
		d := zhang()
		ended(c.status, c.more)(d)
		f := townFacts(c.n, d)
		f.InOffice = func(day record.Date) int {
			if day != "2026-02-28" { // the mandate ended on 1 March
				return 1
			}
			return c.n
		}
		if got := warningsOf(Deputies.Any, d, f); anyHolds(got, c.rule, "") != c.warns {
			t.Errorf("%s of %d: %q", c.rule, c.n, got)
		}
	}
}

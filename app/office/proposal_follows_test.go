package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

func TestTheMoversOfAProposalHaveItInTheirArchives(t *testing.T) {
	ref := func(id int64) record.Ref { return record.Ref{ID: id} }
	p := &Proposal{Kind: KindSuggestion, Submitted: "2026-01-10", Lead: ref(1), Seconders: []record.Ref{ref(2), ref(1), ref(2)}}
	want := []Duty{{Deputy: 1, On: "2026-01-10", Kind: DutySuggestion, Role: DutyRoleLead}, {Deputy: 2, On: "2026-01-10", Kind: DutySuggestion, Role: DutyRoleSecond}}
	if got := p.Duties(townSettings()); !slices.Equal(got, want) {
		t.Errorf("a suggestion: %+v", got)
	}
	p.Kind, p.KeySupervised = KindMotion, record.Some(true)
	if got := p.Duties(townSettings()); len(got) != 2 || got[0].Kind != DutyMotion || got[0].Role != "领衔、重点督办" || got[1].Role != DutyRoleSecond {
		t.Errorf("a supervised motion: %+v", got)
	}
	p.Submitted = ""
	if got := p.Duties(townSettings()); len(got) != 0 {
		t.Errorf("not submitted: %+v", got)
	}
}

// due prints the deadlines of a record: kind, day and working days.
func due(list []Deadline) (out []Deadline) {
	for _, d := range list {
		out = append(out, Deadline{Kind: d.Kind, On: d.On, Workdays: d.Workdays})
	}
	return out
}

func TestWhatFallsDueOfAProposalFollowsItsState(t *testing.T) {
	handed := func(change func(*Proposal)) *Proposal {
		p := &Proposal{Number: "1", Kind: KindSuggestion, Submitted: "2026-01-10", HandedOver: "2026-01-30"}
		change(p)
		return p
	}
	for name, c := range map[string]struct {
		p     *Proposal
		given []string
		want  []Deadline
	}{
		"not handed over": {&Proposal{Submitted: "2026-01-10"}, nil, nil},
		"handed over": {handed(func(p *Proposal) {}), nil,
			[]Deadline{{Kind: DueReply, On: "2026-04-30"}, {Kind: DueSign, On: "2026-01-30", Workdays: 3}, {Kind: DueReturn, On: "2026-01-30", Workdays: 7}}},
		"handed over in Shandong": {handed(func(p *Proposal) { p.SessionClosed = "2026-01-12" }), []string{KeyProvince, "山东", KeyReplyBase, BaseClosing, KeyReplyMonths, "2", KeyReturnUnit, unitDays, KeyReturnDays, "5"},
			[]Deadline{{Kind: DueReply, On: "2026-03-12"}, {Kind: DueSign, On: "2026-01-30", Workdays: 3}, {Kind: DueReturn, On: "2026-02-04"}}},
		"signed, with an assisting unit": {handed(func(p *Proposal) { p.Signed, p.Assisting = "2026-02-01", []record.Ref{{ID: 3}} }), nil,
			[]Deadline{{Kind: DueReply, On: "2026-04-30"}, {Kind: DueAssist, On: "2026-02-28"}}},
		"an extension asked for": {handed(func(p *Proposal) { p.Signed, p.ExtensionAsked = "2026-02-01", "2026-04-20" }), nil,
			[]Deadline{{Kind: DueReply, On: "2026-04-30"}, {Kind: DueExtension, On: "2026-04-30"}}},
		"extended": {handed(func(p *Proposal) {
			p.Signed, p.ExtensionAsked, p.ExtendedTo = "2026-02-01", "2026-04-20", "2026-05-31"
		}), nil, []Deadline{{Kind: DueReply, On: "2026-05-31"}}},
		"returned by the unit": {handed(func(p *Proposal) { p.Returns = []ProposalReturn{{Day: "2026-02-02"}} }), nil, nil},
		"a slip sent":          {handed(func(p *Proposal) { p.Replied, p.SlipSent = "2026-03-01", "2026-03-02" }), nil, []Deadline{{Kind: DueSlip, On: "2026-03-02", Workdays: 20}}},
		"dissatisfied":         {handed(func(p *Proposal) { p.Replied, p.SlipBack, p.Outcome = "2026-03-01", "2026-03-31", Dissatisfied }), nil, []Deadline{{Kind: DueSecond, On: "2026-04-30"}}},
		"promises": {handed(func(p *Proposal) {
			p.Replied, p.SlipBack, p.Outcome = "2026-03-01", "2026-03-31", Satisfied
			p.Commitments = []Commitment{{Text: "二期", Due: "2026-12-31"}, {Text: "一期", Due: "2026-06-30", Done: "2026-06-01"}, {Text: "三期"}}
		}), nil, []Deadline{{Kind: DuePromise, On: "2026-12-31"}}},
		"withdrawn": {handed(func(p *Proposal) { p.Withdrawn = "2026-02-10" }), nil, nil},
	} {
		got := c.p.Deadlines(townSettings(c.given...))
		if !slices.Equal(due(got), c.want) {
			t.Errorf("%s: %+v, want %+v", name, due(got), c.want)
		}
		for _, d := range got {
			if d.Source == "" {
				t.Errorf("%s: %s rests on nothing", name, d.Kind)
			}
		}
	}
}

func TestTheSourceOfALimitIsThatOfTheProvince(t *testing.T) {
	for province, want := range map[string]string{"": "代表法51（2025）", "山东": "山东15，旧于代表法51（三个月）", "浙江": "代表法51（2025）"} {
		if got := limitSource(townSettings(KeyProvince, province), KeyReplyMonths); got != want {
			t.Errorf("%q: %s", province, got)
		}
	}
}

package figures

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The first page on 20 June 2024.
func TestTheFirstPageShowsWhatFallsDueAndNothingElse(t *testing.T) {
	s := newOffice(t)
	const day = record.Date("2024-06-20")
	base := func(number string, change func(*office.Proposal)) *office.Proposal {
		p := &office.Proposal{Number: number, Subject: "关于修路的建议", Submitted: "2024-01-10", HandedOver: "2024-03-15", Signed: "2024-03-16"}
		change(p)
		return p
	}
	put(t, s, office.Proposals.Any,
		base("late", func(p *office.Proposal) {}),
		base("far", func(p *office.Proposal) { p.TermKind = office.TermHard }),
		base("unsigned", func(p *office.Proposal) { p.HandedOver, p.Signed = "2024-06-19", "" }),
		base("asking", func(p *office.Proposal) { p.HandedOver, p.ExtensionAsked = "2024-04-15", "2024-06-18" }),
		base("slip", func(p *office.Proposal) { p.Replied, p.SlipSent = "2024-05-10", "2024-05-20" }),
		base("again", func(p *office.Proposal) {
			p.Replied, p.SlipBack, p.Outcome = "2024-05-10", "2024-06-05", office.Dissatisfied
		}),
		base("promise", func(p *office.Proposal) {
			p.Replied, p.SlipBack, p.Outcome = "2024-05-10", "2024-05-20", office.Satisfied
			p.Commitments = []office.Commitment{{Text: "修好二期", Due: "2024-07-01"}, {Text: "修好一期", Due: "2024-06-01", Done: "2024-05-30"}}
		}),
		base("closed", func(p *office.Proposal) {
			p.Replied, p.SlipBack, p.Outcome = "2024-05-10", "2024-05-20", office.Satisfied
		}))
	put(t, s, office.Deputies.Any, member("张三", "男", "汉", "群众", func(d *office.Deputy) {
		d.Statuses = []office.StatusChange{{Level: office.LevelTown, Status: office.StateDied, From: "2024-05-01"}}
	}), member("李四", "女", "汉", "群众", func(d *office.Deputy) {
		d.Statuses = []office.StatusChange{{Level: office.LevelTown, Status: office.StateMoved, From: "2024-05-01", Announced: "2024-05-20"}}
	}))
	got, err := Due(s, day)
	if err != nil {
		t.Fatal(err)
	}
	type line struct {
		kind  string
		date  record.Date
		light office.Light
	}
	expected := []line{
		{office.DueNotice, "2024-05-01", office.LightYellow}, // 张三 only: 李四 has been announced
		{office.DueReply, "2024-06-15", office.LightRed},     // late
		{office.DueSlip, "2024-06-17", office.LightRed},      // 20 working days after 20 May
		{office.DueSign, "2024-06-24", office.LightOrange},   // three working days over a weekend
		{office.DueReturn, "2024-06-28", office.LightYellow}, // seven
		{office.DuePromise, "2024-07-01", office.LightYellow},
		{office.DueSecond, "2024-07-05", office.LightYellow},
		{office.DueReply, "2024-07-15", office.LightYellow}, // asking
		{office.DueExtension, "2024-07-15", office.LightYellow},
	}
	if len(got) != len(expected) {
		t.Errorf("%d items, want %d: %+v", len(got), len(expected), got)
	}
	for i := range min(len(got), len(expected)) {
		if have := (line{got[i].Kind, got[i].Date, got[i].Light}); have != expected[i] || got[i].ID == 0 || got[i].Text == "" {
			t.Errorf("item %d is %+v, want %+v", i, got[i], expected[i])
		}
	}
}

func TestTheNextElectionIsRemindedHalfAYearAhead(t *testing.T) {
	s := newOffice(t)
	for day, n := range map[record.Date]int{"2028-07-07": 0, "2028-07-08": 1} {
		got, err := Due(s, day)
		if err != nil || len(got) != n {
			t.Errorf("on %s: %+v (%v)", day, got, err)
		}
	}
}

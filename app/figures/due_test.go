package figures

import (
	"fmt"
	"slices"
	"strings"
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
	got = slices.DeleteFunc(got, func(d DueItem) bool { return d.ID == 0 }) // what the office as a whole has still to hold
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
	got = slices.DeleteFunc(got, func(i DueItem) bool { return i.ID == 0 }) // what the office as a whole is asked for has tests of its own
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
		if err != nil || len(dates(got, DueTerm)) != n {
			t.Errorf("on %s: %+v (%v)", day, got, err)
		}
	}
}

// dates are the days of the items of a kind.
func dates(items []DueItem, kind string) (out []record.Date) {
	for _, item := range items {
		if item.Kind == kind {
			out = append(out, item.Date)
		}
	}
	return out
}

func TestACalendarShowsEachMonthWhatFallsDueInIt(t *testing.T) {
	s := newOffice(t)
	put(t, s, office.Proposals.Any,
		&office.Proposal{Number: "1", Subject: "关于修路的建议", Submitted: "2026-01-10", HandedOver: "2026-11-30", Signed: "2026-12-01"},
		&office.Proposal{Number: "2", Subject: "关于修桥的建议", Submitted: "2026-01-10", HandedOver: "2026-10-10", Signed: "2026-10-11", Replied: "2026-12-20", SlipSent: "2026-12-28"})
	put(t, s, office.Deputies.Any, member("张三", "男", "汉", "群众", func(d *office.Deputy) {
		d.Statuses = []office.StatusChange{{Level: office.LevelTown, Status: office.StateDied, From: "2027-02-01"}}
	}))
	for month, want := range map[record.Month]map[string][]record.Date{
		"2027-02": {office.DueReply: {"2027-02-28"}, office.DueNotice: nil}, // three months from the last of November; a notice only waits
		"2027-01": {office.DueReply: nil, office.DueSlip: {"2027-01-25"}},   // twenty working days from the year before
		"2026-12": {office.DueSlip: nil, office.DueReply: nil},
	} {
		got, err := Calendar(s, month.First(), month.First().AddMonths(1).Add(-1))
		if err != nil {
			t.Fatal(err)
		}
		for kind, days := range want {
			if have := dates(got, kind); !slices.Equal(have, days) {
				t.Errorf("%s in %s: %v, want %v", kind, month, have, days)
			}
		}
	}
}

func TestAHolidayMovesWhatIsCountedInWorkingDays(t *testing.T) {
	s := newOffice(t)
	put(t, s, office.Proposals.Any, &office.Proposal{Number: "1", Subject: "关于修路的建议", Submitted: "2026-01-10", HandedOver: "2026-06-17"})
	sign := func() DueItem {
		got, err := Due(s, "2026-06-18")
		at := slices.IndexFunc(got, func(d DueItem) bool { return d.Kind == office.DueSign })
		if err != nil || at < 0 {
			t.Fatal(got, err)
		}
		return got[at]
	}
	if got := sign(); got.Date != "2026-06-22" || !strings.Contains(got.Text, "没有录全") {
		t.Errorf("without holidays: %+v", got)
	}
	put(t, s, office.Holidays.Any, &office.Holiday{Day: "2026-06-19", Kind: office.DayOff, Name: "端午节"})
	if got := sign(); got.Date != "2026-06-23" || strings.Contains(got.Text, "没有录全") {
		t.Errorf("with them: %+v", got)
	}
}

func TestTwoSessionsAYearAreAskedForUntilTheyAreHeld(t *testing.T) {
	s := newOffice(t)
	session := func(no int64, day record.Date) *office.Session {
		return &office.Session{TermNo: record.Some[int64](19), No: record.Some(no), Opens: day}
	}
	asked := func(day record.Date) int {
		got, err := Due(s, day)
		if err != nil {
			t.Fatal(err)
		}
		return len(dates(got, DueCongress))
	}
	put(t, s, office.Sessions.Any, session(2, "2026-01-20"))
	if n := asked("2026-11-30"); n != 0 {
		t.Errorf("thirty-one days before the end of the year it is asked %d times", n)
	}
	if n := asked("2026-12-01"); n != 1 {
		t.Errorf("thirty days before: asked %d times", n)
	}
	put(t, s, office.Sessions.Any, session(3, "2026-12-31"))
	if n := asked("2026-12-02"); n != 0 {
		t.Errorf("two sessions: asked %d times", n)
	}
	put(t, s, office.Sessions.Any, session(4, "2027-01-01"))
	if got, err := Calendar(s, "2027-12-01", "2027-12-31"); err != nil || len(dates(got, DueCongress)) != 1 || got[len(got)-1].ID != 0 {
		t.Errorf("the year after: %+v (%v)", got, err)
	}
}

func TestTheFirstSessionOfATermIsAskedForTwoMonthsAfterTheElection(t *testing.T) {
	s := newOffice(t)
	next := put(t, s, office.Terms.Any, &office.Term{Name: "第二十届"})[0]
	put(t, s, office.Deputies.Any, member("张三", "男", "汉", "群众", func(d *office.Deputy) {
		d.Mandates = []office.Mandate{{Level: office.LevelTown, Elected: "2026-11-30", Term: record.Ref{ID: next}}}
	}))
	set(t, s, office.KeyTerm, fmt.Sprint(next))
	got, err := Due(s, "2027-01-10")
	if days := dates(got, DueCongress); err != nil || !slices.Equal(days, []record.Date{"2027-01-30"}) {
		t.Errorf("%v (%v)", days, err)
	}
	put(t, s, office.Sessions.Any, &office.Session{TermNo: record.Some[int64](20), No: record.Some[int64](1), Opens: "2027-01-20", Base: record.Base{Term: record.Ref{ID: next}}})
	if got, err = Due(s, "2027-01-10"); err != nil || len(dates(got, DueCongress)) != 0 {
		t.Errorf("after it: %+v (%v)", got, err)
	}
}

// The party committee holds its meeting at least once a term; one of the term before does not count.
func TestThePartyCommitteesMeetingIsAskedForOnceATerm(t *testing.T) {
	s := newOffice(t)
	asked := func(day record.Date) []record.Date {
		got, err := Due(s, day)
		if err != nil {
			t.Fatal(err)
		}
		return dates(got, DueWorkMeet)
	}
	put(t, s, office.Meetings.Any, &office.Meeting{Kind: office.MeetPartyWork, Name: "上届的", Starts: "2023-03-05"},
		&office.Meeting{Kind: office.MeetPartyWork, Name: "取消的", Starts: "2024-03-05", Cancelled: "2024-03-01"})
	if got := asked("2026-06-01"); len(got) != 0 {
		t.Errorf("long before: %v", got)
	}
	for _, day := range []record.Date{"2027-01-01", "2027-08-01"} {
		if got := asked(day); !slices.Equal(got, []record.Date{"2027-01-08"}) {
			t.Errorf("on %s: %v", day, got)
		}
	}
	set(t, s, office.KeyAskPartyMonths, "0")
	if got := asked("2027-01-01"); len(got) != 0 {
		t.Errorf("switched off: %v", got)
	}
	set(t, s, office.KeyAskPartyMonths, "36")
	put(t, s, office.Meetings.Any, &office.Meeting{Kind: office.MeetPartyWork, Name: "本届的", Starts: "2025-03-05"})
	if got := asked("2027-01-01"); len(got) != 0 {
		t.Errorf("held: %v", got)
	}
}

func TestTimesOfRoutinesFollowEachOther(t *testing.T) {
	for _, c := range []struct {
		months   int
		day      record.Date
		from, to record.Date
		called   string
	}{
		{12, "2026-02-28", "2026-01-01", "2026-12-31", "2026年"}, {3, "2026-12-31", "2026-10-01", "2026-12-31", "2026年第四季度"},
		{3, "2026-04-01", "2026-04-01", "2026-06-30", "2026年第二季度"}, {1, "2028-02-29", "2028-02-01", "2028-02-29", "2028年2月"},
	} {
		r := routine{months: c.months}
		if got := r.around(c.day); got != (span{c.from, c.to}) || r.called(got) != c.called {
			t.Errorf("%d months around %s: %v, called %s", c.months, c.day, got, r.called(got))
		}
	}
}

// Each routine is answered by a real record of its register, and by no record that is something else, such as the plan of reports.
func TestEveryRoutineIsAnsweredByItsOwnRecords(t *testing.T) {
	const day = record.Date("2026-06-15")
	presidium := func(kind string) any { return &office.Meeting{Kind: kind, Name: kind, Starts: day} }
	for _, c := range []struct {
		kind          string
		answer, other any
	}{
		{DuePresidium, presidium(office.MeetPresidium), presidium("主席（办公）会议")},
		{DueStudy, presidium(office.MeetStudy), presidium(office.MeetPresidium)},
		{DueReception, &office.Reception{Day: day, Form: office.FormStation, Content: "路灯"}, &office.Reception{Day: day, Form: office.FormVisit, Content: "路灯"}},
		{DueReports, &office.ReportToVoters{Kind: office.ReportHeld, On: day}, &office.ReportToVoters{Kind: office.ReportPlan, On: day}},
		{DueHalfYear, &office.Inspection{Kind: "专项督查", Subject: "民生实事", Day: day}, &office.Inspection{Kind: "专题视察", Subject: "民生实事", Day: day}},
		{DueParty, &office.PartyReport{Day: day, Subject: "半年工作", Kind: "汇报", To: "镇党委"}, &office.PartyReport{Day: day, Subject: "人选", Kind: "请示", To: "镇党委"}},
		{DueTraining, &office.Training{Name: "履职培训", From: day}, nil},
		{DueHearing, &office.PetitionDuty{Kind: office.PetitionHearing, Day: day}, &office.PetitionDuty{Kind: office.PetitionDay, Day: day}},
		{DueAssess, &office.PetitionDuty{Kind: office.PetitionNotice, Day: day}, &office.PetitionDuty{Kind: office.PetitionHearing, Day: day}},
	} {
		i := slices.IndexFunc(routines, func(r routine) bool { return r.kind == c.kind })
		r := routines[i]
		reg := office.Registers.Get(r.register)
		for label := range r.only {
			if reg.Field(label) == nil {
				t.Fatalf("%s looks at %s of %s, which is not there", r.kind, label, reg.Name)
			}
		}
		s := newOffice(t)
		set(t, s, office.KeyModulePetitionDuty, "是")
		open := func() int {
			l := newDueList(s, day)
			if err := l.ask(s, &r, reg, r.around(day), day); err != nil {
				t.Fatal(err)
			}
			return len(l.items)
		}
		if c.other != nil {
			put(t, s, reg, c.other)
		}
		if open() != 1 {
			t.Errorf("%s is not asked for, or answered by another kind of record", c.kind)
		}
		put(t, s, reg, c.answer)
		if open() != 0 {
			t.Errorf("%s is asked for although it was done", c.kind)
		}
	}
}

func TestDaysOfDutyAreListedAWeekAheadAndOnlyOnce(t *testing.T) {
	s := newOffice(t)
	put(t, s, office.Rosters.Any, &office.Roster{Kind: office.RosterPetition, From: "2024-06-01", Announced: "2024-05-20", Turns: []office.RosterTurn{
		{Day: "2024-06-24", Leader: "马建军"}, {Day: "2024-06-25", Leader: "马建军"}, {Day: "2024-07-08", Leader: "马建军"}}})
	put(t, s, office.PetitionDuties.Any, &office.PetitionDuty{Kind: office.PetitionDay, Day: "2024-06-24", Announced: "2024-05-20", Leader: "马建军"})
	got, err := Due(s, "2024-06-20")
	if err != nil {
		t.Fatal(err)
	}
	if days := dates(got, office.DuePetitionDay); !slices.Equal(days, []record.Date{"2024-06-24"}) {
		t.Errorf("days of deputies at the leaders' reception: %v", days)
	}
	if days := dates(got, office.RosterPetition); !slices.Equal(days, []record.Date{"2024-06-25"}) {
		t.Errorf("turns of the roster: %v", days)
	}
}

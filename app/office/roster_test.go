package office

import (
	"strings"
	"testing"
	"time"

	"npcdesk/app/record"
)

// planned lists the turns as "day: ids".
func planned(turns []RosterTurn) string {
	var lines []string
	for _, t := range turns {
		line := string(t.Day) + ":"
		for _, d := range t.Deputies {
			line += " " + string(rune('0'+d.ID))
		}
		if t.Group.ID != 0 {
			line += " g" + string(rune('0'+t.Group.ID))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// autumn knows the holidays of 2026: the National Day week, and the Saturday that is worked instead.
func autumn() Calendar {
	table := []*Holiday{{Day: "2026-10-10", Kind: DayWork}}
	for day := record.Date("2026-10-01"); day <= "2026-10-07"; day = day.Add(1) {
		table = append(table, &Holiday{Day: day, Kind: DayOff})
	}
	return NewCalendar(table)
}

func TestReceptionDaysFallByTheRule(t *testing.T) {
	for _, c := range []struct {
		what     string
		rule     DayRule
		moves    bool
		from, to record.Date
		want     string
	}{
		{"a fixed day of the month", DayRule{MonthDay: 15}, false, "2026-01-01", "2026-03-31", "2026-01-15 2026-02-15 2026-03-15"},
		{"moved from a Sunday", DayRule{MonthDay: 15}, true, "2026-02-01", "2026-03-31", "2026-02-16 2026-03-16"},
		{"the 31st in short months", DayRule{MonthDay: 31}, false, "2026-01-01", "2026-04-30", "2026-01-31 2026-02-28 2026-03-31 2026-04-30"},
		{"the 30th in a leap year", DayRule{MonthDay: 30}, false, "2028-02-01", "2028-02-29", "2028-02-29"},
		{"every Monday around the holidays", DayRule{Weekday: time.Monday}, true, "2026-09-28", "2026-10-12", "2026-09-28 2026-10-08 2026-10-12"},
		{"the second Wednesday", DayRule{Nth: 2, Weekday: time.Wednesday}, false, "2026-10-01", "2026-11-30", "2026-10-14 2026-11-11"},
		{"the last Friday", DayRule{Nth: 5, Weekday: time.Friday}, false, "2026-10-01", "2026-11-30", "2026-10-30 2026-11-27"},
		{"a Saturday that is worked", DayRule{MonthDay: 10}, true, "2026-10-01", "2026-10-31", "2026-10-10"},
	} {
		turns, known := TurnPlan{From: c.from, To: c.to, Days: c.rule, Moves: c.moves, Calendar: autumn()}.Turns()
		var days []string
		for _, one := range turns {
			days = append(days, string(one.Day))
		}
		if got := strings.Join(days, " "); got != c.want || !known {
			t.Errorf("%s: %s, want %s (holidays known: %v)", c.what, got, c.want, known)
		}
	}
	if _, known := (TurnPlan{From: "2027-01-01", To: "2027-01-31", Days: DayRule{MonthDay: 15}, Moves: true, Calendar: autumn()}).Turns(); known {
		t.Error("the holidays of 2027 are not entered, and it is not said")
	}
}

func TestTheNextReceptionDayMovesWithTheHolidays(t *testing.T) {
	for _, c := range []struct {
		day  string
		from record.Date
		want record.Date
	}{
		{"15", "2026-11-15", "2026-11-16"}, {"15", "2026-11-16", "2026-11-16"}, {"15", "2026-11-17", "2026-12-15"}, {"1", "2026-10-03", "2026-10-08"}, {"31", "2026-11-01", "2026-11-02"}, {"31", "2026-11-03", "2026-11-30"}, {"0", "2026-11-15", ""},
	} {
		if got, _ := NextReceptionDay(c.from, townSettings(KeyReceptionDay, c.day), autumn()); got != c.want {
			t.Errorf("from %s, day %s: %s, want %s", c.from, c.day, got, c.want)
		}
	}
	if got, _ := NextReceptionDay("2026-11-15", townSettings(KeyRosterMoves, "否"), autumn()); got != "2026-11-15" {
		t.Errorf("a Sunday stays where it is: %s", got)
	}
}

func TestTurnsAreFairAndGoOnFromTheLastRoster(t *testing.T) {
	p := TurnPlan{From: "2026-01-01", To: "2026-04-30", Days: DayRule{MonthDay: 15}, Pool: deputyRefs(1, 2, 3, 4)}
	got, _ := p.Turns()
	if want := "2026-01-15: 1\n2026-02-15: 2\n2026-03-15: 3\n2026-04-15: 4"; planned(got) != want {
		t.Errorf("the first roster:\n%s", planned(got))
	}
	p.From, p.To, p.Earlier, p.PerDay = "2026-05-01", "2026-06-30", got[:3], 2
	got, _ = p.Turns()
	if want := "2026-05-15: 4 1\n2026-06-15: 2 3"; planned(got) != want {
		t.Errorf("the next roster does not go on after 3:\n%s", planned(got))
	}
}

func TestWhoIsNotInOfficeOrExceptedIsPassedOverAndComesNext(t *testing.T) {
	p := TurnPlan{From: "2026-01-01", To: "2026-04-30", Days: DayRule{MonthDay: 15}, Pool: deputyRefs(1, 2, 3, 4), Except: deputyRefs(4),
		Serves: func(id int64, day record.Date) bool { return id != 2 || day >= "2026-03-01" }}
	got, _ := p.Turns()
	if want := "2026-01-15: 1\n2026-02-15: 3\n2026-03-15: 2\n2026-04-15: 1"; planned(got) != want {
		t.Errorf("%s", planned(got))
	}
}

func TestGroupsTakeTurnsWithTheirMembers(t *testing.T) {
	p := TurnPlan{From: "2026-11-02", To: "2026-11-16", Days: DayRule{Weekday: time.Monday}, Groups: deputyRefs(7, 8), Except: deputyRefs(3),
		Members: func(group int64, _ record.Date) []record.Ref {
			return map[int64][]record.Ref{7: deputyRefs(1, 2), 8: deputyRefs(3, 4)}[group]
		},
		Earlier: []RosterTurn{{Day: "2026-10-26", Group: record.Ref{ID: 7}}}}
	got, _ := p.Turns()
	if want := "2026-11-02: 4 g8\n2026-11-09: 1 2 g7\n2026-11-16: 4 g8"; planned(got) != want {
		t.Errorf("%s", planned(got))
	}
}

func TestWhatIsAnnouncedStaysWhenARosterIsMadeAgain(t *testing.T) {
	p := TurnPlan{From: "2026-01-01", To: "2026-03-31", Days: DayRule{MonthDay: 15}, Pool: deputyRefs(1, 2, 3),
		Present: []RosterTurn{{Row: record.Row{ID: 11}, Day: "2026-01-15", Deputies: deputyRefs(3), Announced: "2026-01-10"}, {Row: record.Row{ID: 12}, Day: "2026-02-15", Deputies: deputyRefs(3), Leader: "镇长"}}}
	got, _ := p.Turns()
	if want := "2026-01-15: 3\n2026-02-15: 1\n2026-03-15: 2"; planned(got) != want || got[0].Announced != "2026-01-10" || got[0].ID != 11 || got[1].ID != 12 || got[1].Leader != "镇长" || got[2].ID != 0 {
		t.Errorf("%s\n%+v", planned(got), got)
	}
}

// december is a roster in order for Zhang Wei.
func december() *Roster {
	return &Roster{Kind: RosterStation, Station: record.Ref{ID: 1, Name: "清溪镇代表联络站"}, From: "2026-11-01", To: "2026-12-31", Announced: "2026-10-29",
		Turns: []RosterTurn{{Day: "2026-12-15", Deputies: deputyRefs(1)}, {Day: "2026-11-16", Deputies: deputyRefs(1), Held: TurnHeld}}}
}

func TestARosterIsAnnouncedAndItsDaysFallDue(t *testing.T) {
	in := townSettings()
	r := december()
	Rosters.Prepare(r, in)
	if r.Turns[0].Day != "2026-11-16" || r.Turns[1].Announced != "2026-10-29" || r.State() != RosterAnnounced {
		t.Errorf("%+v in state %s", r, r.State())
	}
	if d := r.Deadlines(in); len(d) != 1 || d[0].On != "2026-12-15" || d[0].Kind != RosterStation {
		t.Errorf("%+v", d)
	}
	r = &Roster{From: "2026-11-01", Turns: []RosterTurn{{Day: "2026-12-15", Deputies: deputyRefs(1)}}}
	Rosters.Prepare(r, in)
	if d := r.Deadlines(in); len(d) != 2 || d[0].On != "2026-12-12" || r.To != "2026-12-15" || r.State() != RosterDraft {
		t.Errorf("%+v, %+v", d, r)
	}
	r.Turns[0].Held = TurnHeld
	if r.State() != RosterDone || r.Deadlines(in) != nil {
		t.Errorf("a roster that is over: %s %+v", r.State(), r.Deadlines(in))
	}
}

func TestTheRulesOnRosters(t *testing.T) {
	f := townFacts(65, zhang())
	if got := warningsOf(Rosters.Any, december(), f); len(got) != 0 {
		t.Fatalf("a roster in order is warned about: %v", got)
	}
	for _, c := range []struct {
		rule, words string
		spoil, mend func(*Roster)
	}{
		{"", "提前3天公布", func(r *Roster) { r.Turns[0].Announced = "2026-12-13" }, func(r *Roster) { r.Turns[0].Announced = "2026-12-12" }},
		{"", "还没有公布", func(r *Roster) { r.Announced, r.Turns[0].Day = "", "2026-11-23" }, func(r *Roster) { r.Turns[0].Day = "2026-11-24" }},
		{"", "排了两次", func(r *Roster) { r.Turns[1].Day = "2026-12-15" }, func(r *Roster) { r.Turns[1].Day = "2026-11-16" }},
		{"", "在起始日期以前", func(r *Roster) { r.From = "2026-11-17" }, func(r *Roster) { r.From = "2026-11-16" }},
		{"", "没有排代表", func(r *Roster) { r.Turns[0].Deputies = nil }, func(r *Roster) { r.Turns[0].Group.ID = 1 }},
		{"E09", "不是在任代表", func(r *Roster) { r.Turns[1].Day, r.From = "2024-11-19", "2024-11-01" }, func(r *Roster) { r.Turns[1].Day = "2024-11-20" }},
	} {
		r := december()
		c.spoil(r)
		if got := warningsOf(Rosters.Any, r, f); !anyHolds(got, c.rule, c.words) {
			t.Errorf("%s %s: not said, but %v", c.rule, c.words, got)
		}
		c.mend(r)
		if got := warningsOf(Rosters.Any, r, f); anyHolds(got, c.rule, c.words) {
			t.Errorf("%s %s: still said when it is mended", c.rule, c.words)
		}
	}
}

func TestARosterIsAnnouncedInWords(t *testing.T) {
	r := &Roster{Kind: RosterStation, Station: record.Ref{ID: 1, Name: "清溪村联络站"}, Turns: []RosterTurn{
		{Day: "2026-11-10", Deputies: []record.Ref{{ID: 3, Name: "石磊"}}, Held: TurnHeld},
		{Day: "2026-12-10", Deputies: []record.Ref{{ID: 1, Name: "蒋春生"}, {ID: 2, Name: "沈佳怡"}}}, {Day: "2027-01-11", Deputies: []record.Ref{{ID: 3, Name: "石磊"}}}}}
	want := "清溪村联络站代表接待日安排\n2026年\n12月10日（星期四） 蒋春生、沈佳怡 在清溪村联络站接待选民\n2027年\n1月11日（星期一） 石磊 在清溪村联络站接待选民"
	if got := r.Announcement(); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	r = &Roster{Kind: RosterPetition, Turns: []RosterTurn{
		{Day: "2026-12-10", Group: record.Ref{ID: 1, Name: "第一代表小组"}, Deputies: []record.Ref{{ID: 3, Name: "石磊"}}, Leader: "王书记"}, {Day: "2026-12-17", Group: record.Ref{ID: 2, Name: "第二代表小组"}}}}
	want = "代表参与领导接访安排\n2026年\n12月10日（星期四） 第一代表小组（石磊） 随王书记接待来访群众\n12月17日（星期四） 第二代表小组 参加领导接访"
	if got := r.Announcement(); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestTheRuleOfARosterIsWrittenInWords(t *testing.T) {
	for want, rule := range map[string]DayRule{"每月15日": {MonthDay: 15}, "每月第二个星期三": {Nth: 2, Weekday: time.Wednesday}, "每月最后一个星期五": {Nth: 5, Weekday: time.Friday},
		"每个星期日": {Weekday: time.Sunday}} {
		if got := rule.Words(); got != want {
			t.Errorf("%+v is written %s, not %s", rule, got, want)
		}
	}
}

// Whatever days and people a roster is made from: the days are in order, each once and not before the first, nobody is left idle while
// another serves twice more, and nobody serves who does not.
func FuzzTurns(f *testing.F) {
	f.Add("2026-11-30", uint16(120), 31, 0, 0, false, uint8(7), uint8(2))
	f.Add("2028-02-01", uint16(60), 0, 5, 3, true, uint8(3), uint8(1))
	f.Add("2026-01-01", uint16(365), 0, 0, 1, true, uint8(0), uint8(9))
	f.Add("2026-13-99", uint16(10), -1, -2, 9, true, uint8(1), uint8(0))
	f.Fuzz(func(t *testing.T, from string, span uint16, monthDay, nth, weekday int, moves bool, pool, perDay uint8) {
		first := record.Date(from)
		p := TurnPlan{From: first, To: first.Add(int(span % 800)), Days: DayRule{MonthDay: monthDay, Nth: nth, Weekday: time.Weekday(weekday)}, Moves: moves,
			Calendar: NewCalendar(nil), PerDay: int(perDay), Serves: func(id int64, _ record.Date) bool { return id != 2 }}
		for id := range int64(pool % 40) {
			p.Pool = append(p.Pool, record.Ref{ID: id + 1})
		}
		turns, _ := p.Turns()
		served, before := map[int64]int{}, record.Date("")
		for _, turn := range turns {
			if turn.Day <= before || turn.Day < first {
				t.Fatalf("%s comes after %s, the first day is %s", turn.Day, before, first)
			}
			before = turn.Day
			for _, d := range turn.Deputies {
				served[d.ID]++
			}
		}
		if served[2] > 0 {
			t.Error("who does not serve is on the roster")
		}
		least, most := len(turns), 0
		for _, r := range p.Pool {
			if r.ID != 2 {
				least, most = min(least, served[r.ID]), max(most, served[r.ID])
			}
		}
		if most > least+1 {
			t.Errorf("somebody serves %d times, somebody %d times", most, least)
		}
	})
}

func TestAnEndMistypedAsTheYear9999IsNotFollowed(t *testing.T) {
	plan := TurnPlan{From: "2026-01-01", To: "9999-12-31", Days: DayRule{MonthDay: 10}, Pool: []record.Ref{{ID: 1}}}
	turns, _ := plan.Turns()
	if n := len(turns); n == 0 || turns[n-1].Day > "2031-01-31" {
		t.Errorf("%d turns, the last on %v", n, turns[max(n-1, 0):])
	}
}

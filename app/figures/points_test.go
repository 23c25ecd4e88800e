package figures

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

func pointsIn(given ...string) record.Settings {
	values := map[string]string{office.KeyPoints: "是"}
	for i := 0; i < len(given); i += 2 {
		values[given[i]] = given[i+1]
	}
	return office.SettingsOn("2025-12-31", values)
}

// line is one duty of 2025 of deputy 1.
func line(kind string, more ...func(*data.DutyLine)) data.DutyLine {
	l := data.DutyLine{Deputy: record.Ref{ID: 1}, Day: "2025-06-01", Kind: kind, Register: "meeting", Record: 7, Review: office.DutyChecked}
	for _, m := range more {
		m(&l)
	}
	return l
}

func status(s string) func(*data.DutyLine)    { return func(l *data.DutyLine) { l.Status = s } }
func role(s string) func(*data.DutyLine)      { return func(l *data.DutyLine) { l.Role = s } }
func on(day record.Date) func(*data.DutyLine) { return func(l *data.DutyLine) { l.Day = day } }
func of(session int64) func(*data.DutyLine)   { return func(l *data.DutyLine) { l.Session = session } }
func review(s string) func(*data.DutyLine)    { return func(l *data.DutyLine) { l.Review = s } }
func households(n float64) func(*data.DutyLine) {
	return func(l *data.DutyLine) { l.Count = record.Some(n) }
}

func times(n int, l data.DutyLine) (out []data.DutyLine) {
	for range n {
		out = append(out, l)
	}
	return out
}

// daily gives a line on each of so many days.
func daily(n int, l data.DutyLine) []data.DutyLine {
	out := times(n, l)
	for i := range out {
		out[i].Day = out[i].Day.Add(i)
	}
	return out
}

func TestTheDefaultRulesCountAYearOfDuties(t *testing.T) {
	lead, second := line(office.DutySuggestion, role(office.DutyRoleLead)), line(office.DutySuggestion, role(office.DutyRoleSecond))
	for _, c := range []struct {
		what  string
		lines []data.DutyLine
		want  float64
	}{
		{"nothing", nil, 0},
		{"a session", times(1, line(office.DutySession, status(office.Attended))), 10},
		{"who came late was there", times(1, line(office.DutySession, status(office.CameLate))), 10},
		{"three sessions, capped at two", daily(3, line(office.DutySession)), 20},
		{"leave costs nothing", times(1, line(office.DutySession, status(office.OnLeave))), 0},
		{"absence costs ten", times(1, line(office.DutySession, status(office.Absent))), -10},
		{"one came to, one missed", []data.DutyLine{line(office.DutySession), line(office.DutySession, on("2025-01-10"), status(office.Absent))}, 0},
		{"two sittings of one day", []data.DutyLine{line(office.DutySession), line(office.DutySession, status(office.Absent))}, 10},
		{"two days of one session, one missed", []data.DutyLine{line(office.DutySession, of(6), status(office.Absent)), line(office.DutySession, of(6), on("2025-06-02"))}, 10},
		{"all sittings of a session missed", []data.DutyLine{line(office.DutySession, of(6), status(office.Absent)), line(office.DutySession, of(6), on("2025-06-02"), status(office.Absent))}, -10},
		{"missed, and leave for the rest", []data.DutyLine{line(office.DutySession, of(6), status(office.Absent)), line(office.DutySession, of(6), on("2025-06-02"), status(office.OnLeave))}, 0},
		{"entered by hand on the day of a sitting", []data.DutyLine{line(office.DutySession), line(office.DutySession, of(6))}, 10},
		{"a sitting that was sent back proves nothing", []data.DutyLine{line(office.DutySession, of(6), review(office.DutyReturned)), line(office.DutySession, of(6), status(office.Absent))}, -10},
		{"three speeches reach their cap", times(4, line(office.DutySpeech)), 6},
		{"an inspection and a group activity", []data.DutyLine{line(office.DutyInspection), line(office.DutyGroup)}, 6},
		{"seven activities of any kind reach one cap", append(times(5, line(office.DutyResearch)), times(5, line(office.DutyAppraisal))...), 21},
		{"an activity missed", times(1, line(office.DutyLawCheck, status(office.Absent))), -2},
		{"a training, and one missed, which costs nothing", []data.DutyLine{line(office.DutyTraining), line(office.DutyTraining, status(office.Absent))}, 3},
		{"a suggestion led and one seconded", []data.DutyLine{lead, second}, 5},
		{"four led reach the cap, seconded ones on top do not count", append(times(4, lead), second), 12},
		{"a suggestion under priority supervision earns both", times(1, line(office.DutySuggestion, role("领衔、重点督办"))), 6},
		{"three of them reach both caps", times(3, line(office.DutySuggestion, role("领衔、重点督办"))), 16},
		{"nine households are no point", times(1, line(office.DutyVisit, households(9))), 0},
		{"nine and one in two visits are one", []data.DutyLine{line(office.DutyVisit, households(9)), line(office.DutyVisit)}, 1},
		{"sixty-five households reach the cap", times(1, line(office.DutyVisit, households(65))), 6},
		{"a day of reception and one at petitions", []data.DutyLine{line(office.DutyReception), line(office.DutyPetition)}, 6},
		{"a report to voters counts once", times(2, line(office.DutyReport)), 6},
		{"a good deed that was examined", times(1, line(office.DutyHelp, role(office.DutyRoleGoodDeed))), 2},
		{"a good deed that was not", times(1, line(office.DutyHelp, role(office.DutyRoleGoodDeed), review(office.DutyUnchecked))), 0},
		{"help that is no good deed", times(1, line(office.DutyHelp)), 0},
		{"what was sent back", times(1, line(office.DutySession, review(office.DutyReturned))), 0},
		{"another year", times(1, line(office.DutySession, on("2024-12-31"))), 0},
	} {
		got := Points(2025, office.ScoreRulesIn(2025, office.DefaultScoreRules()), c.lines, pointsIn())
		if got.Total != c.want {
			t.Errorf("%s: %g points, want %g", c.what, got.Total, c.want)
		}
	}
}

func TestADayToComeEarnsNothingYet(t *testing.T) {
	in := pointsIn()
	in.Today = "2025-05-31"
	if got := Points(2025, office.DefaultScoreRules(), times(1, line(office.DutySession)), in); got.Total != 0 {
		t.Errorf("%g points for a session of tomorrow", got.Total)
	}
}

func TestTheDefaultRulesAddUpToOneHundred(t *testing.T) {
	sum := 0.0
	for _, r := range office.DefaultScoreRules() {
		sum += r.Cap.V
	}
	if sum != 100 {
		t.Errorf("all caps together are %g", sum)
	}
}

func TestEveryPointKeepsTheRecordItCameFrom(t *testing.T) {
	visit := line(office.DutyVisit, households(25), func(l *data.DutyLine) { l.Register, l.Record = "contact", 42 })
	got := Points(2025, office.DefaultScoreRules(), []data.DutyLine{visit, line(office.DutySession, status(office.Absent))}, pointsIn())
	for _, i := range got.Items {
		switch i.Rule.Item {
		case "走访选民":
			if i.Count != 25 || i.Points != 2 || len(i.Lines) != 1 || i.Lines[0].Register != "contact" || i.Lines[0].Record != 42 || i.Lines[0].Points != 2.5 {
				t.Errorf("visit: %+v", i)
			}
		case "出席人代会":
			if i.Count != 0 || i.Points != 0 || i.Lost != 10 || len(i.Lines) != 1 || i.Lines[0].Points != -10 {
				t.Errorf("session: %+v", i)
			}
		default:
			if len(i.Lines) > 0 {
				t.Errorf("%s takes %d lines", i.Rule.Item, len(i.Lines))
			}
		}
	}
}

func TestGradesFollowTheOfficesSettings(t *testing.T) {
	usual, three := pointsIn(), pointsIn(office.KeyPointGrades, "好、较好、差", office.KeyPointGradeFloor, "80、60")
	for total, want := range map[float64][2]string{100: {"优秀", "好"}, 90: {"优秀", "好"}, 89.99: {"良好", "好"}, 80: {"良好", "好"}, 79.5: {"合格", "较好"},
		60: {"合格", "较好"}, 59.99: {"不合格", "差"}, -10: {"不合格", "差"}} {
		if got := GradeOf(total, usual); got != want[0] {
			t.Errorf("%g: %s, want %s", total, got, want[0])
		}
		if got := GradeOf(total, three); got != want[1] {
			t.Errorf("%g in three grades: %s, want %s", total, got, want[1])
		}
	}
}

func TestEqualPointsHaveTheSameRankAndTheNextLeavesAGap(t *testing.T) {
	deputies := []record.Ref{{ID: 1, Name: "丁一"}, {ID: 2, Name: "王二"}, {ID: 3, Name: "张三"}, {ID: 4, Name: "李四"}}
	lines := map[int64][]data.DutyLine{1: {line(office.DutySpeech)}, 2: {line(office.DutySession)}, 3: {line(office.DutySpeech)}}
	sheet, on := ScoreTable(2025, deputies, lines, office.DefaultScoreRules(), nil, pointsIn())
	if !on || !sheet.Draft {
		t.Fatalf("on %v, draft %v", on, sheet.Draft)
	}
	var got []string
	for _, s := range sheet.Scores {
		got = append(got, s.Deputy.Name+string(rune('0'+s.Rank)))
	}
	if want := "王二1 丁一2 张三2 李四4"; strings.Join(got, " ") != want {
		t.Errorf("ranked %v, want %s", got, want)
	}
}

func TestThePresidiumLeavesOutConfirmsAndHearsAppeals(t *testing.T) {
	deputies := []record.Ref{{ID: 1, Name: "丁一"}, {ID: 2, Name: "王二"}}
	year := &office.Commendation{Base: record.Base{Year: record.Some[int64](2025)}, Kind: office.YearPoints, Candidates: []office.Candidate{
		{Deputy: deputies[0], Points: record.Some(88.0), Appeal: "培训签到漏登一次，已核实补登"},
		{Deputy: deputies[1], Result: office.ResultLeftOut, Why: "全年在外地驻村"}}}
	all := func() ScoreSheet {
		sheet, _ := ScoreTable(2025, deputies, nil, office.DefaultScoreRules(), []*office.Commendation{year}, pointsIn())
		return sheet
	}
	s := all()
	if !s.Draft || len(s.Scores) != 1 || s.Scores[0].Settled.V != 88 || s.Scores[0].Appeal == "" || len(s.LeftOut) != 1 || s.LeftOut[0].LeftOut != "全年在外地驻村" {
		t.Errorf("before the presidium decided: %+v", s)
	}
	year.Decided = "2026-01-05"
	if all().Draft {
		t.Error("confirmed, and still a draft")
	}
	year.Year = record.Some[int64](2024)
	if s := all(); !s.Draft || len(s.LeftOut) > 0 {
		t.Error("what was decided for 2024 counts for 2025")
	}
	if _, on := ScoreTable(2025, deputies, nil, nil, nil, office.SettingsOn("2025-12-31", nil)); on {
		t.Error("points are counted though nobody switched them on")
	}
}

// The points follow from what is on record: a training with its list, a hand-entered good deed once it was examined.
func TestPointsAreReadFromTheRecords(t *testing.T) {
	s := newOffice(t)
	ids := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "", nil), member("王二", "女", "汉", "", nil))
	people := []record.Ref{{ID: ids[0], Name: "丁一"}, {ID: ids[1], Name: "王二"}}
	training := put(t, s, office.Trainings.Any, &office.Training{Name: "初任培训", From: "2024-03-01", Deputies: attended(ids, office.Attended, office.OnLeave)})
	deed := &office.DutyEntry{Deputy: people[1], On: "2024-04-01", Kind: office.DutyHelp, GoodDeed: record.Some(true), Summary: "帮村里修水渠"}
	put(t, s, office.DutyEntries.Any, deed)
	if _, on, err := Scores(s, 2024, people); on || err != nil {
		t.Fatalf("on %v, %v: points are off until the office switches them on", on, err)
	}
	set(t, s, office.KeyPoints, "是")
	totals := func(year int) (out []float64) {
		sheet, _, err := Scores(s, year, people)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range sheet.Scores {
			out = append(out, one.Total)
			for _, i := range one.Items {
				if i.Points > 0 && i.Rule.Item == "培训学习" && (i.Lines[0].Register != "training" || i.Lines[0].Record != training[0]) {
					t.Errorf("the training's point comes from %s %d", i.Lines[0].Register, i.Lines[0].Record)
				}
			}
		}
		return out
	}
	if got := totals(2024); !slices.Equal(got, []float64{3, 0}) {
		t.Errorf("before the deed was examined: %v", got)
	}
	deed.Checked = office.DutyChecked
	put(t, s, office.DutyEntries.Any, deed)
	if got := totals(2024); !slices.Equal(got, []float64{3, 2}) {
		t.Errorf("after it was: %v", got)
	}
	if got := totals(2023); !slices.Equal(got, []float64{0, 0}) {
		t.Errorf("the year before: %v", got)
	}
}

func TestAPartCountsWhatWasDoneAndASessionOnce(t *testing.T) {
	card := Card([]data.DutyLine{line(office.DutySession, of(6)), line(office.DutySession, of(6), on("2025-06-02")), line(office.DutySession, on("2025-09-01")),
		line(office.DutyPresidium), line(office.DutyPresidium, status(office.Absent)), line(office.DutyTraining, status(office.OnLeave))})
	if n := card[PartOf(office.DutySession)].Times(); n != 3 || len(card[1].Lines) != 5 {
		t.Errorf("two sessions and a meeting of the presidium are %d of %d lines", n, len(card[1].Lines))
	}
	if n := card[PartOf(office.DutyTraining)].Times(); n != 0 {
		t.Errorf("leave counts as %d trainings", n)
	}
	if PartOf("没有的类别") != PartOf(office.DutyOther) {
		t.Error("a duty of an unknown kind is lost")
	}
}

func TestACardHasTenPartsAndLosesNothing(t *testing.T) {
	var lines []data.DutyLine
	for _, kind := range slices.Concat(office.DutyKinds, []string{office.DutyCommendation}) {
		lines = append(lines, line(kind))
	}
	card, n := Card(append(lines, line(office.DutyVisit, review(office.DutyReturned)))), 0
	for i, p := range card {
		if len(p.Lines) == 0 && p.Title != PartPerson && p.Title != PartPoints {
			t.Errorf("part %d (%s) is empty", i+1, p.Title)
		}
		for _, l := range p.Lines {
			if !slices.Contains(p.Kinds, l.Kind) {
				t.Errorf("%s stands under %s", l.Kind, p.Title)
			}
		}
		n += len(p.Lines)
	}
	if len(card) != 10 || n != len(lines) {
		t.Errorf("%d parts with %d lines, want 10 with %d", len(card), n, len(lines))
	}
	if again := Card(nil); len(again[1].Lines) > 0 {
		t.Error("the lines of one deputy stand on the card of the next")
	}
}

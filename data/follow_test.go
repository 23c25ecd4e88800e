package data

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// follow counts the stored duty lines and deadlines of the library's book, and holds everything stored against the records.
func follow(t *testing.T, s *Store, when string, lines, deadlines int) {
	t.Helper()
	duties, err := s.DutyLines(DutyQuery{})
	if err != nil {
		t.Fatal(err)
	}
	due, err := s.Deadlines("9999-12-31")
	if err != nil {
		t.Fatal(err)
	}
	if len(duties) != lines || len(due) != deadlines {
		t.Errorf("%s: %d lines and %d deadlines, want %d and %d", when, len(duties), len(due), lines, deadlines)
	}
	if wrong, err := s.wrongFollows(); err != nil || len(wrong) > 0 {
		t.Errorf("%s: %v %v", when, wrong, err)
	}
}

func TestWhatFollowsFromARecordIsThereWithItAndGoneWithIt(t *testing.T) {
	s := toy(t)
	_, id := library(t, s)
	follow(t, s, "saved", 1, 2)
	b := getBook(t, s, id)
	b.Visitors = append(b.Visitors, record.Person{Who: b.Visitors[0].Who, Status: office.OnLeave})
	b.Loans = b.Loans[:1]
	put(t, s, books.Any, b)
	follow(t, s, "changed", 2, 1)
	do := func(op Op) {
		t.Helper()
		if _, err := s.Save(Batch{Label: "改", Changes: []Change{{Reg: books.Any, Op: op, ID: id}}}); err != nil {
			t.Fatal(err)
		}
	}
	turn := func(how func() (string, error)) {
		t.Helper()
		if _, err := how(); err != nil {
			t.Fatal(err)
		}
	}
	do(Remove)
	follow(t, s, "in the bin", 0, 0)
	do(Return)
	follow(t, s, "taken out of the bin", 2, 1)
	turn(s.Undo)
	follow(t, s, "taking out undone", 0, 0)
	turn(s.Undo)
	turn(s.Undo)
	follow(t, s, "back to the first save", 1, 2)
	turn(s.Undo)
	follow(t, s, "never saved", 0, 0)
	turn(s.Redo)
	follow(t, s, "saved again", 1, 2)
	do(Remove)
	do(Destroy)
	follow(t, s, "destroyed", 0, 0)
}

func TestDeadlinesMoveWithTheSettingTheyRestOn(t *testing.T) {
	s := toy(t)
	library(t, s)
	for _, days := range []int{7, 10} {
		if err := s.Set(office.KeyReturnDays, fmt.Sprint(days), ""); err != nil {
			t.Fatal(err)
		}
		due, err := s.Deadlines("2025-04-30")
		if err != nil || len(due) != 1 || due[0].On != record.Date("2025-04-01").Add(days) || due[0].Title != "清溪志" || due[0].Source != "借阅规定" {
			t.Errorf("with %d days: %+v (%v)", days, due, err)
		}
		follow(t, s, "after the setting", 1, 2)
	}
}

func TestWhatIsCountedInWorkingDaysIsFoundOnTheDaysItMayEnd(t *testing.T) {
	s := toy(t)
	put(t, s, books.Any, &book{Name: "清溪志", Lent: record.Some(true)})
	for span, n := range map[[2]record.Date]int{{"2026-01-05", "2026-01-31"}: 1, {"2026-01-06", "2026-01-31"}: 1, {"2026-06-01", "2026-06-30"}: 1,
		{"2027-06-01", "2027-06-30"}: 0, {"2025-12-01", "2025-12-31"}: 0} {
		due, err := s.DeadlinesBetween(span[0], span[1])
		if err != nil || len(due) != n || n > 0 && (due[0].Workdays != 3 || due[0].Text != "三个工作日内") {
			t.Errorf("%v: %+v (%v)", span, due, err)
		}
	}
}

func TestCheckNamesWhatDoesNotFollowAndRebuildMendsIt(t *testing.T) {
	s := toy(t)
	_, id := library(t, s)
	for _, stmt := range []string{"UPDATE duty_line SET status = '缺席'", "DELETE FROM deadline", "INSERT INTO deadline VALUES ('2026-01-01', 'book', 99, 0, '', 0, 0, '', '', '')"} {
		if _, err := s.write.Exec(stmt); err != nil {
			t.Fatal(err)
		}
	}
	problems, _, err := s.Check()
	if err != nil || len(problems) != 3 || !strings.Contains(problems[0], fmt.Sprintf("第%d号", id)) || !strings.Contains(problems[2], "99") {
		t.Errorf("%v (%v)", problems, err)
	}
	if err := s.Rebuild(); err != nil {
		t.Fatal(err)
	}
	follow(t, s, "rebuilt", 1, 2)
}

func TestAnUpgradeWorksOutAgainWhatFollows(t *testing.T) {
	s := toy(t)
	library(t, s)
	if _, err := s.write.Exec("DELETE FROM duty_line; DELETE FROM deadline"); err != nil {
		t.Fatal(err)
	}
	s.Close()
	released := migrations
	defer func() { migrations = released }()
	migrations = append(slices.Clone(released), "CREATE TABLE later (id INTEGER) STRICT;\n")
	s, err := open(s.Dir, toySet, false)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	follow(t, s, "upgraded", 1, 2)
}

// visits makes three people and books that they looked at: 张三 at four, one of them as absent, 李四 at one.
func visits(t *testing.T, s *Store) (people []int64) {
	t.Helper()
	people = put(t, s, office.Deputies.Any, &office.Deputy{Name: "张三"}, &office.Deputy{Name: "李四"}, &office.Deputy{Name: "王五"})
	of := func(day record.Date, status string, who ...int) *book {
		b := &book{Name: "书" + string(day), Bought: day}
		for _, w := range who {
			b.Visitors = append(b.Visitors, record.Person{Who: record.Ref{ID: people[w]}, Status: status})
		}
		return b
	}
	put(t, s, books.Any, of("2024-12-31", office.Attended, 0), of("2025-01-01", office.Attended, 0, 1), of("2025-06-01", office.Absent, 0), of("2025-12-31", office.Attended, 0))
	return people
}

func TestTheArchiveOfOneYearIsOneRangeOfTheIndex(t *testing.T) {
	s := toy(t)
	people := visits(t, s)
	year := DutyQuery{Deputy: people[0], From: "2025-01-01", To: "2025-12-31"}
	page := year
	page.Limit, page.Offset = 1, 1
	for name, c := range map[string]struct {
		q    DutyQuery
		days string
	}{
		"one year":         {year, "2025-12-31 2025-06-01 2025-01-01"},
		"its second page":  {page, "2025-06-01"},
		"all years":        {DutyQuery{Deputy: people[0]}, "2025-12-31 2025-06-01 2025-01-01 2024-12-31"},
		"absences":         {DutyQuery{Status: office.Absent}, "2025-06-01"},
		"who took part":    {DutyQuery{From: "2025-01-01", To: "2025-01-31"}, "2025-01-01 2025-01-01"},
		"somebody else":    {DutyQuery{Deputy: people[2]}, ""},
		"another register": {DutyQuery{Deputy: people[0], Register: "proposal"}, ""},
		"all but one":      {DutyQuery{Deputy: people[0], Without: "book"}, ""},
	} {
		lines, err := s.DutyLines(c.q)
		var days []string
		for _, l := range lines {
			days = append(days, string(l.Day))
		}
		n, countErr := s.CountDuties(DutyQuery{Deputy: c.q.Deputy, From: c.q.From, To: c.q.To, Status: c.q.Status, Register: c.q.Register, Without: c.q.Without})
		if got := strings.Join(days, " "); err != nil || countErr != nil || got != c.days || c.q.Limit == 0 && n != len(days) {
			t.Errorf("%s: %q and %d in all, want %q (%v, %v)", name, got, n, c.days, err, countErr)
		}
	}
	where, args := year.where()
	if plan := planOf(t, s, dutyColumns+dutyTables+dutySources+where+dutyOrder, args...); !strings.Contains(plan, "SEARCH l USING PRIMARY KEY (deputy=? AND day>? AND day<?)") ||
		!strings.Contains(plan, "duty_note_by_record") || strings.Contains(plan, "TEMP B-TREE FOR ORDER BY") {
		t.Errorf("the archive of a year is read so:\n%s", plan)
	}
}

func planOf(t *testing.T, s *Store, query string, args ...any) string {
	t.Helper()
	rows, err := s.read.Query("EXPLAIN QUERY PLAN "+query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var a, b, c int
		var line string
		if err := rows.Scan(&a, &b, &c, &line); err != nil {
			t.Fatal(err)
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestDutiesAreCountedByYearKindAndStatus(t *testing.T) {
	s := toy(t)
	people := visits(t, s)
	got, err := s.DutyCounts(DutyQuery{From: "2025-01-01"})
	want := []DutyCount{{people[0], 2025, office.DutyInspection, office.Attended, "", office.DutyChecked, 2, 2},
		{people[0], 2025, office.DutyInspection, office.Absent, "", office.DutyChecked, 1, 1}, {people[1], 2025, office.DutyInspection, office.Attended, "", office.DutyChecked, 1, 1}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%+v (%v)", got, err)
	}
}

func TestADerivedLineIsReviewedBesideItsRecord(t *testing.T) {
	s := toy(t)
	people := visits(t, s)
	line := func() DutyLine {
		t.Helper()
		lines, err := s.DutyLines(DutyQuery{Deputy: people[0], From: "2025-06-01", To: "2025-06-01"})
		if err != nil || len(lines) != 1 {
			t.Fatal(lines, err)
		}
		return lines[0]
	}
	first := line()
	if first.Review != office.DutyChecked || first.Deputy.Name != "张三" || first.Title != "书2025-06-01" {
		t.Errorf("%+v", first)
	}
	note, err := s.DutyNote(first.Register, first.Record, people[0])
	if err != nil || note.ID != 0 {
		t.Fatal(note, err)
	}
	note.Review, note.Outcome = office.DutyReturned, "提出建议2条"
	id := put(t, s, office.DutyNotes.Any, note)[0]
	if got := line(); got.Review != office.DutyReturned || got.Outcome != "提出建议2条" {
		t.Errorf("%+v", got)
	}
	if again, err := s.DutyNote(first.Register, first.Record, people[0]); err != nil || again.ID != id {
		t.Errorf("asked again: %+v (%v)", again, err)
	}
	if sent, err := s.DutyLines(DutyQuery{Review: office.DutyReturned}); err != nil || len(sent) != 1 {
		t.Errorf("sent back: %+v (%v)", sent, err)
	}
	if err := s.Attach(office.DutyNotes.Any, id, "佐证", filepath.Join(s.Dir, FileName)); err != nil {
		t.Fatal(err)
	}
	if got := line(); got.Evidence != 1 {
		t.Errorf("%d files prove the line", got.Evidence)
	}
	for range 2 {
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if got := line(); got != first {
		t.Errorf("undone: %+v", got)
	}
}

// A line that was entered by hand says what was done, and a sitting which session it belongs to.
func TestALineSaysWhatItsSourceSaysOfIt(t *testing.T) {
	s := toy(t)
	who := put(t, s, office.Deputies.Any, &office.Deputy{Name: "张三"})[0]
	entry := put(t, s, office.DutyEntries.Any, &office.DutyEntry{Deputy: record.Ref{ID: who}, On: "2026-03-15", Kind: office.DutyHelp, Summary: "帮村里修水渠", Outcome: "通水2公里"})[0]
	session := put(t, s, office.Sessions.Any, &office.Session{TermNo: record.Some(int64(19)), No: record.Some(int64(6))})[0]
	put(t, s, office.Meetings.Any, &office.Meeting{Name: "第一次全体会议", Kind: office.MeetSitting, Starts: "2026-03-10", Session: record.Ref{ID: session},
		Attendance: []record.Person{{Who: record.Ref{ID: who}, Status: office.Attended}}})
	if err := s.Attach(office.DutyEntries.Any, entry, "佐证", filepath.Join(s.Dir, FileName)); err != nil {
		t.Fatal(err)
	}
	got, err := s.DutyLines(DutyQuery{Deputy: who})
	if err != nil || len(got) != 2 {
		t.Fatal(got, err)
	}
	if l := got[0]; l.Title != "帮村里修水渠" || l.Outcome != "通水2公里" || l.Evidence != 1 || l.Session != 0 || l.Review != office.DutyUnchecked {
		t.Errorf("entered by hand: %+v", l)
	}
	if l := got[1]; l.Kind != office.DutySession || l.Session != session || l.Evidence != 0 {
		t.Errorf("the sitting: %+v", l)
	}
}

func TestANoteDoesNotOutliveItsRecord(t *testing.T) {
	s := toy(t)
	people := visits(t, s)
	last, err := s.DutyLines(DutyQuery{Deputy: people[0], Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	note, err := s.DutyNote(last[0].Register, last[0].Record, people[0])
	if err != nil {
		t.Fatal(err)
	}
	note.Review = office.DutyReturned
	put(t, s, office.DutyNotes.Any, note)
	gone := last[0].Record
	if _, err := s.Save(Batch{Label: "删除", Changes: []Change{{Reg: books.Any, Op: Remove, ID: gone}, {Reg: books.Any, Op: Destroy, ID: gone}}}); err != nil {
		t.Fatal(err)
	}
	again := put(t, s, books.Any, &book{Name: "新书", Bought: "2026-01-10", Visitors: []record.Person{{Who: record.Ref{ID: people[0]}}}})[0]
	got, err := s.DutyLines(DutyQuery{Deputy: people[0], Limit: 1})
	if err != nil || again != gone || got[0].Record != again || got[0].Review != office.DutyChecked {
		t.Errorf("record %d after %d: %+v (%v)", again, gone, got, err)
	}
}

// The title of a vacancy is made of the names it points at; archives and deadlines show titles.
func TestATitleMadeOfNamesKeepsThemThroughBinUndoAndRenaming(t *testing.T) {
	s := toy(t)
	former := put(t, s, office.Deputies.Any, &office.Deputy{Name: "张三"})[0]
	id := put(t, s, office.Vacancies.Any, &office.Vacancy{Former: record.Ref{ID: former}, On: "2026-01-10"})[0]
	title := func(when, want string) {
		t.Helper()
		due, err := s.Deadlines("2026-12-31")
		if err != nil || len(due) != 1 || due[0].Title != want {
			t.Errorf("%s: %+v (%v)", when, due, err)
		}
	}
	title("saved with an id only", "缺额（原代表张三）")
	if _, err := s.Save(Batch{Label: "删除", Changes: []Change{{Reg: office.Vacancies.Any, Op: Remove, ID: id}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	title("back from the bin", "缺额（原代表张三）")
	for _, turn := range []func() (string, error){s.Undo, s.Redo} {
		if _, err := turn(); err != nil {
			t.Fatal(err)
		}
	}
	title("never entered, and entered again", "缺额（原代表张三）")
	put(t, s, office.Deputies.Any, &office.Deputy{Base: record.Base{ID: former}, Name: "张三丰"})
	title("renamed", "缺额（原代表张三丰）")
}

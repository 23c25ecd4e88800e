package screens

import (
	"cmp"
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"npcdesk/app/intake"
	"npcdesk/app/record"
	"npcdesk/data"
)

// benchDemos is where the two demos of the benchmark stay between runs: the large one takes minutes to make.
var benchDemos = flag.String("demos", "", "folder that keeps the demos of BenchmarkPagesOfADemo; they are made when it has none")

// The demos of the benchmark: a township of two years, and one of forty with a hundred times the records.
const smallScale, largeScale = 1, 100

// BenchmarkPagesOfADemo prints how much longer everything that is opened day by day takes in the demo of scale 100 than in that of
// scale 1 (issue 3, done-when 6): every list and its views, an archive, all duties of a year, points, calendar, tasks and first page.
//
//	go test ./app/screens -run '^$' -bench PagesOfADemo -benchtime 1x -timeout 30m
func BenchmarkPagesOfADemo(b *testing.B) {
	dir := *benchDemos
	if dir == "" {
		dir = b.TempDir()
	}
	small, large := demoStore(b, dir, smallScale), demoStore(b, dir, largeScale)
	for b.Loop() {
		measures, err := data.BenchOpenings(small, large, pageOpenings(b, small, large)...)
		if err != nil {
			b.Fatal(err)
		}
		slices.SortStableFunc(measures, func(a, b data.Measure) int { return cmp.Compare(b.Ratio, a.Ratio) })
		for _, m := range measures {
			fmt.Printf("%6.2f = %8.2f ms / %7.2f ms  %s (%s)\n", m.Ratio, m.Value, m.Baseline, m.Name, m.Note) // a log is cut after ten lines
		}
		b.ReportMetric(measures[0].Ratio, "worst-ratio")
	}
}

// demoStore opens the demo of a scale in a folder, and makes it when it is not there.
func demoStore(b *testing.B, dir string, scale int) *data.Store {
	b.Helper()
	dir = filepath.Join(dir, fmt.Sprintf("d%d", scale))
	if !data.Exists(dir) {
		if _, err := intake.Demo(dir, intake.DemoOptions{Scale: scale}); err != nil {
			b.Fatal(err)
		}
	}
	s, err := data.Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

// pageOpenings are what the pages ask before they show something.
func pageOpenings(b *testing.B, small, large *data.Store) []data.Opening {
	b.Helper()
	out := []data.Opening{
		{Name: "首页", Note: "all numbers and lines", Do: func(s *data.Store) error { return gather(s).err }},
		{Name: "首页待完善", Note: "ids of every register", Do: func(s *data.Store) error { gatherLacking(s); return nil }},
		{Name: pageDue, Note: "the sheet of a month and everything that is to be done", Do: func(s *data.Store) error { return readDue(s, s.Settings().Today).err }},
		{Name: "全部履职", Note: "number and first lines of the year", Do: openDuties},
		archiveOpening(b, small, large),
		{Name: pageTasks, Note: "the four views", Do: func(s *data.Store) error { _, err := readTasks(s, nil); return err }},
		{Name: tabPoints, Note: "table of the year", Do: openPoints},
	}
	for _, reg := range small.Registers().All {
		if place, _ := whereIs(reg); place == "" {
			continue
		}
		views := scopesOf(reg)
		if views == nil {
			views = []scope{{}}
		}
		for _, view := range views {
			if o, ok := listOpening(b, small, reg, view); ok {
				out = append(out, o)
			}
		}
	}
	return out
}

// benchRows is how many rows of a list are read at first.
const benchRows = 128

// listOpening opens a view of a list as the page does: it asks for the first ids, and reads the rows that come into sight, in both
// demos as many as the small one has. It is false for a view that is empty there.
func listOpening(b *testing.B, small *data.Store, reg *record.Any, view scope) (data.Opening, bool) {
	b.Helper()
	var keys []string
	for _, c := range columnsOf(reg) {
		keys = append(keys, c.Key)
	}
	first := func(s *data.Store) ([]int64, error) {
		all, first := listQuestions(s, reg, record.Query{Where: view.where, Sort: view.sort}, view.keep)
		if first == nil {
			first = all
		}
		found := first()
		return found.ids, found.err
	}
	there, err := first(small)
	if err != nil {
		b.Fatal(err)
	}
	rows := min(benchRows, len(there))
	return data.Opening{Name: reg.Name + view.name, Note: fmt.Sprintf("list, first %d rows", rows), Do: func(s *data.Store) error {
		ids, err := first(s)
		if err == nil && len(ids) < rows {
			err = fmt.Errorf("the list has only %d rows", len(ids))
		}
		if err != nil {
			return err
		}
		_, err = (&listRows{store: s, reg: reg, ids: ids, in: s.Settings(), keys: keys}).Read(0, rows)
		return err
	}}, rows > 0
}

// openDuties asks for all lines of this year as the page 全部履职 does.
func openDuties(s *data.Store) error {
	var q data.DutyQuery
	q.From, q.To = thisYear(s)
	n, err := s.CountDuties(q)
	if err != nil {
		return err
	}
	_, err = (&dutyPages{store: s, query: q, count: n, read: map[int64]data.DutyLine{}}).Read(0, min(benchRows, n))
	return err
}

// archiveOpening reads the archive of this year of the deputy who has the most lines in it.
func archiveOpening(b *testing.B, stores ...*data.Store) data.Opening {
	b.Helper()
	fullest := map[*data.Store]int64{}
	for _, s := range stores {
		from, to := thisYear(s)
		counts, err := s.DutyCounts(data.DutyQuery{From: from, To: to})
		if err != nil {
			b.Fatal(err)
		}
		lines, most := map[int64]int64{}, int64(0)
		for _, c := range counts {
			if lines[c.Deputy] += c.Lines; lines[c.Deputy] > most {
				fullest[s], most = c.Deputy, lines[c.Deputy]
			}
		}
	}
	return data.Opening{Name: pageArchive, Note: "of this year, of the deputy who has done the most", Do: func(s *data.Store) error {
		from, to := thisYear(s)
		f := readArchive(s, fullest[s], from, to)
		if f.err == nil && len(f.lines) == 0 {
			f.err = fmt.Errorf("the archive is empty")
		}
		return f.err
	}}
}

// openPoints reads the table of points of this year.
func openPoints(s *data.Store) error {
	f := readPoints(s, s.Settings().Today.Year())
	if f.err == nil && len(f.sheet.Scores) == 0 {
		f.err = fmt.Errorf("no points are counted")
	}
	return f.err
}

// thisYear is the first and the last day of the year under way.
func thisYear(s *data.Store) (from, to record.Date) {
	year := s.Settings().Today.Year()
	return record.Date(fmt.Sprintf("%d-01-01", year)), record.Date(fmt.Sprintf("%d-12-31", year))
}

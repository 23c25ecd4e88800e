package data

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The office of the benchmarks of growth: as many deputies as a township has, and suggestions over as many years as said.
const (
	growthDeputies = 60
	growthYearly   = 150 // suggestions a year, each with growthSigners
	growthSigners  = 6
	growthOpen     = 20 // of the last year, still being handled
)

// GrownOffice founds an office in an empty folder with so many years of work behind its today (21 November 2026): the records
// grow with the years, the deputies and what is open do not (issue 3: scale).
func GrownOffice(dir string, years int) (*Store, error) {
	s, err := Found(dir, Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19})
	if err != nil {
		return nil, err
	}
	s.now = func() time.Time { return time.Date(2026, 11, 21, 9, 0, 0, 0, time.Local) }
	deputies := Batch{Label: "生成"}
	for i := range growthDeputies {
		deputies.Changes = append(deputies.Changes, Change{Reg: office.Deputies.Any, Op: Put, Rec: &office.Deputy{Name: fmt.Sprintf("代表%d", i)}})
	}
	if _, err := s.Save(deputies); err != nil {
		s.Close()
		return nil, err
	}
	for year := range years {
		b := Batch{Label: "生成"}
		for i := range growthYearly {
			b.Changes = append(b.Changes, Change{Reg: office.Proposals.Any, Op: Put, Rec: grownProposal(2026-year, i, year == 0 && i < growthOpen)})
		}
		if _, err := s.Save(b); err != nil {
			s.Close()
			return nil, err
		}
	}
	return s, nil
}

// grownProposal is the i-th suggestion of a year, closed unless open.
func grownProposal(year, i int, open bool) *office.Proposal {
	day := record.Date(fmt.Sprintf("%d-01-01", year)).Add(i * 2)
	p := &office.Proposal{Number: fmt.Sprintf("闭-%d-%03d", year, i), Kind: office.KindSuggestion, Submitted: day, HandedOver: day.Add(7),
		Subject: "关于" + benchPlaces[i%len(benchPlaces)] + benchWorks[i%len(benchWorks)] + "的建议", Lead: record.Ref{ID: int64(1 + i%growthDeputies)}}
	for n := 1; n < growthSigners; n++ {
		p.Seconders = append(p.Seconders, record.Ref{ID: int64(1 + (i+n)%growthDeputies)})
	}
	if open {
		p.Submitted, p.HandedOver = "2026-09-01", "2026-09-10"
		return p
	}
	p.Replied, p.SlipSent, p.SlipBack, p.Outcome = day.Add(60), day.Add(62), day.Add(70), office.Satisfied
	return p
}

// Opening is something that is opened day by day, for BenchGrowth.
type Opening struct {
	Name, Note string
	Do         func(*Store) error
}

// openings are those of this package.
var openings = []Opening{
	{"archive of a year", "all lines of one deputy in the last year, with titles and reviews", func(s *Store) error {
		lines, err := s.DutyLines(DutyQuery{Deputy: 1, From: "2026-01-01", To: "2026-12-31"})
		if err == nil && len(lines) == 0 {
			err = fmt.Errorf("the archive is empty")
		}
		return err
	}},
	{"first page of a list", fmt.Sprintf("the first %d suggestions in the order of the list, with rows and names", benchPage), func(s *Store) error {
		found, err := s.Window(office.Proposals.Any, record.Query{Sort: office.Proposals.Sorting}, benchPage, 0)
		if err != nil {
			return err
		}
		_, err = s.Page(office.Proposals.Any, found)
		return err
	}},
}

// BenchGrowth compares an office of many years with one of two: what is opened day by day, here and in other packages, must not
// take longer because the archive has grown.
func BenchGrowth(small, large *Store, others ...Opening) ([]Measure, error) {
	return BenchOpenings(small, large, slices.Concat(openings, others)...)
}

// BenchOpenings compares what is opened in an office of many years with the same in one of two, the baseline.
func BenchOpenings(small, large *Store, openings ...Opening) ([]Measure, error) {
	var out []Measure
	for _, o := range openings {
		ours, theirs, err := duel(20, func() error { return o.Do(large) }, func() error { return o.Do(small) })
		if err != nil {
			return nil, fmt.Errorf("%s: %w", o.Name, err)
		}
		out = append(out, Compare(o.Name, ours, theirs, o.Note))
	}
	return out, nil
}

// activityPeople is how many people take part in the activity that benchActivity saves (issue 3).
const activityPeople = 60

// benchActivity saves a record with 60 people, each of whom gets a line of the duty archive, against bare INSERTs of the very
// rows that it leaves in all tables; both are one transaction.
func benchActivity(s *Store) ([]Measure, error) {
	reg := office.Proposals.Any
	save := func() (int64, error) {
		p := &office.Proposal{Kind: office.KindSuggestion, Subject: "关于硬化通组公路的建议", Submitted: "2026-03-15", Lead: record.Ref{ID: 1}}
		for id := range int64(activityPeople - 1) {
			p.Seconders = append(p.Seconders, record.Ref{ID: 2 + id})
		}
		got, err := s.Save(Batch{Label: "新增", Changes: []Change{{Reg: reg, Op: Put, Rec: p}}})
		if err != nil {
			return 0, err
		}
		return got.IDs[0], nil
	}
	id, err := save()
	if err != nil {
		return nil, err
	}
	left, err := rowsOf(s, reg, id)
	if err != nil {
		return nil, err
	}
	rows := 0
	for _, t := range left {
		rows += len(t.rows)
	}
	ours, bare, err := duel(40, func() error { _, err := save(); return err }, func() error { return insertAgain(s, left) })
	return []Measure{Compare("save with 60 people", ours, bare, fmt.Sprintf("one record with %d people, its lines in their archives, search index and history; "+
		"baseline: bare INSERTs of the %d rows that it leaves", activityPeople, rows))}, err
}

// leftRows are the rows that a record has left in one table: the names of its columns and their values.
type leftRows struct {
	table   string
	columns []string
	keys    []int // columns that name the row or its record, and must be new when the rows are written again
	rows    [][]any
}

// rowsOf reads the rows that a record has left in every table.
func rowsOf(s *Store, reg *record.Any, id int64) ([]*leftRows, error) {
	type place struct{ table, where, keys string }
	places := []place{{"batch", "id = (SELECT max(batch) FROM history WHERE register = ?1 AND record = ?2)", "id"}, {reg.Key, "id = ?2 AND ?1 <> ''", "id uid"}}
	for _, ch := range s.tables[reg.Key].children {
		places = append(places, place{ch.name, "parent = ?2 AND ?1 <> ''", "id uid parent"})
	}
	for _, t := range []string{"duty_line", "deadline"} {
		places = append(places, place{t, "register = ?1 AND record = ?2", "record"})
	}
	places = append(places, place{"entry", "register = ?1 AND record = ?2", "id record"}, place{"history", "register = ?1 AND record = ?2", "id record"})
	var out []*leftRows
	for _, p := range places {
		rows, err := s.read.Query("SELECT * FROM "+quote(p.table)+" WHERE "+p.where, reg.Key, id)
		if err != nil {
			return nil, err
		}
		t, err := readLeft(rows, p.table, strings.Fields(p.keys))
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	const words = "关 于 硬 化 通 组 公 路 的 建 议 清 溪 村 曾 三 曾 三 曾 三 曾 三 曾 三 曾 三 曾 三 曾 三 曾 三 曾 三 曾 三"
	return append(out, &leftRows{table: "words", columns: []string{"rowid", "body"}, keys: []int{0}, rows: [][]any{{int64(1), words}}}), nil
}

func readLeft(rows *sql.Rows, table string, keys []string) (*leftRows, error) {
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	t := &leftRows{table: table, columns: names}
	for i, name := range names {
		for _, key := range keys {
			if name == key {
				t.keys = append(t.keys, i)
			}
		}
	}
	for rows.Next() {
		values := make([]any, len(names))
		if err := scan(rows, values); err != nil {
			return nil, err
		}
		t.rows = append(t.rows, values)
	}
	return t, rows.Err()
}

// insertAgain writes the rows once more, under numbers of their own, in one transaction with a prepared statement for each table.
func insertAgain(s *Store, left []*leftRows) error {
	return s.inTx(func(tx *sql.Tx) error {
		for _, t := range left {
			if len(t.rows) == 0 {
				continue
			}
			stmt, err := tx.Prepare(fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", quote(t.table), quoteAll(t.columns), marks(len(t.columns))))
			if err != nil {
				return err
			}
			for _, row := range t.rows {
				for _, k := range t.keys {
					switch v := row[k].(type) {
					case int64:
						row[k] = v + 1_000_000
					case string:
						row[k] = NewUID()
					}
				}
				if _, err := stmt.Exec(row...); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// GrowthOffices makes the two offices of the benchmarks of growth in a folder: one of two years, one of as many as said.
func GrowthOffices(dir string, years int) (small, large *Store, err error) {
	if small, err = GrownOffice(filepath.Join(dir, "small"), 2); err != nil {
		return nil, nil, err
	}
	if large, err = GrownOffice(filepath.Join(dir, "large"), years); err != nil {
		small.Close()
	}
	return small, large, err
}

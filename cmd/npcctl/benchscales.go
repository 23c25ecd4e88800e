package main

import (
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"time"

	"npcdesk/app/intake"
	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/parcel"
	"npcdesk/app/record"
	"npcdesk/data"
)

// benchScale are the scales of the sample townships: each has ten times the records of the one before (issue 6).
var benchScale = []int{1, 10, 100}

// Rows of an import and of a ledger at scale 1.
const (
	importRows = 100
	ledgerRows = 1000
)

// benchScales measures, at every scale and each beside its baseline, all that an office does, and how it grows from each scale to the
// next: with exponent 1 a work takes ten times as long with ten times the records.
func benchScales(dir string) ([]data.Measure, error) {
	var all [][]data.Measure
	for _, scale := range benchScale {
		got, err := measureScale(filepath.Join(dir, fmt.Sprint(scale)), scale)
		if err != nil {
			return nil, err
		}
		all = append(all, got)
	}
	var out []data.Measure
	for work := range all[0] {
		for i, scale := range benchScale {
			m := all[i][work]
			if i > 0 {
				m.Growth = math.Log(m.Value/all[i-1][work].Value) / math.Log(float64(scale)/float64(benchScale[i-1]))
			}
			m.Name += fmt.Sprintf(" ×%d", scale)
			out = append(out, m)
		}
	}
	return out, nil
}

// measureScale measures everything at one scale.
func measureScale(dir string, scale int) ([]data.Measure, error) {
	folder := filepath.Join(dir, "office")
	if _, err := intake.Demo(folder, intake.DemoOptions{Scale: scale}); err != nil {
		return nil, err
	}
	s, err := data.Open(folder)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	var out []data.Measure
	for _, measure := range []func() ([]data.Measure, error){
		func() ([]data.Measure, error) { return measureGoingUp(s, filepath.Join(dir, "files")) },
		func() ([]data.Measure, error) { return measurePapers(s) },
		func() ([]data.Measure, error) { return data.BenchScale(s) },
		func() ([]data.Measure, error) { return measureLedger(ledgerRows * scale) },
		func() ([]data.Measure, error) { return measureImport(filepath.Join(dir, "import"), importRows*scale) },
	} {
		got, err := measure()
		if err != nil {
			return nil, err
		}
		out = append(out, got...)
	}
	return out, nil
}

// measureImport takes a roster in.
func measureImport(dir string, rows int) ([]data.Measure, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	return intake.Bench(dir, rows)
}

// measureLedger exports a ledger.
func measureLedger(rows int) ([]data.Measure, error) {
	l := benchBook(rows)
	ours, bare, err := fastest(func() (our, their time.Duration, err error) { return ledger.Measure(l) })
	return []data.Measure{data.Compare("ledger", ours, bare, fmt.Sprintf("%d rows of %d columns (L13); baseline: the same cells and styles through a bare StreamWriter", rows, len(l.Columns)))}, err
}

// measurePapers makes the whole set of a session's documents.
func measurePapers(s *data.Store) ([]data.Measure, error) {
	ours, bare, files, err := measureSet(s)
	return []data.Measure{data.Compare("papers", ours, bare, fmt.Sprintf("the %d files of a session with elections; baseline: unzipping and zipping their templates", files))}, err
}

// goingUp is what goes up to the county: it is written into an empty folder. Everything that the office has goes into the ledgers; the
// report is of the usual half-year, and reads the registers to find it.
var goingUp = []struct {
	name string
	make func(s *data.Store, dir string) error
}{
	{"report", func(s *data.Store, dir string) error {
		_, err := parcel.WriteReport(s, paper.ReportQuery{Kind: paper.ReportSummary}, dir)
		return err
	}},
	{"all ledgers", func(s *data.Store, dir string) error {
		ledgers, err := ledger.All(s, ledger.Options{})
		if err == nil {
			_, err = saveEach(&call{err: io.Discard}, dir, s.Settings(), ledgers)
		}
		if err == nil {
			_, err = saveSummary(dir, s.Settings(), ledger.Options{}, ledgers)
		}
		return err
	}},
}

// measureGoingUp makes what goes up to the county, beside reading all that the office has.
func measureGoingUp(s *data.Store, files string) ([]data.Measure, error) {
	deputies, err := s.IDs(office.Deputies.Any, record.Query{})
	if err != nil {
		return nil, err
	}
	timed := func(do func() error) (time.Duration, error) {
		start := time.Now()
		err := do()
		return time.Since(start), err
	}
	var out []data.Measure
	for _, what := range goingUp {
		ours, bare, err := fastest(func() (our, their time.Duration, err error) {
			if err := os.MkdirAll(files, 0o755); err != nil {
				return 0, 0, err
			}
			if their, err = timed(func() error { return data.BenchRead(s) }); err != nil {
				return 0, 0, err
			}
			if our, err = timed(func() error { return what.make(s, files) }); err != nil {
				return 0, 0, fmt.Errorf("%s: %w", what.name, err)
			}
			return our, their, os.RemoveAll(files)
		})
		if err != nil {
			return nil, err
		}
		out = append(out, data.Compare(what.name, ours, bare, fmt.Sprintf("of an office that has had %d deputies; baseline: bare SQL that reads every row of every register once", len(deputies))))
	}
	return out, nil
}

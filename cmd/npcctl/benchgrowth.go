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
	"npcdesk/app/paper"
	"npcdesk/app/parcel"
	"npcdesk/data"
)

// The scales of the two sample townships by which the growth of what goes up to the county is measured (issue 5).
const (
	growthSmall = 10
	growthLarge = 100
)

// growthRuns is how often each is measured; the fastest counts.
const growthRuns = 2

// goingUp is what is measured: it writes into an empty folder. Everything that the office has goes into the ledgers; the report is of the
// usual half-year, and reads the registers to find it.
var goingUp = []struct {
	name string
	make func(s *data.Store, dir string) error
}{
	{"half-year report", func(s *data.Store, dir string) error {
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

// benchGoingUp makes what goes up to the county in a sample township, and in one with ten times its records.
func benchGoingUp(dir string) ([]data.Measure, error) {
	var times [2][]time.Duration
	for i, scale := range []int{growthSmall, growthLarge} {
		var err error
		if times[i], err = timesGoingUp(filepath.Join(dir, fmt.Sprint(scale)), scale); err != nil {
			return nil, err
		}
	}
	var out []data.Measure
	for i, what := range goingUp {
		small, large := times[0][i], times[1][i]
		exponent := math.Log(large.Seconds()/small.Seconds()) / math.Log(growthLarge/growthSmall)
		out = append(out, data.Compare(what.name, large, small, fmt.Sprintf("the sample township at scale %d; baseline: at scale %d; grows with exponent %.2f",
			growthLarge, growthSmall, exponent)))
	}
	return out, nil
}

// timesGoingUp makes a sample township, and gives the fastest time of each of goingUp in it.
func timesGoingUp(dir string, scale int) ([]time.Duration, error) {
	office, files := filepath.Join(dir, "office"), filepath.Join(dir, "files")
	if _, err := intake.Demo(office, intake.DemoOptions{Scale: scale}); err != nil {
		return nil, err
	}
	s, err := data.OpenReader(office)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	var out []time.Duration
	for _, what := range goingUp {
		best := time.Hour
		for range growthRuns {
			if err := os.MkdirAll(files, 0o755); err != nil {
				return nil, err
			}
			start := time.Now()
			if err := what.make(s, files); err != nil {
				return nil, fmt.Errorf("%s: %w", what.name, err)
			}
			best = min(best, time.Since(start))
			if err := os.RemoveAll(files); err != nil {
				return nil, err
			}
		}
		out = append(out, best)
	}
	return out, nil
}

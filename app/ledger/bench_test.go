package ledger

import (
	"testing"
	"time"
)

// benchLedger is an account of suggestions with 22 cells in a row, 序号 among them.
func benchLedger(rows int) Ledger {
	l := suggestions(0)
	l.Rows = InMemory(suggestionRows(rows))
	return l
}

// BenchmarkSheet writes 5,000 rows of 22 cells, and beside it the same cells through a bare StreamWriter in the same run. The
// ratio, of the fastest run of each (a busy machine slows single runs), is to stay at 1.3 or below.
func BenchmarkSheet(b *testing.B) {
	l := benchLedger(5000)
	ours, theirs := time.Hour, time.Hour
	for b.Loop() {
		our, their, err := Measure(l)
		if err != nil {
			b.Fatal(err)
		}
		ours, theirs = min(ours, our), min(theirs, their)
	}
	b.ReportMetric(ours.Seconds()/theirs.Seconds(), "ratio")
	b.ReportMetric(ours.Seconds()*1000, "ms/ledger")
	b.ReportMetric(theirs.Seconds()*1000, "ms/bare")
}

// An account of 100,000 suggestions is written in less than 100 MB of memory.
func TestALongExportTakesLittleMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	row := suggestionRows(1)[0]
	l := suggestions(0)
	l.Rows = func(yield func([]any, error) bool) {
		for range 100_000 {
			if !yield(row, nil) {
				return
			}
		}
	}
	if peak, err := MeasureMemory(l); err != nil || peak > 100<<20 || peak < 1<<20 {
		t.Errorf("100,000 rows take %d MB (%v)", peak>>20, err)
	}
}

package ledger

import (
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// benchLedger is an account of suggestions with 22 cells in a row, 序号 among them.
func benchLedger(rows int) Ledger {
	l := suggestions(0)
	l.Rows = InMemory(suggestionRows(rows))
	return l
}

// bare writes the same cells with the same styles, straight to a StreamWriter: the least that excelize can do.
func bare(l Ledger, w io.Writer) error {
	file := excelize.NewFile()
	defer file.Close()
	styles := &styles{file: file, made: map[look]int{}}
	ours, err := newSheetWriter(file, styles, "Sheet1", &l) // for its columns' styles
	if err != nil {
		return err
	}
	n := 0
	for row := range l.Rows {
		n++
		cells := make([]any, len(row)+1)
		cells[0] = excelize.Cell{StyleID: ours.columns[0].number, Value: n}
		for i, v := range row {
			style := ours.columns[i+1].text
			switch v.(type) {
			case int, int64, float64:
				style = ours.columns[i+1].number
			}
			cells[i+1] = excelize.Cell{StyleID: style, Value: v}
		}
		if err := ours.stream.SetRow(fmt.Sprintf("A%d", n), cells, excelize.RowOpts{Height: minRowHeight}); err != nil {
			return err
		}
	}
	if err := ours.stream.Flush(); err != nil {
		return err
	}
	return file.Write(w)
}

// BenchmarkSheet writes 5,000 rows of 22 cells, and beside it the same cells through a bare StreamWriter in the same run. The
// ratio, of the fastest run of each (a busy machine slows single runs), is to stay at 1.3 or below.
func BenchmarkSheet(b *testing.B) {
	l := benchLedger(5000)
	book := Book{Day: "2026-07-03", Ledgers: []Ledger{l}}
	ours, theirs := time.Hour, time.Hour
	for b.Loop() {
		start := time.Now()
		if err := bare(l, io.Discard); err != nil {
			b.Fatal(err)
		}
		theirs = min(theirs, time.Since(start))
		start = time.Now()
		if _, err := book.Write(io.Discard); err != nil {
			b.Fatal(err)
		}
		ours = min(ours, time.Since(start))
	}
	b.ReportMetric(ours.Seconds()/theirs.Seconds(), "ratio")
	b.ReportMetric(ours.Seconds()*1000, "ms/ledger")
	b.ReportMetric(theirs.Seconds()*1000, "ms/bare")
}

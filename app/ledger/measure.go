package ledger

import (
	"fmt"
	"io"
	"runtime"
	"time"

	"github.com/xuri/excelize/v2"
)

// Measure writes one ledger in our way and beside it the same cells with the same styles straight through a bare StreamWriter,
// the least that excelize can do, and gives the two durations. Rows are read from memory; no file is written.
func Measure(l Ledger) (ours, theirs time.Duration, err error) {
	start := time.Now()
	if err := bare(l, io.Discard); err != nil {
		return 0, 0, err
	}
	theirs = time.Since(start)
	start = time.Now()
	_, err = Book{Day: "2026-07-03", Ledgers: []Ledger{l}}.Write(io.Discard)
	return time.Since(start), theirs, err
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

// MeasureMemory writes one ledger and gives the most memory of the heap, in bytes, that was taken at any time beyond what was taken before,
// garbage included. Rows should come one by one: what their iterator holds is counted too. No file is written.
func MeasureMemory(l Ledger) (uint64, error) {
	runtime.GC()
	g := &gauge{before: heap()}
	rows := l.Rows
	l.Rows = func(yield func([]any, error) bool) {
		n := 0
		for row, err := range rows {
			if n++; n%gaugeRows == 0 {
				g.read()
			}
			if !yield(row, err) {
				return
			}
		}
	}
	_, err := Book{Day: "2026-07-03", Ledgers: []Ledger{l}}.Write(g)
	return g.most, err
}

// gaugeRows is after how many rows the heap is looked at: often enough to see its peaks.
const gaugeRows = 500

// gauge is a writer to nowhere that looks at the heap at each piece that is written.
type gauge struct{ before, most uint64 }

// Write takes a piece of the file.
func (g *gauge) Write(p []byte) (int, error) {
	g.read()
	return len(p), nil
}

func (g *gauge) read() {
	if now := heap(); now > g.before {
		g.most = max(g.most, now-g.before)
	}
}

// heap is what the heap takes now.
func heap() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

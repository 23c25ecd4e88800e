package ledger

import (
	"fmt"
	"io"
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

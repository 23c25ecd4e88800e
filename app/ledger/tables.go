package ledger

import (
	"slices"

	"github.com/xuri/excelize/v2"
)

// widest gives the columns on which all tables of the sheet stand: those of the table that has the most.
func (l *Ledger) widest() []Column {
	out := l.Columns
	for _, t := range l.Tables {
		if len(t.Columns) > len(out) {
			out = t.Columns
		}
	}
	return out
}

// severalHeaders tells whether the header at the top is not that of all rows.
func (l *Ledger) severalHeaders() bool {
	return slices.ContainsFunc(l.Tables, func(t Table) bool { return len(t.Columns) > 0 })
}

// tables writes the tables of the sheet one below the other, each with its header, rows and sums.
func (w *sheetWriter) tables() error {
	if err := w.begin(w.Heading); err != nil {
		return err
	}
	if err := w.body(w.Rows); err != nil {
		return err
	}
	for _, t := range w.Tables {
		if err := w.next(t); err != nil {
			return err
		}
		if err := w.body(InMemory(t.Rows)); err != nil {
			return err
		}
	}
	w.tallyNotes()
	return w.sums()
}

// next closes the table above, unless it goes on, and begins another.
func (w *sheetWriter) next(t Table) error {
	if len(t.Columns) == 0 {
		return w.heading(t.Heading)
	}
	if err := w.sums(); err != nil {
		return err
	}
	if err := w.makeColumns(t.Columns); err != nil {
		return err
	}
	return w.begin(t.Heading)
}

// begin writes the heading and the header of a table.
func (w *sheetWriter) begin(heading string) error {
	if err := w.heading(heading); err != nil {
		return err
	}
	if err := w.header(); err != nil {
		return err
	}
	w.first, w.count = w.row+1, 0
	w.placed = append(w.placed, place{w.row, w.columns[1:]})
	return nil
}

// heading writes the line over a table.
func (w *sheetWriter) heading(text string) error {
	if text == "" {
		return nil
	}
	l := totalLook
	l.align = "left"
	return w.wide(text, l, w.least)
}

// broad joins the cells of a column that takes several, in the row under way.
func (w *sheetWriter) broad(c *column) error {
	for i := c.at + 1; i < c.at+c.span; i++ {
		w.cells[i] = excelize.Cell{StyleID: w.cells[c.at].StyleID, Value: ""}
	}
	return w.merge(c.at+1, w.row+1, c.at+c.span, w.row+1)
}

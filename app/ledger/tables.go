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
	return w.end()
}

// next closes the table above, unless it goes on, and begins another.
func (w *sheetWriter) next(t Table) error {
	if len(t.Columns) == 0 {
		return w.heading(t.Heading)
	}
	if err := w.end(); err != nil {
		return err
	}
	if err := w.makeColumns(t.Columns); err != nil {
		return err
	}
	return w.begin(t.Heading)
}

// begin writes the heading and the header of a table. Where the tables share one header, that stands first.
func (w *sheetWriter) begin(heading string) error {
	several := w.severalHeaders()
	if several {
		if err := w.heading(heading); err != nil {
			return err
		}
	}
	if err := w.header(); err != nil {
		return err
	}
	w.first, w.count = w.row+1, 0
	w.placed = append(w.placed, anchor{w.row, w.headerRows() == 2, w.given()})
	if several {
		return nil
	}
	return w.heading(heading) // under a header that every page repeats
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

// join lets a cell of the row under way stand for those above it with the same text.
func (w *sheetWriter) join(c *column, text string) error {
	if c.joinedFrom > 0 && c.joined == text {
		return nil
	}
	err := w.joinUp(c)
	c.joined, c.joinedFrom = text, w.row+1
	return err
}

// joinUp joins the cells of a column that have the same text, up to the row last written.
func (w *sheetWriter) joinUp(c *column) error {
	if c.joinedFrom == 0 || c.joinedFrom >= w.row {
		return nil
	}
	return w.merge(c.at+1, c.joinedFrom, c.at+c.span, w.row)
}

// end closes a table.
func (w *sheetWriter) end() error {
	for _, c := range w.columns {
		if err := w.joinUp(c); err != nil {
			return err
		}
	}
	return w.sums()
}

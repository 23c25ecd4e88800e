package screens

import "npcdesk/app/ui"

// fixedRows are rows of a table that are all in memory: hits, findings, what was done last. A row's id is its place,
// counted from 1.
type fixedRows []ui.Row

// Len is the number of rows.
func (r fixedRows) Len() int { return len(r) }

// ID is the place of a row, counted from 1.
func (r fixedRows) ID(i int) int64 { return int64(i) + 1 }

// Known tells the table that nothing has to be read for them.
func (r fixedRows) Known() {}

// Read returns the rows from up to, not including, to.
func (r fixedRows) Read(from, to int) ([]ui.Row, error) { return r[from:to], nil }

func cells(texts ...string) ui.Row {
	row := ui.Row{Cells: make([]ui.Cell, len(texts))}
	for i, text := range texts {
		row.Cells[i].Text = text
	}
	return row
}

package screens

import "npcdesk/app/ui"

// textRows gives a table rows that are held in memory: what an import would do, the figures. A row's id is its place,
// from 1.
type textRows struct {
	rows []ui.Row
}

// Len is the number of rows.
func (t *textRows) Len() int { return len(t.rows) }

// ID is the place of a row, from 1.
func (t *textRows) ID(i int) int64 { return int64(i + 1) }

// Known tells the table that nothing has to be read for them.
func (t *textRows) Known() {}

// Read gives the rows from up to, not including, to.
func (t *textRows) Read(from, to int) ([]ui.Row, error) { return t.rows[from:to], nil }

// add adds a row of plain cells.
func (t *textRows) add(tone ui.Tone, cells ...string) {
	row := ui.Row{Tone: tone}
	for _, c := range cells {
		row.Cells = append(row.Cells, ui.Cell{Text: c})
	}
	t.rows = append(t.rows, row)
}

// newTextTable makes a table of rows in memory, in the order in which they stand.
func newTextTable(rows *textRows, columns ...ui.Column) *ui.Table {
	for i := range columns {
		columns[i].Fixed = true
	}
	t := ui.NewTable(columns)
	t.SetRows(rows)
	return t
}

package ui

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Mark is a value that a cell of a grid may have.
type Mark struct {
	Word  string   // 出席
	Sign  string   // what the cell shows: √
	Keys  string   // the keys that set it, each one character
	Also  []string // other words that mean it in a pasted table
	There bool     // counts as present (实到)
	Tone  Tone
}

// GridRow is a row of a grid: a person.
type GridRow struct {
	Name string
	Note string // shown beside the name: a group
}

// GridColumn is a column of a grid: a meeting, a day.
type GridColumn struct {
	Title string // over it: a date
	Below string // under that: what it is about
}

// Grid is a table whose cells are marked one by one from the keyboard: people down, meetings across, as an attendance sheet
// (签到表). An empty cell is a person who is not on the list of that meeting. Marks can be taken back until they are saved.
type Grid struct {
	Table

	// OnChanged is called when marks have changed.
	OnChanged func()
	// OnMove is called when the keyboard is on another cell.
	OnMove func()
	// OnPasted tells how many cells a pasted text filled, and which of its names and words nobody knows.
	OnPasted func(filled int, unknown []string)

	marks        []Mark
	rows         []GridRow
	heads        []GridColumn
	cells, saved [][]int // [row][column]: 0 for empty, else the place of the mark, counted from 1
	shown        []int   // the rows that are shown, from top to bottom
	now, from    gridCell
	done         [][]gridStep
}

// gridCell is a place on the screen: row counts the rows shown, column the meetings.
type gridCell struct{ row, col int }

// gridStep is the change of one cell; row is a place in rows.
type gridStep struct{ row, col, was int }

const (
	gridNameWidth   = 150
	gridColumnWidth = 84
)

// NewGrid makes an empty grid with these marks; the first is the ordinary one.
func NewGrid(marks []Mark) *Grid {
	g := &Grid{marks: marks}
	g.start(g, nil)
	g.CreateHeader = func() fyne.CanvasObject { return newGridHead(g) }
	g.UpdateHeader = func(id widget.TableCellID, o fyne.CanvasObject) { o.(*gridHead).show(id.Col) }
	g.UpdateCell = func(id widget.TableCellID, o fyne.CanvasObject) { g.paintCell(id, o.(*tableCell)) }
	g.OnSelected = g.pressed
	g.StickyColumnCount = 1
	g.SetRowHeight(-1, gridHeadHeight())
	return g
}

// SetGrid shows other people and meetings. mark is the word of each cell, "" for empty; a word that is no mark counts as the
// ordinary one.
func (g *Grid) SetGrid(rows []GridRow, heads []GridColumn, mark func(row, col int) string) {
	if len(rows) != len(g.rows) || len(heads) != len(g.heads) { // the same sheet read again keeps its place
		g.now, g.from = gridCell{}, gridCell{}
	}
	g.rows, g.heads, g.shown = rows, heads, nil
	g.cells = make([][]int, len(rows))
	for i := range rows {
		g.cells[i] = make([]int, len(heads))
		for j := range heads {
			if word := mark(i, j); word != "" {
				g.cells[i][j] = 1 + max(0, slices.IndexFunc(g.marks, func(m Mark) bool { return m.Word == word }))
			}
		}
	}
	g.keepSaved()
	g.columns, g.order = []Column{{Key: "name", Width: gridNameWidth}}, nil
	for j := range heads {
		g.columns = append(g.columns, Column{Key: fmt.Sprint(j), Width: gridColumnWidth, Align: fyne.TextAlignCenter})
	}
	g.arrange()
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	g.ShowRows(order)
}

// Refresh takes up the theme's sizes and shows the grid anew.
func (g *Grid) Refresh() {
	g.SetRowHeight(-1, gridHeadHeight())
	g.Table.Refresh()
}

// ShowRows shows some of the rows, in that order; the marks of the others stay.
func (g *Grid) ShowRows(order []int) {
	g.shown = order
	g.SetRows(gridRows{g, order})
	g.moveTo(gridCell{min(g.now.row, len(order)-1), g.now.col}, false)
}

// Mark returns the word of a cell, "" for empty.
func (g *Grid) Mark(row, col int) string { return g.word(g.cells[row][col]) }

func (g *Grid) word(mark int) string {
	if mark == 0 {
		return ""
	}
	return g.marks[mark-1].Word
}

// Changed tells whether marks of a column differ from what was saved.
func (g *Grid) Changed(col int) bool {
	for row := range g.cells {
		if g.cells[row][col] != g.saved[row][col] {
			return true
		}
	}
	return false
}

// Dirty tells whether anything is not saved.
func (g *Grid) Dirty() bool {
	for col := range g.heads {
		if g.Changed(col) {
			return true
		}
	}
	return false
}

// Saved says that the marks are saved as they stand; from now on they cannot be taken back here.
func (g *Grid) Saved() {
	g.keepSaved()
	g.repaint()
}

func (g *Grid) keepSaved() {
	g.saved, g.done = make([][]int, len(g.cells)), nil
	for i, row := range g.cells {
		g.saved[i] = slices.Clone(row)
	}
}

// Totals counts the marks of a column over all rows, shown or not: those on the list (应到), those who were there (实到),
// and how many have each mark.
func (g *Grid) Totals(col int) (listed, there int, each []int) {
	each = make([]int, len(g.marks))
	for _, row := range g.cells {
		if mark := row[col]; mark > 0 {
			listed++
			each[mark-1]++
			if g.marks[mark-1].There {
				there++
			}
		}
	}
	return listed, there, each
}

// Summary says the cell the keyboard is on and the totals of its column in words.
func (g *Grid) Summary() string {
	if len(g.shown) == 0 || len(g.heads) == 0 {
		return ""
	}
	row, head := g.shown[g.now.row], g.heads[g.now.col]
	word := g.Mark(row, g.now.col)
	if word == "" {
		word = "不在名单"
	}
	listed, there, each := g.Totals(g.now.col)
	text := fmt.Sprintf("%s：%s　｜　%s %s　应到%d　实到%d", g.rows[row].Name, word, head.Title, head.Below, listed, there)
	for i, n := range each {
		if n > 0 && i > 0 {
			text += fmt.Sprintf("　%s%d", g.marks[i].Word, n)
		}
	}
	return text
}

// Set gives the chosen cells a mark by its word; "" empties them.
func (g *Grid) Set(word string) {
	mark := 1 + slices.IndexFunc(g.marks, func(m Mark) bool { return m.Word == word })
	g.change(func(int, int, int) int { return mark })
}

// SetColumn gives a mark to everybody shown in the columns of the chosen cells.
func (g *Grid) SetColumn(word string) {
	g.wholeColumns()
	g.Set(word)
}

// Rest gives a mark to the cells that are still empty in the columns of the chosen cells, in all rows that are shown.
func (g *Grid) Rest(word string) {
	mark := 1 + slices.IndexFunc(g.marks, func(m Mark) bool { return m.Word == word })
	g.wholeColumns()
	g.change(func(_, _, was int) int {
		if was == 0 {
			return mark
		}
		return was
	})
}

// wholeColumns chooses everybody shown in the columns of the chosen cells.
func (g *Grid) wholeColumns() {
	first, last := g.block()
	g.now, g.from = gridCell{0, first.col}, gridCell{max(0, len(g.shown)-1), last.col}
	g.moved()
}

// block returns the corners of the chosen cells.
func (g *Grid) block() (first, last gridCell) {
	return gridCell{min(g.now.row, g.from.row), min(g.now.col, g.from.col)}, gridCell{max(g.now.row, g.from.row), max(g.now.col, g.from.col)}
}

// change gives each chosen cell what mark says.
func (g *Grid) change(mark func(row, col, was int) int) {
	var steps []gridStep
	first, last := g.block()
	for i := first.row; i <= last.row && i < len(g.shown); i++ {
		for j := first.col; j <= last.col && j < len(g.heads); j++ {
			row := g.shown[i]
			steps = g.put(steps, row, j, mark(i-first.row, j-first.col, g.cells[row][j]))
		}
	}
	g.keep(steps)
}

// put changes one cell and remembers what it was.
func (g *Grid) put(steps []gridStep, row, col, mark int) []gridStep {
	if was := g.cells[row][col]; was != mark {
		g.cells[row][col] = mark
		steps = append(steps, gridStep{row, col, was})
	}
	return steps
}

// keep makes the steps one change that can be taken back.
func (g *Grid) keep(steps []gridStep) {
	if len(steps) > 0 {
		g.done = append(g.done, steps)
		g.changed()
	}
}

func (g *Grid) changed() {
	g.repaint()
	if g.OnChanged != nil {
		Guard(g.OnChanged)
	}
}

// UndoTyped takes back the last change and tells whether there was any.
func (g *Grid) UndoTyped() bool {
	if len(g.done) == 0 {
		return false
	}
	last := g.done[len(g.done)-1]
	g.done = g.done[:len(g.done)-1]
	for _, s := range slices.Backward(last) {
		g.cells[s.row][s.col] = s.was
	}
	g.changed()
	return true
}

// paintCell shows a name or a mark. What is not saved is bold.
func (g *Grid) paintCell(id widget.TableCellID, cell *tableCell) {
	p := g.colours()
	if id.Row >= len(g.shown) || id.Col > len(g.heads) {
		cell.set(look{size: p.size})
		return
	}
	row, col := g.shown[id.Row], id.Col-1
	l := look{size: p.size, fore: p.fore, back: p.plain}
	if id.Row%2 == 1 {
		l.back = p.stripe
	}
	first, last := g.block()
	if id.Col == 0 {
		l.text = strings.TrimSpace(g.rows[row].Name + "　" + g.rows[row].Note)
		if l.bold = id.Row == g.now.row; l.bold {
			l.back = p.sel
		}
		cell.set(l)
		return
	}
	l.align = fyne.TextAlignCenter
	if mark := g.cells[row][col]; mark > 0 {
		l.text = g.marks[mark-1].Sign
		l.back = p.tone(g.marks[mark-1].Tone, l.back)
	}
	l.bold = g.cells[row][col] != g.saved[row][col]
	switch at := (gridCell{id.Row, col}); {
	case at == g.now:
		l.back, l.fore = colour(theme.ColorNamePrimary), colour(theme.ColorNameForegroundOnPrimary)
	case at.row >= first.row && at.row <= last.row && at.col >= first.col && at.col <= last.col:
		l.back = p.sel
	}
	cell.set(l)
}

// gridRows are the rows of a grid for the table under it.
type gridRows struct {
	grid  *Grid
	shown []int
}

// Len is their number.
func (r gridRows) Len() int { return len(r.shown) }

// ID is the place of the row, counted from 1.
func (r gridRows) ID(i int) int64 { return int64(r.shown[i]) + 1 }

// Known tells the table that nothing has to be read for them.
func (r gridRows) Known() {}

// Read gives the names and words of the rows.
func (r gridRows) Read(from, to int) ([]Row, error) {
	var out []Row
	for _, row := range r.shown[from:to] {
		one := Row{Cells: []Cell{{Text: r.grid.rows[row].Name}}}
		for col := range r.grid.heads {
			one.Cells = append(one.Cells, Cell{Text: r.grid.Mark(row, col)})
		}
		out = append(out, one)
	}
	return out, nil
}

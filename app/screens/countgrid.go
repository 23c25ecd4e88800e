package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// countGrid lays out the boxes of a count sheet in rows and columns. Tab and Enter go through the boxes from left to right and
// row by row before they come to anything else: the order in which the numbers are read out.
type countGrid struct {
	widths []float32 // of the columns; 0 takes what is left
	low    float32   // the least height of a row
	cells  []countCell
	rows   int
}

type countCell struct {
	object        fyne.CanvasObject
	row, col, end int
	order         int // boxes before everything else, buttons last
}

// countColumn is a column of a count sheet with its head, in Fyne units.
type countColumn struct {
	head  string
	width float32
}

// The widths that the columns of all count sheets share.
const (
	countWidth  = 56
	rateWidth   = 62
	countMargin = 4
	headEm      = 11 // the width of a character of a head, and the room beside them
	headGap     = 16
)

func newCountGrid(low float32, columns ...countColumn) *countGrid {
	g := &countGrid{low: low}
	for i, c := range columns {
		if c.width > 0 {
			c.width = max(c.width, headEm*float32(len([]rune(c.head)))+headGap)
		}
		g.widths = append(g.widths, c.width)
		g.cells = append(g.cells, countCell{object: ui.NewNote(c.head), col: i, end: i + 1, order: 1})
	}
	return g
}

// row begins another row.
func (g *countGrid) row() { g.rows++ }

func (g *countGrid) put(col int, object fyne.CanvasObject) { g.span(col, col+1, object) }

// span puts an object into several columns of the row.
func (g *countGrid) span(col, end int, object fyne.CanvasObject) {
	order := 1
	if _, is := object.(*ui.CountBox); is {
		order = 0
	}
	g.cells = append(g.cells, countCell{object, g.rows, col, end, order})
}

// buttons puts buttons into the row; the keyboard comes to them last.
func (g *countGrid) buttons(col int, list ...*ui.Button) {
	box := container.NewVBox()
	for _, b := range list {
		box.Add(b)
	}
	g.cells = append(g.cells, countCell{box, g.rows, col, col + 1, 2})
}

// count puts a box for a count into the row; told is called after another number was put in its place.
func (g *countGrid) count(col int, at *record.Opt[int64], told func()) *ui.CountBox {
	b := ui.NewCountBox(*at)
	b.OnCount = func(n record.Opt[int64]) {
		*at = n
		told()
	}
	g.put(col, b)
	return b
}

// known puts a box for a count into the row that the office mostly knows already: then the keyboard comes to it behind the
// numbers that are read out.
func (g *countGrid) known(col int, at *record.Opt[int64], told func()) *ui.CountBox {
	b := g.count(col, at, told)
	if at.Given {
		g.cells[len(g.cells)-1].order = 1
	}
	return b
}

// object is the grid as it is drawn.
func (g *countGrid) object() *fyne.Container {
	slices.SortStableFunc(g.cells, func(a, b countCell) int { return a.order - b.order })
	box := container.New(g)
	for _, c := range g.cells {
		box.Add(c.object)
	}
	return box
}

// Layout places the cells.
func (g *countGrid) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	left, flexible := size.Width, 0
	for _, w := range g.widths {
		if left -= w; w == 0 {
			flexible++
		}
	}
	starts := []float32{0}
	for _, w := range g.widths {
		if w == 0 {
			w = max(0, left/float32(flexible))
		}
		starts = append(starts, starts[len(starts)-1]+w)
	}
	heights := g.heights()
	tops := []float32{0}
	for _, h := range heights {
		tops = append(tops, tops[len(tops)-1]+h)
	}
	line := ui.NewCountBox(record.Opt[int64]{}).MinSize().Height // numbers stand in line with the boxes
	for _, c := range g.cells {
		height := heights[c.row] - countMargin
		switch c.object.(type) {
		case *ui.CountBox, *ui.Line:
			height = min(line, height)
		}
		c.object.Move(fyne.NewPos(starts[c.col], tops[c.row]))
		c.object.Resize(fyne.NewSize(starts[c.end]-starts[c.col]-countMargin, height))
	}
}

// heights are those of the rows: as high as their highest cell. Told words do not count: they have the room there is.
func (g *countGrid) heights() []float32 {
	out := make([]float32, g.rows+1)
	for _, c := range g.cells {
		if _, told := c.object.(*widget.Label); !told {
			out[c.row] = max(out[c.row], c.object.MinSize().Height+countMargin)
		}
	}
	for i := 1; i < len(out); i++ {
		out[i] = max(out[i], g.low)
	}
	return out
}

// MinSize is the least room it needs.
func (g *countGrid) MinSize([]fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, w := range g.widths {
		size.Width += max(w, 60)
	}
	for _, h := range g.heights() {
		size.Height += h
	}
	return size
}

// newTold is where a row says what follows from its numbers, on several lines.
func newTold() *widget.Label { return wrapped("") }

// tellRed shows what is impossible, in red; tellPlain what follows.
func tellRed(l *widget.Label, text string)   { tellAs(l, widget.DangerImportance, text) }
func tellPlain(l *widget.Label, text string) { tellAs(l, widget.MediumImportance, text) }

func tellAs(l *widget.Label, how widget.Importance, text string) {
	if l.Text != text || l.Importance != how {
		l.Importance, l.Text = how, text
		l.Refresh()
	}
}

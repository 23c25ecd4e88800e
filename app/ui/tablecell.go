package ui

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// look is everything a cell shows; a cell that is given the same look again does nothing, which is what makes scrolling
// cheap.
type look struct {
	text  string
	size  float32
	bold  bool
	align fyne.TextAlign
	fore  color.Color
	back  color.Color
	light Light
	width float32
}

// tableCell draws one cell: a background, a light and a line of text. It is the smallest tree that will do.
type tableCell struct {
	widget.BaseWidget
	now  look
	back *canvas.Rectangle
	dot  *canvas.Circle
	text *canvas.Text
}

func newTableCell() *tableCell {
	c := &tableCell{back: canvas.NewRectangle(nil), dot: canvas.NewCircle(nil), text: canvas.NewText("", nil)}
	c.dot.Hide()
	c.ExtendBaseWidget(c)
	return c
}

// set shows the look.
func (c *tableCell) set(l look) {
	l.width = c.Size().Width
	if l == c.now {
		return
	}
	was := c.now
	c.now = l
	if l.back != was.back {
		c.back.FillColor = l.back
		c.back.Refresh()
	}
	if l.light != was.light {
		c.dot.FillColor = l.light.Colour()
		c.dot.Hidden = l.light == LightNone
		c.dot.Refresh()
	}
	room := l.width - 2*cellPad
	if l.light != LightNone {
		room -= l.size
	}
	shown := shorten(l.text, room, l.size)
	if c.text.Text != shown || l.fore != was.fore || l.size != was.size || l.bold != was.bold || l.align != was.align {
		c.text.Text, c.text.Color, c.text.TextSize, c.text.Alignment = shown, l.fore, l.size, l.align
		c.text.TextStyle.Bold = l.bold
		c.text.Refresh()
	}
	if l.width != was.width || l.light != was.light || l.size != was.size {
		c.arrange(c.Size())
	}
}

// cellPad is the room left and right of a cell's text, in Fyne units.
const cellPad = 4

// arrange puts the parts of the cell in their places. The background reaches over the gap to the next cell, so that a
// marked row is one band.
func (c *tableCell) arrange(size fyne.Size) {
	gap := measure(theme.SizeNamePadding)
	c.back.Resize(size.AddWidthHeight(gap, gap))
	left := float32(cellPad)
	if c.now.light != LightNone {
		d := c.now.size * 0.7
		c.dot.Resize(fyne.NewSquareSize(d))
		c.dot.Move(fyne.NewPos(left, (size.Height-d)/2))
		left += c.now.size
	}
	c.text.Move(fyne.NewPos(left, 0))
	c.text.Resize(fyne.NewSize(max(0, size.Width-left-cellPad), size.Height))
}

// CreateRenderer draws the cell.
func (c *tableCell) CreateRenderer() fyne.WidgetRenderer { return &tableCellRenderer{c} }

type tableCellRenderer struct{ c *tableCell }

// Layout places its parts.
func (r *tableCellRenderer) Layout(size fyne.Size) { r.c.arrange(size) }

// MinSize is the least room it needs.
func (r *tableCellRenderer) MinSize() fyne.Size { return cellSize() }

// Refresh draws it anew.
func (r *tableCellRenderer) Refresh() {}

// Destroy has nothing to free.
func (r *tableCellRenderer) Destroy() {}

// Objects are the parts that are drawn.
func (r *tableCellRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.back, r.c.dot, r.c.text}
}

// cellSize is the least width of a column and the height of every row.
func cellSize() fyne.Size {
	text := measure(theme.SizeNameText)
	return fyne.NewSize(36, text*1.5+2)
}

// shorten cuts text that is wider than room and ends it with an ellipsis. The width is estimated (a Chinese character is
// 1 em wide, others 0.56 em): measuring each candidate costs more than drawing all of them.
func shorten(text string, room, size float32) string {
	if strings.ContainsAny(text, "\r\n\t") {
		text = strings.Join(strings.Fields(text), " ")
	}
	var width float32
	at := -1 // where the text is cut if it turns out to be too long
	for i, r := range text {
		em := float32(0.56)
		if r >= 0x2E80 || r == '—' || r == '…' || r == '“' || r == '”' {
			em = 1
		}
		if at < 0 && width+size+em*size > room {
			at = i
		}
		width += em * size
	}
	if width <= room || at < 0 {
		return text
	}
	return text[:at] + "…"
}

// tableHeader is the cell over a column: a click sorts. It must not be Hoverable, or the table would not see the mouse
// over the gap by which a column is made wider.
type tableHeader struct {
	widget.BaseWidget
	cell *tableCell
	line *canvas.Rectangle
	col  int
	of   *Table
}

func newTableHeader(of *Table) *tableHeader {
	h := &tableHeader{cell: newTableCell(), line: canvas.NewRectangle(nil), of: of}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer draws the header.
func (h *tableHeader) CreateRenderer() fyne.WidgetRenderer { return &tableHeaderRenderer{h} }

// Tapped sorts by the column.
func (h *tableHeader) Tapped(*fyne.PointEvent) { h.of.sortBy(h.col) }

// TappedSecondary offers the columns.
func (h *tableHeader) TappedSecondary(ev *fyne.PointEvent) {
	h.of.headerMenu(h.col, ev.AbsolutePosition)
}

type tableHeaderRenderer struct{ h *tableHeader }

// Layout places its parts.
func (r *tableHeaderRenderer) Layout(size fyne.Size) {
	r.h.cell.Resize(size)
	r.h.line.Move(fyne.NewPos(size.Width+1, 4))
	r.h.line.Resize(fyne.NewSize(1, max(0, size.Height-8)))
}

// MinSize is the least room it needs.
func (r *tableHeaderRenderer) MinSize() fyne.Size { return cellSize() }

// Refresh draws it anew.
func (r *tableHeaderRenderer) Refresh() {}

// Destroy has nothing to free.
func (r *tableHeaderRenderer) Destroy() {}

// Objects are the parts that are drawn.
func (r *tableHeaderRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.h.cell, r.h.line}
}

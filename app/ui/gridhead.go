package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// gridHeadLines is how many lines stand over a column: its date, its subject, and two of totals.
const gridHeadLines = 4

// gridHead stands over a column of a grid: what it is, and its totals as they are at the moment. A click chooses the column.
type gridHead struct {
	widget.BaseWidget
	of    *Grid
	col   int // counted from 0; -1 over the names
	lines [gridHeadLines]*tableCell
	edge  *canvas.Rectangle
}

func newGridHead(of *Grid) *gridHead {
	h := &gridHead{of: of, edge: canvas.NewRectangle(nil)}
	for i := range h.lines {
		h.lines[i] = newTableCell()
	}
	h.ExtendBaseWidget(h)
	return h
}

// show shows a column by its place in the table; the names are the first.
func (h *gridHead) show(place int) {
	g := h.of
	h.col = place - 1
	if h.col >= len(g.heads) || place < 0 {
		return
	}
	texts, align := g.captions(), fyne.TextAlignLeading
	if h.col >= 0 {
		head := g.heads[h.col]
		listed, there, each := g.Totals(h.col)
		var away []string
		for i, m := range g.marks {
			if !m.There {
				away = append(away, fmt.Sprint(each[i]))
			}
		}
		texts = [gridHeadLines]string{head.Title, head.Below}
		if listed > 0 {
			texts[2], texts[3] = fmt.Sprintf("%d/%d", there, listed), strings.Join(away, "/")
		}
		align = fyne.TextAlignCenter
	}
	p := g.colours()
	for i, text := range texts {
		l := look{text: text, size: p.size, align: align, fore: p.fore, bold: i == 0}
		if i > 0 {
			l.size = measure(theme.SizeNameCaptionText)
		}
		h.lines[i].set(l)
	}
	if line := colour(theme.ColorNameInputBorder); h.edge.FillColor != line {
		h.edge.FillColor = line
		h.edge.Refresh()
	}
}

// captions says over the names what the lines over the columns are.
func (g *Grid) captions() [gridHeadLines]string {
	var away []string
	for _, m := range g.marks {
		if !m.There {
			away = append(away, m.Word)
		}
	}
	return [gridHeadLines]string{fmt.Sprintf("共%d人", len(g.rows)), "", "实到/应到", strings.Join(away, "/")}
}

// Tapped chooses the column.
func (h *gridHead) Tapped(*fyne.PointEvent) {
	if g := h.of; h.col >= 0 && len(g.shown) > 0 {
		g.now, g.from = gridCell{0, h.col}, gridCell{len(g.shown) - 1, h.col}
		if c := canvasOf(g); c != nil {
			c.Focus(g)
		}
		g.moved()
	}
}

// CreateRenderer draws the head.
func (h *gridHead) CreateRenderer() fyne.WidgetRenderer { return &gridHeadRenderer{h} }

type gridHeadRenderer struct{ h *gridHead }

// Layout places its parts.
func (r *gridHeadRenderer) Layout(size fyne.Size) {
	height := size.Height / gridHeadLines
	for i, line := range r.h.lines {
		line.Move(fyne.NewPos(0, float32(i)*height))
		line.Resize(fyne.NewSize(size.Width, height))
	}
	r.h.edge.Move(fyne.NewPos(size.Width+1, 4))
	r.h.edge.Resize(fyne.NewSize(1, max(0, size.Height-8)))
}

// MinSize is that of a cell: Fyne makes every row as high as a head asks to be. The grid gives its heads their height.
func (r *gridHeadRenderer) MinSize() fyne.Size { return cellSize() }

func gridHeadHeight() float32 { return gridHeadLines * measure(theme.SizeNameText) * 1.25 }

// Refresh draws it anew.
func (r *gridHeadRenderer) Refresh() {}

// Destroy has nothing to free.
func (r *gridHeadRenderer) Destroy() {}

// Objects are the parts that are drawn.
func (r *gridHeadRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.h.edge}
	for _, line := range r.h.lines {
		out = append(out, line)
	}
	return out
}

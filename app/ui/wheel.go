package ui

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Declare conformity with interfaces
var _ fyne.Scrollable = (*wheelPane)(nil)

// Scrolling draws an area of boxes that scrolls. Fyne's text boxes scroll inside themselves and keep the mouse wheel even
// when they have nothing to scroll, so that a form would stand still wherever the mouse rests on a box: a pane over the
// area takes the wheel, and nothing else, for the area.
func Scrolling(area *container.Scroll) fyne.CanvasObject {
	return container.NewStack(area, newWheelPane(area))
}

// wheelLines is how many times as far as Fyne moves it a notch of the wheel moves an area: Fyne's 25 units are one row of
// a list, and three are what people are used to from Windows.
const wheelLines = 3

// wheelPane takes the wheel for an area. It has no other interface of the mouse, so that clicks fall through.
type wheelPane struct {
	widget.BaseWidget
	area fyne.Scrollable
}

func newWheelPane(area fyne.Scrollable) *wheelPane {
	p := &wheelPane{area: area}
	p.ExtendBaseWidget(p)
	return p
}

// Scrolled moves the area.
func (p *wheelPane) Scrolled(ev *fyne.ScrollEvent) {
	active()
	p.area.Scrolled(&fyne.ScrollEvent{PointEvent: ev.PointEvent,
		Scrolled: fyne.NewDelta(ev.Scrolled.DX*wheelLines, ev.Scrolled.DY*wheelLines)})
}

// CreateRenderer draws nothing.
func (p *wheelPane) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// CreateRenderer draws Fyne's table with a pane for the wheel over its rows.
func (t *Table) CreateRenderer() fyne.WidgetRenderer {
	r := &tableRenderer{WidgetRenderer: t.Table.CreateRenderer()}
	for _, o := range r.WidgetRenderer.Objects() {
		if rows, ok := o.(*container.Scroll); ok {
			r.rows, r.pane = o, newWheelPane(rows)
			t.area = rows
		}
	}
	return r
}

type tableRenderer struct {
	fyne.WidgetRenderer
	rows fyne.CanvasObject
	pane *wheelPane
}

// Layout puts the pane over the rows.
func (r *tableRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.pane.Move(r.rows.Position())
	r.pane.Resize(r.rows.Size())
}

// Objects are those of the table and the pane.
func (r *tableRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clip(r.WidgetRenderer.Objects()), r.pane)
}

package ui

import (
	"image/color"

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

// wheelPane takes the wheel for an area. It has no other interface of the mouse, so that clicks fall through.
type wheelPane struct {
	widget.BaseWidget
	area *container.Scroll
}

func newWheelPane(area *container.Scroll) *wheelPane {
	p := &wheelPane{area: area}
	p.ExtendBaseWidget(p)
	return p
}

// Scrolled moves the area.
func (p *wheelPane) Scrolled(ev *fyne.ScrollEvent) { p.area.Scrolled(ev) }

// CreateRenderer draws nothing.
func (p *wheelPane) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Layer is drawn over a page without taking the mouse or the keyboard from it: the lists of choosers stand there, while
// the entry keeps the focus and its input method. A page, and every dialog, has one.
type Layer struct {
	box *fyne.Container
}

// NewLayer makes an empty layer.
func NewLayer() *Layer { return &Layer{box: container.NewWithoutLayout()} }

// Over returns the page with the layer over it.
func (l *Layer) Over(page fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(page, l.box)
}

// put shows an object below the anchor, or above it where there is no room below.
func (l *Layer) put(o fyne.CanvasObject, anchor fyne.CanvasObject, size fyne.Size) {
	driver := fyne.CurrentApp().Driver()
	pos := driver.AbsolutePositionForObject(anchor).Subtract(driver.AbsolutePositionForObject(l.box))
	room := l.box.Size()
	below := pos.Y + anchor.Size().Height
	if below+size.Height > room.Height && pos.Y > room.Height-below {
		below = max(0, pos.Y-size.Height)
	}
	size.Width = min(size.Width, room.Width)
	o.Move(fyne.NewPos(max(0, min(pos.X, room.Width-size.Width)), below))
	o.Resize(size)
	for _, there := range l.box.Objects {
		if there == o {
			o.Show()
			return
		}
	}
	l.box.Add(o)
	o.Show()
}

// take removes an object from the layer.
func (l *Layer) take(o fyne.CanvasObject) {
	for _, there := range l.box.Objects {
		if there == o {
			l.box.Remove(o)
			return
		}
	}
}

package ui

import "fyne.io/fyne/v2"

// atLeast is a layout that gives its objects all the room and asks for no less than its size.
type atLeast struct{ size fyne.Size }

func (l atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

func (l atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := l.size
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}

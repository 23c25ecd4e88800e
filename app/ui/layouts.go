package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// atLeast is a layout that gives its objects all the room and asks for no less than its size.
type atLeast struct{ size fyne.Size }

// Layout places its parts.
func (l atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

// MinSize is the least room it needs.
func (l atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := l.size
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}

// fitRows is a layout for a list inside a form: as high as its rows, within bounds.
type fitRows struct{ list *Table }

// The least and the most rows that a list inside a form shows without scrolling.
const fitLeast, fitMost = 3, 8

// Layout places its parts.
func (l fitRows) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	atLeast{}.Layout(objects, size)
}

// MinSize is the least room it needs.
func (l fitRows) MinSize([]fyne.CanvasObject) fyne.Size {
	row := cellSize().Height + measure(theme.SizeNamePadding)
	rows := max(fitLeast, min(l.list.Len(), fitMost))
	return fyne.NewSize(l.list.MinSize().Width, float32(rows+1)*row+measure(theme.SizeNameScrollBarSmall))
}

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// glyph is a small picture inside a box that can be clicked and never takes the keyboard.
type glyph struct {
	widget.Icon
	do func()
}

func newGlyph(icon fyne.Resource, do func()) *glyph {
	g := &glyph{do: Guarded(do)}
	g.SetResource(icon)
	g.ExtendBaseWidget(g)
	return g
}

// Tapped does what the picture stands for.
func (g *glyph) Tapped(*fyne.PointEvent) { g.do() }

// Cursor shows that it can be clicked.
func (g *glyph) Cursor() desktop.Cursor { return desktop.PointerCursor }

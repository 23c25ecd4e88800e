package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// chip is a word on a small coloured field that can be clicked and never takes the keyboard.
type chip struct {
	widget.BaseWidget
	back *canvas.Rectangle
	text *canvas.Text
	do   func()
}

func newChip(text string, do func()) *chip {
	c := &chip{back: canvas.NewRectangle(colour(theme.ColorNameButton)), text: canvas.NewText(text, colour(theme.ColorNameForeground)), do: Guarded(do)}
	c.back.CornerRadius = measure(theme.SizeNameInputRadius)
	c.text.TextSize = measure(theme.SizeNameText)
	c.text.Alignment = fyne.TextAlignCenter
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer draws the chip.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	pad := measure(theme.SizeNameInnerPadding)
	size := fyne.MeasureText(c.text.Text, c.text.TextSize, c.text.TextStyle)
	return widget.NewSimpleRenderer(container.New(atLeast{fyne.NewSize(size.Width+2*pad, size.Height+pad)}, c.back, c.text))
}

// Tapped does what the chip stands for.
func (c *chip) Tapped(*fyne.PointEvent) { c.do() }

// Cursor shows that it can be clicked.
func (c *chip) Cursor() desktop.Cursor { return desktop.PointerCursor }

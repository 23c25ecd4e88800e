package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
)

// cover hides a box of personal data that has no dots of its own (a choice, a long text, rows) until it is clicked
// (DOMAIN.md §9.1: hidden, click to reveal). An empty box has nothing to hide and stays open.
type cover struct {
	widget.BaseWidget
	part   fyne.CanvasObject
	button *Button
}

func newCover(part fyne.CanvasObject, focus fyne.Focusable) *cover {
	c := &cover{part: part}
	c.button = NewButton("●●●●●●　敏感信息，点击显示", func() {
		c.open()
		if page := canvasOf(c); page != nil && focus != nil {
			page.Focus(focus)
		}
	})
	c.button.Importance = widget.LowImportance
	c.button.Alignment = widget.ButtonAlignLeading
	c.button.Hide()
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer draws the box or what covers it.
func (c *cover) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(c.part, c.button))
}

// MinSize is that of what is shown.
func (c *cover) MinSize() fyne.Size {
	if c.covered() {
		return c.button.MinSize()
	}
	return c.part.MinSize()
}

func (c *cover) covered() bool { return c.button.Visible() }

func (c *cover) open() {
	c.button.Hide()
	c.part.Show()
}

// close covers the box; Tab goes past what is covered.
func (c *cover) close() {
	c.part.Hide()
	c.button.Show()
}

// Enable lets the box be changed.
func (c *cover) Enable() { able(c.part, true) }

// Disable lets the box be read only.
func (c *cover) Disable() { able(c.part, false) }

// hide covers the box of a field that is shown on a click only. Boxes with dots of their own need no cover, and in rows
// that are covered as a whole nothing is covered twice.
func (b *box) hide(env FormEnv) {
	entry, _ := b.part.(*Entry)
	if env.covered || entry != nil && entry.secret || !slices.Contains(hiddenOnScreen, b.field.Secrecy) {
		return
	}
	c := newCover(b.part, b.focus)
	b.part, b.cover = c, c
	show := b.show
	b.show = func(v any) {
		show(v)
		switch {
		case v == nil || v == "":
			c.open()
		case b.field.Kind == record.KindRows && len(v.([]any)) == 0:
			c.open()
		default:
			c.close()
		}
	}
}

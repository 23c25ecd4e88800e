package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ui"
)

// tabBar is the line of tabs over a page. Those that have no room stand in a menu at its end; the open one is always seen.
type tabBar struct {
	box     *fyne.Container
	buttons []*ui.Button
	more    *ui.Button
	off     []bool // not offered
	at      int
	chosen  widget.Importance // how the open tab is drawn
	open    func(int)
}

func newTabBar(names []string, open func(int)) *tabBar {
	b := &tabBar{off: make([]bool, len(names)), open: open, chosen: widget.HighImportance}
	var objects []fyne.CanvasObject
	for i, name := range names {
		button := ui.NewButton(name, func() { open(i) })
		button.Importance = widget.LowImportance
		b.buttons = append(b.buttons, button)
		objects = append(objects, button)
	}
	b.more = ui.NewIconButton("更多", theme.MoreHorizontalIcon(), b.showMore)
	b.more.Importance = widget.LowImportance
	b.box = container.New(b, append(objects, b.more)...)
	return b
}

func (b *tabBar) mark(at int) {
	b.at = at
	for i, button := range b.buttons {
		button.Importance = widget.LowImportance
		if i == at {
			button.Importance = b.chosen
		}
		button.Refresh()
	}
	b.Layout(nil, b.box.Size()) // the open tab may have stood in the menu
}

// hide leaves tabs out of the line.
func (b *tabBar) hide(off []bool) {
	if !slices.Equal(off, b.off) {
		b.off = off
		b.box.Refresh()
	}
}

// Layout puts the tabs beside each other, as many as have room.
func (b *tabBar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	shown := b.fitting(size.Width)
	x, height := float32(0), size.Height
	place := func(button *ui.Button, on bool) {
		// Hide would draw the page anew for each tab; the box is drawn once.
		if button.Hidden = !on; on {
			button.Move(fyne.NewPos(x, 0))
			button.Resize(fyne.NewSize(button.MinSize().Width, height))
			x += button.MinSize().Width + theme.Padding()
		}
	}
	for i, button := range b.buttons {
		place(button, shown[i])
	}
	place(b.more, len(b.left(shown)) > 0)
}

// fitting tells which tabs have room: all, or the first ones and the open one beside 更多.
func (b *tabBar) fitting(room float32) []bool {
	shown := make([]bool, len(b.buttons))
	width := func(i int) float32 { return b.buttons[i].MinSize().Width + theme.Padding() }
	all := float32(0)
	for i := range b.buttons {
		if shown[i] = !b.off[i] || i == b.at; shown[i] {
			all += width(i)
		}
	}
	if all-theme.Padding() <= room {
		return shown
	}
	used := b.more.MinSize().Width + theme.Padding() + width(b.at)
	for i := range b.buttons {
		if i == b.at || !shown[i] {
			continue
		}
		used += width(i)
		shown[i] = used <= room
	}
	return shown
}

// left lists the tabs that are offered and have no room.
func (b *tabBar) left(shown []bool) []int {
	var out []int
	for i := range b.buttons {
		if !shown[i] && !b.off[i] {
			out = append(out, i)
		}
	}
	return out
}

// MinSize has room for one tab and 更多.
func (b *tabBar) MinSize([]fyne.CanvasObject) fyne.Size {
	size := b.more.MinSize()
	widest := float32(0)
	for _, button := range b.buttons {
		widest = max(widest, button.MinSize().Width)
		size.Height = max(size.Height, button.MinSize().Height)
	}
	return fyne.NewSize(size.Width+theme.Padding()+widest, size.Height)
}

// showMore offers the tabs that have no room.
func (b *tabBar) showMore() {
	var items []*fyne.MenuItem
	for _, i := range b.left(b.fitting(b.box.Size().Width)) {
		items = append(items, fyne.NewMenuItem(b.buttons[i].Text, func() { b.open(i) }))
	}
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(b.more).AddXY(0, b.more.Size().Height)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), driver.CanvasForObject(b.more), at)
}

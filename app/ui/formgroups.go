package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// allShown is how many fields a form may have before it folds groups away.
const allShown = 12

// formGroup is the fields under one heading of a form.
type formGroup struct {
	name   string
	boxes  []*box
	open   bool
	head   *groupHead
	notes  *widget.Label // the warnings of the fields, while these are folded
	grid   *fyne.Container
	object *fyne.Container
}

// makeGroups puts the boxes under their headings, in the order in which these first stand.
func (f *Form) makeGroups() []*formGroup {
	var groups []*formGroup
	named := map[string]*formGroup{}
	for _, b := range f.boxes {
		g := named[b.field.Group]
		if g == nil {
			g = &formGroup{name: b.field.Group}
			named[g.name] = g
			groups = append(groups, g)
		}
		g.boxes = append(g.boxes, b)
	}
	for _, g := range groups {
		g.grid = newBoxGrid(g.boxes, f.columns)
		g.head = newGroupHead(g.name, func() {
			f.fold(g, !g.open)
			f.arrange()
		})
		g.notes = NewWarning(nil)
		g.object = container.NewVBox(g.head, g.notes, g.grid)
		if g.name == "" {
			g.head.Hide()
		}
	}
	return groups
}

// openGroups shows the fields without a heading and those of the present step, and folds the others; a short form shows
// everything.
func (f *Form) openGroups() {
	present := f.register.PresentGroup(f.rec, f.env.Settings)
	if present == "" && len(f.groups) > 0 {
		present = f.groups[0].name
	}
	for _, g := range f.groups {
		f.fold(g, g.name == "" || g.name == present || len(f.boxes) <= allShown)
	}
	f.arrange()
	f.scrollTo(present)
}

// scrollTo brings the heading of a group up, as far as the form reaches; the first group is the top of the form.
func (f *Form) scrollTo(group string) {
	for _, g := range f.groups {
		if g.name == group {
			below := f.scroll.Content.MinSize().Height - f.scroll.Size().Height
			f.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(g.object.Position().Y, below))))
		}
	}
}

func (f *Form) fold(g *formGroup, open bool) {
	g.open = open
	g.grid.Hidden = !open
	g.head.set(open, g.summary(f.rec))
	g.warn()
}

// arrange lays the form out again after something in it was shown or hidden. It does not refresh: that would draw every
// box of the form anew.
func (f *Form) arrange() {
	for _, g := range f.groups {
		lay(g.grid)
		lay(g.object)
	}
	all := f.scroll.Content.(*fyne.Container)
	all.Resize(fyne.NewSize(max(f.scroll.Size().Width, all.MinSize().Width), max(f.scroll.Size().Height, all.MinSize().Height)))
	lay(all)
	canvas.Refresh(all.Objects[0])
}

func lay(c *fyne.Container) {
	c.Layout.Layout(c.Objects, fyne.NewSize(c.Size().Width, max(c.Size().Height, c.MinSize().Height)))
}

// count brings the heading's numbers up to date.
func (g *formGroup) count(rec any) { g.head.set(g.open, g.summary(rec)) }

// summary tells what stands in a group that is folded.
func (g *formGroup) summary(rec any) string {
	filled, wanted := 0, 0
	for _, b := range g.boxes {
		if !b.field.Settable() {
			continue
		}
		if b.field.Get(rec) != nil {
			filled++
		} else if b.missing {
			wanted++
		}
	}
	text := fmt.Sprintf("已填 %d 项", filled)
	if wanted > 0 {
		text += fmt.Sprintf("，待补 %d 项", wanted)
	}
	return text
}

// focus gives a box the keyboard where it can be seen.
func (f *Form) focus(b *box) {
	for _, g := range f.groups {
		for _, other := range g.boxes {
			if other == b && !g.open {
				f.fold(g, true)
				f.arrange()
			}
		}
	}
	if b.cover != nil {
		b.cover.open()
	}
	if c := f.canvas(); c != nil && b.focus != nil {
		c.Focus(b.focus)
	}
	f.reveal(b, b.part)
}

// watch scrolls to a box when Tab or Enter has gone there.
func (f *Form) watch(b *box) {
	if part, ok := b.focus.(interface{ whenFocused(func()) }); ok {
		part.whenFocused(func() { f.reveal(b, b.part) })
	}
}

// reveal scrolls so that a box, or an object in it, can be seen. The driver is not asked where it stands: it does not know of what
// was unfolded a moment ago.
func (f *Form) reveal(b *box, o fyne.CanvasObject) {
	if f.scroll == nil || f.scroll.Size().Height == 0 {
		return
	}
	top := f.placeOf(b) - f.scroll.Offset.Y
	if o != b.cell {
		top += o.Position().Y
	}
	bottom := top + o.Size().Height
	switch room := f.scroll.Size().Height; {
	case top < 0:
		f.scroll.ScrollToOffset(fyne.NewPos(0, max(0, f.scroll.Offset.Y+top-8)))
	case bottom > room:
		f.scroll.ScrollToOffset(fyne.NewPos(0, f.scroll.Offset.Y+min(top, bottom-room+8)))
	}
}

// placeOf tells how far below the upper edge of the whole form a box stands.
func (f *Form) placeOf(b *box) float32 {
	for _, g := range f.groups {
		if slices.Contains(g.boxes, b) {
			return g.object.Position().Y + g.grid.Position().Y + b.cell.Position().Y
		}
	}
	return 0
}

// groupHead is the heading of a group: a click folds it or unfolds it.
type groupHead struct {
	widget.BaseWidget
	name  *Line
	note  *Line
	arrow *widget.Icon
	do    func()
}

func newGroupHead(name string, do func()) *groupHead {
	h := &groupHead{name: makeLine(name, lineLook{colour: theme.ColorNameForeground, size: theme.SizeNameText, bold: true}), note: NewNote(""), arrow: widget.NewIcon(theme.MenuExpandIcon()), do: do}
	h.ExtendBaseWidget(h)
	return h
}

func (h *groupHead) set(open bool, note string) {
	h.note.SetText(note)
	if open {
		h.arrow.SetResource(theme.MenuDropDownIcon())
	} else {
		h.arrow.SetResource(theme.MenuExpandIcon())
	}
}

// CreateRenderer draws the heading.
func (h *groupHead) CreateRenderer() fyne.WidgetRenderer {
	row := container.NewBorder(nil, nil, container.NewHBox(h.arrow, h.name), nil, h.note)
	return widget.NewSimpleRenderer(container.NewStack(newThemed(theme.ColorNameHeaderBackground), row))
}

// Tapped folds or unfolds.
func (h *groupHead) Tapped(*fyne.PointEvent) { Guard(h.do) }

func (f *Form) canvas() fyne.Canvas {
	if f.env.Window != nil {
		return f.env.Window.Canvas()
	}
	return canvasOf(f)
}

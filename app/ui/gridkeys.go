package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Declare conformity with interfaces
var (
	_ fyne.Tabbable  = (*Grid)(nil)
	_ fyne.Draggable = (*Grid)(nil)
)

// AcceptsTab keeps Tab: it goes to the next meeting, and behind the last one to the next part of the page.
func (g *Grid) AcceptsTab() bool { return true }

// TypedKey moves among the cells and changes them.
func (g *Grid) TypedKey(ev *fyne.KeyEvent) {
	active()
	at := g.now
	switch ev.Name {
	case fyne.KeyUp:
		at.row--
	case fyne.KeyDown:
		at.row++
	case fyne.KeyLeft:
		at.col--
	case fyne.KeyRight:
		at.col++
	case fyne.KeyPageUp:
		at.row -= g.page()
	case fyne.KeyPageDown:
		at.row += g.page()
	case fyne.KeyHome:
		at.row = 0
	case fyne.KeyEnd:
		at.row = len(g.shown) - 1
	case fyne.KeyTab:
		g.tab()
		return
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		g.cycle()
		return
	case fyne.KeyDelete, fyne.KeyBackspace:
		g.Set("")
		return
	default:
		passKey(g, ev)
		return
	}
	g.moveTo(at, g.shift)
}

// page is how many rows are seen under the heads.
func (g *Grid) page() int { return max(1, g.visibleRows()-gridHeadLines+1) }

// tab goes to the next meeting, with Shift to the one before; from the last person to the first one of it.
func (g *Grid) tab() {
	at := gridCell{g.now.row, g.now.col + 1}
	if g.shift {
		at.col = g.now.col - 1
	}
	if c := canvasOf(g); (at.col < 0 || at.col >= len(g.heads)) && c != nil {
		if g.shift {
			c.FocusPrevious()
		} else {
			c.FocusNext()
		}
		return
	}
	if at.row == len(g.shown)-1 && !g.shift {
		at.row = 0
	}
	g.moveTo(at, false)
}

// cycle gives the chosen cells the mark after that of the cell the keyboard is on; after the last one they are empty.
func (g *Grid) cycle() {
	if len(g.shown) == 0 || len(g.heads) == 0 {
		return
	}
	next := (g.cells[g.shown[g.now.row]][g.now.col] + 1) % (len(g.marks) + 1)
	g.change(func(int, int, int) int { return next })
}

// TypedRune gives the chosen cells the mark of that key. After a single cell the next person follows: a sign-in sheet is read
// from top to bottom.
func (g *Grid) TypedRune(r rune) {
	active()
	mark := -1
	if r == '0' {
		mark = 0
	}
	for i, m := range g.marks {
		if strings.ContainsRune(m.Keys+m.Sign, r) {
			mark = i + 1
		}
	}
	if mark < 0 {
		return
	}
	g.change(func(int, int, int) int { return mark })
	if g.now == g.from {
		g.moveTo(gridCell{g.now.row + 1, g.now.col}, false)
	}
}

// TypedShortcut chooses, copies and pastes, and passes everything else on.
func (g *Grid) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutSelectAll:
		g.SelectColumn()
	case *fyne.ShortcutCopy:
		g.Copy()
	case *fyne.ShortcutCut:
		g.Copy()
		g.Set("")
	case *fyne.ShortcutPaste:
		g.PasteText(fyne.CurrentApp().Clipboard().Content())
	default:
		passShortcut(g, s)
	}
}

// SelectColumn chooses everybody in the column the keyboard is in; where they are chosen already, all columns.
func (g *Grid) SelectColumn() {
	first, last := g.block()
	if first.row == 0 && last.row == len(g.shown)-1 {
		g.now, g.from = gridCell{0, 0}, gridCell{0, len(g.heads) - 1}
	} else {
		g.from = g.now
	}
	g.wholeColumns()
}

// moveTo puts the keyboard on a cell and scrolls to it; extend keeps the other end of the chosen cells.
func (g *Grid) moveTo(at gridCell, extend bool) {
	at = gridCell{max(0, min(at.row, len(g.shown)-1)), max(0, min(at.col, len(g.heads)-1))}
	if g.now = at; !extend {
		g.from = at
	}
	row := at.row
	if row == len(g.shown)-1 {
		row += g.spare()
	}
	g.ScrollTo(widget.TableCellID{Row: row, Col: at.col + 1})
	if at.col == 0 && g.area != nil { // Fyne does not scroll back to the first column behind one that stays
		g.ScrollToOffset(fyne.NewPos(0, g.area.Offset.Y))
	}
	g.moved()
}

func (g *Grid) moved() {
	g.repaint()
	if g.OnMove != nil {
		Guard(g.OnMove)
	}
}

// pressed is called by Fyne's table when a cell was pressed; a name stands for its whole row.
func (g *Grid) pressed(id widget.TableCellID) {
	g.UnselectAll()
	if id.Row >= len(g.shown) || len(g.heads) == 0 {
		return
	}
	modifier := g.press
	g.press, g.hit = 0, true
	at := gridCell{id.Row, id.Col - 1}
	first, last := g.block()
	switch inside := at.row >= first.row && at.row <= last.row && at.col >= first.col && at.col <= last.col; {
	case id.Col == 0:
		g.now, g.from = gridCell{id.Row, 0}, gridCell{id.Row, len(g.heads) - 1}
		g.moved()
	case modifier&rightClick != 0 && inside:
	default:
		g.moveTo(at, modifier&fyne.KeyModifierShift != 0)
	}
}

// Dragged chooses the cells the mouse is drawn over; between two heads it makes a column wider.
func (g *Grid) Dragged(ev *fyne.DragEvent) {
	if !g.hit {
		g.Table.Dragged(ev)
		return
	}
	g.press, g.hit = fyne.KeyModifierShift, false
	g.tapNear(ev.Position)
	g.press, g.hit = 0, true
}

// DoubleTapped gives the cell its next mark.
func (g *Grid) DoubleTapped(*fyne.PointEvent) {
	if g.hit {
		g.cycle()
	}
}

// TappedSecondary offers the marks for the chosen cells.
func (g *Grid) TappedSecondary(ev *fyne.PointEvent) {
	c := canvasOf(g)
	if c == nil || len(g.heads) == 0 {
		return
	}
	var items []*fyne.MenuItem
	for _, m := range g.marks {
		items = append(items, fyne.NewMenuItem(m.Word, func() { g.Set(m.Word) }))
	}
	items = append(items, fyne.NewMenuItem("清空", func() { g.Set("") }), fyne.NewMenuItemSeparator(), fyne.NewMenuItem("复制", g.Copy),
		fyne.NewMenuItem("粘贴", func() { g.PasteText(fyne.CurrentApp().Clipboard().Content()) }))
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, ev.AbsolutePosition)
}

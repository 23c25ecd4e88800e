package ui

import (
	"maps"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// MouseDown chooses the row that is pressed: waiting for the click to be known as a single one would feel slow. The press
// goes on to Fyne's table, which makes columns wider.
func (t *Table) MouseDown(ev *desktop.MouseEvent) {
	active()
	t.Table.MouseDown(ev)
	t.press = ev.Modifier
	if ev.Button == desktop.MouseButtonSecondary {
		t.press = rightClick
	}
	t.hit = false
	t.tapNear(ev.Position)
}

// tapNear chooses the cell at a position. Fyne's table leaves gaps between its cells that belong to none: a press there is
// meant for the cell left of it or above, whose background reaches over the gap.
func (t *Table) tapNear(at fyne.Position) {
	gap := measure(theme.SizeNamePadding)
	for _, by := range []fyne.Position{{}, {Y: -gap}, {X: -gap}, {X: -gap, Y: -gap}} {
		if p := at.Add(by); !t.hit && p.X >= 0 && p.Y >= 0 {
			t.Table.Tapped(&fyne.PointEvent{Position: p})
		}
	}
}

// rightClick stands for the right button among the modifiers of a press: it keeps the chosen rows where it falls on one.
const rightClick fyne.KeyModifier = 1 << 16

// Tapped does nothing more: the press has chosen the row.
func (t *Table) Tapped(*fyne.PointEvent) {}

// DoubleTapped opens the row.
func (t *Table) DoubleTapped(*fyne.PointEvent) {
	if t.hit {
		t.open()
	}
}

// TappedSecondary shows what can be done with the chosen rows.
func (t *Table) TappedSecondary(ev *fyne.PointEvent) {
	var items []*fyne.MenuItem
	if t.Menu != nil {
		items = t.Menu()
	}
	if len(t.picked) > 0 {
		if len(items) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		items = append(items, fyne.NewMenuItem("复制", t.Copy))
	}
	if c := canvasOf(t); c != nil && len(items) > 0 {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, ev.AbsolutePosition)
	}
}

func (t *Table) open() {
	if id, ok := t.Current(); ok && t.OnOpen != nil {
		Guard(func() { t.OnOpen(id) })
	}
}

// selected is called by Fyne's table when a cell was chosen, by us or by a press. Fyne's choice is one cell, so ours is
// kept apart and Fyne's is taken back.
func (t *Table) selected(id widget.TableCellID) {
	t.UnselectAll()
	if t.jumping || id.Row >= t.Len() {
		return
	}
	modifier := t.press
	t.press, t.hit, t.col = 0, true, id.Col
	t.choose(id.Row, modifier)
}

// choose takes a row into the chosen ones as the modifier says, and puts the keyboard on it.
func (t *Table) choose(row int, modifier fyne.KeyModifier) {
	if row < 0 || row >= t.Len() {
		return
	}
	id := t.cache.rows.ID(row)
	switch {
	case modifier&fyne.KeyModifierShift != 0 && t.anchor >= 0:
		t.picked = map[int64]bool{}
		for i := min(t.anchor, row); i <= max(t.anchor, row); i++ {
			t.picked[t.cache.rows.ID(i)] = true
		}
	case modifier&fyne.KeyModifierControl != 0:
		if t.picked[id] {
			delete(t.picked, id)
		} else {
			t.picked[id] = true
		}
		t.anchor = row
	case modifier&rightClick != 0 && t.picked[id]:
	default:
		t.picked = map[int64]bool{id: true}
		t.anchor = row
	}
	t.at = row
	t.repaint()
	t.tellSelect()
}

// jump puts the keyboard on a row, scrolls to it and chooses it.
func (t *Table) jump(row int, modifier fyne.KeyModifier) {
	if t.Len() == 0 {
		return
	}
	row = max(0, min(row, t.Len()-1))
	t.jumping = true
	at := widget.TableCellID{Row: row, Col: min(t.col, len(t.order)-1)}
	if row == t.Len()-1 {
		t.ScrollTo(widget.TableCellID{Row: row + t.spare(), Col: at.Col})
	}
	t.Select(at)
	t.jumping = false
	t.choose(row, modifier)
}

// visibleRows is how many rows fit into the table.
func (t *Table) visibleRows() int {
	height := cellSize().Height + measure(theme.SizeNamePadding)
	return max(1, int(math.Floor(float64((t.Size().Height-height-4)/height))))
}

// KeyDown notices Shift.
func (t *Table) KeyDown(ev *fyne.KeyEvent) { t.noticeShift(ev, true) }

// KeyUp notices that Shift is let go.
func (t *Table) KeyUp(ev *fyne.KeyEvent) { t.noticeShift(ev, false) }

func (t *Table) noticeShift(ev *fyne.KeyEvent, down bool) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		t.shift = down
	}
}

// FocusGained starts without Shift: its release may have gone elsewhere.
func (t *Table) FocusGained() {
	t.shift = false
	t.Table.FocusGained()
}

// TypedKey moves among the rows, opens and deletes; the page gets the keys that a list has no use for.
func (t *Table) TypedKey(ev *fyne.KeyEvent) {
	active()
	var modifier fyne.KeyModifier
	if t.shift {
		modifier = fyne.KeyModifierShift
	}
	switch ev.Name {
	case fyne.KeyUp:
		t.jump(t.at-1, modifier)
	case fyne.KeyDown:
		t.jump(t.at+1, modifier)
	case fyne.KeyPageUp:
		t.jump(t.at-t.visibleRows(), modifier)
	case fyne.KeyPageDown:
		t.jump(t.at+t.visibleRows(), modifier)
	case fyne.KeyHome:
		t.jump(0, modifier)
	case fyne.KeyEnd:
		t.jump(t.Len()-1, modifier)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.open()
	case fyne.KeyDelete:
		if t.OnDelete != nil && len(t.picked) > 0 {
			Guard(t.OnDelete)
		}
	case fyne.KeyLeft:
		t.col = max(0, t.col-1)
		t.Table.TypedKey(ev)
	case fyne.KeyRight:
		t.col = min(t.col+1, len(t.order)-1)
		t.Table.TypedKey(ev)
	default:
		passKey(t, ev)
	}
}

// TypedRune hands letters to the page's search box.
func (t *Table) TypedRune(r rune) {
	if t.OnType != nil && r != ' ' {
		t.OnType(r)
	}
}

// TypedShortcut chooses all, copies, and passes everything else on.
func (t *Table) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutSelectAll:
		t.SelectAll()
	case *fyne.ShortcutCopy:
		t.Copy()
	default:
		passShortcut(t, s)
	}
}

// SelectAll chooses every row.
func (t *Table) SelectAll() {
	t.picked = make(map[int64]bool, t.Len())
	for i := range t.Len() {
		t.picked[t.cache.rows.ID(i)] = true
	}
	t.repaint()
	t.tellSelect()
}

// Copy puts the chosen rows on the clipboard as a table that Excel takes, with the headings when there are several.
func (t *Table) Copy() {
	if len(t.picked) == 0 {
		return
	}
	rows, order, columns := t.cache.rows, slices.Clone(t.order), slices.Clone(t.columns)
	picked := maps.Clone(t.picked)
	type result struct {
		text string
		err  error
	}
	Ask(func() result {
		text, err := asTSV(rows, picked, columns, order)
		return result{text, err}
	}, func(r result) {
		if r.err != nil {
			t.cache.failed(r.err)
			return
		}
		fyne.CurrentApp().Clipboard().SetContent(r.text)
	})
}

func asTSV(rows Rows, picked map[int64]bool, columns []Column, order []int) (string, error) {
	var out strings.Builder
	line := func(cell func(col int) string) {
		for i, col := range order {
			if i > 0 {
				out.WriteByte('\t')
			}
			out.WriteString(strings.Join(strings.Fields(cell(col)), " "))
		}
		out.WriteString("\r\n")
	}
	if len(picked) > 1 {
		line(func(col int) string { return columns[col].Title })
	}
	for from := 0; from < rows.Len(); from += pageRows {
		to := min(from+pageRows, rows.Len())
		if !anyPicked(rows, picked, from, to) {
			continue
		}
		list, err := rows.Read(from, to)
		if err != nil {
			return "", err
		}
		for i, row := range list {
			if picked[rows.ID(from+i)] {
				line(func(col int) string { return row.Cells[col].Text })
			}
		}
	}
	return out.String(), nil
}

func anyPicked(rows Rows, picked map[int64]bool, from, to int) bool {
	for i := from; i < to; i++ {
		if picked[rows.ID(i)] {
			return true
		}
	}
	return false
}

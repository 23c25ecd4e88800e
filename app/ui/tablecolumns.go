package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// columnsRest is how long a column must have kept its width before it is told: while it is dragged it has a new one with
// every move of the mouse.
const columnsRest = 400 * time.Millisecond

// Columns returns all columns with their present widths, the shown ones first and from left to right; one that takes the room of the
// others has its own width. Given to ArrangeColumns later, it brings the same picture back.
func (t *Table) Columns() []Column {
	var out []Column
	for _, col := range t.order {
		c := t.columns[col]
		if c.grows {
			c.Width = c.described
		}
		out = append(out, c)
	}
	for _, c := range t.columns {
		if c.Hidden {
			out = append(out, c)
		}
	}
	return out
}

// ArrangeColumns takes widths, order and hiding from a list that Columns once gave. Columns that are not in it stand at
// the end as they were described; keys that no longer exist are ignored.
func (t *Table) ArrangeColumns(as []Column) {
	for i := range t.columns {
		if c := &t.columns[i]; c.grows {
			c.Width = c.described
		}
	}
	for _, want := range as {
		for i := range t.columns {
			if t.columns[i].Key == want.Key {
				t.columns[i].Hidden = want.Hidden
				if want.Width > 0 {
					t.columns[i].Width = want.Width
				}
			}
		}
	}
	t.order = nil
	for _, want := range as {
		if i := t.column(want.Key); i >= 0 && !t.columns[i].Hidden && !slices.Contains(t.order, i) {
			t.order = append(t.order, i)
		}
	}
	t.letWidestGrow()
	t.arrange()
}

func (t *Table) column(key string) int {
	return slices.IndexFunc(t.columns, func(c Column) bool { return c.Key == key })
}

// arrange brings the shown columns up to date: those not yet in the order come last.
func (t *Table) arrange() {
	for i, c := range t.columns {
		if !c.Hidden && !slices.Contains(t.order, i) {
			t.order = append(t.order, i)
		}
	}
	t.arranging = true // Fyne draws the headers anew after each of these, also those whose turn has not come
	for at, col := range t.order {
		t.SetColumnWidth(at, t.columns[col].Width)
	}
	t.arranging = false
	t.grow()
	t.Refresh()
}

// grow gives the column that grows the room that the others leave.
func (t *Table) grow() {
	at, room := -1, t.Size().Width-measure(theme.SizeNameScrollBar)
	for place, col := range t.order {
		if t.columns[col].grows {
			at = place
		} else {
			room -= t.columns[col].Width
		}
		room -= measure(theme.SizeNamePadding)
	}
	if at < 0 {
		return
	}
	column := &t.columns[t.order[at]]
	column.Width = max(column.described, room)
	t.SetColumnWidth(at, column.Width)
}

// FillWidth lets the widest column take the room that the others leave, until the clerk gives a column a width of its own.
func (t *Table) FillWidth() {
	t.fills = true
	t.letWidestGrow()
	t.arrange()
}

// letWidestGrow chooses the column that grows: none where the clerk has given one a width of its own.
func (t *Table) letWidestGrow() {
	widest, own := -1, false
	for i := range t.columns {
		c := &t.columns[i]
		c.grows = false
		own = own || c.Width != c.described
		if !c.Hidden && (widest < 0 || c.Width > t.columns[widest].Width) {
			widest = i
		}
	}
	if t.fills && !own && widest >= 0 {
		t.columns[widest].grows = true
	}
}

func (t *Table) updateHeader(id widget.TableCellID, h *tableHeader) {
	if id.Col < 0 || id.Col >= len(t.order) {
		return
	}
	h.col = t.order[id.Col]
	column := &t.columns[h.col]
	title := column.Title
	if column.Key == t.sortKey {
		if t.desc {
			title += " ▼"
		} else {
			title += " ▲"
		}
	}
	p := t.colours()
	h.cell.set(look{text: title, size: p.size, bold: true, align: column.Align, fore: p.fore})
	if sep := colour(theme.ColorNameInputBorder); h.line.FillColor != sep {
		h.line.FillColor = sep
		h.line.Refresh()
	}
	if width := h.Size().Width; width > 0 && width != column.Width && !t.arranging {
		for i := range t.columns { // what the clerk has drawn stays as it is
			t.columns[i].grows = false
		}
		column.Width = width
		t.tellColumns()
	}
}

func (t *Table) tellColumns() {
	if t.settling != nil {
		t.settling()
	}
	t.settling = After(columnsRest, func() {
		t.settling = nil
		if t.OnColumns != nil {
			t.OnColumns(t.Columns())
		}
	})
}

// SetSort shows by an arrow which column the rows are in the order of; "" for none.
func (t *Table) SetSort(key string, desc bool) {
	t.sortKey, t.desc = key, desc
	t.repaint()
}

// sortBy asks for the order of a column, and for the opposite when it is clicked again.
func (t *Table) sortBy(col int) {
	c := t.columns[col]
	if c.Fixed || t.OnSort == nil {
		return
	}
	desc := c.Key == t.sortKey && !t.desc
	Guard(func() { t.OnSort(c.Key, desc) })
}

func (t *Table) headerMenu(col int, pos fyne.Position) {
	c := canvasOf(t)
	if c == nil {
		return
	}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem("左移", func() { t.shiftColumn(col, -1) }),
		fyne.NewMenuItem("右移", func() { t.shiftColumn(col, 1) }),
		fyne.NewMenuItem("隐藏此列", func() { t.showColumn(col, false) }),
		fyne.NewMenuItemSeparator(),
	}
	for i, column := range t.columns {
		item := fyne.NewMenuItem(column.Title, func() { t.showColumn(i, t.columns[i].Hidden) })
		item.Checked = !column.Hidden
		items = append(items, item)
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, pos)
}

// shiftColumn moves a shown column to the left or right.
func (t *Table) shiftColumn(col, by int) {
	at := slices.Index(t.order, col)
	if to := at + by; at >= 0 && to >= 0 && to < len(t.order) {
		t.order[at], t.order[to] = t.order[to], t.order[at]
		t.arrange()
		t.tellColumns()
	}
}

// showColumn shows or hides a column; the last one stays.
func (t *Table) showColumn(col int, show bool) {
	if !show && len(t.order) <= 1 {
		return
	}
	t.columns[col].Hidden = !show
	t.order = slices.DeleteFunc(t.order, func(i int) bool { return i == col })
	t.arrange()
	t.tellColumns()
}

// ChooseColumns shows all columns to tick and to put in order.
func (t *Table) ChooseColumns(w fyne.Window) *Dialog {
	list := container.NewVBox()
	var fill func()
	fill = func() {
		list.RemoveAll()
		for _, column := range t.Columns() {
			col := t.column(column.Key)
			tick := widget.NewCheck(column.Title, func(on bool) { t.showColumn(col, on); fill() })
			tick.Checked = !column.Hidden
			moves := container.NewHBox(
				newChip("↑", func() { t.shiftColumn(col, -1); fill() }),
				newChip("↓", func() { t.shiftColumn(col, 1); fill() }))
			list.Add(container.NewBorder(nil, nil, nil, moves, tick))
		}
	}
	fill()
	box := container.New(atLeast{fyne.NewSize(300, 340)}, container.NewVScroll(list))
	return ShowDialog(w, "显示哪些列", box, Action{Text: "完成", Main: true, Cancel: true})
}

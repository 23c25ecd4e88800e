package ui

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Declare conformity with interfaces
var (
	_ fyne.Focusable         = (*Table)(nil)
	_ fyne.Shortcutable      = (*Table)(nil)
	_ fyne.DoubleTappable    = (*Table)(nil)
	_ fyne.SecondaryTappable = (*Table)(nil)
	_ desktop.Mouseable      = (*Table)(nil)
	_ desktop.Keyable        = (*Table)(nil)
)

// Column is one column of a table, as data. About ten at most should be shown: each text is a texture.
type Column struct {
	Key    string
	Title  string
	Width  float32 // in Fyne units
	Align  fyne.TextAlign
	Hidden bool
	Fixed  bool // cannot be sorted by

	described float32 // its width as the table was made with it
	grows     bool    // takes the room that the others leave; at most one column does
}

// Table is a list of records: it shows the rows it is given, and tells what the clerk does with them. It stays quick and
// small with 100,000 rows. Several rows can be chosen (Ctrl, Shift, Ctrl+A). Where all columns are Fixed, the widest, which holds the
// sentences, takes the room that the others leave; in other tables it does after FillWidth.
type Table struct {
	widget.Table

	// OnOpen is called on a double click and on Enter.
	OnOpen func(id int64)
	// OnSelect is called when other rows are chosen.
	OnSelect func()
	// OnSort is called when the clerk wants another order; the page reads the ids again and calls SetSort and SetRows.
	OnSort func(key string, desc bool)
	// OnColumns is called when columns were made wider, chosen or put in another order.
	OnColumns func([]Column)
	// OnDelete is called on the Delete key.
	OnDelete func()
	// OnError is told when rows cannot be read.
	OnError func(error)
	// OnType is called when somebody types letters: the page puts them into its search box.
	OnType func(rune)
	// Menu gives the entries of the right-click menu for the chosen rows; 复制 is added.
	Menu func() []*fyne.MenuItem

	columns []Column // as given: cells of a Row stand in this order
	order   []int    // columns that are shown, from left to right
	cache   *rowCache
	area    *container.Scroll // Fyne's own, with the rows; nil before the table is drawn
	sortKey string
	desc    bool

	picked   map[int64]bool
	at       int  // row the keyboard is on, -1 for none
	col      int  // column that is kept in sight while rows are moved through
	hit      bool // the last press fell on a row
	anchor   int  // row from which Shift reaches
	shift    bool
	press    fyne.KeyModifier
	jumping  bool // the next OnSelected is ours, not a click
	paint    tablePaint
	settling func() // stops the wait before OnColumns
	fills    bool   // the widest column grows
	// arranging is set while widths are given, so that they are not taken for the clerk's
	arranging bool
}

// tablePaint is the theme's colours, looked up once for all cells.
type tablePaint struct {
	size                                               float32
	fore, grey, sel, stripe, plain, red, yellow, green color.Color
}

// tone gives the background of a tone; plain is that of the others.
func (p *tablePaint) tone(t Tone, plain color.Color) color.Color {
	switch t {
	case ToneGreen:
		return p.green
	case ToneYellow:
		return p.yellow
	case ToneRed:
		return p.red
	}
	return plain
}

// NewTable makes a table with these columns and no rows.
func NewTable(columns []Column) *Table {
	t := &Table{}
	t.start(t, columns)
	return t
}

// start readies the table; outer is the widget that it is or is part of.
func (t *Table) start(outer fyne.Widget, columns []Column) {
	t.columns, t.picked, t.at, t.anchor = slices.Clone(columns), map[int64]bool{}, -1, -1
	for i := range t.columns {
		t.columns[i].described = t.columns[i].Width
	}
	t.fills = !slices.ContainsFunc(columns, func(c Column) bool { return !c.Fixed })
	t.letWidestGrow()
	t.cache = newRowCache(t.repaint, func(err error) {
		if t.OnError != nil {
			t.OnError(err)
		}
	})
	t.Length = t.length
	t.CreateCell = func() fyne.CanvasObject { return newTableCell() }
	t.UpdateCell = func(id widget.TableCellID, o fyne.CanvasObject) { t.update(id, o.(*tableCell)) }
	t.CreateHeader = func() fyne.CanvasObject { return newTableHeader(t) }
	t.UpdateHeader = func(id widget.TableCellID, o fyne.CanvasObject) { t.updateHeader(id, o.(*tableHeader)) }
	t.ShowHeaderRow = true
	t.HideSeparators = true
	t.OnSelected = t.selected
	t.ExtendBaseWidget(outer)
	t.arrange()
}

// unlaid is the height up to which the table is taken to be not laid out yet. Before its first layout Fyne's table takes
// every row as visible and makes a separator for each that it never gives back.
const unlaid = 60

func (t *Table) length() (rows, cols int) {
	if t.cache.rows == nil || t.Size().Height <= unlaid {
		return 0, len(t.order)
	}
	return t.cache.rows.Len() + t.spare(), len(t.order)
}

// spare is an empty row below the last one where the table is wider than its room: the scroll bar lies over it instead of
// over the last record.
func (t *Table) spare() int {
	width := float32(0)
	for _, col := range t.order {
		width += t.columns[col].Width + measure(theme.SizeNamePadding)
	}
	if width > t.Size().Width && t.Len() > 0 {
		return 1
	}
	return 0
}

// MinSize is small: a list takes the room that it is given.
func (t *Table) MinSize() fyne.Size { return fyne.NewSize(120, 90) }

// Resize lays the table out and lets the rows appear.
func (t *Table) Resize(size fyne.Size) {
	first := t.Size().Height <= unlaid && size.Height > unlaid
	t.Table.Resize(size)
	t.grow()
	if first {
		t.Table.Refresh()
	}
}

// Refresh takes up the theme's colours and shows the rows anew.
func (t *Table) Refresh() {
	t.paint = tablePaint{}
	t.Table.Refresh()
}

// repaint shows the visible rows anew without building the header again.
func (t *Table) repaint() { t.RefreshItem(widget.TableCellID{Row: -1, Col: -1}) }

// SetRows shows other rows, or the same rows after a change. Chosen rows stay chosen where they are still there.
func (t *Table) SetRows(rows Rows) {
	var id int64
	if t.cache.rows != nil && t.at >= 0 && t.at < t.cache.rows.Len() {
		id = t.cache.rows.ID(t.at)
	}
	t.cache.use(rows)
	t.at, t.anchor = -1, -1
	there := map[int64]bool{}
	if id != 0 || len(t.picked) > 0 {
		for i := range rows.Len() {
			row := rows.ID(i)
			if t.picked[row] {
				there[row] = true
			}
			if row == id {
				t.at, t.anchor = i, i
			}
		}
	}
	fewer := len(there) != len(t.picked)
	t.picked = there
	t.stayInside()
	t.Table.Refresh()
	if fewer {
		t.tellSelect()
	}
}

// stayInside scrolls up where there are fewer rows than the table is scrolled over: it would show nothing.
func (t *Table) stayInside() {
	if t.area == nil {
		return
	}
	height := float32(t.Len()+t.spare()) * (cellSize().Height + measure(theme.SizeNamePadding))
	if below := max(0, height-t.area.Size().Height); t.area.Offset.Y > below {
		t.ScrollToOffset(fyne.NewPos(t.area.Offset.X, below))
	}
}

// Len returns the number of rows.
func (t *Table) Len() int {
	if t.cache.rows == nil {
		return 0
	}
	return t.cache.rows.Len()
}

// colours looks the theme up when it may have changed.
func (t *Table) colours() *tablePaint {
	if t.paint.size == 0 {
		t.paint = tablePaint{size: measure(theme.SizeNameText), fore: colour(theme.ColorNameForeground),
			grey: colour(theme.ColorNameDisabled), sel: colour(theme.ColorNameSelection), stripe: colour(colourStripe),
			plain: colour(colourCard), red: colour(colourRowRed), yellow: colour(colourRowYel), green: colour(colourRowGrn)}
	}
	return &t.paint
}

func (t *Table) update(id widget.TableCellID, cell *tableCell) {
	if t.cache.rows == nil || id.Col >= len(t.order) {
		return
	}
	p := t.colours()
	if id.Row >= t.Len() {
		cell.set(look{size: p.size})
		return
	}
	col := t.order[id.Col]
	l := look{size: p.size, align: t.columns[col].Align, fore: p.fore, back: p.plain}
	if id.Row%2 == 1 {
		l.back = p.stripe
	}
	row, ok := t.cache.row(id.Row)
	switch {
	case !ok:
		l.text, l.fore = "…", p.grey
	case col < len(row.Cells):
		l.text, l.light = row.Cells[col].Text, row.Cells[col].Light
	}
	if l.back = p.tone(row.Tone, l.back); row.Tone == ToneGrey {
		l.fore = p.grey
	}
	if t.picked[t.cache.rows.ID(id.Row)] {
		l.back = p.sel
	}
	cell.set(l)
}

// Current returns the record the keyboard is on, or false.
func (t *Table) Current() (id int64, ok bool) {
	if t.at < 0 || t.at >= t.Len() {
		return 0, false
	}
	return t.cache.rows.ID(t.at), true
}

// Selected returns the ids of the chosen rows, from top to bottom.
func (t *Table) Selected() []int64 {
	out := make([]int64, 0, len(t.picked))
	for i := 0; i < t.Len() && len(out) < len(t.picked); i++ {
		if id := t.cache.rows.ID(i); t.picked[id] {
			out = append(out, id)
		}
	}
	return out
}

// SelectID chooses one record and scrolls to it; false when it is not in the list.
func (t *Table) SelectID(id int64) bool {
	for i := range t.Len() {
		if t.cache.rows.ID(i) == id {
			t.jump(i, 0)
			return true
		}
	}
	return false
}

// SelectNone chooses no row.
func (t *Table) SelectNone() {
	t.picked = map[int64]bool{}
	t.repaint()
	t.tellSelect()
}

func (t *Table) tellSelect() {
	if t.OnSelect != nil {
		Guard(t.OnSelect)
	}
}

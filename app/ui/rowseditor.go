package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
)

// RowsEditor edits the rows inside a record (三见面, 任职 …): a small list, and the fields of the row that is chosen under
// it. Rows keep their identity.
type RowsEditor struct {
	widget.BaseWidget

	// OnChanged is called when rows were added, removed or changed.
	OnChanged func()

	// Parts of the editor, open for tests.
	List                    *Table
	AddButton, RemoveButton *Button

	env     FormEnv
	set     *record.Rowset
	entries []rowEntry
	serial  int64
	current int64 // serial of the row that is shown, 0 for none
	showing bool  // the boxes are being filled, not changed
	boxes   []*box
	detail  *fyne.Container
	body    *fyne.Container
}

// rowEntry is a row with a number that stays while the editor lives: new rows have no id yet.
type rowEntry struct {
	serial int64
	row    any
}

// rowsShown is how many columns the list of rows shows.
const rowsShown = 6

// NewRowsEditor makes an editor for rows of that kind.
func NewRowsEditor(env FormEnv, set *record.Rowset) *RowsEditor {
	r := &RowsEditor{env: env, set: set}
	var columns []Column
	for _, f := range set.Fields {
		if f.Kind == record.KindRows || !env.covered && slices.Contains(hiddenOnScreen, f.Secrecy) {
			continue
		}
		if len(columns) < rowsShown {
			columns = append(columns, Column{Key: f.Key, Title: f.Label, Width: rowColumnWidth(f), Fixed: true})
		}
	}
	r.List = NewTable(columns)
	r.List.OnSelect = r.showCurrent
	r.List.OnDelete = r.Remove
	for _, f := range set.Fields {
		r.boxes = append(r.boxes, newBox(env, f, func() { r.take(f) }))
	}
	r.AddButton, r.RemoveButton = NewButton("添加一条", r.Add), NewButton("移除", r.Remove)
	tools := container.NewHBox(r.AddButton, r.RemoveButton)
	r.detail = container.NewVBox(newBoxGrid(r.boxes, 1))
	list := container.New(fitRows{r.List}, r.List)
	r.body = container.NewVBox(list, tools, r.detail)
	r.ExtendBaseWidget(r)
	r.show()
	return r
}

// rowColumnWidth is the width of a column in the list of rows, in Fyne units.
func rowColumnWidth(f *record.Field) float32 {
	switch f.Kind {
	case record.KindLongText:
		return 200
	case record.KindInt, record.KindNumber, record.KindBool, record.KindTime:
		return max(f.Width, 60)
	}
	return max(f.Width, 96)
}

// CreateRenderer draws the editor.
func (r *RowsEditor) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

// Rows returns the rows, each a pointer to a row, and what is wrong with the one that is being edited.
func (r *RowsEditor) Rows() ([]any, error) {
	err := r.commit()
	out := make([]any, len(r.entries))
	for i, e := range r.entries {
		out[i] = e.row
	}
	return out, err
}

// SetRows shows rows without calling OnChanged.
func (r *RowsEditor) SetRows(rows []any) {
	r.entries, r.current = nil, 0
	for _, row := range rows {
		r.serial++
		r.entries = append(r.entries, rowEntry{r.serial, row})
	}
	r.show()
}

// Add adds a row and gives the keyboard to its first field.
func (r *RowsEditor) Add() {
	if r.commit() != nil {
		return
	}
	r.serial++
	r.entries = append(r.entries, rowEntry{r.serial, r.set.New()})
	r.current = r.serial
	r.show()
	r.List.SelectID(r.current)
	r.changed()
	r.focusFirst()
}

// OpenLast opens the last row and gives the keyboard to its first field.
func (r *RowsEditor) OpenLast() {
	if len(r.entries) == 0 || r.commit() != nil {
		return
	}
	r.current = r.entries[len(r.entries)-1].serial
	r.show()
	r.List.SelectID(r.current)
	r.focusFirst()
}

func (r *RowsEditor) focusFirst() {
	if c := canvasOf(r); c != nil && len(r.boxes) > 0 && r.boxes[0].focus != nil {
		c.Focus(r.boxes[0].focus)
	}
}

// Remove takes the chosen rows out.
func (r *RowsEditor) Remove() {
	chosen := r.List.Selected()
	if len(chosen) == 0 || r.AddButton.Disabled() {
		return
	}
	r.entries = slices.DeleteFunc(r.entries, func(e rowEntry) bool { return slices.Contains(chosen, e.serial) })
	r.current = 0
	r.show()
	r.changed()
}

func (r *RowsEditor) changed() {
	if r.OnChanged != nil {
		Guard(r.OnChanged)
	}
}

// row returns the row that is being edited, nil for none.
func (r *RowsEditor) row() any {
	for _, e := range r.entries {
		if e.serial == r.current {
			return e.row
		}
	}
	return nil
}

// take puts what was entered into the row that is being edited.
func (r *RowsEditor) take(f *record.Field) {
	row := r.row()
	if row == nil || r.showing {
		return
	}
	for _, b := range r.boxes {
		if b.field == f {
			if v, err := b.read(); err == nil {
				b.field.Set(row, v)
			}
		}
	}
	r.marks()
	r.List.SetRows(r.snapshot())
	r.changed()
}

// commit puts every field into the row and says what cannot be read.
func (r *RowsEditor) commit() error {
	row := r.row()
	if row == nil {
		return nil
	}
	var first error
	for _, b := range r.boxes {
		if !b.field.Settable() {
			continue
		}
		v, err := b.read()
		if err != nil {
			b.complain(err.Error())
			if first == nil {
				first = fmt.Errorf("%s：%w", b.field.Label, err)
			}
			continue
		}
		b.complain("")
		b.field.Set(row, v)
	}
	return first
}

// showCurrent shows the fields of the row that was chosen in the list; a row that cannot be read is not left.
func (r *RowsEditor) showCurrent() {
	id, ok := r.List.Current()
	if !ok || id == r.current || len(r.List.Selected()) == 0 {
		return
	}
	if r.commit() != nil {
		return
	}
	r.current = id
	r.fill()
}

func (r *RowsEditor) show() {
	r.List.SetRows(r.snapshot())
	r.fill()
}

func (r *RowsEditor) fill() {
	row := r.row()
	r.detail.Hidden = row == nil
	if row != nil {
		r.showing = true
		for _, b := range r.boxes {
			b.complain("")
			if b.field.Kind == record.KindShown {
				b.show(b.field.Text(row, r.env.Settings))
			} else {
				b.show(b.field.Get(row))
			}
		}
		r.showing = false
		r.marks()
	}
	r.Refresh()
}

func (r *RowsEditor) marks() {
	row := r.row()
	for _, b := range r.boxes {
		b.mark(b.field.Least, b.field.WantedIn(row, "", nil), b.field.Settable() && b.field.Get(row) == nil)
	}
}

// Enable lets the rows be changed.
func (r *RowsEditor) Enable() { r.allow(true) }

// Disable shows the rows only.
func (r *RowsEditor) Disable() { r.allow(false) }

func (r *RowsEditor) allow(on bool) {
	for _, b := range r.boxes {
		b.able(on)
	}
	for _, b := range []*Button{r.AddButton, r.RemoveButton} {
		if on {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

// snapshot is the rows as the list shows them.
func (r *RowsEditor) snapshot() Rows {
	var out rowsetRows
	for _, e := range r.entries {
		var cells []Cell
		for _, c := range r.List.columns {
			cells = append(cells, Cell{Text: r.set.Field(c.Key).Text(e.row, r.env.Settings)})
		}
		out.ids = append(out.ids, e.serial)
		out.rows = append(out.rows, Row{Cells: cells})
	}
	return out
}

// rowsetRows shows rows of a record in a table; their texts are taken once, on the UI goroutine.
type rowsetRows struct {
	ids  []int64
	rows []Row
}

// Len is their number.
func (r rowsetRows) Len() int { return len(r.ids) }

// ID is the id in a row.
func (r rowsetRows) ID(i int) int64 { return r.ids[i] }

// Known tells the table that nothing has to be read for them.
func (r rowsetRows) Known() {}

// Read reads the rows.
func (r rowsetRows) Read(from, to int) ([]Row, error) { return r.rows[from:to], nil }

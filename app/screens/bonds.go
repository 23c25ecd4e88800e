package screens

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// bonds is the line under the title of a form that says what belongs to the record (问题整改 3), each with a button for a new
// one, and what else it is bound to (相关记录), by register.
type bonds struct {
	desk    *Desk
	reg     *record.Any
	row     *fyne.Container
	content *container.Scroll
	asked   int // number of the latest question; older answers are dropped
	// resized is called when the line has come or gone.
	resized func()
	// saved does something once what the form holds is saved, if the clerk agrees.
	saved func(do func()) func()
}

func newBonds(d *Desk, reg *record.Any, saved func(func()) func(), resized func()) *bonds {
	b := &bonds{desk: d, reg: reg, row: container.NewHBox(), saved: saved, resized: resized}
	b.content = container.NewHScroll(b.row)
	b.content.Hide()
	return b
}

// bound is what a record is bound to.
type bound struct {
	parts   [][]int64 // of each part of the register
	related []data.Relation
	err     error
}

// show reads what a record is bound to, off the UI goroutine; id 0 is a record that is not saved yet.
func (b *bonds) show(id int64) {
	b.asked++
	asked, store, parts := b.asked, b.desk.store, b.desk.store.Registers().Parts(b.reg)
	if id == 0 {
		b.content.Hide()
		return
	}
	ui.Ask(func() bound { return readBound(store, b.reg, parts, id) }, func(found bound) {
		if asked != b.asked {
			return
		}
		b.desk.bar.Error(found.err)
		b.fill(id, parts, found)
	})
}

func readBound(store *data.Store, reg *record.Any, parts []record.Part, id int64) bound {
	var out bound
	for _, part := range parts {
		list, err := store.IDs(part.Register, partsOf(part, id))
		if err != nil {
			return bound{err: err}
		}
		out.parts = append(out.parts, list)
	}
	out.related, out.err = store.Related(reg, id)
	return out
}

func (b *bonds) fill(id int64, parts []record.Part, found bound) {
	b.row.RemoveAll()
	for i, list := range found.parts {
		part := parts[i]
		if place, _ := whereIs(part.Register); place == "" || !office.SwitchedOn(part.Register.Key, b.desk.store.Settings()) {
			continue
		}
		text := part.Register.Name
		if len(list) > 0 {
			text = fmt.Sprintf("%s %d", text, len(list))
		}
		b.add(text, func() { b.desk.openFoundList(part.Register, list) })
		b.add("＋", b.saved(func() { b.desk.newPart(b.reg, id, part) }))
	}
	related := found.others(parts)
	total := 0
	for _, r := range related {
		total += len(r.IDs)
	}
	if total > 0 {
		var button *ui.Button
		button = b.add(fmt.Sprintf("相关记录 %d", total), func() { b.offer(button, related) })
	}
	b.row.Refresh()
	b.content.ScrollToOffset(fyne.NewPos(0, 0))
	visible(b.content, len(b.row.Objects) > 0)
	b.resized()
}

// others are the related records that are no parts, of registers that have a page.
func (f *bound) others(parts []record.Part) []data.Relation {
	var out []data.Relation
	for _, r := range f.related {
		for i, list := range f.parts {
			if parts[i].Register == r.Register {
				r.IDs = slices.DeleteFunc(slices.Clone(r.IDs), func(id int64) bool { return slices.Contains(list, id) })
			}
		}
		if place, _ := whereIs(r.Register); place != "" && len(r.IDs) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// add puts a button into the line.
func (b *bonds) add(text string, do func()) *ui.Button {
	button := ui.NewButton(text, do)
	button.Importance = widget.LowImportance
	b.row.Add(button)
	return button
}

// offer lists what the record is bound to, by register.
func (b *bonds) offer(under *ui.Button, related []data.Relation) {
	var items []*fyne.MenuItem
	for _, r := range related {
		items = append(items, fyne.NewMenuItem(fmt.Sprintf("%s %d", r.Register.Name, len(r.IDs)), func() { b.desk.openFoundList(r.Register, r.IDs) }))
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(under).AddXY(0, under.Size().Height)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), b.desk.win.Canvas(), at)
}

// openFoundList opens a list with some records; a single one is opened itself.
func (d *Desk) openFoundList(reg *record.Any, list []int64) {
	switch len(list) {
	case 0:
		d.bar.Say(ui.Info, "这里还没有"+reg.Name+"，按旁边的“＋”新建。")
	case 1:
		d.onList(reg, func(p *listPage) {
			p.OpenOnly(list)
			p.Open(list[0])
		})
	default:
		d.openList(reg, list)
	}
}

// newPart starts a new record that belongs to another one, with what the two have in common.
func (d *Desk) newPart(of *record.Any, id int64, part record.Part) {
	parent, err := d.store.Get(of, id)
	if err != nil {
		d.bar.Error(err)
		return
	}
	d.onList(part.Register, func(p *listPage) {
		p.begin(func() any {
			rec := d.newRecord(part.Register)
			inherit(part.Register, rec, of, parent)
			part.Field.Set(rec, record.Ref{ID: id, Name: of.Title(parent)})
			d.proposeNumber(part.Register, rec)
			return rec
		})
	})
}

// inherited are the labels of what a record has in common with the one it belongs to, where both have the field.
var inherited = []string{"日期", "开始日期", "结束日期", "地点"}

// inherit copies place and dates by their labels, the day of the record whatever it is called, and references to the same session.
// What the parent knows is nearer the truth than what was proposed for a new record.
func inherit(reg *record.Any, rec any, of *record.Any, parent any) {
	for _, f := range reg.Fields {
		if !f.Settable() {
			continue
		}
		for _, from := range of.Fields {
			label := from.Label == f.Label && slices.Contains(inherited, f.Label)
			day := f.Key == reg.DateKey && from.Key == of.DateKey
			session := f.Target == "session" && from.Target == "session"
			if v := from.Get(parent); (label || day || session) && from.Kind == f.Kind && v != nil {
				f.Set(rec, v)
			}
		}
	}
}

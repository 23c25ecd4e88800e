package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
)

// draftEvery is how long after a change a draft is kept: what is typed longer ago than this survives a power cut.
const draftEvery = 3 * time.Second

// Form edits one record of a register: the fields of the present step, and the others folded away by groups. It works on a
// copy; the page saves what Record gives and calls Load with what was saved.
type Form struct {
	widget.BaseWidget

	// OnDraft is called some seconds after a change with the record as it stands; the page keeps it until it is saved.
	OnDraft func(rec any)
	// OnChanged is called when something else was entered.
	OnChanged func()

	register *record.Any
	env      FormEnv
	columns  int
	rec      any // what is being edited
	before   any // what was loaded
	filling  bool
	drafting func()
	warned   *box // the field that NextWarning went to last

	boxes  []*box
	groups []*formGroup
	scroll *container.Scroll
}

// NewForm makes a form for records of the register in one or two columns.
func NewForm(register *record.Any, env FormEnv, columns int) *Form {
	f := &Form{register: register, env: env, columns: columns}
	for _, field := range register.Fields {
		b := newBox(env, field, func() { f.changed(field) })
		f.boxes = append(f.boxes, b)
		f.watch(b)
	}
	f.groups = f.makeGroups()
	all := container.NewVBox()
	for _, g := range f.groups {
		all.Add(g.object)
	}
	f.scroll = container.NewVScroll(all)
	f.ExtendBaseWidget(f)
	f.Load(register.New())
	return f
}

// CreateRenderer draws the form.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Scrolling(f.scroll))
}

// Load shows a record and forgets what was entered before.
func (f *Form) Load(rec any) {
	f.rec, f.before = f.register.Clone(rec), f.register.Clone(rec)
	f.stopDraft()
	f.unwarn()
	f.fill()
	f.openGroups()
}

// Draft shows a record that was being edited when the program ended, as a change of the record that is loaded.
func (f *Form) Draft(rec any) {
	f.rec = f.register.Clone(rec)
	f.fill()
	f.openGroups()
}

func (f *Form) fill() {
	f.filling = true
	for _, b := range f.boxes {
		b.complain("")
		f.showBox(b)
	}
	f.filling = false
	f.marks()
}

func (f *Form) showBox(b *box) {
	if b.field.Kind == record.KindShown {
		b.show(b.field.Text(f.rec, f.env.Settings))
		return
	}
	b.show(b.field.Get(f.rec))
}

// changed takes what was entered into the record, and shows what follows from it.
func (f *Form) changed(field *record.Field) {
	if f.filling {
		return
	}
	for _, b := range f.boxes {
		if b.field != field {
			continue
		}
		if v, err := b.read(); err == nil {
			b.complain("")
			field.Set(f.rec, v)
		}
	}
	f.follow(field)
	f.marks()
	f.keepDraft()
	if f.OnChanged != nil {
		Guard(f.OnChanged)
	}
}

func (f *Form) marks() {
	state := f.register.State(f.rec, f.env.Settings)
	for _, b := range f.boxes {
		wanted := b.field.Settable() && b.field.WantedIn(f.rec, state, f.register.Order)
		b.mark(b.field.Least, wanted, b.field.Settable() && b.field.Get(f.rec) == nil)
	}
	for _, g := range f.groups {
		g.count(f.rec)
	}
}

func (f *Form) keepDraft() {
	if f.drafting != nil || f.OnDraft == nil {
		return
	}
	f.drafting = After(draftEvery, func() {
		f.drafting = nil
		if len(f.Changed()) > 0 { // not Dirty, which would complain about a date that is still being typed
			f.OnDraft(f.register.Clone(f.rec))
		}
	})
}

func (f *Form) stopDraft() {
	if f.drafting != nil {
		f.drafting()
		f.drafting = nil
	}
}

// Commit reads every box into the record. Where something cannot be read, or is missing without which the record cannot
// be saved, it says so beside the field, gives the first of them the keyboard and returns false.
func (f *Form) Commit() bool {
	lacking := f.takeAll()
	for _, field := range f.register.Lacking(f.rec) {
		for _, b := range f.boxes {
			if b.field == field && b.problem.Text == "" {
				b.complain("请填写“" + field.Label + "”，没有它不能保存")
				lacking = append(lacking, b)
			}
		}
	}
	f.marks()
	f.arrange()
	if len(lacking) == 0 {
		return true
	}
	for _, b := range f.boxes {
		if slices.Contains(lacking, b) {
			f.focus(b)
			break
		}
	}
	return false
}

// takeAll reads every box and returns those that cannot be read. Copies come first: they are taken into the rows in which
// their truth stands, and the rows are shown anew before they are read.
func (f *Form) takeAll() (unread []*box) {
	f.filling = true // reading a date tells of a change; it is being taken here
	defer func() { f.filling = false }()
	for _, copies := range []bool{true, false} {
		for _, b := range f.boxes {
			if b.field.Settable() && b.field.Copy == copies && !f.take(b) {
				unread = append(unread, b)
			}
		}
	}
	return unread
}

// take reads one box into the record, or says beside it why it cannot.
func (f *Form) take(b *box) bool {
	v, err := b.read()
	if err != nil {
		b.complain(err.Error())
		return false
	}
	b.complain("")
	if b.field.Kind == record.KindRows {
		b.field.Set(f.rec, v)
		return true
	}
	if !b.field.Same(v, b.field.Get(f.rec)) {
		b.field.Set(f.rec, v)
		f.follow(b.field)
	}
	return true
}

// follow shows what follows from a field: shown fields, copies of what stands in rows, and rows that a copy went into.
func (f *Form) follow(field *record.Field) {
	before := f.filling
	f.filling = true
	for _, b := range f.boxes {
		follows := b.field.Kind == record.KindShown || b.field.Copy && field.Kind == record.KindRows || field.Copy && b.field.Kind == record.KindRows
		if follows && b.field != field {
			f.showBox(b)
		}
	}
	f.filling = before
}

// Record returns a copy of the record as it was entered; call Commit before.
func (f *Form) Record() any { return f.register.Clone(f.rec) }

// Changed lists the fields that were changed since the record was loaded.
func (f *Form) Changed() []*record.Field { return f.register.Changed(f.before, f.rec) }

// Dirty tells whether something was entered that is not saved.
func (f *Form) Dirty() bool {
	return len(f.takeAll()) > 0 || len(f.Changed()) > 0
}

// Leave goes on to next at once when nothing is unsaved; else it asks. save is called with what to do after saving.
func (f *Form) Leave(w fyne.Window, next func(), save func(then func())) *Dialog {
	if !f.Dirty() {
		next()
		return nil
	}
	text := "“" + f.register.Name + "”中有修改还没有保存。不保存，这些修改就不保留。"
	return AskSave(w, text, func() {
		f.Load(f.before)
		next()
	}, func() { save(next) })
}

// Put enters a value for a field, as if the clerk had typed it.
func (f *Form) Put(key string, v any) {
	for _, b := range f.boxes {
		if b.field.Key == key {
			b.field.Set(f.rec, v)
			f.filling = true
			f.showBox(b)
			f.filling = false
			f.changed(b.field)
		}
	}
}

// Suggest shows in a text box, while it is empty, what holds as long as nothing is entered.
func (f *Form) Suggest(key, text string) {
	for _, b := range f.boxes {
		if e, ok := b.part.(*Entry); ok && b.field.Key == key {
			e.SetPlaceHolder(text)
		}
	}
}

// Suggested returns what an empty text box shows.
func (f *Form) Suggested(key string) string {
	for _, b := range f.boxes {
		if e, ok := b.part.(*Entry); ok && b.field.Key == key {
			return e.PlaceHolder
		}
	}
	return ""
}

// Edit lets change alter the record as it was entered, and shows the result as a change that is not saved yet.
func (f *Form) Edit(change func(rec any)) {
	f.takeAll()
	rec := f.register.Clone(f.rec)
	change(rec)
	f.rec = f.register.Clone(rec)
	f.fill()
	f.keepDraft()
	if f.OnChanged != nil {
		Guard(f.OnChanged)
	}
}

// Bring unfolds the group of a field, folds the others and gives the field the keyboard. Of a field of rows the last row
// is opened: a step that has just begun.
func (f *Form) Bring(key string) {
	for _, b := range f.boxes {
		if b.field.Key != key {
			continue
		}
		for _, g := range f.groups {
			f.fold(g, g.name == b.field.Group)
		}
		f.arrange()
		f.scrollTo(b.field.Group)
		f.focus(b)
		if b.editor != nil {
			b.editor.OpenLast()
			f.arrange()
			f.reveal(b, b.part)
		}
	}
}

// Focus gives the keyboard to a field, and unfolds the group it stands in.
func (f *Form) Focus(key string) {
	for _, b := range f.boxes {
		if b.field.Key == key {
			f.focus(b)
		}
	}
}

// FocusFirst gives the keyboard to the first field that can be filled in.
func (f *Form) FocusFirst() {
	for _, g := range f.groups {
		for _, b := range g.boxes {
			if g.open && b.focus != nil {
				f.focus(b)
				return
			}
		}
	}
}

// Enable lets the record be changed.
func (f *Form) Enable() { f.able(true) }

// Disable shows the record only.
func (f *Form) Disable() { f.able(false) }

func (f *Form) able(on bool) {
	for _, b := range f.boxes {
		b.able(on)
	}
}

package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
)

// FormEnv is what a form asks of the program around it.
type FormEnv struct {
	Layer    *Layer
	Settings record.Settings
	// Window is where the form stands: until it is drawn for the first time, the driver does not know.
	Window fyne.Window

	// ReadDate and ReadMonth read dates as people write them.
	ReadDate, ReadMonth ReadDate
	// Narrow turns full-width figures into plain ones.
	Narrow func(text string) string
	// Find finds records of the register with the target key; it is called off the UI goroutine.
	Find func(target, text string) []Option
	// Resolve tells who bears pasted names; it is called off the UI goroutine.
	Resolve func(target string, names []string) [][]Option
	// New makes a record that is missing (a unit, a constituency) and gives it to chosen; nil offers nothing. It is not
	// asked for deputies.
	New func(target, text string, chosen func(Option))

	covered bool // the part stands in rows that are covered as a whole
}

// box is one field on a form: a label, the part it is entered in, and what is wrong with it.
type box struct {
	field   *record.Field
	part    fyne.CanvasObject
	focus   fyne.Focusable // nil for what is only shown
	cover   *cover         // hides personal data until it is clicked; nil for all other fields
	editor  *RowsEditor    // of a field of rows
	label   *Line
	problem *widget.Label
	warning *widget.Label // made when a rule first says something about the field
	cell    *fyne.Container
	missing bool // wanted and still empty
	wide    bool // takes the whole width of the form
	above   bool // its label stands over it

	read func() (any, error) // the value as Field.Get gives it
	show func(v any)
}

// newBox makes the box of a field. changed is called when something else was entered.
func newBox(env FormEnv, f *record.Field, changed func()) *box {
	b := &box{field: f, label: NewLine(f.Label), problem: widget.NewLabel("")}
	b.problem.Importance = widget.DangerImportance
	b.problem.Wrapping = fyne.TextWrapWord
	b.problem.Hide()
	switch f.Kind {
	case record.KindShown:
		b.shown()
	case record.KindDate, record.KindMonth:
		b.date(env, changed)
	case record.KindChoice, record.KindBool:
		b.choice(env, changed)
	case record.KindChoices:
		b.choices(env, changed)
	case record.KindRef:
		b.ref(env, changed)
	case record.KindRefs:
		b.refs(env, changed)
	case record.KindPeople:
		b.people(env, changed)
	case record.KindRows:
		b.rows(env, changed)
	default:
		b.text(env, changed)
	}
	b.hide(env)
	return b
}

// hiddenOnScreen are the classes of personal data that are shown on a click only (DOMAIN.md §9.1).
var hiddenOnScreen = []record.Secrecy{record.SecretID, record.SecretBank, record.SecretSensitive}

func (b *box) shown() {
	label := widget.NewLabel("")
	label.Wrapping = fyne.TextWrapWord
	b.part = label
	b.read = func() (any, error) { return nil, nil }
	b.show = func(v any) {
		text, _ := v.(string)
		label.SetText(text)
	}
}

func (b *box) text(env FormEnv, changed func()) {
	var e *Entry
	switch {
	case b.field.Kind == record.KindLongText:
		e = NewTextBox(3)
		b.wide = true
	case slices.Contains(hiddenOnScreen, b.field.Secrecy):
		e = NewSecretEntry()
	default:
		e = NewEntry()
	}
	e.SetPlaceHolder(b.field.Hint)
	b.part, b.focus = e, e
	figures := b.field.Kind != record.KindText && b.field.Kind != record.KindLongText
	b.read = func() (any, error) {
		text := e.Text
		if figures && env.Narrow != nil {
			text = env.Narrow(text)
		}
		return b.field.Parse(text, env.Settings, nil)
	}
	b.show = func(v any) {
		if text := b.field.TextOf(v, env.Settings); text != e.Text {
			e.SetText(text)
		}
	}
	e.OnChanged = func(string) { changed() }
}

func (b *box) date(env FormEnv, changed func()) {
	d := NewDateEntry(env.ReadDate)
	if b.field.Kind == record.KindMonth {
		d = NewMonthEntry(env.ReadMonth)
	}
	d.Today = func() string { return string(env.Settings.Today) }
	b.part, b.focus = d, d
	b.read = func() (any, error) { return orNil(d.Date()) }
	b.show = func(v any) {
		iso, _ := v.(string)
		d.SetDate(iso)
	}
	d.OnDate = func(string) { changed() }
}

// orNil turns an empty text into no value.
func orNil(text string, err error) (any, error) {
	if text == "" || err != nil {
		return nil, err
	}
	return text, nil
}

func (b *box) choice(env FormEnv, changed func()) {
	options := b.field.OptionsIn(env.Settings)
	if b.field.Kind == record.KindBool {
		options = []string{"是", "否"}
	}
	s := NewSelect(env.Layer, options)
	s.SetPlaceHolder(b.field.Hint)
	if b.field.ListKey != "" { // the office keeps this list itself and may add to it
		s.free = true
		s.OnNew = func(text string) { s.choose(Option{Text: text}) }
	}
	b.part, b.focus = s, s
	b.read = func() (any, error) {
		if b.field.Kind == record.KindBool {
			return b.field.Parse(s.Value(), env.Settings, nil)
		}
		return orNil(s.Value(), nil)
	}
	b.show = func(v any) { s.SetValue(b.field.TextOf(v, env.Settings)) }
	s.OnChosen = func(Option) { changed() }
}

func (b *box) choices(env FormEnv, changed func()) {
	m := NewMultiSelect(env.Layer, b.field.OptionsIn(env.Settings))
	b.part, b.focus = m, m.Box
	b.read = func() (any, error) {
		var out []string
		for _, o := range m.Chosen() {
			out = append(out, o.Text)
		}
		if out == nil {
			return nil, nil
		}
		return out, nil
	}
	b.show = func(v any) {
		words, _ := v.([]string)
		var options []Option
		for _, word := range words {
			options = append(options, Option{Text: word})
		}
		m.SetChosen(options)
	}
	m.OnChanged = func([]Option) { changed() }
}

// finder asks for the records of the field's target.
func (b *box) finder(env FormEnv) Source {
	return func(text string) []Option { return env.Find(b.field.Target, text) }
}

// deputyKey is the key of the register whose records are never made in passing (DESIGN.md, decision 6).
const deputyKey = "deputy"

func (b *box) ref(env FormEnv, changed func()) {
	c := NewChooser(env.Layer, b.finder(env))
	c.SetPlaceHolder(b.field.Hint)
	if env.New != nil && b.field.Target != deputyKey {
		c.OnNew = func(text string) {
			env.New(b.field.Target, text, func(o Option) { c.choose(o) })
		}
	}
	b.part, b.focus = c, c
	b.read = func() (any, error) {
		if o := c.Chosen(); o.ID != 0 {
			return record.Ref{ID: o.ID, Name: o.Text}, nil
		}
		return nil, nil
	}
	b.show = func(v any) {
		r, _ := v.(record.Ref)
		c.SetChosen(Option{ID: r.ID, Text: r.Name})
	}
	c.OnChosen = func(Option) { changed() }
}

func (b *box) refs(env FormEnv, changed func()) {
	m := NewMultiChooser(env.Layer, b.finder(env))
	b.part, b.focus, b.wide = m, m.Box, true
	b.read = func() (any, error) {
		var out []record.Ref
		for _, o := range m.Chosen() {
			out = append(out, record.Ref{ID: o.ID, Name: o.Text})
		}
		if out == nil {
			return nil, nil
		}
		return out, nil
	}
	b.show = func(v any) {
		refs, _ := v.([]record.Ref)
		var options []Option
		for _, r := range refs {
			options = append(options, Option{ID: r.ID, Text: r.Name})
		}
		m.SetChosen(options)
	}
	m.OnChanged = func([]Option) { changed() }
}

func (b *box) people(env FormEnv, changed func()) {
	p := NewPeopleEditor(env.Layer, b.field.OptionsIn(env.Settings), b.finder(env),
		func(names []string) [][]Option { return env.Resolve(b.field.Target, names) })
	b.part, b.focus, b.wide, b.above = p, p.Add, true, true
	b.read = func() (any, error) {
		if people := p.People(); len(people) > 0 {
			return people, nil
		}
		return nil, nil
	}
	b.show = func(v any) {
		people, _ := v.([]record.Person)
		p.SetPeople(people)
	}
	p.OnChanged = changed
}

func (b *box) rows(env FormEnv, changed func()) {
	env.covered = env.covered || slices.Contains(hiddenOnScreen, b.field.Secrecy)
	r := NewRowsEditor(env, b.field.Sub)
	b.part, b.focus, b.editor, b.wide, b.above = r, r.AddButton, r, true, true
	b.read = func() (any, error) {
		rows, err := r.Rows()
		if len(rows) == 0 {
			return nil, err
		}
		return rows, err
	}
	b.show = func(v any) {
		rows, _ := v.([]any)
		r.SetRows(rows)
	}
	r.OnChanged = changed
}

// mark shows by the label whether the field has to be filled in (＊), or is wanted and still empty (●).
func (b *box) mark(least, wanted, empty bool) {
	text, colour := b.field.Label, theme.ColorNameForeground
	b.missing = empty && (least || wanted)
	switch {
	case least:
		text = "＊" + text
		if empty {
			colour = theme.ColorNameError
		}
	case b.missing:
		text, colour = "●"+text, theme.ColorNameWarning
	}
	b.label.SetText(text)
	b.label.setColour(colour)
}

// complain shows what is wrong with the field, "" for nothing.
func (b *box) complain(text string) {
	if b.problem.Text == text {
		return
	}
	b.problem.SetText(text)
	b.problem.Hidden = text == ""
	b.problem.Refresh()
}

// able lets the field be changed or only be read.
func (b *box) able(on bool) { able(b.part, on) }

func able(o fyne.CanvasObject, on bool) {
	part, ok := o.(interface {
		Enable()
		Disable()
	})
	switch {
	case !ok: // only shown anyway
	case on:
		part.Enable()
	default:
		part.Disable()
	}
}

package screens

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// Widths of the columns of a settings page, in Fyne units.
const (
	limitTitleWidth = 210
	limitBoxWidth   = 270
)

// limitRow is one setting: its name, its value, the way back to the default, and where it comes from.
type limitRow struct {
	limit   office.Limit
	stored  string
	value   func() string
	set     func(string)
	focus   fyne.Focusable
	reset   *ui.Button
	content fyne.CanvasObject
}

func newLimitRow(p *settingsPage, l office.Limit, value, source string) *limitRow {
	r := &limitRow{limit: l, stored: value}
	box := r.box(p)
	r.set(value)
	r.reset = ui.NewIconButton("", theme.ViewRefreshIcon(), func() { r.set(l.Default); r.mark() })
	r.reset.Importance = widget.LowImportance
	r.mark()
	title := paragraph(l.Title)
	left := container.NewHBox(container.New(&columnLayout{limitTitleWidth}, title), container.New(&columnLayout{limitBoxWidth}, box),
		container.NewGridWrap(r.reset.MinSize(), r.reset))
	r.content = container.NewBorder(nil, nil, left, nil, ui.NewHint(origin(l, source)))
	return r
}

// mark offers the way back to the default where there is one and the value is another.
func (r *limitRow) mark() {
	if r.value() == r.limit.Default || r.limit.Key == office.KeyTerm || r.limit.Default == "" {
		r.reset.Hide()
		return
	}
	r.reset.Show()
}

// origin says where a setting comes from, how sure that is, and what its default is.
func origin(l office.Limit, source string) string {
	text := l.Source
	switch {
	case source == "" || source == l.Source:
	case text == "本机关":
		text = source
	default:
		text += "；本机关依据：" + source
	}
	switch l.Mark {
	case record.Verify:
		text += "（待核实）"
	case record.Provincial:
		text += "（" + l.Province + "规定）"
	}
	if l.Default != "" && l.Kind != record.KindLongText {
		text += "　默认：" + l.Default
	}
	return text
}

// box makes the box for a setting of its kind.
func (r *limitRow) box(p *settingsPage) fyne.CanvasObject {
	switch {
	case r.limit.Key == office.KeyTerm:
		return r.termBox(p)
	case r.limit.Kind == record.KindChoice:
		return r.choiceBox(p, r.limit.Options)
	case r.limit.Kind == record.KindBool:
		check := widget.NewCheck("是", func(bool) { r.changed() })
		r.focus = check
		r.value = func() string {
			if check.Checked {
				return "是"
			}
			return "否"
		}
		r.set = func(v string) { check.SetChecked(v == "是") }
		return check
	}
	box := ui.NewEntry()
	if r.limit.Kind == record.KindLongText {
		box = ui.NewTextBox(4)
	}
	box.OnChanged = func(string) { r.changed() }
	r.focus, r.set = box, box.SetText
	r.value = func() string { return strings.TrimSpace(box.Text) }
	return box
}

func (r *limitRow) changed() {
	if r.reset != nil {
		r.mark()
	}
}

func (r *limitRow) choiceBox(p *settingsPage, options []string) fyne.CanvasObject {
	box := ui.NewSelect(p.layer, options)
	box.OnChosen = func(ui.Option) { r.changed() }
	r.focus, r.value, r.set = box, box.Value, box.SetValue
	return box
}

// termBox chooses the term in force by its name; its id is what is kept.
func (r *limitRow) termBox(p *settingsPage) fyne.CanvasObject {
	terms, err := data.All(p.desk.store, office.Terms, record.Query{})
	p.desk.bar.Error(err)
	var names []string
	ids := map[string]string{}
	for _, t := range terms {
		name := office.Terms.Any.Title(t)
		names = append(names, name)
		ids[name] = strconv.FormatInt(t.ID, 10)
	}
	box := ui.NewSelect(p.layer, names)
	r.focus = box
	r.value = func() string { return ids[box.Value()] }
	r.set = func(v string) {
		for name, id := range ids {
			if id == v {
				box.SetValue(name)
			}
		}
	}
	return box
}

// read checks what was entered and gives it as it is kept.
func (r *limitRow) read() (string, error) {
	value := r.value()
	if value == r.stored || value == r.limit.Default {
		return value, nil
	}
	if r.limit.Kind == record.KindInt || r.limit.Kind == record.KindNumber {
		value = hanzi.Narrow(value)
	}
	return r.limit.Read(value)
}

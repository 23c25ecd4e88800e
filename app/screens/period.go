package screens

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// period asks for the time and the session that a ledger or the figures are about.
type period struct {
	desk     *Desk
	content  fyne.CanvasObject
	span     fyne.CanvasObject // the first line alone: from, to and the presets
	from, to *ui.DateEntry
	asOf     *ui.DateEntry
	session  *ui.Chooser
	changed  func()
}

// newPeriod makes the lines; changed is called when something else was given.
func newPeriod(d *Desk, layer *ui.Layer, changed func()) *period {
	p := &period{desk: d, from: ui.NewDateEntry(readDay), to: ui.NewDateEntry(readDay), asOf: ui.NewDateEntry(readDay), changed: changed}
	today := func() string { return string(d.store.Settings().Today) }
	for _, e := range []*ui.DateEntry{p.from, p.to, p.asOf} {
		e.Today = today
		e.OnDate = func(string) { changed() }
	}
	p.from.SetPlaceHolder("不限")
	p.to.SetPlaceHolder("不限")
	p.asOf.SetPlaceHolder("期末")
	p.session = ui.NewChooser(layer, func(text string) []ui.Option { return d.offer(office.Sessions.Key, text) })
	p.session.SetPlaceHolder("不限")
	p.session.OnChosen = func(ui.Option) { changed() }
	presets := container.NewHBox()
	for _, name := range presetNames {
		b := ui.NewButton(name, func() { p.setPreset(name) })
		b.Importance = widget.LowImportance
		presets.Add(b)
	}
	first := container.NewHBox(widget.NewLabel("期间"), wide(p.from, dateWidth), widget.NewLabel("至"), wide(p.to, dateWidth), presets)
	second := container.NewHBox(widget.NewLabel("截至日期"), wide(p.asOf, dateWidth), widget.NewLabel("会次"), wide(p.session, 250))
	p.span, p.content = first, container.NewVBox(first, second)
	return p
}

// dateWidth is the width of a box for a date, in Fyne units.
const dateWidth = 130

// presetNames are the periods that one click gives.
var presetNames = []string{"本年", "上半年", "上年", "本届", "不限"}

// preset gives the first and the last day of a period by its name, "" for open.
func (p *period) preset(name string) (from, to string) {
	in := p.desk.store.Settings()
	year := string(in.Today)[:4]
	switch name {
	case "本年":
		return year + "-01-01", year + "-12-31"
	case "上半年":
		return year + "-01-01", year + "-06-30"
	case "上年":
		n, err := strconv.Atoi(year)
		if err != nil {
			return "", ""
		}
		last := strconv.Itoa(n - 1)
		return last + "-01-01", last + "-12-31"
	case "本届":
		return in.Text(office.KeyTermFrom), ""
	}
	return "", ""
}

// setPreset sets a period by its name.
func (p *period) setPreset(name string) { p.set(p.preset(name)) }

func (p *period) set(from, to string) {
	p.from.SetDate(from)
	p.to.SetDate(to)
	p.changed()
}

// given reads the boxes; the error says in words which of them cannot be read.
func (p *period) given() (from, to, asOf record.Date, session int64, err error) {
	for _, one := range []struct {
		box *ui.DateEntry
		day *record.Date
	}{{p.from, &from}, {p.to, &to}, {p.asOf, &asOf}} {
		iso, readErr := one.box.Date()
		if readErr != nil {
			return "", "", "", 0, readErr
		}
		*one.day = record.Date(iso)
	}
	if from != "" && to != "" && from > to {
		return "", "", "", 0, errPeriod
	}
	return from, to, asOf, p.session.Chosen().ID, nil
}

package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ReadDate reads a day or a month as people write it (2026.1.5, 2026-1-5, 2026/1/5, 20260105, 2026年1月5日, full-width
// figures; DOMAIN.md §3.27) and returns it as ISO text, or a sentence that says why it cannot.
type ReadDate func(text string) (iso string, err error)

// DateEntry is a box for a day, or for a month of a year, with a calendar beside it. What was typed is read when the box
// loses the keyboard, never while somebody types.
type DateEntry struct {
	Entry

	// OnDate is called with the ISO text, "" for none, when another date was given.
	OnDate func(iso string)
	// Today says which day the calendar starts from and 今天 gives; the machine's clock where it is nil.
	Today func() string

	read  ReadDate
	month bool
	iso   string // the date that was last understood
	err   error  // why what stands in the box is no date
	pop   *widget.PopUp
}

// NewDateEntry makes a box for a day ("2026-01-05").
func NewDateEntry(read ReadDate) *DateEntry { return newDateEntry(read, false) }

// NewMonthEntry makes a box for a month ("2026-01").
func NewMonthEntry(read ReadDate) *DateEntry { return newDateEntry(read, true) }

func newDateEntry(read ReadDate, month bool) *DateEntry {
	d := &DateEntry{read: read, month: month}
	d.start(d)
	d.SetPlaceHolder("年.月.日")
	if month {
		d.SetPlaceHolder("年.月")
	}
	d.OnKey = d.key
	button := newGlyph(theme.CalendarIcon(), func() { d.OpenCalendar() })
	d.ActionItem = button
	return d
}

// Date returns the ISO text of what stands in the box, "" for none, or why it cannot be read.
func (d *DateEntry) Date() (iso string, err error) {
	d.take()
	return d.iso, d.err
}

// SetDate puts a date given as ISO text into the box without calling OnDate.
func (d *DateEntry) SetDate(iso string) {
	d.iso, d.err = iso, nil
	d.SetText(showDate(iso))
}

// FocusLost reads what was typed and shows it in the one shape of the desk.
func (d *DateEntry) FocusLost() {
	d.take()
	if d.err == nil {
		d.SetText(showDate(d.iso))
	}
	d.Entry.FocusLost()
}

// take reads the text of the box.
func (d *DateEntry) take() {
	if d.Text == showDate(d.iso) {
		d.err = nil
		return
	}
	iso := ""
	if d.err = nil; strings.TrimSpace(d.Text) != "" {
		iso, d.err = d.read(d.Text)
	}
	if d.err == nil {
		d.give(iso)
	}
}

func (d *DateEntry) give(iso string) {
	if iso == d.iso {
		return
	}
	d.iso = iso
	if d.OnDate != nil {
		d.OnDate(iso)
	}
}

func (d *DateEntry) key(ev *fyne.KeyEvent) bool {
	if ev.Name == fyne.KeyDown || ev.Name == fyne.KeyF4 {
		d.OpenCalendar()
		return true
	}
	return false
}

// OpenCalendar shows the calendar under the box, with the keyboard on it.
func (d *DateEntry) OpenCalendar() *Calendar {
	c := canvasOf(d)
	if c == nil || d.Disabled() {
		return nil
	}
	d.take()
	cal := NewCalendar(d.month, d.iso, d.today())
	cal.OnChosen = func(iso string) {
		d.closeCalendar()
		d.err = nil
		d.SetText(showDate(iso))
		d.give(iso)
		c.Focus(d)
	}
	cal.OnLeave = func() {
		d.closeCalendar()
		c.Focus(d)
	}
	d.pop = widget.NewPopUp(cal, c)
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(d).AddXY(0, d.Size().Height)
	size, room := d.pop.MinSize(), c.Size()
	if pos.Y+size.Height > room.Height {
		pos.Y = max(0, pos.Y-d.Size().Height-size.Height)
	}
	pos.X = max(0, min(pos.X, room.Width-size.Width))
	d.pop.ShowAtPosition(pos)
	c.Focus(cal)
	return cal
}

func (d *DateEntry) closeCalendar() {
	if d.pop != nil {
		d.pop.Hide()
		d.pop = nil
	}
}

func (d *DateEntry) today() string {
	if d.Today != nil {
		return d.Today()
	}
	return time.Now().Format(time.DateOnly)
}

// showDate prints ISO text as offices write a date in a table: 2026.1.5, 2026.1.
func showDate(iso string) string {
	if t, err := time.Parse(time.DateOnly, iso); err == nil {
		return t.Format("2006.1.2")
	}
	if t, err := time.Parse("2006-01", iso); err == nil {
		return t.Format("2006.1")
	}
	return iso
}

package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"npcdesk/app/hanzi"
)

func shownDate(t *testing.T) (*DateEntry, fyne.Window) {
	t.Helper()
	newDesk(t)
	d := NewDateEntry(readDay)
	d.Today = func() string { return "2026-11-21" }
	return d, showAt(t, d, 400, 400)
}

func TestADayIsTakenInEveryShapePeopleWriteItIn(t *testing.T) {
	d, w := shownDate(t)
	for _, text := range []string{"2026.1.5", "2026-1-5", "2026/1/5", "20260105", "2026年1月5日", "２０２６．１．５", " 2026.01.05 "} {
		d.SetDate("")
		w.Canvas().Focus(d)
		d.SetText(text)
		if d.Text != text {
			t.Errorf("%q was changed to %q while it was typed", text, d.Text)
		}
		w.Canvas().Unfocus()
		if iso, err := d.Date(); iso != "2026-01-05" || err != nil || d.Text != "2026.1.5" {
			t.Errorf("%q is taken as %q, shown as %q, %v", text, iso, d.Text, err)
		}
	}
}

func TestWhatIsNoDateStaysInTheBoxAndSaysWhy(t *testing.T) {
	d, w := shownDate(t)
	d.SetDate("2026-01-05")
	for _, text := range []string{"昨天", "2026.2.30", "2026年1月"} {
		w.Canvas().Focus(d)
		d.SetText(text)
		w.Canvas().Unfocus()
		if _, err := d.Date(); err == nil || d.Text != text {
			t.Errorf("%q: the box says %q, error %v", text, d.Text, err)
		}
	}
	d.SetText("")
	if iso, err := d.Date(); iso != "" || err != nil {
		t.Errorf("an empty box is %q, %v", iso, err)
	}
}

func TestAMonthIsTakenAndShownWithoutADay(t *testing.T) {
	newDesk(t)
	m := NewMonthEntry(hanzi.ParseMonth)
	w := showAt(t, m, 300, 300)
	w.Canvas().Focus(m)
	m.SetText("1978年6月")
	w.Canvas().Unfocus()
	if iso, _ := m.Date(); iso != "1978-06" || m.Text != "1978.6" {
		t.Errorf("taken as %q, shown as %q", iso, m.Text)
	}
}

func TestTheCalendarIsChineseAndAnswersTheKeyboard(t *testing.T) {
	d, w := shownDate(t)
	var told []string
	d.OnDate = func(iso string) { told = append(told, iso) }
	w.Canvas().Focus(d)
	key(d, fyne.KeyDown)
	cal, ok := w.Canvas().Focused().(*Calendar)
	if !ok || cal.Caption() != "2026年11月" {
		t.Fatalf("Down opens %T", w.Canvas().Focused())
	}
	key(cal, fyne.KeyPageDown)
	key(cal, fyne.KeyPageDown)
	if cal.Caption() != "2027年1月" {
		t.Errorf("two months on it says %q", cal.Caption())
	}
	key(cal, fyne.KeyRight)
	key(cal, fyne.KeyReturn)
	if d.Text != "2027.1.22" || w.Canvas().Focused() != fyne.Focusable(d) {
		t.Errorf("the box says %q, the keyboard is at %T", d.Text, w.Canvas().Focused())
	}
	key(d.OpenCalendar(), fyne.KeyEscape)
	key(d.OpenCalendar(), fyne.KeyDelete)
	if !slices.Equal(told, []string{"2027-01-22", ""}) || d.Text != "" {
		t.Errorf("told %q, the box says %q", told, d.Text)
	}
}

func TestTheMonthAfterJanuaryThe31stIsFebruary(t *testing.T) {
	newDesk(t)
	cal := NewCalendar(false, "2026-01-31", "2026-11-21")
	cal.page(1)
	if cal.iso(cal.at) != "2026-02-28" {
		t.Errorf("a month on it stands at %s", cal.iso(cal.at))
	}
	cal.move(cal.at.AddDate(1, 0, 0), 0)
	if cal.Caption() != "2027年2月" {
		t.Errorf("a year on it says %q", cal.Caption())
	}
}

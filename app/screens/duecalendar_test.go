package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// calendarOn opens the calendar at a day.
func calendarOn(t *testing.T, d *Desk, loop *ui.TestLoop, day record.Date) *dueCalendar {
	t.Helper()
	d.goTo(pageDue)
	loop.Settle()
	p := d.current().(*dueCalendar)
	for p.month.Chosen()[:7] < string(day.Month()) {
		p.month.Turn(1)
		loop.Settle()
	}
	return p
}

// What falls due stands on its day of the sheet with its light, is listed with what it rests on, and leads to its record.
func TestTheCalendarShowsWhatFallsDueAndOpensIt(t *testing.T) {
	d, loop := deskInTest(t)
	today := d.store.Settings().Today
	due := today.AddMonths(2)
	ids := keep(t, d, office.Tasks.Any, &office.Task{Title: "修订会议规则", To: due}, &office.Task{Title: "换届档案归档", To: due}, &office.Task{Title: "已办的事", To: due, Finished: today})
	keep(t, d, office.Holidays.Any, &office.Holiday{Day: due, Kind: office.DayOff, Name: "元旦"})
	p := calendarOn(t, d, loop, due)
	if got := p.day(string(due)); got.Count != 2 || !got.Off || got.Mark != "休" {
		t.Errorf("the day of two tasks shows %+v", got)
	}
	if p.known.Text() != "" {
		t.Errorf("the holidays are entered, but %q", p.known.Text())
	}
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight} {
		p.month.TypedKey(&fyne.KeyEvent{Name: key})
		loop.Settle()
	}
	if p.scope != dueOfDay || len(p.shown) != 2 || p.shown[0].Source == "" {
		t.Fatalf("the day lists %+v", p.shown)
	}
	p.reg.SetValue(office.Tasks.Name)
	p.kind.SetValue("任务")
	p.look(dueOfAll)
	if len(p.shown) != 2 {
		t.Errorf("everything of that kind: %+v", p.shown)
	}
	p.copy()
	if text := d.app.Clipboard().Content(); !strings.Contains(text, "待办到期事项（2件）") || !strings.Contains(text, "修订会议规则") {
		t.Errorf("copied: %s", text)
	}
	p.openItem(1)
	loop.Settle()
	if lp, ok := d.current().(*listPage); !ok || lp.reg != office.Tasks.Any || lp.detail.id != p.shown[0].ID || lp.detail.id < ids[0] {
		t.Error("the task is not opened")
	}
}

// What the office as a whole owes has no record: it leads to where it will be entered. A year without its holidays says so.
func TestTheCalendarLeadsToWhatIsStillToBeHeld(t *testing.T) {
	d, loop := deskInTest(t)
	p := calendarOn(t, d, loop, d.store.Settings().Today)
	if !strings.Contains(p.known.Text(), "节假日表没有录入") {
		t.Errorf("the year has no holidays, but %q", p.known.Text())
	}
	p.look(dueOfAll)
	for i, item := range p.shown {
		if item.ID == 0 && item.Register == office.Sessions.Key {
			p.openItem(int64(i + 1))
			loop.Settle()
			if lp, ok := d.current().(*listPage); !ok || lp.reg != office.Sessions.Any {
				t.Error("the sessions of the congress are not opened")
			}
			return
		}
	}
	t.Errorf("no session is asked for: %+v", p.shown)
}

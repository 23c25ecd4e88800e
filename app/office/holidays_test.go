package office

import (
	"testing"

	"npcdesk/app/record"
)

// newYear is the table around the New Year of 2027, as if the notice had said so.
func newYear() Calendar {
	return NewCalendar([]*Holiday{{Day: "2026-10-01", Kind: DayOff}, {Day: "2027-01-01", Kind: DayOff, Name: "元旦"}, {Day: "2027-01-03", Kind: DayWork}})
}

func TestWorkingDaysAreCountedWithHolidaysAndExchangedDays(t *testing.T) {
	c := newYear()
	for _, w := range []struct {
		from record.Date
		n    int
		want record.Date
	}{
		{"2026-11-20", 1, "2026-11-23"}, // Friday, then Monday
		{"2026-12-31", 1, "2027-01-03"}, // New Year's Day, Saturday, and a Sunday at work
		{"2026-11-21", 5, "2026-11-27"}, // begun on a Saturday
	} {
		got, known := c.After(w.from, w.n)
		if got != w.want || !known {
			t.Errorf("%d working days after %s: %s (%v), want %s", w.n, w.from, got, known, w.want)
		}
		if n, _ := c.Between(w.from, w.want); n != w.n {
			t.Errorf("from %s to %s: %d working days, want %d", w.from, w.want, n, w.n)
		}
		if n, _ := c.Between(w.want, w.from); n != -w.n {
			t.Errorf("backwards from %s: %d", w.want, n)
		}
	}
}

func TestAYearWhoseHolidaysAreNotEnteredIsSaidSo(t *testing.T) {
	c := newYear()
	if _, known := c.After("2027-12-31", 1); known {
		t.Error("2028 is not known")
	}
	if _, known := c.Between("2025-12-30", "2026-01-05"); known {
		t.Error("2025 is not known")
	}
	if !c.Knows(2026) || c.Knows(2028) {
		t.Error("which years are known")
	}
	var none Calendar
	if got, known := none.After("2026-11-20", 1); got != "2026-11-23" || known {
		t.Errorf("without a table weekends still count: %s", got)
	}
	if got, known := none.After("", 3); got != "" || known {
		t.Errorf("after no day: %s", got)
	}
}

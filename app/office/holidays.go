package office

import (
	"time"

	"npcdesk/app/record"
)

// Holiday is one day that the State Council's yearly notice takes out of the ordinary week: a weekday off (放假) or a
// weekend day at work (调休上班).
type Holiday struct {
	record.Base
	Day  record.Date
	Kind string
	Name string
}

// What a day in the table of holidays is.
const (
	DayOff  = "放假"
	DayWork = "调休上班"
)

// Holidays is the editable table of days off and exchanged working days.
var Holidays = record.NewRegister("holiday", "节假日", under("节假日", []*record.Of[Holiday]{
	record.Day("day", "日期", func(h *Holiday) *record.Date { return &h.Day }).Must().Unique().Also("时间").In(120),
	record.Choice("kind", "类别", func(h *Holiday) *string { return &h.Kind }, DayOff, DayWork).Required().Also("类型").
		Meaning("休", DayOff).Meaning("假期", DayOff).Meaning("上班", DayWork).Meaning("班", DayWork).Meaning("调休", DayWork).In(110),
	record.Text("name", "名称", func(h *Holiday) *string { return &h.Name }).Also("节日").In(140),
})...).Find("day").Unbound().OrderedBy(record.Sort{Key: "day", Desc: true})

// Calendar tells working days from days off. The zero Calendar knows no year: weekends only.
type Calendar struct {
	kinds map[record.Date]string
	years map[int]bool
}

// NewCalendar makes the calendar of a table of holidays. A year is known as soon as the table has a day of it.
func NewCalendar(table []*Holiday) Calendar {
	c := Calendar{kinds: map[record.Date]string{}, years: map[int]bool{}}
	for _, h := range table {
		c.kinds[h.Day] = h.Kind
		c.years[h.Day.Year()] = true
	}
	return c
}

// Knows tells whether the holidays of a year have been entered; of a year without, only weekends are known, which is
// said beside every date that was counted with it (DESIGN.md decision 9).
func (c Calendar) Knows(year int) bool { return c.years[year] }

// Kind tells what the table says of a day: DayOff, DayWork, or "" for a day of the ordinary week.
func (c Calendar) Kind(day record.Date) string { return c.kinds[day] }

// Working tells whether people work on a day.
func (c Calendar) Working(day record.Date) bool {
	switch c.kinds[day] {
	case DayOff:
		return false
	case DayWork:
		return true
	}
	t, err := time.Parse(time.DateOnly, string(day))
	return err == nil && t.Weekday() != time.Saturday && t.Weekday() != time.Sunday
}

// After returns the n-th working day after a day, which itself does not count, and whether the holidays of every year
// on the way are known; "" when the day is not given. n is 1 or more.
func (c Calendar) After(day record.Date, n int) (record.Date, bool) {
	if !day.Valid() {
		return "", false
	}
	known := c.Knows(day.Year())
	for n > 0 {
		day = day.Add(1)
		known = known && c.Knows(day.Year())
		if c.Working(day) {
			n--
		}
	}
	return day, known
}

// Between counts the working days after from up to and including to, and whether the holidays of all their years are
// known; negative when to lies before from.
func (c Calendar) Between(from, to record.Date) (int, bool) {
	if !from.Valid() || !to.Valid() {
		return 0, false
	}
	sign := 1
	if to < from {
		from, to, sign = to, from, -1
	}
	n, known := 0, c.Knows(from.Year())
	for day := from; day < to; {
		day = day.Add(1)
		known = known && c.Knows(day.Year())
		if c.Working(day) {
			n++
		}
	}
	return sign * n, known
}

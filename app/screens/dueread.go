package screens

import (
	"cmp"
	"fmt"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// dueRead is what the calendar shows: the sheet of a month, and everything that is to be done.
type dueRead struct {
	month    record.Month
	days     map[record.Date][]figures.DueItem // of the weeks that the sheet shows
	all      []figures.DueItem
	holidays office.Calendar
	err      error
}

// dueAhead is how many months the list of everything looks ahead.
const dueAhead = 12

// readDue reads the weeks around the month of a day, and what is overdue, waits, or falls due within a year.
func readDue(s *data.Store, day record.Date) dueRead {
	facts := s.Facts()
	r := dueRead{month: day.Month(), days: map[record.Date][]figures.DueItem{}, holidays: facts.Holidays}
	first := record.Date(string(r.month) + "-01")
	sheet, err := figures.Calendar(s, first.Add(-6), first.Add(42))
	r.err = err
	for _, item := range sheet {
		r.days[item.Date] = append(r.days[item.Date], item)
	}
	today := facts.In.Today
	r.all, err = figures.Due(s, today)
	r.err = cmp.Or(r.err, err)
	later, err := figures.Calendar(s, today.Add(facts.In.Int(office.KeyLightYellow)+1), today.AddMonths(dueAhead))
	r.err = cmp.Or(r.err, err)
	r.all = append(r.all, later...)
	return r
}

// ofMonth is what falls due in the month, by day.
func (r *dueRead) ofMonth() []figures.DueItem {
	var out []figures.DueItem
	if r.month == "" {
		return nil
	}
	for day := record.Date(string(r.month) + "-01"); day.Month() == r.month; day = day.Add(1) {
		out = append(out, r.days[day]...)
	}
	return out
}

// unknown says that the holidays of the year of a day are not entered (DESIGN.md decision 9), "" when they are.
func (r *dueRead) unknown(day record.Date) string {
	if r.holidays.Knows(day.Year()) {
		return ""
	}
	return fmt.Sprintf("%d年的节假日表没有录入，只按周末推算。", day.Year())
}

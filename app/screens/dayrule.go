package screens

import (
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/office"
	"npcdesk/app/ui"
)

// dayRuleBox asks on which days duty falls: 每月 10日, 每月第二个 星期三, 每个 星期一.
type dayRuleBox struct {
	content    fyne.CanvasObject
	which, day *ui.Select
}

// The choices of a fixed day of the month, and of every week.
const (
	everyMonth = "每月"
	everyWeek  = "每个"
)

// nths are the words for the n-th of a weekday in a month; the fifth is the last one.
var nths = []string{"每月第一个", "每月第二个", "每月第三个", "每月第四个", "每月最后一个"}

// monthDays are the words for the days of a month.
var monthDays = func() []string {
	out := make([]string, 31)
	for i := range out {
		out[i] = fmt.Sprintf("%d日", i+1)
	}
	return out
}()

func newDayRuleBox(layer *ui.Layer) *dayRuleBox {
	b := &dayRuleBox{which: ui.NewSelect(layer, append([]string{everyMonth, everyWeek}, nths...)), day: ui.NewSelect(layer, nil)}
	b.which.OnChosen = func(ui.Option) { b.offer() }
	b.content = container.NewGridWithColumns(2, b.which, b.day)
	return b
}

// offer offers days of the month or of the week, whichever the first box asks for.
func (b *dayRuleBox) offer() {
	words := office.Weekdays
	if b.which.Value() == everyMonth {
		words = monthDays
	}
	b.day.SetOptions(words)
	if !slices.Contains(words, b.day.Value()) {
		b.day.SetValue(words[0])
	}
}

// set shows a rule.
func (b *dayRuleBox) set(r office.DayRule) {
	weekday := office.Weekdays[(int(r.Weekday)+6)%7]
	switch {
	case r.MonthDay > 0:
		b.which.SetValue(everyMonth)
		b.day.SetValue(monthDays[min(r.MonthDay, len(monthDays))-1])
	case r.Nth > 0:
		b.which.SetValue(nths[min(r.Nth, len(nths))-1])
		b.day.SetValue(weekday)
	default:
		b.which.SetValue(everyWeek)
		b.day.SetValue(weekday)
	}
	b.offer()
}

// rule reads the boxes.
func (b *dayRuleBox) rule() (office.DayRule, error) {
	weekday := time.Weekday((slices.Index(office.Weekdays, b.day.Value()) + 1) % 7)
	day, nth := slices.Index(monthDays, b.day.Value()), slices.Index(nths, b.which.Value())
	switch {
	case b.which.Value() == everyMonth && day >= 0:
		return office.DayRule{MonthDay: day + 1}, nil
	case !slices.Contains(office.Weekdays, b.day.Value()):
	case b.which.Value() == everyWeek:
		return office.DayRule{Weekday: weekday}, nil
	case nth >= 0:
		return office.DayRule{Nth: nth + 1, Weekday: weekday}, nil
	}
	return office.DayRule{}, fmt.Errorf("请选排在哪一天，如“每月”“10日”，或“每月第二个”“星期三”。")
}

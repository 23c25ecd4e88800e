package ui

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Calendar shows a month of days, or a year of months, to choose from: by mouse, or by the arrow keys, PgUp and PgDn
// (month, with a month calendar year), Home (今天), Delete (清除), Enter and Esc.
type Calendar struct {
	widget.BaseWidget

	// OnChosen is called with the ISO text of the day or month, "" for 清除.
	OnChosen func(iso string)
	// OnLeave is called on Esc.
	OnLeave func()

	months bool
	at     time.Time // the day the keyboard is on
	chosen string
	today  time.Time

	caption *widget.Label
	cells   []*calendarCell
	body    *fyne.Container
}

// NewCalendar makes a calendar that opens at the chosen day or month (ISO text), else at today (ISO day).
func NewCalendar(months bool, chosen, today string) *Calendar {
	c := &Calendar{months: months, chosen: chosen}
	c.today, _ = time.Parse(time.DateOnly, today)
	c.at = c.today
	for _, shape := range []string{time.DateOnly, "2006-01"} {
		if t, err := time.Parse(shape, chosen); err == nil {
			c.at = t
		}
	}
	c.build()
	c.ExtendBaseWidget(c)
	c.show()
	return c
}

func (c *Calendar) build() {
	c.caption = widget.NewLabel("")
	c.caption.Alignment = fyne.TextAlignCenter
	c.caption.TextStyle.Bold = true
	jump := func(text string, years, months int) fyne.CanvasObject {
		return newChip(text, func() { c.move(c.at.AddDate(years, 0, 0), months) })
	}
	left, right := container.NewHBox(jump("«", -1, 0)), container.NewHBox()
	if !c.months {
		left.Add(jump("‹", 0, -1))
		right.Add(jump("›", 0, 1))
	}
	right.Add(jump("»", 1, 0))
	head := container.NewBorder(nil, nil, left, right, c.caption)

	columns, count := 7, 42
	if c.months {
		columns, count = 4, 12
	}
	grid := container.New(layout.NewGridLayout(columns))
	if !c.months {
		for _, day := range []string{"一", "二", "三", "四", "五", "六", "日"} {
			text := canvas.NewText(day, colour(theme.ColorNamePlaceHolder))
			text.Alignment = fyne.TextAlignCenter
			text.TextSize = measure(theme.SizeNameCaptionText)
			grid.Add(text)
		}
	}
	for range count {
		cell := newCalendarCell(c)
		c.cells = append(c.cells, cell)
		grid.Add(cell)
	}
	word := "今天"
	if c.months {
		word = "本月"
	}
	foot := container.NewHBox(newChip(word, func() { c.choose(c.today) }), layout.NewSpacer(), newChip("清除", func() { c.clear() }))
	c.body = container.NewBorder(head, foot, nil, nil, grid)
}

// CreateRenderer draws the calendar.
func (c *Calendar) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.body) }

// Caption returns the words over the calendar: 2026年1月.
func (c *Calendar) Caption() string { return c.caption.Text }

// iso writes a day as the calendar gives it.
func (c *Calendar) iso(t time.Time) string {
	if c.months {
		return t.Format("2006-01")
	}
	return t.Format(time.DateOnly)
}

// move goes to a day, and so many months further, staying inside the month that is reached.
func (c *Calendar) move(to time.Time, months int) {
	if months != 0 {
		first := time.Date(to.Year(), to.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
		last := first.AddDate(0, 1, -1).Day()
		to = first.AddDate(0, 0, min(to.Day(), last)-1)
	}
	if to.Year() < 1900 || to.Year() > 2199 {
		return
	}
	c.at = to
	c.show()
}

func (c *Calendar) show() {
	if c.months {
		c.caption.SetText(fmt.Sprintf("%d年", c.at.Year()))
		for i, cell := range c.cells {
			cell.set(time.Date(c.at.Year(), time.Month(i+1), 1, 0, 0, 0, 0, time.UTC), fmt.Sprintf("%d月", i+1), true)
		}
		return
	}
	c.caption.SetText(fmt.Sprintf("%d年%d月", c.at.Year(), int(c.at.Month())))
	first := time.Date(c.at.Year(), c.at.Month(), 1, 0, 0, 0, 0, time.UTC)
	monday := first.AddDate(0, 0, -(int(first.Weekday())+6)%7)
	for i, cell := range c.cells {
		day := monday.AddDate(0, 0, i)
		cell.set(day, fmt.Sprint(day.Day()), day.Month() == c.at.Month())
	}
}

func (c *Calendar) choose(t time.Time) {
	if c.OnChosen != nil {
		c.OnChosen(c.iso(t))
	}
}

func (c *Calendar) clear() {
	if c.OnChosen != nil {
		c.OnChosen("")
	}
}

// FocusGained shows where the keyboard is.
func (c *Calendar) FocusGained() { c.show() }

// FocusLost changes nothing.
func (c *Calendar) FocusLost() {}

// TypedRune changes nothing.
func (c *Calendar) TypedRune(rune) {}

// TypedKey moves in the calendar and chooses.
func (c *Calendar) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		c.step(-1)
	case fyne.KeyRight:
		c.step(1)
	case fyne.KeyUp:
		c.step(-c.row())
	case fyne.KeyDown:
		c.step(c.row())
	case fyne.KeyPageUp:
		c.page(-1)
	case fyne.KeyPageDown:
		c.page(1)
	case fyne.KeyHome:
		c.move(c.today, 0)
	case fyne.KeyDelete, fyne.KeyBackspace:
		c.clear()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.choose(c.at)
	case fyne.KeyEscape:
		if c.OnLeave != nil {
			c.OnLeave()
		}
	}
}

func (c *Calendar) row() int {
	if c.months {
		return 4
	}
	return 7
}

func (c *Calendar) step(n int) {
	if c.months {
		c.move(c.at, n)
		return
	}
	c.move(c.at.AddDate(0, 0, n), 0)
}

func (c *Calendar) page(n int) {
	if c.months {
		n *= 12
	}
	c.move(c.at, n)
}

// calendarCell is one day or month.
type calendarCell struct {
	widget.BaseWidget
	of   *Calendar
	day  time.Time
	back *canvas.Rectangle
	text *canvas.Text
}

func newCalendarCell(of *Calendar) *calendarCell {
	cell := &calendarCell{of: of, back: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	cell.back.CornerRadius = measure(theme.SizeNameInputRadius)
	cell.text.Alignment = fyne.TextAlignCenter
	cell.ExtendBaseWidget(cell)
	return cell
}

// CreateRenderer draws the cell.
func (cell *calendarCell) CreateRenderer() fyne.WidgetRenderer {
	wide := float32(30)
	if cell.of.months {
		wide = 52
	}
	return widget.NewSimpleRenderer(container.New(atLeast{fyne.NewSize(wide, 24)}, cell.back, cell.text))
}

// Tapped chooses the day.
func (cell *calendarCell) Tapped(*fyne.PointEvent) { cell.of.choose(cell.day) }

func (cell *calendarCell) set(day time.Time, text string, inside bool) {
	cell.day = day
	fore, back := theme.ColorNameForeground, fyne.ThemeColorName("")
	iso := cell.of.iso(day)
	switch {
	case iso == cell.of.iso(cell.of.at):
		back = theme.ColorNameSelection
	case iso == cell.of.iso(cell.of.today):
		fore, back = theme.ColorNamePrimary, theme.ColorNameHover
	case !inside:
		fore = theme.ColorNameDisabled
	}
	cell.text.Text, cell.text.Color = text, colour(fore)
	cell.text.TextSize = measure(theme.SizeNameText)
	cell.text.TextStyle.Bold = iso == cell.of.chosen
	cell.back.FillColor = nil
	if back != "" {
		cell.back.FillColor = colour(back)
	}
	cell.text.Refresh()
	cell.back.Refresh()
}

package ui

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// MonthDay is what a month sheet says of a day.
type MonthDay struct {
	Count int    // how many things are on that day
	Light Light  // how the most urgent of them stands
	Off   bool   // nobody works on it
	Mark  string // a short word in the corner: 休, 班
}

// Month is a sheet of a month to look at: six weeks of days, each with what there is on it. Days are chosen by mouse, or by the
// arrow keys, PgUp and PgDn (month) and Home (today).
type Month struct {
	widget.BaseWidget

	// Day says what there is on a day (ISO text); it must only look it up.
	Day func(iso string) MonthDay
	// OnDay is called when a day was chosen; the month may be another one.
	OnDay func(iso string)

	at, today time.Time
	cells     []*monthCell
	body      *fyne.Container
}

// NewMonth makes a sheet of the month of a day (ISO text), which is also marked as today.
func NewMonth(today string) *Month {
	m := &Month{Day: func(string) MonthDay { return MonthDay{} }}
	m.today, _ = time.Parse(time.DateOnly, today)
	m.at = m.today
	heads := container.New(layout.NewGridLayout(7))
	for _, day := range []string{"一", "二", "三", "四", "五", "六", "日"} {
		text := canvas.NewText(day, colour(theme.ColorNamePlaceHolder))
		text.Alignment, text.TextSize = fyne.TextAlignCenter, measure(theme.SizeNameCaptionText)
		heads.Add(text)
	}
	days := container.New(layout.NewGridLayout(7))
	for range 42 {
		cell := newMonthCell(m)
		m.cells = append(m.cells, cell)
		days.Add(cell)
	}
	m.body = container.NewBorder(heads, nil, nil, nil, days)
	m.ExtendBaseWidget(m)
	m.show()
	return m
}

// CreateRenderer draws the sheet.
func (m *Month) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.body) }

// Chosen returns the chosen day as ISO text.
func (m *Month) Chosen() string { return m.at.Format(time.DateOnly) }

// Caption returns the name of the month: 2026年1月.
func (m *Month) Caption() string { return fmt.Sprintf("%d年%d月", m.at.Year(), int(m.at.Month())) }

// Turn goes so many months further, staying inside the month that is reached.
func (m *Month) Turn(months int) {
	first := time.Date(m.at.Year(), m.at.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	m.move(first.AddDate(0, 0, min(m.at.Day(), first.AddDate(0, 1, -1).Day())-1))
}

// GoToday goes to today.
func (m *Month) GoToday() { m.move(m.today) }

// Update shows the days anew, after what is on them has changed.
func (m *Month) Update() { m.show() }

func (m *Month) move(to time.Time) {
	if to.Year() < 1900 || to.Year() > 2199 {
		return
	}
	m.at = to
	m.show()
	if m.OnDay != nil {
		Guard(func() { m.OnDay(m.Chosen()) })
	}
}

func (m *Month) show() {
	first := time.Date(m.at.Year(), m.at.Month(), 1, 0, 0, 0, 0, time.UTC)
	monday := first.AddDate(0, 0, -(int(first.Weekday())+6)%7)
	for i, cell := range m.cells {
		cell.set(monday.AddDate(0, 0, i))
	}
}

// FocusGained shows where the keyboard is.
func (m *Month) FocusGained() { m.show() }

// FocusLost changes nothing.
func (m *Month) FocusLost() {}

// TypedRune changes nothing.
func (m *Month) TypedRune(rune) {}

// TypedKey moves in the sheet.
func (m *Month) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		m.move(m.at.AddDate(0, 0, -1))
	case fyne.KeyRight:
		m.move(m.at.AddDate(0, 0, 1))
	case fyne.KeyUp:
		m.move(m.at.AddDate(0, 0, -7))
	case fyne.KeyDown:
		m.move(m.at.AddDate(0, 0, 7))
	case fyne.KeyPageUp:
		m.Turn(-1)
	case fyne.KeyPageDown:
		m.Turn(1)
	case fyne.KeyHome:
		m.GoToday()
	default:
		passKey(m, ev)
	}
}

// monthCell is one day: its number, its mark, and how many things are on it in the colour of the most urgent one.
type monthCell struct {
	widget.BaseWidget
	of                 *Month
	day                time.Time
	back, field        *canvas.Rectangle
	number, mark, many *canvas.Text
}

func newMonthCell(of *Month) *monthCell {
	c := &monthCell{of: of, back: canvas.NewRectangle(nil), field: canvas.NewRectangle(nil), number: canvas.NewText("", nil), mark: canvas.NewText("", nil),
		many: canvas.NewText("", nil)}
	c.back.CornerRadius, c.field.CornerRadius = measure(theme.SizeNameInputRadius), 7
	c.mark.Alignment, c.many.Alignment = fyne.TextAlignTrailing, fyne.TextAlignCenter
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer draws the day.
func (c *monthCell) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(monthCellLayout{}, c.back, c.number, c.mark, c.field, c.many))
}

// monthCellLayout has the number at the top left, the mark at the top right and the count below.
type monthCellLayout struct{}

// MinSize is the least room of a day.
func (monthCellLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(44, 38) }

// Layout places the parts.
func (monthCellLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[1].Move(fyne.NewPos(4, 2))
	o[1].Resize(fyne.NewSize(size.Width-8, 16))
	o[2].Move(fyne.NewPos(4, 2))
	o[2].Resize(fyne.NewSize(size.Width-8, 16))
	for _, part := range o[3:] {
		part.Move(fyne.NewPos(size.Width/2-13, size.Height-18))
		part.Resize(fyne.NewSize(26, 15))
	}
}

// Tapped chooses the day.
func (c *monthCell) Tapped(*fyne.PointEvent) {
	active()
	if on := canvasOf(c.of); on != nil {
		on.Focus(c.of)
	}
	c.of.move(c.day)
}

// Cursor shows that it can be clicked.
func (c *monthCell) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (c *monthCell) set(day time.Time) {
	c.day = day
	is := c.of.Day(day.Format(time.DateOnly))
	fore := theme.ColorNameForeground
	c.back.FillColor = colour(colourCard)
	if is.Off {
		c.back.FillColor = colour(theme.ColorNameHover)
	}
	switch {
	case day.Equal(c.of.at):
		c.back.FillColor = colour(theme.ColorNameSelection)
	case day.Month() != c.of.at.Month():
		fore = theme.ColorNameDisabled
	}
	if c.number.TextStyle.Bold = day.Equal(c.of.today); c.number.TextStyle.Bold {
		fore = theme.ColorNamePrimary
	}
	c.number.Text, c.number.Color, c.number.TextSize = fmt.Sprint(day.Day()), colour(fore), measure(theme.SizeNameText)
	c.mark.Text, c.mark.Color, c.mark.TextSize = is.Mark, colour(theme.ColorNamePlaceHolder), measure(theme.SizeNameCaptionText)
	c.many.Text, c.many.Color, c.many.TextSize = "", colour(theme.ColorNameForegroundOnPrimary), measure(theme.SizeNameCaptionText)
	c.field.FillColor = nil
	if is.Count > 0 {
		c.many.Text, c.field.FillColor = fmt.Sprint(is.Count), colour(theme.ColorNamePrimary)
		if is.Light != LightNone {
			c.field.FillColor = is.Light.Colour()
		}
	}
	for _, part := range []fyne.CanvasObject{c.back, c.number, c.mark, c.field, c.many} {
		part.Refresh()
	}
}

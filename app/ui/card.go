package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// NewHint makes a line of small grey text that explains something.
func NewHint(text string) *widget.Label {
	label := widget.NewLabel(text)
	label.Importance = widget.LowImportance
	label.SizeName = theme.SizeNameCaptionText
	label.Wrapping = fyne.TextWrapWord
	return label
}

// themed is a rectangle that follows the theme.
type themed struct {
	widget.BaseWidget
	name fyne.ThemeColorName
	rect *canvas.Rectangle
}

func newThemed(name fyne.ThemeColorName) *themed {
	t := &themed{name: name, rect: canvas.NewRectangle(colour(name))}
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer draws the rectangle.
func (t *themed) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.rect) }

// Refresh takes up the colour of the theme.
func (t *themed) Refresh() {
	t.rect.FillColor = colour(t.name)
	t.rect.CornerRadius = measure(theme.SizeNameInputRadius)
	t.rect.Refresh()
}

// NewCard puts content on a field of its own with a heading; an empty title leaves the heading out.
func NewCard(title string, content fyne.CanvasObject) fyne.CanvasObject {
	body := content
	if title != "" {
		body = container.NewBorder(NewHeading(title), nil, nil, nil, content)
	}
	return container.NewStack(newThemed(colourCard), inset(body))
}

// inset gives content the room that a card has around it.
func inset(content fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(6, 6, 10, 10), content)
}

// Figure is a number with its name that opens the rows behind it: the counts on the first page.
type Figure struct {
	widget.BaseWidget
	number, name *canvas.Text
	light        Light
	back         *canvas.Rectangle
	open         func()
}

// NewFigure makes a figure; open may be nil.
func NewFigure(name, number string, light Light, open func()) *Figure {
	f := &Figure{number: canvas.NewText(number, nil), name: canvas.NewText(name, nil), light: light, back: canvas.NewRectangle(nil), open: open}
	f.number.TextStyle.Bold = true
	f.ExtendBaseWidget(f)
	f.Refresh()
	return f
}

// CreateRenderer draws the figure.
func (f *Figure) CreateRenderer() fyne.WidgetRenderer {
	text := inset(container.NewVBox(f.number, f.name))
	return widget.NewSimpleRenderer(container.New(atLeast{fyne.NewSize(96, 0)}, f.back, text))
}

// Set shows another number and light.
func (f *Figure) Set(number string, light Light) {
	f.number.Text, f.light = number, light
	f.Refresh()
}

// OnTap gives the figure other rows to open.
func (f *Figure) OnTap(open func()) { f.open = open }

// Refresh takes up the colours and sizes of the theme.
func (f *Figure) Refresh() {
	f.number.TextSize, f.name.TextSize = measure(theme.SizeNameHeadingText)+2, measure(theme.SizeNameCaptionText)
	f.number.Color, f.name.Color = colour(theme.ColorNamePrimary), colour(theme.ColorNamePlaceHolder)
	if f.light != LightNone {
		f.number.Color = f.light.Colour()
	}
	f.back.FillColor = colour(colourCard)
	f.back.CornerRadius = measure(theme.SizeNameInputRadius)
	f.number.Refresh()
	f.name.Refresh()
	f.back.Refresh()
}

// Tapped opens the rows behind the number.
func (f *Figure) Tapped(*fyne.PointEvent) {
	if f.open != nil {
		Guard(f.open)
	}
}

// Cursor shows that there is something to open.
func (f *Figure) Cursor() desktop.Cursor {
	if f.open == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// NewBadge makes a word on a coloured field: a state (办理中), or a count of what is missing.
func NewBadge(text string, light Light) fyne.CanvasObject {
	back := canvas.NewRectangle(light.Colour())
	fore := colour(theme.ColorNameForegroundOnPrimary)
	if light == LightNone {
		back.FillColor, fore = colour(theme.ColorNameButton), colour(theme.ColorNameForeground)
	}
	back.CornerRadius = measure(theme.SizeNameInputRadius)
	label := canvas.NewText(text, fore)
	label.TextSize = measure(theme.SizeNameCaptionText)
	label.Alignment = fyne.TextAlignCenter
	size := fyne.MeasureText(text, label.TextSize, label.TextStyle)
	box := container.New(atLeast{fyne.NewSize(size.Width+2*measure(theme.SizeNameInnerPadding), size.Height+4)}, back, label)
	return container.NewCenter(box)
}

package ui

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Slice is one part of a chart: its name, how much it is, and what a click on it opens (nil for nothing).
type Slice struct {
	Name  string
	Value float64
	Light Light // a light instead of the chart's own colour
	Open  func()
}

// chartColours tell the parts of a chart apart, on light and dark, and for most who see few colours.
var chartColours = []color.Color{rgb(0x2F6DC9), rgb(0x2FA084), rgb(0xE59A2F), rgb(0x9162C4), rgb(0xD1567A), rgb(0x5B7A99), rgb(0x8DA82E), rgb(0x3FA9D6)}

func (s Slice) colour(i int) color.Color {
	if s.Light != LightNone {
		return s.Light.Colour()
	}
	return chartColours[i%len(chartColours)]
}

// share prints a part of a whole in percent with one decimal; 0 ÷ 0 is —.
func share(part, whole float64) string {
	if whole == 0 {
		return "—"
	}
	return fmt.Sprintf("%.1f%%", part/whole*100)
}

func number(v float64) string {
	if v == float64(int64(v)) {
		return fmt.Sprint(int64(v))
	}
	return fmt.Sprintf("%.1f", v)
}

// NewDonut makes a ring of parts with the whole in its middle and a legend beside it, whose lines open the rows behind
// them.
func NewDonut(middle string, slices []Slice) fyne.CanvasObject {
	var whole float64
	for _, s := range slices {
		whole += s.Value
	}
	legend := container.NewVBox(layout.NewSpacer())
	var arcs []fyne.CanvasObject
	var from float64
	for i, s := range slices {
		legend.Add(newLegendLine(s, i, fmt.Sprintf("%s　%s", number(s.Value), share(s.Value, whole))))
		if s.Value <= 0 {
			continue
		}
		to := from + s.Value/whole*360
		arcs = append(arcs, canvas.NewArc(float32(from), float32(to), 0.62, s.colour(i)))
		from = to
	}
	if len(arcs) == 0 {
		arcs = append(arcs, canvas.NewArc(0, 360, 0.62, colour(theme.ColorNameSeparator)))
	}
	legend.Add(layout.NewSpacer())
	text := canvas.NewText(middle, colour(theme.ColorNameForeground))
	text.TextSize, text.TextStyle.Bold = measure(theme.SizeNameSubHeadingText), true
	text.Alignment = fyne.TextAlignCenter
	ring := container.New(ringLayout{}, append(arcs, text)...)
	return container.NewBorder(nil, nil, ring, nil, legend)
}

// ringLayout puts arcs over each other; an arc's position is its middle.
type ringLayout struct{}

// MinSize is the least room it needs.
func (ringLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(116) }

// Layout places its parts.
func (ringLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	d := min(size.Width, size.Height) - 8
	for _, o := range objects {
		if _, ok := o.(*canvas.Arc); ok {
			o.Resize(fyne.NewSquareSize(d))
			o.Move(fyne.NewPos((size.Width-d)/2, (size.Height-d)/2))
			continue
		}
		o.Resize(size)
		o.Move(fyne.Position{})
	}
}

// NewBars makes a bar for each part, as long as its value is of the largest, with its name before and its number behind.
func NewBars(slices []Slice) fyne.CanvasObject {
	var most float64
	for _, s := range slices {
		most = max(most, s.Value)
	}
	box := container.NewVBox()
	for i, s := range slices {
		length := 0.0
		if most > 0 {
			length = s.Value / most
		}
		box.Add(newChartLine(s, container.New(barLayout{float32(length)}, chartText(s.Name), canvas.NewRectangle(s.colour(i)), chartText(number(s.Value)))))
	}
	return box
}

// barLayout lays out name, bar and number of a line.
type barLayout struct{ length float32 }

const barName, barNumber = 96, 56 // room for the name and the number, in Fyne units

// MinSize is the least room it needs.
func (barLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(barName+barNumber+60, objects[0].MinSize().Height)
}

// Layout places its parts.
func (b barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	bar := max(1, (size.Width-barName-barNumber)*b.length)
	objects[0].Resize(fyne.NewSize(barName-6, size.Height))
	objects[1].Move(fyne.NewPos(barName, size.Height*0.2))
	objects[1].Resize(fyne.NewSize(bar, size.Height*0.6))
	objects[2].Move(fyne.NewPos(barName+bar+5, 0))
	objects[2].Resize(fyne.NewSize(barNumber, size.Height))
}

func chartText(text string) *canvas.Text {
	size := measure(theme.SizeNameText)
	t := canvas.NewText(shorten(text, barName, size), colour(theme.ColorNameForeground))
	t.TextSize = size
	return t
}

// chartLine is a line of a chart that opens the rows behind it.
type chartLine struct {
	widget.BaseWidget
	content fyne.CanvasObject
	open    func()
}

func newChartLine(s Slice, content fyne.CanvasObject) *chartLine {
	l := &chartLine{content: content, open: s.Open}
	l.ExtendBaseWidget(l)
	return l
}

func newLegendLine(s Slice, i int, text string) *chartLine {
	field := canvas.NewRectangle(s.colour(i))
	field.SetMinSize(fyne.NewSquareSize(10))
	name := canvas.NewText(s.Name+"　"+text, colour(theme.ColorNameForeground))
	name.TextSize = measure(theme.SizeNameText)
	return newChartLine(s, container.NewHBox(container.NewCenter(field), name))
}

// CreateRenderer draws the line.
func (l *chartLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.content) }

// Tapped opens the rows.
func (l *chartLine) Tapped(*fyne.PointEvent) {
	if l.open != nil {
		Guard(l.open)
	}
}

// Cursor shows that there is something to open.
func (l *chartLine) Cursor() desktop.Cursor {
	if l.open == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

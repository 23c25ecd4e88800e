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

// Place is one entry of the navigation.
type Place struct {
	Name string
	Icon fyne.Resource
}

// Nav is the list of places at the left of the window, ten at most. Up and Down move, Enter opens.
type Nav struct {
	widget.BaseWidget

	// OnOpen is called with the index of the place that was asked for; the page calls Mark when it has gone there, since
	// a form with changes may refuse to be left.
	OnOpen func(int)

	places  []*navLine
	current int
	at      int // where the keyboard is
	focused bool
	box     *fyne.Container
}

// NewNav makes the navigation.
func NewNav(places []Place, onOpen func(int)) *Nav {
	n := &Nav{OnOpen: onOpen, box: container.New(layout.NewCustomPaddedVBoxLayout(2))}
	for i, place := range places {
		line := newNavLine(place, func() { n.open(i) })
		n.places = append(n.places, line)
		n.box.Add(line)
	}
	n.ExtendBaseWidget(n)
	n.paint()
	return n
}

// CreateRenderer draws the navigation.
func (n *Nav) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.box) }

// Mark shows the place that is open.
func (n *Nav) Mark(place int) {
	n.current, n.at = place, place
	n.paint()
}

// Current returns the place that is open.
func (n *Nav) Current() int { return n.current }

func (n *Nav) open(place int) {
	active()
	if n.OnOpen != nil {
		Guard(func() { n.OnOpen(place) })
	}
}

func (n *Nav) paint() {
	for i, line := range n.places {
		line.paint(i == n.current, n.focused && i == n.at)
	}
}

// Refresh takes up the colours of the theme.
func (n *Nav) Refresh() {
	n.paint()
	n.BaseWidget.Refresh()
}

// FocusGained shows where the keyboard is.
func (n *Nav) FocusGained() { n.focused = true; n.paint() }

// FocusLost hides where the keyboard was.
func (n *Nav) FocusLost() { n.focused = false; n.paint() }

// TypedRune changes nothing.
func (n *Nav) TypedRune(rune) {}

// TypedKey moves and opens.
func (n *Nav) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyUp && n.at > 0:
		n.at--
	case ev.Name == fyne.KeyDown && n.at < len(n.places)-1:
		n.at++
	case isEnter(ev) || ev.Name == fyne.KeySpace:
		n.open(n.at)
	default:
		passKey(n, ev)
	}
	n.paint()
}

// navLine is one line of the navigation.
type navLine struct {
	widget.BaseWidget
	back *canvas.Rectangle
	bar  *canvas.Rectangle
	text *canvas.Text
	box  *fyne.Container
	do   func()
}

func newNavLine(place Place, do func()) *navLine {
	l := &navLine{back: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil), text: canvas.NewText(place.Name, nil), do: do}
	l.bar.SetMinSize(fyne.NewSize(3, 0))
	row := container.NewHBox(l.bar, widget.NewIcon(place.Icon), container.NewCenter(l.text))
	l.box = container.New(atLeast{fyne.NewSize(124, 34)}, l.back, row)
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer draws the line.
func (l *navLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.box) }

// Tapped opens the place.
func (l *navLine) Tapped(*fyne.PointEvent) { l.do() }

// Cursor shows that it can be clicked.
func (l *navLine) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (l *navLine) paint(open, keyboard bool) {
	l.text.Color, l.text.TextSize = colour(theme.ColorNameForeground), measure(theme.SizeNameText)+1
	l.text.TextStyle.Bold = open
	l.back.FillColor, l.bar.FillColor = nil, nil
	l.back.CornerRadius = measure(theme.SizeNameInputRadius)
	if keyboard {
		l.back.FillColor = colour(theme.ColorNameFocus)
	}
	if open {
		l.back.FillColor, l.bar.FillColor = colour(theme.ColorNameSelection), colour(theme.ColorNamePrimary)
	}
	l.text.Refresh()
	l.back.Refresh()
	l.bar.Refresh()
}

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// choiceRows is how many options are seen at once.
const choiceRows = 9

// choiceList draws options under an entry, which keeps the keyboard and tells the list where to go.
type choiceList struct {
	widget.BaseWidget

	options   []Option
	at        int // option that Enter would take, -1 for none
	top       int // first option that is seen
	pressed   bool
	onTaken   func(Option)
	onDropped func() // a line was pressed and the mouse has left it

	back  *canvas.Rectangle
	lines []*choiceLine
}

func newChoiceList(onTaken func(Option)) *choiceList {
	l := &choiceList{onTaken: onTaken, at: -1, back: canvas.NewRectangle(nil)}
	l.back.StrokeWidth = 1
	for range choiceRows {
		l.lines = append(l.lines, newChoiceLine(l))
	}
	l.ExtendBaseWidget(l)
	return l
}

// set shows other options.
func (l *choiceList) set(options []Option, at int) {
	l.options, l.at, l.top = options, at, 0
	l.show()
}

// move goes up or down by n options.
func (l *choiceList) move(n int) {
	if len(l.options) == 0 {
		return
	}
	l.at = max(0, min(l.at+n, len(l.options)-1))
	l.show()
}

// current returns the option that Enter would take.
func (l *choiceList) current() (Option, bool) {
	if l.at < 0 || l.at >= len(l.options) {
		return Option{}, false
	}
	return l.options[l.at], true
}

func (l *choiceList) show() {
	if l.at >= 0 {
		l.top = max(min(l.top, l.at), l.at-choiceRows+1)
	}
	l.top = max(0, min(l.top, len(l.options)-choiceRows))
	l.back.FillColor, l.back.StrokeColor = colour(theme.ColorNameMenuBackground), colour(theme.ColorNameInputBorder)
	l.back.Refresh()
	for i, line := range l.lines {
		if at := l.top + i; at < len(l.options) {
			line.set(at, l.options[at], at == l.at)
			line.Show()
		} else {
			line.Hide()
		}
	}
}

// height is the height of a line.
func (l *choiceList) height() float32 { return measure(theme.SizeNameText)*1.5 + 6 }

// wanted is the size that shows the options under an entry of that width.
func (l *choiceList) wanted(width float32) fyne.Size {
	pad, size := measure(theme.SizeNameInnerPadding), measure(theme.SizeNameText)
	for _, o := range l.options {
		line := fyne.MeasureText(o.Text+"　"+o.Note, size, fyne.TextStyle{})
		width = max(width, min(line.Width+4*pad, 480))
	}
	return fyne.NewSize(width, float32(min(len(l.options), choiceRows))*l.height()+2)
}

// Scrolled moves the options that are seen.
func (l *choiceList) Scrolled(ev *fyne.ScrollEvent) {
	step := -3
	if ev.Scrolled.DY < 0 {
		step = 3
	}
	l.top = max(0, min(l.top+step, len(l.options)-choiceRows))
	at := l.at
	l.at = -1 // look elsewhere without moving what Enter would take
	l.show()
	l.at = at
}

// CreateRenderer draws the list.
func (l *choiceList) CreateRenderer() fyne.WidgetRenderer { return &choiceRenderer{l} }

type choiceRenderer struct{ l *choiceList }

// Layout places its parts.
func (r *choiceRenderer) Layout(size fyne.Size) {
	r.l.back.Resize(size)
	for i, line := range r.l.lines {
		line.Move(fyne.NewPos(1, 1+float32(i)*r.l.height()))
		line.Resize(fyne.NewSize(size.Width-2, r.l.height()))
	}
}

// MinSize is the least room it needs.
func (r *choiceRenderer) MinSize() fyne.Size { return fyne.NewSize(80, r.l.height()) }

// Refresh draws it anew.
func (r *choiceRenderer) Refresh() { r.l.show() }

// Destroy has nothing to free.
func (r *choiceRenderer) Destroy() {}

// Objects are the parts that are drawn.
func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.l.back}
	for _, line := range r.l.lines {
		out = append(out, line)
	}
	return out
}

// choiceLine is one option. The press is noticed before the entry loses the keyboard, so that the list stays for the
// release that takes the option.
type choiceLine struct {
	widget.BaseWidget
	of         *choiceList
	at         int
	option     Option
	back       *canvas.Rectangle
	text, note *canvas.Text
}

func newChoiceLine(of *choiceList) *choiceLine {
	l := &choiceLine{of: of, back: canvas.NewRectangle(nil), text: canvas.NewText("", nil), note: canvas.NewText("", nil)}
	l.note.Alignment = fyne.TextAlignTrailing
	l.ExtendBaseWidget(l)
	return l
}

func (l *choiceLine) set(at int, o Option, on bool) {
	l.at, l.option = at, o
	size := measure(theme.SizeNameText)
	l.text.Text, l.text.TextSize, l.text.Color = o.Text, size, colour(theme.ColorNameForeground)
	l.note.Text, l.note.TextSize, l.note.Color = o.Note, size-2, colour(theme.ColorNamePlaceHolder)
	l.back.FillColor = nil
	if on {
		l.back.FillColor = colour(theme.ColorNameSelection)
	}
	l.back.Refresh()
	l.text.Refresh()
	l.note.Refresh()
}

// MouseDown notices the press.
func (l *choiceLine) MouseDown(*desktop.MouseEvent) { l.of.pressed = true }

// MouseUp forgets the press; where it was a click, Tapped follows.
func (l *choiceLine) MouseUp(*desktop.MouseEvent) {}

// Tapped takes the option.
func (l *choiceLine) Tapped(*fyne.PointEvent) {
	l.of.pressed = false
	l.of.onTaken(l.option)
}

// MouseIn marks the option under the mouse.
func (l *choiceLine) MouseIn(*desktop.MouseEvent) {
	l.of.at = l.at
	l.of.show()
}

// MouseMoved changes nothing.
func (l *choiceLine) MouseMoved(*desktop.MouseEvent) {}

// MouseOut gives a pressed line up.
func (l *choiceLine) MouseOut() {
	if l.of.pressed {
		l.of.pressed = false
		l.of.onDropped()
	}
}

// CreateRenderer draws the option.
func (l *choiceLine) CreateRenderer() fyne.WidgetRenderer { return &choiceLineRenderer{l} }

type choiceLineRenderer struct{ l *choiceLine }

// Layout places its parts.
func (r *choiceLineRenderer) Layout(size fyne.Size) {
	pad := measure(theme.SizeNameInnerPadding)
	r.l.back.Resize(size)
	r.l.text.Move(fyne.NewPos(pad, 0))
	r.l.text.Resize(fyne.NewSize(size.Width-2*pad, size.Height))
	r.l.note.Move(fyne.NewPos(pad, 0))
	r.l.note.Resize(fyne.NewSize(size.Width-2*pad, size.Height))
}

// MinSize is the least room it needs.
func (r *choiceLineRenderer) MinSize() fyne.Size { return fyne.NewSize(40, r.l.of.height()) }

// Refresh draws it anew.
func (r *choiceLineRenderer) Refresh() {}

// Destroy has nothing to free.
func (r *choiceLineRenderer) Destroy() {}

// Objects are the parts that are drawn.
func (r *choiceLineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.l.back, r.l.text, r.l.note}
}

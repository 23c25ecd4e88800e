package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Line is one line of text that is cut with an ellipsis where it has no room. Fyne's Label shapes the text again and again
// to find where to cut: measured, nine tenths of the time a form takes to load.
type Line struct {
	widget.BaseWidget
	text string
	look lineLook
	draw *canvas.Text
}

// lineLook is how a line looks.
type lineLook struct {
	colour fyne.ThemeColorName
	size   fyne.ThemeSizeName
	bold   bool
	cut    bool // may be narrower than its text
}

// NewLine makes a line of ordinary text that is cut where it has no room.
func NewLine(text string) *Line {
	return makeLine(text, lineLook{colour: theme.ColorNameForeground, size: theme.SizeNameText, cut: true})
}

// NewHeading makes the bold line over a page, a group of fields or a dialog.
func NewHeading(text string) *Line {
	return makeLine(text, lineLook{colour: theme.ColorNameForeground, size: theme.SizeNameSubHeadingText, bold: true})
}

// NewNote makes a line of small grey text.
func NewNote(text string) *Line {
	return makeLine(text, lineLook{colour: theme.ColorNamePlaceHolder, size: theme.SizeNameCaptionText, cut: true})
}

func makeLine(text string, look lineLook) *Line {
	l := &Line{text: text, look: look, draw: canvas.NewText("", nil)}
	l.ExtendBaseWidget(l)
	return l
}

// Text returns the whole text.
func (l *Line) Text() string { return l.text }

// SetText shows another text.
func (l *Line) SetText(text string) {
	if text != l.text {
		l.text = text
		l.Refresh()
	}
}

// setColour shows the text in another colour.
func (l *Line) setColour(name fyne.ThemeColorName) {
	if name != l.look.colour {
		l.look.colour = name
		l.Refresh()
	}
}

// Refresh takes up the text, the theme and the room there is.
func (l *Line) Refresh() {
	size := measure(l.look.size)
	text := l.text
	if l.look.cut {
		text = shorten(text, l.Size().Width-2*lineGap(), size)
	}
	l.draw.Text, l.draw.TextSize, l.draw.TextStyle.Bold, l.draw.Color = text, size, l.look.bold, colour(l.look.colour)
	l.draw.Refresh()
}

// lineGap is the room before and after the text: the padding inside boxes, so that text in and beside them lines up.
func lineGap() float32 { return measure(theme.SizeNameInnerPadding) }

// CreateRenderer draws the line.
func (l *Line) CreateRenderer() fyne.WidgetRenderer {
	l.Refresh()
	return &lineRenderer{l}
}

type lineRenderer struct{ l *Line }

// Layout places its parts.
func (r *lineRenderer) Layout(size fyne.Size) {
	r.l.draw.Move(fyne.NewPos(lineGap(), 0))
	r.l.draw.Resize(fyne.NewSize(max(0, size.Width-2*lineGap()), size.Height))
	if r.l.look.cut {
		r.l.Refresh()
	}
}

// MinSize is the least room it needs.
func (r *lineRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(24, measure(r.l.look.size)*1.5+lineGap())
	if !r.l.look.cut {
		text := fyne.MeasureText(r.l.text, measure(r.l.look.size), fyne.TextStyle{Bold: r.l.look.bold})
		size.Width = text.Width + 2*lineGap()
	}
	return size
}

// Refresh draws it anew.
func (r *lineRenderer) Refresh() {}

// Destroy has nothing to free.
func (r *lineRenderer) Destroy() {}

// Objects are the parts that are drawn.
func (r *lineRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.l.draw} }

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// newBoxGrid lays boxes out in columns; wide ones take a line of their own.
func newBoxGrid(boxes []*box, columns int) *fyne.Container {
	label := labelWidth(boxes)
	var cells []fyne.CanvasObject
	for _, b := range boxes {
		b.cell = container.New(boxLayout{b, label}, b.label, b.part, b.problem)
		cells = append(cells, b.cell)
	}
	return container.New(&gridLayout{boxes: boxes, columns: columns}, cells...)
}

// labelWidth is the room for labels: that of the longest, nine characters at most.
func labelWidth(boxes []*box) float32 {
	size := measure(theme.SizeNameText)
	var widest float32
	for _, b := range boxes {
		widest = max(widest, fyne.MeasureText("●"+b.field.Label, size, fyne.TextStyle{}).Width)
	}
	return min(widest, 9*size) + 2*measure(theme.SizeNameInnerPadding)
}

// boxLayout puts the label before or over the part, and under it what is wrong and what the rules say.
type boxLayout struct {
	box   *box
	label float32
}

// MinSize is the least room it needs.
func (l boxLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	part := l.box.part.MinSize()
	size := fyne.NewSize(l.label+part.Width, max(part.Height, entryHeight()))
	if l.box.above {
		size = fyne.NewSize(part.Width, part.Height+l.box.label.MinSize().Height)
	}
	for _, text := range l.under() {
		size.Height += text.MinSize().Height
	}
	return size
}

// under lists the texts under the part.
func (l boxLayout) under() (out []*widget.Label) {
	for _, text := range []*widget.Label{l.box.problem, l.box.warning} {
		if text != nil && text.Visible() {
			out = append(out, text)
		}
	}
	return out
}

// Layout places its parts.
func (l boxLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	left, top := l.label, float32(0)
	head := l.box.label.MinSize().Height
	if l.box.above {
		left, top = 0, head
		l.box.label.Resize(fyne.NewSize(size.Width, head))
	} else {
		l.box.label.Resize(fyne.NewSize(l.label, entryHeight()))
	}
	bottom := float32(0)
	for _, text := range l.under() {
		bottom += text.MinSize().Height
	}
	l.box.part.Move(fyne.NewPos(left, top))
	height := size.Height - top - bottom
	if !l.box.wide { // its neighbour may be higher
		height = min(height, l.box.part.MinSize().Height)
	}
	l.box.part.Resize(fyne.NewSize(size.Width-left, height))
	y := size.Height - bottom
	for _, text := range l.under() {
		high := text.MinSize().Height
		text.Move(fyne.NewPos(left, y))
		text.Resize(fyne.NewSize(size.Width-left, high))
		y += high
	}
}

// entryHeight is the height of a box of one line, with whose text the label lines up.
func entryHeight() float32 {
	return fyne.MeasureText("中", measure(theme.SizeNameText), fyne.TextStyle{}).Height + 2*measure(theme.SizeNameInnerPadding)
}

// gridLayout fills lines of so many columns from left to right.
type gridLayout struct {
	boxes   []*box
	columns int
}

// lines puts the boxes into lines.
func (g *gridLayout) lines() [][]int {
	var lines [][]int
	open := false
	for i, b := range g.boxes {
		if b.wide || !open || len(lines[len(lines)-1]) == g.columns {
			lines = append(lines, nil)
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], i)
		open = !b.wide
	}
	return lines
}

func (g *gridLayout) lineHeight(line []int, objects []fyne.CanvasObject) float32 {
	var height float32
	for _, i := range line {
		height = max(height, objects[i].MinSize().Height)
	}
	return height
}

// MinSize is the least room it needs.
func (g *gridLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	gap := measure(theme.SizeNamePadding)
	var size fyne.Size
	for _, line := range g.lines() {
		var width float32
		for _, i := range line {
			width = max(width, objects[i].MinSize().Width)
			if !g.boxes[i].wide {
				width = max(width, objects[i].MinSize().Width*float32(g.columns))
			}
		}
		size.Width = max(size.Width, width)
		size.Height += g.lineHeight(line, objects) + gap
	}
	return size
}

// scrollRoom keeps the boxes clear of the scroll bar of the form.
const scrollRoom = 12

// Layout places its parts.
func (g *gridLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	size.Width -= scrollRoom
	gap := measure(theme.SizeNamePadding)
	between := 4 * gap
	column := (size.Width - between*float32(g.columns-1)) / float32(g.columns)
	var y float32
	for _, line := range g.lines() {
		height := g.lineHeight(line, objects)
		for at, i := range line {
			width := column
			if g.boxes[i].wide {
				width = size.Width
			}
			objects[i].Move(fyne.NewPos(float32(at)*(column+between), y))
			objects[i].Resize(fyne.NewSize(width, height))
		}
		y += height + gap
	}
}

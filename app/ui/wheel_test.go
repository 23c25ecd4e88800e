package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// The wheel moves the form also where the mouse rests on a text box, and a click still goes to what lies under it.
func TestTheWheelMovesTheFormOverItsBoxes(t *testing.T) {
	newDesk(t)
	pressed, all := false, container.NewVBox()
	button := NewButton("新建", func() { pressed = true })
	all.Add(NewEntry())
	all.Add(button)
	for range 40 {
		all.Add(NewEntry())
	}
	area := container.NewVScroll(all)
	w := showAt(t, Scrolling(area), 300, 200)
	test.Scroll(w.Canvas(), fyne.NewPos(60, 15), 0, -50)
	if area.Offset.Y != 50*wheelLines {
		t.Errorf("the form has moved by %v", area.Offset.Y)
	}
	test.Scroll(w.Canvas(), fyne.NewPos(60, 15), 0, 50)
	test.TapCanvas(w.Canvas(), button.Position().AddXY(5, 5))
	if !pressed {
		t.Error("a click does not reach the button")
	}
}

// A list of 1,000 rows moves by three rows, not by one, when the wheel is turned by a notch.
func TestANotchOfTheWheelMovesAListByThreeRows(t *testing.T) {
	table := shownTable(t, newRoll(1000))
	objects := test.WidgetRenderer(table.Table).Objects()
	pane := objects[len(objects)-1].(*wheelPane)
	if pane.Size().Height < 300 {
		t.Fatalf("the pane over the rows is %v", pane.Size())
	}
	area := &noted{}
	pane.area = area
	test.Scroll(canvasOf(table.Table), fyne.NewPos(60, 100), 0, -25)
	if area.moved != -75 {
		t.Errorf("the rows move by %v", area.moved)
	}
}

// noted is an area that notes how far it is moved.
type noted struct {
	fyne.CanvasObject
	moved float32
}

// Scrolled notes it.
func (n *noted) Scrolled(ev *fyne.ScrollEvent) { n.moved += ev.Scrolled.DY }

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
	if area.Offset.Y != 50 {
		t.Errorf("the form has moved by %v", area.Offset.Y)
	}
	test.Scroll(w.Canvas(), fyne.NewPos(60, 15), 0, 50)
	test.TapCanvas(w.Canvas(), button.Position().AddXY(5, 5))
	if !pressed {
		t.Error("a click does not reach the button")
	}
}

package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// newDesk starts the program without a display, in our theme, with a loop in the test's hand.
func newDesk(t testing.TB) *TestLoop {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(nil, nil))
	return NewTestLoop(t)
}

// showAt shows content in a window of that size.
func showAt(t testing.TB, content fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// key presses a key on a part.
func key(on fyne.Focusable, name fyne.KeyName) { on.TypedKey(&fyne.KeyEvent{Name: name}) }

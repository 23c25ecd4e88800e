package ui

import (
	"slices"

	"fyne.io/fyne/v2"
)

func isEnter(ev *fyne.KeyEvent) bool {
	return ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
}

var functionKeys = []fyne.KeyName{fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
	fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12}

func isFunctionKey(ev *fyne.KeyEvent) bool { return slices.Contains(functionKeys, ev.Name) }

// passKey gives a key that a part has no use for to the page: Fyne gives keys to the focused part only.
func passKey(from fyne.CanvasObject, ev *fyne.KeyEvent) {
	if c := canvasOf(from); c != nil {
		if f := c.OnTypedKey(); f != nil {
			f(ev)
		}
	}
}

// passShortcut gives a shortcut that a part has no use for to the page.
func passShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	if page, ok := canvasOf(from).(fyne.Shortcutable); ok {
		page.TypedShortcut(s)
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

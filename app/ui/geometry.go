package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// The least a window may be restored to, and what it starts with: made for 1093×614 units (1366×768 at 125 %).
const (
	windowWidth, windowHeight           = 1093, 614
	leastWindowWidth, leastWindowHeight = 800, 500
)

// RestoreWindow gives the window the size and, where the system tells it, the place it had when the program ended last.
func RestoreWindow(w fyne.Window, p fyne.Preferences) {
	width := float32(p.FloatWithFallback("window.width", windowWidth))
	height := float32(p.FloatWithFallback("window.height", windowHeight))
	w.Resize(fyne.NewSize(max(width, leastWindowWidth), max(height, leastWindowHeight)))
	x, y := p.Int("window.x"), p.Int("window.y")
	if placed, ok := w.(desktop.Window); ok && p.Bool("window.placed") && onScreen(x, y) {
		placed.RequestPosition(x, y)
		return
	}
	w.CenterOnScreen()
}

// KeepWindow keeps the window's size and place; call it before the window closes. Fyne preferences are for the state of
// the window only, never for data.
func KeepWindow(w fyne.Window, p fyne.Preferences) {
	size := w.Canvas().Size()
	p.SetFloat("window.width", float64(size.Width))
	p.SetFloat("window.height", float64(size.Height))
	x, y, ok := windowOrigin(w)
	p.SetBool("window.placed", ok)
	p.SetInt("window.x", x)
	p.SetInt("window.y", y)
}

//go:build windows

package ui

import (
	"unsafe"

	"fyne.io/fyne/v2"
)

var (
	clientToScreen  = user32.NewProc("ClientToScreen")
	monitorFromRect = user32.NewProc("MonitorFromRect")
	isIconic        = user32.NewProc("IsIconic")
)

// windowOrigin is where the inside of the window begins on the screen, in pixels, as RequestPosition wants it. A window
// that is minimised stands nowhere.
func windowOrigin(w fyne.Window) (x, y int, ok bool) {
	withWindow(w.Canvas(), func(hwnd uintptr) {
		if down, _, _ := isIconic.Call(hwnd); down != 0 {
			return
		}
		var p winPoint
		if done, _, _ := clientToScreen.Call(hwnd, uintptr(unsafe.Pointer(&p))); done != 0 {
			x, y, ok = int(p.X), int(p.Y), true
		}
	})
	return x, y, ok
}

// onScreen tells whether the place lies on a screen that is there now: the second one may have been unplugged.
func onScreen(x, y int) bool {
	area := winRect{int32(x), int32(y), int32(x) + 200, int32(y) + 50}
	monitor, _, _ := monitorFromRect.Call(uintptr(unsafe.Pointer(&area)), 0)
	return monitor != 0
}

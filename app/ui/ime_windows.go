//go:build windows

package ui

import (
	"unsafe"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

// GLFW tells Windows nothing about the cursor, so that the input method's list of candidates stands at the window's
// corner (fyne #618, #4546). These calls say where it belongs; names and values are those of imm.h and winuser.h.
var (
	imm32                   = windows.NewLazySystemDLL("imm32.dll")
	immGetContext           = imm32.NewProc("ImmGetContext")
	immReleaseContext       = imm32.NewProc("ImmReleaseContext")
	immSetCompositionWindow = imm32.NewProc("ImmSetCompositionWindow")
	immSetCandidateWindow   = imm32.NewProc("ImmSetCandidateWindow")

	user32       = windows.NewLazySystemDLL("user32.dll")
	createCaret  = user32.NewProc("CreateCaret")
	setCaretPos  = user32.NewProc("SetCaretPos")
	destroyCaret = user32.NewProc("DestroyCaret")
)

const (
	cfsPoint   = 0x0002
	cfsExclude = 0x0080
)

type winPoint struct{ X, Y int32 }

type winRect struct{ Left, Top, Right, Bottom int32 }

type compositionForm struct {
	Style uint32
	Pos   winPoint
	Area  winRect
}

type candidateForm struct {
	Index, Style uint32
	Pos          winPoint
	Area         winRect
}

var caretFor *Entry // the entry that has made the system caret; used on the UI goroutine only

// placeInput puts the input method's windows at the entry's cursor. It is called when the entry gets the keyboard and
// when its cursor moves.
func placeInput(e *Entry) {
	c := canvasOf(e.self)
	if c == nil || !e.focused {
		return
	}
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(e.self).Add(e.CaretPosition())
	scale := c.Scale()
	x, top := int32(pos.X*scale), int32(pos.Y*scale)
	line := int32(e.lineHeight() * scale)
	withWindow(c, func(hwnd uintptr) { placeAt(e, hwnd, x, top, line) })
}

func placeAt(e *Entry, hwnd uintptr, x, top, line int32) {
	if caretFor != e {
		createCaret.Call(hwnd, 0, 1, uintptr(line)) // never shown; some input methods follow it
		caretFor = e
	}
	setCaretPos.Call(uintptr(x), uintptr(top))
	ctx, _, _ := immGetContext.Call(hwnd)
	if ctx == 0 {
		return
	}
	defer immReleaseContext.Call(hwnd, ctx)
	comp := compositionForm{Style: cfsPoint, Pos: winPoint{x, top}}
	immSetCompositionWindow.Call(ctx, uintptr(unsafe.Pointer(&comp)))
	cand := candidateForm{Style: cfsExclude, Pos: winPoint{x, top + line}, Area: winRect{x, top, x + 1, top + line}}
	immSetCandidateWindow.Call(ctx, uintptr(unsafe.Pointer(&cand)))
}

// leaveInput takes the system caret away when the entry loses the keyboard.
func leaveInput(e *Entry) {
	if caretFor == e {
		destroyCaret.Call()
		caretFor = nil
	}
}

func withWindow(c fyne.Canvas, do func(hwnd uintptr)) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		native, ok := w.(driver.NativeWindow)
		if !ok || w.Canvas() != c {
			continue
		}
		native.RunNative(func(context any) {
			if win, ok := context.(driver.WindowsWindowContext); ok && win.HWND != 0 {
				do(win.HWND)
			}
		})
		return
	}
}

package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Calls that tell what OpenGL there is, as GLFW would find it; names and values are those of wingdi.h and winuser.h.
var (
	user32            = windows.NewLazySystemDLL("user32.dll")
	createWindow      = user32.NewProc("CreateWindowExW")
	destroyWindow     = user32.NewProc("DestroyWindow")
	getDC             = user32.NewProc("GetDC")
	releaseDC         = user32.NewProc("ReleaseDC")
	gdi32             = windows.NewLazySystemDLL("gdi32.dll")
	choosePixelFormat = gdi32.NewProc("ChoosePixelFormat")
	setPixelFormat    = gdi32.NewProc("SetPixelFormat")
	opengl32          = windows.NewLazyDLL("opengl32.dll") // not the system's alone: Mesa's may lie beside the program
	createContext     = opengl32.NewProc("wglCreateContext")
	makeCurrent       = opengl32.NewProc("wglMakeCurrent")
	deleteContext     = opengl32.NewProc("wglDeleteContext")
	glGetString       = opengl32.NewProc("glGetString")
)

const (
	pfdDoubleBuffer, pfdDrawToWindow, pfdSupportOpenGL = 0x01, 0x04, 0x20

	glVersion = 0x1F02
	idYes     = 6
)

// pixelFormat is PIXELFORMATDESCRIPTOR: 40 bytes.
type pixelFormat struct {
	size, version  uint16
	flags          uint32
	kind, colour   uint8
	_              [13]uint8 // bits of the single colours and of the accumulation buffer
	depth, stencil uint8
	_              [3]uint8
	_              [3]uint32 // masks of layers
}

// openGLVersion makes a hidden window with an OpenGL context and asks the driver for its version.
func openGLVersion() (string, error) {
	runtime.LockOSThread() // a context belongs to the thread
	defer runtime.UnlockOSThread()
	class, _ := windows.UTF16PtrFromString("STATIC") // a class that Windows has itself; no zero byte in it
	window, _, err := createWindow.Call(0, uintptr(unsafe.Pointer(class)), 0, 0, 0, 0, 16, 16, 0, 0, 0, 0)
	if window == 0 {
		return "", because("不能建立窗口", err)
	}
	defer destroyWindow.Call(window)
	dc, _, err := getDC.Call(window)
	if dc == 0 {
		return "", because("不能在窗口里绘图", err)
	}
	defer releaseDC.Call(window, dc)
	return versionOn(dc)
}

// versionOn asks for the version of the driver that draws on a device context.
func versionOn(dc uintptr) (string, error) {
	if err := opengl32.Load(); err != nil {
		return "", fmt.Errorf("没有 opengl32.dll：%w", err)
	}
	want := pixelFormat{size: 40, version: 1, flags: pfdDoubleBuffer | pfdDrawToWindow | pfdSupportOpenGL, colour: 32, depth: 24, stencil: 8}
	format, _, err := choosePixelFormat.Call(dc, uintptr(unsafe.Pointer(&want)))
	if format == 0 {
		return "", because("没有合适的像素格式", err)
	}
	if ok, _, err := setPixelFormat.Call(dc, format, uintptr(unsafe.Pointer(&want))); ok == 0 {
		return "", because("不能使用像素格式", err)
	}
	context, _, err := createContext.Call(dc)
	if context == 0 {
		return "", because("驱动不能建立 OpenGL", err)
	}
	defer deleteContext.Call(context)
	if ok, _, err := makeCurrent.Call(dc, context); ok == 0 {
		return "", because("驱动不能使用 OpenGL", err)
	}
	defer makeCurrent.Call(0, 0)
	text, _, _ := glGetString.Call(glVersion)
	if text == 0 {
		return "", errors.New("驱动不说明版本")
	}
	return windows.BytePtrToString(*(**byte)(unsafe.Pointer(&text))), nil
}

// because says what failed, and why where Windows knows: some drivers leave its error at "success".
func because(what string, err error) error {
	if errors.Is(err, windows.ERROR_SUCCESS) {
		return errors.New(what)
	}
	return fmt.Errorf("%s：%w", what, err)
}

// windowShown tells whether any window of this program is to be seen.
func windowShown() bool {
	shown := false
	look := syscall.NewCallback(func(window windows.HWND, _ uintptr) uintptr {
		var owner uint32
		if _, err := windows.GetWindowThreadProcessId(window, &owner); err == nil && owner == uint32(os.Getpid()) && windows.IsWindowVisible(window) {
			shown = true
			return 0 // no need to look further
		}
		return 1
	})
	_ = windows.EnumWindows(look, nil) // it calls being told to stop a failure
	return shown
}

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/windows"

	"npcdesk/assets"
)

// firstFrameTime is far more than any PC needs that can draw.
const firstFrameTime = 30 * time.Second

// What to do about a PC that cannot draw; the same stands in 说明.txt (assets/installer/readme.txt).
const graphicsAdvice = "\n\n数据没有问题。可以这样解决：\n" +
	"1. 到电脑或显卡厂家的网站下载并安装显卡驱动，重新启动电脑（Windows 自带的“基本显示适配器”不支持）。\n" +
	"2. 在远程桌面里打不开的，请到那台电脑前直接打开。\n" +
	"3. 装不了驱动的，请技术人员把 Mesa 的 opengl32.dll（64 位，软件绘图）放在 npcdesk.exe 旁边。\n\n" +
	"急用时，npcctl.exe 不需要显卡，也能导入、查找、出台账和文书。"

// graphicsReady tells whether a window can be drawn on this PC; where it cannot, it says so in a message: without a usable
// OpenGL driver Fyne shows no window and writes why to a console that nobody sees. The check takes up to half a second and
// is left out when the last start came to its window.
func graphicsReady() bool {
	if os.Remove(drawnFile()) == nil {
		return true
	}
	version, err := openGLVersion()
	if err == nil && tooOld(version) {
		err = errors.New("现有的版本是 " + version)
	}
	if err == nil {
		return true
	}
	say("窗口画不出来：这台电脑的显卡驱动不支持 OpenGL 2.1（"+err.Error()+"）。"+graphicsAdvice, windows.MB_OK|windows.MB_ICONERROR)
	return false
}

// tooOld tells whether what a driver calls its version, as in "4.6.0 NVIDIA 537.13", is below 2.1, which Fyne needs.
func tooOld(version string) bool {
	var major, minor int
	_, err := fmt.Sscanf(version, "%d.%d", &major, &minor)
	return err != nil || major < 2 || major == 2 && minor < 1
}

// watchGraphics notes for the next start that the window came, and asks what to do when it does not come.
func watchGraphics(a fyne.App) {
	var late *time.Timer
	late = time.AfterFunc(firstFrameTime, func() {
		if windowShown() {
			return
		}
		if say("窗口到现在还没有显示出来。再等一会儿吗？选“否”则退出程序。"+graphicsAdvice, windows.MB_YESNO|windows.MB_ICONWARNING) == idYes {
			late.Reset(firstFrameTime)
			return
		}
		os.Exit(1)
	})
	a.Lifecycle().SetOnEnteredForeground(func() {
		if late.Stop() {
			noteDrawn()
		}
	})
}

// drawnFile lies there while the last start is known to have come to its window.
func drawnFile() string {
	dir, err := os.UserCacheDir() // %LocalAppData%
	if err != nil {
		dir = os.TempDir()
	}
	return filepath.Join(dir, "npcdesk", "drawn")
}

// noteDrawn leaves the file; where that fails, the next start is checked again, which does no harm.
func noteDrawn() {
	if err := os.MkdirAll(filepath.Dir(drawnFile()), 0o700); err != nil {
		fyne.LogError("记下窗口已经显示", err)
		return
	}
	if err := os.WriteFile(drawnFile(), nil, 0o600); err != nil {
		fyne.LogError("记下窗口已经显示", err)
	}
}

// say shows a message of Windows itself, which needs no OpenGL, and gives the button that was pressed.
func say(text string, kind uint32) int32 {
	words, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return 0 // a driver that writes zero bytes into its errors
	}
	title, _ := windows.UTF16PtrFromString(assets.AppName) // no zero byte in it
	pressed, _ := windows.MessageBox(0, words, title, kind|windows.MB_SETFOREGROUND)
	return pressed
}

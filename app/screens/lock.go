package screens

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ui"
	"npcdesk/assets"
)

// Keys of what the store keeps for the lock: never the password itself.
const (
	keptHash    = "lock.hash"
	keptMinutes = "lock.minutes"
)

// lockMinutes is how long nobody may type or click before the desk locks itself, where the clerk set nothing else.
const lockMinutes = 10

// idleLock covers the window until the password is given: at the start, on Ctrl+L, and when nobody worked for a while. It
// keeps others off the screen; the files are not encrypted.
type idleLock struct {
	desk  *Desk
	cover fyne.CanvasObject // over the window while it is locked
	box   *ui.Entry
	said  *widget.Label
	open  *ui.Button
	keys  func(*fyne.KeyEvent) // the window's own keys, put back when it is unlocked
	stop  func()               // stops waiting
	hash  string               // of the password, "" for none
	wait  int                  // minutes; 0 for ever
}

func newIdleLock(d *Desk) *idleLock {
	l := &idleLock{desk: d}
	ui.OnActive(l.touch)
	l.read()
	return l
}

// read reads what the store keeps for the lock; a key that is pressed must not wait for it.
func (l *idleLock) read() {
	l.hash, l.wait = l.desk.store.Kept(keptHash), lockMinutes
	if n, err := strconv.Atoi(l.desk.store.Kept(keptMinutes)); err == nil {
		l.wait = n
	}
	l.touch()
}

func (l *idleLock) locked() bool { return l.cover != nil }

// touch starts the waiting anew: somebody is working.
func (l *idleLock) touch() {
	l.end()
	if l.wait > 0 && !l.locked() && l.hash != "" {
		l.stop = ui.After(time.Duration(l.wait)*time.Minute, l.now)
	}
}

// end stops waiting.
func (l *idleLock) end() {
	if l.stop != nil {
		l.stop()
		l.stop = nil
	}
}

// greet locks the desk at the start, unless somebody asked for the password to be taken away.
func (l *idleLock) greet() {
	if l.desk.rescued() {
		l.read()
		l.desk.bar.Say(ui.Warn, "已按“"+rescueFile+"”清除密码，现在没有锁定。请在“设置”里设一个新密码。")
		return
	}
	if l.hash != "" {
		l.now()
	}
}

// now locks the desk at once.
func (l *idleLock) now() {
	if l.locked() {
		return
	}
	if l.hash == "" {
		l.desk.bar.Say(ui.Warn, "还没有设置密码，不能锁定。", ui.Action{Text: "设置密码", Do: func() { l.desk.openSettings(groupLock) }})
		return
	}
	l.end()
	c := l.desk.win.Canvas()
	l.cover = l.draw()
	c.Overlays().Add(l.cover)
	l.cover.Resize(c.Size())
	l.keys = c.OnTypedKey()
	c.SetOnTypedKey(func(*fyne.KeyEvent) {})
	c.Focus(l.box)
}

func (l *idleLock) draw() fyne.CanvasObject {
	l.box = ui.NewSecretEntry()
	l.box.SetPlaceHolder("密码")
	l.box.OnSubmitted = func(string) { l.try() }
	l.said = widget.NewLabel("")
	l.said.Importance = widget.DangerImportance
	l.said.Wrapping = fyne.TextWrapWord
	l.open = ui.NewMainButton("解锁", l.try)
	hint := ui.NewHint("密码锁住的是这个程序，磁盘上的文件没有加密；离开时请同时锁定电脑（Win+L）。\n" +
		"忘记密码：退出程序，在数据文件夹“" + l.desk.store.Dir + "”里新建一个名为“" + rescueFile + "”的文件，再打开程序，密码即被清除，数据不受影响。")
	title := ui.NewHeading(assets.AppName + "已锁定")
	foot := container.NewHBox(ui.NewButton("退出程序", l.desk.end), layout.NewSpacer(), l.open)
	card := ui.NewCard("", container.NewVBox(title, l.box, l.said, foot, hint))
	back := canvas.NewRectangle(fyne.CurrentApp().Settings().Theme().Color(theme.ColorNameBackground, fyne.CurrentApp().Settings().ThemeVariant()))
	return container.NewStack(back, container.NewCenter(container.New(&columnLayout{420}, card)))
}

// try looks at the password off the UI goroutine: the hash is slow on purpose.
func (l *idleLock) try() {
	kept, given := l.hash, l.box.Text
	l.open.Disable()
	ui.Ask(func() bool { return passwordFits(kept, given) }, func(fits bool) {
		l.open.Enable()
		if fits {
			l.unlock()
			return
		}
		l.said.SetText("密码不对，请再输入一次。")
		l.box.SetText("")
		l.desk.win.Canvas().Focus(l.box)
	})
}

func (l *idleLock) unlock() {
	if !l.locked() {
		return
	}
	c := l.desk.win.Canvas()
	c.Overlays().Remove(l.cover)
	c.SetOnTypedKey(l.keys)
	l.cover = nil
	l.touch()
}

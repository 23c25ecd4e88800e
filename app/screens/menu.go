package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"npcdesk/app/ui"
)

// mainMenu is the menu over the window: its shortcuts also work while somebody types (guides: measured).
func (d *Desk) mainMenu() *fyne.MainMenu {
	item := func(name string, key fyne.KeyName, do func()) *fyne.MenuItem {
		m := fyne.NewMenuItem(name, ui.Guarded(func() {
			if !d.lock.locked() {
				do()
			}
		}))
		if key != "" {
			m.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
		}
		return m
	}
	activity := item(pageActivity, "", d.noteActivity)
	activity.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
	file := fyne.NewMenu("文件",
		item("新建", fyne.KeyN, func() { call(d, creator.New) }),
		activity,
		item("保存", fyne.KeyS, func() { call(d, saver.Save) }),
		fyne.NewMenuItemSeparator(),
		item("导入…", "", func() { d.goTo("导入") }),
		item("导出当前列表…", fyne.KeyE, func() { call(d, exporter.Export) }),
		fyne.NewMenuItemSeparator(),
		item("立即备份", "", d.backupNow),
		item("从备份恢复…", "", d.askRestore),
		item("移交…", "", d.handOver),
		item("锁定", fyne.KeyL, func() { d.lock.now() }),
		quitItem(d.quit))
	undo, redo := item("撤销", "", d.undoHere), item("重做", "", d.redo)
	undo.Shortcut, redo.Shortcut = &fyne.ShortcutUndo{}, &fyne.ShortcutRedo{} // Fyne's own names for Ctrl+Z and Ctrl+Y
	edit := fyne.NewMenu("编辑", undo, redo,
		fyne.NewMenuItemSeparator(),
		item("查找", fyne.KeyF, d.findHere))
	look := fyne.NewMenu("查看", item(pageDue, "", func() { d.goTo(pageDue) }), item("修改历史", "", d.showEverything), item("回收站", "", func() { d.goTo("回收站") }),
		item(pageCheck, "", d.checkNow), item("设置", "", func() { d.goTo("设置") }))
	help := fyne.NewMenu("帮助", item("使用说明（F1）", "", d.help), item("关于", "", d.about))
	return fyne.NewMainMenu(file, edit, look, help)
}

// call asks the page that is up to do something, if it knows how.
func call[T any](d *Desk, do func(T)) {
	if p, ok := d.current().(T); ok {
		do(p)
		return
	}
	d.bar.Say(ui.Warn, "这一页没有这个操作。")
}

// undoHere takes back what was typed in the text box that has the keyboard; where nothing is unsaved, the last saved change.
func (d *Desk) undoHere() {
	box, ok := d.win.Canvas().Focused().(interface{ UndoTyped() bool })
	if d.win.Canvas().Overlays().Top() != nil { // a dialog: the page under it is left alone
		if ok {
			box.UndoTyped()
		}
		return
	}
	if ok && !d.inSavedForm(box) && box.UndoTyped() {
		return
	}
	d.undo()
}

// inSavedForm tells whether a box stands in a form in which nothing is unsaved. It still remembers what was typed before
// the form was saved; taking that back would only put the form at odds with the record.
func (d *Desk) inSavedForm(box any) bool {
	lp, ok := d.current().(*listPage)
	return ok && box != any(d.find) && box != any(lp.search) && !lp.detail.form.Dirty()
}

func (d *Desk) findHere() {
	if p, ok := d.current().(finder); ok {
		p.FocusFind()
		return
	}
	d.win.Canvas().Focus(d.find)
}

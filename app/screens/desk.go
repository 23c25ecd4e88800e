package screens

import (
	"cmp"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/assets"
	"npcdesk/data"
)

// Desk is the window of the program and what stands open in it.
type Desk struct {
	app   fyne.App
	win   fyne.Window
	store *data.Store
	bar   *ui.MessageBar
	nav   *ui.Nav
	name  *widget.Label
	find  *ui.Entry
	body  *fyne.Container
	pages map[string]Page
	now   string
	lock  *idleLock
	// first is what the first page shows when the office was just opened, nil afterwards.
	first *homeFacts
	// program is what runs the window; it opens another office in it.
	program *Program
}

// navWidth is the width of the navigation, in Fyne units.
const navWidth = 116

// newDesk puts the desk for an open office into a window.
func newDesk(a fyne.App, w fyne.Window, s *data.Store) *Desk {
	d := &Desk{app: a, win: w, store: s, bar: ui.NewMessageBar(), body: container.NewStack(), pages: map[string]Page{}}
	d.program = &Program{app: a, win: w, desk: d}
	d.nav = ui.NewNav(places(), func(i int) { d.goTo(contents[i].name) })
	d.find = ui.NewEntry()
	d.find.SetPlaceHolder("搜索全部：文字、姓名或拼音首字母，按回车")
	d.find.OnSubmitted = func(words string) { d.search(words) }
	ui.OnPanic(func(err error) {
		d.bar.Error(fmt.Errorf("程序内部出错，刚才的操作没有完成，数据是安全的；请重试，或把日志交给维护人员。（%w）", err))
	})
	s.Watch(func(data.Event) { ui.Later(d.refresh) })
	d.lock = newIdleLock(d)
	d.build()
	return d
}

func (d *Desk) build() {
	d.name = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	top := container.NewBorder(nil, nil, d.name, d.helpButtons(), d.find)
	side := container.New(&sideLayout{navWidth}, d.nav)
	d.renamed()
	d.win.SetMainMenu(d.mainMenu())
	d.win.SetContent(container.NewBorder(top, d.bar, side, nil, d.body))
	d.win.SetOnDropped(d.dropped)
	d.win.SetCloseIntercept(d.quit)
	d.win.Canvas().SetOnTypedKey(d.typedKey)
}

// renamed shows the name of the congress as the settings have it.
func (d *Desk) renamed() {
	name := office.CongressName(d.store.Settings())
	d.name.SetText(name)
	d.win.SetTitle(assets.AppName + " — " + name)
}

func (d *Desk) helpButtons() fyne.CanvasObject {
	return container.NewHBox(
		ui.NewIconButton("撤销", theme.ContentUndoIcon(), d.undo),
		ui.NewIconButton("设置", theme.SettingsIcon(), func() { d.goTo("设置") }),
		ui.NewIconButton("帮助", theme.HelpIcon(), d.help))
}

// goTo brings a page up, after the present one agreed to be left.
func (d *Desk) goTo(name string) { d.goThen(name, nil) }

// goBack returns to the page that another one was opened from, the first page when it was opened from none.
func (d *Desk) goBack(from string) { d.goTo(cmp.Or(from, contents[0].name)) }

func (d *Desk) goThen(name string, then func(Page)) {
	d.leave(func() {
		p := d.page(name)
		if p == nil {
			return
		}
		d.now = name
		d.nav.Mark(placeOf(name))
		d.body.Objects = []fyne.CanvasObject{p.Content()}
		d.body.Refresh()
		p.Show()
		if then != nil {
			then(p)
		}
	})
}

func (d *Desk) leave(next func()) {
	if p := d.pages[d.now]; p != nil {
		p.Leave(next)
		return
	}
	next()
}

// page makes a page when it is first asked for.
func (d *Desk) page(name string) Page {
	if d.pages[name] == nil {
		for _, c := range contents {
			if c.name == name {
				d.pages[name] = c.make(d)
			}
		}
	}
	return d.pages[name]
}

// forgetPages lets every page but the one that is up be made anew when it is next asked for: pages that were not on the
// screen would keep colours of the former theme.
func (d *Desk) forgetPages() {
	d.pages = map[string]Page{d.now: d.pages[d.now]}
}

// current is the page that is up; of a page of tabs, the open one.
func (d *Desk) current() Page {
	p := d.pages[d.now]
	for {
		t, ok := p.(interface{ page() Page })
		if !ok {
			return p
		}
		p = t.page()
	}
}

// refresh lets the page that is up read again what it shows.
func (d *Desk) refresh() {
	d.renamed()
	if p := d.pages[d.now]; p != nil {
		p.Show()
	}
}

// openRecord brings up the page of a register and opens a record there.
func (d *Desk) openRecord(reg *record.Any, id int64) {
	d.onList(reg, func(p *listPage) {
		p.OpenOnly(nil)
		p.Open(id)
		p.detail.form.FocusFirst()
	})
}

// openList brings up the page of a register with some of its records: those behind a figure.
func (d *Desk) openList(reg *record.Any, list []int64) {
	d.onList(reg, func(p *listPage) { p.OpenOnly(list) })
}

func (d *Desk) onList(reg *record.Any, do func(*listPage)) {
	place, tabName := whereIs(reg)
	if place == "" {
		d.bar.Say(ui.Warn, "“"+reg.Name+"”没有自己的页面。")
		return
	}
	d.goThen(place, func(p Page) {
		if t, ok := p.(*tabbed); ok {
			t.openTab(tabName)
			p = t.page()
		}
		if t, ok := p.(*tabbed); ok { // a register that shares its tab
			t.openTab(tabEntered)
			p = t.page()
		}
		if lp, ok := p.(*listPage); ok {
			do(lp)
		}
	})
}

// saidDone tells what was done, with undo beside it.
func (d *Desk) saidDone(text string) {
	d.bar.Say(ui.Info, text, ui.Action{Text: "撤销", Do: d.undo})
}

func (d *Desk) undo() { d.turn(d.store.Undo, "已撤销：") }
func (d *Desk) redo() { d.turn(d.store.Redo, "已重做：") }

func (d *Desk) turn(do func() (string, error), done string) {
	d.leave(func() {
		label, err := do()
		if err != nil {
			d.bar.Error(err)
			return
		}
		d.forgetForms()
		d.bar.Say(ui.Info, done+label, ui.Action{Text: "撤销", Do: d.undo}, ui.Action{Text: "重做", Do: d.redo})
	})
}

// forgetForms lets forms read their record again after it was changed behind them.
func (d *Desk) forgetForms() {
	if lp, ok := d.current().(*listPage); ok && lp.detail.id != 0 {
		if _, err := d.store.Get(lp.reg, lp.detail.id); err != nil {
			lp.detail.forget()
			lp.showDetail(false)
			return
		}
		lp.detail.load(lp.detail.id)
	}
}

// dropped takes files that were dropped on the window: attachments of the record that is open.
func (d *Desk) dropped(_ fyne.Position, uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		paths = append(paths, filepath.FromSlash(u.Path()))
	}
	switch p := d.current().(type) {
	case dropper:
		p.Dropped(paths)
		return
	case *listPage:
		if p.detail.id != 0 {
			p.detail.files.take(paths)
			return
		}
	}
	if len(paths) == 1 {
		d.importFile(paths[0])
		return
	}
	d.bar.Say(ui.Warn, "请先打开一条记录，再把附件拖进来；一个 Excel 或 CSV 文件拖进来则开始导入。")
}

// quit closes the office and the window, after unsaved changes were asked about.
func (d *Desk) quit() {
	if d.lock.locked() {
		d.end() // what is being entered is kept as a draft
		return
	}
	d.leave(d.end)
}

// end closes the office and the window.
func (d *Desk) end() {
	d.lock.end()
	ui.KeepWindow(d.win, d.app.Preferences())
	if err := d.store.Close(); err != nil {
		fyne.LogError("close", err)
	}
	d.win.SetCloseIntercept(nil)
	d.win.Close()
}

func (d *Desk) typedKey(ev *fyne.KeyEvent) {
	ui.Guarded(func() { d.pressed(ev) })()
}

func (d *Desk) pressed(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyF1:
		d.help()
	case fyne.KeyF5:
		d.refresh()
	case fyne.KeyF3:
		d.win.Canvas().Focus(d.find)
	case fyne.KeyEscape:
		switch p := d.current().(type) {
		case *listPage:
			if p.detail.content.Visible() {
				p.detail.close()
			}
		case *archivePage:
			p.goBack()
		}
	}
}

// sideLayout gives the navigation its width and the whole height.
type sideLayout struct{ width float32 }

// Layout fills the height.
func (l *sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(l.width, size.Height))
	}
}

// MinSize is the width, whatever the height.
func (l *sideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(l.width, 0) }

// Show shows the window.
func (d *Desk) Show() { d.win.Show() }

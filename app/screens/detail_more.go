package screens

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// The photo over a deputy's form, in the shape of a two-inch picture (35×49 mm).
const photoWidth, photoHeight = 40, 56

// showPicture shows a deputy's photo.
func (p *detail) showPicture() {
	p.picture.Objects = nil
	if p.reg.Key == office.Deputies.Key && p.id != 0 {
		if path := p.desk.store.Photo(p.reg, p.id); path != "" {
			img := canvas.NewImageFromFile(path)
			img.FillMode = canvas.ImageFillContain
			p.picture.Objects = []fyne.CanvasObject{container.NewGridWrap(fyne.NewSize(photoWidth, photoHeight), img)}
		}
	}
	p.picture.Refresh()
}

// suggestExpected shows in the empty box of 应到 of a meeting how many are to come by the roster of its day.
func (p *detail) suggestExpected(rec any) {
	m, ok := rec.(*office.Meeting)
	if !ok {
		return
	}
	asked, store := p.asked, p.desk.store
	ui.Ask(func() int { return m.ExpectedNow(store.Facts()) }, func(n int) {
		if asked != p.asked {
			return
		}
		text := p.reg.Field("expected").Hint
		if n > 0 {
			text = fmt.Sprintf("%d（按当天名册或出席记录）", n)
		}
		p.form.Suggest("expected", text)
	})
}

// more shows what else can be done with the record.
func (p *detail) more() {
	items := []*fyne.MenuItem{}
	if p.id != 0 {
		for _, a := range p.desk.recordActions(p.reg, p.id) {
			items = append(items, fyne.NewMenuItem(a.Text, p.onceSaved(a.Do)))
		}
		items = append(items,
			fyne.NewMenuItem("修改历史", func() { p.desk.showHistory(p.reg, p.id) }),
			fyne.NewMenuItem("规则检查", p.showWarnings),
			fyne.NewMenuItem("删除", p.delete))
	} else {
		items = append(items, fyne.NewMenuItem("放弃新建", p.close))
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), p.desk.win.Canvas())
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.content)
	menu.ShowAtPosition(fyne.NewPos(at.X+20, at.Y+p.content.Size().Height-menu.MinSize().Height-40))
}

// onceSaved does something with the stored record; where the form holds changes, it offers to save them first, since a
// paper says what is stored.
func (p *detail) onceSaved(do func()) func() {
	return func() {
		if !p.form.Dirty() {
			do()
			return
		}
		p.desk.bar.Say(ui.Warn, "这条记录有没保存的内容，先保存才会用上。", ui.Action{Text: "保存并继续", Do: func() {
			p.save(func() { p.onSaved(p.id); do() })
		}})
	}
}

// showWarnings shows everything the rules say about the record.
func (p *detail) showWarnings() {
	rec, err := p.desk.store.Get(p.reg, p.id)
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	var lines []string
	for _, w := range p.desk.store.Warnings(p.reg, rec, p.desk.store.Facts()) {
		lines = append(lines, "• "+strings.TrimSpace(w.Rule+" ")+" "+w.String())
	}
	for _, f := range p.reg.Missing(rec, p.desk.store.Settings()) {
		lines = append(lines, "• 待完善："+f.Label)
	}
	text := strings.Join(lines, "\n")
	if text == "" {
		text = "没有需要提醒的地方。"
	}
	ui.Tell(p.desk.win, "规则检查："+p.title.Text(), text)
}

func (p *detail) delete() {
	b := data.Batch{Label: "删除" + p.reg.Name + "“" + p.title.Text() + "”", Changes: []data.Change{{Reg: p.reg, Op: data.Remove, ID: p.id}}}
	if _, err := p.desk.store.Save(b); err != nil {
		p.desk.bar.Error(err)
		return
	}
	p.desk.saidDone("已移到回收站：“" + p.title.Text() + "”。")
	p.forget()
	p.onClose()
	p.onSaved(0)
}

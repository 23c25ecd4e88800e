package screens

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// pageCount is opened from votes, meetings, elections and appraisals.
const pageCount = "计票"

// countPage is the page on which votes and ballots are counted. What is on it is a sheet of one kind; the page saves it as one
// step that can be undone. How one person voted is not on any sheet and stored nowhere.
type countPage struct {
	desk    *Desk
	layer   *ui.Layer
	content fyne.CanvasObject
	title   *ui.Line
	tools   *fyne.Container
	body    *fyne.Container
	save    *ui.Button

	from   string // the page it was opened from
	reopen func() (countSheet, error)
	sheet  countSheet
	asked  int // number of the latest reading; older ones are dropped
}

// countSheet is what the page shows of one kind of count.
type countSheet interface {
	title() string
	// draw draws the boxes and what follows from them; tools are the buttons over them.
	draw(p *countPage) (body fyne.CanvasObject, tools []ui.Action)
	// tell says again what follows from the numbers.
	tell()
	// first is the box that gets the keyboard, nil for none.
	first() fyne.Focusable
	// unsaved are the records that were changed, and the words for saving them.
	unsaved() (label string, changes []data.Change)
}

func newCountPage(d *Desk) Page {
	p := &countPage{desk: d, layer: ui.NewLayer(), title: ui.NewHeading(""), tools: container.NewHBox(), body: container.NewStack()}
	p.save = ui.NewMainButton("保存", p.Save)
	head := container.NewBorder(nil, nil, nil, container.NewHBox(p.save, ui.NewButton("返回", p.back)), container.NewHScroll(p.title))
	p.content = p.layer.Over(container.NewBorder(container.NewVBox(head, container.NewHScroll(p.tools)), nil, nil, nil, p.body))
	p.show(nil)
	return p
}

// count opens the page with what read reads, off the UI goroutine.
func (d *Desk) count(read func() (countSheet, error)) {
	from := d.now
	d.goThen(pageCount, func(page Page) {
		p := page.(*countPage)
		if from != pageCount {
			p.from = from
		}
		p.reopen = read
		p.show(nil)
		p.read()
	})
}

func (p *countPage) read() {
	p.asked++
	asked, read := p.asked, p.reopen
	ui.Fetch(read, func(sheet countSheet, err error) {
		if asked != p.asked || p.dirty() {
			return
		}
		if err != nil {
			p.desk.bar.Error(err)
			return
		}
		p.show(sheet)
		p.focus()
	})
}

// focus gives the keyboard to the first empty box of the sheet.
func (p *countPage) focus() {
	if box := p.sheet.first(); box != nil {
		p.desk.win.Canvas().Focus(box)
	}
}

// show draws a sheet, or how to come to one.
func (p *countPage) show(sheet countSheet) {
	p.sheet = sheet
	visible(p.save, sheet != nil)
	if sheet == nil {
		p.title.SetText("计票：请从表决、会议、选举、换届补选、工作评议或者述职里打开一条，在“更多…”里选计票。")
	}
	p.redraw()
}

// redraw draws the sheet anew, after lines have come or gone.
func (p *countPage) redraw() {
	p.tools.RemoveAll()
	p.body.Objects = nil
	if p.sheet != nil {
		p.title.SetText(p.sheet.title())
		body, tools := p.sheet.draw(p)
		for _, a := range tools {
			p.tools.Add(ui.NewButton(a.Text, a.Do))
		}
		p.body.Objects = []fyne.CanvasObject{body}
		p.sheet.tell()
	}
	p.tools.Refresh()
	p.body.Refresh()
}

func (p *countPage) dirty() bool {
	if p.sheet == nil {
		return false
	}
	_, changes := p.sheet.unsaved()
	return len(changes) > 0
}

// Save saves all that was entered as one step.
func (p *countPage) Save() { p.saveThen(nil) }

func (p *countPage) saveThen(then func()) {
	if p.sheet == nil {
		return
	}
	label, changes := p.sheet.unsaved()
	if len(changes) == 0 && then != nil {
		then()
		return
	}
	if p.put(label, changes) && then != nil {
		then()
	}
}

// put saves changes and reads the sheet again; false when they could not be saved.
func (p *countPage) put(label string, changes []data.Change) bool {
	if len(changes) == 0 {
		p.desk.bar.Say(ui.Info, "没有修改，不用保存。")
		return false
	}
	if _, err := p.desk.store.Save(data.Batch{Label: label, Changes: changes}); err != nil {
		p.desk.bar.Error(err)
		return false
	}
	sheet, err := p.reopen()
	if err != nil {
		p.desk.bar.Error(err)
		return false
	}
	p.asked++
	p.show(sheet)
	p.desk.saidDone("已保存：" + label + "。")
	return true
}

// askReason asks why a result is announced although the numbers do not agree; nothing happens without a reason.
func (p *countPage) askReason(title string, faults []string, yes string, do func(reason string)) *ui.Dialog {
	why := ui.NewEntry()
	why.SetPlaceHolder("原因，如：查明一张选票夹带，监票人已签字")
	text := "票数核对不上：\n" + strings.Join(faults, "\n") + "\n\n先核对更正；确要公布的，写明原因，原因存入记录。"
	dlg := ui.ShowDialog(p.desk.win, title, container.NewVBox(ui.NewParagraph(text), why), ui.Action{Text: "回去核对", Cancel: true},
		ui.Action{Text: yes, Main: true, Do: func() {
			if strings.TrimSpace(why.Text) == "" {
				p.desk.bar.Say(ui.Warn, "没有写明原因，没有公布；票数都还在，请核对。")
				return
			}
			do(strings.TrimSpace(why.Text))
		}})
	dlg.FocusOn(why)
	return dlg
}

func (p *countPage) back() { p.desk.goBack(p.from) }

// Content is what the page draws.
func (p *countPage) Content() fyne.CanvasObject { return p.content }

// Show reads the sheet again, unless there are numbers on it that are not saved.
func (p *countPage) Show() {
	if p.sheet != nil && !p.dirty() {
		p.read()
	}
}

// Leave asks about numbers that are not saved.
func (p *countPage) Leave(next func()) {
	if !p.dirty() {
		next()
		return
	}
	ui.AskSave(p.desk.win, "计票里有修改还没有保存。", func() { p.show(nil); next() }, func() { p.saveThen(next) })
}

// counted is a record on a sheet, with how it was when the sheet was opened.
type counted struct {
	reg         *record.Any
	rec, before any
}

func newCounted(reg *record.Any, rec any) counted { return counted{reg, rec, reg.Clone(rec)} }

// changed tells whether the record is new or differs from how it was.
func (c counted) changed() bool {
	return c.reg.Meta(c.rec).ID == 0 || len(c.reg.Changed(c.before, c.rec)) > 0
}

// changesOf are the changes that save the records that differ.
func changesOf(list []counted) []data.Change {
	var out []data.Change
	for _, c := range list {
		if c.changed() {
			out = append(out, data.Change{Reg: c.reg, Op: data.Put, Rec: c.rec})
		}
	}
	return out
}

// countWork offers the count of a record that has one.
func (d *Desk) countWork(reg *record.Any, id int64) []ui.Action {
	out := d.voteWork(reg, id)
	open := map[*record.Any]func(){
		office.Elections.Any:   func() { d.countElection(id) },
		office.ByElections.Any: func() { d.countDistricts(id, 0) },
		office.Appraisals.Any:  func() { d.countAppraisal(id) },
		office.DutyReports.Any: func() { d.countReports(id) },
	}[reg]
	if open != nil {
		out = append(out, ui.Action{Text: pageCount, Do: open})
	}
	return out
}

// countSteps offers the count over the form, once what the form holds is saved.
func (p *detail) countSteps() []ui.Action {
	out := p.desk.countWork(p.reg, p.id)
	for i := range out {
		out[i].Do = p.onceSaved(out[i].Do)
	}
	return out
}

package screens

import (
	"encoding/json"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// detail is the form of one record beside the list, with what can be done about it.
type detail struct {
	desk     *Desk
	reg      *record.Any
	layer    *ui.Layer
	content  *fyne.Container
	title    *ui.Line
	badge    *fyne.Container
	picture  *fyne.Container
	steps    *fyne.Container
	stepLine *container.Scroll
	notes    *fyne.Container // what the rules say about no field, and how much they say
	files    *attachmentBox
	bonds    *bonds
	form     *ui.Form
	id       int64 // 0 for a new record
	before   record.State
	asked    int    // number of the latest question to the rules; older answers are dropped
	proposed string // the number that was proposed for a new record
	series   any    // and what it was made of
	kind     string // of a new meeting, when its guests were last filled in

	onSaved func(id int64)
	onClose func()
}

func newDetail(d *Desk, reg *record.Any, layer *ui.Layer) *detail {
	p := &detail{desk: d, reg: reg, layer: layer, title: ui.NewHeading(""), badge: container.NewHBox(), picture: container.NewHBox(),
		steps: container.NewHBox()}
	p.notes = container.NewVBox()
	p.stepLine = container.NewHScroll(p.steps)
	p.files = newAttachmentBox(d, reg)
	p.files.onChanged = p.showPicture
	p.bonds = newBonds(d, reg, p.onceSaved, p.relayout)
	p.form = p.newForm()
	head := container.NewBorder(nil, nil, p.picture, ui.NewIconButton("", theme.CancelIcon(), p.close), container.NewBorder(nil, nil, nil, p.badge, p.title))
	buttons := container.NewHBox(ui.NewMainButton("保存", func() { p.save(nil) }), ui.NewButton("保存并新建", p.saveAndNew), ui.NewButton("更多…", p.more))
	foot := container.NewBorder(nil, nil, buttons, nil, p.files.content)
	p.content = container.NewBorder(container.NewVBox(head, p.bonds.content, p.stepLine, p.notes), foot, nil, nil, p.form)
	return p
}

func (p *detail) newForm() *ui.Form {
	f := ui.NewForm(p.reg, p.desk.env(p.layer), 1)
	f.OnDraft = p.keepDraft
	f.OnChanged = func() { p.renumber(); p.seatGuests() }
	return f
}

// refreshEnv lets the form see settings that have changed, when nothing is being edited.
func (p *detail) refreshEnv() {
	if p.id != 0 && !p.form.Dirty() {
		p.load(p.id)
	}
}

// load shows a stored record; false when it is not there.
func (p *detail) load(id int64) bool {
	rec, err := p.desk.store.Get(p.reg, id)
	if err != nil {
		p.desk.bar.Error(err)
		return false
	}
	p.id = id
	p.form.Load(rec)
	p.describe(rec)
	p.offerDraft(rec)
	return true
}

// startNew shows a record that is not saved yet, as newRecord made it.
func (p *detail) startNew(rec any) {
	p.id, p.kind = 0, ""
	p.watchNumber(rec)
	p.form.Load(rec)
	p.describe(rec)
	p.offerDraft(rec)
	p.form.FocusFirst()
}

// describe shows what the record is called, its state, what can be done next, and what the rules say.
func (p *detail) describe(rec any) {
	in := p.desk.store.Settings()
	title := p.reg.Title(rec)
	if p.id == 0 {
		title = "新建" + p.reg.Name
	}
	p.title.SetText(title)
	p.before = p.reg.State(rec, in)
	p.badge.Objects = nil
	if p.before != "" && p.id != 0 {
		p.badge.Objects = []fyne.CanvasObject{ui.NewBadge(string(p.before), ui.LightNone)}
	}
	p.badge.Refresh()
	p.showSteps()
	p.showNotes(rec, in)
	p.suggestExpected(rec)
	p.showPicture()
	p.files.show(p.id)
	p.bonds.show(p.id)
	p.relayout()
}

// showSteps shows what can happen next; the first is the ordinary one.
func (p *detail) showSteps() {
	p.steps.Objects = nil
	if p.id != 0 {
		for i, a := range p.formSteps() {
			b := ui.NewButton(a.Text, a.Do)
			if b.Importance = widget.LowImportance; i == 0 {
				b.Importance = widget.MediumImportance
			}
			p.steps.Add(b)
		}
	}
	p.steps.Refresh()
	p.stepLine.ScrollToOffset(fyne.NewPos(0, 0))
	if p.stepLine.Show(); len(p.steps.Objects) == 0 {
		p.stepLine.Hide()
	}
}

// notesShown is how many warnings the form shows; the others are behind a button (issue 3).
const notesShown = 3

// showNotes says what the rules say about the record, each with its article beside its field, and how much is still missing. The
// rules look at many other records, so they are asked off the UI goroutine.
func (p *detail) showNotes(rec any, in record.Settings) {
	p.notes.RemoveAll()
	p.notes.Hide()
	if p.asked++; p.id == 0 {
		return
	}
	asked, store := p.asked, p.desk.store
	ui.Ask(func() []record.Warning { return store.Warnings(p.reg, rec, store.Facts()) }, func(found []record.Warning) {
		if asked == p.asked {
			p.fillNotes(found, len(p.reg.Missing(rec, in)))
		}
	})
}

// fillNotes shows the first warnings, those about no field over the form; one button goes to those beside the fields, which may be out
// of sight, and one tells what else there is.
func (p *detail) fillNotes(found []record.Warning, missing int) {
	over := p.form.Warn(found, notesShown)
	if len(over) > 0 {
		p.notes.Add(ui.NewWarning(over))
	}
	line := container.NewHBox()
	shown := min(notesShown, len(found))
	if n := shown - len(over); n > 0 {
		line.Add(noteButton(fmt.Sprintf("看栏目下的 %d 条提醒", n), p.form.NextWarning))
	}
	var rest []string
	if n := len(found) - shown; n > 0 {
		rest = append(rest, fmt.Sprintf("还有 %d 条提醒", n))
	}
	if missing > 0 {
		rest = append(rest, fmt.Sprintf("%d 项待完善", missing))
	}
	if len(rest) > 0 {
		line.Add(noteButton(strings.Join(rest, "，"), p.showWarnings))
	}
	if len(line.Objects) > 0 {
		p.notes.Add(line)
	}
	visible(p.notes, len(p.notes.Objects) > 0)
	p.relayout()
	p.relayout() // a wrapped text knows its height only once it knows its width
}

func noteButton(text string, do func()) *ui.Button {
	b := ui.NewButton(text, do)
	b.Importance = widget.LowImportance
	return b
}

// relayout makes room for the lines over the form as they come and go: Fyne does not, and to refresh the page would draw
// the whole form anew.
func (p *detail) relayout() { p.content.Layout.Layout(p.content.Objects, p.content.Size()) }

// noteLength is how many characters of a note stand in its one line.
const noteLength = 24

func shorten(text string) string {
	if runes := []rune(text); len(runes) > noteLength {
		return string(runes[:noteLength]) + "…"
	}
	return text
}

// leave goes on with next at once, or asks about what is not saved.
func (p *detail) leave(next func()) {
	given := p.form.Dirty() // else the draft is that of an earlier run, which is still to be offered
	p.form.Leave(p.desk.win, func() {
		if given {
			p.dropDraft()
		}
		next()
	}, p.save)
}

func (p *detail) close() {
	p.leave(func() { p.forget(); p.onClose() })
}

// forget empties the form without asking.
func (p *detail) forget() {
	p.id = 0
	p.form.Load(p.reg.New())
}

// save saves the form and then goes on; it stays when something cannot be read. A record that goes back to an earlier
// state is asked for the reason first (DESIGN.md, States).
func (p *detail) save(then func()) {
	if !p.form.Commit() {
		p.desk.bar.Say(ui.Warn, "有的内容不能保存，已在旁边标出；改好后再保存，已填的内容都还在。")
		return
	}
	rec := p.form.Record()
	if !p.goesBack(rec) {
		p.saveWith(rec, "", then)
		return
	}
	why := ui.NewEntry()
	dlg := ui.ShowDialog(p.desk.win, "状态退回，请写明原因", container.NewGridWrap(fyne.NewSize(420, why.MinSize().Height), why),
		ui.Action{Text: "取消", Cancel: true}, ui.Action{Text: "保存", Main: true, Do: func() { p.saveWith(rec, why.Text, then) }})
	dlg.FocusOn(why)
}

func (p *detail) goesBack(rec any) bool {
	return p.id != 0 && goesBack(p.reg, p.before, p.reg.State(rec, p.desk.store.Settings()))
}

func (p *detail) saveWith(rec any, reason string, then func()) {
	verb := "修改"
	if p.id == 0 {
		verb = "新建"
	}
	b := data.Batch{Label: verb + p.reg.Name + "“" + p.reg.Title(rec) + "”", Reason: reason, Changes: []data.Change{{Reg: p.reg, Op: data.Put, Rec: rec}}}
	got, err := p.desk.store.Save(b)
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	p.dropDraft()
	p.load(got.IDs[0])
	p.desk.saidDone("已保存“" + p.title.Text() + "”。")
	if then != nil {
		then()
		return
	}
	p.onSaved(p.id)
}

// saveAndNew saves and starts another record with the same date, place and people: a day's work is entered in a row.
func (p *detail) saveAndNew() {
	p.save(func() {
		rec, next := p.form.Record(), p.desk.newRecord(p.reg)
		for _, f := range p.reg.Fields {
			if f.Key == p.reg.DateKey || f.Kind == record.KindPeople || f.Label == "地点" || f.Label == "会议" || f.Label == "选区" {
				f.Set(next, f.Get(rec))
			}
		}
		p.onSaved(0)
		p.desk.proposeNumber(p.reg, next)
		p.startNew(next)
	})
}

// draftKey is where the store keeps what was being entered when the power went.
func (p *detail) draftKey() string { return "draft:" + p.reg.Key }

type draft struct {
	ID     int64
	Values record.Snapshot
}

func (p *detail) keepDraft(rec any) {
	text, err := json.Marshal(draft{p.id, p.reg.Snapshot(rec)})
	if err == nil {
		err = p.desk.store.Keep(p.draftKey(), string(text))
	}
	p.desk.bar.Error(err)
}

func (p *detail) dropDraft() {
	if p.desk.store.Kept(p.draftKey()) != "" {
		p.desk.bar.Error(p.desk.store.Keep(p.draftKey(), ""))
	}
}

// offerDraft offers what was being entered in this record when the program ended last.
func (p *detail) offerDraft(stored any) {
	var d draft
	text := p.desk.store.Kept(p.draftKey())
	if text == "" || json.Unmarshal([]byte(text), &d) != nil || d.ID != p.id {
		return
	}
	rec := p.reg.Clone(stored)
	if p.reg.Restore(rec, d.Values) != nil || len(p.reg.Changed(stored, rec)) == 0 {
		return
	}
	p.desk.bar.Say(ui.Warn, "这条记录上次有没保存的内容。", ui.Action{Text: "接着填", Do: func() { p.form.Draft(rec) }},
		ui.Action{Text: "丢弃", Do: p.dropDraft})
}

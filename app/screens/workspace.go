package screens

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// pageWorkspace is where a session of the congress is run.
const pageWorkspace = "人代会工作台"

// Tabs of the workspace.
const (
	tabPrepare = "筹备"
	tabProgram = "议程日程"
	tabPeople  = "人员"
	tabSitting = "会中"
	tabPapers  = "文书"
)

// workspace is the page of one session: its preparation, program, people, sittings and papers, each a tab.
type workspace struct {
	*tabbed
	desk    *Desk
	layer   *ui.Layer
	session *ui.Chooser
	told    *ui.Line
	content fyne.CanvasObject
	rec     *office.Session // as it is stored; nil where there is none
	next    int64           // the session that was asked for before the page came up, 0 for none

	question *ui.Dialog // the last one about edited files
}

func newWorkspace(d *Desk) Page {
	w := &workspace{desk: d, layer: ui.NewLayer(), told: ui.NewHeading("")}
	w.session = ui.NewChooser(w.layer, func(text string) []ui.Option { return d.offer(office.Sessions.Key, text) })
	w.session.SetPlaceHolder("选择会议")
	w.session.OnChosen = func(o ui.Option) { w.turnTo(o.ID) }
	w.tabbed = newTabbed(d, tab{name: tabPrepare, make: func() Page { return newPrepareTab(w) }}, tab{name: tabProgram, make: func() Page { return newProgramTab(w) }},
		tab{name: tabPeople, make: func() Page { return newPeopleTab(w) }}, tab{name: tabSitting, make: func() Page { return newSittingTab(w) }},
		tab{name: tabPapers, make: func() Page { return newPapersTab(w) }})
	head := container.NewBorder(nil, nil, wide(w.session, 230), ui.NewButton("会议记录", w.openSession), w.told)
	w.content = w.layer.Over(container.NewBorder(head, nil, nil, nil, w.tabbed.Content()))
	return w
}

// openWorkspace brings up the workspace of a session, on a tab where one is named; 0 is the session at hand.
func (d *Desk) openWorkspace(id int64, tabName string) {
	d.page(pageWorkspace).(*workspace).next = id
	d.goThen(pageWorkspace, func(p Page) {
		if tabName != "" {
			p.(*workspace).openTab(tabName)
		}
	})
}

// only is the one id of a list, 0 where there is none or several.
func only(list []int64) int64 {
	if len(list) != 1 {
		return 0
	}
	return list[0]
}

// Content is what the page draws.
func (w *workspace) Content() fyne.CanvasObject { return w.content }

// Show reads the session and the open tab again.
func (w *workspace) Show() {
	w.load(cmp.Or(w.next, w.id()))
	w.next = 0
	w.tabbed.Show()
}

// id is the id of the session, 0 where there is none.
func (w *workspace) id() int64 {
	if w.rec == nil {
		return 0
	}
	return w.rec.ID
}

// turnTo shows another session, once the open tab agrees to be left.
func (w *workspace) turnTo(id int64) {
	if id == w.id() || id == 0 {
		w.describe()
		return
	}
	w.describe() // a tab that is not left keeps its session
	w.Leave(func() {
		w.load(id)
		w.tabbed.Show()
	})
}

// load reads a session; one that is not there gives way to the session at hand.
func (w *workspace) load(id int64) {
	w.rec = nil
	if id != 0 {
		if s, err := data.Load(w.desk.store, office.Sessions, id); err == nil {
			w.rec = s
		}
	}
	if w.rec == nil {
		all, err := data.All(w.desk.store, office.Sessions, record.Query{})
		w.desk.bar.Error(err)
		w.rec = office.SessionAtHand(all, w.desk.store.Settings().Today)
	}
	w.describe()
}

// describe says which session it is and how far away.
func (w *workspace) describe() {
	if w.rec == nil {
		w.session.SetChosen(ui.Option{})
		w.told.SetText("还没有登记人代会：请先在“人代会”里新建一次会议。")
		return
	}
	w.session.SetChosen(ui.Option{ID: w.rec.ID, Text: office.Sessions.Title(w.rec)})
	w.told.SetText(joinGiven(w.rec.Nature, sessionDays(w.rec), countdown(w.rec, w.desk.store.Settings().Today)))
}

// sessionDays writes the days of a session: 2026年1月13日至1月14日.
func sessionDays(s *office.Session) string {
	switch {
	case s.Opens == "":
		return "开幕日未定"
	case s.Closes == "" || s.Closes == s.Opens:
		return hanzi.DateArabic(string(s.Opens))
	}
	return hanzi.DateArabic(string(s.Opens)) + "至" + hanzi.DateArabic(string(s.Closes))
}

// countdown says how far away a session is.
func countdown(s *office.Session, today record.Date) string {
	switch days := today.Until(s.Opens); {
	case s.Opens == "":
		return ""
	case days > 0:
		return fmt.Sprintf("离开幕还有%d天", days)
	case max(s.Opens, s.Closes) >= today:
		return "正在开会"
	}
	return fmt.Sprintf("闭幕后第%d天", max(s.Opens, s.Closes).Until(today))
}

// openSession opens the record of the session.
func (w *workspace) openSession() {
	if w.rec == nil {
		w.desk.onList(office.Sessions.Any, func(p *listPage) { p.New() })
		return
	}
	w.desk.openRecord(office.Sessions.Any, w.rec.ID)
}

// change changes the session as it is stored now, as one step that can be undone, and says so; false when it could not be saved or
// there is no session. Further records may be saved in the same step.
func (w *workspace) change(label, said string, change func(*office.Session), more ...data.Change) bool {
	if w.rec == nil {
		w.desk.bar.Say(ui.Warn, w.told.Text())
		return false
	}
	s, err := data.Load(w.desk.store, office.Sessions, w.rec.ID)
	if err == nil {
		change(s)
		own := data.Change{Reg: office.Sessions.Any, Op: data.Put, Rec: s}
		_, err = w.desk.store.Save(data.Batch{Label: label + "：" + s.ShortName(), Changes: append([]data.Change{own}, more...)})
	}
	if err != nil {
		w.desk.bar.Error(err)
		return false
	}
	w.rec = s
	w.desk.saidDone(said)
	return true
}

// sessionPart is what a tab edits of the session: some of its fields, in one form or several beside each other.
type sessionPart struct {
	w      *workspace
	forms  []*ui.Form
	regs   []*record.Any // the session's register with the fields of each form only
	loaded any           // the session as the forms last showed it
}

// newSessionPart makes a form for each list of field keys. env may be changed by form.
func newSessionPart(w *workspace, env func(form int, env *ui.FormEnv), lists ...[]string) *sessionPart {
	p := &sessionPart{w: w}
	for i, keys := range lists {
		reg := *office.Sessions.Any
		reg.Fields = nil
		for _, key := range keys {
			f := *office.Sessions.Field(key)
			f.Group = "" // the tab says what they are
			reg.Fields = append(reg.Fields, &f)
		}
		e := w.desk.env(w.layer)
		if env != nil {
			env(i, &e)
		}
		p.regs = append(p.regs, &reg)
		p.forms = append(p.forms, ui.NewForm(&reg, e, 1))
	}
	return p
}

// show reads the forms again when the session is another one, or was changed and nothing is unsaved here.
func (p *sessionPart) show() {
	var rec any = office.Sessions.Any.New()
	if p.w.rec != nil {
		rec = p.w.rec
	}
	meta := office.Sessions.Any.Meta
	same := p.loaded != nil && meta(p.loaded).ID == meta(rec).ID
	for i, form := range p.forms {
		if same && (len(p.regs[i].Changed(p.loaded, rec)) == 0 || form.Dirty()) {
			continue
		}
		form.Load(rec)
		if form.Enable(); p.w.rec == nil {
			form.Disable()
		}
	}
	p.loaded = office.Sessions.Any.Clone(rec)
}

// now is the session as it is entered in the forms.
func (p *sessionPart) now() *office.Session {
	if p.w.rec == nil {
		return &office.Session{}
	}
	s := office.Sessions.Any.Clone(p.w.rec).(*office.Session)
	p.into(s)
	return s
}

// into puts what is entered into a session.
func (p *sessionPart) into(s *office.Session) {
	for i, form := range p.forms {
		rec := form.Record()
		for _, f := range p.regs[i].Fields {
			f.Set(s, f.Get(rec))
		}
	}
}

func (p *sessionPart) dirty() bool {
	return slices.ContainsFunc(p.forms, (*ui.Form).Dirty)
}

// save saves what is entered and then goes on; it stays when something cannot be read.
func (p *sessionPart) save(label string, then func()) {
	for _, form := range p.forms {
		if !form.Commit() {
			p.w.desk.bar.Say(ui.Warn, "有的内容不能保存，已在旁边标出；改好后再保存，已填的内容都还在。")
			return
		}
	}
	if !p.dirty() {
		p.w.desk.bar.Say(ui.Info, "没有修改，不用保存。")
	} else if !p.w.change(label, "已保存"+label+"。", p.into) {
		return
	}
	p.reload()
	if then != nil {
		then()
	}
}

// reload shows the session as it is stored.
func (p *sessionPart) reload() {
	p.loaded = nil
	p.show()
}

// leave goes on at once, or asks about what is not saved.
func (p *sessionPart) leave(label string, next func()) {
	if !p.dirty() {
		next()
		return
	}
	ui.AskSave(p.w.desk.win, "“"+label+"”里有修改还没有保存。", func() { p.reload(); next() }, func() { p.save(label, next) })
}

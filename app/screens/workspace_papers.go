package screens

import (
	"cmp"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// papersTab is the documents of a session: which apply, how each stands, and where they are made.
type papersTab struct {
	simple
	w      *workspace
	set    *ui.Select
	folder *pathBox
	table  *ui.Table
	told   *ui.Line
	filter *ui.Select
	side   *paperSide

	lines []paperLine // of all documents
	shown []paperLine // those in the table
	asked int
}

// paperLine is how a document stands and what became of its file.
type paperLine struct {
	paper.Standing
	file paper.FileState
}

// What the table shows.
const (
	showAll     = "全部文书"
	showToMake  = "缺少或过期的"
	showMade    = "已生成的"
	showLeftOut = "不能生成的"
)

func newPapersTab(w *workspace) *papersTab {
	p := &papersTab{w: w, told: ui.NewLine("")}
	p.set = ui.NewSelect(w.layer, []string{paper.SetYear, paper.SetMid, paper.SetFirst, paper.SetByElec, paper.SetOwn, paper.SetAll})
	p.set.SetPlaceHolder("选一套")
	p.set.OnChosen = func(o ui.Option) { p.choose(o.Text) }
	p.filter = ui.NewSelect(w.layer, []string{showAll, showToMake, showMade, showLeftOut})
	p.filter.SetValue(showAll)
	p.filter.OnChosen = func(ui.Option) { p.draw() }
	p.folder = newPathBox(w.desk, "", "文件夹…", func(done func(string, error)) { ui.AskFolder(w.desk.win, "文书存到哪里", done) }, w.desk.keepFolder)
	p.table = newTextTable(&textRows{}, ui.Column{Key: "number", Title: "编号", Width: 44}, ui.Column{Key: "name", Title: "文书", Width: 190}, ui.Column{Key: "applies", Title: "适用", Width: 40},
		ui.Column{Key: "version", Title: "版本", Width: 62}, ui.Column{Key: "state", Title: "状态", Width: 300})
	p.side = newPaperSide(p)
	p.table.OnSelect = p.side.show
	p.table.OnOpen = func(int64) { p.openChosen() }
	p.table.OnType = p.typed
	first := container.NewBorder(nil, nil, container.NewHBox(widget.NewLabel("套"), wide(p.set, 110), ui.NewButton("记为自定", p.keepOwn), ui.NewButton("排定文件号", p.number),
		widget.NewLabel("存到")), nil, p.folder.content)
	second := container.NewBorder(nil, nil, container.NewHBox(ui.NewMainButton("全部生成", p.makeAll), ui.NewButton("只生成缺少或过期的", p.makeStale), ui.NewButton("生成选中的", p.makeChosen),
		wide(p.filter, 130)), nil, p.told)
	p.content = container.NewBorder(container.NewVBox(first, second), nil, nil, container.New(&sideLayout{paperSideWidth}, p.side.content), p.table)
	return p
}

// paperSideWidth is the width of the side with the chosen document, in Fyne units.
const paperSideWidth = 282

// Show asks anew how all documents stand; making them takes a moment, so that is done off the UI goroutine.
func (p *papersTab) Show() {
	p.folder.entry.SetText(p.w.desk.outFolder())
	p.asked++
	asked, store, id := p.asked, p.w.desk.store, p.w.id()
	if id == 0 {
		p.lines = nil
		p.draw()
		return
	}
	p.set.SetValue(paper.Chosen(p.w.rec, store.Settings()))
	p.told.SetText("正在核对各件文书…")
	type answer struct {
		list []paperLine
		err  error
	}
	ui.Ask(func() answer {
		list, err := readPapers(store, paper.Documents(), id)
		return answer{list, err}
	}, func(a answer) {
		if asked == p.asked {
			p.w.desk.bar.Error(a.err)
			p.lines = a.list
			p.draw()
		}
	})
}

// readPapers tells how documents of a session stand, and looks after their files.
func readPapers(store *data.Store, list []paper.Document, session int64) ([]paperLine, error) {
	standings, err := paper.Standings(store, list, session, nil)
	out := make([]paperLine, len(standings))
	for i, st := range standings {
		if out[i].Standing = st; st.Printed {
			out[i].file = st.Print.File()
		}
	}
	return out, err
}

// due tells whether a document can be made and is missing or out of date.
func (st *paperLine) due() bool {
	return st.Reason == "" && (!st.Printed || st.Stale || st.file == paper.FileGone)
}

// text says how a document stands.
func (st *paperLine) text() (string, ui.Tone) {
	switch {
	case st.Reason != "":
		return st.Reason, ui.ToneGrey
	case !st.Printed:
		return "未生成", ui.TonePlain
	}
	made := "已生成 " + st.Print.At.Format("2006-01-02 15:04")
	switch {
	case st.file == paper.FileGone:
		return made + "，文件已不在", ui.ToneYellow
	case st.Stale:
		return made + "，内容已变", ui.ToneYellow
	case st.file == paper.FileEdited:
		return made + "，有人改过", ui.ToneGreen
	}
	return made, ui.ToneGreen
}

// draw shows the documents that are asked for, and counts them.
func (p *papersTab) draw() {
	rows, made, due, left := &textRows{}, 0, 0, 0
	p.shown = nil
	for _, st := range p.lines {
		switch {
		case st.Reason != "":
			left++
		case st.due():
			due++
		default:
			made++
		}
		if p.wanted(&st) {
			p.shown = append(p.shown, st)
			p.add(rows, &st)
		}
	}
	p.table.SetRows(rows)
	p.told.SetText(fmt.Sprintf("已生成%d，缺少或过期%d，不能生成%d", made, due, left))
	if p.w.rec == nil {
		p.told.SetText("")
	}
	p.side.show()
}

// wanted tells whether the table shows a document.
func (p *papersTab) wanted(st *paperLine) bool {
	switch p.filter.Value() {
	case showToMake:
		return st.due()
	case showMade:
		return st.Printed
	case showLeftOut:
		return st.Reason != ""
	}
	return true
}

func (p *papersTab) add(rows *textRows, st *paperLine) {
	version, applies := string(st.Document.Stage), "是"
	if row := paper.RowOf(p.w.rec, st.Document); row != nil {
		version = cmp.Or(row.Version, version)
	}
	if !paper.Applies(p.w.rec, st.Document) {
		applies = "否"
	}
	text, tone := st.text()
	rows.add(tone, st.Document.Number, st.Document.Called(), applies, version, text)
}

// chosen gives the documents that are chosen in the table.
func (p *papersTab) chosen() []paperLine {
	var out []paperLine
	for _, row := range p.table.Selected() {
		if int(row) <= len(p.shown) {
			out = append(out, p.shown[row-1])
		}
	}
	return out
}

// choose ticks the papers of a set.
func (p *papersTab) choose(name string) {
	if p.w.rec == nil || name == "" {
		return
	}
	in := p.w.desk.store.Settings()
	trial := office.Sessions.Any.Clone(p.w.rec).(*office.Session)
	if !paper.Choose(name, trial, in) {
		p.set.SetValue(paper.Chosen(p.w.rec, in))
		p.w.desk.bar.Say(ui.Info, "还没有自定的一套：先选一套，逐件标明适用不适用，再按“记为自定”。")
		return
	}
	said := "已选“" + name + "”这一套；不在里面的标为不适用，可以逐件改。"
	if usual := paper.UsualSet(p.w.rec, p.w.rec.Elects(p.w.desk.store.Facts())); usual != name && name != paper.SetOwn {
		said += "按登记的情况，这次会议一般用“" + usual + "”。"
	}
	p.w.change("选文书套“"+name+"”", said, func(s *office.Session) { paper.Choose(name, s, in) })
}

// keepOwn keeps the papers that apply as the office's own set, a setting.
func (p *papersTab) keepOwn() {
	if p.w.rec == nil {
		return
	}
	changes, err := p.w.desk.store.SettingChanges(map[string]string{office.KeyOwnPapers: paper.OwnSet(p.w.rec)}, "")
	if err == nil && len(changes) == 0 {
		p.w.desk.bar.Say(ui.Info, "自定的一套已经是这样，没有改动。")
		return
	}
	if err == nil {
		_, err = p.w.desk.store.Save(data.Batch{Label: "记为自定的会议文件套", Changes: changes})
	}
	if err != nil {
		p.w.desk.bar.Error(err)
		return
	}
	p.w.desk.saidDone("已把现在适用的文书记为本单位自定的一套，以后的会议可以选“自定”。")
}

// number fixes the running numbers of the congress papers.
func (p *papersTab) number() {
	if p.w.rec == nil || len(p.lines) == 0 {
		return
	}
	standings := make([]paper.Standing, len(p.lines))
	for i, st := range p.lines {
		standings[i] = st.Standing
	}
	trial := office.Sessions.Any.Clone(p.w.rec).(*office.Session)
	added, fixed := paper.NumberPapers(trial, standings)
	if len(office.Sessions.Any.Changed(p.w.rec, trial)) == 0 {
		p.w.desk.bar.Say(ui.Info, "能生成的会议文件都已经有文件号，没有改动。")
		return
	}
	said := fmt.Sprintf("已按编号顺序排定会议文件号，新排入 %d 件。", added)
	if fixed {
		said = fmt.Sprintf("已印发的文件号不变，新的 %d 件接在后面。", added)
	}
	p.w.change("排定文件号", said, func(s *office.Session) { paper.NumberPapers(s, standings) })
}

// setApplies says of the chosen documents whether they apply.
func (p *papersTab) setApplies(on bool) {
	chosen := p.chosen()
	if len(chosen) == 0 {
		p.w.desk.bar.Say(ui.Warn, "请先选中文书。")
		return
	}
	word := "适用"
	if !on {
		word = "不适用"
	}
	p.w.change("文书标为"+word, fmt.Sprintf("已把 %d 件标为%s。", len(chosen), word), func(s *office.Session) {
		for _, st := range chosen {
			paper.RowFor(s, st.Document).Applies = record.Some(on)
		}
	})
}

// typed marks the chosen documents from the keyboard: 1 适用, 0 不适用.
func (p *papersTab) typed(r rune) {
	switch r {
	case '1':
		p.setApplies(true)
	case '0':
		p.setApplies(false)
	}
}

// paperSide shows the chosen document and edits its row in the session's list of papers.
type paperSide struct {
	tab               *papersTab
	content           fyne.CanvasObject
	title             *widget.Label
	version           *ui.Select
	docNumber, signer *ui.Entry
	printed           *ui.DateEntry
	shown             *paper.Document
}

func newPaperSide(p *papersTab) *paperSide {
	d := p.w.desk
	s := &paperSide{tab: p, title: wrapped(""), version: ui.NewSelect(p.w.layer, []string{"草案", "征求意见稿", "正式"}), docNumber: ui.NewEntry(), signer: ui.NewEntry(), printed: ui.NewDateEntry(readDay)}
	s.printed.Today = func() string { return string(d.store.Settings().Today) }
	form := widget.NewForm(widget.NewFormItem("版本", s.version), widget.NewFormItem("发文字号", s.docNumber), widget.NewFormItem("签发人", s.signer), widget.NewFormItem("印发日期", s.printed))
	on := func(do func(paper.Document)) func() { return func() { s.with(do) } }
	marks := container.NewHBox(ui.NewButton("1 适用", func() { p.setApplies(true) }), ui.NewButton("0 不适用", func() { p.setApplies(false) }))
	files := container.NewHBox(ui.NewButton("打开文件", p.openChosen), ui.NewButton("打开文件夹", p.revealChosen), ui.NewButton("预览", on(p.preview)))
	looks := container.NewHBox(ui.NewButton("修改模板", on(func(doc paper.Document) { d.changeTemplate(doc, p.w.id()) })), ui.NewButton("模板和标签", on(func(doc paper.Document) { d.openTemplates(doc, p.w.id()) })))
	s.content = container.NewVScroll(container.NewVBox(s.title, files, looks, widget.NewSeparator(), marks, form, container.NewHBox(ui.NewButton("保存这一件", s.save))))
	return s
}

// with does something with the one document that is chosen.
func (s *paperSide) with(do func(paper.Document)) {
	list := s.tab.chosen()
	if len(list) != 1 {
		s.tab.w.desk.bar.Say(ui.Warn, "请先在表里选中一件文书。")
		return
	}
	do(list[0].Document)
}

// show shows the chosen document.
func (s *paperSide) show() {
	list := s.tab.chosen()
	s.shown = nil
	row := &office.SessionPaper{}
	switch len(list) {
	case 0:
		s.title.SetText("选中一件文书，在这里打开、预览、改发文字号。按1适用、0不适用；双击打开，没有生成的先生成。")
	case 1:
		doc := list[0].Document
		s.shown = &doc
		if listed := paper.RowOf(s.tab.w.rec, doc); listed != nil {
			row = listed
		}
		text, _ := list[0].text()
		s.title.SetText(strings.TrimSpace(doc.Number+" "+doc.Called()) + "\n" + doc.Issuer + "，" + string(doc.Head) + "\n" + text)
	default:
		s.title.SetText(fmt.Sprintf("选中了 %d 件。", len(list)))
	}
	s.version.SetValue(row.Version)
	s.docNumber.SetText(row.DocNumber)
	s.signer.SetText(row.Signer)
	s.printed.SetDate(string(row.Printed))
}

// save saves the row of the chosen document; a draft and its final text share it.
func (s *paperSide) save() {
	if s.shown == nil {
		s.tab.w.desk.bar.Say(ui.Warn, "请先在表里选中一件文书。")
		return
	}
	iso, err := s.printed.Date()
	if err != nil {
		s.tab.w.desk.bar.Error(err)
		return
	}
	doc := *s.shown
	s.tab.w.change("修改文书“"+doc.Base()+"”", "已保存“"+doc.Base()+"”。", func(session *office.Session) {
		row := paper.RowFor(session, doc)
		row.Version, row.DocNumber, row.Signer, row.Printed = s.version.Value(), strings.TrimSpace(s.docNumber.Text), strings.TrimSpace(s.signer.Text), record.Date(iso)
	})
}

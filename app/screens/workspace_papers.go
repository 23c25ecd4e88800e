package screens

import (
	"cmp"
	"fmt"

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

	reading, again bool // the documents are being looked at, and have to be once more
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
	p.set.SetPlaceHolder("逐件选定")
	p.set.OnChosen = func(o ui.Option) { p.choose(o.Text) }
	p.filter = ui.NewSelect(w.layer, []string{showAll, showToMake, showMade, showLeftOut})
	p.filter.SetValue(showAll)
	p.filter.OnChosen = func(ui.Option) { p.draw() }
	p.folder = newPathBox(w.desk, "", "文件夹…", func(done func(string, error)) { ui.AskFolder(w.desk.win, "文书存到哪里", done) }, w.desk.keepFolder)
	p.folder.entry.OnBlur = func() {
		if dir := p.folder.path(); dir != "" {
			w.desk.keepFolder(dir)
		}
	}
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

// Show asks anew how all documents stand.
func (p *papersTab) Show() {
	p.folder.entry.SetText(p.w.desk.outFolder())
	if p.w.rec == nil {
		p.lines = nil
		p.draw()
		return
	}
	p.set.SetValue(paper.Chosen(p.w.rec, p.w.desk.store.Settings()))
	p.told.SetText("正在核对各件文书…")
	if p.again = p.reading; !p.reading {
		p.read()
	}
}

// read makes all documents in memory to see how they stand; that takes a moment, so it is done off the UI goroutine, and once more
// afterwards when something was changed meanwhile.
func (p *papersTab) read() {
	p.reading, p.again = true, false
	store, id := p.w.desk.store, p.w.id()
	ui.Fetch(func() ([]paperLine, error) { return readPapers(store, paper.Documents(), id) }, func(list []paperLine, err error) {
		p.reading = false
		switch {
		case p.w.rec == nil:
			return
		case p.again || id != p.w.id():
			p.read()
			return
		}
		p.w.desk.bar.Error(err)
		p.lines = list
		p.draw()
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
	rows, made, due, left, out := &textRows{}, 0, 0, 0, 0
	p.shown = nil
	for _, st := range p.lines {
		switch {
		case !paper.Applies(p.w.rec, st.Document):
			out++
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
	p.told.SetText(fmt.Sprintf("已生成%d，缺少或过期%d，还不能生成%d，不适用%d", made, due, left, out))
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

package screens

import (
	"errors"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// documentPage makes the Word documents of a session, and is where the templates of all papers are looked after.
type documentPage struct {
	simple
	desk    *Desk
	session *ui.Chooser
	folder  *pathBox
	table   *ui.Table
	tags    *fyne.Container
	results *fyne.Container
	below   *fyne.Container // the results, hidden while there are none
	listed  []paper.Document
	asked   int
}

func newDocumentPage(d *Desk) *documentPage {
	p := &documentPage{desk: d, tags: container.NewStack(), results: container.NewVBox()}
	p.listed = append(paper.Documents(), paper.Papers()...)
	layer := ui.NewLayer()
	p.session = ui.NewChooser(layer, func(text string) []ui.Option { return d.offer(office.Sessions.Key, text) })
	p.session.OnChosen = func(ui.Option) { p.Show() }
	p.folder = newPathBox(d, "", "文件夹…", func(done func(string, error)) { ui.AskFolder(d.win, "文书存到哪里", done) }, d.keepFolder)
	p.table = newTextTable(&textRows{}, ui.Column{Key: "number", Title: "编号", Width: 50}, ui.Column{Key: "name", Title: "文书", Width: 150},
		ui.Column{Key: "state", Title: "能否生成", Width: 300})
	p.table.OnSelect = p.showTags
	p.table.OnOpen = func(int64) { p.writeChosen() }
	top := container.NewBorder(nil, nil, container.NewHBox(widget.NewLabel("会议"), wide(p.session, 300)), nil, p.folder.content)
	buttons := container.NewHBox(ui.NewMainButton("生成全部能生成的", p.writeAll), ui.NewButton("生成选中的", p.writeChosen),
		ui.NewButton("用 Word 修改模板", p.onChosen(d.editTemplate)), ui.NewButton("恢复本程序模板", p.onChosen(d.resetTemplate)))
	split := container.NewHSplit(p.table, container.NewBorder(ui.NewHint("选中一种文书，这里列出它的模板可用的标签和现在的内容。"), nil, nil, nil, p.tags))
	split.Offset = 0.55
	p.below = container.New(&tallLayout{resultsHeight}, container.NewVScroll(p.results))
	p.below.Hide()
	p.content = layer.Over(container.NewBorder(container.NewVBox(top, buttons), p.below, nil, nil, split))
	return p
}

// resultsHeight is the height of the list of files that were written, in Fyne units.
const resultsHeight = 140

// tallLayout gives its objects a fixed height.
type tallLayout struct{ height float32 }

// Layout fills the width.
func (l *tallLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// MinSize is the height, whatever the width.
func (l *tallLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, l.height) }

// Show tells for each document whether it can be made; before one was chosen, of the latest session.
func (p *documentPage) Show() {
	p.folder.entry.SetText(p.desk.outFolder())
	if p.session.Chosen().ID == 0 {
		if list := p.desk.offer(office.Sessions.Key, ""); len(list) > 0 {
			p.session.SetChosen(list[0])
		}
	}
	p.asked++
	asked, session := p.asked, p.session.Chosen().ID
	ui.Ask(func() []string { return p.conditions(session) }, func(states []string) {
		if asked == p.asked {
			p.show(states)
		}
	})
}

// Words of the column 能否生成.
const (
	canMake   = "可以生成"
	ofRecords = "在“%s”的“更多…”里生成"
)

// conditions says for each document whether it can be made. It runs off the UI goroutine.
func (p *documentPage) conditions(session int64) []string {
	out := make([]string, len(p.listed))
	for i, doc := range p.listed {
		switch {
		case doc.Register != office.Sessions.Any:
			out[i] = fmt.Sprintf(ofRecords, doc.Register.Name)
		case session == 0:
			out[i] = "请先选择会议"
		default:
			out[i] = p.condition(doc, session)
		}
	}
	return out
}

func (p *documentPage) condition(doc paper.Document, session int64) string {
	_, _, err := paper.NewMaker(p.desk.store).Make(doc, session)
	var left *paper.LeftOut
	switch {
	case errors.As(err, &left):
		return left.Reason
	case err != nil:
		return err.Error()
	}
	return canMake
}

func (p *documentPage) show(states []string) {
	rows := &textRows{}
	for i, doc := range p.listed {
		tone := ui.ToneGrey
		if states[i] == canMake {
			tone = ui.TonePlain
		}
		rows.add(tone, doc.Number, doc.Name, states[i])
	}
	p.table.SetRows(rows)
}

// chosen gives the documents that are chosen in the table.
func (p *documentPage) chosen() []paper.Document {
	var out []paper.Document
	for _, row := range p.table.Selected() {
		out = append(out, p.listed[row-1])
	}
	return out
}

// onChosen does something with the one document that is chosen.
func (p *documentPage) onChosen(do func(paper.Document)) func() {
	return func() {
		list := p.chosen()
		if len(list) != 1 {
			p.desk.bar.Say(ui.Warn, "请先在表里选中一种文书。")
			return
		}
		do(list[0])
	}
}

// showTags lists the tags of the chosen document's template with their present values, of the chosen session or of the
// first record there is.
func (p *documentPage) showTags() {
	list := p.chosen()
	if len(list) != 1 {
		return
	}
	doc, session := list[0], p.session.Chosen().ID
	p.asked++
	asked := p.asked
	type answer struct {
		tags []paper.Tag
		err  error
	}
	ui.Ask(func() answer {
		id := p.example(doc, session)
		if id == 0 {
			return answer{err: errors.New("还没有登记“" + doc.Register.Name + "”，没有内容可以列出。")}
		}
		tags, err := paper.TagsOf(p.desk.store, doc, id)
		return answer{tags, err}
	}, func(a answer) {
		switch {
		case asked != p.asked:
		case a.err != nil:
			p.desk.bar.Error(a.err)
		default:
			p.listTags(a.tags)
		}
	})
}

func (p *documentPage) example(doc paper.Document, session int64) int64 {
	if doc.Register == office.Sessions.Any {
		return session
	}
	list, err := p.desk.store.Window(doc.Register, record.Query{}, 1, 0)
	if err != nil || len(list) == 0 {
		return 0
	}
	return list[0]
}

func (p *documentPage) listTags(tags []paper.Tag) {
	rows := &textRows{}
	for _, tag := range tags {
		rows.add(ui.TonePlain, "{{"+tag.Name+"}}", tag.Value)
	}
	p.tags.Objects = []fyne.CanvasObject{newTextTable(rows, ui.Column{Key: "tag", Title: "标签", Width: 170}, ui.Column{Key: "value", Title: "现在的内容", Width: 260})}
	p.tags.Refresh()
}

func (p *documentPage) writeAll() { p.write(paper.Documents()) }

func (p *documentPage) writeChosen() {
	var list []paper.Document
	for _, doc := range p.chosen() {
		if doc.Register == office.Sessions.Any {
			list = append(list, doc)
		}
	}
	if len(list) == 0 {
		p.desk.bar.Say(ui.Warn, "请先选中要生成的会议文书；交办单等单件文书在那一条记录的“更多…”里生成。")
		return
	}
	p.write(list)
}

// write writes documents of the chosen session. Those whose condition does not hold are left out, and the reason is told.
func (p *documentPage) write(list []paper.Document) {
	session, dir := p.session.Chosen().ID, p.folder.path()
	if session == 0 || dir == "" {
		p.desk.bar.Say(ui.Warn, "请先选择会议和存放的文件夹。")
		return
	}
	var done []outcome
	ui.Work(p.desk.win, "正在生成文书", func(at *ui.Progress) error {
		if err := makeFolder(dir); err != nil {
			return err
		}
		for i, doc := range list {
			if err := at.Step(i, len(list), doc.Name); err != nil {
				return err
			}
			got, err := paper.Write(p.desk.store, doc, session, dir)
			done = append(done, documentOutcome(doc, got, err))
		}
		return nil
	}, func(err error) {
		p.desk.keepFolder(dir)
		showOutcomes(p.desk, p.results, done)
		p.below.Show()
		if err != nil && !errors.Is(err, ui.ErrCancelled) {
			p.desk.bar.Error(err)
			return
		}
		p.desk.bar.Say(ui.Info, fmt.Sprintf("已生成 %d 个文件，%d 个没有生成。", written(done), len(done)-written(done)))
	})
}

func documentOutcome(doc paper.Document, got paper.Written, err error) outcome {
	if err != nil {
		return outcome{name: doc.Name, err: err}
	}
	return outcome{name: filepath.Base(got.Path), path: got.Path, note: got.Note}
}

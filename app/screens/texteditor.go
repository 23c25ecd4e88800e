package screens

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// pageText is the page on which the whole text of a paper (文稿) is written, as in a word processor.
const pageText = "编辑文稿"

// textEditor holds a text in one box: each line is a paragraph, and a line that begins with 一、 （一） 1. or （1） a heading. Beside it
// stands what has become a heading.
type textEditor struct {
	desk     *Desk
	layer    *ui.Layer
	content  fyne.CanvasObject
	heading  *ui.Line
	title    *ui.Entry
	reporter *ui.Entry
	version  *ui.Select
	box      *ui.Entry
	outline  *fyne.Container
	told     *ui.Line
	drafting *ui.Button // only of the presidium's report

	from    string // the page it was opened from
	text    *office.Text
	saved   typedText          // as it is stored
	source  string             // the file that was read in since
	brought []office.Paragraph // what it says: its headings without numbers are known by it
	pending func()             // stops the next draft
}

// typedText is what can be edited on the page.
type typedText struct{ Title, Reporter, Version, Text string }

// textDraftEvery is how long after a change the text is kept against a loss of power.
const textDraftEvery = 3 * time.Second

// wordsHeadings says how headings are typed.
const wordsHeadings = "一行是一段，段前不用空格。以“一、”“（一）”“1.”“（1）”开头的短行就是标题，右边列出；字体、缩进由“生成 Word”排好。"

// outlineWidth is the width of the list of headings.
const outlineWidth = 250

func newTextEditor(d *Desk) Page {
	p := &textEditor{desk: d, layer: ui.NewLayer(), heading: ui.NewHeading(""), title: ui.NewEntry(), reporter: ui.NewEntry(), box: ui.NewTextBox(8),
		outline: container.NewVBox(), told: ui.NewLine(""), text: &office.Text{}}
	p.version = ui.NewSelect(p.layer, []string{office.TextDraft, office.TextForOpinions, office.TextFinal})
	p.reporter.SetPlaceHolder("职务 姓名，如：镇长 张三")
	p.box.SetPlaceHolder("在这里写正文，也可以从 Word 里复制过来粘贴。")
	p.title.OnChanged = func(string) { p.touched() }
	p.reporter.OnChanged = func(string) { p.touched() }
	p.version.OnChosen = func(ui.Option) { p.touched() }
	p.box.OnChanged = func(string) { p.touched(); p.describe() }
	p.drafting = ui.NewButton("从记录生成初稿", p.draftReport)
	head := container.NewBorder(nil, nil, nil, container.NewHBox(ui.NewMainButton("保存", p.Save), p.drafting, ui.NewButton(wordsReadWord, p.askFile),
		ui.NewButton("生成 Word", p.print), ui.NewButton("返回", p.back)), p.heading)
	fields := container.NewBorder(nil, nil, nil, container.NewHBox(widget.NewLabel("报告人"), wide(p.reporter, 190), widget.NewLabel("版本"), wide(p.version, 110)),
		container.NewBorder(nil, nil, widget.NewLabel("标题"), nil, p.title))
	side := container.NewBorder(p.told, nil, nil, nil, container.NewVScroll(p.outline))
	p.content = p.layer.Over(container.NewBorder(container.NewVBox(head, fields), ui.NewHint(wordsHeadings), nil,
		container.New(&sideLayout{outlineWidth}, side), p.box))
	p.show(&office.Text{})
	return p
}

// editText brings up the page with a stored text.
func (d *Desk) editText(id int64) {
	t, err := data.Load(d.store, office.Texts, id)
	if err != nil {
		d.bar.Error(err)
		return
	}
	from := d.now
	d.goThen(pageText, func(page Page) {
		p := page.(*textEditor)
		p.from = from
		p.show(t)
		p.offerDraft()
		d.win.Canvas().Focus(p.box)
	})
}

// show shows a text as it is stored.
func (p *textEditor) show(t *office.Text) {
	p.text, p.source, p.brought = t, "", nil
	p.saved = typedText{t.Title, t.Reporter, t.Version, paper.TypedText(t.Paragraphs)}
	p.fill(p.saved)
	p.heading.SetText("编辑文稿")
	if t.Number != "" {
		p.heading.SetText("编辑文稿　" + t.Number)
	}
	p.drafting.Hide()
	if strings.EqualFold(strings.TrimSpace(t.Number), "D31") && p.box.Text == "" {
		p.drafting.Show()
	}
}

func (p *textEditor) fill(t typedText) {
	p.title.SetText(t.Title)
	p.reporter.SetText(t.Reporter)
	p.version.SetValue(t.Version)
	p.box.SetText(t.Text)
	p.describe()
}

// entered is what stands on the page now.
func (p *textEditor) entered() typedText {
	return typedText{p.title.Text, p.reporter.Text, p.version.Value(), p.box.Text}
}

// paragraphs are what stands in the box, with their levels.
func (p *textEditor) paragraphs() []office.Paragraph {
	return paper.TypedParagraphs(p.box.Text, slices.Concat(p.text.Paragraphs, p.brought))
}

func (p *textEditor) dirty() bool { return p.text.ID != 0 && p.entered() != p.saved }

// describe shows what has become a heading, and how long the text is.
func (p *textEditor) describe() {
	rows := p.paragraphs()
	p.outline.Objects = nil
	characters, headings := 0, 0
	indent := map[string]string{office.HeadingFirst: "", office.HeadingSecond: "　", office.HeadingThird: "　　", office.HeadingFourth: "　　　"}
	for _, row := range rows {
		for _, r := range row.Text {
			if !unicode.IsSpace(r) {
				characters++
			}
		}
		if in, ok := indent[row.Level]; ok {
			headings++
			line := ui.NewLine(in + shorten(row.Text))
			p.outline.Add(line)
		}
	}
	p.outline.Refresh()
	p.told.SetText(fmt.Sprintf("约 %d 字，%d 段，%d 个标题", characters, len(rows), headings))
}

// draftReport writes the presidium's report (D31) from the records, for the clerk to go on with.
func (p *textEditor) draftReport() {
	store, text, session := p.desk.store, p.text.ID, p.text.Session.ID
	ui.Fetch(func() (*paper.WorkReport, error) {
		return paper.MakeReport(store, paper.ReportBefore(store, session))
	}, func(report *paper.WorkReport, err error) {
		switch {
		case err != nil:
			p.desk.bar.Error(err)
		case p.text.ID == text && p.box.Text == "":
			if p.title.Text == "" {
				p.title.SetText(strings.ReplaceAll(report.Title, "\n", ""))
			}
			p.box.SetText(paper.TypedText(report.Paragraphs()))
			p.drafting.Hide()
			p.desk.bar.Say(ui.Info, "初稿已按记录写好，还没有保存。请核对、补充后保存。")
		}
	})
}

// touched keeps what was typed against a loss of power, some seconds later.
func (p *textEditor) touched() {
	if p.pending != nil || !p.dirty() {
		return
	}
	p.pending = ui.After(textDraftEvery, func() {
		p.pending = nil
		if p.dirty() {
			text, err := json.Marshal(p.entered())
			if err == nil {
				err = p.desk.store.Keep(p.draftKey(), string(text))
			}
			p.desk.bar.Error(err)
		}
	})
}

func (p *textEditor) draftKey() string { return fmt.Sprint("draft:texteditor:", p.text.ID) }

func (p *textEditor) dropDraft() {
	if p.pending != nil {
		p.pending()
		p.pending = nil
	}
	if p.desk.store.Kept(p.draftKey()) != "" {
		p.desk.bar.Error(p.desk.store.Keep(p.draftKey(), ""))
	}
}

// offerDraft offers what was being written when the program ended last.
func (p *textEditor) offerDraft() {
	var kept typedText
	text := p.desk.store.Kept(p.draftKey())
	if text == "" || json.Unmarshal([]byte(text), &kept) != nil || kept == p.saved {
		return
	}
	p.desk.bar.Say(ui.Warn, "这份文稿上次有没保存的内容。", ui.Action{Text: "接着写", Do: func() { p.fill(kept) }}, ui.Action{Text: "丢弃", Do: p.dropDraft})
}

// Save saves the text as one step that can be undone.
func (p *textEditor) Save() { p.save(nil) }

func (p *textEditor) save(then func()) {
	t := office.Texts.Any.Clone(p.text).(*office.Text)
	now := p.entered()
	t.Title, t.Reporter, t.Version = now.Title, now.Reporter, now.Version
	t.Paragraphs = p.paragraphs()
	if p.source != "" {
		t.Source = p.source
	}
	switch {
	case t.ID == 0:
		return
	case !p.dirty() && p.source == "":
		p.desk.bar.Say(ui.Info, "没有修改，不用保存。")
	default:
		if _, err := p.desk.store.Save(data.Batch{Label: "修改文稿“" + t.Title + "”", Changes: []data.Change{{Reg: office.Texts.Any, Op: data.Put, Rec: t}}}); err != nil {
			p.desk.bar.Error(err)
			return
		}
		p.dropDraft()
		p.reload()
		p.desk.saidDone("已保存“" + t.Title + "”。")
	}
	if then != nil {
		then()
	}
}

// reload shows the text as it is stored now; one that is gone closes the page.
func (p *textEditor) reload() {
	t, err := data.Load(p.desk.store, office.Texts, p.text.ID)
	if err != nil {
		p.text, p.saved = &office.Text{}, typedText{}
		p.desk.bar.Error(err)
		p.back()
		return
	}
	p.show(t)
}

// print saves the text and makes the paper of the session that prints it.
func (p *textEditor) print() {
	id := p.text.ID
	if !p.dirty() {
		p.desk.printText(id)
		return
	}
	p.save(func() { p.desk.printText(id) })
}

func (p *textEditor) back() { p.desk.goBack(p.from) }

// Content is what the page draws.
func (p *textEditor) Content() fyne.CanvasObject { return p.content }

// Show reads the text again, unless there are changes that are not saved.
func (p *textEditor) Show() {
	if p.text.ID != 0 && !p.dirty() && p.source == "" {
		p.reload()
	}
}

// Leave asks about changes that are not saved.
func (p *textEditor) Leave(next func()) {
	if !p.dirty() {
		next()
		return
	}
	ui.AskSave(p.desk.win, "文稿“"+p.title.Text+"”有修改还没有保存。", func() {
		p.dropDraft()
		p.show(p.text)
		next()
	}, func() { p.save(next) })
}

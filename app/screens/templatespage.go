package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// tabTemplates is the tab of 统计报送 with the templates of all papers.
const tabTemplates = "文书模板"

// templatesPage is where the templates of all papers are looked after: opened in Word or WPS, looked at with the present data, and taken
// back to ours; beside each the tags that it may hold.
type templatesPage struct {
	simple
	desk    *Desk
	session *ui.Chooser
	find    *ui.Entry
	table   *ui.Table
	tags    *fyne.Container
	listed  []paper.Document
	asked   int
}

func newTemplatesPage(d *Desk) *templatesPage {
	p := &templatesPage{desk: d, tags: container.NewStack(), find: ui.NewEntry()}
	layer := ui.NewLayer()
	p.session = ui.NewChooser(layer, func(text string) []ui.Option { return d.offer(office.Sessions.Key, text) })
	p.session.OnChosen = func(ui.Option) { p.showTags() }
	p.find.SetPlaceHolder("查找文书")
	p.find.OnChanged = func(string) { p.draw() }
	p.table = newTextTable(&textRows{}, ui.Column{Key: "number", Title: "编号", Width: 50}, ui.Column{Key: "name", Title: "文书", Width: 190},
		ui.Column{Key: "of", Title: "生成处", Width: 110}, ui.Column{Key: "template", Title: "模板", Width: 120})
	p.table.OnSelect = p.showTags
	p.table.OnOpen = func(int64) { p.with(d.editTemplate) }
	on := func(do func(paper.Document)) func() { return func() { p.with(do) } }
	top := container.NewBorder(nil, nil, container.NewHBox(widget.NewLabel("会议文书按这次会议的内容"), wide(p.session, 230), ui.NewButton("会议文书在工作台里生成", func() { d.openWorkspace(p.session.Chosen().ID, tabPapers) })), nil, p.find)
	buttons := container.NewHBox(ui.NewMainButton("用 Word 修改模板", on(d.editTemplate)), ui.NewButton("按现在的内容预览", on(p.preview)), ui.NewButton("恢复本程序模板", on(d.resetTemplate)))
	split := container.NewHSplit(p.table, container.NewBorder(ui.NewHint("选中一种文书，这里列出它的模板可用的标签和现在的内容。"), nil, nil, nil, p.tags))
	split.Offset = 0.5
	p.content = layer.Over(container.NewBorder(container.NewVBox(top, buttons), nil, nil, nil, split))
	return p
}

// Show lists the papers; before a session was chosen, with the one at hand.
func (p *templatesPage) Show() {
	if p.session.Chosen().ID == 0 {
		if list := p.desk.offer(office.Sessions.Key, ""); len(list) > 0 {
			p.session.SetChosen(list[0])
		}
	}
	p.draw()
}

// draw lists the papers whose name or number holds what is looked for.
func (p *templatesPage) draw() {
	rows := &textRows{}
	p.listed = nil
	var all []paper.Document
	for _, doc := range slices.Concat(paper.Documents(), paper.Papers()) {
		all = append(all, paper.Variants(doc)...)
	}
	for _, doc := range all {
		if !strings.Contains(strings.ToUpper(doc.Number+doc.Name+doc.Template), strings.ToUpper(strings.TrimSpace(p.find.Text))) {
			continue
		}
		own := doc.Template
		if paper.HasOwn(p.desk.store, doc.Template) {
			own += "（自己的）"
		}
		p.listed = append(p.listed, doc)
		rows.add(ui.TonePlain, doc.Number, doc.Called(), doc.Register.Name, own)
	}
	p.table.SetRows(rows)
}

// openTemplates brings up the templates with one paper chosen.
func (d *Desk) openTemplates(doc paper.Document, session int64) {
	d.goThen("统计报送", func(page Page) {
		t := page.(*tabbed)
		t.openTab(tabTemplates)
		p, ok := t.page().(*templatesPage)
		if !ok {
			return
		}
		if s := d.store.Facts().Session(session); s != nil {
			p.session.SetChosen(ui.Option{ID: s.ID, Text: office.Sessions.Title(s)})
		}
		p.find.SetText("")
		p.draw()
		at := slices.IndexFunc(p.listed, func(one paper.Document) bool { return one.Number == doc.Number && one.Name == doc.Name })
		p.table.SelectID(int64(at + 1))
	})
}

// changeTemplate opens the template of a document in Word or WPS; one that has several forms is chosen among the templates.
func (d *Desk) changeTemplate(doc paper.Document, session int64) {
	if len(paper.Variants(doc)) > 1 {
		d.openTemplates(doc, session)
		d.bar.Say(ui.Info, "“"+doc.Name+"”有几个模板（大字、横排各是一个），请选要修改的一个。")
		return
	}
	d.editTemplate(doc)
}

// with does something with the one paper that is chosen.
func (p *templatesPage) with(do func(paper.Document)) {
	at := only(p.table.Selected())
	if at == 0 || int(at) > len(p.listed) {
		p.desk.bar.Say(ui.Warn, "请先在表里选中一种文书。")
		return
	}
	do(p.listed[at-1])
	p.draw()
}

// preview shows the chosen paper with the present data.
func (p *templatesPage) preview(doc paper.Document) {
	id := p.example(doc, p.session.Chosen().ID)
	if id == 0 {
		p.desk.bar.Say(ui.Warn, "还没有登记“"+doc.Register.Name+"”，没有内容可以预览。")
		return
	}
	p.desk.previewPaper(doc, id)
}

// showTags lists the tags of the chosen paper's template with their present values, of the chosen session or of the first record
// there is.
func (p *templatesPage) showTags() {
	at := only(p.table.Selected())
	if at == 0 || int(at) > len(p.listed) {
		return
	}
	doc, session := p.listed[at-1], p.session.Chosen().ID
	p.asked++
	asked := p.asked
	type answer struct {
		tags []paper.Tag
		err  error
	}
	ui.Ask(func() answer {
		id := p.example(doc, session)
		if id == 0 {
			return answer{}
		}
		tags, err := paper.TagsOf(p.desk.store, doc, id)
		return answer{tags, err}
	}, func(a answer) {
		switch {
		case asked != p.asked:
		case a.err != nil:
			p.sayTags(a.err.Error())
		case len(a.tags) == 0:
			p.sayTags("还没有登记“" + doc.Register.Name + "”，登记以后这里列出标签和现在的内容。")
		default:
			p.listTags(a.tags)
		}
	})
}

// sayTags says something in the place of the tags.
func (p *templatesPage) sayTags(text string) {
	p.tags.Objects = []fyne.CanvasObject{container.NewVBox(ui.NewHint(text))}
	p.tags.Refresh()
}

// example is the record that a paper is shown with: the chosen session, else the first record of its register; 0 for none.
func (p *templatesPage) example(doc paper.Document, session int64) int64 {
	if doc.Register == office.Sessions.Any {
		return session
	}
	list, err := p.desk.store.Window(doc.Register, record.Query{}, 1, 0)
	if err != nil || len(list) == 0 {
		return 0
	}
	return list[0]
}

func (p *templatesPage) listTags(tags []paper.Tag) {
	rows := &textRows{}
	for _, tag := range tags {
		rows.add(ui.TonePlain, "{{"+tag.Name+"}}", tag.Value)
	}
	p.tags.Objects = []fyne.CanvasObject{newTextTable(rows, ui.Column{Key: "tag", Title: "标签", Width: 170}, ui.Column{Key: "value", Title: "现在的内容", Width: 260})}
	p.tags.Refresh()
}

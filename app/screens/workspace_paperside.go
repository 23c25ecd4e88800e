package screens

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// paperSide shows the chosen document and edits its row in the session's list of papers.
type paperSide struct {
	tab               *papersTab
	content           fyne.CanvasObject
	title             *widget.Label
	version           *ui.Select
	docNumber, signer *ui.Entry
	printed           *ui.DateEntry
	shown             *paper.Document
	sheet             *ui.Button // 存为 Excel, for a document beside which there is a sheet
}

func newPaperSide(p *papersTab) *paperSide {
	d := p.w.desk
	s := &paperSide{tab: p, title: wrapped(""), version: ui.NewSelect(p.w.layer, []string{"草案", "征求意见稿", "正式"}), docNumber: ui.NewEntry(), signer: ui.NewEntry(), printed: ui.NewDateEntry(readDay)}
	s.printed.Today = func() string { return string(d.store.Settings().Today) }
	form := widget.NewForm(widget.NewFormItem("版本", s.version), widget.NewFormItem("发文字号", s.docNumber), widget.NewFormItem("签发人", s.signer), widget.NewFormItem("印发日期", s.printed))
	on := func(do func(paper.Document)) func() { return func() { s.with(do) } }
	marks := container.NewHBox(ui.NewButton("1 适用", func() { p.setApplies(true) }), ui.NewButton("0 不适用", func() { p.setApplies(false) }))
	files := container.NewHBox(ui.NewButton("打开文件", p.openChosen), ui.NewButton("打开文件夹", p.revealChosen), ui.NewButton("预览", on(p.preview)))
	s.sheet = ui.NewButton("存为 Excel", on(func(doc paper.Document) { d.writeSheet(doc, p.w.id()) }))
	s.sheet.Hide()
	looks := container.NewHBox(ui.NewButton("修改模板", on(func(doc paper.Document) { d.changeTemplate(doc, p.w.id()) })), ui.NewButton("模板和标签", on(func(doc paper.Document) { d.openTemplates(doc, p.w.id()) })),
		ui.NewButton("复制文字", on(func(doc paper.Document) { d.copyPaper(doc, p.w.id()) })))
	s.content = container.NewVScroll(container.NewVBox(s.title, files, looks, container.NewHBox(s.sheet), widget.NewSeparator(), marks, form, container.NewHBox(ui.NewButton("保存这一件", s.save))))
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
	s.sheet.Hide()
	row := &office.SessionPaper{}
	switch len(list) {
	case 0:
		s.title.SetText("选中一件文书，在这里打开、预览、改发文字号。按1适用、0不适用；双击打开，没有生成的先生成。")
	case 1:
		doc := list[0].Document
		s.shown = &doc
		if sheetBeside(doc) != nil {
			s.sheet.Show()
		}
		if listed := paper.RowOf(s.tab.w.rec, doc); listed != nil {
			row = listed
		}
		text, _ := list[0].text()
		head := string(doc.Head)
		if mark := paper.FileMark(s.tab.w.rec, doc); doc.Head == paper.HeadCongress && mark != "" {
			head += mark
		}
		s.title.SetText(strings.TrimSpace(doc.Number+" "+doc.Called()) + "\n" + doc.Issuer + "，" + head + "\n" + text)
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
	name := doc.Entry()
	if row := paper.RowOf(s.tab.w.rec, doc); row != nil && row.Title == doc.Base() { // its pieces share the row
		name = doc.Base()
	}
	s.tab.w.change("修改文书“"+name+"”", "已保存“"+name+"”。", func(session *office.Session) {
		row := paper.RowFor(session, doc)
		row.Version, row.DocNumber, row.Signer, row.Printed = s.version.Value(), strings.TrimSpace(s.docNumber.Text), strings.TrimSpace(s.signer.Text), record.Date(iso)
	})
}

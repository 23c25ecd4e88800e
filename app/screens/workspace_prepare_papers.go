package screens

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/paper"
	"npcdesk/app/ui"
)

// mostPapers is how many papers of a task have buttons of their own; more are looked at in the tab of papers.
const mostPapers = 12

// paperButtons are the buttons that make or open the papers a task names: D03、D04, D16—D55.
func (w *workspace) paperButtons(text string) []fyne.CanvasObject {
	list := papersNamed(text)
	if strings.TrimSpace(text) == "" {
		return []fyne.CanvasObject{ui.NewHint("这一项没有文书。")}
	}
	if len(list) == 0 || len(list) > mostPapers {
		return []fyne.CanvasObject{ui.NewButton("在“文书”里看 "+text, func() { w.openTab(tabPapers) })}
	}
	var out []fyne.CanvasObject
	for _, doc := range list {
		name := doc.Number + " " + doc.Called()
		b := ui.NewButton(name, func() { w.openPaper(doc) })
		b.Alignment = widget.ButtonAlignLeading
		note := "未生成"
		if doc.Each != nil {
			note = "有几个文件，在“文书”里看"
		}
		if print, ok := paper.Printed(w.desk.store, doc, w.id()); ok {
			note = "已生成 " + print.At.Format("01-02 15:04")
		}
		out = append(out, b, ui.NewNote(note))
	}
	return out
}

// papersNamed are the documents that the text of a task names by number: a list, or a range with —.
func papersNamed(text string) []paper.Document {
	var out []paper.Document
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、，, ", r) }) {
		from, to, ranged := strings.Cut(part, "—")
		if !ranged {
			to = from
		}
		for _, d := range paper.Documents() {
			if d.Number >= from && d.Number <= to {
				out = append(out, d)
			}
		}
	}
	return out
}

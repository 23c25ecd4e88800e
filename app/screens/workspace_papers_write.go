package screens

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"npcdesk/app/paper"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// folder is where the documents of the session go: a folder of its own, named by the session's short name.
func (w *workspace) folder() string {
	return filepath.Join(w.desk.outFolder(), data.OutName([]string{w.rec.ShortName()}, ""))
}

// makeAll makes every document that can be made.
func (p *papersTab) makeAll() { p.makeThose(func(*paperLine) bool { return true }) }

// makeStale makes those that are missing or out of date.
func (p *papersTab) makeStale() { p.makeThose((*paperLine).due) }

func (p *papersTab) makeThose(wanted func(*paperLine) bool) {
	if p.reading {
		p.w.desk.bar.Say(ui.Info, "正在核对各件文书，请稍候再按。")
		return
	}
	var list []paper.Document
	left := 0
	for i := range p.lines {
		switch st := &p.lines[i]; {
		case st.Reason != "":
			left++
		case wanted(st):
			list = append(list, st.Document)
		}
	}
	if len(list) == 0 {
		p.w.desk.bar.Say(ui.Info, fmt.Sprintf("没有要生成的文书；不能生成的有 %d 件，原因在表里。", left))
		return
	}
	p.w.write(list, nil)
}

// makeChosen makes the chosen documents.
func (p *papersTab) makeChosen() {
	var list []paper.Document
	for _, st := range p.chosen() {
		list = append(list, st.Document)
	}
	if len(list) == 0 {
		p.w.desk.bar.Say(ui.Warn, "请先在表里选中要生成的文书。")
		return
	}
	p.w.write(list, nil)
}

// openChosen opens the file of the chosen document, making it first where it is missing or out of date.
func (p *papersTab) openChosen() {
	p.side.with(p.w.openPaper)
}

// revealChosen shows the file of the chosen document in its folder, the folder of the session where none is chosen.
func (p *papersTab) revealChosen() {
	if p.w.rec == nil {
		return
	}
	if list := p.chosen(); len(list) == 1 && list[0].Printed && list[0].file != paper.FileGone {
		p.w.desk.bar.Error(ui.RevealFile(list[0].Print.Path))
		return
	}
	dir := p.w.folder()
	if err := makeFolder(dir); err != nil {
		p.w.desk.bar.Error(err)
		return
	}
	p.w.desk.bar.Error(ui.OpenFile(dir))
}

// preview makes the chosen document beside the written files and opens it, so that a template can be looked at with the present data.
func (p *papersTab) preview(doc paper.Document) { p.w.desk.previewPaper(doc, p.w.id()) }

// previewPaper makes a document of a record into a temporary folder and opens it; what was written stays as it is.
func (d *Desk) previewPaper(doc paper.Document, id int64) {
	var path string
	ui.Work(d.win, "正在预览"+doc.Name, func(*ui.Progress) error {
		m := paper.NewMaker(d.store)
		pieces, err := m.Pieces(doc, id)
		if err != nil {
			return err
		}
		file, name, err := m.Make(pieces[0], id)
		if err != nil {
			return err
		}
		dir, err := os.MkdirTemp("", "npcdesk-*")
		if err != nil {
			return err
		}
		path = filepath.Join(dir, "预览_"+name)
		return os.WriteFile(path, file, 0o600)
	}, func(err error) {
		if err == nil {
			err = ui.OpenFile(path)
		}
		if err != nil {
			d.paperFailed(doc, err)
			return
		}
		d.bar.Say(ui.Info, "已打开预览；这是临时的一份，改了不会保存到会议文书里。")
	})
}

// openPaper opens the file of a document; where it is missing or out of date it is made first. A document of several files is
// looked at in the tab of papers.
func (w *workspace) openPaper(doc paper.Document) {
	if w.rec == nil {
		w.desk.bar.Say(ui.Warn, w.told.Text())
		return
	}
	store, id := w.desk.store, w.id()
	ui.Fetch(func() ([]paperLine, error) { return readPapers(store, []paper.Document{doc}, id) }, func(list []paperLine, err error) {
		switch {
		case id != w.id(): // another session was turned to meanwhile
		case err != nil:
			w.desk.bar.Error(err)
		case len(list) == 1 && list[0].Reason != "":
			w.desk.bar.Say(ui.Warn, (&paper.LeftOut{Document: doc, Reason: list[0].Reason}).Error())
		case len(list) > 1:
			w.openTab(tabPapers)
			w.desk.bar.Say(ui.Info, fmt.Sprintf("“%s”有 %d 个文件，请在表里选。", doc.Name, len(list)))
		case list[0].due():
			w.write([]paper.Document{list[0].Document}, func(done []paper.Written) {
				w.desk.bar.Error(ui.OpenFile(done[0].Path))
			})
		default:
			w.desk.bar.Error(ui.OpenFile(list[0].Print.Path))
		}
	})
}

// write makes documents and writes them into the folder of the session. Files that somebody has edited are named, and the clerk says
// once what becomes of them. then is called with what was written; it may be nil.
func (w *workspace) write(list []paper.Document, then func([]paper.Written)) {
	if w.rec == nil || !w.rec.Known() {
		w.desk.bar.Say(ui.Warn, "会议还没有填写届和次，没有生成文书。")
		return
	}
	dir, store, id := w.folder(), w.desk.store, w.id()
	var prepared *paper.Prepared
	var edited []string
	var done []paper.Written
	ui.Work(w.desk.win, "正在生成文书", func(at *ui.Progress) error {
		err := makeFolder(dir)
		if err == nil {
			prepared, err = paper.Prepare(store, list, id, at.Step)
		}
		if err == nil {
			edited, err = prepared.Edited(dir)
		}
		if err == nil && len(edited) == 0 {
			done, err = prepared.Write(dir, paper.SecondName)
		}
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, ui.ErrCancelled):
			w.desk.bar.Say(ui.Info, "已取消，没有写出任何文书。")
		case err != nil:
			w.desk.paperFailed(list[0], err)
		case len(edited) > 0:
			w.askEdited(prepared, edited, dir, then)
		default:
			w.written(prepared, done, dir, then)
		}
	})
}

// mostNamed is how many edited files the question names.
const mostNamed = 8

// askEdited asks once what becomes of files that somebody has edited since they were made.
func (w *workspace) askEdited(prepared *paper.Prepared, edited []string, dir string, then func([]paper.Written)) {
	text := fmt.Sprintf("有 %d 个文件生成以后有人改过，或者不是本系统生成的：\n%s", len(edited), strings.Join(edited[:min(mostNamed, len(edited))], "\n"))
	if len(edited) > mostNamed {
		text += "\n……"
	}
	text += "\n\n保留：这些文件不动，其余照常生成；另存：改过的留着，新的加“(2)”；替换：改过的内容不再保留。"
	do := func(policy paper.Policy) func() {
		return func() {
			var done []paper.Written
			ui.Work(w.desk.win, "正在写出文书", func(*ui.Progress) error {
				var err error
				done, err = prepared.Write(dir, policy)
				return err
			}, func(err error) {
				if err != nil {
					w.desk.bar.Error(err)
					return
				}
				w.written(prepared, done, dir, then)
			})
		}
	}
	w.question = ui.ShowDialog(w.desk.win, "有的文书已经改过", ui.NewParagraph(text), ui.Action{Text: "取消", Cancel: true},
		ui.Action{Text: "保留改过的", Main: true, Do: do(paper.KeepEdited)}, ui.Action{Text: "另存一份", Do: do(paper.SecondName)}, ui.Action{Text: "替换", Do: do(paper.Replace)})
}

// written tells what was written, and shows how the documents stand now.
func (w *workspace) written(prepared *paper.Prepared, done []paper.Written, dir string, then func([]paper.Written)) {
	var notes []string
	for _, one := range done {
		if one.Note != "" {
			notes = append(notes, one.Note)
		}
	}
	text := fmt.Sprintf("已生成 %d 个文件，在“%s”里。", len(done), filepath.Base(dir))
	if n := len(prepared.Left); n > 0 {
		text += fmt.Sprintf("有 %d 件没有生成：%s。", n, prepared.Left[0].Reason)
	}
	switch len(notes) {
	case 0:
	case 1:
		text += notes[0]
	default:
		text += fmt.Sprintf("其中 %d 个有人改过，没有覆盖。", len(notes))
	}
	w.desk.bar.Say(ui.Info, text, ui.Action{Text: "打开文件夹", Stay: true, Do: func() { w.desk.bar.Error(ui.OpenFile(dir)) }})
	w.tabbed.Show()
	if then != nil && len(done) > 0 {
		then(done)
	}
}

package screens

import (
	"errors"
	"path/filepath"

	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// recordActions are what can be done with the record in the form: its papers, and the work of its register.
func (d *Desk) recordActions(reg *record.Any, id int64) []ui.Action {
	return append(d.paperActions(reg, id), d.workActions(reg, id)...)
}

// paperActions are the papers that can be made of one record in Word or Excel: a single one by itself, several in a window of their own. The
// documents of a session are in its workspace.
func (d *Desk) paperActions(reg *record.Any, id int64) []ui.Action {
	switch list := paper.PapersOf(reg); len(list) {
	case 0:
		return nil
	case 1:
		return []ui.Action{{Text: "生成" + list[0].Name, Do: func() { d.writePaper(list[0], id) }},
			{Text: "复制" + list[0].Name + "的文字", Do: func() { d.copyPaper(list[0], id) }}}
	default:
		return []ui.Action{{Text: "文书…", Do: func() { d.showPapers(reg, id, list) }}}
	}
}

// writePaper writes one paper into the folder for written files. A file there that somebody has edited since is never
// overwritten: the new one gets a second name, and the message says so.
func (d *Desk) writePaper(doc paper.Document, id int64) {
	dir := d.outFolder()
	var got paper.Written
	ui.Work(d.win, "正在生成"+doc.Name, func(*ui.Progress) error {
		if err := makeFolder(dir); err != nil {
			return err
		}
		var err error
		got, err = paper.Write(d.store, doc, id, dir)
		return err
	}, func(err error) {
		if err != nil {
			d.paperFailed(doc, err)
			return
		}
		text := "已生成“" + filepath.Base(got.Path) + "”。"
		if got.Note != "" {
			text = got.Note
		}
		ui.ShowExported(d.bar, text, got.Path, ui.Action{Text: "复制文字", Stay: true, Do: func() { d.copyPaper(doc, id) }})
	})
}

// copyPaper puts what a paper says on the clipboard, for the chat group.
func (d *Desk) copyPaper(doc paper.Document, id int64) {
	var text string
	ui.Work(d.win, "正在读取"+doc.Name+"的文字", func(*ui.Progress) error {
		var err error
		text, err = paper.PlainText(d.store, doc, id)
		return err
	}, func(err error) {
		if err != nil {
			d.paperFailed(doc, err)
			return
		}
		d.app.Clipboard().SetContent(text)
		d.bar.Say(ui.Info, "“"+doc.Name+"”的文字已复制，可以粘贴到聊天群里。发到群里以前请看一遍，不该公开的内容要删去。")
	})
}

// paperFailed says why a paper was not written, and offers what mends it.
func (d *Desk) paperFailed(doc paper.Document, err error) {
	var left *paper.LeftOut
	var bad *paper.BadTemplate
	var not *data.NotSaved
	switch {
	case errors.As(err, &left):
		d.bar.Say(ui.Warn, err.Error())
	case errors.As(err, &bad) && bad.Own:
		d.bar.Say(ui.Fail, err.Error(), ui.Action{Text: "用 Word 修改模板", Do: func() { d.editTemplate(doc) }},
			ui.Action{Text: "恢复本程序模板", Do: func() { d.resetTemplate(doc) }})
	case errors.As(err, &not) && not.Reason == data.SaveForbidden || errors.As(err, &not) && not.Reason == data.SaveGone:
		d.bar.Say(ui.Fail, err.Error(), ui.Action{Text: "换文件夹…", Do: func() {
			ui.AskFolder(d.win, "文件写到哪里", func(path string, err error) {
				if err != nil {
					d.bar.Error(err)
					return
				}
				d.keepFolder(path)
			})
		}})
	default:
		d.bar.Error(err)
	}
}

// editTemplate opens the office's own copy of a document's template in Word or WPS.
func (d *Desk) editTemplate(doc paper.Document) {
	path, err := paper.OwnTemplate(d.store, doc.Template)
	if err == nil {
		err = ui.OpenFile(path)
	}
	if err != nil {
		d.bar.Error(err)
		return
	}
	ui.ShowExported(d.bar, "已打开本单位自己的模板；改好保存后，再生成就用它。", path)
}

// resetTemplate goes back to the template that came with the program; the office's own one is kept beside it.
func (d *Desk) resetTemplate(doc paper.Document) {
	kept, err := paper.ResetTemplate(d.store, doc.Template)
	switch {
	case err != nil:
		d.bar.Error(err)
	case kept == "":
		d.bar.Say(ui.Info, "“"+doc.Template+"”本来就是程序自带的模板。")
	default:
		ui.ShowExported(d.bar, "已恢复程序自带的模板；原来自己的一份保留着。", kept)
	}
}

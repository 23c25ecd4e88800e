package screens

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// paperWindow lists the papers of one record: what each needs before it can be made, and when it was made last.
type paperWindow struct {
	desk *Desk
	id   int64
	list []paper.Document
	rows *fyne.Container
	dlg  *ui.Dialog
}

// rowHeight is about the height of a row with its buttons.
const rowHeight = 38

// showPapers opens the papers of a record. What cannot be made yet says why; the others are made one by one or all at once.
func (d *Desk) showPapers(reg *record.Any, id int64, list []paper.Document) {
	w := &paperWindow{desk: d, id: id, list: list, rows: container.NewVBox(ui.NewHint("正在查看每份文书能不能生成……"))}
	height := min(float32(len(list))*rowHeight, 400)
	w.dlg = ui.ShowDialog(d.win, reg.Name+"的文书", container.NewGridWrap(fyne.NewSize(760, height), container.NewVScroll(w.rows)),
		ui.Action{Text: "关闭", Cancel: true}, ui.Action{Text: "生成全部能生成的", Main: true, Do: w.writeAll})
	store := d.store
	ui.Fetch(func() ([]paper.Standing, error) { return paper.Standings(store, list, id, nil) }, func(standings []paper.Standing, err error) {
		if err != nil {
			w.dlg.Close()
			d.bar.Error(err)
			return
		}
		w.show(standings)
	})
}

// show fills in the rows.
func (w *paperWindow) show(list []paper.Standing) {
	w.rows.Objects = nil
	for _, st := range list {
		w.rows.Add(w.row(st))
	}
	w.rows.Refresh()
}

// row is one paper: its name, how it stands, and what can be done.
func (w *paperWindow) row(st paper.Standing) fyne.CanvasObject {
	note := standingWords(st)
	made := ui.NewButton("生成", func() {
		w.dlg.Close()
		w.desk.writePaper(st.Document, w.id)
	})
	copied := ui.NewButton("复制文字", func() {
		w.dlg.Close()
		w.desk.copyPaper(st.Document, w.id)
	})
	buttons := []fyne.CanvasObject{made, copied}
	if sheetBeside(st.Document) != nil {
		buttons = append([]fyne.CanvasObject{ui.NewButton("存为 Excel", func() {
			w.dlg.Close()
			w.desk.writeSheet(st.Document, w.id)
		})}, buttons...)
	}
	if st.Reason != "" {
		for _, b := range buttons {
			b.(fyne.Disableable).Disable()
		}
	}
	name := container.NewGridWrap(fyne.NewSize(140, made.MinSize().Height), ui.NewHeading(st.Document.Called()))
	return container.NewBorder(nil, nil, name, container.NewHBox(buttons...), ui.NewNote(note))
}

// standingWords say whether a paper can be made, and whether what was made still says what is on record.
func standingWords(st paper.Standing) string {
	switch {
	case st.Reason != "":
		return "不能生成：" + st.Reason
	case st.Stale:
		return st.Print.At.Format("1月2日15:04") + "生成过，以后内容有变化"
	case st.Printed:
		return st.Print.At.Format("1月2日15:04") + "已生成"
	}
	return "可以生成"
}

// writeAll writes every paper whose condition holds.
func (w *paperWindow) writeAll() {
	d, dir := w.desk, w.desk.outFolder()
	var written []paper.Written
	ui.Work(d.win, "正在生成文书", func(p *ui.Progress) error {
		if err := makeFolder(dir); err != nil {
			return err
		}
		var err error
		written, _, err = paper.WriteAll(d.store, w.list, w.id, dir, p.Step)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			d.bar.Error(err)
		case len(written) == 0:
			d.bar.Say(ui.Warn, "没有可以生成的文书：打开“文书…”可以看到每一份还缺什么。")
		default:
			ui.ShowExported(d.bar, fmt.Sprintf("已生成%d份文书。", len(written)), written[0].Path)
		}
	})
}

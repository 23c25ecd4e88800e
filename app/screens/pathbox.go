package screens

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/ui"
)

// pathBox is a box for the path of a file or folder with a button for the system's dialog beside it: a path can be
// pasted, which is quicker than to look for it.
type pathBox struct {
	content fyne.CanvasObject
	entry   *ui.Entry
}

// newPathBox makes a box. ask shows the dialog; given is called when a path was chosen there or ended with Enter.
func newPathBox(d *Desk, hint, button string, ask func(done func(string, error)), given func(path string)) *pathBox {
	b := &pathBox{entry: ui.NewEntry()}
	b.entry.SetPlaceHolder(hint)
	b.entry.OnSubmitted = func(string) { given(b.path()) }
	browse := ui.NewButton(button, func() {
		ask(func(path string, err error) {
			if err != nil {
				d.bar.Error(err)
				return
			}
			b.entry.SetText(path)
			given(path)
		})
	})
	b.content = container.NewBorder(nil, nil, browse, nil, b.entry)
	return b
}

// path is what stands in the box, without the quotes that Windows puts around a copied path.
func (b *pathBox) path() string { return strings.Trim(strings.TrimSpace(b.entry.Text), `"`) }

// askFiles asks for files to take in with the system's dialog. Where that does not work, as on a Linux without one, the
// path is typed or pasted instead.
func (d *Desk) askFiles(title string, kinds []ui.FileKind, done func(paths []string)) {
	ui.AskOpenSeveral(d.win, title, kinds, func(paths []string, err error) {
		if err == nil {
			done(paths)
			return
		}
		d.askPath(title, done)
	})
}

func (d *Desk) askPath(title string, done func(paths []string)) *ui.Dialog {
	box := ui.NewEntry()
	box.SetPlaceHolder("在这里粘贴文件的完整路径")
	content := container.NewVBox(container.NewGridWrap(fyne.NewSize(460, box.MinSize().Height), box), ui.NewHint("也可以关闭这里，把文件直接拖到窗口里。"))
	dlg := ui.ShowDialog(d.win, title, content, ui.Action{Text: "取消", Cancel: true},
		ui.Action{Text: "添加", Main: true, Do: func() {
			if path := strings.Trim(strings.TrimSpace(box.Text), `"`); path != "" {
				done([]string{path})
			}
		}})
	dlg.FocusOn(box)
	return dlg
}

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

package screens

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// attachmentBox is the line of files under a form: added by dialog or by dropping them on the window, opened as a copy.
type attachmentBox struct {
	desk    *Desk
	reg     *record.Any
	id      int64
	slot    string // what files become that are added here
	content *fyne.Container

	// owner, where it is set, saves the record that the first file is to belong to, and gives its id.
	owner     func() (int64, error)
	onChanged func()
}

func newAttachmentBox(d *Desk, reg *record.Any) *attachmentBox {
	return &attachmentBox{desk: d, reg: reg, slot: "附件", content: container.NewStack()}
}

// show shows the files of a record; one that is not saved yet has none, and takes some only where owner saves it.
func (b *attachmentBox) show(id int64) {
	b.id = id
	b.content.Objects = nil
	if id != 0 || b.owner != nil {
		b.content.Objects = []fyne.CanvasObject{b.line()}
	}
	b.content.Refresh()
}

func (b *attachmentBox) line() fyne.CanvasObject {
	list, err := b.desk.store.AttachmentsOf(b.reg, b.id)
	if err != nil {
		b.desk.bar.Error(err)
		return container.NewHBox()
	}
	row := container.NewHBox()
	for _, a := range list {
		row.Add(ui.NewButton(a.Slot+" "+a.Name, func() { b.open(a) }))
		row.Add(ui.NewIconButton("", theme.DeleteIcon(), func() { b.remove(a) }))
	}
	title := b.slot
	if len(list) > 0 {
		title = fmt.Sprintf("%s %d", b.slot, len(list))
	}
	return container.NewBorder(nil, nil, ui.NewIconButton(title, theme.ContentAddIcon(), b.add), nil, container.NewHScroll(row))
}

func (b *attachmentBox) add() {
	b.desk.askFiles("选择要添加的"+b.slot, nil, b.take)
}

// take adds files; a picture added to a deputy without one becomes the photo.
func (b *attachmentBox) take(paths []string) {
	if len(paths) == 0 || b.id == 0 && b.owner == nil {
		return
	}
	slot := b.slot
	if b.reg.Key == office.Deputies.Key && isPicture(paths[0]) && b.desk.store.Photo(b.reg, b.id) == "" {
		slot = "照片"
	}
	b.attach(slot, paths)
}

// attach ties files to the record in a slot.
func (b *attachmentBox) attach(slot string, paths []string) {
	if b.id == 0 {
		id, err := b.owner()
		if err != nil {
			b.desk.bar.Error(err)
			return
		}
		b.id = id
	}
	reg, id := b.reg, b.id
	ui.Work(b.desk.win, "正在添加"+slot, func(*ui.Progress) error { return b.desk.store.Attach(reg, id, slot, paths...) }, func(err error) {
		if err != nil {
			b.desk.bar.Error(err)
			return
		}
		b.desk.saidDone(fmt.Sprintf("已添加 %d 个%s。", len(paths), slot))
		b.show(b.id)
		b.onChanged()
	})
}

func isPicture(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".jpg", ".jpeg", ".png":
		return true
	}
	return false
}

func (b *attachmentBox) open(a *office.Attachment) {
	dir, err := os.MkdirTemp("", "npcdesk-*")
	if err == nil {
		var path string
		if path, err = b.desk.store.CopyOut(a, dir); err == nil {
			err = ui.OpenFile(path)
		}
	}
	b.desk.bar.Error(err)
}

func (b *attachmentBox) remove(a *office.Attachment) {
	_, err := b.desk.store.Save(data.Batch{Label: "移除附件“" + a.Name + "”", Changes: []data.Change{{Reg: office.Attachments.Any, Op: data.Remove, ID: a.ID}}})
	if err != nil {
		b.desk.bar.Error(err)
		return
	}
	b.desk.saidDone("已移除附件“" + a.Name + "”。")
	b.show(b.id)
	b.onChanged()
}

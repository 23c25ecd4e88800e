package screens

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// exportList writes the records that a query finds, in its order, with the columns of these keys.
func (d *Desk) exportList(reg *record.Any, q record.Query, keys []string) {
	d.exportTable(reg.Key, reg.Name+"一览表", func(title string, mask office.MaskLevel) (ledger.Ledger, error) {
		return ledger.OfList(d.store, reg, q, keys, title, mask)
	})
}

// exportTable asks for the title and the mask of a table on the screen and where it goes, and writes the ledger that make
// gives. The title is kept under a key for the next time.
func (d *Desk) exportTable(key, title string, make func(title string, mask office.MaskLevel) (ledger.Ledger, error)) {
	mask := newMaskChoice(office.MaskLevels...)
	d.askExport("导出当前列表", "out:title:"+key, title, mask, func(path, title string) {
		d.writeTable(path, func() (ledger.Ledger, error) { return make(title, mask.level()) })
	})
}

// exportRows writes a table that a page has worked out.
func (d *Desk) exportRows(title string, columns []ledger.Column, rows [][]any) {
	d.askExport("导出"+title, "out:title:"+title, title, nil, func(path, title string) {
		d.writeTable(path, func() (ledger.Ledger, error) { return ledger.OfTable(d.store, title, columns, rows) })
	})
}

// askExport asks what a file is to be called, for whom it is where that matters, and where it goes. The name that the clerk gives is
// remembered under a key and proposed the next time.
func (d *Desk) askExport(heading, key, usual string, mask *maskChoice, write func(path, title string)) {
	name := ui.NewEntry()
	title := cmp.Or(d.store.Kept(key), usual)
	var path *pathBox
	path = newPathBox(d, "", "浏览…", func(done func(string, error)) { ui.AskSaveAs(d.win, "导出到", path.path(), ui.ExcelFiles, done) }, func(string) {})
	name.OnChanged = func(text string) { path.entry.SetText(d.listPath(text)) }
	name.SetText(title)
	form := widget.NewForm(widget.NewFormItem("名称", name))
	if mask != nil {
		form.Append("给谁看", mask.content)
	}
	form.Append("存为", path.content)
	content := container.NewGridWrap(fyne.NewSize(640, form.MinSize().Height), form)
	dlg := ui.ShowDialog(d.win, heading, content, ui.Action{Text: "取消", Cancel: true}, ui.Action{Text: "导出", Main: true, Do: func() {
		title := strings.TrimSpace(name.Text)
		d.bar.Error(d.store.Keep(key, title))
		write(d.sheetPath(path.path()), title)
	}})
	dlg.FocusOn(name)
}

// writeTable writes a table under a name of the clerk's own.
func (d *Desk) writeTable(path string, make func() (ledger.Ledger, error)) {
	d.saveBook(path, false, func() (ledger.Book, error) {
		l, err := make()
		return ledger.Single(d.store.Settings(), l), err
	})
}

// sheetPath makes a path that was typed whole: a name alone stands in the folder for written files, and ends in .xlsx.
func (d *Desk) sheetPath(path string) string {
	if !filepath.IsAbs(path) {
		path = filepath.Join(d.outFolder(), path)
	}
	if !strings.EqualFold(filepath.Ext(path), ".xlsx") {
		path += ".xlsx"
	}
	return path
}

// listPath is where a list of that name goes, unless the clerk says otherwise.
func (d *Desk) listPath(title string) string {
	in := d.store.Settings()
	return filepath.Join(d.outFolder(), ledger.FileName(in.Text(office.KeyTown), strings.TrimSpace(title), "", string(in.Today)))
}

// maskChoice asks for whom a file is made, and says what that means.
type maskChoice struct {
	content fyne.CanvasObject
	radio   *widget.RadioGroup
}

// maskMeans says what becomes of personal data at each level (DOMAIN.md §9.1).
var maskMeans = map[office.MaskLevel]string{
	office.MaskReport:   "上报：报县人大用，身份证号、电话、住址等部分遮盖。",
	office.MaskInternal: "内部：全部内容，不要外传。",
	office.MaskPublic:   "公示：对外公开用，只留法律要求公开的项目，其余各列不出。",
}

// newMaskChoice offers some levels, at first MaskReport.
func newMaskChoice(levels ...office.MaskLevel) *maskChoice {
	m := &maskChoice{}
	hint := ui.NewHint("")
	var names []string
	for _, level := range levels {
		names = append(names, string(level))
	}
	m.radio = widget.NewRadioGroup(names, func(name string) { hint.SetText(maskMeans[office.MaskLevel(name)]) })
	m.radio.Horizontal, m.radio.Required = true, true
	m.radio.SetSelected(string(office.MaskReport))
	m.content = container.NewBorder(nil, nil, m.radio, nil, hint)
	return m
}

// level is what was chosen.
func (m *maskChoice) level() office.MaskLevel {
	if i := slices.Index(office.MaskLevels, office.MaskLevel(m.radio.Selected)); i >= 0 {
		return office.MaskLevels[i]
	}
	return office.MaskReport
}

package screens

import (
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

// listExport asks what a list on the screen is to be called as a ledger, for whom it is, and where it goes.
type listExport struct {
	title *ui.Entry
	mask  *maskChoice
	path  *pathBox
}

// exportList writes the records that a query finds, in its order, with the columns of these keys.
func (d *Desk) exportList(reg *record.Any, q record.Query, keys []string) {
	d.exportTable(reg.Key, reg.Name+"一览表", func(title string, mask office.MaskLevel) (ledger.Ledger, error) {
		return ledger.OfList(d.store, reg, q, keys, title, mask)
	})
}

// exportTable asks for the title and the mask of a table on the screen and where it goes, and writes the ledger that make gives.
// The title is kept under a key for the next time.
func (d *Desk) exportTable(key, title string, make func(title string, mask office.MaskLevel) (ledger.Ledger, error)) {
	e := &listExport{title: ui.NewEntry(), mask: newMaskChoice(office.MaskLevels...)}
	titleKey := "out:title:" + key
	if kept := d.store.Kept(titleKey); kept != "" {
		title = kept
	}
	ask := func(done func(string, error)) {
		ui.AskSaveAs(d.win, "导出到", e.path.path(), ui.ExcelFiles, done)
	}
	e.path = newPathBox(d, "", "浏览…", ask, func(string) {})
	e.title.OnChanged = func(text string) { e.path.entry.SetText(d.listPath(text)) }
	e.title.SetText(title)
	form := widget.NewForm(widget.NewFormItem("名称", e.title), widget.NewFormItem("给谁看", e.mask.content), widget.NewFormItem("存为", e.path.content))
	content := container.NewGridWrap(fyne.NewSize(640, form.MinSize().Height), form)
	dlg := ui.ShowDialog(d.win, "导出当前列表", content, ui.Action{Text: "取消", Cancel: true}, ui.Action{Text: "导出", Main: true, Do: func() {
		name := strings.TrimSpace(e.title.Text)
		d.bar.Error(d.store.Keep(titleKey, name))
		d.writeTable(d.sheetPath(e.path.path()), func() (ledger.Ledger, error) { return make(name, e.mask.level()) })
	}})
	dlg.FocusOn(e.title)
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

package screens

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// dutyReviews are the reviews of a line in the order of their keys 1, 2, 3.
var dutyReviews = []string{office.DutyChecked, office.DutyUnchecked, office.DutyReturned}

// dutyList is a table of duty lines with what can be done about the chosen ones: they are reviewed by the keys 1 to 3 or by
// buttons, and Enter opens the record that a line follows from.
type dutyList struct {
	desk    *Desk
	table   *ui.Table
	tools   *fyne.Container
	empty   *widget.Label
	content fyne.CanvasObject
	rows    dutyRows
}

func newDutyList(d *Desk, columns []ui.Column) *dutyList {
	p := &dutyList{desk: d, table: ui.NewTable(columns), tools: container.NewHBox(), empty: widget.NewLabel("")}
	for i, word := range dutyReviews {
		p.tools.Add(ui.NewButton(fmt.Sprintf("%d %s", i+1, word), func() { p.review(word) }))
	}
	p.tools.Add(ui.NewButton("成果和佐证…", func() { p.withOne(d.editDutyNote) }))
	p.tools.Add(ui.NewButton("打开来源", func() { p.withOne(d.openSource) }))
	p.table.OnOpen = func(int64) { p.withOne(d.openSource) }
	p.table.OnError = d.bar.Error
	p.table.OnType = func(r rune) {
		if i := int(r - '1'); i >= 0 && i < len(dutyReviews) {
			p.review(dutyReviews[i])
		}
	}
	p.table.Menu = p.menu
	p.content = container.NewStack(p.table, container.NewCenter(p.empty))
	return p
}

func (p *dutyList) menu() []*fyne.MenuItem {
	items := []*fyne.MenuItem{fyne.NewMenuItem("打开来源", func() { p.withOne(p.desk.openSource) }),
		fyne.NewMenuItem("成果和佐证…", func() { p.withOne(p.desk.editDutyNote) }),
		fyne.NewMenuItem("这名代表的履职档案", func() { p.withOne(func(l data.DutyLine) { p.desk.openArchive(l.Deputy.ID) }) })}
	for _, word := range dutyReviews {
		items = append(items, fyne.NewMenuItem("审核："+word, func() { p.review(word) }))
	}
	return items
}

// show shows lines; without any it says why.
func (p *dutyList) show(rows dutyRows, none string) {
	p.rows = rows
	p.table.SetRows(rows)
	if p.empty.SetText(""); rows.Len() == 0 {
		p.empty.SetText(none)
	}
}

// review gives the chosen lines a review.
func (p *dutyList) review(word string) {
	chosen := p.table.Selected()
	if len(chosen) == 0 {
		p.desk.bar.Say(ui.Warn, "请先选中要审核的履职记录：按住 Ctrl 或 Shift 点选，Ctrl+A 全选；再按 1 已审、2 待审、3 退回。")
		return
	}
	rows := p.rows
	p.desk.review(func() ([]data.DutyLine, error) { return rows.lines(chosen) }, word)
}

// withOne does something with the line that the keyboard is on.
func (p *dutyList) withOne(do func(data.DutyLine)) {
	id, ok := p.table.Current()
	if !ok {
		p.desk.bar.Say(ui.Warn, "请先在列表里选中一条履职记录。")
		return
	}
	rows := p.rows
	ui.Fetch(func() ([]data.DutyLine, error) { return rows.lines([]int64{id}) }, func(lines []data.DutyLine, err error) {
		if p.desk.bar.Error(err); len(lines) == 1 {
			do(lines[0])
		}
	})
}

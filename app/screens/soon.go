package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// What stands here is being built in files of its own.

type soonPage struct{ simple }

func (s *soonPage) Show() {}

func soon(name string) Page {
	p := &soonPage{}
	p.content = widget.NewLabel(name)
	return p
}

func newHome(*Desk) Page     { return soon("首页") }
func newSettings(*Desk) Page { return soon("设置") }
func newSearch(*Desk) Page   { return soon("搜索") }
func newHistory(*Desk) Page  { return soon("修改历史") }
func newBin(*Desk) Page      { return soon("回收站") }

func (d *Desk) search(words string)                   {}
func (d *Desk) showHistory(reg *record.Any, id int64) {}
func (d *Desk) help()                                 {}
func (d *Desk) about()                                {}
func (d *Desk) backupNow()                            {}
func (d *Desk) checkNow()                             {}

// listActions are the buttons over a list beside 新建, 导出 and 列.
func (d *Desk) listActions(p *listPage) []ui.Action { return nil }

// rowActions are the entries of the right-click menu for the chosen rows of a list.
func (d *Desk) rowActions(p *listPage, chosen []int64) []ui.Action { return nil }

// recordActions are what can be done with the record in the form: its papers and what belongs to its register.
func (d *Desk) recordActions(reg *record.Any, id int64) []ui.Action {
	return append(d.paperActions(reg, id), d.workActions(reg, id)...)
}

func (d *Desk) workActions(reg *record.Any, id int64) []ui.Action { return nil }

type idleLock struct{}

func newIdleLock(*Desk) *idleLock { return &idleLock{} }
func (l *idleLock) touch()        {}
func (l *idleLock) now()          {}

var _ fyne.CanvasObject = (*widget.Label)(nil)

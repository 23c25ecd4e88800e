package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
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

func newReports(*Desk) Page  { return soon("统计报送") }
func newImport(*Desk) Page   { return soon("导入") }
func newSettings(*Desk) Page { return soon("设置") }
func newSearch(*Desk) Page   { return soon("搜索") }
func newHistory(*Desk) Page  { return soon("修改历史") }
func newBin(*Desk) Page      { return soon("回收站") }

func (d *Desk) search(words string)                                       {}
func (d *Desk) showHistory(reg *record.Any, id int64)                     {}
func (d *Desk) exportList(reg *record.Any, q record.Query, keys []string) {}
func (d *Desk) importFile(path string)                                    {}
func (d *Desk) help()                                                     {}
func (d *Desk) about()                                                    {}
func (d *Desk) backupNow()                                                {}
func (d *Desk) checkNow()                                                 {}

// recordActions are what can be done with the record in the form: its papers and what belongs to its register.
func (d *Desk) recordActions(reg *record.Any, id int64) []ui.Action { return d.workActions(reg, id) }

// whyOrder says why two names stand as they do in the order of strokes.
func (d *Desk) whyOrder(a, b int64) {
	recs, err := d.store.Page(office.Deputies.Any, []int64{a, b})
	if err != nil || len(recs) < 2 {
		d.bar.Error(err)
		return
	}
	one, other := recs[0].(*office.Deputy), recs[1].(*office.Deputy)
	ui.Tell(d.win, "为什么这样排", hanzi.Explain(one.Name, other.Name, office.NameOrder(d.store.Settings())))
}

type idleLock struct{}

func newIdleLock(*Desk) *idleLock { return &idleLock{} }
func (l *idleLock) touch()        {}
func (l *idleLock) now()          {}

var _ fyne.CanvasObject = (*widget.Label)(nil)

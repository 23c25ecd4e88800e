package screens

import (
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

type soonPage struct{ simple }

func (s *soonPage) Show() {}

func newHome(*Desk) Page {
	return &soonPage{simple{ui.NewLine("首页")}}
}

func (d *Desk) listActions(p *listPage) []ui.Action                { return nil }
func (d *Desk) rowActions(p *listPage, chosen []int64) []ui.Action { return nil }
func (d *Desk) workActions(reg *record.Any, id int64) []ui.Action  { return nil }
func (d *Desk) recordActions(reg *record.Any, id int64) []ui.Action {
	return append(d.paperActions(reg, id), d.workActions(reg, id)...)
}

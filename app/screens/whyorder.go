package screens

import (
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/ui"
)

// whyOrder says why two deputies stand in a name list as they do (姓氏笔画为序).
func (d *Desk) whyOrder(a, b int64) {
	recs, err := d.store.Page(office.Deputies.Any, []int64{a, b})
	if err != nil || len(recs) < 2 {
		d.bar.Error(err)
		return
	}
	one, other := recs[0].(*office.Deputy), recs[1].(*office.Deputy)
	ui.Tell(d.win, "为什么这样排", hanzi.Explain(one.Name, other.Name, office.NameOrder(d.store.Settings())))
}

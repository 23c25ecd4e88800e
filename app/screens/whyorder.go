package screens

import (
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// whyOrder says why two deputies stand in a name list as they do (姓氏笔画为序).
func (d *Desk) whyOrder(a, b int64) {
	first, err := data.Load(d.store, office.Deputies, a)
	if err != nil {
		d.bar.Error(err)
		return
	}
	second, err := data.Load(d.store, office.Deputies, b)
	if err != nil {
		d.bar.Error(err)
		return
	}
	ui.Tell(d.win, "为什么这样排", hanzi.Explain(first.Name, second.Name, office.NameOrder(d.store.Settings())))
}

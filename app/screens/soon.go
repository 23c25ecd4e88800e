package screens

import (
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

func (d *Desk) recordActions(reg *record.Any, id int64) []ui.Action {
	return append(d.paperActions(reg, id), d.workActions(reg, id)...)
}

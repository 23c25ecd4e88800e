package screens

import (
	"fyne.io/fyne/v2"

	"npcdesk/app/office"
	"npcdesk/app/ui"
	"npcdesk/data"
)

var _ = []any{fyne.NewSize, office.Do, ui.Do, data.Do}

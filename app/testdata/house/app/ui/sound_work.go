package ui

import (
	"fyne.io/fyne/v2"
	_ "fyne.io/fyne/v2/driver/desktop"

	_ "npcdesk/app/record"
	_ "npcdesk/assets"
)

func work() { go fyne.Do(func() {}) }

package main

import (
	_ "fyne.io/fyne/v2/app"

	_ "npcdesk/app/screens"
)

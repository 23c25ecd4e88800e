// Command emptywindow opens a Fyne window with one label in each of the two faces of npcdesk and nothing behind it: the
// least that a Fyne program with Chinese text takes. cmd/dev measures the start and the memory of npcdesk beside it; it is
// not shipped.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ui"
	"npcdesk/assets"
)

func main() {
	a := app.NewWithID(assets.AppID + ".empty")
	t := ui.NewTheme(assets.FontRegular, assets.FontBold)
	t.Shade = ui.ShadeLight
	a.Settings().SetTheme(t)
	w := a.NewWindow(assets.AppName)
	ui.RestoreWindow(w, a.Preferences()) // of the same size
	bold := fyne.TextStyle{Bold: true}
	w.SetContent(container.NewVBox(widget.NewLabel("清溪镇人民代表大会"), widget.NewLabelWithStyle("清溪镇人民代表大会", fyne.TextAlignLeading, bold)))
	w.ShowAndRun()
}

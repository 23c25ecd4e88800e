package screens

import (
	"fyne.io/fyne/v2"

	"npcdesk/app/ui"
	"npcdesk/assets"
	"npcdesk/data"
)

// Open shows the desk of an open office in a new window.
func Open(a fyne.App, s *data.Store) (*Desk, error) {
	if err := ui.SpeakChinese(); err != nil {
		return nil, err
	}
	a.Settings().SetTheme(ui.NewTheme(assets.FontRegular, assets.FontBold))
	w := a.NewWindow(assets.AppName)
	ui.RestoreWindow(w, a.Preferences())
	d := newDesk(a, w, s)
	d.goTo(contents[0].name)
	return d, nil
}

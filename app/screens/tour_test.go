package screens

import (
	"testing"

	"npcdesk/app/ui"
)

// A new office has nothing to show on any page, and every page says so instead of failing; no two pictures have one name.
func TestTheTourComesThroughAnEmptyOffice(t *testing.T) {
	d, loop := startDesk(t)
	d.program = &Program{app: d.app, win: d.win, desk: d}
	names := map[string]bool{}
	for _, at := range tourStops() {
		if names[at.name] {
			t.Errorf("two pictures are called %s", at.name)
		}
		names[at.name] = true
		at.goTo(d)
		loop.Settle()
		if at.back != nil {
			at.back(d)
		}
	}
	d.program.look(ui.SizeNormal, ui.ShadeLight)
}

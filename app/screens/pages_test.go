package screens

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"npcdesk/app/office"
)

func TestEveryRegisterStandsOnOnePageAndThePagesAreTenAtMost(t *testing.T) {
	if n := len(places()); n > 10 {
		t.Errorf("the navigation has %d entries", n)
	}
	for _, reg := range office.Registers.All {
		n := 0
		for _, c := range contents {
			for _, tab := range c.tabs {
				if tab.key == reg.Key {
					n++
				}
			}
		}
		if want := map[bool]int{false: 1, true: 0}[reg.Hidden]; n != want {
			t.Errorf("%s stands on %d pages", reg.Name, n)
		}
	}
}

// shownTabs are the tabs that are seen in a line of that width.
func (b *tabBar) shownTabs(width float32) []string {
	b.box.Resize(fyne.NewSize(width, 30))
	var out []string
	for _, button := range append(b.buttons, b.more) {
		if !button.Hidden {
			out = append(out, button.Text)
		}
	}
	return out
}

func TestTabsWithoutRoomStandInAMenuButNeverTheOpenOne(t *testing.T) {
	newTestDesk(t)
	names := []string{"单位", "任务清单", "年度计划", "宣传信息", "节假日"}
	opened := -1
	b := newTabBar(names, func(i int) { opened = i })
	b.mark(0)
	if got := b.shownTabs(977); len(got) != len(names) {
		t.Errorf("with room for all the line shows %q", got)
	}
	if got := b.shownTabs(260); got[0] != "单位" || got[len(got)-1] != "更多" || len(got) > 4 {
		t.Errorf("without room the line shows %q", got)
	}
	b.mark(4)
	if got := b.shownTabs(200); got[len(got)-2] != "节假日" {
		t.Errorf("the open tab is not in %q", got)
	}
	if left := b.left(b.fitting(200)); len(left) == 0 || opened != -1 {
		t.Errorf("the menu offers %v", left)
	}
	b.hide([]bool{false, true, true, true, false})
	if got := b.shownTabs(260); len(got) != 2 {
		t.Errorf("with three tabs switched off the line shows %q", got)
	}
}

func TestARegisterThatIsSwitchedOffHasNoTabButCanBeOpened(t *testing.T) {
	d := newTestDesk(t)
	d.goTo("办公")
	d.loop.Settle()
	bar := d.pages["办公"].(*tabbed).bar
	if got := bar.shownTabs(977); slices.Contains(got, "经费") || !slices.Contains(got, "收文") {
		t.Errorf("at first the tabs are %q", got)
	}
	d.set(office.KeyModuleBudget, "是")
	if got := bar.shownTabs(977); !slices.Contains(got, "经费") || !slices.Contains(got, "补贴") {
		t.Errorf("switched on, the tabs are %q", got)
	}
	d.set(office.KeyModuleBudget, "否")
	d.openList(d.store.Registers().Get("budget"), nil)
	d.loop.Settle()
	if got := bar.shownTabs(977); d.current().(*listPage).reg.Key != "budget" || !slices.Contains(got, "经费") {
		t.Errorf("what leads to a register that is off shows %s with the tabs %q", d.now, got)
	}
}

func (d *testDesk) set(key, value string) {
	d.t.Helper()
	if err := d.store.Set(key, value, ""); err != nil {
		d.t.Fatal(err)
	}
	d.loop.Settle()
}

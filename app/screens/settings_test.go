package screens

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/ui"
)

func (d *testDesk) settings(group string) *settingsPage {
	d.t.Helper()
	d.openSettings(group)
	d.loop.Settle()
	return d.current().(*settingsPage)
}

func rowOf(t *testing.T, p *settingsPage, key string) *limitRow {
	t.Helper()
	for _, r := range p.rows {
		if r.limit.Key == key {
			return r
		}
	}
	t.Fatalf("no row for %s", key)
	return nil
}

func TestEveryGroupOfSettingsOpensWithoutAnythingChanged(t *testing.T) {
	d := newTestDesk(t)
	p := d.settings("本机关")
	rows := 0
	for _, g := range p.groups {
		p.open(g)
		rows += len(p.rows)
		if c := p.changes(); len(c) > 0 {
			t.Errorf("%s opens with changes: %v", g, c)
		}
	}
	if want := len(office.LimitsIn("")); rows != want {
		t.Errorf("%d of %d settings are shown", rows, want)
	}
}

func TestTheAnswerLimitIsSetSavedTakenBackAndSetToItsDefault(t *testing.T) {
	d := newTestDesk(t)
	p := d.settings("议案建议")
	rowOf(t, p, office.KeyReplyMonths).set("２")
	p.Save()
	d.loop.Settle()
	if got := d.store.Settings().Int(office.KeyReplyMonths); got != 2 {
		t.Fatalf("the limit is %d", got)
	}
	r := rowOf(t, p, office.KeyReplyMonths)
	if !r.reset.Visible() {
		t.Error("the way back to the default is not offered")
	}
	r.reset.OnTapped()
	if r.value() != "3" || r.reset.Visible() {
		t.Errorf("the default is %q", r.value())
	}
	p.open(p.group)
	d.undo()
	d.loop.Settle()
	if got := d.store.Settings().Int(office.KeyReplyMonths); got != 3 {
		t.Errorf("after undo the limit is %d", got)
	}
}

func TestANumberThatIsNoneIsNotSaved(t *testing.T) {
	d := newTestDesk(t)
	p := d.settings("议案建议")
	rowOf(t, p, office.KeyReplyMonths).set("三个月")
	p.Save()
	d.loop.Settle()
	d.says("没有保存：“答复期限（月）”应为不小于0的整数，不能是“三个月”。")
	if got := d.store.Settings().Int(office.KeyReplyMonths); got != 3 {
		t.Errorf("the limit became %d", got)
	}
}

func TestTheNameOfTheCongressFollowsItsSetting(t *testing.T) {
	d := newTestDesk(t)
	p := d.settings("本机关")
	rowOf(t, p, office.KeyTown).set("白石镇")
	p.Save()
	d.loop.Settle()
	if d.name.Text != "白石镇人民代表大会" || d.win.Title() != "乡镇人大工作台 — 白石镇人民代表大会" {
		t.Errorf("the desk is called %q, the window %q", d.name.Text, d.win.Title())
	}
}

func TestLeavingChangedSettingsAsksFirst(t *testing.T) {
	d := newTestDesk(t)
	p := d.settings("本机关")
	rowOf(t, p, office.KeyTown).set("白石镇")
	d.goTo("回收站")
	d.loop.Settle()
	if d.now != "设置" || d.win.Canvas().Overlays().Top() == nil {
		t.Error("changed settings are left without a question")
	}
}

func TestTheSizeOfTheDeskIsRememberedOnThisPC(t *testing.T) {
	d := newTestDesk(t)
	d.app.Preferences().SetString(prefScale, string(ui.SizeLarge))
	d.goTo("代表")
	d.settings(groupLook)
	d.program.look(d.program.scale(), d.program.shade())
	if got := d.app.Settings().Theme().(*ui.Theme); got.Scale != ui.SizeLarge || got.Shade != ui.ShadeLight {
		t.Errorf("the desk is drawn %s and %s", got.Scale, got.Shade)
	}
	if d.pages["代表"] != nil {
		t.Error("a page that was not on the screen keeps its old look")
	}
}

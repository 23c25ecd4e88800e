package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestEnterInTheLastBoxOfADialogDoesWhatTheDialogIsFor(t *testing.T) {
	newDesk(t)
	w := showAt(t, container.NewVBox(), 600, 400)
	password, again := NewEntry(), NewEntry()
	set, cancelled := 0, false
	dlg := ShowDialog(w, "设置密码", container.NewVBox(password, again),
		Action{Text: "取消", Cancel: true, Do: func() { cancelled = true }}, Action{Text: "设置", Main: true, Stay: true, Do: func() { set++ }})
	dlg.FocusOn(password)
	key(password, fyne.KeyReturn)
	if w.Canvas().Focused() != fyne.Focusable(again) || set != 0 {
		t.Fatalf("Enter in the first box goes to %T and has set the password %d times", w.Canvas().Focused(), set)
	}
	key(again, fyne.KeyReturn)
	if set != 1 || cancelled {
		t.Errorf("Enter in the last box set the password %d times; cancelled: %v", set, cancelled)
	}
	if w.Canvas().Focused() != fyne.Focusable(again) {
		t.Errorf("the dialog stays open with the keyboard on %T", w.Canvas().Focused())
	}
	dlg.Buttons[1].Disable()
	key(again, fyne.KeyReturn)
	if set != 1 || cancelled {
		t.Errorf("Enter pressed a button that is off: %d, %v", set, cancelled)
	}
}

func TestChoosingWithEnterInTheLastBoxOfADialogDoesNotDoTheDialogYet(t *testing.T) {
	loop := newDesk(t)
	w := showAt(t, container.NewVBox(), 600, 400)
	done := false
	layer := NewLayer()
	unit := NewChooser(layer, func(string) []Option { return []Option{{ID: 1, Text: "农业服务中心"}} })
	dlg := ShowDialogOver(w, layer, "批量交办", unit, Action{Text: "取消", Cancel: true}, Action{Text: "交办", Main: true, Do: func() { done = true }})
	dlg.FocusOn(unit)
	test.Type(unit, "农业")
	loop.Settle()
	key(unit, fyne.KeyReturn)
	if unit.Chosen().ID != 1 || done {
		t.Fatalf("Enter chose %v and has handed over: %v", unit.Chosen(), done)
	}
	if w.Canvas().Focused() != fyne.Focusable(dlg.Buttons[1]) {
		t.Errorf("the keyboard is on %T", w.Canvas().Focused())
	}
}

package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"npcdesk/app/record"
)

func TestACountBoxTakesDigitsOnlyAndTypingReplacesWhatStandsThere(t *testing.T) {
	test.NewTempApp(t)
	b := NewCountBox(record.Some[int64](65))
	w := test.NewTempWindow(t, b)
	var got []record.Opt[int64]
	b.OnCount = func(n record.Opt[int64]) { got = append(got, n) }
	w.Canvas().Focus(b)
	for _, r := range "６x1-" {
		b.TypedRune(r)
	}
	if b.Text != "61" || len(got) != 2 || got[1] != record.Some[int64](61) {
		t.Errorf("the box holds %q and told %v", b.Text, got)
	}
	b.SetText("六十一人")
	if b.Text != "61" || len(got) != 2 {
		t.Errorf("a pasted word leaves %q", b.Text)
	}
	b.SetText(" ３３ ")
	if b.Text != "33" || got[2] != record.Some[int64](33) {
		t.Errorf("a pasted number leaves %q", b.Text)
	}
	b.SetText("")
	if got[3].Given {
		t.Error("an empty box gives a count")
	}
}

func TestAKeyFieldTakesKeysOneByOneAndBackspaceTakesOneBack(t *testing.T) {
	test.NewTempApp(t)
	keys, backs := "", 0
	f := NewKeyField("按 1、2", func(r rune) { keys += string(r) }, func() { backs++ })
	w := test.NewTempWindow(t, f)
	test.Tap(f)
	if w.Canvas().Focused() != f {
		t.Fatal("a click does not give it the keyboard")
	}
	test.Type(f, "121")
	for _, name := range []fyne.KeyName{fyne.KeyBackspace, fyne.KeyReturn} {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
	if keys != "121" || backs != 1 {
		t.Errorf("keys %q, %d taken back", keys, backs)
	}
}

package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"
)

func TestEnterGoesToTheNextBoxAndTabLeavesABoxOfSeveralLines(t *testing.T) {
	newDesk(t)
	one, several, last := NewEntry(), NewTextBox(3), NewEntry()
	w := showAt(t, container.NewVBox(one, several, last), 300, 300)
	w.Canvas().Focus(one)
	key(one, fyne.KeyReturn)
	if w.Canvas().Focused() != fyne.Focusable(several) {
		t.Fatalf("Enter goes to %T", w.Canvas().Focused())
	}
	test.Type(several, "一")
	key(several, fyne.KeyReturn)
	test.Type(several, "二")
	if several.Text != "一\n二" || several.AcceptsTab() {
		t.Errorf("the box holds %q and keeps Tab: %v", several.Text, several.AcceptsTab())
	}
	several.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if w.Canvas().Focused() != fyne.Focusable(last) {
		t.Errorf("Ctrl+Enter goes to %T", w.Canvas().Focused())
	}
}

func TestKeysThatATextBoxHasNoUseForReachThePage(t *testing.T) {
	newDesk(t)
	e := NewEntry()
	w := showAt(t, e, 300, 100)
	var page []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { page = append(page, ev.Name) })
	w.Canvas().Focus(e)
	for _, name := range []fyne.KeyName{fyne.KeyF5, fyne.KeyEscape, fyne.KeyLeft, fyne.KeyBackspace} {
		key(e, name)
	}
	if len(page) != 2 || page[0] != fyne.KeyF5 || page[1] != fyne.KeyEscape {
		t.Errorf("the page got %v", page)
	}
}

func TestPersonalDataIsHiddenAgainWhenTheBoxIsLeft(t *testing.T) {
	newDesk(t)
	e := NewSecretEntry()
	w := showAt(t, e, 300, 100)
	w.Canvas().Focus(e)
	e.Password = false // as the eye does
	w.Canvas().Unfocus()
	if !e.Password {
		t.Error("the number stays on the screen")
	}
}

func TestTheCursorOfALongTextStandsInsideTheBox(t *testing.T) {
	newDesk(t)
	e := NewEntry()
	w := showAt(t, e, 100, 40)
	w.Canvas().Focus(e)
	test.Type(e, "乡镇")
	short := e.CaretPosition().X
	test.Type(e, "人民代表大会主席团工作会议")
	if long := e.CaretPosition().X; short <= 0 || long <= short || long > 100 {
		t.Errorf("the cursor stands at %v, then at %v", short, long)
	}
}

func TestFynesOwnWordsAreChineseOnAnySystem(t *testing.T) {
	if err := SpeakChinese(); err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{"No": "否", "OK": "确定", "Copy": "复制", "Select all": "全选", "Undo": "撤销"} {
		if got := lang.L(word); got != want {
			t.Errorf("%s is %s, want %s", word, got, want)
		}
	}
}

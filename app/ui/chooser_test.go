package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// deputies finds made-up deputies by name or initials.
func deputies(text string) []Option {
	var out []Option
	for i, d := range []string{"张三 zs", "张四 zs", "李五 lw", "王六 wl"} {
		name, initials, _ := strings.Cut(d, " ")
		if strings.Contains(name, text) || strings.HasPrefix(initials, text) {
			out = append(out, Option{ID: int64(i + 1), Text: name, Note: fmt.Sprintf("第%d组", i+1)})
		}
	}
	return out
}

func shownChooser(t *testing.T) (*Chooser, *TestLoop, fyne.Window) {
	t.Helper()
	loop := newDesk(t)
	layer := NewLayer()
	c := NewChooser(layer, deputies)
	w := showAt(t, layer.Over(c), 400, 300)
	w.Canvas().Focus(c)
	return c, loop, w
}

func TestTypingInitialsOffersThePeopleAndEnterTakesOne(t *testing.T) {
	c, loop, w := shownChooser(t)
	var told []Option
	c.OnChosen = func(o Option) { told = append(told, o) }
	test.Type(c, "zs")
	loop.Settle()
	if !c.open || len(c.list.options) != 2 {
		t.Fatalf("offered: %v", c.list.options)
	}
	if w.Canvas().Focused() != fyne.Focusable(c) {
		t.Fatal("the list took the keyboard")
	}
	key(c, fyne.KeyDown)
	key(c, fyne.KeyReturn)
	if c.Chosen().Text != "张四" || c.Text != "张四" || c.open {
		t.Errorf("chosen %+v, the box says %q", c.Chosen(), c.Text)
	}
	if len(told) != 1 || told[0].ID != 2 {
		t.Errorf("told %v", told)
	}
}

func TestEscapeAndLeavingBringBackWhatWasChosen(t *testing.T) {
	c, loop, w := shownChooser(t)
	c.SetChosen(Option{ID: 3, Text: "李五"})
	told := 0
	c.OnChosen = func(Option) { told++ }
	test.Type(c, "x")
	loop.Settle()
	key(c, fyne.KeyEscape)
	if c.Text != "李五" || c.open {
		t.Errorf("after Esc the box says %q", c.Text)
	}
	test.Type(c, "qq")
	loop.Settle()
	w.Canvas().Unfocus()
	if c.Text != "李五" || told != 0 {
		t.Errorf("after leaving the box says %q, told %d", c.Text, told)
	}
	w.Canvas().Focus(c)
	c.SetText("")
	w.Canvas().Unfocus()
	if c.Chosen() != (Option{}) || told != 1 {
		t.Errorf("emptied: %+v, told %d", c.Chosen(), told)
	}
}

func TestANameTypedInFullIsTakenWithoutEnter(t *testing.T) {
	c, loop, w := shownChooser(t)
	c.SetText("王六")
	loop.Settle()
	w.Canvas().Unfocus()
	if c.Chosen().ID != 4 {
		t.Errorf("chosen %+v", c.Chosen())
	}
}

func TestOfSeveralQuestionsOnlyTheLastAnswerCounts(t *testing.T) {
	loop := newDesk(t)
	layer := NewLayer()
	slow := make(chan bool)
	c := NewChooser(layer, func(text string) []Option {
		if text == "z" {
			<-slow // the first answer comes last
		}
		return deputies(text)
	})
	w := showAt(t, layer.Over(c), 400, 300)
	w.Canvas().Focus(c)
	test.Type(c, "z")
	c.SetText("lw")
	loop.Step()
	close(slow)
	loop.Settle()
	if len(c.list.options) != 1 || c.list.options[0].Text != "李五" {
		t.Errorf("offered %v", c.list.options)
	}
}

func TestAClickOnALineTakesItThoughTheBoxLosesTheKeyboard(t *testing.T) {
	c, loop, w := shownChooser(t)
	test.Type(c, "z")
	loop.Settle()
	line := c.list.lines[1]
	line.MouseDown(nil)
	w.Canvas().Unfocus() // as the driver does before the release
	if !c.open {
		t.Fatal("the list is gone before the release")
	}
	line.Tapped(nil)
	if c.Chosen().Text != "张四" || w.Canvas().Focused() != fyne.Focusable(c) {
		t.Errorf("chosen %+v", c.Chosen())
	}
}

func TestALineThatWasPressedAndNotTakenClosesTheList(t *testing.T) {
	c, loop, w := shownChooser(t)
	test.Type(c, "z")
	loop.Settle()
	c.list.lines[1].MouseDown(nil)
	w.Canvas().Unfocus()
	c.list.lines[1].MouseOut()
	if c.open || c.Text != "" || c.Focused() {
		t.Errorf("open %v, the box says %q", c.open, c.Text)
	}
}

func TestAnOfficesOwnListTakesAWordThatIsNotInIt(t *testing.T) {
	newDesk(t)
	layer := NewLayer()
	s := NewSelect(layer, []string{"道路交通", "教育"})
	s.free = true
	w := showAt(t, layer.Over(s), 300, 300)
	w.Canvas().Focus(s)
	s.SetText("道路")
	w.Canvas().Unfocus()
	if s.Value() != "道路" {
		t.Errorf("chosen %q", s.Value())
	}
}

func TestANameThatIsNotThereCanBeMade(t *testing.T) {
	c, loop, _ := shownChooser(t)
	made := ""
	c.OnNew = func(text string) { made = text }
	c.SetText("赵七")
	loop.Settle()
	key(c, fyne.KeyReturn)
	if made != "赵七" {
		t.Errorf("made %q", made)
	}
}

func TestAFixedListIsNarrowedByTyping(t *testing.T) {
	newDesk(t)
	layer := NewLayer()
	s := NewSelect(layer, []string{"中共党员", "中共预备党员", "共青团员", "群众"})
	w := showAt(t, layer.Over(s), 300, 300)
	w.Canvas().Focus(s)
	key(s, fyne.KeyDown)
	if n := len(s.list.options); n != 4 {
		t.Errorf("Down offers %d words", n)
	}
	s.SetText("预备")
	key(s, fyne.KeyReturn)
	if s.Value() != "中共预备党员" {
		t.Errorf("chosen %q", s.Value())
	}
}

func TestDownOpensAListAtItsFirstLineAndAClickOpensItAtNone(t *testing.T) {
	newDesk(t)
	layer := NewLayer()
	s := NewSelect(layer, []string{"整改到位", "基本到位", "未到位"})
	w := showAt(t, layer.Over(s), 400, 300)
	w.Canvas().Focus(s)
	s.toggle()
	key(s, fyne.KeyReturn)
	if s.Value() != "" {
		t.Errorf("Enter in a list that was only opened took %q", s.Value())
	}
	s.close()
	key(s, fyne.KeyDown)
	key(s, fyne.KeyReturn)
	if s.Value() != "整改到位" {
		t.Errorf("Down and Enter took %q", s.Value())
	}
}

func TestSeveralThingsAreChosenAndTakenOut(t *testing.T) {
	loop := newDesk(t)
	layer := NewLayer()
	m := NewMultiChooser(layer, deputies)
	w := showAt(t, layer.Over(m), 300, 300)
	w.Canvas().Focus(m.Box)
	for _, text := range []string{"zs", "lw", "zs"} {
		m.Box.SetText(text)
		loop.Settle()
		key(m.Box, fyne.KeyReturn)
		w.Canvas().Focus(m.Box)
	}
	names := func() (out []string) {
		for _, o := range m.Chosen() {
			out = append(out, o.Text)
		}
		return out
	}
	if got := names(); !slices.Equal(got, []string{"张三", "李五"}) {
		t.Fatalf("chosen %v", got)
	}
	key(m.Box, fyne.KeyBackspace)
	if got := names(); !slices.Equal(got, []string{"张三"}) {
		t.Errorf("after Backspace %v", got)
	}
}

// A choice over fixed words opens its list under itself, wherever it stands, and has the keyboard while the list is open.
func TestTheListOfAChoiceStandsUnderItsBox(t *testing.T) {
	newDesk(t)
	layer := NewLayer()
	choice := NewSelect(layer, []string{"在任", "辞职", "去世"})
	page := container.NewWithoutLayout(choice)
	w := showAt(t, layer.Over(page), 600, 400)
	choice.Resize(fyne.NewSize(120, 30))
	choice.Move(fyne.NewPos(300, 150))
	choice.toggle()
	if w.Canvas().Focused() != fyne.Focusable(choice) {
		t.Errorf("the keyboard is at %T", w.Canvas().Focused())
	}
	if at := choice.list.Position(); !choice.list.Visible() || at != fyne.NewPos(300, 180) {
		t.Errorf("the list stands at %v", at)
	}
}

package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"npcdesk/app/record"
)

// register resolves made-up names: there are two 李四.
func register(names []string) [][]Option {
	known := map[string][]Option{"张三": {{ID: 1, Text: "张三"}}, "李四": {{ID: 2, Text: "李四", Note: "第一组"}, {ID: 3, Text: "李四", Note: "第二组"}},
		"王五": {{ID: 4, Text: "王五"}}}
	out := make([][]Option, len(names))
	for i, name := range names {
		out[i] = known[name]
	}
	return out
}

func shownPeople(t *testing.T) (*PeopleEditor, *TestLoop) {
	t.Helper()
	loop := newDesk(t)
	layer := NewLayer()
	p := NewPeopleEditor(layer, []string{"出席", "请假", "缺席"}, deputies, register)
	showAt(t, layer.Over(p), 800, 500)
	return p, loop
}

func TestAPastedListAsksOnlyAboutUnknownAndSameNames(t *testing.T) {
	p, loop := shownPeople(t)
	p.Paste.SetText("张三、李四、王五（请假，看病）、外来人 参加")
	p.ReadPasted()
	loop.Settle()
	if n := len(p.People()); n != 2 || len(p.Questions) != 2 {
		t.Fatalf("%d people, %d questions: %+v", n, len(p.Questions), p.People())
	}
	p.Questions[0].Answers[1].Do() // the 李四 of the second group
	p.Questions[0].Answers[0].Do() // 外来人 as a mere name
	want := []record.Person{
		{Who: record.Ref{ID: 1, Name: "张三"}, Status: "出席"},
		{Who: record.Ref{ID: 4, Name: "王五"}, Status: "请假", Note: "看病"},
		{Who: record.Ref{ID: 3, Name: "李四"}, Status: "出席"},
		{Name: "外来人", Status: "出席"},
	}
	if got := p.People(); !slices.Equal(got, want) || len(p.Questions) != 0 {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got := p.Names(); got != "张三、王五、李四、外来人" {
		t.Errorf("the names are given back as %q", got)
	}
}

func TestPastingAgainChangesTheStatusAndAddsNobodyTwice(t *testing.T) {
	p, loop := shownPeople(t)
	kept := record.Person{Row: record.Row{ID: 77, UID: "a"}, Who: record.Ref{ID: 1, Name: "张三"}, Status: "出席"}
	p.SetPeople([]record.Person{kept})
	p.Paste.SetText("1. 张三 有事")
	p.ReadPasted()
	loop.Settle()
	got := p.People()
	if len(got) != 1 || got[0].Status != "请假" || got[0].Note != "有事" || got[0].Row != kept.Row {
		t.Errorf("got %+v", got)
	}
}

func TestAStatusIsGivenToManyAtOnce(t *testing.T) {
	p, loop := shownPeople(t)
	changed := 0
	p.OnChanged = func() { changed++ }
	p.SetPeople([]record.Person{{Name: "甲"}, {Name: "乙"}, {Name: "丙"}})
	loop.Settle()
	p.List.SelectAll()
	p.List.TypedRune('2')
	p.List.SelectID(p.entries[1].serial)
	p.NoteBox.OnSubmitted("外出")
	p.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	p.Remove()
	want := []record.Person{{Name: "乙", Status: "请假", Note: "外出"}, {Name: "丙", Status: "请假"}}
	if got := p.People(); !slices.Equal(got, want) || changed != 3 {
		t.Errorf("got %+v, told %d times", got, changed)
	}
}

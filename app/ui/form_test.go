package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// visit is a toy register with every kind of field.
type visit struct {
	record.Base
	Title, Detail, Bank string
	Day                 record.Date
	Month               record.Month
	Clock               record.Clock
	Count               record.Opt[int64]
	Cost                record.Opt[int64]
	Score               record.Opt[float64]
	Done                record.Opt[bool]
	Kind                string
	Tags                []string
	Unit                record.Ref
	Units               []record.Ref
	People              []record.Person
	Findings            []finding
}

type finding struct {
	record.Row
	What string
	Due  record.Date
}

var visits = record.NewRegister("visit", "视察",
	record.Text("title", "主题", func(v *visit) *string { return &v.Title }).Must().Under("基本情况"),
	record.Day("day", "日期", func(v *visit) *record.Date { return &v.Day }).Required().Under("基本情况"),
	record.Choice("kind", "类别", func(v *visit) *string { return &v.Kind }, "视察", "调研").Under("基本情况"),
	record.To("unit", "单位", "unit", func(v *visit) *record.Ref { return &v.Unit }).Under("基本情况"),
	record.Shown("sum", "摘要", func(v *visit, _ record.Settings) string { return v.Kind + "：" + v.Title }).Under("基本情况"),
	record.LongText("detail", "内容", func(v *visit) *string { return &v.Detail }).Under("经过"),
	record.YearMonth("month", "所属月份", func(v *visit) *record.Month { return &v.Month }).Under("经过"),
	record.TimeOfDay("clock", "时间", func(v *visit) *record.Clock { return &v.Clock }).Under("经过"),
	record.Whole("count", "人数", func(v *visit) *record.Opt[int64] { return &v.Count }).Under("经过"),
	record.Amount("cost", "经费", func(v *visit) *record.Opt[int64] { return &v.Cost }).Under("经过"),
	record.Number("score", "评分", func(v *visit) *record.Opt[float64] { return &v.Score }).Under("经过"),
	record.YesNo("done", "已办", func(v *visit) *record.Opt[bool] { return &v.Done }).Under("经过"),
	record.Choices("tags", "标签", func(v *visit) *[]string { return &v.Tags }, "道路", "水利").Under("经过"),
	record.ToMany("units", "相关单位", "unit", func(v *visit) *[]record.Ref { return &v.Units }).Under("经过"),
	record.Text("bank", "银行卡", func(v *visit) *string { return &v.Bank }).Secret(record.SecretBank).Under("经过"),
	record.People("people", "参加人员", func(v *visit) *[]record.Person { return &v.People }, "出席", "请假").Under("人员"),
	record.Rows("findings", "问题", []*record.Of[finding]{
		record.Text("what", "问题内容", func(f *finding) *string { return &f.What }),
		record.Day("due", "整改期限", func(f *finding) *record.Date { return &f.Due }),
	}, func(v *visit) *[]finding { return &v.Findings }).Under("问题"),
).Find("title")

func readDay(text string) (string, error) {
	iso, precision, err := hanzi.ParseDate(text)
	if err == nil && precision != hanzi.DayKnown {
		err = errors.New("请写到日")
	}
	return iso, err
}

type shownForm struct {
	*Form
	loop *TestLoop
	w    fyne.Window
}

func showForm(t *testing.T) shownForm {
	t.Helper()
	loop := newDesk(t)
	env := FormEnv{Layer: NewLayer(), Settings: record.Settings{Today: "2026-11-21"}, ReadDate: readDay, ReadMonth: hanzi.ParseMonth,
		Narrow:  hanzi.Narrow,
		Find:    func(_, text string) []Option { return deputies(text) },
		Resolve: func(_ string, names []string) [][]Option { return register(names) }}
	f := NewForm(visits.Any, env, 2)
	return shownForm{f, loop, showAt(t, env.Layer.Over(f), 900, 600)}
}

func (f shownForm) box(key string) *box {
	for _, b := range f.boxes {
		if b.field.Key == key {
			return b
		}
	}
	panic("no field " + key)
}

func (f shownForm) enter(key, text string) {
	b := f.box(key)
	f.Focus(key)
	b.focus.(interface{ SetText(string) }).SetText(text)
	f.loop.Settle()
	f.w.Canvas().Unfocus()
}

// full is a record with every field filled in.
func full() *visit {
	v := &visit{Title: "视察集镇道路", Detail: "第一行\n第二行", Bank: "999", Day: "2026-01-05", Month: "2026-01", Clock: "08:30",
		Count: record.Some[int64](12), Cost: record.Some[int64](123450), Score: record.Some(4.5), Done: record.Some(false),
		Kind: "视察", Tags: []string{"道路"}, Unit: record.Ref{ID: 9, Name: "农业办"}, Units: []record.Ref{{ID: 8, Name: "水利站"}},
		People:   []record.Person{{Row: record.Row{ID: 5, UID: "p"}, Who: record.Ref{ID: 1, Name: "张三"}, Status: "出席"}},
		Findings: []finding{{Row: record.Row{ID: 3, UID: "f"}, What: "路面破损", Due: "2026-02-01"}}}
	v.ID, v.UID = 7, "u"
	return v
}

func TestAFormGivesBackWhatItWasGiven(t *testing.T) {
	f := showForm(t)
	f.Load(full())
	f.loop.Settle()
	if f.Dirty() {
		for _, field := range f.Changed() {
			t.Errorf("loaded and not touched, %s has changed", field.Label)
		}
	}
	if !f.Commit() {
		t.Fatal("a whole record is refused")
	}
	got := f.Record().(*visit)
	if got.ID != 7 || got.People[0].Row != full().People[0].Row || got.Findings[0].Row != full().Findings[0].Row {
		t.Errorf("rows have lost their identity: %+v", got)
	}
	if changed := visits.Changed(full(), got); len(changed) > 0 {
		t.Errorf("changed: %s", changed[0].Label)
	}
}

func TestWhatIsEnteredStandsInTheRecord(t *testing.T) {
	f := showForm(t)
	f.enter("title", "调研水利")
	f.enter("day", "２０２６年１月５日")
	f.enter("month", "2026.1")
	f.enter("clock", "08:30")
	f.enter("kind", "调研")
	f.enter("unit", "张四")
	f.enter("count", "１２")
	f.enter("cost", "1234.5")
	f.enter("score", "4.5")
	f.enter("done", "否")
	f.enter("detail", "一\n二")
	if !f.Commit() {
		t.Fatal("refused")
	}
	got := f.Record().(*visit)
	want := &visit{Title: "调研水利", Day: "2026-01-05", Month: "2026-01", Clock: "08:30", Kind: "调研", Unit: record.Ref{ID: 2},
		Count: record.Some[int64](12), Cost: record.Some[int64](123450), Score: record.Some(4.5), Done: record.Some(false), Detail: "一\n二"}
	for _, field := range visits.Changed(want, got) {
		t.Errorf("%s is %v, want %v", field.Label, field.Get(got), field.Get(want))
	}
	if text := visits.Field("sum").Text(got, record.Settings{}); text != "调研：调研水利" {
		t.Errorf("the summary says %q", text)
	}
}

func TestWhatCannotBeReadIsNamedBesideItsFieldAndGetsTheKeyboard(t *testing.T) {
	f := showForm(t)
	f.enter("title", "视察")
	f.enter("count", "十几个")
	f.enter("day", "昨天")
	if f.Commit() {
		t.Fatal("nonsense was taken")
	}
	if text := f.box("count").problem.Text; !strings.Contains(text, "不是整数") {
		t.Errorf("beside the count it says %q", text)
	}
	if f.w.Canvas().Focused() != f.box("day").focus {
		t.Errorf("the keyboard is at %T", f.w.Canvas().Focused())
	}
	if f.box("day").focus.(*DateEntry).Text != "昨天" {
		t.Error("what was typed has been taken away")
	}
	f.enter("day", "2026-1-5")
	f.enter("count", "3")
	if !f.Commit() || f.box("count").problem.Visible() {
		t.Error("mended, it is still refused")
	}
}

func TestARecordWithoutWhatItNeedsIsNotSaved(t *testing.T) {
	f := showForm(t)
	f.enter("kind", "视察")
	if f.Commit() || !strings.Contains(f.box("title").problem.Text, "主题") {
		t.Errorf("beside the title it says %q", f.box("title").problem.Text)
	}
}

func TestLeavingAChangedFormAsks(t *testing.T) {
	f := showForm(t)
	left, saved := 0, 0
	next := func() { left++ }
	save := func(then func()) { saved++; then() }
	f.Load(full())
	if d := f.Leave(f.w, next, save); d != nil || left != 1 {
		t.Fatal("an unchanged form asks")
	}
	f.enter("title", "别的")
	d := f.Leave(f.w, next, save)
	if d == nil || left != 1 {
		t.Fatal("a changed form does not ask")
	}
	d.Buttons[0].OnTapped() // 取消
	if left != 1 || !f.Dirty() {
		t.Error("取消 has left the form or lost the change")
	}
	f.Leave(f.w, next, save).Buttons[2].OnTapped() // 保存
	if left != 2 || saved != 1 {
		t.Errorf("保存: left %d, saved %d", left, saved)
	}
	f.Leave(f.w, next, save).Buttons[1].OnTapped() // 不保存
	if left != 3 || saved != 1 || f.Dirty() {
		t.Errorf("不保存: left %d, saved %d, dirty %v", left, saved, f.Dirty())
	}
}

func TestADraftIsKeptSomeSecondsAfterAChange(t *testing.T) {
	f := showForm(t)
	var kept []string
	f.OnDraft = func(rec any) { kept = append(kept, rec.(*visit).Title) }
	f.enter("title", "视察")
	f.enter("title", "视察道路")
	f.loop.Pass(draftEvery)
	f.loop.Pass(draftEvery)
	if !slices.Equal(kept, []string{"视察道路"}) {
		t.Errorf("kept %v", kept)
	}
	f.Draft(full())
	if !f.Dirty() {
		t.Error("a draft that was brought back counts as saved")
	}
}

func TestRowsAreAddedChangedAndRemovedOnThePage(t *testing.T) {
	f := showForm(t)
	f.Load(full())
	f.loop.Settle()
	rows := f.box("findings").part.(*RowsEditor)
	rows.Add()
	what, due := rows.boxes[0].focus.(*Entry), rows.boxes[1].focus.(*DateEntry)
	what.SetText("路灯不亮")
	due.SetText("2026.3.1") // still being typed when the record is saved
	if !f.Commit() {
		t.Fatal("refused")
	}
	got := f.Record().(*visit).Findings
	want := []finding{full().Findings[0], {What: "路灯不亮", Due: "2026-03-01"}}
	if !slices.Equal(got, want) {
		t.Fatalf("got %+v", got)
	}
	rows.List.SelectID(rows.entries[0].serial)
	if what.Text != "路面破损" {
		t.Errorf("the first row shows %q", what.Text)
	}
	rows.Remove()
	f.Commit()
	if got := f.Record().(*visit).Findings; !slices.Equal(got, want[1:]) {
		t.Errorf("after removing: %+v", got)
	}
}

func TestGroupsOfLaterStepsAreFoldedAndTellWhatStandsInThem(t *testing.T) {
	f := showForm(t)
	f.Load(full())
	open := map[string]bool{}
	notes := map[string]string{}
	for _, g := range f.groups {
		open[g.name], notes[g.name] = g.open, g.head.note.Text()
	}
	if !open["基本情况"] || open["经过"] || notes["经过"] != "已填 10 项" {
		t.Errorf("open %v, notes %v", open, notes)
	}
	f.Focus("count")
	if f.w.Canvas().Focused() != f.box("count").focus {
		t.Error("going to a folded field does not unfold it")
	}
}

func BenchmarkLoadAForm(b *testing.B) {
	test.NewApp().Settings().SetTheme(NewTheme(nil, nil))
	NewTestLoop(b)
	env := FormEnv{Layer: NewLayer(), ReadDate: readDay, ReadMonth: hanzi.ParseMonth,
		Find:    func(_, text string) []Option { return deputies(text) },
		Resolve: func(_ string, names []string) [][]Option { return register(names) }}
	f := NewForm(visits.Any, env, 2)
	w := test.NewWindow(env.Layer.Over(f))
	defer w.Close()
	w.Resize(fyne.NewSize(900, 600))
	one, other := full(), full()
	other.Title, other.Count = "调研", record.Some[int64](3)
	for b.Loop() {
		f.Load(one)
		f.Load(other)
	}
}

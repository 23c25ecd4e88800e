package record

import (
	"encoding/json"
	"errors"
	"reflect"
	"testing"
)

// A toy register with every kind of field: a borrowed book.
type loan struct {
	Row
	Reader Ref
	On     Date
}

type book struct {
	Base
	Name     string
	Summary  string
	Shelf    string
	Tags     []string
	Bought   Date
	Printed  Month
	Opens    Clock
	Pages    Opt[int64]
	Weight   Opt[float64]
	Price    Opt[int64]
	Lent     Opt[bool]
	Author   Ref
	Editors  []Ref
	Loans    []loan
	Visitors []Person
}

func lastLoan(b *book, create bool) *loan {
	if len(b.Loans) == 0 {
		if !create {
			return nil
		}
		b.Loans = append(b.Loans, loan{})
	}
	return &b.Loans[len(b.Loans)-1]
}

func books() *Register[book] {
	on := Day("on", "借出日期", func(l *loan) *Date { return &l.On })
	return NewRegister("book", "图书",
		Text("name", "书名", func(b *book) *string { return &b.Name }).Must().Pinyin().Also("题名").In(200),
		LongText("summary", "内容提要", func(b *book) *string { return &b.Summary }),
		Choice("shelf", "类别", func(b *book) *string { return &b.Shelf }, "文学（小说）", "法律").Required().Meaning("法学", "法律"),
		Choices("tags", "标签", func(b *book) *[]string { return &b.Tags }, "新", "旧", "珍本"),
		Day("bought", "购入日期", func(b *book) *Date { return &b.Bought }),
		YearMonth("printed", "印刷年月", func(b *book) *Month { return &b.Printed }),
		TimeOfDay("opens", "开放时间", func(b *book) *Clock { return &b.Opens }),
		Whole("pages", "页数", func(b *book) *Opt[int64] { return &b.Pages }),
		Number("weight", "重量", func(b *book) *Opt[float64] { return &b.Weight }),
		Amount("price", "定价", func(b *book) *Opt[int64] { return &b.Price }),
		YesNo("lent", "已借出", func(b *book) *Opt[bool] { return &b.Lent }).From("在架"),
		To("author", "作者", "deputy", func(b *book) *Ref { return &b.Author }),
		ToMany("editors", "编者", "deputy", func(b *book) *[]Ref { return &b.Editors }),
		Rows("loans", "借阅", []*Of[loan]{To("reader", "读者", "deputy", func(l *loan) *Ref { return &l.Reader }), on},
			func(b *book) *[]loan { return &b.Loans }),
		People("visitors", "来看过的人", func(b *book) *[]Person { return &b.Visitors }, "出席", "请假"),
		Lift(lastLoan, Day("last_on", "最近借出", func(l *loan) *Date { return &l.On })),
		Shown("age", "书龄", func(b *book, in Settings) string { return TextYears(b.Bought, in.Today) }),
	).Find("name").Dated("bought").States(func(b *book, _ Settings) State {
		if b.Bought != "" {
			return "在架"
		}
		return "待购"
	}, "待购", "在架")
}

// TextYears is only here to give the toy register a field that depends on the day.
func TextYears(from, to Date) string {
	if from == "" {
		return ""
	}
	return string(rune('0'+to.Year()-from.Year())) + "年"
}

func full() *book {
	return &book{Base: Base{ID: 7, UID: "u", Origin: "o", Note: "备注", Year: Some[int64](2026)}, Name: "清溪志", Summary: "一\n二", Shelf: "文学（小说）",
		Tags: []string{"新", "珍本"}, Bought: "2024-02-29", Printed: "1978-06", Opens: "08:30", Pages: Some[int64](0), Weight: Some(0.5),
		Price: Some[int64](1250), Lent: Some(false), Author: Ref{3, "张三"}, Editors: []Ref{{4, "李四"}, {5, "王五"}},
		Loans:    []loan{{Row{1, "r1", "o"}, Ref{3, "张三"}, "2025-01-01"}, {Row{2, "r2", "o"}, Ref{4, "李四"}, "2025-02-01"}},
		Visitors: []Person{{Row: Row{9, "p", "o"}, Who: Ref{3, "张三"}, Status: "出席"}, {Name: "来宾", Note: "特邀"}}}
}

func lookup(_, text string) (Ref, error) {
	known := map[string]Ref{"张三": {3, "张三"}, "3": {3, "张三"}, "李四": {4, "李四"}, "4": {4, "李四"}, "5": {5, "王五"}}
	if r, ok := known[text]; ok {
		return r, nil
	}
	return Ref{}, errors.New("没有这个人：" + text)
}

func TestAWholeRecordComesBackFromItsHistory(t *testing.T) {
	reg := books()
	b, err := json.Marshal(reg.Snapshot(full()))
	if err != nil {
		t.Fatal(err)
	}
	var snap Snapshot
	if err := json.Unmarshal(b, &snap); err != nil {
		t.Fatal(err)
	}
	back := reg.New()
	if err := reg.Restore(back, snap); err != nil {
		t.Fatal(err)
	}
	if diff := reg.Changed(full(), back); len(diff) > 0 {
		t.Errorf("fields lost on the way through the history: %s", diff[0].Label)
	}
	if got := back.(*book).Loans[1]; got.ID != 2 || got.UID != "r2" || got.On != "2025-02-01" {
		t.Errorf("a row lost its identity: %+v", got)
	}
}

func TestWhatIsPrintedAsJSONCanBeSavedAgain(t *testing.T) {
	reg := books()
	b, err := json.Marshal(reg.JSON(full(), Settings{Today: "2026-11-21"}))
	if err != nil {
		t.Fatal(err)
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(b, &members); err != nil {
		t.Fatal(err)
	}
	if string(members["定价"]) != "12.5" || string(members["已借出"]) != "false" || string(members["书龄"]) != `"2年"` {
		t.Errorf("money, yes/no or shown field printed wrong: %s", b)
	}
	back := reg.New()
	if errs := reg.FromJSON(back, members, Settings{}, lookup); len(errs) > 0 {
		t.Fatal(errs)
	}
	if diff := reg.Changed(full(), back); len(diff) > 0 {
		t.Errorf("%s changed on the way through JSON: %v", diff[0].Label, diff[0].Get(back))
	}
}

func TestWhatAPersonTypesIsReadOrRefusedInWords(t *testing.T) {
	reg := books()
	good := map[string]struct {
		text string
		want any
	}{
		"类别": {"文学(小说)", "文学（小说）"}, "定价": {"1,234.5", int64(123450)}, "已借出": {"√", true},
		"标签": {"新、旧", []string{"新", "旧"}}, "作者": {"张三", Ref{3, "张三"}}, "页数": {"12", int64(12)},
	}
	for label, c := range good {
		if got, err := reg.Field(label).Parse(c.text, Settings{}, lookup); err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s %q: %v, %v", label, c.text, got, err)
		}
	}
	if v, _ := reg.Field("类别").Parse("法学", Settings{}, nil); v != "法律" {
		t.Errorf("a word that stands for a choice was not understood: %v", v)
	}
	for label, text := range map[string]string{"类别": "音乐", "购入日期": "2026-02-30", "印刷年月": "1979-13", "页数": "一", "定价": "1.234", "作者": "赵六"} {
		if v, err := reg.Field(label).Parse(text, Settings{}, lookup); err == nil {
			t.Errorf("%s took %q as %v", label, text, v)
		}
	}
}

func TestOnlyTheLeastIsNeededAndTheRestIsCalledFor(t *testing.T) {
	reg := books()
	if lack := reg.Lacking(&book{}); len(lack) != 1 || lack[0].Label != "书名" {
		t.Errorf("lacking: %v", lack)
	}
	labels := func(b *book) (out []string) {
		for _, f := range reg.Missing(b, Settings{}) {
			out = append(out, f.Label)
		}
		return out
	}
	if got := labels(&book{Name: "清溪志"}); !reflect.DeepEqual(got, []string{"类别"}) {
		t.Errorf("before the book is bought: %v", got)
	}
	if got := labels(&book{Name: "清溪志", Bought: "2024-01-01"}); !reflect.DeepEqual(got, []string{"类别", "已借出"}) {
		t.Errorf("once it is on the shelf: %v", got)
	}
}

func TestALiftedFieldReadsWithoutMakingARowAndWritesIntoIt(t *testing.T) {
	f := books().Field("最近借出")
	empty := &book{}
	if f.Get(empty) != nil || len(empty.Loans) != 0 {
		t.Error("reading made a row")
	}
	f.Set(empty, "2026-01-01")
	if len(empty.Loans) != 1 || empty.Loans[0].On != "2026-01-01" {
		t.Errorf("writing did not reach the row: %+v", empty.Loans)
	}
}

func TestARegisterThatPointsNowhereDoesNotStart(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a reference to a register that is not there was accepted")
		}
	}()
	NewSet(books().Any)
}

func TestARuleAboutAFieldThatIsNotThereDoesNotStart(t *testing.T) {
	for key, refused := range map[string]bool{"bought": false, "购入日期": true, "sold": true} {
		func() {
			defer func() {
				if got := recover() != nil; got != refused {
					t.Errorf("a rule at %s refused: %v", key, got)
				}
			}()
			NewSet(NewRegister("book", "图书", Day("bought", "购入日期", func(b *book) *Date { return &b.Bought })).
				Rules(Hold("", "", Certain, func(*book, int) []string { return nil }).At(key)).Any,
				NewRegister[book]("term", "届次").Unbound().Any)
		}()
	}
}

// A rule about several fields stands at those which its sentence names, in the order in which it does.
func TestAWarningStandsAtTheFieldsItNames(t *testing.T) {
	said := ""
	reg := NewRegister("book", "图书",
		Text("name", "书名", func(b *book) *string { return &b.Name }),
		Day("bought", "购入日期", func(b *book) *Date { return &b.Bought }),
		YearMonth("printed", "印刷年月", func(b *book) *Month { return &b.Printed }),
	).Rules(Hold("", "", Certain, func(*book, int) []string { return []string{said} }).At("name", "bought", "printed"))
	for text, want := range map[string][]string{
		"请核对":       {"name", "bought", "printed"},
		"购入日期在今天之后": {"bought"},
		"购入日期早于印刷年月，请核对书名": {"bought", "printed", "name"},
	} {
		said = text
		if got := reg.Warnings(&book{}, 0)[0].Fields; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: stands at %v, want %v", text, got, want)
		}
	}
}

func TestMonthsAreCountedAsTheLawCountsThem(t *testing.T) {
	for _, c := range []struct {
		from Date
		n    int
		want Date
	}{{"2026-11-30", 3, "2027-02-28"}, {"2025-03-20", 3, "2025-06-20"}, {"2024-01-31", 1, "2024-02-29"}, {"2026-08-31", 6, "2027-02-28"}} {
		if got := c.from.AddMonths(c.n); got != c.want {
			t.Errorf("%s + %d months = %s, want %s", c.from, c.n, got, c.want)
		}
	}
	if Date("2026-02-28").Until("2026-03-01") != 1 {
		t.Error("days between")
	}
}

func FuzzYuan(f *testing.F) {
	f.Add("12.50")
	f.Add("-0.05")
	f.Fuzz(func(t *testing.T, s string) {
		m, err := ParseYuan(s)
		if err != nil {
			return
		}
		if again, err := ParseYuan(m.Yuan()); err != nil || again != m {
			t.Errorf("%q: %d prints as %s and reads back as %d", s, m, m.Yuan(), again)
		}
	})
}

package data

import (
	"path/filepath"
	"testing"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Tests of the machinery use a toy register beside the office's own: a shelf and the books on it. What holds for the toy
// holds for every register, since nothing in data knows one.

type shelf struct {
	record.Base
	Name string
}

type loan struct {
	record.Row
	Reader record.Ref
	On     record.Date
	Copies []record.Ref
}

type book struct {
	record.Base
	Name     string
	Author   string
	Secret   string
	Kind     string
	Tags     []string
	Bought   record.Date
	Pages    record.Opt[int64]
	Weight   record.Opt[float64]
	Price    record.Opt[int64]
	Lent     record.Opt[bool]
	Shelf    record.Ref
	Others   []record.Ref
	Loans    []loan
	Visitors []record.Person
}

var shelves = record.NewRegister("shelf", "书架", record.Text("name", "架名", func(s *shelf) *string { return &s.Name }).Must()).Find("name").Unbound()

var books = record.NewRegister("book", "图书",
	record.Text("name", "书名", func(b *book) *string { return &b.Name }).Must().In(200),
	record.Text("author", "作者", func(b *book) *string { return &b.Author }).Pinyin(),
	record.Text("secret", "借阅人电话", func(b *book) *string { return &b.Secret }).Secret(record.SecretPhone),
	record.Choice("kind", "类别", func(b *book) *string { return &b.Kind }, "文学", "法律"),
	record.Choices("tags", "标签", func(b *book) *[]string { return &b.Tags }, "新", "旧", "珍本"),
	record.Day("bought", "购入日期", func(b *book) *record.Date { return &b.Bought }),
	record.Whole("pages", "页数", func(b *book) *record.Opt[int64] { return &b.Pages }),
	record.Number("weight", "重量", func(b *book) *record.Opt[float64] { return &b.Weight }),
	record.Amount("price", "定价", func(b *book) *record.Opt[int64] { return &b.Price }),
	record.YesNo("lent", "已借出", func(b *book) *record.Opt[bool] { return &b.Lent }),
	record.To("shelf", "书架", "shelf", func(b *book) *record.Ref { return &b.Shelf }),
	record.ToMany("others", "相关书架", "shelf", func(b *book) *[]record.Ref { return &b.Others }),
	record.Rows("loans", "借阅", []*record.Of[loan]{
		record.To("reader", "读者", "deputy", func(l *loan) *record.Ref { return &l.Reader }),
		record.Day("on", "借出日期", func(l *loan) *record.Date { return &l.On }),
		record.ToMany("copies", "副本所在", "shelf", func(l *loan) *[]record.Ref { return &l.Copies }),
	}, func(b *book) *[]loan { return &b.Loans }),
	record.People("visitors", "来看过的人", func(b *book) *[]record.Person { return &b.Visitors }, "出席", "请假"),
	record.Shown("age", "状况", func(b *book, in record.Settings) string { return b.Kind + in.Text(office.KeyTown) }).Kept(),
).Find("name").Dated("bought").OrderedBy(record.Sort{Key: "bought"}).States(func(b *book, in record.Settings) record.State {
	if b.Bought == "" {
		return "待购"
	}
	return "在架"
}, "待购", "在架")

// Duties: who looked at a book did something on the day it was bought.
func (b *book) Duties(record.Settings) []office.Duty {
	return office.DutiesOf(b.Visitors, b.Bought, office.DutyInspection)
}

// Deadlines: a book lent comes back within the days of a setting; one that is to be bought waits.
func (b *book) Deadlines(in record.Settings) []office.Deadline {
	var out []office.Deadline
	for _, l := range b.Loans {
		out = append(out, office.Deadline{Kind: "归还", On: l.On.Add(in.Int(office.KeyReturnDays)), Source: "借阅规定"})
	}
	if b.Lent.V {
		out = append(out, office.Deadline{Kind: "催还", On: "2026-01-05", Workdays: 3, Text: "三个工作日内"})
	}
	return out
}

var toySet = record.NewSet(append(append([]*record.Any{}, office.Registers.All...), shelves.Any, books.Any)...)

// toy makes a new office with the toy registers in a folder of its own.
func toy(t testing.TB) *Store {
	t.Helper()
	s, err := CreateFor(filepath.Join(t.TempDir(), "数据 文件夹"), toySet)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := s.found(Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19}); err != nil {
		t.Fatal(err)
	}
	s.now = func() time.Time { return time.Date(2026, 11, 21, 9, 0, 0, 0, time.Local) }
	return s
}

func put(t testing.TB, s *Store, reg *record.Any, recs ...any) []int64 {
	t.Helper()
	b := Batch{Label: "保存" + reg.Name}
	for _, r := range recs {
		b.Changes = append(b.Changes, Change{Reg: reg, Op: Put, Rec: r})
	}
	got, err := s.Save(b)
	if err != nil {
		t.Fatal(err)
	}
	return got.IDs
}

func getBook(t testing.TB, s *Store, id int64) *book {
	t.Helper()
	b, err := Load(s, books, id)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// library fills two shelves and one book in which everything is given.
func library(t testing.TB, s *Store) (shelfIDs []int64, bookID int64) {
	t.Helper()
	shelfIDs = put(t, s, shelves.Any, &shelf{Name: "东架"}, &shelf{Name: "西架"})
	reader := put(t, s, office.Deputies.Any, &office.Deputy{Name: "曾三"})[0]
	full := &book{Name: "清溪志", Author: "单凤琴", Secret: "13800000001", Kind: "文学", Tags: []string{"新", "珍本"}, Bought: "2025-03-20",
		Pages: record.Some[int64](0), Weight: record.Some(0.5), Price: record.Some[int64](1250), Lent: record.Some(false),
		Shelf: record.Ref{ID: shelfIDs[0]}, Others: []record.Ref{{ID: shelfIDs[1]}, {ID: shelfIDs[0]}},
		Loans:    []loan{{Reader: record.Ref{ID: reader}, On: "2025-04-01", Copies: []record.Ref{{ID: shelfIDs[1]}}}, {On: "2025-05-01"}},
		Visitors: []record.Person{{Who: record.Ref{ID: reader}, Status: "出席"}, {Name: "来宾", Status: "请假", Note: "特邀"}}}
	full.Note = "备注，含“引号”和\n换行"
	return shelfIDs, put(t, s, books.Any, full)[0]
}

package screens

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/xuri/excelize/v2"

	"npcdesk/app/intake"
	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// toyBook is a register that nobody but this test knows: what is written here is all that a new register needs.
type toyBook struct {
	record.Base
	Title  string
	Author string
	Shelf  string
	Bought record.Date
	Pages  record.Opt[int64]
}

var toyBooks = record.NewRegister("toybook", "藏书",
	record.Text("title", "书名", func(b *toyBook) *string { return &b.Title }).Must().In(200),
	record.Text("author", "作者", func(b *toyBook) *string { return &b.Author }).Pinyin().Also("著者").In(90),
	record.Choice("shelf", "书架", func(b *toyBook) *string { return &b.Shelf }, "东架", "西架").In(60),
	record.Day("bought", "购入日期", func(b *toyBook) *record.Date { return &b.Bought }).In(90),
	record.Whole("pages", "页数", func(b *toyBook) *record.Opt[int64] { return &b.Pages }),
).Find("title").Dated("bought").OrderedBy(record.Sort{Key: "bought"})

// toyDesk opens the desk on an office that has the toy register beside its own.
func toyDesk(t *testing.T) (*Desk, *ui.TestLoop) { return deskWith(t, toyBooks.Any) }

// deskWith opens the desk on an office that has some registers of the test beside its own.
func deskWith(t *testing.T, toys ...*record.Any) (*Desk, *ui.TestLoop) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(ui.NewTheme(nil, nil))
	loop := ui.NewTestLoop(t)
	set := record.NewSet(slices.Concat(office.Registers.All, toys)...)
	store, err := data.CreateFor(t.TempDir(), set)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return newDesk(app, test.NewTempWindow(t, nil), store), loop
}

func TestANewRegisterPassesThroughImportListFormLedgerJSONHistoryAndSearch(t *testing.T) {
	d, loop := toyDesk(t)
	importToyBooks(t, d.store)
	page := newListPage(d, toyBooks.Any)
	page.Show()
	loop.Settle()
	if page.table.Len() != 2 || page.table.Columns()[3].Title != "购入日期" {
		t.Fatalf("the list shows %d books, columns %v", page.table.Len(), page.table.Columns())
	}
	id := page.table.Selected()
	page.Open(2)
	loop.Settle()
	if page.detail.title.Text() != "石门志" {
		t.Errorf("the form shows %q (selected %v)", page.detail.title.Text(), id)
	}
	changed := page.detail.form.Record().(*toyBook)
	changed.Shelf = "西架"
	page.detail.form.Draft(changed)
	page.Save()
	loop.Settle()
	checkToyBook(t, d.store)
	exportToyBooks(t, d.store)
}

func importToyBooks(t *testing.T, s *data.Store) {
	t.Helper()
	f := excelize.NewFile()
	for cell, text := range map[string]string{"A1": "藏书登记", "A2": "序号", "B2": "书 名", "C2": "著者", "D2": "购入日期", "E2": "页数",
		"A3": "1", "B3": "清溪志", "C3": "单凤琴", "D3": "2025.1.5", "E3": "１２０", "A4": "2", "B4": "石门志", "C4": "秦志山", "D4": "2025年3月", "E4": "360", "A5": "合计", "B5": "2本"} {
		if err := f.SetCellStr("Sheet1", cell, text); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "藏书.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	plan, err := intake.Prepare(s, toyBooks.Any, path, intake.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := plan.Save(s); err != nil || got.Created != 2 || len(got.Unmatched) > 0 {
		t.Fatalf("the import came to %+v, %v", got, err)
	}
}

func checkToyBook(t *testing.T, s *data.Store) {
	t.Helper()
	rec, err := s.Get(toyBooks.Any, 2)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(toyBooks.JSON(rec, s.Settings()))
	if err != nil || !strings.Contains(string(text), `"书架":"西架"`) || !strings.Contains(string(text), `"购入日期":"2025-03-01"`) || !strings.Contains(string(text), `"页数":360`) {
		t.Errorf("JSON says %s, %v", text, err)
	}
	past, err := s.History(toyBooks.Any, 2)
	if err != nil || len(past) != 2 || past[0].Changes[0].To != "西架" {
		t.Errorf("the history says %+v, %v", past, err)
	}
	if hits, err := s.Search("qzs", 5); err != nil || len(hits) != 1 || hits[0].Title != "石门志" {
		t.Errorf("the initials of the author find %v, %v", hits, err)
	}
}

func exportToyBooks(t *testing.T, s *data.Store) {
	t.Helper()
	l, err := ledger.OfList(s, toyBooks.Any, record.Query{}, []string{"title", "shelf"}, "藏书目录", office.MaskReport)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "藏书目录.xlsx")
	if _, err := ledger.Save(path, ledger.Single(s.Settings(), l), false); err != nil {
		t.Fatal(err)
	}
	holdsName(t, path, "石门志")
	holdsName(t, path, "西架")
}

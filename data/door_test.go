package data

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestEveryFieldOfARecordComesBackAsItWasSaved(t *testing.T) {
	s := toy(t)
	shelfIDs, id := library(t, s)
	got := getBook(t, s, id)
	if got.Shelf.Name != "东架" || got.Others[0].Name != "西架" || got.Loans[0].Reader.Name != "曾三" || got.Loans[0].Copies[0].Name != "西架" || got.Visitors[0].Called() != "曾三" {
		t.Errorf("names of what the record points at are missing: %+v", got)
	}
	if got.Term.Name != "第十九届" || got.Year.V != 2025 || len(got.UID) != 32 || got.Origin == "" {
		t.Errorf("term, year or permanent id are missing: %+v", got.Base)
	}
	if got.Others[0].ID != shelfIDs[1] || got.Pages != record.Some[int64](0) || got.Lent != record.Some(false) || got.Tags[1] != "珍本" || got.Loans[1].On != "2025-05-01" {
		t.Errorf("a value did not come back: %+v", got)
	}
}

func TestSavingARecordAgainChangesNothingAndIsNoStepToUndo(t *testing.T) {
	s := toy(t)
	_, id := library(t, s)
	before := s.CanUndo()
	got, err := s.Save(Batch{Label: "再存一次", Changes: []Change{{Reg: books.Any, Op: Put, Rec: getBook(t, s, id)}}})
	if err != nil || got.Changed[0] {
		t.Fatalf("a record without a change was saved: %v %v", got, err)
	}
	if s.CanUndo() != before {
		t.Error("saving nothing became a step to undo")
	}
}

func TestRowsKeepTheirIdentityWhenTheRecordIsSaved(t *testing.T) {
	s := toy(t)
	shelfIDs, id := library(t, s)
	old := getBook(t, s, id)
	b := getBook(t, s, id)
	b.Loans = []loan{{On: "2025-06-01"}, b.Loans[1]}
	b.Loans[1].On = "2025-05-02"
	b.Others = []record.Ref{{ID: shelfIDs[0]}}
	b.Visitors = b.Visitors[1:]
	put(t, s, books.Any, b)
	now := getBook(t, s, id)
	if now.Loans[1].ID != old.Loans[1].ID || now.Loans[1].UID != old.Loans[1].UID || now.Loans[1].On != "2025-05-02" {
		t.Errorf("a changed row became another row: %+v, was %+v", now.Loans[1], old.Loans[1])
	}
	if now.Loans[0].ID == old.Loans[0].ID || len(now.Others) != 1 || now.Visitors[0].UID != old.Visitors[1].UID {
		t.Errorf("rows were mixed up: %+v", now)
	}
}

func TestUndoGivesBackExactlyWhatWasThereAndRedoTakesItAgain(t *testing.T) {
	s := toy(t)
	_, id := library(t, s)
	first := getBook(t, s, id)
	b := getBook(t, s, id)
	b.Name, b.Loans, b.Price, b.Tags = "清溪志（新版）", b.Loans[1:], record.Opt[int64]{}, nil
	put(t, s, books.Any, b)
	second := getBook(t, s, id)
	mustTurn(t, s.Undo)
	if diff := books.Changed(first, getBook(t, s, id)); len(diff) > 0 {
		t.Errorf("undo did not give back %s", diff[0].Label)
	}
	if back := getBook(t, s, id); back.Loans[0].ID != first.Loans[0].ID || back.Loans[0].UID != first.Loans[0].UID {
		t.Error("undo made another row of the one that was taken away")
	}
	mustTurn(t, s.Redo)
	if diff := books.Changed(second, getBook(t, s, id)); len(diff) > 0 {
		t.Errorf("redo did not bring %s again", diff[0].Label)
	}
	mustTurn(t, s.Undo)
	mustTurn(t, s.Undo) // the making of the book itself
	if _, err := s.Get(books.Any, id); !IsGone(err) {
		t.Fatalf("undoing the creation left the record: %v", err)
	}
	mustTurn(t, s.Redo)
	if again := getBook(t, s, id); again.UID != first.UID || again.Created != first.Created || again.Loans[0].UID != first.Loans[0].UID {
		t.Errorf("the record came back as another: %+v", again.Base)
	}
}

func mustTurn(t *testing.T, turn func() (string, error)) {
	t.Helper()
	if _, err := turn(); err != nil {
		t.Fatal(err)
	}
}

func TestANewSaveClearsWhatCouldBeDoneAgain(t *testing.T) {
	s := toy(t)
	put(t, s, shelves.Any, &shelf{Name: "东架"})
	mustTurn(t, s.Undo)
	put(t, s, shelves.Any, &shelf{Name: "西架"})
	if _, err := s.Redo(); err == nil {
		t.Error("redo was possible after a new save")
	}
}

func TestABatchIsTakenWholeOrNotAtAll(t *testing.T) {
	s := toy(t)
	_, err := s.Save(Batch{Label: "导入", Changes: []Change{
		{Reg: shelves.Any, Op: Put, Rec: &shelf{Name: "东架"}}, {Reg: books.Any, Op: Put, Rec: &book{Author: "无名"}}}})
	if err == nil {
		t.Fatal("a record without its name was saved")
	}
	if n, _ := s.Count(shelves.Any, record.Query{}, record.Count{How: record.CountRows}); n != 0 {
		t.Error("half of the batch was kept")
	}
}

func TestRecordsOfOneBatchMayPointAtEachOther(t *testing.T) {
	s := toy(t)
	sh := &shelf{Name: "新架"}
	sh.ID = -1
	got, err := s.Save(Batch{Label: "导入", Changes: []Change{{Reg: shelves.Any, Op: Put, Rec: sh},
		{Reg: books.Any, Op: Put, Rec: &book{Name: "清溪志", Shelf: record.Ref{ID: -1}, Others: []record.Ref{{ID: -1}}}}}})
	if err != nil {
		t.Fatal(err)
	}
	if b := getBook(t, s, got.IDs[1]); b.Shelf.Name != "新架" || b.Others[0].ID != got.IDs[0] {
		t.Errorf("the new shelf was not found: %+v", b)
	}
}

func TestWhatIsDeletedLiesInTheBinAndIsMarkedWhereItIsPointedAt(t *testing.T) {
	s := toy(t)
	shelfIDs, id := library(t, s)
	if _, err := s.Save(Batch{Label: "删除", Changes: []Change{{Reg: shelves.Any, Op: Remove, ID: shelfIDs[0]}}}); err != nil {
		t.Fatal(err)
	}
	if got := getBook(t, s, id).Shelf.Name; got != "东架（已删除）" {
		t.Errorf("the deleted shelf is called %q", got)
	}
	if hits, _ := s.Search("东架", 10); len(hits) != 1 || hits[0].Register != "book" {
		t.Errorf("what is in the bin is found by search: %v", hits)
	}
	if _, err := s.Save(Batch{Label: "清除", Changes: []Change{{Reg: shelves.Any, Op: Destroy, ID: shelfIDs[0]}}}); err == nil {
		t.Error("a shelf was destroyed while a book points at it")
	}
	if _, err := s.Save(Batch{Label: "恢复", Changes: []Change{{Reg: shelves.Any, Op: Return, ID: shelfIDs[0]}}}); err != nil {
		t.Fatal(err)
	}
	if got := getBook(t, s, id).Shelf.Name; got != "东架" {
		t.Errorf("after it came back the shelf is called %q", got)
	}
}

func TestTheHistorySaysWhatChangedAndMasksPersonalData(t *testing.T) {
	s := toy(t)
	_, id := library(t, s)
	b := getBook(t, s, id)
	b.Secret, b.Price = "13900000002", record.Some[int64](2000)
	put(t, s, books.Any, b)
	past, err := s.History(books.Any, id)
	if err != nil || len(past) != 2 {
		t.Fatalf("%v, %v", past, err)
	}
	for _, c := range past[0].Changes {
		switch c.Field.Key {
		case "price":
			if c.From != "12.5" || c.To != "20" {
				t.Errorf("price from %s to %s", c.From, c.To)
			}
		case "secret":
			if c.To == "13900000002" || c.To == "" {
				t.Errorf("the phone number stands in the history: %q", c.To)
			}
		default:
			t.Errorf("%s did not change", c.Field.Label)
		}
	}
}

func TestWatchersAreToldAfterTheCommit(t *testing.T) {
	s := toy(t)
	var told []string
	s.Watch(func(e Event) {
		if n, _ := s.Count(shelves.Any, record.Query{}, record.Count{How: record.CountRows}); n == 1 && e.Registers["shelf"] {
			told = append(told, "shelf")
		}
	})
	put(t, s, shelves.Any, &shelf{Name: "东架"})
	if len(told) != 1 {
		t.Errorf("told %d times", len(told))
	}
}

func TestASettingThatChangesRenewsWhatFollowsFromIt(t *testing.T) {
	s := toy(t)
	_, id := library(t, s)
	if err := s.Set(office.KeyTown, "白云镇", ""); err != nil {
		t.Fatal(err)
	}
	list, err := s.IDs(books.Any, record.Query{Where: []record.Filter{{Key: "age", Op: record.Is, Value: "文学白云镇"}}})
	if err != nil || len(list) != 1 || list[0] != id {
		t.Errorf("the kept text was not renewed: %v %v", list, err)
	}
	mustTurn(t, s.Undo)
	if got := s.Settings().Text(office.KeyTown); got != "清溪镇" {
		t.Errorf("undone, the town is %s", got)
	}
}

func TestFoundingAnOfficeIsOneStepAndIsTakenUpAgainWhenItWasCutOff(t *testing.T) {
	dir := t.TempDir()
	cut, err := Create(dir) // the power goes after the file was made and before anything was founded
	if err != nil {
		t.Fatal(err)
	}
	cut.Close()
	f := Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19, Quota: 65}
	s, err := Found(dir, f)
	if err != nil {
		t.Fatal(err)
	}
	if in := s.Settings(); in.Text(office.KeyTown) != "清溪镇" || in.Int(office.KeyTerm) != 1 || in.Text(office.KeyOffice) == "" || s.CanUndo() != "" {
		t.Errorf("the office is %v, to undo %q", in.Values, s.CanUndo())
	}
	term, err := Load(s, office.Terms, 1)
	if err != nil || term.Origin != s.Settings().Text(office.KeyOffice) {
		t.Errorf("the term in force is %+v, %v", term, err)
	}
	s.Close()
	if _, err := Found(dir, f); err == nil {
		t.Error("an office was founded over another")
	}
}

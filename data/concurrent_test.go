package data

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// together runs work several times at once, each with its number, and waits.
func together(n int, work func(i int)) {
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { work(i) })
	}
	wg.Wait()
}

func TestConcurrentSaversTakeTurnsAndLoseNothing(t *testing.T) {
	s := toy(t)
	const savers, each = 2, 25
	together(savers, func(i int) {
		for n := range each {
			if _, err := s.Save(Batch{Label: "保存", Changes: []Change{{Reg: shelves.Any, Op: Put, Rec: &shelf{Name: fmt.Sprintf("%d-%d架", i, n)}}}}); err != nil {
				t.Error(err)
			}
		}
	})
	if n, err := s.Count(shelves.Any, record.Query{}, record.Count{How: record.CountRows}); err != nil || n != savers*each {
		t.Errorf("%d shelves, %v", n, err)
	}
}

func TestConcurrentReadersSeeWholeBatchesWhileTheClerkSaves(t *testing.T) {
	s := toy(t)
	var done atomic.Bool
	together(4, func(i int) {
		if i == 0 {
			defer done.Store(true)
			for n := range 30 {
				b := Batch{Label: "导入"}
				for range 4 {
					b.Changes = append(b.Changes, Change{Reg: books.Any, Op: Put, Rec: &book{Name: fmt.Sprintf("第%d批", n), Author: "单凤琴", Loans: []loan{{On: "2026-01-01"}}}})
				}
				if _, err := s.Save(b); err != nil {
					t.Error(err)
				}
			}
			return
		}
		for !done.Load() {
			readAround(t, s)
		}
	})
}

// readAround reads as a window does: the list, a page of it, a search, a count, the settings, the history.
func readAround(t *testing.T, s *Store) {
	list, err := s.IDs(books.Any, record.Query{Find: "sfq"})
	if err != nil {
		t.Error(err)
	}
	if len(list)%4 != 0 {
		t.Errorf("%d books: a batch of four was seen in part", len(list))
	}
	recs, err := s.Page(books.Any, list)
	if err != nil || len(recs) != len(list) {
		t.Errorf("%d of %d records, %v", len(recs), len(list), err)
	}
	for _, rec := range recs {
		if len(rec.(*book).Loans) != 1 {
			t.Error("a record came without its rows")
		}
	}
	if _, err := s.Search("单凤琴", 10); err != nil {
		t.Error(err)
	}
	if len(list) > 0 {
		if past, err := s.History(books.Any, list[0]); err != nil || len(past) != 1 {
			t.Errorf("history %v %v", past, err)
		}
	}
	s.CanUndo()
	s.Settings()
}

func TestConcurrentWatchersAreToldOfEverySave(t *testing.T) {
	s := toy(t)
	var told atomic.Int64
	together(4, func(i int) {
		if i%2 == 0 {
			s.Watch(func(Event) { told.Add(1) })
			return
		}
		for n := range 10 {
			put(t, s, shelves.Any, &shelf{Name: fmt.Sprintf("%d-%d架", i, n)})
		}
	})
	before := told.Load()
	if err := s.Set(office.KeyContact, "余文书", ""); err != nil {
		t.Fatal(err)
	}
	if told.Load() != before+2 {
		t.Errorf("%d of 2 watchers were told", told.Load()-before)
	}
}

func TestConcurrentBackupHoldsUpNobody(t *testing.T) {
	s := toy(t)
	library(t, s)
	dir := t.TempDir()
	together(2, func(i int) {
		for n := range 5 {
			if i == 0 {
				if _, err := s.Backup(fmt.Sprintf("%s/%d%s", dir, n, backupEnding), ""); err != nil {
					t.Error(err)
				}
				continue
			}
			put(t, s, shelves.Any, &shelf{Name: fmt.Sprintf("%d架", n)})
		}
	})
}

package data

import (
	"os"
	"sync"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// benchRecords is how many deputies, and as many proposals, the benchmarks work in: 100,000 each (issue: lists of 100,000
// rows, search in 200,000 records), fewer with -short.
func benchRecords() int {
	if testing.Short() {
		return 5000
	}
	return 100000
}

// benched is the office of all benchmarks, made once.
var benched = sync.OnceValues(func() (*Store, error) {
	dir, err := os.MkdirTemp("", "npcdesk-bench-*")
	if err != nil {
		return nil, err
	}
	return benchOffice(dir, benchRecords())
})

func benchStore(b *testing.B) *Store {
	b.Helper()
	s, err := benched()
	if err != nil {
		b.Fatal(err)
	}
	return s
}

func BenchmarkList(b *testing.B) {
	s := benchStore(b)
	for b.Loop() {
		list, err := s.IDs(office.Deputies.Any, record.Query{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Page(office.Deputies.Any, list[:benchPage]); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	s := benchStore(b)
	words, _, err := benchWords(s)
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		if _, err := s.Search(words[n%len(words)], benchPage); err != nil {
			b.Fatal(err)
		}
		n++
	}
}

func BenchmarkSave(b *testing.B) {
	s := benchStore(b)
	for b.Loop() {
		if _, err := s.Save(Batch{Label: "新增", Changes: []Change{{Reg: office.Deputies.Any, Op: Put, Rec: &office.Deputy{Name: "曾三"}}}}); err != nil {
			b.Fatal(err)
		}
	}
}

func TestTheBenchmarksRun(t *testing.T) {
	got, err := Bench(t.TempDir(), 300)
	if err != nil || len(got) == 0 {
		t.Fatal(err)
	}
	small, large, err := GrowthOffices(t.TempDir(), 4)
	if err != nil {
		t.Fatal(err)
	}
	defer small.Close()
	defer large.Close()
	grown, err := BenchGrowth(small, large)
	if err != nil || len(grown) == 0 {
		t.Fatal(err)
	}
	for _, m := range append(got, grown...) {
		if m.Value <= 0 || m.Baseline <= 0 || m.Name == "" || m.Note == "" {
			t.Errorf("%+v measures nothing", m)
		}
	}
}

package data

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"npcdesk/app/record"
)

// The kill test runs this test program again as a child that saves as fast as it can, and kills it.

const killedDir = "NPCDESK_KILLED_DIR"

// batchSize is how many records the n-th batch of the child holds: mostly a form with a few changes, now and then an import.
func batchSize(n int) int {
	if n%5 == 4 {
		return 50
	}
	return 3
}

// TestMain lets the program be its own victim.
func TestMain(m *testing.M) {
	if dir := os.Getenv(killedDir); dir != "" {
		saveUntilKilled(dir)
	}
	os.Exit(m.Run())
}

// saveUntilKilled saves batches of books that bear the number of their batch, and prints the number once Save has returned.
func saveUntilKilled(dir string) {
	s, err := open(dir, toySet, false)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	first, err := s.Count(books.Any, record.Query{}, record.Count{How: record.CountDistinct, Key: "pages"})
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	for n := int(first) + 1; ; n++ {
		b := Batch{Label: "导入"}
		for i := range batchSize(n) {
			b.Changes = append(b.Changes, Change{Reg: books.Any, Op: Put, Rec: &book{Name: fmt.Sprintf("第%d批第%d本", n, i), Pages: record.Some(int64(n)),
				Loans: []loan{{On: "2026-01-01"}}}})
		}
		if _, err := s.Save(b); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println("saved", n)
	}
}

func TestAPowerCutLosesNothingThatWasSavedAndLeavesNothingHalf(t *testing.T) {
	s := toy(t)
	dir := s.Dir
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	kills := 100
	if testing.Short() {
		kills = 8
	}
	acknowledged := 0
	for k := range kills {
		acknowledged = max(acknowledged, killWhileSaving(t, dir, k))
		checkAfterKill(t, dir, acknowledged)
		if t.Failed() {
			t.Fatalf("after kill %d", k+1)
		}
	}
	t.Logf("%d kills, %d batches acknowledged", kills, acknowledged)
}

// killWhileSaving starts the child, lets it save for a random while, kills it, and returns the last batch it printed.
func killWhileSaving(t *testing.T, dir string, seed int) (last int) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), killedDir+"="+dir)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	wait := time.Duration(rand.New(rand.NewPCG(uint64(seed), 1)).IntN(40000)) * time.Microsecond
	lines := bufio.NewScanner(out)
	for started := false; lines.Scan(); {
		text, ok := strings.CutPrefix(lines.Text(), "saved ")
		if !ok {
			t.Errorf("the child says: %s", lines.Text())
			continue
		}
		if last, err = strconv.Atoi(text); err != nil {
			t.Error(err)
		}
		if !started {
			started = true
			time.AfterFunc(wait, func() { child.Process.Kill() })
		}
	}
	child.Wait() // it was killed: the error says so
	return last
}

// checkAfterKill opens the folder as after a power cut. Every batch up to the last acknowledged one is there; every batch is
// whole, in its records, their rows, the directory, the search index and the history; the database is sound.
func checkAfterKill(t *testing.T, dir string, acknowledged int) {
	t.Helper()
	s, err := open(dir, toySet, false)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if problems, err := s.integrity(); err != nil || len(problems) > 0 {
		t.Errorf("the data are damaged: %v %v", problems, err)
	}
	rows, err := s.read.Query(`SELECT b.pages, count(*), count(l.id), count(e.id), count(w.rowid), count(h.id) FROM book b
		LEFT JOIN book_loans l ON l.parent = b.id LEFT JOIN entry e ON e.register = 'book' AND e.record = b.id
		LEFT JOIN words w ON w.rowid = e.id LEFT JOIN history h ON h.register = 'book' AND h.record = b.id GROUP BY b.pages ORDER BY b.pages`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	batches := 0
	for rows.Next() {
		var n int
		var counts [5]int
		if err := rows.Scan(&n, &counts[0], &counts[1], &counts[2], &counts[3], &counts[4]); err != nil {
			t.Fatal(err)
		}
		if batches++; n != batches {
			t.Fatalf("batch %d is missing", batches)
		}
		for _, c := range counts {
			if c != batchSize(n) {
				t.Errorf("batch %d is half there: %v of %d", n, counts, batchSize(n))
			}
		}
	}
	if err := rows.Err(); err != nil {
		t.Error(err)
	}
	if batches < acknowledged {
		t.Errorf("%d batches are there, %d had been acknowledged", batches, acknowledged)
	}
}

package intake

import (
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"npcdesk/app/office"
	"npcdesk/data"
)

const (
	// importInto names the data folder in which a copy of this test imports until it is killed.
	importInto = "NPCDESK_TEST_IMPORT_INTO"
	// kills is how often it is killed.
	kills = 20
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(importInto); dir != "" {
		importForever(dir)
	}
	os.Exit(m.Run())
}

// importForever takes the samples in and takes them back, again and again, and tells what it has finished.
func importForever(dir string) {
	s, err := data.Open(dir)
	if err != nil {
		os.Exit(1)
	}
	for {
		for _, path := range []string{cleanRoster, uglyRoster} {
			p, err := Prepare(s, deputies, path, Options{NoBackup: true})
			if err == nil {
				_, err = p.Save(s)
			}
			if err != nil {
				os.Exit(1)
			}
			os.Stdout.WriteString("+")
		}
		for range 2 {
			if _, err := s.Undo(); err != nil {
				os.Exit(1)
			}
			os.Stdout.WriteString("-")
		}
	}
}

// whole are the numbers of deputies, and with each the number of constituencies, that an office can have when nothing is
// half done: before the first import, after it, after the second.
var whole = map[int64]int64{0: 0, 65: 26, 67: 26}

func TestPowerFailureInTheMiddleOfAnImportLeavesNothingHalfDone(t *testing.T) {
	s := newOffice(t)
	dir := s.Dir
	s.Close()
	most := 2 * oneImport(t, dir)
	takeBack(t, dir)
	finished := 0
	for range kills {
		finished += killOnce(t, dir, most)
		s, err := data.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		people, seats := count(t, s, deputies), count(t, s, office.Constituencies.Any)
		if want, ok := whole[people]; !ok || seats != want {
			t.Errorf("%d deputies and %d constituencies after a power failure", people, seats)
		}
		memories, err := s.KeptUnder("import/")
		if err != nil || int64(len(memories)) != people {
			t.Errorf("%d deputies, but %d rows are remembered (%v)", people, len(memories), err)
		}
		if problems, _, err := s.Check(); err != nil || len(problems) > 0 {
			t.Errorf("not whole: %v %v", problems, err)
		}
		s.Close()
		takeBack(t, dir)
	}
	if finished == 0 {
		t.Error("no import was ever finished: the test tries nothing")
	}
}

// takeBack undoes what was imported: the next round begins with an empty office.
func takeBack(t *testing.T, dir string) {
	t.Helper()
	s, err := data.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for strings.Contains(s.CanUndo(), "导入") {
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
	}
}

// importer is a copy of this test that imports into a folder.
func importer(dir string, out io.Writer) *exec.Cmd {
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), importInto+"="+dir)
	child.Stdout = out
	return child
}

// kill ends a copy as a power failure does.
func kill(t *testing.T, child *exec.Cmd) {
	t.Helper()
	if err := child.Process.Kill(); err != nil {
		t.Fatalf("it had ended by itself: %v", err)
	}
	if err := child.Wait(); child.ProcessState.Exited() {
		t.Fatalf("it had ended by itself: %v", err)
	}
}

// oneImport is how long a copy takes from its start until it has finished an import: on a busy machine many times as long as on a
// quiet one.
func oneImport(t *testing.T, dir string) time.Duration {
	t.Helper()
	told, tell, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer told.Close()
	child := importer(dir, tell)
	begin := time.Now()
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	tell.Close()
	if _, err := told.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	took := time.Since(begin)
	kill(t, child)
	return took
}

// killOnce lets a copy import and kills it after a while, at most so long; it returns how many imports and undos had been finished.
func killOnce(t *testing.T, dir string, most time.Duration) int {
	t.Helper()
	var out strings.Builder
	child := importer(dir, &out)
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(rand.N(most))
	kill(t, child)
	return len(out.String())
}

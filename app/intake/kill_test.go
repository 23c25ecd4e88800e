package intake

import (
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
	finished := 0
	for range kills {
		finished += killOnce(t, dir)
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
		for s.CanUndo() != "" && strings.Contains(s.CanUndo(), "导入") { // the next round begins with an empty office
			if _, err := s.Undo(); err != nil {
				t.Fatal(err)
			}
		}
		s.Close()
	}
	if finished == 0 {
		t.Error("no import was ever finished: the test tries nothing")
	}
}

// killOnce lets a copy of this test import into a folder and kills it after a while; it returns how many imports and undos
// had been finished.
func killOnce(t *testing.T, dir string) int {
	t.Helper()
	var out strings.Builder
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), importInto+"="+dir)
	child.Stdout = &out
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(50*time.Millisecond + rand.N(300*time.Millisecond))
	if err := child.Process.Kill(); err != nil {
		t.Fatalf("it had ended by itself: %v", err)
	}
	if err := child.Wait(); child.ProcessState.Exited() {
		t.Fatalf("it had ended by itself: %v", err)
	}
	return len(out.String())
}

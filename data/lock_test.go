package data

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestASecondProgramIsToldWhoHasTheDataOpen(t *testing.T) {
	s := toy(t)
	_, err := open(s.Dir, toySet, false)
	if err == nil {
		t.Fatal("two programs can write in one folder")
	}
	for _, word := range []string{"另一个程序", "进程 " + strconv.Itoa(os.Getpid()), "数据是安全的"} {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("the message does not say %q: %v", word, err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := open(s.Dir, toySet, false)
	if err != nil {
		t.Fatalf("the lock stayed after the program ended: %v", err)
	}
	again.Close()
}

func TestAReaderOpensBesideTheWindowAndSeesWhatIsSaved(t *testing.T) {
	s := toy(t)
	r, err := open(s.Dir, toySet, true)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	put(t, s, shelves.Any, &shelf{Name: "东架"})
	if n, err := r.Count(shelves.Any, record.Query{}, record.Count{How: record.CountRows}); err != nil || n != 1 {
		t.Errorf("the reader sees %d shelves, %v", n, err)
	}
	if _, err := r.Save(Batch{Label: "写", Changes: []Change{{Reg: shelves.Any, Op: Put, Rec: &shelf{Name: "西架"}}}}); err == nil || !strings.Contains(err.Error(), "只读") {
		t.Errorf("a reader saved: %v", err)
	}
}

func TestDataOfANewerProgramAreLeftAlone(t *testing.T) {
	s := toy(t)
	if _, err := s.write.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, readOnly := range []bool{false, true} {
		if _, err := openAt(s.Dir, toySet, readOnly); err == nil || !strings.Contains(err.Error(), "99") {
			t.Errorf("newer data were opened (read only: %v): %v", readOnly, err)
		}
	}
}

func TestAFolderWithoutAnOfficeSaysSo(t *testing.T) {
	if _, err := Open(t.TempDir()); err == nil || !strings.Contains(err.Error(), "还没有数据") {
		t.Errorf("opened an empty folder: %v", err)
	}
	s := toy(t)
	if _, err := Found(s.Dir, Founding{Town: "白云镇", County: "平川县", Term: 1}); err == nil {
		t.Error("a second office was founded over the first")
	}
	if got := s.Settings().Text(office.KeyTown); got != "清溪镇" {
		t.Errorf("the town is %s", got)
	}
}

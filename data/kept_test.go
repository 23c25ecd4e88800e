package data

import (
	"path/filepath"
	"testing"

	"npcdesk/app/office"
)

func TestWhatABatchRemembersIsUndoneAndDoneAgainWithIt(t *testing.T) {
	s := toy(t)
	save := func(title, kept string) {
		t.Helper()
		b := Batch{Label: "导入", Changes: []Change{{Reg: shelves.Any, Op: Put, Rec: &shelf{Name: title}}}, Keep: map[string]string{"import/a": kept}}
		if _, err := s.Save(b); err != nil {
			t.Fatal(err)
		}
	}
	holds := func(want string) {
		t.Helper()
		if got := s.Kept("import/a"); got != want {
			t.Errorf("remembered %q, want %q", got, want)
		}
	}
	step := func(do func() (string, error)) {
		t.Helper()
		if _, err := do(); err != nil {
			t.Fatal(err)
		}
	}
	save("甲", "第一次")
	save("乙", "第二次")
	step(s.Undo)
	holds("第一次")
	step(s.Undo)
	holds("")
	step(s.Redo)
	holds("第一次")
	step(s.Redo)
	holds("第二次")
}

func TestABatchThatOnlyRemembersLeavesNothingToUndo(t *testing.T) {
	s := toy(t)
	label := s.CanUndo()
	if _, err := s.Save(Batch{Label: "导入", Keep: map[string]string{"import/a": "x"}}); err != nil {
		t.Fatal(err)
	}
	if s.CanUndo() != label || s.Kept("import/a") != "x" {
		t.Errorf("undo offers %q, remembered %q", s.CanUndo(), s.Kept("import/a"))
	}
	if kept, err := s.KeptUnder("batch/"); err != nil || len(kept) != 0 {
		t.Errorf("left behind: %v %v", kept, err)
	}
}

// A script names the data folder as it stands beside it: --data 数据.
func TestADataFolderNamedByARelativePathOpens(t *testing.T) {
	t.Chdir(t.TempDir())
	s, err := Found("数据", Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if !filepath.IsAbs(s.Dir) || !Exists("数据") {
		t.Errorf("the folder is %q", s.Dir)
	}
}

func TestTheHistorysLastEntryTellsThatSomethingWasSaved(t *testing.T) {
	s := toy(t)
	before, err := s.LastEntry()
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, office.Units.Any, &office.Unit{Name: "镇文化站"})
	after, err := s.LastEntry()
	if err != nil || after <= before {
		t.Errorf("%d, then %d (%v)", before, after, err)
	}
}

package parcel

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/data"
)

// reworked is the form of 农业农村办公室 as the unit worked on it.
func reworked(t *testing.T, s *data.Store, work func(file *excelize.File) error) string {
	t.Helper()
	path := sentForm(t, s, map[string]any{"H5": "周承办"})
	file, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := file.UnprotectSheet("填报表"); err != nil {
		t.Fatal(err)
	}
	if err := work(file); err != nil {
		t.Fatal(err)
	}
	if err := file.Save(); err != nil {
		t.Fatal(err)
	}
	return path
}

// swap exchanges two rows, as sorting does.
func swap(file *excelize.File, a, b int) error {
	for col := 1; col <= unitWidth; col++ {
		one, _ := excelize.CoordinatesToCellName(col, a)
		other, _ := excelize.CoordinatesToCellName(col, b)
		x, err := file.GetCellValue("填报表", one)
		if err != nil {
			return err
		}
		y, err := file.GetCellValue("填报表", other)
		if err != nil {
			return err
		}
		file.SetCellStr("填报表", one, y)
		file.SetCellStr("填报表", other, x)
	}
	return nil
}

// unitWidth is how many columns the form has: 序号, five to read, those to fill in, and the ids.
const unitWidth = 15

func TestWhatAUnitDidToItsFormIsSaid(t *testing.T) {
	s := unitsOffice(t)
	for name, c := range map[string]struct {
		work        func(*excelize.File) error
		differences int
		remark      string // "" for none
	}{
		"nothing":         {func(*excelize.File) error { return nil }, 1, ""},
		"sorted":          {func(f *excelize.File) error { return swap(f, 5, 6) }, 1, ""},
		"a row deleted":   {func(f *excelize.File) error { return f.RemoveRow("填报表", 6) }, 1, "表里少了“闭-2024-004 关于修路的建议”这一件"},
		"a row of theirs": {func(f *excelize.File) error { return f.InsertRows("填报表", 6, 1) }, 1, ""},
		"a row of theirs, filled in": {func(f *excelize.File) error {
			if err := f.InsertRows("填报表", 6, 1); err != nil {
				return err
			}
			return f.SetCellStr("填报表", "G6", "孙领导")
		}, 1, "第6行：这一行没有隐藏的标识"},
		"a row twice":   {func(f *excelize.File) error { return f.DuplicateRow("填报表", 5) }, 1, "第6行：这一件在表里出现了两次"},
		"an id damaged": {func(f *excelize.File) error { return f.SetCellStr("填报表", "O5", "0123") }, 0, "第5行：这一行隐藏的标识被改动过"},
		"an id removed": {func(f *excelize.File) error { return f.SetCellStr("填报表", "O5", "") }, 0, "第5行：这一行没有隐藏的标识"},
	} {
		a, err := ReadUnitAnswer(s, reworked(t, s, c.work))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if said := strings.Join(a.Remarks, "\n"); len(a.Differences) != c.differences || !strings.Contains(said, c.remark) || c.remark == "" && said != "" {
			t.Errorf("%s: %d differences, remarks %q", name, len(a.Differences), said)
		}
	}
}

// A form that was taken already says nothing new when it is returned again.
func TestAFormThatComesTwiceIsTakenOnce(t *testing.T) {
	s := unitsOffice(t)
	path := sentForm(t, s, map[string]any{"H5": "周承办", "L5": "2024-03-20"})
	a, err := ReadUnitAnswer(s, path)
	if err != nil || len(a.Differences) != 2 {
		t.Fatalf("%+v (%v)", a, err)
	}
	if _, err := a.Take(s, a.Differences); err != nil {
		t.Fatal(err)
	}
	if again, err := ReadUnitAnswer(s, path); err != nil || len(again.Differences) != 0 || len(again.Remarks) != 0 {
		t.Errorf("again: %+v (%v)", again, err)
	}
}

func TestAFormWithMovedColumnsOrOfAnotherOfficeIsRefused(t *testing.T) {
	s := unitsOffice(t)
	moved := reworked(t, s, func(f *excelize.File) error { return f.InsertCols("填报表", "H", 1) })
	if _, err := ReadUnitAnswer(s, moved); err == nil || !strings.Contains(err.Error(), "表头被改动过") {
		t.Errorf("with a column put in: %v", err)
	}
	other, err := data.Found(filepath.Join(t.TempDir(), "数据"), data.Founding{Town: "石门镇", Kind: "镇", County: "平川县", Term: 19, Quota: 6})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if _, err := ReadUnitAnswer(other, sentForm(t, s, nil)); err == nil || !strings.Contains(err.Error(), "别的人大办公室") {
		t.Errorf("of another office: %v", err)
	}
	for i, key := range ledger.UnitColumns {
		if f := office.Proposals.Field(key); f == nil || ledger.UnitTitles[i] == "" {
			t.Errorf("%s has no title or is no field", key)
		}
	}
}

package intake

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// mend opens a file of rejects, lets the clerk fill in cells, and saves it.
func mend(t *testing.T, path string, cells map[string]string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for cell, text := range cells {
		if err := f.SetCellStr(f.GetSheetName(0), cell, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}

func TestTheFileOfRejectsMendedAndImportedAgain(t *testing.T) {
	for _, source := range []string{uglyRoster, oldRoster} {
		s := newOffice(t)
		path := filepath.Join(t.TempDir(), "没有导入的行.xlsx")
		p := plan(t, s, deputies, source, Options{})
		keep(t, s, p)
		if err := p.WriteRejects(path, true); err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenFile(path)
		if err != nil {
			t.Fatal(err)
		}
		sheet := f.GetSheetName(0)
		rows, err := f.GetRows(sheet)
		if err != nil || len(rows) != 8 || !strings.Contains(rows[0][0], "花") || sheet != "镇代表（2026年）" { // title, info line, two rows of header, four rows
			t.Fatalf("%v %q: %q", err, sheet, rows)
		}
		reasons, err := f.GetCellValue(sheet, "R6")
		if head, _ := f.GetCellValue(sheet, "R4"); err != nil || head != "原因" || reasons != "缺少“姓名”，请补上后再导入" {
			t.Errorf("%q over %q, %v", head, reasons, err)
		}
		f.Close()
		expect(t, take(t, s, deputies, path), 0, 0, 3, 1) // nothing mended: nothing new
		mend(t, path, map[string]string{"C5": "女", "F5": "999999196703151222", "B6": "新来的人", "E7": "1985.03", "E8": "1979年12月"})
		got := take(t, s, deputies, path)
		expect(t, got, 1, 3, 0, 0)
		if len(got.Cells) != 0 || len(got.Unmatched) != 1 {
			t.Errorf("%v", got)
		}
		if d := deputyNamed(t, s, "马秀梅"); d.IDNumber != "999999196703151222" || d.Sex != "女" {
			t.Errorf("%+v", d)
		}
		if d := deputyNamed(t, s, "新来的人"); d.Groups[0].Group.Name != "第三代表小组" || count(t, s, deputies) != 43 {
			t.Errorf("%+v", d)
		}
		if a, b := deputyNamed(t, s, "贺来"), deputyNamed(t, s, "顾盼"); a.Birth != "1985-03" || b.Birth != "1979-12" {
			t.Errorf("%s %s", a.Birth, b.Birth)
		}
		expect(t, take(t, s, deputies, path), 0, 0, 4, 0)
	}
}

func TestRejectsAreNotWrittenOverAFolderAndLeaveNoHalfFile(t *testing.T) {
	s := newOffice(t)
	p := plan(t, s, deputies, uglyRoster, Options{})
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "占着.xlsx", "里面"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := p.WriteRejects(filepath.Join(dir, "占着.xlsx"), true); err == nil {
		t.Error("written over a folder")
	}
	if err := p.WriteRejects(filepath.Join(dir, "没有这个文件夹", "甲.xlsx"), true); err == nil || !strings.Contains(err.Error(), "文件夹") {
		t.Errorf("%v", err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestARejectedFormulaStaysText(t *testing.T) {
	s := newOffice(t)
	p := plan(t, s, deputies, table(t, []string{"姓名", "工作单位及职务", "出生年月"}, []string{"", `=HYPERLINK("http://x")`, "1970.01"}), Options{})
	path := filepath.Join(t.TempDir(), "没有导入的行.xlsx")
	if err := p.WriteRejects(path, true); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if formula, err := f.GetCellFormula(f.GetSheetName(0), "B2"); err != nil || formula != "" {
		t.Errorf("formula %q, %v", formula, err)
	}
}

// The properties of a font have a fixed order, which excelize does not keep.
func TestTheRejectsFontsHaveOnePropertyAtMost(t *testing.T) {
	s := newOffice(t)
	path := filepath.Join(t.TempDir(), "没有导入的行.xlsx")
	if err := plan(t, s, deputies, uglyRoster, Options{}).WriteRejects(path, true); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	styles, err := fs.ReadFile(archive, "xl/styles.xml")
	if err != nil {
		t.Fatal(err)
	}
	fonts := regexp.MustCompile(`<font>(.*?)</font>`).FindAllSubmatch(styles, -1)
	if len(fonts) == 0 {
		t.Error("no font was found: the test tries nothing")
	}
	for _, font := range fonts {
		if n := strings.Count(string(font[1]), "</"); n > 1 {
			t.Errorf("%s", font[0])
		}
	}
}

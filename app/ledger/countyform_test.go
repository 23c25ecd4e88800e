package ledger

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// countyForm is a county's blank form as the samples have one (sample 08): two header rows, 15 numbered rows, 合计, signatures.
const countyForm = "testdata/08_县空白模板_建议办理情况统计表.xlsx"

// fillIn fills a form of proposals and opens what came of it.
func (w *township) fillIn(reg *record.Any, path string, o Options) (*CountyForm, *Filled, *excelize.File) {
	w.t.Helper()
	form, err := ReadForm(w.Store, reg, path, FormChoice{})
	if err != nil {
		w.t.Fatal(err)
	}
	filled, err := form.Fill(w.Store, o)
	if err != nil {
		w.t.Fatal(err)
	}
	out := filepath.Join(w.t.TempDir(), filled.File)
	if err := filled.Save(out, false); err != nil {
		w.t.Fatal(err)
	}
	return form, filled, w.opened(out)
}

func (w *township) opened(path string) *excelize.File {
	w.t.Helper()
	file, err := excelize.OpenFile(path)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { file.Close() })
	return file
}

// cells reads some cells of the only sheet.
func cells(t *testing.T, file *excelize.File, names ...string) []string {
	t.Helper()
	var out []string
	for _, name := range names {
		text, err := file.GetCellValue(file.GetSheetName(0), name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, text)
	}
	return out
}

func mergesOf(t *testing.T, file *excelize.File) []string {
	t.Helper()
	merged, err := file.GetMergeCells(file.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range merged {
		out = append(out, m.GetStartAxis()+":"+m.GetEndAxis())
	}
	slices.Sort(out)
	return out
}

func TestTheCountysFormOfSuggestionsIsFilledInItsOwnColumns(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	form, filled, file := w.fillIn(office.Proposals.Any, countyForm, Options{})
	if none := form.Match.Unmatched(); len(none) > 0 || filled.Rows != 4 || filled.Inserted != 0 || form.Room != 15 {
		t.Fatalf("unmatched %q, %+v, room for %d", none, filled, form.Room)
	}
	equal(t, "the first item", cells(t, file, "A5", "B5", "C5", "D5", "F5", "H5", "I5", "J5", "K5", "L5", "M5", "N5", "O5"),
		[]string{"1", "丁一", "19-2-建-9", "关于硬化道路的建议", "农业农村办公室", "2024.02.01", "2024.05.01", "2024.04.20", "是", "A", "满意", "基本满意", "是"})
	equal(t, "who asked for confidentiality is not named", cells(t, file, "B7", "C7"), []string{office.Withheld, "19-2-建-11"})
	equal(t, "a number in a note is masked", cells(t, file, "P7"), []string{"请联系138****0012"})
	equal(t, "the rows left over, and what stands below", cells(t, file, "A19", "B9", "A20"), []string{"15", "", "合计"})
	if got := cells(t, file, "A2")[0]; !strings.HasPrefix(got, "填报单位：清溪乡人大主席团 ") || !strings.Contains(got, "填报日期：20") {
		t.Errorf("the line above the table is %q", got)
	}
	blank := w.opened(countyForm)
	equal(t, "merged cells", mergesOf(t, file), mergesOf(t, blank))
	for _, name := range []string{"A1", "D4", "D5", "P8", "A20"} {
		was, _ := blank.GetCellStyle("附件3", name)
		is, _ := file.GetCellStyle("附件3", name)
		before, _ := blank.GetStyle(was)
		after, _ := file.GetStyle(is)
		if len(before.Border) != len(after.Border) || before.Font.Size != after.Font.Size || before.Alignment.Horizontal != after.Alignment.Horizontal {
			t.Errorf("%s looked like %+v and now like %+v", name, before, after)
		}
	}
	if page, err := file.GetPageLayout("附件3"); err != nil || *page.Orientation != "landscape" || *page.Size != 9 {
		t.Errorf("the paper is %+v (%v)", page, err)
	}
}

// richForm is a form as counties make them: three rows only, formulas in the rows and in the 合计, two cells merged to one in each
// row, dates as dates, a choice list, paper, and a second sheet that counts.
func richForm(t *testing.T) string {
	t.Helper()
	file := excelize.NewFile()
	defer file.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	const s = "Sheet1"
	for cell, v := range map[string]any{"A1": "选民接待情况表", "A2": "序号", "B2": "日期", "C2": "诉求内容", "E2": "来访人数", "F2": "折合", "A3": 1,
		"A6": "合计", "A7": "填表人：        联系电话："} {
		must(file.SetCellValue(s, cell, v))
	}
	border := []excelize.Border{{Type: "left", Color: "000000", Style: 1}, {Type: "bottom", Color: "000000", Style: 1}}
	style, err := file.NewStyle(&excelize.Style{Border: border, Alignment: &excelize.Alignment{WrapText: true}})
	must(err)
	day := "yyyy年m月d日"
	dated, err := file.NewStyle(&excelize.Style{Border: border, CustomNumFmt: &day})
	must(err)
	must(file.SetCellStyle(s, "A3", "F6", style))
	must(file.SetCellStyle(s, "B3", "B5", dated))
	for row := 2; row <= 5; row++ {
		must(file.MergeCell(s, cellName(3, row), cellName(4, row)))
		must(file.SetRowHeight(s, row, 24))
	}
	must(file.MergeCell(s, "A1", "F1"))
	for cell, formula := range map[string]string{"A4": "A3+1", "A5": "A4+1", "F3": `E3*$E$6&"人"`, "F4": `E4*$E$6&"人"`, "F5": `E5*$E$6&"人"`, "E6": "SUM(E3:E5)"} {
		must(file.SetCellFormula(s, cell, formula))
	}
	choice := excelize.NewDataValidation(true)
	choice.SetSqref("C3:C5")
	must(choice.SetDropList([]string{"甲", "乙"}))
	must(file.AddDataValidation(s, choice))
	must(file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: s, RefersTo: "Sheet1!$A$1:$F$7"}))
	must(file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s, RefersTo: "Sheet1!$1:$2"}))
	_, err = file.NewSheet("汇总")
	must(err)
	must(file.SetCellFormula("汇总", "A1", "Sheet1!E6"))
	path := filepath.Join(t.TempDir(), "接待.xlsx")
	must(file.SaveAs(path))
	return path
}

func TestRowsThatAreMissingArePutInWithTheFormulasAndLooksOfTheForm(t *testing.T) {
	w := newTownship(t)
	var all []any
	for i := range 6 {
		all = append(all, &office.Reception{Day: record.Date("2024-03-0" + string(rune('1'+i))), Content: "=修路", Visitors: record.Some(int64(i + 1))})
	}
	w.put(office.Receptions.Any, all...)
	_, filled, file := w.fillIn(office.Receptions.Any, richForm(t), Options{From: "2024-01-01", To: "2024-12-31"})
	if filled.Rows != 6 || filled.Inserted != 3 {
		t.Fatalf("%+v", filled)
	}
	equal(t, "rows", cells(t, file, "A3", "B3", "C3", "E3", "A8", "B8", "E8", "A9"), []string{"1", "2024年3月1日", "=修路", "1", "6", "2024年3月6日", "6", "合计"})
	formula := func(sheet, cell, want string) {
		t.Helper()
		if got, err := file.GetCellFormula(sheet, cell); err != nil || got != want {
			t.Errorf("%s has the formula %q, want %q (%v)", cell, got, want, err)
		}
	}
	formula("Sheet1", "C3", "")
	formula("Sheet1", "A8", "A7+1")
	formula("Sheet1", "F5", `E5*$E$9&"人"`)
	formula("Sheet1", "F8", `E8*$E$9&"人"`)
	formula("Sheet1", "E9", "SUM(E3:E8)")
	formula("汇总", "A1", "Sheet1!E9")
	if got, err := file.CalcCellValue("汇总", "A1"); err != nil || got != "21" {
		t.Errorf("the second sheet counts %s (%v)", got, err)
	}
	equal(t, "what the formulas came to is there already", cells(t, file, "E9", "A8"), []string{"21", "6"})
	if kind, err := file.GetCellType("Sheet1", "E9"); err != nil || kind == excelize.CellTypeFormula {
		t.Errorf("the sum is of type %v (%v): a text, not a number", kind, err)
	}
	equal(t, "merged cells", mergesOf(t, file), []string{"A1:F1", "C2:D2", "C3:D3", "C4:D4", "C5:D5", "C6:D6", "C7:D7", "C8:D8"})
	first, _ := file.GetCellStyle("Sheet1", "B3")
	if last, _ := file.GetCellStyle("Sheet1", "B8"); last != first {
		t.Errorf("the last row has the style %d, the first %d", last, first)
	}
	if height, err := file.GetRowHeight("Sheet1", 7); err != nil || height != 24 {
		t.Errorf("a new row is %v high (%v)", height, err)
	}
	var areas []string
	for _, n := range file.GetDefinedName() {
		areas = append(areas, n.RefersTo)
	}
	if slices.Sort(areas); !slices.Contains(areas, "Sheet1!$A$1:$F$10") || !slices.Contains(areas, "Sheet1!$1:$2") {
		t.Errorf("print areas %q", areas)
	}
	if rules, err := file.GetDataValidations("Sheet1"); err != nil || len(rules) != 1 || rules[0].Sqref != "C3:C8" {
		t.Errorf("the choice list stands at %+v (%v)", rules, err)
	}
}

func TestAFormWithOneRowGetsAsManyAsThereAre(t *testing.T) {
	for formula, want := range map[string]string{"SUM(E3:E3)": "SUM(E3:E9)", "SUM(E3)": "SUM(E3:E9)", "SUM(E13:E13)": "SUM(E13:E13)", "E3*2": "E3*2"} {
		if got := stretch(formula, 3, 9); got != want {
			t.Errorf("%s becomes %s, want %s", formula, got, want)
		}
	}
	for formula, want := range map[string]string{"A3+1": "A5+1", `IF(B$3>C3,"A3",$D3)`: `IF(B$3>C5,"A3",$D5)`, "ROW()-4": "ROW()-4"} {
		if got := moved(formula, 2); got != want {
			t.Errorf("%s becomes %s, want %s", formula, got, want)
		}
	}
}

func TestWhatTheClerkSaysOfAFormIsRememberedForItsNextTime(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	form, err := ReadForm(w.Store, office.Proposals.Any, countyForm, FormChoice{Match: map[int]string{15: "opinion", 14: record.StateKey}})
	if err != nil {
		t.Fatal(err)
	}
	if err := form.Remember(w.Store); err != nil {
		t.Fatal(err)
	}
	again, _, file := w.fillIn(office.Proposals.Any, countyForm, Options{})
	h := again.Match.Headers
	if got := again.Meaning(h[len(h)-1]); got != "具体意见" {
		t.Errorf("说明 means %q now", got)
	}
	equal(t, "the state", cells(t, file, "O5"), []string{string(office.StateClosed)})
}

// An old .xls comes back as .xlsx with what it held; here it is a roster with records, which is refused.
func TestFormsThatCannotBeFilledAreRefusedInWords(t *testing.T) {
	w := newTownship(t)
	damaged, err := os.ReadFile(countyForm)
	if err != nil {
		t.Fatal(err)
	}
	write := func(name string, content []byte) string {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, content, 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for path, why := range map[string]string{
		write("半截.xlsx", damaged[:len(damaged)/2]): "损坏",
		write("表.csv", []byte("编号,案由\n")):          "不是 Excel 表格",
		write("宏.xlsm", damaged):                   "请在 Excel 或 WPS 里另存为 .xlsx",
		"../sheetin/testdata/04_议案建议台账.xlsx":       "已经填了内容",
		"../sheetin/testdata/05_会议签到表.xlsx":        "没有认出“议案建议”的表头",
		filepath.Join(t.TempDir(), "没有.xlsx"):      "找不到",
	} {
		if _, err := ReadForm(w.Store, office.Proposals.Any, path, FormChoice{}); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v, want “%s”", filepath.Base(path), err, why)
		}
	}
	for cut := 200; cut < len(damaged); cut += 1100 { // a byte changed anywhere may be refused, never more
		content := slices.Clone(damaged)
		content[cut] ^= 0x5A
		if form, err := ReadForm(w.Store, office.Proposals.Any, write("坏.xlsx", content), FormChoice{}); err == nil {
			if filled, err := form.Fill(w.Store, Options{}); err == nil {
				filled.Save(filepath.Join(t.TempDir(), "填好.xlsx"), false)
			}
		}
	}
}

// For the public only what may be published is filled in; the clerk is told which columns stay blank.
func TestAFormForThePublicKeepsBackWhatIsNotPublic(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	_, filled, file := w.fillIn(office.Proposals.Any, countyForm, Options{Mask: office.MaskPublic})
	equal(t, "cells", cells(t, file, "B5", "D5", "P7"), []string{"丁一", "关于硬化道路的建议", ""})
	if !strings.Contains(strings.Join(filled.Notes, "。"), "“说明”一列不能公示，已留空") {
		t.Errorf("notes %q", filled.Notes)
	}
}

// An .xls cannot be written: it comes back as a new .xlsx with its values, widths and merges, and the clerk is told so.
func TestAnOldFormIsFilledAsANewWorkbook(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	_, filled, file := w.fillIn(office.Proposals.Any, "testdata/08_县空白模板_旧格式.xls", Options{})
	if filled.Rows != 4 || !strings.HasSuffix(filled.File, ".xlsx") || !strings.Contains(strings.Join(filled.Notes, ""), "旧格式 .xls") {
		t.Errorf("%+v", filled)
	}
	equal(t, "cells", cells(t, file, "A3", "B5", "D5", "I5", "A19", "A20"), []string{"序号", "丁一", "关于硬化道路的建议", "2024.05.01", "15", "合计"})
	equal(t, "merged cells", mergesOf(t, file), mergesOf(t, w.opened(countyForm)))
	wide, err := file.GetColWidth("附件3", "D")
	if err != nil || wide < 8 || wide > 10 {
		t.Errorf("a column is %v wide (%v); the form's are 8.43", wide, err)
	}
}

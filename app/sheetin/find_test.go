package sheetin

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// workbook writes rows to a real .xlsx and opens it; dress may merge, format or hide.
func workbook(t testing.TB, rows [][]any, dress func(f *excelize.File)) *Sheet {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	if dress != nil {
		dress(f)
	}
	path := filepath.Join(t.TempDir(), "台账.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	book, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return book.Sheets[0]
}

func merge(t testing.TB, f *excelize.File, ranges ...string) {
	t.Helper()
	for _, r := range ranges {
		from, to, _ := strings.Cut(r, ":")
		if err := f.MergeCell("Sheet1", from, to); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAHeaderOverThreeSubColumnsIsMatchedByBothLevels(t *testing.T) {
	sheet := workbook(t, [][]any{
		{"情况汇总表"},
		{"序号", "办 理\n单 位", nil, nil, "评价", nil, "备注"},
		{nil, "名称", "负责人", "电话", "名称", "结果"},
		{1, "镇农办", "王某", "1380000", "甲", "满意"},
	}, func(f *excelize.File) { merge(t, f, "A1:G1", "A2:A3", "B2:D2", "E2:F2", "G2:G3") })
	columns := []Column{{"unit", "办理单位名称", nil}, {"head", "负责人", nil}, {"rated", "评价名称", nil}, {"result", "结果", nil}, {"note", "备注", nil}}
	match := Find(sheet, columns)
	want := map[string]string{"办理单位·名称": "unit", "负责人": "head", "评价·名称": "rated", "结果": "result", "备注": "note"}
	if got := match.Matched(); !maps.Equal(got, want) || match.FirstRow != 2 || match.HeaderRow != 3 {
		t.Errorf("rows %d–%d, matched %v", match.FirstRow, match.HeaderRow, got)
	}
	if got := match.Unmatched(); !slices.Equal(got, []string{"电话"}) {
		t.Errorf("unmatched %q", got)
	}
}

func TestALabelComesBeforeASynonymAndBothBeforeAPart(t *testing.T) {
	sheet := workbook(t, [][]any{{"联系电话", "类 别", "代表类别（必填）", "出生年月(阳历)", "所在选区", "接待反馈日期备注"}, {"1", "2", "3", "4", "5", "6"}}, nil)
	columns := []Column{
		{"class", "代表类别", []string{"类别"}}, {"kind", "类别", nil}, {"phone", "电话", []string{"联系电话"}},
		{"birth", "出生年月", nil}, {"area", "选区", nil}, {"day", "日期", nil},
	}
	got := map[string]How{}
	for _, h := range Find(sheet, columns).Headers {
		got[h.Key] = h.How
	}
	want := map[string]How{"phone": BySynonym, "kind": ByLabel, "class": ByBareName, "birth": ByBareName, "area": ByPart, "": Unmatched}
	if !maps.Equal(got, want) {
		t.Errorf("%v", got)
	}
}

func TestTheClerkCanMatchColumnsOtherwise(t *testing.T) {
	sheet := workbook(t, [][]any{{"姓名", "曾用名", "电话"}, {"张伟", "张卫", "1"}}, nil)
	columns := []Column{{"name", "姓名", nil}, {"phone", "电话", nil}}
	match := Find(sheet, columns).With(map[int]string{1: "name", 2: ""})
	if got := match.Matched(); !maps.Equal(got, map[string]string{"曾用名": "name"}) {
		t.Errorf("matched %v", got)
	}
	if col, ok := match.Column("name"); !ok || col != 1 || match.Sure > 0.5 {
		t.Errorf("column %d, sure %.2f", col, match.Sure)
	}
	if records, _ := Records(sheet, match); len(records) != 1 {
		t.Errorf("%d records", len(records))
	}
	if at := FindAt(sheet, columns, 2, 2); at.HeaderRow != 2 || at.Headers[0].Text != "张伟" {
		t.Errorf("the header the clerk points at: %+v", at)
	}
}

func TestProseIsNoHeader(t *testing.T) {
	sheet := workbook(t, [][]any{{"1.“党派”栏填中共党员等；2.“连任”打√；3.出生年月按身份证填写。"}, {"说明", "姓名照身份证填写"}}, nil)
	if match := Find(sheet, deputyColumns); match.Found() {
		t.Errorf("found %+v", match)
	}
	if records, skipped := Records(sheet, Match{}); records != nil || skipped != nil {
		t.Error("records without a header")
	}
}

func TestOnlyRecordsAreTakenFromUnderTheHeader(t *testing.T) {
	sheet := workbook(t, [][]any{
		{"姓名", "小组", "电话", "备注"},
		{"甲", "一组", "1"},
		{"乙", nil, "2"},
		{"第二选区", nil, nil, nil},
		{"丙", nil, "3"},
		{"   ", "　"},
		{"姓 名", "小组", "电话"},
		{"合计算", nil, "4"},
		{"小 计", 4},
		{"（合计）：", 4},
		{"审核人（签字）：某某", nil, "制表人："},
		{"注：本表一式两份"},
	}, func(f *excelize.File) { merge(t, f, "B2:B3", "A4:D4", "B5:B8") })
	records, skipped := Records(sheet, Find(sheet, []Column{{"name", "姓名", nil}, {"group", "小组", nil}, {"phone", "电话", nil}}))
	var names, groups []string
	for _, r := range records {
		names = append(names, r.Cell(0).Text)
		groups = append(groups, r.Cell(1).Text)
	}
	if !slices.Equal(names, []string{"甲", "乙", "丙", "合计算"}) || !slices.Equal(groups, []string{"一组", "一组", "", ""}) {
		t.Errorf("%q %q", names, groups)
	}
	want := []Skipped{{4, ReasonTitle}, {7, ReasonHeader}, {9, ReasonTotal}, {10, ReasonTotal}, {11, ReasonFooter}, {12, ReasonFooter}}
	if !slices.Equal(skipped, want) {
		t.Errorf("skipped %v", skipped)
	}
	if sheet.Rows[2].Cell(1).Kind != KindEmpty {
		t.Error("filling down changed the sheet itself")
	}
}

func TestKindsOfCellsComeOutOfAnXLSX(t *testing.T) {
	sheet := workbook(t, [][]any{{31672, true, "=1", 1978.1, 0.95, "x", 45672.5}}, func(f *excelize.File) {
		code := "yyyy.mm"
		date, _ := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
		fixed, _ := f.NewStyle(&excelize.Style{NumFmt: 2})
		stamp, _ := f.NewStyle(&excelize.Style{NumFmt: 22})
		_ = f.SetCellStyle("Sheet1", "A1", "A1", date)
		_ = f.SetCellStyle("Sheet1", "D1", "D1", fixed)
		_ = f.SetCellStyle("Sheet1", "G1", "G1", stamp)
		_ = f.SetCellFormula("Sheet1", "I1", "A1+1")
		_ = f.SetColVisible("Sheet1", "B:C", false)
		_ = f.SetRowVisible("Sheet1", 1, false)
	})
	want := []Cell{{"1986-09-17", 31672, KindDate}, {"是", 1, KindBool}, {"=1", 0, KindText}, {"1978.10", 1978.1, KindNumber}, {"0.95", 0.95, KindNumber},
		{"x", 0, KindText}, {"2025-01-15 12:00", 45672.5, KindDate}, {}, {"", 0, KindError}}
	if got := sheet.Rows[0].Cells; !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	if !sheet.Rows[0].Hidden || !maps.Equal(sheet.HiddenCols, map[int]bool{1: true, 2: true}) {
		t.Errorf("hidden row %v, columns %v", sheet.Rows[0].Hidden, sheet.HiddenCols)
	}
}

package ledger

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// written writes a workbook and reads it back.
func written(t *testing.T, ledgers ...Ledger) (*excelize.File, Report) {
	t.Helper()
	var buf bytes.Buffer
	report, err := Book{Title: "清溪镇人大工作台账汇总", Unit: "清溪镇人大主席团", Day: "2026-07-03", Ledgers: ledgers}.Write(&buf)
	if err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(&buf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file, report
}

func cell(t *testing.T, file *excelize.File, sheet, ref string) string {
	t.Helper()
	value, err := file.GetCellValue(sheet, ref)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// number reads a cell's number.
func number(t *testing.T) func(string, error) float64 {
	return func(text string, err error) float64 {
		t.Helper()
		n, wrong := strconv.ParseFloat(text, 64)
		if err != nil || wrong != nil {
			t.Fatal(err, wrong)
		}
		return n
	}
}

func style(t *testing.T, file *excelize.File, sheet, ref string) *excelize.Style {
	t.Helper()
	id, err := file.GetCellStyle(sheet, ref)
	if err != nil {
		t.Fatal(err)
	}
	s, err := file.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// merges lists the merged ranges of a sheet.
func merges(t *testing.T, file *excelize.File, sheet string) []string {
	t.Helper()
	merged, err := file.GetMergeCells(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var refs []string
	for _, m := range merged {
		refs = append(refs, m.GetStartAxis()+":"+m.GetEndAxis())
	}
	return refs
}

func TestARosterHasTitleInfoHeaderRowsTotalsAndSignature(t *testing.T) {
	file, report := written(t, roster(3))
	rows := rosterRows(3)
	for ref, want := range map[string]string{
		"A1": "清溪镇第十九届人大代表名册", "A2": "填报单位（盖章）：清溪镇人大主席团", "A3": "序号", "B3": "姓名", "Q3": "备注",
		"A4": "1", "A6": "3", "B4": rows[0][0].(string), "O4": "0001", "M4": "2026-11-10", "Q4": "",
		"A7": "名额 4 人，实有 3 人，缺额 1 人",
	} {
		if got := cell(t, file, "代表名册", ref); got != want {
			t.Errorf("%s is %q, want %q", ref, got, want)
		}
	}
	info, _ := file.GetRows("代表名册")
	if line := strings.Join(info[1], ""); !strings.Contains(line, "第十九届") || !strings.HasSuffix(line, "填报时间：2026年7月3日") {
		t.Errorf("the information line says %q", line)
	}
	if line := cell(t, file, "代表名册", "A8"); !strings.HasPrefix(line, "审核人：　　") || !strings.Contains(line, "　填报人：　　") || !strings.HasSuffix(line, "　联系电话：") {
		t.Errorf("the signature line says %q", line)
	}
	if got := report.Sheets; len(got) != 1 || got[0].Rows != 3 || got[0].Name != "代表名册" || len(got[0].Notes) != 0 {
		t.Errorf("report %+v", got)
	}
}

func TestFontsSizesAndBordersAreTheOffices(t *testing.T) {
	file, _ := written(t, roster(3))
	for _, want := range []struct {
		ref, font, align string
		size             float64
		borders          int
	}{
		{"A1", "方正小标宋简体", "center", 22, 0}, {"A2", "宋体", "left", 11, 0}, {"B3", "黑体", "center", 11, 4},
		{"A4", "宋体", "center", 10.5, 4}, {"B4", "宋体", "center", 10.5, 4}, {"F4", "宋体", "left", 10.5, 4},
		{"E4", "宋体", "center", 10.5, 4}, {"Q4", "宋体", "left", 10.5, 4}, {"A8", "宋体", "left", 11, 0},
	} {
		s := style(t, file, "代表名册", want.ref)
		if s.Font.Family != want.font || s.Font.Size != want.size || s.Alignment.Horizontal != want.align || len(s.Border) != want.borders {
			t.Errorf("%s: %s %v, %s, %d borders; want %+v", want.ref, s.Font.Family, s.Font.Size, s.Alignment.Horizontal, len(s.Border), want)
		}
		if want.ref != "A4" && !s.Alignment.WrapText {
			t.Errorf("%s does not wrap", want.ref)
		}
	}
	for row, least := range map[int]float64{3: 30, 4: 22, 7: 22} {
		if height, _ := file.GetRowHeight("代表名册", row); height < least || row == 3 && height > 36 {
			t.Errorf("row %d is %v pt high", row, height)
		}
	}
}

func TestAPrintedLedgerIsA4AndRepeatsItsHeader(t *testing.T) {
	upright := roster(1)
	upright.Sheet, upright.Portrait = "签到", true
	file, _ := written(t, suggestions(2), upright)
	for sheet, want := range map[string]string{"议案建议台账": "landscape", "签到": "portrait"} {
		layout, _ := file.GetPageLayout(sheet)
		if *layout.Size != 9 || *layout.Orientation != want || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 {
			t.Errorf("%s: page layout %+v", sheet, layout)
		}
		if props, _ := file.GetSheetProps(sheet); !*props.FitToPage {
			t.Errorf("%s does not fit to its page", sheet)
		}
		margins, _ := file.GetPageMargins(sheet)
		if !*margins.Horizontally || fmt.Sprintf("%.2f %.2f", *margins.Top*2.54, *margins.Left*2.54) != "1.90 1.50" {
			t.Errorf("%s: margins %v %v, centred %v", sheet, *margins.Top, *margins.Left, *margins.Horizontally)
		}
		if footer, _ := file.GetHeaderFooter(sheet); footer.OddFooter != "&C第 &P 页 共 &N 页" {
			t.Errorf("%s: footer %q", sheet, footer.OddFooter)
		}
	}
	names := map[string]string{}
	for _, n := range file.GetDefinedName() {
		names[n.Name+" "+n.Scope] = n.RefersTo
	}
	if got := names["_xlnm.Print_Titles 议案建议台账"]; got != "'议案建议台账'!$1:$4" {
		t.Errorf("rows %q are repeated", got)
	}
	if got := names["_xlnm.Print_Titles 签到"]; got != "'签到'!$1:$3" {
		t.Errorf("rows %q are repeated", got)
	}
	panes, _ := file.GetPanes("议案建议台账")
	if !panes.Freeze || panes.YSplit != 4 || panes.TopLeftCell != "A5" {
		t.Errorf("frozen: %+v", panes)
	}
}

func TestThreeMeetingsStandUnderOneHeader(t *testing.T) {
	file, _ := written(t, suggestions(2))
	const sheet = "议案建议台账"
	if cell(t, file, sheet, "L3") != "三见面" || cell(t, file, sheet, "L4") != "交办后见面" || cell(t, file, sheet, "N4") != "答复前见面" {
		t.Error("the header 三见面 is not over its three columns")
	}
	got := merges(t, file, sheet)
	for _, want := range []string{"A1:V1", "L3:N3", "A3:A4", "B3:B4", "V3:V4"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is not merged: %v", want, got)
		}
	}
	if cell(t, file, sheet, "J5") != "2026.01.15" {
		t.Errorf("with dots a date reads %s", cell(t, file, sheet, "J5"))
	}
}

func TestTheSumIsARealFormulaAndEqualsARecount(t *testing.T) {
	const n = 40
	file, _ := written(t, suggestions(n))
	const sheet = "议案建议台账"
	signers, money := 0, int64(0)
	for _, row := range suggestionRows(n) {
		signers += row[5].(int)
		money += row[15].(int64)
	}
	for ref, want := range map[string]struct {
		formula string
		value   float64
	}{
		"G45": {"SUM(G5:G44)", float64(signers)},
		"Q45": {"SUM(Q5:Q44)", float64(money) / 100},
	} {
		formula, _ := file.GetCellFormula(sheet, ref)
		kept := number(t)(file.GetCellValue(sheet, ref, excelize.Options{RawCellValue: true}))
		computed := number(t)(file.CalcCellValue(sheet, ref, excelize.Options{RawCellValue: true}))
		if formula != want.formula || kept != want.value || math.Abs(computed-want.value) > 0.001 {
			t.Errorf("%s is %s, kept %v, computed %v; want %+v", ref, formula, kept, computed, want)
		}
	}
	if cell(t, file, sheet, "A45") != "合计" || !slices.Contains(merges(t, file, sheet), "A45:F45") {
		t.Error("合计 does not stand before the sums")
	}
}

func TestFiguresAreNumbersAndTheUnknownIsADash(t *testing.T) {
	l := Ledger{Sheet: "数", Title: "数", Columns: []Column{{Title: "件数", Kind: Number, Sum: true}, {Title: "率", Kind: Percent}, {Title: "金额", Kind: Money},
		{Title: "连任"}, {Title: "日期", Kind: Date}},
		Rows: InMemory([][]any{{0, 0.875, int64(123456), true, "2026-01-10"}, {nil, nil, nil, nil, nil}, {12, 1, 3.5, false, "不详"}})}
	file, _ := written(t, l)
	for ref, want := range map[string]string{"B3": "0", "C3": "87.5%", "D3": "1,234.56", "E3": "是", "F3": "2026-01-10",
		"B4": "—", "C4": "—", "D4": "—", "E4": "", "F4": "", "C5": "100.0%", "D5": "3.50", "E5": "否", "F5": "不详", "B6": "12"} {
		if got := cell(t, file, "数", ref); got != want {
			t.Errorf("%s reads %q, want %q", ref, got, want)
		}
	}
	if kind, _ := file.GetCellType("数", "B3"); kind == excelize.CellTypeInlineString {
		t.Error("a count is written as text")
	}
}

func TestWorkingFilesHaveAFilterAndSubmittedOnesHaveNone(t *testing.T) {
	for _, working := range []bool{true, false} {
		l := suggestions(3)
		l.Working = working
		file, _ := written(t, l)
		filter := ""
		for _, n := range file.GetDefinedName() {
			if n.Name == "_xlnm._FilterDatabase" {
				filter = n.RefersTo
			}
		}
		if want := map[bool]string{true: "'议案建议台账'!$A$4:$V$7"}[working]; filter != want {
			t.Errorf("working %v: filter %q, want %q", working, filter, want)
		}
		if props, _ := file.GetSheetProps("议案建议台账"); !*props.FitToPage {
			t.Error("the filter lost the fit to the page")
		}
	}
}

func TestASummaryHasContentsWithLinksThereAndBack(t *testing.T) {
	second := roster(5)
	file, report := written(t, roster(2), suggestions(1), second)
	if got := file.GetSheetList(); !slices.Equal(got, []string{"目录", "代表名册", "议案建议台账", "代表名册(2)"}) {
		t.Fatalf("sheets %v", got)
	}
	for i, s := range report.Sheets {
		row := strconv.Itoa(4 + i)
		ok, target, err := file.GetCellHyperLink("目录", "D"+row)
		if !ok || err != nil || target != "'"+s.Name+"'!A1" {
			t.Errorf("row %s of the contents leads to %q (%v)", row, target, err)
		}
		if cell(t, file, "目录", "D"+row) != s.Name || cell(t, file, "目录", "E"+row) != strconv.Itoa(s.Rows) {
			t.Errorf("row %s of the contents: %s, %s rows", row, cell(t, file, "目录", "D"+row), cell(t, file, "目录", "E"+row))
		}
	}
	if ok, target, _ := file.GetCellHyperLink("代表名册", "R1"); !ok || target != "'目录'!A1" {
		t.Errorf("no way back: %q", target)
	}
	if !slices.ContainsFunc(file.GetDefinedName(), func(n excelize.DefinedName) bool {
		return n.Name == "_xlnm.Print_Area" && n.RefersTo == "'代表名册'!$A$1:$Q$7"
	}) {
		t.Error("the link back would be printed")
	}
}

func TestALedgerWithoutRowsSaysSo(t *testing.T) {
	l := suggestions(0)
	l.Rows = nil
	file, report := written(t, l)
	if cell(t, file, "议案建议台账", "A5") != "无" || cell(t, file, "议案建议台账", "G6") != "0" || report.Sheets[0].Rows != 0 {
		t.Error("an empty ledger does not say 无 and 0")
	}
}

func TestAnErrorWhileReadingEndsTheExport(t *testing.T) {
	broken := errors.New("读取失败")
	l := roster(0)
	l.Rows = func(yield func([]any, error) bool) {
		if yield(rosterRows(1)[0], nil) {
			yield(nil, broken)
		}
	}
	if _, err := (Book{Ledgers: []Ledger{l}}).Write(&bytes.Buffer{}); !errors.Is(err, broken) {
		t.Errorf("the error is %v", err)
	}
	l.Rows = InMemory([][]any{{"张某"}})
	if _, err := (Book{Ledgers: []Ledger{l}}).Write(&bytes.Buffer{}); err == nil {
		t.Error("a row with too few values was taken")
	}
	if _, err := (Book{}).Write(&bytes.Buffer{}); err == nil {
		t.Error("a book without ledgers was written")
	}
}

func TestTheSameLedgersGiveTheSameBytes(t *testing.T) {
	var first []byte
	for range 8 {
		var buf bytes.Buffer
		book := Book{Unit: "清溪镇人大主席团", Day: "2026-07-03", Ledgers: []Ledger{roster(5), suggestions(5), roster(2), suggestions(1)}}
		if _, err := book.Write(&buf); err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = buf.Bytes()
		}
		if !bytes.Equal(first, buf.Bytes()) {
			t.Fatal("two files of the same ledgers differ")
		}
	}
}

// Microsoft's validator asks for the order of the schema; excelize has its own.
func TestTheFileIsOrderedAsTheSchemaWants(t *testing.T) {
	var buf bytes.Buffer
	if _, err := (Book{Ledgers: []Ledger{roster(1), suggestions(1)}}).Write(&buf); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if first := archive.File[0].Name; first != "[Content_Types].xml" {
		t.Errorf("the archive begins with %s", first)
	}
	part, err := archive.Open("xl/styles.xml")
	if err != nil {
		t.Fatal(err)
	}
	styles, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	fonts := regexp.MustCompile(`<font>(.*?)</font>`).FindAllSubmatch(styles, -1)
	order := regexp.MustCompile(`^(<b[ /][^<]*(</b>)?)?(<u [^<]*(</u>)?)?<sz [^<]*(</sz>)?(<color [^<]*(</color>)?)?<name [^<]*(</name>)?(<family [^<]*(</family>)?)?$`)
	for _, font := range fonts {
		if !order.Match(font[1]) {
			t.Errorf("out of order: %s", font[1])
		}
	}
	if len(fonts) < 6 {
		t.Errorf("%d fonts were seen", len(fonts))
	}
}

func TestDocumentPropertiesNameTheOfficeAndTheDay(t *testing.T) {
	file, _ := written(t, roster(1))
	got, err := file.GetDocProps()
	if err != nil || got.Title != "清溪镇人大工作台账汇总" || got.Creator != "清溪镇人大主席团" || got.Created != "2026-07-03T00:00:00Z" || got.Keywords != "L01" {
		t.Errorf("%+v %v", got, err)
	}
}

func TestAHundredThousandRowsAreWritten(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const n = 100_000
	row := []any{"张某", 1}
	l := Ledger{Sheet: "大表", Title: "大表", Columns: []Column{{Title: "姓名"}, {Title: "次数", Kind: Number, Sum: true}},
		Rows: func(yield func([]any, error) bool) {
			for range n {
				if !yield(row, nil) {
					return
				}
			}
		}}
	file, report := written(t, l)
	if report.Sheets[0].Rows != n || cell(t, file, "大表", "A100002") != "100000" || cell(t, file, "大表", "C100003") != "100000" {
		t.Error("rows are missing from a large ledger")
	}
}

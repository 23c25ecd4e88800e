package sheetin

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// openBytes opens contents under a file name.
func openBytes(t testing.TB, name string, data []byte) (*Book, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return Open(path)
}

// zipped makes an archive of the named parts.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, content := range parts {
		part, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func utf16LE(s string) []byte {
	out := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}

func TestAFileIsKnownByItsContentsNotItsName(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", messyXLS))
	if err != nil {
		t.Fatal(err)
	}
	book, err := openBytes(t, "花名册.xlsx", data)
	if err != nil || len(book.Sheets) != 2 || filepath.Base(book.Path) != "花名册.xlsx" {
		t.Errorf("an .xls called .xlsx: %v %v", book, err)
	}
	book, err = openBytes(t, "导出.xls", []byte("姓名,电话\n张伟,1\n"))
	if err != nil || book.Sheets[0].Name != "导出" || len(book.Sheets[0].Rows) != 2 {
		t.Errorf("a .csv called .xls: %v %v", book, err)
	}
}

func TestTextFilesAreReadInEveryEncodingAndSeparator(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().String("姓名,电话\n赵䶮,1\n")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"utf8": []byte("姓名,电话\n赵䶮,1\n"), "bom": []byte("\xEF\xBB\xBF姓名,电话\r\n赵䶮,1\r\n"), "gb18030": []byte(gb),
		"utf16": utf16LE("姓名\t电话\r\n赵䶮\t1\r\n"), "semicolon": []byte("姓名;电话\n赵䶮;1"), "mac": []byte("姓名,电话\r赵䶮,1\r"),
		"comma in text": []byte("姓名\t电话\n赵䶮\t\"1\"\n"),
	} {
		book, err := openBytes(t, "a.csv", data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		rows := book.Sheets[0].Rows
		if len(rows) != 2 || rows[0].Cell(0).Text != "姓名" || rows[1].Cell(0).Text != "赵䶮" || rows[1].Cell(1).Text != "1" {
			t.Errorf("%s: %v", name, rows)
		}
	}
}

func TestRowNumbersOfACSVAreThoseOfTheSpreadsheet(t *testing.T) {
	book, err := openBytes(t, "a.csv", []byte("标题,,\n\n姓名,\"办理\n结果\",=\"0012\"\n\n\n,,\n甲,5\"管,\"乙,丙\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	var numbers []int
	for _, r := range book.Sheets[0].Rows {
		numbers = append(numbers, r.Number)
	}
	if !slices.Equal(numbers, []int{1, 3, 7}) {
		t.Errorf("rows %v", numbers)
	}
	if got := book.Sheets[0].Rows; got[1].Cell(2).Text != "0012" || got[2].Cell(1).Text != `5"管` || got[2].Cell(2).Text != "乙,丙" {
		t.Errorf("%v", got)
	}
}

func TestAFileThatCannotBeReadIsRefusedWithWords(t *testing.T) {
	good, err := os.ReadFile(filepath.Join("testdata", "01_清溪镇代表名册.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, words string
		data        []byte
	}{
		{"空.xlsx", "空文件", nil},
		{"照片.xlsx", "不是表格文件", []byte("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00" + strings.Repeat("\x00\x01\x02\x80", 200))},
		{"文.xlsx", "Word", zipped(t, map[string]string{"word/document.xml": "<w/>"})},
		{"表.ods", "其他格式", zipped(t, map[string]string{"content.xml": "<o/>"})},
		{"包.zip", "不是表格文件", zipped(t, map[string]string{"a.txt": "a"})},
		{"半.xlsx", "已损坏", good[:len(good)/2]},
		{"系统导出.xls", "网页格式", []byte("<html><table><tr><td>姓名</td></tr></table></html>")},
		{"很旧.xls", "Excel 97", []byte("\x09\x04\x06\x00\x00\x04\x10\x00")},
		{"引号.csv", "双引号没有成对", []byte("姓名,备注\n甲,\"乙\n丙,丁\n")},
		{"通知.pdf", "不是表格文件", []byte("%PDF-1.7\n1 0 obj\n")},
		{"空白.csv", "空文件", []byte("\n  \n")},
		{"半.xls", "已损坏", append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 100)...)},
	} {
		_, err := openBytes(t, c.name, c.data)
		if err == nil || !strings.Contains(err.Error(), c.words) || !strings.Contains(err.Error(), c.name) {
			t.Errorf("%s: %v, want %s", c.name, err, c.words)
		}
	}
	if _, err := Open(filepath.Join(t.TempDir(), "没有.xlsx")); err == nil || !strings.Contains(err.Error(), "找不到") {
		t.Errorf("a missing file: %v", err)
	}
	if _, err := Open(t.TempDir()); err == nil || !strings.Contains(err.Error(), "文件夹") {
		t.Errorf("a folder: %v", err)
	}
}

func TestAWorkbookWithAPasswordIsRefusedWithWords(t *testing.T) {
	f := excelize.NewFile()
	path := filepath.Join(t.TempDir(), "加密.xlsx")
	if err := f.SaveAs(path, excelize.Options{Password: "1"}); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); err == nil || !strings.Contains(err.Error(), "密码") {
		t.Errorf("%v", err)
	}
}

// xlsxWith is the smallest workbook with a sheet part of the given text and shared strings.
func xlsxWith(t testing.TB, sheet, shared string) []byte {
	const ns = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	const pkg = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	return zipped(t, map[string]string{
		"[Content_Types].xml":        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`,
		"_rels/.rels":                `<Relationships ` + pkg + `><Relationship Id="rId1" Type="` + rel + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook ` + ns + ` xmlns:r="` + rel + `"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships ` + pkg + `><Relationship Id="rId1" Type="` + rel + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   `<worksheet ` + ns + `>` + sheet + `</worksheet>`,
		"xl/sharedStrings.xml":       `<sst ` + ns + `>` + shared + `</sst>`,
	})
}

func TestOddButValidSheetsAreRead(t *testing.T) {
	long := strings.Repeat("长", 30000)
	sheet := `<sheetData><row><c><v>1</v></c><c t="inlineStr"><is><t>` + long + `</t></is></c></row><row r="4" hidden="1">` +
		`<c r="C4" t="s"><v>0</v></c><c r="D4"><f>IF(A1>0,1,2)</f></c><c r="E4" t="str"><f>""</f><v></v></c><c r="F4" t="e"><v>#N/A</v></c></row><row r="6"/></sheetData>` +
		`<mergeCells><mergeCell ref="A1:A4"/></mergeCells>`
	book, err := openBytes(t, "a.xlsx", xlsxWith(t, sheet, `<si><t>甲</t></si>`))
	if err != nil {
		t.Fatal(err)
	}
	got := book.Sheets[0]
	if len(got.Rows) != 2 || got.Rows[1].Number != 4 || !got.Rows[1].Hidden || got.Rows[0].Cell(1).Text != long {
		t.Fatalf("rows %d", len(got.Rows))
	}
	want := []Cell{{}, {}, {"甲", 0, KindText}, {"", 0, KindError}, {}, {"#N/A", 0, KindError}}
	if !slices.Equal(got.Rows[1].Cells, want) || !slices.Equal(got.Merged, []Range{{1, 4, 0, 0}}) {
		t.Errorf("%+v, merged %v", got.Rows[1].Cells, got.Merged)
	}
}

func TestASheetThatBreaksOffIsNotTakenForShort(t *testing.T) {
	for name, sheet := range map[string]string{
		"no end":            `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>`,
		"rows turn back":    `<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row></sheetData>`,
		"a text is missing": `<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>`,
		"a cell is nowhere": `<sheetData><row r="1"><c r="1"><v>7</v></c></row></sheetData>`,
	} {
		if book, err := openBytes(t, "a.xlsx", xlsxWith(t, sheet, "")); err == nil || !strings.Contains(err.Error(), "已损坏") {
			t.Errorf("%s: %v %v", name, book, err)
		}
	}
}

func TestTextsComeOutAsTheyWereWritten(t *testing.T) {
	long := strings.Repeat("长<", 1000)
	for written, want := range map[string]string{
		`<t>甲&amp;乙 &lt;丙&gt; &quot;丁&quot; &#20030;&#x4E01;</t>`: `甲&乙 <丙> "丁" 举丁`,
		`<t>大于 > 小于</t>`:                                                         `大于 > 小于`,
		"<t xml:space=\"preserve\"> 前后有空 \r\n换行</t>":                             " 前后有空 \n换行",
		`<t>换_x000D_行，_x005F_x000D_照写</t>`:                                       "换\r行，_x000D_照写",
		`<r><rPr><b/></rPr><t>一</t></r><r><t>二</t></r>`:                          "一二",
		`<t>东京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/>`: "东京",
		`<t/>`: "",
		`<t>` + strings.ReplaceAll(long, "<", "&lt;") + strings.Repeat("文", 40_000) + `</t>`: long + strings.Repeat("文", 40_000),
	} {
		for place, book := range map[string][]byte{
			"shared": xlsxWith(t, `<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>5</v></c></row></sheetData>`, `<si><t>别的</t></si><si>`+written+`</si><si/>`),
			"inline": xlsxWith(t, `<sheetData><row r="1"><c r="A1" t="inlineStr"><is>`+written+`</is></c><c r="B1"><v>5</v></c></row></sheetData>`, ""),
		} {
			got, err := openBytes(t, "a.xlsx", book)
			if err != nil {
				t.Fatalf("%s %.60s: %v", place, written, err)
			}
			if row := got.Sheets[0].Rows[0]; row.Cell(0).Text != want || row.Cell(1).Number != 5 {
				t.Errorf("%s %.60s: %.60q, want %.60q", place, written, row.Cell(0).Text, want)
			}
		}
	}
}

// excelize's own rows are the slower way to the same texts.
func TestTheSamplesReadTheSameAsThroughExcelizesRows(t *testing.T) {
	files, err := filepath.Glob("testdata/*.xlsx")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	for _, path := range files {
		book, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, sheet := range book.Sheets {
			rows, err := f.GetRows(sheet.Name)
			if err != nil {
				t.Fatal(err)
			}
			cells := 0
			for _, row := range sheet.Rows {
				for col, c := range row.Cells {
					if c.Kind != KindText && c.Kind != KindError {
						continue
					}
					cells++
					if theirs := rows[row.Number-1][col]; theirs != c.Text {
						t.Errorf("%s, row %d, column %d: %q, excelize reads %q", path, row.Number, col, c.Text, theirs)
					}
				}
			}
			if cells == 0 {
				t.Errorf("%s: nothing was compared", path)
			}
		}
		f.Close()
	}
}

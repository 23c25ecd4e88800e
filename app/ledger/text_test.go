package ledger

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// oneColumn is a ledger of texts, the first of which stands in B3.
func oneColumn(texts ...string) Ledger {
	rows := make([][]any, len(texts))
	for i, text := range texts {
		rows[i] = []any{text}
	}
	return Ledger{Sheet: "文", Title: "文", Columns: []Column{{Title: "内容", Width: 20}}, Rows: InMemory(rows)}
}

func TestTextIsDataAndNeverAFormula(t *testing.T) {
	texts := []string{"=1+1", "+86", "-5", "@SUM(A1)", `=HYPERLINK("http://x")`, "007", "999999197001010011", "<b>&amp;", "_x000D_", "_x005F_x000D_",
		" 前后空格 ", "第一行\n第二行", "😀𬭊䶮", "'单引号", "1E5", "2026-01-10", "TRUE"}
	file, _ := written(t, oneColumn(texts...))
	for i, want := range texts {
		ref := fmt.Sprintf("B%d", i+3)
		if got := cell(t, file, "文", ref); got != want {
			t.Errorf("%q came back as %q", want, got)
		}
		if formula, _ := file.GetCellFormula("文", ref); formula != "" {
			t.Errorf("%q became a formula", want)
		}
		if kind, _ := file.GetCellType("文", ref); kind != excelize.CellTypeInlineString {
			t.Errorf("%q is a cell of type %d", want, kind)
		}
		if s := style(t, file, "文", ref); s.CustomNumFmt == nil && s.NumFmt != 49 {
			t.Errorf("%q would become something else when edited: %+v", want, s)
		}
	}
}

func TestTitlesAndHeadersAreDataToo(t *testing.T) {
	l := oneColumn("x")
	l.Title, l.Columns[0].Title, l.Notes = "=A2\x00标题", "=B1\x07列", []string{"=SUM(A1)\x0b"}
	file, _ := written(t, l)
	if cell(t, file, "文", "A1") != "=A2标题" || cell(t, file, "文", "B2") != "=B1列" || cell(t, file, "文", "A4") != "=SUM(A1)" {
		t.Error("a title, header or note was changed")
	}
}

func TestControlCharactersAreDroppedAndLineBreaksKept(t *testing.T) {
	for in, want := range map[string]string{"a\x00b\x1fc": "abc", "一\r\n二\r三\n四": "一\n二\n三\n四", "甲\t乙": "甲 乙", "\xff坏\xc3": "坏",
		"\uFFFE\uFFFF字": "字", "\u0085\u007f": "", "𬭊": "𬭊"} {
		if got := clean(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func TestATextBeyondExcelsLimitIsCutAndReported(t *testing.T) {
	long := strings.Repeat("路", 32766) + "😀尾"
	file, report := written(t, oneColumn("短", long))
	got := cell(t, file, "文", "B4")
	if units := len(utf16.Encode([]rune(got))); units > 32767 || !strings.HasPrefix(long, got) || units < 32766 {
		t.Errorf("%d units were kept", units)
	}
	notes := strings.Join(report.Sheets[0].Notes, "\n")
	if !strings.Contains(notes, "第 2 行（Excel 第 4 行）“内容”：超过 Excel 每格 32767 字的上限") || !strings.Contains(notes, "打印时显示不全") {
		t.Errorf("the report says %q", notes)
	}
	whole := strings.Repeat("路", 32767) // as many as Excel takes
	file, report = written(t, oneColumn(whole))
	if got := cell(t, file, "文", "B3"); got != whole || strings.Contains(strings.Join(report.Sheets[0].Notes, ""), "上限") {
		t.Errorf("of 32767 characters %d were kept: %v", len([]rune(got)), report.Sheets[0].Notes)
	}
	noted := oneColumn("短")
	noted.Notes = []string{whole}
	if _, report = written(t, noted); len(report.Sheets[0].Notes) != 1 || !strings.Contains(report.Sheets[0].Notes[0], "附注") {
		t.Errorf("of a note that no row holds the report says %v", report.Sheets[0].Notes)
	}
	many := make([]string, 50)
	for i := range many {
		many[i] = strings.Repeat("长", 9000)
	}
	_, report = written(t, oneColumn(many...))
	if notes := report.Sheets[0].Notes; len(notes) != maxNotes+1 || notes[maxNotes] != "另有 30 处同样的情况" {
		t.Errorf("%d notes, the last %q", len(notes), notes[len(notes)-1])
	}
}

// Any text comes back as it was, without what cannot be in a file.
func TestRandomTextsComeBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	alphabet := []rune("=+-@'\"<>&_x0D\n\r\t \x00\x1b\u0085\uFFFE，。（）张王1234abc😀𬭊\u200d;|%")
	texts := make([]string, 2000)
	for i := range texts {
		runes := make([]rune, random.IntN(40))
		for j := range runes {
			if runes[j] = alphabet[random.IntN(len(alphabet))]; random.IntN(8) == 0 {
				runes[j] = rune(random.IntN(0x30000))
			}
		}
		texts[i] = string(runes)
	}
	file, _ := written(t, oneColumn(texts...))
	rows, err := file.Rows("文")
	if err != nil {
		t.Fatal(err)
	}
	for n := 0; rows.Next(); n++ {
		columns, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if n < 2 {
			continue
		}
		got := ""
		if len(columns) > 1 {
			got = columns[1]
		}
		if want := clean(texts[n-2]); got != want {
			t.Fatalf("%q came back as %q", want, got)
		}
	}
}

func TestRowsAreHighEnoughForWrappedText(t *testing.T) {
	for _, c := range []struct {
		text     string
		capacity float64
		want     int
	}{
		{"", 10, 1}, {"abc", 10, 1}, {"清溪镇人大", 10, 1}, {"清溪镇人大主", 10, 2}, {"一\n二\n三", 10, 3}, {"一\n", 10, 2},
		{"13800001111", 11, 1}, {"13800001111", 6, 2}, {"电话13800001111", 12, 2},
		{"清溪镇人大，", 10, 2},      // the comma takes 大 along
		{"清溪镇人（大", 10, 2},      // the bracket does not stay behind
		{"清溪镇人大，主席团很好", 10, 3}, // so that the second line holds one less
		{"ab cd ef gh", 5, 2},
		{strings.Repeat("路", 100), 20, 10},
		{"😀😀😀😀", 6, 2},
	} {
		if got := textLines(c.text, c.capacity); got != c.want {
			t.Errorf("%q takes %d lines of %v, want %d", c.text, got, c.capacity, c.want)
		}
	}
	file, _ := written(t, oneColumn("短", strings.Repeat("路", 60), strings.Repeat("路", 600)))
	for row, want := range map[int][2]float64{3: {22, 22}, 4: {22 + 1, 200}, 5: {200, 409}} {
		if height, _ := file.GetRowHeight("文", row); height < want[0] || height > want[1] {
			t.Errorf("row %d is %v pt high, want %v", row, height, want)
		}
	}
	if size := style(t, file, "文", "B5").Font.Size; size != smallSize {
		t.Errorf("a text too long for the tallest row stands in %v pt", size)
	}
}

func TestTheInformationLineFindsRoom(t *testing.T) {
	even := []float64{6, 10, 10, 10, 10, 10, 10}
	if a, b, fits := blocks(even, 20, 8, 20); !fits || total(even[:a]) < 20 || total(even[a:b]) < 8 || total(even[b:]) < 20 {
		t.Errorf("blocks end at %d and %d, fit %v", a, b, fits)
	}
	if a, b, fits := blocks([]float64{6, 40}, 5, 0, 30); !fits || a != 1 || b != 1 {
		t.Errorf("two columns with nothing in the middle: %d, %d, %v", a, b, fits)
	}
	if _, _, fits := blocks([]float64{6, 12}, 20, 8, 20); fits {
		t.Error("a narrow table cannot hold three texts side by side")
	}
	narrow := oneColumn("x")
	narrow.Unit, narrow.Period, narrow.Filled = "清溪镇人大主席团", "2026年上半年", "2026-07-03"
	file, _ := written(t, narrow)
	if got := cell(t, file, "文", "A2"); got != "填报单位（盖章）：清溪镇人大主席团　　2026年上半年　　填报时间：2026年7月3日" {
		t.Errorf("a narrow table says %q", got)
	}
}

package sheetin

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// bigRoster writes a roster of that many rows and 20 columns, as Excel would: texts shared, some numbers and dates.
func bigRoster(t testing.TB, rows int) string {
	t.Helper()
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	code := "yyyy-mm-dd"
	date, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
	if err != nil {
		t.Fatal(err)
	}
	header := []any{"姓名", "性别", "民族", "出生年月", "身份证号", "政治面貌", "学历", "单位职务", "类别", "所在选区", "代表团", "代表小组", "当选时间", "连任",
		"代表证号", "联系电话", "级别", "备注", "一", "二"}
	if err := w.SetRow("A1", header); err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		row := []any{fmt.Sprintf("代表%d", i), "男", "汉族", "1978.06", fmt.Sprintf("99999919780601%04d", i%10000), "中共党员", "大学本科", "清溪村村民", "农民",
			fmt.Sprintf("第%d选区", i%30), "第一代表团", "第一代表小组", excelize.Cell{StyleID: date, Value: 45593}, "是", fmt.Sprintf("镇%d", i), 13800000000 + i, "镇", "", i, 1.5}
		if err := w.SetRow(fmt.Sprintf("A%d", i+2), row); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "大名册.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return path
}

// readBare is the baseline: excelize's own row iterator over the same file.
func readBare(t testing.TB, path string) int {
	f, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.Rows("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			t.Fatal(err)
		}
		n++
	}
	return n
}

func readRecords(t testing.TB, path string) int {
	book, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	records, _ := Records(book.Sheets[0], Find(book.Sheets[0], deputyColumns))
	return len(records)
}

func BenchmarkRecordsAgainstBareReading(b *testing.B) {
	path := bigRoster(b, 10_000)
	var bare, ours time.Duration
	for b.Loop() {
		start := time.Now()
		readBare(b, path)
		bare += time.Since(start)
		start = time.Now()
		if n := readRecords(b, path); n != 10_000 {
			b.Fatalf("%d records", n)
		}
		ours += time.Since(start)
	}
	b.ReportMetric(ours.Seconds()/bare.Seconds(), "×bare")
}

// A file of a million cells takes no more than 100 MB beside what excelize needs; the metric is in MB.
func BenchmarkFiftyThousandRows(b *testing.B) {
	path := bigRoster(b, 50_000)
	for b.Loop() {
		used := peak(func() {
			if n := readRecords(b, path); n != 50_000 {
				b.Fatalf("%d records", n)
			}
		})
		b.ReportMetric(float64(used>>20), "MB")
	}
}

package intake

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/office"
)

// benchRows is the size of the roster that the promise is made for.
const benchRows = 10_000

// bigRoster writes a roster of that many deputies in the columns of an office's own.
func bigRoster(t testing.TB, rows int) string {
	t.Helper()
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	header := []any{"序号", "姓名", "性别", "民族", "出生年月", "籍贯", "身份证号", "政治面貌", "学历", "工作单位及职务", "代表类别", "所在选区", "代表团", "代表小组",
		"当选时间", "是否连任", "代表证号", "联系电话", "备注"}
	if err := w.SetRow("A1", header); err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		row := []any{i + 1, fmt.Sprintf("张%c%c", '一'+rune(i%5000), '丁'+rune(i/5000)), "男", "汉族", fmt.Sprintf("%d.%02d", 1950+i%50, 1+i%12), "某省平川",
			fmt.Sprintf("999999%d%02d01%04d", 1950+i%50, 1+i%12, i), "中共党员", "大学本科", "清溪村村民", "农民", fmt.Sprintf("第%d选区", i%300), "第一代表团",
			"第一代表小组", "2024-10-28", "是", fmt.Sprintf("镇19-%05d", i), fmt.Sprint(13800000000 + i), ""}
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
func readBare(t testing.TB, path string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
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
	if n != benchRows+1 {
		t.Fatalf("%d rows were read", n)
	}
}

// BenchmarkImport compares taking in 10,000 deputies, without dry run and backup, with bare reading of the same file; the
// promise is a ratio of at most 3.
func BenchmarkImport(b *testing.B) {
	path := bigRoster(b, benchRows)
	var bare, taken time.Duration
	for b.Loop() {
		s := newOffice(b)
		start := time.Now()
		readBare(b, path)
		bare += time.Since(start)
		start = time.Now()
		p := plan(b, s, office.Deputies.Any, path, Options{NoBackup: true})
		if got := keep(b, s, p); got.Created != benchRows {
			b.Fatalf("%d of %d created: %v", got.Created, benchRows, got.Rejected[:min(3, len(got.Rejected))])
		}
		taken += time.Since(start)
		s.Close()
	}
	b.ReportMetric(taken.Seconds()/bare.Seconds(), "ratio")
	b.ReportMetric(bare.Seconds()/float64(b.N), "bare-s")
}

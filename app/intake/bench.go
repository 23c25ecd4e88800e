package intake

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/office"
	"npcdesk/data"
)

// Each side of the benchmark is run at least benchRounds times, in turn, and again until benchTime has passed; the fastest counts, as a
// busy machine slows single runs.
const (
	benchRounds = 3
	benchTime   = 4 * time.Second
)

// Bench measures taking a roster of that many deputies in, without dry run and backup, beside bare reading of the same file
// by excelize's row iterator. dir is an empty folder for offices that are thrown away.
func Bench(dir string, rows int) ([]data.Measure, error) {
	path := filepath.Join(dir, "名册.xlsx")
	if err := benchRoster(path, rows); err != nil {
		return nil, err
	}
	ours, bare := time.Hour, time.Hour
	begin := time.Now()
	for i := 0; i < benchRounds || time.Since(begin) < benchTime; i++ {
		start := time.Now()
		if err := readBare(path); err != nil {
			return nil, err
		}
		bare = min(bare, time.Since(start))
		took, err := benchImport(filepath.Join(dir, fmt.Sprint(i)), path, rows)
		if err != nil {
			return nil, err
		}
		ours = min(ours, took)
	}
	return []data.Measure{data.Compare("import", ours, bare,
		fmt.Sprintf("%d deputies from .xlsx, without dry run and backup; baseline: excelize reading the same file row by row", rows))}, nil
}

// benchImport takes the roster into a new office and tells how long it took.
func benchImport(dir, path string, rows int) (time.Duration, error) {
	s, err := data.Found(dir, data.Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19})
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	defer s.Close()
	start := time.Now()
	p, err := Prepare(s, office.Deputies.Any, path, Options{NoBackup: true})
	if err != nil {
		return 0, err
	}
	got, err := p.Save(s)
	took := time.Since(start)
	if err == nil && got.Created != rows {
		err = fmt.Errorf("%d of %d deputies were created", got.Created, rows)
	}
	return took, err
}

// benchRoster writes a roster of that many invented deputies in the columns of an office's own.
func benchRoster(path string, rows int) error {
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter(f.GetSheetName(0))
	if err != nil {
		return err
	}
	header := []any{"序号", "姓名", "性别", "民族", "出生年月", "籍贯", "身份证号", "政治面貌", "学历", "工作单位及职务", "代表类别", "所在选区", "代表团", "代表小组",
		"当选时间", "是否连任", "代表证号", "联系电话", "备注"}
	if err := w.SetRow("A1", header); err != nil {
		return err
	}
	for i := range rows {
		year, month := 1950+i%50, 1+i%12
		row := []any{i + 1, fmt.Sprintf("张%c%c", '一'+rune(i%5000), '丁'+rune(i/5000)), "男", "汉族", fmt.Sprintf("%d.%02d", year, month), "某省平川",
			fmt.Sprintf("999999%d%02d%02d%04d", year, month, 1+i/10_000, i%10_000), "中共党员", "大学本科", "清溪村村民", "农民", fmt.Sprintf("第%d选区", i%300),
			"第一代表团", "第一代表小组", "2024-10-28", "是", fmt.Sprintf("镇19-%05d", i), fmt.Sprint(13800000000 + i), ""}
		if err := w.SetRow(fmt.Sprintf("A%d", i+2), row); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.SaveAs(path)
}

func readBare(path string) error {
	f, err := excelize.OpenFile(path)
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := f.Rows(f.GetSheetName(0))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			return err
		}
	}
	return rows.Error()
}

package intake

import (
	"fmt"
	"path/filepath"
	"time"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/office"
	"npcdesk/data"
)

// Measure takes a roster of so many deputies into the new office in an empty folder, without dry run and backup, and beside
// it reads the same file bare, with excelize's own row iterator. It gives the two durations.
func Measure(dir string, rows int) (taken, bare time.Duration, err error) {
	path := filepath.Join(dir, "大名册.xlsx")
	if err := writeRoster(path, rows); err != nil {
		return 0, 0, err
	}
	s, err := data.Found(filepath.Join(dir, "data"), data.Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19})
	if err != nil {
		return 0, 0, err
	}
	defer s.Close()
	start := time.Now()
	if err := readBare(path, rows+1); err != nil {
		return 0, 0, err
	}
	bare = time.Since(start)
	start = time.Now()
	plan, err := Prepare(s, office.Deputies.Any, path, Options{NoBackup: true})
	if err != nil {
		return 0, 0, err
	}
	got, err := plan.Save(s)
	if err == nil && got.Created != rows {
		err = fmt.Errorf("%d of %d created", got.Created, rows)
	}
	return time.Since(start), bare, err
}

// writeRoster writes a roster of that many deputies in the columns of an office's own.
func writeRoster(path string, rows int) error {
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	header := []any{"序号", "姓名", "性别", "民族", "出生年月", "籍贯", "身份证号", "政治面貌", "学历", "工作单位及职务", "代表类别", "所在选区", "代表团", "代表小组",
		"当选时间", "是否连任", "代表证号", "联系电话", "备注"}
	if err := w.SetRow("A1", header); err != nil {
		return err
	}
	for i := range rows {
		row := []any{i + 1, fmt.Sprintf("张%c%c", '一'+rune(i%5000), '丁'+rune(i/5000)), "男", "汉族", fmt.Sprintf("%d.%02d", 1950+i%50, 1+i%12), "某省平川",
			fmt.Sprintf("999999%d%02d01%04d", 1950+i%50, 1+i%12, i), "中共党员", "大学本科", "清溪村村民", "农民", fmt.Sprintf("第%d选区", i%300), "第一代表团",
			"第一代表小组", "2024-10-28", "是", fmt.Sprintf("镇19-%05d", i), fmt.Sprint(13800000000 + i), ""}
		if err := w.SetRow(fmt.Sprintf("A%d", i+2), row); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.SaveAs(path)
}

// readBare is the least that reading a sheet takes.
func readBare(path string, want int) error {
	f, err := excelize.OpenFile(path)
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := f.Rows("Sheet1")
	if err != nil {
		return err
	}
	n := 0
	for ; rows.Next(); n++ {
		if _, err := rows.Columns(); err != nil {
			return err
		}
	}
	if n != want {
		return fmt.Errorf("%d of %d rows were read", n, want)
	}
	return rows.Error()
}

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"npcdesk/app/figures"
	"npcdesk/app/intake"
	"npcdesk/app/ledger"
	"npcdesk/data"
)

var benchCommands = []command{{"bench", "[--records N]", bench}}

// benchRecords is how many deputies, and as many proposals, the benchmarks work in when nothing else is said.
const benchRecords = 100000

// bench measures the program against stated baselines in a folder of its own, which is removed afterwards.
func bench(c *call) (any, error) {
	v, rest, err := c.flags("records")
	if err != nil {
		return nil, err
	}
	records := benchRecords
	if text := one(v, "records"); text != "" {
		records, err = strconv.Atoi(text)
	}
	if len(rest) > 0 || err != nil || records < 1 {
		return nil, misuse{"bench 只有 --records 一个选项，应为正整数。"}
	}
	dir, err := os.MkdirTemp("", "npcdesk-bench-*")
	if err != nil {
		return nil, fmt.Errorf("不能建立临时文件夹，没有测量：%w", err)
	}
	defer os.RemoveAll(dir)
	out, err := data.Bench(filepath.Join(dir, "data"), records)
	if err != nil {
		return nil, err
	}
	exported, err := benchLedger()
	if err != nil {
		return nil, err
	}
	imported, err := benchImport(filepath.Join(dir, "import"))
	if err != nil {
		return nil, err
	}
	papers, err := benchDocuments(filepath.Join(dir, "papers"))
	if err != nil {
		return nil, err
	}
	out = append(append(out, exported, imported), papers...)
	grown, err := benchGrowth(filepath.Join(dir, "growth"))
	if err != nil {
		return nil, err
	}
	sent, err := benchGoingUp(filepath.Join(dir, "sent"))
	return append(append(out, grown...), sent...), err
}

// benchGrowth opens archives, lists and deadlines in an office a hundred times as old as another.
func benchGrowth(dir string) ([]data.Measure, error) {
	const years = 200
	small, large, err := data.GrowthOffices(dir, years)
	if err != nil {
		return nil, err
	}
	defer small.Close()
	defer large.Close()
	return data.BenchGrowth(small, large, figures.Openings...)
}

// benchImport takes a roster of 10,000 deputies in.
func benchImport(dir string) (data.Measure, error) {
	const rows = 10000
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return data.Measure{}, err
	}
	got, err := intake.Bench(dir, rows)
	if err != nil {
		return data.Measure{}, err
	}
	return got[0], nil
}

// benchLedger exports 5,000 rows of 22 cells, as the account of suggestions has them; the fastest of three runs.
func benchLedger() (data.Measure, error) {
	const rows, columns = 5000, 22
	l := ledger.Ledger{Sheet: "议案建议", Title: "清溪镇第十九届人大代表建议办理台账", Unit: "清溪镇人大主席团", Signature: true}
	for i := range columns {
		l.Columns = append(l.Columns, ledger.Column{Title: fmt.Sprintf("第%d栏", i+1)})
	}
	texts := []string{"关于硬化柳河村至石门村公路的建议", "上官云", "镇规划建设办公室", "2026-03-20", "满意", "道路交通"}
	var list [][]any
	for i := range rows {
		row := make([]any, columns)
		for k := range row {
			row[k] = texts[(i+k)%len(texts)]
		}
		list = append(list, row)
	}
	l.Rows = ledger.InMemory(list)
	ours, bare := time.Hour, time.Hour
	for range 3 {
		our, their, err := ledger.Measure(l)
		if err != nil {
			return data.Measure{}, err
		}
		ours, bare = min(ours, our), min(bare, their)
	}
	return data.Compare("ledger", ours, bare, fmt.Sprintf("%d rows of %d cells from memory; baseline: the same cells and styles through a bare StreamWriter", rows, columns)), nil
}

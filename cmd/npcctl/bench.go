package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
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
	out = slices.Concat(out, exported, []data.Measure{imported}, papers)
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

// benchLedger exports 100,000 rows of the 24 columns of L13: the faster of two runs, and the most memory that a third one takes.
func benchLedger() ([]data.Measure, error) {
	const rows, columns, allowed = 100000, 24, 100
	l := ledger.Ledger{Sheet: "议案建议台账", Title: "清溪镇第十九届人大代表议案建议办理台账", Unit: "清溪镇人大主席团", Signature: true}
	for i := range columns {
		l.Columns = append(l.Columns, ledger.Column{Title: fmt.Sprintf("第%d栏", i+1)})
	}
	texts := []any{"关于硬化柳河村至石门村公路的建议", "上官云", "镇规划建设办公室", "2026-03-20", "满意", "道路交通"}
	row := make([]any, columns)
	l.Rows = func(yield func([]any, error) bool) {
		for i := range rows {
			for k := range row {
				row[k] = texts[(i+k)%len(texts)]
			}
			if !yield(row, nil) {
				return
			}
		}
	}
	ours, bare := time.Hour, time.Hour
	for range 2 {
		our, their, err := ledger.Measure(l)
		if err != nil {
			return nil, err
		}
		ours, bare = min(ours, our), min(bare, their)
	}
	peak, err := ledger.MeasureMemory(l)
	taken := float64(peak) / (1 << 20)
	return []data.Measure{
		data.Compare("ledger", ours, bare, fmt.Sprintf("%d rows of %d columns (L13); baseline: the same cells and styles through a bare StreamWriter", rows, columns)),
		{Name: "ledger memory", Value: taken, Baseline: allowed, Ratio: taken / allowed, Note: fmt.Sprintf("MB of heap at most while the same %d rows are written; baseline: the %d MB that are allowed", rows, allowed)},
	}, err
}

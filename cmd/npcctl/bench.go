package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"npcdesk/app/figures"
	"npcdesk/app/ledger"
	"npcdesk/data"
)

var benchCommands = []command{{"bench", "[--records N] [--only 组名]…", bench}}

// benchRecords is how many deputies, and as many proposals, the benchmarks work in when nothing else is said.
const benchRecords = 100000

// benchGroups are what is measured, each in an empty folder of its own; --only names some of them.
var benchGroups = []struct {
	name    string
	measure func(dir string, records int) ([]data.Measure, error)
}{
	{"records", data.Bench},
	{"ledger", func(string, int) ([]data.Measure, error) { return benchLedger() }},
	{"papers", func(dir string, _ int) ([]data.Measure, error) { return benchDocuments(dir) }},
	{"growth", func(dir string, _ int) ([]data.Measure, error) { return benchGrowth(dir) }},
	{"scales", func(dir string, _ int) ([]data.Measure, error) { return benchScales(dir) }},
}

// bench measures the program against stated baselines in a folder of its own, which is removed afterwards.
func bench(c *call) (any, error) {
	v, rest, err := c.flags("records", "only")
	if err != nil {
		return nil, err
	}
	records := benchRecords
	if text := one(v, "records"); text != "" {
		records, err = strconv.Atoi(text)
	}
	if len(rest) > 0 || err != nil || records < 1 {
		return nil, misuse{"bench 只有 --records 和 --only 两个选项，--records 应为正整数。"}
	}
	var names []string
	for _, g := range benchGroups {
		names = append(names, g.name)
	}
	for _, name := range v["only"] {
		if !slices.Contains(names, name) {
			return nil, misuse{"--only 只能是 " + strings.Join(names, "、") + "。"}
		}
	}
	dir, err := os.MkdirTemp("", "npcdesk-bench-*")
	if err != nil {
		return nil, fmt.Errorf("不能建立临时文件夹，没有测量：%w", err)
	}
	defer os.RemoveAll(dir)
	var out []data.Measure
	for _, g := range benchGroups {
		if len(v["only"]) > 0 && !slices.Contains(v["only"], g.name) {
			continue
		}
		got, err := g.measure(filepath.Join(dir, g.name), records)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.name, err)
		}
		out = append(out, got...)
	}
	return out, nil
}

// A work is measured beside its baseline at least leastRuns times, and again until measureTime has passed; the fastest of each counts,
// as a busy machine slows single runs, and for seconds on end.
const (
	leastRuns   = 2
	measureTime = 8 * time.Second
)

// fastest measures again and again.
func fastest(measure func() (our, their time.Duration, err error)) (ours, bare time.Duration, err error) {
	ours, bare = time.Hour, time.Hour
	begin := time.Now()
	for run := 0; run < leastRuns || time.Since(begin) < measureTime; run++ {
		our, their, err := measure()
		if err != nil {
			return 0, 0, err
		}
		ours, bare = min(ours, our), min(bare, their)
	}
	return ours, bare, nil
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

// benchLedger gives the most memory that a ledger of 100,000 rows takes.
func benchLedger() ([]data.Measure, error) {
	const rows, allowed = 100000, 100
	peak, err := ledger.MeasureMemory(benchBook(rows))
	taken := float64(peak) / (1 << 20)
	return []data.Measure{{Name: "ledger memory", Value: taken, Baseline: allowed, Ratio: taken / allowed,
		Note: fmt.Sprintf("MB of heap at most while %d rows are written; baseline: the %d MB that are allowed", rows, allowed)}}, err
}

// benchBook is a ledger of that many rows with the 24 columns of L13.
func benchBook(rows int) ledger.Ledger {
	const columns = 24
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
	return l
}

package main

import (
	"strings"
	"testing"
)

// A table takes the place of the former one; all around it stays.
func TestTheTableOfTheReadmeIsRenewed(t *testing.T) {
	text := "# Desk\n" + tableFrom + "\n| old |\n" + tableTo + "\n## Licences\n"
	got, err := putTable(text, tableOf([]measure{{Name: "search", Value: 3.456, Baseline: 89.04, Ratio: 0.0388, Note: "hits"}, {Name: "list ×100", Value: 300, Baseline: 20, Ratio: 15, Growth: 1.02}}))
	want := "# Desk\n" + tableFrom + "\n| | ours | baseline | ratio | growth | |\n| --- | ---: | ---: | ---: | ---: | --- |\n" +
		"| search | 3.46 | 89.0 | 0.04 |  | hits |\n| list ×100 | 300 | 20.0 | 15.00 | 1.02 |  |\n" + tableTo + "\n## Licences\n"
	if err != nil || got != want {
		t.Errorf("got\n%s\n(%v), want\n%s", got, err, want)
	}
	if _, err := putTable("# Desk\n", ""); err == nil {
		t.Error("a file without a place for the table is written")
	}
}

// The pages that grow most are read from the benchmark's own lines; without any the run has failed.
func TestThePagesThatGrowMostAreRead(t *testing.T) {
	got, err := worstPages("goos: linux\n  1.91 =     6.02 ms /    3.15 ms  代表已离任 (list, first 12 rows)\n  1.10 =     7.60 ms /    6.90 ms  首页 (all numbers and lines)\nPASS\n")
	if err != nil || len(got) != 2 || got[0].Ratio != 1.91 || got[0].Value != 6.02 || got[0].Baseline != 3.15 || got[1].Name != "page: 首页" {
		t.Errorf("read %+v (%v)", got, err)
	}
	if _, err := worstPages("PASS\n"); err == nil {
		t.Error("no page at all is not noticed")
	}
}

// A screen counts as lit when most of what is seen is bright: a window, and not a title or a cursor.
func TestAScreenIsLitByAWindowOnly(t *testing.T) {
	window, nothing := []byte(strings.Repeat("\xf8\xf6\xf5\x00", 60)), []byte(strings.Repeat("\x00\x00\x00\x00", 60))
	if !lit(window) || lit(nothing) || lit(append(window[:40:40], nothing...)) {
		t.Error("a window and a dark screen are not told apart")
	}
}

func TestTheMedianOfSomeStartsIsTheMiddleOne(t *testing.T) {
	if got := median([]started{{memory: 30}, {memory: 10}, {memory: 200}}, func(s started) float64 { return s.memory }); got != 30 {
		t.Errorf("the median is %v", got)
	}
}

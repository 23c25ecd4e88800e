package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// sheetRows are the cells of a ledger as text, each row under its headers; what is not known is —.
func sheetRows(t *testing.T, l ledger.Ledger) []map[string]string {
	t.Helper()
	var out []map[string]string
	for row, err := range l.Rows {
		if err != nil {
			t.Fatal(err)
		}
		cells := map[string]string{}
		for i, v := range row {
			cells[l.Columns[i].Title] = figures.Unknown
			if v != nil {
				cells[l.Columns[i].Title] = fmt.Sprint(v)
			}
		}
		out = append(out, cells)
	}
	return out
}

// sumOf adds up a column; "" counts the rows.
func sumOf(rows []map[string]string, title string) float64 {
	if title == "" {
		return float64(len(rows))
	}
	sum := 0.0
	for _, row := range rows {
		n, _ := strconv.ParseFloat(row[title], 64)
		sum += n
	}
	return sum
}

// What the ledgers of the demo come to is what the figures say of the same time, half a year as well as the whole term.
func TestTheLedgersOfTheDemoAgreeWithTheFigures(t *testing.T) {
	s := demoOffice(t)
	for _, span := range [][2]record.Date{{"2026-01-01", "2026-06-30"}, {"2025-01-01", "2025-12-31"}, {"", ""}} {
		o := ledger.Options{From: span[0], To: span[1], Mask: office.MaskInternal}
		known := map[string]float64{}
		all, err := figures.All(s, figures.Scope{From: o.From, To: o.To})
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range all {
			known[v.Name] = v.Number
		}
		for _, c := range []struct{ number, column, figure string }{
			{"L04", "年度活动次数", "小组活动次数"}, {"L10", "参加代表人数", "监督活动参加人次"}, {"L10", "提出意见条数", "提出意见条数"}, {"L11", "", "登记问题个数"},
			{"L12", "", "评议单位个数"}, {"L12", "有效票", "评议有效票"}, {"L29", "投票数", "投票人数"},
		} {
			if c.number == "L04" && o.From == "" {
				continue // counts the year, where no period is wished for
			}
			want, counted := known[c.figure]
			if got := sumOf(demoRows(t, s, c.number, o), c.column); !counted || got != want || want == 0 && o.From == "" {
				t.Errorf("%s—%s, %s %s: the rows come to %g, the figure %s is %g", o.From, o.To, c.number, c.column, got, c.figure, want)
			}
		}
		kinds := map[string]float64{}
		for _, row := range demoRows(t, s, "L07", o) {
			kinds[strings.ReplaceAll(row["类型"], "\n", "")]++
		}
		if got := kinds[office.MeetPresidium] + kinds[office.MeetPresidiumIn]; got != known["主席团会议次数"] {
			t.Errorf("%s—%s: %g meetings of the presidium, the figure is %g", o.From, o.To, got, known["主席团会议次数"])
		}
		passed := 0.0
		for _, row := range demoRows(t, s, "L32", o) {
			if row["结果"] == "通过" {
				passed++
			}
		}
		if passed != known["决定重大事项"] {
			t.Errorf("%s—%s: %g matters passed, the figure is %g", o.From, o.To, passed, known["决定重大事项"])
		}
	}
}

func demoRows(t *testing.T, s *data.Store, number string, o ledger.Options) []map[string]string {
	t.Helper()
	l, err := ledger.Make(s, number, o)
	if err != nil {
		t.Fatal(err)
	}
	return sheetRows(t, l)
}

// Every line of the duty archives of a year stands in one column of L06 and in one only.
func TestTheDutiesOfTheDemoAreAllToldOnce(t *testing.T) {
	s := demoOffice(t)
	rows := demoRows(t, s, "L06", ledger.Options{From: "2026-01-01", To: "2026-10-31"})
	lines, err := s.DutyLines(data.DutyQuery{From: "2026-01-01", To: "2026-10-31"})
	if err != nil || len(rows) == 0 {
		t.Fatalf("%d rows (%v)", len(rows), err)
	}
	names := map[string]int{}
	for _, row := range rows {
		names[row["姓名"]]++
	}
	want, got := map[string]int{}, map[string]int{}
	sessions := map[string]bool{}
	for _, l := range lines {
		name := l.Deputy.Name
		switch {
		case l.Review == office.DutyReturned || !office.WasThere(l.Status) || l.Kind == office.DutyCommendation:
		case l.Kind == office.DutyVisit: // counted by households
		case l.Kind == office.DutySession:
			if key := fmt.Sprint(name, l.Session); !sessions[key] {
				sessions[key] = true
				want[name]++
			}
		default:
			want[name]++
		}
	}
	for _, row := range rows {
		for title, text := range row {
			if slices.Contains([]string{"姓名", "走访户数", "积分", "排名", "等次"}, title) {
				continue
			}
			if title == "出席人代会（应/实）" {
				_, text, _ = strings.Cut(text, "/")
			}
			for _, n := range strings.Split(text, "/") {
				add, err := strconv.Atoi(n)
				if err != nil {
					t.Errorf("%s: %v", title, err)
				}
				got[row["姓名"]] += add
			}
		}
	}
	for name, count := range names {
		if count == 1 && got[name] != want[name] {
			t.Errorf("%s: the row comes to %d, the archive has %d", name, got[name], want[name])
		}
	}
}

func TestASheetAboutOneRecordIsWritten(t *testing.T) {
	dir, to := filepath.Join(t.TempDir(), "data"), t.TempDir()
	ctl(t, dir, "", "init", "--town", "清溪镇", "--kind", "镇", "--county", "平川县", "--term", "19")
	ctl(t, dir, `{"姓名":"张三"}`, "save", "deputy")
	for number, who := range map[string]string{"T09": "deputy:1", "履职登记卡": "代表:张三"} {
		folder := filepath.Join(to, number)
		status, _, errs := ctl(t, dir, "", "ledger", number, "--record", who, "--out", folder)
		if files, err := filepath.Glob(filepath.Join(folder, "*履职登记卡_张三*.xlsx")); status != done || err != nil || len(files) != 1 {
			t.Errorf("%s of %s: %d %v (%v) %s", number, who, status, files, err, errs)
		}
	}
	if status, _, errs := ctl(t, dir, "", "ledger", "T10", "--record", "deputy:1", "--out", to); status != misused || !strings.Contains(errs, "交办单和征询意见表（proposal）") {
		t.Errorf("a slip of a deputy: %d %s", status, errs)
	}
}

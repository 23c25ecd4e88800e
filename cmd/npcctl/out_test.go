package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"npcdesk/app/ledger"
)

// run runs one command on a data folder and returns its exit status and its JSON.
func run(t *testing.T, dir, input string, args ...string) (int, []byte) {
	t.Helper()
	var out, err bytes.Buffer
	status := Run(append([]string{"--json", "--data", dir}, args...), strings.NewReader(input), &out, &err)
	if status != done {
		t.Logf("%v: %s", args, err.String())
	}
	return status, out.Bytes()
}

// small is an office with one suggestion, answered in time.
func small(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "数据")
	for _, c := range [][]string{
		{"", "init", "--town", "清溪镇", "--county", "平川县", "--term", "19", "--quota", "2"},
		{`{"姓名":"丁一","当选日期":"2023-12-20"}`, "save", "deputy"},
		{`{"届":19,"次":2,"开幕日":"2024-01-08"}`, "save", "session"},
		{`[{"编号":"19-2-建-001","案由":"关于修路的建议","领衔代表":"丁一","会议":"19-2","提出日期":"2024-01-08","交办日期":"2024-02-01","答复日期":"2024-04-01"},
		   {"编号":"闭-2024-001","案由":"关于修桥的建议","领衔代表":"丁一","提出日期":"2024-05-08"}]`, "save", "proposal"},
	} {
		if status, _ := run(t, dir, c[0], c[1:]...); status != done {
			t.Fatalf("%v ends with %d", c[1:], status)
		}
	}
	return dir
}

func TestFiguresComeWithTheirDefinitionsAndOnRequestWithTheirRows(t *testing.T) {
	dir := small(t)
	var list []struct {
		Name, Unit, Text, Definition string
		Value                        *float64
		Rows, Of                     []struct {
			ID    int64
			Title string
		}
	}
	status, out := run(t, dir, "", "figures", "答复率", "--from", "2024-01-01", "--to", "2024-06-30")
	if err := json.Unmarshal(out, &list); err != nil || status != done || len(list) != 1 {
		t.Fatalf("%d %s (%v)", status, out, err)
	}
	if f := list[0]; f.Text != "50.0%" || *f.Value != 50 || f.Unit != "%" || f.Definition == "" || len(f.Rows) != 1 || len(f.Of) != 2 || f.Rows[0].Title != "19-2-建-001 关于修路的建议" {
		t.Errorf("%+v", f)
	}
	status, out = run(t, dir, "", "figures", "--to", "2023-06-30")
	if err := json.Unmarshal(out, &list); err != nil || status != done || len(list) < 60 {
		t.Fatalf("%d, %d figures (%v)", status, len(list), err)
	}
	for _, f := range list {
		if f.Definition == "" || f.Unit == "%" && (f.Value != nil || f.Text != "—") {
			t.Errorf("of an empty period: %+v", f)
		}
	}
	for _, wrong := range [][]string{{"figures", "幸福率"}, {"figures", "--from", "2024"}, {"figures", "--from", "2024-02-01", "--to", "2024-01-01"}} {
		if status, _ := run(t, dir, "", wrong...); status != misused {
			t.Errorf("%v ends with %d", wrong, status)
		}
	}
}

func TestLedgersAreWrittenWholeOrNotAtAll(t *testing.T) {
	dir := small(t)
	out := filepath.Join(t.TempDir(), "报送")
	var files []string
	status, printed := run(t, dir, "", "ledger", "all", "--out", out, "--session", "19-2", "--mask", "内部")
	if err := json.Unmarshal(printed, &files); err != nil || status != done || len(files) != len(ledger.Catalogue())+1 {
		t.Fatalf("%d %s (%v)", status, printed, err)
	}
	for _, f := range files {
		if info, err := os.Stat(f); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", f, err)
		}
	}
	if again, _ := run(t, dir, "", "ledger", "L01", "l13", "--out", out); again != done {
		t.Errorf("the same again ends with %d", again)
	}
	here := func() int {
		found, err := os.ReadDir(out)
		if err != nil {
			t.Fatal(err)
		}
		return len(found)
	}
	before := here()
	for want, wrong := range map[string]int{"L01 L99": failed, "L01 --mask 全部": misused, "L01 --as-of 2024": misused, "L13 --session 3-1": failed, "": misused} {
		args := append([]string{"ledger", "--out", out}, strings.Fields(want)...)
		if status, _ := run(t, dir, "", args...); status != wrong {
			t.Errorf("%s ends with %d, want %d", want, status, wrong)
		}
	}
	if status, _ := run(t, dir, "", "ledger", "L01"); status != misused {
		t.Errorf("without a folder it ends with %d", status)
	}
	if after := here(); after != before {
		t.Errorf("%d files became %d though nothing was done", before, after)
	}
}

// A file that cannot be replaced takes none of the others with it: all stay as they were.
func TestAFileThatCannotBeReplacedLeavesAllOthersAsTheyWere(t *testing.T) {
	dir, out := small(t), filepath.Join(t.TempDir(), "报送")
	var files []string
	if _, printed := run(t, dir, "", "ledger", "L01", "L13", "L16", "--out", out); json.Unmarshal(printed, &files) != nil || len(files) != 3 {
		t.Fatalf("%s", printed)
	}
	first, last := files[0], files[2]
	if err := os.WriteFile(first, []byte("旧的"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, f := range files[1:] {
		if err := os.Remove(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(last, 0o700); err != nil { // as good as a file that another program holds
		t.Fatal(err)
	}
	if status, _ := run(t, dir, "", "ledger", "L01", "L13", "L16", "--out", out); status != failed {
		t.Errorf("it ends with %d", status)
	}
	found, err := os.ReadDir(out)
	if text, _ := os.ReadFile(first); err != nil || string(text) != "旧的" || len(found) != 2 {
		t.Errorf("%q and %d files are left (%v)", text, len(found), err)
	}
	if status, _ := run(t, dir, "", "ledger", "L99", "--out", filepath.Join(out, "新")); status != failed {
		t.Errorf("an unknown ledger ends with %d", status)
	}
	if _, err := os.Stat(filepath.Join(out, "新")); err == nil {
		t.Error("a folder is left for files that were never written")
	}
}

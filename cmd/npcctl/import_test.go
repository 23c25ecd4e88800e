package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const samples = "../../app/intake/testdata/"

// founded founds an office by the command itself and returns what runs further commands on it.
func founded(t *testing.T) func(args ...string) (status int, out, words string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "数据")
	run := func(args ...string) (int, string, string) {
		var out, words bytes.Buffer
		status := Run(append([]string{"--data", dir, "--json"}, args...), strings.NewReader(""), &out, &words)
		return status, out.String(), words.String()
	}
	if status, _, words := run("init", "--town", "清溪镇", "--kind", "镇", "--county", "平川县", "--term", "19"); status != done {
		t.Fatal(words)
	}
	return run
}

func TestImportTellsWhatItTookAndWhatItLeft(t *testing.T) {
	run := founded(t)
	rejects := filepath.Join(t.TempDir(), "退回.xlsx")
	status, out, words := run("import", "代表", samples+"02_清溪镇代表花名册_办公室原样.xlsx", "--rejects", rejects)
	if status != findings {
		t.Fatalf("status %d: %s", status, words)
	}
	var got struct {
		Register, Sheet                   string
		HeaderRow                         int `json:"header_row"`
		Matched                           map[string]string
		Unmatched                         []string
		Rows, Created, Updated, Unchanged int
		Rejected                          []struct {
			Row           int
			Reason, Field string
		}
		Cells []struct {
			Row                  int
			Field, Value, Reason string
		}
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if got.Register != "deputy" || got.Sheet != "镇代表（2026年）" || got.HeaderRow != 4 || got.Matched["党派"] != "政治面貌" ||
		len(got.Unmatched) != 1 || got.Rows != 45 || got.Created != 42 || got.Unchanged != 2 || len(got.Rejected) != 1 || len(got.Cells) != 4 {
		t.Errorf("%s", out)
	}
	if _, err := os.Stat(rejects); err != nil {
		t.Error(err)
	}
	status, out, _ = run("import", "deputy", rejects)
	if status != findings || !strings.Contains(out, `"created":0,"updated":0,"unchanged":3`) {
		t.Errorf("the rejects, not mended: %d %s", status, out)
	}
}

func TestImportWithDryRunSavesNothing(t *testing.T) {
	run := founded(t)
	status, out, words := run("import", "deputy", samples+"01_清溪镇代表名册.xlsx", "--sheet", "县代表", "--dry-run")
	if status != done || !strings.Contains(out, `"created":12`) {
		t.Fatalf("%d %s %s", status, out, words)
	}
	if _, out, _ := run("list", "deputy"); out != "[]\n" {
		t.Errorf("saved: %s", out)
	}
	if _, out, _ := run("undo"); strings.Contains(out, "导入") {
		t.Errorf("there is something to undo: %s", out)
	}
}

func TestImportOfWhatIsNotThereYetIsRefusedInWords(t *testing.T) {
	run := founded(t)
	for _, c := range []struct {
		args []string
		want int
		say  string
	}{
		{[]string{"import", "deputy"}, misused, "请给出一个登记和一个文件"},
		{[]string{"import", "deputy", samples + "没有.xlsx"}, failed, "找不到"},
		{[]string{"import", "deputy", samples + "01_清溪镇代表名册.xlsx", "--sheet", "别的"}, failed, "县代表"},
	} {
		if status, out, words := run(c.args...); status != c.want || !strings.Contains(words, c.say) || out != "" {
			t.Errorf("%v: %d %q %q", c.args, status, out, words)
		}
	}
}

func TestTheLedgerOfInspectionsIsTakenOnce(t *testing.T) {
	run := founded(t)
	for _, want := range []string{`"created":14,"updated":0,"unchanged":0,"rejected":[]`, `"created":0,"updated":0,"unchanged":14,"rejected":[]`} {
		if status, out, words := run("import", "inspection", samples+"07_视察调研台账.xlsx"); status != done || !strings.Contains(out, want) {
			t.Errorf("%d %s %s", status, out, words)
		}
	}
}

func TestTheLedgerOfReceptionsIsTakenInAfterTheRoster(t *testing.T) {
	run := founded(t)
	run("import", "deputy", samples+"01_清溪镇代表名册.xlsx")
	for _, want := range []string{`"created":36,"updated":0,"unchanged":0,"rejected":[]`, `"created":0,"updated":0,"unchanged":36,"rejected":[]`} {
		if status, out, words := run("import", "接待选民", samples+"06_接待选民登记.csv"); status != done || !strings.Contains(out, want) {
			t.Errorf("%d %s %s", status, out, words)
		}
	}
}

func TestASignInSheetIsTakenIntoMeetings(t *testing.T) {
	run := founded(t)
	status, out, _ := run("import", "meeting", samples+"05_会议签到表.xlsx") // nobody is known yet, and no deputy is ever made
	if status != findings || !strings.Contains(out, `"rows":65,"created":0`) {
		t.Errorf("%d %.300s", status, out)
	}
	if _, out, _ := run("list", "meeting"); out != "[]\n" {
		t.Errorf("rejected rows left meetings behind: %.200s", out)
	}
	run("import", "deputy", samples+"01_清溪镇代表名册.xlsx")
	status, out, words := run("import", "会议", samples+"05_会议签到表.xlsx")
	if status != done || !strings.Contains(out, `"created":65`) || !strings.Contains(out, `"made":{"meeting":5}`) {
		t.Errorf("%d %s %.300s", status, words, out)
	}
	if _, out, _ = run("list", "meeting", "--where", "开始日期=2025-01-15"); !strings.Contains(out, "应到65人，实到59人，符合法定人数") {
		t.Errorf("%.600s", out)
	}
}

func TestNothingIsImportedWhenTheRejectsCannotBeWritten(t *testing.T) {
	run := founded(t)
	inTheWay := filepath.Join(t.TempDir(), "占着")
	if err := os.WriteFile(inTheWay, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	status, out, words := run("import", "deputy", samples+"02_清溪镇代表花名册_办公室原样.xlsx", "--rejects", filepath.Join(inTheWay, "退回.xlsx"))
	if status != failed || out != "" || words == "" {
		t.Errorf("%d %q %q", status, out, words)
	}
	if _, out, _ := run("list", "deputy"); out != "[]\n" {
		t.Errorf("saved: %.200s", out)
	}
}

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// What two PCs of an office have both changed is listed with both sides, and decided by a second run of the command.
func TestWhatBothPCsChangedIsDecidedByCommand(t *testing.T) {
	here, there := small(t), filepath.Join(t.TempDir(), "另一台")
	if err := os.CopyFS(there, os.DirFS(here)); err != nil {
		t.Fatal(err)
	}
	for dir, change := range map[string]string{here: `{"id":1,"案由":"关于硬化道路的建议"}`, there: `{"id":1,"案由":"关于拓宽道路的建议","备注":"请见附件"}`} {
		if status, _ := run(t, dir, change, "save", "proposal"); status != done {
			t.Fatal(status)
		}
	}
	file := filepath.Join(t.TempDir(), "另一台.npcpkg")
	if status, _ := run(t, there, "", "package", "--records", file); status != done {
		t.Fatal(status)
	}
	type answer struct {
		Conflicts []struct{ Register, Field, Ours, Theirs string }
		Settled   int
	}
	merge := func(want int, args ...string) (got answer) {
		t.Helper()
		status, text := run(t, here, "", append([]string{"merge", file}, args...)...)
		if status != want || status != misused && json.Unmarshal(text, &got) != nil {
			t.Fatalf("%v ends with %d: %s", args, status, text)
		}
		return got
	}
	sides := map[string]string{}
	for _, c := range merge(findings).Conflicts {
		sides[c.Field] = c.Ours + " | " + c.Theirs
	}
	if len(sides) != 2 || sides["案由"] != "关于硬化道路的建议 | 关于拓宽道路的建议" || sides["备注"] != " | 请见附件" {
		t.Errorf("%v", sides)
	}
	for _, wrong := range [][]string{{"--theirs", "proposal"}, {"--theirs", "proposal:1:颜色"}, {"--ours", "proposal:1:案由"}, {"--theirs", "船:1"}} {
		merge(misused, wrong...)
	}
	if got := merge(done, "--theirs", "proposal:1:备注"); got.Settled != 1 || len(got.Conflicts) != 0 {
		t.Errorf("%+v", got)
	}
	var list []map[string]any
	if _, text := run(t, here, "", "list", "proposal", "--where", "编号=19-2-建-001"); json.Unmarshal(text, &list) != nil || len(list) != 1 ||
		list[0]["案由"] != "关于硬化道路的建议" || list[0]["备注"] != "请见附件" {
		t.Errorf("%v", list)
	}
	if got := merge(done); got.Settled != 0 || len(got.Conflicts) != 0 {
		t.Errorf("what was decided comes again: %+v", got)
	}
}

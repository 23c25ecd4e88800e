package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"npcdesk/app/intake"
)

// The report of the demo's half-year comes with its data sheet, and every number says which records it counts.
func TestTheReportOfAHalfYearComesWithItsDataSheetAndItsRows(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "数据")
	if _, err := intake.Demo(dir, intake.DemoOptions{Today: "2026-11-22"}); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "报送")
	var got struct {
		Files   []string
		Figures []struct {
			Name, Unit string
			Value      float64
			Rows       []struct{ ID int64 }
		}
	}
	status, answer := run(t, dir, "", "report", "--from", "2026-01-01", "--to", "2026-06-30", "--out", out)
	if err := json.Unmarshal(answer, &got); err != nil || status != done {
		t.Fatal(status, err)
	}
	if status, _ := run(t, dir, "", "report", "--kind", "季报", "--out", out); status != misused {
		t.Errorf("a form that there is not: %d", status)
	}
	if len(got.Files) != 2 || !strings.HasSuffix(got.Files[0], ".docx") || !strings.HasSuffix(got.Files[1], ".xlsx") {
		t.Fatalf("%q", got.Files)
	}
	for _, f := range got.Files {
		if info, err := os.Stat(f); err != nil || info.Size() < 5000 {
			t.Errorf("%s: %v", f, err)
		}
	}
	if len(got.Figures) < 60 {
		t.Errorf("%d figures", len(got.Figures))
	}
	for _, f := range got.Figures {
		if len(f.Rows) == 0 || f.Unit == "" {
			t.Errorf("%+v", f)
		}
		if f.Name == "收到建议" && int(f.Value) != len(f.Rows) {
			t.Errorf("%v suggestions, %d rows", f.Value, len(f.Rows))
		}
	}
}

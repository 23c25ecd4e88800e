package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The report of the demo's half-year comes with its data sheet, and every number says which records it counts.
func TestTheReportOfAHalfYearComesWithItsDataSheetAndItsRows(t *testing.T) {
	o := newDesk(t)
	out := filepath.Join(t.TempDir(), "报送")
	var got struct {
		Files   []string
		Figures []struct {
			Name, Unit string
			Value      float64
			Rows       []struct{ ID int64 }
		}
	}
	if err := json.Unmarshal([]byte(o.must("report", "--json", "--from", "2026-01-01", "--to", "2026-06-30", "--out", out)), &got); err != nil {
		t.Fatal(err)
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

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/parcel"
	"npcdesk/data"
)

func TestThePackageOfASessionIsWrittenAndNamed(t *testing.T) {
	dir, out := small(t), t.TempDir()
	status, text := run(t, dir, "", "package", "--session", "19-2", "--out", out)
	var files []string
	if err := json.Unmarshal(text, &files); err != nil || status != done || len(files) < 5 {
		t.Fatalf("%d %s %v", status, text, err)
	}
	for _, file := range files {
		if info, err := os.Stat(file); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", file, err)
		}
	}
	if !strings.HasSuffix(files[len(files)-2], ".zip") || !strings.HasSuffix(files[len(files)-1], ".eml") {
		t.Errorf("%v", files)
	}
	for _, wrong := range [][]string{{"package", "--out", out}, {"package", "--from", "2024-01-01", "--out", out}, {"package", "--session", "19-2"},
		{"package", "--session", "19-2", "--from", "2024-01-01", "--to", "2024-06-30", "--out", out}} {
		if status, _ := run(t, dir, "", wrong...); status != misused {
			t.Errorf("%v ends with %d", wrong, status)
		}
	}
}

func TestAPeriodIsClosedAndReopenedByCommand(t *testing.T) {
	dir := small(t)
	if status, text := run(t, dir, "", "close", "2024上半年"); status != done || !strings.Contains(string(text), `"from":"2024-01-01","to":"2024-06-30"`) {
		t.Fatalf("%d %s", status, text)
	}
	late := `{"案由":"关于修渠的建议","领衔代表":"丁一","提出日期":"2024-03-01"}`
	if status, _ := run(t, dir, late, "save", "proposal"); status != failed {
		t.Errorf("saving into the closed period ends with %d", status)
	}
	if status, _ := run(t, dir, "", "reopen", "2024上半年"); status != failed {
		t.Errorf("reopening without a reason ends with %d", status)
	}
	if status, _ := run(t, dir, "", "reopen", "2024上半年", "--why", "漏登一件"); status != done {
		t.Errorf("reopening ends with %d", status)
	}
	if status, _ := run(t, dir, late, "save", "proposal"); status != done {
		t.Errorf("saving after reopening ends with %d", status)
	}
	if status, _ := run(t, dir, "", "close", "去年"); status != failed {
		t.Errorf("closing 去年 ends with %d", status)
	}
}

// A county reads the whole demo, twice: every record arrives, every figure is the same, and the second time nothing changes.
func TestACountyCountsATownshipsRecordsAsTheTownshipDoes(t *testing.T) {
	town := demoOffice(t)
	file := filepath.Join(t.TempDir(), "记录包"+parcel.RecordsEnding)
	m, err := parcel.WriteRecords(town, file, false, nil)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "县")
	if status, _ := run(t, dir, "", "init", "--town", "平川县", "--county", "平川县", "--term", "19"); status != done {
		t.Fatal(status)
	}
	type answer struct {
		Data      string
		Counts    map[string]parcel.Counts
		Conflicts []any
		Lost      int `json:"lost_references"`
	}
	var got answer
	for round := range 2 {
		got = answer{}
		status, text := run(t, dir, "", "merge", file)
		if err := json.Unmarshal(text, &got); err != nil || status != done || got.Lost+len(got.Conflicts) != 0 {
			t.Fatalf("%d %s %v", status, text, err)
		}
		isNew, same := 0, 0
		for _, c := range got.Counts {
			isNew, same = isNew+c.New, same+c.Same
		}
		if round == 0 && isNew != m.Records || round == 1 && same != m.Records {
			t.Errorf("round %d: %d new and %d the same of %d", round, isNew, same, m.Records)
		}
	}
	here, err := data.OpenReader(got.Data)
	if err != nil {
		t.Fatal(err)
	}
	defer here.Close()
	here.StandOn(town.Settings().Today)
	for _, scope := range []figures.Scope{{}, {From: "2026-01-01", To: "2026-06-30"}} {
		if want, is := texts(t, town, scope), texts(t, here, scope); !reflect.DeepEqual(want, is) {
			t.Errorf("%v: the township counts %v, the county %v", scope, want, is)
		}
	}
	if problems, _, err := here.Check(); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}

// texts are all figures of an office.
func texts(t *testing.T, s *data.Store, scope figures.Scope) map[string]string {
	t.Helper()
	all, err := figures.All(s, scope)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, v := range all {
		out[v.Group+v.Name] = v.Text
	}
	return out
}

// The folder for the next clerk is made by one command, and its backup restores.
func TestTheOfficeIsHandedOverByCommand(t *testing.T) {
	dir, out := small(t), t.TempDir()
	status, text := run(t, dir, "", "handover", "--out", out)
	var files []string
	if err := json.Unmarshal(text, &files); err != nil || status != done || len(files) != 2 || filepath.Base(files[0]) != "移交清单.docx" {
		t.Fatalf("%d %s %v", status, text, err)
	}
	if status, text := run(t, filepath.Join(t.TempDir(), "新电脑"), "", "restore", files[1]); status != done {
		t.Errorf("restoring ends with %d: %s", status, text)
	}
	for _, wrong := range [][]string{{"handover"}, {"handover", "--out", out, "more"}} {
		if status, _ := run(t, dir, "", wrong...); status != misused {
			t.Errorf("%v ends with %d", wrong, status)
		}
	}
}

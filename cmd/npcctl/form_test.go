package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"
)

const blankForm = "../../app/ledger/testdata/08_县空白模板_建议办理情况统计表.xlsx"

// The county's form is filled from the command line; what --match says is remembered for the next time.
func TestTheCountysFormIsFilledFromTheCommandLine(t *testing.T) {
	dir, out := small(t), filepath.Join(t.TempDir(), "报送")
	var r formResult
	for _, more := range [][]string{{"--match", "说明=状态"}, nil} {
		status, printed := run(t, dir, "", append([]string{"form", blankForm, "--register", "议案建议", "--from", "2024-01-01", "--to", "2024-12-31", "--out", out}, more...)...)
		if err := json.Unmarshal(printed, &r); err != nil || status != done {
			t.Fatalf("%d %s (%v)", status, printed, err)
		}
		if r.Rows != 2 || r.HeaderRow != 4 || r.Sheet != "附件3" || r.Matched["提出人"] != "领衔代表" || r.Matched["说明"] != "状态" || len(r.Unmatched) != 0 {
			t.Errorf("%+v", r)
		}
	}
	file, err := excelize.OpenFile(r.File)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if who, err := file.GetCellValue("附件3", "B5"); err != nil || who != "丁一" {
		t.Errorf("the first item is of %q (%v)", who, err)
	}
	for _, wrong := range [][]string{{"form", blankForm}, {"form", blankForm, "--register", "proposal", "--out", out, "--match", "没有=案由"},
		{"form", blankForm, "--register", "proposal", "--out", out, "--match", "说明=没有"}} {
		if status, _ := run(t, dir, "", wrong...); status != misused {
			t.Errorf("%v ends with %d", wrong, status)
		}
	}
	if status, _ := run(t, dir, "", "form", blankForm, "--register", "deputy", "--out", out); status != failed {
		t.Errorf("a form of suggestions is filled with deputies: %d", status)
	}
}

// Forms go out to the units, one comes back, and all of it is taken with one undo.
func TestUnitsAreAskedAndAnswer(t *testing.T) {
	dir, out := small(t), filepath.Join(t.TempDir(), "单位")
	run(t, dir, `{"名称":"农业农村办公室"}`, "save", "unit")
	run(t, dir, `{"编号":"闭-2024-002","案由":"关于修渠的建议","领衔代表":"丁一","提出日期":"2024-05-08","交办日期":"2024-05-10","主办单位":"农业农村办公室"}`, "save", "proposal")
	var files []string
	if status, printed := run(t, dir, "", "collect", "--out", out); status != done || json.Unmarshal(printed, &files) != nil || len(files) != 1 {
		t.Fatalf("%d %s", status, printed)
	}
	file, err := excelize.OpenFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := file.SetCellValue("填报表", "L5", "2024-06-01"); err != nil {
		t.Fatal(err)
	}
	if err := file.Save(); err != nil {
		t.Fatal(err)
	}
	file.Close()
	var r unitResult
	for _, take := range [][]string{nil, {"--take"}} {
		status, printed := run(t, dir, "", append([]string{"collect", files[0]}, take...)...)
		if err := json.Unmarshal(printed, &r); err != nil || status != done || len(r.Differences) != 1 || r.Taken != len(take) {
			t.Fatalf("%d %s (%v)", status, printed, err)
		}
	}
	var list []map[string]any
	where := []string{"list", "proposal", "--where", "编号=闭-2024-002"}
	if _, printed := run(t, dir, "", where...); json.Unmarshal(printed, &list) != nil || len(list) != 1 || list[0]["答复日期"] != "2024-06-01" {
		t.Errorf("after taking: %+v", list)
	}
	run(t, dir, "", "undo")
	if _, printed := run(t, dir, "", where...); json.Unmarshal(printed, &list) != nil || len(list) != 1 || list[0]["答复日期"] != nil {
		t.Errorf("after undo: %+v", list)
	}
	if _, err := os.Stat(files[0]); err != nil {
		t.Error(err)
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// ctl runs a command on a data folder and gives its exit status and what it printed as JSON.
func ctl(t *testing.T, dir, in string, args ...string) (int, map[string]any, string) {
	t.Helper()
	var out, errs bytes.Buffer
	status := Run(append([]string{"--json", "--data", dir}, args...), strings.NewReader(in), &out, &errs)
	var value map[string]any
	if err := json.Unmarshal(out.Bytes(), &value); err != nil {
		value = map[string]any{"list": out.String()}
	}
	return status, value, errs.String()
}

func TestDocumentsOfASessionAreWrittenAndTheOthersNamed(t *testing.T) {
	dir, to := filepath.Join(t.TempDir(), "data"), filepath.Join(t.TempDir(), "文件")
	ctl(t, dir, "", "init", "--town", "清溪镇", "--kind", "镇", "--county", "平川县", "--term", "19")
	if status, _, errs := ctl(t, dir, `[{"姓名":"张三","性别":"男"},{"姓名":"丁一","性别":"女"}]`, "save", "deputy"); status != done {
		t.Fatal(errs)
	}
	if status, _, errs := ctl(t, dir, `{"届":19,"次":6,"开幕日":"2026-01-10","主席团":[{"人员":"张三"}]}`, "save", "session"); status != done {
		t.Fatal(errs)
	}
	status, got, errs := ctl(t, dir, "", "document", "D15", "D17", "D19", "--session", "19-6", "--out", to)
	if status != done {
		t.Fatalf("%d: %s", status, errs)
	}
	files, left := got["files"].([]any), got["left_out"].([]any)
	if len(files) != 3 || len(left) != 2 { // D15 and both texts of D19; no agenda was entered
		t.Fatalf("%v", got)
	}
	if reason := left[0].(map[string]any); reason["number"] != "D17" || reason["reason"] != "会议还没有录入议程" {
		t.Errorf("%v", reason)
	}
	for _, f := range files {
		if _, err := os.Stat(f.(string)); err != nil {
			t.Error(err)
		}
	}
	if status, _, errs := ctl(t, dir, "", "document", "D99", "--session", "19-6", "--out", to); status != misused || !strings.Contains(errs, "D17、") {
		t.Errorf("%d: %s", status, errs)
	}
	if status, _, _ := ctl(t, dir, "", "document", "d17", "--session", "19-6", "--out", to); status != findings {
		t.Errorf("nothing was written, and the status is %d", status)
	}
}

func TestAPaperOfOneRecordIsWritten(t *testing.T) {
	dir, to := filepath.Join(t.TempDir(), "data"), t.TempDir()
	ctl(t, dir, "", "init", "--town", "清溪镇", "--kind", "镇", "--county", "平川县", "--term", "19")
	ctl(t, dir, `{"姓名":"张三"}`, "save", "deputy")
	for _, who := range []string{"deputy:1", "代表:张三"} {
		status, got, errs := ctl(t, dir, "", "paper", "履职登记卡", "--record", who, "--out", to)
		if status != done || !strings.Contains(got["list"].(string), "履职登记卡_张三.docx") {
			t.Errorf("%s: %d %v %s", who, status, got, errs)
		}
	}
	if status, _, errs := ctl(t, dir, "", "paper", "交办单", "--record", "deputy:1", "--out", to); status != misused || !strings.Contains(errs, "议案建议") {
		t.Errorf("%d: %s", status, errs)
	}
	if _, got, _ := ctl(t, dir, "", "paper", "list"); !strings.Contains(got["list"].(string), "督办通知单") {
		t.Errorf("%v", got)
	}
}

func TestTheRegisterOfTheRecordSaysWhichPaperIsMeant(t *testing.T) {
	dir, to := filepath.Join(t.TempDir(), "data"), t.TempDir()
	ctl(t, dir, "", "init", "--town", "清溪镇", "--kind", "镇", "--county", "平川县", "--term", "19")
	ctl(t, dir, `{"名称":"学习会","会议类型":"学习会","开始日期":"2026-03-05"}`, "save", "meeting")
	ctl(t, dir, `{"培训名称":"履职培训班","开始日期":"2026-04-05"}`, "save", "training")
	for record, name := range map[string]string{"meeting:1": "签到册_学习会", "会议:学习会": "签到册_学习会", "training:1": "培训签到册_履职培训班"} {
		status, got, errs := ctl(t, dir, "", "paper", "签到册", "--record", record, "--out", to)
		if status != done || !strings.Contains(got["list"].(string), name) {
			t.Errorf("%s: %d %v %s", record, status, got, errs)
		}
	}
	status, got, errs := ctl(t, dir, "", "paper", "通知", "--record", "meeting:1", "--text")
	if status != done || !strings.Contains(got["list"].(string), "关于召开学习会的通知") || strings.Contains(got["list"].(string), "\\t") {
		t.Errorf("%d %v %s", status, got, errs)
	}
	if status, _, errs := ctl(t, dir, "", "paper", "会议纪要", "--record", "meeting:1", "--out", to); status != failed || !strings.Contains(errs, "还没有录入会议纪要") {
		t.Errorf("%d %s", status, errs)
	}
	if status, _, errs := ctl(t, dir, "", "paper", "签到册", "--record", "term:1", "--out", to); status != misused || !strings.Contains(errs, "会议") {
		t.Errorf("%d %s", status, errs)
	}
}

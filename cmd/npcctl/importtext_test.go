package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"npcdesk/app/paper/docx"
)

func TestAReportInWordIsTakenOnceWithItsHeadings(t *testing.T) {
	run := founded(t)
	file, err := docx.New(docx.A4).Para(docx.Title, "政府工作报告（草案）").Para(docx.Subtitle, "清溪镇镇长　钱多").Para(docx.Normal, "各位代表：").
		Para(docx.H1, "没有序号的标题").Para(docx.Body, "（一）产业").Para(docx.Body, "粮食增产。").Bytes()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "报告.docx")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"created":1,"updated":0,"unchanged":0`, `"created":0,"updated":0,"unchanged":1`} {
		if status, out, words := run("import", "text", path); status != done || !strings.Contains(out, want) {
			t.Errorf("%d %s %s", status, out, words)
		}
	}
	_, out, _ := run("list", "text")
	for _, want := range []string{`"文件号":"D30"`, `"标题":"政府工作报告"`, `"版本":"草案"`, "清溪镇镇长 钱多", "一级标题", "二级标题"} {
		if !strings.Contains(out, want) {
			t.Errorf("%s is not in %s", want, out)
		}
	}
	if status, _, words := run("import", "text", path, "--session", "19-9"); status != failed || words == "" {
		t.Errorf("a session that is not there: %d %s", status, words)
	}
}

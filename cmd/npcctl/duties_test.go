package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// dutyRow is what a test looks at of a line of list duty.
type dutyRow struct {
	ID     any
	On     string `json:"日期"`
	Kind   string `json:"履职类别"`
	Role   string `json:"角色"`
	Review string `json:"审核"`
	Who    *struct {
		Name string
	} `json:"代表"`
	Source *struct {
		Register, Title string
		ID              int64
	} `json:"来源"`
}

func duties(t *testing.T, dir string, args ...string) []dutyRow {
	t.Helper()
	status, out := run(t, dir, "", append([]string{"list", "duty"}, args...)...)
	var rows []dutyRow
	if err := json.Unmarshal(out, &rows); err != nil || status != done {
		t.Fatalf("%d: %v\n%s", status, err, out)
	}
	return rows
}

func TestAProposalStandsInTheDutyArchiveOfThoseWhoMovedIt(t *testing.T) {
	dir := small(t)
	run(t, dir, `{"姓名":"王五","当选日期":"2023-12-20"}`, "save", "deputy")
	run(t, dir, `{"id":1,"附议人":["王五"],"重点督办":true}`, "save", "proposal")
	rows := duties(t, dir, "--where", "代表=丁一")
	if len(rows) != 2 || rows[0].On != "2024-05-08" || rows[1].Role != "领衔、重点督办" || rows[1].Kind != "提出建议" || rows[1].Review != "已审" ||
		rows[1].Who.Name != "丁一" || rows[1].Source.Register != "proposal" || rows[1].Source.ID != 1 || !strings.Contains(rows[1].Source.Title, "修路") {
		t.Errorf("the archive of 丁一: %+v", rows)
	}
	for cond, n := range map[string]int{"代表=王五": 1, "年度=2024": 3, "年度=2023": 0, "来源=议案建议": 3, "来源=会议": 0, "角色=附议": 1, "日期=2024-05-08": 1, "成果=": 3} {
		if got := duties(t, dir, "--where", cond); len(got) != n {
			t.Errorf("%s finds %d lines, want %d", cond, len(got), n)
		}
	}
	run(t, dir, "", "delete", "proposal", "1")
	if got := duties(t, dir); len(got) != 1 {
		t.Errorf("a suggestion in the recycle bin still stands in %d lines", len(got)-1)
	}
	run(t, dir, "", "undo")
	if got := duties(t, dir); len(got) != 3 {
		t.Errorf("brought back, there are %d lines", len(got))
	}
}

func TestALineThatFollowsFromARecordIsChangedThereOnly(t *testing.T) {
	dir := small(t)
	id, _ := duties(t, dir)[0].ID.(string)
	for _, c := range [][]string{{`{"id":"` + id + `","审核":"退回"}`, "save", "duty"}, {"", "delete", "duty", id}} {
		var out, errs bytes.Buffer
		if status := Run(append([]string{"--data", dir}, c[1:]...), strings.NewReader(c[0]), &out, &errs); status != failed || !strings.Contains(errs.String(), "议案建议") {
			t.Errorf("%v of %s ends with %d: %s", c[1:], id, status, errs.String())
		}
	}
	if got := duties(t, dir); len(got) != 2 {
		t.Errorf("%d lines are left", len(got))
	}
}

package figures

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The four questions of a chairman, each answered from records of its own kind.
func TestTheFourQuestionsAreAnsweredWithTheirRecords(t *testing.T) {
	s := newOffice(t)
	s.StandOn("2024-07-01")
	ids := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "", nil), member("王二", "女", "汉", "", nil), member("张三", "男", "汉", "", nil))
	put(t, s, office.Trainings.Any, &office.Training{Name: "初任培训", From: "2024-03-01", Deputies: attended(ids, office.Attended, office.OnLeave, office.Absent)},
		&office.Training{Name: "专题培训", From: "2024-04-01", Deputies: attended(ids, office.Absent, office.Attended, office.Absent)},
		&office.Training{Name: "去年的", From: "2023-04-01", Deputies: attended(ids, office.Absent)})
	units := put(t, s, office.Units.Any, &office.Unit{Name: "快办公室"}, &office.Unit{Name: "慢办公室"})
	one := func(unit int, replied record.Date) *office.Proposal {
		return &office.Proposal{Kind: office.KindSuggestion, Subject: "关于修路的建议", Lead: record.Ref{ID: ids[0]}, Submitted: "2024-01-08", HandedOver: "2024-02-01",
			LeadUnit: record.Ref{ID: units[unit]}, Replied: replied}
	}
	asked := put(t, s, office.Proposals.Any, one(0, "2024-02-11"), one(1, "2024-06-30"), one(1, ""), one(0, "2024-02-21"))
	put(t, s, office.DutyReports.Any, &office.ReportToVoters{Kind: office.ReportHeld, On: "2024-04-01", Reporters: []record.Ref{{ID: ids[1]}}})
	all, err := Answers(s, "2024-01-01", "2024-12-31")
	if err != nil || len(all) != 4 {
		t.Fatal(all, err)
	}
	lines := func(a Answer) string {
		var out []string
		for _, l := range a.Lines {
			out = append(out, strings.Join(l.Cells, " "))
		}
		return strings.Join(out, "|")
	}
	for i, want := range []string{
		"张三 2024-04-01 专题培训 缺席|张三 2024-03-01 初任培训 缺席|丁一 2024-04-01 专题培训 缺席|王二 2024-03-01 初任培训 请假",
		"", "慢办公室 2 1 2 150|快办公室 2 2 0 15", ""} {
		if got := lines(all[i]); want != "" && got != want {
			t.Errorf("%s: %s, want %s", all[i].Question, got, want)
		}
	}
	if late := all[1].Lines; !slices.ContainsFunc(late, func(l AnswerLine) bool {
		return l.Register == "proposal" && slices.Equal(l.IDs, asked[2:3]) && l.Cells[2] == "2024-05-01" && l.Cells[3] == "61 天"
	}) {
		t.Errorf("overdue: %+v", late)
	}
	if slow := all[2].Lines[0]; !slices.Equal(slow.IDs, asked[1:3]) || !slow.Bad {
		t.Errorf("the slow unit opens %v", slow.IDs)
	}
	var left []int64
	for _, l := range all[3].Lines {
		left = append(left, l.IDs...)
	}
	if slices.Sort(left); !slices.Equal(left, []int64{ids[0], ids[2]}) || all[3].Told != "2 人，已述职 1 人" {
		t.Errorf("unreported %v: %s", left, all[3].Told)
	}
	if _, err := Answers(s, "", ""); err != nil {
		t.Error(err)
	}
}

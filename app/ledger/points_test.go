package ledger

import (
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestTheTableOfPointsIsADraftUntilItIsConfirmedAndIsNeverPublic(t *testing.T) {
	s := newTownship(t).Store
	rules := office.DefaultScoreRules()[:2]
	item := []figures.ScoreItem{{Rule: rules[0], Points: 20, Lost: 10}, {Rule: rules[1], Points: 6}}
	lines := []PointsLine{{figures.Score{Deputy: record.Ref{Name: "丁一"}, Rank: 1, Total: 16, Grade: "不合格", Items: item, Appeal: "漏登一次"}, "第一小组"},
		{figures.Score{Deputy: record.Ref{Name: "王二"}, LeftOut: "全年驻村", Items: make([]figures.ScoreItem, 2)}, "第二小组"}}
	sheet := figures.ScoreSheet{Year: 2026, Draft: true, Rules: rules}
	l, err := OfPoints(s, sheet, lines, "积分表", office.MaskReport)
	if err != nil || l.Title != "积分表（草稿）" || len(l.Notes) != 1 {
		t.Fatalf("%q with %q (%v)", l.Title, l.Notes, err)
	}
	var rows [][]any
	for row, err := range l.Rows {
		if err != nil || len(row) != len(l.Columns) {
			t.Fatalf("a row of %d under %d columns (%v)", len(row), len(l.Columns), err)
		}
		rows = append(rows, row)
	}
	if rows[0][3] != 10.0 || rows[0][5] != 16.0 || rows[1][0] != nil || rows[1][5] != nil || rows[1][6] != office.ResultLeftOut {
		t.Errorf("%v", rows)
	}
	inside, err := OfPoints(s, figures.ScoreSheet{Rules: rules}, lines, "积分表", office.MaskInternal)
	if last := inside.Columns[len(inside.Columns)-1]; err != nil || inside.Title != "积分表" || last.Title != "说明" || len(l.Columns) == len(inside.Columns) {
		t.Errorf("%q ends in %q (%v)", inside.Title, last.Title, err)
	}
	if _, err := OfPoints(s, sheet, lines, "积分表", office.MaskPublic); err == nil || !strings.Contains(err.Error(), "第五十八条") {
		t.Errorf("for everybody: %v", err)
	}
}

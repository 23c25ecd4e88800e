package ledger

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
)

// What the law wants published of each deputy, and nothing else, whatever mask is asked for.
func TestThePublicListHoldsWhatTheLawAsksForAndNothingElse(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	ding, wang := w.ids[0], w.ids[1]
	w.put(office.Meetings.Any, &office.Meeting{Kind: office.MeetSitting, Name: "第一次全体会议", Session: ref(w.session), Starts: "2024-01-08",
		Attendance: came(map[int64]string{ding: office.Attended, wang: office.OnLeave})})
	w.put(office.Receptions.Any, &office.Reception{Day: "2024-02-01", Content: "修路", Deputies: came(map[int64]string{ding: ""})})
	for _, mask := range office.MaskLevels {
		l := w.make("公示", Options{From: "2024-01-01", To: "2024-12-31", Mask: mask})
		equal(t, "columns", titles(l), []string{"姓名", "性别", "民族", "政治面貌", "工作单位及职务", "所在选区", "代表小组", "履职次数", "建议件数", "述职情况"})
		rows := printed(t, l)
		equal(t, "deputies", columnOfRows(rows, "姓名"), []string{"王二", "丁一", "李四"})
		equal(t, "duties", columnOfRows(rows, "履职次数"), []string{"0", "2", "0"})
		equal(t, "suggestions", columnOfRows(rows, "建议件数"), []string{"0", "4", "0"})
		equal(t, "reports", columnOfRows(rows, "述职情况"), []string{"尚未述职", "尚未述职", "尚未述职"})
		for _, secret := range []string{idOfWang, phoneOfWang, "1980-06", "138****"} {
			if strings.Contains(everything(t, Single(w.Settings(), l)), secret) {
				t.Errorf("under %s the list holds %s", mask, secret)
			}
		}
	}
	if !slices.ContainsFunc(Catalogue(), func(k Known) bool { return k.Number == "公示" }) {
		t.Error("the catalogue does not offer the public list")
	}
}

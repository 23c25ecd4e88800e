package ledger

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// dutiful gives 王二 duties of several kinds, of two years: a session of two sittings, an inspection with leave, a mediation that is
// confidential, help that nobody has examined, a training that was sent back, and what she seconded.
func (w *township) dutiful() int64 {
	wang := w.ids[1]
	sitting := func(name, status string) *office.Meeting {
		return &office.Meeting{Kind: office.MeetSitting, Name: name, Starts: "2024-01-08", Session: ref(w.session), Attendance: came(map[int64]string{wang: status})}
	}
	entry := func(on record.Date, kind, what, checked string, confidential bool) *office.DutyEntry {
		return &office.DutyEntry{Base: record.Base{Confidential: record.Some(confidential)}, Deputy: ref(wang), On: on, Kind: kind, Summary: what, Checked: checked}
	}
	w.put(office.Meetings.Any, sitting("第一次全体会议", office.Attended), sitting("第二次全体会议", office.Absent))
	w.put(office.Inspections.Any, &office.Inspection{Kind: "专题视察", Subject: "水库建设", Day: "2024-03-15", Deputies: came(map[int64]string{wang: office.OnLeave})})
	w.put(office.DutyEntries.Any, entry("2024-04-01", office.DutyHelp, "=帮户主"+phoneOfWang+"修水渠", office.DutyUnchecked, false),
		entry("2024-04-02", office.DutyMediation, "调解林家纠纷", office.DutyChecked, true), entry("2024-05-02", office.DutyTraining, "退回的培训", office.DutyReturned, false),
		entry("2025-05-02", office.DutyPublicity, "下一年的宣传", office.DutyChecked, false))
	w.proposals()
	d := w.deputy(wang)
	d.Statuses = []office.StatusChange{{Level: office.LevelTown, Status: office.StateSuspended, From: "2024-09-10", Reason: "被立案", Basis: "主席团公告"}}
	w.put(office.Deputies.Any, d)
	return wang
}

func TestTheCardOfADeputyHasTenPartsAndCountsEachKindForItself(t *testing.T) {
	w := newTownship(t)
	wang := w.dutiful()
	file, rows := w.sheet("T09", wang, Options{From: "2024-01-01", To: "2024-12-31", Mask: office.MaskInternal})
	says(t, rows, "一、基本情况", "1|姓名|王二", "任职记录", "1|乡|第十九届|第2选区（柳林村）|2023.12.20|乡19-001", "变动记录", "1|2024.09.10|"+office.StateSuspended+"|被立案|主席团公告",
		"二、出席人大会议：出席人代会1次。", "三、视察调研执法检查：视察（请假1次）。", "四、学习培训", "无", "五、代表小组活动", "六、议案建议及办理：附议4件。", "七、联系接待选民：帮扶捐助1次，矛盾调解1次。",
		"八、述职与评议", "九、表彰奖励", "十、年度积分与考核等次")
	all := strings.Join(rows, "\n")
	for _, want := range []string{"第二次全体会议|缺席", "=帮户主" + phoneOfWang + "修水渠|（待审）", "调解林家纠纷", "附议|2024.04.20|基本满意|", phoneOfWang} {
		if !strings.Contains(all, want) {
			t.Errorf("the card does not say %q:\n%s", want, all)
		}
	}
	lacks(t, rows, "退回的培训", "下一年的宣传")
	for i, title := range figures.PartTitles() {
		if !slices.ContainsFunc(rows, func(row string) bool { return strings.Contains(row, "、"+title) }) {
			t.Errorf("part %d, %s, is not there", i+1, title)
		}
	}
	uprightOnePageWide(t, file, "履职登记卡")
}

func TestTheCardForTheCountyKeepsNumbersAndConfidentialThingsBack(t *testing.T) {
	w := newTownship(t)
	_, rows := w.sheet("T09", w.dutiful(), Options{})
	lacks(t, rows, phoneOfWang, idOfWang, "林家")
	all := strings.Join(rows, "\n")
	if !strings.Contains(all, office.Withheld) || !strings.Contains(all, "附议4件，要求保密没有列出1件。") || strings.Contains(all, "19-2-建-11") {
		t.Errorf("the confidential ones are not kept back:\n%s", all)
	}
}

func TestTheCardShowsThePointsOfEachYearOnceTheOfficeCountsThem(t *testing.T) {
	w := newTownship(t)
	wang := w.dutiful()
	points := func() []string {
		_, rows := w.sheet("T09", wang, Options{})
		return rows[slices.Index(rows, figures.PartPoints)+2:]
	}
	if got := points(); got[0] != "无" {
		t.Errorf("before points are counted: %q", got)
	}
	if err := w.Set(office.KeyPoints, "是", ""); err != nil {
		t.Fatal(err)
	}
	got := points()
	for i, year := range []string{"1|2024年|", "2|2025年|"} {
		if !strings.HasPrefix(got[i], year) || !strings.HasSuffix(got[i], "|草稿，主席团尚未确认") {
			t.Errorf("points of a year: %q", got[i])
		}
	}
}

package ledger

import (
	"fmt"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Who left, was suspended, or stands as the former deputy of a vacancy is told once, as the day knew it.
func TestChangesOfDeputiesAreToldWithWhatBecameOfTheSeat(t *testing.T) {
	w := newTownship(t)
	ding := w.deputy(w.ids[0])
	ding.Statuses = []office.StatusChange{{Status: office.StateSuspended, From: "2024-03-01", To: "2024-05-01", Reason: "因刑事案件被羁押"}}
	w.put(office.Deputies.Any, ding)
	zhang := w.deputy(w.ids[2])
	zhang.Statuses[0].Basis, zhang.Statuses[0].Announced = "大会决定", "2024-10-08"
	w.put(office.Deputies.Any, zhang)
	w.put(office.Vacancies.Any, &office.Vacancy{Former: ref(w.ids[2]), Reason: office.StateResigned, On: "2024-09-10", FilledBy: ref(w.ids[4]), FilledOn: "2024-12-15"},
		&office.Vacancy{Former: ref(w.ids[1]), Reason: office.StateMoved, On: "2024-11-01"})
	year := w.make("L03", Options{From: "2024-01-01", To: "2024-12-31", Mask: office.MaskInternal})
	rows := printed(t, year)
	equal(t, "who", columnOfRows(rows, "姓名"), []string{"丁一", "张三", "王二"})
	equal(t, "what", columnOfRows(rows, "变动类型"), []string{"暂停执行职务", "辞职", "调离（迁出）"})
	equal(t, "seats", columnOfRows(rows, "补选情况"), []string{"不补选，2024.05.01恢复执行职务", "已补选赵五（2024.12.15）", "待补选"})
	equal(t, "announced", columnOfRows(rows, "公告时间"), []string{"", "2024-10-08", ""})
	equal(t, "totals", year.Totals, []string{"共 3 人次：暂停执行职务 1 人次，辞职 1 人次，调离（迁出） 1 人次"})
	if rows[0]["原因"] != "因刑事案件被羁押" || rows[1]["选区"] != "第2选区（柳林村）" || rows[1]["原职务"] != "柳林村党支部书记" {
		t.Errorf("%v", rows)
	}
	autumn := printed(t, w.make("L03", Options{From: "2024-07-01", To: "2024-09-30"}))
	equal(t, "who, by the end of September", columnOfRows(autumn, "姓名"), []string{"张三"})
	equal(t, "the seat then", columnOfRows(autumn, "补选情况"), []string{office.VacancyOpen})
	if sent := w.make("L03", Options{}); strings.Contains(everything(t, Single(w.Settings(), sent)), "羁押") || len(sent.Notes) == 0 {
		t.Error("the county reads why somebody was suspended")
	}
}

// A large group shows everything of its groups; nobody is counted twice in the totals.
func TestLargeGroupsStandBeforeTheirOwn(t *testing.T) {
	w := newTownship(t)
	large := w.put(office.Groups.Any, &office.Group{Name: "东片大组", Number: "1", Kind: office.GroupLarge})[0]
	second := w.put(office.Groups.Any, &office.Group{Name: "第二小组", Number: "2", Parent: ref(large), Presidium: []record.Ref{{ID: w.ids[0]}}, Leader: ref(w.ids[3])})[0]
	for _, id := range []int64{w.ids[0], w.ids[3]} { // 丁一 of the township, 李四 of township and county
		d := w.deputy(id)
		d.Groups = []office.GroupMembership{{Group: ref(second)}}
		w.put(office.Deputies.Any, d)
	}
	for _, one := range []string{"03-01", "04-01", "08-01"} {
		w.put(office.Meetings.Any, &office.Meeting{Kind: office.MeetGroup, Name: "小组活动", Starts: day(one), Group: ref(second)})
	}
	w.put(office.Meetings.Any, &office.Meeting{Kind: office.MeetGroup, Name: "小组活动", Starts: "2024-05-01", Group: ref(second), Cancelled: "2024-04-30"})
	l := w.make("L04", Options{From: "2024-01-01", To: "2024-06-30", Mask: office.MaskInternal})
	rows := printed(t, l)
	equal(t, "groups", columnOfRows(rows, "小组名称"), []string{"东片大组", "第二小组", "第一小组"})
	equal(t, "members", columnOfRows(rows, "成员数"), []string{"2", "2", "1"})
	equal(t, "of the county", columnOfRows(rows, "县代表"), []string{"1", "1", "0"})
	equal(t, "of the township", columnOfRows(rows, "乡代表"), []string{"2", "2", "1"})
	equal(t, "activities", columnOfRows(rows, "年度活动次数"), []string{"2", "2", "0"})
	equal(t, "totals", l.Totals, []string{"大组 1 个，小组 2 个；成员 3 人，其中县代表 1 人，本级代表 3 人；活动 2 次"})
	if rows[1]["组长"] != "李四" || rows[1]["联系主席团成员"] != "丁一" || !strings.Contains(l.Notes[0], "2024年1月1日至2024年6月30日") {
		t.Errorf("%v with %v", rows[1], l.Notes)
	}
	for _, c := range l.Columns {
		if c.Sum {
			t.Errorf("%s is summed although a large group holds its groups", c.Title)
		}
	}
}

func TestThePresidiumStandsByOfficeAndSeat(t *testing.T) {
	w := newTownship(t)
	for i, p := range []office.PresidiumMembership{{Role: office.RolePresidiumMember, Rank: record.Some[int64](2)}, {Role: office.RolePresidiumMember, Rank: record.Some[int64](1)},
		{Role: office.RolePresidiumMember, To: "2024-03-31"}, {Role: office.RoleChair}} {
		d := w.deputy(w.ids[i])
		p.From = max(p.From, "2024-01-08")
		d.Presidium = []office.PresidiumMembership{p}
		if i == 0 {
			d.Mandates[0].Party = "群众"
		}
		w.put(office.Deputies.Any, d)
	}
	w.put(office.Groups.Any, &office.Group{Name: "第三小组", Presidium: []record.Ref{{ID: w.ids[3]}}})
	l := w.make("L05", Options{AsOf: "2024-06-30", Mask: office.MaskInternal})
	rows := printed(t, l)
	equal(t, "who", columnOfRows(rows, "姓名"), []string{"李四", "王二", "丁一"})
	equal(t, "as what", columnOfRows(rows, "主席团职务"), []string{office.RoleChair, office.RolePresidiumMember, office.RolePresidiumMember})
	equal(t, "groups", columnOfRows(rows, "联系的小组"), []string{"第三小组", "", ""})
	equal(t, "totals", l.Totals, []string{"共 3 人，其中中共党员（含预备党员）2 人，占 66.7%"})
	if l.Title != "清溪乡第十九届人大主席团组成人员名册" || len(printed(t, w.make("L05", Options{AsOf: "2024-02-01"}))) != 4 {
		t.Errorf("%s", l.Title)
	}
}

// Every count of L06 is recounted from what was entered: sittings of one session are one, leave is no attendance, what was sent
// back counts nowhere, and what came after the period is not there.
func TestTheDutiesOfEachDeputyAreCountedFromTheRecords(t *testing.T) {
	w := newTownship(t)
	ding, wang := w.ids[0], w.ids[1]
	w.proposals()
	sitting := func(no string, ways map[int64]string) *office.Meeting {
		return &office.Meeting{Kind: office.MeetSitting, Name: "第" + no + "次全体会议", Starts: "2024-01-08", Session: ref(w.session), Attendance: came(ways),
			Speeches: []office.Speech{{Kind: office.SpeechRemark, Speaker: ref(ding), Gist: "同意"}}}
	}
	w.put(office.Meetings.Any, sitting("一", map[int64]string{ding: office.Attended, wang: office.OnLeave}), sitting("二", map[int64]string{ding: office.Absent, wang: office.OnLeave}),
		&office.Meeting{Kind: office.MeetPresidium, Name: "主席团会议", Starts: "2024-02-01", Attendance: came(map[int64]string{ding: office.CameLate, wang: office.Absent})})
	for kind, on := range map[string]string{"专题视察": "03-01", "专项督查": "03-02", office.InspectLaw: "03-03", "专题调研": "07-01"} {
		w.put(office.Inspections.Any, &office.Inspection{Kind: kind, Subject: "道路", Day: day(on), Deputies: came(map[int64]string{ding: office.Attended})})
	}
	for kind, amount := range map[string]float64{office.DutyVisit: 12, office.DutyMediation: 1} {
		w.put(office.DutyEntries.Any, &office.DutyEntry{Deputy: ref(ding), On: "2024-05-01", Kind: kind, Summary: "走访", Count: record.Some(amount), Checked: office.DutyChecked})
	}
	w.put(office.DutyEntries.Any, &office.DutyEntry{Deputy: ref(wang), On: "2024-05-01", Kind: office.DutyHelp, Summary: "捐款", Checked: office.DutyReturned})
	l := w.make("L06", Options{From: "2024-01-01", To: "2024-06-30", Mask: office.MaskInternal})
	rows := map[string]map[string]string{}
	for _, r := range printed(t, l) {
		rows[r["姓名"]] = r
	}
	for name, want := range map[string]map[string]string{
		"丁一": {"出席人代会（应/实）": "1/1", "主席团会议": "1", "视察调研": "2", "执法检查": "1", "走访户数": "12", "建议（领衔/联名）": "3/0", "审议发言": "2", "其他": "1", "小组活动": "0", "积分": unknown, "等次": unknown},
		"王二": {"出席人代会（应/实）": "1/0", "主席团会议": "0", "视察调研": "0", "建议（领衔/联名）": "0/3", "其他": "0"},
	} {
		for title, text := range want {
			if got := rows[name][title]; got != text {
				t.Errorf("%s, %s: %s, want %s", name, title, got, text)
			}
		}
	}
	if len(rows) != 4 || !strings.HasPrefix(l.Totals[0], "共 4 人，人均：出席人代会应 0.5 次、实 0.3 次，主席团会议 0.3 次") {
		t.Errorf("%d deputies, %s", len(rows), l.Totals[0])
	}
}

// Points stand there once the office counts them, as of the period's end.
func TestThePointsOfTheYearStandBesideTheDuties(t *testing.T) {
	w := newTownship(t)
	if err := w.Set(office.KeyPoints, "是", ""); err != nil {
		t.Fatal(err)
	}
	for i, on := range []string{"03-01", "03-02", "09-01"} {
		w.put(office.Inspections.Any, &office.Inspection{Kind: "专题视察", Subject: fmt.Sprint("第", i), Day: day(on), Deputies: came(map[int64]string{w.ids[3]: office.Attended})})
	}
	points := func(to record.Date) (string, string) {
		l := w.make("L06", Options{From: "2024-01-01", To: to})
		for _, r := range printed(t, l) {
			if r["姓名"] == "李四" {
				return r["积分"] + "，第" + r["排名"], l.Notes[1]
			}
		}
		return "", ""
	}
	half, note := points("2024-06-30")
	year, _ := points("2024-12-31")
	if half != "6，第1" || year != "9，第1" || !strings.Contains(note, "草稿") {
		t.Errorf("half a year %s, a year %s; %s", half, year, note)
	}
}

func TestCandidatesAreListedWithWhatWasDecidedByThen(t *testing.T) {
	w := newTownship(t)
	w.put(office.Commendations.Any, &office.Commendation{Name: "2024年度优秀代表", Kind: "优秀代表", PlanDay: "2024-10-10", LookedInto: "2024-11-20", Decided: "2024-12-20", Awarded: "2025-01-10",
		Candidates: []office.Candidate{{Deputy: ref(w.ids[0]), By: "第一小组", Deeds: "走访", Points: record.Some(88.5), Opinion: "同意", Result: office.ResultChosen},
			{Deputy: ref(w.ids[1]), Opinion: "同意", Result: office.ResultNot}}},
		&office.Commendation{Name: "积分确认", Kind: office.YearPoints, Decided: "2024-12-20", Candidates: []office.Candidate{{Deputy: ref(w.ids[3])}}})
	w.put(office.DutyReports.Any, &office.ReportToVoters{Kind: office.ReportHeld, On: "2024-11-05", Reporters: []record.Ref{{ID: w.ids[3]}}, Nominated: record.Some(true), ShowResult: "二等奖"})
	year := w.make("L26", Options{From: "2024-01-01", To: "2024-12-31"})
	rows := printed(t, year)
	equal(t, "who", columnOfRows(rows, "姓名/小组"), []string{"李四", "丁一", "王二"})
	equal(t, "results", columnOfRows(rows, "结果"), []string{"二等奖", office.ResultChosen, office.ResultNot})
	equal(t, "points", columnOfRows(rows, "积分"), []string{unknown, "88.5", unknown})
	equal(t, "totals", year.Totals, []string{"评选 1 项，候选 2 个，入选 1 个；述职推优 1 人次"})
	autumn := printed(t, w.make("L26", Options{From: "2024-07-01", To: "2024-10-31"}))
	equal(t, "results in October", columnOfRows(autumn, "结果"), []string{"", ""})
	equal(t, "opinions in October", columnOfRows(autumn, "考察意见"), []string{"", ""})
}

// deputy reads one of the deputies of the small office.
func (w *township) deputy(id int64) *office.Deputy {
	w.t.Helper()
	rec, err := w.Get(office.Deputies.Any, id)
	if err != nil {
		w.t.Fatal(err)
	}
	return rec.(*office.Deputy)
}

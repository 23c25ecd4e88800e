package intake

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

const signIn = "testdata/05_会议签到表.xlsx"

var meetings = office.Meetings.Any

// withRoster is an office with the sixty-five deputies of the samples.
func withRoster(t *testing.T) *data.Store {
	t.Helper()
	s := newOffice(t)
	take(t, s, deputies, cleanRoster)
	return s
}

func statusOf(m *office.Meeting, name string) string {
	for _, p := range m.Attendance {
		if p.Who.Name == name {
			return p.Status
		}
	}
	return ""
}

func TestASignInSheetBecomesTheAttendanceOfItsSittings(t *testing.T) {
	s := withRoster(t)
	edit(t, s, office.Sessions.Any, &office.Session{TermNo: record.Some[int64](19), No: record.Some[int64](2), Opens: "2025-01-15", Closes: "2025-01-16"})
	got := take(t, s, meetings, signIn)
	expect(t, got, 65, 0, 0, 0)
	if got.Made["meeting"] != 5 || got.HeaderRow != 3 || got.Sheet != "签到" || len(got.Cells)+len(got.Notes)+len(got.Questions) != 0 ||
		!slices.Equal(got.Unmatched, []string{"代表团"}) || got.Matched["姓名"] != "出席记录" || got.Matched["批准人"] != "请假登记" {
		t.Errorf("%+v", got)
	}
	const session = "清溪镇第十九届人民代表大会第二次会议"
	first := only(t, s, office.Meetings, "name", session+"第一次全体会议")
	if first.Starts != "2025-01-15" || first.Kind != office.MeetSitting || first.Session.Name != "清溪镇十九届人大二次会议" || first.Note != "上午" {
		t.Errorf("%+v", first)
	}
	if q := first.Quorum(); q != "应到65人，实到59人，符合法定人数" || first.Members.V != 65 || first.State() != office.MeetingOver {
		t.Errorf("%s, N %+v, %s", q, first.Members, first.State())
	}
	groups := only(t, s, office.Meetings, "name", session+"分团审议")
	if groups.Kind != office.MeetDelegation || statusOf(groups, "赵䶮") != office.CameLate || statusOf(groups, "朱德明") != office.Absent ||
		statusOf(groups, "罗永贵") != office.OnLeave || statusOf(groups, "张伟") != office.Attended {
		t.Errorf("%+v", groups.Attendance)
	}
	if len(first.Leaves) != 4 || first.Leaves[0].Deputy.Name != "吴小燕" || first.Leaves[0].Reason != "住院治疗" || first.Leaves[0].By != "镇人大主席团" {
		t.Errorf("%+v", first.Leaves)
	}
	if only(t, s, office.Meetings, "name", session+"预备会议").Kind != office.MeetPreparatory {
		t.Error("the preparatory meeting is none")
	}
	before, _ := s.LastEntry()
	expect(t, take(t, s, meetings, signIn), 0, 0, 65, 0)
	if after, _ := s.LastEntry(); after != before {
		t.Error("importing again changed something")
	}
}

func TestASessionThatIsRegisteredLaterGetsItsSittings(t *testing.T) {
	s := withRoster(t)
	if got := take(t, s, meetings, signIn); len(got.Notes) != 1 || !strings.Contains(got.Notes[0].Text, "没有挂到人代会上") {
		t.Errorf("a session that is not on record: %v", got.Notes)
	}
	edit(t, s, office.Sessions.Any, &office.Session{TermNo: record.Some[int64](19), No: record.Some[int64](2), Opens: "2025-01-15", Closes: "2025-01-16"})
	take(t, s, meetings, signIn)
	if n := count(t, s, meetings); n != 5 {
		t.Errorf("%d meetings", n)
	}
	if m := only(t, s, office.Meetings, "name", "清溪镇第十九届人民代表大会第二次会议第三次全体会议"); m.Session.ID == 0 {
		t.Error("the sitting still belongs to no session")
	}
}

func TestADeputyWhoIsNotKnownIsRejectedAndNothingElse(t *testing.T) {
	s := withRoster(t)
	title := []string{"柳河代表小组2025年学习活动签到表"}
	header := []string{"序号", "姓名", "集中学习3月5日", "实地走访3月6日下午", "请假原因"}
	path := table(t, title, header, []string{"1", "张伟", "√", "张伟", ""}, []string{"2", "查无此人", "√", "√", ""}, []string{"3", "李秀英", "×", "不详", ""},
		[]string{"4", "", "√", "", ""}, []string{"5", "张伟", "缺", "缺", ""}, []string{"6", "王建国", "", "事假", "出差"})
	p := plan(t, s, meetings, path, Options{})
	if n := count(t, s, meetings); n != 0 {
		t.Errorf("the plan saved %d meetings", n)
	}
	got := keep(t, s, p)
	expect(t, got, 3, 0, 1, 2)
	if got.Rejected[0].Row != 4 || got.Rejected[0].Field != "姓名" || !strings.Contains(got.Rejected[0].Reason, "查无此人") || got.Rejected[1].Row != 6 {
		t.Errorf("%+v", got.Rejected)
	}
	if len(got.Cells) != 1 || got.Cells[0].Row != 5 || got.Cells[0].Value != "不详" || len(got.Questions) != 1 || got.Questions[0].Row != 7 {
		t.Errorf("cells %+v, questions %+v", got.Cells, got.Questions)
	}
	study := only(t, s, office.Meetings, "starts", "2025-03-05")
	walk := only(t, s, office.Meetings, "starts", "2025-03-06")
	if study.Name != "柳河代表小组2025年学习活动集中学习" || study.Kind != office.MeetStudy || len(study.Attendance) != 2 || statusOf(study, "李秀英") != office.Absent {
		t.Errorf("%+v", study)
	}
	if len(walk.Attendance) != 2 || statusOf(walk, "张伟") != office.Attended || len(walk.Leaves) != 1 || walk.Leaves[0].Reason != "出差" || walk.Kind != office.MeetGroup {
		t.Errorf("%+v", walk)
	}

	rejects := filepath.Join(t.TempDir(), "退回.xlsx")
	if err := p.WriteRejects(rejects, true); err != nil {
		t.Fatal(err)
	}
	again := take(t, s, meetings, rejects) // not mended: the rows are the same, and no meeting is made for the reasons
	expect(t, again, 0, 0, 1, 2)
	if n := count(t, s, meetings); n != 2 {
		t.Errorf("%d meetings", n)
	}
	walk.Attendance[0].Status = office.CameLate // corrected in the window
	edit(t, s, meetings, walk)
	expect(t, take(t, s, meetings, path), 0, 0, 4, 2)
	if walk = only(t, s, office.Meetings, "starts", "2025-03-06"); walk.Attendance[0].Status != office.CameLate {
		t.Error("the correction is gone")
	}
}

func TestASignInSheetWithoutAYearIsRefusedInWords(t *testing.T) {
	s := withRoster(t)
	path := table(t, []string{"签到表"}, []string{"姓名", "座谈3月5日"}, []string{"张伟", "√"})
	if _, err := Prepare(s, meetings, path, Options{}); err == nil || !strings.Contains(err.Error(), "没有写年份") {
		t.Errorf("%v", err)
	}
	if n := count(t, s, meetings); n != 0 {
		t.Errorf("%d meetings", n)
	}
}

func TestALedgerOfMeetingsIsTakenInRowByRow(t *testing.T) {
	s := withRoster(t)
	path := table(t, []string{"会议名称", "会议类型", "召开日期", "会议地点", "主持", "出席人员"},
		[]string{"主席团学习会", "学习会", "2025年3月5日", "镇政府", "张伟", "张伟、李秀英"},
		[]string{"主席团学习会", "学习会", "2025年6月5日", "镇政府", "张伟", "张伟、王建国"})
	expect(t, take(t, s, meetings, path), 2, 0, 0, 0)
	expect(t, take(t, s, meetings, path), 0, 0, 2, 0)
	if m := only(t, s, office.Meetings, "starts", "2025-06-05"); m.Kind != office.MeetStudy || statusOf(m, "王建国") != office.Attended {
		t.Errorf("%+v", m)
	}
	reg, err := Guess(signIn, []*record.Any{deputies, proposals, meetings})
	if err != nil || reg != meetings {
		t.Errorf("the sign-in sheet is taken for %v, %v", reg, err)
	}
}

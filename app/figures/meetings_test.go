package figures

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// A session of two sittings is one session; who is on leave was not there.
func TestSessionsAreCountedOnceAndAttendanceBySitting(t *testing.T) {
	s := newOffice(t)
	want(t, s, half, map[string]string{"人代会次数": "0", "主席团会议次数": "0", "会议应到人次": "0", "会议出席率": Unknown})
	ids := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "", nil), member("王二", "女", "汉", "", nil), member("张三", "男", "汉", "", nil))
	first := put(t, s, office.Sessions.Any,
		&office.Session{TermNo: record.Some[int64](19), No: record.Some[int64](1), Opens: "2024-01-08", Nature: office.NatureFirst},
		&office.Session{TermNo: record.Some[int64](19), No: record.Some[int64](2), Opens: "2024-06-30", Nature: office.NatureExtra},
		&office.Session{TermNo: record.Some[int64](19), No: record.Some[int64](3), Opens: "2024-07-01"})[0]
	meeting := func(kind string, day record.Date, more func(*office.Meeting)) *office.Meeting {
		m := &office.Meeting{Kind: kind, Name: kind, Starts: day}
		if kind == office.MeetSitting {
			m.Session = record.Ref{ID: first}
		}
		if more != nil {
			more(m)
		}
		return m
	}
	list := func(statuses ...string) func(*office.Meeting) {
		return func(m *office.Meeting) {
			m.Attendance, m.Expected = attended(ids, statuses...), record.Some(int64(len(statuses)))
		}
	}
	put(t, s, office.Meetings.Any,
		meeting(office.MeetSitting, "2024-01-08", list(office.Attended, office.CameLate, office.OnLeave)),
		meeting(office.MeetSitting, "2024-01-09", list(office.Attended, office.Attended, office.Attended)),
		meeting(office.MeetPresidium, "2024-06-30", func(m *office.Meeting) {
			list(office.Attended, office.Absent)(m)
			m.Agenda = []office.MeetingItem{{Text: "听取关于禁毒工作的报告", Type: office.PlanHear}, {Text: "通过年度计划", Type: "审议"}}
		}),
		meeting(office.MeetPresidiumIn, "2024-01-08", nil),
		meeting(office.MeetPresidium, "2024-03-01", func(m *office.Meeting) { m.Cancelled = "2024-02-28" }),
		meeting(office.MeetPresidium, "2024-07-01", list(office.Attended)),
		meeting(office.MeetGroup, "2024-05-01", nil))
	want(t, s, half, map[string]string{"人代会次数": "2", "增开人代会次数": "1", "主席团会议次数": "2", "主席团会议议题数": "2", "听取专项报告": "1", "小组活动次数": "1",
		"会议应到人次": "8", "会议实到人次": "6", "会议出席率": "75.0%", "人代会出席率": "83.3%", "主席团会议出席率": "50.0%"})
	want(t, s, Scope{From: "2024-07-01", To: "2024-12-31"}, map[string]string{"人代会次数": "1", "主席团会议出席率": "100%", "人代会出席率": Unknown})
}

func TestDecisionsAndPostsAreCountedByTheirDay(t *testing.T) {
	s := newOffice(t)
	n := func(v int64) record.Opt[int64] { return record.Some(v) }
	put(t, s, office.Decisions.Any,
		&office.Decision{Title: "镇区规划", Result: "通过", Decided: "2024-06-30"}, &office.Decision{Title: "集体资产", Result: "不通过", Decided: "2024-05-01"},
		&office.Decision{Title: "后半年", Result: "通过", Decided: "2024-07-01"})
	put(t, s, office.Resolutions.Any, &office.Resolution{Title: "关于政府工作报告的决议", Kind: office.AdoptsResolution, Adopted: "2024-01-10"},
		&office.Resolution{Title: "公告", Kind: office.AdoptsAnnouncement, Adopted: "2024-01-10"})
	session := put(t, s, office.Sessions.Any, &office.Session{TermNo: n(19), No: n(1), Opens: "2024-01-08"})[0]
	put(t, s, office.Elections.Any, &office.Election{Session: record.Ref{ID: session}, Day: "2024-01-10", Post: office.PostChair, Kind: office.KindGeneral, Seats: n(1),
		Deputies: n(10), Present: n(9), Issued: n(9), Returned: n(9), Valid: n(9), Void: n(0),
		Candidates: []office.ElectionCandidate{{Name: "丁一", For: n(9), Against: n(0), Abstain: n(0)}}})
	put(t, s, office.Appointments.Any, &office.Appointment{Name: "王二", Kind: office.PersonResigned, Post: "副镇长", Day: "2024-06-30"},
		&office.Appointment{Name: "丁一", Kind: office.PersonElected, Post: "人大主席", Day: "2024-01-10"})
	want(t, s, half, map[string]string{"决定重大事项": "1", "通过决议决定": "1", "选举当选人次": "1", "满票当选人次": "1", "得票率": "90.0%", "得票率（占有效票）": "100%", "任免人次": "1"})
	want(t, s, Scope{From: "2024-07-01", To: "2024-12-31"}, map[string]string{"决定重大事项": "1", "选举当选人次": "0", "得票率": Unknown})
}

func TestEveryFigureHasANameOfItsOwnAndPartsThatExist(t *testing.T) {
	in := newOffice(t).Settings()
	names := map[string]bool{}
	for _, f := range figures(in) {
		if names[f.name] {
			t.Errorf("two figures are called %s", f.name)
		}
		names[f.name] = true
	}
	for _, f := range figures(in) {
		if f.of != "" && (!names[f.of] || !names[f.over]) {
			t.Errorf("%s is made of %s and %s, which are not both there", f.name, f.of, f.over)
		}
	}
}

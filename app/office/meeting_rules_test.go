package office

import (
	"strings"
	"testing"

	"npcdesk/app/record"
)

// sitting is a sitting of today in perfect order: three deputies in office, all there but one, who has leave.
func sitting(change func(*Meeting)) *Meeting {
	m := &Meeting{Base: record.Base{ID: 1, Term: record.Ref{ID: 19}}, Kind: MeetSitting, Name: "第一次全体会议", Starts: today, Closed: today, OpenedAt: "09:00",
		Session: record.Ref{ID: 1}, Expected: record.Some[int64](3), Members: record.Some[int64](3), Attendance: members(3),
		Leaves: []Leave{{Deputy: record.Ref{ID: 3}, Reason: "住院治疗", By: "主席团", On: "2026-11-20"}},
		Agenda: []MeetingItem{{Text: "听取政府工作报告", Type: "听取报告", Result: "已听取"}}}
	m.Attendance[0].Status, m.Attendance[1].Status, m.Attendance[2].Status = Attended, CameLate, OnLeave
	if change != nil {
		change(m)
	}
	return m
}

// presidiumMeeting is a meeting of the presidium between sessions: members 1 to 5, three there.
func presidiumMeeting(change func(*Meeting)) *Meeting {
	return sitting(func(m *Meeting) {
		m.Kind, m.Session.ID, m.Members, m.Expected = MeetPresidium, 0, record.Some[int64](5), record.Some[int64](5)
		m.ExpectedWhy, m.Leaves, m.Attendance = "名册没有登记主席团", nil, members(5)
		m.Attendance[3].Status, m.Attendance[4].Status = Absent, OnLeave
		if change != nil {
			change(m)
		}
	})
}

type meetingCase struct {
	what, rule, words, province string
	m                           *Meeting
}

func meetingRuleCases() []meetingCase {
	return []meetingCase{
		{"a suspended deputy there", "A08", "暂停执行代表职务", "", sitting(func(m *Meeting) { m.Attendance[0].Who.ID = 8 })},
		{"a session put off in silence", "B02", "予公布", "", sitting(func(m *Meeting) { m.Postponed = today })},
		{"one of three there", "B04", "不足法定人数", "", sitting(func(m *Meeting) { m.Attendance[1].Status = Absent })},
		{"43 of 65", "B04", "全体65人，实到43人", "", sitting(func(m *Meeting) { m.Members = record.Some[int64](65); m.Attendance = members(43) })},
		{"43 of 66", "B04", "全体66人，实到43人", "", sitting(func(m *Meeting) { m.Members = record.Some[int64](66); m.Attendance = members(43) })},
		{"a guest counted as deputy", "B12", "镇长甲", "", sitting(func(m *Meeting) { m.Attendance = append(m.Attendance, record.Person{Name: "镇长甲"}) })},
		{"a question without answer", "B21", "第1行是询问", "", sitting(func(m *Meeting) { m.Speeches = []Speech{{Kind: SpeechQuestion, Gist: "修路"}} })},
		{"the presidium revokes a decision", "B25", "人民代表大会的职权", "", presidiumMeeting(func(m *Meeting) {
			m.Agenda[0] = MeetingItem{Text: "撤销镇政府的决定", Type: "表决", Result: "通过"}
		})},
		{"the presidium chooses projects", "B25", "人民代表大会的职权", "", presidiumMeeting(func(m *Meeting) {
			m.Agenda[0] = MeetingItem{Text: "票决民生实事项目", Type: "表决", Result: "通过"}
		})},
		{"how one person voted", "B26", "写了代表一投的什么票", "", sitting(func(m *Meeting) { m.Minutes = "表决时代表一投了反对票。" })},
		{"leave without approval", "B27", "没有填全", "", sitting(func(m *Meeting) { m.Leaves[0].By = "" })},
		{"leave without a form", "B27", "没有填全", "", sitting(func(m *Meeting) { m.Leaves = nil })},
		{"absent with leave", "B27", "请改为请假", "", sitting(func(m *Meeting) { m.Attendance[2].Status = Absent })},
		{"deputies who are not on the list", "B27", "只有3人", "", sitting(func(m *Meeting) { m.Expected, m.ExpectedWhy = record.Some[int64](4), "新补选一名" })},
		{"half of the presidium", "E03", "过半数出席", "", presidiumMeeting(func(m *Meeting) { m.Attendance[2].Status = Absent })},
		{"an extra meeting asked for by two in Henan", "E04", "应有3人以上", "河南", presidiumMeeting(func(m *Meeting) { m.RequestedBy = deputyRefs(1, 2) })},
		{"an end before the beginning", "", "早于开始日期", "", sitting(func(m *Meeting) { m.Ends = "2026-11-20" })},
		{"a day that the session does not have", "", "不在", "", sitting(func(m *Meeting) { m.Starts, m.Closed = "2026-11-23", "2026-11-23" })},
		{"a number that is taken", "", "本届已经有第21次", "", presidiumMeeting(func(m *Meeting) { m.Number = record.Some[int64](21) })},
		{"应到 that differs from the roster", "", "应到更改原因", "", sitting(func(m *Meeting) { m.Expected = record.Some[int64](2) })},
		{"opened without signing in", "", "不能判定法定人数", "", sitting(func(m *Meeting) { m.Attendance = nil })},
		{"closed with an open item", "", "第1项还没有结果", "", sitting(func(m *Meeting) { m.Agenda[0].Result = "" })},
		{"filed without minutes", "", "现在不齐", "", sitting(func(m *Meeting) { m.Filed, m.Summary = today, "纪要" })},
	}
}

func meetingFacts(province string) Facts {
	suspended := func(d *Deputy) {
		d.Name, d.Statuses = "代表八", []StatusChange{{Level: LevelTown, Status: StateSuspended, From: "2026-01-01"}}
	}
	one := serving(1, func(d *Deputy) { d.Name = "代表一" })
	f := roster(one, serving(2, nil), serving(3, nil))
	known := []*Deputy{serving(8, suspended)}
	for id := int64(4); id <= 66; id++ {
		if id != 8 {
			known = append(known, serving(id, nil))
		}
	}
	inOffice := f.Deputy
	f.Deputy = func(id int64) *Deputy {
		for _, d := range known {
			if d.ID == id {
				return d
			}
		}
		return inOffice(id)
	}
	f.In = SettingsOn(today, map[string]string{KeyProvince: province, KeyTerm: "19", KeyTermFrom: "2024-11-20"})
	f.Session = func(int64) *Session { return &Session{Opens: today, Closes: "2026-11-22"} }
	f.Pointing = func(register, key string, id int64) []any {
		if register == "meeting" && key == "term" && id == 19 {
			return []any{&Meeting{Base: record.Base{ID: 2}, Kind: MeetPresidium, Name: "第二十一次会议", Number: record.Some[int64](21), Starts: "2026-08-01"}}
		}
		return nil
	}
	return f
}

func TestEveryRuleOnAMeetingWarnsAndDoesNot(t *testing.T) {
	for _, c := range meetingRuleCases() {
		f := meetingFacts(c.province)
		got := warningsOf(Meetings.Any, c.m, f)
		if !anyHolds(got, c.rule, c.words) {
			t.Errorf("%s: no warning with “%s” among %q", c.what, c.words, got)
		}
		for _, w := range got {
			if strings.ContainsAny(w, ",;:()") || !strings.Contains(w, "请") {
				t.Errorf("%s: half-width punctuation, or nothing to do: %s", c.what, w)
			}
		}
		for _, m := range []*Meeting{sitting(nil), presidiumMeeting(nil)} {
			if got := warningsOf(Meetings.Any, m, f); len(got) > 0 {
				t.Errorf("%s in order in %q: %q", m.Kind, c.province, got)
			}
		}
	}
}

func TestWhereAMeetingIsJustInOrder(t *testing.T) {
	for _, c := range []meetingCase{
		{"a suspended deputy who stayed away", "A08", "暂停", "", sitting(func(m *Meeting) { m.Attendance[2].Who.ID = 8 })},
		{"a session put off and announced", "B02", "公布", "", sitting(func(m *Meeting) { m.Postponed, m.ToldPublic = today, today })},
		{"44 of 65", "B04", "不足", "", sitting(func(m *Meeting) { m.Members = record.Some[int64](65); m.Attendance = members(44) })},
		{"44 of 66", "B04", "不足", "", sitting(func(m *Meeting) { m.Members = record.Some[int64](66); m.Attendance = members(44) })},
		{"a question that was answered", "B21", "询问", "", sitting(func(m *Meeting) {
			m.Speeches = []Speech{{Kind: SpeechQuestion, AnsweredBy: "副镇长", Answer: "已安排"}}
		})},
		{"the presidium discusses projects", "B25", "职权", "", presidiumMeeting(func(m *Meeting) {
			m.Agenda[0] = MeetingItem{Text: "票决民生实事项目的办法", Type: "讨论", Result: "同意"}
		})},
		{"how all voted", "B26", "投", "", sitting(func(m *Meeting) { m.Minutes = "全体代表投了赞成票，3人投反对票。" })},
		{"too few, and why", "B04", "不足", "", sitting(func(m *Meeting) { m.Attendance[1].Status, m.QuorumWhy = Absent, "只传达文件，不表决" })},
		{"switched off", "E03", "过半数", "", nil},
		{"asked for by three", "E04", "提议", "河南", presidiumMeeting(func(m *Meeting) { m.RequestedBy = deputyRefs(1, 2, 3) })},
		{"asked for by two elsewhere", "E04", "提议", "云南", presidiumMeeting(func(m *Meeting) { m.RequestedBy = deputyRefs(1, 2) })},
		{"another number", "", "本届已经有", "", presidiumMeeting(func(m *Meeting) { m.Number = record.Some[int64](22) })},
		{"the number in another kind", "", "本届已经有", "", sitting(func(m *Meeting) { m.Number = record.Some[int64](21) })},
		{"应到 with its reason", "", "更改原因", "", sitting(func(m *Meeting) { m.Expected, m.ExpectedWhy = record.Some[int64](2), "一名代表当天辞职" })},
		{"an open item of the past", "", "还没有结果", "", sitting(func(m *Meeting) { m.Starts, m.Closed, m.Agenda[0].Result = "2026-11-20", "2026-11-20", "" })},
		{"filed with all there is to be", "", "不齐", "", sitting(func(m *Meeting) { m.Filed, m.Minutes, m.Summary = today, "记录", "纪要" })},
	} {
		f, m := meetingFacts(c.province), c.m
		if m == nil {
			f.In.Values[KeyPresidiumQuorum] = "否"
			m = presidiumMeeting(func(m *Meeting) { m.Attendance[2].Status = Absent })
		}
		if got := warningsOf(Meetings.Any, m, f); anyHolds(got, c.rule, c.words) {
			t.Errorf("%s: %q", c.what, got)
		}
	}
}

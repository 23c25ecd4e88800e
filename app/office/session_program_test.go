package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

// plannedDay is a session of one typical day with two delegations.
func plannedDay(elections bool) *Session {
	s := numbered(19, 2)
	s.ID, s.Opens, s.Closes, s.Place = 7, "2026-01-20", "2026-01-20", "三楼会议室"
	s.Delegations = []record.Ref{{ID: 1, Name: "第一代表团"}, {ID: 2, Name: "第二代表团"}}
	s.Timetable = TypicalDay(s.Opens, elections, true, "张三", s.Place)
	return s
}

func TestATypicalDayBecomesItsMeetings(t *testing.T) {
	s := plannedDay(true)
	put, created, unnamed := s.ScheduleMeetings(nil)
	var names []string
	for _, m := range put {
		names = append(names, m.Name[len(s.ShortName()):])
	}
	want := []string{"预备会议", "主席团第一次会议", "第一次全体会议", "第一代表团第一次会议", "第二代表团第一次会议", "主席团第二次会议", "第二次全体会议", "主席团第三次会议", "第三次全体会议"}
	if !slices.Equal(names, want) || created != len(want) || unnamed != 0 {
		t.Errorf("%d created: %v", created, names)
	}
	if m := put[2]; m.Kind != MeetSitting || m.Starts != "2026-01-20" || m.StartsAt != "09:00" || m.Chair != "执行主席" || m.Session.ID != 7 {
		t.Errorf("the opening is %+v", m)
	}
	if put, _, _ := plannedDay(false).ScheduleMeetings(nil); len(put) != 7 {
		t.Errorf("without elections there are %d meetings", len(put))
	}
	if day := TypicalDay("2026-01-20", false, false, "", ""); slices.ContainsFunc(day, func(l TimetableItem) bool { return l.Text == "预备会议" }) {
		t.Error("a township without a preparatory meeting holds one")
	}
}

func TestSchedulingAgainKeepsTheMeetingsAndMovesThoseThatHaveNotBegun(t *testing.T) {
	s := plannedDay(false)
	have, _, _ := s.ScheduleMeetings(nil)
	for i, m := range have {
		m.ID = int64(i + 1)
	}
	if put, created, _ := s.ScheduleMeetings(have); len(put) != 0 || created != 0 {
		t.Errorf("nothing changed, and %d are saved", len(put))
	}
	have[0].OpenedAt = "08:20" // the preparatory meeting was held
	for i := range s.Timetable {
		s.Timetable[i].Day = "2026-01-21"
	}
	put, created, _ := s.ScheduleMeetings(have)
	if created != 0 || len(put) != len(have)-1 || have[0].Starts != "2026-01-20" || have[1].Starts != "2026-01-21" {
		t.Errorf("%d created, %d moved, the one that was held is on %s", created, len(put), have[0].Starts)
	}
	s.Timetable = s.Timetable[:3]
	if _, _, unnamed := s.ScheduleMeetings(have); unnamed != len(have)-2 {
		t.Errorf("%d meetings are not on the timetable", unnamed)
	}
}

// What stands behind the colon is the business of the meeting, and names no other one.
func TestALineOfTheTimetableMayNameSeveralMeetings(t *testing.T) {
	s := numbered(19, 2)
	s.Timetable = []TimetableItem{{Day: "2026-01-20", At: "08:30", Text: "代表报到；预备会议；主席团第一次会议"},
		{Day: "2026-01-20", At: "10:00", Text: "主席团第二次会议：听取分团审议情况，提请全体会议表决"}, {Day: "2026-01-20", At: "14:00", Text: "分团审议"}}
	put, _, _ := s.ScheduleMeetings(nil)
	var kinds []string
	for _, m := range put {
		kinds = append(kinds, m.Kind)
	}
	if !slices.Equal(kinds, []string{MeetPreparatory, MeetPresidiumIn, MeetPresidiumIn, MeetDelegation}) {
		t.Errorf("kinds %v", kinds)
	}
}

func TestThoseWhoUsuallySitInAreNamedOnce(t *testing.T) {
	in := usual("2026-01-01")
	in.Values[KeyStandingGuests] = "张三 党委书记\n李四　党委副书记"
	s := &Session{Attending: []record.Person{{Name: "李四"}}}
	units := []*Unit{{Name: "财政所", Kind: "站所", Head: "王五"}, {Name: "东村", Kind: "村（社区）", Head: "赵六"}, {Name: "旧所", Kind: "站所", Head: "钱七", Closed: record.Some(true)},
		{Name: "县局", Kind: "县直部门", Head: "孙八"}}
	got := s.UsualAttending(units, in)
	if len(got) != 3 || got[0].Name != "张三" || got[0].Note != "党委书记" || got[1].Status != "站所负责人" || got[2].Status != "村（社区）负责人" {
		t.Errorf("they are %+v", got)
	}
}

// 44 of 65 deputies are a quorum, whoever of them is on the sheet yet (B04).
func TestTheQuorumIsKnownAsSoonAsEnoughHaveSignedIn(t *testing.T) {
	f := around(usual("2026-01-20"))
	f.InOffice = func(record.Date) int { return 65 }
	m := &Meeting{Kind: MeetSitting, Starts: "2026-01-20"}
	if _, known := m.Assembled(f); known {
		t.Error("nobody signed in, and the quorum is known")
	}
	for range 43 {
		m.Attendance = append(m.Attendance, record.Person{Status: Attended})
	}
	if enough, known := m.Assembled(f); enough || !known {
		t.Errorf("43 of 65: enough %v, known %v", enough, known)
	}
	m.Attendance = append(m.Attendance, record.Person{Status: CameLate})
	if enough, _ := m.Assembled(f); !enough {
		t.Error("44 of 65 are not enough")
	}
}

package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

func TestTheQuorumIsTwoThirdsOfTheDeputiesOrHalfOfThePresidium(t *testing.T) {
	for _, c := range []struct {
		kind       string
		whole, sat int
		want       string
	}{
		{MeetSitting, 65, 44, "应到65人，实到44人，符合法定人数"},
		{MeetSitting, 65, 43, "应到65人，实到43人，不足法定人数"},
		{MeetSitting, 66, 44, "应到66人，实到44人，符合法定人数"},
		{MeetSitting, 66, 43, "应到66人，实到43人，不足法定人数"},
		{MeetSitting, 45, 30, "应到45人，实到30人，符合法定人数"},
		{MeetPresidium, 9, 5, "应到9人，实到5人，符合法定人数"},
		{MeetPresidium, 8, 4, "应到8人，实到4人，不足法定人数"},
		{MeetPresidiumIn, 9, 4, "应到9人，实到4人，不足法定人数"},
		{MeetGroup, 12, 3, "应到12人，实到3人"},
	} {
		m := &Meeting{Kind: c.kind, Attendance: members(c.whole)}
		for i := range m.Attendance {
			m.Attendance[i].Status = Absent
			if i < c.sat {
				m.Attendance[i].Status = []string{Attended, CameLate, LeftSoon, ""}[i%4]
			}
		}
		if got := m.Quorum(); got != c.want {
			t.Errorf("%s: %s, want %s", c.kind, got, c.want)
		}
	}
	m := &Meeting{Kind: MeetSitting, Attendance: members(44), Expected: record.Some[int64](64), Members: record.Some[int64](67)}
	if got := m.Quorum(); got != "应到64人，实到44人，不足法定人数" {
		t.Errorf("a suspended deputy counts in N and not in 应到: %s", got)
	}
	if got := (&Meeting{Kind: MeetSitting}).Quorum(); got != "" {
		t.Errorf("nobody is on the list: %s", got)
	}
}

// serving is a deputy of the term in force, in a group.
func serving(id int64, change func(*Deputy)) *Deputy {
	d := &Deputy{Base: record.Base{ID: id}, Name: "代表", Mandates: []Mandate{{Level: LevelTown, Term: record.Ref{ID: 19}, Elected: "2024-10-28"}},
		Groups: []GroupMembership{{Group: record.Ref{ID: id % 2}, From: "2024-11-20"}}}
	if change != nil {
		change(d)
	}
	return d
}

// roster gives facts with these deputies in office on every day.
func roster(deputies ...*Deputy) Facts {
	f := townFacts(len(deputies), deputies...)
	f.Roster = func(record.Date) []*Deputy { return deputies }
	return f
}

func ids(refs []record.Ref) []int64 {
	var out []int64
	for _, r := range refs {
		out = append(out, r.ID)
	}
	return out
}

func TestWhoIsToComeFollowsFromTheRosterOfTheDay(t *testing.T) {
	suspended := func(d *Deputy) {
		d.Statuses = []StatusChange{{Level: LevelTown, Status: StateSuspended, From: "2026-01-01"}}
	}
	presides := func(d *Deputy) {
		d.Presidium = []PresidiumMembership{{Role: RoleChair, From: "2025-01-20", To: "2026-01-19"}}
	}
	f := roster(serving(1, nil), serving(2, suspended), serving(3, presides), serving(4, nil))
	last := &Session{Opens: "2026-01-20", Presidium: members(2)}
	f.Pointing = func(register, key string, id int64) []any {
		if register == "session" && key == "term" && id == 19 {
			return []any{&Session{Opens: "2025-01-15", Presidium: members(3)}, last, &Session{Opens: "2027-01-15", Presidium: members(1)}}
		}
		return nil
	}
	f.Session = func(int64) *Session { return &Session{Presidium: members(4)} }
	for _, c := range []struct {
		what string
		m    Meeting
		want []int64
	}{
		{"a sitting before the suspension", Meeting{Kind: MeetSitting, Starts: "2025-12-31"}, []int64{1, 2, 3, 4}},
		{"a sitting since then", Meeting{Kind: MeetSitting, Starts: "2026-01-01"}, []int64{1, 3, 4}},
		{"a group", Meeting{Kind: MeetGroup, Starts: "2026-03-01", Group: record.Ref{ID: 1}}, []int64{1, 3}},
		{"members by their files", Meeting{Kind: MeetPresidium, Starts: "2026-01-19"}, []int64{3}},
		{"members of the last session", Meeting{Base: record.Base{Term: record.Ref{ID: 19}}, Kind: MeetPresidium, Starts: "2026-03-01"}, []int64{1, 2}},
		{"members of its own session", Meeting{Kind: MeetPresidiumIn, Starts: "2026-03-01", Session: record.Ref{ID: 1}}, []int64{1, 2, 3, 4}},
		{"a meeting that has no roster", Meeting{Kind: MeetHearing, Starts: "2026-03-01"}, nil},
	} {
		if got := ids(c.m.Summoned(f)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
		}
	}
}

func TestWhoWasToComeIsFrozenWhenTheMeetingIsClosed(t *testing.T) {
	f := roster(serving(1, nil), serving(2, nil), serving(3, nil))
	facts := func() Facts { return f }
	m := &Meeting{Kind: MeetSitting, Starts: "2026-01-20", Attendance: members(1)}
	m.Settle(facts)
	if m.Expected.Given || m.ExpectedNow(f) != 3 {
		t.Errorf("while it is open: %+v, now %d", m.Expected, m.ExpectedNow(f))
	}
	m.Closed = "2026-01-20"
	m.Settle(facts)
	if m.Expected.V != 3 || m.Members.V != 3 {
		t.Errorf("closed: %+v of %+v", m.Expected, m.Members)
	}
	f = roster(serving(1, nil))
	m.Settle(facts)
	if m.Expected.V != 3 || m.ExpectedNow(f) != 3 {
		t.Errorf("after two have left: %+v", m.Expected)
	}
}

func TestTheStateOfAMeetingFollowsFromWhatIsEntered(t *testing.T) {
	m := &Meeting{}
	for _, c := range []struct {
		happens func()
		want    record.State
	}{
		{func() {}, MeetingPrepared},
		{func() { m.Noticed = "2026-01-08" }, MeetingNoticed},
		{func() { m.Postponed = "2026-01-09" }, MeetingPutOff},
		{func() { m.Original = "2026-01-15" }, MeetingNoticed}, // it has a new day
		{func() { m.Attendance = members(3) }, MeetingSigningIn},
		{func() { m.OpenedAt = "09:00" }, MeetingRunning},
		{func() { m.RecessUntil = "2026-01-21" }, MeetingRecess},
		{func() { m.Closed = "2026-01-21" }, MeetingOver},
		{func() { m.Minutes = "会议记录" }, MeetingWritten},
		{func() { m.Signed = "2026-01-22" }, MeetingSigned},
		{func() { m.Published = "2026-01-23" }, MeetingPublic},
		{func() { m.Filed = "2026-12-31" }, MeetingFiled},
	} {
		c.happens()
		if got := m.State(); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
		if !slices.Contains(MeetingStates, m.State()) {
			t.Errorf("%s is no state of the register", m.State())
		}
	}
	if got := (&Meeting{Noticed: "2026-01-08", Cancelled: "2026-01-09"}).State(); got != MeetingCalledOff {
		t.Errorf("called off: %s", got)
	}
}

func TestMeetingsEnterTheDutyArchive(t *testing.T) {
	people := []record.Person{{Who: record.Ref{ID: 1}, Status: Attended}, {Who: record.Ref{ID: 2}, Status: Absent}, {Name: "来宾"}}
	for _, c := range []struct {
		m    Meeting
		want []Duty
	}{
		{Meeting{Kind: MeetSitting, Starts: "2026-01-20", Attendance: people, SittingIn: []record.Person{{Who: record.Ref{ID: 9}}}}, []Duty{
			{Deputy: 1, On: "2026-01-20", Kind: DutySession, Status: Attended, Role: MeetSitting},
			{Deputy: 2, On: "2026-01-20", Kind: DutySession, Status: Absent, Role: MeetSitting}, {Deputy: 9, On: "2026-01-20", Kind: DutySitIn}}},
		{Meeting{Kind: MeetPresidium, Starts: "2026-02-28", Attendance: people[:1]}, []Duty{{Deputy: 1, On: "2026-02-28", Kind: DutyPresidium, Status: Attended}}},
		{Meeting{Kind: MeetTraining, Starts: "2026-03-01", Attendance: people[:1]}, []Duty{{Deputy: 1, On: "2026-03-01", Kind: DutyTraining, Status: Attended}}},
		{Meeting{Kind: MeetTraining, Starts: "2026-03-01", Attendance: people, Training: record.Ref{ID: 4}}, nil},
		{Meeting{Kind: "代表座谈会", Starts: "2026-03-01", Attendance: people[:1]}, []Duty{{Deputy: 1, On: "2026-03-01", Kind: DutyOther, Status: Attended}}},
		{Meeting{Kind: MeetGroup, Attendance: people}, nil}, // without a day
		{Meeting{Kind: MeetGroup, Starts: "2026-03-01", Cancelled: "2026-02-27", Attendance: people}, nil},
		{Meeting{Kind: MeetHearing, Starts: "2026-03-01", Speeches: []Speech{{Speaker: record.Ref{ID: 3}}, {Name: "镇长"}, {Kind: SpeechQuestion, Speaker: record.Ref{ID: 3}}}}, []Duty{
			{Deputy: 3, On: "2026-03-01", Kind: DutySpeech, Role: "第1条"}}},
	} {
		if got := c.m.Duties(townSettings()); !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v, want %+v", c.m.Kind, got, c.want)
		}
	}
	for kind := range meetingDuties {
		if !slices.Contains(MeetingKinds, kind) {
			t.Errorf("%s is no kind of meeting", kind)
		}
	}
}

func TestWhatAMeetingLeavesToBeDone(t *testing.T) {
	m := &Meeting{Starts: "2026-01-20", RecessUntil: "2026-01-21", Minutes: "会议记录", Tasks: []MeetingTask{{Text: "印发纪要", Due: "2026-01-31"}, {Text: "做完的", Due: "2026-01-31", Status: MeetingTaskDone},
		{Text: "也做完的", Due: "2026-01-31", Done: "2026-01-30"}, {Text: "没有时限"}}}
	var got []string
	for _, d := range m.Deadlines(townSettings()) {
		got = append(got, d.Kind+" "+string(d.On)+" "+d.Text)
	}
	if want := []string{"会议任务 2026-01-31 印发纪要", "复会 2026-01-21 ", "会议记录签字 2026-01-20 "}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	m.Closed, m.MinutesSigned, m.Tasks = "2026-01-21", "2026-01-22", nil
	if got := m.Deadlines(townSettings()); len(got) != 0 {
		t.Errorf("all is done, and there is left %+v", got)
	}
}

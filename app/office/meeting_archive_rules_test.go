package office

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

// meetingsIn is an archive with these meetings.
func meetingsIn(in record.Settings, meetings ...*Meeting) Archive {
	f := roster()
	f.In = in
	return Archive{Facts: f, Terms: townTerms(), Every: func(register string) []any {
		var out []any
		for _, m := range meetings {
			if register == "meeting" {
				out = append(out, m)
			}
		}
		return out
	}}
}

func heldSessions() []*Session {
	at := func(id int64, opens, closes record.Date) *Session {
		s := numbered(19, id)
		s.ID, s.Town, s.Opens, s.Closes = id, "清溪镇", opens, closes
		return s
	}
	return []*Session{at(1, "2025-01-15", "2025-01-16"), at(2, "2025-07-10", "2025-07-10"), at(3, "2026-11-20", today)}
}

// at is a sitting of a session where deputy 1 attended in a way.
func at(session int64, kind, status string, leave ...Leave) *Meeting {
	return &Meeting{Kind: kind, Session: record.Ref{ID: session}, Starts: "2025-01-15", Attendance: []record.Person{{Who: record.Ref{ID: 1}, Status: status}}, Leaves: leave}
}

func TestUnapprovedAbsencesAreCountedBySessions(t *testing.T) {
	approved := Leave{Deputy: record.Ref{ID: 1}, Reason: "住院", By: "主席团"}
	asked := Leave{Deputy: record.Ref{ID: 1}, Reason: "住院"}
	for _, c := range []struct {
		what     string
		meetings []*Meeting
		says     string
	}{
		{"was always there", []*Meeting{at(1, MeetSitting, Attended), at(2, MeetSitting, CameLate)}, ""},
		{"missed one session", []*Meeting{at(1, MeetSitting, Absent), at(1, MeetDelegation, Absent), at(2, MeetSitting, Attended)}, "再有一次即符合"},
		{"missed two sessions", []*Meeting{at(1, MeetSitting, Absent), at(2, MeetSitting, Absent)}, "2次没有出席人代会（清溪镇十九届人大一次会议、清溪镇十九届人大二次会议），符合资格终止情形，提请代表资格审查委员会审查"},
		{"missed two sittings of one session", []*Meeting{at(1, MeetSitting, Absent), at(1, MeetSitting, Absent)}, "再有一次即符合"},
		{"came to one sitting of each", []*Meeting{at(1, MeetSitting, Absent), at(1, MeetDelegation, LeftSoon), at(2, MeetSitting, Absent), at(2, MeetPreparatory, Attended)}, ""},
		{"had leave once", []*Meeting{at(1, MeetSitting, OnLeave), at(2, MeetSitting, Absent)}, "再有一次即符合"},
		{"leave was granted and the sheet says absent", []*Meeting{at(1, MeetSitting, Absent, approved), at(2, MeetSitting, Absent)}, "再有一次即符合"},
		{"leave was asked for and not granted", []*Meeting{at(1, MeetSitting, Absent, asked), at(2, MeetSitting, Absent)}, "提请代表资格审查委员会审查"},
		{"stands on no list", nil, ""},
		{"the session is not over", []*Meeting{at(3, MeetSitting, Absent)}, ""},
		{"missed the presidium", []*Meeting{at(1, MeetPresidiumIn, Absent), at(2, MeetPresidiumIn, Absent)}, ""},
	} {
		a := meetingsIn(townSettings(), c.meetings...)
		a.Deputies, a.Sessions = []*Deputy{serving(1, nil)}, heldSessions()
		got := findingsOf(a, "A10")
		if (len(got) == 0) != (c.says == "") || len(got) > 0 && (!strings.Contains(got[0].Text, c.says) || got[0].Register != "deputy" || got[0].ID != 1) {
			t.Errorf("%s: %+v", c.what, got)
		}
	}
	a := meetingsIn(townSettings(), at(1, MeetSitting, Absent), at(2, MeetSitting, Absent))
	a.Sessions = heldSessions()
	a.Deputies = []*Deputy{serving(1, func(d *Deputy) { d.Mandates[0].Elected = "2025-03-01" })} // by-elected between the two
	if got := findingsOf(a, "A10"); len(got) != 1 || !strings.Contains(got[0].Text, "再有一次") {
		t.Errorf("before the mandate: %+v", got)
	}
	a.Deputies = []*Deputy{serving(1, func(d *Deputy) {
		d.Statuses = []StatusChange{{Level: LevelTown, Status: StateMoved, From: "2026-01-01"}}
	})}
	if got := findingsOf(a, "A10"); len(got) != 0 {
		t.Errorf("is no deputy any more: %+v", got)
	}
}

func TestThereIsOneChairAndAtMostTwoViceChairs(t *testing.T) {
	role := func(id int64, role string, to record.Date) *Deputy {
		return serving(id, func(d *Deputy) { d.Presidium = []PresidiumMembership{{Role: role, From: "2025-01-01", To: to}} })
	}
	a := meetingsIn(townSettings())
	a.Deputies = []*Deputy{role(1, RoleChair, "2026-06-30"), role(2, RoleChair, ""), role(3, RoleViceChair, ""), role(4, RoleViceChair, ""), role(5, RolePresidiumMember, "")}
	if got := findingsOf(a, "B11"); len(got) != 0 {
		t.Errorf("in order: %+v", got)
	}
	a.Deputies = append(a.Deputies, role(6, RoleChair, ""), role(7, RoleViceChair, ""))
	if got := findingsOf(a, "B11"); len(got) != 2 || got[0].ID != 6 || got[1].ID != 7 {
		t.Errorf("two chairs and three vice-chairs: %+v", got)
	}
}

func TestSessionsAreSpreadOverTheYearInBeijing(t *testing.T) {
	check := func(province string, opens ...record.Date) int {
		a := meetingsIn(inProvince(today, province))
		for _, day := range opens {
			a.Sessions = append(a.Sessions, &Session{Opens: day})
		}
		return len(findingsOf(a, "B14"))
	}
	for _, c := range []struct {
		province string
		opens    []record.Date
		want     int
	}{
		{"北京", []record.Date{"2025-03-31", "2025-07-01"}, 0},
		{"北京", []record.Date{"2025-04-01", "2025-07-01"}, 1},
		{"北京", []record.Date{"2025-03-31", "2025-06-30"}, 1},
		{"北京", []record.Date{"2024-02-29", "2024-12-31", "2026-01-10"}, 0}, // this year is not over
		{"云南", []record.Date{"2025-04-01", "2025-06-30"}, 0},
	} {
		if got := check(c.province, c.opens...); got != c.want {
			t.Errorf("%s %v: %d findings, want %d", c.province, c.opens, got, c.want)
		}
	}
}

func TestThePresidiumMeetsEveryThreeMonthsWhereTheProvinceSaysSo(t *testing.T) {
	check := func(in record.Settings, days ...record.Date) []string {
		var meetings []*Meeting
		for i, day := range days {
			meetings = append(meetings, &Meeting{Base: record.Base{Term: record.Ref{ID: 19}}, Kind: []string{MeetPresidium, MeetPresidiumIn}[i%2], Starts: day})
		}
		var out []string
		for _, f := range findingsOf(meetingsIn(in, meetings...), "E02") {
			out = append(out, f.Text)
		}
		return out
	}
	zhejiang := func(day record.Date) record.Settings {
		return SettingsOn(day, map[string]string{KeyProvince: "浙江", KeyTerm: "19"})
	}
	for _, c := range []struct {
		in   record.Settings
		days []record.Date
		want int
	}{
		{zhejiang("2027-02-28"), []record.Date{"2026-11-30"}, 0}, // F03's example: three months end on the last of February
		{zhejiang("2027-03-01"), []record.Date{"2026-11-30"}, 1},
		{zhejiang("2028-02-29"), []record.Date{"2027-11-30"}, 0}, // a leap year
		{zhejiang("2028-03-01"), []record.Date{"2027-11-30"}, 1},
		{zhejiang(today), []record.Date{"2026-10-08", "2026-07-08", "2026-04-08"}, 0},
		{zhejiang(today), []record.Date{"2026-10-09", "2026-07-08", "2026-04-08"}, 1},
		{SettingsOn(today, map[string]string{KeyProvince: "云南", KeyTerm: "19"}), []record.Date{"2025-04-08"}, 0},
	} {
		if got := check(c.in, c.days...); len(got) != c.want {
			t.Errorf("%s %v: %q", c.in.Today, c.days, got)
		}
	}
}

func TestGroupsAreAsActiveAsTheProvinceAsks(t *testing.T) {
	group := &Group{Name: "第一代表小组"}
	group.ID = 1
	check := func(province string, days ...record.Date) []string {
		var meetings []*Meeting
		for _, day := range days {
			meetings = append(meetings, &Meeting{Kind: MeetGroup, Group: record.Ref{ID: 1}, Starts: day})
		}
		a := meetingsIn(inProvince(today, province), meetings...)
		a.Groups = []*Group{group}
		var out []string
		for _, f := range findingsOf(a, "E07") {
			out = append(out, f.Text[:strings.Index(f.Text, "，")])
		}
		return out
	}
	for _, c := range []struct {
		province string
		days     []record.Date
		want     []string
	}{
		{"浙江", []record.Date{"2024-12-31", "2025-03-01", "2025-06-30", "2025-12-31"}, nil},
		{"浙江", []record.Date{"2024-12-31", "2025-03-01", "2025-12-31"}, []string{"第一代表小组2025年活动2次"}},
		{"重庆", []record.Date{"2025-12-01", "2026-01-01", "2026-04-01", "2026-09-30"}, nil},
		{"重庆", []record.Date{"2025-12-01", "2026-01-01", "2026-04-01"}, []string{"第一代表小组2026年第3季度活动0次"}},
		{"云南", []record.Date{"2024-12-31"}, nil},
	} {
		if got := check(c.province, c.days...); !slices.Equal(got, c.want) {
			t.Errorf("%s %v: %q, want %q", c.province, c.days, got, c.want)
		}
	}
}

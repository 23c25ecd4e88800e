package office

import (
	"cmp"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// The three parts of a day on a timetable.
const (
	partMorning   = "上午"
	partAfternoon = "下午"
)

// TypicalDay is the timetable of a session of one day (DOMAIN.md §4.5 end), with elections or without; chair presides over the
// meetings before the presidium has named its executive chairs.
func TypicalDay(day record.Date, elections, preparatory bool, chair, place string) []TimetableItem {
	lines := []TimetableItem{
		{Part: partMorning, At: "08:00", Text: "代表报到"},
		{Part: partMorning, At: "08:20", Text: "预备会议", Chair: chair},
		{Part: partMorning, At: "08:40", Text: "主席团第一次会议", Chair: chair},
		{Part: partMorning, At: "09:00", Text: "第一次全体会议（开幕会）：听取各项报告", Chair: "执行主席"},
	}
	if elections {
		lines = append(lines,
			TimetableItem{Part: partMorning, At: "10:30", Text: "分团审议各项报告，酝酿候选人", Chair: "各代表团团长"},
			TimetableItem{Part: partMorning, At: "11:30", Text: "主席团第二次会议：汇总审议情况，确定正式候选人、监票人和决议草案", Chair: chair},
			TimetableItem{Part: partAfternoon, At: "14:00", Text: "第二次全体会议：通过选举办法和监票人，投票、计票", Chair: "执行主席"},
			TimetableItem{Part: partAfternoon, At: "15:30", Text: "主席团第三次会议：确认选举结果", Chair: chair},
			TimetableItem{Part: partAfternoon, At: "16:00", Text: "第三次全体会议：宣布选举结果，宪法宣誓，表决各项决议，闭幕", Chair: "执行主席"})
	} else {
		lines = append(lines,
			TimetableItem{Part: partMorning, At: "10:30", Text: "分团审议各项报告，提出议案和建议", Chair: "各代表团团长"},
			TimetableItem{Part: partMorning, At: "11:30", Text: "主席团第二次会议：汇总审议情况，通过决议草案", Chair: chair},
			TimetableItem{Part: partAfternoon, At: "14:30", Text: "第二次全体会议：表决各项决议，闭幕", Chair: "执行主席"})
	}
	if !preparatory {
		lines = slices.Delete(lines, 1, 2)
	}
	for i := range lines {
		lines[i].Day, lines[i].Place = day, place
	}
	return lines
}

// scheduled is a meeting that the timetable names.
type scheduled struct {
	kind       string
	number     int        // within the kind, 1 for the first
	delegation record.Ref // of a delegation's meeting
	line       TimetableItem
}

// kindOfLine tells which meeting a part of a timetable line speaks of, "" for none; what stands behind a colon is its business.
func kindOfLine(text string) string {
	text, _, _ = strings.Cut(text, "：")
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
	}
	switch {
	case has("主席团") && has("会议"):
		return MeetPresidiumIn
	case has("预备会"):
		return MeetPreparatory
	case has("全体会议", "开幕会", "闭幕会", "选举大会"):
		return MeetSitting
	case has("分团", "分组", "代表团会议", "代表团审议"):
		return MeetDelegation
	}
	return ""
}

// schedule reads the meetings out of the timetable, in the order in which they are held. A line may name several, parted by ；.
func (s *Session) schedule() []scheduled {
	lines := slices.Clone(s.Timetable)
	slices.SortStableFunc(lines, func(a, b TimetableItem) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.At, b.At))
	})
	var out []scheduled
	numbers := map[string]int{}
	for _, line := range lines {
		for _, part := range strings.FieldsFunc(line.Text, func(r rune) bool { return r == '；' || r == ';' || r == '\n' }) {
			kind := kindOfLine(part)
			if kind == "" {
				continue
			}
			numbers[kind]++
			one := scheduled{kind: kind, number: numbers[kind], line: line}
			if kind != MeetDelegation || len(s.Delegations) == 0 {
				out = append(out, one)
				continue
			}
			for _, one.delegation = range s.Delegations {
				out = append(out, one)
			}
		}
	}
	return out
}

// name is what a scheduled meeting is called: 清溪镇十九届人大六次会议第一次全体会议.
func (m scheduled) name(s *Session) string {
	nth := hanzi.Ordinal(m.number, "次")
	switch m.kind {
	case MeetPreparatory:
		return s.ShortName() + "预备会议"
	case MeetPresidiumIn:
		return s.ShortName() + "主席团" + nth + "会议"
	case MeetDelegation:
		return s.ShortName() + cmp.Or(m.delegation.Name, "代表团") + nth + "会议"
	}
	return s.ShortName() + nth + "全体会议"
}

// ScheduleMeetings makes the meetings that the timetable names and that are not on record yet (排定会次), and brings day, time, host
// and place of those that have not begun into line with it; have are the session's meetings. It returns those that are new or
// changed, and how many of have the timetable does not name. What was held stays as it is.
func (s *Session) ScheduleMeetings(have []*Meeting) (put []*Meeting, created, unnamed int) {
	have = slices.DeleteFunc(slices.Clone(have), func(m *Meeting) bool { return m.Cancelled != "" })
	slices.SortStableFunc(have, func(a, b *Meeting) int {
		return cmp.Or(cmp.Compare(a.Starts, b.Starts), cmp.Compare(a.StartsAt, b.StartsAt), cmp.Compare(a.Number.V, b.Number.V))
	})
	named := map[*Meeting]bool{}
	for _, want := range s.schedule() {
		m := want.among(have)
		if m == nil {
			m = &Meeting{Kind: want.kind, Name: want.name(s), Session: record.Ref{ID: s.ID, Name: s.ShortName()}, Delegation: want.delegation,
				Convener: "大会主席团"}
			m.Term = s.Term
			if want.kind == MeetPresidiumIn {
				m.Number = record.Some(int64(want.number))
			}
			created++
		}
		named[m] = true
		if want.date(m, s) {
			put = append(put, m)
		}
	}
	for _, m := range have {
		if !named[m] && (m.ofCongress() || m.Kind == MeetPresidiumIn) {
			unnamed++
		}
	}
	return put, created, unnamed
}

// among finds the meeting on record: the same one of its kind, of the same delegation.
func (m scheduled) among(have []*Meeting) *Meeting {
	n := 0
	for _, one := range have {
		if one.Kind != m.kind || m.delegation.ID != 0 && one.Delegation.ID != m.delegation.ID {
			continue
		}
		if n++; n == m.number {
			return one
		}
	}
	return nil
}

// date gives a meeting the day, time, host and place of its line, and tells whether anything is new. Nothing changes once it has begun.
func (m scheduled) date(to *Meeting, s *Session) bool {
	before := *to
	if to.begun() || len(to.Attendance) > 0 {
		return false
	}
	to.Starts, to.StartsAt = cmp.Or(m.line.Day, to.Starts, s.Opens), cmp.Or(m.line.At, to.StartsAt)
	to.Place, to.Chair = cmp.Or(m.line.Place, to.Place, s.Place), cmp.Or(m.line.Chair, to.Chair)
	return to.ID == 0 || before.Starts != to.Starts || before.StartsAt != to.StartsAt || before.Place != to.Place || before.Chair != to.Chair
}

// UsualAttending are those who usually sit in on a session (列席) and are not on its list yet: who is named in the setting of
// standing guests, and the heads of the units of the township. They still have to be chosen from by the presidium (B12).
func (s *Session) UsualAttending(units []*Unit, in record.Settings) []record.Person {
	listed := map[string]bool{}
	for _, p := range s.Attending {
		listed[hanzi.CleanName(cmp.Or(p.Who.Name, p.Name))] = true
	}
	var out []record.Person
	add := func(name, status, note string) {
		if name = hanzi.CleanName(name); name != "" && !listed[name] {
			listed[name] = true
			out = append(out, record.Person{Name: name, Status: status, Note: note})
		}
	}
	for _, line := range in.List(KeyStandingGuests) {
		name, post, _ := strings.Cut(strings.ReplaceAll(line, "　", " "), " ")
		add(name, attendingParty, strings.TrimSpace(post))
	}
	for _, u := range units {
		switch {
		case u.Closed.V:
		case u.Kind == "村（社区）":
			add(u.Head, "村（社区）负责人", u.Name)
		case u.Kind == "站所" || u.Kind == "镇属办公室":
			add(u.Head, "站所负责人", u.Name)
		}
	}
	return out
}

// attendingParty is the status of leaders of the party committee who sit in.
const attendingParty = "镇党委领导"

// Assembled tells whether those who signed in are enough for the meeting, by the roster of its day while the whole is not frozen
// (B04, E03); known is false before anybody signed in and for meetings without a quorum.
func (m *Meeting) Assembled(f Facts) (enough, known bool) {
	if len(m.Attendance) == 0 {
		return false, false
	}
	whole := m.whole()
	if n := m.Whole(f); n > 0 && !m.Members.Given {
		whole = n
	}
	return m.quorate(Present(m.Attendance), whole)
}

package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// sat is one row of L08: a deputy and how he attended each sitting of the session.
type sat struct {
	*office.Deputy
	delegation string
	rank       int
	ways       map[int64]string // by meeting
	why, by    []string         // of leave
	missed     int              // sessions of the term up to this one missed without leave
}

// attendance is L08, 会议出席: who came to which sitting of a session, the one of the wish or the last that opened in the period.
func (m *maker) attendance() (Ledger, error) {
	session, all, err := m.sessionAttended()
	if err != nil {
		return Ledger{}, err
	}
	if session == nil {
		return account(m, office.Meetings.Any, "人代会代表出席情况表", func(s *sat) *record.Base { return &s.Base }, m.satColumns(nil, nil), nil), nil
	}
	meetings, err := m.meetingsBySession()
	if err != nil {
		return Ledger{}, err
	}
	var sittings []*office.Meeting // where all deputies sit together
	for _, one := range meetings[session.ID] {
		if one.Kind == office.MeetSitting || one.Kind == office.MeetPreparatory {
			sittings = append(sittings, one)
		}
	}
	rows, err := m.satRows(session, sittings, meetings, all)
	if err != nil {
		return Ledger{}, err
	}
	l := account(m, office.Meetings.Any, session.ShortName()+"代表出席情况表", func(s *sat) *record.Base { return &s.Base }, m.satColumns(sittings, session), rows)
	l.Period = "会期：" + hanzi.DateArabic(string(session.Opens))
	if session.Closes != "" && session.Closes != session.Opens {
		l.Period += "—" + hanzi.DateArabic(string(session.Closes))
	}
	l.Totals = m.attendanceTotals(sittings, session)
	l.Notes = []string{"注：" + m.reasonsNote("请假事由") + "出席率＝实到÷应到，迟到、早退算到会，请假不算。累计缺席会次＝本届到这次会议为止，没有请假又一场也没有出席的人代会次数（代表法第六十二条）。"}
	return l, nil
}

// sessionAttended picks the session, and gives all of them.
func (m *maker) sessionAttended() (*office.Session, []*office.Session, error) {
	all, err := data.All(m.store, office.Sessions, record.Query{Sort: []record.Sort{{Key: "opens"}}})
	picked := m.session
	for _, s := range all {
		if m.session == nil && m.includes(s.Opens) {
			picked = s
		}
	}
	return picked, all, err
}

// meetingsBySession gathers the meetings of all sessions that were held, in the order of the days.
func (m *maker) meetingsBySession() (map[int64][]*office.Meeting, error) {
	all, err := data.All(m.store, office.Meetings, record.Query{Where: []record.Filter{{Key: "session", Op: record.Given}},
		Sort: []record.Sort{{Key: "starts"}, {Key: "starts_at"}}})
	out := map[int64][]*office.Meeting{}
	for _, one := range all {
		if one.Cancelled == "" {
			out[one.Session.ID] = append(out[one.Session.ID], one)
		}
	}
	return out, err
}

// satRows makes a row for every deputy in office at the opening, and for whoever else attended as a deputy.
func (m *maker) satRows(session *office.Session, sittings []*office.Meeting, meetings map[int64][]*office.Meeting, all []*office.Session) ([]*sat, error) {
	deputies, err := data.All(m.store, office.Deputies, record.Query{})
	if err != nil {
		return nil, err
	}
	listed := map[int64]map[int64]string{} // by deputy
	for _, one := range sittings {
		for _, p := range one.Attendance {
			if listed[p.Who.ID] == nil {
				listed[p.Who.ID] = map[int64]string{}
			}
			listed[p.Who.ID][one.ID] = cmp.Or(p.Status, office.Attended)
		}
	}
	until := m.facts
	until.In.Today = cmp.Or(session.Closes, session.Opens).Add(1) // this session counts among those missed
	var rows []*sat
	for rank, d := range deputies {
		if listed[d.ID] == nil && !d.InOffice(session.Opens, m.facts.Term, m.in) {
			continue
		}
		profile, _ := d.ProfileOn(office.LevelTown, session.Opens, m.facts.Term)
		row := &sat{Deputy: d, delegation: profile.Delegation.Name, rank: rank, ways: listed[d.ID], missed: len(office.Absences(d, all, meetings, until))}
		row.leave(meetings[session.ID])
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b *sat) int { return cmp.Or(natural(a.delegation, b.delegation), cmp.Compare(a.rank, b.rank)) })
	return rows, nil
}

// leave gathers why the deputy had leave, and who granted it; where no leave is registered, what the list says beside 请假.
func (s *sat) leave(meetings []*office.Meeting) {
	add := func(list []string, text string) []string {
		if text == "" || slices.Contains(list, text) {
			return list
		}
		return append(list, text)
	}
	for _, one := range meetings {
		for _, l := range one.Leaves {
			if l.Deputy.ID == s.Deputy.ID {
				s.why, s.by = add(s.why, l.Reason), add(s.by, l.By)
			}
		}
	}
	for _, one := range meetings {
		for _, p := range one.Attendance {
			if p.Who.ID == s.Deputy.ID && p.Status == office.OnLeave && len(s.why) == 0 {
				s.why = add(s.why, p.Note)
			}
		}
	}
}

// satColumns are the columns of L08 (DOMAIN.md §6.2): one for each sitting.
func (m *maker) satColumns(sittings []*office.Meeting, session *office.Session) []col[*sat] {
	out := []col[*sat]{
		{short("姓名", 11), "attendance", func(s *sat) string { return s.Name }},
		{short("代表团", 15), "delegation", func(s *sat) string { return s.delegation }},
	}
	for _, one := range sittings {
		out = append(out, col[*sat]{Column{Title: sittingName(one, session), Group: "各场次", Width: 13, Align: Centre}, "attendance",
			func(s *sat) string { return s.ways[one.ID] }})
	}
	return append(out,
		col[*sat]{Column{Title: "请假事由", Width: 22}, "leaves", func(s *sat) string { return m.reason(strings.Join(s.why, "；")) }},
		col[*sat]{short("批准人", 12), "leaves", func(s *sat) string { return strings.Join(s.by, "、") }},
		col[*sat]{numberColumn("累计缺席会次", 13), "absent", func(s *sat) string { return fmt.Sprint(s.missed) }})
}

// sittingName is a sitting's name without that of its session: 第一次全体会议.
func sittingName(one *office.Meeting, session *office.Session) string {
	name := strings.TrimPrefix(strings.TrimPrefix(one.Name, session.FullName()), session.ShortName())
	return cmp.Or(strings.TrimSpace(name), one.Name)
}

// attendanceTotals tells for each sitting who was called and who came, and for all plenary sittings together.
func (m *maker) attendanceTotals(sittings []*office.Meeting, session *office.Session) []string {
	var out []string
	called, came := 0, 0
	for _, one := range sittings {
		if len(one.Attendance) == 0 {
			out = append(out, sittingName(one, session)+"：没有登记出席情况")
			continue
		}
		expected, there := one.ExpectedNow(m.facts), office.Present(one.Attendance)
		out = append(out, fmt.Sprintf("%s：应到 %d 人，实到 %d 人，请假 %d 人，缺席 %d 人，出席率 %s", sittingName(one, session), expected, there,
			office.WithStatus(one.Attendance, office.OnLeave), office.WithStatus(one.Attendance, office.Absent), percent(there, expected)))
		if one.Kind == office.MeetSitting {
			called, came = called+expected, came+there
		}
	}
	return append(out, fmt.Sprintf("全体会议合计：应到 %d 人次，实到 %d 人次，出席率 %s", called, came, percent(came, called)))
}

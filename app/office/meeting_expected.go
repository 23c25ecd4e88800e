package office

import (
	"fmt"
	"slices"

	"npcdesk/app/record"
)

// Summoned lists who was to come (应到) by the roster of the meeting's day: the deputies who may sit, the members of the
// presidium, of the group or of the delegation. Nil where no roster says it.
func (m *Meeting) Summoned(f Facts) []record.Ref {
	if f.Roster == nil || m.Starts == "" {
		return nil
	}
	switch {
	case m.ofPresidium():
		return m.presidiumMembers(f)
	case !m.plenary() && m.Group.ID == 0 && m.Delegation.ID == 0:
		return nil
	}
	var out []record.Ref
	for _, d := range f.Roster(m.Starts) {
		profile, _ := d.ProfileOn(LevelTown, m.Starts, f.Term)
		suspended := d.StatusOn(LevelTown, m.Starts, f.Term) == StateSuspended && !f.In.On(KeySuspendedInE)
		switch {
		case suspended:
		case m.plenary(), m.Delegation.ID != 0 && profile.Delegation.ID == m.Delegation.ID,
			m.Delegation.ID == 0 && m.Group.ID != 0 && profile.Group.ID == m.Group.ID:
			out = append(out, record.Ref{ID: d.ID, Name: d.Name})
		}
	}
	return out
}

// presidiumMembers are the members of the presidium (主席团) as of the meeting's day: those of the session that it belongs
// to, else those whose membership runs on the day, else those of the last session opened before it (组织法19).
func (m *Meeting) presidiumMembers(f Facts) []record.Ref {
	if s := f.sessionOf(m); s != nil && len(s.Presidium) > 0 {
		return deputiesAmong(s.Presidium)
	}
	var out []record.Ref
	for _, d := range f.Roster(m.Starts) {
		if slices.ContainsFunc(d.Presidium, func(p PresidiumMembership) bool { return p.Role != "" && within(m.Starts, p.From, p.To) }) {
			out = append(out, record.Ref{ID: d.ID, Name: d.Name})
		}
	}
	if len(out) > 0 {
		return out
	}
	var last *Session
	for _, s := range pointing[Session](f, "session", "term", m.Term.ID) {
		if s.Opens != "" && s.Opens <= m.Starts && len(s.Presidium) > 0 && (last == nil || s.Opens > last.Opens) {
			last = s
		}
	}
	if last == nil {
		return nil
	}
	return deputiesAmong(last.Presidium)
}

func deputiesAmong(people []record.Person) []record.Ref {
	var out []record.Ref
	for _, p := range people {
		out = append(out, p.Who)
	}
	return out
}

// sessionOf reads the session that a meeting belongs to, nil when it belongs to none.
func (f Facts) sessionOf(m *Meeting) *Session {
	if m.Session.ID == 0 || f.Session == nil {
		return nil
	}
	return f.Session(m.Session.ID)
}

// Whole counts the whole that majorities are counted of, by the roster of the meeting's day: N (实有代表数) for the congress,
// the members for the presidium; 0 where there is none.
func (m *Meeting) Whole(f Facts) int {
	switch {
	case m.plenary() && f.InOffice != nil:
		return f.InOffice(m.Starts)
	case m.ofPresidium():
		return len(m.Summoned(f))
	}
	return 0
}

// Settle freezes 应到 and the whole when the meeting is closed: what the roster says of that day later must not change who
// was to come. Package data calls it before it saves; facts is asked only when there is something to freeze.
func (m *Meeting) Settle(facts func() Facts) {
	if m.Closed == "" || m.Expected.Given && m.Members.Given {
		return
	}
	f := facts()
	if n := len(m.Summoned(f)); n > 0 && !m.Expected.Given {
		m.Expected = record.Some(int64(n))
	}
	if n := m.Whole(f); n > 0 && !m.Members.Given {
		m.Members = record.Some(int64(n))
	}
}

// expected is 应到 as it stands on the record: the number that was frozen or entered, else the people on the list.
func (m *Meeting) expected() int {
	if m.Expected.Given {
		return int(m.Expected.V)
	}
	return len(m.Attendance)
}

// ExpectedNow is 应到 as the sheet shows it: frozen or entered, else by the roster of the day, else the people on the list.
func (m *Meeting) ExpectedNow(f Facts) int {
	if !m.Expected.Given {
		if n := len(m.Summoned(f)); n > 0 {
			return n
		}
	}
	return m.expected()
}

// whole is N or M as it stands on the record, else 应到.
func (m *Meeting) whole() int {
	if m.Members.Given {
		return int(m.Members.V)
	}
	return m.expected()
}

// quorate tells whether so many of the whole are enough to meet: two thirds of the deputies (3A ≥ 2N, 组织法14, B04), more
// than half of the presidium (2A > M, E03). Other meetings know no quorum (known is false).
func (m *Meeting) quorate(there, whole int) (enough, known bool) {
	switch {
	case whole == 0:
		return false, false
	case m.plenary():
		return 3*there >= 2*whole, true
	case m.ofPresidium():
		return 2*there > whole, true
	}
	return false, false
}

// Quorum is the sentence on the quorum (法定人数判定): “应到65人，实到61人，符合法定人数”; "" before anybody is listed.
func (m *Meeting) Quorum() string {
	if len(m.Attendance) == 0 {
		return ""
	}
	there := Present(m.Attendance)
	out := fmt.Sprintf("应到%d人，实到%d人", m.expected(), there)
	switch enough, known := m.quorate(there, m.whole()); {
	case !known:
		return out
	case enough:
		return out + "，符合法定人数"
	}
	return out + "，不足法定人数"
}

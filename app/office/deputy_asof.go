package office

import (
	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// Everything about a deputy can be asked for any day: the list of last year's session must not change when somebody
// resigns today. terms reads a term by its id, nil when there is none (Facts.Term).

// MandateOn returns the mandate of a level that ran on a day, whatever the deputy's status was; nil when none did.
func (d *Deputy) MandateOn(level string, day record.Date, terms func(int64) *Term) *Mandate {
	var best *Mandate
	for i := range d.Mandates {
		m := &d.Mandates[i]
		if m.level() != level || day < m.begins(terms) {
			continue
		}
		if end := m.ends(terms); end != "" && day >= end {
			continue
		}
		if best == nil || m.won() >= best.won() {
			best = m
		}
	}
	return best
}

// begins is the first day of a mandate: when the person was confirmed, or at least elected, but not before the first
// session of the term (组织法9). "" means that nothing is known, and the mandate counts on every day.
func (m *Mandate) begins(terms func(int64) *Term) record.Date {
	from := m.Confirmed
	if from == "" {
		from = m.Elected
	}
	if t := m.term(terms); t != nil && t.From > from {
		return t.From
	}
	return from
}

// ends is the first day after a mandate, when the next term's first session opens; "" while the term lasts. The terms of
// other congresses are not on record: there 届满 is entered as a status.
func (m *Mandate) ends(terms func(int64) *Term) record.Date {
	if t := m.term(terms); t != nil {
		return t.To
	}
	return ""
}

func (m *Mandate) term(terms func(int64) *Term) *Term {
	if m.Term.ID == 0 {
		return nil
	}
	return terms(m.Term.ID)
}

// StatusOn tells how the deputy stood at a level on a day: one of the states of the register, 届满 after the mandate had
// run out, "" when the person was no deputy of that level yet.
func (d *Deputy) StatusOn(level string, day record.Date, terms func(int64) *Term) string {
	m := d.MandateOn(level, day, terms)
	if m == nil {
		return d.statusWithout(level, day, terms)
	}
	s := d.statusOf(m, day)
	switch {
	case d.void(m):
		return StateVoid
	case s == nil || s.Status == "" || s.To != "" && day >= s.To:
		return StateInOffice
	}
	return s.Status
}

// statusWithout tells how someone stands who has no running mandate of a level.
func (d *Deputy) statusWithout(level string, day record.Date, terms func(int64) *Term) string {
	for i := range d.Mandates {
		m := &d.Mandates[i]
		if end := m.ends(terms); m.level() == level && end != "" && day >= end {
			return StateLapsed
		}
	}
	return ""
}

// void tells whether the election was declared invalid, which holds from the beginning (选举法47).
func (d *Deputy) void(m *Mandate) bool {
	s := d.lastStatusOf(m)
	return s != nil && s.Status == StateVoid
}

// InOffice tells whether the person counts in N (实有代表数) of the township on a day: suspended deputies do when the
// office's setting says so (DOMAIN.md §2).
func (d *Deputy) InOffice(day record.Date, terms func(int64) *Term, in record.Settings) bool {
	return d.InOfficeAt(LevelTown, day, terms, in)
}

// InOfficeAt is InOffice for the congress of a level: a deputy may be one of the county too.
func (d *Deputy) InOfficeAt(level string, day record.Date, terms func(int64) *Term, in record.Settings) bool {
	m := d.MandateOn(level, day, terms)
	if m == nil || m.lapsed(in) && day >= record.Date(in.Text(KeyTermFrom)) {
		return false
	}
	status := d.StatusOn(level, day, terms)
	if status == StateSuspended {
		return in.On(KeySuspendedInN)
	}
	return !ends(status)
}

// ProfileOn returns what the person was on a day within the mandate of a level that ran then, and whether one did.
func (d *Deputy) ProfileOn(level string, day record.Date, terms func(int64) *Term) (Profile, bool) {
	m := d.MandateOn(level, day, terms)
	if m == nil {
		return Profile{}, false
	}
	p := Profile{Party: d.valueOn(m, ItemParty, day), Education: d.valueOn(m, ItemEducation, day), Post: d.valueOn(m, ItemPost, day),
		Occupation: d.valueOn(m, ItemOccupation, day), Category: d.valueOn(m, ItemCategory, day),
		Joined: m.Joined, FrontLine: m.FrontLine, NonPost: m.NonPost, Constituency: m.Constituency}
	if p.Category != m.Category || p.Post != m.Post {
		p.NonPost = nonPost(p.Category, p.Post) // somebody who became head of a village leads since then
	}
	for i := range d.Groups {
		if g := &d.Groups[i]; within(day, g.From, g.To) {
			p.Group, p.GroupRole = g.Group, g.Role
		}
	}
	for i := range d.Delegations {
		if g := &d.Delegations[i]; within(day, g.From, g.To) {
			p.Delegation = g.Delegation
		}
	}
	return p, true
}

// valueOn returns an attribute as of a day: the last change up to then, else what held at the election.
func (d *Deputy) valueOn(m *Mandate, item string, day record.Date) string {
	if c := d.newest(m, item, day); c != nil {
		return c.Value
	}
	switch item {
	case ItemParty:
		return m.Party
	case ItemEducation:
		return m.Education
	case ItemPost:
		return m.Post
	case ItemOccupation:
		return m.Occupation
	}
	return m.Category
}

// within tells whether a day lies in a period whose last day counts; "" is open.
func within(day, from, to record.Date) bool { return day >= from && (to == "" || day <= to) }

// Age counts the full years of the person on a day, by the ID number where it is sound, else by the month of birth, which
// counts from its first day. False when neither is known.
func (d *Deputy) Age(on record.Date) (int, bool) {
	birth := string(d.Birth)
	if id, err := hanzi.ParseID(d.IDNumber); err == nil && d.IDNumber != "" && (birth == "" || id.Birth[:7] == birth) {
		birth = id.Birth
	}
	return hanzi.Age(birth, string(on))
}

// PendingNotices returns the changes of the township mandate, up to a day, that ended it and have not been announced
// (代表法63).
func (d *Deputy) PendingNotices(day record.Date) []StatusChange {
	var out []StatusChange
	for _, s := range d.Statuses {
		town := s.Level == LevelTown || s.Level == "" && d.Mandate(LevelTown) != nil
		if town && ends(s.Status) && s.Status != StateLapsed && s.Announced == "" && s.From != "" && s.From <= day {
			out = append(out, s)
		}
	}
	return out
}

package office

import (
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/record"
)

// Seat brings the presidium rows of a deputy (主席团任职) into line with the session's list, which is where a presidium is entered:
// who is on it sits from the opening day, in the list's order or the seat (座次) of his note, as chair, vice-chair or member as
// before; who is not on it any more ended the day before (组织法19: a presidium serves until the next session has elected its own).
// Chairs stay what they are: that one is missing on the list is a matter of rule B07. until is the opening day of the next session
// that has a presidium, "" when there is none. Nothing happens before the session has an opening day and a list.
func (s *Session) Seat(d *Deputy, until record.Date) {
	if s.ID == 0 || s.Opens == "" || len(s.Presidium) == 0 {
		return
	}
	at := slices.IndexFunc(s.Presidium, func(p record.Person) bool { return p.Who.ID != 0 && p.Who.ID == d.ID })
	own := func(p PresidiumMembership) bool { return p.Session.ID == s.ID }
	if at < 0 {
		d.Presidium = slices.DeleteFunc(d.Presidium, own)
		d.leavePresidium(s, func(role string) bool { return role == RolePresidiumMember || role == "" })
		return
	}
	role := d.PresidiumRole(s.Opens)
	if role == "" {
		role = d.PresidiumRole(s.Opens.Add(-1))
	}
	row := slices.IndexFunc(d.Presidium, own)
	if row < 0 { // an old roster says only that he sits there: its row is this one
		row = slices.IndexFunc(d.Presidium, func(p PresidiumMembership) bool { return p.Session.ID == 0 && p.From == "" && p.To == "" })
	}
	if row < 0 {
		d.Presidium = append(d.Presidium, PresidiumMembership{})
		row = len(d.Presidium) - 1
	}
	p := &d.Presidium[row]
	if p.Role == "" {
		p.Role = role
	}
	if p.Role == "" {
		p.Role = RolePresidiumMember
	}
	p.Session, p.Term, p.From, p.Rank = record.Ref{ID: s.ID, Name: s.ShortName()}, s.Term, s.Opens, record.Some(int64(s.SeatNo(at)))
	if p.To = ""; until != "" {
		p.To = until.Add(-1)
	}
	d.leavePresidium(s, func(string) bool { return true })
}

// leavePresidium ends the rows of earlier presidiums of the session's term that are still open, with the roles that end so.
func (d *Deputy) leavePresidium(s *Session, ends func(role string) bool) {
	ofTerm := slices.ContainsFunc(d.Mandates, func(m Mandate) bool { return m.Term.ID == s.Term.ID })
	for i := range d.Presidium {
		p := &d.Presidium[i]
		here := p.Term.ID == s.Term.ID || p.Term.ID == 0 && ofTerm
		if here && p.Session.ID != s.ID && p.To == "" && p.From < s.Opens && ends(p.Role) {
			p.To = s.Opens.Add(-1)
		}
	}
}

// The hands of the first on the platform at which the second may sit (主席台座次, DOMAIN.md §5.9).
const (
	SeatLeft  = "第一位的左手边"
	SeatRight = "第一位的右手边"
)

// SeatNo is the seat (座次) of the member at a place in the list, from 1: the number in the note, else the place.
func (s *Session) SeatNo(at int) int {
	if n, err := strconv.Atoi(strings.TrimSpace(s.Presidium[at].Note)); err == nil && n > 0 {
		return n
	}
	return at + 1
}

// NextPresidium returns the opening day of the session after this one that has a presidium of its own, "" when there is none.
func (s *Session) NextPresidium(all []*Session) record.Date {
	var next record.Date
	for _, o := range all {
		if o.Opens > s.Opens && len(o.Presidium) > 0 && (next == "" || o.Opens < next) {
			next = o.Opens
		}
	}
	return next
}

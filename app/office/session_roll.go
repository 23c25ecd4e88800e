package office

import (
	"cmp"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// Roll is who belongs to a session: the deputies who are to come by delegation, its presidium, and those who sit in. What it is asked
// from are all records of three registers, so that a set of papers reads them once.
type Roll struct {
	Facts       Facts
	Session     *Session
	Deputies    []*Deputy     // in the order of name lists
	Sessions    []*Session    // in any order
	Delegations []*Delegation // in any order

	summoned []*Deputy
}

// Team is a delegation (代表团) with the deputies who belong to it at a session, in the order of name lists.
type Team struct {
	*Delegation
	Members []*Deputy
}

// Guest is somebody who sits in on a session without a vote (列席), or is invited (特邀).
type Guest struct {
	Name, Post, Group string
	Deputy            *Deputy // nil for one who is in no register
}

// GuestRanks are the statuses of people who sit in (列席) in the order of rank; the register's own order is that of the rules.
var GuestRanks = []string{"镇党委领导", "镇政府领导", "上级人大代表", "站所负责人", "村（社区）负责人", "其他"}

// GuestStatus is a status as this office says it: 乡党委领导 in a 乡.
func GuestStatus(status string, in record.Settings) string {
	if !slices.Contains(GuestRanks, status) {
		return status
	}
	return strings.Replace(status, "镇", TownWord(in), 1)
}

// GuestRank is the place of a status in the order of rank; one of the office's own comes last.
func GuestRank(status string) int {
	if at := slices.Index(GuestRanks, status); at >= 0 {
		return at
	}
	return len(GuestRanks)
}

// Day is the day as of which deputies are listed: the opening day, today before one is entered.
func (r *Roll) Day() record.Date { return cmp.Or(r.Session.Opens, r.Facts.In.Today) }

// Summoned are the deputies who are to come to the session, in the order of name lists: those in office on the opening day, those
// whose office is suspended only where the setting counts them (应到).
func (r *Roll) Summoned() []*Deputy {
	if r.summoned == nil {
		on, in := r.Day(), r.Facts.In
		for _, d := range r.Deputies {
			suspended := d.StatusOn(LevelTown, on, r.Facts.Term) == StateSuspended && !in.On(KeySuspendedInE)
			if d.InOffice(on, r.Facts.Term, in) && !suspended {
				r.summoned = append(r.summoned, d)
			}
		}
	}
	return r.summoned
}

// Teams are the delegations of the session in its order, else in that of the register, each with its deputies; without are
// the deputies who belong to none.
func (r *Roll) Teams() (teams []*Team, without []*Deputy) {
	for _, ref := range r.Session.Delegations {
		if one := r.delegation(ref.ID); one != nil {
			teams = append(teams, &Team{Delegation: one})
		}
	}
	listed := len(teams) > 0
	for _, d := range r.Summoned() {
		id := r.delegationOf(d)
		at := slices.IndexFunc(teams, func(t *Team) bool { return t.ID == id })
		if at < 0 && id != 0 && !listed {
			if one := r.delegation(id); one != nil {
				teams, at = append(teams, &Team{Delegation: one}), len(teams)
			}
		}
		if at < 0 {
			without = append(without, d)
			continue
		}
		teams[at].Members = append(teams[at].Members, d)
	}
	if !listed {
		slices.SortFunc(teams, func(a, b *Team) int { return cmp.Compare(a.ID, b.ID) })
	}
	return teams, without
}

// delegation is the delegation of an id, nil when it was deleted.
func (r *Roll) delegation(id int64) *Delegation {
	if at := slices.IndexFunc(r.Delegations, func(d *Delegation) bool { return d.ID == id }); at >= 0 {
		return r.Delegations[at]
	}
	return nil
}

// delegationOf is the delegation to which a deputy belongs at the session: the one of a row for this session, else that of the
// term; 0 when there is none.
func (r *Roll) delegationOf(d *Deputy) int64 {
	on, id := r.Day(), int64(0)
	for _, m := range d.Delegations {
		switch {
		case m.Session.ID != 0 && m.Session.ID == r.Session.ID:
			return m.Delegation.ID
		case m.Session.ID == 0 && within(on, m.From, m.To):
			id = m.Delegation.ID
		}
	}
	return id
}

// Persons turns the entries of a people list into deputies; who is in no register has a name alone.
func Persons(list []record.Person, f Facts) []*Deputy {
	var out []*Deputy
	for _, p := range list {
		d := f.Deputy(p.Who.ID)
		if d == nil {
			d = &Deputy{Name: p.Called()}
		}
		if d.Name != "" {
			out = append(out, d)
		}
	}
	return out
}

// First tells whether the session is the first one of its term.
func (s *Session) First() bool { return s.No.V == 1 || s.Nature == NatureFirst }

// Presidium are the members of the session's presidium: as the session says, else as the deputies' own records say. The
// papers before a term's first session name the presidium of the term before (DESIGN.md, decision 4), and where neither
// says anything, that of the session before goes on.
func (r *Roll) Presidium() []*Deputy {
	if people := Persons(r.Session.Presidium, r.Facts); len(people) > 0 {
		return people
	}
	on := r.Day()
	if r.Session.First() {
		on = on.Add(-1)
	}
	if people := r.members(on); len(people) > 0 {
		return people
	}
	if last := r.Before(); last != nil {
		return Persons(last.Presidium, r.Facts)
	}
	return nil
}

// members are the deputies whose records say that they sit in the session's presidium, or else that they did on a day.
func (r *Roll) members(on record.Date) []*Deputy {
	var elected, running []*Deputy
	for _, d := range r.Deputies {
		chosen, sat := false, false
		for _, m := range d.Presidium {
			chosen = chosen || m.Session.ID != 0 && m.Session.ID == r.Session.ID
			sat = sat || within(on, m.From, m.To)
		}
		if chosen {
			elected = append(elected, d)
		}
		if sat {
			running = append(running, d)
		}
	}
	if len(elected) > 0 {
		return elected
	}
	return running
}

// Before is the session on record that comes last before this one by term and number, since its opening day may not be known yet; nil
// when there is none.
func (r *Roll) Before() *Session {
	earlier := func(a, b *Session) bool {
		return a.TermNo.V < b.TermNo.V || a.TermNo.V == b.TermNo.V && a.No.V < b.No.V
	}
	var last *Session
	for _, s := range r.Sessions {
		if s.ID != r.Session.ID && earlier(s, r.Session) && (last == nil || earlier(last, s)) {
			last = s
		}
	}
	return last
}

// Guests are those who sit in by rank of their status and within it in the order of the list, then those who are invited.
func (r *Roll) Guests() []Guest {
	var out []Guest
	add := func(list []record.Person, group string) {
		for _, p := range list {
			g := Guest{p.Called(), p.Note, group, r.Facts.Deputy(p.Who.ID)}
			if g.Deputy != nil {
				profile, _ := g.Deputy.ProfileOn(LevelTown, r.Day(), r.Facts.Term)
				g.Post = cmp.Or(g.Post, profile.Post)
			}
			if g.Name != "" {
				out = append(out, g)
			}
		}
	}
	for _, status := range GuestRanks {
		add(PeopleWith(r.Session.Attending, status), GuestStatus(status, r.Facts.In))
	}
	add(slices.DeleteFunc(slices.Clone(r.Session.Attending), func(p record.Person) bool { return slices.Contains(GuestRanks, p.Status) }), "其他列席人员")
	add(r.Session.Invited, "特邀人员")
	return out
}

// Listed is the name as lists of people print it: that of a deputy with （女，回族） behind it (DOMAIN.md §5.9).
func (g Guest) Listed() string {
	name := hanzi.PadName(g.Name)
	if g.Deputy == nil {
		return name
	}
	return hanzi.Annotate(name, g.Deputy.Sex, g.Deputy.Ethnic)
}

// PeopleWith returns the entries of a people list with a status.
func PeopleWith(list []record.Person, status string) []record.Person {
	var out []record.Person
	for _, p := range list {
		if p.Status == status {
			out = append(out, p)
		}
	}
	return out
}

package office

import (
	"slices"
	"strings"

	"npcdesk/app/record"
)

// Carried tells whether the next term goes on with the proposal: it can be changed though its own term is sealed.
func (p *Proposal) Carried() bool { return p.CarriedTo.ID != 0 }

// CarriesOn tells whether something of the proposal is still to be done: an answer that is owed, a slip that is awaited, or a
// promise (承诺事项) that is not kept yet.
func (p *Proposal) CarriesOn() bool {
	return Brief(p.State()) != BriefClosed ||
		slices.ContainsFunc(p.Commitments, func(c Commitment) bool { return c.Done == "" && c.Text != "" })
}

// Piece is a record that is to be saved together with others. New ones have negative ids, by which the others point at them.
type Piece struct {
	Register *record.Any
	Record   any
}

// Succession (换届) is what a new term takes over from the one before. All of it lies in the records; nothing is copied
// that belongs to no term, such as units and stations.
type Succession struct {
	Old, New *Term // New is on record already; its first session opens on New.From
	Elected  record.Date

	Districts   []*Constituency // of the old term, to be used again
	Groups      []*Group
	Delegations []*Delegation
	Serving     []*Deputy // the township deputies of the old term who were in office to its end
	Reelected   []int64   // those of them who were elected again
	Mixed       []*Deputy // deputies of higher congresses who belong to a group of the township (混编): they stay in it
	Open        []*Proposal
	Vacant      []*Vacancy // seats of the old term that nobody was elected to
	Terms       func(id int64) *Term

	districts, groups, delegations map[int64]int64 // old id → id of the copy in the batch
}

// Pieces gives the records to be saved: its vacancies closed, the old term closed and sealed, copies of its districts, groups and delegations, a
// new mandate for everyone re-elected, and what is carried over marked so.
func (s *Succession) Pieces() []Piece {
	var out []Piece
	for _, v := range s.Vacant { // before their term is sealed
		next := Vacancies.Clone(v).(*Vacancy)
		next.Handling, next.Note = VacancyKept, strings.TrimPrefix(v.Note+"；换届，不再补选", "；")
		out = append(out, Piece{Vacancies.Any, next})
	}
	old := *s.Old
	old.To, old.Sealed = s.New.From, s.New.From
	out = append(out, Piece{Terms.Any, &old})
	out = append(out, s.copyDistricts()...)
	out = append(out, s.copyGroups()...)
	out = append(out, s.copyDelegations()...)
	for _, d := range s.Serving {
		out = append(out, Piece{Deputies.Any, s.succeed(d)})
	}
	for _, d := range s.Mixed {
		next := Deputies.Clone(d).(*Deputy)
		s.moveTeams(next)
		out = append(out, Piece{Deputies.Any, next})
	}
	for _, p := range s.Open {
		next := Proposals.Clone(p).(*Proposal)
		next.CarriedTo = record.Ref{ID: s.New.ID, Name: s.New.Name}
		out = append(out, Piece{Proposals.Any, next})
	}
	return out
}

// fresh makes the base of a copy: a new record of the new term.
func (s *Succession) fresh(nth int, note string) record.Base {
	return record.Base{ID: -int64(nth + 1), Term: record.Ref{ID: s.New.ID, Name: s.New.Name}, Note: note}
}

func (s *Succession) copyDistricts() []Piece {
	s.districts = map[int64]int64{}
	var out []Piece
	for i, old := range s.Districts {
		next := Constituencies.Clone(old).(*Constituency)
		next.Base = s.fresh(i, old.Note)
		next.Voters = record.Opt[int64]{} // registered anew for every election
		s.districts[old.ID] = next.ID
		out = append(out, Piece{Constituencies.Any, next})
	}
	return out
}

// copyGroups copies large groups before the groups in them, which point at them. Leaders who were not re-elected are left
// out: the group chooses anew.
func (s *Succession) copyGroups() []Piece {
	s.groups = map[int64]int64{}
	ordered := slices.Clone(s.Groups)
	slices.SortStableFunc(ordered, func(a, b *Group) int { return sign(a.Parent.ID) - sign(b.Parent.ID) })
	var out []Piece
	for i, old := range ordered {
		next := Groups.Clone(old).(*Group)
		next.Base = s.fresh(i, old.Note)
		next.Parent.ID = s.groups[old.Parent.ID]
		next.Leader, next.Vice, next.Presidium = s.still(old.Leader), s.stillAll(old.Vice), nil
		s.groups[old.ID] = next.ID
		out = append(out, Piece{Groups.Any, next})
	}
	return out
}

func sign(id int64) int { return min(1, int(max(0, id))) }

func (s *Succession) copyDelegations() []Piece {
	s.delegations = map[int64]int64{}
	var out []Piece
	for i, old := range s.Delegations {
		next := Delegations.Clone(old).(*Delegation)
		next.Base = s.fresh(i, old.Note)
		next.Session = record.Ref{}
		next.Head, next.Vice, next.Convenor = s.still(old.Head), s.stillAll(old.Vice), s.still(old.Convenor)
		s.delegations[old.ID] = next.ID
		out = append(out, Piece{Delegations.Any, next})
	}
	return out
}

func (s *Succession) still(r record.Ref) record.Ref {
	if slices.Contains(s.Reelected, r.ID) {
		return r
	}
	return record.Ref{}
}

func (s *Succession) stillAll(list []record.Ref) []record.Ref {
	return slices.DeleteFunc(slices.Clone(list), func(r record.Ref) bool { return s.still(r).ID == 0 })
}

// succeed ends a deputy's places in the old term, and gives whoever was re-elected a mandate in the new one, with what the
// person was at the end of the old. The presidium and the committee of the old term serve until the first session opens
// (组织法20, 37).
func (s *Succession) succeed(old *Deputy) *Deputy {
	d := Deputies.Clone(old).(*Deputy)
	last := s.New.From.Add(-1)
	closeRows(d.Presidium, s.New.From, func(p *PresidiumMembership) *record.Date { return &p.To })
	closeRows(d.Committees, s.New.From, func(c *CommitteeMembership) *record.Date { return &c.To })
	if slices.Contains(s.Reelected, d.ID) {
		d.Mandates = append(d.Mandates, s.mandate(old, last))
		s.moveTeams(d)
		return d
	}
	closeRows(d.Groups, last, func(g *GroupMembership) *record.Date { return &g.To })
	closeRows(d.Delegations, last, func(m *DelegationMembership) *record.Date { return &m.To })
	return d
}

// moveTeams takes a deputy from group and delegation of the old term to their copies in the new.
func (s *Succession) moveTeams(d *Deputy) {
	last := s.New.From.Add(-1)
	if g := d.group(false); g != nil && s.groups[g.Group.ID] != 0 {
		next := GroupMembership{Group: record.Ref{ID: s.groups[g.Group.ID]}, Role: g.Role, From: s.New.From}
		g.To = last
		d.Groups = append(d.Groups, next)
	}
	if m := d.delegation(false); m != nil && s.delegations[m.Delegation.ID] != 0 {
		next := DelegationMembership{Delegation: record.Ref{ID: s.delegations[m.Delegation.ID]}, From: s.New.From}
		m.To = last
		d.Delegations = append(d.Delegations, next)
	}
}

// mandate is the new mandate of somebody re-elected.
func (s *Succession) mandate(d *Deputy, last record.Date) Mandate {
	was, _ := d.ProfileOn(LevelTown, last, s.Terms)
	m := Mandate{Level: LevelTown, Term: record.Ref{ID: s.New.ID, Name: s.New.Name}, How: ByGeneralElection, Elected: s.Elected, Reelected: record.Some(true),
		Party: was.Party, Joined: was.Joined, Education: was.Education, Post: was.Post, Occupation: was.Occupation, Category: was.Category,
		FrontLine: was.FrontLine, NonPost: was.NonPost}
	if id := s.districts[was.Constituency.ID]; id != 0 {
		m.Constituency = record.Ref{ID: id}
	}
	if before := d.MandateOn(LevelTown, last, s.Terms); before != nil && before.TermsServed.Given {
		m.TermsServed = record.Some(before.TermsServed.V + 1)
	}
	return m
}

// InGroup tells whether the deputy belongs to one of these groups now.
func (d *Deputy) InGroup(groups []*Group) bool {
	now := d.group(false)
	return now != nil && slices.ContainsFunc(groups, func(g *Group) bool { return g.ID == now.Group.ID })
}

// closeRows ends the memberships that are still open.
func closeRows[R any](rows []R, on record.Date, end func(*R) *record.Date) {
	for i := range rows {
		if to := end(&rows[i]); *to == "" {
			*to = on
		}
	}
}

package screens

import (
	"cmp"
	"math"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// rosterRead plans rosters from the office as it is stored. It is used off the UI goroutine.
type rosterRead struct {
	store *data.Store
	facts office.Facts
}

func newRosterRead(s *data.Store) rosterRead { return rosterRead{s, s.Facts()} }

// presidium lists the members of the presidium who are in office today, by rank.
func (r rosterRead) presidium() []ui.Option {
	type member struct {
		ui.Option
		role int
		rank int64
	}
	today := r.facts.In.Today
	var found []member
	roles := []string{office.RoleChair, office.RoleViceChair, office.RolePresidiumMember}
	for _, d := range r.facts.Roster(today) {
		for _, m := range d.Presidium {
			if m.Role != "" && m.From <= today && (m.To == "" || m.To >= today) {
				rank := int64(math.MaxInt64) // who has none comes last
				if m.Rank.Given {
					rank = m.Rank.V
				}
				found = append(found, member{ui.Option{ID: d.ID, Text: d.Name}, slices.Index(roles, m.Role), rank})
				break
			}
		}
	}
	slices.SortStableFunc(found, func(a, b member) int {
		return cmp.Or(cmp.Compare(a.role, b.role), cmp.Compare(a.rank, b.rank))
	})
	out := make([]ui.Option, len(found))
	for i, m := range found {
		out[i] = m.Option
	}
	return out
}

// groups lists the groups of the term in force.
func (r rosterRead) groups() ([]ui.Option, error) {
	groups, err := data.All(r.store, office.Groups, record.Query{Where: []record.Filter{{Key: "term", Op: record.Is, Value: int64(r.facts.In.Int(office.KeyTerm))}}})
	out := make([]ui.Option, len(groups))
	for i, g := range groups {
		out[i] = ui.Option{ID: g.ID, Text: g.Name}
	}
	return out, err
}

// earlier are the turns of the other rosters of the same kind and place, from which a new one goes on.
func (r rosterRead) earlier(of *office.Roster) ([]office.RosterTurn, error) {
	where := []record.Filter{{Key: "kind", Op: record.Is, Value: of.Kind}}
	if of.Station.ID != 0 {
		where = append(where, record.Filter{Key: "station", Op: record.Is, Value: of.Station.ID})
	}
	var out []office.RosterTurn
	for old, err := range data.Each(r.store, office.Rosters, record.Query{Where: where}) {
		if err != nil {
			return nil, err
		}
		if old.ID != of.ID {
			out = append(out, old.Turns...)
		}
	}
	return out, nil
}

// plan completes a plan with what the office knows, and makes the turns. known is false when the holidays of a year on the way are
// not entered.
func (r rosterRead) plan(plan office.TurnPlan, of *office.Roster) (turns []office.RosterTurn, known bool, err error) {
	if plan.Earlier, err = r.earlier(of); err != nil {
		return nil, false, err
	}
	plan.Calendar, plan.Present = r.facts.Holidays, of.Turns
	plan.Serves = func(id int64, day record.Date) bool {
		d := r.facts.Deputy(id)
		return d != nil && d.InOffice(day, r.facts.Term, r.facts.In)
	}
	if of.Kind == office.RosterPetition {
		plan.Members = r.members
	}
	turns, known = plan.Turns()
	return turns, known || !plan.Moves, nil
}

// members are the deputies of a group on a day.
func (r rosterRead) members(group int64, day record.Date) []record.Ref {
	var out []record.Ref
	for _, d := range r.facts.Roster(day) {
		if p, ok := d.ProfileOn(office.LevelTown, day, r.facts.Term); ok && p.Group.ID == group {
			out = append(out, record.Ref{ID: d.ID, Name: d.Name})
		}
	}
	return out
}

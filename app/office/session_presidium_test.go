package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

// seated are the presidium rows of a deputy as role, from, to.
func seated(d *Deputy) (out [][3]string) {
	for _, p := range d.Presidium {
		out = append(out, [3]string{p.Role, string(p.From), string(p.To)})
	}
	return out
}

// The list is entered once, at the session; a deputy's own rows follow from it.
func TestTheListOfASessionMakesTheRowsOfItsMembers(t *testing.T) {
	term := record.Ref{ID: 19}
	second := &Session{Base: record.Base{ID: 2, Term: term}, Opens: "2026-01-10", Presidium: []record.Person{{Who: record.Ref{ID: 1}}, {Who: record.Ref{ID: 2}, Note: "5"}, {Name: "张三"}}}
	mandates := []Mandate{{Level: LevelTown, Term: term}}
	before := func(role string) []PresidiumMembership {
		return []PresidiumMembership{{Session: record.Ref{ID: 1}, Term: term, Role: role, From: "2025-01-08"}}
	}
	for _, c := range []struct {
		name  string
		id    int64
		rows  []PresidiumMembership
		until record.Date
		want  [][3]string
	}{
		{"a new member", 1, nil, "", [][3]string{{RolePresidiumMember, "2026-01-10", ""}}},
		{"a member of the presidium before", 1, before(RolePresidiumMember), "", [][3]string{{RolePresidiumMember, "2025-01-08", "2026-01-09"}, {RolePresidiumMember, "2026-01-10", ""}}},
		{"the chair stays chair", 1, before(RoleChair), "", [][3]string{{RoleChair, "2025-01-08", "2026-01-09"}, {RoleChair, "2026-01-10", ""}}},
		{"as an old roster says", 1, []PresidiumMembership{{Role: RoleViceChair}}, "", [][3]string{{RoleViceChair, "2026-01-10", ""}}},
		{"a later presidium is known", 1, nil, "2026-08-01", [][3]string{{RolePresidiumMember, "2026-01-10", "2026-07-31"}}},
		{"not elected again", 3, before(RolePresidiumMember), "", [][3]string{{RolePresidiumMember, "2025-01-08", "2026-01-09"}}},
		{"taken off the list", 3, []PresidiumMembership{{Session: record.Ref{ID: 2}, Term: term, Role: RolePresidiumMember, From: "2026-01-10"}}, "", nil},
		{"a chair who was forgotten", 3, before(RoleChair), "", [][3]string{{RoleChair, "2025-01-08", ""}}},
		{"of another term", 3, []PresidiumMembership{{Session: record.Ref{ID: 9}, Term: record.Ref{ID: 18}, Role: RolePresidiumMember, From: "2021-01-08"}}, "",
			[][3]string{{RolePresidiumMember, "2021-01-08", ""}}},
	} {
		d := &Deputy{Base: record.Base{ID: c.id}, Mandates: mandates, Presidium: c.rows}
		for range 2 { // a second time changes nothing
			second.Seat(d, c.until)
			if got := seated(d); !slices.Equal(got, c.want) {
				t.Errorf("%s: %v, want %v", c.name, got, c.want)
			}
		}
	}
}

func TestASeatIsTheNumberInTheNoteOrThePlaceInTheList(t *testing.T) {
	s := &Session{Base: record.Base{ID: 2}, Opens: "2026-01-10", Presidium: []record.Person{{Who: record.Ref{ID: 1}}, {Who: record.Ref{ID: 2}, Note: " 5 "}, {Who: record.Ref{ID: 3}, Note: "边座"}}}
	for id, want := range map[int64]int64{1: 1, 2: 5, 3: 3} {
		d := &Deputy{Base: record.Base{ID: id}}
		if s.Seat(d, ""); d.Presidium[0].Rank.V != want {
			t.Errorf("deputy %d sits at %d, want %d", id, d.Presidium[0].Rank.V, want)
		}
	}
	s.Opens = ""
	d := &Deputy{Base: record.Base{ID: 1}}
	if s.Seat(d, ""); len(d.Presidium) != 0 {
		t.Error("somebody sits in a session that has no day")
	}
}

func TestThePresidiumServesUntilTheNextOneThatIsOnRecord(t *testing.T) {
	list := []record.Person{{Name: "张三"}}
	s := &Session{Opens: "2026-01-10"}
	all := []*Session{s, {Opens: "2025-01-08", Presidium: list}, {Opens: "2027-01-09", Presidium: list}, {Opens: "2026-08-01"}, {Opens: "2026-12-01", Presidium: list}}
	if got := s.NextPresidium(all); got != "2026-12-01" {
		t.Errorf("until %s", got)
	}
}

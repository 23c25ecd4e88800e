package screens

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// sectionLines writes the people of a section, list by list.
func sectionLines(store *data.Store, facts office.Facts, s *office.Session, at int, rank bool) []string {
	if at == 0 {
		return delegationLines(store, facts, s)
	}
	var out []string
	for _, key := range sections[at].keys {
		f := office.Sessions.Field(key)
		people, _ := f.Get(s).([]record.Person)
		if len(people) == 0 {
			continue
		}
		out = append(out, fmt.Sprintf("%s %d人（%s）", f.Label, len(people), orderNote(facts.In, rank)))
		if rank {
			out = append(out, byRank(people, f.OptionsIn(facts.In))...)
		} else {
			out = append(out, byStroke(people, facts)...)
		}
	}
	return out
}

func orderNote(in record.Settings, rank bool) string {
	if rank {
		return orderRank
	}
	return office.NameOrder(in).Note()
}

// byStroke writes people as name lists stand (DOMAIN.md §5.9): numbered, with （女，回族） behind the name.
func byStroke(people []record.Person, facts office.Facts) []string {
	key, _ := office.Deputies.SortKey("name")
	known := make([]*office.Deputy, len(people))
	for i, person := range people {
		if known[i] = facts.Deputy(person.Who.ID); known[i] == nil {
			known[i] = &office.Deputy{Name: person.Called()}
		}
	}
	slices.SortStableFunc(known, func(a, b *office.Deputy) int { return bytes.Compare(key(a, facts.In), key(b, facts.In)) })
	out := make([]string, len(known))
	for i, d := range known {
		out[i] = fmt.Sprintf("%d　%s", i+1, hanzi.Annotate(hanzi.PadName(d.Name), d.Sex, d.Ethnic))
	}
	return out
}

// byRank writes people by status in the order of the statuses, then by the seat (座次) in their note, then as they were entered.
func byRank(people []record.Person, statuses []string) []string {
	list := slices.Clone(people)
	seat := func(person record.Person) int {
		if n, err := strconv.Atoi(strings.TrimSpace(person.Note)); err == nil {
			return n
		}
		return len(people) + 1
	}
	slices.SortStableFunc(list, func(a, b record.Person) int {
		return cmp.Or(cmp.Compare(seat(a), seat(b)), cmp.Compare(slices.Index(statuses, a.Status), slices.Index(statuses, b.Status)))
	})
	out := make([]string, len(list))
	for i, person := range list {
		out[i] = fmt.Sprintf("%d　%s", i+1, joinGiven(person.Called(), person.Status, person.Note))
	}
	return out
}

// delegationLines writes the delegations with their head and how many deputies belong to each.
func delegationLines(store *data.Store, facts office.Facts, s *office.Session) []string {
	on := cmp.Or(s.Opens, facts.In.Today)
	counts := map[int64]int{}
	roster := facts.Roster(on)
	for _, d := range roster {
		profile, _ := d.ProfileOn(office.LevelTown, on, facts.Term)
		counts[profile.Delegation.ID]++
	}
	var out []string
	total := 0
	for _, ref := range s.Delegations {
		one, err := data.Load(store, office.Delegations, ref.ID)
		if err != nil {
			continue
		}
		line := fmt.Sprintf("%s　%d人", one.Name, counts[ref.ID])
		for _, part := range [][2]string{{"团长", one.Head.Name}, {"召集人", one.Convenor.Name}, {"地点", one.Place}} {
			if part[1] != "" {
				line += "　" + part[0] + part[1]
			}
		}
		total += counts[ref.ID]
		out = append(out, line)
	}
	if left := len(roster) - total; left > 0 && len(out) > 0 {
		out = append(out, fmt.Sprintf("还有%d名代表不在这些代表团里。", left))
	}
	return out
}

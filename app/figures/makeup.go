package figures

import (
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// Makeup is the structure of the deputies in office on a day.
type Makeup struct {
	Day           record.Date
	Quota         record.Opt[int64] // 名额 of the term
	Members       []Member          // 实有代表, in the order of their list
	Rows          []Trait           // dimension by dimension
	Oldest, Least record.Opt[int]   // 最大, 最小: age in full years
	MeanAge       record.Opt[float64]
}

// Member is a deputy in office and what he is.
type Member struct {
	ID                       int64
	Delegation, Constituency record.Ref
	is                       []bool // by row
}

// Is tells whether a member has the trait of a row, by its place among the rows.
func (m Member) Is(row int) bool { return m.is[row] }

// Count is how many deputies a row counts.
func (m Makeup) Count(row int) int {
	n := 0
	for _, who := range m.Members {
		if who.Is(row) {
			n++
		}
	}
	return n
}

// Structure gives the make-up of the township's deputies on each of some days, all with the same rows: the ethnic groups of all days
// are among them, and a row 未填 in each dimension in which somebody is in no part on any of the days.
func Structure(s *data.Store, days ...record.Date) ([]Makeup, error) {
	questions := make([]*question, len(days))
	people := make([][]person, len(days))
	var ethnic []string
	for i, day := range days {
		questions[i] = ask(s, Scope{AsOf: day})
		var err error
		if people[i], err = questions[i].inOffice(); err != nil {
			return nil, err
		}
		for _, p := range people[i] {
			if p.Ethnic != "" && p.Ethnic != han && !slices.Contains(ethnic, p.Ethnic) {
				ethnic = append(ethnic, p.Ethnic)
			}
		}
	}
	rows := rowsFor(traits(s.Settings()), ethnic, slices.Concat(people...))
	out := make([]Makeup, len(days))
	for i, q := range questions {
		out[i] = makeup(q, people[i], rows)
	}
	return out, nil
}

// rowsFor puts the ethnic groups and the rows 未填 among the traits.
func rowsFor(all []Trait, ethnic []string, people []person) []Trait {
	slices.Sort(ethnic)
	var out []Trait
	for i, t := range all {
		out = append(out, t)
		if t.Dimension == ByEthnic && t.Name == "少数民族" {
			for _, name := range ethnic {
				out = append(out, part(ByEthnic, "其中："+hanzi.EthnicName(name), "", "", func(p person) bool { return p.Ethnic == name }).some())
			}
		}
		if i+1 < len(all) && all[i+1].Dimension == t.Dimension {
			continue
		}
		var parts []Trait
		for _, o := range all {
			if o.Part && o.Dimension == t.Dimension {
				parts = append(parts, o)
			}
		}
		rest := func(p person) bool { return !slices.ContainsFunc(parts, func(o Trait) bool { return o.test(p) }) }
		if len(parts) > 0 && slices.ContainsFunc(people, rest) {
			out = append(out, part(t.Dimension, NotGiven, "", "", rest))
		}
	}
	return out
}

func makeup(q *question, people []person, rows []Trait) Makeup {
	out := Makeup{Day: q.day, Rows: rows}
	if t := office.TermOn(q.facts.Terms(), q.day, q.in); t != nil {
		out.Quota = t.Quota
	}
	sum, known := 0, 0
	for _, p := range people {
		m := Member{ID: p.Deputy.ID, Delegation: p.Delegation, Constituency: p.Constituency}
		for _, t := range rows {
			m.is = append(m.is, t.test(p))
		}
		out.Members = append(out.Members, m)
		if age, given := p.Age(q.day); given {
			sum, known = sum+age, known+1
			if !out.Oldest.Given || age > out.Oldest.V {
				out.Oldest = record.Some(age)
			}
			if !out.Least.Given || age < out.Least.V {
				out.Least = record.Some(age)
			}
		}
	}
	if known > 0 {
		out.MeanAge = record.Some(float64(sum) / float64(known))
	}
	return out
}

package data

import "npcdesk/app/record"

// Relation is what a record is bound to in one register.
type Relation struct {
	Register *record.Any
	IDs      []int64 // in the order of the register's list
}

// Related lists the records that point at a record and those it points at, by register in the order of the set: both ends of
// a reference know each other. The recycle bin, registers that the program keeps itself, and the term that every record
// belongs to are left out.
func (s *Store) Related(reg *record.Any, id int64) ([]Relation, error) {
	bound := map[string][]int64{}
	points, err := s.pointing(s.read, reg, id)
	if err != nil {
		return nil, err
	}
	for _, p := range points {
		bound[p.Register] = append(bound[p.Register], p.ID)
	}
	rec, err := s.Get(reg, id)
	if err != nil {
		return nil, err
	}
	term := reg.Meta(rec).Term.ID
	eachRef(reg.Fields, rec, func(register string, r *record.Ref) {
		if r.ID != 0 && (register != "term" || r.ID != term) {
			bound[register] = append(bound[register], r.ID)
		}
	})
	var out []Relation
	for _, other := range s.set.All {
		if len(bound[other.Key]) == 0 || other.Hidden {
			continue
		}
		list, err := s.IDs(other, record.Query{Where: []record.Filter{{Key: "id", Op: record.In, Value: bound[other.Key]}}})
		if err != nil {
			return nil, err
		}
		if len(list) > 0 {
			out = append(out, Relation{other, list})
		}
	}
	return out, nil
}

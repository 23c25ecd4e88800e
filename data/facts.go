package data

import (
	"sync"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Facts gives what surrounds a record when it is held against the rules, as the records are stored now. What is read is
// read once: use a fresh value after a save.
func (s *Store) Facts() office.Facts {
	in := s.Settings()
	terms := sync.OnceValue(func() []*office.Term { return everything(s, office.Terms) })
	holidays := sync.OnceValue(func() []*office.Holiday { return everything(s, office.Holidays) })
	f := office.Facts{In: in, Holidays: office.NewCalendar(holidays())}
	f.Term = byID(s, office.Terms)
	deputies := sync.OnceValue(func() []*office.Deputy { return everything(s, office.Deputies) })
	f.Roster = remembered(func(day record.Date) []*office.Deputy {
		var out []*office.Deputy
		for _, d := range deputies() {
			if d.InOffice(day, f.Term, in) {
				out = append(out, d)
			}
		}
		return out
	})
	f.InOffice = func(day record.Date) int { return len(f.Roster(day)) }
	f.Deputy = byID(s, office.Deputies)
	f.Session = byID(s, office.Sessions)
	f.Get = s.anyRecord()
	f.Pointing = s.anyPointing()
	f.Terms = terms
	f.Twins = s.twins
	f.Districts = remembered(func(term int64) []*office.Constituency {
		return found(s, office.Constituencies, record.Filter{Key: "term", Op: record.Is, Value: term})
	})
	f.Numbers = remembered(s.numbersLike)
	return f
}

// found reads what a filter finds; a rule that cannot be answered because reading fails stays silent, the failure itself
// shows in the list and in check.
func found[T any](s *Store, reg *record.Register[T], where ...record.Filter) []*T {
	list, err := All(s, reg, record.Query{Where: where})
	if err != nil {
		return nil
	}
	return list
}

func everything[T any](s *Store, reg *record.Register[T]) []*T { return found(s, reg) }

func byID[T any](s *Store, reg *record.Register[T]) func(int64) *T {
	read := map[int64]*T{}
	return func(id int64) *T {
		if id == 0 {
			return nil
		}
		if _, ok := read[id]; !ok {
			read[id], _ = Load(s, reg, id)
		}
		return read[id]
	}
}

// anyRecord reads records of any register, each once.
func (s *Store) anyRecord() func(register string, id int64) any {
	type key struct {
		register string
		id       int64
	}
	read := remembered(func(k key) any {
		reg := s.set.Get(k.register)
		if reg == nil {
			return nil
		}
		rec, err := s.Get(reg, k.id)
		if err != nil {
			return nil
		}
		return rec
	})
	return func(register string, id int64) any { return read(key{register, id}) }
}

// anyPointing reads the records that point at one by a reference.
func (s *Store) anyPointing() func(register, key string, id int64) []any {
	type place struct {
		register, key string
		id            int64
	}
	read := remembered(func(p place) []any {
		reg := s.set.Get(p.register)
		if reg == nil {
			return nil
		}
		list, err := s.IDs(reg, record.Query{Where: []record.Filter{{Key: p.key, Op: record.Is, Value: p.id}}})
		if err != nil {
			return nil
		}
		recs, err := s.Page(reg, list)
		if err != nil {
			return nil
		}
		return recs
	})
	return func(register, key string, id int64) []any { return read(place{register, key, id}) }
}

// remembered keeps the answers of a look-up: checking a whole register asks the same thing again and again.
func remembered[K comparable, V any](ask func(K) V) func(K) V {
	known := map[K]V{}
	return func(k K) V {
		v, ok := known[k]
		if !ok {
			v = ask(k)
			known[k] = v
		}
		return v
	}
}

// twins lists other deputies with the same ID number, or the same name and month of birth (DOMAIN.md §3.27).
func (s *Store) twins(d *office.Deputy) []record.Ref {
	same := []record.Filter{{Key: "name", Op: record.Is, Value: d.Name}, {Key: "birth", Op: record.Is, Value: string(d.Birth)}}
	list := found(s, office.Deputies, same...)
	if d.IDNumber != "" {
		list = append(list, found(s, office.Deputies, record.Filter{Key: "id_number", Op: record.Is, Value: d.IDNumber})...)
	}
	var out []record.Ref
	seen := map[int64]bool{d.ID: true}
	for _, other := range list {
		if !seen[other.ID] {
			out = append(out, record.Ref{ID: other.ID, Name: other.Name})
			seen[other.ID] = true
		}
	}
	return out
}

func (s *Store) numbersLike(prefix string) []string {
	rows, err := s.read.Query("SELECT number FROM proposal WHERE deleted IS NULL AND substr(number, 1, length(?1)) = ?1 ORDER BY number", prefix)
	if err != nil {
		return nil
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var n string
		if rows.Scan(&n) == nil {
			out = append(out, n)
		}
	}
	return out
}

// Warnings holds one record against the rules of its register, and against other records that share a value that should
// be its own.
func (s *Store) Warnings(reg *record.Any, rec any, facts office.Facts) []record.Warning {
	out := reg.Warnings(rec, facts)
	for _, f := range reg.Fields {
		v := f.Get(rec)
		if !f.Single || v == nil {
			continue
		}
		list, err := s.IDs(reg, record.Query{Where: []record.Filter{{Key: f.Key, Op: record.Is, Value: toSQL(v)}}})
		if err == nil && (len(list) > 1 || (len(list) == 1 && list[0] != reg.Meta(rec).ID)) {
			text := "“" + f.Label + "”与另一条记录相同，请核对。"
			out = append(out, record.Warning{Text: text, Fields: []string{f.Key}})
		}
	}
	return out
}

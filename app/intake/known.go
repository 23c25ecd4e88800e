package intake

import (
	"npcdesk/app/record"
	"npcdesk/data"
)

// pageSize is how many records are read at once.
const pageSize = 500

// entry is a record that a row may stand for or that a reference may name: stored, or new in this plan.
type entry struct {
	id      int64 // negative when it is new in this plan
	uid     string
	title   string
	keys    []string // in the form of nameKey, in the order of known.fields
	term    int64
	deleted bool
	rec     any            // nil until it is needed
	taken   map[string]int // scope → number of the row that was taken for it
	needs   []*entry       // new records of the same register that it points at
	done    bool           // its change stands in the batch
}

// isNew tells a record that this plan makes.
func (e *entry) isNew() bool { return e.id < 0 }

// known is all records of one register, by what names them.
type known struct {
	reg    *record.Any
	fields []*record.Field
	all    []*entry
	byKey  []map[string][]*entry
	byUID  map[string]*entry
}

// learn reads what names the records of a register: the fields it is found by, and more where the register needs them.
func learn(s *data.Store, reg *record.Any, more ...string) (*known, error) {
	k := &known{reg: reg, byUID: map[string]*entry{}}
	for _, key := range append(append([]string{}, reg.FindKeys...), more...) {
		k.fields = append(k.fields, reg.Field(key))
		k.byKey = append(k.byKey, map[string][]*entry{})
	}
	for _, deleted := range []bool{false, true} {
		ids, err := s.IDs(reg, record.Query{Deleted: deleted, Sort: []record.Sort{{Key: "id"}}})
		if err != nil {
			return nil, err
		}
		for len(ids) > 0 {
			n := min(pageSize, len(ids))
			recs, err := s.Page(reg, ids[:n])
			if err != nil {
				return nil, err
			}
			for _, rec := range recs {
				k.add(rec, s.Settings())
			}
			ids = ids[n:]
		}
	}
	return k, nil
}

// add makes the entry of a record.
func (k *known) add(rec any, in record.Settings) *entry {
	meta := k.reg.Meta(rec)
	e := &entry{id: meta.ID, uid: meta.UID, title: k.reg.Title(rec), term: meta.Term.ID, deleted: meta.Deleted != "", keys: make([]string, len(k.fields))}
	k.all = append(k.all, e)
	k.byUID[e.uid] = e
	for i, f := range k.fields {
		k.name(e, i, nameKey(f.Text(rec, in)))
	}
	return e
}

// name lets an entry be found by one more text.
func (k *known) name(e *entry, field int, text string) {
	e.keys[field] = text
	if text != "" {
		k.byKey[field][text] = append(k.byKey[field][text], e)
	}
}

// find lists the records that a key names; those in the recycle bin only where there is no other, and those of another
// term not at all: 第1选区 comes back in every term.
func (k *known) find(field int, text string, term int64) []*entry {
	var live, binned []*entry
	for _, e := range k.byKey[field][text] {
		switch {
		case !k.reg.Lasting && !k.fields[field].Single && term != 0 && e.term != 0 && e.term != term:
		case e.deleted:
			binned = append(binned, e)
		default:
			live = append(live, e)
		}
	}
	if live == nil {
		return binned
	}
	return live
}

// field gives the place of a key among the fields that name a record, -1 when it is none of them.
func (k *known) field(key string) int {
	for i, f := range k.fields {
		if f.Key == key {
			return i
		}
	}
	return -1
}

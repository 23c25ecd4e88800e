package intake

import "errors"

// general is how a register is taken in that has no habits of its own.
type general struct{}

func (general) keys() []string                 { return nil }
func (general) clean(*value) (string, error)   { return "", nil }
func (general) arrange(*builder, *row)         {}
func (general) made(*row, any)                 {}
func (general) open(*builder, *row, any) error { return nil }
func (general) close(rec any) any              { return rec }

var errSameNames = errors.New("已登记的记录里有几条同名，分不清是哪一条，请在登记里区分开，或补上编号后再导入")

// find recognises a record by the first of the fields that name it, unless another one says that it is not it; else by
// the row as it was imported last.
func (general) find(b *builder, r *row) (*entry, string, error) {
	for i, f := range b.own.fields {
		text := nameKey(r.text(f.Key))
		if text == "" {
			continue
		}
		e, note, err := b.theOne(r, b.own.find(i, text, r.term))
		if err != nil {
			if e = b.remembered(r); e != nil {
				err = nil
			}
		}
		if e != nil || err != nil {
			return e, note, err
		}
	}
	return b.remembered(r), "", nil
}

// theOne picks the record that a row means among those of the same name: nil when there is none, an error when several fit.
func (b *builder) theOne(r *row, named []*entry) (*entry, string, error) {
	var same []*entry
	for _, e := range named {
		if !b.contradicts(r, e) {
			same = append(same, e)
		}
	}
	switch len(same) {
	case 0:
		return nil, "", nil
	case 1:
		return same[0], "", nil
	}
	return nil, "", errSameNames
}

// contradicts tells whether a row and a record are named differently where both say something.
func (b *builder) contradicts(r *row, e *entry) bool {
	for i, f := range b.own.fields {
		if text := nameKey(r.text(f.Key)); text != "" && e.keys[i] != "" && e.keys[i] != text {
			return true
		}
	}
	return false
}

// remembered finds the record that was imported from the very same row, nil when there is none; of several the first
// that no row of this file was taken for yet.
func (b *builder) remembered(r *row) *entry {
	var last *entry
	for _, uid := range b.memories.byPrint[r.print] {
		if e := b.own.byUID[uid]; e != nil {
			if e.taken[r.scope] == 0 {
				return e
			}
			last = e
		}
	}
	return last
}

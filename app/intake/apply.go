package intake

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/sheetin"
	"npcdesk/data"
)

// loadFound reads the stored records that rows stand for.
func (b *builder) loadFound() error {
	byID := map[int64]*entry{}
	var ids []int64
	for _, r := range b.rows {
		if e := r.entry; e != nil && !e.isNew() && byID[e.id] == nil && r.Outcome == "" {
			byID[e.id] = e
			ids = append(ids, e.id)
		}
	}
	for some := range slices.Chunk(ids, pageSize) {
		recs, err := b.store.Page(b.plan.Register, some)
		if err != nil {
			return err
		}
		for _, rec := range recs {
			byID[b.plan.Register.Meta(rec).ID].rec = rec
		}
	}
	return nil
}

// apply puts the cells of a row into its record.
func (b *builder) apply(r *row) error {
	if err := b.lookUp(r, false); err != nil {
		return err
	}
	reg, e := b.plan.Register, r.entry
	var before any
	if e.rec == nil {
		e.rec = reg.New()
		meta := reg.Meta(e.rec)
		meta.ID, meta.UID = e.id, e.uid
		r.Outcome = Created
	} else {
		before = reg.Clone(e.rec)
	}
	cells := b.memories.cells(e.uid, r.scope)
	if err := b.habits.open(b, r, e.rec); err != nil {
		return err
	}
	for _, copies := range []bool{false, true} { // what stands in rows comes last, as with JSON
		for _, v := range r.values {
			if v.field.Copy == copies && cells[v.field.Key] != hash(v.text) {
				b.put(r, v, e.rec)
			}
		}
	}
	b.compareShown(r)
	switch {
	case before == nil:
		r.Changes = nil
	case len(reg.Changed(before, e.rec)) > 0:
		r.Outcome = Updated
	default:
		r.Outcome, r.Changes = Unchanged, nil
	}
	if key, text, differs := b.memories.note(reg, r, cells); differs {
		b.plan.keep[key] = text
	}
	return nil
}

// put puts one value into a record, unless it says less than what stands there.
func (b *builder) put(r *row, v value, rec any) {
	f := v.field
	if !f.Settable() {
		return
	}
	now := f.Get(rec)
	if f.Same(now, v.v) {
		return
	}
	if day, ok := now.(string); ok && v.month && strings.HasPrefix(day, v.text) {
		return // 2024.10 says nothing against 2024-10-28
	}
	r.Changes = append(r.Changes, Difference{f.Label, f.TextOf(now, b.in), f.TextOf(v.v, b.in)})
	f.Set(rec, v.v)
}

// compareShown remarks where the table says something else than the program works out, such as a due date.
func (b *builder) compareShown(r *row) {
	for _, v := range r.values {
		if v.field.Settable() || !v.field.Stored {
			continue
		}
		said := v.text
		if day, err := sheetin.Date(v.cell); err == nil {
			said = day
		}
		if is := v.field.Text(r.entry.rec, b.in); is != "" && is != said {
			b.remark(r, fmt.Sprintf("“%s”表里是“%s”，按登记的内容计算是“%s”；表里的没有存入", v.field.Label, said, is))
		}
	}
}

// repeated is what becomes of a second row for a record in one file: nothing is taken from it, and what it says
// otherwise is told.
func (b *builder) repeated(r *row) {
	r.Outcome = Unchanged
	first := r.entry.taken[r.scope]
	text := fmt.Sprintf("与第%d行是同一条（%s），没有重复登记", first, r.entry.title)
	i := slices.IndexFunc(b.rows, func(o *row) bool { return o.Number == first })
	var other []string
	for _, v := range r.values {
		if v.text != b.rows[i].text(v.field.Key) {
			other = append(other, v.field.Label)
		}
	}
	if len(other) > 0 {
		text += "；两行不同的内容以第" + fmt.Sprint(first) + "行为准，没有采用这一行的：" + strings.Join(other, "、")
	}
	b.ask(r, text)
}

// collect puts the batch together: first what references need, then the records of the rows, each after those of its own
// register that it points at.
func (b *builder) collect() {
	for _, m := range b.made {
		b.change(m.k, m.e)
	}
	for _, r := range b.rows {
		if r.Outcome == Created || r.Outcome == Updated {
			b.change(b.own, r.entry)
		}
	}
}

func (b *builder) change(k *known, e *entry) {
	if e.done {
		return
	}
	e.done = true
	for _, first := range e.needs {
		b.change(k, first)
	}
	rec := e.rec
	if k == b.own {
		rec = b.habits.close(rec)
	}
	b.plan.changes = append(b.plan.changes, data.Change{Reg: k.reg, Op: data.Put, Rec: rec})
}

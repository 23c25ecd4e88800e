package data

import (
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Op is what is done to a record.
type Op string

// What can be done to a record. Purge takes a record out of the recycle bin for good and out of the history's texts.
const (
	Put     Op = "put"
	Remove  Op = "remove"
	Return  Op = "return"
	Destroy Op = "destroy"
)

// Change is one change of one record. For Put, Rec is the record: with ID 0 it is new; with a negative ID it is new and
// other changes of the same batch may point at it by that number. For the others, ID names the record.
type Change struct {
	Reg *record.Any
	Op  Op
	Rec any
	ID  int64
}

// Batch is what the clerk did in one go: a save, an import, a bulk change. It is taken whole or not at all, and undone
// as one.
type Batch struct {
	Label   string // what the history and the undo button call it: 导入代表名册
	Reason  string // why a state was set back, where one was asked for
	Changes []Change
	Keep    map[string]string // things to remember together with the batch, as Store.Keep does; undone with it
}

// Receipt tells what a batch came to. Touched lists, in the order of the changes, the id of each record; Changed tells
// whether anything in it was different.
type Receipt struct {
	Batch   int64
	IDs     []int64
	Changed []bool
}

// Save is the one door through which records change. In one transaction it writes rows, rows of rows, the search index
// and the history; after the commit watchers are told.
func (s *Store) Save(b Batch) (Receipt, error) {
	var out Receipt
	w, err := s.inWriter(func(w *writer) error {
		if _, err := w.exec("UPDATE batch SET live = 2 WHERE live = 0"); err != nil {
			return err // a new batch clears what could be done again
		}
		if err := w.begin(b.Label, "do", b.Reason, 0); err != nil {
			return err
		}
		out.Batch = w.batch
		for _, c := range b.Changes {
			id, changed, err := w.apply(c)
			if err != nil {
				return err
			}
			out.IDs, out.Changed = append(out.IDs, id), append(out.Changed, changed)
		}
		if err := w.keepAll(b.Keep, w.batch); err != nil {
			return err
		}
		return w.finish()
	})
	if err != nil {
		return Receipt{}, err
	}
	return out, s.after(w)
}

// after refreshes what the store holds in memory and tells the watchers.
func (s *Store) after(w *writer) error {
	if w.settingsTouched() {
		if err := s.loadSettings(); err != nil {
			return err
		}
	}
	if len(w.touched) > 0 {
		s.tell(w.touched)
	}
	return nil
}

func (w *writer) apply(c Change) (id int64, changed bool, err error) {
	switch c.Op {
	case Put:
		return w.put(c.Reg, c.Rec)
	case Remove:
		return c.ID, true, w.bin(c.Reg, c.ID, w.now)
	case Return:
		return c.ID, true, w.bin(c.Reg, c.ID, "")
	case Destroy:
		return c.ID, true, w.destroy(c.Reg, c.ID)
	}
	return 0, false, fmt.Errorf("no such change: %q", c.Op)
}

// put saves one record, new or changed. A record that differs in nothing is left alone.
func (w *writer) put(reg *record.Any, rec any) (int64, bool, error) {
	meta := reg.Meta(rec)
	if id, saved := w.temp[reg.Key][meta.ID]; saved {
		meta.ID = id // it comes twice in the batch: first without what it points at forward
	}
	if lack := reg.Lacking(rec); len(lack) > 0 {
		return 0, false, say(nil, "“%s”缺少%s，没有保存。请填写后再保存。", reg.Name, labels(lack))
	}
	w.complete(reg, rec)
	if err := w.resolve(reg.Fields, rec); err != nil {
		return 0, false, err
	}
	t := w.s.tables[reg.Key]
	if meta.ID <= 0 {
		if err := w.changeable(reg, rec, nil); err != nil {
			return 0, false, err
		}
		given := meta.ID
		meta.ID, meta.Created = 0, w.now
		if err := w.insert(t, rec); err != nil {
			return 0, false, err
		}
		if given < 0 {
			w.nameTemp(reg.Key, given, meta.ID)
		}
		return meta.ID, true, w.log(reg, rec, "create", nil, record.AppendSnapshot(nil, reg.Fields, rec))
	}
	before, err := w.load(reg, meta.ID)
	if err != nil {
		return 0, false, err
	}
	diff := reg.Changed(before, rec)
	if len(diff) == 0 {
		return meta.ID, false, nil
	}
	if err := w.changeable(reg, rec, before); err != nil {
		return 0, false, err
	}
	if err := w.update(t, before, rec); err != nil {
		return 0, false, err
	}
	return meta.ID, true, w.log(reg, rec, "change", record.AppendSnapshot(nil, diff, before), record.AppendSnapshot(nil, diff, rec))
}

// complete puts in what a record gets without being asked: year, term in force, what the register prepares, and what is
// settled from other records.
func (w *writer) complete(reg *record.Any, rec any) {
	meta := reg.Meta(rec)
	reg.Prepare(rec, w.in)
	if !reg.Lasting && meta.Term.ID == 0 && meta.ID <= 0 {
		meta.Term.ID = int64(w.in.Int(office.KeyTerm))
	}
	if meta.UID == "" {
		meta.UID = NewUID()
	}
	if meta.Origin == "" {
		meta.Origin = w.origin
	}
	if m, ok := rec.(*office.Meeting); ok {
		m.Settle(w.facts)
	}
}

func labels(fields []*record.Field) string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = "“" + f.Label + "”"
	}
	return strings.Join(names, "、")
}

func (w *writer) nameTemp(register string, given, id int64) {
	if w.temp[register] == nil {
		w.temp[register] = map[int64]int64{}
	}
	w.temp[register][given] = id
}

// resolve turns numbers given within the batch into ids, everywhere in a record.
func (w *writer) resolve(fields []*record.Field, rec any) (err error) {
	eachRef(fields, rec, func(register string, r *record.Ref) {
		id, failed := w.realID(register, r.ID)
		if failed != nil {
			err = failed
		}
		r.ID = id
	})
	if a, ok := rec.(*office.Attachment); ok && err == nil { // it names its record by a number, as that may be of any register
		a.Record.V, err = w.realID(a.Register, a.Record.V)
	}
	if n, ok := rec.(*office.DutyNote); ok && err == nil {
		n.Record.V, err = w.realID(n.Register, n.Record.V)
	}
	return err
}

func (w *writer) realID(register string, id int64) (int64, error) {
	if id >= 0 {
		return id, nil
	}
	real, ok := w.temp[register][id]
	if !ok {
		return 0, fmt.Errorf("%s %d is pointed at before it is saved in the batch", register, id)
	}
	return real, nil
}

// bin puts a record into the recycle bin (at says when) or takes it out again (at is "").
func (w *writer) bin(reg *record.Any, id int64, at string) error {
	rec, err := w.load(reg, id)
	if err != nil {
		return err
	}
	if was := reg.Meta(rec).Deleted; (was == "") == (at == "") {
		return nil
	}
	if err := w.changeable(reg, rec, rec); err != nil {
		return err
	}
	was := followsOf(reg, rec, w.in)
	reg.Meta(rec).Deleted = at
	w.follow(reg, id, was, followsOf(reg, rec, w.in))
	if _, err := w.exec("UPDATE "+quote(reg.Key)+" SET deleted = ?, changed = ? WHERE id = ?", nilIfEmpty(at), w.now, id); err != nil {
		return err
	}
	if err := w.reindex(reg, rec); err != nil {
		return err
	}
	op := "remove"
	if at == "" {
		op = "return"
	}
	return w.log(reg, rec, op, nil, nil)
}

// destroy takes a record out of the recycle bin for good, unless something still points at it.
func (w *writer) destroy(reg *record.Any, id int64) error {
	rec, err := w.load(reg, id)
	if err != nil {
		return err
	}
	if reg.Meta(rec).Deleted == "" {
		return say(nil, "“%s”还在使用中，没有删除。请先删除到回收站。", reg.Title(rec))
	}
	points, err := w.pointing(reg, id)
	if err != nil {
		return err
	}
	if len(points) > 0 {
		return say(nil, "“%s”还被%d条记录引用，不能彻底删除；它仍在回收站里。", reg.Title(rec), len(points))
	}
	if err := w.forgetNotes(reg, id); err != nil {
		return err
	}
	if err := w.erase(reg, id); err != nil {
		return err
	}
	if _, err := w.exec("UPDATE history SET before = NULL, after = NULL, title = '' WHERE register = ? AND record = ?", reg.Key, id); err != nil {
		return err
	}
	return w.log(reg, rec, "destroy", nil, nil)
}

// erase takes a record out of its tables and of the index, and with it what followed from it.
func (w *writer) erase(reg *record.Any, id int64) error {
	if _, err := w.exec("DELETE FROM "+quote(reg.Key)+" WHERE id = ?", id); err != nil {
		return err
	}
	if err := w.unfollow(reg, id); err != nil {
		return err
	}
	return w.unindex(reg, id)
}

// finish does what must follow from the batch as a whole before the commit.
func (w *writer) finish() error {
	if w.entries == 0 {
		_, err := w.exec("DELETE FROM batch WHERE id = ?", w.batch) // nothing was different: nothing to undo
		return err
	}
	if w.settingsTouched() {
		return w.rederive()
	}
	return nil
}

// settingsTouched tells whether the settings may have changed: they hold the opening day of the term in force.
func (w *writer) settingsTouched() bool {
	return w.touched[office.SettingsRegister.Key] || w.touched[office.Terms.Key]
}

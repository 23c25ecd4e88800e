package data

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// insert writes a new record with its rows. A record brought back by undo keeps the id it had (meta.ID).
func (w *writer) insert(t *table, rec any) error {
	meta := t.reg.Meta(rec)
	meta.Changed = w.now
	err := w.nameRefs(t.reg.Fields, rec)
	if err != nil {
		return err
	}
	if meta.ID, err = w.nextID(t.reg.Key, meta.ID); err != nil {
		return err
	}
	values := make([]any, len(t.columns))
	for i, c := range t.columns {
		values[i] = c.value(rec, w.in)
	}
	w.insertRow(t.reg.Key, ownColumns, t.columns, values, meta.ID, meta.UID, meta.Origin, meta.Created, meta.Changed, nilIfEmpty(meta.Deleted))
	for _, ch := range t.children {
		if err := w.saveChildren(ch, meta.ID, rec, nil); err != nil {
			return err
		}
	}
	w.follow(t.reg, meta.ID, follows{}, followsOf(t.reg, rec, w.in))
	return w.index(t.reg, rec)
}

// update writes a changed record; of its rows only those that differ.
func (w *writer) update(t *table, before, rec any) error {
	if err := w.nameRefs(t.reg.Fields, rec); err != nil {
		return err
	}
	meta := t.reg.Meta(rec)
	old := t.reg.Meta(before)
	meta.Changed, meta.Created, meta.UID, meta.Origin, meta.Deleted = w.now, old.Created, old.UID, old.Origin, old.Deleted
	sets, args := []string{"changed = ?"}, []any{meta.Changed}
	for _, c := range t.columns {
		sets = append(sets, quote(c.name)+" = ?")
		args = append(args, c.value(rec, w.in))
	}
	query := "UPDATE " + quote(t.reg.Key) + " SET " + strings.Join(sets, ", ") + " WHERE id = ?"
	if _, err := w.exec(query, append(args, meta.ID)...); err != nil {
		return err
	}
	for _, ch := range t.children {
		if ch.field.Same(ch.field.Get(before), ch.field.Get(rec)) {
			ch.field.Set(rec, ch.field.Get(before)) // same rows: keep their places in the database
			continue
		}
		if err := w.saveChildren(ch, meta.ID, rec, before); err != nil {
			return err
		}
	}
	w.follow(t.reg, meta.ID, followsOf(t.reg, before, w.in), followsOf(t.reg, rec, w.in))
	if err := w.reindex(t.reg, rec); err != nil {
		return err
	}
	if t.reg.Title(before) != t.reg.Title(rec) {
		return w.reindexPointing(t.reg, meta.ID)
	}
	return nil
}

// The columns that every table of records, and every table of rows, has beside its own.
var (
	ownColumns = []string{"id", "uid", "origin", "created", "changed", "deleted"}
	rowColumns = []string{"id", "uid", "origin", "parent", "pos"}
)

// insertRow writes a new row: the fixed columns, and of the others those that have a value. Most of a wide table's columns
// are empty, and each value that is handed over has its price; a statement is made once for each set of given columns.
func (w *writer) insertRow(table string, fixed []string, columns []column, values []any, args ...any) {
	given := make([]byte, len(columns))
	for i, v := range values {
		if v != nil {
			given[i] = 1
			args = append(args, v)
		}
	}
	key := table + string(given)
	query := w.inserts[key]
	if query == "" {
		names := slices.Clone(fixed)
		for i, c := range columns {
			if given[i] == 1 {
				names = append(names, c.name)
			}
		}
		query = fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", quote(table), quoteAll(names), marks(len(names)))
		w.inserts[key] = query
	}
	w.later(query, args...)
}

func marks(n int) string { return strings.TrimSuffix(strings.Repeat("?, ", n), ", ") }

func nilIfZero(id int64) any {
	if id == 0 {
		return nil
	}
	return id
}

// childRow is one row of a rows, people or refs field on its way into its table.
type childRow struct {
	row    *record.Row
	values []any
}

// saveChildren brings the rows of one field in line with the record: rows are saved by their id, never deleted and
// written again, so that what points at them keeps pointing.
func (w *writer) saveChildren(ch child, parent int64, rec, before any) error {
	stale := map[int64]bool{}
	rows, put := ch.rows(rec, w.in)
	if before != nil {
		known, err := w.childIDs(ch, parent)
		if err != nil {
			return err
		}
		for _, id := range known {
			stale[id] = true
		}
		for _, r := range rows {
			if id, there := known[r.row.UID]; there && r.row.ID == 0 {
				r.row.ID = id // it comes from another installation and is known by its permanent id
			}
		}
	}
	if ch.field.Kind == record.KindRefs && before != nil {
		if err := w.matchRefs(ch, parent, rows); err != nil {
			return err
		}
	}
	for pos, r := range rows {
		if err := w.saveChild(ch, parent, pos, r, stale[r.row.ID]); err != nil {
			return err
		}
		delete(stale, r.row.ID)
	}
	for id := range stale {
		if _, err := w.exec("DELETE FROM "+quote(ch.name)+" WHERE id = ?", id); err != nil {
			return err
		}
	}
	put()
	return nil
}

func (w *writer) saveChild(ch child, parent int64, pos int, r childRow, exists bool) error {
	if exists {
		sets := []string{"pos = ?"}
		for _, c := range ch.columns {
			sets = append(sets, quote(c.name)+" = ?")
		}
		args := append(append([]any{pos}, r.values...), r.row.ID)
		_, err := w.exec("UPDATE "+quote(ch.name)+" SET "+strings.Join(sets, ", ")+" WHERE id = ?", args...)
		return err
	}
	if r.row.UID == "" {
		*r.row = record.Row{UID: NewUID(), Origin: w.origin}
	}
	id, err := w.nextID(ch.name, r.row.ID)
	r.row.ID = id
	w.insertRow(ch.name, rowColumns, ch.columns, r.values, id, r.row.UID, r.row.Origin, parent, pos)
	return err
}

// childIDs gives the rows of a field that a record has, by their permanent ids.
func (w *writer) childIDs(ch child, parent int64) (map[string]int64, error) {
	rows, err := w.Query("SELECT id, uid FROM "+quote(ch.name)+" WHERE parent = ?", parent)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]int64{}
	for rows.Next() {
		var id int64
		var uid string
		if err := rows.Scan(&id, &uid); err != nil {
			return nil, err
		}
		out[uid] = id
	}
	return out, rows.Err()
}

// matchRefs gives references that stay the row they already have.
func (w *writer) matchRefs(ch child, parent int64, rows []childRow) error {
	have, err := w.Query("SELECT id, uid, origin, target FROM "+quote(ch.name)+" WHERE parent = ? ORDER BY pos", parent)
	if err != nil {
		return err
	}
	defer have.Close()
	for have.Next() {
		var old record.Row
		var target int64
		if err := have.Scan(&old.ID, &old.UID, &old.Origin, &target); err != nil {
			return err
		}
		for _, r := range rows {
			if r.row.ID == 0 && r.values[0] == target {
				*r.row = old
				break
			}
		}
	}
	return have.Err()
}

// rows takes a field's rows apart for saving; put gives the record its rows back with the ids they got.
func (ch child) rows(rec any, in record.Settings) (rows []childRow, put func()) {
	put = func() {}
	switch v := ch.field.Get(rec).(type) {
	case []record.Ref:
		for _, r := range v {
			rows = append(rows, childRow{&record.Row{}, []any{r.ID}})
		}
	case []record.Person:
		for i := range v {
			p := &v[i]
			rows = append(rows, childRow{&p.Row, []any{nilIfZero(p.Who.ID), nilIfEmpty(p.Name), nilIfEmpty(p.Status), nilIfEmpty(p.Note)}})
		}
		put = func() { ch.field.Set(rec, v) }
	case []any:
		for _, row := range v {
			r := childRow{row: record.IdentityOf(row)}
			for _, c := range ch.columns {
				r.values = append(r.values, c.value(row, in))
			}
			rows = append(rows, r)
		}
		put = func() { ch.field.Set(rec, v) }
	}
	return rows, put
}

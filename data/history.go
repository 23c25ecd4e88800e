package data

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Every batch of the door is a row of batch; every record it touched a row of history with what changed, from what to
// what. Undo and redo are batches too: they do the opposite of a batch and are logged like it.

// begin opens the batch's row in the history.
func (w *writer) begin(label, kind, reason string, of int64) error {
	res, err := w.exec("INSERT INTO batch (at, label, kind, reason, of, live) VALUES (?, ?, ?, ?, ?, ?)",
		w.now, label, kind, nilIfEmpty(reason), nilIfZero(of), kind == "do")
	if err != nil {
		return err
	}
	w.batch, err = res.LastInsertId()
	return err
}

// logged is what the history keeps of a record beside its fields, so that it can be brought back whole.
type logged struct {
	UID     string          `json:"uid,omitempty"`
	Origin  string          `json:"origin,omitempty"`
	Created string          `json:"created,omitempty"`
	Deleted string          `json:"deleted,omitempty"`
	Values  record.Snapshot `json:"values,omitempty"`
}

// log writes an entry of the history: the fields as they were before and as they are after, nil where there is nothing to
// tell. A record that is created or erased is kept whole.
func (w *writer) log(reg *record.Any, rec any, op string, before, after []byte) error {
	meta := reg.Meta(rec)
	pack := func(values []byte, whole bool) any {
		if values == nil {
			return nil
		}
		l := logged{}
		if whole {
			l = logged{UID: meta.UID, Origin: meta.Origin, Created: meta.Created, Deleted: meta.Deleted}
		}
		out := strings.TrimSuffix(jsonText(l), "}")
		if len(out) > 1 {
			out += ","
		}
		return out + `"values":` + string(values) + "}" // JSON already: not to be gone through again
	}
	whole := op == "create" || op == "erase"
	title := reg.Title(rec)
	if op == "destroy" {
		title = ""
	}
	w.entries++
	w.touched[reg.Key] = true
	w.later("INSERT INTO history (batch, register, record, op, title, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
		w.batch, reg.Key, meta.ID, op, title, pack(before, whole), pack(after, whole))
	return nil
}

type logEntry struct {
	register, op  string
	record        int64
	before, after *logged
}

// Undo takes the last batch back and returns its label.
func (s *Store) Undo() (string, error) {
	return s.invert("没有可以撤销的操作。", "undo",
		"SELECT id, id, label FROM batch WHERE kind = 'do' AND live = 1 ORDER BY id DESC LIMIT 1", 0)
}

// Redo does again what was undone last and returns its label.
func (s *Store) Redo() (string, error) {
	return s.invert("没有可以重做的操作。", "redo", `SELECT b.id, (SELECT max(u.id) FROM batch u WHERE u.kind = 'undo' AND u.of = b.id), b.label
		FROM batch b WHERE b.kind = 'do' AND b.live = 0 ORDER BY b.id LIMIT 1`, 1)
}

// CanUndo gives the label of what Undo would take back, "" when there is nothing.
func (s *Store) CanUndo() string {
	var label string
	if err := s.read.QueryRow("SELECT label FROM batch WHERE kind = 'do' AND live = 1 ORDER BY id DESC LIMIT 1").Scan(&label); err != nil {
		return ""
	}
	return label
}

// invert finds a batch with a query that gives the batch itself, the batch whose entries are to be turned round, and the
// label; it turns them round in the opposite order and marks the batch as live or not.
func (s *Store) invert(nothing, kind, query string, live int) (label string, err error) {
	w, err := s.inWriter(func(w *writer) error {
		var batch, turn int64
		if err := w.tx.QueryRow(query).Scan(&batch, &turn, &label); errors.Is(err, sql.ErrNoRows) {
			return say(err, "%s", nothing)
		} else if err != nil {
			return err
		}
		entries, err := w.entriesOf(turn)
		if err != nil {
			return err
		}
		if err := w.begin(label, kind, "", batch); err != nil {
			return err
		}
		for i := len(entries) - 1; i >= 0; i-- {
			if err := w.turn(entries[i]); err != nil {
				return err
			}
		}
		if err := w.swapKept(batch); err != nil {
			return err
		}
		if _, err := w.exec("UPDATE batch SET live = ? WHERE id = ?", live, batch); err != nil {
			return err
		}
		return w.finish()
	})
	if err != nil {
		return "", err
	}
	return label, s.after(w)
}

func (w *writer) entriesOf(batch int64) ([]logEntry, error) {
	rows, err := w.Query("SELECT register, record, op, before, after FROM history WHERE batch = ? ORDER BY id", batch)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []logEntry
	for rows.Next() {
		var e logEntry
		var before, after sql.NullString
		if err := rows.Scan(&e.register, &e.record, &e.op, &before, &after); err != nil {
			return nil, err
		}
		for text, to := range map[*sql.NullString]**logged{&before: &e.before, &after: &e.after} {
			if text.Valid {
				*to = &logged{}
				if err := json.Unmarshal([]byte(text.String), *to); err != nil {
					return nil, err
				}
			}
		}
		out = append(out, e)
	}
	return out, rows.Err()
}

// turn does the opposite of one entry of the history.
func (w *writer) turn(e logEntry) error {
	reg := w.s.set.Get(e.register)
	switch e.op {
	case "remove":
		return w.bin(reg, e.record, "")
	case "return":
		return w.bin(reg, e.record, w.now)
	case "create":
		return w.uncreate(reg, e.record)
	case "erase":
		return w.recreate(reg, e)
	case "change":
		return w.setBack(reg, e)
	}
	return say(nil, "“%s”的一条记录已彻底删除，不能撤销。", reg.Name)
}

func (w *writer) uncreate(reg *record.Any, id int64) error {
	rec, err := w.load(reg, id)
	if err != nil {
		return err
	}
	if err := w.erase(reg, id); err != nil {
		return err
	}
	return w.log(reg, rec, "erase", record.AppendSnapshot(nil, reg.Fields, rec), nil)
}

func (w *writer) recreate(reg *record.Any, e logEntry) error {
	if e.before == nil {
		return say(nil, "“%s”的一条记录已彻底删除，不能恢复。", reg.Name)
	}
	rec := reg.New()
	if err := reg.Restore(rec, e.before.Values); err != nil {
		return err
	}
	meta := reg.Meta(rec)
	meta.ID, meta.UID, meta.Origin, meta.Created, meta.Deleted = e.record, e.before.UID, e.before.Origin, e.before.Created, e.before.Deleted
	if err := w.insert(w.s.tables[reg.Key], rec); err != nil {
		return err
	}
	return w.log(reg, rec, "create", nil, record.AppendSnapshot(nil, reg.Fields, rec))
}

func (w *writer) setBack(reg *record.Any, e logEntry) error {
	if e.before == nil || e.after == nil {
		return say(nil, "“%s”的一条记录已彻底删除，不能撤销。", reg.Name)
	}
	before, err := w.load(reg, e.record)
	if err != nil {
		return err
	}
	rec, err := w.load(reg, e.record)
	if err != nil {
		return err
	}
	for _, f := range reg.Fields {
		_, was := e.before.Values[f.Key]
		_, is := e.after.Values[f.Key]
		if was || is {
			if err := f.RestoreValue(rec, e.before.Values[f.Key]); err != nil {
				return err
			}
		}
	}
	if err := w.update(w.s.tables[reg.Key], before, rec); err != nil {
		return err
	}
	diff := reg.Changed(before, rec)
	return w.log(reg, rec, "change", record.AppendSnapshot(nil, diff, before), record.AppendSnapshot(nil, diff, rec))
}

// Past is one entry of a record's history, for people to read.
type Past struct {
	Batch   int64
	At      string // RFC 3339, local time
	Label   string // what the clerk did
	Kind    string // do, undo, redo
	Op      string // create, change, remove, return, erase
	Reason  string
	Changes []FieldChange
}

// FieldChange says from what to what a field changed, as text. Personal data is masked (DOMAIN.md §9.1).
type FieldChange struct {
	Field    *record.Field
	From, To string
}

// History gives what happened to one record, the latest first.
func (s *Store) History(reg *record.Any, id int64) ([]Past, error) {
	rows, err := s.read.Query(`SELECT b.id, b.at, b.label, b.kind, coalesce(b.reason, ''), h.op, h.before, h.after
		FROM history h JOIN batch b ON b.id = h.batch WHERE h.register = ? AND h.record = ? ORDER BY h.id DESC`, reg.Key, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Past
	for rows.Next() {
		var st Past
		var before, after sql.NullString
		if err := rows.Scan(&st.Batch, &st.At, &st.Label, &st.Kind, &st.Reason, &st.Op, &before, &after); err != nil {
			return nil, err
		}
		if st.Changes, err = s.fieldChanges(reg, before.String, after.String); err != nil {
			return nil, err
		}
		out = append(out, st)
	}
	return out, rows.Err()
}

func (s *Store) fieldChanges(reg *record.Any, before, after string) ([]FieldChange, error) {
	from, err := s.revive(reg, before)
	if err != nil {
		return nil, err
	}
	to, err := s.revive(reg, after)
	if err != nil {
		return nil, err
	}
	var out []FieldChange
	in := s.Settings()
	for _, f := range reg.Changed(from, to) {
		c := FieldChange{Field: f, From: s.historyText(f, from, in), To: s.historyText(f, to, in)}
		out = append(out, c)
	}
	return out, nil
}

func (s *Store) revive(reg *record.Any, text string) (any, error) {
	rec := reg.New()
	if text == "" {
		return rec, nil
	}
	var l logged
	if err := json.Unmarshal([]byte(text), &l); err != nil {
		return nil, fmt.Errorf("history of %s: %w", reg.Key, err)
	}
	if err := reg.Restore(rec, l.Values); err != nil {
		return nil, err
	}
	return rec, s.nameRefs(s.read, reg, []any{rec})
}

// historyText gives a value as the history shows it: masked where it is personal data, rows one after the other.
func (s *Store) historyText(f *record.Field, rec any, in record.Settings) string {
	if rows, ok := f.Get(rec).([]any); ok {
		var lines []string
		for _, row := range rows {
			var parts []string
			for _, sub := range f.Sub.Fields {
				if text := s.historyText(sub, row, in); text != "" && sub.Settable() {
					parts = append(parts, text)
				}
			}
			lines = append(lines, strings.Join(parts, " "))
		}
		return strings.Join(lines, "；")
	}
	return office.Mask(f, f.Text(rec, in), office.MaskReport)
}

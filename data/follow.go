package data

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// What follows from records (app/office/follows.go) lies in two tables beside the directory: duty_line has the lines of
// duty archives in the order of an archive, deadline what falls due in the order of days. Both are written with their
// record and can always be worked out again from it.

// follows is all that follows from one record.
type follows struct {
	duties    []office.Duty
	deadlines []office.Deadline
}

// followsOf works out what follows from a record; nothing does from one in the recycle bin. A duty that names no deputy or
// no day, and a deadline without a day, are left out: nobody could find them.
func followsOf(reg *record.Any, rec any, in record.Settings) (f follows) {
	if rec == nil || reg.Meta(rec).Deleted != "" {
		return f
	}
	if r, ok := rec.(office.Dutiful); ok {
		f.duties = slices.DeleteFunc(r.Duties(in), func(d office.Duty) bool { return d.Deputy == 0 || d.On == "" })
	}
	if r, ok := rec.(office.Timely); ok {
		f.deadlines = slices.DeleteFunc(r.Deadlines(in), func(d office.Deadline) bool { return d.On == "" })
	}
	return f
}

// leads tells whether anything can follow from the records of a register.
func leads(reg *record.Any) bool {
	rec := reg.New()
	_, dutiful := rec.(office.Dutiful)
	_, timely := rec.(office.Timely)
	return dutiful || timely
}

// follow writes what follows from a record, given what followed before.
func (w *writer) follow(reg *record.Any, id int64, was, is follows) {
	if !slices.Equal(was.duties, is.duties) {
		if len(was.duties) > 0 {
			w.later("DELETE FROM duty_line WHERE register = ? AND record = ?", reg.Key, id)
		}
		for no, d := range is.duties {
			w.later("INSERT INTO duty_line (deputy, day, register, record, no, kind, status, count, role, review) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				d.Deputy, string(d.On), reg.Key, id, no, d.Kind, d.Status, nilIfNotGiven(d.Count), d.Role, d.Review)
		}
	}
	if !slices.Equal(was.deadlines, is.deadlines) {
		if len(was.deadlines) > 0 {
			w.later("DELETE FROM deadline WHERE register = ? AND record = ?", reg.Key, id)
		}
		for no, d := range is.deadlines {
			w.later("INSERT INTO deadline (day, register, record, no, kind, workdays, waits, until, text, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				string(d.On), reg.Key, id, no, d.Kind, d.Workdays, d.Waits, string(d.Until), d.Text, d.Source)
		}
	}
}

func nilIfNotGiven(n record.Opt[float64]) any {
	if !n.Given {
		return nil
	}
	return n.V
}

// unfollow takes away what follows from a record that goes for good.
func (w *writer) unfollow(reg *record.Any, id int64) error {
	if !leads(reg) {
		return nil
	}
	_, duties := w.exec("DELETE FROM duty_line WHERE register = ? AND record = ?", reg.Key, id)
	_, deadlines := w.exec("DELETE FROM deadline WHERE register = ? AND record = ?", reg.Key, id)
	return errors.Join(duties, deadlines)
}

// refollow works out again, in a transaction, what follows from every record.
func (s *Store) refollow(tx *sql.Tx) error {
	w := s.newWriter(tx)
	defer w.stop()
	given, err := readSettings(w)
	if err != nil {
		return err
	}
	w.in = office.SettingsOn(w.in.Today, given)
	for _, statement := range []string{"DELETE FROM duty_line", "DELETE FROM deadline"} {
		if _, err := w.exec(statement); err != nil {
			return err
		}
	}
	for _, reg := range s.set.All {
		if !leads(reg) {
			continue
		}
		err := w.eachRecord(s.tables[reg.Key], func(rec any) error {
			w.follow(reg, reg.Meta(rec).ID, follows{}, followsOf(reg, rec, w.in))
			return nil
		})
		if err != nil {
			return err
		}
	}
	return w.sync()
}

// Rebuild works out again what follows from every record: lines of duty archives and deadlines. Nothing that was entered
// changes, so that it is no batch of the history.
func (s *Store) Rebuild() error { return s.inTx(s.refollow) }

// eachRecord goes through the records of a register, those in the recycle bin too, a page at a time.
func (w *writer) eachRecord(t *table, do func(rec any) error) error {
	list, err := ids(w, "SELECT id FROM "+quote(t.reg.Key))
	if err != nil {
		return err
	}
	for some := range slices.Chunk(list, pageSize) {
		recs, err := fetch(w, t, some)
		if err != nil {
			return err
		}
		for _, rec := range recs {
			if err := do(rec); err != nil {
				return err
			}
		}
	}
	return nil
}

// wrongFollows names the records whose stored lines or deadlines are not those that follow from them.
func (s *Store) wrongFollows() ([]string, error) {
	var out []string
	for _, reg := range s.set.All {
		if !leads(reg) {
			continue
		}
		list, err := s.IDs(reg, record.Query{})
		if err != nil {
			return nil, err
		}
		for some := range slices.Chunk(list, pageSize) {
			wrong, err := s.wrongIn(reg, some)
			if err != nil {
				return nil, err
			}
			out = append(out, wrong...)
		}
	}
	left, err := s.leftOver()
	return append(out, left...), err
}

// wrongIn compares a page of records with what is stored of them.
func (s *Store) wrongIn(reg *record.Any, list []int64) ([]string, error) {
	recs, err := fetch(s.read, s.tables[reg.Key], list)
	if err != nil {
		return nil, err
	}
	duties, err := s.storedDuties(reg, list)
	if err != nil {
		return nil, err
	}
	deadlines, err := s.storedDeadlines(reg, list)
	if err != nil {
		return nil, err
	}
	var out []string
	in := s.Settings()
	for _, rec := range recs {
		id, want := reg.Meta(rec).ID, followsOf(reg, rec, in)
		if !slices.Equal(want.duties, duties[id]) {
			out = append(out, fmt.Sprintf("“%s”第%d号记录的履职档案与记录不一致：应有%d条，存有%d条", reg.Name, id, len(want.duties), len(duties[id])))
		}
		if !slices.Equal(want.deadlines, deadlines[id]) {
			out = append(out, fmt.Sprintf("“%s”第%d号记录的到期事项与记录不一致：应有%d条，存有%d条", reg.Name, id, len(want.deadlines), len(deadlines[id])))
		}
	}
	return out, nil
}

func (s *Store) storedDuties(reg *record.Any, list []int64) (map[int64][]office.Duty, error) {
	rows, err := s.read.Query("SELECT record, deputy, day, kind, status, count, role, review FROM duty_line WHERE register = ? AND record IN ("+
		marks(len(list))+") ORDER BY record, no", append([]any{reg.Key}, anys(list)...)...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[int64][]office.Duty{}
	for rows.Next() {
		var id int64
		var d office.Duty
		var count sql.NullFloat64
		if err := rows.Scan(&id, &d.Deputy, &d.On, &d.Kind, &d.Status, &count, &d.Role, &d.Review); err != nil {
			return nil, err
		}
		d.Count = record.Opt[float64]{V: count.Float64, Given: count.Valid}
		out[id] = append(out[id], d)
	}
	return out, rows.Err()
}

func (s *Store) storedDeadlines(reg *record.Any, list []int64) (map[int64][]office.Deadline, error) {
	found, err := s.deadlines(deadlineColumns+"WHERE d.register = ? AND d.record IN ("+marks(len(list))+") ORDER BY d.record, d.no",
		append([]any{reg.Key}, anys(list)...)...)
	out := map[int64][]office.Deadline{}
	for _, d := range found {
		out[d.Record] = append(out[d.Record], d.Deadline)
	}
	return out, err
}

// leftOver names lines and deadlines of records that are not in use any more.
func (s *Store) leftOver() ([]string, error) {
	var out []string
	for _, table := range []string{"duty_line", "deadline"} {
		rows, err := s.read.Query("SELECT DISTINCT register, record FROM " + table +
			" l WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.register = l.register AND e.record = l.record AND e.deleted = 0)")
		if err != nil {
			return nil, err
		}
		defer rows.Close()
		for rows.Next() {
			var register string
			var id int64
			if err := rows.Scan(&register, &id); err != nil {
				return nil, err
			}
			out = append(out, fmt.Sprintf("登记“%s”第%d号记录已不在用，履职档案或到期事项里还有它", register, id))
		}
		if err := rows.Err(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

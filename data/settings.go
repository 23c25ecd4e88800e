package data

import (
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Settings gives the office's settings as they stand, seen from today.
func (s *Store) Settings() record.Settings {
	s.mu.Lock()
	defer s.mu.Unlock()
	return office.SettingsOn(record.DayOf(s.now()), s.settings)
}

// StandOn makes a store that was just opened take a day for today: sample data are made and checked as of the day that they
// are relative to.
func (s *Store) StandOn(day record.Date) {
	at, err := time.ParseInLocation(time.DateOnly, string(day), time.Local)
	if err == nil {
		s.now = func() time.Time { return at.Add(9 * time.Hour) }
	}
}

func (s *Store) loadSettings() error {
	given, err := readSettings(s.read)
	if err != nil {
		return s.damaged(err)
	}
	s.mu.Lock()
	s.settings = given
	s.mu.Unlock()
	return nil
}

// readSettings reads what the office set, and beside it the opening day of the term in force, which the states of deputies
// follow from (a state may look at no other record).
func readSettings(src source) (map[string]string, error) {
	rows, err := src.Query(`SELECT key, coalesce(value, '') FROM setting WHERE deleted IS NULL
		UNION ALL SELECT ?, since FROM term WHERE since IS NOT NULL AND id = (SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?)`,
		office.KeyTermFrom, office.KeyTerm)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	given := map[string]string{}
	for rows.Next() {
		var k, v string
		if err := rows.Scan(&k, &v); err != nil {
			return nil, err
		}
		given[k] = v
	}
	return given, rows.Err()
}

// SettingChanges makes the changes of a batch that give settings their values; what already has its value is left alone.
func (s *Store) SettingChanges(values map[string]string, source string) ([]Change, error) {
	var out []Change
	for key, value := range values {
		found, err := All(s, office.SettingsRegister, record.Query{Where: []record.Filter{{Key: "key", Op: record.Is, Value: key}}})
		if err != nil {
			return nil, err
		}
		one := &office.Setting{Key: key}
		if len(found) > 0 {
			one = found[0]
		}
		one.Value = value
		if source != "" {
			one.Source = source
		}
		out = append(out, Change{Reg: office.SettingsRegister.Any, Op: Put, Rec: one})
	}
	return out, nil
}

// Set gives one setting its value.
func (s *Store) Set(key, value, source string) error {
	changes, err := s.SettingChanges(map[string]string{key: value}, source)
	if err != nil {
		return err
	}
	title := key
	if l := office.LimitOf(key); l != nil {
		title = l.Title
	}
	_, err = s.Save(Batch{Label: "设置“" + title + "”", Changes: changes})
	return err
}

// rederive works out again what is stored and follows from the settings: states, kept texts, sort keys, deadlines.
func (w *writer) rederive() error {
	given, err := readSettings(w)
	if err != nil {
		return err
	}
	was := w.in
	w.in = office.SettingsOn(w.in.Today, given)
	for _, reg := range w.s.set.All {
		if err := w.rederiveRegister(w.s.tables[reg.Key], was); err != nil {
			return err
		}
	}
	return nil
}

// rederiveRegister works out a register again. was are the settings that its records were saved under.
func (w *writer) rederiveRegister(t *table, was record.Settings) error {
	var derived []column
	for _, c := range t.columns {
		if c.name == record.WantingKey && len(t.reg.Order) == 0 {
			continue // what a record should have depends on its state alone
		}
		if c.field == nil || c.field.Kind == record.KindShown {
			derived = append(derived, c)
		}
	}
	if len(derived) == 0 && !leads(t.reg) {
		return nil
	}
	return w.eachRecord(t, func(rec any) error {
		w.follow(t.reg, t.reg.Meta(rec).ID, followsOf(t.reg, rec, was), followsOf(t.reg, rec, w.in))
		if len(derived) == 0 {
			return nil
		}
		return w.updateDerived(t, derived, rec)
	})
}

func (w *writer) updateDerived(t *table, derived []column, rec any) error {
	set, args := "", []any{}
	for i, c := range derived {
		if i > 0 {
			set += ", "
		}
		set += quote(c.name) + " = ?"
		args = append(args, c.value(rec, w.in))
	}
	id := t.reg.Meta(rec).ID
	if _, err := w.exec("UPDATE "+quote(t.reg.Key)+" SET "+set+" WHERE id = ?", append(args, id)...); err != nil {
		return err
	}
	_, err := w.exec("UPDATE entry SET sort = ? WHERE register = ? AND record = ?", w.sortOf(t.reg, rec), t.reg.Key, id)
	return err
}

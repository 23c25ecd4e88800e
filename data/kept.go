package data

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Keep remembers something that is no record and is not undone, such as the columns the clerk chose for a list; "" forgets.
func (s *Store) Keep(key, value string) error {
	_, err := s.inWriter(func(w *writer) error { w.keep(key, value); return nil })
	return err
}

func (w *writer) keep(key, value string) {
	if value == "" {
		w.later("DELETE FROM kept WHERE key = ?", key)
		return
	}
	w.later("INSERT INTO kept (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value)
}

// keptWith names what is remembered of a batch that remembered something: for each key what stood there before.
func keptWith(batch int64) string { return fmt.Sprintf("batch/%d", batch) }

// keepAll remembers what belongs to a batch, and what was remembered before, so that undo takes it back together with the
// records.
func (w *writer) keepAll(values map[string]string, batch int64) error {
	before := make(map[string]string, len(values))
	for keys := range slices.Chunk(slices.Collect(maps.Keys(values)), pageSize) {
		if err := w.keptBefore(keys, before); err != nil {
			return err
		}
	}
	for key, value := range values {
		w.keep(key, value)
	}
	if w.entries > 0 && len(values) > 0 { // else nothing can be undone
		w.keep(keptWith(batch), jsonText(before))
	}
	return nil
}

// keptBefore puts what is remembered under some keys into before, "" where nothing is.
func (w *writer) keptBefore(keys []string, before map[string]string) error {
	args := make([]any, len(keys))
	for i, key := range keys {
		before[key], args[i] = "", key
	}
	rows, err := w.Query("SELECT key, value FROM kept WHERE key IN ("+marks(len(keys))+")", args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return err
		}
		before[key] = value
	}
	return rows.Err()
}

// swapKept exchanges what a batch remembered with what stood there before it; done twice it changes nothing.
func (w *writer) swapKept(batch int64) error {
	var text string
	err := w.one(&text, "SELECT value FROM kept WHERE key = ?", keptWith(batch))
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	var before map[string]string
	if err == nil {
		err = json.Unmarshal([]byte(text), &before)
	}
	if err != nil {
		return err
	}
	return w.keepAll(before, batch)
}

// Kept gives back what was remembered, "" when nothing was.
func (s *Store) Kept(key string) string {
	var v string
	if err := s.read.QueryRow("SELECT value FROM kept WHERE key = ?", key).Scan(&v); err != nil {
		return ""
	}
	return v
}

// KeptUnder gives everything remembered under keys that begin alike.
func (s *Store) KeptUnder(prefix string) (map[string]string, error) {
	rows, err := s.read.Query("SELECT key, value FROM kept WHERE key >= ? AND key < ?", prefix, prefix+"\U0010ffff")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]string{}
	for rows.Next() {
		var k, v string
		if err := rows.Scan(&k, &v); err != nil {
			return nil, err
		}
		out[k] = v
	}
	return out, rows.Err()
}

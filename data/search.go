package data

import (
	"strings"

	"npcdesk/app/record"
)

// Hit is a record that a search found.
type Hit struct {
	Register string
	ID       int64
	Title    string
	Excerpt  string // the words around the first match; "" when only initials matched
	Date     string // the record's own date, ISO
}

// Search looks for words in everything that is in use, the latest first: ranking a common word would take seconds, and a
// clerk looks for what is recent. limit is the number of hits wanted.
func (s *Store) Search(words string, limit int) ([]Hit, error) {
	query := match(words)
	if query == "" {
		return nil, nil
	}
	rows, err := s.read.Query(`SELECT e.register, e.record, e.title, coalesce(e.date, '') FROM words w JOIN entry e ON e.id = w.rowid
		WHERE words MATCH ? AND e.deleted = 0 ORDER BY w.rowid DESC LIMIT ?`, query, limit)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Hit
	for rows.Next() {
		var h Hit
		if err := rows.Scan(&h.Register, &h.ID, &h.Title, &h.Date); err != nil {
			return nil, err
		}
		if reg := s.set.Get(h.Register); reg != nil && !reg.Hidden {
			out = append(out, h)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return out, s.excerpts(out, strings.Fields(words))
}

// excerpts fills in the words around the first match; the index itself keeps no text to cut them from.
func (s *Store) excerpts(hits []Hit, words []string) error {
	byRegister := map[string][]int64{}
	for _, h := range hits {
		byRegister[h.Register] = append(byRegister[h.Register], h.ID)
	}
	texts := map[string]map[int64]string{}
	in := s.Settings()
	for key, list := range byRegister {
		reg := s.set.Get(key)
		recs, err := s.Page(reg, list)
		if err != nil {
			return err
		}
		texts[key] = map[int64]string{}
		for _, rec := range recs {
			texts[key][reg.Meta(rec).ID] = excerpt(reg, rec, in, words)
		}
	}
	for i := range hits {
		hits[i].Excerpt = texts[hits[i].Register][hits[i].ID]
	}
	return nil
}

// excerptBefore and excerptLength are in characters.
const (
	excerptBefore = 12
	excerptLength = 60
)

func excerpt(reg *record.Any, rec any, in record.Settings, words []string) string {
	for _, f := range reg.Fields {
		if f.Secrecy != record.Open || !f.Settable() || f.Kind == record.KindRows {
			continue
		}
		text := f.Text(rec, in)
		for _, w := range words {
			at := strings.Index(strings.ToLower(text), strings.ToLower(w))
			if at < 0 || at > len(text) {
				continue
			}
			runes := []rune(text)
			start := max(0, len([]rune(text[:at]))-excerptBefore)
			return f.Label + "：" + string(runes[start:min(len(runes), start+excerptLength)])
		}
	}
	return ""
}

package data

import (
	"database/sql"
	"errors"
	"strings"
	"unicode"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// Two tables serve finding: entry has one row for each record, with its title, date and sort key, and is the directory of
// names for references, hits and the recycle bin; words is an FTS5 index of single characters beside it, because most
// Chinese queries are one or two characters long, which a trigram index cannot find (guides: measured).

// barrier stands for punctuation between words, so that a phrase does not match across it.
const barrier = "\ue000"

// tokens splits text into single characters with spaces between, as index and query both need it.
func tokens(text string) string {
	var b strings.Builder
	last := ' '
	for _, r := range strings.ToLower(hanzi.Narrow(text)) {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			b.WriteRune(r)
			last = r
		case unicode.IsSpace(r) || last == '\ue000':
			continue
		default:
			b.WriteString(barrier)
			last = '\ue000'
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// phrase turns one word of a query into an FTS5 phrase, "" when it holds nothing to look for.
func phrase(word string) string {
	t := strings.Trim(tokens(word), " "+barrier)
	if t == "" {
		return ""
	}
	return `"` + t + `"`
}

// match turns what a person typed into an FTS5 query: all words must be there.
func match(words string) string {
	var parts []string
	for _, w := range strings.Fields(words) {
		if p := phrase(w); p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " AND ")
}

// index writes the line in the directory and the words of a new record.
func (w *writer) index(reg *record.Any, rec any) error {
	meta := reg.Meta(rec)
	id, err := w.nextID("entry", 0)
	if err != nil {
		return err
	}
	w.later("INSERT INTO entry (id, register, record, title, date, sort, deleted) VALUES (?, ?, ?, ?, ?, ?, ?)",
		id, reg.Key, meta.ID, reg.Title(rec), w.dateOf(reg, rec), w.sortOf(reg, rec), meta.Deleted != "")
	return w.indexWords(reg, rec, id)
}

// reindex renews the line in the directory and the words of a record that has changed.
func (w *writer) reindex(reg *record.Any, rec any) error {
	meta := reg.Meta(rec)
	var id int64
	if err := w.one(&id, "SELECT id FROM entry WHERE register = ? AND record = ?", reg.Key, meta.ID); err != nil {
		return err
	}
	if _, err := w.exec("UPDATE entry SET title = ?, date = ?, sort = ?, deleted = ? WHERE id = ?",
		reg.Title(rec), w.dateOf(reg, rec), w.sortOf(reg, rec), meta.Deleted != "", id); err != nil {
		return err
	}
	if _, err := w.exec("DELETE FROM words WHERE rowid = ?", id); err != nil {
		return err
	}
	return w.indexWords(reg, rec, id)
}

// indexWords writes the words of a record under the id of its line in the directory.
func (w *writer) indexWords(reg *record.Any, rec any, id int64) error {
	title := reg.Title(rec)
	w.setName(reg.Key, reg.Meta(rec).ID, title)
	body, err := w.body(reg.Fields, rec)
	if err != nil {
		return err
	}
	w.later("INSERT INTO words (rowid, body) VALUES (?, ?)", id, tokens(title)+barrier+" "+body)
	return nil
}

func (w *writer) unindex(reg *record.Any, record int64) error {
	if _, err := w.exec("DELETE FROM words WHERE rowid = (SELECT id FROM entry WHERE register = ? AND record = ?)", reg.Key, record); err != nil {
		return err
	}
	delete(w.names[reg.Key], record)
	_, err := w.exec("DELETE FROM entry WHERE register = ? AND record = ?", reg.Key, record)
	return err
}

func (w *writer) dateOf(reg *record.Any, rec any) any {
	if reg.DateKey == "" {
		return nil
	}
	return reg.Field(reg.DateKey).Get(rec)
}

// sortOf is the sort key of the record's title, for lists that are sorted by a reference to it.
func (w *writer) sortOf(reg *record.Any, rec any) any {
	if len(reg.FindKeys) > 0 {
		if key, ok := reg.SortKey(reg.FindKeys[0]); ok {
			return key(rec, w.in)
		}
	}
	return nil
}

// body collects what can be found of a record: its texts, the names it points at and the initials of its names; nothing
// that is personal data (DOMAIN.md §9.1).
func (w *writer) body(fields []*record.Field, rec any) (string, error) {
	var b strings.Builder
	add := func(text string) { b.WriteString(tokens(text) + barrier + " ") }
	for _, f := range fields {
		if f.Secrecy != record.Open || f.Kind == record.KindShown || f.Copy { // a copy is found by the row it stands in
			continue
		}
		switch v := f.Get(rec).(type) {
		case string:
			add(v)
			if f.Initial {
				for _, in := range hanzi.Initials(v) {
					add(in)
				}
			}
		case []string:
			add(strings.Join(v, "、"))
		case record.Ref, []record.Ref, []record.Person:
			text, err := w.namesIn(f, v)
			if err != nil {
				return "", err
			}
			add(text)
		case []any:
			for _, row := range v {
				inner, err := w.body(f.Sub.Fields, row)
				if err != nil {
					return "", err
				}
				b.WriteString(inner)
			}
		}
	}
	return b.String(), nil
}

func (w *writer) namesIn(f *record.Field, v any) (string, error) {
	var parts []string
	add := func(id int64, otherwise string) error {
		if id == 0 {
			parts = append(parts, otherwise)
			return nil
		}
		name, err := w.name(f.Target, id)
		parts = append(parts, name)
		return err
	}
	var err error
	switch v := v.(type) {
	case record.Ref:
		err = add(v.ID, "")
	case []record.Ref:
		for _, r := range v {
			err = errors.Join(err, add(r.ID, ""))
		}
	case []record.Person:
		for _, p := range v {
			err = errors.Join(err, add(p.Who.ID, p.Name))
			parts = append(parts, p.Note)
		}
	}
	return strings.Join(parts, "、"), err
}

// nameRefs puts the names of what a record points at into its references: its title may be made of them.
func (w *writer) nameRefs(fields []*record.Field, rec any) (err error) {
	eachRef(fields, rec, func(register string, r *record.Ref) {
		if r.ID == 0 {
			return
		}
		name, failed := w.name(register, r.ID)
		if failed != nil {
			err = failed
		}
		r.Name = name
	})
	return err
}

// name looks a title up, once in a transaction.
func (w *writer) name(register string, id int64) (string, error) {
	if name, ok := w.names[register][id]; ok {
		return name, nil
	}
	var title string
	if err := w.one(&title, "SELECT title FROM entry WHERE register = ? AND record = ?", register, id); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", err
	}
	w.setName(register, id, title)
	return title, nil
}

func (w *writer) setName(register string, id int64, title string) {
	if w.names[register] == nil {
		w.names[register] = map[int64]string{}
	}
	w.names[register][id] = title
}

// reindexPointing renews the words of the records that point at one whose title has changed.
func (w *writer) reindexPointing(reg *record.Any, id int64) error {
	points, err := w.pointing(reg, id)
	if err != nil {
		return err
	}
	for _, p := range points {
		from := w.s.set.Get(p.Register)
		rec, err := w.load(from, p.ID)
		if err != nil {
			return err
		}
		if err := w.reindex(from, rec); err != nil {
			return err
		}
	}
	return nil
}

// Pointer is a record that points at another.
type Pointer struct {
	Register string
	ID       int64
}

// pointing lists the records, in the bin or not, that point at one.
func (w *writer) pointing(reg *record.Any, id int64) ([]Pointer, error) {
	return w.s.pointing(w, reg, id)
}

func (s *Store) pointing(src source, reg *record.Any, id int64) ([]Pointer, error) {
	var out []Pointer
	add := func(from *record.Any, query string) error {
		found, err := ids(src, query, id)
		for _, one := range found {
			out = append(out, Pointer{from.Key, one})
		}
		return err
	}
	for _, from := range s.set.All {
		for _, query := range s.tables[from.Key].pointingAt(reg.Key) {
			if err := add(from, query); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// pointingAt gives one query for each place in the table that can point at records of a register.
func (t *table) pointingAt(target string) []string {
	var out []string
	for _, c := range t.columns {
		if c.field != nil && c.field.Target == target && c.load {
			out = append(out, "SELECT id FROM "+quote(t.reg.Key)+" WHERE "+quote(c.name)+" = ?")
		}
	}
	for _, ch := range t.children {
		from := "SELECT DISTINCT parent FROM " + quote(ch.name)
		if ch.field.Target == target {
			out = append(out, from+" WHERE "+quote(ch.columns[0].name)+" = ?")
		}
		for _, c := range ch.columns {
			if c.field == nil || c.field.Target != target {
				continue
			}
			if c.field.Kind == record.KindRefs {
				out = append(out, from+" WHERE EXISTS (SELECT 1 FROM json_each("+quote(c.name)+") WHERE value = ?)")
			} else {
				out = append(out, from+" WHERE "+quote(c.name)+" = ?")
			}
		}
	}
	return out
}

// nameRefs puts the titles of what records point at into their references. What lies in the recycle bin is marked so.
func (s *Store) nameRefs(src source, reg *record.Any, recs []any) error {
	wanted := map[string]map[int64]string{}
	for _, rec := range recs {
		eachRef(reg.Fields, rec, func(register string, r *record.Ref) {
			if wanted[register] == nil {
				wanted[register] = map[int64]string{}
			}
			wanted[register][r.ID] = ""
		})
	}
	for register, names := range wanted {
		if err := readNames(src, register, names); err != nil {
			return err
		}
	}
	for _, rec := range recs {
		eachRef(reg.Fields, rec, func(register string, r *record.Ref) { r.Name = wanted[register][r.ID] })
	}
	return nil
}

func readNames(src source, register string, names map[int64]string) error {
	list := make([]int64, 0, len(names))
	for id := range names {
		list = append(list, id)
	}
	for from := 0; from < len(list); from += pageSize {
		some := list[from:min(from+pageSize, len(list))]
		rows, err := src.Query("SELECT record, title, deleted FROM entry WHERE register = ? AND record IN ("+marks(len(some))+")",
			append([]any{register}, anys(some)...)...)
		if err != nil {
			return err
		}
		for rows.Next() {
			var id int64
			var title string
			var deleted bool
			if err := rows.Scan(&id, &title, &deleted); err != nil {
				rows.Close()
				return err
			}
			if deleted {
				title += "（已删除）"
			}
			names[id] = title
		}
		if err := rows.Close(); err != nil {
			return err
		}
	}
	return nil
}

// eachRef calls a function for every reference in a record and puts back what it changed.
func eachRef(fields []*record.Field, rec any, do func(register string, r *record.Ref)) {
	for _, f := range fields {
		if f.Copy || (f.Target == "" && f.Sub == nil) {
			continue
		}
		switch v := f.Get(rec).(type) {
		case record.Ref:
			do(f.Target, &v)
			f.Set(rec, v)
		case []record.Ref:
			for i := range v {
				do(f.Target, &v[i])
			}
			f.Set(rec, v)
		case []record.Person:
			for i := range v {
				if v[i].Who.ID != 0 {
					do(f.Target, &v[i].Who)
				}
			}
			f.Set(rec, v)
		case []any:
			for _, row := range v {
				eachRef(f.Sub.Fields, row, do)
			}
			f.Set(rec, v)
		}
	}
}

package data

import (
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// source is where rows are read from: the pool of readers or the writer's transaction.
type source interface {
	Query(query string, args ...any) (*sql.Rows, error)
}

// pageSize is how many records are fetched with one statement.
const pageSize = 500

// Get reads one record, also from the recycle bin. The error says when there is none.
func (s *Store) Get(reg *record.Any, id int64) (any, error) {
	recs, err := s.Page(reg, []int64{id})
	if err != nil {
		return nil, err
	}
	if len(recs) == 0 {
		return nil, notThere(reg, id)
	}
	return recs[0], nil
}

func notThere(reg *record.Any, id int64) error {
	return say(sql.ErrNoRows, "“%s”里没有编号为%d的记录。", reg.Name, id)
}

// Load reads one record of a known register.
func Load[T any](s *Store, reg *record.Register[T], id int64) (*T, error) {
	rec, err := s.Get(reg.Any, id)
	if err != nil {
		return nil, err
	}
	return rec.(*T), nil
}

// All reads every record of a known register that a query finds, in its order.
func All[T any](s *Store, reg *record.Register[T], q record.Query) ([]*T, error) {
	list, err := s.IDs(reg.Any, q)
	if err != nil {
		return nil, err
	}
	recs, err := s.Page(reg.Any, list)
	if err != nil {
		return nil, err
	}
	out := make([]*T, len(recs))
	for i, r := range recs {
		out[i] = r.(*T)
	}
	return out, nil
}

// Each reads what a query finds piece by piece, so that looking through 100,000 records keeps only a page of them in memory.
// It stops after an error.
func Each[T any](s *Store, reg *record.Register[T], q record.Query) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		list, err := s.IDs(reg.Any, q)
		if err != nil {
			yield(nil, err)
			return
		}
		for some := range slices.Chunk(list, pageSize) {
			recs, err := s.Page(reg.Any, some)
			if err != nil {
				yield(nil, err)
				return
			}
			for _, rec := range recs {
				if !yield(rec.(*T), nil) {
					return
				}
			}
		}
	}
}

// Page reads records by id, in the given order, with their rows and with the names of what they point at. Records that
// are gone are left out.
func (s *Store) Page(reg *record.Any, list []int64) ([]any, error) {
	recs, err := fetch(s.read, s.tables[reg.Key], list)
	if err != nil {
		return nil, err
	}
	return recs, s.nameRefs(s.read, reg, recs)
}

// load reads one record inside the transaction, with the names of what it points at.
func (w *writer) load(reg *record.Any, id int64) (any, error) {
	recs, err := fetch(w, w.s.tables[reg.Key], []int64{id})
	if err != nil {
		return nil, err
	}
	if len(recs) == 0 {
		return nil, notThere(reg, id)
	}
	return recs[0], w.nameRefs(reg.Fields, recs[0])
}

// fetch reads records with their rows.
func fetch(src source, t *table, list []int64) ([]any, error) {
	byID := make(map[int64]any, len(list))
	for from := 0; from < len(list); from += pageSize {
		some := list[from:min(from+pageSize, len(list))]
		if err := fetchOwn(src, t, some, byID); err != nil {
			return nil, err
		}
		for _, ch := range t.children {
			if err := fetchChildren(src, t, ch, some, byID); err != nil {
				return nil, err
			}
		}
	}
	out := make([]any, 0, len(list))
	for _, id := range list {
		if rec := byID[id]; rec != nil {
			out = append(out, rec)
		}
	}
	return out, nil
}

func fetchOwn(src source, t *table, list []int64, byID map[int64]any) error {
	names := []string{"id", "uid", "origin", "created", "changed", "deleted"}
	var cols []column
	for _, c := range t.columns {
		if c.load {
			names, cols = append(names, c.name), append(cols, c)
		}
	}
	rows, err := src.Query("SELECT "+quoteAll(names)+" FROM "+quote(t.reg.Key)+" WHERE id IN ("+marks(len(list))+")", anys(list)...)
	if err != nil {
		return err
	}
	defer rows.Close()
	values := make([]any, len(names))
	for rows.Next() {
		if err := scan(rows, values); err != nil {
			return err
		}
		rec := t.reg.New()
		meta := t.reg.Meta(rec)
		meta.ID, meta.UID, meta.Origin = values[0].(int64), values[1].(string), values[2].(string)
		meta.Created, meta.Changed = values[3].(string), values[4].(string)
		meta.Deleted, _ = values[5].(string)
		if err := fill(rec, cols, values[6:]); err != nil {
			return err
		}
		byID[meta.ID] = rec
	}
	return rows.Err()
}

func fill(rec any, cols []column, values []any) error {
	for i, c := range cols {
		v, err := fromSQL(c.field, values[i])
		if err != nil {
			return fmt.Errorf("column %s: %w", c.name, err)
		}
		if v != nil {
			c.field.Set(rec, v)
		}
	}
	return nil
}

// fetchChildren reads the rows of one field for a page of records.
func fetchChildren(src source, t *table, ch child, list []int64, byID map[int64]any) error {
	names := []string{"id", "uid", "origin", "parent"}
	for _, c := range ch.columns {
		names = append(names, c.name)
	}
	rows, err := src.Query("SELECT "+quoteAll(names)+" FROM "+quote(ch.name)+" WHERE parent IN ("+marks(len(list))+") ORDER BY parent, pos", anys(list)...)
	if err != nil {
		return err
	}
	defer rows.Close()
	got := map[int64]*gathered{}
	values := make([]any, len(names))
	for rows.Next() {
		if err := scan(rows, values); err != nil {
			return err
		}
		parent := values[3].(int64)
		if got[parent] == nil {
			got[parent] = &gathered{}
		}
		if err := got[parent].add(ch, values); err != nil {
			return err
		}
	}
	for parent, g := range got {
		if rec := byID[parent]; rec != nil {
			ch.field.Set(rec, g.value())
		}
	}
	return rows.Err()
}

// gathered collects the rows of one field of one record.
type gathered struct {
	refs   []record.Ref
	people []record.Person
	rows   []any
}

func (g *gathered) add(ch child, v []any) error {
	row := record.Row{ID: v[0].(int64), UID: v[1].(string), Origin: v[2].(string)}
	switch ch.field.Kind {
	case record.KindRefs:
		g.refs = append(g.refs, record.Ref{ID: v[4].(int64)})
	case record.KindPeople:
		p := record.Person{Row: row}
		p.Who.ID, _ = v[4].(int64)
		p.Name, _ = v[5].(string)
		p.Status, _ = v[6].(string)
		p.Note, _ = v[7].(string)
		g.people = append(g.people, p)
	default:
		r := ch.field.Sub.New()
		*record.IdentityOf(r) = row
		g.rows = append(g.rows, r)
		return fill(r, ch.columns, v[4:])
	}
	return nil
}

func (g *gathered) value() any {
	switch {
	case g.refs != nil:
		return g.refs
	case g.people != nil:
		return g.people
	}
	return g.rows
}

func scan(rows *sql.Rows, values []any) error {
	ptrs := make([]any, len(values))
	for i := range values {
		values[i] = nil
		ptrs[i] = &values[i]
	}
	return rows.Scan(ptrs...)
}

func quoteAll(names []string) string {
	quoted := make([]string, len(names))
	for i, n := range names {
		quoted[i] = quote(n)
	}
	return strings.Join(quoted, ", ")
}

func anys(list []int64) []any {
	out := make([]any, len(list))
	for i, id := range list {
		out[i] = id
	}
	return out
}

// ids runs a query of one number column.
func ids(src source, query string, args ...any) ([]int64, error) {
	rows, err := src.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		out = append(out, id)
	}
	return out, rows.Err()
}

// Values gives the ids that a query finds, in order, each with the texts of some fields that have columns; "" where none is given.
// It is for counts that need no whole record.
func (s *Store) Values(reg *record.Any, q record.Query, keys ...string) (list []int64, texts [][]string, err error) {
	statement, args, err := s.ordered(reg, q)
	if err != nil {
		return nil, nil, err
	}
	columns := "t.id"
	for _, key := range keys {
		columns += ", t." + quote(key)
	}
	rows, err := s.read.Query("SELECT "+columns+strings.TrimPrefix(statement, "SELECT t.id"), args...)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	values := make([]any, 1+len(keys))
	for rows.Next() {
		if err := scan(rows, values); err != nil {
			return nil, nil, err
		}
		row := make([]string, len(keys))
		for i, v := range values[1:] {
			row[i], _ = v.(string)
		}
		list, texts = append(list, values[0].(int64)), append(texts, row)
	}
	return list, texts, rows.Err()
}

// IsGone tells whether an error means that a record is not there.
func IsGone(err error) bool { return errors.Is(err, sql.ErrNoRows) }

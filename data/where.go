package data

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// IDs gives the ids of the records a query finds, in order: one statement, whatever the size of the list. Pages of
// records are then read by id.
func (s *Store) IDs(reg *record.Any, q record.Query) ([]int64, error) {
	statement, args, err := s.ordered(reg, q)
	if err != nil {
		return nil, err
	}
	return ids(s.read, statement, args...)
}

// Window gives a part of the ids a query finds, in the same order as IDs: limit of them from offset on. In the order of the
// register's list the first ones come from an index, however many there are.
func (s *Store) Window(reg *record.Any, q record.Query, limit, offset int) ([]int64, error) {
	statement, args, err := s.ordered(reg, q)
	if err != nil {
		return nil, err
	}
	return ids(s.read, statement+" LIMIT ? OFFSET ?", append(args, limit, offset)...)
}

// ordered is the statement for the ids that a query finds, in its order or that of the register.
func (s *Store) ordered(reg *record.Any, q record.Query) (string, []any, error) {
	where, args, err := s.where(reg, q)
	if err != nil {
		return "", nil, err
	}
	sorts := q.Sort
	if len(sorts) == 0 {
		sorts = reg.Sorting
	}
	order, err := s.orderBy(reg, sorts)
	return "SELECT t.id FROM " + quote(reg.Key) + " t WHERE " + where + " ORDER BY " + order, args, err
}

// Count counts what a query finds: the same condition as the list behind the number.
func (s *Store) Count(reg *record.Any, q record.Query, c record.Count) (int64, error) {
	where, args, err := s.where(reg, q)
	if err != nil {
		return 0, err
	}
	what := "count(*)"
	from := quote(reg.Key) + " t"
	if c.How != record.CountRows {
		f := reg.Field(c.Key)
		if f == nil {
			return 0, fmt.Errorf("register %s has no field %s to count", reg.Key, c.Key)
		}
		col := "t." + quote(f.Key)
		if f.Kind == record.KindRefs || f.Kind == record.KindPeople {
			from += " JOIN " + quote(reg.Key+"_"+f.Key) + " c ON c.parent = t.id"
			col = "c." + quote(childOf(reg, f).columns[0].name)
		}
		what = map[record.How]string{record.CountDistinct: "count(DISTINCT " + col + ")", record.CountSum: "coalesce(sum(" + col + "), 0)"}[c.How]
	}
	var n int64
	err = s.read.QueryRow("SELECT "+what+" FROM "+from+" WHERE "+where, args...).Scan(&n)
	return n, err
}

func (s *Store) where(reg *record.Any, q record.Query) (string, []any, error) {
	conds, args := []string{"t.deleted IS NULL"}, []any{}
	if q.Deleted {
		conds[0] = "t.deleted IS NOT NULL"
	}
	for _, f := range q.Where {
		cond, more, err := condition(reg, reg.Fields, reg.Key, "t", f)
		if err != nil {
			return "", nil, err
		}
		conds, args = append(conds, cond), append(args, more...)
	}
	if words := match(q.Find); words != "" {
		conds = append(conds, "t.id IN (SELECT e.record FROM words w JOIN entry e ON e.id = w.rowid WHERE words MATCH ? AND e.register = ?)")
		args = append(args, words, reg.Key)
	}
	return strings.Join(conds, " AND "), args, nil
}

// condition turns one filter into SQL. alias is the table the fields stand in, owner the register's key.
func condition(reg *record.Any, fields []*record.Field, owner, alias string, f record.Filter) (string, []any, error) {
	if f.Op == record.Either {
		return either(reg, fields, owner, alias, f)
	}
	if f.Key == "id" && alias == "t" {
		return compare("t.id", f.Op, f.Value)
	}
	if f.Key == record.StateKey && reg != nil && len(reg.Order) > 0 {
		return compare(alias+`."state"`, f.Op, f.Value)
	}
	if f.Key == record.WantingKey && reg != nil {
		return compare(alias+"."+quote(record.WantingKey), f.Op, f.Value)
	}
	field := find(fields, f.Key)
	if field == nil {
		return "", nil, fmt.Errorf("register %s has no field %s to filter by", owner, f.Key)
	}
	col := alias + "." + quote(field.Key)
	switch field.Kind {
	case record.KindRows:
		return rowCondition(owner, alias, field, f)
	case record.KindRefs, record.KindPeople:
		if alias == "t" {
			return linkCondition(owner, alias, field, f)
		}
		return jsonCondition(col, f)
	case record.KindChoices:
		return jsonCondition(col, f)
	}
	if b, ok := f.Value.(bool); ok {
		f.Value = toSQL(b)
	}
	return compare(col, f.Op, f.Value)
}

func find(fields []*record.Field, key string) *record.Field {
	for _, f := range fields {
		if f.Key == key {
			return f
		}
	}
	return nil
}

func compare(col string, op record.Op, value any) (string, []any, error) {
	switch op {
	case record.Is, record.AtLeast, record.AtMost:
		return col + " " + string(op) + " ?", []any{value}, nil
	case record.Not:
		return "(" + col + " IS NULL OR " + col + " <> ?)", []any{value}, nil
	case record.Has:
		return "instr(" + col + ", ?) > 0", []any{value}, nil
	case record.Given:
		return col + " IS NOT NULL", nil, nil
	case record.Missing:
		return col + " IS NULL", nil, nil
	case record.In:
		if list, ok := value.([]int64); ok { // the records behind a figure may be more than SQLite takes as parameters
			text, err := json.Marshal(list)
			return col + " IN (SELECT value FROM json_each(?))", []any{string(text)}, err
		}
		list, err := listOf(value)
		return col + " IN (" + marks(len(list)) + ")", list, err
	}
	return "", nil, fmt.Errorf("cannot filter %s by %q", col, op)
}

func listOf(value any) ([]any, error) {
	switch v := value.(type) {
	case []any:
		return v, nil
	case []string:
		out := make([]any, len(v))
		for i, s := range v {
			out[i] = s
		}
		return out, nil
	case []int64:
		return anys(v), nil
	}
	return nil, fmt.Errorf("not a list of values: %T", value)
}

// jsonCondition filters by a value in a list that is stored as JSON.
func jsonCondition(col string, f record.Filter) (string, []any, error) {
	in := "EXISTS (SELECT 1 FROM json_each(" + col + ") WHERE value = ?)"
	switch f.Op {
	case record.Is:
		return in, []any{f.Value}, nil
	case record.Not:
		return "NOT " + in, []any{f.Value}, nil
	case record.In:
		list, err := listOf(f.Value)
		return "EXISTS (SELECT 1 FROM json_each(" + col + ") WHERE value IN (" + marks(len(list)) + "))", list, err
	}
	return compare(col, f.Op, f.Value)
}

// linkCondition filters by who or what a people or refs field holds.
func linkCondition(owner, alias string, field *record.Field, f record.Filter) (string, []any, error) {
	col := "who"
	if field.Kind == record.KindRefs {
		col = "target"
	}
	exists := "EXISTS (SELECT 1 FROM " + quote(owner+"_"+field.Key) + " c WHERE c.parent = " + alias + ".id"
	switch f.Op {
	case record.Given:
		return exists + ")", nil, nil
	case record.Missing:
		return "NOT " + exists + ")", nil, nil
	case record.Not:
		return "NOT " + exists + " AND c." + col + " = ?)", []any{f.Value}, nil
	}
	cond, args, err := compare("c."+col, f.Op, f.Value)
	return exists + " AND " + cond + ")", args, err
}

// rowCondition filters by rows: some row, or none, meets all conditions.
func rowCondition(owner, alias string, field *record.Field, f record.Filter) (string, []any, error) {
	conds, args := []string{"r.parent = " + alias + ".id"}, []any{}
	for _, sub := range f.Rows {
		cond, more, err := condition(nil, field.Sub.Fields, owner+"_"+field.Key, "r", sub)
		if err != nil {
			return "", nil, err
		}
		conds, args = append(conds, cond), append(args, more...)
	}
	exists := "EXISTS (SELECT 1 FROM " + quote(owner+"_"+field.Key) + " r WHERE " + strings.Join(conds, " AND ") + ")"
	if f.Op == record.NoRow || f.Op == record.Missing {
		exists = "NOT " + exists
	}
	return exists, args, nil
}

func either(reg *record.Any, fields []*record.Field, owner, alias string, f record.Filter) (string, []any, error) {
	var conds []string
	var args []any
	for _, one := range f.Rows {
		cond, more, err := condition(reg, fields, owner, alias, one)
		if err != nil {
			return "", nil, err
		}
		conds, args = append(conds, cond), append(args, more...)
	}
	return "(" + strings.Join(conds, " OR ") + ")", args, nil
}

// orderBy gives the order of a list; what ties is in the order of entry.
func (s *Store) orderBy(reg *record.Any, sorts []record.Sort) (string, error) {
	var out []string
	usual := slices.Equal(sorts, reg.Sorting) // the order of the register's index
	for _, by := range sorts {
		expr, err := sortExpr(reg, by.Key)
		if err != nil {
			return "", err
		}
		if _, keyed := reg.SortKey(by.Key); by.Desc {
			expr += " DESC"
		} else if reg.Field(by.Key) != nil && !keyed && !usual {
			expr += " NULLS LAST" // what is not given stands last either way, as in a ledger
		}
		out = append(out, expr)
	}
	return strings.Join(append(out, "t.id"), ", "), nil
}

func sortExpr(reg *record.Any, key string) (string, error) {
	if _, ok := reg.SortKey(key); ok {
		return "t." + quote(key+"_key"), nil
	}
	switch {
	case key == "id" || key == "created" || key == "changed" || (key == record.StateKey && len(reg.Order) > 0):
		return "t." + quote(key), nil
	}
	f := reg.Field(key)
	if f == nil {
		return "", fmt.Errorf("register %s has no field %s to sort by", reg.Key, key)
	}
	child := quote(reg.Key + "_" + f.Key)
	switch f.Kind {
	case record.KindRef:
		return "(SELECT coalesce(e.sort, CAST(e.title AS BLOB)) FROM entry e WHERE e.register = '" + f.Target + "' AND e.record = t." + quote(f.Key) + ")", nil
	case record.KindRows, record.KindPeople, record.KindRefs:
		return "(SELECT count(*) FROM " + child + " c WHERE c.parent = t.id)", nil
	case record.KindShown:
		if !f.Stored {
			return "", say(nil, "“%s”是随日期变化的内容，不能按它排序。", f.Label)
		}
	}
	return "t." + quote(f.Key), nil
}

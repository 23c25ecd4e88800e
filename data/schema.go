package data

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// table is how a register lies in SQLite: one table of its own, and one for each of its rows, people and refs fields.
// All of it follows from the description; nothing here knows a register.
type table struct {
	reg      *record.Any
	columns  []column
	children []child
}

// column is one column of a register's own table beside id, uid, origin, created, changed and deleted.
type column struct {
	name  string
	kind  string        // SQLite's STRICT type
	field *record.Field // nil for state and sort keys
	load  bool          // read back into the record; the rest is derived and only sorts and filters
	value func(rec any, in record.Settings) any
}

// child is the table of a rows, people or refs field.
type child struct {
	name    string
	field   *record.Field
	columns []column
}

func tableOf(reg *record.Any) *table {
	t := &table{reg: reg}
	if len(reg.Order) > 0 {
		t.columns = append(t.columns, column{name: record.StateKey, kind: "TEXT",
			value: func(rec any, in record.Settings) any { return nilIfEmpty(string(reg.State(rec, in))) }})
	}
	for _, f := range reg.Fields {
		if f.IsColumn() {
			t.columns = append(t.columns, fieldColumn(f))
		} else if f.Kind != record.KindShown && !f.Copy {
			t.children = append(t.children, childOf(reg, f))
		}
	}
	for _, key := range reg.SortKeys() {
		sortKey, _ := reg.SortKey(key)
		t.columns = append(t.columns, column{name: key + "_key", kind: "BLOB",
			value: func(rec any, in record.Settings) any { return sortKey(rec, in) }})
	}
	return t
}

func fieldColumn(f *record.Field) column {
	c := column{name: f.Key, kind: sqlType(f.Kind), field: f, load: !f.Copy && f.Settable()}
	c.value = func(rec any, in record.Settings) any { return toSQL(f.Get(rec)) }
	if f.Kind == record.KindShown {
		c.value = func(rec any, in record.Settings) any { return nilIfEmpty(f.Text(rec, in)) }
	}
	return c
}

func childOf(reg *record.Any, f *record.Field) child {
	c := child{name: reg.Key + "_" + f.Key, field: f}
	switch f.Kind {
	case record.KindRefs:
		c.columns = []column{{name: "target", kind: "INTEGER"}}
	case record.KindPeople:
		c.columns = []column{{name: "who", kind: "INTEGER"}, {name: "name", kind: "TEXT"}, {name: "status", kind: "TEXT"}, {name: "note", kind: "TEXT"}}
	case record.KindRows:
		for _, sub := range f.Sub.Fields {
			if sub.Settable() {
				c.columns = append(c.columns, fieldColumn(sub))
			}
		}
	}
	return c
}

func sqlType(k record.Kind) string {
	switch k {
	case record.KindInt, record.KindMoney, record.KindBool, record.KindRef:
		return "INTEGER"
	case record.KindNumber:
		return "REAL"
	}
	return "TEXT"
}

// toSQL turns a field's value into what its column holds: lists as JSON, yes and no as 1 and 0, references as ids.
func toSQL(v any) any {
	switch v := v.(type) {
	case bool:
		if v {
			return int64(1)
		}
		return int64(0)
	case record.Ref:
		return v.ID
	case []record.Ref:
		ids := make([]int64, len(v))
		for i, r := range v {
			ids[i] = r.ID
		}
		return jsonText(ids)
	case []string:
		return jsonText(v)
	}
	return v
}

// fromSQL turns what a column holds into the field's value.
func fromSQL(f *record.Field, v any) (any, error) {
	if v == nil {
		return nil, nil
	}
	switch f.Kind {
	case record.KindBool:
		return v == int64(1), nil
	case record.KindRef:
		return record.Ref{ID: v.(int64)}, nil
	case record.KindChoices:
		var list []string
		err := json.Unmarshal([]byte(v.(string)), &list)
		return list, err
	case record.KindRefs:
		var ids []int64
		if err := json.Unmarshal([]byte(v.(string)), &ids); err != nil {
			return nil, err
		}
		refs := make([]record.Ref, len(ids))
		for i, id := range ids {
			refs[i].ID = id
		}
		return refs, nil
	}
	return v, nil
}

func jsonText(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // lists of texts and numbers are always encodable
	}
	return string(b)
}

func nilIfEmpty(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// create gives the SQL that makes the register's tables: what a migration for a new register says.
func (t *table) create() string {
	var b strings.Builder
	fmt.Fprintf(&b, "CREATE TABLE %s (\n  id INTEGER PRIMARY KEY,\n  uid TEXT NOT NULL UNIQUE,\n  origin TEXT NOT NULL,\n"+
		"  created TEXT NOT NULL,\n  changed TEXT NOT NULL,\n  deleted TEXT", quote(t.reg.Key))
	for _, c := range t.columns {
		fmt.Fprintf(&b, ",\n  %s %s", quote(c.name), c.kind)
	}
	b.WriteString("\n) STRICT;\n" + t.listIndex() + t.columnIndexes())
	for _, ch := range t.children {
		fmt.Fprintf(&b, "CREATE TABLE %s (\n  id INTEGER PRIMARY KEY,\n  uid TEXT NOT NULL UNIQUE,\n  origin TEXT NOT NULL,\n"+
			"  parent INTEGER NOT NULL REFERENCES %s(id) ON DELETE CASCADE,\n  pos INTEGER NOT NULL", quote(ch.name), quote(t.reg.Key))
		for _, c := range ch.columns {
			fmt.Fprintf(&b, ",\n  %s %s", quote(c.name), c.kind)
		}
		fmt.Fprintf(&b, "\n) STRICT;\nCREATE INDEX %s ON %s(parent, pos);\n", quote(ch.name+"_parent"), quote(ch.name))
		if ch.field.Target != "" {
			fmt.Fprintf(&b, "CREATE INDEX %s ON %s(%s);\n", quote(ch.name+"_target"), quote(ch.name), quote(ch.columns[0].name))
		}
	}
	return b.String()
}

// listIndex gives the index in the usual order of the register's list, apart from what lies in the recycle bin: a list of
// 100,000 then opens by reading the index alone. An order by the name of another record has none.
func (t *table) listIndex() string {
	var cols []string
	for _, by := range t.reg.Sorting {
		col := by.Key
		if _, ok := t.reg.SortKey(by.Key); ok {
			col += "_key"
		}
		at := slices.IndexFunc(t.columns, func(c column) bool { return c.name == col })
		if at < 0 || t.columns[at].field != nil && t.columns[at].field.Kind == record.KindRef {
			return ""
		}
		col = quote(col)
		if by.Desc {
			col += " DESC"
		}
		cols = append(cols, col)
	}
	if len(cols) == 0 {
		return ""
	}
	return fmt.Sprintf("CREATE INDEX %s ON %s(deleted, %s);\n", quote(t.reg.Key+"_list"), quote(t.reg.Key), strings.Join(cols, ", "))
}

// columnIndexes gives an index for each column that records are looked up by: the fields a reference or an import names
// them with, and those that must be their own.
func (t *table) columnIndexes() string {
	var b strings.Builder
	for _, c := range t.columns {
		f := c.field
		if f == nil || !f.Single && !slices.Contains(t.reg.FindKeys, f.Key) {
			continue
		}
		fmt.Fprintf(&b, "CREATE INDEX %s ON %s(%s);\n", quote(t.reg.Key+"_by_"+c.name), quote(t.reg.Key), quote(c.name))
	}
	return b.String()
}

// quote makes a name safe as an SQL identifier; "group" is a word of SQL and a register of ours.
func quote(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

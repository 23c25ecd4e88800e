package data

import (
	"fmt"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// TestSchemaMatchesRegisters compares what the registers describe with what the migrations have made, and prints the SQL
// that a new migration must say.
func TestSchemaMatchesRegisters(t *testing.T) {
	s := toy(t)
	for _, reg := range office.Registers.All {
		tab := tableOf(reg)
		compareTable(t, s, reg.Key, append(plainColumns("created TEXT", "changed TEXT", "deleted TEXT"), tab.columns...), tab.create())
		for _, ch := range tab.children {
			compareTable(t, s, ch.name, append(plainColumns("parent INTEGER", "pos INTEGER"), ch.columns...), tab.create())
		}
	}
}

func plainColumns(defs ...string) []column {
	out := []column{{name: "id", kind: "INTEGER"}, {name: "uid", kind: "TEXT"}, {name: "origin", kind: "TEXT"}}
	for _, d := range defs {
		var c column
		fmt.Sscan(d, &c.name, &c.kind)
		out = append(out, c)
	}
	return out
}

func compareTable(t *testing.T, s *Store, name string, want []column, create string) {
	t.Helper()
	rows, err := s.read.Query("SELECT name, type FROM pragma_table_info(?)", name)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	have := map[string]string{}
	for rows.Next() {
		var col, kind string
		if err := rows.Scan(&col, &kind); err != nil {
			t.Fatal(err)
		}
		have[col] = kind
	}
	if len(have) == 0 {
		t.Errorf("table %s is missing; a migration must say:\n%s", name, create)
		return
	}
	for _, c := range want {
		if have[c.name] != c.kind {
			t.Errorf("ALTER TABLE %s ADD COLUMN %s %s; -- now %q", quote(name), quote(c.name), c.kind, have[c.name])
		}
		delete(have, c.name)
	}
	for col := range have {
		t.Errorf("table %s has a column %s that no register describes", name, col)
	}
}

func TestEveryRegisterOfTheOfficeTakesARecordAndGivesItBack(t *testing.T) {
	s := toy(t)
	anchor := map[string]int64{}
	for _, reg := range office.Registers.All { // first something to point at in every register
		rec := reg.New()
		for _, f := range reg.Lacking(rec) {
			f.Set(rec, sample(f, anchor))
		}
		anchor[reg.Key] = put(t, s, reg, rec)[0]
	}
	for _, reg := range office.Registers.All {
		rec := reg.New()
		for _, f := range reg.Fields {
			if f.Settable() && !f.Copy {
				f.Set(rec, sample(f, anchor))
			}
		}
		want := reg.Clone(rec)
		id := put(t, s, reg, rec)[0]
		got, err := s.Get(reg, id)
		if err != nil {
			t.Fatal(err)
		}
		reg.Prepare(want, s.Settings())
		for _, f := range reg.Changed(want, got) {
			t.Errorf("%s: %s was %v, came back as %v", reg.Name, f.Label, f.Get(want), f.Get(got))
		}
	}
}

// sample makes a value of the field's kind; references point at the anchors.
func sample(f *record.Field, anchor map[string]int64) any {
	switch f.Kind {
	case record.KindDate:
		return "2025-03-20"
	case record.KindMonth:
		return "1978-06"
	case record.KindTime:
		return "08:30"
	case record.KindInt, record.KindMoney:
		return int64(7)
	case record.KindNumber:
		return 1.5
	case record.KindBool:
		return true
	case record.KindChoice:
		return append(f.Options, "甲")[0]
	case record.KindChoices:
		return []string{"甲", "乙（含、顿号）"}
	case record.KindRef:
		return record.Ref{ID: anchor[f.Target]}
	case record.KindRefs:
		return []record.Ref{{ID: anchor[f.Target]}}
	case record.KindPeople:
		return []record.Person{{Who: record.Ref{ID: anchor[f.Target]}, Status: "出席"}, {Name: "来宾"}}
	case record.KindRows:
		row := f.Sub.New()
		for _, sub := range f.Sub.Fields {
			if sub.Settable() {
				sub.Set(row, sample(sub, anchor))
			}
		}
		return []any{row}
	}
	return f.Key + "值"
}

package main

import (
	"regexp"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/data"
)

// otherTowns are words with 镇 that do not mean the office itself.
var (
	otherTowns = regexp.MustCompile(`集镇|城镇|乡镇|村镇`)
	anyTown    = regexp.MustCompile(otherTowns.String() + "|镇")
)

// The demo is a 镇. Its records are given another name, as a clerk of that office would have written them; what still says 镇 in a
// paper comes from the program.
func TestNoPaperOfA乡OrA民族乡Speaks镇OfTheOffice(t *testing.T) {
	s := demoOffice(t)
	unseal(t, s)
	name := "清溪镇"
	for _, now := range [][2]string{{"云岭乡", "乡"}, {"云岭坪川瑶族苗族乡", "民族乡"}} {
		kind := now[1]
		rename镇(t, s, name, now[0], kind)
		name = now[0]
		heads := 0
		for file, content := range sets(t, s) {
			lines, err := docx.Text(content)
			if err != nil {
				t.Fatal(err)
			}
			for _, line := range append(lines, file) {
				if strings.Contains(otherTowns.ReplaceAllString(line, ""), "镇") {
					t.Errorf("%s of a %s: %s", file, kind, line)
				}
				heads += strings.Count(line, "乡长")
			}
		}
		if heads < 20 {
			t.Errorf("the papers of a %s name its head %d times", kind, heads)
		}
	}
}

// unseal opens the terms that are closed; one that is sealed could not be given another name.
func unseal(t *testing.T, s *data.Store) {
	t.Helper()
	terms, err := data.All(s, office.Terms, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	for _, term := range terms {
		term.Sealed = ""
		if _, err := s.Save(data.Batch{Label: "启封", Changes: []data.Change{{Reg: office.Terms.Any, Op: data.Put, Rec: term}}}); err != nil {
			t.Fatal(err)
		}
	}
}

// rename镇 makes the demo the office of a 乡: its settings, and every text that was written freely. What is chosen from a list (levels,
// posts, statuses) stays as every office keeps it.
func rename镇(t *testing.T, s *data.Store, old, name, kind string) {
	t.Helper()
	for key, value := range map[string]string{office.KeyTown: name, office.KeyTownKind: kind, office.KeyCodeCongress: "云乡人大", office.KeyAddress: "平川县" + name + "人民路1号"} {
		if err := s.Set(key, value, ""); err != nil {
			t.Fatal(err)
		}
	}
	said := func(text string) string {
		text = strings.NewReplacer(old, name, "清镇", "云乡").Replace(text)
		return anyTown.ReplaceAllStringFunc(text, func(word string) string {
			if word == "镇" {
				return "乡"
			}
			return word
		})
	}
	for _, reg := range office.Registers.All {
		list, err := s.IDs(reg, record.Query{})
		if err != nil {
			t.Fatal(err)
		}
		recs, err := s.Page(reg, list)
		if err != nil {
			t.Fatal(err)
		}
		var changes []data.Change
		for _, rec := range recs {
			if rec = reg.Clone(rec); rewrite(reg.Fields, rec, said) {
				changes = append(changes, data.Change{Reg: reg, Op: data.Put, Rec: rec})
			}
		}
		if len(changes) > 0 {
			if _, err := s.Save(data.Batch{Label: "改名", Changes: changes}); err != nil {
				t.Fatal(reg.Name, err)
			}
		}
	}
}

// rewrite puts every free text of a record or a row into other words, and tells whether any changed.
func rewrite(fields []*record.Field, rec any, said func(string) string) bool {
	changed := false
	for _, f := range fields {
		if !f.Settable() {
			continue
		}
		switch old := f.Get(rec).(type) {
		case string:
			if now := said(old); now != old && (f.Kind == record.KindText || f.Kind == record.KindLongText) {
				f.Set(rec, now)
				changed = true
			}
		case []record.Person:
			for i := range old {
				if now := said(old[i].Note); now != old[i].Note {
					old[i].Note, changed = now, true
				}
			}
			f.Set(rec, old)
		case []any:
			for _, row := range old {
				changed = rewrite(f.Sub.Fields, row, said) || changed
			}
			f.Set(rec, old)
		}
	}
	return changed
}

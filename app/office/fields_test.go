package office

import (
	"os"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

// Every field that DOMAIN.md §3 names stands in its register, as a field or as a column of rows.
func TestEveryFieldOfTheDomainStandsInItsRegister(t *testing.T) {
	raw, err := os.ReadFile("testdata/fields.txt")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		head, labels, ok := strings.Cut(line, ": ")
		words := strings.Fields(head)
		if !ok || len(words) != 2 || Registers.Get(words[1]) == nil {
			t.Fatalf("cannot read: %s", line)
		}
		reg := Registers.Get(words[1])
		seen[reg.Key] = true
		for _, label := range strings.Fields(labels) {
			if !hasField(reg.Fields, label) {
				t.Errorf("§%s: %s has no field %s", words[0], reg.Name, label)
			}
		}
	}
	for _, reg := range Registers.All {
		if !seen[reg.Key] && !reg.Hidden && reg != Holidays.Any { // holidays are of DESIGN.md, not of §3
			t.Errorf("%s has no line of fields", reg.Name)
		}
	}
}

// hasField tells whether a field, or a column of rows, has that label or synonym.
func hasField(fields []*record.Field, label string) bool {
	return slices.ContainsFunc(fields, func(f *record.Field) bool {
		return f.Label == label || slices.Contains(f.Names, label) || f.Sub != nil && hasField(f.Sub.Fields, label)
	})
}

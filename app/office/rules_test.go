package office

import (
	"os"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

// rulesWanted is how many rules DOMAIN.md §2 has.
const rulesWanted = 122

// withoutNumber are provincial and customary rules that hold no number that a province or an office could set otherwise.
var withoutNumber = []string{"E18", "F09", "F12", "F16", "F17", "G04"}

// Every rule of DOMAIN.md §2 is served where rules.tsv says: by a rule of a register or of the archive (rule:), by words beside a
// field (hint: E12, what deputies do not do on an inspection), or by a register (E18). None is served that is not listed.
func TestEveryRuleOfTheLawIsServed(t *testing.T) {
	listed := map[string]bool{}
	for _, line := range ruleTable(t) {
		id, mark, servers := line[0], line[1], strings.Fields(line[2])
		listed[id] = true
		if len(servers) == 0 {
			t.Errorf("%s (%s) is served nowhere", id, mark)
		}
		for _, s := range servers {
			if !ruleServed(id, s) {
				t.Errorf("%s: %s does not serve it", id, s)
			}
		}
	}
	if len(listed) != rulesWanted {
		t.Errorf("%d rules, want %d", len(listed), rulesWanted)
	}
	for _, reg := range Registers.All {
		for _, r := range reg.Checks {
			if r.ID != "" && !listed[r.ID] {
				t.Errorf("%s holds records against %s, which DOMAIN.md does not have", reg.Name, r.ID)
			}
		}
	}
}

// Every rule on one record says at which field of its form it stands; NewSet refuses one that is not there.
func TestEveryRuleStandsAtAField(t *testing.T) {
	for _, reg := range Registers.All {
		for i, r := range reg.Checks {
			if len(r.Fields) == 0 {
				t.Errorf("%s stands at no field", ruleName(reg.Name, r.ID, i))
			}
		}
	}
}

// Every number that a province or custom sets stands in the settings with its source, and what only other provinces rule is off.
func TestEveryNumberOfAProvinceOrOfCustomIsASetting(t *testing.T) {
	for _, line := range ruleTable(t) {
		id, mark, keys := line[0], line[1], strings.Fields(strings.TrimPrefix(line[3], "-"))
		if (mark == "prov" || mark == "verify") && len(keys) == 0 && !slices.Contains(withoutNumber, id) {
			t.Errorf("%s (%s) has no setting", id, mark)
		}
		for _, key := range keys {
			if !slices.ContainsFunc(Limits, func(l Limit) bool { return l.Key == key && l.Title != "" && l.Source != "" && l.Mark != "" }) {
				t.Errorf("%s: there is no setting %s with a source", id, key)
			}
		}
	}
	general := map[string]bool{} // settings that hold in every province
	for _, l := range Limits {
		general[l.Key] = general[l.Key] || l.Province == ""
	}
	elsewhere := SettingsOn(today, nil)
	for _, l := range Limits {
		if l.Mark == record.Provincial && l.Province == "" {
			t.Errorf("%s is a province's rule and names no province", l.Key)
		}
		if !general[l.Key] && (elsewhere.On(l.Key) || elsewhere.Int(l.Key) != 0) {
			t.Errorf("%s of %s is on in other provinces", l.Key, l.Province)
		}
	}
}

// ruleTable reads rules.tsv: id, mark, servers, keys of settings.
func ruleTable(t *testing.T) (out [][]string) {
	t.Helper()
	raw, err := os.ReadFile("testdata/rules.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		if columns := strings.Split(line, "\t"); !strings.HasPrefix(line, "#") {
			if len(columns) != 4 {
				t.Fatalf("not four columns: %s", line)
			}
			out = append(out, columns)
		}
	}
	return out
}

func ruleServed(id, server string) bool {
	kind, what, _ := strings.Cut(server, ":")
	register, words, _ := strings.Cut(what, ".")
	reg := Registers.Get(register)
	switch {
	case kind == "rule" && what == "archive":
		return slices.ContainsFunc(ArchiveRules, func(r ArchiveRule) bool { return r.ID == id })
	case kind == "rule" && reg != nil:
		return slices.ContainsFunc(reg.Checks, func(r record.Rule) bool { return r.ID == id })
	case kind == "hint" && reg != nil:
		return slices.ContainsFunc(reg.Fields, func(f *record.Field) bool { return strings.Contains(f.Hint, words) })
	}
	return kind == "register" && reg != nil
}

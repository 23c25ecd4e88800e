package office

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

// seenRule is what the tests of this package have seen of one rule: at its breach it warns, at the twin that is in order it does not.
type seenRule struct{ warned, silent bool }

// seenRules are the rules that tests have held records against, by ruleName. The tests of this package do not run in parallel.
var seenRules = map[string]*seenRule{}

// ruleName names one of the rules of a register or of the archive. Some rules share an id, and checks of form have none, so the place
// in the list stands behind: 选区 A04 #1.
func ruleName(of, id string, place int) string {
	return fmt.Sprintf("%s %s #%d", of, cmp.Or(id, "(form)"), place+1)
}

// saw notes what a rule said.
func saw(rule string, breaches int) {
	s := seenRules[rule]
	if s == nil {
		s = &seenRule{}
		seenRules[rule] = s
	}
	s.warned = s.warned || breaches > 0
	s.silent = s.silent || breaches == 0
}

// warningsOf holds a record against the rules of its register: every line is a rule's id, a space and what it says.
func warningsOf(a *record.Any, rec any, f Facts) (out []string) {
	for i, rule := range a.Checks {
		warnings := rule.Against(rec, f)
		saw(ruleName(a.Name, rule.ID, i), len(warnings))
		for _, w := range warnings {
			out = append(out, w.Rule+" "+w.Text)
		}
	}
	return out
}

// findingsOf holds an archive against its rules with an id.
func findingsOf(a Archive, id string) (out []Finding) {
	for i, rule := range ArchiveRules {
		if rule.ID == id {
			found := rule.Check(a)
			saw(ruleName("全部档案", id, i), len(found))
			out = append(out, found...)
		}
	}
	return out
}

// findingsSaying are what findingsOf finds in these words: some rules share an id.
func findingsSaying(a Archive, id, words string) []Finding {
	return slices.DeleteFunc(findingsOf(a, id), func(f Finding) bool { return !strings.Contains(f.Text, words) })
}

// findings are what findingsOf finds as lines: the key of a register, a space and what is said.
func findings(a Archive, id string) (out []string) {
	for _, f := range findingsOf(a, id) {
		out = append(out, f.Register+" "+f.Text)
	}
	return out
}

// unseenRules lists every rule of the office that no test has seen warn, or none has seen stay silent.
func unseenRules() (out []string) {
	look := func(rule string) {
		switch s := seenRules[rule]; {
		case s == nil:
			out = append(out, rule+" is held in no test")
		case !s.warned:
			out = append(out, rule+" never warns")
		case !s.silent:
			out = append(out, rule+" never stays silent")
		}
	}
	for _, reg := range Registers.All {
		for i, rule := range reg.Checks {
			look(ruleName(reg.Name, rule.ID, i))
		}
	}
	for i, rule := range ArchiveRules {
		look(ruleName("全部档案", rule.ID, i))
	}
	return out
}

// TestMain lets the package pass only when every rule was seen at its breach and at its twin. Parts of the tests chosen by a flag
// cannot show that and are not asked.
func TestMain(m *testing.M) {
	code := m.Run()
	whole := !slices.ContainsFunc([]string{"test.run", "test.skip", "test.list", "test.fuzz", "test.bench"}, func(name string) bool {
		f := flag.Lookup(name)
		return f != nil && f.Value.String() != ""
	})
	if unseen := unseenRules(); code == 0 && whole && len(unseen) > 0 {
		fmt.Printf("FAIL: rules without a case that warns and a twin that does not:\n  %s\n", strings.Join(unseen, "\n  "))
		code = 1
	}
	os.Exit(code)
}

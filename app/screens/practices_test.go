package screens

import (
	"os"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
)

// practicesWanted is how many practices the model reports of five townships name (DOMAIN.md §8).
const practicesWanted = 155

// A practice is served by what the program really has. Each line of practices.tsv names the seed, the practice in its words, and what
// serves it:
//
//	register:KEY  field:KEY.LABEL  value:KEY.LABEL=VALUE  state:KEY=STATE  figure:NAME  page:NAME  setting:KEY  duty:KIND  rule:ID
//	paper:NUMBER or NAME  ledger:NUMBER
//	report:FORM or BLOCK of the work report
//
// A label may be that of a column of rows.
func TestEveryPracticeIsServedByWhatTheProgramHas(t *testing.T) {
	raw, err := os.ReadFile("testdata/practices.tsv")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(raw)), "\n")
	if len(lines) != practicesWanted {
		t.Errorf("%d practices, want %d", len(lines), practicesWanted)
	}
	for i, line := range lines {
		columns := strings.Split(line, "\t")
		if len(columns) != 3 || columns[1] == "" || columns[2] == "" {
			t.Fatalf("line %d has not three columns: %s", i+1, line)
		}
		for _, token := range strings.Fields(columns[2]) {
			kind, what, _ := strings.Cut(token, ":")
			if serves := servers[kind]; serves == nil || !serves(what) {
				t.Errorf("line %d, %s %s: the program has no %s", i+1, columns[0], columns[1], token)
			}
		}
	}
}

// servers tell for each kind of token whether the program has what it names.
var servers = map[string]func(what string) bool{
	"ledger": func(what string) bool {
		return slices.ContainsFunc(ledger.Catalogue(), func(k ledger.Known) bool { return k.Number == what })
	},
	"paper": func(what string) bool {
		return slices.ContainsFunc(append(paper.Documents(), paper.Papers()...), func(d paper.Document) bool { return d.Number == what || d.Base() == what })
	},
	"report": func(what string) bool {
		_, err := paper.ParseReportKind(what)
		return err == nil || slices.Contains(paper.ReportBlockNames, what)
	},
	"register": func(what string) bool { reg := office.Registers.Get(what); return reg != nil && !reg.Hidden },
	"field": func(what string) bool {
		register, label, _ := strings.Cut(what, ".")
		return len(fieldsCalled(register, label)) > 0
	},
	"value": func(what string) bool {
		place, value, _ := strings.Cut(what, "=")
		register, label, _ := strings.Cut(place, ".")
		return slices.ContainsFunc(fieldsCalled(register, label), func(f *record.Field) bool {
			return slices.ContainsFunc(f.OptionsIn(office.SettingsOn("", nil)), func(o string) bool { return o == value || strings.HasPrefix(o, value+"（") })
		})
	},
	"state": func(what string) bool {
		register, state, _ := strings.Cut(what, "=")
		reg := office.Registers.Get(register)
		return reg != nil && slices.Contains(reg.Order, record.State(state))
	},
	"figure": func(what string) bool { return slices.Contains(figures.Names(office.SettingsOn("", nil)), what) },
	"page":   pageCalled,
	"setting": func(what string) bool {
		return slices.ContainsFunc(office.Limits, func(l office.Limit) bool { return l.Key == what })
	},
	"duty": func(what string) bool { return slices.Contains(office.DutyKinds, what) },
	"rule": func(what string) bool {
		for _, reg := range office.Registers.All {
			if slices.ContainsFunc(reg.Checks, func(r record.Rule) bool { return r.ID == what }) {
				return true
			}
		}
		return slices.ContainsFunc(office.ArchiveRules, func(r office.ArchiveRule) bool { return r.ID == what })
	},
}

// fieldsCalled gives the fields of a register, and the columns of its rows, that have a label.
func fieldsCalled(register, label string) (out []*record.Field) {
	reg := office.Registers.Get(register)
	if reg == nil {
		return nil
	}
	fields := slices.Clone(reg.Fields)
	for _, f := range reg.Fields {
		if f.Sub != nil {
			fields = append(fields, f.Sub.Fields...)
		}
	}
	for _, f := range fields {
		if f.Label == label {
			out = append(out, f)
		}
	}
	return out
}

// pageCalled tells whether a page or a tab has that name.
func pageCalled(name string) bool {
	return slices.ContainsFunc(contents, func(c place) bool {
		return c.name == name || slices.ContainsFunc(c.tabs, func(l lists) bool { return l.name == name })
	})
}

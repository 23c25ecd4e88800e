package paper

import (
	"encoding/json"
	"slices"

	"npcdesk/data"
)

// BlockChoice is a block's place in a report and whether it is in it.
type BlockChoice struct {
	Name string
	On   bool
}

// OwnWords are what the clerk wrote into the report of one period, and which sentences were left out.
type OwnWords struct {
	Sentences map[string]string // by block, a paragraph to a line
	Left      []string          // keys of sentences
}

// KeptChoice gives the blocks of a form in the order that the office chose, all of them. A new block stands where the outline has it.
func KeptChoice(s *data.Store, kind ReportKind) []BlockChoice {
	var out []BlockChoice
	if err := json.Unmarshal([]byte(s.Kept(choiceKey(kind))), &out); err != nil {
		out = nil // nothing was kept yet
	}
	out = slices.DeleteFunc(out, func(c BlockChoice) bool { return !slices.Contains(ReportBlockNames, c.Name) })
	for i, name := range ReportBlockNames {
		if !slices.ContainsFunc(out, func(c BlockChoice) bool { return c.Name == name }) {
			out = slices.Insert(out, min(i, len(out)), BlockChoice{name, name != blockSignature || !kind.spoken()})
		}
	}
	return out
}

// KeepChoice remembers the blocks of a form for the next reports.
func KeepChoice(s *data.Store, kind ReportKind, list []BlockChoice) error {
	return keepJSON(s, choiceKey(kind), list)
}

// KeptOwn gives what the clerk wrote into the report of a form and a period.
func KeptOwn(s *data.Store, q ReportQuery) OwnWords {
	out := OwnWords{}
	if err := json.Unmarshal([]byte(s.Kept(ownKey(q))), &out); err != nil || out.Sentences == nil {
		out.Sentences = map[string]string{}
	}
	return out
}

// KeepOwn remembers what the clerk wrote into the report of a form and a period.
func KeepOwn(s *data.Store, q ReportQuery, own OwnWords) error { return keepJSON(s, ownKey(q), own) }

func keepJSON(s *data.Store, key string, v any) error {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return s.Keep(key, string(text))
}

func choiceKey(kind ReportKind) string { return "workreport." + string(kind) }

// ownKey names what was written for a form and a period. A report that goes on to the present day stays the same one tomorrow.
func ownKey(q ReportQuery) string {
	key := choiceKey(q.Kind) + "." + string(q.From)
	if q.Kind == ReportSummary || q.Kind == ReportAnnual || q.Kind == ReportAccount {
		key += "." + string(q.To)
	}
	return key
}

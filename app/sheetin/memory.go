package sheetin

import (
	"encoding/json"
	"strconv"
	"strings"

	"npcdesk/app/record"
)

// ColumnsOf lists what a header may mean in a table of a register: every field that one cell holds, those that are worked
// out among them, under its label and its other names.
func ColumnsOf(reg *record.Any) []Column {
	var out []Column
	for _, f := range reg.Fields {
		if f.Kind != record.KindRows {
			out = append(out, Column{Key: f.Key, Label: f.Label, Synonyms: f.Names})
		}
	}
	return out
}

// HeaderTexts gives the headers as one text, by which the same table is recognised when it comes again.
func (m Match) HeaderTexts() string {
	texts := make([]string, len(m.Headers))
	for i, h := range m.Headers {
		texts[i] = h.Text
	}
	return strings.Join(texts, "\x00")
}

// Choices writes what each header means as a text to be kept; ReadChoices reads it.
func (m Match) Choices() string {
	out := map[string]string{}
	for _, h := range m.Headers {
		out[strconv.Itoa(h.Col)] = h.Key
	}
	text, err := json.Marshal(out)
	if err != nil {
		panic(err) // a map of texts is always encodable
	}
	return string(text)
}

// ReadChoices reads what Choices wrote: sheet column (from 0) to key, "" for none. A text that is no such thing gives nothing.
func ReadChoices(text string) map[int]string {
	kept, out := map[string]string{}, map[int]string{}
	if text == "" || json.Unmarshal([]byte(text), &kept) != nil {
		return out
	}
	for col, key := range kept {
		if n, err := strconv.Atoi(col); err == nil {
			out[n] = key
		}
	}
	return out
}

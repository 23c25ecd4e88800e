package sheetin

import (
	"slices"
	"strings"
)

// Column is what the caller looks for: a field's key, the label that people see, and other headers that mean the same.
type Column struct {
	Key      string
	Label    string
	Synonyms []string
}

// How tells by what a header was matched; a lower one is surer.
type How uint8

// The ways in which a header is matched.
const (
	Unmatched  How = iota
	ByLabel        // it is the label
	BySynonym      // it is one of the synonyms
	ByBareName     // it is, without what stands in brackets
	ByPart         // it begins or ends with a name, as 所在选区 with 选区
	ByHand         // the caller said so
)

// weight is what a match counts when headers are compared.
func (h How) weight() float64 {
	switch h {
	case ByLabel, BySynonym, ByHand:
		return 1
	case ByBareName:
		return 0.9
	case ByPart:
		return 0.5
	}
	return 0
}

// Header is one column of the sheet. Text is its header without spaces and line breaks, the part above in front where
// two columns would else be called the same (办理单位·牵头); Key is "" while it is not matched.
type Header struct {
	Col    int // from 0
	Text   string
	Key    string
	How    How
	Hidden bool // a hidden column: read like the others
	path   []string
}

// Match says which rows are the header and what its columns mean. FirstRow and HeaderRow are the header's first and
// last row as the spreadsheet shows them; both are 0 when none was found.
type Match struct {
	FirstRow, HeaderRow int
	Headers             []Header // columns with a header text, from left to right
	Sure                float64  // 0 to 1: the share of headers that were matched, guesses counting half
	score               float64
}

// Found tells whether a header was found at all.
func (m Match) Found() bool { return m.HeaderRow > 0 }

// Matched gives the key for the text of each matched header.
func (m Match) Matched() map[string]string {
	matched := map[string]string{}
	for _, h := range m.Headers {
		if h.Key != "" {
			matched[h.Text] = h.Key
		}
	}
	return matched
}

// Unmatched lists the texts of the headers that mean none of the columns; 序号 is left out, it only counts the rows.
func (m Match) Unmatched() []string {
	var texts []string
	for _, h := range m.Headers {
		if h.Key == "" && !h.isSerial() {
			texts = append(texts, h.Text)
		}
	}
	return texts
}

// Column gives the sheet's column (from 0) for a key; ok is false when no header was matched with it.
func (m Match) Column(key string) (col int, ok bool) {
	for _, h := range m.Headers {
		if h.Key == key && key != "" {
			return h.Col, true
		}
	}
	return 0, false
}

// With returns the match with the clerk's own choices: sheet column (from 0) to key, "" for none. A key that is given
// to one column is taken from any other.
func (m Match) With(choices map[int]string) Match {
	chosen := map[string]bool{}
	for _, key := range choices {
		chosen[key] = true
	}
	headers := make([]Header, len(m.Headers))
	for i, h := range m.Headers {
		if key, said := choices[h.Col]; said {
			h.Key, h.How = key, ByHand
		} else if chosen[h.Key] {
			h.Key = ""
		}
		if h.Key == "" {
			h.How = Unmatched
		}
		headers[i] = h
	}
	m.Headers = headers
	m.judge()
	return m
}

// judge works out score and Sure.
func (m *Match) judge() {
	var all int
	m.score = 0
	for _, h := range m.Headers {
		if h.Key == "" && h.isSerial() {
			continue
		}
		all++
		m.score += h.How.weight()
	}
	m.Sure = m.score / float64(max(all, 1))
}

// isSerial tells the column that only counts the rows.
func (h Header) isSerial() bool { return h.Text == "序号" || h.Text == "序" }

// name is a column that has a name, its label or a synonym.
type name struct {
	col   int
	label bool
}

// names are the names of all columns in comparable form: whole, and without what stands in brackets. Every row at the top of a sheet
// may be the header and is held against all of them, so that they are looked up and not gone through.
type names struct {
	full, bare map[string][]name
	compared   map[string][2]string // of texts that were met: cells of one column say the same over and over
}

func namesOf(columns []Column) names {
	n := names{map[string][]name{}, map[string][]name{}, map[string][2]string{}}
	for i, c := range columns {
		for j, text := range append([]string{c.Label}, c.Synonyms...) {
			if full, bare := normalise(text); full != "" {
				one := name{i, j == 0}
				n.full[full], n.bare[bare] = append(n.full[full], one), append(n.bare[bare], one)
			}
		}
	}
	return n
}

// comparable is a text in comparable form, whole and without what stands in brackets.
func (n names) comparable(text string) [2]string {
	form, met := n.compared[text]
	if !met {
		form[0], form[1] = normalise(text)
		n.compared[text] = form
	}
	return form
}

// assign matches headers with columns in rounds, the surest first; each header and each column is used once.
func assign(headers []Header, columns []Column, names names) {
	used := make([]bool, len(columns))
	give := func(h *Header, col int, how How) {
		if col >= 0 {
			h.Key, h.How, used[col] = columns[col].Key, how, true
		}
	}
	rounds := []struct {
		how  How
		find func(full, bare string) int
	}{
		{ByLabel, func(full, _ string) int {
			return firstFree(used, slices.DeleteFunc(slices.Clone(names.full[full]), func(n name) bool { return !n.label }))
		}},
		{BySynonym, func(full, _ string) int { return firstFree(used, names.full[full]) }},
		{ByBareName, func(full, bare string) int {
			if bare == "" {
				return -1
			}
			return firstFree(used, names.full[bare], names.bare[full], names.bare[bare])
		}},
	}
	forms := make([][]string, len(headers)) // joined path, then leaf alone; full and bare of each
	for i, h := range headers {
		for _, text := range []string{strings.Join(h.path, ""), h.path[len(h.path)-1]} {
			form := names.comparable(text)
			forms[i] = append(forms[i], form[:]...)
		}
	}
	for _, round := range rounds {
		for form := 0; form < 4; form += 2 {
			for i := range headers {
				if full := forms[i][form]; headers[i].Key == "" && full != "" {
					give(&headers[i], round.find(full, forms[i][form+1]), round.how)
				}
			}
		}
	}
	for i := range headers {
		if headers[i].Key == "" {
			give(&headers[i], names.partOf(used, forms[i][3]), ByPart)
		}
	}
}

// firstFree is the first of some columns that is not used yet, -1 for none.
func firstFree(used []bool, lists ...[]name) int {
	first := -1
	for _, list := range lists {
		for _, n := range list {
			if !used[n.col] && (first < 0 || n.col < first) {
				first = n.col
			}
		}
	}
	return first
}

// partOf finds the free column whose name makes up at least half of the header and stands at its beginning or end; of
// several the longest name, and none where two are equally long: a wrong guess costs the clerk more than no guess.
func (n names) partOf(used []bool, header string) int {
	text := []rune(header)
	for length := len(text); length >= 2 && length*2 >= len(text); length-- {
		found := -1
		for _, part := range []string{string(text[:length]), string(text[len(text)-length:])} {
			for _, one := range n.full[part] {
				switch {
				case used[one.col]:
				case found >= 0 && found != one.col:
					return -1
				default:
					found = one.col
				}
			}
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

package ui

import "strings"

// Select is a choice over a fixed list of words; typing part of a word narrows the list.
type Select struct {
	Chooser
	options []string
}

// NewSelect makes a choice over these words.
func NewSelect(layer *Layer, options []string) *Select {
	s := &Select{options: options}
	s.layer, s.fast = layer, true
	s.source = s.find
	s.ready(s)
	return s
}

func (s *Select) find(text string) []Option {
	var out []Option
	for _, word := range s.options {
		if strings.Contains(word, strings.TrimSpace(text)) {
			out = append(out, Option{Text: word})
		}
	}
	return out
}

// SetOptions changes the words to choose from; what is chosen stays.
func (s *Select) SetOptions(options []string) { s.options = options }

// Value returns the chosen word, "" for none.
func (s *Select) Value() string { return s.Chosen().Text }

// SetValue chooses a word, which need not be in the list: an older record may hold one that the office has dropped.
func (s *Select) SetValue(word string) { s.SetChosen(Option{Text: word}) }

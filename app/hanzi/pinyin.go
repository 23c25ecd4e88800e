package hanzi

import (
	"slices"
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

// maxInitials bounds what Initials returns for one text: every variant of a name of four characters with three
// readings each would be 81, more than an index should carry for one person.
const maxInitials = 64

// Initials returns the lower-case pinyin initials of name in all its readings, so that a search for zs and for cs both
// finds 曾三: zh, ch and sh give z, c and s. The usual reading of a surname stands first. Letters and digits stay, in
// lower case and half width; a character without a reading stays as it is; blanks and punctuation are dropped. At most
// 64 variants: where there would be more, the later characters keep their first reading only. "" gives nil.
func Initials(name string) []string {
	runes := letters(name)
	if len(runes) == 0 {
		return nil
	}
	surname := surnameInitials(runes)
	variants := []string{""}
	for i, r := range runes {
		choices := readingInitials(r)
		if i < len(surname) {
			choices = unique(append(slices.Clone(surname[i]), choices...))
		}
		if len(variants)*len(choices) > maxInitials {
			choices = choices[:1]
		}
		variants = product(variants, choices)
	}
	return variants
}

// letters keeps what can be searched for: letters, digits and Chinese characters.
func letters(name string) []rune {
	var kept []rune
	for _, r := range strings.ToLower(Narrow(name)) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || isHan(r) {
			kept = append(kept, r)
		}
	}
	return kept
}

// product appends every choice to every variant.
func product(variants, choices []string) []string {
	all := make([]string, 0, len(variants)*len(choices))
	for _, variant := range variants {
		for _, choice := range choices {
			all = append(all, variant+choice)
		}
	}
	return all
}

// readingInitials returns the first letters of all readings of r, the common reading first. Style Normal, not
// FirstLetter: the latter leaves a tone mark on ê (诶).
func readingInitials(r rune) []string {
	readings := pinyin.SinglePinyin(r, pinyin.Args{Style: pinyin.Normal, Heteronym: true})
	var initials []string
	for _, reading := range readings {
		switch first := []rune(reading)[0]; {
		case first >= 'a' && first <= 'z':
			initials = append(initials, string(first))
		case strings.ContainsRune("êếề", first):
			initials = append(initials, "e")
		}
	}
	if len(initials) == 0 {
		return []string{string(r)}
	}
	return unique(initials)
}

// unique drops repetitions and keeps the order.
func unique(list []string) []string {
	var kept []string
	for _, s := range list {
		if !slices.Contains(kept, s) {
			kept = append(kept, s)
		}
	}
	return kept
}

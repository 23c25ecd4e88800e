package hanzi

import (
	"bytes"
	"slices"
)

// NameOrder is the order of a list of names (DOMAIN.md §5.9). The numbers may be stored in settings.
type NameOrder int

const (
	// ByName is 按姓名笔画为序 with the setting 单名在前, the default of people's congresses: of those with the same
	// surname character, two-character names stand before longer ones.
	ByName NameOrder = iota
	// ByNameStrict is 按姓名笔画为序 without 单名在前: character by character, whatever the length.
	ByNameStrict
	// BySurname is 按姓氏笔画为序: a one-character given name counts as having an empty middle character, so that
	// the order is that of ByName; what differs is the note printed under the list.
	BySurname
)

// Note returns the words printed with a list in this order, without brackets: 按姓名笔画为序 or 按姓氏笔画为序.
func (o NameOrder) Note() string {
	if o == BySurname {
		return "按姓氏笔画为序"
	}
	return "按姓名笔画为序"
}

// unknownRank marks a character that the table does not hold: after all known ones, by code point.
const unknownRank = 1 << 23

// SortKey returns the key that sorts name by bytes.Compare, or as a BLOB column with an ordinary index: three bytes a
// character, and after the first character one byte, 0 for a name of at most two characters when single given names come
// first, else 1. Blanks, padding and middle dots do not count; characters missing from the table sort last (see Unknown).
// Compound surnames and minority names go character by character.
//
// The key knows no person: a person's own place (an override number, 排序号) is the caller's to keep and to sort by
// before this key.
func SortKey(name string, order NameOrder) []byte {
	runes := sortRunes(name)
	table := strokes()
	key := make([]byte, 0, 3*len(runes)+1)
	for i, r := range runes {
		rank := unknownRank | int(r)
		if s, known := table[r]; known {
			rank = s.rank
		}
		key = append(key, byte(rank>>16), byte(rank>>8), byte(rank))
		if i == 0 {
			key = append(key, lengthByte(runes, order))
		}
	}
	return key
}

// lengthByte is the byte of the rule 单名在前.
func lengthByte(runes []rune, order NameOrder) byte {
	if order != ByNameStrict && len(runes) <= 2 {
		return 0
	}
	return 1
}

// sortRunes gives the characters of a name that count for its place.
func sortRunes(name string) []rune {
	runes := make([]rune, 0, 4)
	for _, r := range name {
		if !isBlank(r) && !isNameDot(r) {
			runes = append(runes, r)
		}
	}
	return runes
}

// Compare returns -1, 0 or 1 as a stands before, at or after b. For lists use SortNames, for stored rows SortKey.
func Compare(a, b string, order NameOrder) int {
	return bytes.Compare(SortKey(a, order), SortKey(b, order))
}

// SortNames puts names in order, in place; equal names keep their order.
func SortNames(names []string, order NameOrder) {
	type keyed struct {
		name string
		key  []byte
	}
	list := make([]keyed, len(names))
	for i, name := range names {
		list[i] = keyed{name, SortKey(name, order)}
	}
	slices.SortStableFunc(list, func(a, b keyed) int { return bytes.Compare(a.key, b.key) })
	for i := range list {
		names[i] = list[i].name
	}
}

// Unknown returns the characters of name that the stroke table does not hold, each once, nil when it holds all. Such a
// name sorts last; the clerk is to be told, and gives the person an override.
func Unknown(name string) []rune {
	var missing []rune
	table := strokes()
	for _, r := range sortRunes(name) {
		if _, known := table[r]; !known && !slices.Contains(missing, r) {
			missing = append(missing, r)
		}
	}
	return missing
}

package biff

import "unicode/utf16"

// textReader reads Unicode strings that may run on over CONTINUE records. Where characters run on, the next record
// begins with a new flag byte, and the width of a character may change in the middle of a string; formatting runs and
// phonetic data run on without one.
type textReader struct {
	parts  [][]byte
	at     int
	failed bool
}

func (r record) text(from int) *textReader {
	if from > len(r.data) {
		return &textReader{failed: true}
	}
	return &textReader{parts: append([][]byte{r.data[from:]}, r.more...)}
}

// skipSpent moves to the next record when the present one is used up, and tells whether there is anything left.
func (t *textReader) skipSpent() bool {
	for len(t.parts) > 0 && t.at >= len(t.parts[0]) {
		t.parts, t.at = t.parts[1:], 0
	}
	if len(t.parts) == 0 {
		t.failed = true
	}
	return !t.failed
}

func (t *textReader) byte() byte {
	if !t.skipSpent() {
		return 0
	}
	b := t.parts[0][t.at]
	t.at++
	return b
}

func (t *textReader) uint16() int { return int(t.byte()) | int(t.byte())<<8 }
func (t *textReader) uint32() int { return t.uint16() | t.uint16()<<16 }

func (t *textReader) skip(n int) {
	for n > 0 && t.skipSpent() {
		step := min(n, len(t.parts[0])-t.at)
		t.at += step
		n -= step
	}
}

// characters reads n characters of the given width.
func (t *textReader) characters(n int, wide bool) string {
	units := make([]uint16, 0, min(n, 4096))
	for len(units) < n {
		if len(t.parts) > 0 && t.at >= len(t.parts[0]) {
			wide = t.byte()&1 != 0 // the flag byte that opens the continuation
		}
		if !t.skipSpent() {
			break
		}
		if wide {
			units = append(units, uint16(t.uint16()))
		} else {
			units = append(units, uint16(t.byte()))
		}
	}
	return string(utf16.Decode(units))
}

// rich reads an XLUnicodeRichExtendedString: a string with formatting runs and phonetic data behind it.
func (t *textReader) rich() string {
	n, flags := t.uint16(), t.byte()
	var runs, phonetic int
	if flags&8 != 0 {
		runs = t.uint16()
	}
	if flags&4 != 0 {
		phonetic = t.uint32()
	}
	text := t.characters(n, flags&1 != 0)
	t.skip(4 * runs)
	t.skip(phonetic)
	return text
}

// plain reads an XLUnicodeString.
func (t *textReader) plain() string {
	n, flags := t.uint16(), t.byte()
	return t.characters(n, flags&1 != 0)
}

// short reads a ShortXLUnicodeString, whose length is one byte.
func (t *textReader) short() string {
	n, flags := int(t.byte()), t.byte()
	return t.characters(n, flags&1 != 0)
}

// sharedStrings reads the table of strings that LABELSST cells point into; ok is false when it is cut off.
func sharedStrings(rec record) (table []string, ok bool) {
	if len(rec.data) < 8 {
		return nil, false
	}
	size := len(rec.data)
	for _, part := range rec.more {
		size += len(part)
	}
	unique := int(u32(rec.data, 4))
	if unique > size/3 { // a string takes three bytes at least
		return nil, false
	}
	t := rec.text(8)
	table = make([]string, 0, unique)
	for len(table) < unique {
		text := t.rich()
		if t.failed {
			return nil, false
		}
		table = append(table, text)
	}
	return table, true
}

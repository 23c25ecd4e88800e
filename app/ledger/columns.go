package ledger

import (
	"strconv"
	"strings"
	"unicode"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// col is a column of the office's own ledgers: its look, the field that decides who may see it, and its text. In a column of
// numbers the text is the number, in one of money the yuan, blank where it is not known.
type col[T any] struct {
	Column
	key  string // of a field of the register
	text func(row T) string
}

// visible gives the columns that the mask allows, and what makes their cells: a public list drops what may not be published, one for the
// county masks numbers, and no list names people who asked for confidentiality (保密).
func visible[T any](reg *record.Any, mask office.MaskLevel, cols []col[T]) (columns []Column, cells []func(base *record.Base, row T) any) {
	for _, c := range cols {
		f := reg.Field(c.key)
		if office.Shows(f, mask) {
			columns = append(columns, c.Column)
			cells = append(cells, func(base *record.Base, row T) any { return c.cell(office.MaskIn(base, f, c.text(row), mask)) })
		}
	}
	return columns, cells
}

// table makes columns and rows for those whom the mask allows.
func table[T any](reg *record.Any, mask office.MaskLevel, base func(T) *record.Base, cols []col[T], rows []T) ([]Column, [][]any) {
	columns, cells := visible(reg, mask, cols)
	out := make([][]any, len(rows))
	for i, row := range rows {
		out[i] = make([]any, len(cells))
		for j, cell := range cells {
			out[i][j] = cell(base(row), row)
		}
	}
	return columns, out
}

// cell is a text as the column holds it: in one of numbers or money a number, which can be added up.
func (c Column) cell(text string) any {
	switch c.Kind {
	case Number:
		return numeral(text)
	case Money:
		if amount, err := record.ParseYuan(text); err == nil && text != "" {
			return int64(amount)
		}
		return numeral(text)
	}
	return text
}

// numeral reads what can be added up; a blank is unknown, and any other text stays text.
func numeral(text string) any {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n
	}
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		return n
	}
	if text == "" {
		return nil
	}
	return text
}

// natural compares numbers and names as people count: 第2选区 before 第10选区. What has no number stands last.
func natural(a, b string) int {
	if (a == "") != (b == "") {
		if a == "" {
			return 1
		}
		return -1
	}
	for a != "" && b != "" {
		da, db := digits(a), digits(b)
		if da != "" && db != "" {
			na, nb := strings.TrimLeft(da, "0"), strings.TrimLeft(db, "0")
			if len(na) != len(nb) {
				return len(na) - len(nb)
			}
			if c := strings.Compare(na, nb); c != 0 {
				return c
			}
			a, b = a[len(da):], b[len(db):]
			continue
		}
		if a[0] != b[0] {
			return int(a[0]) - int(b[0])
		}
		a, b = a[1:], b[1:]
	}
	return len(a) - len(b)
}

// digits returns the digits at the beginning of a text.
func digits(s string) string {
	if end := strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsDigit(r) }); end >= 0 {
		return s[:end]
	}
	return s
}

package ledger

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// unknown is printed where a figure is not known (DOMAIN.md §6.1); a known nothing is 0.
const unknown = "—"

// column is a Column made ready for writing: its styles, its room, and what has been added up.
type column struct {
	Column
	text, plain, small, number int     // style numbers: text; text too long for textFormat; text too long for a row; numbers
	width, least               float64 // its room, and the least height of a row
	at, span                   int     // the cells of a row that it takes: the first, from 0, and how many
	joined                     string  // what a joined cell holds, and the row it begins in
	joinedFrom                 int
	ints                       int64 // sum of integers (分 in a Money column)
	floats                     float64
	dotted                     bool
}

// value turns what the caller gave into what the cell holds: a string, an int64 or a float64. Figures are added up.
func (c *column) value(v any) any {
	switch given := v.(type) {
	case nil:
		return c.absent()
	case string:
		if s := c.words(given); s != given {
			return s
		}
		return v // as it came, without a copy
	case int:
		return c.integer(int64(given))
	case int64:
		return c.integer(given)
	case float64:
		return c.float(given)
	case bool:
		if given {
			return "是"
		}
		return "否"
	}
	return c.words(fmt.Sprint(v))
}

// absent is what stands for nothing: in a column of figures it is unknown, in one of words it is blank.
func (c *column) absent() string {
	if c.Kind == Text || c.Kind == Date {
		return ""
	}
	return unknown
}

// words is a text as the cell holds it.
func (c *column) words(s string) string {
	if c.dotted && c.Kind == Date && isISODate(s) {
		return strings.ReplaceAll(s, "-", ".")
	}
	return clean(s)
}

// integer is a whole number as a column of its kind holds it.
func (c *column) integer(n int64) any {
	switch c.Kind {
	case Text, Date:
		return strconv.FormatInt(n, 10)
	case Percent:
		return float64(n)
	case Money:
		c.ints += n
		return float64(n) / 100
	}
	c.ints += n
	return n
}

// float is a number with a fraction as a column of its kind holds it.
func (c *column) float(f float64) any {
	switch {
	case math.IsNaN(f) || math.IsInf(f, 0):
		return unknown // 0 ÷ 0
	case c.Kind == Text || c.Kind == Date:
		return strconv.FormatFloat(f, 'f', -1, 64)
	}
	c.floats += f
	return f
}

// total is the sum of the column in the unit that its cells show.
func (c *column) total() float64 {
	if c.Kind == Money {
		return math.Round(float64(c.ints)+c.floats*100) / 100
	}
	return float64(c.ints) + c.floats
}

// numberFormat is how figures of a kind are shown.
func numberFormat(kind Kind) string {
	switch kind {
	case Decimal:
		return "0.0"
	case Percent:
		return "0.0%"
	case Money:
		return "#,##0.00"
	}
	return ""
}

// isISODate reports whether s is a day or month as 2026-01-10 or 2026-01.
func isISODate(s string) bool {
	if len(s) != len("2026-01-10") && len(s) != len("2026-01") {
		return false
	}
	for i := range len(s) {
		if dash := i == 4 || i == 7; dash != (s[i] == '-') || !dash && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

// clean makes a text fit for XML: lines end with \n, and control characters, broken UTF-8 and non-characters are dropped.
func clean(s string) string {
	if !dirty(s) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r == '\t':
			return ' '
		case unfit(r):
			return -1
		}
		return r
	}, s)
}

// dirty reports whether clean has anything to do, which is rare. It goes by bytes because every text of a ledger passes here:
// what is unfit begins with a byte below space, with DEL, with C2 (the C1 controls) or with EF BF (U+FFFD to U+FFFF).
func dirty(s string) bool {
	if !utf8.ValidString(s) {
		return true
	}
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case b < ' ' && b != '\n', b == 0x7F:
			return true
		case b == 0xC2 && s[i+1] < 0xA0, b == 0xEF && s[i+1] == 0xBF && s[i+2] >= 0xBD:
			return true
		}
	}
	return false
}

// unfit is true for the control characters except \n, for broken UTF-8, and for what XML 1.0 forbids.
func unfit(r rune) bool {
	return r < ' ' && r != '\n' || r >= 0x7F && r < 0xA0 || r == utf8.RuneError || r == 0xFFFE || r == 0xFFFF
}

// cut shortens a text to so many UTF-16 units, the way Excel counts, without halving a character.
func cut(s string, limit int) (short string, was bool) {
	if len(s) <= limit {
		return s, false
	}
	units := 0
	for i, r := range s {
		units += utf16.RuneLen(r)
		if units > limit {
			return s[:i], true
		}
	}
	return s, false
}

// fill puts a value into a cell and returns the height in pt that it needs. complain is called with what the clerk should
// know about the cell.
func (c *column) fill(cell *excelize.Cell, v any, complain func(string)) float64 {
	value := c.value(v)
	cell.Value, cell.StyleID = value, c.number
	text, ok := value.(string)
	if !ok {
		return c.least
	}
	cell.StyleID = c.text
	if len(text) > textFormatLimit && utf8.RuneCountInString(text) > textFormatLimit {
		cell.StyleID = c.plain
		short, was := cut(text, excelize.TotalCellChars)
		if was {
			text, cell.Value = short, short
			complain(fmt.Sprintf("超过 Excel 每格 %d 字的上限，只写入了前面的部分，原文仍在系统里", excelize.TotalCellChars))
		}
	}
	height := heightOf(textLines(text, capacity(c.width, bodySize)), bodySize, c.least)
	if height <= maxRowHeight {
		return height
	}
	cell.StyleID = c.small
	height = heightOf(textLines(text, capacity(c.width, smallSize)), smallSize, c.least)
	if height > maxRowHeight {
		complain("文字太长，超过了最大行高，打印时显示不全；可把这一栏加宽后再打印")
	}
	return min(height, maxRowHeight)
}

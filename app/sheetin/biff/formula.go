package biff

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
)

// LibreOffice stores 0 as the result of a formula that gives a text when it converts a file without computing it:
// 性别 by =IF(MOD(MID(身份证号,17,1),2)=1,"男","女") then reads 0 in every row. Such a 0 is not believed. The few functions
// that registers use are computed here; any other formula is left as not computed, never as a 0.

// doubt is a formula whose stored 0 cannot be its result.
type doubt struct {
	tokens   []byte
	row, col int
}

// Tokens of [MS-XLS] 2.5.198; the classes of an operand (reference, value, array) differ by 0x20.
const (
	tokConcat  = 0x08
	tokMissing = 0x16
	tokString  = 0x17
	tokAttr    = 0x19
	tokBool    = 0x1D
	tokInt     = 0x1E
	tokNumber  = 0x1F
	tokFunc    = 0x21
	tokFuncVar = 0x22
	tokRef     = 0x24
	tokParen   = 0x15
	attrGoto   = 0x08
	attrChoose = 0x04
)

func formulaTokens(d []byte) []byte {
	return d[22:min(len(d), 22+int(u16(d, 20)))]
}

// givesText tells a formula that joins texts, or has a text constant as a branch of IF (a jump follows it).
func givesText(tokens []byte) bool {
	for at := 0; at < len(tokens); {
		size := tokenSize(tokens[at:])
		if size == 0 {
			return false
		}
		next := at + size
		switch tokens[at] {
		case tokConcat:
			return next == len(tokens)
		case tokString:
			if next+1 < len(tokens) && tokens[next] == tokAttr && tokens[next+1] == attrGoto {
				return true
			}
		}
		at = next
	}
	return false
}

// tokenSize gives the bytes of the first token; 0 for one that is not known here or is cut off.
func tokenSize(b []byte) int {
	size := 0
	switch kind := b[0]; {
	case kind >= 0x03 && kind <= 0x16:
		size = 1
	case kind == tokString && len(b) >= 3:
		size = 3 + int(b[1])*(1+int(b[2]&1))
	case kind == tokAttr && len(b) >= 4:
		if size = 4; b[1] == attrChoose {
			size += 2 * (int(u16(b, 2)) + 1)
		}
	case kind == tokBool:
		size = 2
	case kind == tokInt:
		size = 3
	case kind == tokNumber:
		size = 9
	case kind >= 0x20 && kind < 0x80:
		size = map[byte]int{tokFunc: 3, tokFuncVar: 4, tokRef: 5, 0x25: 9}[kind&0x1F|0x20]
	}
	if size > len(b) {
		return 0
	}
	return size
}

// settleDoubts puts the computed result, or an error without a name, in the place of each doubted 0. A cell that a
// formula reads is looked up as it was stored: formulas over doubted formulas stay uncomputed.
func (r *reader) settleDoubts(cells []Cell) {
	if len(r.doubts) == 0 {
		return
	}
	at := make(map[[2]int]int, len(cells))
	for i, c := range cells {
		at[[2]int{c.Row, c.Col}] = i
	}
	for _, d := range r.doubts {
		cells[at[[2]int{d.row, d.col}]].Kind = Error
	}
	results := make([]Cell, len(r.doubts))
	for i, d := range r.doubts {
		results[i] = compute(d.tokens, func(row, col int) Cell {
			if i, ok := at[[2]int{row, col}]; ok {
				return cells[i]
			}
			return Cell{}
		})
	}
	for i, d := range r.doubts {
		c := &cells[at[[2]int{d.row, d.col}]]
		c.Kind, c.Text, c.Number = results[i].Kind, results[i].Text, results[i].Number
	}
	r.doubts = nil
}

var uncomputed = Cell{Kind: Error}

// compute runs the tokens, which stand in reverse Polish order. Both branches of an IF are computed; an error in the
// one that is not taken does no harm.
func compute(tokens []byte, look func(row, col int) Cell) Cell {
	var stack []Cell
	pop := func(n int) []Cell {
		if len(stack) < n {
			return nil
		}
		args := stack[len(stack)-n:]
		stack = stack[:len(stack)-n]
		return args
	}
	for at := 0; at < len(tokens); {
		b := tokens[at:]
		size := tokenSize(b)
		if size == 0 {
			return uncomputed
		}
		at += size
		switch kind := b[0]; {
		case kind == tokParen || kind == tokAttr:
		case kind >= 0x03 && kind <= 0x0E:
			stack = append(stack, operate(kind, pop(2)))
		case kind == tokFunc || kind == tokFunc+0x20 || kind == tokFunc+0x40:
			n, known := map[uint16]int{31: 3, 32: 1, 33: 1, 39: 2}[u16(b, 1)]
			if !known {
				return uncomputed
			}
			stack = append(stack, call(u16(b, 1), pop(n)))
		case kind == tokFuncVar || kind == tokFuncVar+0x20 || kind == tokFuncVar+0x40:
			stack = append(stack, call(u16(b, 2), pop(int(b[1]))))
		case kind == tokRef || kind == tokRef+0x20 || kind == tokRef+0x40:
			stack = append(stack, look(int(u16(b, 1)), int(u16(b, 3)&0x3FFF)))
		default:
			c, ok := constant(b[:size])
			if !ok {
				return uncomputed
			}
			stack = append(stack, c)
		}
	}
	if len(stack) != 1 {
		return uncomputed
	}
	return stack[0]
}

func constant(b []byte) (Cell, bool) {
	switch b[0] {
	case tokMissing:
		return Cell{}, true
	case tokBool:
		return Cell{Kind: Bool, Number: float64(b[1] & 1)}, true
	case tokInt:
		return Cell{Kind: Number, Number: float64(u16(b, 1))}, true
	case tokNumber:
		return Cell{Kind: Number, Number: float(b[1:])}, true
	case tokString:
		t := textReader{parts: [][]byte{b[1:]}}
		return Cell{Text: t.short()}, true
	}
	return uncomputed, false
}

// value reads a cell as a number, as Excel does with a text of digits.
func (c Cell) value() (float64, bool) {
	if c.Kind == Text {
		n, err := strconv.ParseFloat(strings.TrimSpace(c.Text), 64)
		return n, err == nil
	}
	return c.Number, c.Kind != Error
}

// text reads a cell as a text.
func (c Cell) text() string {
	if c.Kind == Number {
		return strconv.FormatFloat(c.Number, 'f', -1, 64)
	}
	return c.Text
}

// operate computes a binary operator; comparisons of texts are by equality only.
func operate(kind byte, args []Cell) Cell {
	if args == nil || args[0].Kind == Error || args[1].Kind == Error {
		return uncomputed
	}
	if kind == tokConcat {
		return Cell{Text: args[0].text() + args[1].text()}
	}
	if args[0].Kind == Text && args[1].Kind == Text && (kind == 0x0B || kind == 0x0E) {
		same := strings.EqualFold(args[0].Text, args[1].Text)
		return truth(same == (kind == 0x0B))
	}
	a, okA := args[0].value()
	b, okB := args[1].value()
	if !okA || !okB || kind >= 0x09 && args[0].Kind != args[1].Kind {
		return uncomputed
	}
	switch kind {
	case 0x03:
		return Cell{Kind: Number, Number: a + b}
	case 0x04:
		return Cell{Kind: Number, Number: a - b}
	case 0x05:
		return Cell{Kind: Number, Number: a * b}
	case 0x09:
		return truth(a < b)
	case 0x0A:
		return truth(a <= b)
	case 0x0B:
		return truth(a == b)
	case 0x0C:
		return truth(a >= b)
	case 0x0D:
		return truth(a > b)
	case 0x0E:
		return truth(a != b)
	}
	return uncomputed
}

func truth(b bool) Cell {
	if b {
		return Cell{Kind: Bool, Number: 1}
	}
	return Cell{Kind: Bool}
}

// call computes the functions by which registers take a sex or a birth date out of an ID number: IF, MID, LEFT, RIGHT,
// LEN, VALUE, MOD ([MS-XLS] 2.5.198.17).
func call(function uint16, args []Cell) Cell {
	if len(args) == 0 || args[0].Kind == Error {
		return uncomputed
	}
	if function == 1 { // IF
		condition, ok := args[0].value()
		switch {
		case !ok:
			return uncomputed
		case condition != 0 && len(args) > 1:
			return args[1]
		case condition == 0 && len(args) > 2:
			return args[2]
		}
		return truth(condition != 0)
	}
	numbers := make([]float64, len(args))
	for i, a := range args[1:] {
		var ok bool
		if numbers[i+1], ok = a.value(); !ok {
			return uncomputed
		}
	}
	switch {
	case function == 33: // VALUE
		n, ok := args[0].value()
		if !ok {
			return uncomputed
		}
		return Cell{Kind: Number, Number: n}
	case function == 39: // MOD
		n, ok := args[0].value()
		if !ok || numbers[1] == 0 {
			return uncomputed
		}
		return Cell{Kind: Number, Number: n - numbers[1]*math.Floor(n/numbers[1])}
	}
	return cut(function, utf16.Encode([]rune(args[0].text())), numbers[1:])
}

// cut computes the functions on the characters of a text, counted in UTF-16 units as Excel does.
func cut(function uint16, text []uint16, numbers []float64) Cell {
	length := float64(len(text))
	from, count := 1.0, 1.0
	switch {
	case function == 32: // LEN
		return Cell{Kind: Number, Number: length}
	case function == 31 && len(numbers) == 2: // MID
		from, count = numbers[0], numbers[1]
	case function == 115 || function == 116: // LEFT, RIGHT
		if len(numbers) > 0 {
			count = numbers[0]
		}
		if function == 116 {
			from = max(1, length-count+1)
		}
	default:
		return uncomputed
	}
	if !(from >= 1 && count >= 0) {
		return uncomputed
	}
	from = min(from-1, length)
	return Cell{Text: string(utf16.Decode(text[int(from):int(min(from+count, length))]))}
}

package sheetin

import (
	"bufio"
	"bytes"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"
)

const maxText = 1 << 20 // bytes between two tags; Excel keeps 32,767 characters in a cell

// mark is what the tags of a cell say about its value.
type mark struct {
	col     int
	style   int
	kind    byte // t of <c>: s shared, i inline, t formula text, b, e, d, n or 0 number
	formula bool
	value   bool // a value is stored
}

// markReader walks over the tags of a worksheet part and holds the marks of one row at a time. It is no XML parser:
// it looks at the few tags it knows, and excelize's parser reads the same bytes beside it.
type markReader struct {
	in         *bufio.Reader
	carry      []byte // the beginning of a tag that the buffer cut off
	err        error
	row        int
	hidden     bool // of the present row
	cells      []mark
	next       int // index into cells for at
	total      int // cells over all rows so far, empty ones too: each costs the parser its time
	text       int // bytes since the last tag
	tooLarge   bool
	ended      bool
	ahead      bool // the present row comes after the one that was asked for
	merged     []Range
	hiddenCols [][2]int
}

func newMarkReader(in io.Reader) *markReader {
	return &markReader{in: bufio.NewReaderSize(in, 1<<16)}
}

// seek moves to the row of that number; where the sheet has no such row, at gives empty marks.
func (m *markReader) seek(number int) {
	for m.row < number && m.readRow() {
	}
	m.ahead = m.row != number
	m.next = 0
}

// at gives the mark of a column of the present row; columns are asked for in rising order.
func (m *markReader) at(col int) mark {
	if m.ahead {
		return mark{}
	}
	for m.next < len(m.cells) && m.cells[m.next].col < col {
		m.next++
	}
	if m.next < len(m.cells) && m.cells[m.next].col == col {
		return m.cells[m.next]
	}
	return mark{}
}

// finish reads what follows the rows. Values in rows from stopped on, which excelize did not reach, mean that its
// parser stopped silently in the middle of a damaged sheet.
func (m *markReader) finish(sheet *Sheet, stopped int) error {
	for more := m.row >= stopped || m.readRow(); more; more = m.readRow() {
		for _, c := range m.cells {
			if c.value {
				return errDamaged
			}
		}
	}
	if !m.ended {
		return errDamaged
	}
	for tag := m.tag(); tag != nil; tag = m.tag() {
		if name, _ := tagName(tag); string(name) == "mergeCell" {
			m.addMerged(attribute(tag, "ref"))
		}
	}
	sheet.Merged = m.merged
	for _, span := range m.hiddenCols {
		for col := span[0]; col <= span[1]; col++ {
			sheet.HiddenCols[col] = true
		}
	}
	return m.err
}

// readRow reads the tags of the next row.
func (m *markReader) readRow() bool {
	if m.ended {
		return false
	}
	inRow := false
	for tag := m.tag(); tag != nil; tag = m.tag() {
		closed := tag[len(tag)-1] == '/'
		name, end := tagName(tag)
		switch string(name) {
		case "c":
			if !end && !m.startCell(tag) {
				return false
			}
		case "v", "is":
			if n := len(m.cells); n > 0 {
				m.cells[n-1].value = true
			}
		case "f":
			if n := len(m.cells); n > 0 {
				m.cells[n-1].formula = true
			}
		case "row":
			if !end {
				m.startRow(tag)
				inRow = true
			}
			if inRow && (end || closed) {
				return true
			}
		case "col":
			m.addHidden(tag)
		case "sheetData":
			if end || closed {
				m.ended = true
				return inRow
			}
		}
	}
	return false
}

func (m *markReader) startRow(tag []byte) {
	m.row++
	if n := number(attribute(tag, "r")); n > 0 {
		m.row = n
	}
	m.hidden = isTrue(attribute(tag, "hidden"))
	m.cells = m.cells[:0]
}

// startCell adds the mark of a cell; false when there are too many.
func (m *markReader) startCell(tag []byte) bool {
	if m.total++; m.total > maxCells {
		m.tooLarge = true
		return false
	}
	c := mark{style: number(attribute(tag, "s"))}
	if n := len(m.cells); n > 0 {
		c.col = m.cells[n-1].col + 1
	}
	if ref := attribute(tag, "r"); len(ref) > 0 {
		c.col = columnOf(ref)
	}
	switch t := attribute(tag, "t"); {
	case string(t) == "str":
		c.kind = 't'
	case len(t) > 0:
		c.kind = t[0]
	}
	m.cells = append(m.cells, c)
	return true
}

func (m *markReader) addHidden(tag []byte) {
	first, last := number(attribute(tag, "min")), number(attribute(tag, "max"))
	if isTrue(attribute(tag, "hidden")) && first > 0 && last <= excelize.MaxColumns && len(m.hiddenCols) < 1024 {
		m.hiddenCols = append(m.hiddenCols, [2]int{first - 1, last - 1})
	}
}

func (m *markReader) addMerged(ref []byte) {
	const most = 200_000 // merged ranges; far more than a sheet that people made
	from, to, ok := bytes.Cut(ref, []byte(":"))
	if !ok || len(m.merged) >= most {
		return
	}
	r := Range{rowOf(from), rowOf(to), columnOf(from), columnOf(to)}
	if r.FirstRow > 0 && r.FirstRow <= r.LastRow && r.FirstCol >= 0 && r.FirstCol <= r.LastCol {
		m.merged = append(m.merged, r)
	}
}

// tag returns what stands between the next < and >, nil at the end; it is valid until the next call.
func (m *markReader) tag() []byte {
	for m.err == nil {
		piece, err := m.in.ReadSlice('>')
		if err != nil && err != bufio.ErrBufferFull {
			m.err = err
			return nil
		}
		if len(m.carry) > 0 {
			m.carry = append(m.carry, piece...)
			piece = m.carry
		}
		start := bytes.LastIndexByte(piece, '<')
		if err == bufio.ErrBufferFull {
			if m.text += len(piece); m.text > maxText {
				m.tooLarge = true
				return nil
			}
			m.keep(piece, start)
			continue
		}
		m.carry, m.text = m.carry[:0], 0
		if start < 0 || start+2 >= len(piece) {
			continue
		}
		return piece[start+1 : len(piece)-1]
	}
	return nil
}

// keep stores the beginning of a tag that did not fit into the buffer; longer than the buffer itself is no tag.
func (m *markReader) keep(piece []byte, start int) {
	if start < 0 || len(piece)-start > 1<<16 {
		m.carry = m.carry[:0]
		return
	}
	m.carry = append([]byte(nil), piece[start:]...)
}

// tagName is the local name of a tag; end says that it is an end tag.
func tagName(tag []byte) (name []byte, end bool) {
	if len(tag) > 0 && tag[0] == '/' {
		tag, end = tag[1:], true
	}
	stop := 0
	for stop < len(tag) && tag[stop] > ' ' && tag[stop] != '/' {
		stop++
	}
	name = tag[:stop]
	return name[bytes.IndexByte(name, ':')+1:], end
}

// attribute returns the value of an attribute, nil when the tag has none of that name.
func attribute(tag []byte, name string) []byte {
	for at := 0; ; {
		i := bytes.Index(tag[at:], []byte(name))
		if i < 0 {
			return nil
		}
		at += i + len(name)
		if start := at - len(name); start == 0 || tag[start-1] > ' ' {
			continue
		}
		rest := bytes.TrimLeft(tag[at:], " \t\r\n")
		if len(rest) < 2 || rest[0] != '=' {
			continue
		}
		rest = bytes.TrimLeft(rest[1:], " \t\r\n")
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			continue
		}
		if end := bytes.IndexByte(rest[1:], rest[0]); end >= 0 {
			return rest[1 : 1+end]
		}
		return nil
	}
}

func isTrue(value []byte) bool { return string(value) == "1" || string(value) == "true" }

func number(value []byte) int {
	n, err := strconv.Atoi(string(value))
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// columnOf gives the column of a reference such as AB12, from 0; -1 when it has none.
func columnOf(ref []byte) int {
	col := 0
	for _, b := range ref {
		if b < 'A' || b > 'Z' || col > excelize.MaxColumns {
			break
		}
		col = col*26 + int(b-'A') + 1
	}
	return col - 1
}

// rowOf gives the row number of a reference such as AB12; 0 when it has none.
func rowOf(ref []byte) int {
	return number(bytes.TrimLeft(ref, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
}

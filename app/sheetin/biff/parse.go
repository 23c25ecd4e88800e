package biff

import (
	"encoding/binary"
	"fmt"
	"math"
)

// boundSheet is where a sheet stands in the stream.
type boundSheet struct {
	offset int
	hidden bool
	name   string
}

// reader holds what the globals say and the sheets need.
type reader struct {
	scanner
	book    Workbook
	bounds  []boundSheet
	strings []string
	codes   map[int]string // number format codes by their number
	cells   int            // read so far, over all sheets
	doubts  []doubt        // formulas of the present sheet whose stored result is doubted
}

// parse reads the workbook stream: the globals, then every worksheet that they name.
func parse(stream []byte) (*Workbook, error) {
	r := &reader{scanner: scanner{stream: stream}, codes: map[int]string{}}
	if err := r.globals(); err != nil {
		return nil, err
	}
	for i, f := range r.book.Formats {
		r.book.Formats[i].Code = r.codes[f.ID]
	}
	seen := map[int]bool{}
	for _, bound := range r.bounds {
		if seen[bound.offset] { // no two sheets share their cells; a damaged list could name one a million times
			return nil, fmt.Errorf("%w: two sheets at %d", ErrDamaged, bound.offset)
		}
		seen[bound.offset] = true
		if err := r.sheet(bound); err != nil {
			return nil, err
		}
	}
	return &r.book, nil
}

// globals reads the first substream: encryption, date system, formats, strings, and the list of sheets.
func (r *reader) globals() error {
	first, ok := r.next()
	if !ok || len(first.data) < 4 {
		return ErrDamaged
	}
	if first.kind != recBOF || u16(first.data, 0) != biff8 {
		return ErrTooOld
	}
	for {
		rec, ok := r.next()
		if !ok {
			return fmt.Errorf("%w: the globals break off", ErrDamaged)
		}
		switch {
		case rec.kind == recEOF:
			return nil
		case rec.kind == recFilePass:
			return ErrEncrypted
		case rec.kind == recDateMode && len(rec.data) >= 2:
			r.book.Date1904 = u16(rec.data, 0) == 1
		case rec.kind == recXF && len(rec.data) >= 4:
			r.book.Formats = append(r.book.Formats, Format{ID: int(u16(rec.data, 2))})
		case rec.kind == recFormat && len(rec.data) >= 5:
			r.codes[int(u16(rec.data, 0))] = rec.text(2).plain()
		case rec.kind == recBoundSheet && len(rec.data) >= 8 && rec.data[5] == 0: // 0: a worksheet, no chart or macro
			r.bounds = append(r.bounds, boundSheet{int(u32(rec.data, 0)), rec.data[4]&3 != 0, rec.text(6).short()})
		case rec.kind == recSST:
			if r.strings, ok = sharedStrings(rec); !ok {
				return fmt.Errorf("%w: the table of strings breaks off", ErrDamaged)
			}
		}
	}
}

// sheet reads one worksheet; charts embedded in it are substreams of their own and are passed over.
func (r *reader) sheet(bound boundSheet) error {
	r.at = bound.offset
	first, ok := r.next()
	if !ok || first.kind != recBOF || len(first.data) < 4 {
		return fmt.Errorf("%w: no sheet at %d", ErrDamaged, bound.offset)
	}
	if u16(first.data, 2) != worksheet {
		return nil
	}
	sheet := Sheet{Name: bound.name, Hidden: bound.hidden, HiddenRows: map[int]bool{}, Widths: map[int]float64{}}
	depth := 1
	for depth > 0 {
		rec, ok := r.next()
		if !ok {
			return fmt.Errorf("%w: sheet %q breaks off", ErrDamaged, bound.name)
		}
		switch {
		case rec.kind == recBOF:
			depth++
		case rec.kind == recEOF:
			depth--
		case depth == 1:
			if err := r.inSheet(&sheet, rec); err != nil {
				return err
			}
		}
	}
	r.settleDoubts(sheet.Cells)
	r.book.Sheets = append(r.book.Sheets, sheet)
	return nil
}

// inSheet takes one record of a worksheet; a record that is too short for what it must hold means damage.
func (r *reader) inSheet(sheet *Sheet, rec record) error {
	d := rec.data
	if len(d) < shortest[rec.kind] {
		return fmt.Errorf("%w: record %#x of %d bytes", ErrDamaged, rec.kind, len(d))
	}
	switch rec.kind {
	case recColInfo:
		if u16(d, 8)&1 != 0 {
			sheet.HiddenCols = append(sheet.HiddenCols, Range{FirstCol: int(u16(d, 0)), LastCol: int(u16(d, 2))})
		}
		for col := int(u16(d, 0)); col <= min(int(u16(d, 2)), 255); col++ {
			sheet.Widths[col] = float64(u16(d, 4)) / 256
		}
	case recRow:
		if d[12]&0x20 != 0 {
			sheet.HiddenRows[int(u16(d, 0))] = true
		}
	case recMerged:
		for at := 2; at+8 <= len(d); at += 8 {
			sheet.Merged = append(sheet.Merged, Range{int(u16(d, at)), int(u16(d, at+2)), int(u16(d, at+4)), int(u16(d, at+6))})
		}
	case recString:
		if n := len(sheet.Cells); n > 0 && sheet.Cells[n-1].Kind == Text { // the text of the formula before it
			sheet.Cells[n-1].Text = rec.text(0).plain()
		}
	case recMulRK:
		row, col := int(u16(d, 0)), int(u16(d, 2))
		for at := 4; at+6 <= len(d)-2; at += 6 {
			sheet.Cells = append(sheet.Cells, Cell{Row: row, Col: col, XF: int(u16(d, at)), Kind: Number, Number: rk(u32(d, at+2))})
			col++
			r.cells++
		}
	default:
		if cell, ok := r.cell(rec); ok {
			sheet.Cells = append(sheet.Cells, cell)
			r.cells++
		}
	}
	if r.cells > maxCells {
		return ErrTooLarge
	}
	return nil
}

// shortest is the least size of the records of a worksheet, in bytes.
var shortest = map[uint16]int{
	recColInfo: 10, recRow: 16, recMerged: 2, recString: 3, recMulRK: 12, recLabelSST: 10, recLabel: 9, recRString: 9,
	recNumber: 14, recRK: 10, recBoolErr: 8, recFormula: 22,
}

// cell reads a record that holds one cell. A string number that the table does not have is left as an error in the
// cell: the file is wrong there, and a text must not be made up.
func (r *reader) cell(rec record) (c Cell, ok bool) {
	d := rec.data
	if len(d) < 6 {
		return c, false
	}
	c = Cell{Row: int(u16(d, 0)), Col: int(u16(d, 2)), XF: int(u16(d, 4))}
	switch rec.kind {
	case recLabelSST:
		if i := int(u32(d, 6)); i < len(r.strings) {
			c.Text = r.strings[i]
		} else {
			c.Kind, c.Text = Error, errorText(0x17)
		}
	case recLabel, recRString:
		c.Text = rec.text(6).plain()
	case recNumber:
		c.Kind, c.Number = Number, float(d[6:])
	case recRK:
		c.Kind, c.Number = Number, rk(u32(d, 6))
	case recBoolErr:
		c.boolOrError(d[6], d[7] != 0)
	case recFormula:
		c.formulaResult(d[6:14])
		if tokens := formulaTokens(d); c.Kind == Number && c.Number == 0 && givesText(tokens) {
			r.doubts = append(r.doubts, doubt{tokens, c.Row, c.Col})
		}
	default:
		return c, false
	}
	return c, true
}

// formulaResult takes the stored result of a formula; a text follows in a STRING record of its own.
func (c *Cell) formulaResult(d []byte) {
	if u16(d, 6) != 0xFFFF {
		c.Kind, c.Number = Number, float(d)
		return
	}
	switch d[0] {
	case 1:
		c.boolOrError(d[2], false)
	case 2:
		c.boolOrError(d[2], true)
	}
}

func (c *Cell) boolOrError(value byte, isError bool) {
	if isError {
		c.Kind, c.Text = Error, errorText(value)
		return
	}
	c.Kind, c.Number = Bool, float64(value&1)
}

// errorText is an error value as Excel shows it ([MS-XLS] 2.5.10 BErr).
func errorText(code byte) string {
	switch code {
	case 0x00:
		return "#NULL!"
	case 0x07:
		return "#DIV/0!"
	case 0x0F:
		return "#VALUE!"
	case 0x17:
		return "#REF!"
	case 0x1D:
		return "#NAME?"
	case 0x24:
		return "#NUM!"
	}
	return "#N/A"
}

// rk unpacks a number in four bytes: bit 0 says hundredths, bit 1 an integer; else the upper part of a float64.
func rk(v uint32) float64 {
	var n float64
	if v&2 != 0 {
		n = float64(int32(v) >> 2)
	} else {
		n = math.Float64frombits(uint64(v&^3) << 32)
	}
	if v&1 != 0 {
		n /= 100
	}
	return n
}

func float(d []byte) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(d)) }

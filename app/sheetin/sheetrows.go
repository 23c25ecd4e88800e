package sheetin

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// stored is a cell as the tags of a worksheet give it.
type stored struct {
	col     int
	style   int
	kind    byte // t of <c>: s shared, i inline, t formula text, b, e, d, n or 0 number
	formula bool
	value   bool // a value is stored
	text    string
}

// rowReader reads a worksheet part row by row.
type rowReader struct {
	tags       tagReader
	row        int
	hidden     bool // of the present row
	phonetic   bool // within the reading aid of a text
	cells      []stored
	total      int // cells over all rows so far, empty ones too
	ended      bool
	merged     []Range
	hiddenCols [][2]int
}

// next reads the next row.
func (r *rowReader) next() bool {
	inRow := false
	for tag := r.tags.next(); tag != nil && !r.ended; tag = r.tags.next() {
		closed := tag[len(tag)-1] == '/'
		name, end := tagName(tag)
		switch string(name) {
		case "c":
			if !end && !r.startCell(tag) {
				return false
			}
		case "v", "is", "t", "f", "rPh":
			r.content(string(name), end, closed)
		case "row":
			if !end {
				r.startRow(tag)
				inRow = true
			}
			if inRow && (end || closed) {
				return true
			}
		case "col":
			r.addHidden(tag)
		case "sheetData":
			if end || closed {
				r.ended = true
				return inRow
			}
		}
	}
	return false
}

// content takes a tag within a cell.
func (r *rowReader) content(name string, end, closed bool) {
	if len(r.cells) == 0 {
		return
	}
	cell := &r.cells[len(r.cells)-1]
	switch {
	case name == "f":
		cell.formula = true
	case name == "rPh":
		r.phonetic = !end && !closed
	case name == "v" && end:
		cell.text = r.tags.text()
	case name == "t" && end && !r.phonetic: // a text in several fonts stands in pieces
		cell.text += r.tags.text()
	}
	cell.value = cell.value || name == "v" || name == "is"
}

func (r *rowReader) startRow(tag []byte) {
	r.row++
	if n := number(attribute(tag, "r")); n > 0 {
		r.row = n
	}
	r.hidden = isTrue(attribute(tag, "hidden"))
	r.cells = r.cells[:0]
}

// startCell begins a cell; false when there are too many.
func (r *rowReader) startCell(tag []byte) bool {
	if r.total++; r.total > maxCells {
		r.tags.tooLarge = true
		return false
	}
	c := stored{style: number(attribute(tag, "s"))}
	if n := len(r.cells); n > 0 {
		c.col = r.cells[n-1].col + 1
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
	r.cells = append(r.cells, c)
	return true
}

func (r *rowReader) addHidden(tag []byte) {
	first, last := number(attribute(tag, "min")), number(attribute(tag, "max"))
	if isTrue(attribute(tag, "hidden")) && first > 0 && last <= excelize.MaxColumns && len(r.hiddenCols) < 1024 {
		r.hiddenCols = append(r.hiddenCols, [2]int{first - 1, last - 1})
	}
}

// finish reads what follows the rows: what is merged.
func (r *rowReader) finish(sheet *Sheet) error {
	if !r.ended {
		return errDamaged
	}
	for tag := r.tags.next(); tag != nil; tag = r.tags.next() {
		if name, _ := tagName(tag); string(name) == "mergeCell" {
			r.addMerged(attribute(tag, "ref"))
		}
	}
	if !errors.Is(r.tags.err, io.EOF) {
		return errDamaged
	}
	sheet.Merged = r.merged
	for _, span := range r.hiddenCols {
		for col := span[0]; col <= span[1]; col++ {
			sheet.HiddenCols[col] = true
		}
	}
	return nil
}

func (r *rowReader) addMerged(ref []byte) {
	const most = 200_000 // merged ranges; far more than a sheet that people made
	from, to, ok := bytes.Cut(ref, []byte(":"))
	if !ok || len(r.merged) >= most {
		return
	}
	m := Range{rowOf(from), rowOf(to), columnOf(from), columnOf(to)}
	if m.FirstRow > 0 && m.FirstRow <= m.LastRow && m.FirstCol >= 0 && m.FirstCol <= m.LastCol {
		r.merged = append(r.merged, m)
	}
}

// width is the number of columns up to the last cell of the row; -1 when a cell stands nowhere.
func (r *rowReader) width() int {
	width := 0
	for _, c := range r.cells {
		if c.col < 0 || c.col >= excelize.MaxColumns {
			return -1
		}
		width = max(width, c.col+1)
	}
	return width
}

// readStrings reads the texts that the cells of a workbook share.
func readStrings(archive *zip.Reader) ([]string, error) {
	for _, part := range archive.File {
		if strings.EqualFold(strings.ReplaceAll(part.Name, "\\", "/"), "xl/sharedStrings.xml") {
			stream, err := part.Open()
			if err != nil {
				return nil, errDamaged
			}
			defer stream.Close()
			return collectStrings(newTagReader(stream))
		}
	}
	return nil, nil
}

func collectStrings(tags tagReader) ([]string, error) {
	var all []string
	text, phonetic := "", false
	for tag := tags.next(); tag != nil; tag = tags.next() {
		closed := tag[len(tag)-1] == '/'
		switch name, end := tagName(tag); string(name) {
		case "rPh":
			phonetic = !end && !closed
		case "t":
			if end && !phonetic {
				text += tags.text()
			}
		case "si":
			if end || closed {
				all, text = append(all, text), ""
			}
		}
		if len(all) > maxStrings || len(text) > maxText {
			return nil, errTooLarge
		}
	}
	switch {
	case tags.tooLarge:
		return nil, errTooLarge
	case !errors.Is(tags.err, io.EOF):
		return nil, errDamaged
	}
	return all, nil
}

// shared gives the text that a cell names by its number.
func shared(texts []string, number string) (string, error) {
	n, err := strconv.Atoi(strings.TrimSpace(number))
	if err != nil || n < 0 || n >= len(texts) {
		return "", errDamaged
	}
	return texts[n], nil
}

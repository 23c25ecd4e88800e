package sheetin

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"math"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

const (
	maxUnzipped = 200 << 20 // bytes, all parts together: a damaged or hostile file reached 5.7 GB without it
	maxPart     = 16 << 20  // bytes of a part other than sheets and strings, which excelize decodes as a whole
	maxStrings  = 1_100_000 // shared strings; 50,000 rows of 20 columns have fewer
)

// xlsxBook is what the sheets of an .xlsx have in common.
type xlsxBook struct {
	texts   []string // shared strings
	formats numberFormats
	budget  int // cells that may still be read
}

// readXLSX reads an .xlsx: the list of sheets and the number formats through excelize, the cells by their tags
// (sheetrows.go): excelize's rows do not tell numbers from texts, nor errors from uncomputed formulas.
func readXLSX(data []byte) ([]*Sheet, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errDamaged
	}
	if err := checkParts(archive); err != nil {
		return nil, err
	}
	texts, err := readStrings(archive)
	if err != nil {
		return nil, err
	}
	file, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: maxUnzipped})
	if err != nil {
		return nil, errDamaged
	}
	defer file.Close()
	if file.WorkBook == nil {
		return nil, errDamaged
	}
	targets, err := sheetParts(archive)
	if err != nil {
		return nil, errDamaged
	}
	book := xlsxBook{texts: texts, formats: workbookFormats(file), budget: maxCells}
	var sheets []*Sheet
	for _, listed := range file.WorkBook.Sheets.Sheet {
		part := targets[listed.ID]
		if part == nil || !strings.Contains(part.Name, "worksheets/") { // a chart or dialog sheet
			continue
		}
		sheet := &Sheet{Name: listed.Name, Hidden: listed.State != "" && listed.State != "visible", HiddenCols: map[int]bool{}}
		if err := book.readSheet(part, sheet); err != nil {
			return nil, err
		}
		sheets = append(sheets, sheet)
	}
	if len(sheets) == 0 {
		return nil, errDamaged
	}
	return sheets, nil
}

// checkParts looks at the list of parts before anything is unpacked: what the file is, and how much it would take.
func checkParts(archive *zip.Reader) error {
	var sum uint64
	found := errNotTable
	for _, part := range archive.File {
		name := strings.ToLower(strings.ReplaceAll(part.Name, "\\", "/"))
		sum += part.UncompressedSize64
		large := strings.HasPrefix(name, "xl/worksheets/") || name == "xl/sharedstrings.xml" || strings.HasPrefix(name, "xl/media/")
		if sum > maxUnzipped || !large && part.UncompressedSize64 > maxPart {
			return errTooLarge
		}
		switch name {
		case "xl/workbook.xml":
			found = nil
		case "word/document.xml":
			found = errWord
		case "xl/workbook.bin", "content.xml":
			found = errOtherKind
		}
	}
	return found
}

// sheetParts gives the part of the archive for each relationship id of the workbook.
func sheetParts(archive *zip.Reader) (map[string]*zip.File, error) {
	byName := map[string]*zip.File{}
	for _, part := range archive.File {
		byName[strings.ReplaceAll(part.Name, "\\", "/")] = part
	}
	rels := byName["xl/_rels/workbook.xml.rels"]
	if rels == nil {
		return nil, errDamaged
	}
	stream, err := rels.Open()
	if err != nil {
		return nil, err
	}
	defer stream.Close()
	var list struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		}
	}
	if err := xml.NewDecoder(stream).Decode(&list); err != nil {
		return nil, err
	}
	parts := map[string]*zip.File{}
	for _, r := range list.Relationship {
		target := r.Target
		if !strings.HasPrefix(target, "/") {
			target = path.Join("xl", target)
		}
		parts[r.ID] = byName[strings.TrimPrefix(target, "/")]
	}
	return parts, nil
}

// workbookFormats works out once per cell style whether its numbers are dates.
func workbookFormats(file *excelize.File) numberFormats {
	formats := numberFormats{}
	if file.WorkBook.WorkbookPr != nil {
		formats.date1904 = file.WorkBook.WorkbookPr.Date1904
	}
	if file.Styles == nil || file.Styles.CellXfs == nil {
		return formats
	}
	codes := map[int]string{}
	if file.Styles.NumFmts != nil {
		for _, f := range file.Styles.NumFmts.NumFmt {
			codes[f.NumFmtID] = f.FormatCode
		}
	}
	for _, style := range file.Styles.CellXfs.Xf {
		id := 0
		if style.NumFmtID != nil {
			id = *style.NumFmtID
		}
		formats.styles = append(formats.styles, formatOf(id, codes[id]))
	}
	return formats
}

// readSheet reads one worksheet, row by row.
func (w *xlsxBook) readSheet(part *zip.File, sheet *Sheet) error {
	stream, err := part.Open()
	if err != nil {
		return errDamaged
	}
	defer stream.Close()
	rows := rowReader{tags: newTagReader(stream)}
	var store cellStore
	slots, last := 0, 0
	for rows.next() {
		width := rows.width()
		if slots += max(width, 0); slots > w.budget || rows.total > w.budget {
			return errTooLarge
		}
		if width < 0 || rows.row <= last || rows.row > excelize.TotalRows {
			return errDamaged
		}
		last = rows.row
		row := Row{Number: rows.row, Hidden: rows.hidden, Cells: store.take(width)}
		for _, c := range rows.cells {
			if row.Cells[c.col], err = w.cell(c); err != nil {
				return err
			}
		}
		if row.Cells = trimCells(row.Cells); len(row.Cells) > 0 {
			sheet.Rows = append(sheet.Rows, row)
		}
	}
	if rows.tags.tooLarge {
		return errTooLarge
	}
	w.budget -= max(slots, rows.total)
	return rows.finish(sheet)
}

// cell makes a cell from what is stored.
func (w *xlsxBook) cell(c stored) (Cell, error) {
	text := c.text
	if c.kind == 's' && text != "" {
		var err error
		if text, err = shared(w.texts, text); err != nil {
			return Cell{}, err
		}
	}
	if text == "" {
		if c.formula && !c.value {
			return Cell{Kind: KindError}, nil
		}
		return Cell{}, nil
	}
	switch c.kind {
	case 's', 'i', 't': // shared, inline, text of a formula
		return Cell{Text: text, Kind: KindText}, nil
	case 'e':
		return Cell{Text: text, Kind: KindError}, nil
	case 'b':
		return boolCell(text == "1" || strings.EqualFold(text, "true")), nil
	case 'd': // ISO 8601, written by few programs
		return Cell{Text: strings.Replace(strings.TrimSuffix(text, "T00:00:00"), "T", " ", 1), Kind: KindText}, nil
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return Cell{Text: text, Kind: KindText}, nil
	}
	return w.formats.number(n, text, c.style), nil
}

func boolCell(value bool) Cell {
	if value {
		return Cell{Text: "是", Number: 1, Kind: KindBool}
	}
	return Cell{Text: "否", Kind: KindBool}
}

// trimCells cuts the empty cells at the end of a row.
func trimCells(cells []Cell) []Cell {
	for len(cells) > 0 && cells[len(cells)-1].Kind == KindEmpty {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// cellStore hands out the cells of rows from large blocks: one allocation for thousands of cells.
type cellStore struct{ free []Cell }

func (s *cellStore) take(n int) []Cell {
	const block = 8192
	if n > len(s.free) {
		s.free = make([]Cell, max(n, block))
	}
	cells := s.free[:n:n]
	s.free = s.free[n:]
	return cells
}

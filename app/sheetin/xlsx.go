package sheetin

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

const (
	maxUnzipped = 200 << 20 // bytes, all parts together: a damaged or hostile file reached 5.7 GB without it
	maxPart     = 16 << 20  // bytes of a part other than sheets and strings, which excelize decodes as a whole
	maxStrings  = 1_100_000 // shared strings, of which excelize makes 400 bytes each; 50,000 rows of 20 columns have fewer
)

// readXLSX reads an .xlsx. excelize's row iterator gives the values; what it does not tell — which of them are
// numbers, dates, errors or uncomputed formulas, what is merged or hidden — comes from a second, light pass over the
// tags of the same sheet, in step with it (marks.go). Loading the sheet a second way would cost many times that.
func readXLSX(data []byte) ([]*Sheet, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errDamaged
	}
	if err := checkParts(archive); err != nil {
		return nil, err
	}
	if err := checkStrings(archive); err != nil {
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
	formats := workbookFormats(file)
	budget := maxCells
	var sheets []*Sheet
	for _, listed := range file.WorkBook.Sheets.Sheet {
		part := targets[listed.ID]
		if part == nil || !strings.Contains(part.Name, "worksheets/") { // a chart or dialog sheet
			continue
		}
		sheet := &Sheet{Name: listed.Name, Hidden: listed.State != "" && listed.State != "visible", HiddenCols: map[int]bool{}}
		if err := readSheet(file, part, formats, sheet, &budget); err != nil {
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

// checkStrings counts the shared strings before excelize makes a structure of each.
func checkStrings(archive *zip.Reader) error {
	for _, part := range archive.File {
		if !strings.EqualFold(strings.ReplaceAll(part.Name, "\\", "/"), "xl/sharedStrings.xml") {
			continue
		}
		stream, err := part.Open()
		if err != nil {
			return errDamaged
		}
		tags, count := newMarkReader(stream), 0
		for tag := tags.tag(); tag != nil && count <= maxStrings; tag = tags.tag() {
			if name, end := tagName(tag); string(name) == "si" && !end {
				count++
			}
		}
		if stream.Close(); count > maxStrings {
			return errTooLarge
		}
	}
	return nil
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
func readSheet(file *excelize.File, part *zip.File, formats numberFormats, sheet *Sheet, budget *int) error {
	stream, err := part.Open()
	if err != nil {
		return errDamaged
	}
	defer stream.Close()
	rows, err := file.Rows(sheet.Name)
	if err != nil {
		return errDamaged
	}
	defer rows.Close()
	marks := newMarkReader(stream)
	var store cellStore
	slots, number := 0, 1
	for ; ; number++ {
		marks.seek(number) // before excelize reads the row: what is too large for it is refused first
		if marks.tooLarge || marks.total > *budget {
			return errTooLarge
		}
		if !rows.Next() {
			break
		}
		texts, err := rows.Columns()
		if err != nil {
			return errDamaged
		}
		if len(texts) == 0 {
			continue
		}
		if slots += len(texts); slots > *budget {
			return errTooLarge
		}
		row := Row{Number: number, Hidden: marks.hidden, Cells: store.take(len(texts))}
		for col, text := range texts {
			row.Cells[col] = formats.cell(text, marks.at(col))
		}
		if row.Cells = trimCells(row.Cells); len(row.Cells) > 0 {
			sheet.Rows = append(sheet.Rows, row)
		}
	}
	*budget -= max(slots, marks.total)
	if err := marks.finish(sheet, number); err != nil && !errors.Is(err, io.EOF) {
		return errDamaged
	}
	return nil
}

// cell makes a cell from its stored text and its mark.
func (f numberFormats) cell(text string, m mark) Cell {
	if text == "" {
		if m.formula && !m.value {
			return Cell{Kind: KindError}
		}
		return Cell{}
	}
	switch m.kind {
	case 's', 'i', 't': // shared, inline, text of a formula
		return Cell{Text: text, Kind: KindText}
	case 'e':
		return Cell{Text: text, Kind: KindError}
	case 'b':
		return boolCell(text == "1" || strings.EqualFold(text, "true"))
	case 'd': // ISO 8601, written by few programs
		return Cell{Text: strings.Replace(strings.TrimSuffix(text, "T00:00:00"), "T", " ", 1), Kind: KindText}
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return Cell{Text: text, Kind: KindText}
	}
	return f.number(n, text, m.style)
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

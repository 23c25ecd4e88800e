package sheetin

import (
	"errors"
	"slices"

	"npcdesk/app/sheetin/biff"
)

// readXLS reads an old workbook (BIFF8), or says what else an OLE compound file is: Word documents and encrypted
// .xlsx files come in the same wrapping.
func readXLS(data []byte) ([]*Sheet, error) {
	book, err := biff.Read(data)
	switch {
	case errors.Is(err, biff.ErrEncrypted):
		return nil, errPassword
	case errors.Is(err, biff.ErrTooOld):
		return nil, errTooOld
	case errors.Is(err, biff.ErrTooLarge):
		return nil, errTooLarge
	case errors.Is(err, biff.ErrNotExcel):
		if names, _ := biff.Streams(data); slices.Contains(names, "WordDocument") {
			return nil, errWord
		}
		return nil, errNotTable
	case err != nil || len(book.Sheets) == 0:
		return nil, errDamaged
	}
	formats := numberFormats{date1904: book.Date1904}
	for _, f := range book.Formats {
		formats.styles = append(formats.styles, formatOf(f.ID, f.Code))
	}
	budget := maxCells
	sheets := make([]*Sheet, len(book.Sheets))
	for i := range book.Sheets {
		if sheets[i], err = fromBIFF(&book.Sheets[i], formats, &budget); err != nil {
			return nil, err
		}
	}
	return sheets, nil
}

// fromBIFF brings the cells of a sheet into rows.
func fromBIFF(old *biff.Sheet, formats numberFormats, budget *int) (*Sheet, error) {
	sheet := &Sheet{Name: old.Name, Hidden: old.Hidden, HiddenCols: map[int]bool{}, Widths: old.Widths}
	for _, m := range old.Merged {
		if m.FirstRow <= m.LastRow && m.FirstCol <= m.LastCol {
			sheet.Merged = append(sheet.Merged, Range{m.FirstRow + 1, m.LastRow + 1, m.FirstCol, m.LastCol})
		}
	}
	for _, span := range old.HiddenCols {
		for col := span.FirstCol; col <= min(span.LastCol, 255); col++ {
			sheet.HiddenCols[col] = true
		}
	}
	slices.SortStableFunc(old.Cells, func(a, b biff.Cell) int {
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return a.Col - b.Col
	})
	var store cellStore
	for from := 0; from < len(old.Cells); {
		to := from
		for to < len(old.Cells) && old.Cells[to].Row == old.Cells[from].Row {
			to++
		}
		width := old.Cells[to-1].Col + 1
		if *budget -= width; *budget < 0 {
			return nil, errTooLarge
		}
		number := old.Cells[from].Row
		row := Row{Number: number + 1, Hidden: old.HiddenRows[number], Cells: store.take(width)}
		for _, c := range old.Cells[from:to] {
			row.Cells[c.Col] = formats.fromBIFF(c)
		}
		if row.Cells = trimCells(row.Cells); len(row.Cells) > 0 {
			sheet.Rows = append(sheet.Rows, row)
		}
		from = to
	}
	return sheet, nil
}

func (f numberFormats) fromBIFF(c biff.Cell) Cell {
	switch c.Kind {
	case biff.Number:
		return f.number(c.Number, "", c.XF)
	case biff.Bool:
		return boolCell(c.Number != 0)
	case biff.Error:
		return Cell{Text: c.Text, Kind: KindError}
	}
	if c.Text == "" {
		return Cell{}
	}
	return Cell{Text: c.Text, Kind: KindText}
}

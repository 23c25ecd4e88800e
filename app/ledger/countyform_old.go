package ledger

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/sheetin"
)

// modern makes a new .xlsx of an old .xls: the values, widths and merges of its sheets, with a plain look for the table that
// is filled. excelize cannot write the old kind.
func (f *CountyForm) modern() (*excelize.File, error) {
	file := excelize.NewFile()
	if err := f.copySheets(file); err != nil {
		return nil, fmt.Errorf("“%s”没有能转成 .xlsx，没有填表，原文件没有改动：%w", f.Path, err)
	}
	return file, nil
}

func (f *CountyForm) copySheets(file *excelize.File) error {
	if err := file.SetDefaultFont(bodyFont); err != nil {
		return err
	}
	var names []string
	for _, sheet := range f.book.Sheets {
		names = append(names, sheet.Name)
	}
	for i, name := range sheetNames(names) {
		if i == 0 {
			if err := file.SetSheetName("Sheet1", name); err != nil {
				return err
			}
		} else if _, err := file.NewSheet(name); err != nil {
			return err
		}
		if f.book.Sheets[i] == f.sheet {
			f.Sheet = name
			file.SetActiveSheet(i)
		}
		if err := copySheet(file, name, f.book.Sheets[i]); err != nil {
			return err
		}
	}
	return f.dress(file)
}

// copySheet brings over what stands in a sheet.
func copySheet(file *excelize.File, name string, sheet *sheetin.Sheet) error {
	for _, row := range sheet.Rows {
		for col, c := range row.Cells {
			var value any = c.Text
			switch c.Kind {
			case sheetin.KindEmpty, sheetin.KindError:
				continue
			case sheetin.KindNumber:
				value = c.Number
			case sheetin.KindText:
				value = clean(c.Text)
			}
			if err := file.SetCellValue(name, cellName(col+1, row.Number), value); err != nil {
				return err
			}
		}
	}
	for _, m := range sheet.Merged {
		if err := file.MergeCell(name, cellName(m.FirstCol+1, m.FirstRow), cellName(m.LastCol+1, m.LastRow)); err != nil {
			return err
		}
	}
	for col, width := range sheet.Widths {
		letter, err := excelize.ColumnNumberToName(col + 1)
		if err != nil {
			return err
		}
		if err := file.SetColWidth(name, letter, letter, min(width, excelize.MaxColumnWidth)); err != nil {
			return err
		}
		if err := file.SetColVisible(name, letter, !sheet.HiddenCols[col]); err != nil {
			return err
		}
	}
	return nil
}

// dress gives the table that is filled its lines and its paper, which are not read from an .xls.
func (f *CountyForm) dress(file *excelize.File) error {
	styles := &styles{file: file, made: map[look]int{}}
	first, last := f.Match.Headers[0].Col+1, f.Match.Headers[len(f.Match.Headers)-1].Col+1
	bottom := f.Match.HeaderRow + 1
	_, skipped := sheetin.Records(f.sheet, f.Match)
	for _, s := range skipped {
		if s.Reason == sheetin.ReasonTotal || s.Reason == sheetin.ReasonSerial {
			bottom = max(bottom, s.Row)
		}
	}
	body := bodyLook
	body.align = "center"
	for _, part := range []struct {
		look     look
		from, to int
	}{{headerLook, f.Match.FirstRow, f.Match.HeaderRow}, {body, f.Match.HeaderRow + 1, bottom}} {
		id, err := styles.id(part.look)
		if err != nil {
			return err
		}
		if err := file.SetCellStyle(f.Sheet, cellName(first, part.from), cellName(last, part.to), id); err != nil {
			return err
		}
	}
	if f.Match.FirstRow > 1 {
		id, err := styles.id(titleLook)
		if err != nil {
			return err
		}
		if err := file.SetCellStyle(f.Sheet, "A1", "A1", id); err != nil {
			return err
		}
		if err := file.SetRowHeight(f.Sheet, 1, headerHeight(2)); err != nil {
			return err
		}
	}
	for row := f.Match.FirstRow; row <= f.Match.HeaderRow; row++ {
		if err := file.SetRowHeight(f.Sheet, row, headerHeight(2)); err != nil {
			return err
		}
	}
	return setUpPage(file, f.Sheet, false, false, f.Match.HeaderRow)
}

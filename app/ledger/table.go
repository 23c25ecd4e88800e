package ledger

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// headerRows is 2 when any column of the table stands under a Group.
func (w *sheetWriter) headerRows() int {
	for _, c := range w.columns {
		if c.Group != "" {
			return 2
		}
	}
	return 1
}

// header writes the header of one or two rows. Columns without a Group take both rows.
func (w *sheetWriter) header() error {
	top, rows := w.row+1, w.headerRows()
	upper, lower := 1, 1 // lines of text
	for i, c := range w.columns {
		lines := textLines(clean(c.Title), capacity(c.width, headerSize))
		if c.Group == "" && rows == 2 {
			lines = (lines + 1) / 2
			upper = max(upper, lines)
		}
		lower = max(lower, lines)
		if end := groupEnd(w.columns, i); c.Group != "" && end >= 0 {
			upper = max(upper, textLines(clean(c.Group), capacity(total(w.widths[c.at:w.columns[end].at+w.columns[end].span]), headerSize)))
		}
	}
	if rows == 2 {
		if err := w.groupRow(top, headerHeight(upper)); err != nil {
			return err
		}
	}
	if err := w.clear(headerLook); err != nil {
		return err
	}
	for _, c := range w.columns {
		if rows == 2 && c.Group == "" {
			continue
		}
		w.cells[c.at].Value = clean(c.Title)
		if err := w.merge(c.at+1, w.row+1, c.at+c.span, w.row+1); err != nil {
			return err
		}
	}
	return w.put(headerHeight(lower))
}

// headerHeight is 30 to 36 pt (DOMAIN.md §6.1), and more only where the text would be cut.
func headerHeight(lines int) float64 {
	if lines == 2 {
		return 36
	}
	return min(heightOf(lines, headerSize, 30), maxRowHeight)
}

// groupRow writes the upper row of a header of two.
func (w *sheetWriter) groupRow(top int, height float64) error {
	if err := w.clear(headerLook); err != nil {
		return err
	}
	for i, c := range w.columns {
		end := groupEnd(w.columns, i)
		var err error
		switch {
		case c.Group == "":
			w.cells[c.at].Value = clean(c.Title)
			err = w.merge(c.at+1, top, c.at+c.span, top+1)
		case end >= 0:
			last := w.columns[end]
			w.cells[c.at].Value = clean(c.Group)
			err = w.merge(c.at+1, top, last.at+last.span, top)
		}
		if err != nil {
			return err
		}
	}
	return w.put(height)
}

// groupEnd is the last column of the group that begins at column i, or -1 when none begins there.
func groupEnd(columns []*column, i int) int {
	if i > 0 && columns[i-1].Group == columns[i].Group {
		return -1
	}
	end := i
	for end+1 < len(columns) && columns[end+1].Group == columns[i].Group {
		end++
	}
	return end
}

// body writes the rows. A table without rows says 无, so that nobody looks for a lost page.
func (w *sheetWriter) body(rows iter.Seq2[[]any, error]) error {
	if rows != nil {
		for row, err := range rows {
			if err != nil {
				return err
			}
			if err := w.bodyRow(row); err != nil {
				return err
			}
		}
	}
	if w.count > 0 {
		return nil
	}
	l := bodyLook
	l.align = "center"
	return w.wide("无", l, w.least)
}

// bodyRow writes one row, numbered unless the sheet has no 序号, as high as its longest text needs.
func (w *sheetWriter) bodyRow(row []any) error {
	columns := w.given()
	if len(row) != len(columns) {
		return fmt.Errorf("ledger %s: a row of %d values under %d columns", w.name, len(row), len(columns))
	}
	w.report.Rows++
	w.count++
	if !w.Unnumbered {
		w.cells[0] = excelize.Cell{StyleID: w.columns[0].number, Value: w.count}
	}
	height := w.least
	for i, v := range row {
		col := columns[i]
		height = max(height, col.fill(&w.cells[col.at], v, func(what string) { w.note(col.Title, what) }))
		if col.Join {
			if err := w.join(col, fmt.Sprint(v)); err != nil {
				return err
			}
		}
		if col.span > 1 {
			if err := w.broad(col); err != nil {
				return err
			}
		}
	}
	return w.put(height)
}

// given are the columns of the table without 序号.
func (w *sheetWriter) given() []*column {
	if w.Unnumbered {
		return w.columns
	}
	return w.columns[1:]
}

// note tells about a cell of the present row.
func (w *sheetWriter) note(title, what string) {
	w.report.Notes = append(w.report.Notes, fmt.Sprintf("第 %d 行（Excel 第 %d 行）“%s”：%s", w.count, w.row+1, title, what))
}

// tallyNotes keeps a report readable: the first notes, and how many more there were.
func (w *sheetWriter) tallyNotes() {
	if more := len(w.report.Notes) - maxNotes; more > 0 {
		w.report.Notes = append(w.report.Notes[:maxNotes], fmt.Sprintf("另有 %d 处同样的情况", more))
	}
}

// sums writes the 合计 row: a real SUM under each column that wants one, with its value.
func (w *sheetWriter) sums() error {
	from := 0 // cells before the first column with a sum
	for i := len(w.columns) - 1; i > 0; i-- {
		if w.columns[i].Sum {
			from = w.columns[i].at
		}
	}
	if from == 0 {
		return nil
	}
	if err := w.clear(totalLook); err != nil {
		return err
	}
	w.cells[0].Value = "合计"
	for _, c := range w.columns {
		if !c.Sum {
			continue
		}
		l := totalLook
		l.align, l.shrink, l.format = alignment(c.Column), true, numberFormat(c.Kind)
		id, err := w.styles.id(l)
		if err != nil {
			return err
		}
		w.cells[c.at] = excelize.Cell{StyleID: id, Value: c.total()}
		if w.count > 0 {
			letter, err := excelize.ColumnNumberToName(c.at + 1)
			if err != nil {
				return err
			}
			w.cells[c.at].Formula = "SUM(" + letter + strconv.Itoa(w.first) + ":" + letter + strconv.Itoa(w.row) + ")"
		}
	}
	for _, c := range w.columns {
		if c.at < from {
			continue
		}
		if err := w.merge(c.at+1, w.row+1, c.at+c.span, w.row+1); err != nil {
			return err
		}
	}
	if err := w.put(w.least); err != nil {
		return err
	}
	return w.merge(1, w.row, from, w.row)
}

// closing writes the lines of Totals inside the table and the Notes under it.
func (w *sheetWriter) closing() error {
	for _, line := range w.Totals {
		l := totalLook
		l.align = "left"
		if err := w.wide(line, l, w.least); err != nil {
			return err
		}
	}
	for _, line := range w.Notes {
		if err := w.wide(line, noteLook, w.least); err != nil {
			return err
		}
	}
	return nil
}

// signature writes the last line, with as much room for signing by hand as the table's width gives.
func (w *sheetWriter) signature() error {
	if !w.Signature {
		return nil
	}
	checked, filled, phone := "审核人："+clean(w.Checker), "填报人："+clean(w.Filler), "联系电话："+clean(w.Phone)
	room := capacity(total(w.widths), infoSize) - textWidth(checked+filled+phone) - 4
	gap := strings.Repeat("　", max(2, min(int(room/4), 16)))
	return w.wide(checked+gap+filled+gap+phone, infoLook, 30)
}

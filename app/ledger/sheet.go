package ledger

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// sheetWriter writes one Ledger from top to bottom; a stream cannot go back.
type sheetWriter struct {
	*Ledger
	file    *excelize.File
	stream  *excelize.StreamWriter
	styles  *styles
	name    string
	widths  []float64 // of all columns, 序号 first where there is one
	columns []*column
	row     int      // last row written, from 1
	least   float64  // height of a row
	top     int      // first row of the first table's body
	first   int      // first row of the body of the table that is written
	count   int      // rows of that table so far
	placed  []anchor // where the tables stand that have a header
	cells   []excelize.Cell
	values  []any // pointers to cells, which SetRow takes without copying
	back    bool  // has a link back to the contents sheet
	report  SheetReport
}

// maxNotes is how many cells a report names one by one.
const maxNotes = 20

// newSheetWriter prepares the sheet called name, which must exist and be empty.
func newSheetWriter(file *excelize.File, styles *styles, name string, l *Ledger) (*sheetWriter, error) {
	w := &sheetWriter{Ledger: l, file: file, styles: styles, name: name, widths: columnWidths(l.widest(), l.Portrait, l.Unnumbered),
		least: minRowHeight, report: SheetReport{Name: name, Title: l.Title}}
	if l.OnePage {
		w.least = lowRowHeight
	}
	w.cells = make([]excelize.Cell, len(w.widths))
	for i := range w.cells {
		w.values = append(w.values, &w.cells[i])
	}
	if err := w.makeColumns(l.Columns); err != nil {
		return nil, err
	}
	w.top = 2 + w.infoRows() + w.headerRows()
	fixed := w.top - 1 // rows that every page repeats
	if l.severalHeaders() {
		fixed = 1 + w.infoRows()
	}
	if l.Heading != "" {
		w.top++
	}
	if err := setUpPage(file, name, l.Portrait, l.OnePage, fixed); err != nil {
		return nil, err
	}
	var err error
	if w.stream, err = file.NewStreamWriter(name); err != nil {
		return nil, err
	}
	for i, width := range w.widths {
		if err := w.stream.SetColWidth(i+1, i+1, width); err != nil {
			return nil, err
		}
	}
	corner, err := excelize.CoordinatesToCellName(1, fixed+1)
	if err != nil {
		return nil, err
	}
	return w, w.stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: fixed, TopLeftCell: corner, ActivePane: "bottomLeft"})
}

// makeColumns gives each column of a table, 序号 first unless the sheet has none, its place on the sheet and its styles.
func (w *sheetWriter) makeColumns(columns []Column) error {
	w.columns = nil
	if !w.Unnumbered {
		columns = append([]Column{{Title: "序号", Kind: Number}}, columns...)
	}
	at := 0
	for i, c := range columns {
		col := &column{Column: c, dotted: w.DottedDates, least: w.least, at: at, span: max(c.Span, 1)}
		if i == len(columns)-1 {
			col.span = len(w.widths) - at
		}
		at += col.span
		if col.span < 1 || at > len(w.widths) {
			return fmt.Errorf("ledger %s: the table of %s is wider than the sheet", w.name, c.Title)
		}
		col.width = total(w.widths[col.at:at])
		text := bodyLook
		text.align = alignment(c)
		text.link = c.link
		number := text
		number.format, number.shrink = numberFormat(c.Kind), true
		small := text
		small.size = smallSize
		kept := text
		kept.format = textFormat
		for _, made := range []struct {
			look look
			id   *int
		}{{kept, &col.text}, {text, &col.plain}, {small, &col.small}, {number, &col.number}} {
			id, err := w.styles.id(made.look)
			if err != nil {
				return err
			}
			*made.id = id
		}
		w.columns = append(w.columns, col)
	}
	return nil
}

// alignment is how the body of a column is aligned, in excelize's words.
func alignment(c Column) string {
	switch {
	case c.Align == Left || c.Align == AlignKind && c.Kind == Text:
		return "left"
	case c.Align == Right:
		return "right"
	}
	return "center"
}

// infoRows is 1 when there is an information line.
func (w *sheetWriter) infoRows() int {
	if w.Unit+w.Period+w.Filled == "" {
		return 0
	}
	return 1
}

// write writes the whole sheet and closes its stream.
func (w *sheetWriter) write() error {
	for _, part := range []func() error{w.title, w.info, w.tables, w.closing, w.signature, w.printArea, w.finish} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

// put writes w.cells as the next row.
func (w *sheetWriter) put(height float64) error {
	w.row++
	corner, err := excelize.CoordinatesToCellName(1, w.row)
	if err != nil {
		return fmt.Errorf("行数超过了 Excel 一张表的上限（%d 行），文件没有生成；请缩小时间范围或按届次分开导出", excelize.TotalRows)
	}
	return w.stream.SetRow(corner, w.values, excelize.RowOpts{Height: height})
}

// merge joins the cells of columns from to to (from 1) over the rows top to bottom.
func (w *sheetWriter) merge(from, top, to, bottom int) error {
	if from == to && top == bottom {
		return nil
	}
	start, err := excelize.CoordinatesToCellName(from, top)
	if err != nil {
		return err
	}
	end, err := excelize.CoordinatesToCellName(to, bottom)
	if err != nil {
		return err
	}
	return w.stream.MergeCell(start, end)
}

// clear gives all cells of the next row one look and no value.
func (w *sheetWriter) clear(l look) error {
	id, err := w.styles.id(l)
	for i := range w.cells {
		w.cells[i] = excelize.Cell{StyleID: id, Value: ""}
	}
	return err
}

// wide writes one text across the whole table.
func (w *sheetWriter) wide(text string, l look, least float64) error {
	if err := w.clear(l); err != nil {
		return err
	}
	text, was := cut(clean(text), excelize.TotalCellChars)
	w.cells[0].Value = text
	height := heightOf(textLines(text, capacity(total(w.widths), l.size)), l.size, least)
	if was || height > maxRowHeight {
		w.report.Notes = append(w.report.Notes, fmt.Sprintf("Excel 第 %d 行（标题、合计或者附注）的文字太长，打印时显示不全", w.row+1))
	}
	if err := w.put(min(height, maxRowHeight)); err != nil {
		return err
	}
	return w.merge(1, w.row, len(w.cells), w.row)
}

// title writes the first row, smaller where it would not fit one line.
func (w *sheetWriter) title() error {
	l := titleLook
	if textWidth(w.Title) > capacity(total(w.widths), titleSize) {
		l.size = titleSizeSmall
	}
	if w.back {
		if err := w.backLink(); err != nil {
			return err
		}
		defer func() { w.values = w.values[:len(w.cells)] }()
	}
	return w.wide(w.Title, l, 40)
}

// backLink puts a link to the contents sheet to the right of the title, and keeps it off the paper by a print area. (On the
// title itself some programs would colour it.)
func (w *sheetWriter) backLink() error {
	l := bodyLook
	l.border, l.link = false, true
	id, err := w.styles.id(l)
	if err != nil {
		return err
	}
	w.values = append(w.values, &excelize.Cell{StyleID: id, Value: "返回目录"})
	cell, err := excelize.CoordinatesToCellName(len(w.values), 1)
	if err != nil {
		return err
	}
	return link(w.file, w.name, cell, contentsSheet, "返回目录")
}

// printArea leaves the link back off the paper.
func (w *sheetWriter) printArea() error {
	if !w.back {
		return nil
	}
	end, err := excelize.CoordinatesToCellName(len(w.cells), w.row, true)
	if err != nil {
		return err
	}
	return w.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: w.name, RefersTo: "'" + w.name + "'!$A$1:" + end})
}

// info writes 填报单位 on the left, 统计时间 or 届次 in the middle and 填报时间 on the right.
func (w *sheetWriter) info() error {
	if w.infoRows() == 0 {
		return nil
	}
	left, right := w.Unit, w.Filled
	if left != "" {
		left = "填报单位（盖章）：" + left
	}
	if day, err := time.Parse(time.DateOnly, right); err == nil {
		right = day.Format("2006年1月2日")
	}
	if right != "" {
		right = "填报时间：" + right
	}
	return w.spread(left, w.Period, right)
}

// spread writes a row of three texts: left, in the middle, right. In a table too narrow for that they follow each other.
func (w *sheetWriter) spread(left, middle, right string) error {
	left, middle, right = clean(left), clean(middle), clean(right)
	a, b, fits := blocks(w.widths, infoWidth(left), infoWidth(middle), infoWidth(right))
	if !fits {
		said := slices.DeleteFunc([]string{left, middle, right}, func(text string) bool { return text == "" })
		return w.wide(strings.Join(said, "　　"), infoLook, w.least)
	}
	if err := w.clear(infoLook); err != nil {
		return err
	}
	for _, block := range []struct {
		text, align string
		from, to    int // columns from 1
	}{{left, "left", 1, a}, {middle, "center", a + 1, b}, {right, "right", b + 1, len(w.cells)}} {
		if block.from > block.to {
			continue
		}
		l := infoLook
		l.align = block.align
		id, err := w.styles.id(l)
		if err != nil {
			return err
		}
		w.cells[block.from-1] = excelize.Cell{StyleID: id, Value: block.text}
		if err := w.merge(block.from, w.row+1, block.to, w.row+1); err != nil {
			return err
		}
	}
	return w.put(w.least)
}

// finish adds what needs the number of rows, and closes the stream.
func (w *sheetWriter) finish() error {
	last := w.top + max(w.report.Rows, 1) - 1
	if len(w.Tables) > 0 {
		last = w.row
	}
	end, err := excelize.CoordinatesToCellName(len(w.cells), last)
	if err != nil {
		return err
	}
	from, err := excelize.CoordinatesToCellName(1, w.top-1)
	if err != nil {
		return err
	}
	// ID and telephone numbers are text on purpose; without this Excel puts a green corner on each.
	if err := w.file.AddIgnoredErrors(w.name, from+":"+end, excelize.IgnoredErrorsNumberStoredAsText); err != nil {
		return err
	}
	if w.Working && len(w.Tables) == 0 { // a filter would hide the tables beside
		if err := w.file.AutoFilter(w.name, from+":"+end, nil); err != nil {
			return err
		}
	}
	return w.stream.Flush()
}

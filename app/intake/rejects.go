package intake

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/sheetin"
	"npcdesk/data"
)

// The colour of cells to be mended, and widths of columns in characters.
const (
	unreadColour = "FFD9B3"
	plainWidth   = 14
	reasonWidth  = 60
)

// WriteRejects writes what could not be taken into a new .xlsx: title and header as they stood, the rejected rows and
// those with cells that could not be read, these cells coloured, and at the end a column 原因 (reason). Mended there, the
// file can be imported again. A file that is there already may hold rows that the clerk has begun to mend: it is replaced
// only when replace says so; else the error is a *data.NotSaved.
func (p *Plan) WriteRejects(path string, replace bool) error {
	f := excelize.NewFile()
	defer f.Close()
	// Microsoft's validator refuses the order in which excelize writes a font's properties; one alone has no order.
	plain := f.Styles.Fonts.Font[0]
	plain.Name, plain.Family, plain.Color = nil, nil, nil
	w := rejectWriter{f: f, sheet: f.GetSheetName(0), plan: p}
	if err := w.write(); err != nil {
		return fmt.Errorf("没有导入的行没有写出来：%w", err)
	}
	name := sheetName(p.Sheet)
	if err := f.SetSheetName(w.sheet, name); err != nil {
		return fmt.Errorf("没有导入的行没有写出来：%w", err)
	}
	return data.WriteOut(path, replace, func(out io.Writer) error { return f.Write(out) })
}

// sheetName keeps a sheet's name within what Excel allows: 31 characters, none of \/?*[]:.
func sheetName(name string) string {
	runes := []rune(strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`\/?*[]:：`, r) {
			return '_'
		}
		return r
	}, name), "'"))
	if len(runes) == 0 {
		return "没有导入的行"
	}
	return string(runes[:min(len(runes), 31)])
}

// rejectWriter writes the copy.
type rejectWriter struct {
	f        *excelize.File
	sheet    string
	plan     *Plan
	last     int // column of the reasons, from 0
	text     int // styles
	unread   int
	wrapping int
}

func (w *rejectWriter) write() error {
	for _, h := range w.plan.Match.Headers {
		w.last = max(w.last, h.Col+1)
	}
	if err := w.styles(); err != nil {
		return err
	}
	if err := w.head(); err != nil {
		return err
	}
	to := w.plan.HeaderRow
	for _, r := range w.plan.Rows {
		if r.Outcome != Rejected && len(r.Cells) == 0 {
			continue
		}
		to++
		if err := w.row(r, to); err != nil {
			return err
		}
	}
	return nil
}

func (w *rejectWriter) styles() (err error) {
	wrap := &excelize.Alignment{WrapText: true, Vertical: "center"}
	if w.text, err = w.f.NewStyle(&excelize.Style{NumFmt: 49}); err != nil { // 49: text, so that Excel keeps ID numbers whole
		return err
	}
	fill := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{unreadColour}}
	if w.unread, err = w.f.NewStyle(&excelize.Style{NumFmt: 49, Fill: fill}); err != nil {
		return err
	}
	if w.wrapping, err = w.f.NewStyle(&excelize.Style{Alignment: wrap}); err != nil {
		return err
	}
	first, last := columnName(0), columnName(w.last)
	if err := w.f.SetColWidth(w.sheet, first, last, plainWidth); err != nil {
		return err
	}
	return w.f.SetColWidth(w.sheet, last, last, reasonWidth)
}

// head copies title and header with what is merged in them.
func (w *rejectWriter) head() error {
	for _, row := range w.plan.sheet.Rows {
		if row.Number > w.plan.HeaderRow {
			break
		}
		for col, c := range row.Cells {
			if col >= w.last && row.Number >= w.plan.Match.FirstRow {
				break // the reasons of a file that was mended before
			}
			if err := w.set(col, row.Number, c, w.wrapping); err != nil {
				return err
			}
		}
	}
	for _, m := range w.plan.sheet.Merged {
		if m.LastRow <= w.plan.HeaderRow && m.LastCol < w.last {
			if err := w.f.MergeCell(w.sheet, at(m.FirstCol, m.FirstRow), at(m.LastCol, m.LastRow)); err != nil {
				return err
			}
		}
	}
	return w.set(w.last, w.plan.HeaderRow, sheetin.Cell{Kind: sheetin.KindText, Text: reasonHeader}, w.wrapping)
}

// row copies one row. Cells that are merged downwards stand in it as if they were its own.
func (w *rejectWriter) row(r Row, to int) error {
	for col := range w.last {
		style := w.text
		if slices.ContainsFunc(r.Cells, func(u Unread) bool { return u.col == col }) || r.Outcome == Rejected && w.isField(col, r.Field) {
			style = w.unread
		}
		if err := w.set(col, to, r.source.Cell(col), style); err != nil {
			return err
		}
	}
	reasons := []string{}
	if r.Outcome == Rejected {
		reasons = append(reasons, r.Reason)
	}
	for _, u := range r.Cells {
		reasons = append(reasons, "“"+u.Field+"”"+u.Reason)
	}
	return w.set(w.last, to, sheetin.Cell{Kind: sheetin.KindText, Text: strings.Join(reasons, "；")}, w.wrapping)
}

func (w *rejectWriter) isField(col int, label string) bool {
	for _, h := range w.plan.Match.Headers {
		if h.Col == col && h.Key != "" {
			return h.Text == label || w.plan.Register.Field(h.Key).Label == label
		}
	}
	return false
}

// set writes a cell: numbers as numbers, all else as text, never as a formula.
func (w *rejectWriter) set(col, row int, c sheetin.Cell, style int) error {
	var err error
	switch {
	case c.Kind == sheetin.KindNumber:
		err = w.f.SetCellFloat(w.sheet, at(col, row), c.Number, -1, 64)
	case c.Kind != sheetin.KindEmpty:
		err = w.f.SetCellStr(w.sheet, at(col, row), c.Text)
	}
	if err != nil {
		return err
	}
	return w.f.SetCellStyle(w.sheet, at(col, row), at(col, row), style)
}

func at(col, row int) string { return columnName(col) + fmt.Sprint(row) }

func columnName(col int) string {
	name, err := excelize.ColumnNumberToName(col + 1)
	if err != nil {
		panic(err) // a header has at most 256 columns
	}
	return name
}

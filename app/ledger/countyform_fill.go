package ledger

import (
	"fmt"
	"io"
	"math"
	"path/filepath"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/sheetin"
	"npcdesk/data"
)

// Filled is a form with its records in it, ready to be saved.
type Filled struct {
	File     string   // proposed name
	Rows     int      // records
	Inserted int      // rows that had to be put in above the 合计
	Notes    []string // in the clerk's words: what was left as the form had it, and what to look at
	file     *excelize.File
}

// Save writes the filled form to path: whole, under its name, or not at all, as Save does a Book. It can be called once.
func (f *Filled) Save(path string, replace bool) error {
	defer f.file.Close()
	return data.WriteOut(path, replace, func(w io.Writer) error {
		f.file.SetZipWriter(newOrderedZip)
		return f.file.Write(w)
	})
}

// filler fills one form.
type filler struct {
	*maker
	*CountyForm
	file    *excelize.File
	columns []formColumn
	first   float64 // height of the first row for records
	usual   float64 // height of a row that has none of its own
	early   bool    // the workbook counts its days from 1904
	out     *Filled
	tight   map[string]int // header → cells in which a text may not be seen whole
}

// formColumn is a column of the form that gets something.
type formColumn struct {
	header        sheetin.Header
	width, size   float64 // of the cell, with those merged to it, and of its font
	wrap          bool
	day, text     bool // its cells are shown as dates, as text
	formula       bool // the form works it out itself
	style, merged int  // style number; last column (from 1) of the cells that are merged to one
}

// Fill puts the records of a wish into a copy of the form: formats, merged cells, formulas and paper stay as they are. Where
// the form has too few rows, rows like its first are put in above the 合计, and formulas reach over them.
func (f *CountyForm) Fill(s *data.Store, o Options) (out *Filled, err error) {
	defer f.rescue(&err)
	m, err := newMaker(s, o)
	if err != nil {
		return nil, err
	}
	records, err := m.formRecords(f.Register)
	if err != nil {
		return nil, err
	}
	file, err := f.workbook()
	if err != nil {
		return nil, err
	}
	w := &filler{maker: m, CountyForm: f, file: file, tight: map[string]int{}, out: &Filled{Rows: len(records), file: file}}
	if err := w.fill(records); err != nil {
		file.Close()
		return nil, f.refusal(fmt.Sprintf("没有填成（%v）。", err))
	}
	base := strings.TrimSuffix(filepath.Base(f.Path), filepath.Ext(f.Path))
	w.out.File = FileName(m.in.Text(office.KeyTown), base, periodWord(m.From, m.To), string(m.in.Today))
	return w.out, nil
}

func (w *filler) fill(records []any) error {
	if w.First+len(records)+len(w.sheet.Rows) > excelize.TotalRows {
		return fmt.Errorf("有 %d 条，超过了 Excel 一张表的上限，请缩小时间范围", len(records))
	}
	if err := w.look(); err != nil {
		return err
	}
	formulas, err := w.makeRoom(len(records))
	if err != nil {
		return err
	}
	for i, rec := range records {
		if err := w.fillRow(w.First+i, i+1, rec); err != nil {
			return err
		}
	}
	if err := w.around(); err != nil {
		return err
	}
	w.addSums(formulas)
	w.note()
	return w.settle(formulas)
}

// look reads how the first row for records looks.
func (w *filler) look() (err error) {
	if w.first, err = w.file.GetRowHeight(w.Sheet, w.First); err != nil {
		return err
	}
	w.usual = w.first
	if props, err := w.file.GetSheetProps(w.Sheet); err == nil && props.DefaultRowHeight != nil {
		w.usual = *props.DefaultRowHeight
	}
	if props, err := w.file.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		w.early = *props.Date1904
	}
	for _, h := range w.Match.Headers {
		if h.Key == "" && h.Col != w.serial() {
			continue
		}
		c, err := w.lookAt(h)
		if err != nil {
			return err
		}
		w.columns = append(w.columns, c)
	}
	return nil
}

func (w *filler) lookAt(h sheetin.Header) (c formColumn, err error) {
	c = formColumn{header: h, merged: h.Col + 1, size: bodySize}
	for _, m := range w.sheet.Merged {
		if m.FirstRow == w.First && m.FirstCol == h.Col {
			c.merged = m.LastCol + 1
		}
	}
	for col := h.Col + 1; col <= c.merged; col++ {
		letter, err := excelize.ColumnNumberToName(col)
		if err != nil {
			return c, err
		}
		width, err := w.file.GetColWidth(w.Sheet, letter)
		if err != nil {
			return c, err
		}
		c.width += width
	}
	cell := cellName(h.Col+1, w.First)
	if formula, err := w.file.GetCellFormula(w.Sheet, cell); err == nil {
		c.formula = formula != ""
	}
	if c.style, err = w.file.GetCellStyle(w.Sheet, cell); err != nil {
		return c, err
	}
	style, err := w.file.GetStyle(c.style)
	if err != nil {
		return c, err
	}
	code := ""
	if style.CustomNumFmt != nil {
		code = *style.CustomNumFmt
	}
	c.day, c.text = sheetin.IsDateFormat(style.NumFmt, code), style.NumFmt == 49 || code == textFormat
	c.wrap = style.Alignment != nil && style.Alignment.WrapText
	if style.Font != nil && style.Font.Size > 0 {
		c.size = style.Font.Size
	}
	return c, nil
}

// fillRow puts one record into its row, which grows where a text needs more lines than it has.
func (w *filler) fillRow(row, number int, rec any) error {
	height := w.first
	for _, c := range w.columns {
		if c.formula {
			continue
		}
		var value any = int64(number)
		if c.header.Key != "" {
			if value = w.formValue(w.Register, c.header.Key, rec); value == nil {
				continue
			}
		}
		value = w.asShown(c, value)
		if err := w.file.SetCellValue(w.Sheet, cellName(c.header.Col+1, row), value); err != nil {
			return err
		}
		if text, ok := value.(string); ok {
			height = max(height, w.needs(c, text))
		}
	}
	if height > w.first {
		return w.file.SetRowHeight(w.Sheet, row, min(height, maxRowHeight))
	}
	return nil
}

// needs is the height that a text asks of its row. Where the form does not break lines, or no row is high enough, the clerk is
// told instead.
func (w *filler) needs(c formColumn, text string) float64 {
	lines := textLines(text, capacity(c.width, c.size))
	if lines == 1 {
		return 0
	}
	height := heightOf(lines, c.size, 0)
	if !c.wrap || height > maxRowHeight {
		w.tight[c.header.Text]++
		return 0
	}
	return height
}

// asShown is a value as the form's cell takes it: a day as a date where the cell is formatted so, otherwise as the office's
// ledgers write dates; text that is no formula; a number as text where the cell is text.
func (w *filler) asShown(c formColumn, value any) any {
	text, ok := value.(string)
	if !ok {
		if c.text {
			return fmt.Sprint(value)
		}
		return value
	}
	if isISODate(text) {
		if day, err := time.Parse(time.DateOnly, (text + "-01")[:len("2006-01-02")]); c.day && err == nil {
			return w.dayNumber(day)
		}
		return w.dateText(record.Date(text))
	}
	short, was := cut(clean(text), excelize.TotalCellChars)
	if was {
		w.tight[c.header.Text]++
	}
	return short
}

// dayNumber is a day as Excel counts it.
func (w *filler) dayNumber(day time.Time) float64 {
	n := math.Round(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
	if w.early {
		n -= 1462 // days between the two systems' first days
	}
	return n
}

// hidden tells whether a column may not be shown under the mask.
func (w *filler) hidden(key string) bool {
	f := w.Register.Field(key)
	return w.Mask == office.MaskPublic && (f == nil || !office.Shows(f, w.Mask))
}

// note tells what the clerk should know.
func (w *filler) note() {
	add := func(format string, args ...any) { w.out.Notes = append(w.out.Notes, fmt.Sprintf(format, args...)) }
	if w.Old {
		add("原表是旧格式 .xls，已照它的内容、列宽和合并格另做成 .xlsx；字体、底色等没有带过来")
	}
	if none := w.Match.Unmatched(); len(none) > 0 {
		add("没有对应、留空的列：%s", strings.Join(none, "、"))
	}
	for _, c := range w.columns {
		switch {
		case c.header.Key == "":
		case w.hidden(c.header.Key):
			add("“%s”一列不能公示，已留空", c.header.Text)
		case c.formula:
			add("“%s”一列是表里自带的公式，照旧由它计算", c.header.Text)
		case w.tight[c.header.Text] > 0:
			add("“%s”一列有 %d 格文字较长，打印可能显示不全，请加宽这一列或设为自动换行", c.header.Text, w.tight[c.header.Text])
		}
	}
	if w.out.Inserted > 0 {
		add("表里只有 %d 行，已照第一行的格式加了 %d 行", w.Room, w.out.Inserted)
	}
}

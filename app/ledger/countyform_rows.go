package ledger

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// spot is a cell by its row and column, both from 1.
type spot struct{ row, col int }

// makeRoom puts rows in until the form has one for each record, gives them the look of the first, and returns all formulas of
// the sheet as they are to stand.
func (w *filler) makeRoom(wanted int) (map[spot]string, error) {
	last := w.First + w.Room - 1
	more := max(wanted-w.Room, 0)
	if more > 0 && w.below > 0 {
		at := last // inside what formulas add up, so that they reach over the new rows
		if w.Room == 1 {
			at = last + 1
		}
		if err := w.file.InsertRows(w.Sheet, at, more); err != nil {
			return nil, err
		}
		w.out.Inserted = more
		w.below += more
	}
	formulas := w.formulas(more)
	for row := last; more > 0 && row <= last+more; row++ {
		if err := w.likeFirst(row, formulas); err != nil {
			return nil, err
		}
	}
	if more > 0 && w.Room == 1 {
		for at, formula := range formulas {
			if at.row > last+more {
				formulas[at] = stretch(formula, w.First, w.First+more)
			}
		}
	}
	return formulas, nil
}

// width is the number of columns that the sheet uses.
func (w *filler) width() int {
	widest := 0
	for _, row := range w.sheet.Rows {
		widest = max(widest, len(row.Cells))
	}
	for _, h := range w.Match.Headers {
		widest = max(widest, h.Col+1)
	}
	return widest
}

// formulas reads all formulas of the sheet; those that share one are given each its own.
func (w *filler) formulas(more int) map[spot]string {
	out := map[spot]string{}
	bottom := w.First + w.Room
	if n := len(w.sheet.Rows); n > 0 {
		bottom = max(bottom, w.sheet.Rows[n-1].Number)
	}
	for row := 1; row <= bottom+more; row++ {
		for col := 1; col <= w.width(); col++ {
			if formula, err := w.file.GetCellFormula(w.Sheet, cellName(col, row)); err == nil && formula != "" {
				out[spot{row, col}] = formula
			}
		}
	}
	return out
}

// likeFirst gives a row the look of the first row for records: styles, height, cells merged side by side, formulas.
func (w *filler) likeFirst(row int, formulas map[spot]string) error {
	if row == w.First {
		return nil
	}
	for col := 1; col <= w.width(); col++ {
		style, err := w.file.GetCellStyle(w.Sheet, cellName(col, w.First))
		if err != nil {
			return err
		}
		if err := w.file.SetCellStyle(w.Sheet, cellName(col, row), cellName(col, row), style); err != nil {
			return err
		}
		// A number that follows from the row above (=A5+1) does so from the second row on.
		if formula, from := formulas[spot{w.First + 1, col}], w.First+1; formula != "" && w.Room > 2 {
			formulas[spot{row, col}] = moved(formula, row-from)
		} else if formula := formulas[spot{w.First, col}]; formula != "" {
			formulas[spot{row, col}] = moved(formula, row-w.First)
		}
	}
	for _, m := range w.sheet.Merged {
		if m.FirstRow == w.First && m.LastRow == w.First {
			if err := w.file.MergeCell(w.Sheet, cellName(m.FirstCol+1, row), cellName(m.LastCol+1, row)); err != nil {
				return err
			}
		}
	}
	if w.first != w.usual {
		return w.file.SetRowHeight(w.Sheet, row, w.first)
	}
	return nil
}

// reference is a cell in a formula of its own sheet: column, then a row that moves or, behind $, does not.
var reference = regexp.MustCompile(`(^|[^A-Za-z0-9_.!$])(\$?[A-Za-z]{1,3})(\$?)([0-9]{1,7})\b`)

// moved is a formula copied some rows down: references without $ move along. Texts in quotes stay.
func moved(formula string, rows int) string {
	parts := strings.Split(formula, `"`)
	for i := 0; i < len(parts); i += 2 {
		parts[i] = reference.ReplaceAllStringFunc(parts[i], func(ref string) string {
			m := reference.FindStringSubmatch(ref)
			n, err := strconv.Atoi(m[4])
			if err != nil || m[3] != "" {
				return ref
			}
			return m[1] + m[2] + strconv.Itoa(n+rows)
		})
	}
	return strings.Join(parts, `"`)
}

// alone is what stands for all rows of a form that has but one: SUM(F5) or F5:F5.
var alone = regexp.MustCompile(`(\$?[A-Z]{1,3}\$?)([0-9]+):(\$?[A-Z]{1,3}\$?)([0-9]+)|SUM\((\$?[A-Z]{1,3}\$?)([0-9]+)\)`)

// stretch lets a formula reach from the only row that a form had to the last that it has now.
func stretch(formula string, row, last int) string {
	only := strconv.Itoa(row)
	return alone.ReplaceAllStringFunc(formula, func(part string) string {
		m := alone.FindStringSubmatch(part)
		switch {
		case m[2] == only && m[4] == only:
			return fmt.Sprintf("%s%d:%s%d", m[1], row, m[3], last)
		case m[6] == only:
			return fmt.Sprintf("SUM(%s%d:%s%d)", m[5], row, m[5], last)
		}
		return part
	})
}

// addSums adds up the columns of numbers in a 合计 row that the county left blank.
func (w *filler) addSums(formulas map[spot]string) {
	if !w.sums {
		return
	}
	last := w.First + max(w.Room, w.out.Rows) - 1
	for _, c := range w.columns {
		f := w.Register.Field(c.header.Key)
		at := spot{w.below, c.header.Col + 1}
		if f == nil || f.Kind != record.KindInt && f.Kind != record.KindMoney || f.Secrecy != record.Open || formulas[at] != "" {
			continue
		}
		if text, err := w.file.GetCellValue(w.Sheet, cellName(at.col, at.row)); err != nil || text != "" {
			continue
		}
		formulas[at] = fmt.Sprintf("SUM(%s:%s)", cellName(at.col, w.First), cellName(at.col, last))
	}
}

// settle writes the formulas and the numbers that they come to now; Excel counts again when it opens the file. What is a text
// or a function of Excel's own stays blank until then: excelize can store no text beside a formula.
func (w *filler) settle(formulas map[spot]string) error {
	if len(formulas) == 0 {
		return nil
	}
	for at, formula := range formulas {
		if err := w.file.SetCellFormula(w.Sheet, cellName(at.col, at.row), formula); err != nil {
			return err
		}
	}
	values := map[spot]any{}
	for at := range formulas {
		text, err := w.file.CalcCellValue(w.Sheet, cellName(at.col, at.row), excelize.Options{RawCellValue: true})
		if n, bad := strconv.ParseFloat(text, 64); err == nil && bad == nil {
			values[at] = n
		}
	}
	for at, formula := range formulas {
		cell := cellName(at.col, at.row)
		if err := w.file.SetCellValue(w.Sheet, cell, values[at]); err != nil {
			return err
		}
		if err := w.file.SetCellFormula(w.Sheet, cell, formula); err != nil {
			return err
		}
	}
	return w.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: new(true)})
}

// blanks are the lines around the table that the office fills in on every form: who fills it in, and when.
var blanks = regexp.MustCompile(`(填报单位|报送单位|填表单位|单位名称|填报日期|填报时间|填表日期|填表时间|报送时间|填表人|填报人|制表人|审核人|联系电话|联系方式)((?:[（(]盖章[）)]|[（(]公章[）)])?[：:])([ 　_]*(?:年[ 　_]*月[ 　_]*日)?)`)

// around fills in the lines above and below the table, as far as the office's settings know what to say. What is written
// takes the place of as many blanks, so that the rest of the line stays where it was.
func (w *filler) around() error {
	say := map[string]string{}
	for keys, text := range map[string]string{
		"填报单位 报送单位 填表单位 单位名称": unitName(w.in), "填报日期 填报时间 填表日期 填表时间 报送时间": hanzi.DateArabic(string(w.in.Today)),
		"填表人 填报人 制表人": w.in.Text(office.KeyLedgerFiller), "审核人": w.in.Text(office.KeyLedgerChecker)} {
		for _, key := range strings.Fields(keys) {
			say[key] = text
		}
	}
	if w.Mask != office.MaskPublic {
		say["联系电话"], say["联系方式"] = w.in.Text(office.KeyContactPhone), w.in.Text(office.KeyContactPhone)
	}
	for _, row := range w.sheet.Rows {
		number := row.Number
		switch {
		case number >= w.Match.FirstRow && (w.below == 0 || number < w.below-w.out.Inserted):
			continue
		case number > w.Match.HeaderRow:
			number += w.out.Inserted
		}
		for col, c := range row.Cells {
			text := blanks.ReplaceAllStringFunc(c.Text, func(part string) string {
				m := blanks.FindStringSubmatch(part)
				if say[m[1]] == "" {
					return part
				}
				return m[1] + m[2] + say[m[1]] + strings.Repeat(" ", max(0, int(textWidth(m[3])-textWidth(say[m[1]]))))
			})
			if text == c.Text {
				continue
			}
			if err := w.file.SetCellValue(w.Sheet, cellName(col+1, number), strings.TrimRight(text, " ")); err != nil {
				return err
			}
		}
	}
	return nil
}

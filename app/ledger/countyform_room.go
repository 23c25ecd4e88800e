package ledger

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/sheetin"
)

// The reasons of sheetin that end the rows for records.
var closes = map[string]bool{sheetin.ReasonTotal: true, sheetin.ReasonFooter: true, sheetin.ReasonTitle: true, sheetin.ReasonHeader: true}

// example begins a row that shows how the form is to be filled in.
var example = regexp.MustCompile(`^[（(]?(例|示例|样例|举例|填写示例)([：:）)]|$)`)

// columnNumber is what a row of column numbers holds in each cell: 1, (2), 甲.
var columnNumber = regexp.MustCompile(`^[（(]?(\d{1,2}|[甲乙丙丁戊])[）)]?$`)

// findRoom finds the rows for records: from under the header, and the rows of column numbers or examples that follow it, to
// above the 合计, the signatures or whatever else stands below. A form that holds records already is refused: filling it
// would overwrite them.
func (f *CountyForm) findRoom() error {
	file, err := f.workbook()
	if err != nil {
		return err
	}
	defer file.Close()
	f.First = f.Match.HeaderRow + 1
	rows, skipped := sheetin.Records(f.sheet, f.Match)
	for _, s := range skipped {
		if closes[s.Reason] && (f.below == 0 || s.Row < f.below) {
			f.below, f.sums = s.Row, s.Reason == sheetin.ReasonTotal
		}
	}
	for _, row := range rows {
		switch {
		case f.below != 0 && row.Number >= f.below || f.onlyFormulas(file, row):
		case row.Number == f.First && explains(row):
			f.First++
		case isRemark(row):
			f.below, f.sums = row.Number, false
		default:
			return f.refusal(fmt.Sprintf("第 %d 行已经填了内容，没有再填，以免盖掉。请换一张空白的表，或者先把已填的行清空。", row.Number))
		}
	}
	return f.measureRoom(file)
}

// measureRoom counts the rows for records.
func (f *CountyForm) measureRoom(file *excelize.File) error {
	for _, m := range f.sheet.Merged {
		if m.FirstRow >= f.First && m.LastRow > m.FirstRow && (f.below == 0 || m.FirstRow < f.below) {
			return f.refusal(fmt.Sprintf("第 %d 行起有上下合并的格，没法一行一条地填。请先取消合并，再试一次。", m.FirstRow))
		}
	}
	if f.below == 0 {
		f.Room = 1 // and as many more as are wanted: nothing stands below
		return nil
	}
	last := f.below - 1
	for last > f.First && f.unlike(file, last) { // blank rows between the table and what stands under it
		last--
	}
	if f.Room = last - f.First + 1; f.Room < 1 {
		return f.refusal(fmt.Sprintf("表头下面没有留空行，不知道照什么格式填。请在第 %d 行上面插入一个空行，再试一次。", f.below))
	}
	return nil
}

// unlike tells whether a row has none of the look that the first row for records has.
func (f *CountyForm) unlike(file *excelize.File, row int) bool {
	for _, h := range f.Match.Headers {
		first, err := file.GetCellStyle(f.Sheet, cellName(h.Col+1, f.First))
		here, other := file.GetCellStyle(f.Sheet, cellName(h.Col+1, row))
		if err != nil || other != nil || first == here {
			return false
		}
	}
	return true
}

// onlyFormulas tells a row in which nothing was entered: formulas, and the number of the row.
func (f *CountyForm) onlyFormulas(file *excelize.File, row sheetin.Row) bool {
	serial := f.serial()
	for col, c := range row.Cells {
		if c.IsEmpty() || col == serial {
			continue
		}
		if formula, err := file.GetCellFormula(f.Sheet, cellName(col+1, row.Number)); err != nil || formula == "" {
			return false
		}
	}
	return true
}

// serial is the sheet's column (from 0) of 序号, -1 without one.
func (f *CountyForm) serial() int {
	for _, h := range f.Match.Headers {
		if h.Key == "" && (h.Text == "序号" || h.Text == "序") {
			return h.Col
		}
	}
	return -1
}

// explains tells a row of column numbers, or an example.
func explains(row sheetin.Row) bool {
	given, numbers := 0, 0
	for _, c := range row.Cells {
		text := strings.TrimSpace(c.Text)
		if text == "" {
			continue
		}
		if given == 0 && example.MatchString(text) {
			return true
		}
		given++
		if columnNumber.MatchString(text) {
			numbers++
		}
	}
	return given >= 3 && given == numbers
}

// isRemark tells a row with one text alone, too long for a cell of a table: a remark under it.
func isRemark(row sheetin.Row) bool {
	given, long := 0, false
	for _, c := range row.Cells {
		if !c.IsEmpty() {
			given++
			long = utf8.RuneCountInString(c.Text) > 8
		}
	}
	return given == 1 && long
}

// cellName is the name of a cell by its column and row, both from 1: B3. Both lie inside a sheet that was read.
func cellName(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		panic(err)
	}
	return name
}

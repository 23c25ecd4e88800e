package sheetin

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Record is one row of the register. Cells are indexed by the sheet's column from 0; use Match.Headers or
// Match.Column to know which is which.
type Record = Row

// Skipped is a row below the header that is no record, and why, in the clerk's words. Blank rows are not listed.
type Skipped struct {
	Row    int
	Reason string
}

// The reasons for which a row is no record. Those but ReasonSerial and ReasonHeader end the rows that a blank form leaves
// for records.
const (
	ReasonHeader = "重复的表头"
	ReasonTotal  = "合计行"
	ReasonFooter = "表尾的说明或签名"
	ReasonTitle  = "横跨全表的标题行"
	ReasonSerial = "只有序号的空行"
)

// Records gives the rows below the header that are records, with cells that are merged downwards filled into every
// row they cover, and the rows that were left out. The sheet itself stays as it was read.
func Records(sheet *Sheet, match Match) ([]Record, []Skipped) {
	if !match.Found() {
		return nil, nil
	}
	f := newFilter(sheet, match)
	rows := rowsBelow(sheet, match.HeaderRow)
	records := make([]Record, 0, len(rows))
	var skipped []Skipped
	for _, row := range rows {
		if row.blank() {
			continue
		}
		if reason := f.reason(row); reason != "" {
			skipped = append(skipped, Skipped{row.Number, reason})
			continue
		}
		records = append(records, f.filled(row))
	}
	return records, skipped
}

func rowsBelow(sheet *Sheet, header int) []Row {
	i, _ := slices.BinarySearchFunc(sheet.Rows, header+1, func(r Row, number int) int { return r.Number - number })
	return sheet.Rows[i:]
}

// filter knows what the rows of one sheet are held against.
type filter struct {
	serial  int              // column of 序号, -1 without one
	headers map[int][]string // column → the texts of its header, comparable
	merged  map[int][]Range  // first row → the ranges that begin there, below the header
	active  map[int]filling  // column → what is being filled down
	width   int              // columns of the table
}

// filling is a cell that is merged over the rows up to until.
type filling struct {
	cell  Cell
	until int
}

func newFilter(sheet *Sheet, match Match) *filter {
	f := &filter{serial: -1, headers: map[int][]string{}, merged: map[int][]Range{}, active: map[int]filling{}, width: len(match.Headers)}
	for _, h := range match.Headers {
		if h.isSerial() {
			f.serial = h.Col
		}
		for _, text := range h.path {
			full, _ := normalise(text)
			f.headers[h.Col] = append(f.headers[h.Col], full)
		}
	}
	for _, m := range sheet.Merged {
		if m.FirstRow > match.HeaderRow { // what is merged over title or header does not run down into the records
			f.merged[m.FirstRow] = append(f.merged[m.FirstRow], m)
		}
	}
	return f
}

// blank tells a row that holds nothing but spaces.
func (r Row) blank() bool {
	return !slices.ContainsFunc(r.Cells, func(c Cell) bool { return !c.blank() })
}

func (c Cell) blank() bool {
	return c.Kind == KindEmpty || c.Kind == KindText && strings.TrimFunc(c.Text, isBlank) == ""
}

// reason tells why a row is no record; "" when it is one.
func (f *filter) reason(row Row) string {
	first := slices.IndexFunc(row.Cells, func(c Cell) bool { return !c.blank() })
	head := row.Cells[first]
	if head.Kind == KindText {
		switch text := squeeze(head.Text); {
		case isTotal(text):
			return ReasonTotal
		case footer.MatchString(text):
			return ReasonFooter
		}
	}
	alone := !slices.ContainsFunc(row.Cells[first+1:], func(c Cell) bool { return !c.blank() })
	switch {
	case alone && first == f.serial:
		return ReasonSerial
	case alone && f.spansTable(row.Number):
		return ReasonTitle
	case f.isHeader(row):
		return ReasonHeader
	}
	return ""
}

// isTotal tells 合计, 小计： or 总计45人 from a subject that begins with these characters.
func isTotal(text string) bool {
	for _, word := range []string{"合计", "总计", "小计", "共计", "累计", "本页合计", "本页小计"} {
		if rest, ok := strings.CutPrefix(strings.Trim(text, "()（）"), word); ok {
			for _, r := range rest {
				return !unicode.Is(unicode.Han, r)
			}
			return true
		}
	}
	return false
}

// footer is how the lines under a table begin: 制表人：, 审核：, 核定名额：65, 注：…
var footer = regexp.MustCompile(`^(制表|审核|填报|填表|复核|审批|统计|经办|负责|主要负责|分管负责|单位负责|联系)(人|单位|时间|日期|电话)?(签字|签名|盖章)?([（(].*[）)])?[：:]|` +
	`^(制表|填报|填表|审核|复核)(人|单位|时间|日期)|^(核定名额|注|备注|说明|填表说明|附注)[：:]`)

// spansTable tells whether a cell of the row is merged over most of the table: a title or a section heading.
func (f *filter) spansTable(row int) bool {
	for _, m := range f.merged[row] {
		if m.LastCol-m.FirstCol+1 >= max(3, f.width*2/3) {
			return true
		}
	}
	return false
}

// isHeader recognises the header printed again: at least two cells, and most of the row, repeat the texts of their
// columns. A first cell that differs, with a second that does, ends the comparison: nearly every row is a record.
func (f *filter) isHeader(row Row) bool {
	same, other := 0, 0
	for col, c := range row.Cells {
		if c.blank() {
			continue
		}
		if c.Kind == KindText && len(c.Text) <= 100 && f.repeats(col, c.Text) {
			same++
		} else if other++; same == 0 && other >= 2 {
			return false
		}
	}
	return same >= 2 && same > 2*other
}

func (f *filter) repeats(col int, text string) bool {
	texts := f.headers[col]
	if len(texts) == 0 {
		return false
	}
	full, _ := normalise(text)
	return slices.Contains(texts, full)
}

// filled returns the row with the cells that are merged over it from above.
func (f *filter) filled(row Row) Record {
	for _, m := range f.merged[row.Number] {
		if m.LastRow > m.FirstRow {
			f.active[m.FirstCol] = filling{row.Cell(m.FirstCol), m.LastRow}
		}
	}
	if len(f.active) == 0 {
		return row
	}
	cells := row.Cells
	copied := false
	for col, from := range f.active {
		if row.Number > from.until {
			delete(f.active, col)
			continue
		}
		if !row.Cell(col).blank() || from.cell.blank() {
			continue
		}
		if !copied {
			cells = append(make([]Cell, 0, max(len(cells), col+1)), cells...)
			copied = true
		}
		for len(cells) <= col {
			cells = append(cells, Cell{})
		}
		cells[col] = from.cell
	}
	row.Cells = cells
	return row
}

// Package ledger writes Excel ledgers (台账): what leaves the office as .xlsx, with the look of DOMAIN.md §6.1.
//
// A Ledger is a value that says what is on one sheet; a Book is one or several of them in one workbook; Save puts a Book
// on the disk whole or not at all. The writer streams: rows come from an iterator and are never held together, so that a
// list of 100,000 rows costs no more memory than its compressed file.
//
// The rules are: text is data, and never becomes a formula; nothing is cut on paper without the report saying so; the same
// Book gives the same bytes.
package ledger

import "iter"

// Ledger is one sheet: what stands above the table, its columns and rows, and what stands below.
type Ledger struct {
	Number string // L01 … L34 of DOMAIN.md §6.2; empty for a list of the clerk's own
	Sheet  string // wanted sheet name; made legal and unique by the writer
	File   string // proposed name of its file (DOMAIN.md §6.1); the writer does not look at it
	Title  string // first row, merged across

	// The information line under the title. It is left out when all three are empty.
	Unit   string // 填报单位: printed after 填报单位（盖章）：
	Period string // 统计时间 or 届次, printed as it is: 统计时间：2026年1月1日—6月30日
	Filled string // 填报时间: an ISO day (printed as 2026年7月3日) or any text

	Columns []Column // without 序号, which the writer puts first and numbers, unless the ledger is Unnumbered

	// Rows are the rows of the table, one value for each column. An error ends the writing and is given back; so is a cancelled
	// context's, which the iterator is to look at. A slice may be used again for the next row. A value is a string, an integer,
	// a float64, a bool (是 or 否), nil, or anything that fmt prints as its text. What a number means depends on the column's Kind.
	Rows iter.Seq2[[]any, error]

	Heading string  // over the table, where the sheet holds several: 一、按内容分类
	Tables  []Table // the tables under it
	Charts  []Chart // pictures of them, on a sheet of their own behind this one

	Totals    []string // lines that close the table under 合计: 名额 65 人，实有 64 人，缺额 1 人
	Notes     []string // lines under the table: how the figures are defined
	Signature bool     // the line 审核人：　填报人：　联系电话：, with what is known of these:

	Checker, Filler, Phone string

	Unnumbered  bool // a form about one thing: no 序号 before the columns
	Working     bool // a file to work in: autofilter on. Submitted files have none
	Portrait    bool // upright paper, for sign-in sheets and name lists; otherwise A4 landscape
	OnePage     bool // one page tall as well as wide, its rows as low as their text allows
	DottedDates bool // dates as 2026.01.10 instead of 2026-01-10
}

// Table is one more table on the sheet of a Ledger. All tables of a sheet stand on the same columns: those of the table that has the
// most. In a table that has fewer the last one takes what is left.
type Table struct {
	Heading string
	Columns []Column // none: the table above goes on under the heading, with its numbering
	Rows    [][]any
}

// Column is one column of a Ledger.
type Column struct {
	Title string
	Group string  // upper header over neighbouring columns with the same Group: 三见面
	Width float64 // in half-width characters of body text; 0 takes the usual width of the Kind
	Kind  Kind
	Align Align
	Span  int  // how many columns of the sheet it takes, where several tables stand on it; 0 is one
	Join  bool // cells of the same text that follow each other become one
	Sum   bool // gets a SUM in the 合计 row; for numbers and money

	link bool // looks like a link: the contents sheet only
}

// Kind says what the values of a column are, and so how numbers in it are shown.
type Kind int

const (
	Text    Kind = iota // left; numbers become text
	Number              // centred; nil is unknown and printed —
	Date                // ISO text (2026-01-10, 2026-01), printed as text
	Decimal             // an average, with one decimal; nil is —
	Percent             // a ratio: 0.875 is printed 87.5%; nil is —
	Money               // an integer is 分, a float64 is 元; printed in 元 with two decimals; nil is —
)

// Align overrides how a column is aligned.
type Align int

const (
	AlignKind Align = iota // text left, everything else centred
	Left                   // texts
	Centre                 // numbers, dates, short words
	Right                  // amounts
)

// Report says what was written and what the clerk should know about it.
type Report struct {
	Sheets []SheetReport
}

// SheetReport is one written sheet.
type SheetReport struct {
	Name  string   // as it stands in the workbook
	Title string   // the ledger's
	Rows  int      // of the table, without totals
	Notes []string // in the clerk's words: texts that were cut, or that do not fit a printed row
}

// InMemory gives rows that are already there as a Ledger's Rows.
func InMemory(rows [][]any) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	}
}

package sheetin

import (
	"slices"
	"sort"
)

const (
	searchRows   = 40  // rows that hold something, from the top, among which a header is looked for
	headerHeight = 3   // rows at most that one header takes
	headerWidth  = 256 // columns at most that a header takes, as many as an old .xls has
)

// Find looks for the header of a sheet: the row, or block of up to three rows, whose texts mean most of the columns.
// Of equally good ones the first and the lowest counts, so that a header printed again further down, or a title above,
// changes nothing. A Match that is not Found is returned when no two headers are known.
func Find(sheet *Sheet, columns []Column) Match {
	names := namesOf(columns)
	var best Match
	for i := 0; i < min(len(sheet.Rows), searchRows); i++ {
		var here Match
		last := sheet.Rows[i].Number
		for height := 1; height <= headerHeight && i-height+1 >= 0; height++ {
			first := sheet.Rows[i-height+1].Number
			if last-first != height-1 { // a blank row between: no one block
				break
			}
			if m := matchBlock(sheet, columns, names, first, last); m.score > here.score+0.25 {
				here = m
			}
		}
		if here.score > best.score+0.5 && here.plausible() {
			best = here
		}
	}
	return best
}

// FindAt matches the header that the clerk points at: the rows first to last, as the spreadsheet shows them.
func FindAt(sheet *Sheet, columns []Column, first, last int) Match {
	return matchBlock(sheet, columns, namesOf(columns), first, last)
}

// plausible asks for two headers that are surely meant, or one in a narrow table: a single known word stands in many
// a sentence.
func (m Match) plausible() bool {
	sure := 0
	for _, h := range m.Headers {
		if h.How.weight() >= 0.9 {
			sure++
		}
	}
	return sure >= 2 || sure == 1 && len(m.Headers) <= 3
}

// Best picks the sheet that most likely holds the records: the first one, visible before hidden and filled before
// empty, that matches nearly as well as the best. Later sheets are usually explanations, option lists or a second
// register. It returns nil when no sheet has a header.
func (b *Book) Best(columns []Column) (*Sheet, Match) {
	type candidate struct {
		sheet *Sheet
		match Match
		worth float64
	}
	var all []candidate
	var top float64
	for _, sheet := range b.Sheets {
		match := Find(sheet, columns)
		if !match.Found() {
			continue
		}
		worth := match.score
		if records, _ := Records(sheet, match); len(records) == 0 {
			worth /= 4
		}
		if sheet.Hidden {
			worth /= 2
		}
		all = append(all, candidate{sheet, match, worth})
		top = max(top, worth)
	}
	for _, c := range all {
		if c.worth >= 0.6*top {
			return c.sheet, c.match
		}
	}
	return nil, Match{}
}

// matchBlock reads the rows first to last as one header and matches it.
func matchBlock(sheet *Sheet, columns []Column, names names, first, last int) Match {
	m := Match{FirstRow: first, HeaderRow: last, Headers: blockHeaders(sheet, first, last)}
	assign(m.Headers, columns, names)
	m.judge()
	return m
}

// blockHeaders gives the header of each column of a block of rows: the texts from top to bottom, a merged text in
// every column and row that it covers, counted once.
func blockHeaders(sheet *Sheet, first, last int) []Header {
	rows := rowsBetween(sheet, first, last)
	merged := mergedIn(sheet, first, last)
	width := 0
	for _, r := range rows {
		width = max(width, len(r.Cells))
	}
	for _, m := range merged {
		if rowCell(rows, m.FirstRow, m.FirstCol).Kind != KindEmpty {
			width = max(width, m.LastCol+1)
		}
	}
	var headers []Header
	for col := range min(width, headerWidth) {
		var path []string
		for row := first; row <= last; row++ {
			at := Range{FirstRow: row, FirstCol: col}
			if i := slices.IndexFunc(merged, func(m Range) bool { return m.covers(row, col) }); i >= 0 {
				at = merged[i]
			}
			if at.FirstRow < row { // merged downwards, and taken in the row where it begins
				continue
			}
			if text := squeeze(rowCell(rows, at.FirstRow, at.FirstCol).Text); text != "" {
				path = append(path, text)
			}
		}
		if len(path) > 0 {
			headers = append(headers, Header{Col: col, Text: path[len(path)-1], Hidden: sheet.HiddenCols[col], path: path})
		}
	}
	tellApart(headers)
	return headers
}

// tellApart puts the upper header in front where two columns have the same lower one.
func tellApart(headers []Header) {
	count := map[string]int{}
	for _, h := range headers {
		count[h.Text]++
	}
	for i, h := range headers {
		if n := len(h.path); n > 1 && count[h.Text] > 1 {
			headers[i].Text = h.path[n-2] + "·" + h.Text
		}
	}
}

func (r Range) covers(row, col int) bool {
	return row >= r.FirstRow && row <= r.LastRow && col >= r.FirstCol && col <= r.LastCol
}

// mergedIn lists the merged ranges that touch a block of rows.
func mergedIn(sheet *Sheet, first, last int) []Range {
	var touching []Range
	for _, m := range sheet.Merged {
		if m.FirstRow <= last && m.LastRow >= first {
			touching = append(touching, m)
		}
	}
	return touching
}

// rowsBetween gives the rows that hold something, from first to last.
func rowsBetween(sheet *Sheet, first, last int) []Row {
	from := sort.Search(len(sheet.Rows), func(i int) bool { return sheet.Rows[i].Number >= first })
	to := sort.Search(len(sheet.Rows), func(i int) bool { return sheet.Rows[i].Number > last })
	return sheet.Rows[from:max(from, to)]
}

func rowCell(rows []Row, number, col int) Cell {
	for _, r := range rows {
		if r.Number == number {
			return r.Cell(col)
		}
	}
	return Cell{}
}

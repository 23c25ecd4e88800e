package docx

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/beevik/etree"
)

// Table is a table that is being built, row by row. It can be added to a Doc or be a value of Data ({{表:名单}}).
type Table struct {
	widths []float64 // mm
	heads  int
	rows   []tableRow
	bare   bool
	framed bool
	tight  bool
	body   Style
}

type tableRow struct {
	cells  []Cell
	height float64 // mm, at least; 0 as the text needs
	head   bool
	breaks bool // may break over pages
}

// Cell is one cell. The zero values mean: one column, one row, the table's own style.
type Cell struct {
	Text    string
	Runs    []Run // instead of Text, for several looks
	Style   Style
	Across  int  // columns that the cell covers
	Down    int  // rows that it covers; in the rows below it is left out
	Upright bool // text runs from top to bottom, as names on a ballot may
	Turned  bool // text stands on its head, as on the back of a name tent; the row needs a height
}

// rowHeight is the least height of a row with lines, in millimetres: 小四 text with some air.
const rowHeight = 8

// tightHeight is that of a tight table: 五号 text between its lines.
const tightHeight = 6.5

// NewTable starts a table with the given widths of its columns in millimetres; the text is 156 mm wide on A4 and
// 225 mm on A4Wide. Widths are fixed, rows do not break over pages (see Breaks), lines are 0.5 pt.
func NewTable(widths ...float64) *Table {
	return &Table{widths: widths, body: TableText}
}

// Bare takes the lines away.
func (t *Table) Bare() *Table {
	t.bare = true
	return t
}

// Framed leaves only the lines around the table and between its columns: cards that are cut apart.
func (t *Table) Framed() *Table {
	t.framed = true
	return t
}

// Tight takes the air above and below the text of the cells away: plans that have to stand on one page.
func (t *Table) Tight() *Table {
	t.tight = true
	return t
}

// In sets the style of the cells that follow and have none of their own; at first it is TableText.
func (t *Table) In(style Style) *Table {
	t.body = style
	return t
}

// Head adds a header row. Header rows repeat on every page; they come before all others.
func (t *Table) Head(texts ...string) *Table {
	return t.HeadCells(plainCells(texts)...)
}

// HeadCells adds a header row with merged cells.
func (t *Table) HeadCells(cells ...Cell) *Table {
	t.heads++
	return t.row(true, TableHead, cells)
}

// Row adds a row.
func (t *Table) Row(texts ...string) *Table {
	return t.Cells(plainCells(texts)...)
}

// Cells adds a row with cells of their own looks or merged ones.
func (t *Table) Cells(cells ...Cell) *Table {
	return t.row(false, t.body, cells)
}

// Breaks lets the last row break over pages: long texts, which would leave half a page empty before them.
func (t *Table) Breaks() *Table {
	if n := len(t.rows); n > 0 {
		t.rows[n-1].breaks = true
	}
	return t
}

// Height makes the last row at least that high, in millimetres.
func (t *Table) Height(mm float64) *Table {
	if n := len(t.rows); n > 0 {
		t.rows[n-1].height = mm
	}
	return t
}

func plainCells(texts []string) []Cell {
	cells := make([]Cell, len(texts))
	for i, s := range texts {
		cells[i].Text = s
	}
	return cells
}

func (t *Table) row(head bool, style Style, cells []Cell) *Table {
	cells = slices.Clone(cells)
	for i := range cells {
		c := &cells[i]
		c.Across, c.Down = max(c.Across, 1), max(c.Down, 1)
		if c.Style == "" {
			c.Style = style
		}
	}
	t.rows = append(t.rows, tableRow{cells: cells, head: head})
	return t
}

// styles lists the paragraph styles that the table uses.
func (t *Table) styles() []Style {
	out := []Style{gap} // which may have to stand between two tables
	for _, r := range t.rows {
		for _, c := range r.cells {
			if !slices.Contains(out, c.Style) {
				out = append(out, c.Style)
			}
		}
	}
	return out
}

// element makes the w:tbl. The error says which row does not fit.
func (t *Table) element() (*etree.Element, error) {
	if len(t.rows) == 0 || len(t.widths) == 0 {
		return nil, fmt.Errorf("表格没有行或没有列")
	}
	total := 0.0
	grid := el("w:tblGrid")
	for _, w := range t.widths {
		total += w
		add(grid, el("w:gridCol", "w:w", twipsText(w)))
	}
	table := add(el("w:tbl"), t.properties(total), grid)
	hanging := make([]Cell, len(t.widths)) // by column: the cell from above that still covers it, Down the rows left
	for i, r := range t.rows {
		if r.head && i >= t.heads {
			return nil, fmt.Errorf("表格第 %d 行是表头，要排在其他行之前", i+1)
		}
		e, err := t.rowElement(r, hanging)
		if err != nil {
			return nil, fmt.Errorf("表格第 %d 行%w", i+1, err)
		}
		add(table, e)
	}
	if i := slices.IndexFunc(hanging, Cell.covers); i >= 0 {
		return nil, fmt.Errorf("表格末尾有单元格向下合并得太多：%s", hanging[i].Text)
	}
	return table, nil
}

// covers says whether the cell reaches further down.
func (c Cell) covers() bool { return c.Down > 0 }

// properties is the w:tblPr of a table so many millimetres wide.
func (t *Table) properties(total float64) *etree.Element {
	p := add(el("w:tblPr"),
		el("w:tblW", "w:w", twipsText(total), "w:type", "dxa"),
		el("w:jc", "w:val", "center"))
	if !t.bare {
		borders := el("w:tblBorders")
		for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
			if t.framed && side == "insideH" {
				continue
			}
			add(borders, el("w:"+side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "000000"))
		}
		add(p, borders)
	}
	margins := el("w:tblCellMar")
	for _, side := range []string{"top", "left", "bottom", "right"} {
		switch between := side == "top" || side == "bottom"; {
		case !between:
			add(margins, el("w:"+side, "w:w", "57", "w:type", "dxa"))
		case !t.bare && !t.framed && !t.tight: // 0.7 mm, so that a cell of several lines stands free of its borders
			add(margins, el("w:"+side, "w:w", "40", "w:type", "dxa"))
		}
	}
	return add(p, el("w:tblLayout", "w:type", "fixed"), margins)
}

// rowElement makes one w:tr and keeps account of the cells that reach down.
func (t *Table) rowElement(r tableRow, hanging []Cell) (*etree.Element, error) {
	props := el("w:trPr")
	if !r.breaks {
		add(props, el("w:cantSplit"))
	}
	switch {
	case r.height > 0 || t.bare:
	case t.tight:
		r.height = tightHeight
	default:
		r.height = rowHeight
	}
	if r.height > 0 {
		add(props, el("w:trHeight", "w:val", twipsText(r.height), "w:hRule", "atLeast"))
	}
	if r.head {
		add(props, el("w:tblHeader"))
	}
	row := add(el("w:tr"), props)
	next := 0
	for column := 0; column < len(t.widths); {
		c, merge := hanging[column], "continue"
		if c.Down == 0 {
			if next == len(r.cells) {
				return nil, fmt.Errorf("的单元格不够，表有 %d 列", len(t.widths))
			}
			c, merge = r.cells[next], ""
			next++
			if c.Down > 1 {
				merge = "restart"
			}
		}
		if column+c.Across > len(t.widths) || slices.ContainsFunc(hanging[column+1:column+c.Across], Cell.covers) {
			return nil, fmt.Errorf("的单元格太宽：%s", c.Text)
		}
		add(row, t.cellElement(c, merge, column, r.height))
		c.Down--
		hanging[column] = c
		column += c.Across
	}
	if next < len(r.cells) {
		return nil, fmt.Errorf("的单元格太多，表有 %d 列", len(t.widths))
	}
	return row, nil
}

// cellElement makes one w:tc in a row of some height; merge is "", "restart" or "continue" of a cell that reaches down.
func (t *Table) cellElement(c Cell, merge string, column int, height float64) *etree.Element {
	width := 0.0
	for _, w := range t.widths[column : column+c.Across] {
		width += w
	}
	props := add(el("w:tcPr"), el("w:tcW", "w:w", twipsText(width), "w:type", "dxa"))
	if c.Across > 1 {
		add(props, el("w:gridSpan", "w:val", strconv.Itoa(c.Across)))
	}
	if merge != "" {
		add(props, el("w:vMerge", "w:val", merge))
	}
	if c.Upright {
		add(props, el("w:textDirection", "w:val", "tbRlV"))
	}
	add(props, el("w:vAlign", "w:val", "center"))
	runs := c.Runs
	if runs == nil {
		runs = []Run{{Text: c.Text}}
	}
	if merge == "continue" {
		runs = nil
	}
	text := paragraph(c.Style, runs...)
	if c.Turned {
		text = turned(text, width-2*cellMargin, height-2*cellMargin)
	}
	return add(el("w:tc"), props, text)
}

// cellMargin keeps a turned text away from the lines of its cell, in millimetres.
const cellMargin = 3

// turned puts a paragraph on its head, in a text box of that size in millimetres.
func turned(text *etree.Element, width, height float64) *etree.Element {
	const emu, half = 36000, "10800000" // sixty-thousandths of a degree
	ext := []string{"cx", strconv.Itoa(int(width * emu)), "cy", strconv.Itoa(int(height * emu))}
	shape := add(el("wps:spPr"), add(el("a:xfrm", "rot", half), el("a:off", "x", "0", "y", "0"), el("a:ext", ext...)),
		add(el("a:prstGeom", "prst", "rect"), el("a:avLst")), el("a:noFill"), add(el("a:ln"), el("a:noFill")))
	box := add(el("wps:wsp"), el("wps:cNvSpPr", "txBox", "1"), shape, add(el("wps:txbx"), add(el("w:txbxContent"), text)),
		el("wps:bodyPr", "wrap", "square", "lIns", "0", "tIns", "0", "rIns", "0", "bIns", "0", "anchor", "ctr"))
	inline := add(el("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0"), el("wp:extent", ext...),
		el("wp:docPr", "id", newDrawing, "name", "倒置文字"),
		add(el("a:graphic"), add(el("a:graphicData", "uri", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"), box)))
	choice := add(el("mc:Choice", "Requires", "wps"), add(el("w:drawing"), inline))
	return add(paragraph(Picture), add(el("w:r"), add(el("mc:AlternateContent"), choice, el("mc:Fallback"))))
}

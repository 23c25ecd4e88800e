package ledger

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"
)

// Chart is a picture of rows of a Ledger: Excel draws it from the cells themselves, so that it changes with them.
type Chart struct {
	Title  string
	Kind   ChartKind
	Table  int   // 0 is the first table of the sheet, 1 the next that has a header
	From   int   // first row of that table, from 0
	Rows   int   // how many rows; nothing is drawn without any
	Skip   int   // every how many-th name is printed; 0 prints all. For names in a known order only, such as months
	Names  int   // column of the names, from 0 and without 序号
	Values []int // columns of the numbers, each a series of its own
}

// ChartKind is how a Chart looks.
type ChartKind int

const (
	Pie     ChartKind = iota // shares of a whole: one series
	Columns                  // upright, series side by side
	Stacked                  // upright, series on top of each other
	Bars                     // lying, for long names
)

// chartsSuffix makes the name of the sheet that holds the charts of a ledger.
const chartsSuffix = "图"

// Size of a chart in rows and columns of the sheet that holds it, and in pixels, and how many stand side by side. LibreOffice draws it
// somewhat higher than Excel does.
const (
	chartRows, chartColumns = 18, 8
	chartRowHeight          = 15.0 // pt: 20 pixels
	chartWide, chartHigh    = 500, 310
	chartsInRow             = 2
)

// drawn tells whether the ledger has a picture.
func (l *Ledger) drawn() bool {
	return slices.ContainsFunc(l.Charts, func(c Chart) bool { return c.Rows > 0 })
}

// charts puts the charts of the ledger on their sheet, under its title.
func (w *sheetWriter) charts(sheet string) error {
	if err := setUpPage(w.file, sheet, false, true, 0); err != nil {
		return err
	}
	if err := w.chartsTitle(sheet); err != nil {
		return err
	}
	last := 2 + (len(w.Charts)+chartsInRow-1)/chartsInRow*chartRows
	for row := 2; row <= last; row++ { // else another font of the workbook would give them another height
		if err := w.file.SetRowHeight(sheet, row, chartRowHeight); err != nil {
			return err
		}
	}
	drawn := 0
	for _, c := range w.Charts {
		if c.Rows == 0 {
			continue
		}
		cell, err := excelize.CoordinatesToCellName(1+drawn%chartsInRow*chartColumns, 3+drawn/chartsInRow*chartRows)
		if err != nil {
			return err
		}
		if err := w.file.AddChart(sheet, cell, c.native(w.name, w.placed[c.Table])); err != nil {
			return err
		}
		drawn++
	}
	return nil
}

// chartsTitle writes the title over the charts.
func (w *sheetWriter) chartsTitle(sheet string) error {
	look := titleLook
	look.size = titleSizeSmall
	id, err := w.styles.id(look)
	if err != nil {
		return err
	}
	end, err := excelize.CoordinatesToCellName(chartColumns*chartsInRow, 1)
	if err != nil {
		return err
	}
	for _, err := range []error{w.file.MergeCell(sheet, "A1", end), w.file.SetCellStr(sheet, "A1", clean(w.Title)),
		w.file.SetCellStyle(sheet, "A1", end, id), w.file.SetRowHeight(sheet, 1, 40)} {
		if err != nil {
			return err
		}
	}
	return nil
}

// anchor is where a table stands on its sheet: the last row of its header, under which its rows begin, and its columns.
type anchor struct {
	header  int
	grouped bool // the header has two rows
	columns []*column
}

// cells are the cells of a column, from 0, in the rows of a chart.
func (p anchor) cells(sheet string, column, from, rows int) string {
	letter, _ := excelize.ColumnNumberToName(p.columns[column].at + 1)
	first := p.header + 1 + from
	return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", sheet, letter, first, letter, first+rows-1)
}

// title is the cell with the title of a column; of the first column of a group it is the title of the group.
func (p anchor) title(sheet string, column int) string {
	c := p.columns[column]
	row := p.header
	if c.Group != "" && (column == 0 || p.columns[column-1].Group != c.Group) {
		row--
	}
	if c.Group == "" && p.grouped {
		row-- // it takes both rows of the header
	}
	letter, _ := excelize.ColumnNumberToName(c.at + 1)
	return fmt.Sprintf("'%s'!$%s$%d", sheet, letter, row)
}

// labelled tells whether numbers stand on the bars: not where they would cover each other.
func (c *Chart) labelled() bool {
	if c.Kind == Columns && len(c.Values) > 1 {
		return c.Rows <= 8
	}
	return len(c.Values) <= 4
}

// native is the chart as excelize makes it.
func (c *Chart) native(sheet string, p anchor) *excelize.Chart {
	kinds := map[ChartKind]excelize.ChartType{Pie: excelize.Pie, Columns: excelize.Col, Stacked: excelize.ColStacked, Bars: excelize.Bar}
	title := excelize.RichTextRun{Text: c.Title, Font: &excelize.Font{Size: 14, Family: headerFont}}
	out := &excelize.Chart{Type: kinds[c.Kind], Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{title}},
		Dimension: excelize.ChartDimension{Width: chartWide, Height: chartHigh}, Legend: excelize.ChartLegend{Position: "bottom"},
		PlotArea: excelize.ChartPlotArea{ShowVal: c.labelled(), ShowPercent: c.Kind == Pie}}
	if c.Kind != Pie {
		font := excelize.Font{Size: 9, Family: bodyFont, Color: "000000"}
		out.XAxis.Font, out.YAxis.Font = font, font
		out.VaryColors = new(false)
		out.PlotArea.NumFmt = excelize.ChartNumFmt{CustomNumFmt: "0;;"} // 0 has no bar, and no number on it
		if len(c.Values) == 1 {
			out.Legend.Position = "none"
		}
	}
	if c.Skip > 1 {
		out.XAxis.TickLabelSkip = c.Skip
		out.XAxis.Alignment.TextRotation = -45 // LibreOffice prints every name, and would set their characters one below the other
	}
	out.XAxis.ReverseOrder = c.Kind == Bars // the first name on top
	for _, column := range c.Values {
		out.Series = append(out.Series, excelize.ChartSeries{Name: p.title(sheet, column), Categories: p.cells(sheet, c.Names, c.From, c.Rows),
			Values: p.cells(sheet, column, c.From, c.Rows)})
	}
	return out
}

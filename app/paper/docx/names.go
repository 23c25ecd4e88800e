package docx

import (
	"fmt"
	"math"
	"strings"
)

// Names adds a name list with 4, 5 or 6 names in a row, aligned in columns. The names come ordered and padded (张　三), with their
// annotations （女，回族）; see NameRows.
func (d *Doc) Names(perRow int, names ...string) *Doc {
	style, err := namesStyle(perRow)
	d.fail(err)
	for _, row := range NameRows(perRow, names...) {
		d.Para(style, row)
	}
	return d
}

// namesStyle is the paragraph style of a name list.
func namesStyle(perRow int) (Style, error) {
	switch perRow {
	case 4:
		return Names4, nil
	case 5:
		return Names5, nil
	case 6:
		return Names6, nil
	}
	return "", fmt.Errorf("名单每行 4 至 6 人，不能是 %d 人", perRow)
}

// columnsFor is how many columns a name takes that are so many characters wide: half a character stays free before the next
// name, and a name that ends in a bracket brings it along, so that 于洪波（满族） keeps to one of seven.
func columnsFor(name string, column float64) int {
	width := textWidth(name)
	if !strings.HasSuffix(name, "）") {
		width += 0.5
	}
	return max(1, int(math.Ceil(width/column)))
}

// NameRows sets names into rows for the styles Names4, Names5 and Names6: a tab between two names. A name that is too long for its
// column takes two; none is ever broken. A template shows them with a paragraph {{名单.行}} in that style and the data
// "名单": List("行", NameRows(4, names...)...).
func NameRows(perRow int, names ...string) []string {
	if perRow < 1 {
		return nil
	}
	column := 28 / float64(perRow) // the text is 28 characters wide
	var rows []string
	var row strings.Builder
	used := 0
	for _, name := range names {
		wide := min(columnsFor(name, column), perRow)
		if used+wide > perRow {
			rows = append(rows, row.String())
			row.Reset()
			used = 0
		}
		if used > 0 {
			row.WriteString("\t")
		}
		row.WriteString(name)
		used += wide
	}
	if used > 0 {
		rows = append(rows, row.String())
	}
	return rows
}

package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// Copy puts the chosen cells on the clipboard as Excel does: a tab between cells, a line for each row.
func (g *Grid) Copy() {
	first, last := g.block()
	var out strings.Builder
	for i := first.row; i <= last.row && i < len(g.shown); i++ {
		var line []string
		for j := first.col; j <= last.col && j < len(g.heads); j++ {
			line = append(line, g.Mark(g.shown[i], j))
		}
		out.WriteString(strings.Join(line, "\t") + "\r\n")
	}
	fyne.CurrentApp().Clipboard().SetContent(out.String())
}

// PasteText takes cells as Excel puts them on the clipboard. A block goes where the keyboard is; a single cell into all chosen
// ones. Where the first column holds names, each line goes to the person of that name, whatever the order of the list. Words
// and names that nobody knows are left out and told.
func (g *Grid) PasteText(text string) {
	table := clipboardTable(text)
	if len(table) == 0 || len(g.shown) == 0 || len(g.heads) == 0 {
		return
	}
	var steps []gridStep
	var unknown []string
	take := func(row, col int, word string) {
		mark, ok := g.read(word)
		switch {
		case !ok:
			unknown = append(unknown, word)
		case col < len(g.heads):
			steps = g.put(steps, row, col, mark)
		}
	}
	first, last := g.block()
	switch {
	case g.namesFirst(table):
		unknown = g.pasteByName(table, first.col, take)
	case len(table) == 1 && len(table[0]) == 1:
		for i := first.row; i <= last.row; i++ {
			for j := first.col; j <= last.col; j++ {
				take(g.shown[i], j, table[0][0])
			}
		}
	default:
		for i, line := range table {
			for j, word := range line {
				if first.row+i < len(g.shown) {
					take(g.shown[first.row+i], first.col+j, word)
				}
			}
		}
	}
	g.keep(steps)
	if g.OnPasted != nil {
		slices.Sort(unknown)
		Guard(func() { g.OnPasted(len(steps), slices.Compact(unknown)) })
	}
}

// clipboardTable takes the text of a clipboard apart; the line break at its end is no row.
func clipboardTable(text string) [][]string {
	text = strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	if text == "" {
		return nil
	}
	var out [][]string
	for _, line := range strings.Split(text, "\n") {
		cells := strings.Split(line, "\t")
		for i := range cells {
			cells[i] = strings.Join(strings.Fields(cells[i]), "") // 张　三
		}
		out = append(out, cells)
	}
	return out
}

// read finds the mark that a pasted word means: 0 for an empty cell.
func (g *Grid) read(word string) (mark int, ok bool) {
	if word == "" || word == "0" {
		return 0, true
	}
	for i, m := range g.marks {
		if word == m.Word || word == m.Sign || slices.Contains(m.Also, word) || len(word) == 1 && strings.Contains(m.Keys, word) {
			return i + 1, true
		}
	}
	return 0, false
}

// namesFirst tells whether a pasted table begins with a column of names.
func (g *Grid) namesFirst(table [][]string) bool {
	for _, line := range table {
		if len(line) > 1 && len(g.named(line[0])) > 0 {
			return true
		}
	}
	return false
}

// named gives the rows that bear a name, shown or not.
func (g *Grid) named(name string) []int {
	var out []int
	for i, row := range g.rows {
		if name != "" && strings.Join(strings.Fields(row.Name), "") == name {
			out = append(out, i)
		}
	}
	return out
}

// pasteByName gives each line to the person of its name. Names that nobody or several people bear are returned; a line of
// headings is none.
func (g *Grid) pasteByName(table [][]string, col int, take func(row, col int, word string)) (unknown []string) {
	for i, line := range table {
		found := g.named(line[0])
		switch {
		case len(found) == 1:
			for j, word := range line[1:] {
				take(found[0], col+j, word)
			}
		case line[0] != "" && (i > 0 || !strings.Contains(line[0], "姓名")):
			unknown = append(unknown, line[0])
		}
	}
	return unknown
}

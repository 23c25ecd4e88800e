package hanzi

import (
	"strconv"
	"strings"
	"sync"

	"npcdesk/assets"
)

// stroke is what the table knows of one character.
type stroke struct {
	rank     int    // the row, from 1: the place of the character among all
	count    int    // stroke count (笔画数)
	sequence string // stroke shapes in writing order (笔顺): 1 横 2 竖 3 撇 4 点 5 折; empty when not known
}

// strokes parses the table when the first list is sorted, not at program start.
var strokes = sync.OnceValue(func() map[rune]stroke {
	table := make(map[rune]stroke, strings.Count(assets.Strokes, "\n"))
	for line := range strings.Lines(assets.Strokes) {
		character, rest, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		count, sequence, _ := strings.Cut(rest, "\t")
		n, err := strconv.Atoi(count)
		if err != nil {
			panic("assets/strokes.tsv: no stroke count in line: " + line)
		}
		table[[]rune(character)[0]] = stroke{rank: len(table) + 1, count: n, sequence: sequence}
	}
	return table
})

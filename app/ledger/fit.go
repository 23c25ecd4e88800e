package ledger

import (
	"math"
	"slices"
	"strings"
)

// Excel grows a row to its text only when the clerk asks for it, and never one with a set height; so the writer must know
// how many lines a text takes. Text is measured in half-width characters of its own size, columns in Excel's unit. The
// estimate errs towards a taller row.

const (
	minRowHeight = 22.0  // pt, DOMAIN.md §6.1
	lowRowHeight = 17.0  // pt, of a form that has to stay on one page
	maxRowHeight = 409.0 // pt, Excel's limit
	rowPadding   = 4.0   // pt, above and below the text together
	lineFactor   = 1.47  // line height over font size: 宋体 needs 1.25, Noto CJK (where 宋体 is missing) 1.45
	cellPadding  = 0.5   // half-width characters lost to the edges of a cell
)

const (
	unitPixels = 8.0  // one unit of column width with 宋体 11 as the workbook's font, at 96 dpi
	bodyPixels = 7.0  // a half-width character of bodySize, at 96 dpi
	printLoss  = 0.95 // a printer's line holds up to a twentieth less than the screen's
)

// heightOf is the height in pt of a row with so many lines of a font size in pt, not less than least.
func heightOf(lines int, size, least float64) float64 {
	return max(least, float64(int(float64(lines)*size*lineFactor+rowPadding+0.5)))
}

// capacity is how many half-width characters of a font size fit one line of a cell that is width wide.
func capacity(width, size float64) float64 {
	return (width*unitPixels/bodyPixels*printLoss - cellPadding) * bodySize / size
}

// runeWidth is the width of a character: half-width only for ASCII. Everything else is taken as full-width (宋体 draws
// “”—…·×① so), and emoji are wider.
func runeWidth(r rune) float64 {
	switch {
	case r < 0x80:
		return 1
	case r >= 0x1F000 && r < 0x20000:
		return 3
	}
	return 2
}

// textWidth is the width of a text on one line.
func textWidth(text string) float64 {
	width := 0.0
	for _, r := range text {
		width += runeWidth(r)
	}
	return width
}

// noStart holds the marks that do not begin a line (避头): they take the character before them along.
const noStart = "，。、；：？！）》〉】」』”’…—·％,.;:?!)]}%"

// noEnd holds the marks that do not end a line (避尾): they go down with the character after them.
const noEnd = "（《〈【「『“‘([{"

// The Chinese characters in common use, none of which is in noStart or noEnd.
const (
	firstHan = '\u4E00'
	lastHan  = '\u9FFF'
)

// textLines is how many lines a text takes in a cell of that capacity, at least 1. A line breaks between Chinese characters,
// at spaces, and inside a Latin word or a number only when it is longer than the line.
func textLines(text string, capacity float64) int {
	if float64(len(text)) <= capacity && strings.IndexByte(text, '\n') < 0 {
		return 1 // no character is wider than its bytes in UTF-8
	}
	lines := 1
	line, unit := 0.0, 0.0 // width of the line so far, and of the piece at its end that cannot be parted
	latin, opened := false, false
	for _, r := range text {
		if r == '\n' {
			lines, line, unit, latin, opened = lines+1, 0, 0, false, false
			continue
		}
		width := runeWidth(r)
		if r == ' ' { // a space hangs over the end of a line
			line, unit, latin, opened = line+width, 0, false, false
			continue
		}
		isLatin := width == 1
		mark := r < firstHan || r > lastHan // only a mark can bind; asking is slow
		if opened || isLatin && latin || mark && strings.ContainsRune(noStart, r) {
			unit += width
		} else {
			unit = width
		}
		latin, opened = isLatin, mark && strings.ContainsRune(noEnd, r)
		line += width
		if line > capacity {
			lines++
			if unit > capacity {
				unit = width
			}
			line = unit
		}
	}
	return lines
}

// Paper widths between the margins of page.go, in pixels: (29.7 − 3) and (21 − 3) cm at 96 dpi.
const (
	landscapePixels = 1009.0
	portraitPixels  = 680.0
	edgePixels      = 5.0 // Excel adds to each column
	maxStretch      = 2.0
)

// total adds up widths.
func total(widths []float64) float64 {
	sum := 0.0
	for _, width := range widths {
		sum += width
	}
	return sum
}

// numberWidth is the width of the 序号 column: five figures.
const numberWidth = 6.0

// usualWidth is the width of a column that does not say its own.
func usualWidth(c Column) float64 {
	switch c.Kind {
	case Number:
		return 8
	case Date:
		return 12
	case Percent:
		return 9
	case Money:
		return 14
	}
	return max(10, min(textWidth(c.Title)+2, 16))
}

// columnWidths gives the widths of all columns, 序号 first unless there is none. A table narrower than the paper is stretched towards it; a wider
// one is left to the printer's fit to one page.
func columnWidths(columns []Column, portrait, unnumbered bool) []float64 {
	numbered := []float64{numberWidth}
	if unnumbered {
		numbered = nil
	}
	widths := slices.Clone(numbered)
	for _, c := range columns {
		width := c.Width
		if width <= 0 {
			width = usualWidth(c)
		}
		widths = append(widths, width)
	}
	paper := landscapePixels
	if portrait {
		paper = portraitPixels
	}
	room := (paper-edgePixels*float64(len(widths)))/unitPixels - total(numbered)
	given := widths[len(numbered):]
	if stretch := min(room/total(given), maxStretch); stretch > 1 {
		for i := range given {
			given[i] = float64(int(given[i]*stretch*10)) / 10
		}
	}
	return widths
}

// infoWidth is the width of column that a text of the information line needs to stand on one line.
func infoWidth(text string) float64 {
	if text == "" {
		return 0
	}
	return (textWidth(text)*infoSize/bodySize + cellPadding) * bodyPixels / unitPixels / printLoss
}

// blocks divides the columns among a text on the left, one in the middle and one on the right that need so much width. a and
// b are the last columns (from 1) of the first and the second block; the second has none where nothing is needed. Of all
// ways in which each text fits on one line it takes the one with the middle nearest to the middle of the page.
func blocks(widths []float64, left, middle, right float64) (a, b int, fits bool) {
	best := 0.0
	for i := 1; i < len(widths); i++ {
		for j := i; j < len(widths); j++ {
			first, third := total(widths[:i]), total(widths[j:])
			if first < left || total(widths[i:j]) < middle || third < right {
				continue
			}
			if askew := math.Abs(first - third); !fits || askew < best {
				a, b, best, fits = i, j, askew, true
			}
		}
	}
	return a, b, fits
}

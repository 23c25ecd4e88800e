package sheetin

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// squeeze drops all white space, the full-width space among it: 「出 生\n年 月」 becomes 出生年月.
func squeeze(text string) string {
	if strings.IndexFunc(text, isBlank) < 0 {
		return text
	}
	return strings.Map(func(r rune) rune {
		if isBlank(r) {
			return -1
		}
		return r
	}, text)
}

// isBlank tells white space, including the zero-width kinds that web pages leave in cells.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\ufeff'
}

const openBrackets, closeBrackets = "([{【〔〖〈《「『", ")]}】〕〗〉》」』"

// normalise brings a header to the form in which two headers are compared: half-width, lower case, without white
// space and punctuation. bare is the same without what stands in brackets: 出生年月（阳历） gives 出生年月阳历, 出生年月.
func normalise(text string) (full, bare string) {
	var all, outside strings.Builder
	depth := 0
	for _, r := range strings.ToLower(width.Fold.String(text)) {
		switch {
		case strings.ContainsRune(openBrackets, r):
			depth++
		case strings.ContainsRune(closeBrackets, r):
			depth = max(0, depth-1)
		case isBlank(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) || unicode.IsControl(r):
		default:
			all.WriteRune(r)
			if depth == 0 {
				outside.WriteRune(r)
			}
		}
	}
	return all.String(), outside.String()
}

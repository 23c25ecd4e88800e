package hanzi

import (
	"strings"
	"unicode"
)

// Narrow turns full-width digits, letters and punctuation into the half-width ones that numbers are read with
// (１２．５ → 12.5, Ｘ → X), the full-width blank into a blank, and 。 into a point, which is what a Chinese input method
// types for one. It is for numbers, dates, codes and phones; running text would lose its Chinese punctuation.
func Narrow(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～': // the block of full-width ASCII
			return r - '！' + '!'
		case r == '　' || r == '\u00A0':
			return ' '
		case r == '。':
			return '.'
		}
		return r
	}, s)
}

// compact is Narrow without any blank or invisible character.
func compact(s string) string {
	return strings.Map(func(r rune) rune {
		if isBlank(r) {
			return -1
		}
		return r
	}, Narrow(s))
}

// isBlank reports blanks of any width and the invisible characters that come along from web pages and WPS.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// isNameDot reports the middle dot of minority names (间隔号, U+00B7) and what is typed in its place.
func isNameDot(r rune) bool {
	return strings.ContainsRune("·•・．‧∙⋅･", r)
}

// isHan reports a Chinese character; 〇 is one.
func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// clip shortens what was typed for an error message.
func clip(s string) string {
	runes := []rune(strings.TrimSpace(s))
	if len(runes) > 20 {
		return string(runes[:20]) + "…"
	}
	return string(runes)
}

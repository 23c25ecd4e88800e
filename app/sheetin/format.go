package sheetin

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// numberFormats holds the number formats of a workbook by style, and which day its date serials count from.
type numberFormats struct {
	styles   []format
	date1904 bool
}

// format is what a number format says about the numbers under it.
type format struct {
	date     bool
	decimals int // fixed digits after the point, for 1978.10 that is stored as 1978.1
}

// number makes a cell from a number. text is how the file writes it, "" when it is stored in binary.
func (f numberFormats) number(n float64, text string, style int) Cell {
	var shown format
	if style > 0 && style < len(f.styles) || style == 0 && len(f.styles) > 0 {
		shown = f.styles[style]
	}
	if shown.date {
		serial := n
		if f.date1904 && n >= 1 {
			serial += 1462 // days between the two systems' first days
		}
		if iso, ok := serialText(serial); ok {
			return Cell{Text: iso, Number: serial, Kind: KindDate}
		}
	}
	return Cell{Text: numberText(n, text, shown.decimals), Number: n, Kind: KindNumber}
}

// numberText prints a number as Excel does: 15 digits at most, no exponent below 1e15, and with the zeros that the
// format shows.
func numberText(n float64, text string, decimals int) string {
	if math.Abs(n) >= 1e15 {
		return strconv.FormatFloat(n, 'E', -1, 64)
	}
	if text == "" || len(text) > 15 || strings.ContainsAny(text, "eE+") {
		rounded, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
		if err != nil {
			rounded = n
		}
		text = strconv.FormatFloat(rounded, 'f', -1, 64)
	}
	if decimals > 0 {
		_, fraction, found := strings.Cut(text, ".")
		if !found {
			text += "."
		}
		if missing := decimals - len(fraction); missing > 0 {
			text += strings.Repeat("0", missing)
		}
	}
	return text
}

// IsDateFormat tells whether numbers under a number format are shown as dates. id is the number of a built-in format; code is
// the workbook's own, "" when it uses a built-in one.
func IsDateFormat(id int, code string) bool { return formatOf(id, code).date }

// formatOf judges a number format: the built-in ones by their number (ECMA-376 part 1, 18.8.30, with the Chinese
// ones), the workbook's own by their code.
func formatOf(id int, code string) format {
	if code == "" {
		switch {
		case id >= 14 && id <= 22, id >= 27 && id <= 36, id >= 45 && id <= 47, id >= 50 && id <= 58:
			return format{date: true}
		case id == 2 || id == 4 || id == 10:
			return format{decimals: 2}
		}
		return format{}
	}
	first, _, _ := strings.Cut(strings.ToLower(code), ";")
	plain := stripLiterals(first)
	if strings.ContainsAny(plain, "ymdhs") || strings.Contains(plain, "e") && !strings.ContainsAny(plain, "0#") {
		return format{date: true}
	}
	if _, fraction, ok := strings.Cut(plain, "."); ok {
		n := 0
		for n < len(fraction) && fraction[n] == '0' {
			n++
		}
		return format{decimals: min(n, 15)}
	}
	return format{}
}

// stripLiterals takes quoted and escaped text, colours and locales out of a format code, keeping [h] and its like.
func stripLiterals(code string) string {
	var plain strings.Builder
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '"':
			end := strings.IndexByte(code[i+1:], '"')
			if end < 0 {
				return plain.String()
			}
			i += end + 1
		case '\\', '_', '*':
			i++
		case '[':
			end := strings.IndexByte(code[i:], ']')
			if end < 0 {
				return plain.String()
			}
			if inner := code[i+1 : i+end]; strings.Trim(inner, "hms") == "" {
				plain.WriteString(inner)
			}
			i += end
		case 'g': // General
			if strings.HasPrefix(code[i:], "general") {
				i += len("general") - 1
			}
		default:
			plain.WriteByte(code[i])
		}
	}
	return plain.String()
}

// serialText turns Excel's day count into 1986-09-17, 2025-01-10 09:30, or 09:30 for a time without a day. Excel
// counts a 29 February 1900 that never was as day 60.
func serialText(serial float64) (string, bool) {
	const last = 2958466 // 10000-01-01
	if serial < 0 || serial >= last || math.Floor(serial) == 60 {
		return "", false
	}
	days, fraction := math.Modf(serial)
	minutes := int(math.Round(fraction * 24 * 60))
	if days == 0 {
		return clock(minutes), true
	}
	base := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if days < 60 {
		base = base.AddDate(0, 0, 1)
	}
	day := base.AddDate(0, 0, int(days)).Format("2006-01-02")
	if minutes == 0 {
		return day, true
	}
	return day + " " + clock(minutes), true
}

func clock(minutes int) string {
	minutes %= 24 * 60
	return time.Date(2000, 1, 1, 0, minutes, 0, 0, time.UTC).Format("15:04")
}

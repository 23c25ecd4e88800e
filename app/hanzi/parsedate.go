package hanzi

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var (
	// midnight is the time that spreadsheets write after a date.
	midnight = regexp.MustCompile(`[ T]+0{1,2}:00(:00(\.0+)?)?Z?$`)
	// gap is a blank between two numbers: dropped, it would make 2026 1 2 the month 202612.
	gap = regexp.MustCompile(`\b\s+\b`)
	// separators are what stands between the numbers of a date in the offices' files.
	separators = strings.NewReplacer("元月", "1-", "年", "-", "月", "-", "日", "-", "号", "-", "/", "-", ".", "-",
		"·", "-", "—", "-", "–", "-", "−", "-")
	// oldTens and hanDigits turn Chinese numerals into Arabic ones; in a year ○, 零 and the letter O stand for 〇.
	oldTens   = strings.NewReplacer("廿", "二十", "卅", "三十")
	hanDigits = strings.NewReplacer("〇", "0", "零", "0", "○", "0", "O", "0", "o", "0", "一", "1", "二", "2", "三", "3",
		"四", "4", "五", "5", "六", "6", "七", "7", "八", "8", "九", "9")
	hanNumber  = regexp.MustCompile(`[〇零○Oo一二三四五六七八九十廿卅]+`)
	numberDate = regexp.MustCompile(`^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$`)
	solidDate  = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})?$`)
	yearOnly   = regexp.MustCompile(`^\d{4}$`)
	shortYear  = regexp.MustCompile(`^\d{2}-\d{1,2}(-\d{1,2})?$`)
)

// ParseDate reads a date or a month as offices write them: 2026.1.5, 2026-1-5, 2026/1/5, 20260105, 2026年1月5日, 二〇二六年一月五日;
// 1978.06, 1978-6, 1978年6月, 197806; with full-width digits, with blanks, with the 00:00:00 of a spreadsheet. It returns ISO
// text and its precision. The error is a Chinese sentence that names what was typed: not a date, no such month or
// day, year outside 1900–2100 or not of four digits, month missing. Excel's serial numbers are the reader's to convert,
// and so is the number 1978.1, which is October where the cell lost its zero.
func ParseDate(s string) (iso string, precision Precision, err error) {
	text := midnight.ReplaceAllString(strings.TrimSpace(Narrow(s)), "")
	text = gap.ReplaceAllString(text, "-")
	text = strings.TrimSuffix(separators.Replace(compact(text)), "-")
	text = hanNumber.ReplaceAllStringFunc(text, arabic)
	parts := numberDate.FindStringSubmatch(text)
	if parts == nil {
		parts = solidDate.FindStringSubmatch(text)
	}
	switch {
	case parts == nil && text == "":
		return "", 0, errors.New("没有填日期")
	case parts == nil && yearOnly.MatchString(text):
		return "", 0, fmt.Errorf("“%s”只有年份，请补上月份", clip(s))
	case parts == nil && shortYear.MatchString(text):
		return "", 0, fmt.Errorf("“%s”的年份请写成四位", clip(s))
	case parts == nil:
		return "", 0, fmt.Errorf("“%s”看不出是哪一天，请写成2026-01-05或2026年1月5日", clip(s))
	}
	year, _ := strconv.Atoi(parts[1]) // digits, by the patterns
	month, _ := strconv.Atoi(parts[2])
	if parts[3] == "" {
		return isoOf(s, year, month, 0)
	}
	day, _ := strconv.Atoi(parts[3])
	if day == 0 {
		return "", 0, fmt.Errorf("“%s”的日是0，没有这一天，请核对", clip(s))
	}
	return isoOf(s, year, month, day)
}

// ParseMonth reads a month as ParseDate does; of a whole date it gives the month: 1978-06-01 is 1978-06.
func ParseMonth(s string) (string, error) {
	iso, _, err := ParseDate(s)
	if err != nil {
		return "", err
	}
	return iso[:len("2006-01")], nil
}

// arabic turns Chinese numerals into digits: 二〇二六 2026, 十 10, 二十一 21.
// What is no number stays as it is.
func arabic(numerals string) string {
	numerals = oldTens.Replace(numerals)
	if tens, ones, found := strings.Cut(numerals, "十"); found {
		tens, ones = hanDigits.Replace(tens), hanDigits.Replace(ones)
		if len(tens) > 1 || len(ones) > 1 {
			return numerals
		}
		if tens == "" {
			tens = "1"
		}
		if ones == "" {
			ones = "0"
		}
		return tens + ones
	}
	return hanDigits.Replace(numerals)
}

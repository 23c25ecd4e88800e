package sheetin

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/width"
)

// digitDate takes 1978.06, 1978-6-1, 1978/06, 1978年6月 and 1978年6月1日.
var digitDate = regexp.MustCompile(`^(\d{4})[年./-](\d{1,2})(?:月|[./-])?(?:(\d{1,2})[日号]?)?$`)

// hanziDate takes 二〇二六年一月十日.
var hanziDate = regexp.MustCompile(`^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?$`)

// parseDate reads a date as people write it and returns 1978-06-01, or 1978-06 where no day is given. A year alone is
// no date. The error says in Chinese what is wrong.
func parseDate(s string) (iso string, err error) {
	text := strings.TrimSuffix(squeeze(width.Fold.String(s)), ".")
	if m := hanziDate.FindStringSubmatch(text); m != nil {
		return isoDate(s, hanziYear(m[1]), hanziNumber(m[2]), hanziNumber(m[3]), m[3] != "")
	}
	if allDigits(text) {
		switch len(text) {
		case 6:
			text = text[:4] + "." + text[4:]
		case 8:
			text = text[:4] + "." + text[4:6] + "." + text[6:]
		}
	}
	m := digitDate.FindStringSubmatch(text)
	if m == nil {
		if year := strings.TrimSuffix(text, "年"); len(year) == 4 && allDigits(year) {
			return "", fmt.Errorf("“%s”只有年份，缺月份", s)
		}
		return "", fmt.Errorf("“%s”不是日期", s)
	}
	year, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[2])
	day, _ := strconv.Atoi(m[3])
	return isoDate(s, year, month, day, m[3] != "")
}

// isoDate checks a date and prints it; years outside 1900 to 2199 are slips of the keyboard in an office's registers.
func isoDate(s string, year, month, day int, hasDay bool) (string, error) {
	if year < 1900 || year > 2199 {
		return "", fmt.Errorf("“%s”的年份不对", s)
	}
	if month < 1 || month > 12 {
		return "", fmt.Errorf("“%s”的月份不对", s)
	}
	if !hasDay {
		return fmt.Sprintf("%04d-%02d", year, month), nil
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day || int(t.Month()) != month {
		return "", fmt.Errorf("“%s”的日子不对，这个月没有这一天", s)
	}
	return t.Format("2006-01-02"), nil
}

const hanziDigits = "〇一二三四五六七八九"

func hanziYear(s string) int {
	year := 0
	for _, r := range strings.NewReplacer("○", "〇", "零", "〇").Replace(s) {
		year = year*10 + strings.IndexRune(hanziDigits, r)/len("〇")
	}
	return year
}

// hanziNumber reads 一 to 九十九; anything else comes out as a number that no month or day has.
func hanziNumber(s string) int {
	tens, ones, found := strings.Cut(s, "十")
	digit := func(s string, none int) int {
		if s == "" {
			return none
		}
		if i := strings.Index(hanziDigits, s); i >= 0 && len(s) == len("一") {
			return i / len("一")
		}
		return 100
	}
	if !found {
		return digit(s, 0)
	}
	return digit(tens, 1)*10 + digit(ones, 0)
}

func allDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// errEarlyTenth: Excel drops the last zero of 1978.10 when it is typed as a number.
var errEarlyTenth = errors.New("存成了数字，分不清是 1 月还是 10 月，请改成文字，如 1978.01 或 1978.10")

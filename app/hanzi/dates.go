package hanzi

import (
	"fmt"
	"strings"
	"time"
)

// Precision says how much of a date is known.
type Precision int

const (
	// MonthKnown is a year and month, ISO text of seven bytes: 1978-06.
	MonthKnown Precision = iota + 1
	// DayKnown is a whole date, ISO text of ten bytes: 2026-01-05.
	DayKnown
)

// splitISO reads ISO text strictly; a month is its first day.
func splitISO(iso string) (time.Time, Precision, bool) {
	if day, err := time.Parse("2006-01-02", iso); err == nil {
		return day, DayKnown, true
	}
	month, err := time.Parse("2006-01", iso)
	return month, MonthKnown, err == nil
}

// DateHan writes an ISO date in Chinese numerals, as announcements and certificates sign: 二〇二六年一月十日 with 〇 U+3007
// (DOMAIN.md §5.8), a month 二〇二六年一月. What is no ISO date is returned as it is, so that nothing is lost on paper.
func DateHan(iso string) string {
	t, precision, ok := splitISO(iso)
	if !ok {
		return iso
	}
	year := strings.Map(func(r rune) rune { return []rune("〇一二三四五六七八九")[r-'0'] }, t.Format("2006"))
	text := year + "年" + Number(int(t.Month())) + "月"
	if precision == MonthKnown {
		return text
	}
	return text + Number(t.Day()) + "日"
}

// DateArabic writes an ISO date as official documents do, without leading zeros: 2026年1月10日 (GB/T 9704-2012, 7.3.5.4),
// a month 1978年6月. What is no ISO date is returned as it is.
func DateArabic(iso string) string { return format(iso, "2006年1月2日", "2006年1月") }

// DateDotted writes an ISO date as ledgers do: 2026.01.10, a month 1978.06 (DOMAIN.md §6.1). What is no ISO date is
// returned as it is.
func DateDotted(iso string) string { return format(iso, "2006.01.02", "2006.01") }

func format(iso, day, month string) string {
	t, precision, ok := splitISO(iso)
	switch {
	case !ok:
		return iso
	case precision == MonthKnown:
		return t.Format(month)
	}
	return t.Format(day)
}

// AddMonths gives the date n months after iso (before it, if negative): the same day, or the last day of the month that
// has no such day (2026-11-30 and 3 give 2027-02-28). A month gives a month. "" when iso is no ISO date or the result is
// outside the years 1 to 9999.
func AddMonths(iso string, n int) string {
	t, precision, ok := splitISO(iso)
	if !ok || n < -120_000 || n > 120_000 {
		return ""
	}
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	if precision == MonthKnown {
		return isoMonth(first)
	}
	last := first.AddDate(0, 1, -1).Day()
	return isoDay(first.AddDate(0, 0, min(t.Day(), last)-1))
}

// AddDays gives the date n days after iso (before it, if negative); a month counts from its first day. "" when iso is no
// ISO date or the result is outside the years 1 to 9999.
func AddDays(iso string, n int) string {
	t, _, ok := splitISO(iso)
	if !ok || n < -4_000_000 || n > 4_000_000 {
		return ""
	}
	return isoDay(t.AddDate(0, 0, n))
}

// DaysBetween counts the days from one ISO date to another, negative when to is earlier; a month counts from its first
// day. False when one of them is no ISO date.
func DaysBetween(from, to string) (int, bool) {
	a, _, okA := splitISO(from)
	b, _, okB := splitISO(to)
	if !okA || !okB {
		return 0, false
	}
	return int((b.Unix() - a.Unix()) / 86400), true // Unix, as a Duration holds 292 years only
}

// Age counts the full years (周岁) of someone born on birth (a date or a month) on the ISO date on; a month counts from its
// first day, and the year is full on the birthday. False when one of them is no ISO date or on is before birth.
func Age(birth, on string) (int, bool) {
	b, _, okB := splitISO(birth)
	t, _, okT := splitISO(on)
	if !okB || !okT || t.Before(b) {
		return 0, false
	}
	years := t.Year() - b.Year()
	if t.Month() < b.Month() || t.Month() == b.Month() && t.Day() < b.Day() {
		years--
	}
	return years, true
}

func isoMonth(t time.Time) string {
	if t.Year() < 1 || t.Year() > 9999 {
		return ""
	}
	return t.Format("2006-01")
}

func isoDay(t time.Time) string {
	if t.Year() < 1 || t.Year() > 9999 {
		return ""
	}
	return t.Format("2006-01-02")
}

// isoOf gives the ISO date of the numbers, or an error in the clerk's words that names what was typed. Day 0 is a month.
func isoOf(typed string, year, month, day int) (string, Precision, error) {
	switch {
	case year < 1900 || year > 2100:
		return "", 0, fmt.Errorf("“%s”的年份是%d，不在1900至2100之间，请核对", clip(typed), year)
	case month < 1 || month > 12:
		return "", 0, fmt.Errorf("“%s”的月份是%d，没有这个月，请核对", clip(typed), month)
	case day == 0:
		return fmt.Sprintf("%04d-%02d", year, month), MonthKnown, nil
	}
	if t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC); day > 31 || t.Day() != day {
		return "", 0, fmt.Errorf("“%s”：%d年%d月没有%d日，请核对", clip(typed), year, month, day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day), DayKnown, nil
}

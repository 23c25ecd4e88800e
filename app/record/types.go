// Package record says how a register (台账) is described: one value that names its fields, states and rules, from which
// the table, the form, the search, the Excel columns, the import, the history and the JSON of npcctl are all derived.
// It knows no register, no SQL, no screen: standard library only.
package record

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a calendar day as ISO text, "2026-01-10"; "" is not given. Text has no time zone that could move a birthday.
type Date string

// Month is a calendar month as ISO text, "1978-06"; "" is not given. A month counts from its first day.
type Month string

// Clock is a time of day as text, "08:30"; "" is not given.
type Clock string

// Money is an amount in 分 (hundredths of a yuan).
type Money int64

// Opt is a value that may be not given: a count of 0 and an unknown count are two different things in a ledger.
type Opt[V any] struct {
	V     V
	Given bool
}

// Some returns a given value.
func Some[V any](v V) Opt[V] { return Opt[V]{V: v, Given: true} }

// Ref points at a record of another register. Name is filled in when a record is read and ignored when it is saved.
type Ref struct {
	ID   int64
	Name string
}

// Row is what every row inside a record has: a place in the database and a permanent identity.
type Row struct {
	ID     int64
	UID    string
	Origin string
}

// Identity returns the row itself; embedding Row makes a type usable in Rows.
func (r *Row) Identity() *Row { return r }

// Person is one entry of a people list: a deputy by reference, or anybody else by name.
type Person struct {
	Row
	Who    Ref
	Name   string // for people who are in no register
	Status string
	Note   string
}

// Called returns the name to print.
func (p Person) Called() string {
	if p.Who.ID != 0 && p.Who.Name != "" {
		return p.Who.Name
	}
	return p.Name
}

// Base is what every record has (DOMAIN.md §3): its permanent identity, term (届次), year (年度) and archive data (§9.4).
type Base struct {
	ID           int64
	UID          string // 128 random bits in hex, made once
	Origin       string // uid of the office that made the record
	Term         Ref
	Year         Opt[int64]
	Note         string
	Retention    string // 保管期限: 永久, 30年, 10年
	ArchiveNo    string // 档号
	Confidential Opt[bool]
	Created      string // RFC 3339, local time
	Changed      string
	Deleted      string // when it went to the recycle bin; "" while it is in use
}

// Meta returns the base itself; embedding Base makes a struct a record.
func (b *Base) Meta() *Base { return b }

// Valid tells whether the day exists in the calendar.
func (d Date) Valid() bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return err == nil
}

// Month returns the month the day lies in.
func (d Date) Month() Month {
	if len(d) < 7 {
		return ""
	}
	return Month(d[:7])
}

// Year returns the year, 0 when the date is not given.
func (d Date) Year() int { return yearOf(string(d)) }

// Year returns the year, 0 when the month is not given.
func (m Month) Year() int { return yearOf(string(m)) }

// First returns the first day of the month.
func (m Month) First() Date {
	if m == "" {
		return ""
	}
	return Date(m + "-01")
}

// Valid tells whether the month exists.
func (m Month) Valid() bool { return m.First().Valid() }

// Valid tells whether the text is a time of day, 00:00 to 23:59.
func (c Clock) Valid() bool {
	_, err := time.Parse("15:04", string(c))
	return err == nil
}

// DayOf makes a Date from a time in its own zone.
func DayOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Add returns the day n days later.
func (d Date) Add(n int) Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	return DayOf(t.AddDate(0, 0, n))
}

// AddMonths returns the same day n months later, or the last day of that month when it has no such day (DOMAIN.md F03:
// 2026-11-30 and three months give 2027-02-28).
func (d Date) AddMonths(n int) Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return DayOf(first.AddDate(0, 0, min(t.Day(), last)-1))
}

// Until returns the number of days from d to other, negative when other lies before d; 0 when one is not given.
func (d Date) Until(other Date) int {
	a, err := time.Parse(time.DateOnly, string(d))
	b, err2 := time.Parse(time.DateOnly, string(other))
	if err != nil || err2 != nil {
		return 0
	}
	return int(b.Sub(a).Hours() / 24)
}

func yearOf(iso string) int {
	if len(iso) < 4 {
		return 0
	}
	y, err := strconv.Atoi(iso[:4])
	if err != nil {
		return 0
	}
	return y
}

// Yuan prints an amount in yuan without trailing zeros: 1234.5.
func (m Money) Yuan() string {
	sign := ""
	n := int64(m)
	if n < 0 {
		sign, n = "-", -n
	}
	s := fmt.Sprintf("%s%d.%02d", sign, n/100, n%100)
	return strings.TrimSuffix(strings.TrimSuffix(s, "0"), ".0")
}

// ParseYuan reads an amount in yuan with at most two decimals.
func ParseYuan(s string) (Money, error) {
	s = strings.ReplaceAll(strings.TrimSpace(s), ",", "")
	whole, frac, _ := strings.Cut(s, ".")
	digits := strings.TrimPrefix(whole, "-")
	if digits == "" || len(digits) > 13 || len(frac) > 2 || strings.ContainsFunc(digits+frac, notDigit) {
		return 0, fmt.Errorf("“%s”不是金额（元，最多两位小数）", s)
	}
	n, err := strconv.ParseInt(digits+(frac + "00")[:2], 10, 64)
	if err != nil {
		return 0, fmt.Errorf("“%s”不是金额", s)
	}
	if strings.HasPrefix(whole, "-") {
		n = -n
	}
	return Money(n), nil
}

func notDigit(r rune) bool { return r < '0' || r > '9' }

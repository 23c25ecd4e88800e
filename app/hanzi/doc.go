// Package hanzi knows how Chinese is written in an office: the stroke order of name lists (按姓名笔画为序), pinyin
// initials, numbers, dates and amounts in numerals, ID numbers and phones, masks, and how names are cleaned and
// printed. It is pure: no clock, no files, nothing of the project but the embedded stroke table.
//
// Dates are ISO text here, "2026-01-05", or "1978-06" where only the month is known; a month counts from its
// first day. Everything is safe for use by several goroutines.
package hanzi

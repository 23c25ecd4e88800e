package sheetin

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"

	"npcdesk/app/hanzi"
)

// The conversions of this file give the plain value of one cell, or an error that says in Chinese why it cannot be
// read; nothing is made up. An empty cell gives the zero value without an error: ask IsEmpty first where it matters.

// IsEmpty tells a cell without content; one with nothing but spaces counts as empty.
func (c Cell) IsEmpty() bool { return c.blank() }

var (
	// errEarlyTenth: Excel drops the last zero of 1978.10 when it is typed as a number.
	errEarlyTenth = errors.New("存成了数字，分不清是 1 月还是 10 月，请改成文字，如 1978.01 或 1978.10")
	errDigitsLost = errors.New("数字已丢失末尾几位，请按原件重新填写，并先把单元格设为“文本”格式")
	errGarbled    = errors.New("有无法识别的乱码")
	errUncomputed = errors.New("公式还没有算出结果，请用 Excel 或 WPS 打开并保存一次再导入")
)

// exponent is a long number that was written to a text file after Excel had shortened it.
var exponent = regexp.MustCompile(`^[-+]?\d(\.\d+)?[eE]\+?\d+$`)

// readable refuses what no conversion can read: errors, numbers of more than 15 digits (Excel keeps no more), garble.
func (c Cell) readable() error {
	switch c.Kind {
	case KindError:
		if c.Text == "" {
			return errUncomputed
		}
		return fmt.Errorf("单元格显示错误 %s", c.Text)
	case KindNumber:
		if math.Abs(c.Number) >= 1e15 {
			return errDigitsLost
		}
	case KindText:
		if strings.ContainsRune(c.Text, utf8.RuneError) {
			return errGarbled
		}
		if len(c.Text) < 40 && exponent.MatchString(strings.TrimFunc(c.Text, isBlank)) {
			return errDigitsLost
		}
	}
	return nil
}

// Text gives the cell's text, trimmed; a number as Excel prints it, a date as ISO text.
func Text(c Cell) (string, error) {
	if err := c.readable(); err != nil {
		return "", err
	}
	if c.Kind != KindText {
		return c.Text, nil
	}
	text := strings.TrimFunc(c.Text, isBlank)
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	return text, nil
}

// compact gives the text half-width and without any white space, for everything that is not prose.
func compact(c Cell) (string, error) {
	text, err := Text(c)
	return squeeze(width.Fold.String(text)), err
}

// clockTail is the time of day behind a date, which registers of days do not keep.
var clockTail = regexp.MustCompile(`(\d)\s+\d{1,2}[:：]\d{2}([:：]\d{2}(\.\d+)?)?$`)

// Date gives an ISO date, 2025-01-10, or a month, 1978-06, where the cell names no day (DOMAIN.md §3.27: 1978.06,
// 1978-6, 197806, 1978年6月, a serial …).
func Date(c Cell) (string, error) {
	text, err := Text(c)
	if err != nil || text == "" {
		return "", err
	}
	switch c.Kind {
	case KindNumber:
		if len(text) == 6 && strings.HasSuffix(text, ".1") {
			return "", fmt.Errorf("“%s”%w", text, errEarlyTenth)
		}
		// A five-digit number can be nothing but a serial whose date format was lost, from 1927 to 2099.
		if n := c.Number; n == math.Trunc(n) && n >= 10000 && n <= 73050 {
			text, _ = serialText(n)
		}
	case KindDate:
		if n := c.Number; n >= 190001 && n <= 219912 && n == math.Trunc(n) { // 197806 under a date format: year 2441
			text = strconv.Itoa(int(n))
		}
	}
	iso, _, err := hanzi.ParseDate(clockTail.ReplaceAllString(text, "$1"))
	return iso, err
}

// Month gives a year and month, 1978-06; a day is dropped.
func Month(c Cell) (string, error) {
	iso, err := Date(c)
	return iso[:min(len(iso), len("2006-01"))], err
}

var timeOfDay = regexp.MustCompile(`(?:^|\s)(\d{1,2})[:：时点](\d{2})(?:[:：]\d{2}|分)?$`)

// Time gives a time of day, 09:30, also from the end of a date with time.
func Time(c Cell) (string, error) {
	text, err := Text(c)
	if err != nil || text == "" {
		return "", err
	}
	m := timeOfDay.FindStringSubmatch(width.Fold.String(text))
	if m == nil {
		return "", fmt.Errorf("“%s”不是时间，请写成 09:30 这样", text)
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2])
	if hour > 23 || minute > 59 {
		return "", fmt.Errorf("“%s”没有这个时间", text)
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), nil
}

// plainNumber is a number with optional thousands separators in the right places.
var plainNumber = regexp.MustCompile(`^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$`)

func parseNumber(text string) (float64, error) {
	if !plainNumber.MatchString(text) {
		return 0, fmt.Errorf("“%s”不是数字", text)
	}
	return strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
}

// Number gives a number; 95% is 0.95.
func Number(c Cell) (float64, error) {
	text, err := compact(c)
	if err != nil || text == "" {
		return 0, err
	}
	switch c.Kind {
	case KindNumber:
		return c.Number, nil
	case KindDate:
		return 0, fmt.Errorf("“%s”是日期，不是数字", text)
	case KindBool:
		return 0, fmt.Errorf("“%s”不是数字", text)
	}
	if share, ok := strings.CutSuffix(text, "%"); ok {
		n, err := parseNumber(share)
		return n / 100, err
	}
	return parseNumber(text)
}

// Int gives a whole number; a counting word behind it (45人, 3件) is dropped, and so is %: progress of 50% is 50.
func Int(c Cell) (int64, error) {
	text, err := compact(c)
	if err != nil || text == "" {
		return 0, err
	}
	if c.Kind == KindText {
		short := strings.TrimRight(text, "人件次条个名份岁户票家场篇期届年")
		if utf8.RuneCountInString(text)-utf8.RuneCountInString(short) == 1 {
			c.Text = short
		}
	}
	n, err := Number(c)
	if share, ok := strings.CutSuffix(text, "%"); ok {
		n, err = parseNumber(share)
	}
	if err != nil {
		return 0, err
	}
	if n != math.Trunc(n) || math.Abs(n) >= 1e15 {
		return 0, fmt.Errorf("“%s”不是整数", text)
	}
	return int64(n), nil
}

// Money gives an amount in 分. A cell without a unit is in 元, or in 万元 where the header says so (金额（万元）).
func Money(c Cell, header string) (int64, error) {
	text, err := compact(c)
	if err != nil || text == "" {
		return 0, err
	}
	factor := 100.0
	if strings.Contains(header, "万元") {
		factor = 1_000_000
	}
	if c.Kind == KindText {
		amount := strings.TrimLeft(text, "¥￥")
		for _, unit := range []struct {
			word   string
			factor float64
		}{{"万元整", 1_000_000}, {"万元", 1_000_000}, {"万", 1_000_000}, {"元整", 100}, {"元", 100}} {
			if rest, ok := strings.CutSuffix(amount, unit.word); ok {
				amount, factor = rest, unit.factor
				break
			}
		}
		c.Text = amount
	}
	n, err := Number(c)
	if err != nil || c.Kind == KindText && strings.HasSuffix(c.Text, "%") {
		return 0, fmt.Errorf("“%s”不是金额", text)
	}
	cents := n * factor
	whole := math.Round(cents)
	if math.Abs(cents) >= 1e15 || math.Abs(cents-whole) > 1e-3 {
		return 0, fmt.Errorf("“%s”不能精确到分", text)
	}
	return int64(whole), nil
}

// Bool gives yes or no.
func Bool(c Cell) (bool, error) {
	text, err := compact(c)
	if err != nil || text == "" {
		return false, err
	}
	switch strings.ToLower(text) {
	case "是", "√", "✓", "✔", "☑", "有", "1", "y", "yes", "true", "对":
		return true, nil
	case "否", "×", "✗", "✘", "✕", "x", "无", "0", "n", "no", "false", "不是", "没有":
		return false, nil
	}
	return false, fmt.Errorf("“%s”看不出是“是”还是“否”", text)
}

// List splits a cell at 、，,；;/ and line breaks, but not inside brackets; parts are trimmed, empty ones dropped.
func List(c Cell) ([]string, error) {
	text, err := Text(c)
	if err != nil {
		return nil, err
	}
	var parts []string
	depth, start := 0, 0
	add := func(end int) {
		if part := strings.TrimFunc(text[start:end], isBlank); part != "" {
			parts = append(parts, part)
		}
	}
	for i, r := range text {
		switch {
		case strings.ContainsRune(openBrackets+"（［", r):
			depth++
		case strings.ContainsRune(closeBrackets+"）］", r):
			depth = max(0, depth-1)
		case depth == 0 && strings.ContainsRune("、，,；;/／\n", r):
			add(i)
			start = i + utf8.RuneLen(r)
		}
	}
	add(len(text))
	return parts, nil
}

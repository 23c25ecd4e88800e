package hanzi

import "strings"

// CleanName gives a name as it is stored (DOMAIN.md §3.1): without blanks of any width outside or inside, which are padding,
// and with · (U+00B7) for whatever stands for the middle dot of a minority name (•, ・, ．, or a point between two Chinese
// characters).
func CleanName(name string) string {
	runes := make([]rune, 0, len(name))
	for _, r := range name {
		switch {
		case isBlank(r):
		case isNameDot(r):
			runes = append(runes, '·')
		default:
			runes = append(runes, r)
		}
	}
	for i := 1; i+1 < len(runes); i++ {
		if runes[i] == '.' && isHan(runes[i-1]) && isHan(runes[i+1]) {
			runes[i] = '·'
		}
	}
	return strings.Trim(string(runes), "·")
}

// PadName gives a name as it is printed in a list: two Chinese characters get a full-width blank between them, 张　三, so
// that they take three columns; all others are unpadded (DOMAIN.md §5.9). Only for output, never for storing.
func PadName(name string) string {
	name = CleanName(name)
	runes := []rune(name)
	if len(runes) == 2 && isHan(runes[0]) && isHan(runes[1]) {
		return string(runes[0]) + "　" + string(runes[1])
	}
	return name
}

// Annotate puts behind a name what lists say of women and of those not of Han nationality, sex first: 李四（女）, 马五（回族）,
// 张三（女，回族）; men of Han nationality get nothing (DOMAIN.md §5.9). The name, padded or not, stays as it is; sex is 男
// or 女; the nationality (民族) is short or long, 回 or 回族, or empty where not known.
func Annotate(name, sex, ethnic string) string {
	var notes []string
	if sex == "女" {
		notes = append(notes, sex)
	}
	if long := EthnicName(ethnic); long != "" && long != "汉族" {
		notes = append(notes, long)
	}
	if len(notes) == 0 {
		return name
	}
	return name + "（" + strings.Join(notes, "，") + "）"
}

// EthnicName gives the printed form of a nationality (民族) that is stored short: 回 is 回族. What ends with 族 or 人
// (穿青人) stays; 其他 is 其他民族; empty stays empty.
func EthnicName(short string) string {
	short = compact(short)
	switch {
	case short == "其他":
		return "其他民族"
	case short == "" || strings.HasSuffix(short, "族") || strings.HasSuffix(short, "人"):
		return short
	}
	return short + "族"
}

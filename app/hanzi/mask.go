package hanzi

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The masks of DOMAIN.md §9.1. What does not have the expected shape is hidden whole rather than shown by mistake;
// an empty text stays empty.

// MaskID shows the first six and the last four characters of an ID number: 999999********0012.
func MaskID(number string) string {
	number = compact(number)
	if len(number) != 18 || utf8.RuneCountInString(number) != 18 {
		return strings.Repeat("*", utf8.RuneCountInString(number))
	}
	return number[:6] + "********" + number[14:]
}

// MaskPhone hides the four digits in the middle of a mobile number, 138****1234, and all but the last two digits of any
// other number of more than six characters.
func MaskPhone(number string) string {
	if mobile, err := ParsePhone(number); err == nil {
		return mobile[:3] + "****" + mobile[7:]
	}
	runes := []rune(compact(number))
	shown := 2
	if len(runes) <= 6 {
		shown = 0
	}
	for i := len(runes) - 1; i >= 0; i-- {
		if !unicode.IsDigit(runes[i]) {
			continue
		}
		if shown--; shown < 0 {
			runes[i] = '*'
		}
	}
	return string(runes)
}

// MaskAddress cuts an address after its village or community: 清溪镇狮子岭村3组12号 becomes 清溪镇狮子岭村. Where neither is named
// before the first number, it is cut after the township or the county; where that is not named either, it is ***.
func MaskAddress(address string) string {
	text := compact(address)
	if text == "" {
		return ""
	}
	if number := strings.IndexFunc(text, func(r rune) bool { return unicode.IsDigit(r) || r == '号' }); number >= 0 {
		text = text[:number]
	}
	if end := villageEnd(text); end > 0 {
		return text[:end]
	}
	for _, unit := range []string{"街道", "镇", "乡", "县", "区", "市"} {
		if at := strings.Index(text, unit); at > 0 && !strings.HasSuffix(text[:at], "小") { // 小区 is no district
			return text[:at+len(unit)]
		}
	}
	return "***"
}

// villageEnd finds the end of the first 村 or 社区; a 村 inside a name (中村乡, 新村社区, 西村路, 村民小组) is none.
func villageEnd(text string) int {
	for at, r := range text {
		rest := text[at+utf8.RuneLen(r):]
		switch {
		case at == 0:
			continue
		case strings.HasPrefix(text[at:], "社区"):
			return at + len("社区")
		case r == '村' && !startsWithAny(rest, "镇", "乡", "街", "县", "市", "区", "路", "社区", "民小组"):
			return at + len("村")
		}
	}
	return 0
}

func startsWithAny(text string, prefixes ...string) bool {
	for _, prefix := range prefixes {
		if strings.HasPrefix(text, prefix) {
			return true
		}
	}
	return false
}

// MaskPerson hides the given name of a voter or petitioner, and its length: 张三 and 张小三 become 张某某, 欧阳修文 欧阳某某.
func MaskPerson(name string) string {
	runes := []rune(CleanName(name))
	if len(runes) == 0 {
		return ""
	}
	return string(runes[:surnameLength(runes)]) + "某某"
}

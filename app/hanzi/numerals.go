package hanzi

import "strings"

// script is one way to write numbers: ten digits, and the units from the largest down.
type script struct {
	digits []rune
	units  []unit
}

type unit struct {
	value uint64
	name  string
}

var (
	plain = script{[]rune("零一二三四五六七八九"),
		[]unit{{1e8, "亿"}, {1e4, "万"}, {1000, "千"}, {100, "百"}, {10, "十"}}}
	formal = script{[]rune("零壹贰叁肆伍陆柒捌玖"), // 大写
		[]unit{{1e8, "亿"}, {1e4, "万"}, {1000, "仟"}, {100, "佰"}, {10, "拾"}}}
)

// Number writes n in Chinese numerals as documents do: 10 十, 15 十五, 20 二十, 101 一百零一, 110 一百一十, 0 零,
// -3 负三. Any int; 十五, never 一十五 (DOMAIN.md §5.1).
func Number(n int) string {
	if n < 0 {
		return "负" + trimTen(plain.write(-uint64(n)))
	}
	return trimTen(plain.write(uint64(n)))
}

// Ordinal writes a counted thing: Ordinal(15, "届") is 第十五届, Ordinal(6, "次会议") is 第六次会议.
func Ordinal(n int, unit string) string { return "第" + Number(n) + unit }

// Amount writes an amount of money in 分 as on vouchers (大写金额), without the word 人民币: 140950 壹仟肆佰零玖元伍角,
// 1640902 壹万陆仟肆佰零玖元零贰分, 10000 壹佰元整, 0 零元整; a negative amount begins with 负. 整 stands after 元 only.
// Source: 支付结算办法, annex 1 (正确填写票据和结算凭证的基本规定), of its two ways the one with 零.
func Amount(fen int64) string {
	sign, n := "", uint64(fen)
	if fen < 0 {
		sign, n = "负", -n
	}
	yuan, jiao, cent := n/100, n/10%10, n%10
	var b strings.Builder
	b.WriteString(sign)
	if yuan > 0 || n == 0 {
		b.WriteString(formal.write(yuan) + "元")
	}
	if jiao == 0 && cent == 0 {
		return b.String() + "整"
	}
	if yuan > 0 && (jiao == 0 || yuan%10 == 0) {
		b.WriteString("零")
	}
	if jiao > 0 {
		b.WriteString(string(formal.digits[jiao]) + "角")
	}
	if cent > 0 {
		b.WriteString(string(formal.digits[cent]) + "分")
	}
	return b.String()
}

// trimTen drops the 一 of a leading 一十.
func trimTen(s string) string {
	if strings.HasPrefix(s, "一十") {
		return strings.TrimPrefix(s, "一")
	}
	return s
}

// write spells n: what stands before the largest unit in it, the unit, and the rest, with 零 for skipped digits.
func (s script) write(n uint64) string {
	for _, u := range s.units {
		if n < u.value {
			continue
		}
		text, rest := s.write(n/u.value)+u.name, n%u.value
		switch {
		case rest == 0:
			return text
		case rest < u.value/10:
			text += string(s.digits[0])
		}
		return text + s.write(rest)
	}
	return string(s.digits[n])
}

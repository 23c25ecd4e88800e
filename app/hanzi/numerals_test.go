package hanzi

import (
	"math"
	"strings"
	"testing"
)

// 第十五届 and 第二十次会议, never 第一十五届.
func TestNumbersAreWrittenAsDocumentsDo(t *testing.T) {
	for n, want := range map[int]string{
		0: "零", 1: "一", 2: "二", 10: "十", 11: "十一", 19: "十九", 20: "二十", 21: "二十一", 99: "九十九", 100: "一百", 101: "一百零一",
		110: "一百一十", 111: "一百一十一", 120: "一百二十", 200: "二百", 1000: "一千", 1001: "一千零一", 1010: "一千零一十", 1100: "一千一百",
		2026: "二千零二十六", 9999: "九千九百九十九", 10_000: "一万", 10_001: "一万零一", 10_010: "一万零一十", 11_000: "一万一千",
		100_000: "十万", 107_000: "十万七千", 100_700: "十万零七百", 1_000_001: "一百万零一", 100_000_001: "一亿零一",
		100_010_000: "一亿零一万", 1_000_000_000_000: "一万亿", 1_000_100_000_000: "一万零一亿", 100_001_000: "一亿零一千", -15: "负十五",
	} {
		if got := Number(n); got != want {
			t.Errorf("Number(%d) = %s, not %s", n, got, want)
		}
	}
	for got, want := range map[string]string{
		Ordinal(15, "届"): "第十五届", Ordinal(10, "选区"): "第十选区", Ordinal(6, "次会议"): "第六次会议", Ordinal(20, "届"): "第二十届",
	} {
		if got != want {
			t.Errorf("%s, not %s", got, want)
		}
	}
}

// The first seven amounts are the examples of 支付结算办法, annex 1.
func TestAmountsAreWrittenAsOnVouchers(t *testing.T) {
	for fen, want := range map[int64]string{
		140950: "壹仟肆佰零玖元伍角", 600714: "陆仟零柒元壹角肆分", 168032: "壹仟陆佰捌拾元零叁角贰分", 10700053: "壹拾万柒仟元零伍角叁分",
		1640902: "壹万陆仟肆佰零玖元零贰分", 32504: "叁佰贰拾伍元零肆分", 10000: "壹佰元整",
		0: "零元整", 5: "伍分", 50: "伍角", 55: "伍角伍分", 1000: "壹拾元整", 1050: "壹拾元零伍角", 1005: "壹拾元零伍分", 100_000_000: "壹佰万元整",
		100_000_100: "壹佰万零壹元整", 10_000_000_000: "壹亿元整", 10_000_000_100: "壹亿零壹元整", -12345: "负壹佰贰拾叁元肆角伍分",
		1_000_000: "壹万元整", 1_001_000: "壹万零壹拾元整",
	} {
		if got := Amount(fen); got != want {
			t.Errorf("Amount(%d) = %s, not %s", fen, got, want)
		}
	}
}

// valueOf reads numerals the way a person does, as a check that is independent of how they are written.
func valueOf(text string) (total int64) {
	units := map[rune]int64{'十': 10, '百': 100, '千': 1000}
	var group, digit int64
	for _, r := range text {
		switch {
		case units[r] > 0:
			if digit == 0 {
				digit = 1
			}
			group, digit = group+digit*units[r], 0
		case r == '万':
			total, group, digit = total+(group+digit)*10_000, 0, 0
		case r == '亿':
			total, group, digit = (total+group+digit)*100_000_000, 0, 0
		default:
			digit = int64(strings.IndexRune("零一二三四五六七八九", r) / len("零"))
		}
	}
	return total + group + digit
}

// Every number up to a million, and some large ones, can be read back and holds no double 零.
func TestEveryNumberCanBeReadBack(t *testing.T) {
	numbers := []int{100_000_001, 1_000_000_010, 1_000_100_000_000, 90_000_000_000_000, 20_300_400_050_006}
	for n := range 1_000_000 {
		if n < 20_000 || n%97 == 0 {
			numbers = append(numbers, n)
		}
	}
	for _, n := range numbers {
		text := Number(n)
		if valueOf(text) != int64(n) || strings.Contains(text, "零零") || n > 0 && strings.HasSuffix(text, "零") || strings.HasPrefix(text, "一十") {
			t.Fatalf("Number(%d) = %s, which reads %d", n, text, valueOf(text))
		}
	}
	for _, extreme := range []string{Number(math.MinInt), Number(math.MaxInt), Amount(math.MinInt64), Amount(math.MaxInt64)} {
		if len(extreme) < 60 || strings.Contains(extreme, "零零") {
			t.Errorf("an extreme is written %s", extreme)
		}
	}
}

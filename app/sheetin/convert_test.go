package sheetin

import (
	"slices"
	"strings"
	"testing"
)

func text(s string) Cell { return Cell{Text: s, Kind: KindText} }

// number is a cell as the file stores it; decimals are those of its number format.
func numberCell(n float64, decimals int) Cell {
	return Cell{Text: numberText(n, "", decimals), Number: n, Kind: KindNumber}
}

func dateCell(serial float64) Cell {
	iso, _ := serialText(serial)
	return Cell{Text: iso, Number: serial, Kind: KindDate}
}

func TestMonthsAreReadAsOfficesWriteThem(t *testing.T) {
	for _, c := range []struct {
		cell Cell
		want string
	}{
		{text("1978.06"), "1978-06"}, {text(" 1978.6 "), "1978-06"}, {text("1978-6"), "1978-06"}, {text("1978/06"), "1978-06"},
		{text("1978年6月"), "1978-06"}, {text("1978年06月"), "1978-06"}, {text("1978-6-1"), "1978-06"}, {text("197806"), "1978-06"},
		{text("19780601"), "1978-06"}, {text("１９７８年６月"), "1978-06"}, {text("１９７８．０６"), "1978-06"}, {text("1978. 06"), "1978-06"},
		{text("1978 年 6 月"), "1978-06"}, {text("一九七八年六月"), "1978-06"}, {text("二〇〇一年十二月"), "2001-12"}, {text("二○○一年十月"), "2001-10"},
		{numberCell(1978.06, 0), "1978-06"}, {numberCell(1978.1, 2), "1978-10"}, {numberCell(1978.12, 0), "1978-12"}, {numberCell(197806, 0), "1978-06"},
		{numberCell(19780601, 0), "1978-06"}, {dateCell(26444), "1972-05"}, {numberCell(26444, 0), "1972-05"}, {dateCell(197806), "1978-06"},
		{text(""), ""}, {Cell{}, ""},
	} {
		if got, err := Month(c.cell); err != nil || got != c.want {
			t.Errorf("%+v: %q %v, want %q", c.cell, got, err, c.want)
		}
	}
}

func TestDaysAreReadAsOfficesWriteThem(t *testing.T) {
	for in, want := range map[string]string{
		"2025-01-15": "2025-01-15", "2025.1.15": "2025-01-15", "2025年1月15日": "2025-01-15", "2025/1/15": "2025-01-15",
		"2025/1/15 0:00:00": "2025-01-15", "2025-01-15 09:30": "2025-01-15", "二〇二六年一月十日": "2026-01-10",
		"二〇二六年十二月三十一日": "2026-12-31", "20250115": "2025-01-15", "2024.10": "2024-10", "2024年2月29日": "2024-02-29",
	} {
		if got, err := Date(text(in)); err != nil || got != want {
			t.Errorf("%s: %q %v, want %s", in, got, err, want)
		}
	}
	if got, _ := Date(dateCell(45672.395833)); got != "2025-01-15" {
		t.Errorf("a date with time: %q", got)
	}
}

func TestWhatIsNoDateIsRefusedWithTheReason(t *testing.T) {
	for _, c := range []struct {
		cell  Cell
		words string
	}{
		{text("不详"), "看不出是哪一天"}, {text("1979年13月"), "没有这个月"}, {text("1979.00"), "没有这个月"}, {text("2025-02-29"), "2月没有29日"},
		{text("1978"), "只有年份"}, {text("1978年"), "只有年份"}, {text("1078.06"), "不在1900至2100之间"}, {text("78.6"), "写成四位"},
		{text("二〇二六年十三月"), "没有这个月"}, {text("二〇二六年十十月"), "看不出是哪一天"}, {text("1978年6月至1980年"), "看不出是哪一天"},
		{numberCell(1978.1, 0), "分不清"}, {numberCell(1978, 0), "只有年份"}, {numberCell(5, 0), "看不出是哪一天"},
		{Cell{Kind: KindError, Text: "#N/A"}, "#N/A"}, {Cell{Kind: KindError}, "公式还没有算出结果"}, {dateCell(0.5), "看不出是哪一天"},
	} {
		if got, err := Month(c.cell); err == nil || !strings.Contains(err.Error(), c.words) {
			t.Errorf("%+v: %q %v, want %s", c.cell, got, err, c.words)
		}
	}
}

func TestTextKeepsEveryDigitOrIsRefused(t *testing.T) {
	for _, c := range []struct {
		cell Cell
		want string
	}{
		{text("　张　伟  "), "张　伟"}, {text("甲\r\n乙"), "甲\n乙"}, {numberCell(13800000007, 0), "13800000007"},
		{numberCell(999999999999999, 0), "999999999999999"}, {numberCell(0.1+0.2, 0), "0.3"}, {numberCell(1e-7, 0), "0.0000001"},
		{numberCell(12, 2), "12.00"}, {dateCell(45672), "2025-01-15"}, {boolCell(true), "是"}, {text("1E号楼"), "1E号楼"},
	} {
		if got, err := Text(c.cell); err != nil || got != c.want {
			t.Errorf("%+v: %q %v, want %q", c.cell, got, err, c.want)
		}
	}
	for _, c := range []Cell{numberCell(9.99999196703151e17, 0), numberCell(1e15, 0), text("9.99999E+17"), text(" 1E+12 ")} {
		if got, err := Text(c); err == nil || !strings.Contains(err.Error(), "数字已丢失末尾几位") {
			t.Errorf("%+v: %q %v", c, got, err)
		}
	}
	if _, err := Text(text("张\uFFFD")); err == nil {
		t.Error("garbled text was taken")
	}
}

func TestNumbersAndAmountsAreRead(t *testing.T) {
	for in, want := range map[string]int64{"45": 45, "４５": 45, "1,234": 1234, "45人": 45, " 3 件": 3, "-2": -2, "": 0, "7.0": 7, "50%": 50, "１００％": 100} {
		if got, err := Int(text(in)); err != nil || got != want {
			t.Errorf("%q: %d %v", in, got, err)
		}
	}
	for _, in := range []string{"3.5", "若干", "1,23", "45人次左右", "1-2", "12.5%", "%"} {
		if got, err := Int(text(in)); err == nil {
			t.Errorf("%q was taken as %d", in, got)
		}
	}
	if got, err := Number(text("95.5%")); err != nil || got < 0.95499 || got > 0.95501 {
		t.Errorf("95.5%%: %v %v", got, err)
	}
	if _, err := Number(dateCell(45672)); err == nil {
		t.Error("a date was taken as a number")
	}
	for _, c := range []struct {
		cell   Cell
		header string
		want   int64
	}{
		{text("1,234.50"), "金额", 123450}, {text("￥1234.5元"), "金额", 123450}, {text("3.5万元"), "金额", 3500000}, {text("2万"), "金额", 2000000},
		{numberCell(1234.56, 0), "金额（元）", 123456}, {numberCell(3.5, 0), "金额（万元）", 3500000}, {text("35000元"), "金额（万元）", 3500000},
		{numberCell(0.1+0.2, 0), "金额", 30},
	} {
		if got, err := Money(c.cell, c.header); err != nil || got != c.want {
			t.Errorf("%s under %s: %d %v, want %d", c.cell.Text, c.header, got, err, c.want)
		}
	}
	for _, in := range []string{"1.234", "面议", "5%"} {
		if got, err := Money(text(in), "金额"); err == nil {
			t.Errorf("%q was taken as %d 分", in, got)
		}
	}
}

func TestYesAndNoAreReadInTheirManyForms(t *testing.T) {
	for _, c := range []Cell{text("是"), text("√"), text(" ✓"), text("有"), text("1"), text("Ｙ"), numberCell(1, 0), boolCell(true)} {
		if got, err := Bool(c); err != nil || !got {
			t.Errorf("%+v is no yes (%v)", c, err)
		}
	}
	for _, c := range []Cell{text("否"), text("×"), text("X"), text("无"), text("0"), text("N"), numberCell(0, 0), boolCell(false)} {
		if got, err := Bool(c); err != nil || got {
			t.Errorf("%+v is no no (%v)", c, err)
		}
	}
	if _, err := Bool(text("待定")); err == nil {
		t.Error("待定 was taken")
	}
}

func TestListsAreSplitOutsideBrackets(t *testing.T) {
	for in, want := range map[string][]string{
		"张伟、李秀英": {"张伟", "李秀英"},
		"张伟，李秀英；王建国/刘洋\n陈志强": {"张伟", "李秀英", "王建国", "刘洋", "陈志强"},
		"镇农办（牵头，2024）、镇中心小学": {"镇农办（牵头，2024）", "镇中心小学"},
		"阿依古丽·买买提 , 赵　䶮、":    {"阿依古丽·买买提", "赵　䶮"},
		"":                   nil,
	} {
		if got, err := List(text(in)); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %q %v", in, got, err)
		}
	}
}

func TestTimesAreRead(t *testing.T) {
	for in, want := range map[string]string{"9:30": "09:30", "14：05": "14:05", "9时30分": "09:30", "2025-01-15 09:30": "09:30"} {
		if got, err := Time(text(in)); err != nil || got != want {
			t.Errorf("%s: %q %v", in, got, err)
		}
	}
	if got, _ := Time(dateCell(45672.395833)); got != "09:30" {
		t.Errorf("a date with time: %q", got)
	}
	if _, err := Time(text("25:00")); err == nil {
		t.Error("25:00 was taken")
	}
}

func TestNumberFormatsTellDatesFromNumbers(t *testing.T) {
	for code, date := range map[string]bool{
		"yyyy.mm": true, `yyyy"年"m"月"`: true, "[$-804]yyyy/m/d;@": true, "h:mm": true, "[h]:mm": true, "e-m": true,
		"General": false, "0.00": false, "#,##0.00": false, `0"日"`: false, `#,##0"m"`: false, "0.00E+00": false, "@": false, "[Red]0": false, `"y": 0`: false,
	} {
		if got := formatOf(164, code).date; got != date {
			t.Errorf("%s: date %v", code, got)
		}
	}
	if !formatOf(14, "").date || !formatOf(57, "").date || formatOf(2, "").date || formatOf(2, "").decimals != 2 {
		t.Error("a built-in format is judged wrongly")
	}
	for serial, want := range map[float64]string{1: "1900-01-01", 59: "1900-02-28", 61: "1900-03-01", 26444: "1972-05-25", 45672.5: "2025-01-15 12:00", 0.25: "06:00"} {
		if got, ok := serialText(serial); !ok || got != want {
			t.Errorf("%v: %q", serial, got)
		}
	}
	if _, ok := serialText(60); ok {
		t.Error("29 February 1900 never was")
	}
}

func FuzzConversions(f *testing.F) {
	for _, s := range []string{"1978.06", "二〇二六年一月十日", "3.5万元", "45人", "甲（乙，丙）、丁", "9.9E+17", "2025-01-15 09:30"} {
		f.Add(s, 26444.5, uint8(1))
	}
	f.Fuzz(func(t *testing.T, s string, n float64, kind uint8) {
		c := Cell{Text: s, Number: n, Kind: Kind(kind % 6)}
		if iso, err := Month(c); err == nil && iso != "" && len(iso) != len("1978-06") {
			t.Errorf("%+v gives the month %q", c, iso)
		}
		_, _ = Time(c)
		_, _ = Int(c)
		_, _ = Money(c, s)
		_, _ = Bool(c)
		_, _ = List(c)
		if iso, ok := serialText(n); ok && iso == "" {
			t.Errorf("serial %v gives nothing", n)
		}
		formatOf(164, s)
	})
}

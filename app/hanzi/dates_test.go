package hanzi

import (
	"strings"
	"testing"
	"time"
)

// Whatever form an office's file has, one date comes in.
func TestParseDateReadsTheFormsOfOffices(t *testing.T) {
	for _, typed := range []string{
		"2026.1.5", "2026-1-5", "2026/1/5", "20260105", "2026年1月5日", "2026年01月05日", "2026年1月5号", "二〇二六年一月五日",
		"二○二六年元月五日", "二零二六年一月五日", "２０２６．１．５", "２０２６年１月５日", " 2026 年 1 月 5 日 ", "2026　.1.5",
		"2026-01-05 00:00:00", "2026/1/5 0:00", "2026-01-05T00:00:00Z", "2026。1。5", "2026-1-05", "2026.1.5.", "2026 1 5", "2026　01　05", "2026. 1 5",
	} {
		if got, precision, err := ParseDate(typed); got != "2026-01-05" || precision != DayKnown || err != nil {
			t.Errorf("ParseDate(%q) = %q, %d, %v", typed, got, precision, err)
		}
	}
	for typed, want := range map[string]string{
		"二〇二六年十月十日": "2026-10-10", "二〇二六年十二月三十一日": "2026-12-31", "二OO六年二月廿八日": "2006-02-28",
		"2024年2月29日": "2024-02-29", "2000.2.29": "2000-02-29",
	} {
		if got, _, err := ParseDate(typed); got != want || err != nil {
			t.Errorf("ParseDate(%q) = %q, %v", typed, got, err)
		}
	}
}

// 出生年月 stands in rosters in all these forms; a whole date gives its month.
func TestParseMonthReadsTheFormsOfRosters(t *testing.T) {
	for _, typed := range []string{
		"1978.06", "1978-6", "1978年6月", "197806", "1978/06", "1978-6-1", "１９７８．０６", "1978.6.", "1978年06",
		"一九七八年六月", "1978·06", "1978—06", "19780630", " 1978 . 6 ",
	} {
		if got, err := ParseMonth(typed); got != "1978-06" || err != nil {
			t.Errorf("ParseMonth(%q) = %q, %v", typed, got, err)
		}
		if iso, precision, _ := ParseDate(typed); len(iso) != map[Precision]int{MonthKnown: 7, DayKnown: 10}[precision] {
			t.Errorf("ParseDate(%q) = %q with precision %d", typed, iso, precision)
		}
	}
}

// A date that cannot be is refused with a sentence that says what is wrong and names what was typed.
func TestImpossibleDatesAreRefusedInChinese(t *testing.T) {
	for typed, want := range map[string]string{
		"1979年13月":      "“1979年13月”的月份是13，没有这个月，请核对",
		"2026年2月30日":    "2026年2月没有30日",
		"2025.2.29":     "2025年2月没有29日",
		"20261301":      "月份是13",
		"2026-00-05":    "月份是0",
		"20260100":      "日是0",
		"二〇二六年二月三十日":    "2026年2月没有30日",
		"2026.4.31":     "2026年4月没有31日",
		"2026.1.99":     "2026年1月没有99日",
		"1078.06":       "年份是1078",
		"9999.06":       "年份是9999",
		"78.06":         "年份请写成四位",
		"1999年":         "只有年份，请补上月份",
		"不详":            "“不详”看不出是哪一天",
		"20261":         "看不出",
		"45000":         "看不出",
		"1978--06":      "看不出",
		"1978.06-1999":  "看不出",
		"2026年三十五十月":    "看不出",
		"　":             "没有填日期",
		"=cmd|' /C'!A0": "看不出",
	} {
		iso, precision, err := ParseDate(typed)
		if err == nil || !strings.Contains(err.Error(), want) || iso != "" || precision != 0 {
			t.Errorf("ParseDate(%q) = %q, %d, %v; want %s", typed, iso, precision, err, want)
		}
	}
	if month, err := ParseMonth("不详"); month != "" || err == nil {
		t.Errorf("ParseMonth(不详) = %q, %v", month, err)
	}
	if _, _, err := ParseDate(strings.Repeat("很长", 500)); len(err.Error()) > 200 {
		t.Errorf("the error repeats a whole text: %v", err)
	}
}

// Announcements sign with 二〇二六年一月十日, official documents with 2026年1月10日, ledgers write 2026.01.10.
func TestDatesAreWrittenAsThePaperWants(t *testing.T) {
	for _, c := range [][4]string{
		{"2026-01-10", "二〇二六年一月十日", "2026年1月10日", "2026.01.10"},
		{"2010-11-21", "二〇一〇年十一月二十一日", "2010年11月21日", "2010.11.21"},
		{"2011-09-06", "二〇一一年九月六日", "2011年9月6日", "2011.09.06"},
		{"2000-12-30", "二〇〇〇年十二月三十日", "2000年12月30日", "2000.12.30"},
		{"1978-06", "一九七八年六月", "1978年6月", "1978.06"},
		{"", "", "", ""},
		{"不详", "不详", "不详", "不详"},
	} {
		if DateHan(c[0]) != c[1] || DateArabic(c[0]) != c[2] || DateDotted(c[0]) != c[3] {
			t.Errorf("%s: %s, %s, %s", c[0], DateHan(c[0]), DateArabic(c[0]), DateDotted(c[0]))
		}
	}
}

// What the program prints, it reads again: every day of twelve years, in all forms.
func TestEveryPrintedDateIsReadBack(t *testing.T) {
	for day := time.Date(2016, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2028; day = day.AddDate(0, 0, 1) {
		iso := day.Format("2006-01-02")
		for _, text := range []string{iso, DateHan(iso), DateArabic(iso), DateDotted(iso), day.Format("20060102")} {
			if got, precision, err := ParseDate(text); got != iso || precision != DayKnown || err != nil {
				t.Fatalf("ParseDate(%s) = %s, %d, %v", text, got, precision, err)
			}
		}
		for _, text := range []string{iso[:7], DateHan(iso[:7]), DateArabic(iso[:7]), DateDotted(iso[:7])} {
			if got, precision, err := ParseDate(text); got != iso[:7] || precision != MonthKnown || err != nil {
				t.Fatalf("ParseDate(%s) = %s, %d, %v", text, got, precision, err)
			}
		}
	}
}

// A suggestion handed over on 30 November is due on the last day of February.
func TestAddMonthsKeepsTheDayOrTakesTheLast(t *testing.T) {
	for _, c := range []struct {
		iso  string
		n    int
		want string
	}{
		{"2026-11-30", 3, "2027-02-28"}, {"2023-11-30", 3, "2024-02-29"}, {"2025-06-20", 3, "2025-09-20"},
		{"2026-01-31", 1, "2026-02-28"}, {"2026-03-31", -1, "2026-02-28"}, {"2026-05-31", -18, "2024-11-30"},
		{"2024-02-29", 12, "2025-02-28"}, {"2026-12-31", 0, "2026-12-31"}, {"2026-12", 1, "2027-01"}, {"2026-01", -1, "2025-12"},
		{"", 3, ""}, {"2026-02-30", 3, ""}, {"9999-12-31", 1, ""}, {"2026-01-01", 1 << 40, ""},
	} {
		if got := AddMonths(c.iso, c.n); got != c.want {
			t.Errorf("AddMonths(%s, %d) = %s, not %s", c.iso, c.n, got, c.want)
		}
	}
}

// Days are counted over the ends of months, leap years and, for a month, from its first day.
func TestDaysAreCounted(t *testing.T) {
	for _, c := range []struct {
		from, to string
		days     int
	}{
		{"2026-02-28", "2026-03-01", 1}, {"2024-02-28", "2024-03-01", 2}, {"2026-01-01", "2025-12-31", -1},
		{"1900-01-01", "2100-12-31", 73413}, {"2026-01", "2026-02-01", 31},
	} {
		if got, ok := DaysBetween(c.from, c.to); got != c.days || !ok {
			t.Errorf("DaysBetween(%s, %s) = %d, %v", c.from, c.to, got, ok)
		}
		if got := AddDays(c.from, c.days); got != c.to {
			t.Errorf("AddDays(%s, %d) = %s, not %s", c.from, c.days, got, c.to)
		}
	}
	if _, ok := DaysBetween("2026-01-01", "不详"); ok || AddDays("不详", 1) != "" || AddDays("9999-12-31", 1) != "" || AddDays("2026-01-01", 1<<40) != "" {
		t.Error("a date that is none was counted")
	}
}

// A deputy must be 18 on the day of the election: on the birthday, or from the first day of the month of birth.
func TestAgeIsFullOnTheBirthday(t *testing.T) {
	for _, c := range []struct {
		birth, on string
		want      int
		ok        bool
	}{
		{"2008-11-21", "2026-11-20", 17, true}, {"2008-11-21", "2026-11-21", 18, true}, {"2008-11", "2026-11-01", 18, true},
		{"2008-11", "2026-10-31", 17, true}, {"2008-02-29", "2026-02-28", 17, true}, {"2008-02-29", "2026-03-01", 18, true},
		{"2026-11-21", "2026-11-21", 0, true}, {"2027-01-01", "2026-11-21", 0, false}, {"", "2026-11-21", 0, false},
		{"2008-11", "", 0, false}, {"1978-06", "2026-06", 48, true},
	} {
		if got, ok := Age(c.birth, c.on); got != c.want || ok != c.ok {
			t.Errorf("Age(%s, %s) = %d, %v", c.birth, c.on, got, ok)
		}
	}
}

// What ParseDate accepts is a real date of the expected shape, which it reads again; it never panics.
func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2026.1.5", "二〇二六年一月五日", "２０２６年１月", "20260105", "1978.06", "十", "2026-01-05 00:00:00", "\xff年"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		iso, precision, err := ParseDate(s)
		if err != nil {
			if iso != "" || precision != 0 {
				t.Fatalf("ParseDate(%q) gives both %q and an error", s, iso)
			}
			return
		}
		if _, p, ok := splitISO(iso); !ok || p != precision {
			t.Fatalf("ParseDate(%q) = %q, %d: no date", s, iso, precision)
		}
		if again, _, err := ParseDate(DateHan(iso)); again != iso || err != nil {
			t.Fatalf("%s is not read back: %s, %v", iso, again, err)
		}
	})
}

// ParseMonth agrees with ParseDate.
func FuzzParseMonth(f *testing.F) {
	for _, seed := range []string{"1978.06", "1978-6", "1978年6月", "197806", "1978/06", "1978-6-1", "不详"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		month, err := ParseMonth(s)
		iso, _, errDate := ParseDate(s)
		if (err == nil) != (errDate == nil) || err == nil && (len(month) != 7 || !strings.HasPrefix(iso, month)) {
			t.Fatalf("ParseMonth(%q) = %q, %v, and ParseDate %q, %v", s, month, err, iso, errDate)
		}
	})
}

package hanzi

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// invented makes the ID number of an invented person: area code 999999, which exists nowhere, and a right check character.
func invented(birth string, serial int) string {
	body := fmt.Sprintf("999999%s%03d", birth, serial)
	sum := 0
	for i, weight := range idWeights {
		sum += int(body[i]-'0') * weight
	}
	return body + string(idChecks[sum%11])
}

// withX finds an invented number that ends with X.
func withX(t *testing.T) string {
	for serial := range 1000 {
		if number := invented("19780615", serial); strings.HasSuffix(number, "X") {
			return number
		}
	}
	t.Fatal("no number ends with X")
	return ""
}

// The example of GB 11643-1999 itself: the check character of 11010519491231002 is X.
func TestChecksumIsThatOfTheStandard(t *testing.T) {
	id, err := ParseID("11010519491231002X")
	if err != nil || id.Birth != "1949-12-31" || id.Sex != "女" {
		t.Errorf("%+v, %v", id, err)
	}
}

// However an ID number was typed or kept in a spreadsheet, one number is stored, and birth and sex follow from it.
func TestParseIDToleratesHowNumbersAreTyped(t *testing.T) {
	number := withX(t)
	for _, typed := range []string{
		number, strings.ToLower(number), number[:6] + " " + number[6:14] + "　" + number[14:], "'" + number, " " + number + "\t",
		strings.Map(func(r rune) rune { return r + '！' - '!' }, number), number[:17] + "ｘ",
	} {
		id, err := ParseID(typed)
		if err != nil || id.Number != number || id.Birth != "1978-06-15" {
			t.Errorf("ParseID(%q) = %+v, %v", typed, id, err)
		}
	}
	for serial, sex := range map[int]string{1: "男", 2: "女", 10: "女", 999: "男"} {
		if id, err := ParseID(invented("20000229", serial)); err != nil || id.Sex != sex {
			t.Errorf("serial %d: %+v, %v", serial, id, err)
		}
	}
}

// Each mistake has its own words, and none of them repeats the number.
func TestParseIDSaysWhatIsWrong(t *testing.T) {
	right := invented("19780615", 1)
	wrongCheck := right[:17] + string("0123456789"[(int(right[17])+1)%10])
	if right[17] == wrongCheck[17] {
		t.Fatal("the check character was not changed")
	}
	for typed, want := range map[string]error{
		"":                            ErrIDLength,
		right[:17]:                    ErrIDLength,
		right + "1":                   ErrIDLength,
		"999999780615001":             ErrIDLength,
		"9.99999197806E+17":           ErrIDCharacters,
		"99999X19780615001":           ErrIDCharacters,
		right[:17] + "Y":              ErrIDCharacters,
		right[:10] + "零" + right[11:]: ErrIDCharacters,
		invented("19781315", 1):       ErrIDBirth,
		invented("19780231", 1):       ErrIDBirth,
		invented("10780615", 1):       ErrIDBirth,
		wrongCheck:                    ErrIDChecksum,
	} {
		id, err := ParseID(typed)
		if !errors.Is(err, want) {
			t.Errorf("ParseID(%q) = %+v, %v; want %v", typed, id, err, want)
		} else if len(typed) > 5 && strings.Contains(err.Error(), typed[6:]) {
			t.Errorf("the error shows the number: %v", err)
		}
	}
	if id, _ := ParseID(wrongCheck); id.Number != wrongCheck || id.Birth != "1978-06-15" || id.Sex != "男" {
		t.Errorf("with a wrong check character the clerk may save what is known, not %+v", id)
	}
}

// Whatever is pasted, what ParseID accepts has eighteen characters, a date and a sex, and is accepted again.
func FuzzParseID(f *testing.F) {
	for _, seed := range []string{"11010519491231002X", "99999919780615001x", "９９９９９９", "'999999 19780615 0012", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := ParseID(s)
		if err != nil {
			return
		}
		_, precision, ok := splitISO(id.Birth)
		if len(id.Number) != 18 || !ok || precision != DayKnown || id.Sex != "男" && id.Sex != "女" {
			t.Fatalf("ParseID(%q) = %+v", s, id)
		}
		if again, err := ParseID(id.Number); again != id || err != nil {
			t.Fatalf("%+v becomes %+v, %v", id, again, err)
		}
	})
}

// A phone comes as text, as a number, with hyphens, full-width or with +86.
func TestParsePhone(t *testing.T) {
	for _, typed := range []string{"13800001234", "138-0000-1234", "138 0000 1234", "１３８００００１２３４", "+8613800001234", "+86 138-0000-1234", "8613800001234", "'13800001234"} {
		if got, err := ParsePhone(typed); got != "13800001234" || err != nil {
			t.Errorf("ParsePhone(%q) = %q, %v", typed, got, err)
		}
	}
	for _, typed := range []string{"", "12800001234", "1380000123", "138000012345", "0874-6812345", "1.38E+10", "138零0001234", "13800001234、13900001234"} {
		if got, err := ParsePhone(typed); got != "" || !errors.Is(err, ErrPhone) {
			t.Errorf("ParsePhone(%q) = %q, %v", typed, got, err)
		}
	}
}

package hanzi

import (
	"errors"
	"fmt"
	"strings"
)

// ID is what a citizen's ID number (公民身份号码, GB 11643-1999) says.
type ID struct {
	Number string // 18 characters, the last a digit or X
	Birth  string // ISO date
	Sex    string // 男 or 女
}

// What can be wrong with an ID number, for errors.Is. The words never repeat the number, which is personal.
var (
	ErrIDLength     = errors.New("身份证号不是18位，请对照证件核对")
	ErrIDCharacters = errors.New("身份证号里有数字和末位X以外的字符，请对照证件核对")
	ErrIDBirth      = errors.New("身份证号第7至14位不是有效的出生日期，请对照证件核对")
	ErrIDChecksum   = errors.New("身份证号末位校验码不对，可能有一位录错，请对照证件核对")
)

// The weights of the first 17 digits and the check characters by the sum modulo 11 (DOMAIN.md §3.27).
var (
	idWeights = [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}
	idChecks  = "10X98765432"
)

// ParseID reads an ID number; blanks, full-width digits, a small x and the apostrophe of a spreadsheet's text do no harm.
// With ErrIDChecksum the ID is filled all the same, as old paper files contain errors and the clerk may save it (仍要保存);
// with the other errors Number alone is.
func ParseID(s string) (ID, error) {
	number := strings.ToUpper(strings.Trim(compact(s), "'’‘"))
	id := ID{Number: number}
	if bad := strings.Trim(strings.TrimSuffix(number, "X"), "0123456789"); bad != "" {
		return id, ErrIDCharacters
	}
	if len(number) != 18 {
		return id, fmt.Errorf("%w（现为%d位）", ErrIDLength, len(number))
	}
	birth, _, err := ParseDate(number[6:14])
	if err != nil {
		return id, ErrIDBirth
	}
	id.Birth, id.Sex = birth, "女"
	if (number[16]-'0')%2 == 1 {
		id.Sex = "男"
	}
	sum := 0
	for i, weight := range idWeights {
		sum += int(number[i]-'0') * weight
	}
	if idChecks[sum%11] != number[17] {
		return id, ErrIDChecksum
	}
	return id, nil
}

// ErrPhone says that a text is no mobile number.
var ErrPhone = errors.New("手机号应是1开头的11位数字，请核对")

// ParsePhone reads a mobile number (^1[3-9]\d{9}$, DOMAIN.md §3.1) and returns its eleven digits; hyphens, blanks,
// full-width digits and +86 do no harm. The error is ErrPhone; it does not repeat the number.
func ParsePhone(s string) (string, error) {
	number := strings.ReplaceAll(strings.Trim(compact(s), "'’‘"), "-", "")
	number = strings.TrimPrefix(number, "+")
	if len(number) == 13 {
		number = strings.TrimPrefix(number, "86")
	}
	if !isMobile(number) {
		return "", ErrPhone
	}
	return number, nil
}

func isMobile(number string) bool {
	return len(number) == 11 && strings.Trim(number, "0123456789") == "" && number[0] == '1' && number[1] >= '3'
}

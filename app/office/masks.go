package office

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// MaskLevel says for whom a list or paper is made (DOMAIN.md §9.1, DESIGN.md decision 8).
type MaskLevel string

// The levels of masking, from everything to the least.
const (
	MaskInternal MaskLevel = "内部" // stays in the office: everything
	MaskReport   MaskLevel = "上报" // to the county: numbers masked; the default
	MaskPublic   MaskLevel = "公示" // to everybody: only the fields that 代表法58 asks for
)

// MaskLevels are all levels; MaskReport is what counts when nothing is said.
var MaskLevels = []MaskLevel{MaskReport, MaskInternal, MaskPublic}

// ParseMask reads the name of a level; an empty text is MaskReport.
func ParseMask(name string) (MaskLevel, error) {
	level := MaskLevel(name)
	switch {
	case name == "":
		return MaskReport, nil
	case !slices.Contains(MaskLevels, level):
		return "", fmt.Errorf("不认识的公开范围“%s”，请填：公示、上报 或 内部", name)
	}
	return level, nil
}

// Withheld stands where the name of someone would, who asked for confidentiality (保密).
const Withheld = "（保密）"

// Shows tells whether a list of that level has the field at all: a public list drops the columns of all fields that may
// not be published.
func Shows(field *record.Field, level MaskLevel) bool { return level != MaskPublic || field.Public }

// Mask gives the text of a field as it may stand in a list or paper of that level; "" when it may not stand there.
func Mask(field *record.Field, text string, level MaskLevel) string {
	switch {
	case level == MaskInternal || text == "":
		return text
	case !Shows(field, level):
		return ""
	}
	switch field.Secrecy {
	case record.SecretID:
		return hanzi.MaskID(text)
	case record.SecretPhone:
		return maskContact(text)
	case record.SecretAddress:
		return hanzi.MaskAddress(text)
	case record.SecretBank:
		return maskBank(text)
	case record.SecretIdentity:
		return hanzi.MaskPerson(text)
	case record.SecretSensitive:
		return ""
	}
	// Open, or 个人经历: the county may have it, and it is in no public list. Numbers that somebody wrote into a note are masked.
	return longNumber.ReplaceAllStringFunc(text, maskNumber)
}

// longNumber finds what may be an ID number or a phone's number inside a text: a landline with its area code, a mobile phone's number written in
// three pieces, or any row of digits.
var longNumber = regexp.MustCompile(`\b0[0-9]{2,3}[-—－ ][0-9]{7,8}\b|\b1[3-9][0-9][- ][0-9]{4}[- ][0-9]{4}\b|[0-9]+[Xx]?`)

func maskNumber(digits string) string {
	switch plain := strings.TrimRight(digits, "Xx"); {
	case strings.ContainsAny(digits, "-—－ "):
		return hanzi.MaskPhone(digits)
	case len(digits) == 18 && len(plain) >= 17:
		return hanzi.MaskID(digits)
	case len(plain) == 11 && plain[0] == '1' && plain[1] >= '3':
		return hanzi.MaskPhone(plain) + digits[len(plain):]
	}
	return digits
}

// MaskIn is Mask for a field of a record: where its people asked for confidentiality (保密), no name leaves the office.
func MaskIn(base *record.Base, field *record.Field, text string, level MaskLevel) string {
	names := field.Target == "deputy" || field.Secrecy == record.SecretIdentity
	if base.Confidential.V && names && text != "" {
		return Withheld
	}
	return Mask(field, text, level)
}

// maskContact hides a number, or a whole address of mail or WeChat, which has no digits that would do.
func maskContact(text string) string {
	if strings.ContainsFunc(text, func(r rune) bool { return r == '@' || r == '_' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }) {
		return "***"
	}
	return hanzi.MaskPhone(text)
}

// maskBank shows the last four digits of an account and nothing of anything shorter.
func maskBank(text string) string {
	digits := strings.ReplaceAll(text, " ", "")
	if len(digits) < 12 || strings.Trim(digits, "0123456789") != "" {
		return "***"
	}
	return strings.Repeat("*", utf8.RuneCountInString(digits)-4) + digits[len(digits)-4:]
}

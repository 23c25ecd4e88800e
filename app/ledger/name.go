package ledger

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// maxFileName is how long a file name may be in bytes: other systems than Windows stop at 255, and a second name adds some.
const maxFileName = 220

// FileName is the name of a file that leaves the office (DOMAIN.md §6.1): 清溪镇人大_代表名册_2026年上半年_20260703.xlsx.
// Empty parts are left out. Town is the town alone (清溪镇); day is ISO. What Windows does not allow in a name is replaced, and
// a title that makes the name too long is shortened.
func FileName(town, title, period, day string) string {
	if town = fileWord(town); town != "" {
		town += "人大"
	}
	period, day = fileWord(period), strings.ReplaceAll(fileWord(day), "-", "")
	title = fileWord(title)
	name := joined(town, title, period, day)
	if over := len(name) + len(".xlsx") - maxFileName; over > 0 {
		title = shorten(title, max(0, len(title)-over))
		name = shorten(joined(town, title, period, day), maxFileName-len(".xlsx"))
	}
	if name == "" {
		name = "台账"
	}
	if stem, _, _ := strings.Cut(name, "."); isDevice(stem) {
		name = "_" + name
	}
	return name + ".xlsx"
}

func joined(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "_")
}

// shorten cuts a text to so many bytes, not inside a character.
func shorten(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return strings.TrimRight(s[:limit], " .")
}

// fileWord makes a text fit for a file name on Windows: forbidden characters become their full-width forms, which read the
// same and are allowed, slashes a dash, and line breaks a space.
func fileWord(s string) string {
	s = strings.NewReplacer("<", "＜", ">", "＞", ":", "：", `"`, "＂", "|", "｜", "?", "？", "*", "＊", "/", "-", `\`, "-",
		"\n", " ").Replace(clean(s))
	return strings.Trim(s, " .")
}

// isDevice reports whether Windows takes a file name's stem for a device.
func isDevice(stem string) bool {
	stem = strings.ToUpper(strings.TrimSpace(stem))
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	rest, com := strings.CutPrefix(stem, "COM")
	if !com {
		rest, com = strings.CutPrefix(stem, "LPT")
	}
	return com && utf8.RuneCountInString(rest) == 1 && strings.Contains("0123456789¹²³", rest)
}

// sheetNames makes names of sheets legal and unique: at most 31 UTF-16 units, none of : \ / ? * [ ], no quotes, and not
// the name that Excel keeps for itself. Two sheets whose names differ in case only are one sheet to Excel.
func sheetNames(wanted []string) []string {
	taken := map[string]bool{"history": true}
	names := make([]string, len(wanted))
	for i, want := range wanted {
		want = strings.NewReplacer(":", "：", "?", "？", "*", "＊", "[", "［", "]", "］", "/", "-", `\`, "-", "'", "’",
			"\n", " ").Replace(clean(want))
		if want = strings.TrimSpace(want); want == "" {
			want = "台账"
		}
		name, _ := cut(want, excelize.MaxSheetNameLength)
		for n := 2; taken[strings.ToLower(name)]; n++ {
			suffix := fmt.Sprintf("(%d)", n)
			name, _ = cut(want, excelize.MaxSheetNameLength-len(suffix))
			name += suffix
		}
		taken[strings.ToLower(name)] = true
		names[i] = name
	}
	return names
}

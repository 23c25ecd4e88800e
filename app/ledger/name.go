package ledger

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"npcdesk/data"
)

// FileName is the name of a file that leaves the office (DOMAIN.md §6.1): 清溪镇人大_代表名册_2026年上半年_20260703.xlsx.
// Empty parts are left out. Town is the town alone (清溪镇); day is ISO.
func FileName(town, title, period, day string) string {
	if town != "" {
		town += "人大"
	}
	name := data.OutName([]string{town, title, period, strings.ReplaceAll(day, "-", "")}, ".xlsx")
	if name == ".xlsx" {
		return "台账.xlsx"
	}
	return name
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

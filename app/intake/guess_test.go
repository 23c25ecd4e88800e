package intake

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// A file dropped on the window is known by its headers: the clerk need not say what it holds.
func TestWhatAFileHoldsIsKnownByItsHeaders(t *testing.T) {
	all := office.Registers.All
	for file, want := range map[string]*record.Any{
		"01_清溪镇代表名册.xlsx":        office.Deputies.Any,
		"03_清溪镇代表花名册_办公室原样.xls":  office.Deputies.Any,
		"02_清溪镇代表花名册_办公室原样.xlsx": office.Deputies.Any,
		"04_议案建议台账.xlsx":         office.Proposals.Any,
		"05_会议签到表.xlsx":          office.Meetings.Any,
		"06_接待选民登记.csv":          office.Receptions.Any,
		"07_视察调研台账.xlsx":         office.Inspections.Any,
	} {
		got, err := Guess("testdata/"+file, all)
		if err != nil || got != want {
			t.Errorf("%s is taken for %v (%v), want %s", file, got, err, want.Name)
		}
	}
	if _, err := Guess("testdata/没有.xlsx", all); err == nil {
		t.Error("a file that is not there was read")
	}
}

package intake

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/sheetin"
)

// sheetOf makes a sheet out of lines with tabs, as a spreadsheet would be read.
func sheetOf(text string) *sheetin.Book {
	sheet := &sheetin.Sheet{Name: "签到"}
	for i, line := range strings.Split(text, "\n") {
		row := sheetin.Row{Number: i + 1}
		for _, cell := range strings.Split(line, "\t") {
			row.Cells = append(row.Cells, sheetin.Cell{Kind: sheetin.KindText, Text: cell})
		}
		sheet.Rows = append(sheet.Rows, row)
	}
	return &sheetin.Book{Sheets: []*sheetin.Sheet{sheet}}
}

func TestTheHeaderOfASittingMayBeWrittenInManyWays(t *testing.T) {
	for header, want := range map[string]sitting{
		"第一次全体会议1月15日上午":      {name: "第一次全体会议", day: "2025-01-15", part: "上午"},
		"1.16":                {day: "2025-01-16"},
		"2024年2月29日":          {day: "2024-02-29"},
		"预备会议（1月14日）":         {name: "预备会议", day: "2025-01-14"},
		"１月15日　下午":            {day: "2025-01-15", part: "下午"},
		"分团审议\n2025-01-15 下午": {name: "分团审议", day: "2025-01-15", part: "下午"},
	} {
		got, is := sittingOf(header, 2025)
		if want.text = header; !is || got.day != want.day || got.part != want.part || strings.TrimSpace(got.name) != want.name {
			t.Errorf("%q: %+v, %v", header, got, is)
		}
	}
	for _, header := range []string{"姓名", "2月30日", "13月1日", "2025年2月29日", "请假事由", ""} {
		if got, is := sittingOf(header, 2025); is {
			t.Errorf("%q is no sitting: %+v", header, got)
		}
	}
}

// Whatever somebody calls a sign-in sheet: a sitting is on a day that exists or on none, and a mark is one that the office knows.
func FuzzMatrix(f *testing.F) {
	for _, seed := range []string{
		"清溪镇第十九届人民代表大会第二次会议签到表（2025年）\n姓名\t第一次全体会议1月15日上午\t1月16日\t请假事由\t批准人\n张伟\t√\t请假\t住院\t主席团",
		"姓名\t2月30日\n张\t缺", "姓名\t姓名\t1/1\t1.1", "签到\t\n\t1月1日\n姓名\t\n\xff\t√", "0000年\n姓名\t99.99\t12-31",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m := findMatrix(sheetOf(text), "")
		if m == nil {
			return
		}
		if m.name < 0 || len(m.sittings) == 0 {
			t.Fatalf("a matrix without names or sittings: %+v", m)
		}
		records, _ := sheetin.Records(m.sheet, m.match)
		for _, s := range m.sittings {
			if s.day != "" && !s.day.Valid() {
				t.Errorf("%q is on %s", s.text, s.day)
			}
			for _, r := range records {
				name := r.Cell(m.name).Text
				if status, err := markOf(r.Cell(s.col), name); err == nil && status != "" && !slices.Contains(office.Attendances, status) {
					t.Errorf("%q attended as %q", name, status)
				}
			}
		}
	})
}

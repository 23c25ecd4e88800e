package intake

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

func TestUnitsWithTheUnitsAboveThemInAnyOrder(t *testing.T) {
	s := newOffice(t)
	units := table(t, []string{"单位名称", "类别", "上级单位", "联系电话"}, []string{"甲站", "站所", "乙办公室", "13800000001"},
		[]string{"乙办公室", "镇属办公室", "镇政府", ""}, []string{"丙站", "站所", "乙办公室", ""})
	got := take(t, s, office.Units.Any, units)
	expect(t, got, 3, 0, 0, 0)
	if got.Made["unit"] != 1 || count(t, s, office.Units.Any) != 4 {
		t.Errorf("made %v", got.Made)
	}
	if u := only(t, s, office.Units, "name", "甲站"); u.Parent.Name != "乙办公室" || u.Kind != "站所" {
		t.Errorf("%+v", u)
	}
	expect(t, take(t, s, office.Units.Any, units), 0, 0, 3, 0)
}

func TestConstituenciesBelongToTheTermInForce(t *testing.T) {
	s := newOffice(t)
	edit(t, s, office.Terms.Any, &office.Term{Name: "第十八届"})
	earlier := only(t, s, office.Terms, "name", "第十八届")
	edit(t, s, office.Constituencies.Any, &office.Constituency{Base: record.Base{Term: record.Ref{ID: earlier.ID}}, Name: "第1选区"})
	seats := table(t, []string{"选区名称", "应选名额", "选民数"}, []string{"第1选区", "3名", "1,396"}, []string{"第２选区", "２", ""})
	expect(t, take(t, s, office.Constituencies.Any, seats), 2, 0, 0, 0)
	expect(t, take(t, s, office.Constituencies.Any, seats), 0, 0, 2, 0)
	take(t, s, deputies, table(t, []string{"姓名", "所在选区"}, []string{"张伟", "第1选区"}))
	seat, err := data.Load(s, office.Constituencies, deputyNamed(t, s, "张伟").Mandates[0].Constituency.ID)
	if err != nil || seat.Term.ID == earlier.ID || seat.Seats.V != 3 || seat.Voters.V != 1396 || count(t, s, office.Constituencies.Any) != 3 {
		t.Errorf("seat %+v, %v", seat, err)
	}
}

func TestConstituenciesOfAnotherTermAreKnownAgain(t *testing.T) {
	s := newOffice(t)
	edit(t, s, office.Terms.Any, &office.Term{Name: "第十八届"})
	columns := []string{"选区名称", "届次", "应选名额"}
	expect(t, take(t, s, office.Constituencies.Any, table(t, columns, []string{"第1选区", "第十八届", "3"}, []string{"第1选区", "第十九届", "2"})), 2, 0, 0, 0)
	expect(t, take(t, s, office.Constituencies.Any, table(t, columns, []string{"第1选区", "第十八届", "1"})), 0, 1, 0, 0)
}

func TestTermsAndHolidays(t *testing.T) {
	s := newOffice(t)
	expect(t, take(t, s, office.Terms.Any, table(t, []string{"届次", "起", "核定名额"}, []string{"第十八届", "2019年1月5日", "60"}, []string{"第十九届", "2024.11.8", "65"})), 1, 1, 0, 0)
	days := table(t, []string{"2026年放假安排"}, []string{"日期", "类别", "名称"}, []string{"2026-01-01", "休", "元旦"}, []string{"2026年1月4日", "班", ""},
		[]string{"二月三十日", "休", ""})
	got := take(t, s, office.Holidays.Any, days)
	expect(t, got, 2, 0, 0, 1)
	if got.Rejected[0].Field != "日期" || !strings.Contains(got.Rejected[0].Reason, "二月三十日") {
		t.Errorf("%v", got.Rejected)
	}
	if h := only(t, s, office.Holidays, "day", "2026-01-04"); h.Kind != office.DayWork {
		t.Errorf("%+v", h)
	}
	expect(t, take(t, s, office.Holidays.Any, days), 0, 0, 2, 1)
}

func TestAMatchThatTheClerkChangedIsRememberedForTheSameHeaders(t *testing.T) {
	s := newOffice(t)
	rows := [][]string{{"姓名", "出生年月", "奇怪的列", "工作单位及职务"}, {"张伟", "1958.01", "某省平川", "甲村村民"}}
	p := plan(t, s, deputies, table(t, rows...), Options{})
	if left := p.Match.Unmatched(); !slices.Equal(left, []string{"奇怪的列"}) {
		t.Fatalf("left %v", left)
	}
	p = plan(t, s, deputies, table(t, rows...), Options{Match: map[int]string{2: "native_place", 3: ""}})
	keep(t, s, p)
	if d := deputyNamed(t, s, "张伟"); d.NativePlace != "某省平川" || d.Mandates[0].Post != "" {
		t.Errorf("%+v", d)
	}
	rows[1] = []string{"李秀英", "1965.06", "某省乙县", "乙村村民"}
	take(t, s, deputies, table(t, rows...))
	if d := deputyNamed(t, s, "李秀英"); d.NativePlace != "某省乙县" || d.Mandates[0].Post != "" {
		t.Errorf("forgotten: %+v", d)
	}
	rows[0][3] = "单位职务"
	if p := plan(t, s, deputies, table(t, rows...), Options{}); p.Matched()["单位职务"] != "工作单位及职务" {
		t.Errorf("a memory for other headers was used: %v", p.Matched())
	}
}

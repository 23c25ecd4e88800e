package intake

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

var (
	deputies  = office.Deputies.Any
	proposals = office.Proposals.Any
)

func TestTheCleanRosterAndTheCountysDeputies(t *testing.T) {
	s := newOffice(t)
	got := take(t, s, deputies, cleanRoster)
	expect(t, got, 65, 0, 0, 0)
	if got.Sheet != "代表名册" || got.HeaderRow != 3 || len(got.Unmatched) != 0 || got.Matched["所在选区"] != "选区" {
		t.Errorf("read as %q, row %d, %v, left %v", got.Sheet, got.HeaderRow, got.Matched, got.Unmatched)
	}
	county := take(t, s, deputies, cleanRoster, "县代表")
	expect(t, county, 10, 2, 0, 0)
	expect(t, take(t, s, deputies, cleanRoster), 0, 0, 65, 0)
	expect(t, take(t, s, deputies, cleanRoster, "县代表"), 0, 0, 12, 0)
	for _, name := range []string{"张伟", "李秀英"} {
		d := deputyNamed(t, s, name)
		town, above := d.Mandate(office.LevelTown), d.Mandate(office.LevelCounty)
		if levels := deputies.Field("levels").Text(d, s.Settings()); levels != "镇、县" {
			t.Errorf("%s: 级别 %s", name, levels)
		}
		if town.Constituency.Name != "第1选区" || above.Constituency.Name != "县第33选区" || above.TermText != "第十七届" ||
			!strings.HasPrefix(town.Certificate, "镇19-") || !strings.HasPrefix(above.Certificate, "县17-") {
			t.Errorf("%s: %+v, %+v", name, town, above)
		}
	}
	// On top of the list stands the township's mandate, though the county's was written last.
	at := record.Filter{Key: "constituency", Op: record.Is, Value: deputyNamed(t, s, "张伟").Mandate(office.LevelTown).Constituency.ID}
	if n, err := s.Count(deputies, record.Query{Where: []record.Filter{at}}, record.Count{How: record.CountRows}); err != nil || n != 3 {
		t.Errorf("%d deputies of 第1选区, %v", n, err)
	}
	if d := deputyNamed(t, s, "柳如松"); len(d.Mandates) != 1 || d.Mandates[0].Level != office.LevelCounty {
		t.Errorf("a county deputy has %+v", d.Mandates)
	}
	if c := only(t, s, office.Constituencies, "name", "县第31选区"); c.Level != office.LevelCounty {
		t.Errorf("县第31选区 is of level %q", c.Level)
	}
}

// uglyCells are the cells of samples 02 and 03 that nobody can read.
var uglyCells = []string{"18 性别", "18 身份证号", "49 出生年月", "50 出生年月"}

func cellsOf(r Result) []string {
	var out []string
	for _, c := range r.Cells {
		if c.Reason == "" || c.Value == "" {
			out = append(out, "no reason or value")
		}
		out = append(out, string(rune('0'+c.Row/10))+string(rune('0'+c.Row%10))+" "+c.Field)
	}
	slices.Sort(out)
	return out
}

func TestTheRosterAsTheOfficeKeepsItInBothFormats(t *testing.T) {
	for _, path := range []string{uglyRoster, oldRoster} {
		s := newOffice(t)
		got := take(t, s, deputies, path)
		expect(t, got, 42, 0, 2, 1)
		if got.Rejected[0].Row != 48 || got.Rejected[0].Field != "姓名" {
			t.Errorf("rejected: %+v", got.Rejected)
		}
		if cells := cellsOf(got); !slices.Equal(cells, uglyCells) {
			t.Errorf("unread: %v", cells)
		}
		if !slices.Equal(got.Unmatched, []string{"内部编号"}) || got.HeaderRow != 4 {
			t.Errorf("row %d, left %v", got.HeaderRow, got.Unmatched)
		}
		if n := count(t, s, deputies); n != 42 {
			t.Errorf("%d people", n)
		}
		holdUglyPeople(t, s)
		expect(t, take(t, s, deputies, path), 0, 0, 44, 1)
	}
}

// holdUglyPeople looks at the people behind the traps of samples 02 and 03.
func holdUglyPeople(t *testing.T, s *data.Store) {
	t.Helper()
	if d := deputyNamed(t, s, "马秀梅"); d.IDNumber != "" || d.Sex != "" || d.Birth != "1965-06" {
		t.Errorf("row 18: number %q, sex %q, birth %q", d.IDNumber, d.Sex, d.Birth)
	}
	if d := deputyNamed(t, s, "欧阳俊"); d.IDNumber != "999999199902202357" || d.Birth != "1999-02" || d.Phone != "13800000018" {
		t.Errorf("row 22: %+v", d)
	}
	if d := deputyNamed(t, s, "贺来"); d.Birth != "" {
		t.Errorf("row 49: birth %q", d.Birth)
	}
	if d := deputyNamed(t, s, "刘洋"); d.Birth != "1979-04" || !d.Mandates[0].Reelected.V || d.Note != "" || d.Phone != "13800000004" {
		t.Errorf("row 8 after row 51: %+v", d)
	}
	d := deputyNamed(t, s, "赵䶮")
	m := d.Mandates[0]
	if d.Ethnic != "汉" || d.Birth != "1958-07" || m.Party != "中共党员" || m.Education != "大学本科" || m.Category != office.CategoryLeader ||
		m.Elected != "2024-10-01" || m.Constituency.Name != "第3选区" || d.Groups[0].Group.Name != "第一代表小组" {
		t.Errorf("row 11: %+v", d)
	}
}

func TestBothRostersInEitherOrder(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, cleanRoster)
	got := take(t, s, deputies, uglyRoster)
	if got.Created != 2 || count(t, s, deputies) != 67 { // 贺来 and 顾盼 stand only in the second
		t.Errorf("02 after 01: %v", got)
	}
	if m := deputyNamed(t, s, "张伟").Mandates[0]; m.Elected != "2024-10-28" {
		t.Errorf("the month 2024.10 replaced the day: %s", m.Elected)
	}
	if d := deputyNamed(t, s, "马秀梅"); d.IDNumber == "" || d.Sex != "女" {
		t.Errorf("a cell that cannot be read emptied what was known: %+v", d)
	}
	s = newOffice(t)
	take(t, s, deputies, uglyRoster)
	got = take(t, s, deputies, cleanRoster)
	if got.Created != 25 || len(got.Rejected) != 0 || count(t, s, deputies) != 67 {
		t.Errorf("01 after 02: %v", got)
	}
	if d := deputyNamed(t, s, "马秀梅"); d.IDNumber == "" || d.Mandates[0].Elected != "2024-10-28" {
		t.Errorf("01 did not complete 02: %+v", d)
	}
}

func TestTheLedgerOfSuggestions(t *testing.T) {
	s := newOffice(t)
	expect(t, take(t, s, proposals, suggestions), 0, 0, 0, 24) // nobody is known yet, and no deputy is ever made
	if n := count(t, s, office.Units.Any) + count(t, s, proposals); n != 0 {
		t.Errorf("rejected rows left %d records behind", n)
	}
	take(t, s, deputies, cleanRoster)
	got := take(t, s, proposals, suggestions)
	expect(t, got, 24, 0, 0, 0)
	if len(got.Cells) != 0 || len(got.Unmatched) != 0 || got.Made["unit"] != 8 {
		t.Errorf("%v made %v, left %v", got, got.Made, got.Unmatched)
	}
	expect(t, take(t, s, proposals, suggestions), 0, 0, 24, 0)
	in := s.Settings()
	p := only(t, s, office.Proposals, "number", "19-2-议-001")
	if due := p.Due(in); due != "2025-06-20" {
		t.Errorf("due %s", due)
	}
	if p.Lead.Name != "张伟" || len(p.Seconders) != 5 || p.LeadUnit.Name != "镇经济发展办公室" || len(p.Meetings) != 1 ||
		p.Meetings[0].Stage != office.MeetUnknown || p.Meetings[0].Day != "2025-03-28" || !p.KeySupervised.V || p.Session.ID != 0 {
		t.Errorf("%+v", p)
	}
	if late := only(t, s, office.Proposals, "number", "19-2-建-015"); late.OnTime(in) != "否" || late.Replied != "2025-07-02" {
		t.Errorf("the late one: %s %s", late.Replied, late.OnTime(in))
	}
	if open := only(t, s, office.Proposals, "number", "19-2-建-022"); open.Replied != "" || len(open.Meetings) != 0 {
		t.Errorf("the open one: %+v", open)
	}
	// The table calls an answer of 23 June on time, three days after the due date of its own.
	if len(got.Notes) != 1 || got.Notes[0].Row != 24 {
		t.Errorf("notes: %v", got.Notes)
	}
}

func TestACountysBlankFormCreatesNothing(t *testing.T) {
	s := newOffice(t)
	expect(t, take(t, s, proposals, blankForm), 0, 0, 0, 0)
	if n := count(t, s, proposals) + count(t, s, office.Units.Any); n != 0 {
		t.Errorf("%d records", n)
	}
}

func TestOtherTablesAreRefusedInWords(t *testing.T) {
	s := newOffice(t)
	for path, want := range map[string]string{
		"testdata/不在这里.xlsx": "找不到",
		cleanRoster:          "没有工作表",
	} {
		_, err := Prepare(s, deputies, path, Options{Sheet: "别的表"})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestARegisterWhoseHeadersAreNotThereIsRefusedInWords(t *testing.T) {
	s := newOffice(t)
	path := table(t, []string{"这里什么也没有"}, []string{"甲", "乙"}, []string{"一", "二"})
	if _, err := Prepare(s, deputies, path, Options{}); err == nil || !strings.Contains(err.Error(), "没有找到“代表”的表头") {
		t.Errorf("%v", err)
	}
}

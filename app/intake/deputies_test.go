package intake

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

var header = []string{"姓名", "性别", "出生年月", "身份证号", "工作单位及职务"}

// Invented people of area code 999999, their numbers sound.
const (
	zhang = "999999195801012011" // 张伟, 1958-01
	li    = "999999196506122028" // 李秀英, 1965-06
)

func TestADeputyIsRecognisedByNumberElseByNameAndMonthOfBirth(t *testing.T) {
	s := newOffice(t)
	expect(t, take(t, s, deputies, table(t, header, []string{"张伟", "男", "1958.01", zhang, "甲村村民"})), 1, 0, 0, 0)
	for _, row := range [][]string{
		{"张　伟", "", "", zhang, "乙村村民"},
		{"张伟", "", "1958年1月3日", "", "丙村村民"},
		{"张伟", "", "195801", "", "丁村村民"},
	} {
		expect(t, take(t, s, deputies, table(t, header, row)), 0, 1, 0, 0)
		if d := deputyNamed(t, s, "张伟"); d.Mandates[0].Post != row[4] || d.Birth != "1958-01" {
			t.Errorf("after %v: %+v", row, d.Mandates[0])
		}
	}
}

func TestAnotherMonthOrNumberIsAnotherPerson(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, table(t, header, []string{"张伟", "男", "1958.01", zhang, "甲村村民"}))
	expect(t, take(t, s, deputies, table(t, header, []string{"张伟", "男", "1990.01", "", "乙村村民"})), 1, 0, 0, 0)
	got := take(t, s, deputies, table(t, header, []string{"张伟", "女", "1958.01", "999999195801012046", "丙村村民"}))
	expect(t, got, 1, 0, 0, 0)
	if len(got.Questions) != 1 || !strings.Contains(got.Questions[0].Text, "身份证号不同") {
		t.Errorf("the clerk is not asked: %v", got.Questions)
	}
}

func TestANameAloneIsTakenForTheOnePersonOfThatNameAndTheClerkIsAsked(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, table(t, header, []string{"贺来", "男", "", "", "甲村村民"}))
	mended := table(t, header, []string{"贺来", "男", "1985.03", "", "甲村村民"})
	p := plan(t, s, deputies, mended, Options{})
	if p.Count(Updated) != 1 || len(p.Questions) != 1 || p.Questions[0].Row != 2 {
		t.Fatalf("%d updated, questions %v", p.Count(Updated), p.Questions)
	}
	apart := plan(t, s, deputies, mended, Options{Apart: []int{2}})
	if apart.Count(Created) != 1 || len(apart.Questions) != 0 {
		t.Errorf("said to be another person: %+v %v", apart.Rows, apart.Questions)
	}
	keep(t, s, p)
	if d := deputyNamed(t, s, "贺来"); d.Birth != "1985-03" {
		t.Errorf("birth %q", d.Birth)
	}
}

func TestOneOfSeveralPeopleOfANameIsNotGuessed(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, table(t, header, []string{"王芳", "女", "1970.01", "", "甲村村民"}, []string{"王芳", "女", "1980.01", "", "乙村村民"}))
	got := take(t, s, deputies, table(t, header, []string{"王芳", "女", "", "", "丙村村民"}))
	if len(got.Rejected) != 1 || got.Rejected[0].Field != "姓名" || !strings.Contains(got.Rejected[0].Reason, "2位叫“王芳”") {
		t.Errorf("%v", got)
	}
	take(t, s, deputies, cleanRoster)
	got = take(t, s, proposals, table(t, []string{"案由", "领衔代表"}, []string{"关于修路的建议", "王芳"}, []string{"关于修桥的建议", "张伟（第1选区）"}))
	if got.Created != 1 || len(got.Rejected) != 1 || got.Rejected[0].Field != "领衔代表" {
		t.Errorf("suggestions of a name that two people have: %v", got)
	}
}

func TestTwoRowsOfOneNameWithoutAnythingElseAreTwoPeopleAlsoTheNextTime(t *testing.T) {
	s := newOffice(t)
	roster := table(t, header, []string{"王芳", "女", "", "", "甲村村民"}, []string{"王芳", "女", "", "", "乙村村民"})
	got := take(t, s, deputies, roster)
	expect(t, got, 2, 0, 0, 0)
	if len(got.Questions) != 1 {
		t.Errorf("questions: %v", got.Questions)
	}
	expect(t, take(t, s, deputies, roster), 0, 0, 2, 0)
}

func TestOneIDNumberForTwoNamesInAFileIsNamedAndLeftOut(t *testing.T) {
	s := newOffice(t)
	got := take(t, s, deputies, table(t, header, []string{"张伟", "男", "1958.01", zhang, ""}, []string{"李秀英", "女", "1965.06", zhang, ""}))
	expect(t, got, 2, 0, 0, 0)
	if len(got.Cells) != 1 || got.Cells[0].Row != 3 || got.Cells[0].Field != "身份证号" || deputyNamed(t, s, "李秀英").IDNumber != "" {
		t.Errorf("unread: %v", got.Cells)
	}
}

func TestAnIDNumberWithAWrongCheckDigitIsKeptAndOneThatLostDigitsIsNot(t *testing.T) {
	s := newOffice(t)
	got := take(t, s, deputies, table(t, header, []string{"张伟", "男", "1958.01", "999999195801012012", ""}, []string{"李秀英", "女", "1965.06", "9.99999E+17", ""},
		[]string{"王建国", "男", "1972.11", "９９９９９９１９７２１１２３２０５６", ""}, []string{"刘洋", "女", "1979.04", "99999919790406206", ""}))
	expect(t, got, 4, 0, 0, 0)
	for name, want := range map[string]string{"张伟": "999999195801012012", "李秀英": "", "王建国": "999999197211232056", "刘洋": ""} {
		if d := deputyNamed(t, s, name); d.IDNumber != want {
			t.Errorf("%s: %q", name, d.IDNumber)
		}
	}
	if len(got.Cells) != 2 || len(got.Notes) != 1 || got.Notes[0].Row != 2 {
		t.Errorf("unread %v, notes %v", got.Cells, got.Notes)
	}
}

func TestAPhoneThatIsNoMobileNumberIsKeptAsItStands(t *testing.T) {
	s := newOffice(t)
	got := take(t, s, deputies, table(t, []string{"姓名", "联系电话"}, []string{"张伟", "0871-6512345"}))
	if len(got.Notes) != 1 || deputyNamed(t, s, "张伟").Phone != "0871-6512345" {
		t.Errorf("%v", got)
	}
}

func TestALevelIsToldByItsColumnItsSeatOrTheTitle(t *testing.T) {
	s := newOffice(t)
	cases := []struct {
		title, level, seat, certificate string
		want                            string
	}{
		{"清溪镇人大代表名册", "", "第1选区", "", office.LevelTown},
		{"清溪镇人大代表名册", "", "第2选区", "县17-020", office.LevelCounty},
		{"清溪镇人大代表名册", "乡", "第2选区", "", office.LevelTown},
		{"平川县人大代表名册", "", "第5选区", "", office.LevelCounty},
		{"平川县第十七届人民代表大会代表", "", "", "", office.LevelCounty},
		{"平川县人大代表名册", "镇", "第5选区", "", office.LevelTown},
		{"驻清溪镇的市人大代表", "", "", "", office.LevelCity},
		{"各级代表", "省级", "", "", office.LevelProvince},
	}
	for i, c := range cases {
		name := "代表" + string(rune('甲'+i))
		take(t, s, deputies, table(t, []string{c.title}, []string{"姓名", "级别", "所在选区", "代表证号"}, []string{name, c.level, c.seat, c.certificate}))
		if d := deputyNamed(t, s, name); len(d.Mandates) != 1 || d.Mandates[0].Level != c.want {
			t.Errorf("%+v: %+v", c, d.Mandates)
		}
	}
	if n := count(t, s, office.Constituencies.Any); n != 5 { // 第1选区, 第2选区, 第5选区, 县第2选区, 县第5选区
		t.Errorf("%d constituencies", n)
	}
}

func TestARosterOfAnEarlierTermGoesIntoThatTerm(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, table(t, []string{"清溪镇第十九届人大代表"}, header, []string{"张伟", "男", "1958.01", zhang, "甲村村民"}))
	edit(t, s, office.Terms.Any, &office.Term{Name: "第十八届", Number: record.Some(int64(18))})
	earlier := table(t, []string{"清溪镇第十八届人大代表"}, header, []string{"张伟", "男", "1958.01", zhang, "旧村村民"}, []string{"李秀英", "女", "1965.06", li, "旧村村民"})
	expect(t, take(t, s, deputies, earlier), 1, 1, 0, 0)
	d := deputyNamed(t, s, "张伟")
	if len(d.Mandates) != 2 || d.Mandates[0].Post != "甲村村民" || d.Mandates[1].Post != "旧村村民" || d.Mandates[1].Term.Name != "第十八届" {
		t.Errorf("%+v", d.Mandates)
	}
	expect(t, take(t, s, deputies, earlier), 0, 0, 2, 0)
	got := take(t, s, deputies, table(t, []string{"清溪镇第十七届人大代表"}, header, []string{"王建国", "男", "1972.11", "", ""}))
	if got.Created != 1 || len(got.Notes) != 1 || !strings.Contains(got.Notes[0].Text, "第十七届") {
		t.Errorf("a term that nobody registered: %v", got)
	}
}

func TestATermInAColumnOfItsOwn(t *testing.T) {
	s := newOffice(t)
	columns := []string{"姓名", "出生年月", "级别", "届次"}
	roster := table(t, columns, []string{"张伟", "1958.01", "镇", "第十九届"}, []string{"张伟", "1958.01", "县", "第十七届"}, []string{"李秀英", "1965.06", "镇", "第五届"})
	got := take(t, s, deputies, roster)
	if got.Created != 2 || got.Updated != 1 || len(got.Cells) != 1 || got.Cells[0].Row != 4 || got.Cells[0].Field != "届次" {
		t.Errorf("%v", got)
	}
	d := deputyNamed(t, s, "张伟")
	if len(d.Mandates) != 2 || d.Mandate(office.LevelTown).Term.Name != "第十九届" || d.Mandate(office.LevelCounty).TermText != "第十七届" {
		t.Errorf("%+v", d.Mandates)
	}
	expect(t, take(t, s, deputies, roster), 0, 0, 3, 0)
}

// After a general election the roster of the new deputies is imported: who was a deputy before is the same person with a second
// mandate, elected again; who was not is new; both at that election unless the row says otherwise.
func TestTheRosterOfANewTermTellsWhoWasElectedAgain(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, table(t, header, []string{"张伟", "男", "1958.01", zhang, "甲村村民"}, []string{"王芳", "女", "1970.01", "", "乙村村民"}))
	old, err := s.Succession()
	if err != nil {
		t.Fatal(err)
	}
	old.New, old.Elected = &office.Term{Name: "第二十届", From: "2026-11-20"}, "2026-11-10"
	if _, err := s.OpenTerm(old); err != nil {
		t.Fatal(err)
	}
	roster := table(t, append(header, "当选日期", "当选方式"), []string{"张伟", "男", "1958.01", zhang, "甲村村民", "2026-11-10", ""},
		[]string{"李秀英", "女", "1965.06", li, "丙村村民", "2026-11-10", ""}, []string{"王芳", "女", "1970.01", "", "乙村村民", "2026-12-10", "补选"})
	expect(t, take(t, s, deputies, roster), 1, 2, 0, 0)
	for name, want := range map[string]office.Mandate{"张伟": {Reelected: record.Some(true), How: office.ByGeneralElection},
		"李秀英": {Reelected: record.Some(false), How: office.ByGeneralElection}, "王芳": {Reelected: record.Some(true), How: office.ByByElection}} {
		d := deputyNamed(t, s, name)
		m := d.MandateOn(office.LevelTown, "2026-12-31", s.Facts().Term)
		if m == nil || m.Term.ID != old.New.ID || m.Reelected != want.Reelected || m.How != want.How {
			t.Errorf("%s: %+v", name, m)
		}
	}
	expect(t, take(t, s, deputies, roster), 0, 0, 3, 0)
}

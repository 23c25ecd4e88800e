package office

import (
	"testing"

	"npcdesk/app/record"
)

func TestTheGreatestNumberOfDeputiesForAPopulation(t *testing.T) {
	for people, want := range map[int64]int64{0: 45, 1499: 45, 1500: 46, 31200: 65, 172499: 159, 200000: 160} {
		if got := QuotaMax(people); got != want {
			t.Errorf("%d people: %d deputies, want %d", people, got, want)
		}
	}
}

func TestATermIsHeldAgainstTheLaw(t *testing.T) {
	for _, c := range []struct {
		what, rule, words string
		spoil             func(*Term)
		n                 int
	}{
		{"in order", "", "", func(*Term) {}, 65},
		{"more deputies than people allow", "A01", "法定上限65", func(x *Term) { x.Quota = record.Some[int64](66) }, 60},
		{"five per cent more for a 民族乡", "", "", func(x *Term) {
			x.Quota, x.Extra, x.ExtraDoc, x.AreaKind = record.Some[int64](68), record.Some(true), "省人常〔2024〕1号", "民族乡"
		}, 60},
		{"more than five per cent more", "A01", "法定上限68", func(x *Term) {
			x.Quota, x.Extra, x.ExtraDoc, x.AreaKind = record.Some[int64](69), record.Some(true), "省人常〔2024〕1号", "民族乡"
		}, 60},
		{"under 45 with many people", "A01", "少于基数45", func(x *Term) { x.Quota = record.Some[int64](40) }, 40},
		{"under 45 with few people", "", "", func(x *Term) { x.Quota, x.Population = record.Some[int64](40), record.Some[int64](1999) }, 40},
		{"five per cent more for a 镇", "A02", "没有写镇", func(x *Term) { x.Extra, x.ExtraDoc = record.Some(true), "省人常〔2024〕1号" }, 60},
		{"five per cent more without a decision", "A02", "省级人大常委会的决定", func(x *Term) { x.Extra, x.AreaKind = record.Some(true), "乡" }, 60},
		{"a number without the county's paper", "A03", "核定文号", func(x *Term) { x.QuotaDoc = "" }, 60},
		{"more deputies in office than seats", "A03", "实有代表66人", func(*Term) {}, 66},
		{"four and a half years old", "A06", "换届选举", func(x *Term) { x.From = "2022-05-21" }, 60},
		{"a day short of four and a half years", "", "", func(x *Term) { x.From = "2022-05-22" }, 60},
		{"ended before it began", "", "不在起日", func(x *Term) { x.To = "2024-11-20" }, 60},
		{"an earlier term without an end", "", "填止日", func(x *Term) { x.ID, x.From = 18, "2021-11-10" }, 60},
	} {
		term := townTerms()[1]
		c.spoil(term)
		w := warningsOf(Terms.Any, term, townFacts(c.n))
		if c.words == "" && len(w) > 0 || c.words != "" && (len(w) != 1 || !anyHolds(w, c.rule, c.words)) {
			t.Errorf("%s: %q", c.what, w)
		}
	}
}

func TestATermsNumberAndNameFollowFromEachOther(t *testing.T) {
	for name, want := range map[string]int64{"第十九届": 19, "十九届": 19, "第19届": 19, "第二十届": 20, "第一届": 1} {
		x := &Term{Name: name}
		Terms.Prepare(x, townSettings())
		if x.Number != record.Some(want) || x.AreaName != "清溪镇" || x.AreaKind != "镇" {
			t.Errorf("%s: %+v", name, x)
		}
	}
	x := &Term{Number: record.Some[int64](20)}
	Terms.Prepare(x, townSettings())
	if x.Name != "第二十届" {
		t.Errorf("name %s", x.Name)
	}
	x = &Term{Name: "新一届"}
	Terms.Prepare(x, townSettings())
	if x.Number.Given {
		t.Error("a number out of nothing")
	}
}

func district(id, seats, people int64) *Constituency {
	return &Constituency{Base: record.Base{ID: id, Term: record.Ref{ID: 19}}, Seats: record.Some(seats), Population: record.Some(people)}
}

func TestAConstituencyElectsOneToThreeForAboutAsManyPeople(t *testing.T) {
	others := []*Constituency{district(1, 3, 3000), district(2, 2, 2000), {Base: record.Base{ID: 9}, Level: LevelCounty, Seats: record.Some[int64](2), Population: record.Some[int64](90000)}}
	f := townFacts(60)
	f.Districts = func(int64) []*Constituency { return others }
	for _, c := range []struct {
		what, words string
		d           *Constituency
	}{
		{"in order", "", district(1, 3, 3000)},
		{"four seats", "1至3名", district(3, 4, 4000)},
		{"no seat", "1至3名", district(3, 0, 1000)},
		{"half as many people for a deputy as elsewhere", "本选区每名代表代表500人", district(3, 1, 500)},
		{"a county's constituency, which the township does not weigh", "", others[2]},
		{"thirty per cent more at most", "", district(3, 1, 1333)},
	} {
		w := warningsOf(Constituencies.Any, c.d, f)
		if c.words == "" && len(w) > 0 || c.words != "" && !anyHolds(w, "A04", c.words) {
			t.Errorf("%s: %q", c.what, w)
		}
	}
	f.In = townSettings(KeyDistrictDeviation, "0")
	if w := warningsOf(Constituencies.Any, district(3, 1, 500), f); len(w) > 0 {
		t.Errorf("switched off, it still warns: %q", w)
	}
}

func archiveOf(deputies ...*Deputy) Archive {
	return Archive{Facts: townFacts(len(deputies), deputies...), Terms: townTerms(), Deputies: deputies}
}

func TestTheSeatsOfAllConstituenciesAreTheFixedNumber(t *testing.T) {
	a := archiveOf()
	a.Constituencies = []*Constituency{district(1, 3, 3000), district(2, 2, 2000), {Base: record.Base{ID: 9, Term: record.Ref{ID: 19}}, Level: LevelCounty, Seats: record.Some[int64](60)}}
	if got := findings(a, "A04"); !anyHolds(got, "term", "合计5，核定名额是65") {
		t.Errorf("%q", got)
	}
	a.Terms[1].Quota = record.Some[int64](5)
	if got := findings(a, "A04"); len(got) > 0 {
		t.Errorf("%q", got)
	}
	a.Terms[1].Quota, a.Constituencies[0].Seats = record.Some[int64](65), record.Opt[int64]{}
	if got := findings(a, "A04"); len(got) > 0 {
		t.Errorf("seats that are not entered yet make no sum: %q", got)
	}
}

func TestEndedMandatesAreListedUntilTheyAreAnnounced(t *testing.T) {
	d := zhang()
	ended(StateMoved, func(s *StatusChange) { s.Announced = "" })(d)
	if got := findings(archiveOf(d), "A11"); !anyHolds(got, "deputy", "待公告") {
		t.Errorf("%q", got)
	}
	d.Statuses[0].Announced = "2026-06-30"
	if got := findings(archiveOf(d, zhang()), "A11"); len(got) > 0 {
		t.Errorf("%q", got)
	}
}

func TestATermHasOneCredentialsCommitteeWithOneHead(t *testing.T) {
	d := zhang()
	if got := findings(archiveOf(d), "A13"); !anyHolds(got, "term", "还没有登记") {
		t.Errorf("none: %q", got)
	}
	d.Committees = []CommitteeMembership{{Committee: Credentials, Role: RoleCommitteeHead, Term: record.Ref{ID: 19}}}
	if got := findings(archiveOf(d), "A13"); len(got) > 0 {
		t.Errorf("one head: %q", got)
	}
	other := zhang()
	other.ID, other.Committees = 2, d.Committees
	if got := findings(archiveOf(d, other), "A13"); !anyHolds(got, "term", "2名主任委员") {
		t.Errorf("two heads: %q", got)
	}
	a := archiveOf()
	a.Terms[1].From = "2026-12-01"
	if got := findings(a, "A13"); len(got) > 0 {
		t.Errorf("before the first session: %q", got)
	}
}

func TestBasicInformationIsThereToBePublished(t *testing.T) {
	d := zhang()
	if got := findings(archiveOf(d), "A19"); len(got) > 0 {
		t.Errorf("%q", got)
	}
	d.Ethnic, d.Groups = "", nil
	if got := findings(archiveOf(d), "A19"); !anyHolds(got, "deputy", "缺民族、代表小组") {
		t.Errorf("%q", got)
	}
	ended(StateMoved, func(*StatusChange) {})(d)
	if got := findings(archiveOf(d), "A19"); len(got) > 0 {
		t.Errorf("one who moved away is not published: %q", got)
	}
}

func TestCertificatesAndLeadersOfGroupsAgree(t *testing.T) {
	a, b := zhang(), zhang()
	b.ID, b.Name = 2, "李秀英"
	archive := archiveOf(a, b)
	archive.Groups = []*Group{{Base: record.Base{ID: 2}, Name: "第二代表小组", Leader: record.Ref{ID: 2}}, {Base: record.Base{ID: 1}, Name: "第一代表小组", Leader: record.Ref{ID: 1}}}
	got := findings(archive, "")
	if len(got) != 2 || !anyHolds(got, "deputy", "镇19-001") || !anyHolds(got, "group", "李秀英是第二代表小组") {
		t.Errorf("%q", got)
	}
	b.mandate().Certificate, archive.Groups[0].Leader = "镇19-002", record.Ref{}
	if got := findings(archive, ""); len(got) > 0 {
		t.Errorf("%q", got)
	}
}

package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

// archiveWith is the archive of the township with these deputies and the records of some registers.
func archiveWith(others map[string][]any, deputies ...*Deputy) Archive {
	return Archive{Facts: townFacts(65, deputies...), Terms: townTerms(), Deputies: deputies, Every: func(register string) []any { return others[register] }}
}

func TestEveryDeputyHasAStationOrATurn(t *testing.T) {
	if got := findings(archiveWith(nil, zhang()), "E09"); len(got) > 0 {
		t.Errorf("no station is kept yet, and the archive says %s", got)
	}
	station := &Station{Name: "清溪镇代表联络站"}
	others := map[string][]any{"station": {station}}
	if got := findings(archiveWith(others, zhang()), "E09"); !anyHolds(got, "term", "张伟没有进驻联络站") {
		t.Errorf("nothing is said of a deputy without a station: %q", got)
	}
	left := zhang()
	left.Mandates[0].Term.ID = 18
	posted := zhang()
	posted.Station = record.Ref{ID: 1}
	for what, d := range map[string]*Deputy{"not in office": left, "posted to a station": posted} {
		if got := findings(archiveWith(others, d), "E09"); len(got) > 0 {
			t.Errorf("a deputy who is %s: %s", what, got)
		}
	}
	station.Deputies = deputyRefs(1)
	if got := findings(archiveWith(others, zhang()), "E09"); len(got) > 0 {
		t.Errorf("the station names its deputies: %s", got)
	}
	station.Deputies = nil
	others["roster"] = []any{december()}
	if got := findings(archiveWith(others, zhang()), "E09"); len(got) > 0 {
		t.Errorf("the roster gives the deputy a day: %s", got)
	}
}

func TestThreeDeputiesMakeAGroup(t *testing.T) {
	member := func(id int64) *Deputy {
		d := zhang()
		d.ID = id
		return d
	}
	a := archiveWith(nil, member(1), member(2))
	a.Groups = []*Group{{Base: record.Base{ID: 1}, Name: "第一代表小组"}}
	if got := findings(a, "E06"); !anyHolds(got, "group", "第一代表小组只有2名") {
		t.Errorf("two deputies: %q", got)
	}
	a.Deputies = append(a.Deputies, member(3))
	if got := findings(a, "E06"); len(got) > 0 {
		t.Errorf("three deputies: %q", got)
	}
}

func TestTheChairKeepsContactWithDeputies(t *testing.T) {
	chair := zhang()
	chair.Presidium = []PresidiumMembership{{Role: RoleChair, From: "2024-11-21"}}
	c := &Contact{Kind: ContactDeputies, Deputy: record.Ref{ID: 1}, Contacted: deputyRefs(2), Visits: []ContactVisit{{Day: "2024-12-31"}}}
	others := map[string][]any{"contact": {c}}
	if got := findings(archiveWith(others, chair), "E05"); !anyHolds(got, "deputy", "主席张伟") {
		t.Errorf("no contact since 2025: %q", got)
	}
	c.Visits[0].Day = "2025-01-01"
	if got := findings(archiveWith(others, chair), "E05"); len(got) > 0 {
		t.Errorf("a contact in 2025: %s", got)
	}
}

func TestAStationThatHasAllSixIsUpToStandard(t *testing.T) {
	f := townFacts(65)
	s := &Station{Name: "清溪镇代表联络站", Kind: "联络站", Head: "张伟", Deputies: deputyRefs(1), Six: slices.Clone(sixHaves)}
	if got := Stations.Field("六有达标").Text(s, f.In); got != "达标" {
		t.Errorf("all six: %s", got)
	}
	if got := warningsOf(Stations.Any, s, f); len(got) != 0 {
		t.Fatalf("a station in order is warned about: %v", got)
	}
	s.Six = nil
	if got := warningsOf(Stations.Any, s, f); !anyHolds(got, "", "还没有核对“六有”") || Stations.Field("六有达标").Text(s, f.In) != "" {
		t.Errorf("nobody has looked: %v", got)
	}
	s.Six = slices.Clone(sixHaves[:5])
	if got := warningsOf(Stations.Any, s, f); !anyHolds(got, "", "“六有”还缺有台账") || Stations.Field("六有达标").Text(s, f.In) != "缺有台账" {
		t.Errorf("five of six: %v", got)
	}
	f.In = townSettings(KeyStationSix, "有场所\n有设施")
	if got := warningsOf(Stations.Any, s, f); len(got) != 0 {
		t.Errorf("the office asks for two only: %v", got)
	}
	s.Deputies = nil
	if got := warningsOf(Stations.Any, s, f); !anyHolds(got, "E09", "进站代表") {
		t.Errorf("a station without deputies: %v", got)
	}
	s.ReceptionDay = record.Some[int64](32)
	if got := warningsOf(Stations.Any, s, f); !anyHolds(got, "", "接待日（每月几日）填的是32") {
		t.Errorf("the 32nd: %v", got)
	}
	s.ReceptionDay.V = 31
	if got := warningsOf(Stations.Any, s, f); anyHolds(got, "", "每月31日") {
		t.Errorf("the 31st: %v", got)
	}
}

func TestAStationsChecksFallDueAndItsInvestmentsAddUp(t *testing.T) {
	in := townSettings()
	s := &Station{Invested: record.Some[int64](500000), Checks: []StationCheck{{Day: "2026-08-31", Problem: "台账不全", MendBy: "2026-09-30"}, {Day: "2026-02-10"}}}
	if d := s.Deadlines(in); len(d) != 2 || d[0].On != "2026-09-30" || d[1].On != "2027-02-28" {
		t.Errorf("%+v", d)
	}
	if got := Stations.Field("累计投入").Text(s, in); got != "5000" {
		t.Errorf("a number without rows: %s", got)
	}
	s.Investments = []StationMoney{{Amount: record.Some[int64](10000)}, {Amount: record.Some[int64](5050)}}
	if got := Stations.Field("累计投入").Text(s, in); got != "150.5" {
		t.Errorf("the rows: %s", got)
	}
	f := townFacts(65)
	if got := warningsOf(Stations.Any, s, f); !anyHolds(got, "", "整改期限2026年9月30日已过") {
		t.Errorf("%v", got)
	}
	s.Checks[0].Mended = "2026-09-20"
	if got := warningsOf(Stations.Any, s, f); anyHolds(got, "", "整改期限") || len(s.Deadlines(in)) != 1 {
		t.Errorf("mended: %v", got)
	}
}

func TestADeputyIsAskedToContactFiftyHouseholds(t *testing.T) {
	f := townFacts(65)
	c := &Contact{Deputy: record.Ref{ID: 1}, Listed: record.Some[int64](49)}
	Contacts.Prepare(c, f.In)
	if got := warningsOf(Contacts.Any, c, f); !anyHolds(got, "", "固定联系49户，应联系50户") || c.Rate(f.In) != "98.0%" {
		t.Errorf("49 households, %s: %v", c.Rate(f.In), got)
	}
	c.Listed.V = 60
	if got := warningsOf(Contacts.Any, c, f); len(got) != 0 || c.Rate(f.In) != "100.0%" {
		t.Errorf("60 households, %s: %v", c.Rate(f.In), got)
	}
	c.Level = LevelCounty
	if c.Target(f.In) != 100 || c.Rate(f.In) != "60.0%" {
		t.Errorf("a county deputy: %d", c.Target(f.In))
	}
	c.Households = []VoterHousehold{{Head: "甲"}, {Head: "乙", Way: ContactAtWill}, {Head: "丙", Until: "2026-01-01"}}
	if c.Count() != 1 {
		t.Errorf("the list goes before the number of an earlier ledger: %d", c.Count())
	}
	c.TargetSet = record.Some[int64](1)
	if got := warningsOf(Contacts.Any, c, f); len(got) != 0 {
		t.Errorf("the deputy's own target: %v", got)
	}
}

func TestVisitsCountTheirHouseholds(t *testing.T) {
	in := townSettings()
	c := &Contact{Kind: ContactVoters, Deputy: record.Ref{ID: 1}, Visits: []ContactVisit{{Day: "2026-03-01", Households: record.Some[int64](10)}, {Day: "2026-03-01"}, {Day: "2026-04-01"}, {}}}
	got := c.Duties(in)
	if len(got) != 2 || got[0] != (Duty{Deputy: 1, On: "2026-03-01", Kind: DutyVisit, Count: record.Some(11.0)}) || got[1].Count.V != 1 {
		t.Errorf("%+v", got)
	}
	if n := c.Visited("2026-03-01", "2026-03-31"); n != 11 {
		t.Errorf("%d households in March", n)
	}
	c.Kind = ContactDeputies
	if got := c.Duties(in); len(got) != 2 || got[0].Kind != DutyOther || got[0].Count.Given {
		t.Errorf("%+v", got)
	}
	f := townFacts(65)
	c.Kind, c.Visits = ContactVoters, []ContactVisit{{Day: "2026-03-01", Opinions: record.Some[int64](1), Solved: record.Some[int64](2)}}
	if got := warningsOf(Contacts.Any, c, f); !anyHolds(got, "", "多于收集意见") {
		t.Errorf("%v", got)
	}
	c.Visits[0].Solved.V = 1
	if got := warningsOf(Contacts.Any, c, f); anyHolds(got, "", "多于收集意见") {
		t.Errorf("%v", got)
	}
}

// sixOnes is a campaign with two events.
func sixOnes() *Campaign {
	c := &Campaign{Name: "六个一", From: "2026-03-01", To: "2026-10-31", Stages: []CampaignStage{{Task: "动员", Due: "2026-03-10", Done: "2026-03-08"}, {Task: "总结", Due: "2026-10-20"}},
		Events: []CampaignEvent{{Day: "2026-03-12", Part: "造一片花海", Deputies: deputyRefs(1, 2)}, {Day: "2026-05-01", Kind: EventHelp, Deputies: deputyRefs(1), Listed: record.Some[int64](1)}},
		Deeds:  []CampaignDeed{{Deputy: record.Ref{ID: 2}, Day: "2026-06-01", Text: "修路", Proved: record.Some(true)}}}
	c.Events[0].Consulted, c.Events[0].Answered = record.Some[int64](30), record.Some[int64](5)
	c.Events[1].Donated = record.Some[int64](123450)
	return c
}

func TestTheEventsOfACampaignAddUpAndCountAsDuty(t *testing.T) {
	in := townSettings()
	c := sixOnes()
	for label, want := range map[string]string{"活动次数": "2", "参加代表人次合计": "3", "接待群众咨询人次合计": "30", "捐款捐物金额合计": "1234.5", "受益人次合计": ""} {
		if got := Campaigns.Field(label).Text(c, in); got != want {
			t.Errorf("%s: %q, want %q", label, got, want)
		}
	}
	got := c.Duties(in)
	if len(got) != 4 || got[0].Kind != DutyCampaign || got[2].Kind != DutyHelp || got[3].Deputy != 2 || got[3].Kind != DutyHelp {
		t.Errorf("%+v", got)
	}
	if d := c.Deadlines(in); len(d) != 2 || d[0].On != "2026-10-20" || d[1].On != "2026-10-31" || c.State() != CampaignRunning {
		t.Errorf("%+v", d)
	}
	c.Closed = "2026-11-05"
	if c.Deadlines(in) != nil || c.State() != CampaignOver {
		t.Error("a campaign that is over falls due")
	}
}

func TestTheRulesOnCampaigns(t *testing.T) {
	f := townFacts(65)
	if got := warningsOf(Campaigns.Any, sixOnes(), f); len(got) != 0 {
		t.Fatalf("a campaign in order is warned about: %v", got)
	}
	for _, c := range []struct {
		words       string
		spoil, mend func(*Campaign)
	}{
		{"不在起止日期以内", func(c *Campaign) { c.Events[0].Day = "2026-02-28" }, func(c *Campaign) { c.Events[0].Day = "2026-03-01" }},
		{"多于接待咨询人次", func(c *Campaign) { c.Events[0].Answered.V = 31 }, func(c *Campaign) { c.Events[0].Answered.V = 30 }},
		{"与名单不一致", func(c *Campaign) { c.Events[1].Listed.V = 2 }, func(c *Campaign) { c.Events[1].Listed.V = 1 }},
		{"早于起始日期", func(c *Campaign) { c.To = "2026-02-28" }, func(c *Campaign) { c.To = "2026-10-31" }},
		{"没有填是否核实", func(c *Campaign) { c.Deeds[0].Proved.Given = false }, func(c *Campaign) { c.Deeds[0].Proved.Given = true }},
	} {
		rec := sixOnes()
		c.spoil(rec)
		if got := warningsOf(Campaigns.Any, rec, f); !anyHolds(got, "", c.words) {
			t.Errorf("%s: not said, but %v", c.words, got)
		}
		c.mend(rec)
		if got := warningsOf(Campaigns.Any, rec, f); anyHolds(got, "", c.words) {
			t.Errorf("%s: still said when it is mended", c.words)
		}
	}
}

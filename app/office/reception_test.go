package office

import (
	"strings"
	"testing"

	"npcdesk/app/record"
)

// heard is a reception in perfect order: Zhang Wei received two voters, a unit answered in time and the voters were told.
func heard() *Reception {
	return &Reception{Base: record.Base{ID: 1}, Day: "2026-03-16", Form: FormStation, Station: record.Ref{ID: 1, Name: "清溪镇代表联络站"},
		Deputies: []record.Person{{Who: record.Ref{ID: 1, Name: "张伟"}, Status: Attended}}, Visitors: record.Some[int64](2), Content: "村口路灯不亮，晚上出行不便",
		Area: "集镇建设（城建）", Opinions: record.Some[int64](1), Way: WayUnit, Unit: record.Ref{ID: 1}, HandedOver: "2026-03-17", Result: "已修复",
		Replied: "2026-04-01", Told: "2026-04-02", Satisfaction: Satisfied}
}

func TestAReceptionIsInTheStateThatItsEntriesSupport(t *testing.T) {
	for _, c := range []struct {
		r    Reception
		want record.State
	}{
		{Reception{Day: "2026-03-16", Content: "路灯"}, StateRegistered},
		{Reception{Way: WayUnit}, ReceptionSorted},
		{Reception{Way: WayConvert, Unit: record.Ref{ID: 1}}, ReceptionSorted},
		{Reception{Way: WayOnSpot}, StateClosed},
		{Reception{Way: WayRefused}, StateRefused},
		{Reception{Way: WayHigher}, ReceptionHigher},
		{Reception{Way: WayUnit, HandedOver: "2026-03-17"}, ReceptionHanded},
		{Reception{Way: WayUnit, HandedOver: "2026-03-17", Result: "正在修"}, StateHandling},
		{Reception{Way: WayUnit, Replied: "2026-04-01"}, ReceptionReplied},
		{Reception{Way: WayUnit, Replied: "2026-04-01", Told: "2026-04-02"}, ReceptionTold},
		{Reception{Way: WayUnit, Told: "2026-04-02", Satisfaction: Mostly}, StateClosed},
		{Reception{Way: WayUnit, Told: "2026-04-02", Satisfaction: Dissatisfied}, ReceptionAgain},
		{Reception{Told: "2026-04-02", Satisfaction: Dissatisfied, Closed: "2026-05-02"}, StateClosed},
		{Reception{Satisfaction: Dissatisfied, Rounds: []ReceptionRound{{Day: "2026-04-03"}}}, ReceptionAgain},
		{Reception{Satisfaction: Dissatisfied, Rounds: []ReceptionRound{{Replied: "2026-04-20"}}}, ReceptionReplied},
		{Reception{Satisfaction: Dissatisfied, Rounds: []ReceptionRound{{Satisfaction: Satisfied}}}, StateClosed},
		{Reception{Satisfaction: Dissatisfied, Rounds: []ReceptionRound{{Satisfaction: Dissatisfied}}}, ReceptionAgain},
		{Reception{Result: "已办结"}, StateClosed},
		{Reception{Way: WayConvert, Proposal: record.Ref{ID: 3}, Satisfaction: Dissatisfied}, ReceptionConverted},
	} {
		if got := c.r.State(); got != c.want {
			t.Errorf("%+v is %s, want %s", c.r, got, c.want)
		}
	}
}

// What is asked for next is what the state of the matter can have.
func TestAReceptionLacksNothingThatCannotBeKnownYet(t *testing.T) {
	told := Reception{Day: "2026-03-16", Way: WayUnit, HandedOver: "2026-03-17", Replied: "2026-04-01", Told: "2026-04-02"}
	for _, c := range []struct {
		name   string
		change func(*Reception)
		key    string
		wanted bool
	}{
		{"told, and the voter has not answered", func(*Reception) {}, "satisfaction", false},
		{"told and closed", func(r *Reception) { r.Closed = "2026-04-10" }, "satisfaction", true},
		{"told", func(*Reception) {}, "result", true},
		{"handed over", func(r *Reception) { r.Replied, r.Told = "", "" }, "result", false},
		{"now a suggestion", func(r *Reception) { r.Way, r.Proposal = WayConvert, record.Ref{ID: 3} }, "result", false},
	} {
		r := told
		c.change(&r)
		if got := Receptions.Field(c.key).WantedIn(&r, r.State(), receptionStates); got != c.wanted {
			t.Errorf("%s: %s is wanted: %v", c.name, c.key, got)
		}
	}
}

func TestAUnitHasThirtyDaysUnlessTheOfficeSaysOtherwise(t *testing.T) {
	r := &Reception{Day: "2026-01-30", Way: WayUnit, HandedOver: "2026-01-31"}
	in := townSettings()
	if due := r.Due(in); due != "2026-03-02" {
		t.Errorf("due %s", due)
	}
	if d := r.Deadlines(in); len(d) != 1 || d[0].On != "2026-03-02" || d[0].Waits {
		t.Errorf("%+v", d)
	}
	if due := r.Due(townSettings(KeyReceptionDays, "15")); due != "2026-02-15" {
		t.Errorf("with fifteen days due %s", due)
	}
	r.DueSet = "2026-02-10"
	if due := r.Due(in); due != "2026-02-10" {
		t.Errorf("the limit that was set gives way to %s", due)
	}
	r.Replied = "2026-02-09"
	if d := r.Deadlines(in); len(d) != 1 || d[0].Kind != "反馈选民" || d[0].On != "2026-02-09" || !d[0].Waits {
		t.Errorf("the voters wait to be told: %+v", d)
	}
	if d := heard().Deadlines(in); d != nil {
		t.Errorf("what is closed falls due: %+v", d)
	}
}

func TestWhoReceivedVotersHasItInHisArchive(t *testing.T) {
	r := heard()
	r.Deputies = append(r.Deputies, record.Person{Who: record.Ref{ID: 2}, Status: Absent}, record.Person{Name: "村干部"})
	r.Mediated = record.Some(true)
	got := r.Duties(townSettings())
	if len(got) != 3 || got[0] != (Duty{Deputy: 1, On: "2026-03-16", Kind: DutyReception, Status: Attended}) || got[1].Status != Absent || got[2].Kind != DutyMediation || got[2].Deputy != 1 {
		t.Errorf("%+v", got)
	}
	r = heard()
	r.Form, r.Households = FormVisit, record.Some[int64](12)
	if got := r.Duties(townSettings()); len(got) != 1 || got[0].Kind != DutyVisit || got[0].Count.V != 12 {
		t.Errorf("a visit to households: %+v", got)
	}
}

func TestAReceptionBecomesASuggestionThatNamesNoVoter(t *testing.T) {
	r := heard()
	r.Visitor, r.Confidential = "王某某", record.Some(true)
	r.Deputies = []record.Person{{Who: record.Ref{ID: 5}, Status: OnLeave}, {Who: record.Ref{ID: 1}, Status: Attended}, {Who: record.Ref{ID: 2}}}
	p := r.AsProposal("2026-03-20")
	if p.Source != SourceReception || p.Kind != KindSuggestion || p.Lead.ID != 1 || len(p.Seconders) != 1 || p.Seconders[0].ID != 2 || p.Submitted != "2026-03-20" ||
		p.Area != "集镇建设（城建）" || !p.Confidential.V || p.Subject != "关于村口路灯不亮，晚上出行不便的建议" || strings.Contains(p.Grounds, "王某某") {
		t.Errorf("%+v", p)
	}
	r.Area = "求助"
	if p := r.AsProposal("2026-03-20"); p.Area != "" {
		t.Errorf("a suggestion of the kind %s, which suggestions do not have", p.Area)
	}
	if _, err := Proposals.Field("source").Parse(SourceReception, townSettings(), nil); err != nil {
		t.Error("suggestions know no such source:", err)
	}
}

func TestTheRulesOnReceptions(t *testing.T) {
	f := townFacts(65, zhang())
	if got := warningsOf(Receptions.Any, heard(), f); len(got) != 0 {
		t.Fatalf("a reception in order is warned about: %v", got)
	}
	for _, c := range []struct {
		rule, words string
		spoil, mend func(*Reception)
	}{
		{"E05", "还没有转成的建议", func(r *Reception) { *r = Reception{Day: "2026-03-16", Way: WayConvert} }, func(r *Reception) { r.Proposal.ID = 4 }},
		{"E05", "没有填承办单位", func(r *Reception) { *r = Reception{Day: "2026-03-16", Way: WayVillage} }, func(r *Reception) { r.Unit.ID, r.HandedOver = 1, "2026-11-20" }},
		{"E05", "没有填交办日期", func(r *Reception) { r.HandedOver, r.Satisfaction = "", "" }, func(r *Reception) { r.HandedOver = "2026-03-16" }},
		{"", "来访人次填的是0", func(r *Reception) { r.Visitors.V = 0 }, func(r *Reception) { r.Visitors.V = 1 }},
		{"", "条数填的是0", func(r *Reception) { r.Opinions.V = 0 }, func(r *Reception) { r.Opinions.V = 1 }},
		{"", "晚于期限2026年4月16日", func(r *Reception) { r.Replied, r.Told = "2026-04-17", "2026-04-17" }, func(r *Reception) { r.Replied = "2026-04-16" }},
		{"", "已过1天还没有回复", func(r *Reception) {
			*r = Reception{Day: "2026-10-01", Way: WayUnit, Unit: r.Unit, HandedOver: "2026-10-21"}
		},
			func(r *Reception) { r.HandedOver = "2026-10-22" }},
		{"", "选民不满意", func(r *Reception) { r.Satisfaction = Dissatisfied }, func(r *Reception) { r.Opinion = "没有修好" }},
		{"", "不予受理没有填", func(r *Reception) { r.Way = WayRefused }, func(r *Reception) { r.WayWhy = "已由法院受理" }},
		{"", "交办日期2026年3月15日早于接待日期", func(r *Reception) { r.HandedOver = "2026-03-15" }, func(r *Reception) { r.HandedOver = "2026-03-16" }},
		{"", "不是在任代表", func(r *Reception) { r.Day = "2024-11-19" }, func(r *Reception) { r.Day = "2024-11-20" }},
	} {
		r := heard()
		c.spoil(r)
		if got := warningsOf(Receptions.Any, r, f); !anyHolds(got, c.rule, c.words) {
			t.Errorf("%s %s: not said, but %v", c.rule, c.words, got)
		}
		c.mend(r)
		if got := warningsOf(Receptions.Any, r, f); anyHolds(got, c.rule, c.words) {
			t.Errorf("%s %s: still said when it is mended", c.rule, c.words)
		}
	}
}

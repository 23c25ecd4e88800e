package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

// poll makes a count: issued, returned, valid, satisfied, mostly, dissatisfied, abstain.
func poll(n ...int64) Poll {
	var p Poll
	for i, at := range []*record.Opt[int64]{&p.Issued, &p.Returned, &p.Valid, &p.Satisfied, &p.Mostly, &p.Dissatisfied, &p.Abstain} {
		if i < len(n) {
			*at = record.Some(n[i])
		}
	}
	return p
}

func TestBallotsOfAPollAddUp(t *testing.T) {
	for _, c := range []struct {
		name   string
		p      Poll
		faults int
	}{
		{"nothing counted yet", Poll{}, 0},
		{"all hold", poll(65, 61, 60, 40, 15, 3, 2), 0},
		{"all returned and valid", poll(65, 65, 65, 65, 0, 0, 0), 0},
		{"one more returned than issued", poll(65, 66, 60, 40, 15, 3, 2), 1},
		{"one more valid than returned", poll(65, 59, 60, 40, 15, 3, 2), 1},
		{"one too few", poll(65, 61, 60, 40, 15, 3, 1), 1},
		{"one too many", poll(65, 61, 60, 40, 15, 3, 3), 1},
		{"no valid ballots given", Poll{Satisfied: record.Some[int64](40)}, 1},
		{"only what is needed", Poll{Valid: record.Some[int64](40), Satisfied: record.Some[int64](40)}, 0},
		{"valid more than issued, returned not known", Poll{Issued: record.Some[int64](39), Valid: record.Some[int64](40), Satisfied: record.Some[int64](40)}, 1},
		{"less than nothing", poll(65, 61, 60, 61, 0, -1, 0), 1},
	} {
		if got := c.p.Faults(); len(got) != c.faults {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestRatesOfAPollHaveTheValidBallotsUnderThem(t *testing.T) {
	in := usual("2026-11-22")
	for _, c := range []struct {
		p                         Poll
		satisfied, content, score string
	}{
		{poll(65, 61, 60, 40, 15, 3, 2), "66.7%", "91.7%", "86.67"},
		{poll(65, 61, 60, 60, 0, 0, 0), "100%", "100%", "100.00"},
		{poll(65, 61, 60, 0, 60, 0, 0), "0.0%", "100%", "80.00"},
		{poll(3000, 3000, 2001, 2000, 0, 1, 0), "100.0%", "100.0%", "99.95"},
		{poll(65, 0, 0, 0, 0, 0, 0), "—", "—", "—"},
	} {
		if s, m, score := c.p.SatisfiedRate(), c.p.ContentRate(), c.p.Score(in); s != c.satisfied || m != c.content || score != c.score {
			t.Errorf("%+v: %s %s %s", c.p, s, m, score)
		}
	}
	own := SettingsOn("2026-11-22", map[string]string{KeyPointsMostly: "60", KeyPointsAbstain: "50"})
	p := poll(10, 10, 10, 5, 3, 1, 1)
	if got := p.Score(own); got != "73.00" {
		t.Errorf("by the office's own weights: %s", got)
	}
	object := Appraisals.Field("评议对象").Sub
	if got := object.Field("满意和基本满意率").Text(&AppraisalObject{Poll: p}, in); got != "80.0%" {
		t.Errorf("the row shows %q", got)
	}
	if got := object.Field("得分").Text(&AppraisalObject{}, in); got != "" {
		t.Errorf("before the count the row shows %q", got)
	}
}

// stations is an appraisal of three stations and an office, in order.
func stations() *Appraisal {
	of := func(name, kind string, satisfied int64, verdict string) AppraisalObject {
		return AppraisalObject{Name: name, Kind: kind, Poll: poll(65, 61, 60, satisfied, 60-satisfied, 0, 0), Verdict: verdict}
	}
	return &Appraisal{Subject: "站所评议", Day: "2026-06-01", Basis: "组织法19，省乡镇人大工作条例", Deputies: came(1, 2),
		Quotas: []AppraisalQuota{{Kind: "双管站所", Best: record.Some[int64](2)}},
		Objects: []AppraisalObject{of("派出所", "双管站所", 40, VerdictBest), of("国土所", "双管站所", 40, VerdictBest), of("税务所", "双管站所", 30, Satisfied),
			of("党政办", "镇属办公室", 20, VerdictBest)},
		Issued: "2026-06-20", Published: "2026-06-25", PublishedHow: "公开栏"}
}

func TestRulesOnAppraisals(t *testing.T) {
	holdCases(t, Appraisals.Any, stations, around(usual("2026-11-22")), []ruleCase[Appraisal]{
		{"ballots that do not add up", func(a *Appraisal) { a.Objects[1].Poll.Abstain = record.Some[int64](1) }, "", "国土所满意、基本满意、不满意和弃权合计61张"},
		{"the same before the result is issued", func(a *Appraisal) { a.Issued, a.Objects[1].Poll.Abstain = "", record.Some[int64](1) }, "", "不能印发结果"},
		{"the same with a reason", func(a *Appraisal) { a.FaultsWhy, a.Objects[1].Poll.Abstain = "一张票夹带", record.Some[int64](1) }, "", ""},
		{"one more than the quota", func(a *Appraisal) { a.Objects[2].Verdict = VerdictBest }, "", "评了3个最满意单位，名额是2个"},
		{"no quota for offices", func(a *Appraisal) { a.Objects = a.Objects[3:] }, "", ""},
		{"the verdict passed over a better one", func(a *Appraisal) { a.Objects[0].Verdict, a.Objects[2].Verdict = Satisfied, VerdictBest }, "", "税务所得分排第3"},
		{"a tie may be broken", func(a *Appraisal) { a.Objects[0].Verdict = Satisfied }, "", ""},
		{"监督法 alone", func(a *Appraisal) { a.Basis = "监督法" }, "E17", "组织法19"},
		{"not made public, where nobody asks", func(a *Appraisal) { a.Published = "" }, "", ""},
	})
	unpublished := stations()
	unpublished.Published = ""
	if got := warningsOf(Appraisals.Any, unpublished, around(inProvince("2026-11-22", "河南"))); len(got) != 1 || !anyHolds(got, "E17", "公开") {
		t.Errorf("in Henan: %q", got)
	}
}

func TestAResultIsRefusedUntilTheBallotsAddUpOrAReasonIsGiven(t *testing.T) {
	a := stations()
	a.Objects[0].Poll.Returned = record.Some[int64](59)
	if got := a.Refusals(); len(got) != 1 || got[0] != "派出所有效60张，多于收回59张" {
		t.Errorf("%q", got)
	}
	a.FaultsWhy = "收回时漏计一张"
	if got := a.Refusals(); got != nil {
		t.Errorf("with a reason: %q", got)
	}
}

func TestObjectsAreRankedWithinTheirKind(t *testing.T) {
	a := stations()
	slices.Reverse(a.Objects)
	got := Appraisals.Field("排名").Text(a, usual("2026-11-22"))
	if want := "镇属办公室：1．党政办 86.67\n双管站所：1．国土所 93.33；1．派出所 93.33；3．税务所 90.00"; got != want {
		t.Errorf("ranking\n%s", got)
	}
}

func TestAnAppraisalStandsWhereItsEntriesPutIt(t *testing.T) {
	a := &Appraisal{Subject: "评议", Day: "2026-06-01"}
	for _, step := range []struct {
		change func()
		want   record.State
	}{
		{func() {}, AppraisalPlanned},
		{func() { a.Notified = "2026-05-01" }, AppraisalNotified},
		{func() {
			a.Steps = []AppraisalStep{{Step: "动员", Planned: "2026-05-08"}, {Step: "走访调查", Planned: "2026-05-20", Households: record.Some[int64](30)}}
		}, AppraisalNotified},
		{func() { a.Steps[0].Day = "2026-05-09" }, AppraisalHeld},
		{func() { a.Objects = []AppraisalObject{{Name: "派出所", Poll: poll(65)}} }, AppraisalCounted},
		{func() { a.FedBack = "2026-06-10" }, AppraisalFedBack},
		{func() { a.Published = "2026-07-10" }, AppraisalPublished},
		{func() { a.Filed = "2026-12-10" }, AppraisalFiled},
	} {
		step.change()
		if got := Appraisals.State(a, usual("2026-11-22")); got != step.want {
			t.Errorf("state %s, want %s", got, step.want)
		}
	}
	a.Filed, a.Published, a.Issued = "", "", "2026-06-20"
	in := inProvince("2026-11-22", "河南")
	if got := a.Deadlines(in); len(got) != 2 || got[0].Text != "走访调查" || got[0].On != "2026-05-20" || !got[1].Waits {
		t.Errorf("due: %+v", got)
	}
	if got := Appraisals.Field("走访户数").Text(a, in); got != "30" {
		t.Errorf("走访户数 %q", got)
	}
	a.Deputies = came(4)
	if got := a.Duties(in); len(got) != 1 || got[0].Kind != DutyAppraisal || got[0].On != "2026-06-01" {
		t.Errorf("%+v", got)
	}
}

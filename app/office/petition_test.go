package office

import (
	"testing"

	"npcdesk/app/record"
)

// letter is a petition in perfect order.
func letter() *Petition {
	return &Petition{Base: record.Base{ID: 1, Confidential: record.Some(true)}, Number: "信-2026-001", Day: "2026-08-03", Form: "来信", Subject: "反映土地补偿款未到位",
		Petitioner: "王小明", People: record.Some[int64](1), Nature: NatureClaim, Told: "2026-08-10", Accepted: "2026-08-10", Course: CourseForward,
		Unit: record.Ref{ID: 1}, HandedOver: "2026-08-11", Closed: "2026-09-30", Reply: "已答复", Result: "已支付", Satisfaction: Satisfied}
}

func TestTheRulesOnPetitions(t *testing.T) {
	f := townFacts(65)
	if got := warningsOf(Petitions.Any, letter(), f); len(got) != 0 {
		t.Fatalf("a petition in order is warned about: %v", got)
	}
	open := func(p *Petition) { p.Closed, p.Reply, p.Result, p.Satisfaction = "", "", "", "" }
	for _, c := range []struct {
		rule, words string
		spoil, mend func(*Petition)
	}{
		{"G01", "晚于2026年8月18日", func(p *Petition) { p.Told = "2026-08-19" }, func(p *Petition) { p.Told = "2026-08-18" }},
		{"G01", "已超过15日", func(p *Petition) { open(p); p.Day, p.Told = "2026-11-05", "" }, func(p *Petition) { p.Day = "2026-11-06" }},
		{"G02", "晚于期限2026年10月9日", func(p *Petition) { p.Closed = "2026-10-10" }, func(p *Petition) { p.Closed = "2026-10-09" }},
		{"G02", "已过1天", func(p *Petition) { open(p); p.Accepted = "2026-09-21" }, func(p *Petition) { p.Accepted = "2026-09-22" }},
		{"G02", "不得超过30日", func(p *Petition) { p.ExtendedTo, p.ExtendTold = "2026-11-09", "2026-10-01" }, func(p *Petition) { p.ExtendedTo = "2026-11-08" }},
		{"G02", "延期告知日期", func(p *Petition) { p.ExtendedTo = "2026-11-08" }, func(p *Petition) { p.ExtendTold = "2026-10-01" }},
		{"G03", "超过收到答复后30日", func(p *Petition) { p.ReviewAsked, p.ReviewAnswered = "2026-10-31", "2026-11-01" }, func(p *Petition) { p.ReviewAsked = "2026-10-30" }},
		{"G03", "复查应当在2026年11月20日前答复", func(p *Petition) { p.ReviewAsked = "2026-10-21" }, func(p *Petition) { p.ReviewAnswered = "2026-11-20" }},
		{"G03", "复核应当在", func(p *Petition) {
			p.ReviewAsked, p.ReviewAnswered, p.AgainAsked, p.AgainAnswered = "2026-10-01", "2026-10-05", "2026-10-10", "2026-11-10"
		}, func(p *Petition) { p.AgainAnswered = "2026-11-09" }},
		{"G04", "承办单位或转办日期", func(p *Petition) { p.HandedOver = "" }, func(p *Petition) { p.HandedOver = "2026-08-11" }},
		{"G04", "写了信访人姓名", func(p *Petition) { p.Subject = "王小明反映土地补偿款" }, func(p *Petition) { p.Subject = "信访人反映土地补偿款" }},
		{"G04", "没有勾选保密", func(p *Petition) { p.Confidential.V = false }, func(p *Petition) { p.Confidential.V = true }},
		{"", "人数填的是0", func(p *Petition) { p.People.V = 0 }, func(p *Petition) { p.People.V = 1 }},
		{"", "不受理原因", func(p *Petition) { p.Course = CourseRefuse }, func(p *Petition) { p.WhyNot = "已经法院判决" }},
	} {
		p := letter()
		c.spoil(p)
		if got := warningsOf(Petitions.Any, p, f); !anyHolds(got, c.rule, c.words) {
			t.Errorf("%s %s: not said, but %v", c.rule, c.words, got)
		}
		c.mend(p)
		if got := warningsOf(Petitions.Any, p, f); anyHolds(got, c.rule, c.words) {
			t.Errorf("%s %s: still said when it is mended", c.rule, c.words)
		}
	}
}

func TestOnlyAClaimHasSixtyDays(t *testing.T) {
	p := &Petition{Day: "2026-01-01", Nature: "建议意见"}
	if due := p.Due(); due != "" {
		t.Errorf("a suggestion is due on %s", due)
	}
	p.Nature = NatureClaim
	if due := p.Due(); due != "2026-03-02" {
		t.Errorf("a claim is due on %s", due)
	}
	if d := p.Deadlines(townSettings()); len(d) != 2 || d[0].On != "2026-01-16" || d[1].On != "2026-03-02" {
		t.Errorf("%+v", d)
	}
	p.Told, p.ReviewAsked, p.Closed = "2026-01-05", "2026-03-05", "2026-02-20"
	if d := p.Deadlines(townSettings()); len(d) != 1 || d[0].Kind != "信访复查答复" || d[0].On != "2026-04-04" || p.State() != PetitionReview {
		t.Errorf("%+v in state %s", d, p.State())
	}
}

func TestFivePeopleAreACollectivePetition(t *testing.T) {
	in := townSettings()
	for n, want := range map[int64]string{4: "", 5: "是"} {
		if got := Petitions.Field("集体访").Text(&Petition{People: record.Some(n)}, in); got != want {
			t.Errorf("%d people: %q", n, got)
		}
	}
}

func TestAPetitionIsNumberedAndConfidential(t *testing.T) {
	in := townSettings()
	if got := NextPetitionNumber("2026-11-22", []string{"信-2026-001", "信-2026-007", "信-2025-012"}, in); got != "信-2026-008" || PetitionPrefix("2026-11-22", in) != "信-2026-" {
		t.Errorf("the next number is %s", got)
	}
	p := &Petition{Leader: "请认真办理", Parts: []PetitionPart{{Deputy: record.Ref{ID: 3}, Day: "2026-05-01", How: PartMediation}, {Deputy: record.Ref{ID: 4}, Day: "2026-05-02", How: PartHearing}}}
	Petitions.Prepare(p, in)
	if !p.Confidential.V || p.Retention != "30年" {
		t.Errorf("%+v", p.Base)
	}
	if got := p.Duties(in); len(got) != 2 || got[0].Kind != DutyMediation || got[1].Kind != DutyPetition {
		t.Errorf("%+v", got)
	}
}

// monday is a day of reception to which four deputies were called.
func monday() *PetitionDuty {
	return &PetitionDuty{Kind: PetitionDay, Day: "2026-11-02", Leader: "镇长", Group: record.Ref{ID: 7}, Announced: "2026-10-30",
		SignIns: []PetitionSignIn{{Deputy: record.Ref{ID: 1, Name: "张伟"}, Signed: "08:00"}, {Deputy: record.Ref{ID: 2}, Signed: "08:01"},
			{Deputy: record.Ref{ID: 3}, LeaveWhy: "外出"}, {Deputy: record.Ref{ID: 4}}},
		Proposals: []PetitionProposal{{Deputy: record.Ref{ID: 2}, Text: "先行垫付", Handler: "刘某", Due: "2026-11-30", Done: "2026-11-20"},
			{Deputy: record.Ref{ID: 2}, Text: "联合调查", Handler: "刘某", Due: "2026-12-10"}}}
}

func TestTheSignInTellsWhoWasLateOnLeaveOrAbsent(t *testing.T) {
	in := townSettings()
	planned := &PetitionDuty{Day: "2026-11-30", Leader: "镇长", SignIns: []PetitionSignIn{{Deputy: record.Ref{ID: 1}}}}
	PetitionDuties.Prepare(planned, in)
	if planned.SignIns[0].Status != "" || planned.SignIns[0].Expected != "08:00" || planned.Kind != PetitionDay || len(planned.Duties(in)) != 0 {
		t.Errorf("a day to come already has an attendance: %+v", planned)
	}
	p := monday()
	PetitionDuties.Prepare(p, in)
	for i, want := range []string{Attended, CameLate, OnLeave, Absent} {
		if got := p.SignIns[i].Status; got != want {
			t.Errorf("deputy %d: %s, want %s", i+1, got, want)
		}
	}
	if got := p.Duties(in); len(got) != 4 || got[3] != (Duty{Deputy: 4, On: "2026-11-02", Kind: DutyPetition, Status: Absent}) {
		t.Errorf("%+v", got)
	}
	p.SignIns[3].Signed = "07:55"
	PetitionDuties.Prepare(p, in)
	if p.SignIns[3].Status != Attended {
		t.Error("who signs in after all is still absent")
	}
	if d := p.Deadlines(in); len(d) != 1 || d[0].On != "2026-12-10" {
		t.Errorf("only the proposal that is not carried out falls due: %+v", d)
	}
	if d := planned.Deadlines(in); len(d) != 2 || d[0].On != "2026-11-27" || d[1].On != "2026-11-30" {
		t.Errorf("the day to come: %+v", d)
	}
}

func TestTheMonthlyAssessmentCountsAndRanks(t *testing.T) {
	in := townSettings()
	p, other := monday(), monday()
	other.Day, other.Proposals = "2026-12-07", nil
	for _, d := range []*PetitionDuty{p, other} {
		PetitionDuties.Prepare(d, in)
	}
	got := AssessPetitionDuty([]*PetitionDuty{p, other}, "2026-11-01", "2026-11-30", in)
	if len(got) != 4 || got[0] != (PetitionScore{Who: record.Ref{ID: 2}, Called: 1, Present: 1, Proposals: 2, Done: 1, Score: 17, Rank: 1}) || got[3].Score != -5 || got[3].Absent != 1 || got[2].OnLeave != 1 {
		t.Errorf("%+v", got)
	}
	groups := AssessPetitionGroups([]*PetitionDuty{p, other}, "2026-11-01", "2026-12-31", in)
	if len(groups) != 1 || groups[0].Who.ID != 7 || groups[0].Called != 8 || groups[0].Present != 4 {
		t.Errorf("%+v", groups)
	}
	p.Proposals[0].Done = "2026-12-01"
	if got := AssessPetitionDuty([]*PetitionDuty{p}, "2026-11-01", "2026-11-30", in); got[0].Done != 0 {
		t.Error("what was carried out later counts in the month")
	}
}

func TestTheRulesOnPetitionDuty(t *testing.T) {
	f := townFacts(65)
	good := func() *PetitionDuty {
		p := monday()
		PetitionDuties.Prepare(p, f.In)
		return p
	}
	if got := warningsOf(PetitionDuties.Any, good(), f); len(got) != 0 {
		t.Fatalf("a day in order is warned about: %v", got)
	}
	for _, c := range []struct {
		rule, words string
		spoil, mend func(*PetitionDuty)
	}{
		{"", "提前3天公布", func(p *PetitionDuty) { p.Announced = "2026-10-31" }, func(p *PetitionDuty) { p.Announced = "2026-10-30" }},
		{"", "还没有公布", func(p *PetitionDuty) { p.Day, p.Announced = "2026-11-23", "" }, func(p *PetitionDuty) { p.Day = "2026-11-24" }},
		{"", "没有填责任人", func(p *PetitionDuty) { p.Proposals[1].Handler = "" }, func(p *PetitionDuty) { p.Proposals[1].Handler = "刘某" }},
		{"", "已过1天", func(p *PetitionDuty) { p.Proposals[1].Due = "2026-11-20" }, func(p *PetitionDuty) { p.Proposals[1].Due = "2026-11-21" }},
		{"", "办结数3多于案件数2", func(p *PetitionDuty) { p.Cases, p.CasesClosed = record.Some[int64](2), record.Some[int64](3) }, func(p *PetitionDuty) { p.Cases.V = 3 }},
		{"", "签到了两次", func(p *PetitionDuty) { p.SignIns[1].Deputy = p.SignIns[0].Deputy }, func(p *PetitionDuty) { p.SignIns[1].Deputy.ID = 2 }},
		{"", "请假没有填事由", func(p *PetitionDuty) { p.SignIns[2].LeaveWhy = "" }, func(p *PetitionDuty) { p.SignIns[2].LeaveWhy = "外出" }},
		{"E17", "质询", func(p *PetitionDuty) {
			p.Kind, p.Questions = PetitionHearing, []PetitionQuestion{{Question: "质询办结率"}}
		},
			func(p *PetitionDuty) { p.Questions[0].Question = "询问办结率" }},
	} {
		p := good()
		c.spoil(p)
		if got := warningsOf(PetitionDuties.Any, p, f); !anyHolds(got, c.rule, c.words) {
			t.Errorf("%s %s: not said, but %v", c.rule, c.words, got)
		}
		c.mend(p)
		if got := warningsOf(PetitionDuties.Any, p, f); anyHolds(got, c.rule, c.words) {
			t.Errorf("%s %s: still said when it is mended", c.rule, c.words)
		}
	}
}

package office

import (
	"testing"

	"npcdesk/app/record"
)

// mended is a problem handed over at the end of November and solved on the last day.
func mended() *Problem {
	return &Problem{Number: "2025-014", Source: ProblemOfLawCheck, Found: "2025-11-20", Text: "进货台账不全", Unit: record.Ref{ID: 1}, HandedOver: "2025-11-30",
		Done: "2026-02-28", Accepted: "2026-03-02", Acceptors: came(1), Conclusion: ProblemSolved, Closed: "2026-03-03"}
}

// unsolved takes the end out of it again.
func unsolved(p *Problem) {
	p.Done, p.Accepted, p.Acceptors, p.Conclusion, p.Closed = "", "", nil, "", ""
}

func TestRulesOnProblems(t *testing.T) {
	f := around(usual("2026-11-22"))
	holdCases(t, Problems.Any, mended, f, []ruleCase[Problem]{
		{"mended a day late", func(p *Problem) { p.Done = "2026-03-01" }, "E11", "晚于整改期限2026年2月28日"},
		{"not mended", unsolved, "E11", "已过267天"},
		{"due today", func(p *Problem) { unsolved(p); p.HandedOver = "2026-08-22" }, "", ""},
		{"due yesterday", func(p *Problem) { unsolved(p); p.HandedOver = "2026-08-21" }, "E11", "已过1天"},
		{"another limit", func(p *Problem) { p.DueSet = "2026-03-31"; p.Done = "2026-03-01" }, "", ""},
		{"turned into a suggestion", func(p *Problem) { unsolved(p); p.Proposal.ID = 4 }, "", ""},
		{"without a unit", func(p *Problem) { p.Unit.ID = 0 }, "", "责任单位"},
		{"with a unit but never handed over", func(p *Problem) { unsolved(p); p.HandedOver = "" }, "", "没有填交办日期和整改时限"},
		{"only found so far", func(p *Problem) { unsolved(p); p.HandedOver, p.Unit.ID = "", 0 }, "", ""},
		{"for long, looked at within a year", func(p *Problem) { unsolved(p); p.LongTerm = record.Some(true); p.HandedOver = "2025-11-22" }, "", ""},
		{"for long, not looked at", func(p *Problem) { unsolved(p); p.LongTerm, p.HandedOver = record.Some(true), "2025-11-21" }, "", "2026年11月21日前回看"},
		{"for long, looked at since", func(p *Problem) {
			unsolved(p)
			p.LongTerm, p.Found, p.HandedOver, p.Reviews = record.Some(true), "2024-11-01", "2024-11-21", []ProblemReview{{Day: "2026-01-10"}}
		}, "", ""},
		{"nobody accepted it", func(p *Problem) { p.Acceptors = nil }, "", "验收人"},
		{"struck off though unsolved", func(p *Problem) { p.Conclusion = ProblemUnsolved }, "", "销号日期"},
		{"struck off before it was accepted", func(p *Problem) { p.Closed = "2026-03-01" }, "", "早于验收日期"},
		{"done before it was handed over", func(p *Problem) { p.Done = "2025-11-29" }, "", "早于交办日期"},
	})
}

func TestAProblemStandsWhereItsEntriesPutIt(t *testing.T) {
	p := &Problem{Text: "路灯不亮", Found: "2026-03-08"}
	for _, step := range []struct {
		change func()
		want   record.State
	}{
		{func() {}, ProblemFound},
		{func() { p.Confirmed = "2026-03-10" }, ProblemConfirmed},
		{func() { p.HandOver("2026-03-15") }, ProblemAssigned},
		{func() { p.Measures = "换灯" }, ProblemPlanned},
		{func() { p.Progress = []Progress{{Day: "2026-04-01"}} }, ProblemMending},
		{func() { p.Done = "2026-05-01" }, ProblemAsked},
		{func() { p.Accepted, p.Conclusion = "2026-05-03", ProblemMostlySolved }, ProblemMending},
		{func() { p.Accepted, p.Conclusion = "2026-05-20", ProblemUnsolved }, ProblemFailed},
		{func() { p.Again = []ProblemRound{{Day: "2026-05-21", How: "再次交办"}} }, ProblemAgain},
		{func() { p.Accepted, p.Conclusion = "2026-07-01", ProblemSolved }, ProblemAccepted},
		{func() { p.Closed = "2026-07-02" }, ProblemClosed},
		{func() { p.LookedBack = "2026-09-02" }, ProblemLookedAt},
		{func() { p.Filed = "2026-12-02" }, ProblemFiled},
	} {
		step.change()
		if got := Problems.State(p, usual("2026-11-22")); got != step.want {
			t.Errorf("state %s, want %s", got, step.want)
		}
	}
	if p.Confirmed != "2026-03-10" || p.HandedOver != "2026-03-15" {
		t.Errorf("handing over wrote over what stood there: %+v", p)
	}
}

func TestWhatIsDueOfAProblem(t *testing.T) {
	in := usual("2026-11-22")
	for _, c := range []struct {
		name  string
		p     Problem
		kind  string
		on    record.Date
		waits bool
	}{
		{"handed over", Problem{HandedOver: "2026-11-30"}, "问题整改", "2027-02-28", false},
		{"handed over again", Problem{HandedOver: "2026-01-10", Again: []ProblemRound{{Day: "2026-05-31"}}}, "问题整改", "2026-08-31", false},
		{"handed over again with a limit", Problem{HandedOver: "2026-01-10", Again: []ProblemRound{{Day: "2026-05-31", Due: "2026-06-15"}}}, "问题整改", "2026-06-15", false},
		{"found only", Problem{Found: "2026-03-08"}, "问题交办", "2026-03-08", true},
		{"for long", Problem{HandedOver: "2024-02-29", LongTerm: record.Some(true)}, "长期推进回看", "2025-02-28", false},
		{"solved, not struck off", Problem{HandedOver: "2026-01-10", Accepted: "2026-03-02", Conclusion: ProblemSolved}, "问题销号", "2026-03-02", true},
	} {
		got := c.p.Deadlines(in)
		if len(got) != 1 || got[0].Kind != c.kind || got[0].On != c.on || got[0].Waits != c.waits {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
	if got := mended().Deadlines(in); got != nil {
		t.Errorf("struck off, yet due: %+v", got)
	}
}

func TestAProblemIsTurnedIntoASuggestion(t *testing.T) {
	p := mended()
	p.Goal = "补齐台账"
	got := p.AsProposal("2026-03-10")
	if got.Kind != KindSuggestion || got.Source != "调研转化" || got.Subject != "关于解决进货台账不全问题的建议" || got.Plan != "补齐台账" || got.LeadUnit.ID != 1 || got.Submitted != "2026-03-10" {
		t.Errorf("%+v", got)
	}
	for source, want := range map[string]string{ProblemOfReception: "接访转化", ProblemOfPetition: "接访转化", ProblemOfReport: "选民述职转化", ProblemOfAppraisal: "调研转化"} {
		p.Source = source
		s := p.AsProposal("2026-03-10").Source
		if _, err := Proposals.Field("提出时间来源").Parse(s, usual("2026-03-10"), nil); err != nil || s != want {
			t.Errorf("from %s: %s %v", source, s, err)
		}
	}
}

func TestProblemsAreNumberedByYear(t *testing.T) {
	if got := ProblemNumber(2026, []string{"2025-031", "2026-002", "2026-013"}, usual("2026-11-22")); got != "2026-014" {
		t.Errorf("next number %s", got)
	}
}

func TestTheSourceOfAProblemIsWhatItPointsAt(t *testing.T) {
	p := &Problem{Appraisal: record.Ref{ID: 3}}
	Problems.Prepare(p, usual("2026-11-22"))
	if p.Source != ProblemOfAppraisal {
		t.Errorf("source %q", p.Source)
	}
	p = &Problem{Source: ProblemOfLawCheck, Inspection: record.Ref{ID: 3}}
	if Problems.Prepare(p, usual("2026-11-22")); p.Source != ProblemOfLawCheck {
		t.Errorf("what was entered is %q now", p.Source)
	}
}

func TestWhatWasSaidAtAMeetingAndToReportersBecomesASuggestion(t *testing.T) {
	lead := record.Ref{ID: 4, Name: "张三"}
	s := Speech{Kind: SpeechRemark, Speaker: lead, Gist: "建议修复石门村机耕路。涉及三个组。"}
	at := s.AsProposal(&Meeting{Name: "第二代表团会议", Starts: "2026-03-11", Session: record.Ref{ID: 9}}, "2026-11-22")
	if at.Source != SourceSession || at.Session.ID != 9 || at.Submitted != "2026-03-11" || at.Lead != lead || at.Subject != "关于建议修复石门村机耕路的建议" {
		t.Errorf("at a session: %+v", at)
	}
	if between := s.AsProposal(&Meeting{Name: "座谈会", Starts: "2026-05-11"}, "2026-11-22"); between.Source != SourceRecess || between.Submitted != "2026-11-22" {
		t.Errorf("between sessions: %+v", between)
	}
	o := VoterOpinion{Text: "村口缺路灯", By: "王某"}
	p := o.AsProposal(&ReportToVoters{On: "2026-11-10", Reporters: []record.Ref{lead}}, "2026-11-22")
	if p.Source != fromDutyReport || p.Lead != lead || p.Grounds != "2026年11月10日代表述职时，选民提出：村口缺路灯" {
		t.Errorf("of a report to voters: %+v", p)
	}
}

func TestEveryLineSaidAtAnAppraisalBecomesAProblem(t *testing.T) {
	a := &Appraisal{Subject: "评议派出所", Day: "2026-06-30", Opinions: "出警慢\n\n窗口人少\n", Objects: []AppraisalObject{{Unit: record.Ref{ID: 3}}}}
	a.ID = 7
	got := a.ProblemsOf()
	if len(got) != 2 || got[1].Text != "窗口人少" || got[0].Appraisal.ID != 7 || got[0].Unit.ID != 3 || got[0].Source != ProblemOfAppraisal || got[0].Found != "2026-06-30" {
		t.Errorf("the problems are %+v", got)
	}
}

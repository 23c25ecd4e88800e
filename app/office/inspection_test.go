package office

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

// ruleCase spoils one thing in a record that breaks no rule; the warning of the rule must say the words, and no other comes.
type ruleCase[T any] struct {
	name  string
	spoil func(*T)
	rule  string
	says  string // "" when nothing is wrong after all
}

func holdCases[T any](t *testing.T, a *record.Any, sound func() *T, f Facts, cases []ruleCase[T]) {
	t.Helper()
	if w := warningsOf(a, sound(), f); len(w) > 0 {
		t.Fatalf("%s in order: %+v", a.Name, w)
	}
	for _, c := range cases {
		rec := sound()
		c.spoil(rec)
		got := warningsOf(a, rec, f)
		switch {
		case c.says == "" && len(got) > 0, c.says != "" && (len(got) != 1 || !anyHolds(got, c.rule, c.says)):
			t.Errorf("%s: %q; want rule %q saying “%s”", c.name, got, c.rule, c.says)
		}
		for _, w := range got {
			if strings.ContainsAny(w, ",;:()") || !strings.Contains(w, "请") {
				t.Errorf("%s: half-width punctuation, or nothing to do: %s", c.name, w)
			}
		}
	}
}

// lawCheck is a law check of March 2026, forwarded and fed back in time.
func lawCheck() *Inspection {
	return &Inspection{Kind: InspectLaw, Subject: "食品安全执法检查", Day: "2026-03-08", Laws: "食品安全法", Basis: "组织法19",
		Leader: []record.Person{{Who: record.Ref{ID: 1}}}, Deputies: came(2, 3), Forwarded: "2026-03-31", FedBack: "2026-06-30"}
}

func TestRulesOnInspections(t *testing.T) {
	f := around(usual("2026-11-22"))
	holdCases(t, Inspections.Any, lawCheck, f, []ruleCase[Inspection]{
		{"fed back a day late", func(i *Inspection) { i.FedBack = "2026-07-01" }, "E11", "晚于反馈期限2026年6月30日"},
		{"not fed back", func(i *Inspection) { i.FedBack = "" }, "E11", "已过145天"},
		{"not fed back, but filed", func(i *Inspection) { i.FedBack, i.Filed = "", "2026-08-01" }, "", ""},
		{"due today", func(i *Inspection) { i.FedBack, i.Forwarded = "", "2026-08-22" }, "", ""},
		{"due yesterday", func(i *Inspection) { i.FedBack, i.Forwarded = "", "2026-08-21" }, "E11", "已过1天"},
		{"another limit set", func(i *Inspection) { i.DueSet = "2026-06-29" }, "E11", "2026年6月29日"},
		{"fed back before it was forwarded", func(i *Inspection) { i.FedBack = "2026-03-30" }, "E11", "早于转交日期"},
		{"fed back and never forwarded", func(i *Inspection) { i.Forwarded = "" }, "E11", "没有填转交日期"},
		{"forwarded before it was held", func(i *Inspection) { i.Forwarded, i.FedBack = "2026-03-07", "2026-03-09" }, "E11", "早于活动日期"},
		{"a law check without a law", func(i *Inspection) { i.Laws = "" }, "E13", "法律法规"},
		{"research needs no law", func(i *Inspection) { i.Kind, i.Laws = "专题调研", "" }, "", ""},
		{"监督法 alone", func(i *Inspection) {
			i.Basis = "《中华人民共和国各级人民代表大会常务委员会监督法》第八条"
		}, "E17", "组织法19"},
		{"监督法 alone, by its short name", func(i *Inspection) { i.Basis = "监督法8" }, "E17", "组织法19"},
		{"监督法 and a provincial rule", func(i *Inspection) { i.Basis = "监督法8，浙江省乡镇人大工作条例28" }, "", ""},
		{"alone and without a certificate", func(i *Inspection) { i.Kind, i.Leader, i.Deputies = InspectSingly, nil, came(1) }, "E10", "没有登记代表证号"},
		{"alone and nobody", func(i *Inspection) { i.Kind, i.Leader, i.Deputies = InspectSingly, nil, nil }, "E10", "请填参加代表"},
		{"the end before the beginning", func(i *Inspection) { i.Until = "2026-03-07" }, "", "早于日期"},
		{"ended the same day", func(i *Inspection) { i.Until = "2026-03-08" }, "", ""},
		{"a budget hearing for no session", func(i *Inspection) { i.Kind = InspectBudget }, "B28", "请填人代会"},
		{"a budget hearing after the opening", func(i *Inspection) { i.Kind, i.Session.ID = InspectBudget, 2 }, "B28", "开幕日2026年1月10日"},
	})
}

func TestVotersAreHeardBeforeTheBudgetIsExamined(t *testing.T) {
	at := func(agenda string) *Session {
		s := opened(func(s *Session) { s.Agenda = []AgendaItem{{Text: agenda}} })
		s.ID = 5
		return s
	}
	hearing := &Inspection{Kind: InspectBudget, Session: record.Ref{ID: 5}, Day: "2026-01-10"}
	missed := func(s *Session, held ...any) bool {
		f := around(usual("2026-11-22"))
		f.Pointing = func(register, _ string, _ int64) []any { return map[string][]any{"inspection": held}[register] }
		return len(budgetHeard(s, f)) > 0
	}
	for _, c := range []struct {
		agenda string
		held   []any
		want   bool
	}{
		{"审查和批准2025年预算执行情况和2026年预算草案的报告", nil, true},
		{"审查和批准2025年预算执行情况和2026年预算草案的报告", []any{hearing}, false},
		{"听取2026年上半年预算执行情况的报告", nil, false},
		{"审查和批准预算调整方案", nil, false},
		{"审查和批准预算", []any{&Inspection{Kind: InspectBudget, Session: record.Ref{ID: 5}, Cancelled: "2026-01-09"}}, true},
	} {
		if got := missed(at(c.agenda), c.held...); got != c.want {
			t.Errorf("%s: warned %v, want %v", c.agenda, got, c.want)
		}
	}
	later := at("审查和批准预算")
	later.Opens = "2026-11-23"
	if missed(later) {
		t.Error("a session of tomorrow has time")
	}
}

func TestFeedbackIsDueByTheRuleOfTheProvince(t *testing.T) {
	i := &Inspection{Forwarded: "2026-11-30"}
	for province, want := range map[string]record.Date{"": "2027-02-28", "浙江": "2027-02-28", "重庆": "2026-12-30"} {
		if got := i.Due(inProvince("2026-12-01", province)); got != want {
			t.Errorf("%q: due %s, want %s", province, got, want)
		}
	}
	if d := i.Deadlines(usual("2026-12-01")); len(d) != 1 || d[0].On != "2027-02-28" {
		t.Errorf("%+v", d)
	}
	i.FedBack = "2026-12-05"
	if d := i.Deadlines(usual("2026-12-01")); d != nil {
		t.Errorf("fed back, yet due: %+v", d)
	}
	if d := (&Inspection{ReportDay: "2026-03-01"}).Deadlines(usual("2026-12-01")); len(d) != 1 || !d[0].Waits {
		t.Errorf("a report that nobody forwarded: %+v", d)
	}
}

func TestAnInspectionStandsWhereItsEntriesPutIt(t *testing.T) {
	i := &Inspection{Subject: "水库", Day: "2026-05-01"}
	for _, step := range []struct {
		change func()
		want   record.State
	}{
		{func() {}, InspectionPlanned},
		{func() { i.Deputies = came(1) }, InspectionHeld},
		{func() { i.Forwarded = "2026-05-10" }, InspectionForwarded},
		{func() { i.FedBack = "2026-06-10" }, InspectionFedBack},
		{func() { i.Filed = "2026-12-10" }, InspectionFiled},
		{func() { i.Cancelled = "2026-04-30" }, InspectionCancelled},
	} {
		step.change()
		if got := Inspections.State(i, usual("2026-11-22")); got != step.want {
			t.Errorf("state %s, want %s", got, step.want)
		}
	}
	if d := i.Duties(usual("2026-11-22")); d != nil {
		t.Errorf("cancelled, yet in duty archives: %+v", d)
	}
}

func TestWhoInspectedHasItInTheDutyArchiveByItsKind(t *testing.T) {
	for kind, want := range map[string]string{"会前视察": DutyInspection, "专题调研": DutyResearch, InspectLaw: DutyLawCheck, "跟踪督查（回头看）": DutySupervision,
		"专题询问": DutyInquiry, "约见": DutyInspection, "千人看变化": DutyInspection} {
		i := lawCheck()
		i.Kind, i.Deputies[1].Status = kind, OnLeave
		got := i.Duties(usual("2026-11-22"))
		if len(got) != 3 || got[0] != (Duty{Deputy: 2, On: "2026-03-08", Kind: want, Status: Attended}) || got[1].Status != OnLeave || got[2].Deputy != 1 {
			t.Errorf("%s: %+v", kind, got)
		}
	}
	leads := lawCheck()
	leads.Leader[0].Who.ID = 2
	if got := leads.Duties(usual("2026-11-22")); len(got) != 2 {
		t.Errorf("a leader who is on the list counts once: %+v", got)
	}
}

func TestNamesCountBeforeTheNumberOfAnOldLedger(t *testing.T) {
	in := usual("2026-11-22")
	shown := Inspections.Field("参加代表人数")
	i := lawCheck()
	i.LedgerPresent = record.Some[int64](9)
	i.Deputies[0].Status = Absent
	if got := shown.Text(i, in); got != "1" {
		t.Errorf("with names: %q", got)
	}
	i.Deputies = nil // the leader alone is no list of names
	if got := shown.Text(i, in); got != "9（原台账数）" {
		t.Errorf("without: %q", got)
	}
	i.LedgerPresent = record.Opt[int64]{}
	if got := shown.Text(i, in); got != "" {
		t.Errorf("nothing known: %q", got)
	}
}

func TestALedgersLinesBecomeProblems(t *testing.T) {
	i := lawCheck()
	i.ID, i.Problems = 7, "无证经营\n\n 进货台账不全 "
	got := i.ProblemsOf()
	if len(got) != 2 || got[1].Text != "进货台账不全" || got[0].Source != ProblemOfLawCheck || got[0].Inspection.ID != 7 || got[0].Found != "2026-03-08" {
		t.Errorf("%+v", got)
	}
}

func TestAnOpinionIsTurnedIntoASuggestion(t *testing.T) {
	i := lawCheck()
	i.Situation = "抽查店铺六家"
	got := (&InspectionOpinion{Text: "建立进货台账检查制度。\n每季一次"}).AsProposal(i, "2026-04-01")
	if got.Subject != "关于建立进货台账检查制度的建议" || got.Grounds != "抽查店铺六家" || got.Kind != KindSuggestion || got.Source != fromResearch || got.Submitted != "2026-04-01" {
		t.Errorf("%+v", got)
	}
}

func TestAnInspectionThatWasCancelledLacksNothingOfWhatFollows(t *testing.T) {
	i := &Inspection{Kind: "专题视察", Subject: "水库", Day: "2026-05-01", Cancelled: "2026-04-30", Organiser: "主席团", Place: "水库", Leader: came(1), Deputies: came(2)}
	if got := Inspections.Missing(i, usual("2026-11-22")); len(got) > 0 {
		t.Errorf("it lacks %s", got[0].Label)
	}
}

func TestProblemsAreAPartOfWhatTheyWereFoundBy(t *testing.T) {
	for _, a := range []*record.Any{Inspections.Any, Appraisals.Any, Inquiries.Any} {
		if !slices.ContainsFunc(Registers.Parts(a), func(p record.Part) bool { return p.Register == Problems.Any }) {
			t.Errorf("%s has no list of problems", a.Name)
		}
	}
}

package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

func count(n int64) record.Opt[int64] { return record.Some(n) }

// goodPoll: 46 slips out and back, one void, 45 valid: 40, 4 and 1.
func goodPoll() VotersPoll {
	return VotersPoll{Issued: count(46), Returned: count(46), Valid: count(45), Void: count(1), Satisfied: count(40), Basically: count(4), Dissatisfied: count(1)}
}

func reportOf(day record.Date, who ...int64) *ReportToVoters {
	return &ReportToVoters{Kind: ReportHeld, On: day, Reporters: deputyRefs(who...)}
}

func TestAPollThatDoesNotAddUpGivesNoResult(t *testing.T) {
	for _, c := range []struct {
		what, words string
		spoil       func(*VotersPoll)
	}{
		{"in order", "", func(*VotersPoll) {}},
		{"one slip stayed out", "", func(p *VotersPoll) { p.Issued = count(47) }},
		{"more came back than went out", "多于发出45票", func(p *VotersPoll) { p.Issued = count(45) }},
		{"valid and void are more than returned", "多于收回46票", func(p *VotersPoll) { p.Void = count(2) }},
		{"valid and void are fewer than returned", "合计45票，收回46票", func(p *VotersPoll) { p.Void = count(0) }},
		{"void ones not counted", "", func(p *VotersPoll) { p.Void = record.Opt[int64]{} }},
		{"grades are more than the valid ones", "各等次合计46票，有效票45票", func(p *VotersPoll) { p.Satisfied = count(41) }},
		{"grades are fewer", "各等次合计44票，有效票45票", func(p *VotersPoll) { p.Dissatisfied = count(0) }},
		{"a grade nobody chose is left empty", "", func(p *VotersPoll) { p.Basically, p.Dissatisfied = count(5), record.Opt[int64]{} }},
		{"both schemes", "两套等次", func(p *VotersPoll) { p.Excellent = count(45) }},
		{"a negative number", "负数", func(p *VotersPoll) { p.Satisfied, p.Dissatisfied = count(42), count(-1) }},
	} {
		r := &ReportToVoters{Poll: goodPoll()}
		c.spoil(&r.Poll)
		faults := r.Poll.Faults()
		if c.words == "" && (len(faults) > 0 || !r.Issuable()) || c.words != "" && (len(faults) != 1 || !anyHolds([]string{" " + faults[0]}, "", c.words) || r.Issuable()) {
			t.Errorf("%s: %q, issuable %v", c.what, faults, r.Issuable())
		}
		if r.PollWhy = "两张票补投后收回"; !r.Issuable() || len(warningsOf(DutyReports.Any, r, townFacts(60))) > 0 && c.words != "两套等次" {
			t.Errorf("%s: with a reason on record it may be given out without a warning", c.what)
		}
	}
}

func TestRatesAreSharesOfTheValidSlips(t *testing.T) {
	in := townSettings()
	shown := func(r *ReportToVoters, label string) string { return DutyReports.Field(label).Text(r, in) }
	r := &ReportToVoters{Poll: goodPoll()}
	if a, b := shown(r, "满意率"), shown(r, "满意和基本满意率"); a != "88.9%" || b != "97.8%" {
		t.Errorf("%s, %s", a, b)
	}
	r.Poll.Basically, r.Poll.Dissatisfied = count(5), count(0)
	if got := shown(r, "满意和基本满意率"); got != "100%" {
		t.Errorf("all: %s", got)
	}
	r.Poll.Satisfied = count(50)
	if got := shown(r, "满意率"); got != "" {
		t.Errorf("%s out of a poll that does not add up", got)
	}
	r.Poll = VotersPoll{Valid: count(40), Excellent: count(30), Competent: count(9), Passable: count(1)}
	if a, b, c := shown(r, "优秀率"), shown(r, "优秀和称职率"), shown(r, "满意率"); a != "75.0%" || b != "97.5%" || c != "" {
		t.Errorf("%s, %s, %q", a, b, c)
	}
	r.Poll = VotersPoll{Valid: count(0), Satisfied: count(0)}
	if got := shown(r, "满意率"); got != "" {
		t.Errorf("%s of nothing", got)
	}
}

func TestEveryReporterOfACollectiveReportHasALine(t *testing.T) {
	r := reportOf("2026-11-20", 1, 2)
	want := []Duty{{Deputy: 1, On: "2026-11-20", Kind: DutyReport}, {Deputy: 2, On: "2026-11-20", Kind: DutyReport}}
	if got := r.Duties(townSettings()); !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	r.Kind = ReportPlan
	if got := r.Duties(townSettings()); got != nil {
		t.Errorf("a plan is no duty: %+v", got)
	}
}

func TestBatchesReportsPromisesAndOpinionsFallDue(t *testing.T) {
	in := townSettings()
	due := func(r *ReportToVoters) (out []record.Date) {
		for _, d := range r.Deadlines(in) {
			out = append(out, d.On)
		}
		return out
	}
	batch := &ReportToVoters{Kind: ReportPlan, On: "2026-11-30"}
	if got := due(batch); !slices.Equal(got, []record.Date{"2026-11-30"}) {
		t.Errorf("a batch: %v", got)
	}
	if batch.Done = "2026-11-20"; due(batch) != nil {
		t.Error("a finished batch is due")
	}
	r := reportOf("2026-11-20", 1)
	if got := due(r); !slices.Equal(got, []record.Date{"2026-11-20"}) {
		t.Errorf("a report: %v", got)
	}
	r.Voters, r.Promise, r.PromiseDue = count(46), "修好路灯", "2026-12-31"
	r.Opinions = []VoterOpinion{{Text: "路灯不亮", Due: "2026-12-10"}, {Text: "修桥", Due: "2026-12-11", Proposal: record.Ref{ID: 4}}, {Text: "谢谢"}}
	if got := due(r); !slices.Equal(got, []record.Date{"2026-12-31", "2026-12-10"}) {
		t.Errorf("a promise and an opinion: %v", got)
	}
	r.PromiseKept, r.Opinions[0].Done = "已修好", "2026-12-05"
	if got := due(r); got != nil {
		t.Errorf("all done: %v", got)
	}
}

func TestABatchIsCalledByItsYearAndNumber(t *testing.T) {
	batch := &ReportToVoters{Kind: ReportPlan, On: "2026-11-30", BatchNo: count(2)}
	DutyReports.Prepare(batch, townSettings())
	if got := DutyReports.Title(batch); got != "2026年第2批述职计划" {
		t.Errorf("called %s", got)
	}
	r := &ReportToVoters{On: "2026-11-20", Reporters: []record.Ref{{ID: 1, Name: "张伟"}}}
	DutyReports.Prepare(r, townSettings())
	if got := DutyReports.Title(r); r.Kind != ReportHeld || got != "2026年11月20日张伟述职" {
		t.Errorf("%s called %s", r.Kind, got)
	}
}

// A batch is complete with its day, number and share; a report wants its reporters, place and district, and once it was held the voters.
func TestABatchWantsLessThanAReport(t *testing.T) {
	in := townSettings()
	batch := &ReportToVoters{Base: record.Base{Year: count(2026)}, Kind: ReportPlan, On: "2026-11-30", BatchNo: count(1), Ratio: record.Some(40.0), Done: "2026-11-20"}
	if missing := DutyReports.Missing(batch, in); len(missing) > 0 {
		t.Errorf("a batch lacks %s", missing[0].Label)
	}
	lacks := func(r *ReportToVoters, label string) bool {
		return slices.Contains(DutyReports.Missing(r, in), DutyReports.Field(label))
	}
	r := &ReportToVoters{Kind: ReportHeld, On: "2026-11-20"}
	if !lacks(r, "述职代表") || !lacks(r, "述职方式") || lacks(r, "参加选民人数") {
		t.Error("a report to be held wants its reporters and manner, not the voters")
	}
	if r.Promise = "修好路灯"; !lacks(r, "参加选民人数") || !lacks(r, "承诺期限") {
		t.Error("a report that was held wants the voters and the day of its promise")
	}
}

func TestARuleOnOneReportWarnsAndDoesNot(t *testing.T) {
	of := record.Ref{ID: 7}
	batch := func(change func(*ReportToVoters)) *ReportToVoters {
		b := &ReportToVoters{Base: record.Base{ID: 7}, Kind: ReportPlan, On: "2026-11-20", Reporters: deputyRefs(1, 2)}
		change(b)
		return b
	}
	first, second := reportOf("2026-11-01", 1), reportOf("2026-11-20", 2)
	first.Batch, second.Batch = of, of
	for _, c := range []struct {
		what, rule, words string
		r                 *ReportToVoters
		reports           []any
	}{
		{"a batch of which everybody reported", "", "", batch(func(*ReportToVoters) {}), []any{first, second}},
		{"one did not", "E08", "还有1人没有述职", batch(func(*ReportToVoters) {}), []any{first}},
		{"its last day is today", "", "", batch(func(b *ReportToVoters) { b.On = today }), nil},
		{"forty per cent of five are two", "", "", batch(func(b *ReportToVoters) { b.Reporters, b.Ratio = nil, record.Some(40.0) }), []any{first, second}},
		{"forty-one per cent are more", "E08", "5名代表中有2名", batch(func(b *ReportToVoters) { b.Reporters, b.Ratio = nil, record.Some(41.0) }), []any{first, second}},
		{"a group without names", "E08", "没有填述职代表", &ReportToVoters{On: "2026-11-01", Groups: []record.Ref{{ID: 1}}}, nil},
		{"a promise kept before it was made", "", "早于述职日期", &ReportToVoters{On: "2026-11-01", Reporters: deputyRefs(1), PromiseDone: "2026-10-31"}, nil},
		{"kept the same day", "", "", &ReportToVoters{On: "2026-11-01", Reporters: deputyRefs(1), PromiseDone: "2026-11-01"}, nil},
		{"the office polls by satisfaction", "", "称职等次", &ReportToVoters{On: "2026-11-01", Poll: VotersPoll{Valid: count(1), Excellent: count(1)}}, nil},
	} {
		f := wholeArchive(townFacts(5), nil, map[string][]any{"duty_report": c.reports}).Facts
		if w := warningsOf(DutyReports.Any, c.r, f); c.words == "" && len(w) > 0 || c.words != "" && (len(w) != 1 || !anyHolds(w, c.rule, c.words)) {
			t.Errorf("%s: %q", c.what, w)
		}
	}
}

func TestEveryDeputyReportsToTheVoters(t *testing.T) {
	leader := deputyNo(3, "李强")
	leader.mandate().NonPost = record.Some(false)
	deputies := []*Deputy{deputyNo(1, "张伟"), deputyNo(2, "王芳"), leader}
	plan := reportOf("2025-06-01", 2)
	plan.Kind = ReportPlan
	reports := []any{reportOf("2025-12-31", 1), plan, reportOf("2024-11-19", 2)} // a plan, and a report in the term before, do not count
	for _, c := range []struct {
		what  string
		day   record.Date
		given []string
		want  []int64
	}{
		{"long before the next election", "2029-05-19", nil, nil},
		{"from the reminder of the next election on", "2029-05-20", nil, []int64{2, 3}},
		{"only deputies without a leading post", "2029-05-20", []string{KeyReportWho, ReportNonPost}, []int64{2}},
		{"yearly: the year before", "2026-01-01", []string{KeyReportEvery, ReportYearly}, []int64{2, 3}},
		{"yearly: the year in which the term began asks nobody", "2025-12-31", []string{KeyReportEvery, ReportYearly}, nil},
	} {
		a := wholeArchive(townFacts(3), deputies, map[string][]any{"duty_report": reports})
		a.Facts.In = townSettings(c.given...)
		a.Facts.In.Today = c.day
		var got []int64
		for _, f := range findingsOf(a, "E08") {
			got = append(got, f.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
		}
	}
}

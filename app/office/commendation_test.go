package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

// bestDeputies is a commendation in order: two deputies out of three, made known from Monday to Friday.
func bestDeputies() *Commendation {
	return &Commendation{Name: "2026年优秀代表", Kind: "优秀代表", PlanDay: "2026-10-08", PlanPaper: "清人大〔2026〕8号", Quota: count(2), LookedInto: "2026-10-20",
		Decided: "2026-10-23", PublicFrom: "2026-10-26", PublicTo: "2026-10-30", Awarded: "2026-11-10", Paper: "清人大〔2026〕9号", Candidates: []Candidate{
			{Deputy: record.Ref{ID: 1, Name: "张伟"}, Result: ResultChosen}, {Deputy: record.Ref{ID: 2, Name: "王芳"}, Result: ResultChosen},
			{Deputy: record.Ref{ID: 3, Name: "李强"}, Result: ResultNot}}}
}

func TestARuleOnACommendationWarnsAndDoesNot(t *testing.T) {
	for _, c := range []struct {
		what, words string
		spoil       func(*Commendation)
	}{
		{"in order", "", func(*Commendation) {}},
		{"more chosen than the plan has places", "超过名额2个", func(c *Commendation) { c.Candidates[2].Result = ResultChosen }},
		{"four working days of notice", "公示4个工作日", func(c *Commendation) { c.PublicTo = "2026-10-29" }},
		{"five with a weekend between", "", func(c *Commendation) { c.PublicFrom, c.PublicTo = "2026-10-29", "2026-11-04" }},
		{"four with a weekend between", "公示4个工作日", func(c *Commendation) { c.PublicFrom, c.PublicTo = "2026-10-29", "2026-11-03" }},
		{"the notice ends before it begins", "早于公示起", func(c *Commendation) { c.PublicTo = "2026-10-25" }},
		{"no notice", "没有公示记录", func(c *Commendation) { c.PublicFrom, c.PublicTo = "", "" }},
		{"awarded on its last day", "在公示期内", func(c *Commendation) { c.Awarded = "2026-10-30" }},
		{"awarded the day after", "", func(c *Commendation) { c.Awarded = "2026-10-31" }},
		{"awarded without a decision", "由主席团集体讨论确定", func(c *Commendation) { c.Decided = "" }},
		{"decided before anybody was looked into", "早于考察日期", func(c *Commendation) { c.Decided = "2026-10-19" }},
		{"decided the same day", "", func(c *Commendation) { c.Decided = "2026-10-20" }},
		{"a candidate without a name", "第3行没有填对象", func(c *Commendation) { c.Candidates[2].Deputy = record.Ref{} }},
		{"nobody chosen", "没有标“入选”", func(c *Commendation) { c.Candidates = c.Candidates[2:] }},
		{"points of a year: left out without a reason", "没有写原因", func(c *Commendation) {
			c.Kind, c.Candidates[2].Result = YearPoints, ResultLeftOut
		}},
		{"points of a year know no quota and no notice", "", func(c *Commendation) {
			c.Kind, c.PublicFrom, c.PublicTo, c.Candidates[2].Result = YearPoints, "", "", ResultChosen
		}},
	} {
		x := bestDeputies()
		c.spoil(x)
		if w := warningsOf(Commendations.Any, x, townFacts(60)); c.words == "" && len(w) > 0 || c.words != "" && (len(w) != 1 || !anyHolds(w, "", c.words)) {
			t.Errorf("%s: %q", c.what, w)
		}
	}
}

func TestACommendationGoesFromPlanToAwardAndIntoTheArchives(t *testing.T) {
	in := townSettings()
	whole, x := bestDeputies(), &Commendation{Name: "2026年优秀代表", PlanDay: "2026-10-08"}
	for _, c := range []struct {
		want  record.State
		due   int
		enter func()
	}{
		{StateScheme, 0, func() {}},
		{StateScheme, 1, func() { x.NominateBy = "2026-10-15" }},
		{StateNominate, 0, func() { x.Candidates = whole.Candidates }},
		{StateLookInto, 0, func() { x.LookedInto = whole.LookedInto }},
		{StateChosen, 1, func() { x.Decided = whole.Decided }},
		{StateOnNotice, 1, func() { x.PublicFrom, x.PublicTo = whole.PublicFrom, whole.PublicTo }},
		{StateAwarded, 0, func() { x.Awarded = whole.Awarded }},
	} {
		if len(x.Duties(in)) > 0 {
			t.Error("a line in the archive before the award")
		}
		c.enter()
		if got := Commendations.State(x, in); got != c.want || len(x.Deadlines(in)) != c.due {
			t.Errorf("%s with %d deadlines, want %s with %d", got, len(x.Deadlines(in)), c.want, c.due)
		}
	}
	want := []Duty{{Deputy: 1, On: "2026-11-10", Kind: DutyCommendation}, {Deputy: 2, On: "2026-11-10", Kind: DutyCommendation}}
	if got := x.Duties(in); !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	Commendations.Prepare(x, in)
	if x.Year.V != 2026 {
		t.Errorf("year %v", x.Year)
	}
}

package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

// wholeArchive is an archive of some registers beside the deputies: key → records.
func wholeArchive(f Facts, deputies []*Deputy, records map[string][]any) Archive {
	f.Pointing = func(register, key string, id int64) (out []any) {
		for _, rec := range records[register] {
			if ref, ok := Registers.Get(register).Field(key).Get(rec).(record.Ref); ok && ref.ID == id {
				out = append(out, rec)
			}
		}
		return out
	}
	return Archive{Facts: f, Terms: townTerms(), Deputies: deputies, Every: func(register string) []any { return records[register] }}
}

func came(ids ...int64) (out []record.Person) {
	for _, id := range ids {
		out = append(out, record.Person{Who: record.Ref{ID: id}, Status: Attended})
	}
	return out
}

// deputyNo is a deputy of the 19th term, in office since its first day.
func deputyNo(id int64, name string) *Deputy {
	d := zhang()
	d.ID, d.Name = id, name
	return d
}

func TestTheStateOfATrainingFollowsFromWhatIsEntered(t *testing.T) {
	x := &Training{Name: "初任培训", From: "2026-03-01"}
	for _, c := range []struct {
		want  record.State
		enter func()
	}{
		{StatePlanned, func() {}},
		{StateNoticed, func() { x.Noticed = "2026-02-20" }},
		{StateHeld, func() { x.Deputies = came(1) }},
		{StateResults, func() { x.Result = "合格" }},
		{StateFeedback, func() { x.Feedback = "希望多讲建议怎么写" }},
		{StatePublished, func() { x.Published = "2026-03-10" }},
		{StateFiled, func() { x.Filed = "2026-12-01" }},
	} {
		c.enter()
		if got := Trainings.State(x, townSettings()); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

func TestATrainingStandsInTheArchiveOfEverybodyOnItsList(t *testing.T) {
	x := &Training{Name: "初任培训", From: "2026-03-01", To: "2026-03-03", OldWanted: record.Some[int64](60), OldCame: record.Some[int64](55),
		Deputies: append(came(1), record.Person{Who: record.Ref{ID: 2}, Status: OnLeave}, record.Person{Name: "列席的村干部", Status: Attended}),
		Others:   []record.Person{{Name: "联络员"}}}
	in := townSettings()
	want := []Duty{{Deputy: 1, On: "2026-03-01", Kind: DutyTraining, Status: Attended}, {Deputy: 2, On: "2026-03-01", Kind: DutyTraining, Status: OnLeave}}
	if got := x.Duties(in); !slices.Equal(got, want) {
		t.Errorf("duties %+v", got)
	}
	for label, want := range map[string]string{"天数": "3", "应参训": "3", "实参训": "2", "参训人次": "3"} {
		if got := Trainings.Field(label).Text(x, in); got != want {
			t.Errorf("%s %s, want %s", label, got, want)
		}
	}
	x.Deputies, x.Others = nil, nil
	if x.Wanted().V != 60 || x.Came().V != 55 || x.Duties(in) != nil {
		t.Error("without a list the numbers of the old ledger count")
	}
}

func TestATrainingStillToBeHeldFallsDue(t *testing.T) {
	x := &Training{Name: "初任培训", From: "2026-12-01"}
	if got := x.Deadlines(townSettings()); len(got) != 1 || got[0].On != "2026-12-01" {
		t.Errorf("%+v", got)
	}
	x.Deputies = came(1)
	if got := x.Deadlines(townSettings()); got != nil {
		t.Errorf("held, and still due: %+v", got)
	}
}

func TestARuleOnOneTrainingWarnsAndDoesNot(t *testing.T) {
	for _, c := range []struct {
		what, rule, words string
		x                 Training
	}{
		{"in order", "", "", Training{From: "2024-02-28", To: "2024-02-29", Deputies: came(1)}},
		{"ends before it begins", "", "早于开始日期", Training{From: "2024-02-29", To: "2024-02-28", Deputies: came(1)}},
		{"only numbers", "E15", "没有参训代表名单", Training{From: "2024-02-29", OldCame: record.Some[int64](40)}},
		{"only planned", "", "", Training{From: "2027-02-28"}},
	} {
		if w := warningsOf(Trainings.Any, &c.x, townFacts(60)); c.words == "" && len(w) > 0 || c.words != "" && !anyHolds(w, c.rule, c.words) {
			t.Errorf("%s: %q", c.what, w)
		}
	}
}

func TestATrainingPlanStartsFromTheSettingsAndRemindsOfItsClasses(t *testing.T) {
	p := &TrainingPlan{Name: "2024—2026年培训计划", First: record.Some[int64](2024), Last: record.Some[int64](2026), Items: []PlannedTraining{
		{By: "2026-12-20", Subject: "预算审查"}, {By: "2026-06-01", Subject: "代表法", Held: record.Ref{ID: 3}}, {By: "2026-09-01", Dropped: record.Some(true)}, {Subject: "没有日期"}}}
	in := townSettings()
	TrainingPlans.Prepare(p, in)
	if p.Yearly.V != 1 || p.Coverage.V != 100 {
		t.Errorf("yearly %v, coverage %v", p.Yearly, p.Coverage)
	}
	if got := p.Deadlines(in); len(got) != 1 || got[0].On != "2026-12-20" || got[0].Text != "预算审查" {
		t.Errorf("%+v", got)
	}
	for _, c := range []struct {
		what, rule, words string
		spoil             func(*TrainingPlan)
	}{
		{"in order", "", "", func(*TrainingPlan) {}},
		{"no class a year", "E15", "应不少于1期", func(p *TrainingPlan) { p.Yearly = record.Some[int64](0) }},
		{"more than everybody", "E15", "不在1%至100%", func(p *TrainingPlan) { p.Coverage = record.Some(101.0) }},
		{"years the wrong way round", "", "早于起始年度", func(p *TrainingPlan) { p.Last = record.Some[int64](2023) }},
		{"one year", "", "", func(p *TrainingPlan) { p.Last = record.Some[int64](2024) }},
	} {
		one := *p
		c.spoil(&one)
		if w := warningsOf(TrainingPlans.Any, &one, townFacts(60)); c.words == "" && len(w) > 0 || c.words != "" && (len(w) != 1 || !anyHolds(w, c.rule, c.words)) {
			t.Errorf("%s: %q", c.what, w)
		}
	}
}

func TestEveryYearSinceTheFirstTrainingHasItsClass(t *testing.T) {
	f := townFacts(60)
	two := &TrainingPlan{Base: record.Base{ID: 5}, First: record.Some[int64](2025), Last: record.Some[int64](2025), Yearly: record.Some[int64](2)}
	held := func(day record.Date) any { return &Training{From: day, Deputies: came(1)} }
	for _, c := range []struct {
		what string
		recs map[string][]any
		want int
	}{
		{"nothing on record", nil, 0},
		{"one each year; this year is not over", map[string][]any{"training": {held("2024-12-31"), held("2025-01-01")}}, 0},
		{"a year without", map[string][]any{"training": {held("2023-12-31"), held("2025-01-01")}}, 1},
		{"a class that was only planned", map[string][]any{"training": {held("2024-05-01"), &Training{From: "2025-05-01"}}}, 1},
		{"the plan asks for two, one was held", map[string][]any{"training": {held("2025-05-01")}, "training_plan": {two}}, 1},
		{"the plan asks for two, two were held", map[string][]any{"training": {held("2025-05-01"), held("2025-09-01")}, "training_plan": {two}}, 0},
	} {
		if got := findingsSaying(wholeArchive(f, nil, c.recs), "E15", "每年应不少于"); len(got) != c.want {
			t.Errorf("%s: %+v", c.what, got)
		}
	}
}

// The 19th term began on 20 November 2024.
func TestADeputyIsTrainedWithinAYearOfTakingOffice(t *testing.T) {
	trained, not := deputyNo(1, "张伟"), deputyNo(2, "王芳")
	recs := map[string][]any{"training": {&Training{From: "2025-01-10", Deputies: append(came(1), record.Person{Who: record.Ref{ID: 2}, Status: Absent})}}}
	a := wholeArchive(townFacts(2), []*Deputy{trained, not}, recs)
	for day, want := range map[record.Date]int{"2025-11-20": 0, "2025-11-21": 1} {
		a.Facts.In.Today = day
		got := findingsSaying(a, "E15", "还没有参加培训")
		if len(got) != want || want == 1 && got[0].ID != 2 {
			t.Errorf("%s: %+v", day, got)
		}
	}
	a.Facts.In = townSettings(KeyTrainingMonths, "0")
	if got := findingsSaying(a, "E15", "还没有参加培训"); len(got) > 0 {
		t.Errorf("switched off, it still warns: %+v", got)
	}
}

func TestAPlanThatIsOverReachedItsCoverage(t *testing.T) {
	deputies := []*Deputy{deputyNo(1, "张伟"), deputyNo(2, "王芳"), deputyNo(3, "李强"), deputyNo(4, "赵敏")}
	plan := func(last int64, coverage float64) *TrainingPlan {
		return &TrainingPlan{Base: record.Base{ID: 5}, First: record.Some[int64](2025), Last: record.Some(last), Coverage: record.Some(coverage)}
	}
	training := []any{&Training{From: "2025-12-31", Deputies: came(1, 2, 3)}, &Training{From: "2024-12-31", Deputies: came(4)}}
	for _, c := range []struct {
		what string
		plan *TrainingPlan
		want int
	}{{"three of four, three quarters wanted", plan(2025, 75), 0}, {"a little more wanted", plan(2025, 75.1), 1}, {"the plan still runs", plan(2026, 100), 0}} {
		got := findingsSaying(wholeArchive(townFacts(4), deputies, map[string][]any{"training": training, "training_plan": {c.plan}}), "E15", "目标覆盖率")
		if len(got) != c.want {
			t.Errorf("%s: %+v", c.what, got)
		}
	}
}

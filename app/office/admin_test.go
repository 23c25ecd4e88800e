package office

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

// archiveKeeping is an archive of the township that holds these records of each register.
func archiveKeeping(records map[string][]any) Archive {
	a := archiveOf()
	a.Every = func(register string) []any { return records[register] }
	return a
}

func whole(n int64) record.Opt[int64] { return record.Some(n) }

// heldAgainst is one record held against the rules of its register: words "" when nothing is to be said.
type heldAgainst struct {
	what, rule, words string
	reg               *record.Any
	rec               any
}

func TestWhatTheOfficeKeepsBesideIsHeldAgainstItsRules(t *testing.T) {
	facts := townFacts(65, &Deputy{Base: record.Base{ID: 1}, Name: "张伟", FixedPay: record.Some(true)}, &Deputy{Base: record.Base{ID: 2}, Name: "李秀英", FixedPay: record.Some(false)})
	paid := func(kind string, rows ...AllowanceRow) *Allowance {
		return &Allowance{What: "年初人代会", Month: "2026-01", Kind: kind, Standard: whole(10000), Rows: rows}
	}
	zhang, li := AllowanceRow{Deputy: record.Ref{ID: 1}}, AllowanceRow{Deputy: record.Ref{ID: 2}}
	ballot := func(yes, no, none int64, chosen bool) *Project {
		return &Project{Name: "敬老院", BallotOn: "2026-01-10", Valid: whole(60), For: whole(yes), Against: whole(no), Abstained: whole(none), Chosen: record.Some(chosen)}
	}
	staged := func(stages ...ProjectStage) *Project { return &Project{Name: "敬老院", Stages: stages} }
	for _, c := range []heldAgainst{
		{"model deeds without the deputy", "E16", "涉及代表", Publicities.Any, &Publicity{Kind: PublicityModel}},
		{"model deeds with the deputy", "", "", Publicities.Any, &Publicity{Kind: PublicityModel, Deputies: []record.Ref{{ID: 1}}}},
		{"adopted before it was sent", "", "早于报送日期", Publicities.Any, &Publicity{Sent: "2026-03-02", Adoptions: []Adoption{{On: "2026-03-01"}}}},
		{"adopted on the day it was sent", "", "", Publicities.Any, &Publicity{Sent: "2026-03-02", Adoptions: []Adoption{{On: "2026-03-02"}, {}}}},
		{"a paper short", "", "分发给2个", Subscriptions.Any, &Subscription{Copies: whole(1), Groups: []record.Ref{{ID: 1}, {ID: 2}}}},
		{"a paper for each group", "", "", Subscriptions.Any, &Subscription{Copies: whole(2), Groups: []record.Ref{{ID: 1}, {ID: 2}}}},
		{"lost work of one with a wage", "E14", "张伟有固定工资收入", Allowances.Any, paid(AllowanceLostWork, zhang, li)},
		{"lost work of one without", "", "", Allowances.Any, paid(AllowanceLostWork, li)},
		{"a meal of one with a wage", "", "", Allowances.Any, paid("工作餐", zhang)},
		{"twice on the list", "", "李秀英在名单里列了两次", Allowances.Any, paid(AllowanceLostWork, li, li)},
		{"paid nothing", "", "金额是0", Allowances.Any, paid("交通", AllowanceRow{Deputy: record.Ref{ID: 2}, Standard: whole(0)})},
		{"in force without text", "", "没有录入文本", Regulations.Any, &Regulation{InForce: record.Some(true)}},
		{"abolished without text", "", "", Regulations.Any, &Regulation{InForce: record.Some(false)}},
		{"abolished and on the wall", "", "上墙", Regulations.Any, &Regulation{InForce: record.Some(false), OnWall: record.Some(true)}},
		{"revised before it was made", "", "早于制定日期", Regulations.Any, &Regulation{Made: "2025-01-02", Revisions: []Revision{{On: "2025-01-01"}}}},
		{"a task without a limit", "", "没有填完成时限", Tasks.Any, &Task{Title: "硬化公路"}},
		{"one that is done without a limit", "", "", Tasks.Any, &Task{Title: "硬化公路", Finished: "2026-01-01"}},
		{"a limit before its beginning", "", "早于起始日期", Tasks.Any, &Task{From: "2026-03-02", To: "2026-03-01"}},
		{"a limit on the first day", "", "", Tasks.Any, &Task{From: "2026-03-01", To: "2026-03-01", Progress: whole(100)}},
		{"more than all", "", "0到100", Tasks.Any, &Task{To: "2026-03-01", Progress: whole(101)}},
		{"a step after the end", "", "晚于任务的完成时限", Tasks.Any, &Task{To: "2026-03-01", Steps: []TaskStep{{Text: "招标", Due: "2026-03-02"}}}},
		{"a step on the last day", "", "", Tasks.Any, &Task{To: "2026-03-01", Steps: []TaskStep{{Text: "招标", Due: "2026-03-01"}}}},
		{"done before it came", "", "早于收文日期", Incomings.Any, &Incoming{Received: "2026-03-02", Done: "2026-03-01"}},
		{"done on the day", "", "", Incomings.Any, &Incoming{Received: "2026-03-02", Done: "2026-03-02", Due: "2026-03-02"}},
		{"due before it came", "", "办理期限", Incomings.Any, &Incoming{Received: "2026-03-02", Due: "2026-03-01"}},
		{"ended before it began", "", "早于日期", CentralWorks.Any, &CentralWork{On: "2026-03-02", To: "2026-03-01"}},
		{"a day's work", "", "", CentralWorks.Any, &CentralWork{On: "2026-03-02", To: "2026-03-02"}},
		{"left before it came", "", "早于进驻日期", VillageElections.Any, &VillageElection{From: "2026-03-02", To: "2026-03-01"}},
		{"more votes than voters", "", "多于登记选民数", VillageElections.Any, &VillageElection{Voters: whole(800), Ballots: whole(801)}},
		{"every voter voted", "", "", VillageElections.Any, &VillageElection{Voters: whole(800), Ballots: whole(800)}},
		{"over with a problem open", "", "还没有填处理日期", VillageElections.Any, &VillageElection{To: "2026-03-01", Problems: []VillageProblem{{Text: "委托投票手续不全"}}}},
		{"votes that do not add up", "", "合计59", Projects.Any, ballot(33, 20, 6, true)},
		{"chosen by 33 of 65", "", "", Projects.Any, ballot(33, 20, 7, true)},
		{"chosen by 32 of 65", "", "没有超过全体代表65人的半数", Projects.Any, ballot(32, 20, 8, true)},
		{"not chosen by 32 of 65", "", "", Projects.Any, ballot(32, 20, 8, false)},
		{"built before begun", "", "竣工日期2026年2月1日早于开工日期", Projects.Any, staged(ProjectStage{Stage: NodeBuilt, Reached: "2026-02-01"}, ProjectStage{Stage: NodeStart, Reached: "2026-03-01"})},
		{"begun on the day of approval", "", "", Projects.Any, staged(ProjectStage{Stage: NodeApproval, Reached: "2026-03-01"}, ProjectStage{Stage: NodeStart, Reached: "2026-03-01"})},
	} {
		w := warningsOf(c.reg, c.rec, facts)
		if c.words == "" && len(w) > 0 || c.words != "" && (len(w) != 1 || !anyHolds(w, c.rule, c.words)) {
			t.Errorf("%s: %q", c.what, w)
		}
		for _, line := range w {
			if strings.ContainsAny(line, ",;:()") || !strings.Contains(line, "请") {
				t.Errorf("%s: half-width punctuation, or nothing to do: %s", c.what, line)
			}
		}
	}
}

func TestModelDeedsArePublishedEveryYear(t *testing.T) {
	model, other := &Publicity{Base: record.Base{ID: 1}, On: "2024-12-31", Kind: PublicityModel}, &Publicity{Base: record.Base{ID: 2}, On: "2025-06-01", Kind: "信息"}
	this := &Publicity{Base: record.Base{ID: 3}, On: "2026-01-05", Kind: "信息"}
	got := findings(archiveKeeping(map[string][]any{"publicity": {this, other, model}}), "E16")
	if len(got) != 1 || !anyHolds(got, "publicity", "2025年没有宣传代表先进事迹") {
		t.Errorf("a year without them, this year not over yet: %q", got)
	}
	other.Kind = PublicityModel
	if got := findings(archiveKeeping(map[string][]any{"publicity": {this, other, model}}), "E16"); len(got) > 0 {
		t.Errorf("%q", got)
	}
}

func TestAYearsPlanHoldsWhatTheLawAsksForEveryYear(t *testing.T) {
	plan := func(id, year int64, kinds ...string) any {
		p := &Plan{Base: record.Base{ID: id, Year: whole(year)}, Title: "工作要点"}
		for _, k := range kinds {
			p.Items = append(p.Items, PlanItem{Kind: k, Text: "一项"})
		}
		return p
	}
	whole := []any{plan(1, 2025, PlanHear, PlanLawCheck, PlanInspect), plan(2, 2025, PlanResearch, PlanReport), plan(3, 2026, statutoryPlanKinds...)}
	if got := findings(archiveKeeping(map[string][]any{"plan": whole}), "E01"); len(got) > 0 {
		t.Errorf("two plans of a year count together: %q", got)
	}
	got := findings(archiveKeeping(map[string][]any{"plan": {plan(1, 2024, statutoryPlanKinds...), plan(3, 2026, PlanHear, PlanInspect, PlanResearch, PlanReport)}}), "E01")
	if len(got) != 2 || !anyHolds(got, "plan", "2025年没有登记年度计划") || !anyHolds(got, "plan", "2026年的年度计划里没有执法检查：") {
		t.Errorf("%q", got)
	}
	if got := findings(archiveKeeping(nil), "E01"); len(got) > 0 {
		t.Errorf("an office that keeps no plans here: %q", got)
	}
}

func TestMoneyIsSpentWithinTheBudgetOfItsSubject(t *testing.T) {
	budget := &Budget{Base: record.Base{ID: 1, Year: whole(2026)}, Subject: "培训", Planned: whole(100000)}
	allowed := &Budget{Base: record.Base{ID: 2, Year: whole(2026)}, Subject: SubjectAllowance, Planned: whole(15000)}
	spent := &Expense{Base: record.Base{ID: 1}, On: "2026-12-31", Subject: "培训", Amount: whole(100000)}
	list := &Allowance{Base: record.Base{ID: 1}, Month: "2026-01", Standard: whole(10000), Rows: []AllowanceRow{{Times: record.Some(1.5)}}}
	records := map[string][]any{"budget": {budget, allowed}, "expense": {spent}, "allowance": {list}}
	if got := findings(archiveKeeping(records), "E14"); len(got) > 0 {
		t.Errorf("spent to the last 分: %q", got)
	}
	spent.Amount, list.Rows[0].Amount = whole(100001), whole(15001)
	got := findings(archiveKeeping(records), "E14")
	if len(got) != 2 || !anyHolds(got, "budget", "“培训”支出1000.01元，超过预算1000元") || !anyHolds(got, "budget", "“补贴”支出150.01元") {
		t.Errorf("a 分 too much: %q", got)
	}
	budget.Adjusted, list.Rows[0].Amount = whole(100001), record.Opt[int64]{}
	spent2 := &Expense{Base: record.Base{ID: 2}, On: "2026-05-01", Subject: "宣传", Amount: whole(1)}
	records["expense"] = append(records["expense"], spent2)
	if got := findings(archiveKeeping(records), "E14"); len(got) != 1 || !anyHolds(got, "expense", "“宣传”支出0.01元，没有列预算") {
		t.Errorf("without a budget: %q", got)
	}
	records["budget"] = nil
	if got := findings(archiveKeeping(records), "E14"); len(got) > 0 {
		t.Errorf("an office that keeps no budget here: %q", got)
	}
}

func TestTheBallotOnLivelihoodMattersTakesThoseWithTheMostVotes(t *testing.T) {
	on := func(id, yes, rank int64, chosen bool) *Project {
		return &Project{Base: record.Base{ID: id}, Name: string(rune('甲' + id)), Candidate: record.Some(true), Session: record.Ref{ID: 3}, Seats: whole(2),
			For: whole(yes), Rank: whole(rank), Chosen: record.Some(chosen)}
	}
	for _, c := range []struct {
		what, words string
		ballot      []any
	}{
		{"in order", "", []any{on(1, 60, 1, true), on(2, 50, 2, true), on(3, 40, 3, false)}},
		{"too many chosen", "应选2个项目，标了3个", []any{on(1, 60, 1, true), on(2, 50, 2, true), on(3, 40, 3, true)}},
		{"the third instead of the second", "却没有入选", []any{on(1, 60, 1, true), on(2, 50, 2, false), on(3, 40, 3, true)}},
		{"equal on the line", "再次票决", []any{on(1, 60, 1, true), on(2, 50, 2, true), on(3, 50, 2, false)}},
		{"equal, both chosen", "", []any{on(1, 50, 1, true), on(2, 50, 1, true), on(3, 40, 3, false)}},
		{"a wrong rank", "排第2，名次填的是1", []any{on(1, 60, 1, true), on(2, 50, 1, true)}},
	} {
		got := findings(archiveKeeping(map[string][]any{"project": c.ballot}), "")
		if c.words == "" && len(got) > 0 || c.words != "" && (len(got) != 1 || !anyHolds(got, "project", c.words)) {
			t.Errorf("%s: %q", c.what, got)
		}
	}
}

func TestModulesAreShownWhereTheOfficeSwitchedThemOn(t *testing.T) {
	in := townSettings(KeyModuleBudget, "是")
	for register, want := range map[string]bool{"deputy": true, "task": true, "incoming": true, "budget": true, "expense": true, "allowance": true, "project": false, "petition_duty": false,
		"village_election": false, "central_work": false, "subscription": false} {
		if SwitchedOn(register, in) != want {
			t.Errorf("%s is shown: %v", register, !want)
		}
		if Registers.Get(register) == nil {
			t.Errorf("no register %s", register)
		}
	}
}

func TestListsOfTheOfficeStartWithTheChoicesOfTheirFields(t *testing.T) {
	for _, reg := range []*record.Any{Publicities.Any, Budgets.Any, Expenses.Any, Regulations.Any, Plans.Any, Tasks.Any, CentralWorks.Any, VillageElections.Any, Projects.Any} {
		fields := slices.Clone(reg.Fields)
		for _, f := range reg.Fields {
			if f.Sub != nil {
				fields = append(fields, f.Sub.Fields...)
			}
		}
		for _, f := range fields {
			if f.ListKey != "" && !slices.Equal(f.OptionsIn(townSettings()), f.Options) {
				t.Errorf("%s, %s: %v", reg.Name, f.Label, f.OptionsIn(townSettings()))
			}
		}
	}
}

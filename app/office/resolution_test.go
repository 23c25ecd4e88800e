package office

import (
	"testing"

	"npcdesk/app/record"
)

// budgetAdopted is the resolution that approves a budget, in perfect order.
func budgetAdopted(change func(*Resolution)) *Resolution {
	r := &Resolution{Kind: AdoptsResolution, Title: "关于2025年预算执行情况和2026年预算的决议", Session: record.Ref{ID: 1}, Adopted: "2026-02-09",
		Published: "2026-03-01", BudgetIssued: "2026-03-01", BudgetFiled: "2026-02-20"}
	if change != nil {
		change(r)
	}
	return r
}

func TestTheRulesOnResolutions(t *testing.T) {
	f := townFacts(65)
	votes := map[int64]*Vote{1: cast(65, 61, 33, 20, 8), 2: cast(65, 61, 32, 20, 9), 3: cast(65, 61, 50, 20, 8)}
	f.Get = func(register string, id int64) any {
		switch {
		case register == "vote" && votes[id] != nil:
			return votes[id]
		case register == "meeting" && id == 1:
			return &Meeting{Kind: MeetSitting}
		case register == "meeting" && id == 2:
			return &Meeting{Kind: MeetPresidium}
		}
		return nil
	}
	adjust := func(r *Resolution) {
		r.Title, r.Session.ID, r.Meeting.ID = "关于批准2026年预算调整方案的决议", 0, 1
	}
	for _, c := range []struct {
		what, rule, words string
		holds             bool
		change            func(*Resolution)
	}{
		{"carried by 33 of 65", "B05", "表决", false, func(r *Resolution) { r.Vote.ID = 1 }},
		{"lost by 32 of 65", "B05", "结果是未通过", true, func(r *Resolution) { r.Vote.ID = 2 }},
		{"with votes that do not add up", "B05", "票数不符", true, func(r *Resolution) { r.Vote.ID = 3 }},
		{"public on the twentieth day", "B29", "公开", false, nil},
		{"public a day too late", "B29", "应在2026年3月1日前，登记的是2026年3月2日", true, func(r *Resolution) { r.Published = "2026-03-02" }},
		{"never public", "B29", "向社会公开应在2026年3月1日前，还没有登记", true, func(r *Resolution) { r.Published = "" }},
		{"through a leap day", "B29", "公开", false, func(r *Resolution) { r.Adopted, r.Published, r.BudgetIssued = "2028-02-10", "2028-03-01", "2028-03-01" }},
		{"through a leap day and late", "B29", "2028年3月1日前", true, func(r *Resolution) { r.Adopted, r.Published = "2028-02-10", "2028-03-02" }},
		{"not due yet", "B29", "还没有登记", false, func(r *Resolution) { r.Adopted, r.Published, r.BudgetIssued = "2026-11-01", "", "" }},
		{"due yesterday", "B29", "还没有登记", true, func(r *Resolution) { r.Adopted, r.Published, r.BudgetIssued = "2026-10-31", "", "" }},
		{"issued to the departments too late", "B29", "预算批复各部门", true, func(r *Resolution) { r.BudgetIssued = "2026-03-02" }},
		{"not about money", "B29", "公开", false, func(r *Resolution) { r.Title, r.Published = "关于政府工作报告的决议", "" }},
		{"an adjustment at a sitting", "B30", "预算调整", false, adjust},
		{"an adjustment at the presidium", "B30", "预算调整", true, func(r *Resolution) { adjust(r); r.Meeting.ID = 2 }},
		{"an adjustment at a session", "B30", "预算调整", false, func(r *Resolution) { adjust(r); r.Meeting.ID, r.Session.ID = 2, 1 }},
		{"public before it was adopted", "", "早于通过日期", true, func(r *Resolution) { r.Published = "2026-02-08" }},
		{"public on the day", "", "早于通过日期", false, func(r *Resolution) { r.Published = "2026-02-09" }},
	} {
		if got := warningsOf(Resolutions.Any, budgetAdopted(c.change), f); anyHolds(got, c.rule, c.words) != c.holds {
			t.Errorf("%s: %q", c.what, got)
		}
	}
}

func TestWhatAResolutionLeavesToBeDone(t *testing.T) {
	r := budgetAdopted(func(r *Resolution) { r.Published, r.BudgetIssued, r.BudgetFiled, r.Due = "", "", "", "2026-06-30" })
	got := map[string]Deadline{}
	for _, d := range r.Deadlines(townSettings()) {
		got[d.Kind] = d
	}
	if len(got) != 4 || got["预算公开"].On != "2026-03-01" || got["预算批复部门"].On != "2026-03-01" || !got["预算报县政府备案"].Waits || got["决议落实"].On != "2026-06-30" {
		t.Errorf("%+v", got)
	}
	if left := budgetAdopted(nil).Deadlines(townSettings()); len(left) != 0 {
		t.Errorf("all is done, and there is left %+v", left)
	}
	for _, c := range []struct {
		change func(*Resolution)
		want   record.State
	}{
		{func(r *Resolution) { r.Adopted, r.Published = "", "" }, ResolutionDraft},
		{func(r *Resolution) { r.Published = "" }, ResolutionAdopted},
		{nil, ResolutionPublic},
		{func(r *Resolution) { r.Done = "2026-06-01" }, ResolutionCarriedIn},
	} {
		if got := budgetAdopted(c.change).State(); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

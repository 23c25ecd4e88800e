package office

import (
	"fmt"
	"strings"

	"npcdesk/app/record"
)

// The kinds of what a meeting adopts (文种, DOMAIN.md §3.6).
const (
	AdoptsResolution   = "决议"
	AdoptsDecision     = "决定"
	AdoptsAnnouncement = "公告"
	AdoptsOpinion      = "意见"
)

// The states of a resolution.
const (
	ResolutionDraft     record.State = "草案"
	ResolutionAdopted   record.State = "已通过"
	ResolutionPublic    record.State = "已公布"
	ResolutionCarriedIn record.State = "已落实"
)

// Resolution is what a meeting adopted and what became of it (决议决定, DOMAIN.md §3.6).
type Resolution struct {
	record.Base
	Kind    string
	Title   string
	Number  string
	Meeting record.Ref
	Session record.Ref
	Vote    record.Ref
	Adopted record.Date
	Text    string

	Signer       string
	Published    record.Date
	BudgetIssued record.Date // 预算批复部门日期 (B29)
	BudgetFiled  record.Date // 预算报县政府备案日期 (B29)

	Units  []record.Ref
	Due    record.Date
	Effect string // 落实情况
	Done   record.Date
}

// Resolutions is the register of resolutions, decisions and announcements (决议决定).
var Resolutions = record.NewRegister("resolution", "决议决定", append(append(
	under("通过", resolutionMain()), under("公布", resolutionPublic())...), under("落实", resolutionEffect())...)...).
	Find("title", "number").Dated("adopted").OrderedBy(record.Sort{Key: "adopted", Desc: true}).
	States(func(r *Resolution, _ record.Settings) record.State { return r.State() },
		ResolutionDraft, ResolutionAdopted, ResolutionPublic, ResolutionCarriedIn).
	Rules(
		record.Hold("B05", "组织法25", record.Certain, adoptedByVote).At("vote", "adopted"),
		record.Hold("B29", "预算法14、52、50", record.Certain, budgetPublic).At("published", "budget_issued"),
		record.Hold("B30", "预算法69", record.Certain, adjustedByCongress).At("session"),
		record.Hold("", "", record.Certain, resolutionDays).At("published"),
	)

func resolutionMain() []*record.Of[Resolution] {
	return []*record.Of[Resolution]{
		record.Choice("kind", "文种", func(r *Resolution) *string { return &r.Kind }, AdoptsResolution, AdoptsDecision, AdoptsAnnouncement, AdoptsOpinion).Required().In(70).
			Also("类型", "种类").Meaning("审议意见", AdoptsOpinion),
		record.Text("title", "标题", func(r *Resolution) *string { return &r.Title }).Must().In(320).Shared().Also("名称", "决议名称", "决议决定名称", "题目"),
		record.Text("number", "文号", func(r *Resolution) *string { return &r.Number }).In(140).Shared().Also("发文字号", "编号", "公告文号"),
		record.To("meeting", "会议", "meeting", func(r *Resolution) *record.Ref { return &r.Meeting }).Parent().
			When(func(r *Resolution) bool { return r.Session.ID == 0 }).Also("会议名称", "通过会议"),
		record.To("session", "人代会", "session", func(r *Resolution) *record.Ref { return &r.Session }).Parent().Also("会次", "所属人代会"),
		record.To("vote", "表决", "vote", func(r *Resolution) *record.Ref { return &r.Vote }),
		record.Day("adopted", "通过日期", func(r *Resolution) *record.Date { return &r.Adopted }).Required().In(100).Shared().Also("日期", "通过时间", "时间"),
		record.LongText("text", "正文", func(r *Resolution) *string { return &r.Text }).Also("内容", "主要内容"),
	}
}

func resolutionPublic() []*record.Of[Resolution] {
	return []*record.Of[Resolution]{
		record.Text("signer", "签发人", func(r *Resolution) *string { return &r.Signer }),
		record.Day("published", "公布日期", func(r *Resolution) *record.Date { return &r.Published }).From(ResolutionAdopted).Also("印发日期", "公开日期"),
		record.Day("budget_issued", "预算批复部门日期", func(r *Resolution) *record.Date { return &r.BudgetIssued }).When((*Resolution).approvesBudget),
		record.Day("budget_filed", "预算报备案日期", func(r *Resolution) *record.Date { return &r.BudgetFiled }).When((*Resolution).approvesBudget).
			Help("经批准的乡镇预算，政府应及时报县政府备案"),
	}
}

func resolutionEffect() []*record.Of[Resolution] {
	return []*record.Of[Resolution]{
		record.ToMany("units", "落实责任单位", "unit", func(r *Resolution) *[]record.Ref { return &r.Units }).Also("责任单位", "落实单位").In(140),
		record.Day("due", "落实时限", func(r *Resolution) *record.Date { return &r.Due }).Also("时限", "完成时限").In(100),
		record.LongText("effect", "落实情况", func(r *Resolution) *string { return &r.Effect }).Also("执行情况"),
		record.Day("done", "落实完成日期", func(r *Resolution) *record.Date { return &r.Done }).Also("完成日期", "办结日期"),
	}
}

// State tells how far the resolution has come.
func (r *Resolution) State() record.State {
	switch {
	case r.Done != "":
		return ResolutionCarriedIn
	case r.Published != "":
		return ResolutionPublic
	case r.Adopted != "":
		return ResolutionAdopted
	}
	return ResolutionDraft
}

// onMoney tells whether it approves the budget, its adjustment or execution, or the final accounts, which are made public
// (预算法14).
func (r *Resolution) onMoney() bool {
	return strings.Contains(r.Title, "预算") || strings.Contains(r.Title, "决算")
}

// approvesBudget tells whether it approves a budget, which is then issued to the departments (预算法52) and filed with the
// county government (预算法50).
func (r *Resolution) approvesBudget() bool {
	return strings.Contains(r.Title, "预算") && !strings.Contains(r.Title, "调整") && r.Kind != AdoptsOpinion
}

// Deadlines are what follows the approval of a budget, and the limit within which the resolution is to be carried out.
func (r *Resolution) Deadlines(in record.Settings) []Deadline {
	var out []Deadline
	if r.Due != "" && r.Done == "" {
		out = append(out, Deadline{Kind: "决议落实", On: r.Due, Source: "决议决定写明的落实时限"})
	}
	if r.Adopted == "" {
		return out
	}
	if r.onMoney() && r.Published == "" {
		out = append(out, Deadline{Kind: "预算公开", On: r.publicBy(in), Source: "预算法14"})
	}
	if r.approvesBudget() && r.BudgetIssued == "" {
		out = append(out, Deadline{Kind: "预算批复部门", On: r.Adopted.Add(budgetIssueDays), Source: "预算法52"})
	}
	if r.approvesBudget() && r.BudgetFiled == "" {
		out = append(out, Deadline{Kind: "预算报县政府备案", On: r.Adopted, Waits: true, Source: "预算法50"})
	}
	return out
}

// budgetIssueDays is the limit for issuing an approved budget to the departments (预算法52).
const budgetIssueDays = 20

// publicBy is the last day for making an approved budget public (预算法14).
func (r *Resolution) publicBy(in record.Settings) record.Date {
	return r.Adopted.Add(in.Int(KeyBudgetDays))
}

func adoptedByVote(r *Resolution, f Facts) []string {
	v := one[Vote](f, "vote", r.Vote.ID)
	if v == nil || r.Adopted == "" {
		return nil
	}
	if result := v.Result(); result != VoteCarried && v.Why == "" {
		if result == "" {
			result = "票数不符"
		}
		return says("表决“%s”的结果是%s，这里登记了通过日期：请核对票数或者通过日期", v.Matter, result)
	}
	return nil
}

// budgetPublic: what is approved is public within twenty days, and the budget issued to the departments.
func budgetPublic(r *Resolution, f Facts) []string {
	if r.Adopted == "" {
		return nil
	}
	late := func(what string, done, by record.Date) []string {
		switch {
		case done > by:
			return []string{fmt.Sprintf("%s%s通过，%s应在%s前，登记的是%s：已经逾期，请核对", r.Kind, date(r.Adopted), what, date(by), date(done))}
		case done == "" && f.In.Today > by:
			return []string{fmt.Sprintf("%s%s通过，%s应在%s前，还没有登记：请办理后补填", r.Kind, date(r.Adopted), what, date(by))}
		}
		return nil
	}
	var out []string
	if r.onMoney() {
		out = late("向社会公开", r.Published, r.publicBy(f.In))
	}
	if r.approvesBudget() {
		out = append(out, late("预算批复各部门", r.BudgetIssued, r.Adopted.Add(budgetIssueDays))...)
	}
	return out
}

// adjustedByCongress: no standing body can approve an adjustment of the township's budget.
func adjustedByCongress(r *Resolution, f Facts) []string {
	if !strings.Contains(r.Title, "预算") || !strings.Contains(r.Title, "调整") || r.Adopted == "" || r.Session.ID != 0 {
		return nil
	}
	if m := one[Meeting](f, "meeting", r.Meeting.ID); m != nil && m.Kind == MeetSitting {
		return nil
	}
	return says("乡镇预算调整须由人民代表大会审查和批准，这一件没有登记在人代会上：请核对，或者提请人代会批准")
}

func resolutionDays(r *Resolution, _ Facts) []string {
	if r.Adopted == "" || r.Published == "" || r.Published >= r.Adopted {
		return nil
	}
	return says("公布日期%s早于通过日期%s：请核对", date(r.Published), date(r.Adopted))
}

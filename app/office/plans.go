package office

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// The kinds of what the presidium has to plan and do every year (组织法19, E01).
const (
	PlanHear     = "听取专项报告"
	PlanLawCheck = "执法检查"
	PlanInspect  = "视察"
	PlanResearch = "调研"
	PlanReport   = "向人代会报告工作"
)

// statutoryPlanKinds are the kinds that every year's plan needs at least one item of.
var statutoryPlanKinds = []string{PlanHear, PlanLawCheck, PlanInspect, PlanResearch, PlanReport}

// planKinds are all kinds of items; they are fixed, since the rule looks for the statutory ones.
var planKinds = slices.Concat(statutoryPlanKinds, []string{"法律监督", "预算监督", "重点项目监督", "工作评议", "专题询问", "其他监督", "会议", "代表工作", "培训", "述职", "联系群众",
	"主题活动", "补选", "学习", "制度建设", "宣传", "其他"})

// Plan is a year's plan or key points (年度计划, 工作要点; DOMAIN.md §3.24).
type Plan struct {
	record.Base
	Title   string
	Kind    string
	DocNo   string
	Passed  record.Date
	Meeting record.Ref
	Text    string
	Items   []PlanItem
}

// PlanItem is one thing that is planned (事项).
type PlanItem struct {
	record.Row
	Kind       string
	Topic      string
	Text       string
	When       string // 时间节点 in words: 第二季度
	Due        record.Date
	Who        string
	Unit       record.Ref
	Done       record.Date
	Dropped    record.Opt[bool]
	Meeting    record.Ref // what was done, where it is on record
	Inspection record.Ref
	Training   record.Ref
	Result     string
}

// Plans is the register of yearly plans (年度计划).
var Plans = record.NewRegister("plan", "年度计划", under("计划", []*record.Of[Plan]{
	record.Text("title", "名称", func(p *Plan) *string { return &p.Title }).Must().Also("计划名称", "标题", "要点名称").In(260),
	record.Whole("year", "年度", func(p *Plan) *record.Opt[int64] { return &p.Year }).Required().Also("计划年度", "年份").In(70),
	record.Choice("kind", "类别", func(p *Plan) *string { return &p.Kind }, "工作要点", "工作计划", "监督计划", "代表工作计划").Also("计划类别").In(110),
	record.Text("doc_no", "文号", func(p *Plan) *string { return &p.DocNo }).Also("发文字号").In(190),
	record.Day("passed", "通过日期", func(p *Plan) *record.Date { return &p.Passed }).Also("印发日期", "制定日期").In(100),
	record.To("meeting", "通过会议", "meeting", func(p *Plan) *record.Ref { return &p.Meeting }),
	record.Rows("items", "事项", planItemFields(), func(p *Plan) *[]PlanItem { return &p.Items }).Required(),
	record.Shown("progress", "完成情况", func(p *Plan, _ record.Settings) string { return p.Progress() }).In(90),
	record.LongText("text", "总体要求", func(p *Plan) *string { return &p.Text }).Also("指导思想", "正文"),
})...).Find("title").OrderedBy(record.Sort{Key: "year", Desc: true}, record.Sort{Key: "title"}).Prepared(preparePlan)

func planItemFields() []*record.Of[PlanItem] {
	return []*record.Of[PlanItem]{
		record.Choice("kind", "类别", func(i *PlanItem) *string { return &i.Kind }, planKinds...).Required().
			Meaning("听取报告", PlanHear).Meaning("听取和审议专项工作报告", PlanHear).Meaning("法律实施检查", PlanLawCheck).Meaning("代表", "代表工作").Meaning("监督", "其他监督"),
		record.Choice("topic", "议题", func(i *PlanItem) *string { return &i.Topic }, planTopics...).List(KeyPlanTopics),
		record.LongText("text", "事项", func(i *PlanItem) *string { return &i.Text }).Required(),
		record.Text("when", "时间节点", func(i *PlanItem) *string { return &i.When }).Help("如：第二季度、全年"),
		record.Day("due", "完成时限", func(i *PlanItem) *record.Date { return &i.Due }),
		record.Text("who", "责任人", func(i *PlanItem) *string { return &i.Who }),
		record.To("unit", "责任单位", "unit", func(i *PlanItem) *record.Ref { return &i.Unit }),
		record.Day("done", "完成日期", func(i *PlanItem) *record.Date { return &i.Done }),
		record.YesNo("dropped", "取消", func(i *PlanItem) *record.Opt[bool] { return &i.Dropped }),
		record.To("meeting", "完成的会议", "meeting", func(i *PlanItem) *record.Ref { return &i.Meeting }),
		record.To("inspection", "完成的视察调研", "inspection", func(i *PlanItem) *record.Ref { return &i.Inspection }),
		record.To("training", "完成的培训", "training", func(i *PlanItem) *record.Ref { return &i.Training }),
		record.Text("result", "完成说明", func(i *PlanItem) *string { return &i.Result }),
		record.Shown("status", "进展", func(i *PlanItem, _ record.Settings) string { return string(i.Status()) }),
	}
}

// preparePlan takes the year from the day on which the plan was passed where none was entered.
func preparePlan(p *Plan, _ record.Settings) {
	if y := p.Passed.Year(); !p.Year.Given && y > 0 {
		p.Year = record.Some(int64(y))
	}
}

// Status tells how far an item is: dropped, done once it has a day or a record of what was done, else not begun.
func (i *PlanItem) Status() record.State {
	switch {
	case i.Dropped.V:
		return TaskDropped
	case i.Done != "" || i.Meeting.ID != 0 || i.Inspection.ID != 0 || i.Training.ID != 0:
		return TaskDone
	}
	return TaskWaiting
}

// Progress says how many items of the plan are done, those dropped left out: 3/8; "" without items.
func (p *Plan) Progress() string {
	done, all := 0, 0
	for i := range p.Items {
		switch p.Items[i].Status() {
		case TaskDone:
			done, all = done+1, all+1
		case TaskWaiting:
			all++
		}
	}
	if all == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", done, all)
}

// Deadlines lists the items with a day that are neither done nor dropped.
func (p *Plan) Deadlines(record.Settings) []Deadline {
	var out []Deadline
	for i := range p.Items {
		if item := &p.Items[i]; item.Due != "" && item.Status() == TaskWaiting {
			out = append(out, Deadline{Kind: "计划事项", On: item.Due, Text: item.Text, Source: "年度计划"})
		}
	}
	return out
}

var planArchiveRules = []ArchiveRule{{ID: "E01", Article: "组织法19", Mark: record.Certain, Check: plansHoldTheStatutoryItems}}

// plansHoldTheStatutoryItems looks, from the first year with a plan to this one, for the kinds of work that the presidium has to
// plan each year, in all plans of the year together; items that were dropped count as planned.
func plansHoldTheStatutoryItems(a Archive) []Finding {
	plans := every[Plan](a, "plan")
	plans = slices.DeleteFunc(plans, func(p *Plan) bool { return !p.Year.Given })
	if len(plans) == 0 {
		return nil
	}
	slices.SortFunc(plans, func(x, y *Plan) int { return cmp.Or(cmp.Compare(x.Year.V, y.Year.V), cmp.Compare(x.ID, y.ID)) })
	var out []Finding
	next, before := 0, plans[0]
	for year := plans[0].Year.V; year <= int64(a.Facts.In.Today.Year()); year++ {
		planned := map[string]bool{}
		var first *Plan
		for ; next < len(plans) && plans[next].Year.V == year; next++ {
			if first == nil {
				first, before = plans[next], plans[next]
			}
			for _, item := range plans[next].Items {
				planned[item.Kind] = true
			}
		}
		if first == nil {
			out = append(out, Finding{"plan", before.ID, fmt.Sprintf("%d年没有登记年度计划：主席团每年都要选定议题、安排工作，请补登", year)})
			continue
		}
		missing := slices.DeleteFunc(slices.Clone(statutoryPlanKinds), func(kind string) bool { return planned[kind] })
		if len(missing) > 0 {
			out = append(out, Finding{"plan", first.ID, fmt.Sprintf("%d年的年度计划里没有%s：每年应当各安排至少一项，请补上或者核对事项的类别", year, strings.Join(missing, "、"))})
		}
	}
	return out
}

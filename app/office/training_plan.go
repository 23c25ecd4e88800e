package office

import "npcdesk/app/record"

// TrainingPlan says how the deputies are trained over some years (培训计划, DOMAIN.md §3.4).
type TrainingPlan struct {
	record.Base
	Name     string
	First    record.Opt[int64] // 起始年度
	Last     record.Opt[int64]
	Yearly   record.Opt[int64]   // 每年期数
	Coverage record.Opt[float64] // 目标覆盖率, in per cent of the deputies in office
	Paper    string
	Decided  record.Date
	Aim      string
	Items    []PlannedTraining
}

// PlannedTraining is one class that the plan names.
type PlannedTraining struct {
	record.Row
	By      record.Date // 计划日期
	Subject string
	Method  string
	Level   string
	Held    record.Ref // the training that carried it out
	Dropped record.Opt[bool]
}

// TrainingPlans is the register of training plans.
var TrainingPlans = record.NewRegister("training_plan", "培训计划", under("培训计划", trainingPlanFields())...).
	Find("name").OrderedBy(record.Sort{Key: "first_year", Desc: true}).Prepared(prepareTrainingPlan).Rules(
	record.Hold("", "", record.Certain, planYearsInOrder).At("last_year"),
	record.Hold("E15", "代表法47", record.Verify, planTrainsEveryYear).At("yearly", "coverage"),
)

func trainingPlanFields() []*record.Of[TrainingPlan] {
	item := []*record.Of[PlannedTraining]{
		record.Day("by_day", "计划日期", func(r *PlannedTraining) *record.Date { return &r.By }),
		record.Text("subject", "培训内容", func(r *PlannedTraining) *string { return &r.Subject }),
		record.Text("method", "培训方式", func(r *PlannedTraining) *string { return &r.Method }),
		record.Text("level", "培训对象", func(r *PlannedTraining) *string { return &r.Level }),
		record.To("held", "实施的培训", "training", func(r *PlannedTraining) *record.Ref { return &r.Held }),
		record.YesNo("dropped", "取消", func(r *PlannedTraining) *record.Opt[bool] { return &r.Dropped }),
	}
	return []*record.Of[TrainingPlan]{
		record.Text("name", "名称", func(p *TrainingPlan) *string { return &p.Name }).Must().Also("计划名称", "培训计划").In(240).Pinyin(),
		record.Whole("first_year", "起始年度", func(p *TrainingPlan) *record.Opt[int64] { return &p.First }).Required().Also("开始年度", "起").In(80),
		record.Whole("last_year", "截止年度", func(p *TrainingPlan) *record.Opt[int64] { return &p.Last }).Required().Also("结束年度", "止").In(80),
		record.Whole("yearly", "每年期数", func(p *TrainingPlan) *record.Opt[int64] { return &p.Yearly }).Required().Also("每年培训期数").In(80),
		record.Number("coverage", "目标覆盖率", func(p *TrainingPlan) *record.Opt[float64] { return &p.Coverage }).Also("培训覆盖率").In(90).
			Help("百分数，如100；截止年度前至少参训一次的代表占实有代表"),
		record.Text("paper", "文号", func(p *TrainingPlan) *string { return &p.Paper }).Also("文件编号"),
		record.Day("decided", "制定日期", func(p *TrainingPlan) *record.Date { return &p.Decided }),
		record.LongText("aim", "目标和措施", func(p *TrainingPlan) *string { return &p.Aim }).Also("培训目标"),
		record.Rows("items", "培训安排", item, func(p *TrainingPlan) *[]PlannedTraining { return &p.Items }),
	}
}

// prepareTrainingPlan starts from the office's own settings.
func prepareTrainingPlan(p *TrainingPlan, in record.Settings) {
	if !p.Yearly.Given && in.Int(KeyTrainingYearly) > 0 {
		p.Yearly = record.Some(int64(in.Int(KeyTrainingYearly)))
	}
	if !p.Coverage.Given && in.Int(KeyTrainingCover) > 0 {
		p.Coverage = record.Some(float64(in.Int(KeyTrainingCover)))
	}
	if !p.Last.Given {
		p.Last = p.First
	}
	if !p.Year.Given {
		p.Year = p.First
	}
}

// Deadlines lists the classes that are planned and not carried out.
func (p *TrainingPlan) Deadlines(record.Settings) []Deadline {
	var out []Deadline
	for _, i := range p.Items {
		if i.By != "" && i.Held.ID == 0 && !i.Dropped.V {
			out = append(out, Deadline{Kind: "培训", On: i.By, Text: i.Subject, Source: "培训计划"})
		}
	}
	return out
}

func planYearsInOrder(p *TrainingPlan, _ Facts) []string {
	if !p.First.Given || !p.Last.Given || p.First.V <= p.Last.V {
		return nil
	}
	return says("截止年度%d早于起始年度%d：请核对", p.Last.V, p.First.V)
}

func planTrainsEveryYear(p *TrainingPlan, f Facts) []string {
	var out []string
	if least := f.In.Int(KeyTrainingYearly); p.Yearly.Given && p.Yearly.V < int64(least) {
		out = append(out, says("每年期数%d，应不少于%d期：请核对计划", p.Yearly.V, least)...)
	}
	if p.Coverage.Given && (p.Coverage.V <= 0 || p.Coverage.V > 100) {
		out = append(out, says("目标覆盖率%g%%不在1%%至100%%之间：请核对", p.Coverage.V)...)
	}
	return out
}

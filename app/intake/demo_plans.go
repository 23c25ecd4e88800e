package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// demoPlanned are the items of each year's plan, in the order in which they fall due: kind, topic, what, the day.
var demoPlanned = [][4]string{
	{office.PlanReport, "其他", "向人民代表大会报告主席团工作", "02-20"}, {"代表工作", "其他", "制定并公布代表小组活动计划", "03-05"}, {office.PlanHear, "财政预决算", "听取预算执行情况的专项报告", "03-25"},
	{"培训", "其他", "举办代表履职培训班", "04-20"}, {office.PlanInspect, "重点项目", "集中视察上半年重点工程", "05-20"}, {office.PlanLawCheck, "食品安全", "开展食品安全法执法检查", "06-15"},
	{"其他监督", "民生实事", "十件实事半年督查", "07-25"}, {office.PlanResearch, "产业发展", "村级集体经济发展调研", "08-25"}, {"联系群众", "其他", "代表联络站工作检查", "09-20"},
	{"专题询问", "人居环境整治", "农村人居环境整治专题询问", "10-20"}, {"工作评议", "其他", "站所和镇属办公室工作评议", "11-25"}, {"述职", "其他", "组织代表向选民述职", "12-10"},
	{"宣传", "其他", "汇编代表履职事迹", "12-20"},
}

// savePlans saves the presidium's plan of each year: the items of organic law 19 (E01) and others, done as the days come.
func (t *township) savePlans() error {
	var out []*office.Plan
	for _, s := range t.spans() {
		passed := t.workday(s.from.Add(5), s)
		p := &office.Plan{Title: fmt.Sprintf("清溪镇人大主席团%d年工作要点", s.Year), Kind: "工作要点", Passed: passed, DocNo: fmt.Sprintf("清人大主席团〔%d〕1号", s.Year),
			Text: "围绕镇党委中心工作，依法行使监督职权，做好代表服务保障，密切联系群众。"}
		p.Year = num(s.Year)
		for _, one := range demoPlanned {
			due := max(record.Date(fmt.Sprintf("%d-%s", s.Year, one[3])), passed.Add(15))
			item := office.PlanItem{Kind: one[0], Topic: one[1], Text: one[2], Due: due, When: "第" + []string{"一", "二", "三", "四"}[(int(due[5]-'0')*10+int(due[6]-'0')-1)/3] + "季度",
				Who: "蒋春生", Done: t.by(due.Add(-4))}
			if item.Done != "" {
				item.Result = "已按计划完成。"
				t.carriedOut(&item)
			}
			p.Items = append(p.Items, item)
		}
		out = append(out, p)
	}
	if err := saveAll(t, office.Plans, out...); err != nil {
		return err
	}
	return t.bindToPlans(out)
}

// carriedOut points an item of the plan at the record of what was done, where one of its kind is near the day.
func (t *township) carriedOut(item *office.PlanItem) {
	kinds := map[string]string{office.PlanLawCheck: office.InspectLaw, office.PlanInspect: "集中视察", office.PlanResearch: "专题调研"}
	for _, i := range t.inspections {
		if i.Kind == kinds[item.Kind] && i.Day.Year() == item.Due.Year() {
			item.Inspection, item.Done = ref(i.ID), i.Day
			return
		}
	}
	for _, c := range t.trainings {
		if item.Kind == "培训" && c.From.Year() == item.Due.Year() {
			item.Training, item.Done = ref(c.ID), c.From
			return
		}
	}
}

// bindToPlans tells the inspections of each year's plan that they were planned.
func (t *township) bindToPlans(plans []*office.Plan) error {
	var out []*office.Inspection
	for _, p := range plans {
		for _, item := range p.Items {
			for _, i := range t.inspections {
				if item.Inspection.ID == i.ID {
					i.Plan = ref(p.ID)
					out = append(out, i)
				}
			}
		}
	}
	return saveAll(t, office.Inspections, out...)
}

package intake

import (
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// demoClasses are the trainings of each year: name, host, manner, contents, lecturer.
var demoClasses = []struct {
	name, host, level, lecturer, place string
	methods, contents                  []string
	hours                              float64
}{
	{"代表法和代表履职培训班", "镇人大主席团", "全员", "县人大常委会代表工作委员会 祝主任", "镇机关三楼会议室", []string{"集中培训", "分组讨论"}, []string{"代表法", "组织法", "宪法"}, 8},
	{"议案建议撰写专题辅导", "镇人大主席团", "全员", "县人大常委会办公室 金科长", "镇人大代表之家", []string{"专题辅导讲座"}, []string{"建议撰写"}, 4},
	{"预算审查监督以会代训", "镇人大主席团", "重点对象（组长、主席团）", "县财政局预算股 葛股长", "镇机关二楼会议室", []string{"以会代训"}, []string{"预算审查"}, 4},
	{"代表履职能力提升班", "县人大常委会", "分层", "县委党校 梁教授", "县委党校", []string{"集中培训", "参观学习"}, []string{"党的理论", "监督法"}, 16},
	{"述职演讲辅导", "镇人大主席团", "重点对象（组长、主席团）", "镇中心小学 司马老师", "镇人大代表之家", []string{"专题辅导讲座"}, []string{"述职演讲"}, 4},
}

// trainingsYearly is at least how many classes the training plan holds each year.
const trainingsYearly = 2

// saveTrainings saves each year's classes; those for all have every deputy in office on their lists. The plan names them.
func (t *township) saveTrainings() error {
	plans := t.trainingPlans()
	if err := saveAll(t, office.TrainingPlans, plans...); err != nil {
		return err
	}
	for _, s := range t.spans() {
		days := t.spread(s, 5)
		if len(days) < trainingsYearly && !t.running(s) {
			days = append(days, s.to.Add(-10))
		}
		for n, day := range days {
			t.trainings = append(t.trainings, t.training(n, day, t.planFor(plans, s.Year)))
		}
	}
	if err := saveAll(t, office.Trainings, t.trainings...); err != nil {
		return err
	}
	for _, c := range t.trainings {
		p := plans[slices.IndexFunc(plans, func(p *office.TrainingPlan) bool { return p.ID == c.Plan.ID })]
		if p.Last.V >= int64(t.term.From.Year()) {
			p.Items = append(p.Items, office.PlannedTraining{By: c.From, Subject: c.Name, Method: c.Methods[0], Level: c.Level, Held: ref(c.ID)})
		}
	}
	return saveAll(t, office.TrainingPlans, plans...)
}

// trainingPlans makes one plan for each term.
func (t *township) trainingPlans() []*office.TrainingPlan {
	var out []*office.TrainingPlan
	for n, term := range t.terms {
		first, last := term.From.Year(), term.From.Year()+4
		if n+1 < len(t.terms) {
			last = t.terms[n+1].From.Year() - 1
		}
		if len(t.years()) > 0 && last < t.years()[0].Year {
			continue
		}
		p := &office.TrainingPlan{Name: term.Name + "代表培训计划", First: num(max(first, t.years()[0].Year)), Last: num(last), Yearly: num(trainingsYearly), Coverage: record.Some(100.0),
			Paper: fmt.Sprintf("清人大主席团〔%d〕3号", first), Decided: term.From.Add(25), Aim: "任期内代表培训全覆盖，新任代表一年内培训一次，每年不少于两期。"}
		p.Term, p.Year = ref(term.ID), p.First
		out = append(out, p)
	}
	return out
}

func (t *township) planFor(plans []*office.TrainingPlan, year int) record.Ref {
	for _, p := range plans {
		if p.First.V <= int64(year) && int64(year) <= p.Last.V {
			return ref(p.ID)
		}
	}
	return ref(plans[len(plans)-1].ID)
}

func (t *township) training(n int, day record.Date, plan record.Ref) *office.Training {
	c := demoClasses[n%len(demoClasses)]
	called := t.inOffice(day)
	if c.level != "全员" {
		called = t.some(day, 24)
	}
	one := &office.Training{Name: c.name, From: day, To: day, Place: c.place, Host: c.host, Methods: c.methods, Level: c.level, Contents: c.contents, Lecturer: c.lecturer,
		Hours: record.Some(c.hours), Plan: plan, Noticed: day.Add(-8), Cost: yuan(t.between(8, 60) * 100),
		Materials: []office.TrainingMaterial{{Title: "代表履职读本", Copies: num(len(called)), On: day, To: "参训代表"}}}
	if c.hours > 8 {
		one.To = min(day.Add(1), t.today)
	}
	for i, d := range called {
		person := record.Person{Who: ref(d.ID), Status: office.Attended}
		if (i+n*5)%19 == 7 {
			person.Status, person.Note = office.OnLeave, leaveReasons[i%len(leaveReasons)]
		}
		one.Deputies = append(one.Deputies, person)
	}
	if t.past(day.Add(3)) {
		one.Result, one.Feedback = "随堂测试合格率百分之百。", "希望增加实例讲解，多安排分组讨论。"
	}
	one.Filed = t.by(day.Add(30))
	return one
}

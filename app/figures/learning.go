package figures

import (
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// learning are the figures of training, reports to voters and commendations (DOMAIN.md §7.2, §7.3).
func learning() []*figure {
	of := func(name, unit, means string, reg *record.Any, weigh func(*question, any) float64, test func(q *question, rec any) bool) *figure {
		return &figure{name: name, group: OfDeputies, unit: unit, means: means, register: reg, weigh: weigh, test: test}
	}
	person := func(name, means string, who func(q *question) (map[int64]bool, error)) *figure {
		return &figure{name: name, group: OfDeputies, unit: "人", means: means, register: office.Deputies.Any, among: who,
			test: inOfficeAnd(func(person) bool { return true })}
	}
	trainings, reports, praise := office.Trainings.Any, office.DutyReports.Any, office.Commendations.Any
	return []*figure{
		of("培训期数", "期", "期内已经举办的培训", trainings, nil, heldTraining),
		of("应训人次", "人次", "期内各次培训应当参加的代表；没有名单的按原台账数", trainings, func(_ *question, rec any) float64 {
			return float64(rec.(*office.Training).Wanted().V)
		}, heldTraining),
		of("培训人次", "人次", "期内各次培训实际参加的代表；没有名单的按原台账数", trainings, func(_ *question, rec any) float64 {
			return float64(rec.(*office.Training).Came().V)
		}, heldTraining),
		rate(OfDeputies, "参训率", "培训人次", "应训人次", "培训人次÷应训人次"),
		person("受训代表", "期内至少参加一次培训的期末实有代表", trained),
		rate(OfDeputies, "培训覆盖率", "受训代表", InOffice, "受训代表÷实有代表，一人多次只计一人"),
		person(ReportedDeputies, "期内向选民述职的期末实有代表，集体述职按人计", reported),
		rate(OfDeputies, "述职率", ReportedDeputies, InOffice, "述职代表÷实有代表"),
		person("计划述职代表", "述职计划安排的期末实有代表，计划完成日期在期内，一人只计一次", planned),
		rate(OfDeputies, "述职率（占计划）", ReportedDeputies, "计划述职代表", "述职代表÷计划述职代表"),
		of("述职测评有效票", "票", "期内已出结果、按满意等次测评的有效票", reports, func(_ *question, rec any) float64 {
			return float64(rec.(*office.ReportToVoters).Poll.Valid.V)
		}, polledReport),
		of("述职满意和基本满意票", "票", "期内已出结果的测评中满意和基本满意的票", reports, func(_ *question, rec any) float64 {
			p := rec.(*office.ReportToVoters).Poll
			return float64(p.Satisfied.V + p.Basically.V)
		}, polledReport),
		rate(OfDeputies, "述职满意和基本满意率", "述职满意和基本满意票", "述职测评有效票", "（满意＋基本满意）÷有效票，不是÷发出票"),
		of("述职选民意见", "条", "期内述职时选民提出的意见建议", reports, func(_ *question, rec any) float64 {
			return float64(len(rec.(*office.ReportToVoters).Opinions))
		}, func(q *question, rec any) bool {
			r := rec.(*office.ReportToVoters)
			return q.includes(r.On) && len(r.Opinions) > 0
		}),
		of("评优数", "个", "期内表彰的先进代表小组、优秀代表、优秀建议、先进单位等", praise, func(_ *question, rec any) float64 {
			return float64(len(rec.(*office.Commendation).Chosen()))
		}, func(q *question, rec any) bool {
			c := rec.(*office.Commendation)
			return c.Kind != office.YearPoints && q.includes(c.Awarded) && len(c.Chosen()) > 0
		}),
	}
}

// includes tells whether something that happened on a day belongs to the period, up to the day of the question.
func (q *question) includes(day record.Date) bool {
	return day != "" && day >= q.scope.From && day <= q.day && (q.scope.To == "" || day <= q.scope.To)
}

func heldTraining(q *question, rec any) bool {
	t := rec.(*office.Training)
	return q.includes(t.From) && t.Held()
}

// polledReport takes reports whose poll by satisfaction has a result that may be given out.
func polledReport(q *question, rec any) bool {
	r := rec.(*office.ReportToVoters)
	return q.includes(r.On) && r.Issuable() && r.Poll.Satisfied.Given
}

// trained gives the deputies who came to a training of the period.
func trained(q *question) (map[int64]bool, error) {
	recs, err := q.find(&figure{register: office.Trainings.Any, test: heldTraining})
	out := map[int64]bool{}
	for _, rec := range recs {
		for _, id := range rec.(*office.Training).Trained() {
			out[id] = true
		}
	}
	return out, err
}

// reported gives the deputies who reported to their voters in the period.
func reported(q *question) (map[int64]bool, error) {
	return reporters(q, func(r *office.ReportToVoters) bool { return q.includes(r.On) && r.Kind != office.ReportPlan })
}

// planned gives the deputies whose reports a plan (述职计划) puts into the period, be its last day still to come.
func planned(q *question) (map[int64]bool, error) {
	return reporters(q, func(r *office.ReportToVoters) bool {
		return r.Kind == office.ReportPlan && r.On >= q.scope.From && (q.scope.To == "" || r.On <= q.scope.To)
	})
}

// reporters gives the deputies named in some of the reports and plans.
func reporters(q *question, wanted func(r *office.ReportToVoters) bool) (map[int64]bool, error) {
	recs, err := q.find(&figure{register: office.DutyReports.Any, test: func(_ *question, rec any) bool { return wanted(rec.(*office.ReportToVoters)) }})
	out := map[int64]bool{}
	for _, rec := range recs {
		for _, who := range rec.(*office.ReportToVoters).Reporters {
			out[who.ID] = true
		}
	}
	return out, err
}

package office

import (
	"fmt"

	"npcdesk/app/record"
)

// trainingArchiveRules are the rules on all trainings together.
var trainingArchiveRules = []ArchiveRule{
	{ID: "E15", Article: "代表法47", Mark: record.Verify, Check: trainedEachYear},
	{ID: "E15", Article: "代表法47", Mark: record.Verify, Check: everyDeputyTrained},
	{ID: "E15", Article: "代表法47", Mark: record.Verify, Check: coverageReached},
}

func trainingInOrder(t *Training, _ Facts) []string {
	if t.From == "" || t.To == "" || t.To >= t.From {
		return nil
	}
	return says("结束日期%s早于开始日期%s：请核对", date(t.To), date(t.From))
}

// traineesKnown misses the list of a training of which only the number is on record: nobody's archive knows of it.
func traineesKnown(t *Training, _ Facts) []string {
	if len(t.Deputies) > 0 || !t.Held() {
		return nil
	}
	return says("没有参训代表名单，代表的履职档案里就没有这次培训，覆盖率也算不准：请补填参训代表")
}

// trainedEachYear counts the trainings of every finished year since the first one that was held or planned; of the year under
// way the calendar of deadlines reminds. A plan's own number goes before the setting.
func trainedEachYear(a Archive) []Finding {
	held, first := map[int]int{}, 0
	begin := func(year int) {
		if year > 0 && (first == 0 || year < first) {
			first = year
		}
	}
	for _, t := range every[Training](a, "training") {
		if t.Held() {
			held[t.From.Year()]++
		}
		begin(t.From.Year())
	}
	plans := every[TrainingPlan](a, "training_plan")
	for _, p := range plans {
		begin(int(p.First.V))
	}
	term := a.termInForce()
	if first == 0 || term == nil {
		return nil
	}
	var out []Finding
	for year := first; year < a.Facts.In.Today.Year(); year++ {
		at, least := Finding{Register: "term", ID: term.ID}, int64(a.Facts.In.Int(KeyTrainingYearly))
		for _, p := range plans {
			if p.First.V <= int64(year) && int64(year) <= p.Last.V && p.Yearly.Given {
				at, least = Finding{Register: "training_plan", ID: p.ID}, p.Yearly.V
			}
		}
		if n := held[year]; int64(n) < least {
			at.Text = fmt.Sprintf("%d年举办代表培训%d期，每年应不少于%d期：请核对有没有漏登记", year, n, least)
			out = append(out, at)
		}
	}
	return out
}

// trainedBetween tells of every deputy whether somebody was trained from one day to another, both included; "" is open.
func trainedBetween(list []*Training, from, to record.Date) map[int64]bool {
	out := map[int64]bool{}
	for _, t := range list {
		if t.From == "" || t.From < from || to != "" && t.From > to {
			continue
		}
		for _, id := range t.Trained() {
			out[id] = true
		}
	}
	return out
}

// Trained lists the deputies who came to the training.
func (t *Training) Trained() []int64 {
	var out []int64
	for _, p := range t.Deputies {
		if p.Who.ID != 0 && WasThere(p.Status) {
			out = append(out, p.Who.ID)
		}
	}
	return out
}

// everyDeputyTrained finds deputies who have been in office for some months (a setting) without any training since.
func everyDeputyTrained(a Archive) []Finding {
	months := a.Facts.In.Int(KeyTrainingMonths)
	list := every[Training](a, "training")
	if months == 0 || len(list) == 0 {
		return nil // an office that has not entered its trainings yet is told once, by the year
	}
	var out []Finding
	for _, d := range a.Deputies {
		m := servingNow(d, a.Facts)
		if m == nil {
			continue
		}
		from := m.begins(a.Facts.Term)
		if from == "" || a.Facts.In.Today <= from.AddMonths(months) || trainedBetween(list, from, a.Facts.In.Today)[d.ID] {
			continue
		}
		out = append(out, Finding{"deputy", d.ID, fmt.Sprintf("%s任职超过%d个月，还没有参加培训的记录：请安排培训，或者补登记", d.Name, months)})
	}
	return out
}

// coverageReached compares, once a plan is over, the deputies in office on its last day who were trained under it with its aim.
func coverageReached(a Archive) []Finding {
	list := every[Training](a, "training")
	var out []Finding
	for _, p := range every[TrainingPlan](a, "training_plan") {
		if !p.First.Given || !p.Last.Given || !p.Coverage.Given || p.Last.V >= int64(a.Facts.In.Today.Year()) {
			continue
		}
		from, to := record.Date(fmt.Sprintf("%d-01-01", p.First.V)), record.Date(fmt.Sprintf("%d-12-31", p.Last.V))
		trained := trainedBetween(list, from, to)
		n, came := 0, 0
		for _, d := range a.Deputies {
			if d.InOffice(to, a.Facts.Term, a.Facts.In) {
				n++
				if trained[d.ID] {
					came++
				}
			}
		}
		if n > 0 && float64(came)*100 < p.Coverage.V*float64(n) {
			out = append(out, Finding{"training_plan", p.ID, fmt.Sprintf("计划到期，%d名代表中有%d名参加过培训，没有达到目标覆盖率%g%%：请核对参训名单，没有参训的安排补课",
				n, came, p.Coverage.V)})
		}
	}
	return out
}

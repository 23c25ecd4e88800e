package intake

import (
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// demoSubjects are the subjects of the budget in the order in which they are entered.
var demoSubjects = []string{"会议费", "代表活动费", "联络站", "培训", office.SubjectAllowance, "宣传", "表彰"}

// saveExpenses saves what was spent: on meetings, inspections, classes, stations, papers, commendations.
func (t *township) saveExpenses() error {
	t.spent = map[subjectYear]int64{}
	var out []*office.Expense
	add := func(subject, what string, day record.Date, amount int64) *office.Expense {
		e := &office.Expense{On: day, Subject: subject, Amount: record.Some(amount), What: what, Handler: "余文书",
			Voucher: fmt.Sprintf("记%02d-%03d", int(day[5]-'0')*10+int(day[6]-'0'), t.next("voucher"+string(day.Month())))}
		t.spent[subjectYear{subject, day.Year()}] += amount
		out = append(out, e)
		return e
	}
	t.sessionCosts(add)
	for _, i := range t.inspections {
		if day := i.Day.Add(5); t.past(day) && i.Cost.V > 0 {
			add("代表活动费", i.Kind+"用车和工作餐", day, i.Cost.V).Inspection = ref(i.ID)
		}
	}
	for _, c := range t.trainings {
		if day := c.From.Add(6); t.past(day) {
			add("培训", c.Name+"讲课费和资料费", day, c.Cost.V).Training = ref(c.ID)
		}
	}
	for _, s := range t.spans() {
		for n, day := range t.spreadOnce(s, 12) {
			st := t.stations[n%len(t.stations)]
			add("联络站", st.Name+"办公用品和水电", day, int64(t.between(180, 960))*100).Station = ref(st.ID)
		}
		for _, day := range t.spreadOnce(s, 4) {
			add("宣传", "《清溪民声》排版印刷", day, int64(t.between(800, 1500))*100)
		}
		for _, c := range t.campaigns {
			if day := c.From.Add(20); c.From.Year() == s.Year && t.past(day) {
				add("代表活动费", c.Name+"展板和宣传品", day, int64(t.between(600, 2600))*100).Campaign = ref(c.ID)
			}
		}
	}
	return saveAll(t, office.Expenses, out...)
}

// saveAllowances saves the lists of compensation for lost work, quarter by quarter; the last one holds a deputy with a fixed
// wage, whom 代表法41 leaves out.
func (t *township) saveAllowances() error {
	const standard = 100 * 100 // 分 a day
	out := t.sessionAllowances(standard)
	for _, s := range t.spans() {
		for n, day := range t.spreadOnce(s, 4) {
			w := &office.Allowance{What: fmt.Sprintf("%d年第%d次代表误工补贴", s.Year, n+1), Month: day.Month(), Kind: office.AllowanceLostWork, Standard: record.Some[int64](standard),
				Paid: day, Handler: "余文书"}
			w.Year = num(s.Year)
			for i, d := range t.some(day, 30) {
				if !d.FixedPay.V {
					w.Rows = append(w.Rows, office.AllowanceRow{Deputy: ref(d.ID), Times: record.Some(float64(1 + i%4)), Signed: t.by(day.Add(i % 5))})
				}
			}
			out = append(out, w)
		}
	}
	if len(out) > 0 {
		last := out[len(out)-1]
		for _, d := range slices.Backward(t.inOffice(last.Paid)) {
			if d.FixedPay.V {
				last.Rows = append(last.Rows, office.AllowanceRow{Deputy: ref(d.ID), Times: record.Some(1.0), Signed: last.Paid})
				break
			}
		}
	}
	for _, w := range out {
		t.spent[subjectYear{office.SubjectAllowance, w.Paid.Year()}] += w.Total()
	}
	return saveAll(t, office.Allowances, out...)
}

// saveBudgets saves what each year's budget gave, a little more than was spent; of the year that runs, enough to its end.
func (t *township) saveBudgets() error {
	var out []*office.Budget
	for _, y := range t.years() {
		for _, subject := range demoSubjects {
			spent := t.spent[subjectYear{subject, y.Year}]
			b := &office.Budget{Subject: subject, Planned: yuan(int(spent*125/100/100000+3) * 1000), DocNo: fmt.Sprintf("平财预〔%d〕12号", y.Year),
				On: record.Date(fmt.Sprintf("%04d-02-10", y.Year))}
			b.Year = num(y.Year)
			if subject == "培训" && y.Live {
				b.Adjusted = yuan(int(b.Planned.V/100) + 5000)
			}
			if t.past(b.On) || spent > 0 {
				out = append(out, b)
			}
		}
	}
	return saveAll(t, office.Budgets, out...)
}

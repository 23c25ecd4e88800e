package figures

import (
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The groups of figures of publicity, money and tasks (DOMAIN.md §7.2).
const (
	OfPublicity = "宣传"
	OfMoney     = "经费"
	OfTasks     = "任务"
)

// Names of figures that ledgers print.
const (
	Submissions = "投稿篇数"
	Adopted     = "采用篇数"
	Adoptions   = "采用次数"
	Planned     = "经费预算"
	Spent       = "经费支出"
	TasksAll    = "任务件数"
	TasksDone   = "完成任务件数"
)

// publicity are the figures of publicity: one piece adopted twice is one piece (篇) and two adoptions (次; DOMAIN.md §7.3).
func publicity() []*figure {
	piece := func(name, unit, means string, test func(p *office.Publicity, day record.Date) bool) *figure {
		return &figure{name: name, group: OfPublicity, unit: unit, register: office.Publicities.Any, means: means, test: func(q *question, rec any) bool {
			p := rec.(*office.Publicity)
			return q.holds(p.On) && test(p, q.day)
		}}
	}
	adopted := func(name, level, means string) *figure {
		return piece(name, "篇", means, func(p *office.Publicity, day record.Date) bool { return p.Submission() && p.AdoptedBy(day, level) > 0 })
	}
	times := adopted(Adoptions, "", "期内投稿到期末被采用的次数，一篇被采用两次算两次")
	times.unit = "次"
	times.weigh = func(q *question, rec any) float64 { return float64(rec.(*office.Publicity).AdoptedBy(q.day, "")) }
	out := []*figure{
		piece(Submissions, "篇", "日期在期内的宣传信息；简报只在报送或被采用时算投稿", func(p *office.Publicity, _ record.Date) bool { return p.Submission() }),
		adopted(Adopted, "", "期内投稿中到期末被采用过的，一稿多用算一篇"),
		times,
		rate(OfPublicity, "投稿采用率", Adopted, Submissions, "采用篇数÷投稿篇数"),
	}
	for _, level := range office.AdoptionLevels {
		out = append(out, adopted(level+"采用篇数", level, "期内投稿中到期末被"+level+"采用过的"))
	}
	return append(out,
		piece("代表事迹篇数", "篇", "期内宣传代表先进事迹的", func(p *office.Publicity, _ record.Date) bool { return p.Kind == office.PublicityModel }),
		piece("简报期数", "期", "期内编印的简报、内刊，一期一条", func(p *office.Publicity, _ record.Date) bool { return p.Kind == office.PublicityBrief }))
}

// money are budget and spending. Allowances count as spent without being entered a second time.
func money() []*figure {
	spent := func(name, means string, reg *record.Any, day func(any) record.Date, amount func(any) int64) *figure {
		return &figure{name: name, group: OfMoney, unit: yuan, register: reg, means: means,
			test:  func(q *question, rec any) bool { return q.holds(day(rec)) },
			weigh: func(_ *question, rec any) float64 { return float64(amount(rec)) }}
	}
	const expenses, allowances = "支出登记", "补贴发放"
	return []*figure{
		{name: Planned, group: OfMoney, unit: yuan, register: office.Budgets.Any, means: "期内各年度的全年预算；有调整的按调整后的预算数",
			test:  func(q *question, rec any) bool { return q.holdsYear(rec.(*office.Budget).Year) },
			weigh: func(_ *question, rec any) float64 { return float64(rec.(*office.Budget).Sum()) }},
		spent(expenses, "日期在期内的支出，不含补贴发放", office.Expenses.Any,
			func(rec any) record.Date { return rec.(*office.Expense).On }, func(rec any) int64 { return rec.(*office.Expense).Amount.V }),
		spent(allowances, "发放日期在期内的补贴；没有发放日期的按年月", office.Allowances.Any,
			func(rec any) record.Date { return rec.(*office.Allowance).Day() }, func(rec any) int64 { return rec.(*office.Allowance).Total() }),
		{name: Spent, group: OfMoney, unit: yuan, of: expenses, over: allowances, plus: true, means: "支出登记＋补贴发放"},
		rate(OfMoney, "预算执行率", Spent, Planned, "经费支出÷经费预算"),
	}
}

// tasks counts the list of tasks (任务清单) by the limit of each task; a task without one counts on the day it begins.
func tasks() []*figure {
	task := func(name, means string, test func(t *office.Task, day record.Date) bool) *figure {
		return &figure{name: name, group: OfTasks, unit: "件", register: office.Tasks.Any, means: means, test: func(q *question, rec any) bool {
			t := rec.(*office.Task)
			on := t.To
			if on == "" {
				on = t.From
			}
			return q.within(on) && t.State() != office.TaskDropped && test(t, q.day)
		}}
	}
	return []*figure{
		task(TasksAll, "完成时限在期内、没有取消的任务；没有时限的按起始日期", func(*office.Task, record.Date) bool { return true }),
		task(TasksDone, "其中到期末已经完成的", func(t *office.Task, day record.Date) bool {
			return t.State() == office.TaskDone && t.Finished <= day
		}),
		rate(OfTasks, "任务完成率", TasksDone, TasksAll, "完成任务件数÷任务件数"),
	}
}

// within tells whether a day lies in the period of the question; one that is not given never does.
func (q *question) within(day record.Date) bool {
	return day != "" && day >= q.scope.From && (q.scope.To == "" || day <= q.scope.To)
}

// holds tells whether something happened in the period of the question, up to its day.
func (q *question) holds(day record.Date) bool { return q.within(day) && day <= q.day }

// holdsYear tells whether some of a year lies in the period of the question.
func (q *question) holdsYear(year record.Opt[int64]) bool {
	y := int(year.V)
	return year.Given && y >= q.scope.From.Year() && (q.scope.To == "" || y <= q.scope.To.Year()) && y <= q.day.Year()
}

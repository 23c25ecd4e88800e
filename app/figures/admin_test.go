package figures

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestOnePieceAdoptedTwiceIsOnePieceAndTwoAdoptions(t *testing.T) {
	s := newOffice(t)
	piece := func(title string, on record.Date, kind string, adoptions ...office.Adoption) *office.Publicity {
		return &office.Publicity{Title: title, On: on, Kind: kind, Adoptions: adoptions}
	}
	county, province := office.Adoption{Level: "县级", On: "2024-03-10"}, office.Adoption{Level: "省级", On: "2024-07-02"}
	put(t, s, office.Publicities.Any,
		piece("代表进站接待选民", "2024-03-01", "信息", county, province),
		piece("一名代表一面旗帜", "2024-06-30", office.PublicityModel),
		piece("清溪民声第3期", "2024-04-01", office.PublicityBrief),
		piece("清溪民声第4期", "2024-05-01", office.PublicityBrief, office.Adoption{Level: "市级", On: "2024-05-20"}),
		piece("七月的信息", "2024-07-01", "信息", county))
	want(t, s, half, map[string]string{Submissions: "3", Adopted: "2", Adoptions: "2", "投稿采用率": "66.7%", "县级采用篇数": "1", "市级采用篇数": "1", "省级采用篇数": "0",
		"简报期数": "2", "代表事迹篇数": "1"})
	want(t, s, Scope{From: half.From, To: half.To, AsOf: "2024-12-31"}, map[string]string{Adopted: "2", Adoptions: "3", "省级采用篇数": "1"})
	want(t, s, Scope{From: "2025-01-01", To: "2025-12-31"}, map[string]string{Submissions: "0", "投稿采用率": Unknown})
}

func TestWhatIsSpentIsExpensesAndAllowancesAgainstTheYearsBudget(t *testing.T) {
	s := newOffice(t)
	deputy := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "群众", nil))[0]
	want(t, s, half, map[string]string{Planned: "0", Spent: "0", "预算执行率": Unknown})
	put(t, s, office.Budgets.Any,
		&office.Budget{Base: record.Base{Year: record.Some[int64](2024)}, Subject: "培训", Planned: record.Some[int64](800000), Adjusted: record.Some[int64](1000000)},
		&office.Budget{Base: record.Base{Year: record.Some[int64](2023)}, Subject: "培训", Planned: record.Some[int64](500000)})
	put(t, s, office.Expenses.Any,
		&office.Expense{On: "2024-06-30", Subject: "培训", What: "教师课酬", Amount: record.Some[int64](123456)},
		&office.Expense{On: "2024-07-01", Subject: "培训", What: "资料印刷", Amount: record.Some[int64](100000)})
	put(t, s, office.Allowances.Any, &office.Allowance{What: "年初人代会误工", Month: "2024-01", Kind: office.AllowanceLostWork, Standard: record.Some[int64](10000),
		Rows: []office.AllowanceRow{{Deputy: record.Ref{ID: deputy}, Times: record.Some(1.5)}}})
	want(t, s, half, map[string]string{Planned: "10000", "支出登记": "1234.56", "补贴发放": "150", Spent: "1384.56", "预算执行率": "13.8%"})
	want(t, s, Scope{From: "2024-01-01", To: "2024-12-31"}, map[string]string{Spent: "2384.56"})
}

func TestTasksCountInThePeriodOfTheirLimit(t *testing.T) {
	s := newOffice(t)
	put(t, s, office.Tasks.Any,
		&office.Task{Title: "硬化通组公路", To: "2024-06-30", Finished: "2024-06-20"},
		&office.Task{Title: "建垃圾中转站", To: "2024-06-30", Finished: "2024-07-10"},
		&office.Task{Title: "改造活动室", From: "2024-02-01"},
		&office.Task{Title: "不做了的", To: "2024-05-01", Dropped: "2024-04-01"},
		&office.Task{Title: "下半年的", To: "2024-07-01", Finished: "2024-03-01"})
	want(t, s, half, map[string]string{TasksAll: "3", TasksDone: "1", "任务完成率": "33.3%"})
}

package ledger

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestPublicityCountsPiecesAndAdoptions(t *testing.T) {
	w := newTownship(t)
	w.put(office.Publicities.Any,
		&office.Publicity{Title: "代表进万家", On: "2024-03-01", Kind: "信息", Author: "余文书", Media: []string{"县人大网", "公众号"}, Adoptions: []office.Adoption{
			{Level: "县级", On: "2024-03-05"}, {Level: "市级", On: "2024-04-01"}, {Level: "省级", On: "2024-07-01"}}},
		&office.Publicity{Title: "没有采用的", On: "2024-02-01", Kind: "信息", Author: "余文书"},
		&office.Publicity{Title: "简报第一期", On: "2024-02-10", Kind: office.PublicityBrief},
		&office.Publicity{Title: "报送了的简报", On: "2024-02-20", Kind: office.PublicityBrief, Sent: "2024-02-21"})
	l := w.make("L27", halfYear)
	rows := texts(t, l)
	equal(t, "pieces", columnOfRows(rows, "标题"), []string{"没有采用的", "报送了的简报", "代表进万家"})
	equal(t, "levels", columnOfRows(rows, "级别"), []string{"", "", "县级\n市级"})
	equal(t, "days", columnOfRows(rows, "采用日期"), []string{"", "", "2024.03.05\n2024.04.01"})
	equal(t, "totals", l.Totals, []string{"投稿 3 篇，采用 1 篇（县级 1 篇，市级 1 篇，省级 0 篇，国家级 0 篇），采用 2 次，投稿采用率 33.3%"})
	w.agree(l.Totals[0], map[string]string{"投稿篇数": "投稿 # 篇", "采用篇数": "采用 # 篇", "采用次数": "采用 # 次", "投稿采用率": "采用率 #", "市级采用篇数": "市级 # 篇"})
	equal(t, "for everybody", titles(w.make("L27", Options{Mask: office.MaskPublic})), []string{"日期", "标题", "载体"})
}

// A budget of 20,000 yuan; 3,000.50 were spent in the first quarter, 1,000 in the second, and 250 were paid to two deputies.
func TestMoneyIsSetAgainstTheBudgetOfTheYear(t *testing.T) {
	w := newTownship(t)
	w.put(office.Budgets.Any, &office.Budget{Base: record.Base{Year: record.Some[int64](2024)}, Subject: "会议费", Planned: record.Some[int64](1500000), Adjusted: record.Some[int64](2000000)})
	w.put(office.Expenses.Any, &office.Expense{On: "2024-02-01", Subject: "会议费", Amount: record.Some[int64](300050), What: "会场布置", Handler: "余文书"},
		&office.Expense{On: "2024-05-01", Subject: "培训", Amount: record.Some[int64](100000), What: "讲课费"})
	w.put(office.Allowances.Any, &office.Allowance{What: "三月视察", Kind: office.AllowanceLostWork, Month: "2024-05", Standard: record.Some[int64](10000), Rows: []office.AllowanceRow{
		{Deputy: record.Ref{ID: w.ids[0]}, Times: record.Some(1.5), Signed: "2024-05-06"},
		{Deputy: record.Ref{ID: w.ids[1]}, Amount: record.Some[int64](10000), Signed: "2024-07-02"}}})
	l := w.make("L28", halfYear)
	rows := texts(t, l)
	equal(t, "for whom", columnOfRows(rows, "科目/代表"), []string{"会议费", "培训", "丁一", "王二"})
	equal(t, "amounts", columnOfRows(printed(t, l), "金额"), []string{"300050", "100000", "15000", "10000"})
	equal(t, "standards", columnOfRows(printed(t, l), "标准"), []string{"—", "—", "10000", "10000"})
	equal(t, "times", columnOfRows(printed(t, l), "次数"), []string{"—", "—", "1.5", "1"})
	equal(t, "signed", columnOfRows(rows, "签字"), []string{"余文书", "", "2024.05.06签领", ""})
	equal(t, "totals", l.Totals, []string{"预算 20000 元，支出 4250.5 元（经费支出 4000.5 元，代表补贴 250 元），结余 15749.5 元"})
	w.agree(l.Totals[0], map[string]string{"经费预算": "预算 # 元", "经费支出": "支出 # 元"})
	second := w.make("L28", Options{From: "2024-04-01", To: "2024-06-30"})
	equal(t, "the second quarter", second.Totals, []string{"预算 20000 元，支出 1250 元（经费支出 1000 元，代表补贴 250 元），结余 15749.5 元"})
	none := w.make("L28", Options{From: "2023-01-01", To: "2023-12-31"})
	equal(t, "a year without a budget", none.Totals, []string{"预算 —，支出 0 元（经费支出 0 元，代表补贴 0 元），结余 —"})
}

func TestTheListOfTasksStandsAsOfItsDay(t *testing.T) {
	w := newTownship(t)
	w.put(office.Tasks.Any,
		&office.Task{Title: "修路", Text: "硬化两公里", Leader: "赵领导", From: "2024-01-01", To: "2024-06-30", Finished: "2024-07-05", Progress: record.Some[int64](100),
			Steps: []office.TaskStep{{Text: "招标", Done: "2024-03-01"}, {Text: "施工", Done: "2024-07-01"}}},
		&office.Task{Title: "培训", Goal: "全员轮训", To: "2024-05-01", Finished: "2024-04-20"},
		&office.Task{Title: "补选", To: "2024-03-31"}, &office.Task{Title: "评议", To: "2024-04-30", Dropped: "2024-02-01", Why: "合并"},
		&office.Task{Title: "年底总结", To: "2024-12-31"}, &office.Task{Title: "没有日期的"})
	l := w.make("L30", halfYear)
	rows := texts(t, l)
	equal(t, "tasks", columnOfRows(rows, "事项"), []string{"补选", "评议", "培训", "修路"})
	equal(t, "progress", columnOfRows(rows, "进度"), []string{"0%", "0%", "100%", "50%"})
	equal(t, "states", columnOfRows(rows, "状态"), []string{"未开始\n（逾期）", "取消", "完成", "进行中"})
	equal(t, "what", columnOfRows(rows, "内容"), []string{"", "", "全员轮训", "硬化两公里"})
	equal(t, "totals", l.Totals, []string{"任务 3 件，完成 1 件，进行中 1 件，未开始 1 件，任务完成率 33.3%；逾期 1 件，取消 1 件"})
	w.agree(l.Totals[0], map[string]string{"任务件数": "任务 # 件", "完成任务件数": "完成 # 件", "任务完成率": "完成率 #；"})
	if !strings.Contains(l.Notes[0], "另有 1 件任务没有填") {
		t.Errorf("notes %q", l.Notes)
	}
	equal(t, "at the end of the year", columnOfRows(texts(t, w.make("L30", Options{From: "2024-06-01", To: "2024-12-31"})), "状态"), []string{"完成", "未开始"})
}

func TestTheIndexOfRegulationsHoldsWhatIsInForce(t *testing.T) {
	w := newTownship(t)
	w.put(office.Regulations.Any,
		&office.Regulation{Title: "述职办法", Kind: "述职", DocNo: "清人〔2023〕2号", Made: "2023-05-01", OnWall: record.Some(true),
			Revisions: []office.Revision{{On: "2024-03-01"}, {On: "2024-08-01"}, {On: "2023-12-01"}}},
		&office.Regulation{Title: "议事规则", Kind: "议事规则", Made: "2023-06-01", OnWall: record.Some(false)},
		&office.Regulation{Title: "后来废止的", Kind: "议事规则", Made: "2022-06-01", Ended: "2024-09-01"},
		&office.Regulation{Title: "早已废止的", Kind: "述职", Made: "2020-06-01", Ended: "2023-09-01"},
		&office.Regulation{Title: "不再用的", Kind: "述职", InForce: record.Some(false)},
		&office.Regulation{Title: "下半年定的", Kind: "述职", Made: "2024-07-01"})
	l := w.make("L31", halfYear)
	rows := texts(t, l)
	equal(t, "in force", columnOfRows(rows, "制度名称"), []string{"后来废止的", "议事规则", "述职办法"})
	equal(t, "revised", columnOfRows(rows, "修订日期"), []string{"", "", "2024-03-01"})
	equal(t, "on the wall", columnOfRows(rows, "是否上墙"), []string{"", "否", "是"})
	equal(t, "totals", l.Totals, []string{"现行有效 3 件，其中上墙 1 件"})
	if l.Period != "统计时间：截至2024年6月30日" {
		t.Errorf("period %q", l.Period)
	}
}

func TestProjectsAreFollowedUntilTheyAreAccepted(t *testing.T) {
	w := newTownship(t)
	seen := w.put(office.Inspections.Any, &office.Inspection{Subject: "视察工地", Day: "2024-05-01"}, &office.Inspection{Subject: "再看工地", Day: "2024-08-01"})
	year := func(n int64) record.Base { return record.Base{Year: record.Some(n)} }
	reached := func(stage string, on record.Date) office.ProjectStage {
		return office.ProjectStage{Stage: stage, Reached: on}
	}
	w.put(office.Projects.Any,
		&office.Project{Base: year(2024), Name: "环镇公路", Invested: record.Some[int64](210000000), Stages: []office.ProjectStage{reached(office.NodeApproval, "2024-01-10"),
			reached(office.NodeStart, "2024-03-01"), reached(office.NodeBuilt, "2024-09-01")}, Reports: []office.ProjectReport{{On: "2024-08-01", Percent: record.Some[int64](90)},
			{On: "2024-06-01", Percent: record.Some[int64](40)}}, Inspections: []record.Ref{{ID: seen[0]}, {ID: seen[1]}}, Problems: "征地慢",
			Indicators: []office.Indicator{{Name: "硬化", Unit: "公里", Target: record.Some(5.0), Done: record.Some(5.0)}}},
		&office.Project{Base: year(2023), Name: "水厂", Stages: []office.ProjectStage{reached(office.NodeAccepted, "2024-02-01")}},
		&office.Project{Base: year(2023), Name: "早就验收的", Stages: []office.ProjectStage{reached(office.NodeAccepted, "2023-11-01")}},
		&office.Project{Base: year(2025), Name: "明年的"}, &office.Project{Base: year(2024), Name: "候选的", Candidate: record.Some(true)},
		&office.Project{Base: year(2024), Name: "没有入选的", Candidate: record.Some(true), BallotOn: "2024-01-09", Chosen: record.Some(false)})
	l := w.make("L34", halfYear)
	rows := texts(t, l)
	equal(t, "projects", columnOfRows(rows, "项目"), []string{"水厂", "环镇公路"})
	for title, want := range map[string]string{"开工": "2024-03-01", "进度": "40%", "竣工": "", "关键指标": "硬化5公里（100%）", "备注": "征地慢"} {
		if rows[1][title] != want {
			t.Errorf("%s is %q, want %q", title, rows[1][title], want)
		}
	}
	equal(t, "inspected", columnOfRows(printed(t, l), "视察次数"), []string{"0", "1"})
	equal(t, "money", columnOfRows(printed(t, l), "投资"), []string{"—", "210000000"})
	equal(t, "totals", l.Totals, []string{"共 2 个：已开工 1 个，已验收 1 个"})
}

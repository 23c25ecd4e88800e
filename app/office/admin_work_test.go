package office

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

func TestStatesFollowFromWhatIsEntered(t *testing.T) {
	for _, c := range []struct {
		reg  *record.Any
		rec  any
		want record.State
	}{
		{Tasks.Any, &Task{From: "2020-01-01", To: "2020-12-31"}, TaskWaiting},
		{Tasks.Any, &Task{Progress: whole(1)}, TaskUnderway},
		{Tasks.Any, &Task{Steps: []TaskStep{{Done: "2026-01-01"}, {}}}, TaskUnderway},
		{Tasks.Any, &Task{Progress: whole(99)}, TaskUnderway},
		{Tasks.Any, &Task{Progress: whole(100)}, TaskDone},
		{Tasks.Any, &Task{Finished: "2026-03-01"}, TaskDone},
		{Tasks.Any, &Task{Finished: "2026-03-01", Dropped: "2026-03-02"}, TaskDropped},
		{Incomings.Any, &Incoming{Received: "2026-03-01"}, PaperWaiting},
		{Incomings.Any, &Incoming{Handler: "周敏"}, PaperUnderway},
		{Incomings.Any, &Incoming{Done: "2026-03-05"}, PaperDone},
		{VillageElections.Any, &VillageElection{}, VillageWaiting},
		{VillageElections.Any, &VillageElection{From: "2026-03-01"}, VillageUnderway},
		{VillageElections.Any, &VillageElection{From: "2026-03-01", To: "2026-04-01"}, VillageDone},
		{Projects.Any, &Project{}, ProjectWaiting},
		{Projects.Any, &Project{Candidate: record.Some(true)}, ProjectCandidate},
		{Projects.Any, &Project{Candidate: record.Some(true), Chosen: record.Some(false)}, ProjectUnchosen},
		{Projects.Any, &Project{Candidate: record.Some(true), Chosen: record.Some(true)}, ProjectWaiting},
		{Projects.Any, &Project{Stages: []ProjectStage{{Stage: NodeApproval, Reached: "2026-01-01"}, {Stage: NodeStart, Planned: "2026-02-01"}}}, ProjectApproved},
		{Projects.Any, &Project{Reports: []ProjectReport{{Percent: whole(5)}}}, ProjectUnderway},
		{Projects.Any, &Project{Stages: []ProjectStage{{Stage: NodeBuilt, Reached: "2026-01-01"}}}, ProjectBuilt},
		{Projects.Any, &Project{Stages: []ProjectStage{{Stage: NodeAccepted, Reached: "2026-01-01"}}}, ProjectAccepted},
	} {
		if got := c.reg.State(c.rec, townSettings()); got != c.want {
			t.Errorf("%s %+v: %s, want %s", c.reg.Name, c.rec, got, c.want)
		}
	}
}

// deadlineLines lists what falls due of a record as "kind day text".
func deadlineLines(rec Timely) string {
	var out []string
	for _, d := range rec.Deadlines(townSettings()) {
		out = append(out, fmt.Sprint(d.Kind, " ", d.On, " ", d.Text))
	}
	return strings.Join(out, "；")
}

func TestWhatFallsDueIsNamedUntilItIsDone(t *testing.T) {
	year := record.Base{Year: whole(2026)}
	step := TaskStep{Text: "招标", Due: "2026-03-01"}
	for _, c := range []struct {
		rec  Timely
		want string
	}{
		{&Task{To: "2026-06-30", Steps: []TaskStep{step, {Text: "踏勘", Due: "2026-02-01", Done: "2026-01-30"}}}, "任务步骤 2026-03-01 招标；任务 2026-06-30 "},
		{&Task{To: "2026-06-30", Steps: []TaskStep{step}, Progress: whole(100)}, ""},
		{&Task{Base: year, Source: TaskFromTen}, "半年督查 2026-07-31 "},
		{&Task{Base: year, Source: TaskFromTen, HalfYear: "2026-07-20"}, ""},
		{&Task{Base: year, Source: TaskFromTen, Project: record.Ref{ID: 4}}, ""},
		{&Plan{Items: []PlanItem{{Text: "视察水库", Due: "2026-05-31"}, {Text: "听取报告", Due: "2026-05-31", Meeting: record.Ref{ID: 1}}, {Text: "调研", Due: "2026-05-31", Dropped: record.Some(true)}, {Text: "培训"}}}, "计划事项 2026-05-31 视察水库"},
		{&Incoming{Received: "2026-03-01", Due: "2026-03-20"}, "收文办理 2026-03-20 "},
		{&Incoming{Received: "2026-03-01"}, "收文办理 2026-03-01 "},
		{&Incoming{Received: "2026-03-01", Kind: paperToRead}, ""},
		{&Incoming{Received: "2026-03-01", Due: "2026-03-20", Done: "2026-03-21"}, ""},
		{&Project{Base: year, Kind: ProjectLivelihood, Stages: []ProjectStage{{Stage: NodeStart, Planned: "2026-04-01"}, {Stage: NodeBuilt, Planned: "2026-11-30"}}}, "半年督查 2026-07-31 ；项目节点 2026-04-01 开工"},
		{&Project{Base: year, Kind: ProjectLivelihood, HalfYear: "2026-07-10", Stages: []ProjectStage{{Stage: NodeStart, Planned: "2026-04-01"}, {Stage: NodeFrame, Reached: "2026-08-01"}, {Stage: NodeBuilt, Planned: "2026-11-30"}}}, "项目节点 2026-11-30 竣工"},
		{&Project{Base: year, Kind: ProjectLivelihood, Candidate: record.Some(true)}, ""},
		{&Project{Base: year, Kind: "重点工程"}, ""},
		{&VillageElection{Problems: []VillageProblem{{Text: "手续不全", Due: "2026-03-10"}, {Text: "公示少一天", Due: "2026-03-10", Done: "2026-03-09"}}}, "村级换届问题 2026-03-10 手续不全"},
		{&Allowance{Paid: "2026-01-20", Rows: []AllowanceRow{{Signed: "2026-01-20"}, {}}}, "补贴签领 2026-01-20 1人未签领"},
		{&Allowance{Paid: "2026-01-20", Rows: []AllowanceRow{{Signed: "2026-01-20"}}}, ""},
	} {
		if got := deadlineLines(c.rec); got != c.want {
			t.Errorf("%T: %s, want %s", c.rec, got, c.want)
		}
	}
	in := townSettings(KeyHalfYearCheck, "")
	if got := (&Task{Base: year, Source: TaskFromTen}).Deadlines(in); len(got) > 0 {
		t.Errorf("switched off, it still falls due: %v", got)
	}
}

func TestATaskThatIsLateIsRedAndNotInAnotherState(t *testing.T) {
	in := townSettings()
	late, done := &Task{To: "2026-11-20"}, &Task{To: "2026-11-20", Finished: "2026-11-21"}
	if late.State() != TaskWaiting || late.Light(today, in) != LightRed || late.Light("2026-11-20", in) != LightOrange || done.Light(today, in) != LightGrey ||
		(&Task{}).Light(today, in) != LightNone {
		t.Error(late.Light(today, in), late.Light("2026-11-20", in), done.Light(today, in))
	}
}

func TestTakingPartInCentralWorkIsADutyOfItsKind(t *testing.T) {
	people := []record.Person{{Who: record.Ref{ID: 1}}, {Who: record.Ref{ID: 2}, Status: OnLeave}, {Name: "村民周敏"}}
	for kind, want := range map[string]string{"抗旱": DutyOther, "政策宣传": DutyPublicity, "矛盾调解": DutyMediation, "帮扶": DutyHelp} {
		w := &CentralWork{On: "2026-05-01", Kind: kind, People: people}
		CentralWorks.Prepare(w, townSettings())
		got := w.Duties(townSettings())
		if len(got) != 2 || got[0] != (Duty{Deputy: 1, On: "2026-05-01", Kind: want}) || got[1].Status != OnLeave {
			t.Errorf("%s: %+v", kind, got)
		}
	}
	v := &VillageElection{From: "2026-03-01", Members: people[:1]}
	if got := v.Duties(townSettings()); len(got) != 1 || got[0].Kind != DutySupervision {
		t.Errorf("stationed in a village: %+v", got)
	}
}

func TestTheFourViewsOfTheListOfTasks(t *testing.T) {
	unit := func(name string) record.Ref { return record.Ref{ID: 1, Name: name} }
	road := &Task{Base: record.Base{ID: 1}, Title: "硬化通组公路", Goal: "3公里", Leader: "王强", Unit: unit("村镇办"), Who: "刘洋", From: "2026-03-01", To: "2026-10-31",
		Steps: []TaskStep{{Text: "招标", From: "2026-03-01", Due: "2026-04-30", Done: "2026-04-20"}, {Text: "施工", Due: "2026-10-31", Who: "陈刚"}}}
	water := &Task{Base: record.Base{ID: 2}, Title: "改造水厂", Leader: "丁勇", Unit: unit("农办"), To: "2026-06-30", Finished: "2026-06-15", Assisting: []record.Ref{{Name: "村镇办"}, {Name: "财政所"}}}
	loose := &Task{Base: record.Base{ID: 3}, Title: "待定事项"}
	tasks := []*Task{road, loose, water}
	for view, want := range map[string][]string{
		ViewTasks: {"1|硬化通组公路||3公里||王强|村镇办|2026年10月31日|50%|进行中", "3|待定事项|||||||0%|未开始", "2|改造水厂||||丁勇|农办|2026年6月30日|100%|完成"},
		ViewDuties: {"2|丁勇|农办||村镇办、财政所|改造水厂||2026年6月30日|完成", "1|王强|村镇办|刘洋||硬化通组公路|3公里|2026年10月31日|进行中",
			"3|||||待定事项|||未开始"},
		ViewTimetable: {"1|2026年4月30日|硬化通组公路|招标|村镇办|刘洋|2026年4月20日|完成", "2|2026年6月30日|改造水厂||农办||2026年6月15日|完成",
			"1|2026年10月31日|硬化通组公路|施工|村镇办|陈刚||未开始", "1|2026年10月31日|硬化通组公路||村镇办|刘洋||进行中", "3||待定事项|||||未开始"},
		ViewRoadmap: {"1|硬化通组公路|3公里|1.招标|2026年3月1日|2026年4月30日|刘洋|2026年4月20日|50%", "1|硬化通组公路|3公里|2.施工||2026年10月31日|陈刚||50%",
			"3|待定事项|||||||0%", "2|改造水厂||||2026年6月30日||2026年6月15日|100%"},
	} {
		sheet := TaskSheetOf(view, tasks)
		var got []string
		for _, line := range sheet.Rows {
			got = append(got, fmt.Sprint(line.Task, "|", strings.Join(line.Cells, "|")))
			if len(line.Cells) != len(sheet.Columns) {
				t.Errorf("%s: %d cells under %d columns", view, len(line.Cells), len(sheet.Columns))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n%s", view, strings.Join(got, "\n"))
		}
	}
	if tasks[0] != road || tasks[1] != loose {
		t.Error("a view put the list itself into another order")
	}
	if len(TaskViews) != 4 || len(TaskSheetOf("没有的", tasks).Columns) > 0 {
		t.Error(TaskViews)
	}
}

func TestALedgersColumnsComeToStandInTheRows(t *testing.T) {
	p := &Publicity{}
	for label, value := range map[string]any{"采用级别": "省级", "采用日期": "2026-04-01"} {
		Publicities.Field(label).Set(p, value)
	}
	if len(p.Adoptions) != 1 || p.AdoptedText() != "省级1次" {
		t.Errorf("%+v", p.Adoptions)
	}
	x := &Project{}
	Projects.Field("开工日期").Set(x, "2026-03-01")
	Projects.Field("立项日期").Set(x, "2026-01-01")
	Projects.Field("进度").Set(x, int64(40))
	if x.Reached(NodeStart) != "2026-03-01" || x.Reached(NodeApproval) != "2026-01-01" || len(x.Reports) != 1 {
		t.Errorf("%+v %+v", x.Stages, x.Reports)
	}
	r := &Regulation{Revisions: []Revision{{On: "2025-03-01"}, {On: "2024-03-01"}}}
	if got := Regulations.Field("修订日期").Get(r); got != "2025-03-01" {
		t.Errorf("revised last on %v", got)
	}
}

func TestWhatFollowsIsPutInBeforeSaving(t *testing.T) {
	in := townSettings()
	issue := &Publicity{Title: "清溪民声", On: "2026-03-01", Issue: whole(10)}
	Publicities.Prepare(issue, in)
	list := &Allowance{What: "三月小组活动", Paid: "2026-03-31"}
	Allowances.Prepare(list, in)
	ballot := &Project{Name: "敬老院", BallotOn: "2026-01-10"}
	Projects.Prepare(ballot, in)
	gone, kept := &Regulation{Ended: "2025-01-01", InForce: record.Some(true)}, &Regulation{}
	Regulations.Prepare(gone, in)
	Regulations.Prepare(kept, in)
	task := &Task{Title: "修路", From: "2026-01-01", Proposal: record.Ref{ID: 7}}
	Tasks.Prepare(task, in)
	if issue.Kind != PublicityBrief || list.Month != "2026-03" || list.Year != whole(2026) || ballot.Year != whole(2026) || !ballot.Candidate.V || ballot.Kind != ProjectLivelihood ||
		gone.InForce.V || !kept.InForce.V || task.Source != "议案建议" || task.Year != whole(2026) {
		t.Errorf("%+v %+v %+v %+v %+v %+v", issue, list, ballot, gone, kept, task)
	}
}

func TestIndicatorsAndPlansShowHowFarTheyAre(t *testing.T) {
	f := func(v float64) record.Opt[float64] { return record.Some(v) }
	p := &Project{Indicators: []Indicator{{Name: "兑付农户", Unit: "户", Target: f(1450), Done: f(1425)}, {Name: "拆除", Unit: "万方", Done: f(237)}, {Name: "绿化", Unit: "亩", Target: f(30), Done: f(30)}, {Name: "公厕"}}}
	if got := p.IndicatorText(); got != "兑付农户1425户（98.3%）、拆除237万方、绿化30亩（100%）、公厕" {
		t.Error(got)
	}
	nearly := Indicator{Target: f(20000), Done: f(19999)}
	if got := nearly.Rate(); got != "100.0%" {
		t.Errorf("not exactly all: %s", got)
	}
	plan := &Plan{Items: []PlanItem{{Done: "2026-03-01"}, {Inspection: record.Ref{ID: 1}}, {}, {Dropped: record.Some(true)}}}
	if got := plan.Progress(); got != "2/3" || (&Plan{}).Progress() != "" {
		t.Error(got)
	}
}

func TestAPaymentListAddsUp(t *testing.T) {
	w := &Allowance{Standard: whole(8000), Rows: []AllowanceRow{{}, {Times: record.Some(2.5)}, {Standard: whole(10000), Times: record.Some(2.0)}, {Amount: whole(1)}}}
	if got := w.Total(); got != 8000+20000+20000+1 {
		t.Error(got)
	}
	s := &Subscription{Paper: "《人民之友》", Base: record.Base{Year: whole(2026)}, Copies: whole(12), Price: whole(9600)}
	if got := Subscriptions.Field("金额").Text(s, townSettings()); got != "1152" || Subscriptions.Title(s) != "2026年《人民之友》" {
		t.Error(got, Subscriptions.Title(s))
	}
}

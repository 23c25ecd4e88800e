package ledger

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestTrainingsCountClassesAttendancesAndCoverage(t *testing.T) {
	w := newTownship(t)
	person := func(i int, status string) record.Person {
		return record.Person{Who: record.Ref{ID: w.ids[i]}, Status: status}
	}
	w.put(office.Trainings.Any,
		&office.Training{Name: "代表法培训", From: "2024-03-01", To: "2024-03-02", Host: "镇人大主席团", Methods: []string{"集中培训"}, Contents: []string{"代表法"}, Level: "全员",
			Deputies: []record.Person{person(0, ""), person(1, office.CameLate), person(2, office.OnLeave)}, Others: []record.Person{{Name: "列席人员"}},
			Hours: record.Some(8.5), Cost: record.Some[int64](380000)},
		&office.Training{Name: "旧班", From: "2024-02-01", To: "2024-02-01", Host: "其他", HostName: "县委组织部", OldWanted: record.Some[int64](30), OldCame: record.Some[int64](28)},
		&office.Training{Name: "还没有办的", From: "2024-05-01"}, &office.Training{Name: "下半年", From: "2024-07-01", OldCame: record.Some[int64](5)})
	l := w.make("L23", halfYear)
	rows := texts(t, l)
	equal(t, "names", columnOfRows(rows, "名称"), []string{"旧班", "代表法培训"})
	equal(t, "days", columnOfRows(rows, "日期"), []string{"2024-02-01", "2024.03.01\n至2024.03.02"})
	equal(t, "hosts", columnOfRows(rows, "主办"), []string{"县委组织部", "乡人大主席团"})
	for title, want := range map[string][]string{"应训": {"30", "3"}, "实训": {"28", "2"}, "人次": {"28", "3"}, "学时": {"—", "8.5"}, "经费": {"—", "380000"}} {
		equal(t, title, columnOfRows(printed(t, l), title), want)
	}
	equal(t, "totals", l.Totals, []string{"培训 2 期，代表应训 33 人次，实训 30 人次，参训率 90.9%，连同其他人员共 31 人次；受训代表 2 人，培训覆盖率 50.0%"})
	w.agree(l.Totals[0], map[string]string{"培训期数": "培训 # 期", "培训人次": "实训 # 人次", "参训率": "参训率 #，", "受训代表": "受训代表 # 人", "培训覆盖率": "覆盖率 #"})
}

func TestReportsToVotersCountOnlyPollsThatAddUp(t *testing.T) {
	w := newTownship(t)
	poll := func(valid, good, mostly, bad int64) office.VotersPoll {
		return office.VotersPoll{Issued: record.Some(valid + 2), Returned: record.Some(valid), Valid: record.Some(valid),
			Satisfied: record.Some(good), Basically: record.Some(mostly), Dissatisfied: record.Some(bad)}
	}
	one := func(on record.Date, who ...int) *office.ReportToVoters {
		r := &office.ReportToVoters{Kind: office.ReportHeld, On: on, Place: "柳林村", Manner: "个人口头"}
		for _, i := range who {
			r.Reporters = append(r.Reporters, record.Ref{ID: w.ids[i]})
		}
		return r
	}
	together, alone, wrong, plan := one("2024-04-01", 0, 1), one("2024-05-01", 0), one("2024-06-01", 2), one("2024-03-01", 3)
	together.Poll, together.Voters, together.Manner = poll(40, 30, 8, 2), record.Some[int64](46), office.MannerTogether
	together.Opinions, together.Promise = []office.VoterOpinion{{Text: "多走访"}, {Text: "修路"}}, "每月走访"
	together.PromiseKept, together.PromiseDone = "已走访", "2024-08-01"
	alone.Poll, alone.Promise, alone.PromiseKept, alone.PromiseDone = poll(20, 20, 0, 0), "修路", "已修好", "2024-06-10"
	wrong.Poll = poll(10, 9, 9, 9)
	plan.Kind = office.ReportPlan
	w.put(office.DutyReports.Any, together, alone, wrong, plan, one("2024-07-02", 3))
	l := w.make("L24", halfYear)
	rows := texts(t, l)
	equal(t, "who", columnOfRows(rows, "代表"), []string{"丁一、王二", "丁一", "张三"})
	equal(t, "rates", columnOfRows(rows, "满意和基本满意率"), []string{"95.0%", "100%", "—"})
	equal(t, "satisfied", columnOfRows(printed(t, l), "满意"), []string{"30", "20", "9"})
	equal(t, "mended", columnOfRows(rows, "整改"), []string{"承诺：每月走访", "已修好（2024.06.10落实）", ""})
	equal(t, "totals", l.Totals, []string{"述职 3 场，4 人次；述职代表 3 人，述职率 75.0%；有效票 60 张，满意和基本满意率 96.7%；选民意见 2 条"})
	w.agree(l.Totals[0], map[string]string{"述职代表": "述职代表 # 人", "述职率": "述职率 #；", "述职测评有效票": "有效票 # 张", "述职满意和基本满意率": "基本满意率 #；", "述职选民意见": "选民意见 # 条"})
}

func TestReportsToVotersFollowTheSchemeOfTheSlips(t *testing.T) {
	w := newTownship(t)
	if err := w.Set(office.KeyReportScheme, office.PollCompetent, ""); err != nil {
		t.Fatal(err)
	}
	w.put(office.DutyReports.Any, &office.ReportToVoters{Kind: office.ReportHeld, On: "2024-04-01", Reporters: []record.Ref{{ID: w.ids[0]}}, Poll: office.VotersPoll{
		Returned: record.Some[int64](10), Valid: record.Some[int64](10), Excellent: record.Some[int64](7), Competent: record.Some[int64](2), Passable: record.Some[int64](1)}})
	l := w.make("L24", halfYear)
	equal(t, "headers", titles(l), strings.Split("日期、选区、代表、方式、参加选民、发出、收回、优秀、称职、基本称职、不称职、优秀和称职率、意见条数、整改", "、"))
	equal(t, "rates", columnOfRows(texts(t, l), "优秀和称职率"), []string{"90.0%"})
	if !strings.Contains(l.Totals[0], "优秀和称职率 90.0%") {
		t.Errorf("totals %q", l.Totals)
	}
}

package figures

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func attended(ids []int64, statuses ...string) []record.Person {
	var out []record.Person
	for i, s := range statuses {
		out = append(out, record.Person{Who: record.Ref{ID: ids[i]}, Status: s})
	}
	return out
}

// One deputy comes to both trainings, one is on leave: 人次 counts events, the coverage counts people.
func TestTrainingCountsEventsAndCoverageCountsPeople(t *testing.T) {
	s := newOffice(t)
	ids := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "", nil), member("王二", "女", "汉", "", nil), member("张三", "男", "汉", "", nil),
		member("李四", "女", "汉", "", func(d *office.Deputy) {
			d.Statuses = []office.StatusChange{{Level: office.LevelTown, Status: office.StateResigned, From: "2024-05-10"}}
		}))
	put(t, s, office.Trainings.Any,
		&office.Training{Name: "初任培训", From: "2024-03-01", To: "2024-03-02", Deputies: attended(ids, office.Attended, office.OnLeave, office.CameLate, office.Attended)},
		&office.Training{Name: "以会代训", From: "2024-06-30", Deputies: attended(ids, office.Attended)},
		&office.Training{Name: "下半年培训", From: "2024-07-01", Deputies: attended(ids, office.Attended, office.Attended)},
		&office.Training{Name: "只有计划", From: "2024-05-01"})
	want(t, s, half, map[string]string{"培训期数": "2", "应训人次": "5", "培训人次": "4", "参训率": "80.0%", "受训代表": "2", "培训覆盖率": "66.7%"})
	want(t, s, Scope{From: "2024-01-01", To: "2024-12-31"}, map[string]string{"培训期数": "3", "受训代表": "3", "培训覆盖率": "100%"})
}

func TestReportsCountEveryReporterOnceAndOnlyPollsThatAddUp(t *testing.T) {
	s := newOffice(t)
	ids := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "", nil), member("王二", "女", "汉", "", nil), member("张三", "男", "汉", "", nil), member("李四", "女", "汉", "", nil))
	n := func(v int64) record.Opt[int64] { return record.Some(v) }
	report := func(day record.Date, poll office.VotersPoll, who ...int64) *office.ReportToVoters {
		r := &office.ReportToVoters{Kind: office.ReportHeld, On: day, Poll: poll}
		for _, id := range who {
			r.Reporters = append(r.Reporters, record.Ref{ID: id})
		}
		return r
	}
	good := office.VotersPoll{Issued: n(46), Returned: n(46), Valid: n(45), Void: n(1), Satisfied: n(40), Basically: n(4), Dissatisfied: n(1)}
	wrong := good
	wrong.Satisfied = n(41)
	plan := report("2024-06-30", office.VotersPoll{}, ids[:3]...)
	plan.Kind = office.ReportPlan
	first := report("2024-04-01", good, ids[0], ids[1])
	first.Opinions = []office.VoterOpinion{{Text: "多到村里走走"}, {Text: "路灯不亮"}}
	put(t, s, office.DutyReports.Any, plan, first, report("2024-05-01", wrong, ids[1]), report("2024-07-01", good, ids[2]))
	want(t, s, half, map[string]string{"述职代表": "2", "述职率": "50.0%", "计划述职代表": "3", "述职率（占计划）": "66.7%", "述职测评有效票": "45", "述职满意和基本满意率": "97.8%", "述职选民意见": "2"})
}

func TestCommendationsCountWhoWasChosen(t *testing.T) {
	s := newOffice(t)
	put(t, s, office.Commendations.Any,
		&office.Commendation{Name: "优秀代表", Kind: "优秀代表", Awarded: "2024-01-20", Candidates: []office.Candidate{
			{Name: "丁一", Result: office.ResultChosen}, {Name: "王二", Result: office.ResultChosen}, {Name: "张三", Result: office.ResultNot}}},
		&office.Commendation{Name: "2023年积分", Kind: office.YearPoints, Awarded: "2024-01-20", Candidates: []office.Candidate{{Name: "丁一", Result: office.ResultChosen}}},
		&office.Commendation{Name: "先进小组", Kind: "先进代表小组", Candidates: []office.Candidate{{Name: "第一小组", Result: office.ResultChosen}}})
	want(t, s, half, map[string]string{"评优数": "2"})
}

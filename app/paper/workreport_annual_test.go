package paper

import (
	"fmt"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The annual report of a town whose mayor, two vice-mayors and two deputies were elected anew in by-elections.
func annual(t *testing.T) *chronicle {
	o := newChronicle(t, "镇", 60, "2021-12-20", "2024-01-01", "2024-12-31")
	who := o.deputies(60, 4, "2021-11-20")
	session := o.session(2, office.NatureYearStart, "2024-01-21")
	o.add(office.Meetings.Any, &office.Meeting{Kind: office.MeetSitting, Name: "第一次全体会议", Session: session, Starts: "2024-01-21", Expected: n64(60), Closed: "2024-01-21",
		Attendance: append(attending(who[:57]), record.Person{Who: who[57], Status: office.OnLeave}, record.Person{Who: who[58], Status: office.Absent}, record.Person{Who: who[59], Status: office.OnLeave})})
	o.election(session, office.PostHead, "2024-01-21", 60, 0, "方远")
	o.election(session, office.PostDeputyHead, "2024-01-21", 60, 0, "钟声", "韩江")
	o.meetings(office.MeetPresidium, 6, "2024-02-05", 3, "")
	o.meetings(office.MeetStudy, 4, "2024-02-07", 1, "")
	o.meetings("主席（办公）会议", 2, "2024-05-07", 1, office.PlanHear)
	o.meetings(office.MeetGroup, 12, "2024-03-01", 0, "")
	o.suggestions(session, 0, 6, office.SourceSession, "2024-01-21", func(i int, p *office.Proposal) {
		answered(p, "AAABBA"[i:i+1], office.Satisfied)
		p.KeySupervised = record.Some(i == 0)
	})
	o.byElections()
	o.annualWatching(who)
	o.annualContact(who)
	return o
}

// byElections fill two seats, in June and in November; a general election long ago does not count.
func (o *chronicle) byElections() {
	many(o, office.Constituencies, 2, func(i int) *office.Constituency { return &office.Constituency{Name: fmt.Sprintf("第%d选区", i+1)} })
	districts := o.all[office.Constituencies.Any]
	many(o, office.ByElections, 2, func(i int) *office.ByElection {
		on := []record.Date{"2024-06-15", "2024-11-20"}[i]
		d := record.Ref{ID: districts[i].(*office.Constituency).ID}
		return &office.ByElection{Kind: "补选", Level: office.LevelTown, Day: on, Polls: []office.DistrictPoll{{District: d, Round: office.RoundFirst, Day: on, Seats: n64(1),
			Voters: n64(1200 + 100*i), TookPart: n64(1000 + 130*i), Issued: n64(1000 + 130*i), Returned: n64(1000 + 130*i), Valid: n64(1000 + 130*i), Void: n64(0)}},
			Votes:   []office.DistrictVote{{District: d, Round: office.RoundFirst, Name: "当选人", For: n64(990), Against: n64(0), Abstain: n64(10 + 130*i)}},
			Elected: []office.ElectedDeputy{{District: d, Name: "当选人", Round: office.RoundFirst, Day: on}}}
	})
}

func (o *chronicle) annualWatching(who []record.Ref) {
	o.inspect("视察", "石坑坪水库", "2024-04-10", who[:25], func(i *office.Inspection) { i.Level = "县镇" })
	for i, subject := range []string{"十件实事半年推进情况", "中心镇重点项目", "三改一拆", "洁净乡村", "干部住村住夜"} {
		o.inspect("专项督查", subject, record.Date("2024-07-05").Add(20*i), who[i:i+10], func(it *office.Inspection) {
			it.Opinions = []office.InspectionOpinion{{Text: "意见甲", Adopted: office.OpinionAdopted}, {Text: "意见乙"}}
		})
	}
	o.inspect("执法检查", "食品安全法贯彻实施情况", "2024-09-20", who[:11], nil)
	o.inspect("专题调研", "三改一拆", "2024-08-20", who[:9], func(i *office.Inspection) { i.Report = "调研报告" })
	var objects []office.AppraisalObject
	for i := range 20 {
		kind, best := "双管站所", i < 5
		if i >= 8 {
			kind, best = "镇属办公室", i < 12
		}
		x := office.AppraisalObject{Name: fmt.Sprintf("单位%d", i), Kind: kind, Poll: office.Poll{Issued: n64(50), Returned: n64(50), Valid: n64(49), Satisfied: n64(40), Mostly: n64(5), Dissatisfied: n64(4)}}
		if best {
			x.Verdict = office.VerdictBest
		}
		objects = append(objects, x)
	}
	o.add(office.Appraisals.Any, &office.Appraisal{Subject: "站所和办公室评议", Day: "2024-10-20", Objects: objects})
	many(o, office.Problems, 25, func(i int) *office.Problem {
		p := &office.Problem{Source: "评议", Text: fmt.Sprintf("问题%d", i), Found: "2024-10-22", HandedOver: "2024-10-28", DueSet: "2024-12-10"}
		if i%5 > 0 {
			p.Done, p.Accepted, p.Closed = "2024-12-01", "2024-12-02", "2024-12-03"
		}
		return p
	})
	o.add(office.Campaigns.Any, &office.Campaign{Name: "关心母亲河", From: "2024-09-02", Events: []office.CampaignEvent{
		{Day: "2024-09-02", Listed: n64(50), CampaignCounts: office.CampaignCounts{Problems: n64(14), Donated: n64(30500 * 100)}},
		{Day: "2024-09-08", Listed: n64(36)}}, Deeds: eightDeeds(who)})
}

// eightDeeds are eight deputies who went ahead and pulled down what they had built without permission.
func eightDeeds(who []record.Ref) (out []office.CampaignDeed) {
	for i := range 8 {
		out = append(out, office.CampaignDeed{Deputy: who[i], Day: "2024-09-05", Text: "带头自拆"})
	}
	return out
}

func (o *chronicle) annualContact(who []record.Ref) {
	many(o, office.Stations, 11, func(i int) *office.Station {
		return &office.Station{Name: fmt.Sprintf("活动室%d", i), Kind: []string{"代表小组活动室", "主席团活动室"}[i/10], Level: "村级", Built: "2023-05-01", Invested: n64(8000 * 100)}
	})
	many(o, office.Receptions, 18, func(i int) *office.Reception {
		way := office.WayOnSpot
		if i%3 == 0 {
			way = office.WayUnit
		}
		return &office.Reception{Day: record.Date("2024-01-15").AddMonths(i % 12).Add(i / 12), Form: office.FormStation, Content: "修路灯", Visitors: n64(4), Opinions: n64(2), Way: way,
			Solved: record.Some(i%2 == 0)}
	})
	many(o, office.Contacts, 60, func(i int) *office.Contact {
		c := &office.Contact{Kind: office.ContactVoters, Deputy: who[i], Level: office.LevelTown, From: "2024-01-05", Listed: n64(50), TargetSet: n64(50)}
		c.Visits = []office.ContactVisit{{Day: "2024-03-01", Households: n64(7)}, {Day: "2025-03-01", Households: n64(50)}}
		return c
	})
	many(o, office.Petitions, 9, func(i int) *office.Petition {
		p := &office.Petition{Day: record.Date("2024-02-01").AddMonths(i), Form: "来信", Subject: "宅基地", People: n64(1 + i%3)}
		if i < 7 {
			p.Closed = p.Day.Add(20)
		}
		return p
	})
	many(o, office.Trainings, 3, func(i int) *office.Training {
		return &office.Training{Name: "代表培训", From: record.Date("2024-03-10").AddMonths(i), Contents: []string{[]string{"代表法", "宪法", "建议撰写"}[i]}, Deputies: attending(who[:54]),
			Materials: []office.TrainingMaterial{{Title: "文件", Copies: n64(60)}}}
	})
	many(o, office.DutyReports, 6, func(i int) *office.ReportToVoters {
		return &office.ReportToVoters{Kind: office.ReportHeld, On: record.Date("2024-11-20").Add(i), Manner: "口头+书面", Reporters: who[3*i : 3*i+3]}
	})
	many(o, office.Publicities, 12, func(i int) *office.Publicity {
		p := &office.Publicity{Title: fmt.Sprintf("信息%d", i), On: record.Date("2024-01-20").AddMonths(i), Kind: "工作信息"}
		switch i % 4 {
		case 0:
			p.Kind = office.PublicityBrief
		case 1:
			p.Adoptions = []office.Adoption{{Level: "县级", On: p.On.Add(3)}, {Level: "县级", On: p.On.Add(9)}}
		}
		return p
	})
	many(o, office.Subscriptions, 2, func(i int) *office.Subscription {
		return &office.Subscription{Base: record.Base{Year: n64(2024 + i)}, Paper: "中国人大", Copies: n64(13)}
	})
	many(o, office.Regulations, 5, func(i int) *office.Regulation {
		return &office.Regulation{Title: fmt.Sprintf("制度%d", i), Kind: "工作", Made: record.Date("2024-02-01").AddMonths(i)}
	})
	many(o, office.CentralWorks, 4, func(i int) *office.CentralWork {
		return &office.CentralWork{Title: []string{"春耕", "抗旱", "征地拆迁", "环卫验收"}[i], On: record.Date("2024-03-01").AddMonths(i), People: attending(who[:10+i])}
	})
	villages := many(o, office.Units, 7, func(i int) *office.Unit { return &office.Unit{Name: fmt.Sprintf("村%d", i), Kind: "村（社区）"} })
	many(o, office.VillageElections, 7, func(i int) *office.VillageElection {
		return &office.VillageElection{Village: villages[i], Body: "村民委员会", From: "2024-11-01"}
	})
	o.add(office.Expenses.Any, &office.Expense{On: "2024-05-01", Subject: "会议费", Amount: n64(1234550)}, &office.Expense{On: "2025-05-01", Subject: "会议费", Amount: n64(99)})
}

func TestTheAnnualReportWithByElectionsIsRightInEveryNumber(t *testing.T) {
	o := annual(t)
	report := o.check(ReportAnnual, map[string]float64{
		"选举当选人次": 3, "满票当选人次": 3, "补选代表": 2, "登记选民数": 2500, "投票人数": 2130, "参选率": 85.2, "收到建议": 6, "重点督办件数": 1, "答复率": 100,
		"关心母亲河：参加": 86, "关心母亲河：问题": 14, "关心母亲河：带头": 8, "关心母亲河：捐款": 30500, "评议单位个数": 20, "最满意单位个数": 9, "发现问题个数": 25, "整改率": 80, "到期整改率": 80,
		"活动室个数": 11, "人代会出席率": 95, "督查次数": 5, "简报期数": 3, "学习会次数": 4, "联系户数": 3000, "走访户次": 420, "述职代表": 18, "中心工作参加人次": 46, "监督村级换届个数": 7,
		"订阅报刊份数": 13, "听取专项报告": 2, "镇代表活动次数": 19, "县代表活动次数": 1, "经费支出": 12345.5})
	wants(t, []string{report.Text()}, "2024年工作总结", "其中镇长1名、副镇长2名", "（双管站所8个、镇属办公室12个）", "最满意单位9个（双管站所5个、镇属办公室4个）",
		"督查了十件实事半年推进情况、中心镇重点项目、三改一拆、洁净乡村、干部住村住夜", "支出12345.5元", "捐款捐物3.05万元")
	lacks(t, []string{report.Text()}, "{", "—", "议案0", "增开")
	account := o.check(ReportAccount, nil)
	wants(t, []string{account.Text()}, "2024年述职报告", "一、履行职责的情况\n（一）坚持党的领导", "请予评议。")
}

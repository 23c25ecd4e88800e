package paper

import (
	"fmt"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The half-year report of a town with 45 deputies, told from December to the day in September on which it is signed.
func halfYear(t *testing.T) *chronicle {
	o := newChronicle(t, "镇", 45, "2021-12-20", "2023-12-01", "2024-09-06")
	who := o.deputies(45, 3, "2021-11-20")
	groups := many(o, office.Groups, 5, func(i int) *office.Group {
		return &office.Group{Name: fmt.Sprintf("第%c小组", 'A'+i), Kind: "小组"}
	})
	session := o.session(7, office.NatureYearStart, "2024-01-10")
	o.meetings(office.MeetPresidium, 3, "2024-02-01", 2, "")
	o.meetings(office.MeetStudy, 2, "2024-02-03", 1, "")
	o.suggestions(session, 2, 38, office.SourceSession, "2024-01-10", func(i int, p *office.Proposal) {
		answered(p, string("ABCD"[i%4]), []string{office.Satisfied, office.Satisfied, office.Mostly}[i%3])
		p.Done = []string{office.DoneWhole, ""}[i%2]
		if i == 39 {
			p.HandedOver, p.Replied, p.Meetings, p.Result, p.SlipSent, p.SlipBack, p.Outcome, p.Done = "", "", nil, "", "", "", "", ""
		}
	})
	o.suggestions(record.Ref{}, 0, 4, office.SourceHigher, "2024-02-10", func(i int, p *office.Proposal) {
		answered(p, "A", office.Satisfied)
		if i == 0 {
			p.Invested = n64(50000 * 100)
		}
	})
	o.halfYearActivities(who, groups)
	return o
}

func (o *chronicle) halfYearActivities(who, groups []record.Ref) {
	o.add(office.Campaigns.Any, &office.Campaign{Name: "代表进万家", From: "2024-03-01", Events: []office.CampaignEvent{
		{Day: "2024-03-01", Listed: n64(32), CampaignCounts: office.CampaignCounts{Consulted: n64(200), Answered: n64(23), Opinions: n64(29), Leaflets: n64(1800)}},
		{Day: "2024-10-01", Listed: n64(99), CampaignCounts: office.CampaignCounts{Consulted: n64(999)}}}}) // after the period
	o.inspect("视察", "城中村改造、古道公园建设", "2024-03-15", who[:20], nil)
	o.inspect("视察", "没有开成的视察", "2024-05-15", who[:9], func(i *office.Inspection) { i.Cancelled = "2024-05-10" })
	o.inspect("专题调研", "为民建言", "2024-01-20", who[:8], func(i *office.Inspection) {
		i.Opinions = []office.InspectionOpinion{{Text: "绿化", Adopted: office.OpinionAdopted}, {Text: "亮化", Adopted: office.OpinionPartly}, {Text: "净化"}}
		i.Invested, i.WorksFrom, i.WorksTo, i.Report = n64(13_000_000*100), "2024-02-01", "2024-05-30", "关于小区改造的调研报告"
	})
	o.add(office.Projects.Any, &office.Project{Name: "城中村改造", Reports: []office.ProjectReport{{On: "2024-06-30", Percent: n64(98)}}, Indicators: []office.Indicator{
		{Name: "兑付农户", Unit: "户", Done: record.Some(1425.0)}, {Name: "兑付企业", Unit: "家", Done: record.Some(562.0)},
		{Name: "拆除房屋", Unit: "万平方米", Done: record.Some(237.0), Target: record.Some(242.0)}}},
		&office.Project{Name: "去年完工的项目", Reports: []office.ProjectReport{{On: "2022-06-30", Percent: n64(100)}}, Indicators: []office.Indicator{{Name: "里程", Unit: "公里", Done: record.Some(9.0)}}})
	many(o, office.DutyReports, 3, func(i int) *office.ReportToVoters {
		r := &office.ReportToVoters{Kind: office.ReportHeld, On: record.Date("2024-06-01").Add(5 * i), Manner: office.MannerTogether, Groups: groups[i : i+1],
			Reporters: who[9*i : 9*i+9], Opinions: []office.VoterOpinion{{Text: "修路"}}}
		return r
	})
	o.add(office.DutyReports.Any, &office.ReportToVoters{Kind: office.ReportHeld, On: "2024-07-15", Manner: "个人口头", Reporters: who[40:42], Nominated: record.Some(true),
		ShownOn: "2024-09-02", ShowResult: "二等奖"})
	o.add(office.Trainings.Any, &office.Training{Name: "述职演讲培训", From: "2024-08-10", Contents: []string{"述职演讲"}, Deputies: attending(who[:12])})
	o.add(office.Commendations.Any, &office.Commendation{Name: "先进代表", Kind: "优秀代表", Awarded: "2024-01-10",
		Candidates: []office.Candidate{{Deputy: who[0], Result: office.ResultChosen}, {Deputy: who[1], Result: office.ResultChosen}}})
	many(o, office.PartyReports, 3, func(i int) *office.PartyReport {
		return &office.PartyReport{Day: record.Date("2024-02-01").Add(i * 40), Kind: office.ReportReport, Subject: "重点工作", To: office.ToParty}
	})
	o.add(office.Regulations.Any, &office.Regulation{Title: "主席团学习制度", Kind: "学习", Made: "2024-02-20"}, &office.Regulation{Title: "议事规则", Kind: "会议", Made: "2022-02-20"})
}

func TestTheHalfYearReportOfATownWith45DeputiesIsRightInEveryNumber(t *testing.T) {
	o := halfYear(t)
	report := o.check(ReportSummary, map[string]float64{
		"实有代表": 45, "代表小组个数": 5, "人代会次数": 1, "清溪镇十七届人大七次会议：议案": 2, "清溪镇十七届人大七次会议：建议": 38,
		"代表进万家：参加": 32, "代表进万家：咨询": 200, "代表进万家：解答": 23, "代表进万家：建议": 29, "代表进万家：资料": 1800,
		"视察次数": 1, "为民建言：投入": 13_000_000, "意见采纳条数": 2, "转办件数": 4, "转办件办结率": 100, "投入资金": 50000, "A类件数": 14, "B类件数": 10, "C类件数": 10, "D类件数": 9,
		"城中村改造：完成1": 1425, "城中村改造：完成2": 562, "城中村改造：完成3": 237, "城中村改造：完成率3": 97.9, "集体述职小组个数": 3, "述职代表": 29,
		"述职推优代表": 2, "述职推优获奖代表": 2, "培训人次": 12, "评优数": 2, "向党委请示报告件数": 3, "学习会次数": 2, "制订修订制度件数": 1})
	text := report.Text()
	wants(t, []string{text}, "清溪镇人民代表大会主席团2023年12月1日至2024年9月6日工作总结", "视察了城中村改造、古道公园建设", "投入资金1300万元", "2024年2月启动，2024年5月完成",
		"兑付农户1425户，兑付企业562家，拆除房屋237万平方米（完成计划的97.9%）", "内容有述职演讲")
	// Nobody wrote down who came to the receptions: where a report of old said “接待群众人次，共收集问题个”, nothing is said.
	lacks(t, []string{text}, "接待选民", "信访", "人次，共", "执法检查", "去年完工", "没有开成", "{", "—")
}

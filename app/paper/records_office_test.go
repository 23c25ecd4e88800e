package paper

import (
	"maps"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// people are some of the township's deputies as a list.
func (o *township) people(status string, names ...string) []record.Person {
	var out []record.Person
	for _, name := range names {
		out = append(out, record.Person{Who: o.who(name), Status: status})
	}
	return out
}

// registered is a record and its register.
type registered struct {
	reg *record.Any
	rec any
}

// addRecords puts one record into each register that has papers, complete enough for all of them, and returns their ids by the key
// of the register.
func (o *township) addRecords() map[string]int64 {
	o.save("代表小组", put(office.Groups.Any, &office.Group{Name: "第一代表小组"}))
	station := o.save("联络站", put(office.Stations.Any, &office.Station{Name: "狮子岭村人大代表联络站", Address: "狮子岭村党群服务中心", Hours: "工作日8:30—17:30",
		ReceptionRule: "每月15日", Deputies: []record.Ref{o.who("张三"), o.who("高翔")}, LiaisonPhone: "13800000999"}))[0]
	out := map[string]int64{"station": station, "unit": o.unit, "proposal": o.proposal["19-6-建-008"], "deputy": o.deputy["张三"]}
	came := append(o.people(office.Attended, "张三", "李秀英", "高翔"), o.people(office.OnLeave, "丁一", "王伟")...)
	all := o.meetingRecords(came)
	maps.Copy(all, o.oversightRecords(came))
	maps.Copy(all, o.contactRecords(record.Ref{ID: station}))
	for key, one := range all {
		out[key] = o.save(one.reg.Name, put(one.reg, one.rec))[0]
	}
	return out
}

func (o *township) meetingRecords(came []record.Person) map[string]registered {
	meeting := &office.Meeting{Kind: office.MeetPresidium, Name: "十九届人大主席团第五次会议", Starts: "2026-03-05", StartsAt: "09:00", EndsAt: "11:30", Place: "三楼会议室", Chair: "张三",
		Recorder: "秦文书", Noticed: "2026-03-01", Closed: "2026-03-05", Attendance: came, SittingIn: []record.Person{{Name: "周书记"}}, Minutes: "会议听取了汇报。", Summary: "会议要求抓紧整改。",
		Signed: "2026-03-08", Agenda: []office.MeetingItem{{No: record.Some(int64(2)), Text: "表决工作要点", Type: "表决", Result: "通过"}, {No: record.Some(int64(1)), Text: "听取农业工作汇报", Type: "听取报告"}}}
	return map[string]registered{
		"meeting": {office.Meetings.Any, meeting},
		"training": {office.Trainings.Any, &office.Training{Name: "代表履职培训班", From: "2026-04-10", To: "2026-04-11", Place: "县委党校", Host: "镇人大主席团", Methods: []string{"集中培训"},
			Contents: []string{"代表法", "建议撰写"}, Lecturer: "祝老师", Deputies: came, Noticed: "2026-04-01", Result: "测试合格。"}},
		"duty_report": {office.DutyReports.Any, &office.ReportToVoters{Kind: office.ReportHeld, On: "2026-05-06", Place: "狮子岭村", Reporters: []record.Ref{o.who("张三")}, Manner: "口头+书面",
			Noticed: "2026-04-28", Voters: record.Some(int64(46)), Poll: office.VotersPoll{Issued: record.Some(int64(46)), Returned: record.Some(int64(45)), Valid: record.Some(int64(45)),
				Satisfied: record.Some(int64(40)), Basically: record.Some(int64(4)), Dissatisfied: record.Some(int64(1))}, Opinions: []office.VoterOpinion{{Text: "多来走访"}}}},
	}
}

func (o *township) oversightRecords(came []record.Person) map[string]registered {
	unit := record.Ref{ID: o.unit}
	return map[string]registered{
		"inspection": {office.Inspections.Any, &office.Inspection{Kind: office.InspectLaw, Subject: "食品安全", Day: "2026-06-02", Place: "集镇", Organiser: "主席团", Leader: o.people("", "张三"),
			Deputies: came, Laws: "《中华人民共和国食品安全法》", Sites: []office.InspectionSite{{Place: "农贸市场", Look: "台账"}, {Place: "中心小学食堂"}}, Situation: "检查组查看了两处。",
			Opinions: []office.InspectionOpinion{{Text: "台账每日登记"}, {Text: "增加抽检"}}, Forwarded: "2026-06-10", ReportDay: "2026-06-08"}},
		"finding": {office.Problems.Any, &office.Problem{Number: "2026-001", Text: "台账不全", Unit: unit, HandedOver: "2026-06-12", Found: "2026-06-02", Source: office.ProblemOfLawCheck, Asked: "2026-07-20",
			Done: "2026-07-20", Accepted: "2026-07-25", Conclusion: "基本到位"}},
		"appraisal": {office.Appraisals.Any, &office.Appraisal{Subject: "2026年站所工作评议", Day: "2026-09-10", Method: "民主评议", Steps: []office.AppraisalStep{{Step: "动员", Planned: "2026-08-01"}},
			Objects: []office.AppraisalObject{{Name: "财政所", Kind: "双管站所", Poll: poll(30, 6, 2)}, {Name: "供电所", Kind: "双管站所", Poll: poll(36, 2, 0)}}, Issued: "2026-09-20"}},
		"inquiry": {office.Inquiries.Any, &office.Inquiry{Type: office.InquirySpecial, Subject: "校车安全", Day: "2026-06-22", Place: "三楼会议室", Movers: o.people("", "高翔"), Units: []record.Ref{unit},
			Items: []office.InquiryItem{{Asker: o.who("高翔"), Question: "查了几次？", By: "田小满", Answer: "六次"}}}},
	}
}

func (o *township) contactRecords(station record.Ref) map[string]registered {
	unit := record.Ref{ID: o.unit}
	return map[string]registered{
		"reception": {office.Receptions.Any, &office.Reception{Day: "2026-07-15", From: "09:00", To: "11:00", Form: office.FormStation, Station: station, Deputies: o.people("", "张三"), Content: "王老五反映路灯不亮",
			Visitor: "王老五", Phone: "13800001234", Address: "狮子岭村三组12号", Visitors: record.Some(int64(1)), Way: office.WayUnit, Unit: unit, HandedOver: "2026-07-16"}},
		"petition": {office.Petitions.Any, &office.Petition{Number: "信-2026-001", Day: "2026-08-03", Form: "来信", Subject: "低保评定", Content: "反映低保评定不公", Petitioner: "赵六六", Phone: "13800005678",
			Address: "狮子岭村五组", Course: office.CourseForward, Unit: unit, HandedOver: "2026-08-05", Told: "2026-08-06"}},
		"roster": {office.Rosters.Any, &office.Roster{Kind: office.RosterStation, Station: station, From: "2026-07-01", To: "2026-12-31", Rule: "每月15日", Announced: "2026-06-24",
			Turns: []office.RosterTurn{{Day: "2026-07-15", Deputies: []record.Ref{o.who("张三"), o.who("丁一")}}}}},
		"campaign": {office.Campaigns.Any, &office.Campaign{Name: "代表进万家活动", Slogan: "走进千家万户", From: "2026-02-01", To: "2026-12-20", Goal: "走访全覆盖", Duty: "小组负责",
			Events: []office.CampaignEvent{{Day: "2026-03-01", Subject: "政策咨询", Place: "狮子岭村", CampaignCounts: office.CampaignCounts{Consulted: record.Some(int64(200))}}}}},
		"contact": {office.Contacts.Any, &office.Contact{Kind: office.ContactVoters, Deputy: o.who("张三"), Visits: []office.ContactVisit{{Day: "2026-03-18", Households: record.Some(int64(12)), Text: "了解春耕"}}}},
		"commendation": {office.Commendations.Any, &office.Commendation{Name: "2026年度优秀代表评选", Kind: "优秀代表", Decided: "2026-12-10", Candidates: []office.Candidate{{Deputy: o.who("张三"), Result: office.ResultChosen},
			{Deputy: o.who("丁一"), Result: office.ResultNot}}}},
	}
}

// poll is a poll that adds up, of slips that all came back.
func poll(satisfied, mostly, dissatisfied int64) office.Poll {
	all := record.Some(satisfied + mostly + dissatisfied)
	return office.Poll{Issued: all, Returned: all, Valid: all, Satisfied: record.Some(satisfied), Mostly: record.Some(mostly), Dissatisfied: record.Some(dissatisfied), Abstain: record.Some(int64(0))}
}

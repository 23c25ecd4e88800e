package paper

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// sitting saves the sixth session's first sitting with those who came, of the sixty deputies.
func (o *township) sitting(came int) int64 {
	var people []record.Person
	for _, id := range o.deputy {
		p := record.Person{Who: record.Ref{ID: id}, Status: office.Absent}
		if len(people) < came {
			p.Status = office.Attended
		}
		people = append(people, p)
	}
	return o.save("全体会议", put(office.Meetings.Any, &office.Meeting{Kind: office.MeetSitting, Name: "清溪镇十九届人大六次会议第一次全体会议", Starts: "2026-01-10",
		Session: record.Ref{ID: o.session}, Attendance: people}))[0]
}

func TestTheReportToTheCountySaysOnlyWhatIsOnRecord(t *testing.T) {
	o := newTownship(t)
	lines := o.letter("D58", "会议情况的报告")
	wants(t, lines, "会议于2026年1月10日至11日在镇政府三楼会议室召开。", "二、会议议程", "三、代表提出议案和建议的情况", "建议、批评和意见4件", "已确定承办单位3件", "特此报告。")
	lacks(t, lines, "应到代表", "表决情况", "选举结果")
	meeting := o.sitting(50)
	whole := record.Some(int64(60))
	o.save("表决", put(office.Votes.Any, &office.Vote{Meeting: record.Ref{ID: meeting}, Matter: "清溪镇第十九届人民代表大会第六次会议关于政府工作报告的决议", Members: whole,
		Present: record.Some(int64(50)), For: record.Some(int64(48)), Against: record.Some(int64(1)), Abstained: record.Some(int64(1)), Standard: office.StandardDeputies}),
		put(office.Votes.Any, &office.Vote{Meeting: record.Ref{ID: meeting}, Matter: "还没有计票的事项", Members: whole}))
	lines = o.letter("D58", "会议情况的报告")
	wants(t, lines, "会议应到代表60名，第一次全体会议实到50名，符合法定人数。", "三、表决情况", "（一）关于政府工作报告的决议，赞成48票，反对1票，弃权1票，通过。", "四、代表提出议案和建议的情况")
	lacks(t, lines, "还没有计票的事项")
}

func TestThatThereWasAQuorumIsSaidOnlyWhereThereWasOne(t *testing.T) {
	o := newTownship(t)
	o.sitting(39) // 40 of 60 are needed
	lines := o.letter("D58", "会议情况的报告")
	wants(t, lines, "第一次全体会议实到39名。")
	lacks(t, lines, "符合法定人数")
}

func TestTheSessionAnnouncesWhatItDecided(t *testing.T) {
	o := newTownship(t)
	for name, want := range map[string]string{"公告（选举结果）": "这次会议没有选举", "公告（接受辞职）": "这次会议没有接受辞职", "公告（代表资格终止）": "上次会议以来没有代表资格终止",
		"公告（民生实事项目）": "这次会议没有票决产生的民生实事项目"} {
		if got := o.reason(letterCalled("D56", name), o.session); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
	session, votes := record.Ref{ID: o.session}, func(n int64) record.Opt[int64] { return record.Some(n) }
	o.save("选举", put(office.Elections.Any, &office.Election{Session: session, Day: "2026-01-11", Post: office.PostDeputyHead, Kind: office.KindGeneral, Seats: votes(2),
		Deputies: votes(60), Present: votes(58), Issued: votes(58), Returned: votes(58), Valid: votes(58), Void: votes(0), Announced: "2026-01-11", Announcement: "公告〔十九届〕第8号",
		Reason: "候选人人数经大会同意", Candidates: []office.ElectionCandidate{{Name: "钱海", For: votes(50), Against: votes(8), Abstain: votes(0)},
			{Name: "丁一", Deputy: o.who("丁一"), For: votes(40), Against: votes(18), Abstain: votes(0)}}}),
		put(office.Appointments.Any, &office.Appointment{Kind: office.PersonResigned, Name: "龚先", Post: office.PostHead, Day: "2026-01-11", Session: session}),
		put(office.Appointments.Any, &office.Appointment{Kind: office.PersonResigned, Name: "魏来", Post: "人大代表", Day: "2026-01-11", Session: session}),
		put(office.Projects.Any, &office.Project{Name: "集镇停车场", Kind: office.ProjectLivelihood, Session: session, Rank: votes(2), Chosen: record.Some(true), BallotOn: "2026-01-11"}),
		put(office.Projects.Any, &office.Project{Name: "饮水管网", Kind: office.ProjectLivelihood, Session: session, Rank: votes(1), Chosen: record.Some(true), BallotOn: "2026-01-11"}),
		put(office.Projects.Any, &office.Project{Name: "没有选上的项目", Kind: office.ProjectLivelihood, Session: session, Rank: votes(3), Chosen: record.Some(false)}))
	won := o.letters("D56", "公告（选举结果）")["副镇长"]
	wants(t, won, "公告〔十九届〕第8号", "选举丁一、钱海为清溪镇人民政府副镇长（按姓名笔画为序）。", "2026年1月11日")
	resigned := o.letters("D56", "公告（接受辞职）")
	if len(resigned) != 1 {
		t.Errorf("a deputy's resignation stands in the announcement of mandates: %v", resigned)
	}
	wants(t, resigned["龚先"], "决定：接受龚先辞去清溪镇人民政府镇长职务的请求。")
	projects := o.letter("D56", "公告（民生实事项目）")
	wants(t, projects, "民生实事项目2项", "（一）饮水管网；", "（二）集镇停车场。")
	lacks(t, projects, "没有选上的项目")
}

func TestMandatesThatEndedSinceTheSessionBeforeAreAnnounced(t *testing.T) {
	o := newTownship(t)
	o.save("上次会议", put(office.Sessions.Any, &office.Session{TermNo: record.Some(int64(19)), No: record.Some(int64(5)), Opens: "2025-07-10", Closes: "2025-07-11"}))
	for name, c := range map[string]office.StatusChange{
		"李秀英": {Status: office.StateResigned, From: "2025-12-01", Announced: "2026-01-12", Announcement: "公告〔十九届〕第9号"},
		"吕方":  {Status: office.StateIncapable, From: "2025-12-02", Announced: "2026-01-12", Announcement: "公告〔十九届〕第9号"},
		"魏来":  {Status: office.StateDied, From: "2025-06-02"},
		"任重":  {Status: office.StateSuspended, From: "2025-12-03"},
	} {
		d, err := data.Load(o.Store, office.Deputies, o.deputy[name])
		if err != nil {
			t.Fatal(err)
		}
		d.Statuses = []office.StatusChange{c}
		o.save("变动", put(office.Deputies.Any, d))
	}
	lines := o.letter("D56", "公告（代表资格终止）")
	wants(t, lines, "下列2名代表的代表资格依法终止", "李秀英（女），辞职被接受。", "吕方。", "公告〔十九届〕第9号", "2026年1月12日", "现有代表57名。")
	lacks(t, lines, "魏来", "任重", "行为能力")
}

func TestSuggestionsAreHandedOverWithoutTheNameThatIsKeptBack(t *testing.T) {
	o := newTownship(t)
	wants(t, o.letter("D60", "交办代表建议的通知"), "清溪镇人民政府、各承办单位：", "现将3件交由1个单位主办", "在三个月内答复")
	list := o.letter("D60", "代表建议交办清单")
	wants(t, list, "共3件", "19-6-建-008", "关于增设集镇垃圾收集点的建议")
	lacks(t, list, "19-6-建-013") // no unit is in charge of it
	slips := o.letters("D60", "代表建议交办单")
	if len(slips) != 3 {
		t.Errorf("%d slips", len(slips))
	}
	lacks(t, slips["19-6-建-012"], "张三")
	wants(t, slips["19-6-建-008"], "张三", "关于修复狮子岭村至石坑坪水库灌溉渠道的建议")
	lacks(t, o.letter("D60", "征询意见表样式"), "19-6-建", "张三")
	wants(t, o.letter("D60", "答复函样式"), "第××号建议的答复", "办理结果分类：")
	wants(t, o.letter("D60", "代表建议责任分解表"), "钱副镇长", "沈主任", "田小满")
}

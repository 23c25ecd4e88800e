package paper

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// letterCalled is the document of a session with that number and name.
func letterCalled(number, name string) Document {
	for _, d := range Numbered(number) {
		if d.Name == name {
			return d
		}
	}
	panic("no document " + number + " " + name)
}

// letters makes a document with all its pieces and gives the lines of each file by the name of the piece.
func (o *township) letters(number, name string) map[string][]string {
	o.t.Helper()
	pieces, err := NewMaker(o.Store).Pieces(letterCalled(number, name), o.session)
	if err != nil {
		o.t.Fatalf("%s %s: %v", number, name, err)
	}
	out := map[string][]string{}
	for _, p := range pieces {
		out[p.Piece.Name] = o.text(p, o.session)
	}
	return out
}

// letter is letters of a document that is one file.
func (o *township) letter(number, name string) []string {
	o.t.Helper()
	return o.letters(number, name)[""]
}

func TestThePartyCommitteeIsAskedWithWhatIsKnown(t *testing.T) {
	o := newTownship(t, office.KeyCodePresidium, "清人大主席团")
	lines := o.letter("D01", "召开会议的请示")
	wants(t, lines, "清溪镇人民代表大会主席团文件", "清人大主席团〔　　〕　号", "关于召开清溪镇第十九届人民代表大会\n第六次会议的请示", "中共清溪镇委员会：",
		"会议拟于2026年1月10日至11日在镇政府三楼会议室召开。", "（一）听取和审议清溪镇人民政府工作报告；", "（六）其他。", "以上请示妥否，请批示。", "年　　月　　日")
	lacks(t, lines, "三、拟选举事项") // no item of the agenda is marked as an election
	o.edit(func(s *office.Session) {
		s.Place = ""
		s.Agenda[4].Type, s.Agenda[4].Text = "选举", "选举镇长"
		s.Papers = append(s.Papers, office.SessionPaper{Number: "D01", DocNumber: "清人大主席团〔2025〕9号", Signer: "高翔", Printed: "2025-11-12"})
	})
	lines = o.letter("D01", "召开会议的请示")
	wants(t, lines, "清人大主席团〔2025〕9号", "高翔", "2025年11月12日", "会议拟于2026年1月10日至11日召开。", "三、拟选举事项", "选举镇长。")
	o.save("选举", put(office.Elections.Any, &office.Election{Session: record.Ref{ID: o.session}, Day: "2026-01-11", Post: office.PostDeputyHead, Kind: office.KindBy, Seats: record.Some(int64(1))}))
	wants(t, o.letter("D01", "召开会议的请示"), "补选清溪镇人民政府副镇长1名。")
	o.edit(func(s *office.Session) { s.Agenda = nil })
	if got := o.reason(letterCalled("D01", "召开会议的请示"), o.session); got != "会议还没有录入议程" {
		t.Error(got)
	}
}

func TestTheCountyIsToldOrAskedNeverBoth(t *testing.T) {
	o := newTownship(t)
	told, asked := letterCalled("D02", "召开会议的报告"), letterCalled("D02", requestToCounty)
	wants(t, o.text(told, o.session), "平川县人民代表大会常务委员会：", "会议应出席代表60名。", "特此报告。")
	if got := o.reason(asked, o.session); !strings.HasPrefix(got, "一般用报告") {
		t.Error(got)
	}
	o.edit(func(s *office.Session) {
		s.Papers = append(s.Papers, office.SessionPaper{Number: "D02", Title: requestToCounty, DocNumber: "清人大主席团〔2025〕10号"})
	})
	wants(t, o.text(asked, o.session), "清人大主席团〔2025〕10号", "以上请示妥否，请批复。")
	if got := o.reason(told, o.session); got != "会议的文件清单里改用请示" {
		t.Error(got)
	}
}

func TestTheDecisionTheAnnouncementAndTheNoticeNameTheSameDays(t *testing.T) {
	o := newTownship(t, office.KeyCodePresidium, "清人大主席团")
	o.edit(func(s *office.Session) {
		s.DecidedOn, s.Announced, s.Noticed = "2025-12-20", "2025-12-22", "2025-12-28"
		s.MotionsUntil, s.MotionsUntilAt = "2026-01-10", "17:30"
		s.Timetable[0].Text, s.Timetable[0].At = "代表报到；预备会议", "14:30"
		s.Attending = []record.Person{{Name: "钱副镇长", Status: "镇政府领导", Note: "副镇长"}, {Name: "沈主任", Status: "站所负责人"}}
	})
	o.save("主席团会议", put(office.Meetings.Any, &office.Meeting{Kind: office.MeetPresidium, Name: "主席团第九次会议", Number: record.Some(int64(9)), Starts: "2025-12-20"}))
	wants(t, o.letter("D04", "召开会议的决定"), "（2025年12月20日主席团第九次会议通过）", "建议会议的议程是：听取和审议清溪镇人民政府工作报告；", "2025年12月20日", "〔2025〕　号")
	wants(t, o.letter("D05", "公告（会议召开日期）"), "清溪镇第十九届人民代表大会第六次会议于2026年1月10日至11日在镇政府三楼会议室召开。", "现予公告。", "2025年12月22日")
	wants(t, o.letter("D06", "会议通知"), "各位代表：", "报到时间：2026年1月9日下午2时30分。", "代表提出议案的截止时间为2026年1月10日17时30分。", "2025年12月28日")
	wants(t, o.letter("D07", "列席会议通知"), "钱副镇长", "副镇长", "沈主任", "共2人")
	wants(t, o.letter("D06", "代表请假表"), "代表请假表", "请假事由")
	wants(t, o.letter("D06", "会议通知回执"), "回　执", "清溪镇人民代表大会办公室")
	o.edit(func(s *office.Session) { s.Attending, s.MotionsUntil, s.Timetable = nil, "", nil })
	lacks(t, o.letter("D06", "会议通知"), "报到时间", "截止时间")
	if got := o.reason(letterCalled("D07", "列席会议通知"), o.session); got != "还没有录入列席人员" {
		t.Error(got)
	}
}

func TestThePresidiumOfTheTermBeforeCallsAFirstSession(t *testing.T) {
	o := newTownship(t)
	o.session = o.save("换届", put(office.Sessions.Any, &office.Session{TermNo: record.Some(int64(20)), No: record.Some(int64(1)), Nature: office.NatureFirst,
		Opens: "2099-11-30", Closes: "2099-12-01"}))[0]
	wants(t, o.letter("D05", "公告（会议召开日期）"), "清溪镇第十九届人民代表大会主席团\n公　告", "清溪镇第二十届人民代表大会第一次会议于2099年11月30日至12月1日召开。")
	if got := o.reason(letterCalled("D58", "会议情况的报告"), o.session); got != "会议还没有闭幕" {
		t.Error(got)
	}
}

func TestPreparationsStandInTheOrderOfTheirDays(t *testing.T) {
	o := newTownship(t)
	if got := o.reason(letterCalled("D08", "倒排工期表"), o.session); got != "会议还没有筹备清单" {
		t.Error(got)
	}
	o.edit(func(s *office.Session) {
		s.Preparation = []office.PrepTask{{Before: record.Some(int64(-3)), Task: "会议情况报县人大常委会"}, {Before: record.Some(int64(60)), Task: "向镇党委请示", Status: office.PrepDone},
			{Before: record.Some(int64(0)), Task: "报到签到"}, {Before: record.Some(int64(30)), Task: "制作车证", Status: office.PrepNotFor}}
	})
	lines := o.letter("D08", "倒排工期表")
	wants(t, lines, "2025年11月11日", "会前60天", "会议期间", "会后3天", "完成")
	lacks(t, lines, "制作车证")
	if slices.Index(lines, "向镇党委请示") > slices.Index(lines, "报到签到") {
		t.Error("what is done first stands below")
	}
	wants(t, o.letter("D08", "筹备工作方案"), "（一）2025年11月11日前，向镇党委请示；", "四、会后工作", "（一）2026年1月13日前，会议情况报县人大常委会。")
	if got := o.reason(letterCalled("D08", "筹备工作分工表"), o.session); got != "筹备清单还没有填责任人" {
		t.Error(got)
	}
	o.edit(func(s *office.Session) { s.Preparation[1].Who, s.Preparation[2].Who = "秦文书", "秦文书" })
	wants(t, o.letter("D08", "筹备工作分工表"), "秦文书", "1\n向镇党委请示\n2025年11月11日", "2\n报到签到\n2026年1月10日")
}

func TestTheInspectionsBeforeASessionAreThoseThatNameIt(t *testing.T) {
	o := newTownship(t)
	o.save("上次会议", put(office.Sessions.Any, &office.Session{TermNo: record.Some(int64(19)), No: record.Some(int64(5)), Opens: "2025-07-10", Closes: "2025-07-11"}))
	session := record.Ref{ID: o.session}
	ids := o.save("视察", put(office.Inspections.Any, &office.Inspection{Kind: office.InspectBeforeSession, Subject: "重点项目建设情况", Day: "2025-12-25", Session: session,
		Leader: []record.Person{{Who: o.who("高翔")}}, Deputies: []record.Person{{Who: o.who("李秀英")}, {Who: o.who("丁一")}},
		Sites: []office.InspectionSite{{Place: "狮子岭村渠道"}}, Heard: []office.ReportHeard{{Unit: "农业农村服务中心", Topic: "渠道修复"}}}),
		put(office.Inspections.Any, &office.Inspection{Kind: office.InspectBeforeSession, Subject: "没有选会议的视察", Day: "2025-12-26"}),
		put(office.Inspections.Any, &office.Inspection{Kind: office.InspectBeforeSession, Subject: "上次会议以前的视察", Day: "2025-07-01"}),
		put(office.Inspections.Any, &office.Inspection{Kind: office.InspectBudget, Subject: "听取预算意见", Day: "2025-12-20", Session: session}))
	plans := o.letters("D09", "会前视察方案")
	if len(plans) != 2 || plans["没有选会议的视察"] == nil {
		t.Errorf("%v", plans)
	}
	wants(t, plans["重点项目建设情况"], "视察组组长：高翔。", "丁一、李秀英（女）", "四、视察点位", "狮子岭村渠道", "听取农业农村服务中心关于渠道修复的汇报。")
	lacks(t, plans["没有选会议的视察"], "组长：", "四、视察点位")
	if got := o.reason(letterCalled("D09", "会前视察报告"), o.session); got != "会前视察还没有登记视察情况和意见建议" {
		t.Error(got)
	}
	i, err := data.Load(o.Store, office.Inspections, ids[0])
	if err != nil {
		t.Fatal(err)
	}
	i.Opinions = []office.InspectionOpinion{{Text: "加快施工进度。"}}
	o.save("视察意见", put(office.Inspections.Any, i))
	report := o.letter("D09", "会前视察报告")
	wants(t, report, "关于重点项目建设情况的\n会前视察报告", "由高翔任组长", "一、意见建议", "视察组建议：", "（一）加快施工进度。")
	lacks(t, report, "视察情况", "发现的问题")
}

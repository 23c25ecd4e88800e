package paper

import (
	"errors"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

func TestTheGovernmentReceivesOpinionsTasksAndTheReminder(t *testing.T) {
	o := newTownship(t)
	for _, name := range []string{"审议意见书", "预算公开提醒函"} {
		if got := o.reason(letterCalled("D62", name), o.session); got == "" {
			t.Error(name)
		}
	}
	session := record.Ref{ID: o.session}
	o.save("会后", put(office.Meetings.Any, &office.Meeting{Kind: office.MeetDelegation, Name: "第一代表团会议", Starts: "2026-01-10", Session: session,
		Speeches: []office.Speech{{Kind: office.SpeechRemark, Speaker: o.who("丁一"), Gist: "路不好走", Opinion: "把道路养护列入计划"}, {Kind: office.SpeechRemark, Gist: "同意报告"}}}),
		put(office.Resolutions.Any, &office.Resolution{Kind: office.AdoptsResolution, Title: "关于2026年财政预算的决议", Session: session, Adopted: "2026-01-11"}),
		put(office.Tasks.Any, &office.Task{Title: "修路八公里", Source: office.TaskFromReport, Session: session, To: "2026-12-20", Leader: "钱副镇长"}),
		put(office.Tasks.Any, &office.Task{Title: "十件实事之一", Source: office.TaskFromTen, Session: session}))
	letter := o.letter("D62", "审议意见书")
	wants(t, letter, "清溪镇人民政府：", "（一）把道路养护列入计划。", "请将研究处理情况书面报告主席团。")
	lacks(t, letter, "同意报告")
	wants(t, o.letter("D62", "预算公开提醒函"), "2026年1月11日", "《关于2026年财政预算的决议》", "批准后20日内向社会公开", "请在2026年1月31日前依法公开", "第五十二条")
	tasks := o.letter("D61", "政府工作报告目标任务分解表")
	wants(t, tasks, "清溪镇2026年政府工作报告\n目标任务分解表", "修路八公里", "2026.12.20", "共1项")
	lacks(t, tasks, "十件实事之一")
}

func TestOpinionsGivenBeforeTheSessionStandInOneTable(t *testing.T) {
	o := newTownship(t)
	session := record.Ref{ID: o.session}
	o.save("会前", put(office.Meetings.Any, &office.Meeting{Kind: office.MeetHearing, Name: "预算草案征求意见会", Starts: "2025-12-16", Session: session,
		Speeches: []office.Speech{{Speaker: o.who("丁一"), Gist: "增加养护经费", Answer: "采纳"}, {Name: "周小满", Gist: "写清楚助餐点"}}}),
		put(office.Texts.Any, &office.Text{Session: session, Number: "D30", Title: "政府工作报告", Version: office.TextForOpinions, Paragraphs: []office.Paragraph{
			{Level: office.HeadingFirst, Text: "一、工作回顾"}, {Text: "全年完成投资二千万元。"}}}),
		put(office.Texts.Any, &office.Text{Session: session, Number: "D31", Title: "主席团工作报告", Version: office.TextFinal, Paragraphs: []office.Paragraph{{Text: "正文"}}}))
	table := o.letter("D10", "意见汇总表")
	wants(t, table, "共收集意见2条。其中1条已经答复采纳情况。", "丁一", "增加养护经费", "周某某")
	lacks(t, table, "周小满")
	drafts := o.letters("D10", "报告（征求意见稿）")
	if len(drafts) != 1 {
		t.Errorf("%v", drafts)
	}
	wants(t, drafts["政府工作报告"], "政府工作报告\n（征求意见稿）", "一、工作回顾", "全年完成投资二千万元。")
}

func TestTheCostsOfASessionAddUp(t *testing.T) {
	o := newTownship(t)
	if got := o.reason(letterCalled("D67", "会议经费决算表"), o.session); got != "没有登记这次会议的支出：登记支出时请选上会议" {
		t.Error(got)
	}
	meeting := record.Ref{ID: o.sitting(50)}
	o.save("经费", put(office.Expenses.Any, &office.Expense{On: "2026-01-20", Subject: "会议费", What: "资料印制", Amount: record.Some(int64(123450)), Meeting: meeting}),
		put(office.Allowances.Any, &office.Allowance{What: "六次会议误工补贴", Kind: office.AllowanceLostWork, Month: "2026-01", Standard: record.Some(int64(10000)), Meeting: meeting,
			Rows: []office.AllowanceRow{{Deputy: o.who("丁一"), Times: record.Some(2.0)}, {Deputy: o.who("张三"), Amount: record.Some(int64(5000))}}}))
	wants(t, o.letter("D67", "会议经费决算表"), "资料印制", "1234.5", "六次会议误工补贴（2人）", "1484.5", "壹仟肆佰捌拾肆元伍角", "会议费1234.5元，补贴250元")
	wants(t, o.letter("D67", "补贴发放表"), "丁　一", "200", "张　三", "50", "250", "签领")
}

func TestTheNewsSaysWhatWasAdopted(t *testing.T) {
	o := newTownship(t)
	o.save("决议", put(office.Resolutions.Any, &office.Resolution{Kind: office.AdoptsResolution, Title: "关于政府工作报告的决议", Session: record.Ref{ID: o.session}, Adopted: "2026-01-11"}))
	if err := o.Attach(office.Sessions.Any, o.session, "照片", photo(t)); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"会议简报", "新闻稿"} {
		lines := o.letter("D63", name)
		wants(t, lines, "会议通过了《关于政府工作报告的决议》。", "图1　会议现场")
		lacks(t, lines, "图2", "选举", "应到代表")
	}
}

func TestTheFilesOfASessionAreListedOnceWithTheirAnnexes(t *testing.T) {
	o := newTownship(t)
	o.edit(func(s *office.Session) {
		s.Papers = append(s.Papers, office.SessionPaper{Number: "D01", DocNumber: "清人大主席团〔2025〕9号", Printed: "2025-11-12"})
	})
	whole := strings.Join(o.letter("D68", "归档文件目录"), "\n")
	for text, times := range map[string]int{"WS·2026-Y-0001": 1, "清人大主席团〔2025〕9号": 1, "20251112": 1, "第六次会议议程": 1, "议程（草案）": 0, "永久；附件2种": 1,
		"关于召开清溪镇第十九届人民代表大会第六次会议的请示": 1, "归档文件目录": 1} {
		if n := strings.Count(whole, text); n != times {
			t.Errorf("%q stands there %d times:\n%s", text, n, whole)
		}
	}
}

func TestEachAnnouncementIsAnItemWithItsOwnNumber(t *testing.T) {
	o := newTownship(t)
	resigned := func(name, number string) data.Change {
		return put(office.Appointments.Any, &office.Appointment{Kind: office.PersonResigned, Name: name, Post: office.PostDeputyHead, Day: "2026-01-11", Announcement: number,
			Session: record.Ref{ID: o.session}})
	}
	o.save("辞职", resigned("龚先", "公告〔十九届〕第4号"), resigned("白鹭", "公告〔十九届〕第5号"))
	wants(t, o.letter("D68", "归档文件目录"), "清溪镇第十九届人民代表大会第六次会议公告（接受辞职）（龚先）", "公告〔十九届〕第4号",
		"清溪镇第十九届人民代表大会第六次会议公告（接受辞职）（白鹭）", "公告〔十九届〕第5号")
}

func TestADeputyAwayTwiceWithoutLeaveIsPutToTheCommittee(t *testing.T) {
	o := newTownship(t)
	paper := absencePapers()[0]
	if got := o.reason(paper, o.deputy["丁一"]); got != "没有未经批准不出席人代会的记录" {
		t.Error(got)
	}
	fifth := o.save("上次会议", put(office.Sessions.Any, &office.Session{TermNo: record.Some(int64(19)), No: record.Some(int64(5)), Town: "清溪镇", Opens: "2025-07-10", Closes: "2025-07-10"}))[0]
	absent := func(name string) record.Person { return record.Person{Who: o.who(name), Status: office.Absent} }
	o.save("缺席", put(office.Meetings.Any, &office.Meeting{Kind: office.MeetSitting, Name: "五次会议", Starts: "2025-07-10", Session: record.Ref{ID: fifth},
		Attendance: []record.Person{absent("丁一"), absent("张三")}}),
		put(office.Meetings.Any, &office.Meeting{Kind: office.MeetSitting, Name: "六次会议", Starts: "2026-01-10", Session: record.Ref{ID: o.session},
			Attendance: []record.Person{absent("丁一"), absent("张三")}, Leaves: []office.Leave{{Deputy: o.who("张三"), Reason: "住院", By: "高翔"}}}))
	lines := o.text(paper, o.deputy["丁一"])
	wants(t, lines, "清溪镇人民代表大会代表资格审查委员会：", "丁一", "未经批准2次", "（一）清溪镇第十九届人民代表大会第五次会议（2025年7月10日）；",
		"（二）清溪镇第十九届人民代表大会第六次会议（2026年1月10日至11日）。", "第六十二条第三项", "年　　月　　日")
	lacks(t, lines, "1380000")
	if got := o.reason(paper, o.deputy["张三"]); got != "未经批准不出席人代会一次，两次才提请审查" {
		t.Error(got)
	}
}

func TestALetterOfATownshipOfANationalityNamesItRight(t *testing.T) {
	o := newTownship(t, office.KeyTown, "白水彝族乡", office.KeyTownKind, "民族乡")
	o.edit(func(s *office.Session) {
		s.Town, s.Place = "白水彝族乡", "机关会议室"
		for i := range s.Agenda {
			s.Agenda[i].Text = "审议事项"
		}
		s.PlanPreparation(true, o.Settings())
		s.Preparation = s.Preparation[2:] // the custom of the office writes 镇党委
		s.Attending = []record.Person{{Name: "钱乡长", Note: "乡长"}}
	})
	o.save("选举", put(office.Elections.Any, &office.Election{Session: record.Ref{ID: o.session}, Day: "2026-01-11", Post: office.PostHead, Kind: office.KindGeneral, Seats: record.Some(int64(1))}))
	m := NewMaker(o.Store)
	n := 0
	for _, d := range letterDocuments() {
		file, _, err := m.Make(d, o.session)
		if d.Each != nil || d.Number == "D60" || file == nil { // the proposals' own texts name 镇
			var left *LeftOut
			if err != nil && !errors.As(err, &left) {
				t.Error(err)
			}
			continue
		}
		n++
		for _, line := range o.text(d, o.session) {
			if strings.Contains(strings.ReplaceAll(line, "集镇", ""), "镇") {
				t.Errorf("%s: %s", d.Name, line)
			}
		}
	}
	if n < 12 {
		t.Errorf("only %d letters were looked at", n)
	}
	wants(t, o.letter("D01", "召开会议的请示"), "中共白水彝族乡委员会：", "选举白水彝族乡人民政府乡长1名。")
}

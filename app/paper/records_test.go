package paper

import (
	"errors"
	"strings"
	"testing"

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

// addRecords puts one record into each register that has papers, complete enough for all of them, and returns their ids by the key
// of the register.
func (o *township) addRecords() map[string]int64 {
	unit := record.Ref{ID: o.unit}
	group := record.Ref{ID: o.save("代表小组", put(office.Groups.Any, &office.Group{Name: "第一代表小组"}))[0]}
	came := o.people(office.Attended, "张三", "李秀英", "高翔")
	for _, name := range []string{"丁一", "王伟"} {
		came = append(came, o.people(office.OnLeave, name)...)
	}
	station := record.Ref{ID: o.save("联络站", put(office.Stations.Any, &office.Station{Name: "狮子岭村人大代表联络站", Address: "狮子岭村党群服务中心", Hours: "工作日8:30—17:30",
		ReceptionRule: "每月15日", Deputies: []record.Ref{o.who("张三"), o.who("高翔")}, LiaisonPhone: "13800000999"}))[0]}
	meeting := &office.Meeting{Kind: office.MeetPresidium, Name: "十九届人大主席团第五次会议", Starts: "2026-03-05", StartsAt: "09:00", EndsAt: "11:30", Place: "三楼会议室", Chair: "张三",
		Recorder: "秦文书", Noticed: "2026-03-01", Closed: "2026-03-05", Attendance: came, SittingIn: []record.Person{{Name: "周书记"}}, Minutes: "会议听取了汇报。", Summary: "会议要求抓紧整改。",
		Signed: "2026-03-08", Agenda: []office.MeetingItem{{No: record.Some(int64(2)), Text: "表决工作要点", Type: "表决", Result: "通过"}, {No: record.Some(int64(1)), Text: "听取农业工作汇报", Type: "听取报告"}}}
	records := map[string]struct {
		reg *record.Any
		rec any
	}{
		"meeting": {office.Meetings.Any, meeting},
		"training": {office.Trainings.Any, &office.Training{Name: "代表履职培训班", From: "2026-04-10", To: "2026-04-11", Place: "县委党校", Host: "镇人大主席团", Methods: []string{"集中培训"},
			Contents: []string{"代表法", "建议撰写"}, Lecturer: "祝老师", Deputies: came, Noticed: "2026-04-01", Result: "测试合格。"}},
		"duty_report": {office.DutyReports.Any, &office.ReportToVoters{Kind: office.ReportHeld, On: "2026-05-06", Place: "狮子岭村", Reporters: []record.Ref{o.who("张三")}, Manner: "口头+书面",
			Noticed: "2026-04-28", Voters: record.Some(int64(46)), Poll: office.VotersPoll{Issued: record.Some(int64(46)), Returned: record.Some(int64(45)), Valid: record.Some(int64(45)),
				Satisfied: record.Some(int64(40)), Basically: record.Some(int64(4)), Dissatisfied: record.Some(int64(1))}, Opinions: []office.VoterOpinion{{Text: "多来走访"}}}},
		"inspection": {office.Inspections.Any, &office.Inspection{Kind: office.InspectLaw, Subject: "食品安全", Day: "2026-06-02", Place: "集镇", Organiser: "主席团", Leader: o.people("", "张三"),
			Deputies: came, Laws: "《中华人民共和国食品安全法》", Sites: []office.InspectionSite{{Place: "农贸市场", Look: "台账"}, {Place: "中心小学食堂"}}, Situation: "检查组查看了两处。",
			Opinions: []office.InspectionOpinion{{Text: "台账每日登记"}, {Text: "增加抽检"}}, Forwarded: "2026-06-10", ReportDay: "2026-06-08"}},
		"finding": {office.Problems.Any, &office.Problem{Number: "2026-001", Text: "台账不全", Unit: unit, HandedOver: "2026-06-12", Found: "2026-06-02", Source: office.ProblemOfLawCheck, Asked: "2026-07-20",
			Done: "2026-07-20", Accepted: "2026-07-25", Conclusion: "基本到位"}},
		"appraisal": {office.Appraisals.Any, &office.Appraisal{Subject: "2026年站所工作评议", Day: "2026-09-10", Method: "民主评议", Steps: []office.AppraisalStep{{Step: "动员", Planned: "2026-08-01"}},
			Objects: []office.AppraisalObject{{Name: "财政所", Kind: "双管站所", Poll: poll(30, 6, 2)}, {Name: "供电所", Kind: "双管站所", Poll: poll(36, 2, 0)}}, Issued: "2026-09-20"}},
		"inquiry": {office.Inquiries.Any, &office.Inquiry{Type: office.InquirySpecial, Subject: "校车安全", Day: "2026-06-22", Place: "三楼会议室", Movers: o.people("", "高翔"), Units: []record.Ref{unit},
			Items: []office.InquiryItem{{Asker: o.who("高翔"), Question: "查了几次？", By: "田小满", Answer: "六次"}}}},
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
	out := map[string]int64{"station": station.ID, "unit": o.unit, "proposal": o.proposal["19-6-建-008"], "deputy": o.deputy["张三"], "group": group.ID}
	for key, one := range records {
		out[key] = o.save(one.reg.Name, put(one.reg, one.rec))[0]
	}
	return out
}

// poll is a poll that adds up, of slips that all came back.
func poll(satisfied, mostly, dissatisfied int64) office.Poll {
	all := record.Some(satisfied + mostly + dissatisfied)
	return office.Poll{Issued: all, Returned: all, Valid: all, Satisfied: record.Some(satisfied), Mostly: record.Some(mostly), Dissatisfied: record.Some(dissatisfied), Abstain: record.Some(int64(0))}
}

// paper finds the paper of a register's record.
func paperOf(t *testing.T, name, register string) Document {
	t.Helper()
	for _, d := range Papers() {
		if d.Register.Key == register {
			if found := Named(name, d.Register); found != nil {
				return *found
			}
		}
	}
	t.Fatalf("%s has no paper %s", register, name)
	return Document{}
}

func TestEveryPaperOfARecordIsSoundAndStaysTheSameFromDayToDay(t *testing.T) {
	o := newTownship(t)
	ids := o.addRecords()
	for _, d := range Papers() {
		id, known := ids[d.Register.Key]
		if !known || d.Register == office.Units.Any || d.Register == office.Deputies.Any || d.Name == "退办通知单" || d.Name == "督办通知单" {
			continue
		}
		if d.Register == office.Meetings.Any && d.Name == "表决记录单" {
			continue // its own test asks for more
		}
		today := strings.Join(o.text(d, id), "\n")
		o.StandOn(o.Settings().Today.Add(400))
		if later := strings.Join(o.text(d, id), "\n"); later != today {
			t.Errorf("%s of %s says something else a year later", d.Name, d.Register.Key)
		}
		o.StandOn(o.Settings().Today.Add(-400))
		if strings.Contains(today, "信访条例") || strings.Contains(today, "监督法") || strings.Contains(today, "1380000") && d.Mask != office.MaskInternal {
			t.Errorf("%s of %s names what no paper may name:\n%s", d.Name, d.Register.Key, today)
		}
	}
}

func TestANameMeansThePaperOfTheRecordsRegister(t *testing.T) {
	for _, want := range []struct{ asked, register, name string }{
		{"通知", "meeting", "通知"}, {"会议通知", "meeting", "通知"}, {"通知", "training", "培训通知"}, {"通知", "duty_report", "述职通知"}, {"通知", "inspection", "活动通知"},
		{"签到册", "meeting", "签到册"}, {"签到册", "training", "培训签到册"}, {"会议签到册", "meeting", "签到册"}, {"纪要", "meeting", "会议纪要"},
		{"调研报告", "inspection", "活动报告"}, {"执法检查报告", "inspection", "活动报告"}, {"交办单", "finding", "问题交办单"}, {"交办单", "proposal", "交办单"},
		{"转办单", "reception", "转办单"}, {"转办单", "petition", "转办单"}, {"督办通知", "unit", "督办通知单"}, {"督办通知单", "finding", "督办通知"}, {"简报", "campaign", "简报"},
	} {
		if got := paperOf(t, want.asked, want.register); got.Name != want.name {
			t.Errorf("%s of %s is %s, not %s", want.asked, want.register, got.Name, want.name)
		}
	}
	if Named("签到册", office.Petitions.Any) != nil || Named("", office.Meetings.Any) != nil {
		t.Error("a petition has no sign-in sheet")
	}
}

func TestTheNoticeOfAMeetingSaysWhenWhereAndWhat(t *testing.T) {
	o := newTownship(t)
	id := o.addRecords()["meeting"]
	lines := o.text(paperOf(t, "通知", "meeting"), id)
	wants(t, lines, "清溪镇十九届", "各位主席团成员：", "一、时间：2026年3月5日（星期四）上午9:00至11:30。", "二、地点：三楼会议室。", "张三、李秀英、高翔、丁一、王伟", "周书记", "（一）听取农业工作汇报。", "（二）表决工作要点。",
		"2026年3月1日")
	minutes := o.text(paperOf(t, "会议纪要", "meeting"), id)
	wants(t, minutes, "清溪镇人大主席团会议纪要", "出席：张三、李秀英、高翔", "请假：丁一、王伟", "列席：周书记", "会议要求抓紧整改。", "会议表决工作要点，通过。")
	wants(t, o.text(paperOf(t, "签到册", "meeting"), id), "应到9人　　实到3人　　请假2人　　缺席0人", "丁　一")
	script := o.text(paperOf(t, "会议主持词", "meeting"), id)
	wants(t, script, "现在开会。本次会议应到9名主席团成员，实到3人", "会议的议程有两项：一是听取农业工作汇报；二是表决工作要点", "同意的请举手。")
	wants(t, o.text(paperOf(t, "表决记录单", "meeting"), id), "表决工作要点")
}

func TestWhatIsNotDoneYetLeavesItsPaperOutInWords(t *testing.T) {
	o := newTownship(t)
	ids := o.save("会议", put(office.Meetings.Any, &office.Meeting{Kind: office.MeetStudy, Name: "学习会", Starts: "2026-03-05", Cancelled: "2026-03-01"}))
	batch := o.save("述职", put(office.DutyReports.Any, &office.ReportToVoters{Kind: office.ReportPlan, On: "2026-11-30"}))
	visit := o.save("视察", put(office.Inspections.Any, &office.Inspection{Kind: "专题视察", Subject: "水库", Day: "2026-12-01"}))
	for _, want := range []struct {
		name, register string
		id             int64
		reason         string
	}{
		{"通知", "meeting", ids[0], "会议已经取消"}, {"议程", "meeting", ids[0], "会议还没有录入议程"}, {"简报", "meeting", ids[0], "还没有登记开展的情况"},
		{"纪要", "meeting", ids[0], "还没有录入会议纪要，议程也没有登记结果"}, {"述职测评票", "duty_report", batch[0], "这条是年度计划，请在每场述职的记录里生成"},
		{"审议意见书", "inspection", visit[0], "还没有录入意见建议"}, {"报告", "inspection", visit[0], "还没有录入基本情况、问题和意见建议"},
		{"退办通知单", "proposal", o.proposal["19-6-建-008"], "代表没有表示不满意，不用退办"},
	} {
		if got := o.reason(paperOf(t, want.name, want.register), want.id); got != want.reason {
			t.Errorf("%s of %s is left out because %q", want.name, want.register, got)
		}
	}
}

func TestTheReportAndTheOpinionsOfALawCheckFollowFromItsRecord(t *testing.T) {
	o := newTownship(t)
	id := o.addRecords()["inspection"]
	wants(t, o.text(paperOf(t, "报告", "inspection"), id), "关于食品安全的执法检查报告", "组织3名代表开展食品安全执法检查", "先后察看了农贸市场、中心小学食堂", "（一）台账每日登记。")
	wants(t, o.text(paperOf(t, "审议意见书", "inspection"), id), "清溪镇人民政府：", "（二）增加抽检。", "前将研究处理情况书面报清溪镇人民代表大会主席团")
	sheets := o.text(paperOf(t, "检查记录", "inspection"), id)
	if n := strings.Count(strings.Join(sheets, "\n"), "检查记录"); n != 2 {
		t.Errorf("%d sheets for two sites", n)
	}
}

func TestTheRatesOfAPollAreThoseOfTheValidSlips(t *testing.T) {
	o := newTownship(t)
	ids := o.addRecords()
	wants(t, o.text(paperOf(t, "测评结果", "duty_report"), ids["duty_report"]), "满意率88.9%，满意和基本满意率97.8%", "2.2%")
	lines := o.text(paperOf(t, "结果通报", "appraisal"), ids["appraisal"])
	wants(t, lines, "94.7%", "100%")
	whole := strings.Join(lines, "\n")
	if strings.Index(whole, "供电所") > strings.Index(whole, "财政所") {
		t.Error("the best object does not stand first")
	}
}

// Who came to a reception or wrote a petition is named to nobody outside (DOMAIN.md §9.1).
func TestNoPaperTellsTheUnitMoreOfAPersonThanItMayKnow(t *testing.T) {
	o := newTownship(t)
	ids := o.addRecords()
	for _, one := range []struct{ name, register, who string }{{"转办单", "reception", "王老五"}, {"简报", "reception", "王老五"}, {"转办单", "petition", "赵六六"}} {
		lacks(t, o.text(paperOf(t, one.name, one.register), ids[one.register]), one.who, "1380000", "三组12号")
	}
	sheet := paperOf(t, "民情登记单", "reception")
	wants(t, o.text(sheet, ids["reception"]), "王老五")
	chat, err := PlainText(o.Store, sheet, ids["reception"])
	if err != nil || strings.Contains(chat, "1380000") {
		t.Errorf("the chat group reads %s (%v)", chat, err)
	}
	wants(t, o.text(paperOf(t, "告知单", "petition"), ids["petition"]), "赵六六：", "《信访工作条例》", "已转办清溪镇农业农村服务中心办理")
}

func TestABulletinShowsThePicturesWithTheirCaptions(t *testing.T) {
	o := newTownship(t)
	id := o.addRecords()["inspection"]
	d := paperOf(t, "简报", "inspection")
	before, _, err := NewMaker(o.Store).Make(d, id)
	if err != nil {
		t.Fatal(err)
	}
	if err := o.Attach(office.Inspections.Any, id, "照片", photo(t)); err != nil {
		t.Fatal(err)
	}
	if err := o.Attach(office.Inspections.Any, id, "报告", photo(t)); err != nil {
		t.Fatal(err)
	}
	lines := o.text(d, id)
	if n := strings.Count(strings.Join(lines, "\n"), "照片"); n != 1 { // the caption: the file's name
		t.Errorf("%d captions for one picture", n)
	}
	if after, _, _ := NewMaker(o.Store).Make(d, id); len(after) <= len(before) {
		t.Error("the picture is not in the file")
	}
}

func TestTheTextForTheChatHasNoTabsAndNoEmptyLines(t *testing.T) {
	o := newTownship(t)
	ids := o.addRecords()
	text, err := PlainText(o.Store, paperOf(t, "问题交办单", "finding"), ids["finding"])
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) != line || line == "" || strings.ContainsAny(line, "\t　") {
			t.Errorf("a line reads %q", line)
		}
	}
	if !strings.Contains(text, "责任单位：清溪镇农业农村服务中心") || !strings.Contains(text, "清溪镇人民代表大会主席团问题整改交办单") {
		t.Error(text)
	}
	var left *LeftOut
	if _, err := PlainText(o.Store, paperOf(t, "退办通知单", "proposal"), ids["proposal"]); !errors.As(err, &left) {
		t.Errorf("%v", err)
	}
}

func TestPapersOfA乡SpeakOfThe乡(t *testing.T) {
	o := newTownship(t, office.KeyTown, "青石乡", office.KeyTownKind, "乡")
	ids := o.addRecords()
	for _, one := range []struct{ name, register string }{{"通知", "meeting"}, {"签到册", "meeting"}, {"培训方案", "training"}, {"述职报告表", "duty_report"}, {"活动方案", "inspection"}, {"接待日公告", "roster"},
		{"值班表", "roster"}, {"登记单", "reception"}, {"告知单", "petition"}, {"活动方案", "campaign"}, {"表彰决定", "commendation"}, {"会议纪要", "meeting"}, {"结果通报", "appraisal"}, {"简报", "training"}} {
		lines := o.text(paperOf(t, one.name, one.register), ids[one.register])
		for _, line := range lines {
			if strings.Contains(strings.NewReplacer("清溪镇农业", "", "集镇", "", "清溪镇狮子岭", "").Replace(line), "镇") {
				t.Errorf("%s of %s: %s", one.name, one.register, line)
			}
		}
	}
}

func TestLongTitlesBreakByMeaning(t *testing.T) {
	for title, want := range map[string]string{
		"关于表彰优秀代表的决定":                    "关于表彰优秀代表的决定",
		"关于召开清溪镇十九届人大主席团第八次会议的通知":        "关于召开清溪镇十九届\n人大主席团第八次会议的通知",
		"关于《中华人民共和国水污染防治法》贯彻实施情况的执法检查报告": "关于《中华人民共和国水污染防治法》\n贯彻实施情况的执法检查报告",
	} {
		if got := brokenTitle(title); got != want {
			t.Errorf("%q", got)
		}
	}
}

func TestSpansOfTimeAreWrittenAsInANotice(t *testing.T) {
	for want, got := range map[string]string{
		"2026年3月5日（星期四）上午9:00":                  timeSpan("2026-03-05", "09:00", "", ""),
		"2026年3月5日（星期四）下午2:30至5:00":             timeSpan("2026-03-05", "14:30", "2026-03-05", "17:00"),
		"2026年12月31日（星期四）至2027年1月1日（星期五）":       timeSpan("2026-12-31", "", "2027-01-01", ""),
		"2026年3月5日（星期四）上午9:00至3月6日（星期五）中午12:00": timeSpan("2026-03-05", "09:00", "2026-03-06", "12:00"),
		"": timeSpan("", "09:00", "", ""),
	} {
		if got != want {
			t.Errorf("%q is not %q", got, want)
		}
	}
}

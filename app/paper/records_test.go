package paper

import (
	"errors"
	"strings"
	"testing"

	"npcdesk/app/office"
)

// recordPaper finds the paper of a register's record.
func recordPaper(t *testing.T, name, register string) Document {
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
		if got := recordPaper(t, want.asked, want.register); got.Name != want.name {
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
	lines := o.text(recordPaper(t, "通知", "meeting"), id)
	wants(t, lines, "清溪镇十九届", "各位主席团成员：", "一、时间：2026年3月5日（星期四）上午9时至11时30分。", "二、地点：三楼会议室。", "张三、李秀英、高翔、丁一、王伟", "周书记", "（一）听取农业工作汇报。", "（二）表决工作要点。",
		"2026年3月1日")
	minutes := o.text(recordPaper(t, "会议纪要", "meeting"), id)
	wants(t, minutes, "清溪镇人大主席团会议纪要", "出席：张三、李秀英、高翔", "请假：丁一、王伟", "列席：周书记", "会议要求抓紧整改。", "会议表决工作要点，通过。")
	wants(t, o.text(recordPaper(t, "签到册", "meeting"), id), "应到9人　　实到3人　　请假2人　　缺席0人", "丁　一")
	script := o.text(recordPaper(t, "会议主持词", "meeting"), id)
	wants(t, script, "本次会议应到主席团成员9名，实到3名", "会议的议程有两项：一是听取农业工作汇报；二是表决工作要点", "同意的请举手。")
	wants(t, o.text(recordPaper(t, "表决记录单", "meeting"), id), "表决工作要点")
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
		if got := o.reason(recordPaper(t, want.name, want.register), want.id); got != want.reason {
			t.Errorf("%s of %s is left out because %q", want.name, want.register, got)
		}
	}
}

func TestTheReportAndTheOpinionsOfALawCheckFollowFromItsRecord(t *testing.T) {
	o := newTownship(t)
	id := o.addRecords()["inspection"]
	wants(t, o.text(recordPaper(t, "报告", "inspection"), id), "关于食品安全的执法检查报告", "组织3名代表开展食品安全执法检查", "先后察看了农贸市场、中心小学食堂", "（一）台账每日登记。")
	wants(t, o.text(recordPaper(t, "审议意见书", "inspection"), id), "清溪镇人民政府：", "（二）增加抽检。", "前将研究处理情况书面报清溪镇人民代表大会主席团")
	sheets := o.text(recordPaper(t, "检查记录", "inspection"), id)
	if n := strings.Count(strings.Join(sheets, "\n"), "检查记录"); n != 2 {
		t.Errorf("%d sheets for two sites", n)
	}
}

func TestTheRatesOfAPollAreThoseOfTheValidSlips(t *testing.T) {
	o := newTownship(t)
	ids := o.addRecords()
	wants(t, o.text(recordPaper(t, "测评结果", "duty_report"), ids["duty_report"]), "满意率88.9%，满意和基本满意率97.8%", "2.2%")
	lines := o.text(recordPaper(t, "结果通报", "appraisal"), ids["appraisal"])
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
		lacks(t, o.text(recordPaper(t, one.name, one.register), ids[one.register]), one.who, "1380000", "三组12号")
	}
	sheet := recordPaper(t, "民情登记单", "reception")
	wants(t, o.text(sheet, ids["reception"]), "王老五")
	chat, err := PlainText(o.Store, sheet, ids["reception"])
	if err != nil || strings.Contains(chat, "1380000") {
		t.Errorf("the chat group reads %s (%v)", chat, err)
	}
	wants(t, o.text(recordPaper(t, "告知单", "petition"), ids["petition"]), "赵六六：", "《信访工作条例》", "已转办清溪镇农业农村服务中心办理")
}

func TestABulletinShowsThePicturesWithTheirCaptions(t *testing.T) {
	o := newTownship(t)
	id := o.addRecords()["inspection"]
	d := recordPaper(t, "简报", "inspection")
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
	text, err := PlainText(o.Store, recordPaper(t, "问题交办单", "finding"), ids["finding"])
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
	if _, err := PlainText(o.Store, recordPaper(t, "退办通知单", "proposal"), ids["proposal"]); !errors.As(err, &left) {
		t.Errorf("%v", err)
	}
}

func TestPapersOfA乡SpeakOfThe乡(t *testing.T) {
	o := newTownship(t, office.KeyTown, "青石乡", office.KeyTownKind, "乡")
	ids := o.addRecords()
	for _, one := range []struct{ name, register string }{{"通知", "meeting"}, {"签到册", "meeting"}, {"培训方案", "training"}, {"述职报告表", "duty_report"}, {"活动方案", "inspection"}, {"接待日公告", "roster"},
		{"值班表", "roster"}, {"登记单", "reception"}, {"告知单", "petition"}, {"活动方案", "campaign"}, {"表彰决定", "commendation"}, {"会议纪要", "meeting"}, {"结果通报", "appraisal"}, {"简报", "training"}} {
		lines := o.text(recordPaper(t, one.name, one.register), ids[one.register])
		for _, line := range lines {
			if strings.Contains(strings.NewReplacer("清溪镇农业", "", "集镇", "", "清溪镇狮子岭", "").Replace(line), "镇") {
				t.Errorf("%s of %s: %s", one.name, one.register, line)
			}
		}
	}
}

func TestSpansOfTimeAreWrittenAsInANotice(t *testing.T) {
	for want, got := range map[string]string{
		"2026年3月5日（星期四）上午9时":                timeSpan("2026-03-05", "09:00", "", ""),
		"2026年3月5日（星期四）下午2时30分至5时":          timeSpan("2026-03-05", "14:30", "2026-03-05", "17:00"),
		"2026年12月31日（星期四）至2027年1月1日（星期五）":   timeSpan("2026-12-31", "", "2027-01-01", ""),
		"2026年3月5日（星期四）上午9时至3月6日（星期五）中午12时": timeSpan("2026-03-05", "09:00", "2026-03-06", "12:00"),
		"": timeSpan("", "09:00", "", ""),
	} {
		if got != want {
			t.Errorf("%q is not %q", got, want)
		}
	}
}

func TestShortSlipsStandTwoToASheet(t *testing.T) {
	for objects, want := range map[int]int{1: 2, 5: 2, 6: 1, 20: 1} {
		if got := len(slipsOnSheet("述职\n测　评　票", objects)); got != want {
			t.Errorf("%d slips of %d objects on a sheet", got, objects)
		}
	}
}

func TestTheSourceOfAProblemSaysItsKindOnce(t *testing.T) {
	for _, one := range [][3]string{{"视察", "集中视察：饮水安全", "集中视察：饮水安全"}, {"评议", "镇卫生院工作评议", "评议　镇卫生院工作评议"}, {"预决算审查", "", "预决算审查"},
		{"信访", "信-2026-012 反映：视察", "信访　信-2026-012 反映：视察"}} {
		if got := placeFound(one[0], one[1]); got != one[2] {
			t.Errorf("%q", got)
		}
	}
}

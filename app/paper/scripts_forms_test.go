package paper

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestTheMeetingThatConvenesTheSessionIsFoundByItsDay(t *testing.T) {
	o := newTownship(t)
	notice := called("D03", "主席团会议通知")
	if got := o.reason(notice, o.session); !strings.Contains(got, "决定召开日期") {
		t.Error(got)
	}
	o.edit(func(s *office.Session) { s.DecidedOn = "2025-12-05" })
	came := []record.Person{{Who: o.who("张三"), Status: office.Attended}, {Who: o.who("丁一"), Status: office.Attended}, {Who: o.who("王伟"), Status: office.OnLeave, Note: "因病"}}
	m := &office.Meeting{Kind: office.MeetPresidium, Name: "十九届人大主席团第十次会议", Starts: "2025-12-05", StartsAt: "14:30", Noticed: "2025-12-01", Place: "二楼会议室",
		Agenda: []office.MeetingItem{{Text: "关于召开第六次会议的决定（草案）", Type: "表决"}}}
	o.save("会议", put(office.Meetings.Any, m))
	wants(t, o.text(notice, o.session), "定于2025年12月5日下午2时30分在二楼会议室召开十九届人大主席团第十次会议。", "（一）关于召开第六次会议的决定（草案）。", "2025年12月1日")
	minutes := called("D03", "主席团会议纪要")
	if got := o.reason(minutes, o.session); got != "主席团会议还没有登记出席情况" {
		t.Error(got)
	}
	wants(t, o.text(called("D03", "主席团会议记录"), o.session), "赞成　　票，反对　　票，弃权　　票。", "发言和审议情况")
	m.Attendance, m.Summary = came, "会议决定召开第六次会议。"
	m.SittingIn = []record.Person{{Name: "钱列席", Note: "镇长"}}
	o.save("会议", put(office.Meetings.Any, m))
	lines := o.text(minutes, o.session)
	wants(t, lines, "清溪镇人民代表大会主席团会议纪要", "会议决定召开第六次会议。", "出席：张三、丁一", "请假：王伟", "列席：钱列席（镇长）")
	lacks(t, lines, "缺席：", "因病")
}

func TestTheOathIsThatOf2018AndEachSwearsForHisPost(t *testing.T) {
	o := newTownship(t)
	d := called("D48", "宪法宣誓仪式主持词")
	if got := o.reason(d, o.session); got != "这次会议没有选举，也没有登记宪法宣誓" {
		t.Error(got)
	}
	oath := &office.Oath{Day: "2026-01-11", Session: record.Ref{ID: o.session}, Form: office.OathTogether, Leader: "张三",
		People: []record.Person{{Who: o.who("张三"), Note: office.PostChair}, {Name: "甲有为", Note: office.PostDeputyHead}, {Name: "乙可为", Note: office.PostDeputyHead}}}
	o.save("宣誓", put(office.Oaths.Any, oath))
	wants(t, o.onePiece(d, ""), "请清溪镇人民代表大会主席张三、清溪镇人民政府副镇长甲有为、乙可为上前宣誓。", "由张三领誓。", office.OathText, "“宣誓人：张三”“宣誓人：甲有为”")
	wants(t, o.text(called("D48", "宪法宣誓誓词卡"), o.session), office.OathText)
	wants(t, o.onePiece(called("D48", "宪法宣誓签名册"), ""), "清溪镇人民政府副镇长", "乙可为", "2026年1月11日")
}

func TestQuestionsInterpellationsAndCommendationsArePrinted(t *testing.T) {
	o := newTownship(t)
	session := record.Ref{ID: o.session}
	o.meets(office.MeetDelegation, "第一代表团会议", func(m *office.Meeting) {
		m.Speeches = []office.Speech{{Kind: office.SpeechQuestion, Speaker: o.who("张三"), Gist: "污水管网何时完工？", AnsweredBy: "樊所长", Answer: "三月底。"}, {Gist: "同意报告。"}}
	})
	q := &office.Inquiry{Type: office.Interpellation, Subject: "管网停工", Day: "2026-01-10", Session: session, Target: "镇人民政府", Movers: []record.Person{{Who: o.who("张三")}, {Who: o.who("丁一")}}}
	c := &office.Commendation{Name: "优秀代表评选", Kind: "优秀代表", Decided: "2025-12-20", Session: session, Candidates: []office.Candidate{{Deputy: o.who("张三"), Result: office.ResultChosen},
		{Deputy: o.who("马秀梅"), Result: office.ResultChosen}, {Deputy: o.who("丁一"), Result: office.ResultNot}}}
	c.Year = record.Some(int64(2025))
	o.save("记录", put(office.Inquiries.Any, q), put(office.Commendations.Any, c))
	lines := o.onePiece(called("D54", "询问记录"), "")
	wants(t, lines, "第一代表团会议", "张三", "污水管网何时完工？", "三月底。")
	lacks(t, lines, "同意报告")
	wants(t, o.onePiece(called("D54", "质询案记录"), ""), "管网停工", "（2名）", "张三、丁一")
	praise := o.text(called("D55", "表彰决定"), o.session)
	wants(t, praise, "关于表彰2025年度先进的决定", "一、优秀代表（2名）", "马秀梅（女，回族）\t张　三")
	lacks(t, praise, "丁　一", "公示")
	speech := called("D55", "闭幕词")
	if got := o.reason(speech, o.session); !strings.Contains(got, "D55") {
		t.Error(got)
	}
	o.save("文稿", put(office.Texts.Any, &office.Text{Session: session, Number: "d55", Title: "闭幕词", Paragraphs: []office.Paragraph{{Text: "各位代表："}, {Text: "会议圆满结束。"}}}))
	wants(t, o.text(speech, o.session), "闭幕词", "会议圆满结束。")
}

package paper

import (
	"cmp"
	"fmt"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// meetingPapers are the ordinary papers of one meeting and of what is held like one: trainings and reports to voters.
func meetingPapers() []Document {
	meeting := func(d Document) Document {
		d.Register, d.Mask = office.Meetings.Any, office.MaskReport
		return d
	}
	return append([]Document{
		noticeOf(office.Meetings.Any, "通知", "关于召开×会议的通知"),
		meeting(Document{Name: "会议议程", Title: "×会议议程", Issuer: issuerPresidium, Head: HeadForm, Template: "记录_议程", Missing: noItems, Data: agendaPaper}),
		signInOf(office.Meetings.Any, "签到册", "×会议签到册"),
		meeting(Document{Name: "请假条", Title: "请假条", Issuer: "请假人", Head: HeadForm, Template: "记录_请假条", Missing: noOccasionDay, Data: leavePapers}),
		meeting(Document{Name: "会议主持词", Title: "×会议主持词", Issuer: issuerPresidium, Head: HeadScript, Template: "主持词", Missing: noOwnScript, Data: meetingScript}),
		meeting(Document{Name: "表决记录单", Title: "×会议表决记录单", Issuer: issuerPresidium, Head: HeadForm, Template: "表决记录单", Missing: nothingVoted, Data: voteRecord}),
		meeting(Document{Name: "会议记录", Title: "×会议记录", Issuer: "人大办公室", Head: HeadForm, Template: "记录_会议记录", Missing: noRecord, Data: meetingRecord}),
		meeting(Document{Name: "会议纪要", Title: "×会议纪要", Issuer: issuerPresidium, Head: HeadMinutes, Template: "记录_纪要", Missing: noSummary, Data: meetingMinutes}),
		bulletinOf(office.Meetings.Any),
	}, append(trainingPapers(), reportToVotersPapers()...)...)
}

func noItems(j *job) string {
	if len(sortedItems(of[office.Meeting](j))) == 0 {
		return "会议还没有录入议程"
	}
	return ""
}

// agendaPaper is the agenda of any meeting, with who reports.
func agendaPaper(j *job) docx.Data {
	m := of[office.Meeting](j)
	var items []docx.Data
	for i, item := range sortedItems(m) {
		items = append(items, docx.Data{"号": hanzi.Number(i + 1), "事项": strings.TrimRight(item.Text, "。；"), "报告人": when(item.Reporter != "", "（报告人：%s）", item.Reporter)})
	}
	o := j.occasion()
	return docx.Data{"题目": inLines(j.announcedAs(o)), "时间": timeSpan(o.from, o.at, o.to, o.until), "地点": o.place, "主持人": m.Chair, "议程": items}
}

// leavePapers is 请假条: one for everybody whose leave is on record, else one to fill in by hand.
func leavePapers(j *job) docx.Data {
	m := of[office.Meeting](j)
	o := j.occasion()
	list := m.Leaves
	if len(list) == 0 {
		list = []office.Leave{{}}
	}
	var slips []docx.Data
	for i, l := range list {
		team := ""
		if l.Deputy.ID != 0 {
			team = j.teamOn(record.Person{Who: l.Deputy}, m.Starts)
		}
		slips = append(slips, docx.Data{"首页": i == 0, "另起一页": i > 0, "姓名": l.Deputy.Name, "单位": team, "事由": l.Reason, "场次": l.Sittings, "批准人": l.By, "批准日期": dayToFill(l.On)})
	}
	return docx.Data{"会议名称": j.announcedAs(o), "时间": timeSpan(o.from, o.at, o.to, o.until), "条": slips}
}

func nothingVoted(j *job) string {
	m := of[office.Meeting](j)
	if len(j.votes(m)) == 0 && len(votedItems(m)) == 0 {
		return "会议没有表决事项：议程里没有表决，也没有登记表决"
	}
	return ""
}

// votedItems are the items of the agenda that are voted on.
func votedItems(m *office.Meeting) []office.MeetingItem {
	var out []office.MeetingItem
	for _, item := range sortedItems(m) {
		if item.Type == "表决" || item.Type == "选举" || item.Type == "任免" {
			out = append(out, item)
		}
	}
	return out
}

// voteRecord is 表决记录单 of one meeting, the same sheet as that of a sitting (D54): the votes on record, else the items to be voted on
// with room for the numbers.
func voteRecord(j *job) docx.Data {
	m, o := of[office.Meeting](j), j.occasion()
	var rows []docx.Data
	for _, v := range j.held(m) {
		rows = append(rows, j.voteRow(m, v.Matter, v))
	}
	if rows == nil {
		for _, item := range votedItems(m) {
			rows = append(rows, j.voteRow(m, item.Text, nil))
		}
	}
	out := j.voteSheetOf(m, rows)
	out["题目"], out["时间"] = inLines(j.announcedAs(o))+"\n表决记录单", timeSpan(o.from, o.at, o.to, o.until)
	return out
}

func noRecord(j *job) string {
	m := of[office.Meeting](j)
	switch {
	case m.Cancelled != "":
		return "会议已经取消"
	case m.Starts == "":
		return "还没有填写日期"
	}
	return ""
}

// attendeeWords are who was there and who was not, as the record and the minutes name them.
func attendeeWords(m *office.Meeting) docx.Data {
	var there, late []record.Person
	for _, p := range m.Attendance {
		if office.WasThere(p.Status) {
			there = append(there, p)
		}
		if p.Status == office.CameLate || p.Status == office.LeftSoon {
			p.Name, p.Who = p.Called()+"（"+p.Status+"）", record.Ref{}
			late = append(late, p)
		}
	}
	return docx.Data{"出席": namesOf(there), "请假": namesOf(office.PeopleWith(m.Attendance, office.OnLeave)), "缺席": namesOf(office.PeopleWith(m.Attendance, office.Absent)),
		"迟到早退": namesOf(late), "列席": namesOf(m.SittingIn), "特邀": namesOf(m.Invited), "旁听": namesOf(m.Observers)}
}

// meetingRecord is 会议记录: before the meeting a sheet to write on, afterwards the record as it was entered.
func meetingRecord(j *job) docx.Data {
	m, o := of[office.Meeting](j), j.occasion()
	out := attendeeWords(m)
	if o.held { // nobody was away: before the meeting there is room to write
		for _, who := range []string{"请假", "缺席", "列席"} {
			if out[who] == "" {
				out[who] = "无"
			}
		}
	}
	expected, present := j.headcount(m)
	var text outline
	var items []string
	for _, item := range sortedItems(m) {
		items = append(items, strings.TrimRight(item.Text, "。；")+when(item.Result != "", "（%s）", item.Result))
	}
	text.part("议程", enumerated(items)...)
	text.part("会议情况", m.Minutes)
	var speeches, votes []string
	for _, s := range m.Speeches {
		speeches = append(speeches, speechLines(s)...)
	}
	text.part("发言", speeches...)
	for _, v := range j.votes(m) {
		votes = append(votes, voteWords(v))
	}
	text.part("表决", votes...)
	for k, v := range (docx.Data{"题目": inLines(j.announcedAs(o)), "时间": timeSpan(o.from, o.at, o.to, o.until), "地点": o.place, "主持人": m.Chair, "记录人": m.Recorder,
		"人数": fmt.Sprintf("应到%s人，实到%s人", expected, present), "文段": text.rows, "手写": m.Minutes == "", "签字日期": dayToFill(m.MinutesSigned)}) {
		out[k] = v
	}
	return out
}

// speechLines are what somebody said, and the answer to a question.
func speechLines(s office.Speech) []string {
	who := cmp.Or(s.Speaker.Name, s.Name)
	if who == "" || s.Gist == "" {
		return nil
	}
	out := []string{who + when(s.Unit != "", "（%s）", s.Unit) + "：" + fullSentence(s.Gist)}
	if s.Answer != "" {
		out = append(out, cmp.Or(s.AnsweredBy, "答复")+"："+fullSentence(s.Answer))
	}
	return out
}

// voteWords says how a vote went.
func voteWords(v *office.Vote) string {
	return sentences("表决“", strings.TrimRight(v.Matter, "。"), "”：", when(v.For.Given, "赞成%d票，反对%d票，弃权%d票", v.For.V, v.Against.V, v.Abstained.V),
		when(v.For.Given && v.Result() != "", "，"), v.Result(), "。")
}

func noSummary(j *job) string {
	m := of[office.Meeting](j)
	if strings.TrimSpace(m.Summary) == "" && len(j.decidedItems(m)) == 0 {
		return "还没有录入会议纪要，议程也没有登记结果"
	}
	return noRecord(j)
}

// decidedItems are what the meeting did with the items of its agenda; a vote on record says how it went.
func (j *job) decidedItems(m *office.Meeting) []string {
	var out []string
	for _, item := range sortedItems(m) {
		if item.Result != "" {
			text := "会议" + itemWords(item)
			if item.Result == office.VoteCarried || item.Result == office.VoteLost {
				text = "会议" + strings.Replace(itemWords(item), "表决了", "表决", 1) + "，" + item.Result
			}
			out = append(out, text)
		}
	}
	return out
}

// meetingMinutes is 纪要: what the meeting dealt with and agreed on, and who was there.
func meetingMinutes(j *job) docx.Data {
	m, o := of[office.Meeting](j), j.occasion()
	out := attendeeWords(m)
	name := j.announcedAs(o)
	kind := "会议纪要"
	if strings.Contains(m.Kind, "主席团") {
		kind = "主席团会议纪要"
	}
	var text outline
	for i, item := range j.decidedItems(m) {
		text.text(hanzi.Number(i+1) + "、" + fullSentence(item))
	}
	text.text(m.Summary)
	var tasks []string
	for _, t := range m.Tasks {
		tasks = append(tasks, sentences(strings.TrimRight(t.Text, "。"), when(t.Who != "", "，由%s负责", t.Who), when(t.Due != "", "，%s前完成", day(t.Due))))
	}
	if len(tasks) > 0 {
		text.text("会议确定以下任务：")
		text.text(enumerated(tasks)...)
	}
	for k, v := range (docx.Data{"纪要名": j.townCongress() + kind, "题目": inLines(name), "期号": "〔" + string(m.Starts)[:4] + "〕第　期",
		"导语": sentences(timeSpan(m.Starts, m.StartsAt, m.Ends, ""), "，", when(m.Chair != "", "%s主持", m.Chair), "召开", name, when(m.Place != "", "，地点在%s", m.Place), "。现将会议内容纪要如下："),
		"文段": text.rows, "签发": when(m.Signer != "", "%s", m.Signer), "落款日期": dayToFill(m.Signed)}) {
		out[k] = v
	}
	return out
}

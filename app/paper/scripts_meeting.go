package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// meetingTitle is the name of a presidium's meeting over two lines, and what the paper is: 十九届人大主席团 / 第三次会议议程.
func (j *job) meetingTitle(m *office.Meeting, what string) string {
	if m.Kind == office.MeetPresidiumIn {
		return titleName(j.session) + "\n" + j.sittingName(m) + what
	}
	name := j.withTown(m.Name)
	if at := strings.LastIndex(name, "第"); at > 0 {
		name = name[:at] + "\n" + name[at:]
	}
	return inLines(name + what)
}

// withTown gives the name of a meeting that begins with 镇 or 乡 alone the name of the township: 清溪镇十九届人大主席团第三次会议.
func (j *job) withTown(name string) string {
	if rest, short := strings.CutPrefix(name, office.TownWord(j.in)); short {
		return j.in.Text(office.KeyTown) + rest
	}
	return name
}

// meetingAgenda is the agenda of a presidium's meeting.
func meetingAgenda(j *job, m *office.Meeting) docx.Data {
	var list []docx.Data
	for i, it := range j.agendaOf(m) {
		reporter := ""
		if it.Reporter != "" {
			reporter = "（" + spokenName(it.Reporter) + "）"
		}
		list = append(list, docx.Data{"号": hanzi.Number(i + 1), "事项": it.Text, "报告人": reporter})
	}
	return docx.Data{"题目": j.meetingTitle(m, "议程"), "时间地点": timeAndPlace(m), "主持人": m.Chair, "议程": list}
}

func noMeetingAgenda(j *job, m *office.Meeting) string {
	if len(j.agendaOf(m)) == 0 {
		return "这次主席团会议还没有录入议程"
	}
	return ""
}

// meetingNotice is the notice of the presidium's meeting that decides to convene the session: D03.
func meetingNotice(j *job) docx.Data {
	m := orEmpty(j.convening())
	var items []string
	for i, it := range j.agendaOf(m) {
		items = append(items, "（"+hanzi.Number(i+1)+"）"+strings.TrimRight(it.Text, "。")+"。")
	}
	place := when(m.Place != "", "在%s", m.Place)
	return docx.Data{"题目": inLines("关于召开" + j.withTown(m.Name) + "的通知"), "文号": j.numbered(j.in.Text(office.KeyCodePresidium), cmp.Or(j.issued(), m.Noticed)),
		"正文": fmt.Sprintf("定于%s%s%s召开%s。现将有关事项通知如下：", day(m.Starts), oClock(m.StartsAt), place, m.Name),
		"议题": docx.List("项", items...), "有议题": len(items) > 0, "落款日期": dayToFill(cmp.Or(j.issued(), m.Noticed))}
}

// minutesBook is the record of a meeting of the presidium (会议记录): what is on record, with room to write before that.
func minutesBook(j *job, m *office.Meeting) docx.Data {
	expected, present := j.headcount(m)
	out := docx.Data{"题目": j.meetingTitle(m, "记录"), "时间": cmp.Or(when(m.Starts != "", "%s", day(m.Starts)+oClock(m.StartsAt)), blank), "地点": m.Place, "主持人": m.Chair,
		"记录人": m.Recorder, "应到": expected + "名", "实到": present + "名", "议题": j.business(m), "记录": docx.List("段", docx.Lines(m.Minutes)...),
		"待记": len(m.Minutes) == 0, "签字日期": dayToFill(m.MinutesSigned)}
	for label, names := range j.whoCame(m) {
		if names == "" && len(m.Attendance) > 0 {
			names = "无"
		}
		out[label] = names
	}
	var speeches []string
	for _, sp := range m.Speeches {
		if who := j.nameOf(sp.Speaker, sp.Name); sp.Kind != office.SpeechQuestion && who != "" && sp.Gist != "" {
			speeches = append(speeches, who+"："+strings.Join(docx.Lines(sp.Gist), ""))
		}
	}
	out["发言"] = docx.List("段", speeches...)
	return out
}

// whoCame lists who was at a meeting, who had leave, who stayed away and who sat in, each "" where there is nobody.
func (j *job) whoCame(m *office.Meeting) docx.Data {
	list := func(people []record.Person, keep func(status string) bool, noted bool) string {
		var names []string
		for _, p := range people {
			name := j.nameOf(p.Who, p.Name)
			if name == "" || !keep(p.Status) {
				continue
			}
			if noted && p.Note != "" {
				name += "（" + p.Note + "）"
			}
			names = append(names, name)
		}
		return strings.Join(names, "、")
	}
	is := func(status string) func(string) bool { return func(s string) bool { return s == status } }
	guests := slices.Concat(m.SittingIn, m.Invited)
	return docx.Data{"出席": list(m.Attendance, office.WasThere, false), "请假": list(m.Attendance, is(office.OnLeave), false),
		"缺席": list(m.Attendance, is(office.Absent), false), "列席": list(guests, func(s string) bool { return s == "" || office.WasThere(s) }, true)}
}

// business is what a meeting did, item by item: the item, its result, and the vote with room for the numbers before they are known.
func (j *job) business(m *office.Meeting) []docx.Data {
	var out []docx.Data
	var done []*office.Vote
	add := func(text, result string, v *office.Vote, voted bool) {
		d := docx.Data{"号": hanzi.Number(len(out) + 1), "事项": text, "结果": result, "表决": ""}
		if voted {
			d["表决"] = j.tally(m, v)
		}
		out = append(out, d)
	}
	for _, it := range j.agendaOf(m) {
		v := j.voteAbout(m, it.Text)
		if v != nil {
			done = append(done, v)
		}
		add(it.Text, strings.TrimRight(it.Result, "。"), v, v != nil || is(it, "表决", "任免") && it.Result == "")
	}
	for _, v := range j.held(m) {
		if !slices.Contains(done, v) {
			add(v.Matter, "", v, true)
		}
	}
	return out
}

// tally is a vote in one sentence: 应到9名，实到9名，赞成9票，反对0票，弃权0票，通过。
func (j *job) tally(m *office.Meeting, v *office.Vote) string {
	if v == nil {
		v = &office.Vote{}
		v.Open(m, j.facts)
	}
	result := ""
	if len(v.Blocked(j.facts)) == 0 {
		result = v.Result()
	}
	return fmt.Sprintf("表决（%s）：全体%s名，出席%s名，赞成%s票，反对%s票，弃权%s票%s。", v.Method, numberOrRoom(v.Members), numberOrRoom(v.Present),
		numberOrRoom(v.For), numberOrRoom(v.Against), numberOrRoom(v.Abstained), when(result != "", "，%s", result))
}

func noMinutes(j *job) string {
	if reason := noConvening(j); reason != "" {
		return reason
	}
	if m := j.convening(); len(m.Attendance) == 0 {
		return "主席团会议还没有登记出席情况"
	} else if m.Summary == "" && len(j.agendaOf(m)) == 0 {
		return "主席团会议还没有录入议程和纪要"
	}
	return ""
}

// minutes is 纪要 of the presidium's meeting that decided to convene the session (GB/T 9704-2012 10.3): what the clerk wrote of it, and
// who was there behind the text.
func minutes(j *job) docx.Data {
	m := orEmpty(j.convening())
	out := docx.Data{"文号": j.numbered(j.in.Text(office.KeyCodePresidium), cmp.Or(j.issued(), m.Signed)), "题目": j.meetingTitle(m, "纪要"),
		"开头": fmt.Sprintf("%s%s，%s召开。", day(m.Starts), oClock(m.StartsAt), m.Name+when(m.Place != "", "在%s", m.Place)) + when(m.Chair != "", "会议由%s主持。", m.Chair),
		"正文": docx.List("段", docx.Lines(m.Summary)...), "印发日期": dayToFill(cmp.Or(j.issued(), m.Signed))}
	expected, present := j.headcount(m)
	out["人数"] = "会议应到主席团成员" + expected + "名，实到" + present + "名" + when(strings.HasSuffix(m.Quorum(), "，符合法定人数"), "，符合规定人数") + "。"
	for label, names := range j.whoCame(m) {
		out[label] = names
	}
	var list []docx.Data
	for _, d := range j.business(m) {
		d["事项"] = sentence(fmt.Sprint(d["事项"]))
		list = append(list, d)
	}
	out["议题"] = list
	return out
}

// sentence ends a text with a full stop.
func sentence(text string) string {
	if text = strings.TrimRight(text, "。；，"); text == "" {
		return ""
	}
	return text + "。"
}

package paper

import (
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

func noOwnScript(j *job) string {
	m := of[office.Meeting](j)
	switch {
	case m.Script != "":
		return ""
	case m.Session.ID != 0:
		return "人代会会期里的会议，主持词在人代会的文件里"
	}
	return noItems(j)
}

// meetingScript is the speaking script of a meeting outside sessions: the count, the agenda, its items one by one, the votes.
func meetingScript(j *job) docx.Data {
	m, o := of[office.Meeting](j), j.occasion()
	var s script
	if m.Kind == office.MeetPresidium {
		s.say("同志们：")
		s.quorum(j, m, "本次会议")
	} else {
		who := "同志们"
		if strings.Contains(o.addressed, "代表") {
			who = "各位代表"
		}
		expected, present := j.headcount(m)
		s.say("%s：", who)
		s.say("现在开会。会议应到%s人，实到%s人。", expected, present)
	}
	s.say("今天召开%s。", j.announcedAs(o))
	items := sortedItems(m)
	if len(items) > 1 {
		s.say("会议的议程有%s项：%s。", spokenCount(len(items)), scriptAgenda(items))
	}
	for i, item := range items {
		s.head("%s、%s", hanzi.Number(i+1), strings.TrimRight(item.Text, "。；"))
		scriptItem(&s, item)
	}
	if len(items) > 0 {
		s.head("结束")
	}
	s.say("今天会议的议程已经全部进行完毕。现在散会。")
	return spoken(inLines(j.announcedAs(o))+"\n主持词", m, s)
}

func scriptAgenda(items []office.MeetingItem) string {
	var out []string
	for i, item := range items {
		out = append(out, hanzi.Number(i+1)+"是"+strings.TrimRight(item.Text, "。；"))
	}
	return strings.Join(out, "；")
}

// scriptItem is what the host says about one item of the agenda.
func scriptItem(s *script, item office.MeetingItem) {
	text := strings.TrimRight(item.Text, "。；")
	switch item.Type {
	case "听取报告", "通报":
		s.say("现在进行这一项：%s。", text)
		s.say("%s", when(item.Reporter != "", "请%s作报告。", item.Reporter))
		s.cue("作报告")
		s.say("请大家发表意见。")
	case "表决", "任免", "选举":
		s.say("现在进行表决。表决事项是：%s。", text)
		s.say("大家有什么意见？")
		s.cue("没有意见时接着表决")
		s.byHands("通过。")
	default:
		s.say("现在进行这一项：%s。", text)
		s.say("请大家发表意见。")
		s.cue("讨论")
	}
}

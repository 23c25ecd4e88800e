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

// plenary is the script of a plenary sitting being written.
type plenary struct {
	script
	*job
	*plenarySitting
	n       int            // heads so far
	done    []*office.Vote // votes that have their place
	elected bool           // the elections have their place

	resolved []*office.Resolution // what was put to the vote
}

// sittingScript is the script of a plenary sitting: D28, D42, D55 (DOMAIN.md §5.7).
func sittingScript(j *job, s *plenarySitting) docx.Data {
	if s == nil {
		s = j.plenaryAt(-1)
	}
	p := &plenary{job: j, plenarySitting: s}
	p.open()
	for _, it := range p.items {
		p.take(it)
	}
	if len(p.contests) > 0 && !slices.ContainsFunc(p.items, func(it office.MeetingItem) bool { return is(it, "选举") }) {
		p.next("选举")
		p.elect()
	}
	p.rest()
	if p.last {
		p.closeSession()
	} else {
		p.recess()
	}
	out := j.speaking(s.name+"主持词", s.Meeting, p.script)
	_, out["主持人"] = j.executives(s)
	return out
}

// next is the heading of the next item.
func (p *plenary) next(text string) {
	p.n++
	p.item(p.n, text)
}

func (p *plenary) open() {
	p.head("开　会")
	p.say("各位代表：")
	p.cue("请代表和列席人员就座，保持会场安静")
	p.quorum(p.job, p.Meeting, "本次会议")
	if p.first {
		p.say("%s现在开幕。请全体起立，奏唱国歌。", p.session.FullName())
		p.cue("奏唱国歌")
		p.say("请坐下。")
	}
	if names, host := p.executives(p.plenarySitting); len(names) > 0 {
		text := "今天会议的执行主席是" + strings.Join(names, "、")
		if slices.Contains(names, host) {
			text += "，由" + host + "主持会议"
		}
		p.say("%s。", text)
	}
	if guests := p.guests(); p.first && guests != "" {
		p.say("列席会议的有%s。", guests)
	}
	p.program("今天会议的议程是：")
}

// deliberate asks the deputies to deliberate, in their delegations where they meet.
func (p *plenary) deliberate() string {
	inGroups := func(line office.TimetableItem) bool {
		return strings.Contains(line.Text, "分团") || strings.Contains(line.Text, "分组") || strings.Contains(line.Text, "代表团")
	}
	if len(p.meetings(office.MeetDelegation)) > 0 || slices.ContainsFunc(p.session.Timetable, inGroups) {
		return "请各位代表在分团审议时认真审议。"
	}
	return "请各位代表认真审议。"
}

// program reads out what is on the agenda.
func (p *plenary) program(intro string) {
	if len(p.items) == 0 {
		return
	}
	var list []string
	for i, it := range p.items {
		list = append(list, hanzi.Number(i+1)+"、"+it.Text)
	}
	p.say("%s%s。", intro, strings.Join(list, "；"))
}

// guests are those who sit in on the session, by what they are: 镇政府领导2名、站所负责人8名.
func (p *plenary) guests() string {
	var kinds []string
	for _, rank := range office.GuestRanks {
		n := len(office.PeopleWith(p.session.Attending, rank))
		kind := office.GuestStatus(rank, p.in)
		if rank == "其他" {
			kind, n = "其他人员", n+len(office.PeopleWith(p.session.Attending, ""))
		}
		if n > 0 {
			kinds = append(kinds, fmt.Sprintf("%s%d名", kind, n))
		}
	}
	return strings.Join(kinds, "、")
}

// take is one item of the agenda.
func (p *plenary) take(it office.MeetingItem) {
	p.next(it.Text)
	p.say("会议进行第%s项议程：%s。", hanzi.Number(p.n), it.Text)
	switch {
	case is(it, "听取报告", "听取专项报告", "通报"):
		p.report(it)
	case is(it, "选举"):
		p.elect()
	case is(it, "宣誓"):
		p.cue("按照宪法宣誓仪式主持词进行")
	case is(it, "表决", "任免"):
		p.decide(it)
	default:
		p.examine(it)
	}
}

// examine is an item that the delegations examine: after them the committee on the budget reports where its report (D39) was written.
func (p *plenary) examine(it office.MeetingItem) {
	if it.Reporter != "" {
		p.report(it)
		return
	}
	if strings.Contains(it.Text, "预算") || strings.Contains(it.Text, "决算") {
		for _, t := range p.texts("D39") {
			p.say("请%s作《%s》的报告。", cmp.Or(spokenName(t.Reporter), "财政预算审查委员会"), t.Title)
			p.cue("作报告")
		}
	}
	switch {
	case !p.last:
		p.say("%s", p.deliberate())
	case len(p.meetings(office.MeetDelegation)) > 0:
		p.say("各代表团已经作了审议。")
	default:
		p.say("请各位代表审议。")
		p.cue("审议")
	}
}

func (p *plenary) report(it office.MeetingItem) {
	if it.Reporter == "" {
		p.say("请报告人作报告。")
		p.cue("报告人：%s", strings.Repeat(blank, 3))
	} else {
		p.say("请%s作报告。", spokenName(it.Reporter))
	}
	p.cue("作报告")
	p.say("报告完毕。%s", when(!p.last, "%s", p.deliberate()))
}

// spokenName is who reports, without the blanks that set a post apart: 镇长严如山.
func spokenName(reporter string) string { return strings.Join(strings.Fields(reporter), "") }

// recess ends a sitting that is not the last: what the timetable has next.
func (p *plenary) recess() {
	p.head("休　会")
	p.say("今天这次会议的议程已经进行完毕。")
	if line := p.following(); line != nil {
		p.say("下一项日程是：%s。请按时参加。", nextInTimetable(line))
	}
	p.say("现在休会。")
}

// following is the line of the timetable behind the one that names the sitting; nil where the timetable does not know.
func (p *plenary) following() *office.TimetableItem {
	for i, line := range p.session.Timetable {
		if strings.Contains(line.Text, p.name) && i+1 < len(p.session.Timetable) {
			return &p.session.Timetable[i+1]
		}
	}
	return nil
}

func nextInTimetable(line *office.TimetableItem) string {
	at := oClock(line.At)
	if at == "" {
		at = line.Part
	}
	return sentences(when(line.Day != "", "%s", day(line.Day)), when(at != "", "%s", at),
		when(line.Day != "" || at != "", "，"), strings.TrimRight(line.Text, "。"), when(line.Place != "", "，地点在%s", line.Place))
}

// closeSession closes the session; the national anthem is played at the closing as at the opening (国歌法4).
func (p *plenary) closeSession() {
	p.head("闭　幕")
	if t := p.closingSpeech(); t != nil {
		p.say("请%s致闭幕词。", cmp.Or(spokenName(t.Reporter), "大会执行主席"))
		p.cue("致闭幕词")
	}
	p.say("各位代表，%s的各项议程已经全部完成。", p.session.FullName())
	p.say("请全体起立，奏唱国歌。")
	p.cue("奏唱国歌")
	p.say("现在我宣布，%s胜利闭幕。", p.session.FullName())
}

// closingSpeech is the closing speech (闭幕词) that the office wrote; nil when it wrote none.
func (j *job) closingSpeech() *office.Text {
	for _, t := range j.texts("D55") {
		if strings.Contains(t.Title, "闭幕") && len(textBody(t.Paragraphs)) > 0 {
			return t
		}
	}
	return nil
}

// roles lists people by what they are: 总监票人甲，监票人乙、丙.
func roles(list []record.Person, wanted ...string) string {
	var parts []string
	for _, role := range wanted {
		var names []string
		for _, one := range office.PeopleWith(list, role) {
			if name := one.Called(); name != "" {
				names = append(names, name)
			}
		}
		if len(names) > 0 {
			parts = append(parts, role+strings.Join(names, "、"))
		}
	}
	return strings.Join(parts, "，")
}

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

func noPreparatory(j *job) string {
	switch {
	case !j.in.On(office.KeyPreparatory):
		return "设置里关掉了“召开预备会议”"
	case j.preparatory() == nil:
		return "还没有登记预备会议，日程里也没有"
	}
	return ""
}

// preparatoryScript is D16. Before a term's first session the presidium of the term before hosts the meeting (B06).
func preparatoryScript(j *job) docx.Data {
	m := j.preparatory()
	var s script
	s.head("开　会")
	s.say("各位代表：")
	s.cue("请代表就座，保持会场安静")
	s.quorum(j, m, "本次会议")
	if j.session.First() && j.session.TermNo.V > 1 {
		s.say("%s第一次会议由上届大会主席团召集。受%s的委托，今天的预备会议由我主持。", sessionWords(j.session)["大会"], lastPresidium(j.session))
	}
	items := j.agendaOf(m)
	if len(items) == 0 {
		items = j.preparatoryItems()
	}
	s.say("今天会议的议程有%s项。", spokenCount(len(items)))
	for i, it := range items {
		s.item(i+1, it.Text)
		s.say("会议进行第%s项议程：%s。", hanzi.Number(i+1), it.Text)
		if it.Reporter != "" {
			s.say("请%s报告。", spokenName(it.Reporter))
			s.cue("报告")
		}
		s.lists(j, it.Text)
		if is(it, "表决") || it.Type == "" {
			s.vote(j, m, j.voteAbout(m, it.Text))
		}
	}
	s.head("散　会")
	s.say("预备会议的议程已经进行完毕。")
	s.say("请各位代表准时出席大会。现在散会。")
	return j.speaking("预备会议主持词", m, s)
}

// lastPresidium is the presidium of the term before, which prepares a term's first session.
func lastPresidium(s *office.Session) string {
	return s.Town + hanzi.Ordinal(int(s.TermNo.V-1), "届") + "人民代表大会主席团"
}

// preparatoryItems are what a preparatory meeting decides where its agenda is not on record: as far as the session knows it.
func (j *job) preparatoryItems() []office.MeetingItem {
	var out []office.MeetingItem
	add := func(known bool, text string) {
		if known {
			out = append(out, office.MeetingItem{Text: text, Type: "表决"})
		}
	}
	list := "大会主席团名单"
	if len(j.session.Secretary) > 0 {
		list = "大会主席团和秘书长名单"
	}
	add(len(j.session.Presidium) > 0, "通过"+list)
	add(len(j.session.MotionsCommittee) > 0, "通过议案审查委员会名单")
	add(len(j.session.BudgetCommittee) > 0, "通过财政预算审查委员会名单")
	add(len(j.session.Agenda) > 0, "通过大会议程")
	return out
}

// lists reads out the list that an item is about: the presidium, a committee, or the agenda of the session.
func (s *script) lists(j *job, text string) {
	read := func(intro string, list []record.Person) {
		if people := j.inOrder(j.persons(list)); len(people) > 0 {
			var names []string
			for _, d := range people {
				names = append(names, d.Name)
			}
			s.say("%s%d名，%s：%s。", intro, len(names), office.NameOrder(j.in).Note(), strings.Join(names, "、"))
		}
	}
	if strings.Contains(text, "主席团") && strings.Contains(text, "名单") {
		read("大会主席团成员建议人选", j.session.Presidium)
		if names := secretaryNames(j.session); names != "" {
			s.say("秘书长建议人选：%s。", names)
		}
	}
	if strings.Contains(text, "议案审查委员会") {
		read("议案审查委员会建议人选", j.session.MotionsCommittee)
	}
	if strings.Contains(text, "预算审查委员会") {
		read("财政预算审查委员会建议人选", j.session.BudgetCommittee)
	}
	if items := agendaItems(j.session); strings.Contains(text, "议程") && len(items) > 0 {
		for i, item := range items {
			items[i] = hanzi.Number(i+1) + "、" + item
		}
		s.say("大会议程（草案）是：%s。", strings.Join(items, "；"))
	}
}

func secretaryNames(s *office.Session) string {
	var names []string
	for _, one := range s.Secretary {
		if one.Status != "副秘书长" && one.Called() != "" {
			names = append(names, one.Called())
		}
	}
	return strings.Join(names, "、")
}

// voteAbout is the vote of a meeting on an item of its agenda; nil before it is on record.
func (j *job) voteAbout(m *office.Meeting, text string) *office.Vote {
	votes := j.held(m)
	if i := onMatter(len(votes), func(i int) string { return votes[i].Matter }, text); i >= 0 {
		return votes[i]
	}
	return nil
}

// presidiumScript is the script of a meeting of the presidium: D03, D27.
func presidiumScript(j *job, m *office.Meeting, title string) docx.Data {
	var s script
	s.head("开　会")
	s.say("各位主席团成员：")
	s.quorum(j, m, "今天的会议")
	if guests := personNames(m.SittingIn); guests != "" {
		s.say("列席会议的有%s。", guests)
	}
	items := j.agendaOf(m)
	if len(items) > 0 {
		s.say("今天会议的议题有%s项。", spokenCount(len(items)))
	}
	for i, it := range items {
		s.item(i+1, it.Text)
		s.say("会议进行第%s项议题：%s。", hanzi.Number(i+1), it.Text)
		if it.Reporter != "" {
			s.say("请%s汇报。", spokenName(it.Reporter))
			s.cue("汇报")
		}
		s.say("请各位成员发表意见。")
		s.cue("审议发言")
		if v := j.voteAbout(m, it.Text); v != nil || is(it, "表决", "任免") {
			s.say("现在表决。")
			s.vote(j, m, v)
		}
	}
	s.head("散　会")
	s.say("今天会议的议题已经全部进行完毕，散会。")
	return spoken(title, m, s)
}

// personNames lists people who came, or of whom nothing else is said.
func personNames(list []record.Person) string {
	var names []string
	for _, p := range list {
		if p.Called() != "" && (p.Status == "" || office.WasThere(p.Status)) {
			names = append(names, p.Called())
		}
	}
	return strings.Join(names, "、")
}

// presidiumMeetings are the presidium's meetings of the session, each a piece of D27.
func presidiumMeetings(j *job) []Piece {
	var out []Piece
	for i, m := range j.meetings(office.MeetPresidiumIn) {
		out = append(out, Piece{Name: cmp.Or(j.sittingName(m), hanzi.Ordinal(i+1, "次会议")), Of: m})
	}
	return out
}

func noPresidiumMeetings(j *job) string {
	if len(j.meetings(office.MeetPresidiumIn)) == 0 {
		return "还没有登记会议期间的主席团会议"
	}
	return ""
}

// convening is the meeting of the presidium that decided to convene the session: the one on the day of the decision, else one
// that is on record for the session or that speaks of it, since the session before; nil when there is none.
func (j *job) convening() *office.Meeting {
	name := fmt.Sprintf("convening=%d", j.session.ID)
	if kept, ok := j.read[name].(*office.Meeting); ok {
		return kept
	}
	var since record.Date
	if last := j.roll().Before(); last != nil {
		since = cmp.Or(last.Closes, last.Opens)
	}
	var out *office.Meeting
	for _, m := range found(j, office.Meetings, record.Query{Where: []record.Filter{{Key: "kind", Op: record.Is, Value: office.MeetPresidium}}}) {
		if m.Cancelled != "" || m.Starts <= since || j.session.Opens != "" && m.Starts > j.session.Opens || j.convenes(m) == 0 {
			continue
		}
		if out == nil || cmp.Or(cmp.Compare(j.convenes(m), j.convenes(out)), cmp.Compare(m.Starts, out.Starts)) > 0 {
			out = m
		}
	}
	j.read[name] = out
	return out
}

// convenes tells how sure it is that a meeting decided to convene the session, 0 for not at all.
func (j *job) convenes(m *office.Meeting) int {
	switch {
	case m.Starts == j.session.DecidedOn:
		return 3
	case m.Session.ID == j.session.ID:
		return 2
	case j.speaksOf(m):
		return 1
	}
	return 0
}

// speaksOf tells whether a meeting had the convening of the session on its agenda.
func (j *job) speaksOf(m *office.Meeting) bool {
	which := hanzi.Number(int(j.session.No.V)) + "次会议"
	return slices.ContainsFunc(m.Agenda, func(it office.MeetingItem) bool {
		return strings.Contains(it.Text, "召开") && strings.Contains(it.Text, which)
	})
}

func noConvening(j *job) string {
	if j.convening() == nil {
		return "还没有登记决定召开会议的主席团会议（填好会议的“决定召开日期”，再登记这一天的主席团会议）"
	}
	return ""
}

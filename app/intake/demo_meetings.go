package intake

import (
	"fmt"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// What is planted about attendance: by the places in the list of the deputies.
const (
	whoAwayTwice = 58 // absent from two sessions without leave
	whoAwayOnce  = 52 // absent from one
)

// newMeeting makes a meeting that was held, with its minutes and everything that follows up to today.
func (t *township) newMeeting(kind, name string, day record.Date, at record.Clock, people []record.Person, items ...office.MeetingItem) *office.Meeting {
	chair := t.chair(t.termOn(day))
	m := &office.Meeting{Kind: kind, Name: name, Starts: day, StartsAt: at, OpenedAt: at, Place: hall, Chair: chair, Recorder: "余文书", Convener: "镇人大主席团",
		Noticed: day.Add(-5), Closed: day, Attendance: slices.Clone(people), Minutes: name + "按议程进行，到会人员发表了意见，会议对各项议程作出了处理。",
		MinutesSigned: t.upTo(day.Add(1)), Summary: "会议原则同意各项议程的意见，由人大办公室汇总交有关方面办理。", Filed: t.upTo(day.Add(60))}
	if m.Signed = t.upTo(day.Add(3)); m.Signed != "" {
		m.Signer = chair
	}
	for i := range items {
		items[i].No = record.Some(int64(i + 1))
	}
	m.Agenda, m.Term = items, t.termOn(day)
	return m
}

// termOn is the term that ran on a day.
func (t *township) termOn(day record.Date) record.Ref {
	for _, term := range t.terms {
		if term.From <= day && (term.To == "" || day < term.To) {
			return ref(term.ID)
		}
	}
	return ref(t.terms[0].ID)
}

func item(kind, text, result string) office.MeetingItem {
	return office.MeetingItem{Text: text, Type: kind, Result: result}
}

// attendance lists everybody who was to come to the sittings of a session, and who had leave. Who stays away from one sitting
// of a session stays away from all.
func (t *township) attendance(se *office.Session, people []*office.Deputy) ([]record.Person, []office.Leave) {
	var out []record.Person
	var leaves []office.Leave
	for i, d := range people {
		p := record.Person{Who: ref(d.ID), Status: office.Attended}
		switch {
		case t.unexcused(se, d):
			p.Status = office.Absent
		case (int64(i)+7*se.No.V)%21 == 5 && i > presidiumSize+5:
			p.Status, p.Note = office.OnLeave, "因病住院"
			leaves = append(leaves, office.Leave{Deputy: ref(d.ID), Reason: "因病住院", By: t.chair(se.Term), On: se.Opens.Add(-2), Sittings: "全部"})
		case (int64(i)+5*se.No.V)%29 == 3:
			p.Status, p.Note = office.CameLate, "路上耽搁"
		}
		out = append(out, p)
	}
	return out, leaves
}

// unexcused tells whether a deputy is planted as absent without leave.
func (t *township) unexcused(se *office.Session, d *office.Deputy) bool {
	if se.Term.ID != t.term.ID {
		return false
	}
	return d == t.deputies[whoAwayTwice] && (se.No.V == 2 || se.No.V == 4) || d == t.deputies[whoAwayOnce] && se.No.V == 3
}

// saveSittings saves the meetings of every session held: preparatory, of the presidium, plenary and of the delegations, and
// what was voted at them.
func (t *township) saveSittings() error {
	for _, y := range t.years() {
		for _, se := range y.Sessions {
			if err := t.sit(se); err != nil {
				return err
			}
		}
	}
	return nil
}

// plenary is a meeting of a session with the matters that it voted on.
type plenary struct {
	*office.Meeting
	matters []string
}

func (t *township) sit(se *office.Session) error {
	people := t.inOffice(se.Opens)
	present, leaves := t.attendance(se, people)
	var members []record.Person
	for _, p := range se.Presidium {
		members = append(members, record.Person{Who: p.Who, Status: office.Attended})
	}
	passed := func(text string) office.MeetingItem { return item("表决", text, "通过") }
	heard := func(text string) office.MeetingItem { return item("听取报告", text, "听取") }
	all := []*plenary{
		{t.newMeeting(office.MeetPreparatory, se.ShortName()+"预备会议", se.Opens, "08:30", present, passed("主席团和秘书长名单"), passed("会议议程")),
			[]string{"大会主席团和秘书长名单", "大会议程"}},
		{t.newMeeting(office.MeetPresidiumIn, se.ShortName()+"主席团第一次会议", se.Opens, "09:20", members, passed("大会日程和执行主席分组"), passed("议案截止时间")), nil},
		{t.newMeeting(office.MeetSitting, se.ShortName()+"第一次全体会议", se.Opens, "10:00", present, heard(se.Agenda[0].Text), heard(se.Agenda[1].Text)), nil},
		{t.newMeeting(office.MeetPresidiumIn, se.ShortName()+"主席团第二次会议", se.Closes, "08:30", members, item("听取报告", "各代表团审议情况汇报", "听取"), passed("各项决议草案提请大会表决")),
			[]string{"各项决议草案提请大会表决"}},
		{t.newMeeting(office.MeetSitting, se.ShortName()+"第二次全体会议", se.Closes, "10:00", present, passed("各项决议")), nil},
	}
	for _, a := range se.Agenda {
		if a.Type != "表决" && a.Type != "听取报告" {
			all[4].Agenda = append(all[4].Agenda, item(a.Type, a.Text, "完成"))
		}
	}
	for i, m := range all {
		m.Session = ref(se.ID)
		if m.Kind != office.MeetPresidiumIn {
			m.Leaves = slices.Clone(leaves)
			m.SittingIn = sittingIn(se)
		} else {
			m.Number = record.Some(int64(1 + i/3))
		}
	}
	var meetings []*office.Meeting
	for _, m := range all {
		meetings = append(meetings, m.Meeting)
	}
	meetings = append(meetings, t.delegationMeetings(se, people)...)
	if err := saveAll(t, office.Meetings, meetings...); err != nil {
		return err
	}
	for _, m := range all {
		for _, matter := range m.matters {
			if _, err := t.vote(m.Meeting, matter); err != nil {
				return err
			}
		}
	}
	t.lastSitting[se.ID] = all[4].Meeting
	if err := t.adopt(se, all[4].Meeting); err != nil {
		return err
	}
	return t.elect(se, all[4].Meeting)
}

func sittingIn(se *office.Session) []record.Person {
	var out []record.Person
	for _, p := range se.Attending {
		out = append(out, record.Person{Name: p.Name, Status: office.Attended, Note: p.Note})
	}
	return out
}

// delegationMeetings are the four meetings in the afternoon at which delegations deliberate; what one deputy said became the
// suggestion that he leads. In earlier terms the deputies of a fourth of the roster sit together.
func (t *township) delegationMeetings(se *office.Session, people []*office.Deputy) []*office.Meeting {
	var out []*office.Meeting
	live := se.Term.ID == t.term.ID
	for n, one := range t.delegations {
		var members []*office.Deputy
		for i, d := range people {
			if live && d.Delegations[0].Delegation.ID == one.ID || !live && i%len(t.delegations) == n {
				members = append(members, d)
			}
		}
		present, leaves := t.attendance(se, people)
		m := t.newMeeting(office.MeetDelegation, se.ShortName()+one.Name+"会议", se.Opens, "14:30", nil, item("审议", "审议各项报告", "形成审议意见"))
		for _, p := range present {
			for _, d := range members {
				if d.ID == p.Who.ID {
					m.Attendance = append(m.Attendance, p)
				}
			}
		}
		for _, l := range leaves {
			for _, d := range members {
				if d.ID == l.Deputy.ID {
					m.Leaves = append(m.Leaves, l)
				}
			}
		}
		m.Session, m.Delegation, m.Place, m.Chair = ref(se.ID), ref(one.ID), one.Place, "代表团团长"
		if !live {
			m.Delegation = ref(t.oldDelegations[se.Term.ID][n].ID)
		}
		t.speak(m, se)
		out = append(out, m)
	}
	return out
}

// speak lets those present speak; who leads a suggestion of the session spoke of it.
func (t *township) speak(m *office.Meeting, se *office.Session) {
	texts := []string{"报告总结工作实事求是，建议把群众反映集中的道路养护列入年度安排。", "同意报告，建议加大对村集体经济的扶持。",
		"民生实事要排出时间表，请主席团组织代表跟踪监督。"}
	led := map[int64]*office.Proposal{}
	for _, p := range t.proposals {
		if p.Session.ID == se.ID && p.Kind == office.KindSuggestion {
			led[p.Lead.ID] = p
		}
	}
	for i, p := range m.Attendance {
		if !office.WasThere(p.Status) || len(m.Speeches) >= 5 {
			continue
		}
		s := office.Speech{Kind: office.SpeechRemark, Speaker: p.Who, Gist: texts[i%len(texts)]}
		if from := led[p.Who.ID]; from != nil {
			s.Gist, s.Proposal = from.Grounds, ref(from.ID)
		} else if i > 4 {
			continue
		}
		m.Speeches = append(m.Speeches, s)
	}
	m.Speeches = append(m.Speeches, office.Speech{Kind: office.SpeechQuestion, Speaker: m.Attendance[0].Who, Gist: "去年列入计划的污水管网什么时候完工？",
		AnsweredBy: "镇规划建设办公室樊立新", Answer: "主管网已经贯通，接户部分在三个月内完成。"})
}

// vote saves a vote by hands at a meeting: nearly all for it, of the whole that the roster gives.
func (t *township) vote(m *office.Meeting, matter string) (*office.Vote, error) {
	there := int64(office.Present(m.Attendance))
	against := int64(t.rng.IntN(2))
	v := &office.Vote{Meeting: ref(m.ID), Matter: matter, On: m.Starts, Method: office.VoteByHands, Members: record.Some(t.whole(m.Starts)), Present: record.Some(there),
		Against: record.Some(against), Abstained: record.Some(against), For: record.Some(there - 2*against), Standard: office.StandardDeputies,
		Announcer: m.Chair, Announced: m.Starts}
	if m.Kind == office.MeetPresidiumIn || m.Kind == office.MeetPresidium {
		v.Members, v.Standard = m.Members, office.StandardMembers
	}
	v.Term = m.Term
	return v, saveAll(t, office.Votes, v)
}

// adopted is what a session adopts: kind, title and paper.
func adopted(se *office.Session) [][2]string {
	name := se.FullName()
	if se.Nature == office.NatureMidYear {
		return [][2]string{{name + "关于上年度财政决算的决议", ""}, {name + "关于上半年财政预算执行情况的意见", office.AdoptsOpinion}}
	}
	return [][2]string{{name + "关于镇人民政府工作报告的决议", ""}, {name + "关于镇人大主席团工作报告的决议", ""},
		{fmt.Sprintf("%s关于%d年财政预算的决议", name, se.Opens.Year()), ""}, {fmt.Sprintf("%s关于票决%d年民生实事项目的决定", name, se.Opens.Year()), office.AdoptsDecision}}
}

// adopt votes on the resolutions of a session, saves them and the reports that they are about.
func (t *township) adopt(se *office.Session, m *office.Meeting) error {
	var out []*office.Resolution
	for i, one := range adopted(se) {
		v, err := t.vote(m, one[0])
		if err != nil {
			return err
		}
		r := &office.Resolution{Kind: one[1], Title: one[0], Session: ref(se.ID), Vote: ref(v.ID), Adopted: se.Closes, Signer: t.chair(se.Term),
			Number: fmt.Sprintf("清镇人大〔%d〕%d号", se.Opens.Year(), t.next("resolution"+string(se.Opens[:4]))),
			Text:   "会议审议了有关报告，决定予以批准。会议要求，有关单位认真落实，主席团加强监督检查。", Published: t.upTo(se.Closes.Add(2)), Due: endOfYear(se.Opens),
			Units: []record.Ref{ref(t.units[i].ID)}}
		if r.Kind == "" {
			r.Kind = office.AdoptsResolution
		}
		if r.Term = se.Term; t.past(r.Due) {
			r.Effect, r.Done = "已按决议落实，主席团听取了情况汇报。", r.Due
		}
		if se.Nature != office.NatureMidYear && i == 2 {
			r.BudgetIssued, r.BudgetFiled = t.upTo(se.Closes.Add(6)), t.upTo(se.Closes.Add(8))
		}
		if t.publishedLate(se) && i == 0 {
			r.Published = t.upTo(se.Closes.Add(27))
		}
		out = append(out, r)
	}
	if err := saveAll(t, office.Resolutions, out...); err != nil {
		return err
	}
	return t.report(se)
}

// publishedLate tells of which session the final accounts were made public too late (预算法14): planted.
func (t *township) publishedLate(se *office.Session) bool {
	return se.Term.ID == t.term.ID && se.No.V == midTermElection
}

func endOfYear(day record.Date) record.Date { return record.Date(fmt.Sprintf("%d-12-25", day.Year())) }

// report saves the reports that a session heard.
func (t *township) report(se *office.Session) error {
	titles := [][3]string{{"D29", "镇人民政府工作报告", "镇长 " + t.head(se.Term)}, {"D30", "镇人大主席团工作报告", "镇人大主席 " + t.chair(se.Term)}, {"D31", "财政预算执行情况和预算草案的报告", "镇财政所所长 贺敏"}}
	if se.Nature == office.NatureMidYear {
		titles = [][3]string{{"D29", "镇人民政府上半年工作情况的报告", "镇长 " + t.head(se.Term)}, {"D31", "上半年财政预算执行情况的报告", "镇财政所所长 贺敏"}}
	}
	var out []*office.Text
	for _, one := range titles {
		text := &office.Text{Session: ref(se.ID), Number: one[0], Title: one[1], On: se.Opens, Version: office.TextFinal, Reporter: one[2],
			Paragraphs: []office.Paragraph{{Level: office.HeadingNone, Text: "各位代表："}, {Level: office.HeadingNone, Text: "现在，向大会报告工作，请予审议，并请列席人员提出意见。"}}}
		text.Term = se.Term
		for n, part := range []string{"主要工作回顾", "存在的问题和不足", "下一步工作安排"} {
			text.Paragraphs = append(text.Paragraphs, office.Paragraph{Level: office.HeadingFirst, Text: hanzi.Number(n+1) + "、" + part},
				office.Paragraph{Level: office.HeadingSecond, Text: "（一）突出重点，各项任务有序推进"},
				office.Paragraph{Level: office.HeadingNone, Text: pick(t, reportSentences)}, office.Paragraph{Level: office.HeadingSecond, Text: "（二）办好民生实事，回应群众关切"},
				office.Paragraph{Level: office.HeadingNone, Text: pick(t, reportSentences)})
		}
		out = append(out, text)
	}
	return saveAll(t, office.Texts, out...)
}

var reportSentences = []string{"新修和硬化通组公路，农田水利设施得到改善，群众出行和生产条件明显好转。", "坚持依法履职，代表提出的意见建议件件有回音，办理质量稳步提高。",
	"财政收支基本平衡，民生支出得到保障，资金使用更加规范。", "工作中还有薄弱环节，一些项目推进不够快，服务群众的办法还不够多。", "围绕群众急难愁盼，排出项目、时限和责任人，接受代表监督。"}

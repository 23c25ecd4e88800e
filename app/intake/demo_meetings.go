package intake

import (
	"slices"

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
	m := &office.Meeting{Kind: kind, Name: name, Starts: day, StartsAt: at, OpenedAt: at, Place: hall, Chair: chair,
		Recorder: "余文书", Convener: "镇人大主席团",
		Noticed: day.Add(-5), Closed: day, Attendance: slices.Clone(people), Minutes: minutesOf(name),
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
	return t.draft()
}

// plenary is a meeting of a session with the matters that it voted on.
type plenary struct {
	*office.Meeting
	matters []string
}

// sit saves the meetings of one session and what they voted on.
func (t *township) sit(se *office.Session) error {
	people := t.inOffice(se.Opens)
	all := t.plenaries(se, people)
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
	last := all[len(all)-1].Meeting
	t.lastSitting[se.ID] = last
	if err := t.scriptsOf(se, last); err != nil {
		return err
	}
	if err := t.adopt(se, last); err != nil {
		return err
	}
	return t.elect(se, last)
}

// plenaries are the meetings of all deputies and of the presidium in the order of the timetable; the last one adopts the
// resolutions.
func (t *township) plenaries(se *office.Session, people []*office.Deputy) []*plenary {
	present, leaves := t.attendance(se, people)
	var members []record.Person
	for _, p := range se.Presidium {
		members = append(members, record.Person{Who: p.Who, Status: office.Attended})
	}
	passed := func(text string) office.MeetingItem { return item("表决", text, "通过") }
	sitting := func(kind, name string, day record.Date, at record.Clock, items ...office.MeetingItem) *plenary {
		m := t.newMeeting(kind, se.ShortName()+name, day, at, present, items...)
		m.Session, m.Leaves, m.SittingIn = ref(se.ID), slices.Clone(leaves), sittingIn(se)
		return &plenary{Meeting: m}
	}
	presidium := func(no int64, name string, day record.Date, at record.Clock, items ...office.MeetingItem) *plenary {
		m := t.newMeeting(office.MeetPresidiumIn, se.ShortName()+name, day, at, members, items...)
		m.Session, m.Number = ref(se.ID), record.Some(no)
		return &plenary{Meeting: m}
	}
	all := []*plenary{
		sitting(office.MeetPreparatory, "预备会议", se.Opens, "08:30", passed("主席团和秘书长名单"), passed("会议议程")),
		presidium(1, "主席团第一次会议", se.Opens, "09:20", passed("大会日程和执行主席分组"), passed("议案截止时间")),
		sitting(office.MeetSitting, "第一次全体会议", se.Opens, "10:00", t.firstItems(se)...),
		presidium(2, "主席团第二次会议", se.Closes, "08:30", item("听取报告", "各代表团审议情况汇报", "听取"), passed("各项决议草案提请大会表决")),
		sitting(office.MeetSitting, "第二次全体会议", se.Closes, "10:00", t.lastItems(se)...),
	}
	all[0].matters = []string{"大会主席团和秘书长名单", "大会议程"}
	all[3].matters = []string{"各项决议草案提请大会表决"}
	return all
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

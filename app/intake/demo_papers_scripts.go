package intake

import (
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
)

// What the scripts and the papers of the presidium's meetings speak of: agendas of the sittings, the presidium's meetings that decide
// to convene, the votes before an election, closing speeches.

// firstItems are what the first sitting hears, lastItems everything else on the agenda of a session.
func (t *township) firstItems(se *office.Session) []office.MeetingItem {
	var out []office.MeetingItem
	for _, a := range se.Agenda {
		if a.Type == "听取报告" {
			out = append(out, office.MeetingItem{Text: a.Text, Type: a.Type, Reporter: a.Reporter, Result: "听取"})
		}
	}
	return out
}

func (t *township) lastItems(se *office.Session) []office.MeetingItem {
	var out []office.MeetingItem
	for _, a := range se.Agenda {
		switch a.Type {
		case "听取报告":
		case "表决":
			out = append(out, item(a.Type, a.Text, "通过"))
		default:
			out = append(out, item(a.Type, a.Text, "完成"))
		}
	}
	return out
}

// decided are the sessions that the presidium of a year decided to convene, in the order of the days, with a meeting for each.
func (t *township) decided(y *demoYear) []*office.Session {
	var out []*office.Session
	sessions := []*office.Session{t.coming}
	for _, other := range t.years() {
		sessions = append(sessions, other.Sessions...)
	}
	for _, se := range sessions {
		if on := se.DecidedOn; on != "" && on.Year() == y.Year && y.Term.From <= on && (y.Term.To == "" || on < y.Term.To) {
			out = append(out, se)
		}
	}
	slices.SortFunc(out, func(a, b *office.Session) int { return a.Opens.Until(b.Opens) * -1 })
	return out
}

// convened is the meeting of the presidium that decided to convene a session.
func (t *township) convened(y *demoYear, se *office.Session) *office.Meeting {
	m := t.held(y, yearly{kind: office.MeetPresidium, name: "主席团会议", items: []office.MeetingItem{
		item("听取专项报告", "听取"+se.ShortName()+"筹备情况的汇报", "同意"),
		item("表决", "关于召开"+se.FullName()+"的决定（草案）", "通过"),
		item("讨论", "讨论会议议程、日程、列席人员范围和各项建议名单", "提请会议审议"),
	}}, se.DecidedOn)
	m.Agenda[0].Reporter = "镇人大办公室 余文书"
	m.Minutes = "人大办公室汇报了筹备情况。成员们认为各项准备工作扎实，建议早发会议材料。会议表决通过了召开会议的决定，研究了各项建议名单。"
	m.Summary = "会议听取了筹备情况的汇报，决定于" + hanzi.DateArabic(string(se.Opens)) + "召开" + se.FullName() + "，并公布会议日期。\n会议要求，各报告起草单位按时完成起草并征求代表意见，人大办公室做好通知、文件和会务准备。"
	return m
}

// unanimous saves a vote of everybody who was there in favour of a matter.
func (t *township) unanimous(m *office.Meeting, matters ...string) error {
	var out []*office.Vote
	for _, matter := range matters {
		v := &office.Vote{Meeting: ref(m.ID), Matter: matter, Announcer: m.Chair, Announced: m.Starts, Method: office.VoteByHands}
		v.Open(m, t.s.Facts())
		v.Unanimous()
		v.Term = m.Term
		out = append(out, v)
	}
	return saveAll(t, office.Votes, out...)
}

// electionVotes are what a sitting decides before it elects.
func (t *township) electionVotes(se *office.Session, m *office.Meeting) error {
	if !slices.ContainsFunc(se.Agenda, func(a office.AgendaItem) bool { return a.Type == "选举" }) {
		return nil
	}
	return t.unanimous(m, "选举办法", "总监票人、监票人、总计票人、计票人名单")
}

// closing is the closing speech of a session.
func (t *township) closing(se *office.Session) error {
	if se.Nature == office.NatureMidYear {
		return nil
	}
	text := &office.Text{Session: ref(se.ID), Number: "D55", Title: "闭幕词", On: se.Closes, Version: office.TextFinal, Reporter: "镇人大主席 " + t.chair(se.Term)}
	text.Term = se.Term
	for _, line := range []string{"各位代表：", se.FullName() + "在镇党委的领导下，经过全体代表的共同努力，圆满完成了各项议程。",
		"会议期间，代表们认真审议各项报告，依法行使权利，提出了许多好的意见和建议。会议通过的各项决议，体现了全镇人民的意愿。",
		"会后，希望各位代表把会议精神带到选区，带头落实决议，密切联系选民，当好人民的代言人。"} {
		text.Paragraphs = append(text.Paragraphs, office.Paragraph{Level: office.HeadingNone, Text: line})
	}
	return saveAll(t, office.Texts, text)
}

// scriptsOf saves what the scripts of a session need beside its meetings; last is its last sitting.
func (t *township) scriptsOf(se *office.Session, last *office.Meeting) error {
	if err := t.electionVotes(se, last); err != nil {
		return err
	}
	return t.closing(se)
}

// decideOn saves the votes by which the presidium convened sessions.
func (t *township) decideOn(meetings []*office.Meeting) error {
	for _, m := range meetings {
		for _, it := range m.Agenda {
			if m.Kind == office.MeetPresidium && it.Type == "表决" {
				if err := t.unanimous(m, it.Text); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

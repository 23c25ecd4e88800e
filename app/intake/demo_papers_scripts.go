package intake

import (
	"slices"
	"strings"

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

// demoMinutes are the minutes of meetings by what their names hold; the first that fits is theirs.
var demoMinutes = [][2]string{
	{"预备会议", "主持人宣读主席团和秘书长名单（草案），代表没有提出其他人选，举手表决通过。随后宣读会议议程（草案），说明报告和决议草案已经在会前送达代表，表决通过。"},
	{"主席团第一次会议", "秘书长汇报日程安排和各次全体会议的执行主席分组。有成员提出，分团审议不少于两个小时，各团安排专人记录；议案截止时间要在开幕会上向代表说明。会议表决同意。"},
	{"第一次全体会议", "报告人向大会作报告，其他材料印发代表书面审查。会议宣布分团审议的时间和地点，请列席人员分别到各代表团听取意见。"},
	{"主席团第二次会议", "各代表团团长汇报审议情况：代表同意各项报告，对道路养护、村集体经济和民生实事项目的进度提出了意见。秘书处说明了决议草案的修改。"},
	{"全体会议", "会议逐项宣读草案并表决，工作人员清点票数，主持人当场宣布结果。会议说明了建议、批评和意见的交办和答复时限。"},
	{"代表团会议", "代表围绕各项报告发言，着重谈了道路养护、村集体经济和民生实事项目的进度。记录人整理审议意见，由团长向主席团汇报。"},
	{"交办会", "人大办公室逐件说明建议的要求和代表的意见，各承办单位签收。会议要求先与代表见面再办理，按期书面答复。"},
	{"学习", "领学人讲解重点条文，代表结合联系群众、提建议的经历交流体会，议定把学习内容带到联络站向选民宣讲。"},
	{"活动", "代表分头走访后集中讨论，收集群众对道路、用水和垃圾清运的意见，能当场解释的作了解释，其余由小组汇总转交。"},
}

// minutesOf are the minutes of a meeting of that name.
func minutesOf(name string) string {
	for _, one := range demoMinutes {
		if strings.Contains(name, one[0]) {
			return one[1]
		}
	}
	return "报告人说明了情况，到会人员逐项讨论，要求有关单位按议定的时限办理，办理情况在下次会议上报告。"
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

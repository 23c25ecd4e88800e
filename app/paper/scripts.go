package paper

import (
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// scriptDocuments are the speaking scripts and the papers of the presidium's meetings (DOMAIN.md §5.3, §5.7), and what goes with them at
// a sitting: oaths, votes, questions, commendations.
func scriptDocuments() []Document {
	return slices.Concat(conveningDocuments(), presidiumDocuments(), plenaryDocuments(), oathDocuments(), sittingDocuments())
}

// ofSession is a document of the session in the scripts' area, seen by the public.
func ofSession(number, name, title, issuer string, head Head, template string, missing func(*job) string, data func(*job) docx.Data) Document {
	return Document{Number: number, Name: name, Title: title, Issuer: issuer, Head: head, Template: template, Register: office.Sessions.Any,
		Mask: office.MaskPublic, Missing: missing, Data: data}
}

// insideOffice is a form that is filed and not given out: it says all that the record says.
func insideOffice(d Document) Document {
	d.Mask = office.MaskReport
	return d
}

// each makes a document one file for each of several things.
func each(d Document, pieces func(*job) []Piece) Document {
	d.Each = pieces
	return d
}

// conveningDocuments are D03: the papers of the presidium's meeting between sessions that decides to convene the session.
func conveningDocuments() []Document {
	agenda := func(j *job) string {
		if reason := noConvening(j); reason != "" {
			return reason
		}
		return noMeetingAgenda(j, j.convening())
	}
	return []Document{
		ofSession("D03", "主席团会议通知", "关于召开主席团第×次会议的通知", issuerPresidium, HeadRed, "主席团会议通知", noConvening, meetingNotice),
		ofSession("D03", "主席团会议议程", "主席团第×次会议议程", issuerPresidium, HeadForm, "主席团会议议程", agenda,
			func(j *job) docx.Data { return meetingAgenda(j, orEmpty(j.convening())) }),
		ofSession("D03", "主席团会议主持词", "主席团第×次会议主持词", issuerPresidium, HeadScript, "主持词", noConvening,
			func(j *job) docx.Data {
				return presidiumScript(j, orEmpty(j.convening()), j.meetingTitle(orEmpty(j.convening()), "主持词"))
			}),
		ofSession("D03", "主席团会议记录", "主席团第×次会议记录", issuerPresidium, HeadForm, "主席团会议记录", noConvening,
			func(j *job) docx.Data { return minutesBook(j, orEmpty(j.convening())) }),
		ofSession("D03", "主席团会议纪要", "主席团第×次会议纪要", issuerPresidium, HeadMinutes, "主席团会议纪要", noMinutes, minutes),
	}
}

// presidiumDocuments are D16, and D27: the papers of each meeting of the session's presidium.
func presidiumDocuments() []Document {
	m := func(j *job) *office.Meeting { return orEmpty(of[office.Meeting](j)) }
	agenda := func(j *job) string {
		if one := of[office.Meeting](j); one != nil {
			return noMeetingAgenda(j, one)
		}
		return noPresidiumMeetings(j)
	}
	withAgenda := func(j *job) []Piece {
		return slices.DeleteFunc(presidiumMeetings(j), func(p Piece) bool { return noMeetingAgenda(j, p.Of.(*office.Meeting)) != "" })
	}
	return []Document{
		ofSession("D16", "预备会议主持词", "×镇第×届人民代表大会第×次会议预备会议主持词", "主席", HeadScript, "主持词", noPreparatory, preparatoryScript),
		each(ofSession("D27", "议程", "主席团第×次会议议程", issuerPresidium, HeadForm, "主席团会议议程", agenda,
			func(j *job) docx.Data { return meetingAgenda(j, m(j)) }), withAgenda),
		each(ofSession("D27", "主持词", "主席团第×次会议主持词", issuerPresidium, HeadScript, "主持词", noPresidiumMeetings,
			func(j *job) docx.Data { return presidiumScript(j, m(j), j.meetingTitle(m(j), "主持词")) }), presidiumMeetings),
		each(ofSession("D27", "会议记录", "主席团第×次会议记录", issuerPresidium, HeadForm, "主席团会议记录", noPresidiumMeetings,
			func(j *job) docx.Data { return minutesBook(j, m(j)) }), presidiumMeetings),
	}
}

// plenaryDocuments are the scripts of the plenary sittings: the opening (D28), those with elections and the others between (D42), and
// the closing (D55). Each sitting has one script, which does all that is done at it.
func plenaryDocuments() []Document {
	elections := func(s *plenarySitting) bool { return !s.first && s.elects() }
	between := func(s *plenarySitting) bool { return !s.first && !s.last && !s.elects() }
	piece := func(j *job) docx.Data { return sittingScript(j, of[plenarySitting](j)) }
	return []Document{
		ofSession("D28", "第一次全体会议（开幕会）主持词", "×镇第×届人民代表大会第×次会议第一次全体会议主持词", "执行主席", HeadScript, "主持词", noSittings,
			func(j *job) docx.Data { return sittingScript(j, j.plenaryAt(0)) }),
		each(ofSession("D42", "选举大会主持词", "×镇第×届人民代表大会第×次会议第×次全体会议主持词", "执行主席", HeadScript, "主持词",
			noneOf(elections, "选举另外开全体会议的，在那次会议的议程里登记；这次会议没有这样的全体会议"), piece), sittingsThat(elections)),
		each(ofSession("D42", "全体会议主持词", "×镇第×届人民代表大会第×次会议第×次全体会议主持词", "执行主席", HeadScript, "主持词",
			noneOf(between, "除了开幕、选举和闭幕，没有别的全体会议"), piece), sittingsThat(between)),
		ofSession("D55", "闭幕会主持词", "×镇第×届人民代表大会第×次会议闭幕会主持词", "执行主席", HeadScript, "主持词", noClosingSitting,
			func(j *job) docx.Data { return sittingScript(j, j.plenaryAt(len(j.plenaries())-1)) }),
	}
}

func noSittings(j *job) string {
	if len(j.plenaries()) == 0 {
		return "还没有登记全体会议，日程里也没有"
	}
	return ""
}

// noneOf tells that none of the sittings is of a kind.
func noneOf(kind func(*plenarySitting) bool, reason string) func(*job) string {
	return func(j *job) string {
		if none := noSittings(j); none != "" {
			return none
		}
		if !slices.ContainsFunc(j.plenaries(), kind) {
			return reason
		}
		return ""
	}
}

func sittingsThat(are func(*plenarySitting) bool) func(*job) []Piece {
	return func(j *job) []Piece {
		var out []Piece
		for _, s := range j.plenaries() {
			if are(s) {
				out = append(out, Piece{Name: s.name, Of: s})
			}
		}
		return out
	}
}

// noClosingSitting: the last sitting has a script of its own unless it is the first, or one with elections.
func noClosingSitting(j *job) string {
	if reason := noSittings(j); reason != "" {
		return reason
	}
	switch last := j.plenaries()[len(j.plenaries())-1]; {
	case last.first:
		return "只有一次全体会议，闭幕写在第一次全体会议主持词里"
	case last.elects():
		return "最后一次全体会议有选举，闭幕写在" + last.name + "的选举大会主持词里"
	}
	return ""
}

// oathDocuments are D48.
func oathDocuments() []Document {
	return []Document{
		each(ofSession("D48", "宪法宣誓仪式主持词", "宪法宣誓仪式主持词", issuerPresidium, HeadScript, "主持词", noOath, ceremonyScript), oathsEach),
		ofSession("D48", "宪法宣誓誓词卡", "宪法宣誓誓词", issuerPresidium, HeadForm, "宪法宣誓誓词卡", noOath, oathCard),
		each(ofSession("D48", "宪法宣誓签名册", "宪法宣誓签名册", issuerPresidium, HeadForm, "宪法宣誓签名册", noOath, oathBook), oathsEach),
	}
}

// sittingDocuments are the forms of D54, and the closing speech and the commendations of D55.
func sittingDocuments() []Document {
	return []Document{
		each(ofSession("D54", "表决记录单", "×镇第×届人民代表大会第×次会议表决记录单", "监票人", HeadForm, "表决记录单", noVotes, voteSheet), voteSheetsEach),
		insideOffice(each(ofSession("D54", "询问记录", "×镇第×届人民代表大会第×次会议询问记录", "秘书组", HeadForm, "记录_询问记录", noQuestions, questionSheet), questionsEach)),
		each(ofSession("D54", "质询案记录", "×镇第×届人民代表大会第×次会议质询案记录", "秘书组", HeadForm, "质询案记录", noInterpellation, interpellationSheet), interpellationsEach),
		ofSession("D55", "闭幕词", "×镇第×届人民代表大会第×次会议闭幕词", issuerPresidium, HeadCongress, "闭幕词", noClosingSpeech, closingSpeech),
		ofSession("D55", "表彰决定", "关于表彰先进的决定", issuerPresidium, HeadCongress, "表彰决定", noCommendations, commendationPaper),
	}
}

package paper

import (
	"fmt"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// requestToCounty is the name of D02 where the county wants to be asked instead of told.
const requestToCounty = "召开会议的请示（报县人大常委会）"

// askingDocuments are D01, D02 and D04: who is asked and told before a session, and the decision on it.
func askingDocuments() []Document {
	return []Document{
		letter("D01", "召开会议的请示", "关于召开×镇第×届人民代表大会第×次会议的请示", issuerPresidium, HeadRed, "请示_召开会议", noOpeningOrAgenda, requestToParty),
		letter("D02", "召开会议的报告", "关于召开×镇第×届人民代表大会第×次会议的报告", issuerPresidium, HeadRed, "报告_召开会议", askedInstead, reportToCounty),
		letter("D02", requestToCounty, "关于召开×镇第×届人民代表大会第×次会议的请示", issuerPresidium, HeadRed, "请示_召开会议_县", reportedInstead, reportToCounty),
		letter("D04", "召开会议的决定", "关于召开×镇第×届人民代表大会第×次会议的决定", issuerPresidium, HeadRed, "决定_召开会议", noOpeningOrAgenda, decisionToMeet),
	}
}

// asksCounty tells whether the session's list of papers has a row for the request to the county, which then takes the place of
// the report.
func (j *job) asksCounty() bool {
	for i := range j.session.Papers {
		if p := &j.session.Papers[i]; number(p) == "D02" && p.Title == requestToCounty && applies(p) {
			return true
		}
	}
	return false
}

func askedInstead(j *job) string {
	if j.asksCounty() {
		return "会议的文件清单里改用请示"
	}
	return noOpeningOrAgenda(j)
}

func reportedInstead(j *job) string {
	if !j.asksCounty() {
		return "一般用报告；县里要求请示的，在会议的文件清单里加一行：文件号D02，标题“" + requestToCounty + "”"
	}
	return noOpeningOrAgenda(j)
}

// requestToParty is D01, to the party committee of the township.
func requestToParty(j *job) docx.Data {
	out := j.calling("")
	out["主送"] = "中共" + j.session.Town + "委员会"
	out["选举"] = j.electionsPlanned()
	return out
}

// reportToCounty is D02 in both its forms.
func reportToCounty(j *job) docx.Data {
	out := j.calling("")
	out["主送"] = j.countyCommittee()
	n, sitting := len(j.roll().Summoned()), len(j.session.Attending)
	out["参加人员"] = sentences(when(n > 0, "会议应出席代表%d名。", n), when(sitting > 0, "拟请%d人列席会议。", sitting))
	out["选举"] = j.electionsPlanned()
	return out
}

// electionsPlanned says which posts the session fills: as its elections say, run-offs left aside, else as the agenda does; ""
// for a session without elections.
func (j *job) electionsPlanned() string {
	var posts []string
	for _, e := range j.elections() {
		if e.Kind != office.KindGeneral && e.Kind != office.KindBy && e.Kind != "" {
			continue
		}
		posts = append(posts, electVerb(e)+j.postTitle(e.Post)+when(e.Seats.Given, "%d名", e.Seats.V))
	}
	if posts == nil {
		for _, a := range j.session.Agenda {
			if a.Type == "选举" && strings.TrimSpace(a.Text) != "" {
				posts = append(posts, unstopped(a.Text))
			}
		}
	}
	return inOneLine(posts)
}

// decisionToMeet is D04, the presidium's decision on the date (组织法14, B02).
func decisionToMeet(j *job) docx.Data {
	out := j.calling(j.session.DecidedOn)
	out["通过"] = ""
	if on := j.session.DecidedOn; on != "" {
		out["通过"] = fmt.Sprintf("（%s%s通过）", day(on), j.decidingMeeting(on))
	}
	out["议程句"] = inOneLine(agendaItems(j.session))
	return out
}

// decidingMeeting names the presidium's meeting of a day: 主席团第六次会议, 主席团会议 where it is not on record.
func (j *job) decidingMeeting(on record.Date) string {
	for _, m := range found(j, office.Meetings, record.Query{Where: []record.Filter{{Key: "starts", Op: record.Is, Value: string(on)}}}) {
		if m.Kind == office.MeetPresidium && m.Number.V > 0 && m.Cancelled == "" {
			return "主席团" + hanzi.Ordinal(int(m.Number.V), "次会议")
		}
	}
	return "主席团会议"
}

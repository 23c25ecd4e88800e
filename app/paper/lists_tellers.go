package paper

import (
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// tellerDocuments are D41: who watches and who counts the vote.
func tellerDocuments() []Document {
	var out []Document
	for _, roles := range [][2]string{{"总监票人", "监票人"}, {"总计票人", "计票人"}} {
		name := roles[0] + "、" + roles[1] + "名单"
		out = append(out, draftAndFinal(Document{Number: "D41", Name: name, Title: "×镇第×届人民代表大会第×次会议" + name, Issuer: issuerPresidium, Head: HeadCongress,
			Template: "监票计票人员名单", Register: office.Sessions.Any, Mask: office.MaskPublic,
			Missing: func(j *job) string { return j.noTellers(roles) }, Data: func(j *job) docx.Data { return j.tellerList(name, roles) }})...)
	}
	return out
}

// tellers are those who watch and count at the session, as it says, else as its elections say, each once.
func (j *job) tellers() []record.Person {
	if len(j.session.Tellers) > 0 {
		return j.session.Tellers
	}
	var out []record.Person
	for _, e := range j.elections() {
		for _, p := range e.Tellers {
			if !slices.ContainsFunc(out, func(o record.Person) bool { return o.Called() == p.Called() && o.Status == p.Status }) {
				out = append(out, p)
			}
		}
	}
	return out
}

// noTellers tells why there is no list: nobody was named, or a candidate was (C15; that somebody is a near relative of one the
// records do not know).
func (j *job) noTellers(roles [2]string) string {
	people := j.tellers()
	if len(office.PeopleWith(people, roles[0]))+len(office.PeopleWith(people, roles[1])) == 0 {
		elects := slices.ContainsFunc(j.session.Agenda, func(a office.AgendaItem) bool { return a.Type == "选举" })
		return when(!elects && len(j.elections()) == 0, "本次会议没有选举，") + "还没有录入" + roles[0] + "、" + roles[1]
	}
	for _, e := range j.elections() {
		if texts := e.CandidatesAmong(people); len(texts) > 0 {
			return texts[0]
		}
	}
	return ""
}

// tellerList is D41. The congress passes it at the sitting that elects.
func (j *job) tellerList(title string, roles [2]string) docx.Data {
	out := j.congressPaper()
	var at *office.Meeting
	for _, m := range j.meetings(office.MeetSitting) {
		if slices.ContainsFunc(j.elections(), func(e *office.Election) bool { return e.Meeting.ID == m.ID }) {
			at = m
			break
		}
	}
	out["通过"] = j.passedAt(roles[1], at)
	out["名单题"] = title
	var groups []docx.Data
	for _, role := range roles {
		if people := j.inOrder(j.persons(office.PeopleWith(j.tellers(), role))); len(people) > 0 {
			groups = append(groups, docx.Data{"职务": role, "名单": docx.List("行", docx.NameRows(perRow, annotated(people)...)...)})
		}
	}
	out["组"] = groups
	return out
}

package paper

import (
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// absencesThatEnd is how many sessions a deputy may not miss without leave: the second one ends the mandate (代表法62（三）, A10).
const absencesThatEnd = 2

// absencePapers are the papers of a deputy who stayed away from sessions.
func absencePapers() []Document {
	return []Document{
		{Name: "提请代表资格审查", Title: "关于提请审查×××代表资格的函", Issuer: issuerPresidium, Head: HeadRed,
			Template: "提请代表资格审查", Register: office.Deputies.Any, Mask: office.MaskReport, Missing: notAwayTwice, Data: absenceReferral},
	}
}

// sessionsMissed are the sessions that the deputy missed without leave within the mandate that runs (office.Absences).
func (j *job) sessionsMissed() []*office.Session {
	sessions := found(j, office.Sessions, record.Query{Sort: []record.Sort{{Key: "opens"}}})
	meetings := map[int64][]*office.Meeting{}
	for _, s := range sessions {
		meetings[s.ID] = linked(j, office.Meetings, "session", s.ID)
	}
	return office.Absences(j.deputy, sessions, meetings, j.facts)
}

func notAwayTwice(j *job) string {
	if j.deputy.MandateOn(office.LevelTown, j.in.Today, j.facts.Term) == nil || !sits(j.deputy.StatusOn(office.LevelTown, j.in.Today, j.facts.Term)) {
		return "不是现任的本级代表"
	}
	switch n := len(j.sessionsMissed()); {
	case n == 0:
		return "没有未经批准不出席人代会的记录"
	case n < absencesThatEnd:
		return "未经批准不出席人代会一次，两次才提请审查"
	}
	return ""
}

// absenceReferral asks the credentials committee to examine whether the mandate has ended. It decides nothing itself.
func absenceReferral(j *job) docx.Data {
	d := j.deputy
	m := d.MandateOn(office.LevelTown, j.in.Today, j.facts.Term)
	if m == nil {
		m = new(office.Mandate)
	}
	var missed []string
	list := j.sessionsMissed()
	for _, s := range list {
		missed = append(missed, s.FullName()+"（"+daySpan(s.Opens, s.Closes)+"）")
	}
	term, town := m.Term.Name, j.in.Text(office.KeyTown)
	out := docx.Data{"姓名": d.Name, "性别": d.Sex, "次数": len(list), "会次": itemList(missed), "主送": office.CongressName(j.in) + "代表资格审查委员会",
		"简况": sentences(fmt.Sprintf("%s，%s%s", d.Name, town, term), "人民代表大会代表", when(m.Constituency.Name != "", "，由%s选举产生", m.Constituency.Name),
			when(m.Elected != "", "，%s当选", day(m.Elected)), when(m.Certificate != "", "，代表证号%s", m.Certificate), "。"),
		"文号": fmt.Sprintf("%s〔%s〕　号", j.in.Text(office.KeyCodePresidium), blank), "落款日期": dayToFill("")}
	out["标题名"] = strings.TrimSpace(d.Name)
	return out
}

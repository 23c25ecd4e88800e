package paper

import (
	"fmt"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

func noDeputiesToAnnounce(j *job) string {
	switch people, since := j.announced(); {
	case len(people) > 0:
		return ""
	case since != nil:
		return hanzi.Ordinal(int(since.No.V), "次会议") + "以来没有补选的代表"
	}
	return "本届还没有当选的代表"
}

// announced are the deputies whose election D15 makes public (选举法47): before the first session that is on record for the
// term all of its deputies, afterwards those who were elected since the session before, which is returned too.
func (j *job) announced() ([]*office.Deputy, *office.Session) {
	since := j.roll().Before()
	if since != nil && since.TermNo.V != j.session.TermNo.V {
		since = nil
	}
	on := j.session.Opens
	if on == "" {
		on = j.in.Today
	}
	var out []*office.Deputy
	for _, d := range j.everybody() {
		m := j.mandate(d)
		if m == nil || !sits(d.StatusOn(office.LevelTown, on, j.facts.Term)) {
			continue
		}
		if since == nil || m.Elected != "" && m.Elected > since.Opens {
			out = append(out, d)
		}
	}
	return out, since
}

// sits tells whether someone of that status is a deputy still. Whether the deputy counts in N does not matter here: the
// announcement comes before the term begins.
func sits(status string) bool {
	return status == office.StateInOffice || status == office.StateSuspended || status == office.StateResigning
}

// mandate returns the deputy's mandate in the session's term, nil when there is none.
func (j *job) mandate(d *office.Deputy) *office.Mandate {
	for i := range d.Mandates {
		m := &d.Mandates[i]
		if t := j.facts.Term(m.Term.ID); m.Level == office.LevelTown && t != nil && t.Number.V == j.session.TermNo.V {
			return m
		}
	}
	return nil
}

// deputiesNotice is D15, the announcement of the deputies whose election the presidium has found valid. Before a term's
// first session the presidium of the term before issues it.
func deputiesNotice(j *job) docx.Data {
	people, since := j.announced()
	out := j.nameList(people)
	issuer := office.PresidiumName(j.in)
	if s := j.session; s.First() && s.TermNo.V > 1 {
		issuer = s.Town + hanzi.Ordinal(int(s.TermNo.V-1), "届") + "人民代表大会主席团"
	}
	how, who := "代表已经依法选举产生", "当选代表"
	if since != nil {
		how, who = "出缺的代表已经依法补选", "补选代表"
	}
	out["发布机关"], out["发布机关题"] = issuer, inLines(issuer)
	out["正文"] = fmt.Sprintf("%s%s。根据代表资格审查委员会的审查报告，%s确认%d名%s的代表资格有效。现将代表名单予以公布（%s）。",
		sessionWords(j.session)["大会"], how, issuer, len(people), who, out["排序"])
	var confirmed record.Date
	number, same := "", true
	for i, d := range people {
		m := j.mandate(d)
		confirmed = max(confirmed, m.Confirmed)
		same = same && (i == 0 || m.Announcement == number)
		number = m.Announcement
	}
	if !same {
		number = ""
	}
	out["公告号"] = number
	out["落款日期"] = j.noticeDay(confirmed)
	return out
}

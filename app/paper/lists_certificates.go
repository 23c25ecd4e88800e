package paper

import (
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// certificateDocuments are D66: who received a deputy's certificate, and who a certificate of election.
func certificateDocuments() []Document {
	form := func(name string, missing func(*job) string, data func(*job) docx.Data) Document {
		return Document{Number: "D66", Name: name, Title: "×镇第×届人民代表大会第×次会议" + name, Issuer: "人大办公室", Head: HeadForm,
			Template: name, Register: office.Sessions.Any, Mask: office.MaskReport, Missing: missing, Data: data}
	}
	return []Document{form("代表证发放登记表", noDeputiesToAnnounce, deputyCertificates), form("当选证书发放登记表", nobodyElected, electionCertificates)}
}

// deputyCertificates lists the deputies elected since the session before, with room to sign.
func deputyCertificates(j *job) docx.Data {
	people, _ := j.announced()
	var rows []docx.Data
	for _, d := range people {
		m := j.mandate(d)
		rows = append(rows, docx.Data{"姓名": hanzi.PadName(d.Name), "选区": m.Constituency.Name, "证号": m.Certificate, "日期": shortDay(m.Issued)})
	}
	return docx.Data{"发放": rows, "人数": len(people)}
}

func nobodyElected(j *job) string {
	switch {
	case len(j.elections()) == 0:
		return "本次会议没有选举"
	case len(j.elected()) == 0:
		return "选举还没有结果"
	}
	return ""
}

// electedOne is a person whom the session elected.
type electedOne struct {
	name, post, certificate string
}

// elected are those whom the session elected, in the order of the elections.
func (j *job) elected() []electedOne {
	var out []electedOne
	for _, e := range j.elections() {
		for _, w := range e.Winners() {
			one := electedOne{name: j.nameOf(w.Deputy, w.Name), post: office.PostWord(e.Post, j.in)}
			for i := range e.Candidates {
				if c := &e.Candidates[i]; c.Name == w.Name && c.Outcome == office.OutcomeElected {
					one.certificate = c.Certificate
				}
			}
			out = append(out, one)
		}
	}
	return out
}

// electionCertificates lists who was elected to which post, with room for the day and to sign.
func electionCertificates(j *job) docx.Data {
	var rows []docx.Data
	for _, one := range j.elected() {
		rows = append(rows, docx.Data{"姓名": hanzi.PadName(one.name), "职务": one.post, "证书": one.certificate})
	}
	return docx.Data{"发放": rows, "人数": len(rows)}
}

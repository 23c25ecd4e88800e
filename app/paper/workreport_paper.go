package paper

import (
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/data"
)

// workReportPapers are the forms of the work report, as papers of the term (DOMAIN.md §7.1), and the handbook.
func workReportPapers() []Document {
	var out []Document
	for _, one := range ReportKinds {
		out = append(out, Document{Name: one.Name, Title: "×镇人民代表大会主席团" + one.Name, Issuer: issuerPresidium, Head: HeadCongress, Template: "工作总结",
			Register: office.Terms.Any, Mask: office.MaskReport, Missing: notOfThisTerm, Data: workReportWords(one.Kind)})
	}
	return append(out, workHandbook())
}

// notOfThisTerm tells why a report is not made from the record of an earlier term, when nobody said of which period.
func notOfThisTerm(j *job) string {
	t := office.TermOn(j.facts.Terms(), j.in.Today, j.in)
	if j.doc.From == "" && j.doc.To == "" && t != nil && t.ID != of[office.Term](j).ID {
		return "以前的届请在“统计报送”的“工作报告”里选起止日期生成"
	}
	return ""
}

// workReportWords is what the template prints of a report.
func workReportWords(kind ReportKind) func(j *job) docx.Data {
	return func(j *job) docx.Data {
		report, err := MakeReport(j.store, ReportQuery{Kind: kind, From: j.doc.From, To: j.doc.To})
		if err != nil {
			j.keep(err)
			return docx.Data{"题目": "", "文": nil, "落款": false, "落款日期": ""}
		}
		return docx.Data{"题目": report.Title, "文": textBody(report.Paragraphs()), "落款": report.signs(), "落款日期": report.Signed}
	}
}

// ReportPaper is the Word document of a report, with the term that it is a paper of.
func ReportPaper(s *data.Store, q ReportQuery) (Document, int64) {
	facts := s.Facts()
	term := int64(facts.In.Int(office.KeyTerm))
	if t := office.TermOn(facts.Terms(), q.To, facts.In); q.To != "" && t != nil {
		term = t.ID
	}
	d := *Named(q.Kind.Name(), office.Terms.Any)
	d.From, d.To = q.From, q.To
	return d, term
}

package paper

import (
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// appraisalDocuments are the satisfaction polls of a session (满意度测评, D54): the form and its result.
func appraisalDocuments() []Document {
	return []Document{
		{Number: "D54", Name: "满意度测评表", Title: "满意度测评表", Issuer: "监票人", Head: HeadForm,
			Template: "满意度测评表", Missing: noAppraisals, Each: appraisalPieces, Data: appraisalForm},
		{Number: "D54", Name: "满意度测评结果单", Title: "满意度测评结果报告单", Issuer: "监票人", Head: HeadForm,
			Template: "满意度测评结果单", Missing: appraisalWrong, Each: appraisalPieces, Data: appraisalResult},
	}
}

// appraisals are the polls that were or will be held while the session sits.
func (j *job) appraisals() []*office.Appraisal {
	s := j.session
	if s.Opens == "" {
		return nil
	}
	var out []*office.Appraisal
	last := max(s.Opens, s.Closes)
	for _, a := range j.allAppraisals() {
		if a.Day >= s.Opens && a.Day <= last && len(a.Objects) > 0 {
			out = append(out, a)
		}
	}
	return out
}

// allAppraisals reads the register once for all papers of a set.
func (j *job) allAppraisals() []*office.Appraisal {
	kept, ok := j.read["appraisals"].([]*office.Appraisal)
	if !ok {
		kept = found(j, office.Appraisals, record.Query{})
		j.read["appraisals"] = kept
	}
	return kept
}

func noAppraisals(j *job) string {
	if len(j.appraisals()) == 0 {
		return "会议期间没有登记满意度测评"
	}
	return ""
}

// appraisalWrong tells why no result is made: ballots that do not add up, and no reason on record.
func appraisalWrong(j *job) string {
	if reason := noAppraisals(j); reason != "" {
		return reason
	}
	if a := of[office.Appraisal](j); a != nil {
		return strings.Join(a.Refusals(), "；")
	}
	reason := ""
	for _, a := range j.appraisals() {
		if reason = strings.Join(a.Refusals(), "；"); reason == "" {
			return ""
		}
	}
	return reason
}

func appraisalPieces(j *job) []Piece {
	list := j.appraisals()
	var out []Piece
	for i, a := range list {
		p := Piece{Name: a.Subject, Of: a}
		for _, b := range list[:i] {
			if b.Subject == a.Subject {
				p.Name = fmt.Sprintf("%s%d", a.Subject, i+1)
			}
		}
		out = append(out, p)
	}
	return out
}

func appraisalOf(j *job) *office.Appraisal {
	if a := of[office.Appraisal](j); a != nil {
		return a
	}
	return &office.Appraisal{}
}

// appraisalForm is the form that each deputy fills in: what is judged, and a cell for each judgement. It carries no name and no number.
func appraisalForm(j *job) docx.Data {
	a := appraisalOf(j)
	var rows []docx.Data
	for _, o := range a.Objects {
		rows = append(rows, docx.Data{"名称": o.Name})
	}
	return docx.Data{"主题": a.Subject, "对象": rows}
}

// appraisalResult is the result; before the count it is a form with room for the numbers.
func appraisalResult(j *job) docx.Data {
	a := appraisalOf(j)
	var rows []docx.Data
	for i := range a.Objects {
		p := &a.Objects[i].Poll
		row := docx.Data{"名称": a.Objects[i].Name, "发出": numberOrRoom(p.Issued), "收回": numberOrRoom(p.Returned), "有效": numberOrRoom(p.Valid), "满意": numberOrRoom(p.Satisfied),
			"基本满意": numberOrRoom(p.Mostly), "不满意": numberOrRoom(p.Dissatisfied), "弃权": numberOrRoom(p.Abstain), "满意率": "", "两项率": ""}
		if p.Counted() {
			row["满意率"], row["两项率"] = p.SatisfiedRate(), p.ContentRate()
		}
		rows = append(rows, row)
	}
	return docx.Data{"主题": a.Subject, "对象": rows, "时间": dayToFill(a.Day), "说明": when(a.FaultsWhy != "", "说明：%s", a.FaultsWhy)}
}

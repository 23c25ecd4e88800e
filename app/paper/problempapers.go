package paper

import (
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// problemPapers are the slips of one problem on its way to being mended (问题整改, DOMAIN.md §3.12, §4.4).
func problemPapers() []Document {
	problem := func(d Document) Document {
		d.Register, d.Mask, d.Issuer, d.Head = office.Problems.Any, office.MaskReport, issuerPresidium, HeadForm
		return d
	}
	return []Document{
		problem(Document{Name: "问题交办单", Title: "问题整改交办单", Template: "记录_问题交办单", Missing: noProblemUnit, Data: problemSlip}),
		problem(Document{Name: "督办通知", Title: "问题整改督办通知", Template: "记录_问题督办通知", Missing: notUrged, Data: problemUrging}),
		problem(Document{Name: "销号单", Title: "问题整改销号单", Template: "记录_问题销号单", Missing: notAccepted, Data: problemClosing}),
	}
}

func noProblemUnit(j *job) string {
	if of[office.Problem](j).Unit.ID == 0 {
		return "还没有确定责任单位"
	}
	return ""
}

// problemWords are what every slip of a problem can say: each of its fields under its label.
func (j *job) problemWords() docx.Data {
	p := of[office.Problem](j)
	out := j.fields(office.Problems.Any, p)
	out["出处"] = placeFound(p.Source, sourceName(p))
	out["要求完成"] = day(p.Due(j.in))
	var lines []string
	for _, note := range p.Progress {
		lines = append(lines, when(note.Day != "", "%s：", day(note.Day))+fullSentence(note.Text))
	}
	out["进度"] = strings.Join(lines, "\n")
	return out
}

// placeFound is where a problem was found: the kind of work and the record, whose name often says the kind already (集中视察：饮水安全).
func placeFound(kind, record string) string {
	if before, _, named := strings.Cut(record, "："); named && strings.Contains(before, kind) {
		return record
	}
	return strings.Trim(kind+"　"+record, "　")
}

// sourceName is the record in which the problem was found.
func sourceName(p *office.Problem) string {
	for _, ref := range []string{p.Inspection.Name, p.Appraisal.Name, p.Inquiry.Name, p.Reception.Name, p.Petition.Name, p.DutyReport.Name} {
		if ref != "" {
			return ref
		}
	}
	return ""
}

func problemSlip(j *job) docx.Data {
	p := of[office.Problem](j)
	out := j.problemWords()
	out["整改要求"] = sentences("请制定整改方案，明确措施、责任人和时限，", when(p.Due(j.in) != "", "在%s前完成整改，", day(p.Due(j.in))), "将整改情况书面报", office.PresidiumName(j.in), "。")
	out["落款日期"] = dayToFill(p.HandedOver)
	return out
}

func notUrged(j *job) string {
	p := of[office.Problem](j)
	switch {
	case p.Unit.ID == 0:
		return "还没有确定责任单位"
	case p.HandedOver == "":
		return "还没有交办"
	case p.Closed != "" || p.Conclusion == office.ProblemSolved:
		return "问题已经整改到位，不用督办"
	}
	return ""
}

// problemUrging is 督办通知 of one problem that is not mended yet. Its day is written by hand.
func problemUrging(j *job) docx.Data {
	p := of[office.Problem](j)
	due := p.Due(j.in)
	out := j.problemWords()
	out["正文"] = sentences(when(p.HandedOver != "", "%s，", day(p.HandedOver)), office.PresidiumName(j.in), "将下列问题交你单位整改", when(due != "", "，要求在%s前完成", day(due)),
		"。目前问题还没有销号。")
	out["要求"] = "请抓紧整改，在收到本通知后及时将进展、没有完成的原因和完成时间书面报" + office.PresidiumName(j.in) + "。"
	return out
}

func notAccepted(j *job) string {
	if p := of[office.Problem](j); p.Done == "" && p.Accepted == "" && p.Closed == "" {
		return "还没有登记完成或者验收"
	}
	return ""
}

func problemClosing(j *job) docx.Data {
	p := of[office.Problem](j)
	out := j.problemWords()
	out["验收人员"] = namesOf(p.Acceptors)
	out["落款日期"] = dayToFill(p.Closed)
	return out
}

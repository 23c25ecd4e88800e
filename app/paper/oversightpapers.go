package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// oversightPapers are those of an appraisal (工作评议, DOMAIN.md §3.13) and of inquiries (询问、约见, §3.14).
func oversightPapers() []Document {
	appraisal := func(d Document) Document {
		d.Register, d.Mask, d.Issuer, d.Head = office.Appraisals.Any, office.MaskReport, issuerPresidium, HeadForm
		return d
	}
	return []Document{
		appraisal(Document{Name: "工作评议方案", Title: "×工作评议方案", Template: "记录_文稿", Missing: nobodyAppraised, Data: appraisalPlan}),
		appraisal(Document{Name: "测评票", Title: "×测评票", Template: "记录_测评票", Missing: nobodyAppraised, Data: appraisalSlip}),
		appraisal(Document{Name: "结果通报", Title: "关于×结果的通报", Template: "记录_评议结果通报", Missing: notAppraised, Data: appraisalReport}),
		noticeOf(office.Inquiries.Any, "询问通知", "关于开展×专题询问（约见）的通知"),
		{Name: "询问记录", Title: "×询问（约见、质询）记录", Issuer: issuerPresidium, Head: HeadForm, Template: "记录_询问记录", Register: office.Inquiries.Any, Mask: office.MaskReport,
			Missing: noQuestion, Data: inquiryRecord},
	}
}

func nobodyAppraised(j *job) string {
	if len(of[office.Appraisal](j).Objects) == 0 {
		return "还没有录入评议对象"
	}
	return ""
}

// appraisalPlan is 工作评议方案: whom, by whom, in which steps.
func appraisalPlan(j *job) docx.Data {
	a := of[office.Appraisal](j)
	var text outline
	byKind := map[string][]string{}
	var kinds []string
	for _, o := range a.Objects {
		if byKind[o.Kind] == nil {
			kinds = append(kinds, o.Kind)
		}
		byKind[o.Kind] = append(byKind[o.Kind], o.Name)
	}
	var objects, who, steps, quotas []string
	for _, k := range kinds {
		objects = append(objects, when(k != "", "%s：", k)+strings.Join(byKind[k], "、")+"。")
	}
	text.part("评议对象", objects...)
	text.part("评议方式", fullSentence(a.Method))
	for _, v := range a.Voters {
		who = append(who, v.Category+when(v.Number.Given, "%d人", v.Number.V))
	}
	text.part("参评人员", fullSentence(strings.Join(who, "、")))
	for _, s := range a.Steps {
		steps = append(steps, s.Step+when(s.Planned != "", "（%s前）", day(s.Planned)))
	}
	text.part("方法步骤", enumerated(steps)...)
	for _, q := range a.Quotas {
		if q.Best.Given {
			quotas = append(quotas, fmt.Sprintf("%s评定最满意单位%d个", q.Kind, q.Best.V))
		}
	}
	text.part("计分和评定", fullSentence(a.Scoring), fullSentence(strings.Join(quotas, "；")))
	text.part("结果运用", "评议结果向党委报告，向评议对象反馈；评议中提出的问题交办整改，整改情况由主席团跟踪督促。")
	return plainText(withWord(appraisalName(a), "方案"), text, office.PresidiumName(j.in), dayToFill(a.Notified))
}

// appraisalName is the subject with the kind of the poll where the subject does not say it: 2026年上半年专项工作满意度测评.
func appraisalName(a *office.Appraisal) string {
	if strings.Contains(a.Subject, "评议") || strings.Contains(a.Subject, "测评") {
		return a.Subject
	}
	return a.Subject + cmp.Or(a.Method, "评议")
}

// appraisers says who took part: the deputies alone, or others as well.
func appraisers(a *office.Appraisal) string {
	for _, v := range a.Voters {
		if !strings.HasSuffix(v.Category, "代表") || strings.Contains(v.Category, "群众") {
			return "代表和群众"
		}
	}
	return "代表"
}

// withWord puts a word behind a subject.
func withWord(subject, word string) string { return strings.TrimSuffix(subject, word) + word }

func appraisalSlip(j *job) docx.Data {
	a := of[office.Appraisal](j)
	var names []string
	for _, o := range a.Objects {
		names = append(names, o.Name)
	}
	return pollSlip(inLines(a.Subject)+"\n测　评　票", slipNote, names, []string{"满意", "基本满意", "不满意", "不了解"})
}

func notAppraised(j *job) string {
	a := of[office.Appraisal](j)
	if len(a.Ranking(j.in)) == 0 {
		return "还没有录入测评票数"
	}
	if faults := a.Refusals(); len(faults) > 0 {
		return "测评票数对不上：" + strings.TrimRight(faults[0], "。")
	}
	return ""
}

// appraisalReport is 结果通报: each object with its count and rates, the best of each kind first.
func appraisalReport(j *job) docx.Data {
	a := of[office.Appraisal](j)
	var rows []docx.Data
	voters := a.VoterCount()
	for _, r := range a.Ranking(j.in) {
		p := &r.Object.Poll
		rows = append(rows, docx.Data{"类别": r.Object.Kind, "名次": r.Place, "名称": r.Object.Name, "有效": numberOrRoom(p.Valid), "满意": numberOrRoom(p.Satisfied),
			"基本满意": numberOrRoom(p.Mostly), "不满意": numberOrRoom(p.Dissatisfied), "满意率": p.SatisfiedRate(), "两项率": p.ContentRate(), "得分": p.Score(j.in), "评定": r.Object.Verdict})
	}
	var best []string
	for _, o := range a.Objects {
		if o.Verdict == office.VerdictBest {
			best = append(best, o.Name)
		}
	}
	var text outline
	text.text(when(best != nil, "评定为%s的有：%s。", office.VerdictBest, strings.Join(best, "、")), a.Opinions)
	return docx.Data{"题目": inLines("关于" + appraisalName(a) + "结果的通报"), "主送": cmp.Or(a.IssuedTo, "各有关单位"),
		"导语": sentences(when(a.Day != "", "%s，", day(a.Day)), office.PresidiumName(j.in), "组织", when(voters > 0, "%d名", voters), appraisers(a), "进行", appraisalName(a), "，对", fmt.Sprint(len(rows)),
			"个对象作了测评。现将结果通报如下："),
		"结果": rows, "计分": when(a.Scoring != "", "计分办法：%s", fullSentence(a.Scoring)), "定义": "满意率＝满意÷有效票；满意和基本满意率＝（满意＋基本满意）÷有效票。",
		"文段": text.rows, "要求": "请各评议对象针对代表和群众提出的意见制定整改措施，按时报告整改情况。", "落款日期": dayToFill(a.Issued)}
}

func noQuestion(j *job) string {
	q := of[office.Inquiry](j)
	if q.Day == "" {
		return "还没有填写日期"
	}
	if q.Type == office.InquiryDemand {
		return "要求开会的提议没有询问记录"
	}
	return ""
}

// inquiryRecord is the record of an inquiry, or a sheet to write it on.
func inquiryRecord(j *job) docx.Data {
	out := j.inquiryWords(of[office.Inquiry](j))
	out["题目"] = inLines(j.occasion().name + "记录")
	return out
}

// eachOnce joins names, each of them once, in the order in which they first stand.
func eachOnce(names []string) string {
	var out []string
	for _, name := range names {
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return strings.Join(out, "、")
}

// inquiryWords are what the record of an inquiry says besides its title. Who asked and who answered is taken from the questions
// where it was not entered by itself.
func (j *job) inquiryWords(q *office.Inquiry) docx.Data {
	out := j.fields(office.Inquiries.Any, q)
	var lines []docx.Data
	var askers, answered []string
	for i, item := range q.Items {
		askers, answered = append(askers, item.Asker.Name), append(answered, item.By)
		lines = append(lines, docx.Data{"号": i + 1, "问": when(item.Asker.Name != "", "%s：", item.Asker.Name) + fullSentence(item.Question),
			"答": when(item.By != "" && item.Answer != "", "%s：", item.By) + fullSentence(item.Answer), "追问": fullSentence(item.Further)})
	}
	if lines == nil {
		lines = []docx.Data{{"号": 1, "问": strings.TrimSpace(q.Question + "\n" + q.Content), "答": q.Answer, "追问": ""}}
	}
	out["时间"], out["参加"] = day(q.Day), namesOf(q.Attending)
	out["提出"] = cmp.Or(namesOf(q.Movers), eachOnce(askers))
	out["应询"] = cmp.Or(strings.Trim(refs(q.Units)+"　"+q.Target, "　"), eachOnce(answered))
	out["问答"] = lines
	out["评价"] = when(q.Satisfied.Given || q.Mostly.Given || q.Dissatisfied.Given, "满意%d票，基本满意%d票，不满意%d票", q.Satisfied.V, q.Mostly.V, q.Dissatisfied.V)
	return out
}

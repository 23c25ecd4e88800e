package paper

import (
	"cmp"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// trainingPapers are the papers of one training (培训, DOMAIN.md §3.4).
func trainingPapers() []Document {
	training := func(d Document) Document {
		d.Register, d.Mask = office.Trainings.Any, office.MaskReport
		return d
	}
	return []Document{
		training(Document{Name: "培训方案", Title: "×培训方案", Issuer: issuerPresidium, Head: HeadForm, Template: "记录_文稿", Missing: noOccasionDay, Data: trainingPlan}),
		noticeOf(office.Trainings.Any, "培训通知", "关于举办×培训的通知"),
		signInOf(office.Trainings.Any, "培训签到册", "×培训签到册"),
		training(Document{Name: "培训情况", Title: "×培训情况", Issuer: "人大办公室", Head: HeadForm, Template: "记录_培训情况", Missing: notTrained, Data: trainingResult}),
		bulletinOf(office.Trainings.Any),
	}
}

// plainText is what the template 记录_文稿 is filled with: a title, a text in parts, and who signs when.
func plainText(title string, text outline, signer, on string) docx.Data {
	return docx.Data{"题目": inLines(title), "副题": "", "导语": "", "文段": text.rows, "落款": signer, "落款日期": on}
}

func trainingPlan(j *job) docx.Data {
	t, o := of[office.Training](j), j.occasion()
	var text outline
	text.part("培训时间和地点", sentences("时间：", timeSpan(t.From, "", t.To, ""), "。"), when(t.Place != "", "地点：%s。", t.Place))
	text.part("培训对象", fullSentence(o.takingPart()))
	text.part("培训内容", trainingContents(t)...)
	text.part("培训方式和授课人", when(len(t.Methods) > 0, "采取%s的方式。", strings.Join(t.Methods, "、")), when(t.Lecturer != "", "授课人：%s。", t.Lecturer),
		when(t.Hours.Given, "共%g学时。", t.Hours.V))
	var handed []string
	for _, m := range t.Materials {
		handed = append(handed, m.Title+when(m.Copies.Given, "（%d份）", m.Copies.V))
	}
	text.part("培训资料", enumerated(handed)...)
	text.part("组织实施", when(t.Host != "", "由%s主办，人大办公室负责通知、签到、资料发放和服务保障。", j.hostOf(t)), "参训人员按时到课、遵守纪律，培训情况记入代表履职档案。")
	return plainText(t.Name+"方案", text, office.OfficeName(j.in), dayToFill(t.Noticed))
}

// hostOf is who holds the training, as this township is called.
func (j *job) hostOf(t *office.Training) string {
	host := cmp.Or(t.HostName, t.Host)
	if t.Host == "镇人大主席团" {
		return office.PresidiumName(j.in)
	}
	return host
}

func notTrained(j *job) string {
	if !of[office.Training](j).Held() {
		return "还没有登记参训情况"
	}
	return ""
}

// trainingResult is 培训情况: the numbers and what came of the training.
func trainingResult(j *job) docx.Data {
	t := of[office.Training](j)
	out := j.fields(office.Trainings.Any, t)
	out["题目"] = inLines(t.Name + "情况")
	out["时间"] = timeSpan(t.From, "", t.To, "")
	out["主办"] = j.hostOf(t)
	out["请假人员"], out["缺席人员"] = absentees(t.Deputies, office.OnLeave), absentees(t.Deputies, office.Absent)
	var materials []string
	for _, m := range t.Materials {
		materials = append(materials, m.Title+when(m.Copies.Given, "，%d份", m.Copies.V))
	}
	out["资料"] = strings.Join(materials, "\n")
	out["出勤率"] = ""
	if wanted, came := t.Wanted(), t.Came(); wanted.V > 0 && came.Given {
		out["出勤率"] = figures.Percent(float64(came.V), float64(wanted.V))
	}
	return out
}

// absentees are who was away, with the reason.
func absentees(people []record.Person, status string) string {
	var out []string
	for _, p := range office.PeopleWith(people, status) {
		out = append(out, p.Called()+when(p.Note != "", "（%s）", p.Note))
	}
	return strings.Join(out, "、")
}

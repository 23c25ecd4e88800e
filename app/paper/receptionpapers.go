package paper

import (
	"cmp"
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// receptionPapers are those of one matter that voters brought (民情, DOMAIN.md §3.16) and of one petition (信访件, §3.17).
func receptionPapers() []Document {
	reception := func(d Document) Document {
		d.Register, d.Issuer, d.Head = office.Receptions.Any, "人大办公室", HeadForm
		return d
	}
	petition := func(d Document) Document {
		d.Register, d.Issuer, d.Head = office.Petitions.Any, "人大办公室", HeadForm
		return d
	}
	return []Document{
		reception(Document{Name: "民情登记单", Title: "民情登记单", Template: "记录_民情登记单", Mask: office.MaskInternal, Missing: nothing, Data: receptionSheet}),
		reception(Document{Name: "转办单", Title: "民情转办单", Template: "记录_民情转办单", Mask: office.MaskReport, Missing: noReceptionUnit, Data: receptionForward}),
		bulletinOf(office.Receptions.Any),
		petition(Document{Name: "转办单", Title: "信访事项转办单", Template: "记录_信访转办单", Mask: office.MaskReport, Missing: noPetitionUnit, Data: petitionForward}),
		// It goes to the petitioner, so that it names the petitioner and nobody else's data.
		petition(Document{Name: "告知单", Title: "信访事项告知单", Template: "记录_信访告知单", Mask: office.MaskReport, Missing: noCourse, Data: petitionTold}),
		bulletinOf(office.Contacts.Any),
	}
}

// nothing is missing: the sheet is for whatever is known.
func nothing(*job) string { return "" }

func receptionSheet(j *job) docx.Data {
	r := of[office.Reception](j)
	out := j.fields(office.Receptions.Any, r)
	out["时间"] = timeSpan(r.Day, r.From, "", r.To)
	out["代表"] = namesOf(r.Deputies)
	out["地方"] = cmp.Or(r.Station.Name, r.Place)
	return out
}

func noReceptionUnit(j *job) string {
	if of[office.Reception](j).Unit.ID == 0 {
		return "还没有填写承办单位"
	}
	return ""
}

func receptionForward(j *job) docx.Data {
	r := of[office.Reception](j)
	out := receptionSheet(j)
	out["诉求"] = j.withoutVisitor(r, r.Content)
	if r.Confidential.V && r.Visitor != "" {
		out["来访人姓名"] = office.Withheld
	}
	due := r.Due(j.in)
	out["办理要求"] = sentences("请", when(due != "", "在%s前", day(due)), "办理，并将结果书面回复", office.OfficeName(j.in), "，由代表向群众反馈。")
	out["落款日期"] = dayToFill(r.HandedOver)
	return out
}

func noPetitionUnit(j *job) string {
	switch p := of[office.Petition](j); {
	case p.Course == office.CourseRefuse || p.Course == office.CourseKeep:
		return "这一件的去向是" + p.Course + "，不转办"
	case p.Unit.ID == 0:
		return "还没有填写承办单位"
	}
	return ""
}

// petitionForward is 转办单: the unit gets the matter, and only as much of the person as a report may show (DOMAIN.md §9.1).
func petitionForward(j *job) docx.Data {
	p := of[office.Petition](j)
	out := j.fields(office.Petitions.Any, p)
	due := p.Due()
	out["办理要求"] = sentences("请依照《信访工作条例》调查处理，", when(due != "", "在%s前", day(due)), "书面答复信访人，并将办理情况报", office.OfficeName(j.in), "。信访人的姓名、住址、电话和材料不得泄露给被反映的人和单位。")
	out["落款日期"] = dayToFill(p.HandedOver)
	return out
}

func noCourse(j *job) string {
	switch p := of[office.Petition](j); {
	case p.Course == "":
		return "还没有填写去向，不知道告知什么"
	case p.Petitioner == "":
		return "没有登记信访人"
	}
	return ""
}

// petitionTold is 告知单, with which the petitioner learns what becomes of the matter within 15 days (信访工作条例22).
func petitionTold(j *job) docx.Data {
	p := of[office.Petition](j)
	due := p.Due()
	what := "已登记留存，作为工作参考"
	switch p.Course {
	case office.CourseForward, office.CourseAssign:
		what = sentences("已", p.Course, when(p.Unit.Name != "", "%s办理", p.Unit.Name), when(due != "", "，应当在%s前办结", day(due)), "，办理结果由承办单位书面答复您")
	case office.CourseRefuse:
		what = "不属于本单位受理的范围，决定不予受理" + when(p.WhyNot != "", "。原因：%s", strings.TrimRight(p.WhyNot, "。"))
	}
	return docx.Data{"编号": p.Number, "称呼": p.Petitioner,
		"正文":   fmt.Sprintf("您%s以%s形式反映的“%s”收悉。按照《信访工作条例》的规定，%s。", when(p.Day != "", "于%s", day(p.Day)), cmp.Or(p.Form, "信访"), strings.TrimRight(p.Subject, "。"), what),
		"落款日期": dayToFill(p.Told)}
}

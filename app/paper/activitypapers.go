package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// activityPapers are the ordinary papers of one activity: of oversight, of contact with voters, and of the office's own work.
func activityPapers() []Document {
	return slices.Concat(inspectionPapers(), problemPapers(), oversightPapers(), receptionPapers(), stationPapers(), campaignPapers())
}

// inspectionPapers are those of one activity of 视察, 调研, 执法检查 or 督查 (DOMAIN.md §3.11).
func inspectionPapers() []Document {
	activity := func(d Document) Document {
		d.Register, d.Mask = office.Inspections.Any, office.MaskReport
		return d
	}
	return []Document{
		activity(Document{Name: "活动方案", Title: "×活动方案", Issuer: issuerPresidium, Head: HeadForm, Template: "记录_文稿", Missing: noNotice, Data: activityPlan}),
		noticeOf(office.Inspections.Any, "活动通知", "关于开展×活动的通知"),
		signInOf(office.Inspections.Any, "签到册", "×活动签到册"),
		activity(Document{Name: "检查记录", Title: "×活动检查记录", Issuer: "活动组", Head: HeadForm, Template: "记录_检查记录", Missing: noNotice, Data: siteRecords}),
		activity(Document{Name: "活动报告", Title: "关于×的视察（调研、执法检查）报告", Issuer: "活动组", Head: HeadForm, Template: "记录_文稿", Missing: notInspected, Data: activityReport}),
		activity(Document{Name: "审议意见书", Title: "关于×的审议意见书", Issuer: issuerPresidium, Head: HeadLetter, Template: "记录_审议意见书", Missing: noOpinion, Data: opinionLetter}),
		bulletinOf(office.Inspections.Any),
	}
}

func activityPlan(j *job) docx.Data {
	i, o := of[office.Inspection](j), j.occasion()
	members := slices.DeleteFunc(slices.Clone(i.Deputies), func(p record.Person) bool {
		return slices.ContainsFunc(i.Leader, func(l record.Person) bool { return p.Who.ID != 0 && p.Who == l.Who })
	})
	var text outline
	text.part("时间和地点", sentences("时间：", timeSpan(o.from, o.at, o.to, o.until), "。"), when(i.Place != "", "地点：%s。", i.Place))
	text.part("参加人员", when(len(i.Leader) > 0, "组长：%s。", namesOf(i.Leader)), when(len(members) > 0, "成员：%s。", namesOf(members)),
		when(len(i.Others) > 0, "其他参加人员：%s。", withStatus(i.Others)))
	for _, m := range o.matters {
		text.part(m.heading, m.lines...)
	}
	steps := []string{"听取有关单位的情况汇报。", "到点位实地察看，查阅资料，与干部群众交谈。", "汇总情况，提出意见建议，形成报告，转交有关机关研究处理。"}
	if len(i.Heard) == 0 {
		steps = steps[1:]
	}
	text.part("方法步骤", enumerated(steps)...)
	text.part("有关要求", "轻车简从，遵守廉洁纪律；实事求是反映情况，代表在活动中不直接处理问题。")
	return plainText(o.name+"活动方案", text, office.PresidiumName(j.in), dayToFill(""))
}

// withStatus are the names of people with as what they come: 项明（部门人员）.
func withStatus(people []record.Person) string {
	var out []string
	for _, p := range people {
		out = append(out, p.Called()+when(p.Status != "", "（%s）", p.Status))
	}
	return strings.Join(out, "、")
}

// siteRecords is 检查记录: a sheet for each site with what is on record of it, else one for the whole activity.
func siteRecords(j *job) docx.Data {
	i, o := of[office.Inspection](j), j.occasion()
	sites := i.Sites
	if len(sites) == 0 {
		sites = []office.InspectionSite{{Place: i.Place}}
	}
	var sheets []docx.Data
	for n, s := range sites {
		var seen []string
		for _, c := range i.Checks {
			if c.Place == s.Place || len(sites) == 1 {
				seen = append(seen, sentences(when(c.Day != "", "%s，", day(c.Day)), when(c.Whom != "", "%s：", c.Whom), fullSentence(c.Result)))
			}
		}
		sheets = append(sheets, docx.Data{"首页": n == 0, "另起一页": n > 0, "点位": s.Place, "单位": s.Unit, "看什么": s.Look, "讲解人": s.Guide, "抽查": strings.Join(seen, "\n")})
	}
	return docx.Data{"题目": inLines(o.name), "时间": timeSpan(o.from, o.at, o.to, o.until), "组长": namesOf(i.Leader), "表": sheets}
}

func notInspected(j *job) string {
	i := of[office.Inspection](j)
	switch {
	case i.Cancelled != "":
		return "活动已经取消"
	case i.Situation == "" && i.Problems == "" && i.Advice == "" && len(i.Opinions) == 0:
		return "还没有录入基本情况、问题和意见建议"
	}
	return ""
}

// reportWord is what the report of an activity is called, after its kind: 视察报告, 调研报告, 执法检查报告, 督查报告.
func reportWord(kind string) string {
	for _, word := range []string{"执法检查", "调研", "督查", "听取意见"} {
		if strings.Contains(kind, word) {
			return word + "报告"
		}
	}
	return "视察报告"
}

// activityReportTitle is the title of the report: as it was entered, else from the subject.
func activityReportTitle(i *office.Inspection) string {
	if strings.HasPrefix(i.Report, "关于") {
		return i.Report
	}
	return "关于" + i.Subject + "的" + reportWord(i.Kind)
}

// problemTexts are the problems of an activity: those on record, else as an earlier ledger tells them.
func (j *job) problemTexts(i *office.Inspection) []string {
	var out []string
	for _, p := range linked(j, office.Problems, "inspection", i.ID) {
		out = append(out, p.Text)
	}
	if out == nil {
		out = docx.Lines(i.Problems)
	}
	return enumerated(out)
}

// adviceLines are the opinions of an activity: the list, else the text.
func adviceLines(i *office.Inspection) []string {
	var out []string
	for _, o := range i.Opinions {
		out = append(out, o.Text)
	}
	if out == nil {
		out = docx.Lines(i.Advice)
	}
	return enumerated(out)
}

// activityReport is the report of an activity in the frame of §5: what was done, what was found, what is proposed.
func activityReport(j *job) docx.Data {
	i, o := of[office.Inspection](j), j.occasion()
	n, _, known := i.PresentCount()
	var places []string
	for _, s := range i.Sites {
		places = append(places, s.Place)
	}
	var text outline
	text.text(sentences(when(i.Day != "", "%s，", dayWords(i.Day, i.Until)), office.PresidiumName(j.in), when(known && n > 0, "组织%d名代表", n), "开展", o.name, "。",
		when(len(i.Leader) > 0, "%s任组长。", namesOf(i.Leader)), when(len(places) > 0, "先后察看了%s。", strings.Join(places, "、")), heardSentence(i),
		when(i.Laws != "", "对照的法律法规是%s。", strings.Join(strings.Fields(i.Laws), "、")), "现将情况报告如下。"))
	text.part("基本情况", i.Situation)
	text.part("存在的问题", j.problemTexts(i)...)
	text.part("意见和建议", adviceLines(i)...)
	return plainText(activityReportTitle(i), text, office.PresidiumName(j.in), dayToFill(i.ReportDay))
}

// dayWords is 2026年3月5日, with the end where it lasted longer.
func dayWords(from, to record.Date) string {
	if to > from {
		return day(from) + "至" + monthDay(to)
	}
	return day(from)
}

func heardSentence(i *office.Inspection) string {
	var heard []string
	for _, h := range i.Heard {
		if h.Unit != "" && !slices.Contains(heard, h.Unit) {
			heard = append(heard, h.Unit)
		}
	}
	return when(len(heard) > 0, "听取了%s的情况汇报。", strings.Join(heard, "、"))
}

func noOpinion(j *job) string {
	i := of[office.Inspection](j)
	if len(adviceLines(i)) == 0 {
		return "还没有录入意见建议"
	}
	if i.Cancelled != "" {
		return "活动已经取消"
	}
	return ""
}

// opinionLetter is 审议意见书: the opinions are handed to the government, which reports on them in time (E11).
func opinionLetter(j *job) docx.Data {
	i, o := of[office.Inspection](j), j.occasion()
	var text outline
	text.part("存在的问题", j.problemTexts(i)...)
	text.part("意见和建议", adviceLines(i)...)
	to := i.ForwardedTo
	if to == "" || to == office.TownWord(j.in)+"人民政府" {
		to = office.GovernmentName(j.in)
	}
	ask := "请研究处理，并将研究处理情况书面报" + office.PresidiumName(j.in) + "。"
	if due := i.Due(j.in); due != "" && i.Forwarded != "" {
		ask = "请研究处理，并在" + day(due) + "前将研究处理情况书面报" + office.PresidiumName(j.in) + "。"
	}
	return docx.Data{"文号": cmp.Or(i.Letter, j.presidiumNumber(i.Forwarded)), "题目": inLines("关于" + i.Subject + "的审议意见书"), "主送": to,
		"导语": fmt.Sprintf("%s，主席团组织代表开展%s。代表们提出了意见建议，现转交你们研究处理。", dayWords(i.Day, i.Until), o.name),
		"文段": text.rows, "要求": ask, "落款日期": dayToFill(i.Forwarded)}
}

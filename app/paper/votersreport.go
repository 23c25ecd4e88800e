package paper

import (
	"fmt"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// reportToVotersPapers are the papers of deputies' reports to voters (述职, DOMAIN.md §3.5).
func reportToVotersPapers() []Document {
	report := func(d Document) Document {
		d.Register, d.Mask = office.DutyReports.Any, office.MaskReport
		return d
	}
	return []Document{
		noticeOf(office.DutyReports.Any, "述职通知", "关于开展代表述职的通知"),
		report(Document{Name: "述职报告表", Title: "人大代表述职报告表", Issuer: "述职代表", Head: HeadForm, Template: "记录_述职报告表", Missing: onlyPlanned, Data: reportForm}),
		report(Document{Name: "述职测评票", Title: "人大代表述职测评票", Issuer: issuerPresidium, Head: HeadForm, Template: "记录_测评票", Missing: onlyPlanned, Data: reportSlip}),
		report(Document{Name: "述职测评结果", Title: "人大代表述职测评结果", Issuer: issuerPresidium, Head: HeadForm, Template: "记录_述职测评结果", Missing: notPolled, Data: reportResult}),
	}
}

func onlyPlanned(j *job) string {
	switch r := of[office.ReportToVoters](j); {
	case r.Kind == office.ReportPlan:
		return "这条是年度计划，请在每场述职的记录里生成"
	case len(r.Reporters) == 0:
		return "还没有填写述职代表"
	}
	return ""
}

func notPolled(j *job) string {
	r := of[office.ReportToVoters](j)
	if reason := onlyPlanned(j); reason != "" {
		return reason
	}
	switch {
	case r.Poll.Valid.V <= 0:
		return "还没有录入测评票数"
	case !r.Issuable():
		return "测评票数对不上：" + strings.Join(r.Poll.Faults(), "；")
	}
	return ""
}

// reportForm is 述职报告表, on which the deputy reports: what is on record of the deputy stands there.
func reportForm(j *job) docx.Data {
	r := of[office.ReportToVoters](j)
	var forms []docx.Data
	for i, who := range r.Reporters {
		f := docx.Data{"首页": i == 0, "另起一页": i > 0, "姓名": who.Name, "性别": "", "民族": "", "职务": "", "选区": refs(r.Districts), "小组": j.teamOn(record.Person{Who: who}, r.On)}
		if d := j.facts.Deputy(who.ID); d != nil {
			f["性别"], f["民族"], f["职务"] = d.Sex, d.Ethnic, d.CurrentPost()
			if p, ok := d.ProfileOn(office.LevelTown, r.On, j.facts.Term); ok && p.Constituency.Name != "" {
				f["选区"] = p.Constituency.Name
			}
		}
		forms = append(forms, f)
	}
	return docx.Data{"表": forms, "时间": day(r.On), "地点": r.Place, "方式": r.Manner, "承诺": r.Promise}
}

// reportGrades are the grades on the slips of voters, as the office set them.
func (j *job) reportGrades() []string {
	if j.in.Text(office.KeyReportScheme) == office.PollCompetent {
		return []string{"优秀", "称职", "基本称职", "不称职"}
	}
	return []string{"满意", "基本满意", "不满意"}
}

// pollSlip is what the template of a poll's slip is filled with: the objects with a box for each grade.
func pollSlip(title, note string, objects, grades []string) docx.Data {
	var rows []docx.Data
	for _, name := range objects {
		rows = append(rows, docx.Data{"名称": name})
	}
	out := docx.Data{"题目": title, "填票说明": note, "对象": rows, "四等": len(grades) > 3, "三等": len(grades) <= 3, "张": slipsOnSheet(title, len(objects))}
	for i := range 4 {
		out[fmt.Sprint("等", i+1)] = ""
		if i < len(grades) {
			out[fmt.Sprint("等", i+1)] = grades[i]
		}
	}
	return out
}

// The measures of a slip, in millimetres: half the height of the text on a sheet without the line of cut, and what its parts take.
const slipHalf, slipFrame, slipTitleLine, slipRow = 112.0, 48.0, 12.0, 7.5

// slipsOnSheet are the slips on a sheet: two, with room below the first so that the line of cut stands in the middle, where half a
// sheet is enough for one; else one.
func slipsOnSheet(title string, objects int) []docx.Data {
	room := slipHalf - slipFrame - slipTitleLine*float64(1+strings.Count(title, "\n")) - slipRow*float64(objects)
	if room < 0 {
		return []docx.Data{{"裁": false, "留白": (*docx.Table)(nil)}}
	}
	return []docx.Data{{"裁": true, "留白": docx.NewTable(156).Bare().Row("").Height(max(room, 1))}, {"裁": false, "留白": (*docx.Table)(nil)}}
}

// slipNote tells how to fill in a slip; nobody writes a name on it.
const slipNote = "请在每个对象后面选一格画“√”，多选或者不选的，对这个对象的测评无效。本票不记名。"

func reportSlip(j *job) docx.Data {
	r := of[office.ReportToVoters](j)
	var names []string
	for _, who := range r.Reporters {
		names = append(names, who.Name)
	}
	if r.Manner == office.MannerTogether { // one poll for all who report together
		names = []string{strings.Join(names, "、")}
	}
	return pollSlip(j.in.Text(office.KeyTown)+"人大代表述职\n测　评　票", slipNote, names, j.reportGrades())
}

// reportResult is 测评结果: the numbers as they were counted and the rates of them.
func reportResult(j *job) docx.Data {
	r := of[office.ReportToVoters](j)
	out := j.fields(office.DutyReports.Any, r)
	type grade struct {
		name string
		n    record.Opt[int64]
	}
	p := r.Poll
	var rows []docx.Data
	for _, g := range []grade{{"满意", p.Satisfied}, {"基本满意", p.Basically}, {"不满意", p.Dissatisfied}, {"优秀", p.Excellent}, {"称职", p.Competent},
		{"基本称职", p.Passable}, {"不称职", p.Incompetent}} {
		if g.n.Given {
			rows = append(rows, docx.Data{"等次": g.name, "票数": fmt.Sprint(g.n.V), "比例": figures.Percent(float64(g.n.V), float64(p.Valid.V))})
		}
	}
	var rates []string
	for _, label := range []string{"满意率", "满意和基本满意率", "优秀率", "优秀和称职率"} {
		if text, _ := out[label].(string); text != "" {
			rates = append(rates, label+text)
		}
	}
	var opinions []string
	for _, o := range r.Opinions {
		opinions = append(opinions, o.Text)
	}
	out["等次"], out["率"] = rows, strings.Join(rates, "，")
	out["述职代表"], out["时间"], out["选区名"] = refs(r.Reporters), day(r.On), refs(r.Districts)
	out["意见"] = strings.Join(enumerated(opinions), "\n")
	out["落款日期"] = dayToFill(r.Published)
	return out
}

package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// projectBallotDocuments are the papers of the ballot on livelihood projects (民生实事票决, D36).
func projectBallotDocuments() []Document {
	const title = "×镇×年民生实事"
	out := []Document{
		{Number: "D36", Name: "民生实事候选项目说明", Title: "关于" + title + "候选项目的说明", Issuer: "镇人民政府", Head: HeadCongress,
			Template: "候选项目说明", Missing: noProjects, Data: projectIntroduction},
		{Number: "D36", Name: "民生实事候选项目清单", Title: title + "候选项目清单", Issuer: "镇人民政府", Head: HeadCongress,
			Template: "候选项目清单", Missing: noProjects, Data: projectList},
	}
	for _, stage := range []Stage{StageDraft, StageFinal} {
		out = append(out, Document{Number: "D36", Name: staged("民生实事项目票决办法", stage), Title: title + "项目票决办法" + markOf(stage), Issuer: issuerPresidium,
			Head: HeadCongress, Template: "票决办法", Stage: stage, Missing: noProjectSeats, Data: projectMethod})
	}
	return append(out,
		Document{Number: "D36", Name: "民生实事项目票决票", Title: title + "项目票决票", Issuer: issuerPresidium, Head: HeadForm,
			Template: "票决票", Missing: noProjectSeats, Data: projectBallotPaper},
		Document{Number: "D36", Name: "民生实事项目票决结果报告单", Title: title + "项目票决结果报告单", Issuer: "总计票人、总监票人", Head: HeadForm,
			Template: "票决结果报告单", Missing: projectCountWrong, Data: projectResult})
}

// projects are the candidate projects on the session's ballot in the order of their numbers on it.
func (j *job) projects() []*office.Project {
	var out []*office.Project
	for _, p := range linked(j, office.Projects, "session", j.session.ID) {
		if p.Candidate.V {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b *office.Project) int {
		return cmp.Or(cmp.Compare(a.BallotNo.V, b.BallotNo.V), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// projectSeats is how many projects the deputies are to choose (应选项目数), not given while no project says so.
func projectSeats(list []*office.Project) record.Opt[int64] {
	for _, p := range list {
		if p.Seats.Given {
			return p.Seats
		}
	}
	return record.Opt[int64]{}
}

func noProjects(j *job) string {
	if len(j.projects()) == 0 {
		return "会议没有登记票决的民生实事候选项目"
	}
	return ""
}

func noProjectSeats(j *job) string {
	list := j.projects()
	switch seats := projectSeats(list); {
	case len(list) == 0:
		return noProjects(j)
	case seats.V < 1:
		return "候选项目还没有填写应选项目数"
	case int(seats.V) > len(list):
		return fmt.Sprintf("应选%d个，候选项目只有%d个，请核对", seats.V, len(list))
	}
	return ""
}

// projectCount is the count of the ballot; its arithmetic is that of an election (DOMAIN.md §5.6, D36). The numbers of papers given
// out and handed back are on no record.
func (j *job) projectCount(list []*office.Project) office.Ballot {
	b := office.Ballot{Seats: projectSeats(list), ThreeWay: true}
	for _, p := range list {
		b.Entries = append(b.Entries, office.BallotEntry{Name: p.Name, For: p.For, Against: p.Against, Abstain: p.Abstained})
		b.Valid = cmp.Or(b.Valid, p.Valid)
		if p.BallotOn != "" && !b.Whole.Given {
			b.Whole = record.Some(int64(j.facts.InOffice(p.BallotOn)))
		}
	}
	return b
}

// projectCountWrong tells why no report of the count is made: what was counted cannot be, or the projects marked as chosen are not
// those with the votes. Before the ballot it is a form.
func projectCountWrong(j *job) string {
	if reason := noProjectSeats(j); reason != "" {
		return reason
	}
	list := j.projects()
	b := j.projectCount(list)
	for _, f := range b.Faults() {
		if f.Rule != "" {
			return f.Text
		}
	}
	result := b.Result()
	for i, p := range list {
		if result.Known && p.Chosen.Given && p.Chosen.V != (result.Of(i) == office.OutcomeElected) && result.Of(i) != office.OutcomeAgain {
			return fmt.Sprintf("“%s”的是否入选和票数不一致：按票数%s，请核对", p.Name, chosenWord(result.Of(i)))
		}
	}
	return ""
}

// chosenWord is what an outcome of a ballot is called of a project.
func chosenWord(outcome string) string {
	switch outcome {
	case office.OutcomeElected:
		return "入选"
	case office.OutcomeAgain:
		return "再次投票"
	case office.OutcomeNot:
		return "未入选"
	}
	return ""
}

// projectWords are what all papers of the ballot say: the year, n and m, and the projects.
func (j *job) projectWords() docx.Data {
	list := j.projects()
	year := ""
	rows := make([]docx.Data, len(list))
	for i, p := range list {
		if p.Year.Given {
			year = strconv.FormatInt(p.Year.V, 10) + "年"
		}
		unit := p.Unit.Name
		rows[i] = docx.Data{"名称": p.Name, "内容": strings.Join(docx.Lines(p.Text), ""), "地点": p.Place, "单位": unit, "投资": tenThousands(p.Invested), "来源": p.Origin}
	}
	out := docx.Data{"年": year, "项目": rows, "候选数": len(list), "应选数": numberOrRoom(projectSeats(list)), "排序": "按候选序号为序"}
	return out
}

// tenThousands prints an amount in 万元, "" when none was given.
func tenThousands(fen record.Opt[int64]) string {
	if !fen.Given {
		return ""
	}
	return strconv.FormatFloat(float64(fen.V)/1000000, 'f', -1, 64)
}

// projectIntroduction explains the candidate projects: the text that somebody wrote (文稿 D36), else what their records say.
func projectIntroduction(j *job) docx.Data {
	out := j.congressPaper()
	for k, v := range j.projectWords() {
		out[k] = v
	}
	out["文稿"], out["概述"] = []docx.Data{}, true
	if texts := j.texts("D36"); len(texts) > 0 && len(texts[0].Paragraphs) > 0 {
		out["文稿"], out["概述"] = textBody(texts[0].Paragraphs), false
	}
	var items []docx.Data
	for i, p := range j.projects() {
		items = append(items, docx.Data{"题": fmt.Sprintf("（%s）%s", hanzi.Number(i+1), p.Name),
			"文": sentences(when(p.Text != "", "%s。", strings.TrimRight(strings.Join(docx.Lines(p.Text), ""), "。")), when(p.Place != "", "建设地点：%s。", p.Place),
				when(p.Unit.Name != "", "责任单位：%s。", p.Unit.Name), when(p.Invested.Given, "计划投资%s万元。", tenThousands(p.Invested)),
				when(p.Origin != "", "来源：%s。", p.Origin))})
	}
	out["说明"] = items
	return out
}

// projectList is the list of the candidate projects.
func projectList(j *job) docx.Data {
	out := j.congressPaper()
	for k, v := range j.projectWords() {
		out[k] = v
	}
	return out
}

// projectMethod is the method of the ballot on projects, as draft and as the congress passed it.
func projectMethod(j *job) docx.Data {
	out := projectList(j)
	out["通过"] = j.passedBySession("票决办法")
	out["等额"], out["差额"] = len(j.projects()) == int(projectSeats(j.projects()).V), len(j.projects()) > int(projectSeats(j.projects()).V)
	return out
}

// projectBallotPaper is the ballot on the projects (票决票).
func projectBallotPaper(j *job) docx.Data { return j.projectWords() }

// projectResult is the report of the count of the ballot on projects.
func projectResult(j *job) docx.Data {
	out, list := j.projectWords(), j.projects()
	b := j.projectCount(list)
	result := b.Result()
	rows := out["项目"].([]docx.Data)
	chosen := 0
	var tied []string
	for i, p := range list {
		_, share := b.Shares(i)
		word := chosenWord(result.Of(i))
		rows[i]["赞成"], rows[i]["反对"], rows[i]["弃权"], rows[i]["得票率"], rows[i]["结果"] = numberOrRoom(p.For), numberOrRoom(p.Against), numberOrRoom(p.Abstained), share, word
		switch word {
		case "入选":
			chosen++
		case "再次投票":
			tied = append(tied, p.Name)
		}
	}
	on, same := j.ballotDay(list), (*office.Meeting)(nil)
	for _, m := range j.meetings(office.MeetSitting) {
		if m.Starts == on && on != "" {
			same = m
		}
	}
	out["应到"], out["实到"] = j.headcount(same)
	if b.Whole.Given {
		out["应到"] = numberOrRoom(b.Whole)
	}
	out["有效"], out["时间"] = numberOrRoom(b.Valid), dayToFill(on)+"　　时　　分"
	out["结果"] = docx.List("段", "入选项目：", "需再次投票的项目：")
	if result.Known {
		out["结果"] = docx.List("段", projectOutcome(chosen, tied, result.Open)...)
	}
	return out
}

// projectOutcome says in words what the column of results shows.
func projectOutcome(chosen int, tied []string, open int64) []string {
	var out []string
	if chosen > 0 {
		out = append(out, fmt.Sprintf("上表结果栏为“入选”的%d个项目，得赞成票超过全体代表的半数，入选。", chosen))
	}
	if len(tied) > 0 {
		out = append(out, strings.Join(tied, "、")+"得票相等，不能确定入选项目，应当就这些项目再次投票。")
	}
	if open > 0 {
		out = append(out, fmt.Sprintf("入选项目比应选项目数少%d个。", open))
	}
	return out
}

// ballotDay is the day of the ballot on the projects, "" before it.
func (j *job) ballotDay(list []*office.Project) record.Date {
	for _, p := range list {
		if p.BallotOn != "" {
			return p.BallotOn
		}
	}
	return ""
}

package paper

import (
	"cmp"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// governmentDocuments are D61 and D62: what the session asks of the government.
func governmentDocuments() []Document {
	return []Document{
		letter("D61", "政府工作报告目标任务分解表", "×镇人民政府工作报告目标任务分解表", issuerPresidium, HeadForm, "目标任务分解表", noReportTasks, reportTasks),
		letter("D62", "审议意见书", "关于×镇第×届人民代表大会第×次会议审议意见的函", issuerPresidium, HeadLetter, "审议意见书", noReviewOpinions, reviewOpinions),
		letter("D62", "预算公开提醒函", "关于做好预算公开工作的提醒函", issuerPresidium, HeadLetter, "预算公开提醒函", noBudgetAdopted, budgetReminder),
	}
}

// tasksOfReport are the tasks of the government's work report that the session heard, by limit.
func (j *job) tasksOfReport() []*office.Task {
	out := slices.DeleteFunc(slices.Clone(linked(j, office.Tasks, "session", j.session.ID)), func(t *office.Task) bool {
		return t.Source != office.TaskFromReport || t.Dropped != ""
	})
	slices.SortStableFunc(out, func(a, b *office.Task) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

func noReportTasks(j *job) string {
	if len(j.tasksOfReport()) == 0 {
		return "没有登记这次会议来源为“" + office.TaskFromReport + "”的任务"
	}
	return ""
}

// reportTasks is D61.
func reportTasks(j *job) docx.Data {
	list := j.tasksOfReport()
	rows := make([]docx.Data, len(list))
	for i, t := range list {
		var help []string
		for _, u := range t.Assisting {
			help = append(help, u.Name)
		}
		rows[i] = docx.Data{"事项": t.Title, "目标": t.Goal, "领导": t.Leader, "单位": t.Unit.Name, "配合": strings.Join(help, "、"), "责任人": t.Who, "时限": shortDay(t.To)}
	}
	return docx.Data{"任务": rows, "件数": len(list), "年度": when(j.session.Opens != "", "%d年", j.session.Opens.Year()), "落款日期": dayToFill(j.issued())}
}

// reviewPoints are the opinions that the session gives the government to deal with: what it adopted as 意见, and what the delegations
// said that was turned into an opinion (转为审议意见).
func (j *job) reviewPoints() (out []string, due record.Date) {
	for _, r := range j.resolutions() {
		if r.Kind == office.AdoptsOpinion && r.Adopted != "" {
			out = append(out, docx.Lines(r.Text)...)
			if due == "" || r.Due != "" && r.Due < due {
				due = r.Due
			}
		}
	}
	for _, m := range j.meetings(office.MeetDelegation, office.MeetSitting, office.MeetPresidiumIn) {
		for _, s := range m.Speeches {
			for _, line := range docx.Lines(s.Opinion) {
				if !slices.Contains(out, line) {
					out = append(out, line)
				}
			}
		}
	}
	return out, due
}

func noReviewOpinions(j *job) string {
	if points, _ := j.reviewPoints(); len(points) == 0 {
		return "这次会议没有通过意见，审议发言里也没有填“转为审议意见”"
	}
	return ""
}

// reviewOpinions is 审议意见书, a letter to the government.
func reviewOpinions(j *job) docx.Data {
	points, due := j.reviewPoints()
	out := j.official(office.KeyCodePresidium, "")
	out["意见"] = itemList(points)
	out["期限"] = when(due != "", "请在%s前将研究处理情况书面报告主席团。", day(due))
	out["无期限"] = due == ""
	return out
}

// onMoney are the resolutions of the session on the budget or the final accounts, which are made public (预算法14).
func (j *job) onMoney() []*office.Resolution {
	return slices.DeleteFunc(j.resolutions(), func(r *office.Resolution) bool {
		about := strings.Contains(r.Title, "预算") || strings.Contains(r.Title, "决算")
		return !about || r.Adopted == ""
	})
}

func noBudgetAdopted(j *job) string {
	if len(j.onMoney()) == 0 {
		return "这次会议没有通过关于预算、决算的决议"
	}
	return ""
}

// budgetReminder is 预算公开提醒函: what was approved is public within the days of the settings (预算法14, B29), an approved budget is
// issued to the departments (预算法52) and filed with the county (预算法50).
func budgetReminder(j *job) docx.Data {
	out := j.official(office.KeyCodePresidium, "")
	var titles []string
	var adopted record.Date
	budget := false
	for _, r := range j.onMoney() {
		titles = append(titles, "《"+unstopped(r.Title)+"》")
		adopted = max(adopted, r.Adopted)
		budget = budget || strings.Contains(r.Title, "预算") && r.Kind != office.AdoptsOpinion && !strings.Contains(r.Title, "调整")
	}
	out["决议"], out["通过日"], out["天数"] = strings.Join(titles, "、"), day(adopted), j.in.Int(office.KeyBudgetDays)
	out["公开期限"] = day(adopted.Add(j.in.Int(office.KeyBudgetDays)))
	out["预算"] = budget
	return out
}

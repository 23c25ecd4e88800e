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

// preparationDocuments are D08, from the preparation checklist (筹备清单, DOMAIN.md §4.5).
func preparationDocuments() []Document {
	return []Document{
		letter("D08", "筹备工作方案", "×镇第×届人民代表大会第×次会议筹备工作方案", issuerPreparation, HeadForm, "筹备工作方案", noPreparation, preparationPlan),
		letter("D08", "筹备工作分工表", "×镇第×届人民代表大会第×次会议筹备工作分工表", issuerPreparation, HeadForm, "筹备工作分工表", noPreparers, preparationDuties),
		letter("D08", "倒排工期表", "×镇第×届人民代表大会第×次会议筹备工作倒排工期表", issuerPreparation, HeadForm, "倒排工期表", noPreparation, preparationPlan),
	}
}

func noPreparation(j *job) string {
	if len(j.preparation()) == 0 {
		return "会议还没有筹备清单"
	}
	return noOpening(j)
}

func noPreparers(j *job) string {
	if slices.ContainsFunc(j.preparation(), func(p office.PrepTask) bool { return p.Who != "" }) {
		return noOpening(j)
	}
	return cmp.Or(noPreparation(j), "筹备清单还没有填责任人")
}

// preparation is the checklist without what does not apply, by date; a task without a date of its own has that of its offset.
func (j *job) preparation() []office.PrepTask {
	var out []office.PrepTask
	for _, p := range j.session.Preparation {
		if p.Status == office.PrepNotFor || strings.TrimSpace(p.Task) == "" {
			continue
		}
		if p.Day == "" && p.Before.Given && j.session.Opens != "" {
			p.Day = j.session.Opens.Add(-int(p.Before.V))
		}
		out = append(out, p)
	}
	slices.SortStableFunc(out, func(a, b office.PrepTask) int { return cmp.Compare(a.Day, b.Day) })
	return out
}

// preparationPlan is what all papers of D08 say.
func preparationPlan(j *job) docx.Data {
	out := j.calling("")
	tasks := j.preparation()
	rows, before, after := make([]docx.Data, len(tasks)), []string(nil), []string(nil)
	for i, p := range tasks {
		rows[i] = docx.Data{"日期": day(p.Day), "倒排": j.distance(p.Day), "任务": p.Task, "责任人": p.Who, "完成": p.Status}
		text := when(p.Day != "", "%s前，", day(p.Day)) + unstopped(p.Task) + when(p.Who != "", "（%s）", p.Who)
		if p.Day > j.session.Opens {
			after = append(after, text)
		} else {
			before = append(before, text)
		}
	}
	out["任务"], out["会前"], out["会后"] = rows, itemList(before), itemList(after)
	out["有会后"] = len(after) > 0
	return out
}

// distance is how far a day lies from the opening day: 会前60天, 会议期间, 会后3天.
func (j *job) distance(on record.Date) string {
	s := j.session
	switch {
	case on == "" || s.Opens == "":
		return ""
	case on < s.Opens:
		return fmt.Sprintf("会前%d天", on.Until(s.Opens))
	case on > cmp.Or(s.Closes, s.Opens):
		return fmt.Sprintf("会后%d天", s.Opens.Until(on))
	}
	return "会议期间"
}

// preparationDuties is 分工表: who does what by when, the people in the order of their first task.
func preparationDuties(j *job) docx.Data {
	var people []string
	work := map[string][]office.PrepTask{}
	for _, p := range j.preparation() {
		if p.Who == "" {
			continue
		}
		if work[p.Who] == nil {
			people = append(people, p.Who)
		}
		work[p.Who] = append(work[p.Who], p)
	}
	t := docx.NewTable(22, 12, 82, 40).Head("责任人", "序号", "任务", "完成日期")
	for _, who := range people {
		for i, p := range work[who] {
			t.Cells(docx.Cell{Text: who}, docx.Cell{Text: fmt.Sprint(i + 1)}, docx.Cell{Text: unstopped(p.Task), Style: docx.TableLeft}, docx.Cell{Text: day(p.Day)})
		}
	}
	out := j.calling("")
	out["分工"] = t
	return out
}

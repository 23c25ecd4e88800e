package paper

import (
	"fmt"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// addDuties adds the parts that are made of duty lines, oldest first, each with its counts in words.
func (j *job) addDuties(out docx.Data) {
	parts, err := j.cardScope().Duties(j.store)
	j.keep(err)
	for i, part := range parts {
		if part.Kinds == nil {
			continue
		}
		var rows []docx.Data
		for _, l := range part.Rows {
			rows = append(rows, docx.Data{"日期": shortDay(l.Day), "类别": l.Kind, "内容": l.Title, "出席": l.Status, "成果": l.Outcome})
		}
		title := figures.PartTitle(i)
		out[title], out["有"+title], out[title+"统计"] = rows, len(rows) > 0, part.Tally()
	}
}

// addPoints adds the last part: points and grade of each year of the period. An office that does not count them says so.
func (j *job) addPoints(out docx.Data) {
	years, err := j.cardScope().Years(j.store)
	j.keep(err)
	var rows []docx.Data
	for _, y := range years {
		points := "—"
		if y.Points != nil {
			points = fmt.Sprintf("%g", y.Points)
		}
		rows = append(rows, docx.Data{"年度": fmt.Sprintf("%d年", y.Year), "分": points, "等次": y.Grade, "说明": y.Said})
	}
	out["积分"], out["有积分"], out["积分统计"] = rows, len(rows) > 0, "按各年度的计分规则计算，待审和退回的履职不计。"
	if rows == nil {
		out["积分统计"] = figures.CardNothing
	}
}

// cardPeriod says what the card covers: 2026年, 2026年1月1日至6月30日, or everything on record.
func cardPeriod(from, to record.Date) string {
	switch year := from.Year(); {
	case from == "" && to == "":
		return "全部履职记录"
	case to == "":
		return hanzi.DateArabic(string(from)) + "起"
	case from == "":
		return "至" + hanzi.DateArabic(string(to))
	case from == record.Date(fmt.Sprintf("%d-01-01", year)) && to == record.Date(fmt.Sprintf("%d-12-31", year)):
		return fmt.Sprintf("%d年", year)
	}
	return hanzi.DateArabic(string(from)) + "至" + hanzi.DateArabic(string(to))
}

package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/data"
)

// none stands under the heading of a part in which there is nothing.
const none = "无。"

// addDuties adds the parts that are made of duty lines, oldest first, each with its counts in words.
func (j *job) addDuties(out docx.Data) {
	lines, err := j.store.DutyLines(data.DutyQuery{Deputy: j.deputy.ID, From: j.doc.From, To: j.doc.To})
	j.keep(err)
	slices.Reverse(lines)
	hidden := map[figures.Source]bool{} // in the office's own copy nothing is kept back
	if j.doc.Mask != office.MaskInternal {
		hidden, err = figures.Confidential(j.store, lines)
		j.keep(err)
	}
	for i, part := range figures.Card(lines) {
		if part.Kinds == nil {
			continue
		}
		var rows []docx.Data
		for _, l := range part.Lines {
			rows = append(rows, j.dutyRow(l, hidden[figures.Source{Register: l.Register, Record: l.Record}]))
		}
		title := figures.PartTitle(i)
		out[title], out["有"+title], out[title+"统计"] = rows, len(rows) > 0, tally(part)
	}
}

func (j *job) dutyRow(l data.DutyLine, hidden bool) docx.Data {
	text := func(key, value string) string { return office.Mask(office.DutyEntries.Field(key), value, j.doc.Mask) }
	title, outcome, status := text("summary", l.Title), text("outcome", l.Outcome), l.Status
	if hidden {
		title, outcome = office.Withheld, ""
	}
	if l.Review == office.DutyUnchecked {
		outcome = outcome + "（待审）"
	}
	if status == "" {
		status = l.Role
	}
	return docx.Data{"日期": shortDay(l.Day), "类别": l.Kind, "内容": title, "出席": status, "成果": outcome}
}

// unitOf is what a kind of duty is counted in; the others are 次.
var unitOf = map[string]string{office.DutySpeech: "条", office.DutyCommendation: "项"}

// tally says in words how often each kind of duty was done, a session once, and how often the deputy was away.
func tally(part figures.CardPart) string {
	lines := figures.OncePerSession(part.Lines)
	var parts []string
	for _, kind := range part.Kinds {
		done, left, absent, sum := 0, 0, 0, 0.0
		for _, l := range lines {
			switch {
			case l.Kind != kind:
			case l.Status == office.OnLeave:
				left++
			case l.Status == office.Absent:
				absent++
			default:
				done++
				sum += l.Count.V
			}
		}
		words := kind
		if done > 0 {
			words += fmt.Sprint(done) + cmp.Or(unitOf[kind], "次")
		}
		if done+left+absent > 0 {
			parts = append(parts, words+besides(kind, sum, left, absent))
		}
	}
	if parts == nil {
		return none
	}
	return strings.Join(parts, "，") + "。"
}

// besides tells in brackets of households visited, leave and absences.
func besides(kind string, sum float64, left, absent int) string {
	var parts []string
	if kind == office.DutyVisit && sum > 0 {
		parts = append(parts, strconv.FormatFloat(sum, 'f', -1, 64)+"户")
	}
	if left > 0 {
		parts = append(parts, fmt.Sprintf("请假%d次", left))
	}
	if absent > 0 {
		parts = append(parts, fmt.Sprintf("缺席%d次", absent))
	}
	if parts == nil {
		return ""
	}
	return "（" + strings.Join(parts, "、") + "）"
}

// addPoints adds the last part: points and grade of each year of the period. An office that does not count them says so.
func (j *job) addPoints(out docx.Data) {
	var rows []docx.Data
	for _, year := range j.years() {
		sheet, on, err := figures.Scores(j.store, year, []record.Ref{{ID: j.deputy.ID, Name: j.deputy.Name}})
		j.keep(err)
		if !on {
			continue
		}
		for _, s := range slices.Concat(sheet.Scores, sheet.LeftOut) {
			rows = append(rows, yearRow(sheet, s))
		}
	}
	out["积分"], out["有积分"], out["积分统计"] = rows, len(rows) > 0, "按各年度的计分规则计算，待审和退回的履职不计。"
	if rows == nil {
		out["积分统计"] = none
	}
}

func yearRow(sheet figures.ScoreSheet, s figures.Score) docx.Data {
	row := docx.Data{"年度": fmt.Sprintf("%d年", sheet.Year), "分": fmt.Sprintf("%g", s.Total), "等次": s.Grade, "说明": "主席团已于" + day(sheet.Decided) + "确认"}
	if sheet.Draft {
		row["说明"] = "草稿，主席团尚未确认"
	}
	if s.LeftOut != "" {
		row["分"], row["等次"], row["说明"] = "—", office.ResultLeftOut, ""
	}
	return row
}

// years are the years of the period in which the deputy was in office or did something, the earliest first.
func (j *job) years() []int {
	from, to := j.doc.From, j.doc.To
	counts, err := j.store.DutyCounts(data.DutyQuery{Deputy: j.deputy.ID, From: from, To: to})
	j.keep(err)
	var out []int
	for _, c := range counts {
		if year := record.Date(fmt.Sprintf("%d-12-31", c.Year)); year >= from && c.Year <= j.in.Today.Year() && !slices.Contains(out, c.Year) {
			out = append(out, c.Year)
		}
	}
	slices.Sort(out)
	return out
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

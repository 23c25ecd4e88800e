package screens

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// yearlyWork is something of which the law or custom asks so many in a year, by the records of one register.
type yearlyWork struct {
	reg    *record.Any
	name   string
	unit   string // 次, 期, 场
	source string
	where  []record.Filter
	days   bool                         // counted by days: what was received on one day is one reception day
	least  func(in record.Settings) int // by today; 0 when nothing is asked
}

// yearlyWorks are the lines of the first page beside sessions and suggestions, in the order in which they stand there.
var yearlyWorks = []yearlyWork{
	{reg: office.Meetings.Any, name: "主席团会议", unit: "次", source: "每季度一次", where: is("kind", office.MeetPresidium), least: func(in record.Settings) int {
		if !in.On(office.KeyAskPresidium) {
			return 0
		}
		return month(in.Today) / 3 // the quarters that are over
	}},
	{reg: office.Trainings.Any, name: "代表培训", unit: "期", source: "代表法47", least: func(in record.Settings) int { return in.Int(office.KeyTrainingYearly) }},
	{reg: office.Inspections.Any, name: "视察、调研、检查", unit: "次", source: "年度监督计划", least: never},
	{reg: office.Receptions.Any, name: "代表接待日", unit: "天", source: "每月固定接待日", days: true, where: is("form", office.FormStation), least: func(in record.Settings) int {
		if in.Int(office.KeyReceptionDay) == 0 {
			return 0
		}
		return month(in.Today) - 1 // the months that are over
	}},
}

func never(record.Settings) int { return 0 }

func is(key, value string) []record.Filter {
	return []record.Filter{{Key: key, Op: record.Is, Value: value}}
}

// month is the number of the month of a day.
func month(day record.Date) int {
	n, _ := strconv.Atoi(string(day.Month())[5:])
	return n
}

// inYear finds the records of a register whose date lies in a year.
func inYear(reg *record.Any, year int, where []record.Filter) record.Query {
	return record.Query{Where: append([]record.Filter{{Key: reg.DateKey, Op: record.AtLeast, Value: fmt.Sprintf("%d-01-01", year)},
		{Key: reg.DateKey, Op: record.AtMost, Value: fmt.Sprintf("%d-12-31", year)}}, where...)}
}

// line holds the records of a year against what is asked by today; its mark says how many of how many.
func (w *yearlyWork) line(list []int64, n int, in record.Settings) lawLine {
	least := w.least(in)
	l := lawLine{reg: w.reg, list: list, mark: fmt.Sprint(n), text: fmt.Sprintf("%s %d %s（%s）", w.name, n, w.unit, w.source)}
	if least == 0 {
		return l
	}
	l.light, l.mark = ui.LightGreen, fmt.Sprintf("%d/%d", n, least)
	if n < least {
		l.light = ui.LightYellow
	}
	return l
}

// yearLines are the lines of the year from the registers of the office's work.
func (f *homeFacts) yearLines(s *data.Store, in record.Settings, ids func(*record.Any, ...record.Filter) []int64) []lawLine {
	var out []lawLine
	for i := range yearlyWorks {
		w := &yearlyWorks[i]
		q := inYear(w.reg, f.year, w.where)
		list := ids(w.reg, q.Where...)
		n := len(list)
		if w.days {
			days, err := s.Count(w.reg, q, record.Count{How: record.CountDistinct, Key: w.reg.DateKey})
			f.err, n = cmp.Or(f.err, err), int(days)
		}
		out = append(out, w.line(list, n, in))
	}
	out = append(out, f.reportLine(s, ids))
	if l := f.planLine(s); len(l.list) > 0 {
		out = append(out, l)
	}
	return out
}

// reportLine tells how many of the deputies in office reported to their voters this year (述职, 代表法58).
func (f *homeFacts) reportLine(s *data.Store, ids func(*record.Any, ...record.Filter) []int64) lawLine {
	q := inYear(office.DutyReports.Any, f.year, []record.Filter{{Key: "reporters", Op: record.Given}})
	reported := map[int64]bool{}
	for r, err := range data.Each(s, office.DutyReports, q) {
		if f.err = cmp.Or(f.err, err); err != nil {
			break
		}
		for _, who := range r.Reporters {
			if slices.Contains(f.inOffice, who.ID) { // in the year of a general election many who reported have left
				reported[who.ID] = true
			}
		}
	}
	people := len(reported)
	return lawLine{reg: office.DutyReports.Any, list: ids(office.DutyReports.Any, q.Where...), mark: figures.Percent(float64(people), float64(len(f.inOffice))),
		text: fmt.Sprintf("已有 %d 人向选民述职（组织法43、代表法58）", people)}
}

// planLine tells how much of the plans of the year is done (视察、执法检查、听取专项报告 …).
func (f *homeFacts) planLine(s *data.Store) lawLine {
	l := lawLine{reg: office.Plans.Any, light: ui.LightNone}
	done, all := 0, 0
	for p, err := range data.Each(s, office.Plans, record.Query{Where: []record.Filter{{Key: "year", Op: record.Is, Value: f.year}}}) {
		if f.err = cmp.Or(f.err, err); err != nil {
			return l
		}
		l.list = append(l.list, p.ID)
		for _, item := range p.Items {
			switch {
			case item.Dropped.V:
				continue
			case item.Done != "" || item.Meeting.ID != 0 || item.Inspection.ID != 0 || item.Training.ID != 0:
				done++
			}
			all++
		}
	}
	l.mark, l.text = fmt.Sprintf("%d/%d", done, all), fmt.Sprintf("年度计划 %d 项，已办 %d 项", all, done)
	return l
}

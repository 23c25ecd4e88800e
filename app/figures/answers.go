package figures

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// Answer is one of the four questions that a chairman asks (一问便知), answered with lines that each open their records.
type Answer struct {
	Question string
	Told     string // the answer in a sentence
	Columns  []string
	Lines    []AnswerLine
}

// AnswerLine is one line of an answer.
type AnswerLine struct {
	Cells    []string
	Register string
	IDs      []int64 // one record, or for a unit all its proposals
	Bad      bool    // absent without leave; overdue
}

// Answers answers for a period, open where a day is "": who did not come, what is overdue, which unit is slow, who has not yet
// reported to the voters.
func Answers(s *data.Store, from, to record.Date) ([]Answer, error) {
	var out []Answer
	for _, ask := range []func(*data.Store, record.Date, record.Date) (Answer, error){absentees, overdueThings, slowUnits, unreported} {
		a, err := ask(s, from, to)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// absentees lists who was called and did not come, those without leave first, and of these who was missing most often.
func absentees(s *data.Store, from, to record.Date) (Answer, error) {
	a := Answer{Question: "谁没来", Columns: []string{"代表", "日期", "会议或活动", "情况"}}
	for _, status := range []string{office.Absent, office.OnLeave} {
		lines, err := s.DutyLines(data.DutyQuery{From: from, To: to, Status: status})
		if err != nil {
			return a, err
		}
		times := map[int64]int{}
		for _, l := range lines {
			times[l.Deputy.ID]++
		}
		slices.SortStableFunc(lines, func(x, y data.DutyLine) int {
			return cmp.Or(times[y.Deputy.ID]-times[x.Deputy.ID], cmp.Compare(x.Deputy.ID, y.Deputy.ID), cmp.Compare(y.Day, x.Day))
		})
		for _, l := range lines {
			a.Lines = append(a.Lines, AnswerLine{[]string{l.Deputy.Name, string(l.Day), l.Title, status}, l.Register, []int64{l.Record}, status == office.Absent})
		}
		a.Told += fmt.Sprintf("%s %d 人、%d 人次　", status, len(times), len(lines))
	}
	return a, nil
}

// overdueThings lists what should have been done by a day of the period and is not, the longest overdue first.
func overdueThings(s *data.Store, from, to record.Date) (Answer, error) {
	a := Answer{Question: "哪件超期", Columns: []string{"内容", "事项", "期限", "超期"}}
	today := s.Settings().Today
	due, err := Due(s, today)
	if err != nil {
		return a, err
	}
	slices.SortStableFunc(due, func(x, y DueItem) int { return cmp.Compare(x.Date, y.Date) })
	for _, d := range due {
		if d.Waits || d.Date >= today || d.Date < from || to != "" && d.Date > to {
			continue
		}
		line := AnswerLine{Cells: []string{d.Text, d.Kind, string(d.Date), fmt.Sprintf("%d 天", d.Date.Until(today))}, Register: d.Register, Bad: true}
		if d.ID != 0 {
			line.IDs = []int64{d.ID}
		}
		a.Lines = append(a.Lines, line)
	}
	a.Told = fmt.Sprintf("%d 件", len(a.Lines))
	return a, nil
}

// pace is how one unit handles the proposals of a period.
type pace struct {
	unit          record.Ref
	ids           []int64
	replied, late int // answered; not in time, answered or not
	days          int // from handing over to the answer, of all answered
}

// slowUnits lists the units that answer proposals of the period, the slowest first: by what is or was not in time, then by the
// days from handing over to the answer.
func slowUnits(s *data.Store, from, to record.Date) (Answer, error) {
	a := Answer{Question: "哪个单位慢", Columns: []string{"单位", "承办", "已答复", "超期", "平均天数"}}
	in, scope := s.Settings(), Scope{From: from, To: to}
	byUnit, late := map[int64]*pace{}, 0
	var units []*pace
	for rec, err := range data.Each(s, office.Proposals, Proposals(s, scope)) {
		if err != nil {
			return a, err
		}
		p := rec.AsOf(scope.Day(in.Today))
		if p.LeadUnit.ID == 0 || p.HandedOver == "" {
			continue
		}
		u := byUnit[p.LeadUnit.ID]
		if u == nil {
			u = &pace{unit: p.LeadUnit}
			byUnit[p.LeadUnit.ID], units = u, append(units, u)
		}
		u.ids = append(u.ids, p.ID)
		if p.Replied != "" {
			u.replied++
			u.days += p.HandedOver.Until(p.Replied)
		}
		if p.Overdue(in.Today, in) {
			u.late++
			late++
		}
	}
	slices.SortStableFunc(units, func(x, y *pace) int {
		return cmp.Or(y.late-x.late, cmp.Compare(y.mean(), x.mean()), len(y.ids)-len(x.ids))
	})
	for _, u := range units {
		mean := Unknown
		if u.replied > 0 {
			mean = strconv.FormatFloat(u.mean(), 'f', 0, 64)
		}
		a.Lines = append(a.Lines, AnswerLine{[]string{u.unit.Name, fmt.Sprint(len(u.ids)), fmt.Sprint(u.replied), fmt.Sprint(u.late), mean},
			office.Proposals.Key, u.ids, u.late > 0})
	}
	a.Told = fmt.Sprintf("%d 个单位，超期 %d 件", len(units), late)
	return a, nil
}

// mean is the days that a unit takes on average; 0 before it has answered anything.
func (u *pace) mean() float64 { return float64(u.days) / float64(max(u.replied, 1)) }

// unreported lists the deputies in office at the end of the period who did not report to their voters in it: the difference of
// two figures.
func unreported(s *data.Store, from, to record.Date) (Answer, error) {
	a := Answer{Question: "谁还没述职", Columns: []string{"代表", "所在选区", "代表小组"}}
	scope := Scope{From: from, To: to}
	all, err := One(s, scope, InOffice)
	if err != nil {
		return a, err
	}
	done, err := One(s, scope, ReportedDeputies)
	if err != nil {
		return a, err
	}
	left := slices.DeleteFunc(slices.Clone(all.IDs), func(id int64) bool { return slices.Contains(done.IDs, id) })
	recs, err := s.Page(office.Deputies.Any, left)
	if err != nil {
		return a, err
	}
	in := s.Settings()
	for _, rec := range recs {
		d := rec.(*office.Deputy)
		a.Lines = append(a.Lines, AnswerLine{[]string{d.Name, office.Deputies.Field("constituency").Text(d, in), office.Deputies.Field("group_ref").Text(d, in)},
			office.Deputies.Key, []int64{d.ID}, false})
	}
	a.Told = fmt.Sprintf("%d 人，已述职 %d 人", len(left), len(all.IDs)-len(left))
	return a, nil
}

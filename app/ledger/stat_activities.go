package ledger

import (
	"fmt"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// activityColumns are the columns of T06: a type of activity, and the figures of its times and of who took part.
var activityColumns = []struct {
	title, times, people, unit string // unit: what stands over the second column
}{
	{"会议", figures.MeetingsHeld, figures.MeetingsPresent, "人次"},
	{"小组活动", figures.GroupActivities, figures.GroupsPresent, "人次"},
	{"视察", "视察次数", figures.InspectionPresent, "人次"},
	{"调研", "调研次数", figures.ResearchPresent, "人次"},
	{"执法检查", "执法检查次数", figures.LawCheckPresent, "人次"},
	{"督查", "督查次数", figures.SupervisePresent, "人次"},
	{"评议", figures.AppraisalsHeld, figures.AppraisalsPresent, "人次"},
	{"接待", figures.ReceptionsHeld, "接待人次", "人次"},
	{"走访", figures.VisitsMade, "走访户次", "户次"},
	{"培训", "培训期数", "培训人次", "人次"},
	{"主题活动", "主题活动次数", "主题活动参加人次", "人次"},
}

// activities is T06, 活动统计表 (DOMAIN.md §6.6): a row for each month of the period, or, where none is wished for, of the year.
func (m *maker) activities() (Ledger, error) {
	scope := m.scope()
	if scope.From == "" {
		scope.From = record.Date(fmt.Sprintf("%d-01-01", m.day().Year()))
	}
	var names []string
	columns := []Column{short("月份", 11)}
	for _, c := range activityColumns {
		names = append(names, c.times, c.people)
		times := sumColumn("次数", c.title)
		if c.title == "培训" {
			times.Title = "期数"
		}
		people := sumColumn(c.unit, c.title)
		times.Width, people.Width = 4.6, 5.6
		columns = append(columns, times, people)
	}
	months, err := figures.ByMonth(m.store, scope, names...)
	if err != nil {
		return Ledger{}, err
	}
	var rows [][]any
	for _, month := range months {
		row := []any{monthWord(month)}
		for _, v := range month.Values {
			row = append(row, printedValue(v))
		}
		rows = append(rows, row)
	}
	l := Ledger{Title: m.congress() + "代表活动统计表", Period: periodText(scope.From, m.To, m.day()), Columns: columns, Rows: InMemory(rows), Notes: []string{activityNote}}
	l.Charts = activityCharts(columns, len(rows))
	return l, nil
}

// activityNote says what is counted where.
const activityNote = "注：会议不含代表小组活动；视察、调研、执法检查、督查、评议、会议、小组活动、培训、主题活动的人次为参加的代表人次，接待的人次为来访选民人次，走访按户次。" +
	"同一天同一站点接待几件只算一次。取消和延期未开的不计。次数、人次、户次不相互相加。"

// monthWord names a month, and its days where the period has only some of them.
func monthWord(m figures.Month) string {
	word := fmt.Sprintf("%s年%d月", m.From[:4], int(m.From[5]-'0')*10+int(m.From[6]-'0'))
	if m.From[8:] != "01" || m.To.Add(1)[8:] != "01" {
		word += fmt.Sprintf("（%s—%s日）", m.From[8:], m.To[8:])
	}
	return word
}

// activityCharts draw month by month how often something was held, contact with voters apart, and who came to meetings and receptions.
func activityCharts(columns []Column, rows int) []Chart {
	var times, meetings, receptions []int
	for i, c := range columns {
		first := c.Group != "" && columns[i-1].Group != c.Group
		switch {
		case first && c.Group != "接待" && c.Group != "走访":
			times = append(times, i)
		case !first && c.Group == "会议":
			meetings = append(meetings, i)
		case !first && c.Group == "接待":
			receptions = append(receptions, i)
		}
	}
	out := []Chart{{Title: "各月会议和活动次数", Kind: Stacked, Values: times}, {Title: "各月会议到会代表人次", Kind: Columns, Values: meetings},
		{Title: "各月接待选民人次", Kind: Columns, Values: receptions}}
	for i := range out {
		out[i].Rows, out[i].Skip = rows, monthSkip(rows)
	}
	return out
}

// monthSkip says that under many months every second stands, every third (one of a quarter), and so on, so that at most eight stand side by
// side: there is no room for more in a line.
func monthSkip(months int) int {
	const most = 8
	for _, skip := range []int{1, 2, 3, 6} {
		if months <= most*skip {
			return skip
		}
	}
	return (months/most + 12) / 12 * 12
}

// dateIn is a date inside a sentence: 2026年1月1日.
func dateIn(day record.Date) string { return hanzi.DateArabic(string(day)) }

package paper

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// The widths of the columns of a timetable in millimetres, on upright and on wide pages.
var (
	scheduleColumns     = []float64{26, 14, 16, 55, 21, 24}
	wideScheduleColumns = []float64{26, 16, 18, 95, 32, 38}
)

// What a cell of the upright timetable holds before it looks crowded, in characters: four lines of an item, two of a place.
const (
	longItem  = 52
	longPlace = 10
)

func noTimetable(j *job) string {
	if len(timetable(j.session)) == 0 {
		return "会议还没有录入日程"
	}
	return ""
}

// schedule is D18: the timetable with date, half-day, time, item, host and place.
func schedule(j *job) docx.Data {
	out := j.congressPaper()
	columns := scheduleColumns
	if longSchedule(j) {
		columns = wideScheduleColumns
	}
	out["日程"] = scheduleTable(j.session, columns)
	return out
}

// longSchedule tells whether the timetable says more than upright pages show well.
func longSchedule(j *job) bool {
	return slices.ContainsFunc(j.session.Timetable, func(r office.TimetableItem) bool {
		return utf8.RuneCountInString(r.Text) > longItem || max(utf8.RuneCountInString(r.Chair), utf8.RuneCountInString(r.Place)) > longPlace
	})
}

// timetable are the lines of the timetable in the order of days and hours; lines without a day stand at the end.
func timetable(s *office.Session) []office.TimetableItem {
	parts := []string{"上午", "下午", "晚上"}
	var rows []office.TimetableItem
	for _, r := range s.Timetable {
		if strings.TrimSpace(r.Text) != "" {
			rows = append(rows, r)
		}
	}
	slices.SortStableFunc(rows, func(a, b office.TimetableItem) int {
		return cmp.Or(cmp.Compare(b2i(a.Day == ""), b2i(b.Day == "")), cmp.Compare(a.Day, b.Day),
			cmp.Compare(slices.Index(parts, a.Part), slices.Index(parts, b.Part)), cmp.Compare(a.At, b.At))
	})
	return rows
}

// scheduleTable prints the timetable; day and half-day stand once for all their lines. Nil without lines.
func scheduleTable(s *office.Session, columns []float64) *docx.Table {
	rows := timetable(s)
	if len(rows) == 0 {
		return nil
	}
	t := docx.NewTable(columns...).Head("日期", "时段", "时间", "事项", "主持", "地点")
	for i, r := range rows {
		var cells []docx.Cell
		day := func(o office.TimetableItem) bool { return o.Day == r.Day }
		part := func(o office.TimetableItem) bool { return o.Day == r.Day && o.Part == r.Part }
		if i == 0 || !day(rows[i-1]) {
			cells = append(cells, docx.Cell{Text: dayOfWeek(r.Day), Down: run(rows[i:], day)})
		}
		if i == 0 || !part(rows[i-1]) {
			cells = append(cells, docx.Cell{Text: r.Part, Down: run(rows[i:], part)})
		}
		t.Cells(append(cells, docx.Cell{Text: string(r.At)}, docx.Cell{Text: r.Text, Style: docx.TableLeft}, docx.Cell{Text: r.Chair}, docx.Cell{Text: r.Place})...)
	}
	return t
}

// run counts the lines at the beginning for which something holds.
func run[T any](rows []T, holds func(T) bool) int {
	n := slices.IndexFunc(rows, func(r T) bool { return !holds(r) })
	if n < 0 {
		return len(rows)
	}
	return n
}

// dayOfWeek prints a day as timetables do, on two lines: 1月10日 and （星期六）; room to write where it is not known.
func dayOfWeek(d record.Date) string {
	at, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return "　月　日"
	}
	_, short, _ := strings.Cut(hanzi.DateArabic(string(d)), "年")
	return short + "\n（星期" + string([]rune("日一二三四五六")[at.Weekday()]) + "）"
}

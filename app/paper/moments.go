package paper

import (
	"fmt"
	"strings"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// weekday is 星期四, "" of no day.
func weekday(d record.Date) string {
	on, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	return office.Weekdays[(int(on.Weekday())+6)%7]
}

// hour writes a time of day as it is said in a notice: 上午9:00.
func hour(c record.Clock) string {
	var h, m int
	if _, err := fmt.Sscanf(string(c), "%d:%d", &h, &m); err != nil {
		return ""
	}
	switch {
	case h < 12:
		return fmt.Sprintf("上午%d:%02d", h, m)
	case h == 12:
		return fmt.Sprintf("中午12:%02d", m)
	case h < 18:
		return fmt.Sprintf("下午%d:%02d", h-12, m)
	}
	return fmt.Sprintf("晚上%d:%02d", h-12, m)
}

// timeSpan writes when something is: 2026年3月5日（星期四）上午9:00至3月6日（星期五）.
func timeSpan(from record.Date, at record.Clock, to record.Date, until record.Clock) string {
	if from == "" {
		return ""
	}
	out := day(from) + "（" + weekday(from) + "）" + hour(at)
	switch {
	case to > from:
		end := day(to)
		if to.Year() == from.Year() {
			_, end, _ = strings.Cut(end, "年")
		}
		out += "至" + end + "（" + weekday(to) + "）" + hour(until)
	case until != "":
		end := hour(until)
		if begin := hour(at); begin != "" && []rune(begin)[0] == []rune(end)[0] {
			end = string([]rune(end)[2:]) // 上午9:00至11:30
		}
		out += "至" + end
	}
	return out
}

// monthDay is a day within the year that was named already: 3月5日.
func monthDay(d record.Date) string {
	_, rest, _ := strings.Cut(day(d), "年")
	return rest
}

// withWeekday is 3月5日（星期四）.
func withWeekday(d record.Date) string { return monthDay(d) + "（" + weekday(d) + "）" }

// namesOf are the names of a people list, one after the other: 张三、李四.
func namesOf(people []record.Person) string {
	var names []string
	for _, p := range people {
		if name := p.Called(); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, "、")
}

// refs are the names of references, one after the other.
func refs(list []record.Ref) string {
	names := make([]string, len(list))
	for i, r := range list {
		names[i] = r.Name
	}
	return strings.Join(names, "、")
}

// countOrRoom prints a number that may be unknown, room to write it otherwise.
func countOrRoom(n record.Opt[int64]) string {
	if !n.Given {
		return blank
	}
	return fmt.Sprint(n.V)
}

// presidiumNumber is the number of a document of the presidium that the record does not name: its code, the year and room for
// the number.
func (j *job) presidiumNumber(on record.Date) string {
	year := blank
	if on != "" {
		year = string(on)[:4]
	}
	return fmt.Sprintf("%s〔%s〕　号", j.in.Text(office.KeyCodePresidium), year)
}

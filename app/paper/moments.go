package paper

import (
	"fmt"
	"slices"
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

// timeSpan writes when something is: 2026年3月5日（星期四）上午9时至3月6日（星期五）.
func timeSpan(from record.Date, at record.Clock, to record.Date, until record.Clock) string {
	if from == "" {
		return ""
	}
	out := day(from) + "（" + weekday(from) + "）" + oClock(at)
	switch {
	case to > from:
		end := day(to)
		if to.Year() == from.Year() {
			_, end, _ = strings.Cut(end, "年")
		}
		out += "至" + end + "（" + weekday(to) + "）" + oClock(until)
	case until != "":
		end := oClock(until)
		if begin := oClock(at); begin != "" && []rune(begin)[0] == []rune(end)[0] {
			end = string([]rune(end)[2:]) // 上午9时至11时30分
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
	var names []string
	for i, r := range list {
		if !slices.Contains(list[:i], r) {
			names = append(names, r.Name)
		}
	}
	return strings.Join(names, "、")
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

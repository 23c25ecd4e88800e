package office

import (
	"fmt"
	"strings"
	"time"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// Weekdays are the words for the days of the week, from Monday.
var Weekdays = []string{"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"}

// Words say the rule as it is written on the wall: 每月15日, 每月第二个星期三, 每月最后一个星期五, 每个星期一.
func (r DayRule) Words() string {
	day := Weekdays[(int(r.Weekday)+6)%7]
	switch {
	case r.MonthDay > 0:
		return fmt.Sprintf("每月%d日", r.MonthDay)
	case r.Nth >= 5:
		return "每月最后一个" + day
	case r.Nth > 0:
		return "每月" + hanzi.Ordinal(r.Nth, "个") + day
	}
	return "每个" + day
}

// Announcement is the roster as a text for a chat group or the notice board: a heading, and a line for each day that is not over.
func (r *Roster) Announcement() string {
	heading := r.Station.Name + "代表接待日安排"
	if r.Kind == RosterPetition {
		heading = "代表参与领导接访安排"
	}
	lines := []string{heading}
	year := 0
	for _, t := range r.Turns {
		if t.Held != "" || t.Day == "" {
			continue
		}
		if t.Day.Year() != year {
			year = t.Day.Year()
			lines = append(lines, fmt.Sprintf("%d年", year))
		}
		lines = append(lines, r.line(t))
	}
	return strings.Join(lines, "\n")
}

// line announces one day: 12月10日（星期四） 蒋春生、沈佳怡 在清溪村联络站接待选民.
func (r *Roster) line(t RosterTurn) string {
	on, _ := time.Parse(time.DateOnly, string(t.Day))
	who := refNames(t.Deputies)
	if t.Group.ID != 0 && who != "" {
		who = "（" + who + "）"
	}
	what := "在" + r.Station.Name + "接待选民"
	switch {
	case r.Kind == RosterPetition && t.Leader != "":
		what = "随" + t.Leader + "接待来访群众"
	case r.Kind == RosterPetition:
		what = "参加领导接访"
	}
	return fmt.Sprintf("%s（%s） %s %s", on.Format("1月2日"), Weekdays[(int(on.Weekday())+6)%7], t.Group.Name+who, what)
}

func refNames(refs []record.Ref) string {
	names := make([]string, len(refs))
	for i, r := range refs {
		names[i] = r.Name
	}
	return strings.Join(names, "、")
}

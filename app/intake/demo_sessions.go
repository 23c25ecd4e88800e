package intake

import (
	"fmt"
	"strconv"
	"time"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// demoSessions is how many sessions of its term the congress has held at least: two a year for two full years.
const demoSessions = 2 * demoYears

// openings gives the opening days of the sessions of the present term: on a Tuesday about 10 January and 10 July. The term
// began with a session in January, so there may be one more than four.
func (t *township) openings() []record.Date {
	var out []record.Date
	for year := t.today.Year(); ; year-- {
		for _, month := range []string{"07", "01"} {
			if day := tuesday(record.Date(strconv.Itoa(year) + "-" + month + "-08")); day < t.today.Add(-2) {
				out = append([]record.Date{day}, out...)
			}
		}
		if len(out) >= demoSessions {
			return out
		}
	}
}

// tuesday gives the first Tuesday on or after a day.
func tuesday(day record.Date) record.Date {
	for weekday(day) != time.Tuesday {
		day = day.Add(1)
	}
	return day
}

// saveSessions saves the sessions without people; these point back at the sessions and come later.
func (t *township) saveSessions() error {
	for i, opens := range t.openings() {
		closes := opens.Add(1)
		se := &office.Session{TermNo: record.Some(int64(19)), No: record.Some(int64(i + 1)), Nature: office.NatureMidYear, Opens: opens, Closes: closes,
			Place: "镇机关三楼会议室", Convener: "上次会议主席团", DecidedOn: opens.Add(-35), Announced: opens.Add(-33), Noticed: opens.Add(-21),
			PapersSent: opens.Add(-8), MotionsUntil: opens, MotionsUntilAt: "17:30"}
		se.Term = ref(t.term.ID)
		switch {
		case i == 0:
			se.Nature, se.Convener = office.NatureFirst, "上届最后一次会议主席团"
		case opens.AddMonths(0)[5:7] == "01":
			se.Nature = office.NatureYearStart
		}
		se.Agenda, se.Timetable = agenda(se), timetable(se)
		for _, d := range t.delegations {
			se.Delegations = append(se.Delegations, ref(d.ID))
		}
		t.sessions = append(t.sessions, se)
	}
	return saveAll(t, office.Sessions, t.sessions...)
}

func agenda(se *office.Session) []office.AgendaItem {
	hear := func(text, who string) office.AgendaItem {
		return office.AgendaItem{Text: text, Type: "听取报告", Reporter: who}
	}
	review := func(text string) office.AgendaItem { return office.AgendaItem{Text: text, Type: "审议"} }
	var items []office.AgendaItem
	if se.Nature == office.NatureMidYear {
		items = []office.AgendaItem{hear("听取和审议镇人民政府上半年工作情况的报告", "镇长 严如山"), hear("听取和审议上半年财政预算执行情况的报告", "镇财政所所长 贺敏"),
			hear("听取和审议年初会议代表建议办理情况的报告", "副镇长 马建军"), review("审查和批准上年度财政决算"), review("审议民生实事项目上半年实施情况")}
	} else {
		items = []office.AgendaItem{hear("听取和审查镇人民政府工作报告", "镇长 严如山"), hear("听取和审查镇人大主席团工作报告", "镇人大主席 蒋春生"),
			review("审查和批准上年度财政预算执行情况和本年度财政预算草案的报告"), {Text: "票决本年度民生实事项目", Type: "表决"}}
	}
	if se.Nature == office.NatureFirst {
		items = append(items, office.AgendaItem{Text: "通过代表资格审查委员会主任委员、委员名单", Type: "表决"},
			office.AgendaItem{Text: "选举镇人大主席、副主席，镇长、副镇长", Type: "选举"}, office.AgendaItem{Text: "宪法宣誓", Type: "宣誓"})
	}
	items = append(items, office.AgendaItem{Text: "表决各项决议", Type: "表决"})
	for i := range items {
		items[i].No = record.Some(int64(i + 1))
	}
	return items
}

func timetable(se *office.Session) []office.TimetableItem {
	line := func(day record.Date, part string, at record.Clock, text, chair, place string) office.TimetableItem {
		return office.TimetableItem{Day: day, Part: part, At: at, Text: text, Chair: chair, Place: place}
	}
	hall := se.Place
	return []office.TimetableItem{
		line(se.Opens, "上午", "08:30", "代表报到；预备会议；主席团第一次会议", "蒋春生", hall),
		line(se.Opens, "上午", "10:00", "第一次全体会议：听取各项报告", "蒋春生", hall),
		line(se.Opens, "下午", "14:30", "分团审议各项报告，提出议案和建议", "各代表团团长", "各代表团讨论地点"),
		line(se.Closes, "上午", "08:30", "主席团第二次会议：听取审议情况汇报，通过决议草案", "蒋春生", "镇机关二楼会议室"),
		line(se.Closes, "上午", "10:00", "第二次全体会议：表决各项决议，闭幕", "蒋春生", hall),
	}
}

// saveSessionPeople names the presidium, the chairs and the committees of each session from the deputies.
func (t *township) saveSessionPeople() error {
	for _, se := range t.sessions {
		for i, d := range t.presidium() {
			status := "成员"
			if i < 2 {
				status = "常务主席"
			}
			se.Presidium = append(se.Presidium, record.Person{Who: ref(d.ID), Status: status, Note: strconv.Itoa(i + 1)})
		}
		members := t.presidium()
		se.Secretary = []record.Person{{Who: ref(members[1].ID), Status: "秘书长"}}
		for n := range 2 {
			sitting := hanzi.Ordinal(n+1, "次全体会议")
			for i, d := range members[:3] {
				se.ExecutiveChairs = append(se.ExecutiveChairs, office.ExecutiveChair{Sitting: sitting, Member: ref(d.ID), Chairs: yes(i == n)})
			}
		}
		se.MotionsCommittee, se.BudgetCommittee = committee(t.deputies[20:25]), committee(t.deputies[30:35])
		se.Attending = []record.Person{{Name: "严如山", Status: "镇政府领导", Note: "镇长"}, {Name: "马建军", Status: "镇政府领导", Note: "副镇长"}}
		for _, u := range t.units[:8] {
			se.Attending = append(se.Attending, record.Person{Name: u.Head, Status: "站所负责人", Note: u.Name})
		}
		if se.Nature == office.NatureFirst {
			for i, d := range t.deputies[40:44] {
				se.Tellers = append(se.Tellers, record.Person{Who: ref(d.ID), Status: []string{"总监票人", "监票人", "总计票人", "计票人"}[i]})
			}
		}
	}
	if err := saveAll(t, office.Sessions, t.sessions...); err != nil {
		return err
	}
	return t.saveHearings()
}

// saveHearings saves the meetings at which deputies and voters were heard on the budget before a session (预算法45).
func (t *township) saveHearings() error {
	var out []*office.Meeting
	for _, se := range t.sessions {
		if se.Nature == office.NatureMidYear {
			continue
		}
		day := se.Opens.Add(-25)
		m := &office.Meeting{Kind: office.MeetHearing, Name: fmt.Sprintf("%d年预算草案征求意见会", se.Opens.Year()), Starts: day, Closed: day, StartsAt: "09:00",
			Place: "镇机关三楼会议室", Chair: "蒋春生", Recorder: "人大办公室", Convener: "镇人大主席团", Session: ref(se.ID), Noticed: day.Add(-7), Filed: day.Add(60),
			Minutes: "财政所介绍预算草案，代表和选民代表就道路养护、养老服务的安排提出意见。", MinutesSigned: day, Summary: "意见由财政所逐条研究，采纳情况在会前反馈。",
			Agenda: []office.MeetingItem{{No: record.Some[int64](1), Text: "听取对预算草案的意见", Type: "讨论", Result: "收集意见"}}}
		m.Term = ref(t.term.ID)
		for _, d := range t.deputies[10:18] {
			m.Attendance = append(m.Attendance, record.Person{Who: ref(d.ID), Status: office.Attended})
		}
		out = append(out, m)
	}
	return saveAll(t, office.Meetings, out...)
}

func committee(people []*office.Deputy) []record.Person {
	var out []record.Person
	for i, d := range people {
		status := "委员"
		if i == 0 {
			status = "主任委员"
		}
		out = append(out, record.Person{Who: ref(d.ID), Status: status})
	}
	return out
}

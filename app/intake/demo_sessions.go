package intake

import (
	"fmt"
	"slices"
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

// saveSessions saves two sessions of every year, without people: these point back at the sessions and come later. The one
// that comes next is being prepared.
func (t *township) saveSessions() error {
	var all []*office.Session
	for _, y := range t.years() {
		for half, month := range []string{"01", "07"} {
			opens := tuesday(record.Date(fmt.Sprintf("%d-%s-08", y.Year, month)))
			held := !y.Live || slices.Contains(t.openings(), opens)
			if !held && t.coming != nil {
				continue
			}
			se := t.newSession(y, half, opens)
			all = append(all, se)
			switch {
			case !held:
				t.prepare(se)
				continue
			case y.Live:
				t.sessions = append(t.sessions, se)
			}
			y.Sessions = append(y.Sessions, se)
		}
	}
	if t.coming == nil {
		next := &demoYear{Year: t.today.Year() + 1, Term: t.term, Live: true}
		se := t.newSession(next, 0, tuesday(record.Date(fmt.Sprintf("%d-01-08", next.Year))))
		t.prepare(se)
		all = append(all, se)
	}
	return saveAll(t, office.Sessions, all...)
}

// newSession makes the first or second session of a year.
func (t *township) newSession(y *demoYear, half int, opens record.Date) *office.Session {
	no := 2*(y.Year-y.Term.From.Year()) + half + 1
	se := &office.Session{TermNo: y.Term.Number, No: record.Some(int64(no)), Nature: []string{office.NatureYearStart, office.NatureMidYear}[half],
		Opens: opens, Closes: opens.Add(1), Place: hall, Convener: "上次会议主席团", DecidedOn: opens.Add(-35), Announced: opens.Add(-33),
		Noticed: opens.Add(-21), PapersSent: opens.Add(-8), MotionsUntil: opens, MotionsUntilAt: "17:30"}
	se.Term = ref(y.Term.ID)
	if no == 1 {
		se.Nature, se.Convener = office.NatureFirst, "上届最后一次会议主席团"
	}
	if y.Live && no == lateNotice {
		se.Announced, se.Noticed, se.PapersSent = opens.Add(-6), opens.Add(-5), opens.Add(-2)
	}
	se.Agenda, se.Timetable = t.agenda(se), timetable(se)
	if y.Live {
		for _, d := range t.delegations {
			se.Delegations = append(se.Delegations, ref(d.ID))
		}
	}
	return se
}

// prepare makes the coming session one of which only that is on record that is done today.
func (t *township) prepare(se *office.Session) {
	for _, day := range []*record.Date{&se.DecidedOn, &se.Announced, &se.Noticed, &se.PapersSent} {
		*day = t.upTo(*day)
	}
	se.PlanPreparation(false, t.s.Settings())
	for i := range se.Preparation {
		p := &se.Preparation[i]
		p.Who = []string{"余文书", "沈佳怡"}[i%2]
		if t.past(p.Day) {
			p.Status = office.PrepDone
		}
	}
	t.coming = se
}

func (t *township) agenda(se *office.Session) []office.AgendaItem {
	hear := func(text, who string) office.AgendaItem {
		return office.AgendaItem{Text: text, Type: "听取报告", Reporter: who}
	}
	review := func(text string) office.AgendaItem { return office.AgendaItem{Text: text, Type: "审议"} }
	head, chair := "镇长 "+t.head(se.Term), "镇人大主席 "+t.chair(se.Term)
	items := []office.AgendaItem{hear("听取和审查镇人民政府工作报告", head), hear("听取和审查镇人大主席团工作报告", chair),
		review("审查和批准上年度财政预算执行情况和本年度财政预算草案的报告"), {Text: "票决本年度民生实事项目", Type: "表决"}}
	if se.Nature == office.NatureMidYear {
		items = []office.AgendaItem{hear("听取和审议镇人民政府上半年工作情况的报告", head), hear("听取和审议上半年财政预算执行情况的报告", "镇财政所所长 贺敏"),
			hear("听取和审议年初会议代表建议办理情况的报告", "副镇长 马建军"), review("审查和批准上年度财政决算"), review("审议民生实事项目上半年实施情况")}
	}
	if se.Nature == office.NatureFirst {
		items = append(items, office.AgendaItem{Text: "通过代表资格审查委员会主任委员、委员名单", Type: "表决"},
			office.AgendaItem{Text: "选举镇人大主席、副主席，镇长、副镇长", Type: "选举"}, office.AgendaItem{Text: "宪法宣誓", Type: "宣誓"})
	}
	if se.No.V == midTermElection && se.Term.ID == t.term.ID {
		items = append(items, office.AgendaItem{Text: "表决关于接受龚立辞去副镇长职务的决定", Type: "表决"},
			office.AgendaItem{Text: "补选副镇长", Type: "选举"}, office.AgendaItem{Text: "表决镇财政预算调整方案", Type: "表决"})
	}
	items = append(items, office.AgendaItem{Text: "表决各项决议", Type: "表决"})
	for i := range items {
		items[i].No = record.Some(int64(i + 1))
	}
	return items
}

// hall is where the sittings are held.
const hall = "镇机关三楼会议室"

// The sessions of the present term at which something out of the ordinary happens.
const (
	midTermElection = 2 // a deputy head resigns and another is elected
	lateNotice      = 3 // the notice went out too late: planted
)

func timetable(se *office.Session) []office.TimetableItem {
	line := func(day record.Date, part string, at record.Clock, text, chair, place string) office.TimetableItem {
		return office.TimetableItem{Day: day, Part: part, At: at, Text: text, Chair: chair, Place: place}
	}
	return []office.TimetableItem{
		line(se.Opens, "上午", "08:30", "代表报到；预备会议；主席团第一次会议", "人大主席", hall),
		line(se.Opens, "上午", "10:00", "第一次全体会议：听取各项报告", "执行主席", hall),
		line(se.Opens, "下午", "14:30", "分团审议各项报告，提出议案和建议", "各代表团团长", "各代表团讨论地点"),
		line(se.Closes, "上午", "08:30", "主席团第二次会议：听取审议情况汇报，通过决议草案", "人大主席", "镇机关二楼会议室"),
		line(se.Closes, "上午", "10:00", "第二次全体会议：表决各项决议，闭幕", "执行主席", hall),
	}
}

// saveSessionPeople names the presidium, the chairs and the committees of each session from the deputies in office, and saves the
// hearing before each budget (预算法45).
func (t *township) saveSessionPeople() error {
	for _, y := range t.years() {
		for _, se := range y.Sessions {
			t.staff(se, y)
		}
		if err := saveAll(t, office.Sessions, y.Sessions...); err != nil {
			return err
		}
	}
	return nil
}

func (t *township) staff(se *office.Session, y *demoYear) {
	people := t.inOffice(se.Opens)
	members := people[:presidiumSize]
	if y.Live {
		members = t.presidium()
	}
	for i, d := range members {
		status := "成员"
		if i < 2 {
			status = "常务主席"
		}
		se.Presidium = append(se.Presidium, record.Person{Who: ref(d.ID), Status: status, Note: strconv.Itoa(i + 1)})
	}
	se.Secretary = []record.Person{{Who: ref(members[1].ID), Status: "秘书长"}}
	for n := range 2 {
		sitting := hanzi.Ordinal(n+1, "次全体会议")
		for i, d := range members[:3] {
			se.ExecutiveChairs = append(se.ExecutiveChairs, office.ExecutiveChair{Sitting: sitting, Member: ref(d.ID), Chairs: yes(i == n)})
		}
	}
	se.MotionsCommittee, se.BudgetCommittee = committee(people[20:25]), committee(people[30:35])
	se.Attending = []record.Person{{Name: t.head(se.Term), Status: "镇政府领导", Note: "镇长"}, {Name: "马建军", Status: "镇政府领导", Note: "副镇长"}}
	for _, u := range t.units[:8] {
		se.Attending = append(se.Attending, record.Person{Name: u.Head, Status: "站所负责人", Note: u.Name})
	}
	if slices.ContainsFunc(se.Agenda, func(a office.AgendaItem) bool { return a.Type == "选举" }) {
		se.Tellers = tellers(people)
	}
	t.inviteGuests(se, people)
}

// tellers are four deputies who are no candidates.
func tellers(people []*office.Deputy) []record.Person {
	var out []record.Person
	for i, status := range []string{"总监票人", "监票人", "总计票人", "计票人"} {
		out = append(out, record.Person{Who: ref(people[36+i].ID), Status: status})
	}
	return out
}

// head and chair name who led the government and the congress in a term.
func (t *township) head(term record.Ref) string {
	if term.ID == t.term.ID {
		return "严如山"
	}
	return "罗长河"
}

func (t *township) chair(term record.Ref) string {
	if term.ID == t.term.ID {
		return "蒋春生"
	}
	return formerChair
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

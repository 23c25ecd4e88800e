package intake

import (
	"fmt"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// yearly is a meeting that comes every year between the sessions: its day, how many take part (0: the presidium), and what is
// on its agenda.
type yearly struct {
	kind, name, day string
	people          int
	items           []office.MeetingItem
}

// everyYear are the meetings of a year between the sessions. The presidium meets every quarter and studies each time.
var everyYear = []yearly{
	{office.MeetPresidium, "主席团会议", "02-20", 0, []office.MeetingItem{item("学习", "学习人大工作文件", "完成"), item("讨论", "讨论主席团年度工作要点", "通过")}},
	{"党委人大工作会议", "镇党委人大工作会议", "03-05", 30, []office.MeetingItem{item("讨论", "研究加强人大工作的意见", "形成意见")}},
	{office.MeetStudy, "代表学习会", "03-26", 40, []office.MeetingItem{item("讨论", "学习代表法和议事规则", "完成")}},
	{office.MeetPresidium, "主席团会议", "05-15", 0, []office.MeetingItem{item("学习", "学习民生领域法律", "完成"), item("听取专项报告", "听取代表建议办理情况的汇报", "提出意见"), item("讨论", "讨论重点督办件", "确定")}},
	{"主席（办公）会议", "主席办公会议", "04-10", 3, []office.MeetingItem{item("讨论", "安排上半年代表活动", "确定")}},
	{"代表座谈会", "村级代表座谈会", "06-05", 20, []office.MeetingItem{item("讨论", "听取代表对民生实事的意见", "收集意见")}},
	{office.MeetSupervision, "重点建议督办推进会", "08-20", 12, []office.MeetingItem{item("听取专项报告", "听取重点督办件办理进展", "提出要求")}},
	{office.MeetPresidium, "主席团会议", "08-06", 0, []office.MeetingItem{item("学习", "学习监督工作规定", "完成"), item("讨论", "讨论下半年视察调研安排", "通过")}},
	{"主席（办公）会议", "主席办公会议", "09-10", 3, []office.MeetingItem{item("讨论", "研究代表小组活动", "确定")}},
	{office.MeetStudy, "代表学习会", "09-18", 40, []office.MeetingItem{item("讨论", "学习预算审查知识", "完成")}},
	{office.MeetPresidium, "主席团会议", "11-06", 0, []office.MeetingItem{item("学习", "学习选举和代表工作规定", "完成"), item("讨论", "讨论下次人代会筹备", "确定")}},
	{"代表资格审查委员会会议", "代表资格审查委员会会议", "12-15", 5, []office.MeetingItem{item("审议", "审查代表资格变动情况", "提出报告")}},
}

// fewCame is how many of the presidium came to its meeting of fewOn in the first year of the term, too few for it: planted.
const (
	fewCame = 4
	fewOn   = "05-15"
)

// saveYearlyMeetings saves the meetings between the sessions: those of everyYear, the activities of the groups, the hearing
// before every budget (预算法45) and the handing over of proposals after every session (交办会).
func (t *township) saveYearlyMeetings() error {
	for _, y := range t.years() {
		var out []*office.Meeting
		convening := t.decided(y)
		for _, b := range everyYear {
			for b.kind == office.MeetPresidium && len(convening) > 0 && convening[0].DecidedOn < y.on(b.day) {
				out, convening = append(out, t.convened(y, convening[0])), convening[1:]
			}
			for n := range y.Times {
				if day := y.on(b.day).Add(2 * n); t.past(day) && day >= y.Term.From {
					out = append(out, t.held(y, b, day))
				}
			}
		}
		for _, se := range convening {
			out = append(out, t.convened(y, se))
		}
		for n := range y.Times {
			out = append(out, t.groupActivities(y, 2*n)...)
		}
		for _, se := range y.Sessions {
			out = append(out, t.aroundSession(se)...)
		}
		if err := saveAll(t, office.Meetings, out...); err != nil {
			return err
		}
		if err := t.decideOn(out); err != nil {
			return err
		}
	}
	return t.comingHearing()
}

func (t *township) held(y *demoYear, b yearly, day record.Date) *office.Meeting {
	items := make([]office.MeetingItem, len(b.items))
	for i, one := range b.items {
		if items[i] = one; one.Type == "学习" {
			items[i].Type = "其他"
		}
	}
	people := t.some(day, b.people)
	if b.people == 0 {
		people = t.presidiumOf(y)
	}
	m := t.newMeeting(b.kind, fmt.Sprintf("%d年%s", y.Year, b.name), day, "09:00", came(people), items...)
	if b.kind == office.MeetPresidium {
		t.lastPresidium = m
		series := fmt.Sprint("presidium", y.Term.ID)
		m.Number = record.Some(int64(t.next(series)))
		m.Name = y.Term.ShortName + "主席团" + hanzi.Ordinal(int(m.Number.V), "次会议")
		if y.Live && y.Year == t.term.From.Year() && b.day == fewOn {
			for i := range m.Attendance[fewCame:] {
				m.Attendance[fewCame+i].Status = office.OnLeave
			}
		}
	}
	if b.kind == office.MeetSupervision {
		due := day.Add(45)
		task := office.MeetingTask{Text: "按会议要求完成督办件并书面反馈", Who: "沈佳怡", Due: due, Status: office.MeetingTaskOpen}
		if t.past(due) {
			task.Status, task.Done = office.MeetingTaskDone, due.Add(-3)
		}
		m.Tasks = []office.MeetingTask{task}
	}
	return m
}

// presidiumOf are the members of the presidium of a year, as its last session elected them.
func (t *township) presidiumOf(y *demoYear) []*office.Deputy {
	if y.Live {
		return t.presidium()
	}
	return t.inOffice(y.Sessions[0].Opens)[:presidiumSize]
}

// groupActivities are two activities of every deputies' group in a year.
func (t *township) groupActivities(y *demoYear, later int) []*office.Meeting {
	themes := []string{"走访选民，收集春耕生产意见", "视察村级道路养护"}
	var out []*office.Meeting
	for n, monthDay := range []string{"04-20", "10-12"} {
		for g, group := range t.groups {
			day := y.on(monthDay).Add(g/2 + later)
			if !t.past(day) {
				continue
			}
			people := t.some(day, 7)
			if y.Live {
				people = t.inGroup(day, group)
			}
			m := t.newMeeting(office.MeetGroup, fmt.Sprintf("%d年%s%s", y.Year, group.Name, []string{"上半年活动", "下半年活动"}[n]), day, "09:30", came(people),
				item("讨论", themes[n], "收集意见"))
			m.Place, m.Chair, m.Convener, m.Group = group.Villages, "代表小组组长", group.Name, ref(group.ID)
			if !y.Live {
				m.Group = ref(t.oldGroups[y.Term.ID][g].ID)
			}
			out = append(out, m)
		}
	}
	return out
}

func (t *township) inGroup(day record.Date, group *office.Group) []*office.Deputy {
	var out []*office.Deputy
	for _, d := range t.inOffice(day) {
		if d.Groups[0].Group.ID == group.ID {
			out = append(out, d)
		}
	}
	return out
}

// aroundSession are the hearing before the session of the budget and the handing over of its proposals.
func (t *township) aroundSession(se *office.Session) []*office.Meeting {
	var out []*office.Meeting
	if se.Nature != office.NatureMidYear {
		out = append(out, t.hearing(se))
	}
	day := se.Closes.Add(handOverAfter)
	if !t.past(day) {
		return out
	}
	m := t.newMeeting("交办会", se.ShortName()+"议案建议交办会", day, "15:00", came(t.some(day, 10)), item("其他", "交办会议期间的议案建议", "交办"))
	for _, p := range t.proposals {
		if p.Session.ID == se.ID && p.HandedOver == day {
			m.HandedOver = append(m.HandedOver, ref(p.ID))
		}
	}
	for _, u := range t.units[:8] {
		m.SittingIn = append(m.SittingIn, record.Person{Name: u.Head, Status: office.Attended, Note: u.Name})
	}
	return append(out, m)
}

// hearing is the meeting at which deputies and voters were heard on the budget before a session.
func (t *township) hearing(se *office.Session) *office.Meeting {
	day := se.Opens.Add(-25)
	people := t.some(day, 9)
	if len(people) == 0 { // before the first term on record: those who were just elected
		people = t.some(se.Opens, 9)
	}
	m := t.newMeeting(office.MeetHearing, fmt.Sprintf("%d年预算草案征求意见会", se.Opens.Year()), day, "09:00", came(people), item("讨论", "听取对预算草案的意见", "收集意见"))
	m.Session, m.Term = ref(se.ID), se.Term
	m.Minutes = "财政所介绍预算草案，代表和选民代表就道路养护、养老服务的安排提出意见。"
	m.Summary = "意见由财政所逐条研究，采纳情况在会前反馈。"
	return m
}

// comingHearing is that before the coming session, once it was held.
func (t *township) comingHearing() error {
	if t.coming.Nature == office.NatureMidYear || !t.past(t.coming.Opens.Add(-25)) {
		return nil
	}
	return saveAll(t, office.Meetings, t.hearing(t.coming))
}

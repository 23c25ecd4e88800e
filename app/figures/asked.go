package figures

import (
	"fmt"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// What falls due of the office as a whole.
const (
	DueCongress  = "人代会"
	DuePresidium = "主席团会议"
	DueStudy     = "主席团学习"
	DueReception = "代表接待日"
	DueReports   = "代表述职"
	DueHalfYear  = "半年督查"
	DueParty     = "向党委报告"
	DueWorkMeet  = office.MeetPartyWork
	DueTraining  = "代表培训"
	DueTerm      = "换届"
	DueHearing   = office.PetitionHearing
	DueAssess    = office.PetitionNotice
)

// span is a time, both days included.
type span struct{ from, to record.Date }

// routine is something that the law or custom asks of the office every year, quarter or month, and that no single record says: so
// many records of a register in each of these times. It is answered by counting the records of one such time.
type routine struct {
	kind, source string
	months       int // how long the time is: 12, 3 or 1
	register     string
	only         map[string]string                         // label of a field → words it must hold for a record to count
	least        func(record.Settings) int                 // how many; 0 when it is not asked
	by           func(*dueList, span) record.Date          // the last day; "" when it is not asked
	since        func(span) record.Date                    // from which day records count; nil: from the first of the time
	text         func(when string, have, least int) string // when: 2026年, 2026年第四季度, 2026年11月
}

// routines lists what is asked again and again. One line more is all that another such thing needs.
var routines = []routine{
	{kind: DueCongress, source: "组织法14", months: 12, register: "session", by: lastDay,
		least: func(in record.Settings) int { return in.Int(office.KeySessionsUsual) },
		text: func(when string, have, least int) string {
			return fmt.Sprintf("%s已开%d次，乡镇一般每年举行%d次", when, have, least)
		}},
	{kind: DueCongress, source: "本省条例", months: 12, register: "session", by: onDay(office.KeyFirstHalfBy), least: once,
		text: says("的首次会议还没有登记")},
	{kind: DuePresidium, source: "每三个月至少一次（浙24、豫5、渝34等）", months: 3, register: "meeting", only: map[string]string{"会议类型": "主席团会议"},
		by: lastDay, least: ifOn(office.KeyAskPresidium), text: says("还没有登记主席团会议")},
	{kind: DueStudy, source: "主席团学习制度", months: 3, register: "meeting", only: map[string]string{"会议类型": "学习会"},
		by: lastDay, least: ifOn(office.KeyAskStudy), text: says("还没有登记主席团的学习")},
	{kind: DueReception, source: "每月固定接待日", months: 1, register: "reception", only: map[string]string{"形式": "接待日"}, by: receptionDay, least: once,
		text: says("的代表接待日还没有接待记录")},
	{kind: DueReports, source: "组织法43、代表法58", months: 12, register: "duty_report", only: map[string]string{"类型": office.ReportHeld}, by: reportsDay, least: once,
		text: says("还没有登记代表向选民述职")},
	{kind: DueHalfYear, source: "各地习惯", months: 12, register: "inspection", only: map[string]string{"活动类型": "督查"}, by: onDay(office.KeyAskHalfYear), least: once,
		since: func(s span) record.Date { return s.from.AddMonths(5) }, // what was inspected from June on
		text:  says("民生实事项目的半年督查还没有登记")},
	{kind: DueParty, source: "党委每年至少听取一次汇报", months: 12, register: "party_report",
		only: map[string]string{"呈报对象": "党委", "类型": "报"}, by: onDay(office.KeyAskPartyReport), least: once, // 报告 and 汇报
		text: says("还没有向镇党委报告工作的记录")},
	{kind: DueTraining, source: "代表法47", months: 12, register: "training", by: lastDay,
		least: func(in record.Settings) int { return in.Int(office.KeyTrainingYearly) },
		text: func(when string, have, least int) string {
			return fmt.Sprintf("%s已办%d期，每年至少%d期", when, have, least)
		}},
	{kind: DueHearing, source: "接访制度：督查团每月底听取信访办理情况", months: 1, register: "petition_duty", only: map[string]string{"类型": office.PetitionHearing},
		by: lastDay, least: ifOn(office.KeyModulePetitionDuty), text: says("的督查听取还没有登记")},
	{kind: DueAssess, source: "接访制度：一月一考核、一月一通报", months: 1, register: "petition_duty", only: map[string]string{"类型": office.PetitionNotice},
		by: lastDay, least: ifOn(office.KeyModulePetitionDuty), text: says("的接访月考核通报还没有登记")},
}

func once(record.Settings) int { return 1 }

func ifOn(key string) func(record.Settings) int {
	return func(in record.Settings) int {
		if in.On(key) {
			return 1
		}
		return 0
	}
}

func says(text string) func(string, int, int) string {
	return func(when string, _, _ int) string { return when + text }
}

// called names a time: 2026年, 2026年第四季度, 2026年11月.
func (a *routine) called(t span) string {
	month := int(t.from[5]-'0')*10 + int(t.from[6]-'0')
	switch a.months {
	case 1:
		return fmt.Sprintf("%d年%d月", t.from.Year(), month)
	case 3:
		return fmt.Sprintf("%d年第%s季度", t.from.Year(), hanzi.Number(month/3+1))
	}
	return fmt.Sprintf("%d年", t.from.Year())
}

func lastDay(_ *dueList, s span) record.Date { return s.to }

// onDay gives the day of the year that a setting names as MM-DD.
func onDay(key string) func(*dueList, span) record.Date {
	return func(l *dueList, s span) record.Date {
		if day := record.Date(fmt.Sprintf("%d-%s", s.from.Year(), l.in.Text(key))); day.Valid() {
			return day
		}
		return ""
	}
}

// reportsDay is the last day of the month in which the reports to voters are arranged.
func reportsDay(l *dueList, s span) record.Date {
	month := l.in.Int(office.KeyReportMonth)
	if month < 1 || month > 12 {
		return ""
	}
	return s.from.AddMonths(month).Add(-1)
}

// receptionDay is the fixed day of the month, or the next working day where the office moves it.
func receptionDay(l *dueList, s span) record.Date {
	n := l.in.Int(office.KeyReceptionDay)
	if n < 1 {
		return ""
	}
	day := min(s.from.Add(n-1), s.to)
	if l.in.On(office.KeyRosterMoves) && !l.facts.Holidays.Working(day) {
		day, _ = l.facts.Holidays.After(day, 1)
	}
	return day
}

// around is the year, quarter or month that a day lies in.
func (a *routine) around(day record.Date) span {
	first := record.Date(fmt.Sprintf("%d-01-01", day.Year()))
	for next := first.AddMonths(a.months); next <= day; next = first.AddMonths(a.months) {
		first = next
	}
	return span{first, first.AddMonths(a.months).Add(-1)}
}

// asked adds what is asked of the office from one day to another and not done yet. Times that are over are left to the rules;
// with late, what was due earlier in the time under way is there too.
func (l *dueList) asked(s *data.Store, from, to record.Date, late bool) error {
	for i := range routines {
		a := &routines[i]
		reg := s.Registers().Get(a.register)
		if reg == nil || reg.DateKey == "" {
			continue
		}
		for t := a.around(from); t.from <= to; t = a.around(t.to.Add(1)) {
			by := a.by(l, t)
			if by == "" || by > to || by < from && !late || t.to < l.day {
				continue
			}
			if err := l.ask(s, a, reg, t, by); err != nil {
				return err
			}
		}
	}
	if err := l.firstSession(s, from, to, late); err != nil {
		return err
	}
	l.nextTerm(from, to, late)
	return l.partyMeeting(s, from, to, late)
}

// ask adds one thing that is asked in a time, unless it was done.
func (l *dueList) ask(s *data.Store, a *routine, reg *record.Any, t span, by record.Date) error {
	least := a.least(l.in)
	if least == 0 {
		return nil
	}
	since := t.from
	if a.since != nil {
		since = a.since(t)
	}
	where := []record.Filter{{Key: reg.DateKey, Op: record.AtLeast, Value: string(since)}, {Key: reg.DateKey, Op: record.AtMost, Value: string(t.to)}}
	for label, words := range a.only {
		where = append(where, record.Filter{Key: reg.Field(label).Key, Op: record.Has, Value: words})
	}
	have, err := s.Count(reg, record.Query{Where: where}, record.Count{How: record.CountRows})
	if err != nil || int(have) >= least {
		return err
	}
	l.office(a.kind, reg.Key, 0, by, a.text(a.called(t), int(have), least), a.source)
	return nil
}

// office adds something of the office as a whole.
func (l *dueList) office(kind, register string, id int64, by record.Date, text, source string) {
	l.items = append(l.items, DueItem{Kind: kind, Register: register, ID: id, Date: by, Text: text, Source: source, Light: office.LightFor(l.day.Until(by), l.in)})
}

// firstSession reminds of the first session of a new term within two months after the election of its deputies (组织法20, B06).
// A term that has its first day has had it: the day is its opening.
func (l *dueList) firstSession(s *data.Store, from, to record.Date, late bool) error {
	term := int64(l.in.Int(office.KeyTerm))
	if t := l.facts.Term(term); t == nil || t.From != "" && t.From <= l.day {
		return nil
	}
	held, err := s.Count(office.Sessions.Any, record.Query{Where: []record.Filter{{Key: "term", Op: record.Is, Value: term}, {Key: "opens", Op: record.Given}}},
		record.Count{How: record.CountRows})
	if err != nil || held > 0 {
		return err
	}
	var elected record.Date
	for d, err := range data.Each(s, office.Deputies, record.Query{}) {
		if err != nil {
			return err
		}
		for _, m := range d.Mandates {
			if m.Term.ID == term {
				elected = max(elected, m.Elected)
			}
		}
	}
	by := elected.AddMonths(l.in.Int(office.KeyFirstSessionMonths))
	if by != "" && by <= to && (late || by >= from) {
		l.office(DueCongress, office.Sessions.Key, 0, by, "代表选举"+hanzi.DateArabic(string(elected))+"完成，本届第一次会议还没有登记", "组织法20")
	}
	return nil
}

// nextTerm reminds of the next general election (组织法9: five years; the setting says how early).
func (l *dueList) nextTerm(from, to record.Date, late bool) {
	t := office.TermOn(l.facts.Terms(), l.day, l.in)
	months := l.in.Int(office.KeyTermReminder)
	if t == nil || t.From == "" || t.To != "" || months == 0 {
		return
	}
	end := t.From.AddMonths(office.TermMonths)
	text := fmt.Sprintf("%s任期五年，到%s满，请准备换届选举", t.Name, hanzi.DateArabic(string(end)))
	if end >= from && end <= to || late && l.day >= t.From.AddMonths(months) {
		l.office(DueTerm, office.Terms.Key, t.ID, end, text, "组织法9")
	}
}

// partyMeeting reminds of the meeting on the congress's work (党委人大工作会议) that the party committee holds at least once a term;
// the setting says how many months after the term began.
func (l *dueList) partyMeeting(s *data.Store, from, to record.Date, late bool) error {
	t := office.TermOn(l.facts.Terms(), l.day, l.in)
	months := l.in.Int(office.KeyAskPartyMonths)
	if t == nil || t.From == "" || t.To != "" || months == 0 {
		return nil
	}
	by := t.From.AddMonths(months)
	if by > to || by < from && !late {
		return nil
	}
	held, err := s.Count(office.Meetings.Any, record.Query{Where: []record.Filter{{Key: "kind", Op: record.Is, Value: office.MeetPartyWork},
		{Key: "cancelled", Op: record.Missing}, {Key: "starts", Op: record.AtLeast, Value: string(t.From)}}}, record.Count{How: record.CountRows})
	if err == nil && held == 0 {
		l.office(DueWorkMeet, office.Meetings.Key, 0, by, t.Name+"内还没有登记党委人大工作会议，每届至少召开一次", "每届党委至少召开一次人大工作会议")
	}
	return err
}

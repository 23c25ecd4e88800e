package figures

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// DueItem is one thing that falls due, for the first page.
type DueItem struct {
	Kind     string // 答复, 签收 …: DueKinds
	Register string
	ID       int64
	Text     string // what it is about, and what the date rests on where that is uncertain
	Date     record.Date
	Light    office.Light // how near it is
}

// Kinds of what falls due.
const (
	DueReply     = "答复"
	DueSign      = "签收"
	DueAssist    = "协办意见"
	DueExtension = "延期审批"
	DueSecond    = "二次办理"
	DueSlip      = "征询意见表"
	DuePromise   = "承诺事项"
	DueNotice    = "终止公告"
	DueSeat      = "补选"
	DueSession   = "会议筹备"
	DueTerm      = "换届"
)

// DueKinds lists the kinds in the order of the first page.
var DueKinds = []string{DueReply, DueSecond, DueSign, DueAssist, DueExtension, DueSlip, DuePromise, DueNotice, DueSeat, DueSession, DueTerm}

// Due lists what is due within the days of the yellow light after a day, and what is overdue, nearest first. It looks at the
// records as they stand now; what has no limit in law, such as the announcement of an ended mandate, carries the day it
// began.
func Due(s *data.Store, day record.Date) ([]DueItem, error) {
	l := &dueList{in: s.Settings(), facts: s.Facts(), day: day}
	for _, collect := range []func(*data.Store) error{l.proposals, l.deputies, l.vacancies, l.sessions, l.terms} {
		if err := collect(s); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(l.items, func(a, b DueItem) int { return cmp.Compare(a.Date, b.Date) })
	return l.items, nil
}

type dueList struct {
	in    record.Settings
	facts office.Facts
	day   record.Date
	items []DueItem
}

// add takes an item with a limit when it is near.
func (l *dueList) add(kind string, reg *record.Any, rec any, limit record.Date, text string) {
	left := l.day.Until(limit)
	if limit == "" || left > l.in.Int(office.KeyLightYellow) {
		return
	}
	l.items = append(l.items, DueItem{Kind: kind, Register: reg.Key, ID: reg.Meta(rec).ID, Text: text, Date: limit, Light: office.LightFor(left, l.in)})
}

// wait takes an item without a limit, which waits since a day.
func (l *dueList) wait(kind string, reg *record.Any, rec any, since record.Date, text string) {
	if since <= l.day {
		l.items = append(l.items, DueItem{Kind: kind, Register: reg.Key, ID: reg.Meta(rec).ID, Text: text, Date: since, Light: office.LightYellow})
	}
}

// workdays counts a limit in working days, and says so when the holidays of its year are not entered (DESIGN.md decision 9).
func (l *dueList) workdays(from record.Date, n int) (limit record.Date, doubt string) {
	limit, known := l.facts.Holidays.After(from, n)
	if limit != "" && !known {
		doubt = "（节假日表没有录全，只按周末推算）"
	}
	return limit, doubt
}

// openStates are the states in which something of a proposal can fall due.
var openStates = []string{string(office.StateAssigned), string(office.StateSigned), string(office.StateHandling), string(office.StateReturned),
	string(office.StateMerged), string(office.StateReplied), string(office.StateAwaiting), string(office.StateSecond), string(office.StateReplied2),
	string(office.StateTracking)}

func (l *dueList) proposals(s *data.Store) error {
	open := record.Query{Where: []record.Filter{{Key: record.StateKey, Op: record.In, Value: openStates}}}
	for p, err := range data.Each(s, office.Proposals, open) {
		if err != nil {
			return err
		}
		l.proposal(p.AsOf(l.day))
	}
	return nil
}

func (l *dueList) proposal(p *office.Proposal) {
	reg := office.Proposals.Any
	name := reg.Title(p)
	switch state := p.State(); state {
	case office.StateAssigned, office.StateSigned, office.StateHandling, office.StateReturned:
		l.add(DueReply, reg, p, p.DueNow(l.day, l.in), name)
		l.underway(p, name)
	case office.StateSecond:
		l.add(DueSecond, reg, p, p.DueNow(l.day, l.in), name)
	case office.StateAwaiting:
		limit, doubt := l.workdays(p.LastSlip(), l.in.Int(office.KeyFeedbackDays))
		l.add(DueSlip, reg, p, limit, name+doubt)
	}
	for _, c := range p.Commitments {
		if c.Done == "" {
			l.add(DuePromise, reg, p, c.Due, name+"："+c.Text)
		}
	}
}

// underway adds what is due between hand-over and reply beside the reply itself.
func (l *dueList) underway(p *office.Proposal, name string) {
	reg := office.Proposals.Any
	from := p.LastHandOver()
	if p.State() == office.StateAssigned {
		limit, doubt := l.workdays(from, l.in.Int(office.KeySignDays))
		l.add(DueSign, reg, p, limit, name+doubt)
	}
	if len(p.Assisting) > 0 && p.AssistAnswered == "" {
		limit, doubt := from.AddMonths(l.in.Int(office.KeyAssistMonths)), ""
		if days := l.in.Int(office.KeyAssistDays); days > 0 {
			limit, doubt = l.workdays(from, days)
		}
		l.add(DueAssist, reg, p, limit, name+doubt)
	}
	if p.ExtensionAsked != "" && p.ExtendedTo == "" {
		l.items = append(l.items, DueItem{Kind: DueExtension, Register: reg.Key, ID: p.ID, Text: name, Date: p.DueNow(l.day, l.in),
			Light: office.LightFor(l.day.Until(p.DueNow(l.day, l.in)), l.in)})
	}
}

// deputies adds mandates that have ended without an announcement (代表法63), and resignations that wait for the congress.
func (l *dueList) deputies(s *data.Store) error {
	list, err := data.All(s, office.Deputies, record.Query{Where: []record.Filter{{Key: "statuses", Op: record.AnyRow,
		Rows: []record.Filter{{Key: "announced", Op: record.Missing}}}}})
	for _, d := range list {
		for _, c := range d.PendingNotices(l.day) {
			l.wait(DueNotice, office.Deputies.Any, d, c.From, fmt.Sprintf("%s的%s代表资格：%s，还没有公告", d.Name, office.LevelWord(office.LevelTown, l.in), c.Status))
		}
	}
	return err
}

func (l *dueList) vacancies(s *data.Store) error {
	list, err := data.All(s, office.Vacancies, record.Query{Where: []record.Filter{{Key: record.StateKey, Op: record.Is, Value: office.VacancyOpen}}})
	for _, v := range list {
		l.wait(DueSeat, office.Vacancies.Any, v, v.On, office.Vacancies.Title(v)+"，待补选")
	}
	return err
}

// sessions adds the open rows of the preparation (筹备清单) of sessions to come, and the last day for motions.
func (l *dueList) sessions(s *data.Store) error {
	list, err := data.All(s, office.Sessions, record.Query{Where: []record.Filter{{Key: "opens", Op: record.AtLeast, Value: string(l.day)}}})
	for _, one := range list {
		for _, t := range one.Preparation {
			if t.Status == "" {
				l.add(DueSession, office.Sessions.Any, one, t.Day, one.ShortName()+"："+t.Task)
			}
		}
		if one.MotionsUntil >= l.day {
			l.add(DueSession, office.Sessions.Any, one, one.MotionsUntil, one.ShortName()+"：议案截止")
		}
	}
	return err
}

// terms reminds of the next general election (组织法9: five years; the setting says how early).
func (l *dueList) terms(*data.Store) error {
	t := office.TermOn(l.facts.Terms(), l.day, l.in)
	months := l.in.Int(office.KeyTermReminder)
	if t == nil || t.From == "" || t.To != "" || months == 0 || l.day < t.From.AddMonths(months) {
		return nil
	}
	end := t.From.AddMonths(office.TermMonths)
	l.items = append(l.items, DueItem{Kind: DueTerm, Register: office.Terms.Key, ID: t.ID, Date: end, Light: office.LightFor(l.day.Until(end), l.in),
		Text: fmt.Sprintf("%s任期五年，到%s满，请准备换届选举", t.Name, hanzi.DateArabic(string(end)))})
	return nil
}

package office

import (
	"slices"
	"strings"
	"time"

	"npcdesk/app/record"
)

// DayRule says on which days duty falls: a fixed day of the month, the n-th of a weekday in the month, or a weekday of every week.
type DayRule struct {
	MonthDay int // 1–31; the last day of a month that has no such day
	Nth      int // with Weekday: 1–4, 5 is the last one of the month; 0 is every week
	Weekday  time.Weekday
}

// TurnPlan is what a roster is made from.
type TurnPlan struct {
	From, To record.Date // both included
	Days     DayRule
	Moves    bool // a day that is no working day moves to the next one
	Calendar Calendar

	Pool   []record.Ref // those who take turns, in their order: members of the presidium, deputies
	PerDay int          // how many of them a day; 1 when 0
	Serves func(id int64, day record.Date) bool
	Except []record.Ref // people who are left out, by name

	Groups  []record.Ref // groups that take turns beside them, or instead
	Members func(group int64, day record.Date) []record.Ref

	Earlier []RosterTurn // turns of earlier rosters, from which it goes on
	Present []RosterTurn // turns of this roster: what is announced or over stays as it is
}

// Turns makes the turns, for the clerk to edit: whoever was on duty longest ago comes next, so that turns are fair and go on from
// the last roster. known is false when the holidays of a year on the way are not entered.
func (p TurnPlan) Turns() (turns []RosterTurn, known bool) {
	days, known := p.dutyDays()
	kept := slices.DeleteFunc(slices.Clone(p.Present), func(t RosterTurn) bool { return !t.fixed() })
	people, groups := lastTurns{}, lastTurns{}
	for _, t := range slices.Concat(p.Earlier, kept) {
		people.note(t.Deputies, t.Day)
		groups.note([]record.Ref{t.Group}, t.Day)
	}
	turns = kept
	for _, day := range days {
		if slices.ContainsFunc(kept, func(t RosterTurn) bool { return t.Day == day }) {
			continue
		}
		t := RosterTurn{Day: day}
		if i := slices.IndexFunc(p.Present, func(old RosterTurn) bool { return old.Day == day }); i >= 0 {
			t.Row, t.Leader = p.Present[i].Row, p.Present[i].Leader
		}
		p.assign(&t, people, groups)
		turns = append(turns, t)
	}
	slices.SortStableFunc(turns, byDay)
	return turns, known
}

func byDay(a, b RosterTurn) int { return strings.Compare(string(a.Day), string(b.Day)) }

// fixed tells whether a turn is announced or over: it is not planned again.
func (t RosterTurn) fixed() bool { return t.Announced != "" || t.Held != "" }

// assign gives a day its group and its people.
func (p TurnPlan) assign(t *RosterTurn, people, groups lastTurns) {
	if next := groups.next(p.Groups, 1, func(record.Ref) bool { return true }); len(next) > 0 {
		t.Group = next[0]
		groups.note(next, t.Day)
		if p.Members != nil {
			t.Deputies = slices.DeleteFunc(slices.Clone(p.Members(t.Group.ID, t.Day)), func(r record.Ref) bool { return !p.can(r, t.Day) })
		}
	}
	next := people.next(p.Pool, max(p.PerDay, 1), func(r record.Ref) bool {
		return p.can(r, t.Day) && !slices.ContainsFunc(t.Deputies, func(o record.Ref) bool { return o.ID == r.ID })
	})
	t.Deputies = append(t.Deputies, next...)
	people.note(t.Deputies, t.Day)
}

func (p TurnPlan) can(r record.Ref, day record.Date) bool {
	return !slices.ContainsFunc(p.Except, func(o record.Ref) bool { return o.ID == r.ID }) && (p.Serves == nil || p.Serves(r.ID, day))
}

// lastTurns remembers when somebody was on duty last.
type lastTurns map[int64]record.Date

func (l lastTurns) note(who []record.Ref, day record.Date) {
	for _, r := range who {
		l[r.ID] = max(l[r.ID], day)
	}
}

// next picks those who were on duty longest ago, in the order of the pool where that is equal.
func (l lastTurns) next(pool []record.Ref, n int, can func(record.Ref) bool) []record.Ref {
	free := slices.DeleteFunc(slices.Clone(pool), func(r record.Ref) bool { return !can(r) })
	slices.SortStableFunc(free, func(a, b record.Ref) int { return strings.Compare(string(l[a.ID]), string(l[b.ID])) })
	return free[:min(n, len(free))]
}

// dutyDays lists the days of duty of the period, each once. A roster reaches over a term at most: an end that was mistyped as
// 9999 is not followed.
func (p TurnPlan) dutyDays() (days []record.Date, known bool) {
	known = true
	last := min(p.To, p.From.AddMonths(TermMonths))
	for day := p.From; day != "" && day <= last; day = day.Add(1) {
		if !p.Days.falls(day) {
			continue
		}
		on := day
		if p.Moves {
			if known = known && p.Calendar.Knows(day.Year()); !p.Calendar.Working(day) {
				var sure bool
				on, sure = p.Calendar.After(day, 1)
				known = known && sure
			}
		}
		if !slices.Contains(days, on) {
			days = append(days, on)
		}
	}
	return days, known
}

// NextReceptionDay returns the first reception day (每月代表接待日) on or after a day, by the settings of the office: "" when it keeps
// no fixed day. known is false when the holidays of a year on the way are not entered.
func NextReceptionDay(from record.Date, in record.Settings, holidays Calendar) (day record.Date, known bool) {
	fixed := in.Int(KeyReceptionDay)
	if fixed == 0 || !from.Valid() {
		return "", true
	}
	// A day that has passed may have moved behind from; no holiday is longer than two weeks.
	plan := TurnPlan{From: from.Add(-14), To: from.AddMonths(1), Days: DayRule{MonthDay: fixed}, Moves: in.On(KeyRosterMoves), Calendar: holidays}
	days, known := plan.dutyDays()
	for _, day := range days {
		if day >= from {
			return day, known
		}
	}
	return "", known
}

// falls tells whether duty falls on a day.
func (r DayRule) falls(day record.Date) bool {
	t, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return false
	}
	last := t.AddDate(0, 1, -t.Day()).Day()
	switch {
	case r.MonthDay > 0:
		return t.Day() == min(r.MonthDay, last)
	case t.Weekday() != r.Weekday:
		return false
	case r.Nth >= 5:
		return t.Day()+7 > last
	}
	return r.Nth == 0 || (t.Day()+6)/7 == r.Nth
}

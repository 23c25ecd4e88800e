package figures

import (
	"cmp"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// DueItem is one thing that falls due, or waits.
type DueItem struct {
	Kind     string // 答复, 签收 …
	Register string // where it is done
	ID       int64  // the record it is about; 0 when it is about none that exists: a meeting that is still to be held
	Text     string // what it is about, and what the date rests on where that is uncertain
	Source   string // the article or the setting
	Date     record.Date
	Waits    bool         // has no limit: Date is the day since when
	Light    office.Light // how near it is
}

// Due lists what is due within the days of the yellow light after a day, and what is overdue, nearest first, with what the law
// asks of the office as a whole. It looks at the records as they stand now; what has no limit in law, such as the
// announcement of an ended mandate, carries the day it began; days of duty are listed a week ahead only. What is open and near
// is all that is read.
func Due(s *data.Store, day record.Date) ([]DueItem, error) {
	l := newDueList(s, day)
	last := day.Add(l.in.Int(office.KeyLightYellow))
	stored, err := s.Deadlines(last)
	if err != nil {
		return nil, err
	}
	for _, d := range stored {
		far := office.DayOfDuty(d.Kind) && day.Until(d.On) > l.in.Int(office.KeyLightOrange)
		if far || d.Waits && d.On > day || d.Until != "" && d.Until < day {
			continue
		}
		l.add(d, "", last)
	}
	if err := l.asked(s, day, last, true); err != nil {
		return nil, err
	}
	return l.sorted(), nil
}

// Calendar lists what falls due from one day to another, both included, by day: the pages of a calendar. What only waits has
// no day in it, and what the law asks of the office as a whole stands there until it is done. Overdue things stand on the
// days on which they were due.
func Calendar(s *data.Store, from, to record.Date) ([]DueItem, error) {
	l := newDueList(s, s.Settings().Today)
	stored, err := s.DeadlinesBetween(from, to)
	if err != nil {
		return nil, err
	}
	for _, d := range stored {
		l.add(d, from, to)
	}
	if err := l.asked(s, from, to, false); err != nil {
		return nil, err
	}
	return l.sorted(), nil
}

type dueList struct {
	facts office.Facts
	in    record.Settings
	day   record.Date // seen from which
	items []DueItem
}

func newDueList(s *data.Store, day record.Date) *dueList {
	facts := s.Facts()
	return &dueList{facts: facts, in: facts.In, day: day}
}

// sorted gives the items by day. A turn at the leaders' reception is left out where the day itself is on record.
func (l *dueList) sorted() []DueItem {
	held := map[record.Date]bool{}
	for _, item := range l.items {
		held[item.Date] = held[item.Date] || item.Kind == office.DuePetitionDay
	}
	l.items = slices.DeleteFunc(l.items, func(item DueItem) bool { return item.Kind == office.RosterPetition && held[item.Date] })
	slices.SortStableFunc(l.items, func(a, b DueItem) int { return cmp.Compare(a.Date, b.Date) })
	return l.items
}

// add takes a stored deadline whose last day, counted with the holidays as they are entered now, lies in a time.
func (l *dueList) add(d data.Deadline, from, to record.Date) {
	item := DueItem{Kind: d.Kind, Register: d.Register, ID: d.Record, Text: d.Title, Source: d.Source, Date: d.On, Waits: d.Waits, Light: office.LightYellow}
	if d.Text != "" {
		item.Text += "：" + d.Text
	}
	if d.Workdays > 0 {
		last, known := l.facts.Holidays.After(d.On, d.Workdays)
		if item.Date = last; !known {
			item.Text += "（节假日表没有录全，只按周末推算）"
		}
	}
	if item.Date < from || item.Date > to {
		return
	}
	if !d.Waits {
		item.Light = office.LightFor(l.day.Until(item.Date), l.in)
	}
	l.items = append(l.items, item)
}

package figures

import (
	"npcdesk/app/record"
	"npcdesk/data"
)

// YearBefore counts all figures of the same period of the year before (上年同期), by their names; nil where there is none.
func YearBefore(s *data.Store, scope Scope) (map[string]Value, error) {
	before, ok := scope.YearBefore(s.Settings().Today)
	if !ok {
		return nil, nil
	}
	all, err := All(s, before)
	out := map[string]Value{}
	for _, v := range all {
		out[v.Name] = v
	}
	return out, err
}

// YearBefore is the same time of the year before; there is none without a beginning, nor of one session.
func (s Scope) YearBefore(today record.Date) (Scope, bool) {
	if s.From == "" || s.Session != 0 {
		return Scope{}, false
	}
	out := Scope{From: yearEarlier(s.From), AsOf: yearEarlier(s.Day(today)), Sources: s.Sources}
	out.To = out.AsOf
	if s.To != "" {
		out.To = yearEarlier(s.To)
	}
	return out, true
}

// yearEarlier is the same day a year before; the last day of February stays the last one.
func yearEarlier(day record.Date) record.Date {
	if next := day.Add(1); next[8:] == "01" {
		return next.AddMonths(-12).Add(-1)
	}
	return day.AddMonths(-12)
}

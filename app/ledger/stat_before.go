package ledger

import (
	"fmt"

	"npcdesk/app/figures"
)

// compared is a row of a figure: name, unit, now, the year before, and the difference.
func compared(now figures.Value, before map[string]figures.Value) []any {
	was := before[now.Name]
	return []any{now.Name, now.Unit, printedValue(now), printedValue(was), difference(now, was)}
}

// printedValue is a figure as a cell holds it: a rate with its sign, everything else a number; nil when it is not known.
func printedValue(v figures.Value) any {
	switch {
	case !v.Known:
		return nil
	case v.Unit == "%":
		return v.Text
	}
	return v.Number
}

// difference is what a figure grew by: of rates in percentage points.
func difference(now, before figures.Value) string {
	switch {
	case !now.Known || !before.Known:
		return unknown
	case now.Unit == "%":
		return signed(now.Number-before.Number, 1) + "个百分点"
	case now.Number == float64(int64(now.Number)) && before.Number == float64(int64(before.Number)):
		return signed(now.Number-before.Number, 0)
	}
	return signed(now.Number-before.Number, 2)
}

// yearBefore counts the figures of the same period of the year before; there are none where the wish has no beginning.
func (m *maker) yearBefore() (map[string]figures.Value, error) {
	return figures.YearBefore(m.store, m.scope())
}

// beforeNote says what 上年同期 is.
func (m *maker) beforeNote() string {
	scope, ok := m.scope().YearBefore(m.in.Today)
	if !ok {
		return "没有选开始日期（或者按会议统计）的，没有上年同期数。"
	}
	return fmt.Sprintf("上年同期为%s至%s。", dateIn(scope.From), dateIn(scope.To))
}

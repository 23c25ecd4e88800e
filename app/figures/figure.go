// Package figures counts: indicators (指标) and rates (率) as data, each with its unit, its definition in one sentence, and the
// records behind it, so that a number and its list cannot disagree (DESIGN.md "Figures"). It also says what falls due.
//
// Figures of suggestions are cohorts: the proposals submitted (提出日期) in a period, in the state of the period's end. An
// answer that comes later does not move last half-year's numbers.
package figures

import (
	"fmt"
	"math"
	"strconv"

	"npcdesk/app/record"
)

// Groups of figures, in the order of a report.
const (
	OfDeputies  = "代表"
	OfProposals = "议案建议"
)

// Units that code looks at.
const (
	percent = "%"
	yuan    = "元"
)

// figure is one indicator or rate. An indicator counts the records of a register that its filter finds in SQL and, where
// SQL cannot say how a record stood on a past day, its test takes. A rate divides two indicators, a difference takes one
// from another, a sum adds one to another.
type figure struct {
	name, group, unit string
	means             string // the definition, without full stop

	register *record.Any
	where    []record.Filter
	test     func(q *question, rec any) bool
	among    func(q *question) (map[int64]bool, error) // the only records that can count, where records of other registers say so
	weigh    func(q *question, rec any) float64        // what a record counts for, where it is not 1
	whole    func(recs []any) float64                  // what all records together count for, where that is no sum: persons that stand in several
	count    record.Count

	of, over string // names of the two indicators of a rate, a difference or a sum
	less     bool   // a difference
	plus     bool   // a sum
	capped   bool   // a rate that is 100 % at most
}

// Scope says what is counted, and how things stood on which day.
type Scope struct {
	From, To record.Date // 提出日期 from and to, both included; "" is open
	Session  int64       // only proposals of this session; 0 for all
	Sources  []string    // only proposals of these sources (提出时间来源); nil for all
	AsOf     record.Date // "" is the end of the period, but not after today
}

// Day is the day whose states count.
func (s Scope) Day(today record.Date) record.Date {
	switch {
	case s.AsOf != "":
		return s.AsOf
	case s.To != "" && s.To < today:
		return s.To
	}
	return today
}

// Value is a figure counted.
type Value struct {
	Name, Group, Unit string
	Means             string  // the definition used
	Known             bool    // false where there is nothing to divide by, or a figure it needs is missing
	Number            float64 // in Unit: 87.5 for 87.5%, yuan for 元; as printed
	Text              string  // 12, 87.5%, 100%, or — when not known
	Register          string  // key of the records behind it
	IDs               []int64 // the records counted; of a rate, those of the numerator
	OverRegister      string  // of a rate, a difference or a sum: the records of the other figure
	OverIDs           []int64
}

// Unknown is printed where there is nothing to divide by (DOMAIN.md §7.3).
const Unknown = "—"

// Percent prints a rate as DOMAIN.md §7.3 wants it: one decimal, rounded half up; 100% only when it is exactly that; — when
// there is nothing to divide by.
func Percent(part, whole float64) string {
	switch {
	case whole == 0:
		return Unknown
	case part == whole:
		return "100%"
	}
	return fmt.Sprintf("%.1f%%", perCent(part, whole))
}

// perCent is part of whole in per cent, with one decimal.
func perCent(part, whole float64) float64 { return math.Floor(part*1000/whole+0.5) / 10 }

// counted makes the value of an indicator. n is in 分 when the unit is 元.
func (f *figure) counted(n float64, list []int64) Value {
	v := f.value()
	if f.unit == yuan {
		n /= 100
	}
	v.Known, v.Number, v.Text = true, n, strconv.FormatFloat(n, 'f', -1, 64)
	v.Register, v.IDs = f.register.Key, list
	return v
}

// divided makes the value of a rate.
func (f *figure) divided(part, whole Value) Value {
	v := f.opposed(part, whole)
	if v.Known = part.Known && whole.Known && whole.Number != 0; v.Known {
		n := part.Number
		if f.capped {
			n = min(n, whole.Number)
		}
		v.Number, v.Text = perCent(n, whole.Number), Percent(n, whole.Number)
	}
	return v
}

// subtracted makes the value of a difference.
func (f *figure) subtracted(from, what Value) Value {
	v := f.opposed(from, what)
	if v.Known = from.Known && what.Known; v.Known {
		v.Number = from.Number - what.Number
		v.Text = strconv.FormatFloat(v.Number, 'f', -1, 64)
	}
	return v
}

// added makes the value of a sum; a part that nobody entered counts for nothing.
func (f *figure) added(a, b Value) Value {
	v := f.opposed(a, b)
	if v.Known = a.Known || b.Known; v.Known {
		v.Number = a.Number + b.Number
		v.Text = strconv.FormatFloat(v.Number, 'f', -1, 64)
	}
	return v
}

func (f *figure) opposed(a, b Value) Value {
	v := f.value()
	v.Register, v.IDs, v.OverRegister, v.OverIDs = a.Register, a.IDs, b.Register, b.IDs
	return v
}

func (f *figure) value() Value {
	return Value{Name: f.name, Group: f.group, Unit: f.unit, Means: f.means, Text: Unknown}
}

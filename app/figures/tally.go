package figures

import "npcdesk/app/record"

// tallied makes the figures of one register in one group: of the type T, so that what counts is said in the terms of the record.
type tallied[T any] struct {
	group    string
	register *record.Any
}

// count is an indicator that counts the records for which a condition holds.
func (t tallied[T]) count(name, unit, means string, holds func(q *question, rec *T) bool) *figure {
	return &figure{name: name, group: t.group, unit: unit, means: means, register: t.register,
		test: func(q *question, rec any) bool { return holds(q, rec.(*T)) }}
}

// sum is an indicator that adds up a number of the records for which a condition holds; only those that add something stand
// behind it.
func (t tallied[T]) sum(name, unit, means string, holds func(q *question, rec *T) bool, of func(q *question, rec *T) int64) *figure {
	f := t.count(name, unit, means, func(q *question, rec *T) bool { return holds(q, rec) && of(q, rec) != 0 })
	f.weigh = func(q *question, rec any) float64 { return float64(of(q, rec.(*T))) }
	return f
}

// always takes every record: what counts are its parts.
func always[T any](*question, *T) bool { return true }

// total adds two indicators.
func total(group, name, unit, a, b, means string) *figure {
	return &figure{name: name, group: group, unit: unit, of: a, over: b, plus: true, means: means}
}

// or is a number, or another where it was not given.
func or(n record.Opt[int64], instead int64) int64 {
	if n.Given {
		return n.V
	}
	return instead
}

package figures

import (
	"fmt"
	"slices"
	"strconv"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// question is one scope held against the store. What is read for one figure serves the others.
type question struct {
	store *data.Store
	facts office.Facts
	in    record.Settings
	scope Scope
	day   record.Date
	read  map[string]map[int64]any // by register: records as of the day
	known map[string]Value

	people map[int64]*person  // deputies as of the day, nil for those not in office
	whole  map[string][]int64 // by register: the ids of all records
}

// All counts every figure of a scope, in the order of a report.
func All(s *data.Store, scope Scope) ([]Value, error) { return Of(s, scope, "") }

// Of counts the figures of one group (OfProposals …) of a scope, in the order of a report; "" stands for all groups.
func Of(s *data.Store, scope Scope, group string) ([]Value, error) {
	q := ask(s, scope)
	asked := slices.DeleteFunc(figures(q.in), func(f *figure) bool { return group != "" && f.group != group })
	if err := q.countProposals(asked); err != nil {
		return nil, err
	}
	var out []Value
	for _, f := range asked {
		v, err := q.value(f)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// One counts the figure of that name. The error names what there is.
func One(s *data.Store, scope Scope, name string) (Value, error) {
	q := ask(s, scope)
	return q.named(name)
}

// Proposals is the query that finds the proposals that the figures of a scope are about. A ledger of what it finds, each as of the scope's
// day (office.Proposal.AsOf), agrees with the figures.
func Proposals(s *data.Store, scope Scope) record.Query {
	return record.Query{Where: ask(s, scope).cohort(office.Proposals.Any)}
}

func ask(s *data.Store, scope Scope) *question {
	facts := s.Facts()
	return &question{store: s, facts: facts, in: facts.In, scope: scope, day: scope.Day(facts.In.Today),
		read: map[string]map[int64]any{}, known: map[string]Value{}, people: map[int64]*person{}, whole: map[string][]int64{}}
}

func (q *question) named(name string) (Value, error) {
	for _, f := range figures(q.in) {
		if f.name == name {
			return q.value(f)
		}
	}
	return Value{}, noFigure(name)
}

func noFigure(name string) error {
	return fmt.Errorf("没有叫“%s”的指标。不写名称即列出全部指标", name)
}

func (q *question) value(f *figure) (Value, error) {
	if v, ok := q.known[f.name]; ok {
		return v, nil
	}
	v, err := q.count(f)
	q.known[f.name] = v
	return v, err
}

func (q *question) count(f *figure) (Value, error) {
	if f.of == "" {
		return q.tally(f)
	}
	part, err := q.named(f.of)
	if err != nil {
		return Value{}, err
	}
	other, err := q.named(f.over)
	if err != nil {
		return Value{}, err
	}
	switch {
	case f.less:
		return f.subtracted(part, other), nil
	case f.plus:
		return f.added(part, other), nil
	}
	return f.divided(part, other), nil
}

// tally counts an indicator from the very records that it shows.
func (q *question) tally(f *figure) (Value, error) {
	recs, err := q.find(f)
	if err != nil {
		return Value{}, err
	}
	c := counting{figure: f}
	for _, rec := range recs {
		c.add(q, rec)
	}
	if f.whole != nil {
		return f.counted(f.whole(recs), c.list), nil
	}
	return c.value(), nil
}

// find gives the records behind an indicator, as of the day.
func (q *question) find(f *figure) ([]any, error) {
	list, err := q.candidates(f.register, slices.Concat(q.cohort(f.register), f.where))
	if err != nil {
		return nil, err
	}
	if f.among != nil {
		only, err := f.among(q)
		if err != nil {
			return nil, err
		}
		list = slices.DeleteFunc(slices.Clone(list), func(id int64) bool { return !only[id] })
	}
	all, err := q.records(f.register, list)
	if err != nil {
		return nil, err
	}
	var out []any
	for _, id := range list {
		if rec := all[id]; rec != nil && (f.test == nil || f.test(q, rec)) {
			out = append(out, rec)
		}
	}
	return out, nil
}

// candidates gives the ids of the records that a filter finds. All records of a register are asked for again and again.
func (q *question) candidates(reg *record.Any, where []record.Filter) ([]int64, error) {
	if len(where) > 0 {
		return q.store.IDs(reg, record.Query{Where: where})
	}
	list, known := q.whole[reg.Key]
	if known {
		return list, nil
	}
	list, err := q.store.IDs(reg, record.Query{})
	q.whole[reg.Key] = list
	return list, err
}

// cohort is the filter of the scope: proposals of the period or session, and none that came after the day.
func (q *question) cohort(reg *record.Any) []record.Filter {
	if reg.Key != office.Proposals.Key {
		return nil
	}
	// A proposal without 提出日期 is in no period, but in the whole and in its session.
	out := []record.Filter{{Op: record.Either, Rows: []record.Filter{
		{Key: "submitted", Op: record.Missing}, {Key: "submitted", Op: record.AtMost, Value: string(q.day)}}}}
	if q.scope.From != "" {
		out = append(out, record.Filter{Key: "submitted", Op: record.AtLeast, Value: string(q.scope.From)})
	}
	if q.scope.To != "" {
		out = append(out, record.Filter{Key: "submitted", Op: record.AtMost, Value: string(q.scope.To)})
	}
	if q.scope.Session != 0 {
		out = append(out, record.Filter{Key: "session", Op: record.Is, Value: q.scope.Session})
	}
	if q.scope.Sources != nil {
		out = append(out, record.Filter{Key: "source", Op: record.In, Value: q.scope.Sources})
	}
	return out
}

// records reads what has not been read yet.
func (q *question) records(reg *record.Any, list []int64) (map[int64]any, error) {
	have := q.read[reg.Key]
	if have == nil {
		have = map[int64]any{}
		q.read[reg.Key] = have
	}
	var missing []int64
	for _, id := range list {
		if have[id] == nil {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return have, nil
	}
	recs, err := q.page(reg, missing)
	for _, rec := range recs {
		have[reg.Meta(rec).ID] = rec
	}
	return have, err
}

// page reads records, and looks at proposals, receptions and problems as of the day.
func (q *question) page(reg *record.Any, list []int64) ([]any, error) {
	recs, err := q.store.Page(reg, list)
	for i, rec := range recs {
		switch r := rec.(type) {
		case *office.Proposal:
			recs[i] = r.AsOf(q.day)
		case *office.Reception:
			recs[i] = r.AsOf(q.day)
		case *office.Problem:
			recs[i] = r.AsOf(q.day)
		}
	}
	return recs, err
}

// partly is what a partly implemented proposal counts for in 落实率: 0, 0.5 or 1 (DOMAIN.md §7.3).
func partly(in record.Settings) float64 {
	n, err := strconv.ParseFloat(in.Text(office.KeyPartlyImplemented), 64)
	if err != nil {
		return 0
	}
	return n
}

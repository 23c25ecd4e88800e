package screens

import (
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// scope is one of the ready-made views over a list: what the clerk asks for every day.
type scope struct {
	name  string
	where []record.Filter
	keep  func(rec any, in record.Settings) bool // what SQL cannot tell, since it depends on today; nil for all
	sort  []record.Sort                          // nil for the register's own order
}

// scopesOf gives the views over a register's list, the first one for everything; nil for a list that needs none.
func scopesOf(reg *record.Any) []scope {
	switch reg {
	case office.Proposals.Any:
		return proposalScopes()
	case office.Deputies.Any:
		return deputyScopes()
	}
	return nil
}

// proposalScopes are the five words that lists show for a state (DESIGN.md, States), and what is overdue.
func proposalScopes() []scope {
	byDue := []record.Sort{{Key: "due"}, {Key: "number"}}
	out := []scope{{name: "全部"}}
	for _, brief := range []string{office.BriefWaiting, office.BriefHandling, office.BriefReplied, office.BriefClosed, office.BriefAgain} {
		one := scope{name: brief, where: []record.Filter{{Key: "phase", Op: record.Is, Value: brief}}}
		if brief == office.BriefHandling || brief == office.BriefAgain {
			one.sort = byDue
		}
		out = append(out, one)
	}
	dueOrAgain := []record.Filter{{Key: "due", Op: record.Given}, {Key: "phase", Op: record.Is, Value: office.BriefAgain}} // nothing else can be overdue
	return append(out, scope{name: "逾期", sort: byDue, keep: overdueNow, where: []record.Filter{{Op: record.Either, Rows: dueOrAgain},
		{Key: "phase", Op: record.In, Value: []string{office.BriefWaiting, office.BriefHandling, office.BriefAgain}}}})
}

// overdueNow tells whether an answer is due and has not come: the red light.
func overdueNow(rec any, in record.Settings) bool {
	return rec.(*office.Proposal).Light(in.Today, in) == office.LightRed
}

// deputyScopes tell those in office from those who have left.
func deputyScopes() []scope {
	serving := []string{office.StateInOffice, office.StateSuspended, office.StateResigning}
	var left []string
	for _, s := range office.Deputies.Order {
		if !slices.Contains(serving, string(s)) {
			left = append(left, string(s))
		}
	}
	state := func(list []string) []record.Filter {
		return []record.Filter{{Key: record.StateKey, Op: record.In, Value: list}}
	}
	return []scope{{name: "全部"}, {name: "在任", where: state(serving)}, {name: "已离任", where: state(left)}}
}

// keepOnly reads records in portions and leaves those that a test takes, in their order.
func keepOnly(s *data.Store, reg *record.Any, list []int64, test func(rec any, in record.Settings) bool) ([]int64, error) {
	in := s.Settings()
	var out []int64
	for portion := range slices.Chunk(list, 500) {
		recs, err := s.Page(reg, portion)
		if err != nil {
			return nil, err
		}
		for _, rec := range recs {
			if test(rec, in) {
				out = append(out, reg.Meta(rec).ID)
			}
		}
	}
	return out, nil
}

package screens

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// briefs are the five words for the state of a proposal, in the order of its life.
var briefs = []string{office.BriefWaiting, office.BriefHandling, office.BriefReplied, office.BriefAgain, office.BriefClosed}

// homeFacts is what the first page shows; every number is a list of records.
type homeFacts struct {
	err       error
	empty     bool // no deputy and no proposal yet
	year      int
	quota     int64
	due       []figures.DueItem
	inOffice  []int64
	vacant    []int64
	proposals []int64 // of the term in force
	carried   []int64 // of terms before, which the term in force goes on with (结转)
	brief     map[string][]int64
	overdue   []int64
	areas     []areaCount
	law       []lawLine
	lacking   []lackingIn     // what is incomplete, nil while it has not been counted
	near      *office.Session // the session that is being prepared, sits, or was just held; nil for none
}

type areaCount struct {
	name string
	list []int64
}

// lawLine is one thing that the law asks: how far it is met, and what there is to open.
type lawLine struct {
	text, mark string
	light      ui.Light
	reg        *record.Any
	list       []int64
}

// gather counts everything for the first page; it runs off the UI goroutine.
func gather(s *data.Store) *homeFacts {
	in := s.Settings()
	f := &homeFacts{year: in.Today.Year(), brief: map[string][]int64{}}
	ids := func(reg *record.Any, where ...record.Filter) []int64 {
		list, err := s.IDs(reg, record.Query{Where: where})
		f.err = cmp.Or(f.err, err)
		return list
	}
	serving := deputyScopes()[1].where[0]
	f.inOffice = ids(office.Deputies.Any, serving, record.Filter{Key: "levels", Op: record.Is, Value: office.LevelTown})
	f.vacant = ids(office.Vacancies.Any, record.Filter{Key: record.StateKey, Op: record.Is, Value: office.VacancyOpen})
	none := func(reg *record.Any) bool {
		list, err := s.Window(reg, record.Query{}, 1, 0)
		f.err = cmp.Or(f.err, err)
		return len(list) == 0
	}
	if f.empty = none(office.Proposals.Any) && none(office.Deputies.Any); f.empty {
		return f
	}
	if t, err := data.Load(s, office.Terms, int64(in.Int(office.KeyTerm))); err == nil {
		f.quota = t.Quota.V
	}
	var err error
	f.due, err = figures.Due(s, in.Today)
	f.err = cmp.Or(f.err, err)
	f.proposalFacts(s, in)
	f.near = nearSession(s, in)
	sessions := ids(office.Sessions.Any, inYear(office.Sessions.Any, f.year, nil).Where...)
	f.law = slices.Concat([]lawLine{sessionsLine(sessions, in)}, f.yearLines(s, in, ids), f.law)
	return f
}

// proposalFacts puts the proposals of the term in force, and those that were carried over to it, into their lists. Of each only three
// columns are read; only those that are open, and those answered this year, are read whole.
func (f *homeFacts) proposalFacts(s *data.Store, in record.Settings) {
	reg := office.Proposals.Any
	areas, own := map[string][]int64{}, map[int64]bool{}
	var replied []int64
	for _, where := range []record.Filter{{Key: "submitted", Op: record.Missing}, {Key: "submitted", Op: record.AtLeast, Value: in.Text(office.KeyTermFrom)},
		{Key: "carried_to", Op: record.Is, Value: in.Int(office.KeyTerm)}} {
		list, values, err := s.Values(reg, record.Query{Where: []record.Filter{where}}, "phase", "area", "replied")
		f.err = cmp.Or(f.err, err)
		for i, id := range list {
			phase, area, answered := values[i][0], values[i][1], record.Date(values[i][2])
			switch {
			case own[id]: // carried over though it was submitted after the old term
				continue
			case where.Key == "carried_to":
				f.carried = append(f.carried, id)
			default:
				own[id] = true
				f.proposals = append(f.proposals, id)
				areas[area] = append(areas[area], id)
			}
			f.brief[phase] = append(f.brief[phase], id)
			if answered.Year() == f.year {
				replied = append(replied, id)
			}
		}
	}
	f.areas = areaCounts(areas, reg.Field("area").OptionsIn(in))
	keep := func(list []int64, test func(any, record.Settings) bool) []int64 {
		kept, err := keepOnly(s, reg, list, test)
		f.err = cmp.Or(f.err, err)
		return kept
	}
	f.overdue = keep(slices.Concat(f.brief[office.BriefWaiting], f.brief[office.BriefHandling], f.brief[office.BriefAgain]), overdueNow)
	late := keep(replied, func(rec any, in record.Settings) bool { return rec.(*office.Proposal).OnTime(in) == "否" })
	f.law = []lawLine{repliedLine(replied, late), waitingLine(f.brief[office.BriefWaiting]), vacantLine(f.vacant)}
}

// areaCounts names the areas (领域), the largest first; those that the office does not use any more are one.
func areaCounts(areas map[string][]int64, used []string) []areaCount {
	named := map[string][]int64{}
	for area, list := range areas {
		switch {
		case area == "":
			area = "未填"
		case !slices.Contains(used, area):
			area = "已停用的分类"
		}
		named[area] = append(named[area], list...)
	}
	var out []areaCount
	for name, list := range named {
		out = append(out, areaCount{name, list})
	}
	slices.SortFunc(out, func(a, b areaCount) int {
		return cmp.Or(cmp.Compare(len(b.list), len(a.list)), cmp.Compare(a.name, b.name))
	})
	return out
}

// sessionsLine holds the sessions of the year against B01: one at least, generally two (组织法14).
func sessionsLine(list []int64, in record.Settings) lawLine {
	least, usual := in.Int(office.KeySessionsMin), in.Int(office.KeySessionsUsual)
	l := lawLine{reg: office.Sessions.Any, list: list, mark: fmt.Sprintf("%d/%d", len(list), usual), light: ui.LightGreen,
		text: fmt.Sprintf("人代会已举行 %d 次（组织法14）", len(list))}
	switch {
	case len(list) < least:
		l.light, l.text = ui.LightRed, fmt.Sprintf("今年还没有举行人代会，至少 %d 次（组织法14）", least)
	case len(list) < usual:
		l.light, l.text = ui.LightYellow, fmt.Sprintf("人代会 %d 次，乡镇一般 %d 次（组织法14）", len(list), usual)
	}
	return l
}

// repliedLine tells how many answers of the year came in time (代表法51).
func repliedLine(replied, late []int64) lawLine {
	l := lawLine{reg: office.Proposals.Any, list: replied, light: ui.LightGreen, mark: figures.Percent(float64(len(replied)-len(late)), float64(len(replied))),
		text: fmt.Sprintf("今年答复 %d 件，都按期（代表法51）", len(replied))}
	if len(late) > 0 {
		l.light, l.list, l.text = ui.LightOrange, late, fmt.Sprintf("今年答复 %d 件，其中 %d 件超期（代表法51）", len(replied), len(late))
	}
	if len(replied) == 0 {
		l.light, l.text = ui.LightNone, "今年还没有答复的建议（代表法51）"
	}
	return l
}

// waitingLine names the proposals that nobody was charged with yet.
func waitingLine(list []int64) lawLine {
	l := lawLine{reg: office.Proposals.Any, list: list, light: ui.LightGreen, mark: "0", text: "议案建议都已交办或了结（代表法51）"}
	if len(list) > 0 {
		l.light, l.mark, l.text = ui.LightYellow, fmt.Sprint(len(list)), fmt.Sprintf("还有 %d 件没有交办（代表法51）", len(list))
	}
	return l
}

// vacantLine names the seats that wait for a by-election (补选).
func vacantLine(list []int64) lawLine {
	l := lawLine{reg: office.Vacancies.Any, list: list, light: ui.LightGreen, mark: "0", text: "没有待补选的缺额"}
	if len(list) > 0 {
		l.light, l.mark, l.text = ui.LightYellow, fmt.Sprint(len(list)), fmt.Sprintf("缺额 %d 名，待补选", len(list))
	}
	return l
}

// lackingIn is the records of a register that lack something they should have (待完善).
type lackingIn struct {
	reg  *record.Any
	list []int64
}

// gatherLacking finds what is missing in every register that has a page; never nil.
func gatherLacking(s *data.Store) []lackingIn {
	out := []lackingIn{}
	for _, reg := range s.Registers().All {
		if place, _ := whereIs(reg); place == "" {
			continue
		}
		list, err := s.IDs(reg, record.Query{Where: []record.Filter{{Key: record.WantingKey, Op: record.Is, Value: 1}}, Sort: []record.Sort{{Key: "id", Desc: true}}})
		if err == nil && len(list) > 0 {
			out = append(out, lackingIn{reg, list})
		}
	}
	return out
}

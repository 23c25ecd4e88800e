package screens

import (
	"cmp"
	"fmt"
	"iter"
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
	brief     map[string][]int64
	overdue   []int64
	areas     []areaCount
	law       []lawLine
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

// place is the page of the line's register.
func (l lawLine) place() string {
	place, _ := whereIs(l.reg)
	return place
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
	if f.empty = len(ids(office.Proposals.Any)) == 0 && len(ids(office.Deputies.Any)) == 0; f.empty {
		return f
	}
	if t, err := data.Load(s, office.Terms, int64(in.Int(office.KeyTerm))); err == nil {
		f.quota = t.Quota.V
	}
	var err error
	f.due, err = figures.Due(s, in.Today)
	f.err = cmp.Or(f.err, err)
	ofTerm := record.Filter{Op: record.Either, Rows: []record.Filter{{Key: "submitted", Op: record.Missing}, {Key: "submitted", Op: record.AtLeast, Value: in.Text(office.KeyTermFrom)}}}
	f.count(data.Each(s, office.Proposals, record.Query{Where: []record.Filter{ofTerm}}), in)
	sessions := ids(office.Sessions.Any, record.Filter{Key: "opens", Op: record.AtLeast, Value: fmt.Sprintf("%d-01-01", f.year)},
		record.Filter{Key: "opens", Op: record.AtMost, Value: fmt.Sprintf("%d-12-31", f.year)})
	f.law = append([]lawLine{sessionsLine(sessions, in)}, f.law...)
	return f
}

// count puts the proposals of the term in force into their lists.
func (f *homeFacts) count(all iter.Seq2[*office.Proposal, error], in record.Settings) {
	began := record.Date(in.Text(office.KeyTermFrom))
	areas := map[string][]int64{}
	var replied, late []int64
	for p, err := range all {
		if f.err = cmp.Or(f.err, err); err != nil || p.Submitted != "" && p.Submitted < began {
			continue
		}
		f.proposals = append(f.proposals, p.ID)
		brief := office.Brief(p.State())
		f.brief[brief] = append(f.brief[brief], p.ID)
		areas[cmp.Or(p.Area, "未填")] = append(areas[cmp.Or(p.Area, "未填")], p.ID)
		if overdueNow(p, in) {
			f.overdue = append(f.overdue, p.ID)
		}
		if p.Replied.Year() == f.year {
			if replied = append(replied, p.ID); p.OnTime(in) == "否" {
				late = append(late, p.ID)
			}
		}
	}
	for name, ids := range areas {
		f.areas = append(f.areas, areaCount{name, ids})
	}
	slices.SortFunc(f.areas, func(a, b areaCount) int {
		return cmp.Or(cmp.Compare(len(b.list), len(a.list)), cmp.Compare(a.name, b.name))
	})
	f.law = []lawLine{repliedLine(replied, late), waitingLine(f.brief[office.BriefWaiting]), vacantLine(f.vacant)}
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

// lackingMost is how many records of a register are looked through for what is missing: each has to be read, and a list of
// 100,000 would keep the machine busy for half a minute.
const lackingMost = 5000

// gatherLacking looks through the records for what is missing. That takes a while with many, so the page shows everything
// else first.
func gatherLacking(s *data.Store) []lackingIn {
	var out []lackingIn
	for _, reg := range s.Registers().All {
		if place, _ := whereIs(reg); place == "" {
			continue
		}
		list, err := s.IDs(reg, record.Query{})
		if err != nil || len(list) > lackingMost {
			continue
		}
		if list, err = keepOnly(s, reg, list, func(rec any, in record.Settings) bool { return len(reg.Missing(rec, in)) > 0 }); err == nil && len(list) > 0 {
			out = append(out, lackingIn{reg, list})
		}
	}
	return out
}

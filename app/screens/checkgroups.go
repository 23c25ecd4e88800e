package screens

import (
	"cmp"
	"slices"
	"strings"

	"npcdesk/data"
)

// finding is a finding with what it is listed under, and the names of its register and its record.
type finding struct {
	data.Finding
	group, register, name string
}

// The groups of findings that rest on no article.
const (
	groupAll     = "全部提醒"
	groupForm    = "填写核对"
	groupLacking = "待完善"
)

// checkGroup is what one rule found.
type checkGroup struct {
	name string
	list []finding
}

// named finds the names of the records and sorts the findings by what they are listed under.
func named(s *data.Store, list []data.Finding) ([]finding, error) {
	byRegister := map[string][]int64{}
	for _, f := range list {
		byRegister[f.Register] = append(byRegister[f.Register], f.ID)
	}
	names, called := map[string]map[int64]string{}, map[string]string{}
	for key, ids := range byRegister {
		reg := s.Registers().Get(key)
		if reg == nil {
			continue
		}
		called[key] = reg.Name
		slices.Sort(ids)
		recs, err := s.Page(reg, slices.Compact(ids))
		if err != nil {
			return nil, err
		}
		names[key] = titles(reg, recs)
	}
	out := make([]finding, len(list))
	for i, f := range list {
		out[i] = finding{f, groupOf(f), cmp.Or(called[f.Register], f.Register), names[f.Register][f.ID]}
	}
	slices.SortStableFunc(out, func(a, b finding) int { return strings.Compare(groupOrder(a.group), groupOrder(b.group)) })
	return out, nil
}

// groupOf is what a finding is listed under: its rule with the article it rests on.
func groupOf(f data.Finding) string {
	switch {
	case strings.HasPrefix(f.Text, groupLacking):
		return groupLacking
	case f.Rule == "" && f.Article == "":
		return groupForm
	}
	return joinGiven(f.Rule, f.Article)
}

// groupOrder puts rules in the order of DOMAIN.md §2, custom behind them, then what was filled in oddly, then what is missing.
func groupOrder(group string) string {
	switch group {
	case groupForm:
		return "\uffff1"
	case groupLacking:
		return "\uffff2"
	}
	return group
}

// grouped puts findings, which are in order, into groups: everything but what is missing, each rule, and what is missing at the end.
func grouped(found []finding) []checkGroup {
	all, lacking := checkGroup{name: groupAll}, checkGroup{name: groupLacking}
	var rules []checkGroup
	for _, f := range found {
		if f.group == groupLacking {
			lacking.list = append(lacking.list, f)
			continue
		}
		all.list = append(all.list, f)
		if len(rules) == 0 || rules[len(rules)-1].name != f.group {
			rules = append(rules, checkGroup{name: f.group})
		}
		rules[len(rules)-1].list = append(rules[len(rules)-1].list, f)
	}
	return append(append([]checkGroup{all}, rules...), lacking)
}

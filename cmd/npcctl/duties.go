package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
	"npcdesk/data"
)

// dutyKey is the register of hand-entered duty records; its list shows with them what follows from other records.
const dutyKey = "duty"

// listDuties gives the union of the hand-entered duty records and the lines that follow from other records (DESIGN.md
// "Data"), the latest first. A line of the latter kind carries 来源, and an id that no other register has.
func listDuties(s *data.Store, reg *record.Any, conds []string) (any, error) {
	out, err := enteredDuties(s, reg, conds)
	if err != nil {
		return nil, err
	}
	derived, err := derivedDuties(s, reg, conds)
	if err != nil {
		return nil, err
	}
	out = append(out, derived...)
	slices.SortStableFunc(out, func(a, b record.Object) int {
		return cmp.Compare(fmt.Sprint(member(b, "日期")), fmt.Sprint(member(a, "日期")))
	})
	return out, nil
}

// enteredDuties lists the records of the register itself.
func enteredDuties(s *data.Store, reg *record.Any, conds []string) ([]record.Object, error) {
	for _, cond := range conds {
		label, _, _ := strings.Cut(cond, "=")
		if slices.Contains(derivedLabels, label) && reg.Field(label) == nil {
			return nil, nil // only what follows from other records has this
		}
	}
	where, err := filters(s, reg, conds)
	if err != nil {
		return nil, err
	}
	found, err := s.IDs(reg, record.Query{Where: where})
	if err != nil {
		return nil, err
	}
	recs, err := s.Page(reg, found)
	out := make([]record.Object, len(recs))
	for i, rec := range recs {
		out[i] = append(reg.JSON(rec, s.Settings()), record.Member{Name: "来源", Value: nil})
	}
	return out, err
}

// derivedLabels are what a derived line is printed with.
var derivedLabels = []string{"代表", "日期", "履职类别", "内容摘要", "出席状态", "角色", "数量", "成果", "审核", "年度", "来源"}

// derivedDuties lists what follows from other records. The deputy and the days are looked up in the index of the archive; the
// other conditions are held against the lines.
func derivedDuties(s *data.Store, reg *record.Any, conds []string) ([]record.Object, error) {
	q := data.DutyQuery{Without: reg.Key}
	var rest []string
	for _, cond := range conds {
		label, text, _ := strings.Cut(cond, "=")
		switch {
		case label == "代表" && text != "":
			ref, err := s.Lookup("deputy", text)
			if err != nil {
				return nil, err
			}
			q.Deputy = ref.ID
		case label == "日期" && text != "":
			q.From, q.To = record.Date(text), record.Date(text)
		case label == "年度" && text != "":
			q.From, q.To = record.Date(text+"-01-01"), record.Date(text+"-12-31")
		default:
			rest = append(rest, cond)
		}
	}
	lines, err := s.DutyLines(q)
	if err != nil {
		return nil, err
	}
	var out []record.Object
	for _, line := range lines {
		row := derivedDuty(s, line)
		if !slices.ContainsFunc(rest, func(cond string) bool { return !holds(row, cond) }) {
			out = append(out, row)
		}
	}
	return out, nil
}

// derivedDuty prints a line under the labels of a hand-entered record.
func derivedDuty(s *data.Store, d data.DutyLine) record.Object {
	var amount any
	if d.Count.Given {
		amount = d.Count.V
	}
	source := record.Object{{Name: "register", Value: d.Register}, {Name: "name", Value: s.Registers().Get(d.Register).Name},
		{Name: "id", Value: d.Record}, {Name: "title", Value: d.Title}}
	return record.Object{{Name: "id", Value: fmt.Sprintf("%s:%d:%d", d.Register, d.Record, d.Deputy.ID)},
		{Name: "代表", Value: record.Object{{Name: "id", Value: d.Deputy.ID}, {Name: "name", Value: d.Deputy.Name}}},
		{Name: "日期", Value: string(d.Day)}, {Name: "履职类别", Value: d.Kind}, {Name: "内容摘要", Value: d.Title}, {Name: "出席状态", Value: d.Status},
		{Name: "角色", Value: d.Role}, {Name: "数量", Value: amount}, {Name: "成果", Value: d.Outcome}, {Name: "审核", Value: d.Review},
		{Name: "年度", Value: d.Day.Year()}, {Name: "来源", Value: source}}
}

// holds tells whether a printed line has the value of 字段=值; what a line has not is empty. A source is named by its register.
func holds(row record.Object, cond string) bool {
	label, text, _ := strings.Cut(cond, "=")
	switch v := member(row, label).(type) {
	case nil:
		return text == ""
	case record.Object:
		return text == member(v, "register") || text == member(v, "name")
	default:
		return text == fmt.Sprint(v)
	}
}

func member(o record.Object, name string) any {
	for _, m := range o {
		if m.Name == name {
			return m.Value
		}
	}
	return nil
}

// notDerived refuses the id of a line that follows from another record: such a line is changed at its source.
func notDerived(s *data.Store, reg *record.Any, id string) error {
	register, rest, _ := strings.Cut(id, ":")
	source := s.Registers().Get(register)
	if reg.Key != dutyKey || rest == "" || source == nil {
		return nil
	}
	of, _, _ := strings.Cut(rest, ":")
	return fmt.Errorf("这一行是从“%s”第%s号记录得出的，不在履职记录里改；请修改那条记录，履职档案会随之改变", source.Name, of)
}

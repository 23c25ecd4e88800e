package main

import (
	"fmt"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/record"
	"npcdesk/data"
)

var figureCommands = []command{
	{"figures", "[--from 日期 --to 日期] [指标]", countFigures},
}

// counts is a list of figures, which people read one to a line.
type counts []record.Object

// String prints name, value, unit and definition of each figure.
func (list counts) String() string {
	var b strings.Builder
	for _, o := range list {
		m := map[string]any{}
		for _, member := range o {
			m[member.Name] = member.Value
		}
		unit := m["unit"]
		if unit == "%" || m["value"] == nil {
			unit = ""
		}
		fmt.Fprintf(&b, "%s：%s%s（%s）\n", m["name"], m["text"], unit, m["definition"])
		for _, part := range []string{"rows", "of"} {
			rows, _ := m[part].([]record.Object)
			for _, r := range rows {
				fmt.Fprintf(&b, "  %v %v\n", r[0].Value, r[1].Value)
			}
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func countFigures(c *call) (any, error) {
	v, rest, err := c.flags("from", "to")
	if err != nil {
		return nil, err
	}
	if len(rest) > 1 {
		return nil, misuse{"只能给出一个指标。"}
	}
	var scope figures.Scope
	if scope.From, scope.To, err = period(v); err != nil {
		return nil, err
	}
	s, err := c.reader()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	if len(rest) == 0 {
		return allFigures(s, scope)
	}
	one, err := figures.One(s, scope, rest[0])
	if err != nil {
		return nil, misuse{err.Error() + "。"}
	}
	o, err := withRows(s, one)
	return counts{o}, err
}

func allFigures(s *data.Store, scope figures.Scope) (any, error) {
	all, err := figures.All(s, scope)
	if err != nil {
		return nil, err
	}
	out := make(counts, len(all))
	for i, f := range all {
		out[i] = figureJSON(f)
	}
	return out, nil
}

func figureJSON(f figures.Value) record.Object {
	var value any
	if f.Known {
		value = f.Number
	}
	return record.Object{{Name: "name", Value: f.Name}, {Name: "group", Value: f.Group}, {Name: "unit", Value: f.Unit}, {Name: "value", Value: value},
		{Name: "text", Value: f.Text}, {Name: "definition", Value: f.Means}, {Name: "register", Value: f.Register}}
}

// withRows adds the records behind a figure; of a rate also those it is held against.
func withRows(s *data.Store, f figures.Value) (record.Object, error) {
	o := figureJSON(f)
	rows, err := titles(s, f.Register, f.IDs)
	if err != nil {
		return nil, err
	}
	o = append(o, record.Member{Name: "rows", Value: rows})
	if f.OverRegister == "" {
		return o, nil
	}
	rows, err = titles(s, f.OverRegister, f.OverIDs)
	return append(o, record.Member{Name: "of", Value: rows}), err
}

func titles(s *data.Store, register string, list []int64) ([]record.Object, error) {
	reg := s.Registers().Get(register)
	recs, err := s.Page(reg, list)
	if err != nil {
		return nil, err
	}
	out := make([]record.Object, len(recs))
	for i, rec := range recs {
		out[i] = record.Object{{Name: "id", Value: reg.Meta(rec).ID}, {Name: "title", Value: reg.Title(rec)}}
	}
	return out, nil
}

// period reads --from and --to.
func period(v map[string][]string) (from, to record.Date, err error) {
	if from, err = day(v, "from"); err != nil {
		return "", "", err
	}
	if to, err = day(v, "to"); err != nil {
		return "", "", err
	}
	if from != "" && to != "" && from > to {
		return "", "", misuse{"--from 在 --to 之后。"}
	}
	return from, to, nil
}

func day(v map[string][]string, name string) (record.Date, error) {
	d := record.Date(one(v, name))
	if d != "" && !d.Valid() {
		return "", misuse{"--" + name + " 应为日期，如 2026-01-10。"}
	}
	return d, nil
}

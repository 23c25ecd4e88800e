package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"npcdesk/app/ledger"
	"npcdesk/app/parcel"
)

var collectCommands = []command{
	{"collect", "--out 文件夹 [--unit 单位]… [--session 19-6] [--from 日期 --to 日期]：给各承办单位的填报表；或 填好的文件.xlsx [--take]：看有哪些不同，--take 全部采用", collectUnits},
}

// unitResult is what --json prints of a unit's form that came back.
type unitResult struct {
	Unit        string           `json:"unit"`
	Sent        string           `json:"sent"`
	Differences []unitDifference `json:"differences"`
	Remarks     []string         `json:"remarks"`
	Taken       int              `json:"taken"`
}

type unitDifference struct {
	ID    int64  `json:"id"`
	Title string `json:"title"`
	Field string `json:"field"`
	From  string `json:"from"`
	To    string `json:"to"`
	Moved bool   `json:"changed_since"` // the records have changed here since the form was sent
}

// String lists what is different, one to a line.
func (r unitResult) String() string {
	var out []string
	for _, d := range r.Differences {
		out = append(out, fmt.Sprintf("%s　%s：%s → %s", d.Title, d.Field, d.From, d.To))
	}
	return strings.Join(append(append(out, r.Remarks...), fmt.Sprintf("%s：%d 处不同，采用 %d 处", r.Unit, len(r.Differences), r.Taken)), "\n")
}

// collectUnits writes the forms that units fill in, or reads one that came back.
func collectUnits(c *call) (any, error) {
	v, rest, err := c.flags("out", "unit", "session", "from", "to", "take!")
	switch {
	case err != nil:
		return nil, err
	case len(rest) == 0:
		return c.unitForms(v)
	case len(rest) > 1:
		return nil, misuse{"一次读一份填好的表。"}
	}
	open := c.reader
	if one(v, "take") != "" {
		open = c.open
	}
	s, err := open()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	a, err := parcel.ReadUnitAnswer(s, rest[0])
	if err != nil {
		return nil, err
	}
	r := unitResult{Unit: a.Unit, Sent: string(a.Sent), Differences: []unitDifference{}, Remarks: append([]string{}, a.Remarks...)}
	for _, d := range a.Differences {
		r.Differences = append(r.Differences, unitDifference{d.Proposal, d.Title, d.Field.Label, d.Now, d.Theirs, d.Moved})
	}
	if one(v, "take") != "" && len(a.Differences) > 0 {
		if _, err := a.Take(s, a.Differences); err != nil {
			return nil, err
		}
		r.Taken = len(a.Differences)
	}
	if len(a.Remarks) > 0 {
		c.status = findings
	}
	return r, nil
}

func (c *call) unitForms(v map[string][]string) (any, error) {
	s, err := c.reader()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	o, err := ledgerOptions(s, v)
	if err != nil {
		return nil, err
	}
	forms, err := ledger.UnitForms(s, o)
	if err != nil {
		return nil, err
	}
	wanted := map[string]bool{}
	for _, name := range v["unit"] {
		wanted[name] = true
	}
	files, err := deliver(one(v, "out"), func(folder string) ([]string, error) {
		var names []string
		for _, f := range forms {
			if len(wanted) > 0 && !wanted[f.Unit.Name] {
				continue
			}
			if err := f.Save(filepath.Join(folder, f.File), false); err != nil {
				return nil, err
			}
			names = append(names, f.File)
		}
		return names, nil
	})
	return paths(files), err
}

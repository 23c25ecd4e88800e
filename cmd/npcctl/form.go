package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"npcdesk/app/ledger"
	"npcdesk/data"
)

var formCommands = []command{
	{"form", "文件.xlsx --register 登记 --out 文件夹 [--from 日期 --to 日期] [--session 19-6] [--sheet 工作表] [--match 列名=项目]… [--mask 公示|上报|内部]", fillForm},
}

// formResult is what --json prints of a filled form.
type formResult struct {
	File      string            `json:"file"`
	Register  string            `json:"register"`
	Sheet     string            `json:"sheet"`
	HeaderRow int               `json:"header_row"`
	Matched   map[string]string `json:"matched"` // header → label
	Unmatched []string          `json:"unmatched"`
	Rows      int               `json:"rows"`
	Inserted  int               `json:"inserted"` // rows put in because the form had too few
	Notes     []string          `json:"notes"`
}

// String names the file and what it was filled with.
func (r formResult) String() string {
	return strings.Join(append([]string{r.File, fmt.Sprintf("填了 %d 条", r.Rows)}, r.Notes...), "\n")
}

// fillForm fills a county's own blank form with records. What --match says is kept for the next form of the same headers.
func fillForm(c *call) (any, error) {
	v, rest, err := c.flags("register", "out", "from", "to", "as-of", "session", "mask", "sheet", "match")
	if err != nil {
		return nil, err
	}
	if len(rest) != 1 || one(v, "register") == "" {
		return nil, misuse{"请给出一张表格和 --register。"}
	}
	open := c.reader
	if len(v["match"]) > 0 {
		open = c.open
	}
	s, reg, err := c.at(open, one(v, "register"))
	if err != nil {
		return nil, err
	}
	defer s.Close()
	o, err := ledgerOptions(s, v)
	if err != nil {
		return nil, err
	}
	choice := ledger.FormChoice{Sheet: one(v, "sheet")}
	form, err := ledger.ReadForm(s, reg, rest[0], choice)
	if err == nil && len(v["match"]) > 0 {
		if choice.Match, err = formMatch(form, v["match"]); err == nil {
			form, err = mendForm(s, form, choice)
		}
	}
	if err != nil {
		return nil, err
	}
	return c.writeForm(s, form, o, one(v, "out"))
}

// formMatch reads what the headers of a form mean: 列名=项目, the label of a field; nothing behind = leaves the column blank.
func formMatch(form *ledger.CountyForm, given []string) (map[int]string, error) {
	out := map[int]string{}
	for _, g := range given {
		header, label, ok := strings.Cut(g, "=")
		col, key := form.ColumnOf(header), form.KeyOf(label)
		switch {
		case !ok || col < 0:
			return nil, misuse{"表里没有“" + header + "”这一列。--match 写作 列名=项目。"}
		case label != "" && key == "":
			return nil, misuse{"“" + form.Register.Name + "”里没有“" + label + "”这一项。"}
		}
		out[col] = key
	}
	return out, nil
}

// mendForm reads a form again with other meanings of its headers, and remembers them.
func mendForm(s *data.Store, form *ledger.CountyForm, choice ledger.FormChoice) (*ledger.CountyForm, error) {
	form, err := ledger.ReadForm(s, form.Register, form.Path, choice)
	if err != nil {
		return nil, err
	}
	return form, form.Remember(s)
}

func (c *call) writeForm(s *data.Store, form *ledger.CountyForm, o ledger.Options, out string) (any, error) {
	r := formResult{Register: form.Register.Key, HeaderRow: form.Match.HeaderRow, Matched: map[string]string{},
		Unmatched: append([]string{}, form.Match.Unmatched()...)}
	for _, h := range form.Match.Headers {
		if label := form.Meaning(h); label != "" {
			r.Matched[h.Text] = label
		}
	}
	files, err := deliver(out, func(folder string) ([]string, error) {
		filled, err := form.Fill(s, o)
		if err != nil {
			return nil, err
		}
		r.Rows, r.Inserted, r.Notes = filled.Rows, filled.Inserted, append([]string{}, filled.Notes...)
		return []string{filled.File}, filled.Save(filepath.Join(folder, filled.File), false)
	})
	if err != nil {
		return nil, err
	}
	r.File, r.Sheet = files[0], form.Sheet
	return r, nil
}

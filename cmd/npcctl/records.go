package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

var recordCommands = []command{
	{"registers", "", registers},
	{"list", "登记 [--where 字段=值]… [--deleted]", list},
	{"save", "登记 < 记录.json", save},
	{"delete", "登记 编号…", remove},
	{"undelete", "登记 编号…", undelete},
	{"search", "词语", search},
}

func registers(c *call) (any, error) {
	in := office.SettingsOn("", nil)
	if data.Exists(c.dir) {
		s, err := c.reader()
		if err != nil {
			return nil, err
		}
		defer s.Close()
		in = s.Settings()
	}
	var out []record.Object
	for _, reg := range office.Registers.All {
		if reg.Hidden {
			continue
		}
		fields := []record.Object{}
		for _, f := range reg.Fields {
			choices := f.OptionsIn(in)
			if choices == nil {
				choices = []string{}
			}
			fields = append(fields, record.Object{{Name: "key", Value: f.Key}, {Name: "label", Value: f.Label}, {Name: "kind", Value: f.Kind},
				{Name: "required", Value: f.Least || f.Wanted}, {Name: "choices", Value: choices}})
		}
		out = append(out, record.Object{{Name: "key", Value: reg.Key}, {Name: "name", Value: reg.Name}, {Name: "fields", Value: fields}})
	}
	return out, nil
}

func list(c *call) (any, error) {
	v, rest, err := c.flags("where", "deleted!", "deleted")
	if err != nil {
		return nil, err
	}
	if len(rest) != 1 {
		return nil, misuse{"请给出一个登记。"}
	}
	s, reg, err := c.at(c.reader, rest[0])
	if err != nil {
		return nil, err
	}
	defer s.Close()
	q := record.Query{Deleted: len(v["deleted"]) > 0}
	if reg.Key == dutyKey && !q.Deleted {
		return listDuties(s, reg, v["where"])
	}
	if q.Where, err = filters(s, reg, v["where"]); err != nil {
		return nil, err
	}
	found, err := s.IDs(reg, q)
	if err != nil {
		return nil, err
	}
	recs, err := s.Page(reg, found)
	if err != nil {
		return nil, err
	}
	out := make([]record.Object, len(recs))
	in := s.Settings()
	for i, rec := range recs {
		out[i] = reg.JSON(rec, in)
	}
	return out, nil
}

// filters reads several 字段=值, all of which must hold.
func filters(s *data.Store, reg *record.Any, conds []string) ([]record.Filter, error) {
	var out []record.Filter
	for _, cond := range conds {
		f, err := filter(s, reg, cond)
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
}

// filter reads 字段=值.
func filter(s *data.Store, reg *record.Any, cond string) (record.Filter, error) {
	label, text, ok := strings.Cut(cond, "=")
	if !ok {
		return record.Filter{}, misuse{"条件应写作 字段=值：" + cond}
	}
	if label == "状态" && len(reg.Order) > 0 {
		return record.Filter{Key: record.StateKey, Op: record.Is, Value: text}, nil
	}
	f := reg.Field(label)
	if f == nil {
		return record.Filter{}, misuse{"“" + reg.Name + "”里没有“" + label + "”这一项。"}
	}
	if text == "" {
		return record.Filter{Key: f.Key, Op: record.Missing}, nil
	}
	if f.Kind == record.KindShown && f.Stored {
		return record.Filter{Key: f.Key, Op: record.Is, Value: text}, nil
	}
	if f.Kind == record.KindPeople || f.Kind == record.KindRefs {
		ref, err := s.Lookup(f.Target, text)
		return record.Filter{Key: f.Key, Op: record.Is, Value: ref.ID}, err
	}
	value, err := f.Parse(text, s.Settings(), s.Lookup)
	if err != nil {
		return record.Filter{}, misuse{err.Error()}
	}
	switch v := value.(type) {
	case record.Ref:
		value = v.ID
	case []string:
		value = v[0]
	}
	return record.Filter{Key: f.Key, Op: record.Is, Value: value}, nil
}

func save(c *call) (any, error) {
	if len(c.args) != 1 {
		return nil, misuse{"请给出一个登记，记录由标准输入给出。"}
	}
	objects, err := readObjects(c.in)
	if err != nil {
		return nil, err
	}
	s, reg, err := c.at(c.open, c.args[0])
	if err != nil {
		return nil, err
	}
	defer s.Close()
	b := data.Batch{Label: "保存" + reg.Name}
	for i, members := range objects {
		rec, err := take(s, reg, members)
		if err != nil {
			return nil, fmt.Errorf("第%d条记录没有保存，其他记录也没有：%w", i+1, err)
		}
		b.Changes = append(b.Changes, data.Change{Reg: reg, Op: data.Put, Rec: rec})
	}
	got, err := s.Save(b)
	if err != nil {
		return nil, err
	}
	return saved(s, reg, got.IDs)
}

func readObjects(in io.Reader) ([]map[string]json.RawMessage, error) {
	raw, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	var objects []map[string]json.RawMessage
	if strings.HasPrefix(strings.TrimSpace(string(raw)), "{") {
		objects = make([]map[string]json.RawMessage, 1)
		err = json.Unmarshal(raw, &objects[0])
	} else {
		err = json.Unmarshal(raw, &objects)
	}
	if err != nil {
		return nil, misuse{"标准输入不是 JSON 的对象或对象列表：" + err.Error()}
	}
	return objects, nil
}

// take makes the record that one JSON object speaks of: a stored one when it has an id, else a new one.
func take(s *data.Store, reg *record.Any, members map[string]json.RawMessage) (any, error) {
	rec := reg.New()
	if raw := members["id"]; raw != nil && string(raw) != "null" {
		text := strings.Trim(string(raw), `"`)
		if err := notDerived(s, reg, text); err != nil {
			return nil, err
		}
		id, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return nil, misuse{"id 应为整数。"}
		}
		if rec, err = s.Get(reg, id); err != nil {
			return nil, err
		}
	}
	return rec, errors.Join(reg.FromJSON(rec, members, s.Settings(), s.Lookup)...)
}

func saved(s *data.Store, reg *record.Any, list []int64) (any, error) {
	facts := s.Facts()
	warnings := []record.Object{}
	recs, err := s.Page(reg, list)
	if err != nil {
		return nil, err
	}
	for _, rec := range recs {
		for _, w := range s.Warnings(reg, rec, facts) {
			warnings = append(warnings, record.Object{{Name: "id", Value: reg.Meta(rec).ID}, {Name: "rule", Value: w.Rule},
				{Name: "article", Value: w.Article}, {Name: "text", Value: w.Text}})
		}
	}
	return record.Object{{Name: "saved", Value: list}, {Name: "warnings", Value: warnings}}, nil
}

func remove(c *call) (any, error)   { return binned(c, data.Remove, "删除", "deleted") }
func undelete(c *call) (any, error) { return binned(c, data.Return, "恢复", "undeleted") }

func binned(c *call, op data.Op, label, member string) (any, error) {
	if len(c.args) < 2 {
		return nil, misuse{"请给出登记和编号。"}
	}
	s, reg, err := c.at(c.open, c.args[0])
	if err != nil {
		return nil, err
	}
	defer s.Close()
	b := data.Batch{Label: label + reg.Name}
	for _, arg := range c.args[1:] {
		if err := notDerived(s, reg, arg); err != nil {
			return nil, err
		}
		id, err := strconv.ParseInt(arg, 10, 64)
		if err != nil {
			return nil, misuse{"编号应为整数：" + arg}
		}
		b.Changes = append(b.Changes, data.Change{Reg: reg, Op: op, ID: id})
	}
	got, err := s.Save(b)
	return record.Object{{Name: member, Value: got.IDs}}, err
}

// searchLimit is how many hits the command shows.
const searchLimit = 200

func search(c *call) (any, error) {
	if len(c.args) == 0 {
		return nil, misuse{"请给出要找的词语。"}
	}
	s, err := c.reader()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	hits, err := s.Search(strings.Join(c.args, " "), searchLimit)
	if err != nil {
		return nil, err
	}
	out := make([]record.Object, len(hits))
	for i, h := range hits {
		out[i] = record.Object{{Name: "register", Value: h.Register}, {Name: "id", Value: h.ID}, {Name: "title", Value: h.Title},
			{Name: "excerpt", Value: h.Excerpt}, {Name: "date", Value: h.Date}}
	}
	return out, nil
}

package record

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Object is a JSON object whose members keep their order: people read npcctl's output from top to bottom.
type Object []Member

// Member is one member of an Object.
type Member struct {
	Name  string
	Value any
}

// MarshalJSON writes the members in order.
func (o Object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(m.Name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(m.Value)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// JSON gives a record as CLI.md shows it: every field under its Chinese label, references as id and name, money in yuan,
// what is not given as null. Copies of what stands in rows are on top, the rows follow.
func (a *Any) JSON(rec any, in Settings) Object {
	meta := metaOf(rec)
	out := Object{{"id", meta.ID}}
	if state := a.State(rec, in); state != "" {
		out = append(out, Member{"状态", string(state)})
	}
	for _, f := range a.Fields {
		out = append(out, Member{f.Label, f.jsonValue(rec, in)})
	}
	return append(out, Member{"创建时间", meta.Created}, Member{"修改时间", meta.Changed})
}

func (f *Field) jsonValue(rec any, in Settings) any {
	if f.Kind == KindShown {
		return f.show(rec, in)
	}
	v := f.Get(rec)
	switch v := v.(type) {
	case nil:
		return f.jsonEmpty()
	case int64:
		if f.Kind == KindMoney {
			return json.Number(Money(v).Yuan())
		}
	case Ref:
		return jsonRef(v)
	case []Ref:
		out := make([]Object, len(v))
		for i, r := range v {
			out[i] = jsonRef(r)
		}
		return out
	case []Person:
		out := make([]Object, len(v))
		for i, p := range v {
			out[i] = Object{{"人员", p.jsonWho()}, {"状态", p.Status}, {"备注", p.Note}}
		}
		return out
	case []any:
		out := make([]Object, len(v))
		for i, row := range v {
			out[i] = Object{{"id", identity(row).ID}}
			for _, sub := range f.Sub.Fields {
				out[i] = append(out[i], Member{sub.Label, sub.jsonValue(row, in)})
			}
		}
		return out
	}
	return v
}

func (f *Field) jsonEmpty() any {
	switch f.Kind {
	case KindChoices, KindRefs, KindRows, KindPeople:
		return []any{}
	}
	return nil
}

func jsonRef(r Ref) Object { return Object{{"id", r.ID}, {"name", r.Name}} }

func (p Person) jsonWho() any {
	if p.Who.ID != 0 {
		return jsonRef(p.Who)
	}
	return p.Name
}

// FromJSON puts the members of a JSON object, under Chinese labels, into a record; members that are not there leave the
// record as it is, null empties a field. It returns one error for each member that could not be taken.
func (a *Any) FromJSON(rec any, members map[string]json.RawMessage, in Settings, find Lookup) []error {
	var errs []error
	for label := range members {
		if a.Field(label) == nil && !slices.Contains([]string{"id", "状态", "创建时间", "修改时间"}, label) {
			errs = append(errs, fmt.Errorf("“%s”里没有“%s”这一项", a.Name, label))
		}
	}
	for _, copies := range []bool{false, true} { // rows first, then what is lifted from them
		for _, f := range a.Fields {
			raw, there := members[f.Label]
			if !there || f.Copy != copies || !f.Settable() {
				continue
			}
			v, err := f.fromJSON(raw, in, find, f.rowsOf(rec))
			switch {
			case err != nil:
				errs = append(errs, fmt.Errorf("%s：%w", f.Label, err))
			case v != nil || !f.Copy: // what stands in a row is emptied in the row
				f.Set(rec, v)
			}
		}
	}
	return errs
}

// rowsOf returns the rows the field holds now, so that rows named by id keep what is not spoken of.
func (f *Field) rowsOf(rec any) []any {
	rows, _ := f.Get(rec).([]any)
	return rows
}

func (f *Field) fromJSON(raw json.RawMessage, in Settings, find Lookup, now []any) (any, error) {
	raw = bytes.TrimSpace(raw)
	if string(raw) == "null" || len(raw) == 0 {
		return nil, nil
	}
	switch f.Kind {
	case KindRef:
		return refFromJSON(raw, f.Target, find)
	case KindRefs:
		return listFromJSON(raw, func(one json.RawMessage) (Ref, error) { return refFromJSON(one, f.Target, find) })
	case KindPeople:
		return listFromJSON(raw, func(one json.RawMessage) (Person, error) { return personFromJSON(one, find) })
	case KindRows:
		return f.rowsFromJSON(raw, in, find, now)
	case KindChoices:
		if raw[0] == '[' {
			var list []string
			if err := json.Unmarshal(raw, &list); err != nil {
				return nil, fmt.Errorf("应为文字的列表")
			}
			return f.chooseAll(list, in)
		}
	}
	text, err := scalarText(raw)
	if err != nil {
		return nil, err
	}
	return f.Parse(text, in, find)
}

// scalarText gives a JSON string, number or boolean as the text a person would type.
func scalarText(raw json.RawMessage) (string, error) {
	switch raw[0] {
	case '"':
		var s string
		err := json.Unmarshal(raw, &s)
		return s, err
	case '{', '[':
		return "", fmt.Errorf("应为一个值，不是列表或对象")
	}
	return string(raw), nil
}

func refFromJSON(raw json.RawMessage, target string, find Lookup) (Ref, error) {
	if raw[0] == '{' {
		var r struct {
			ID   int64  `json:"id"`
			Name string `json:"name"`
		}
		if err := json.Unmarshal(raw, &r); err != nil {
			return Ref{}, fmt.Errorf("应为 id 或名称")
		}
		if r.ID != 0 {
			return find(target, fmt.Sprint(r.ID))
		}
		return find(target, r.Name)
	}
	text, err := scalarText(raw)
	if err != nil {
		return Ref{}, err
	}
	return find(target, strings.TrimSpace(text))
}

func listFromJSON[V any](raw json.RawMessage, one func(json.RawMessage) (V, error)) (any, error) {
	var parts []json.RawMessage
	if err := json.Unmarshal(raw, &parts); err != nil {
		parts = []json.RawMessage{raw} // a single value instead of a list of one
	}
	out := make([]V, 0, len(parts))
	for _, p := range parts {
		v, err := one(bytes.TrimSpace(p))
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

func personFromJSON(raw json.RawMessage, find Lookup) (Person, error) {
	var p struct {
		Who    json.RawMessage `json:"人员"`
		Status string          `json:"状态"`
		Note   string          `json:"备注"`
	}
	if raw[0] != '{' {
		p.Who = raw
	} else if err := json.Unmarshal(raw, &p); err != nil {
		return Person{}, fmt.Errorf("人员应写作 {\"人员\":…,\"状态\":…}")
	}
	if len(p.Who) == 0 {
		return Person{}, fmt.Errorf("缺少“人员”")
	}
	who, err := refFromJSON(bytes.TrimSpace(p.Who), "deputy", find)
	if err == nil {
		return Person{Who: who, Status: p.Status, Note: p.Note}, nil
	}
	if name, textErr := scalarText(p.Who); textErr == nil && strings.Trim(name, "0123456789") != "" {
		return Person{Name: name, Status: p.Status, Note: p.Note}, nil // not a deputy: 列席, 特邀
	}
	return Person{}, err
}

func (f *Field) rowsFromJSON(raw json.RawMessage, in Settings, find Lookup, now []any) (any, error) {
	var list []map[string]json.RawMessage
	if err := json.Unmarshal(raw, &list); err != nil {
		return nil, fmt.Errorf("应为对象的列表")
	}
	out := make([]any, 0, len(list))
	for i, members := range list {
		row := f.Sub.New()
		if id := members["id"]; id != nil {
			row = rowWithID(now, string(id), row)
		}
		for label, value := range members {
			sub := f.Sub.Field(label)
			if sub == nil {
				if label == "id" {
					continue
				}
				return nil, fmt.Errorf("第%d行没有“%s”这一项", i+1, label)
			}
			v, err := sub.fromJSON(value, in, find, nil)
			if err != nil {
				return nil, fmt.Errorf("第%d行“%s”：%w", i+1, label, err)
			}
			sub.Set(row, v)
		}
		out = append(out, row)
	}
	return out, nil
}

func rowWithID(rows []any, id string, otherwise any) any {
	for _, row := range rows {
		if fmt.Sprint(identity(row).ID) == id {
			return row
		}
	}
	return otherwise
}

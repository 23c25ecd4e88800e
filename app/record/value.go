package record

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Text returns the field's value as people read it on a screen or in a ledger: "" when it is not given.
func (f *Field) Text(rec any, in Settings) string {
	if f.Kind == KindShown {
		return f.show(rec, in)
	}
	return f.TextOf(f.Get(rec), in)
}

// TextOf prints a value of the field's kind. Rows print as their number.
func (f *Field) TextOf(v any, in Settings) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case bool:
		if v {
			return "是"
		}
		return "否"
	case int64:
		if f.Kind == KindMoney {
			return Money(v).Yuan()
		}
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case Ref:
		return v.Name
	case []string:
		return strings.Join(v, "、")
	case []Ref:
		return joined(v, func(r Ref) string { return r.Name })
	case []Person:
		return joined(v, Person.Called)
	case []any:
		return fmt.Sprintf("%d条", len(v))
	}
	panic(fmt.Sprintf("field %s: value of type %T", f.Key, v))
}

func joined[V any](list []V, text func(V) string) string {
	parts := make([]string, len(list))
	for i, v := range list {
		parts[i] = text(v)
	}
	return strings.Join(parts, "、")
}

// Lookup finds the record of a register that a text names: an id, or a name or number that is unique.
type Lookup func(register, text string) (Ref, error)

// Parse reads what a person typed into a value of the field's kind. Dates are ISO here: who takes other shapes turns them
// into ISO first. The error is a sentence in the clerk's words. Rows and people are not typed as one text.
func (f *Field) Parse(text string, in Settings, find Lookup) (any, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return nil, nil
	}
	switch f.Kind {
	case KindText, KindLongText:
		return text, nil
	case KindDate, KindMonth, KindTime:
		return f.parseTime(text)
	case KindInt, KindNumber, KindMoney:
		return f.parseNumber(text)
	case KindBool:
		return parseYesNo(text)
	case KindChoice:
		return f.choose(text, in)
	case KindChoices:
		return f.chooseAll(splitList(text), in)
	case KindRef:
		return find(f.Target, text)
	case KindRefs:
		return f.findAll(splitList(text), find)
	}
	return nil, fmt.Errorf("“%s”不能用一段文字填写", f.Label)
}

func (f *Field) parseTime(text string) (any, error) {
	switch {
	case f.Kind == KindDate && Date(text).Valid():
	case f.Kind == KindMonth && Month(text).Valid():
	case f.Kind == KindTime && Clock(text).Valid():
	default:
		return nil, fmt.Errorf("“%s”不是有效的%s", text, map[Kind]string{KindDate: "日期", KindMonth: "年月", KindTime: "时间"}[f.Kind])
	}
	return text, nil
}

func (f *Field) parseNumber(text string) (any, error) {
	switch f.Kind {
	case KindMoney:
		m, err := ParseYuan(text)
		return int64(m), err
	case KindNumber:
		n, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return nil, fmt.Errorf("“%s”不是数字", text)
		}
		return n, nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return nil, fmt.Errorf("“%s”不是整数", text)
	}
	return n, nil
}

func parseYesNo(text string) (any, error) {
	switch strings.ToLower(text) {
	case "是", "√", "✓", "有", "1", "true", "y", "yes", "对":
		return true, nil
	case "否", "×", "无", "0", "false", "n", "no", "不":
		return false, nil
	}
	return nil, fmt.Errorf("“%s”不是“是”或“否”", text)
}

// choose finds the option a text means: the option itself, a word that stands for it, or the same but for full-width
// letters, half-width brackets and blanks; of letters that stand for classes, the one before the words. A list the office
// keeps itself takes new values.
func (f *Field) choose(text string, in Settings) (any, error) {
	options := f.OptionsIn(in)
	want := plain(text)
	for _, o := range options {
		if plain(o) == want {
			return o, nil
		}
	}
	for word, o := range f.Aliases {
		if plain(word) == want {
			return o, nil
		}
	}
	if o := lettered(want, options); o != "" {
		return o, nil
	}
	if f.ListKey != "" {
		return text, nil
	}
	return nil, fmt.Errorf("“%s”不在“%s”的可选值中（%s）", text, f.Label, strings.Join(options, "、"))
}

func (f *Field) chooseAll(parts []string, in Settings) (any, error) {
	var out []string
	for _, p := range parts {
		v, err := f.choose(p, in)
		if err != nil {
			return nil, err
		}
		out = append(out, v.(string))
	}
	return out, nil
}

func (f *Field) findAll(parts []string, find Lookup) (any, error) {
	var out []Ref
	var errs []error
	for _, p := range parts {
		r, err := find(f.Target, p)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		out = append(out, r)
	}
	return out, errors.Join(errs...)
}

// lettered finds the class that a plain text begins with, where the options are classes with a letter: B正在解决. A text that names another
// letter too means neither: A或B. "" is none.
func lettered(text string, options []string) string {
	found := ""
	for _, o := range options {
		switch {
		case len(o) != 1 || !strings.Contains(text, o):
		case found != "":
			return ""
		default:
			found = o
		}
	}
	words, begins := strings.CutPrefix(text, found)
	if found == "" || !begins || words != "" && words[0] < utf8.RuneSelf && words[0] != '.' {
		return ""
	}
	return found
}

var plainer = strings.NewReplacer("(", "（", ")", "）", " ", "", "　", "", ",", "，")

// plain is a text as choices are compared: letters and digits half-width and large, brackets full-width, no blanks.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r >= '０' && r <= '９', r >= 'Ａ' && r <= 'Ｚ', r >= 'ａ' && r <= 'ｚ':
			return r - 'Ａ' + 'A'
		}
		return r
	}, s)
	return strings.ToUpper(plainer.Replace(s))
}

// splitList takes apart a list written in one text: 、，；, ; and line breaks, but not inside brackets.
func splitList(text string) []string {
	depth := 0
	parts := strings.FieldsFunc(text, func(r rune) bool {
		switch r {
		case '（', '(':
			depth++
		case '）', ')':
			depth--
		case '、', '，', '；', ',', ';', '\n':
			return depth <= 0
		}
		return false
	})
	out := parts[:0]
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// Same tells whether two values of the field are equal. References are equal when they point at the same record, whatever
// name was read with them; rows when all their fields are, whatever their place in the database.
func (f *Field) Same(a, b any) bool { return reflect.DeepEqual(f.bare(a), f.bare(b)) }

// bare strips a value of what is not entered: names of references and identities of rows.
func (f *Field) bare(v any) any {
	switch v := v.(type) {
	case Ref:
		return v.ID
	case []Ref:
		ids := make([]int64, len(v))
		for i, r := range v {
			ids[i] = r.ID
		}
		return ids
	case []Person:
		out := make([]Person, len(v))
		for i, p := range v {
			out[i] = Person{Who: Ref{ID: p.Who.ID}, Name: p.Name, Status: p.Status, Note: p.Note}
		}
		return out
	case []any:
		out := make([][]any, len(v))
		for i, row := range v {
			for _, sub := range f.Sub.Fields {
				out[i] = append(out[i], sub.bare(sub.Get(row)))
			}
		}
		return out
	}
	return v
}

// Changed lists the fields in which two records of the register differ.
func (a *Any) Changed(before, after any) []*Field {
	var out []*Field
	for _, f := range a.Fields {
		if f.Settable() && !f.Copy && !f.Same(f.Get(before), f.Get(after)) {
			out = append(out, f)
		}
	}
	return out
}

package docx

import (
	"fmt"
	"strconv"
	"strings"
)

// Data is what a template is filled with: a value for each tag name. What a value may be:
//
//	string, int, fmt.Stringer   printed: {{届次}}; a new line and a tab stay what they are
//	[]Data                      a list: {{代表.姓名}} repeats its row or paragraph, {{#代表}} … {{/代表}} what stands between
//	Data                        one thing with several values: {{领衔.姓名}}
//	bool                        keeps or drops the block {{#有附件}} … {{/有附件}}
//	Image                       {{图:照片}}
//	*Table                      {{表:名单}}, alone on its paragraph
//	nil                         nothing: prints as nothing, drops its block
//
// Any value can stand for a condition: false, "", 0, nil, an empty list, an image without data and a nil table drop the block.
// Inside a repetition a name is looked for in the item first, then further out; {{序号}} and {{代表.序号}} count 1, 2, 3 …
// where the item has no 序号 of its own. Keys hold no full stop, space or brace.
type Data map[string]any

// List makes a list with one value in each item, for texts of several paragraphs and for the rows of a name list:
// "正文": List("段", paragraphs...) fills {{正文.段}}.
func List(key string, values ...string) []Data {
	out := make([]Data, len(values))
	for i, v := range values {
		out[i] = Data{key: v}
	}
	return out
}

// Lines cuts a text that was typed with new lines into its paragraphs, without empty ones and without the spaces
// (also full-width ones) that people type for an indent.
func Lines(text string) []string {
	var out []string
	for line := range strings.SplitSeq(clean(text), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// scope is where a tag's name is looked up: the data of the template, and one frame for each repetition around the tag.
type scope struct {
	name   string // the list that is repeated, as the tags write it; "" for the outermost
	data   Data
	number int // the item's place in its list, from 1; 0 when not in a list
	outer  *scope
}

// find looks up 代表.姓名. When the path leads through a list that is not being repeated, list is its name (代表) and
// value the list itself.
func (s *scope) find(path string) (value any, list string, ok bool) {
	for f := s; f != nil; f = f.outer {
		if f.name != "" {
			if path == f.name {
				return f.data, "", true
			}
			if rest, mine := strings.CutPrefix(path, f.name+"."); mine {
				return f.walk(rest, f.name+".")
			}
		}
		if value, list, ok = f.walk(path, ""); ok {
			return value, list, true
		}
	}
	return nil, "", false
}

// walk follows a path through the frame's data.
func (s *scope) walk(path, prefix string) (value any, list string, ok bool) {
	if _, own := s.data["序号"]; path == "序号" && s.number > 0 && !own {
		return s.number, "", true
	}
	d := s.data
	for {
		head, rest, more := strings.Cut(path, ".")
		v, has := d[head]
		if !has {
			return nil, "", false
		}
		if !more {
			return v, "", true
		}
		switch v := v.(type) {
		case Data:
			d, path, prefix = v, rest, prefix+head+"."
		case []Data:
			return v, prefix + head, true
		default:
			return nil, "", false
		}
	}
}

// printed gives the text of a value; ok is false when it is not of a kind that prints.
func printed(value any) (text string, ok bool) {
	switch v := value.(type) {
	case nil:
		return "", true
	case string:
		return v, true
	case int:
		return strconv.Itoa(v), true
	case fmt.Stringer:
		return v.String(), true
	}
	return "", false
}

// empty says whether a value drops its block.
func empty(value any) bool {
	switch v := value.(type) {
	case bool:
		return !v
	case int:
		return v == 0
	case Image:
		return len(v.Data) == 0
	case *Table:
		return v == nil
	case Data:
		return len(v) == 0
	case []Data:
		return len(v) == 0
	}
	text, ok := printed(value)
	return ok && text == ""
}

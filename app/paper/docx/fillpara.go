package docx

import (
	"strconv"

	"github.com/beevik/etree"
)

// paragraph fills the tags of one paragraph and of the text boxes in it.
func (f *filler) paragraph(p *etree.Element, s *scope) {
	each(p, func(e *etree.Element) bool {
		if is(e, "w:txbxContent") {
			f.inside(e, s)
			return false
		}
		return true
	})
	text, pieces := ownText(p)
	tags, open := findTags(text)
	if open {
		f.wrong("标签没有写完：" + shorten(text))
	}
	if len(tags) == 0 {
		return
	}
	f.tagged = true
	values := make([][]*etree.Element, len(tags))
	for i, t := range tags {
		values[i] = f.value(p, t, s)
	}
	rewrite(text, pieces, tags, values)
	fitMark(p)
}

// markLimit is how many characters of the mark of an office stand in a line of 156 mm in the type of MarkLong (30 pt).
const markLimit = 14

// fitMark gives the mark of an office that is too long for its line the next smaller type: a template does not know the name. Marks
// that an office has restyled keep their look.
func fitMark(p *etree.Element) {
	pPr := p.SelectElement("w:pPr")
	if pPr == nil || value(pPr, "w:pStyle") != string(markLong) {
		return
	}
	if text, _ := ownText(p); textWidth(text) > markLimit {
		putProperty(pPr, "w:pStyle").CreateAttr("w:val", string(markSmall))
	}
}

// value makes the content of a run for a tag.
func (f *filler) value(p *etree.Element, t tag, s *scope) []*etree.Element {
	switch t.kind {
	case tagOpen, tagClose, tagTable:
		f.wrong(t.raw + " 要独占一段")
		return nil
	}
	value, list, ok := s.find(t.name)
	if !ok || list != "" {
		f.unknown(t)
		return nil
	}
	if t.kind == tagImage {
		return f.image(p, t, value)
	}
	text, ok := printed(value)
	if !ok {
		f.wrong(t.raw + " 不是可以直接填写的文字" + hint(value, t.name))
	}
	return textElements(text)
}

// hint says how a value that does not print is used.
func hint(value any, name string) string {
	switch value.(type) {
	case []Data, Data:
		return "，它是一份名单或一组内容，要写明取哪一项，如 {{" + name + ".姓名}}"
	case bool:
		return "，它是一个条件，要写成 {{#" + name + "}} 和 {{/" + name + "}}"
	case Image:
		return "，它是图片，要写成 {{图:" + name + "}}"
	case *Table:
		return "，它是表格，要写成 {{表:" + name + "}}"
	}
	return ""
}

// rewrite puts values in the place of tags: each value into the run where its tag begins, while the text between the
// tags stays in the run it came from. Pieces without a tag are not touched.
func rewrite(text string, pieces []piece, tags []tag, values [][]*etree.Element) {
	first := 0 // the first tag that ends behind the piece's start
	for _, pc := range pieces {
		for first < len(tags) && tags[first].end <= pc.start {
			first++
		}
		var out []*etree.Element
		at, touched := pc.start, false
		for i := first; i < len(tags) && tags[i].start < pc.end; i++ {
			touched = true
			if tags[i].start >= pc.start {
				out = append(keep(out, text[at:tags[i].start]), values[i]...)
			}
			at = min(tags[i].end, pc.end)
		}
		if touched {
			replace(pc.t, keep(out, text[at:pc.end]))
		}
	}
}

// keep appends template text as it was.
func keep(out []*etree.Element, text string) []*etree.Element {
	if text == "" {
		return out
	}
	return append(out, textElement(text))
}

// replace puts elements in the place of one.
func replace(old *etree.Element, fresh []*etree.Element) {
	run := old.Parent()
	at := old.Index()
	run.RemoveChildAt(at)
	for i, e := range fresh {
		run.InsertChildAt(at+i, e)
	}
}

func shorten(s string) string {
	if r := []rune(s); len(r) > 30 {
		return string(r[:30]) + "……"
	}
	return s
}

// copies copies tokens. Later copies go without bookmarks, comments and ids, of which a document may hold each only once.
func copies(tokens []etree.Token, first bool) []etree.Token {
	out := make([]etree.Token, 0, len(tokens))
	for _, t := range tokens {
		switch t := t.(type) {
		case *etree.Element:
			if !first && onlyOnce(t) {
				continue
			}
			c := t.Copy()
			if !first {
				strip(c)
			}
			out = append(out, c)
		case *etree.CharData:
			out = append(out, etree.NewText(t.Data))
		}
	}
	return out
}

func onlyOnce(e *etree.Element) bool {
	return is(e, "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference",
		"w:permStart", "w:permEnd") || is(e, "w:id") && is(e.Parent(), "w:sdtPr")
}

// strip takes out of a copy what may stand only once.
func strip(e *etree.Element) {
	e.RemoveAttr("w14:paraId")
	e.RemoveAttr("w14:textId")
	for i := len(e.Child) - 1; i >= 0; i-- {
		k, ok := e.Child[i].(*etree.Element)
		switch {
		case !ok:
		case onlyOnce(k):
			e.RemoveChildAt(i)
		default:
			strip(k)
		}
	}
}

// renumber gives drawings an id of their own where repeating has doubled one.
func renumber(root *etree.Element) {
	var drawings []*etree.Element
	highest := 0
	each(root, func(e *etree.Element) bool {
		if is(e, "wp:docPr") {
			drawings = append(drawings, e)
			n, _ := strconv.Atoi(e.SelectAttrValue("id", ""))
			highest = max(highest, n)
		}
		return true
	})
	seen := map[string]bool{}
	for _, e := range drawings {
		id := e.SelectAttrValue("id", "")
		if seen[id] || id == newDrawing {
			highest++
			id = strconv.Itoa(highest)
			e.CreateAttr("id", id)
		}
		seen[id] = true
	}
}

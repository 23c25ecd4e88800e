package docx

import (
	"slices"
	"strings"

	"github.com/beevik/etree"
)

// TagError says which tags of a template could not be filled. Nothing has been written.
type TagError struct {
	Unknown []string // tags for which there is no value, as they stand in the template
	Wrong   []string // tags that are used wrongly: a sentence for each
}

// Error is one message for the clerk that names every tag.
func (e *TagError) Error() string {
	var b strings.Builder
	b.WriteString("模板没有填写，也没有生成文件。")
	if len(e.Unknown) > 0 {
		b.WriteString("不认识的标签：" + strings.Join(e.Unknown, "、") + "。")
	}
	for _, w := range e.Wrong {
		b.WriteString(w + "。")
	}
	b.WriteString("请在模板里改正标签后再试。")
	return b.String()
}

// Fill puts data into a template (a .docx that may have been edited in Word or WPS) and returns the filled file. Tags
// work in the body, in headers, footers, notes and text boxes, however they are split over runs:
//
//	{{届次}}                the value, in the looks of the place where {{ stands; ｛｛届次｝｝ is the same
//	{{代表.姓名}}           repeats the table row it stands in, or else its paragraph, for each item of the list 代表
//	{{#议程}} … {{/议程}}   each alone on a paragraph: repeats what stands between, or keeps or drops it
//	{{图:照片}}             an image; its paragraph gets automatic spacing, as an exact one would clip the image
//	{{表:名单}}             alone on a paragraph: a built table
//
// A table that is left without rows goes. Parts without a tag are kept byte for byte, and a file without any tag is
// returned as it is. A tag that is unknown or misused gives a *TagError; a bad file an error in the clerk's words.
func Fill(template []byte, data Data) ([]byte, error) {
	t, err := OpenTemplate(template)
	if err != nil {
		return nil, err
	}
	file, _, err := t.Fill(data)
	return file, err
}

// filler fills one package.
type filler struct {
	pkg      *pkg
	part     string // the part that is being filled
	tagged   bool   // it held a tag
	titles   func(string) string
	err      error // an image or table that could not be made
	problems TagError
}

// fillPart fills one part, which was read; it writes the part only if it held a tag.
func (f *filler) fillPart(name string, doc *etree.Document, data Data) error {
	f.part, f.tagged = name, false
	f.inside(doc.Root(), &scope{data: data})
	if f.err != nil || !f.tagged {
		return f.err
	}
	breakTitles(doc.Root(), f.titles)
	renumber(doc.Root())
	keepSignatures(doc.Root())
	keepLastLines(doc.Root())
	keepImprint(doc.Root())
	placeSignatures(doc.Root())
	keepGroups(doc.Root())
	fitSignatures(doc.Root())
	return f.pkg.setTree(name, doc)
}

// unknown notes a tag that has no value.
func (f *filler) unknown(t tag) {
	if !slices.Contains(f.problems.Unknown, t.raw) {
		f.problems.Unknown = append(f.problems.Unknown, t.raw)
	}
}

// wrong notes a tag that is misused.
func (f *filler) wrong(sentence string) {
	if !slices.Contains(f.problems.Wrong, sentence) {
		f.problems.Wrong = append(f.problems.Wrong, sentence)
	}
}

// inside fills what an element holds: the body, a table, a row, a cell, a content control, a header.
func (f *filler) inside(e *etree.Element, s *scope) {
	if strings.HasSuffix(e.Tag, "Pr") || len(e.Child) == 0 {
		return
	}
	for _, t := range f.sequence(detach(e), s) {
		e.AddChild(t)
	}
	if last := lastElement(e); is(e, "w:tc", "w:hdr", "w:ftr", "w:txbxContent", "w:footnote", "w:endnote") &&
		!is(last, "w:p", "w:sdt") {
		add(e, el("w:p")) // Word refuses a cell that does not end in a paragraph
	}
}

func lastElement(e *etree.Element) *etree.Element {
	for _, c := range slices.Backward(e.Child) {
		if k, ok := c.(*etree.Element); ok {
			return k
		}
	}
	return nil
}

// sequence fills neighbours and returns what stands in their place.
func (f *filler) sequence(kids []etree.Token, s *scope) []etree.Token {
	var out []etree.Token
	for i := 0; i < len(kids); i++ {
		e, ok := kids[i].(*etree.Element)
		if !ok {
			out = append(out, kids[i])
			continue
		}
		m, ok := marker(e)
		switch {
		case ok && m.kind == tagOpen:
			end := closing(kids, i, m.name)
			if end < 0 {
				f.wrong(m.raw + " 在同一处（同一个单元格或正文里）没有对应的 {{/" + m.name + "}}")
				continue
			}
			f.checkMarkers(e, kids[end])
			out = append(out, pageBreak(e)...)
			out = append(out, f.block(m, kids[i+1:end], s)...)
			out = append(out, pageBreak(kids[end])...)
			i = end
		case ok && m.kind == tagClose:
			f.wrong(m.raw + " 前面没有对应的 {{#" + m.name + "}}")
		case ok && m.kind == tagTable:
			out = f.table(out, e, m, s, nextIsParagraph(kids[i+1:]))
		default:
			out = append(out, f.element(e, s)...)
		}
	}
	return out
}

// closing finds the paragraph that closes the block opened at kids[from]; -1 if there is none.
func closing(kids []etree.Token, from int, name string) int {
	depth := 0
	for i := from; i < len(kids); i++ {
		e, ok := kids[i].(*etree.Element)
		if !ok {
			continue
		}
		m, ok := marker(e)
		switch {
		case !ok || m.name != name:
		case m.kind == tagOpen:
			depth++
		case m.kind == tagClose:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// checkMarkers refuses a section break on the paragraphs of a block's marks, as they go.
func (f *filler) checkMarkers(opening *etree.Element, end etree.Token) {
	if hasSection(opening) || hasSection(end) {
		m, _ := marker(opening)
		f.wrong(m.raw + " 或它的结尾标签所在的段落带有分节符，请把分节符移到别的段落")
	}
}

// pageBreak is a paragraph with the page break of a mark that goes: Writer puts the break before a heading at the end of the
// paragraph above it. It is empty where the mark breaks no page.
func pageBreak(mark etree.Token) []etree.Token {
	breaks := false
	each(mark.(*etree.Element), func(e *etree.Element) bool {
		breaks = breaks || is(e, "w:pageBreakBefore") && e.SelectAttrValue("w:val", "1") != "0" || is(e, "w:br") && e.SelectAttrValue("w:type", "") == "page"
		return true
	})
	if !breaks {
		return nil
	}
	return []etree.Token{add(paragraph(gap), add(el("w:r"), el("w:br", "w:type", "page")))}
}

// hasSection says whether a section break stands in what is given.
func hasSection(tokens ...etree.Token) bool {
	found := false
	for _, t := range tokens {
		if e, ok := t.(*etree.Element); ok {
			each(e, func(k *etree.Element) bool {
				found = found || is(k, "w:sectPr")
				return !found
			})
		}
	}
	return found
}

// nextIsParagraph says whether the next element is a paragraph.
func nextIsParagraph(kids []etree.Token) bool {
	for _, t := range kids {
		if e, ok := t.(*etree.Element); ok {
			return is(e, "w:p")
		}
	}
	return false
}

// block fills {{#…}} … {{/…}}.
func (f *filler) block(m tag, inner []etree.Token, s *scope) []etree.Token {
	f.tagged = true
	value, list, ok := s.find(m.name)
	if !ok || list != "" {
		f.unknown(m)
		return nil
	}
	switch v := value.(type) {
	case []Data:
		return f.repeat(inner, m.name, v, s)
	case Data:
		s = &scope{name: m.name, data: v, outer: s}
	}
	if empty(value) {
		return nil
	}
	return f.sequence(inner, s)
}

// repeat fills one copy of the tokens for each item of a list.
func (f *filler) repeat(tokens []etree.Token, name string, items []Data, s *scope) []etree.Token {
	f.tagged = true
	if hasSection(tokens...) {
		f.wrong("按“" + name + "”重复的内容里有分节符，请把分节符移到别的段落")
		return nil
	}
	var out []etree.Token
	for i, item := range items {
		inner := &scope{name: name, data: item, number: i + 1, outer: s}
		out = append(out, f.sequence(copies(tokens, i == 0), inner)...)
	}
	return out
}

// element fills one element among its neighbours.
func (f *filler) element(e *etree.Element, s *scope) []etree.Token {
	switch e.FullTag() {
	case "w:p", "w:tr":
		if name, items := f.listOf(e, s); name != "" {
			return f.repeat([]etree.Token{e}, name, items, s)
		}
		if is(e, "w:p") {
			f.paragraph(e, s)
			return []etree.Token{e}
		}
	case "w:tbl":
		had := hasRows(e)
		f.inside(e, s)
		if had && !hasRows(e) {
			return nil
		}
		return []etree.Token{e}
	}
	f.inside(e, s)
	return []etree.Token{e}
}

func hasRows(table *etree.Element) bool {
	found := false
	each(table, func(k *etree.Element) bool {
		found = found || is(k, "w:tr")
		return !found
	})
	return found
}

// listOf finds the list over which a row or paragraph repeats. Tables inside a row's cells, text boxes and blocks choose for themselves.
func (f *filler) listOf(e *etree.Element, s *scope) (name string, items []Data) {
	var blocks []string
	var tags []tag
	each(e, func(k *etree.Element) bool {
		if is(k, "w:p") {
			text, _ := ownText(k)
			found, _ := findTags(text)
			for _, t := range found {
				if t.kind == tagOpen {
					blocks = append(blocks, t.name)
				}
			}
			tags = append(tags, found...)
		}
		return !is(k, "w:tbl", "w:txbxContent")
	})
	for _, t := range tags {
		value, list, ok := s.find(t.name)
		if !ok || list == "" || slices.Contains(blocks, list) || t.kind == tagOpen || t.kind == tagClose {
			continue
		}
		if name != "" && name != list {
			f.wrong("同一行或同一段里用了两份名单：" + name + "、" + list)
			continue
		}
		name, items = list, value.([]Data)
	}
	return name, items
}

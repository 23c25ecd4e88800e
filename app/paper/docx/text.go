package docx

import (
	"path"
	"strconv"
	"strings"

	"github.com/beevik/etree"
)

// Paragraph is a paragraph that has been read back. Heading is its level from 1, 0 for text; Style the name of its style as
// Word shows it, "" for the default one.
type Paragraph struct {
	Text    string
	Style   string
	Heading int
}

// Text reads the texts of the body's paragraphs in their order, those in tables and text boxes too. A line break is \n, a tab \t.
func Text(file []byte) ([]string, error) {
	paragraphs, err := Paragraphs(file)
	out := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		out[i] = p.Text
	}
	return out, err
}

// Paragraphs is Text with the headings and styles, for bringing in what somebody wrote in Word or WPS.
func Paragraphs(file []byte) ([]Paragraph, error) {
	p, err := open(file)
	if err != nil {
		return nil, err
	}
	main, err := p.mainPart()
	if err != nil {
		return nil, err
	}
	doc, err := p.tree(main)
	if err != nil {
		return nil, err
	}
	styles := p.styleSheet(main)
	var out []Paragraph
	each(doc.Root(), func(e *etree.Element) bool {
		if is(e, "w:p") {
			text, _ := ownText(e)
			id, level := "", 0
			if pPr := e.SelectElement("w:pPr"); pPr != nil {
				id = value(pPr, "w:pStyle")
				level = outline(pPr)
			}
			if level == 0 {
				level = styles.heading(id)
			}
			out = append(out, Paragraph{Text: text, Style: styles[id].name, Heading: level})
		}
		return !is(e, "mc:Fallback") // which says the same again for older programs
	})
	return out, nil
}

// readStyle is what a style of the file says.
type readStyle struct {
	name, base string
	outline    int
}

type styleSheet map[string]readStyle

// styleSheet reads the styles of a file; a file whose styles cannot be read has none.
func (p *pkg) styleSheet(main string) styleSheet {
	out := styleSheet{}
	doc, err := p.tree(path.Join(path.Dir(main), "styles.xml"))
	if err != nil {
		return out
	}
	for _, s := range doc.Root().SelectElements("w:style") {
		r := readStyle{name: value(s, "w:name"), base: value(s, "w:basedOn")}
		if pPr := s.SelectElement("w:pPr"); pPr != nil {
			r.outline = outline(pPr)
		}
		if n, ok := strings.CutPrefix(r.name, "heading "); ok && r.outline == 0 {
			r.outline, _ = strconv.Atoi(n)
		}
		out[s.SelectAttrValue("w:styleId", "")] = r
	}
	return out
}

// heading is the level of a style, which it may have from the one it is based on.
func (s styleSheet) heading(id string) int {
	for range 10 { // styles that are based on each other in a ring end here
		style, ok := s[id]
		if !ok || style.outline > 0 {
			return style.outline
		}
		id = style.base
	}
	return 0
}

// value is the w:val of a child element.
func value(e *etree.Element, child string) string {
	if k := e.SelectElement(child); k != nil {
		return k.SelectAttrValue("w:val", "")
	}
	return ""
}

// outline is the outline level of paragraph properties from 1; Word counts from 0 and writes 9 for text.
func outline(pPr *etree.Element) int {
	n, err := strconv.Atoi(value(pPr, "w:outlineLvl"))
	if err != nil || n < 0 || n > 8 {
		return 0
	}
	return n + 1
}

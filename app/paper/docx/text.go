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
	Text     string
	Style    string
	Heading  int
	Numbered bool // Word numbers it by itself: its number is not part of the text
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
	p, doc, main, err := openMain(file)
	if err != nil {
		return nil, err
	}
	return paragraphsOf(doc, p.styleSheet(main)), nil
}

// openMain opens a file and its main part.
func openMain(file []byte) (p *pkg, doc *etree.Document, main string, err error) {
	if p, err = open(file); err != nil {
		return nil, nil, "", err
	}
	if main, err = p.mainPart(); err != nil {
		return nil, nil, "", err
	}
	doc, err = p.tree(main)
	return p, doc, main, err
}

// paragraphsOf reads the paragraphs of a main part.
func paragraphsOf(doc *etree.Document, styles styleSheet) []Paragraph {
	var out []Paragraph
	each(doc.Root(), func(e *etree.Element) bool {
		if is(e, "w:p") {
			text, _ := ownText(e)
			one := Paragraph{Text: text}
			id := ""
			if pPr := e.SelectElement("w:pPr"); pPr != nil {
				id = value(pPr, "w:pStyle")
				one.Heading = outline(pPr)
				one.Numbered = numbered(pPr)
			}
			if one.Heading == 0 {
				one.Heading = styles.heading(id)
			}
			one.Style, one.Numbered = styles[id].name, one.Numbered || styles[id].numbered
			out = append(out, one)
		}
		return !is(e, "mc:Fallback") // which says the same again for older programs
	})
	return out
}

// readStyle is what a style of the file says.
type readStyle struct {
	name, base string
	outline    int
	numbered   bool
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
			r.outline, r.numbered = outline(pPr), numbered(pPr)
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

// numbered tells whether paragraph properties name a list by which Word numbers; the list 0 takes a number away.
func numbered(pPr *etree.Element) bool {
	num := pPr.SelectElement("w:numPr")
	id := ""
	if num != nil {
		id = value(num, "w:numId")
	}
	return id != "" && id != "0"
}

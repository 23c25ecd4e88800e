package docx

import (
	"bytes"
	"math"
	"path"
	"strconv"

	"github.com/beevik/etree"
)

// Surveyor tells of whole files what a contents needs. It remembers the styles of the file before, as most files share them.
type Surveyor struct {
	styles   []byte
	measures map[string]measure
	names    styleSheet
}

// Survey is what a Surveyor tells of a document.
type Survey struct {
	Title string // the text of the first paragraph in the style Title
	Under string // that of the paragraph behind it
	Pages int    // an estimate
}

// Survey gives a document's title and an estimate of how many pages it takes: lines are counted by the width of their characters,
// rows of tables by their fullest cell. What Word's own layout decides (widows, floating pictures) is not known, so that a page more or
// less is possible. There is at least one page; a file that cannot be read has one page and no title.
func (s *Surveyor) Survey(file []byte) (out Survey) {
	out.Pages = 1
	p, err := open(file)
	if err != nil {
		return out
	}
	main, err := p.mainPart()
	if err != nil {
		return out
	}
	doc, err := p.tree(main)
	if err != nil {
		return out
	}
	if styles := p.parts[path.Join(path.Dir(main), "styles.xml")]; s.measures == nil || !bytes.Equal(styles, s.styles) {
		s.styles, s.measures, s.names = styles, p.measures(main), p.styleSheet(main)
	}
	c := &pageCount{measures: s.measures, pages: 1}
	body := doc.Root().SelectElement("w:body")
	c.setUps = sectionsOf(body)
	c.startSection()
	under := false
	for _, e := range body.ChildElements() {
		c.add(e)
		switch {
		case !is(e, "w:p"):
		case under:
			out.Under, _ = ownText(e)
			under = false
		case out.Title == "" && s.names[paragraphStyle(e)].name == string(Title):
			out.Title, _ = ownText(e)
			under = out.Title != ""
		}
	}
	out.Pages = c.pages
	return out
}

// Pages is the estimate of Survey for one file.
func Pages(file []byte) int {
	return new(Surveyor).Survey(file).Pages
}

// measure is what a paragraph style says about the room that it takes, in points.
type measure struct{ size, lead, indent, before float64 }

const (
	twip        = 1.0 / 20 // in points
	plainSize   = 16.0
	singleSpace = 1.3 // a single line, in its font's size
)

// measures reads the styles of a file.
func (p *pkg) measures(main string) map[string]measure {
	out := map[string]measure{}
	doc, err := p.tree(path.Join(path.Dir(main), "styles.xml"))
	if err != nil {
		return out
	}
	for _, s := range doc.Root().SelectElements("w:style") {
		m := measure{size: plainSize}
		if r := s.SelectElement("w:rPr"); r != nil {
			if n, err := strconv.ParseFloat(value(r, "w:sz"), 64); err == nil {
				m.size = n / 2
			}
		}
		if pPr := s.SelectElement("w:pPr"); pPr != nil {
			m.read(pPr)
		}
		if m.lead == 0 {
			m.lead = m.size * singleSpace
		}
		out[s.SelectAttrValue("w:styleId", "")] = m
	}
	return out
}

// read takes spacing and indent from paragraph properties.
func (m *measure) read(pPr *etree.Element) {
	if s := pPr.SelectElement("w:spacing"); s != nil {
		if s.SelectAttrValue("w:lineRule", "") == "exact" {
			m.lead = number(s, "w:line") * twip
		}
		m.before = (number(s, "w:before") + number(s, "w:after")) * twip
	}
	if ind := pPr.SelectElement("w:ind"); ind != nil {
		m.indent = (number(ind, "w:left") + number(ind, "w:right")) * twip
	}
}

func number(e *etree.Element, attr string) float64 {
	n, _ := strconv.ParseFloat(e.SelectAttrValue(attr, "0"), 64)
	return n
}

// sectionsOf are the set-ups of all sections in their order.
func sectionsOf(body *etree.Element) []*etree.Element {
	var out []*etree.Element
	each(body, func(e *etree.Element) bool {
		if is(e, "w:sectPr") {
			out = append(out, e)
		}
		return !is(e, "w:sectPrChange")
	})
	return out
}

// pageCount lays a document out roughly.
type pageCount struct {
	measures map[string]measure
	setUps   []*etree.Element
	width    float64 // of the text
	height   float64
	used     float64 // of the page at hand
	pages    int
}

// startSection takes the set-up of the next section.
func (c *pageCount) startSection() {
	c.width, c.height = 442, 638 // GB/T 9704: 156 × 225 mm
	if len(c.setUps) == 0 {
		return
	}
	s := c.setUps[0]
	c.setUps = c.setUps[1:]
	size, margins := s.SelectElement("w:pgSz"), s.SelectElement("w:pgMar")
	if size != nil && margins != nil {
		c.width = (number(size, "w:w") - number(margins, "w:left") - number(margins, "w:right")) * twip
		c.height = (number(size, "w:h") - number(margins, "w:top") - number(margins, "w:bottom")) * twip
	}
}

func (c *pageCount) newPage() { c.pages, c.used = c.pages+1, 0 }

// place puts something of a height that does not break on the page, or on the next one.
func (c *pageCount) place(height float64) {
	if c.used+height > c.height+1 && c.used > 0 {
		c.newPage()
	}
	c.used += min(height, c.height)
}

func (c *pageCount) add(e *etree.Element) {
	switch {
	case is(e, "w:p"):
		pPr := e.SelectElement("w:pPr")
		if pPr != nil && pPr.SelectElement("w:pageBreakBefore") != nil && c.used > 0 {
			c.newPage()
		}
		lines, m := c.lines(e, c.width)
		c.used += m.before
		for range lines {
			c.place(m.lead)
		}
		if hasSection(e) {
			c.startSection()
			c.newPage()
		}
	case is(e, "w:tbl"):
		for _, row := range e.SelectElements("w:tr") {
			c.place(c.row(row))
		}
	case is(e, "w:sdt"):
		if content := e.SelectElement("w:sdtContent"); content != nil {
			for _, k := range content.ChildElements() {
				c.add(k)
			}
		}
	}
}

// lines counts the lines of a paragraph in a column of a width.
func (c *pageCount) lines(p *etree.Element, width float64) (int, measure) {
	id := paragraphStyle(p)
	m, known := c.measures[id]
	if !known {
		m = c.measures[string(Normal)]
	}
	if m.size == 0 {
		m = measure{size: plainSize, lead: plainSize * singleSpace}
	}
	text, _ := ownText(p)
	lines := 0
	for _, part := range splitLines(text) {
		lines += max(1, int(math.Ceil((textWidth(part)*m.size*0.985)/max(width-m.indent, m.size))))
	}
	return lines, m
}

// splitLines cuts a text at its line breaks; an empty one is one line.
func splitLines(text string) []string {
	var out []string
	start := 0
	for i, r := range text {
		if r == '\n' {
			out, start = append(out, text[start:i]), i+1
		}
	}
	return append(out, text[start:])
}

// row is the height of a row of a table.
func (c *pageCount) row(row *etree.Element) float64 {
	highest := 0.0
	for _, cell := range row.SelectElements("w:tc") {
		width := c.width
		if tcPr := cell.SelectElement("w:tcPr"); tcPr != nil {
			if w := tcPr.SelectElement("w:tcW"); w != nil {
				width = number(w, "w:w")*twip - 8
			}
		}
		height := 0.0
		for _, p := range cell.SelectElements("w:p") {
			lines, m := c.lines(p, width)
			height += float64(lines)*m.lead + m.before
		}
		highest = max(highest, height)
	}
	if trPr := row.SelectElement("w:trPr"); trPr != nil {
		if h := trPr.SelectElement("w:trHeight"); h != nil {
			highest = max(highest, number(h, "w:val")*twip)
		}
	}
	return highest + 2
}

package docx

import (
	"fmt"
	"strconv"

	"github.com/beevik/etree"
)

// Page is the set-up of a section. Lengths are millimetres.
type Page struct {
	Width, Height            float64
	Top, Bottom, Left, Right float64 // margins
	Numbers                  Numbering
	First                    int    // number of the section's first page; 0 goes on counting
	Header                   string // text at the top of every page
	Letter                   string // 信函格式: the issuing office over a red double line on the first page
	NoGrid                   bool   // without the grid of 22 lines, which LibreOffice keeps to by widening the margins: cards, seats
}

// Numbering says which pages show their number, as — 1 — at the outer edge.
type Numbering int

// The ways of numbering.
const (
	OuterNumbers Numbering = iota // right on odd pages, left on even ones
	NotOnFirst                    // as a letter (函): none on the first page
	NoNumbers                     // ballots, certificates
)

// The pages of GB/T 9704-2012 (DOMAIN.md §5.8) and the ballot's. On A4Wide the page is turned to the right: what is the upper edge
// there lies at the binding edge of an upright page, and the page number stays where it is on the upright ones.
var (
	A4     = Page{Width: 210, Height: 297, Top: 37, Bottom: 35, Left: 28, Right: 26}
	A4Wide = Page{Width: 297, Height: 210, Top: 28, Bottom: 26, Left: 35, Right: 37}
	A5Wide = Page{Width: 210, Height: 148, Top: 15, Bottom: 15, Left: 20, Right: 20, Numbers: NoNumbers}
)

// TextWidth is the width of the text in millimetres.
func (p Page) TextWidth() float64 { return p.Width - p.Left - p.Right }

// section is a finished section; its last paragraph carries the set-up.
type section struct {
	content []*etree.Element
	page    Page
}

// Section ends the section that is being written and goes on with another page set-up on a new page.
func (d *Doc) Section(page Page) *Doc {
	if n := len(d.body); n == 0 || !is(d.body[n-1], "w:p") {
		d.paragraph(paragraph(gap)) // 1 pt: a full line behind a full table would make an empty page
	}
	last := d.body[len(d.body)-1]
	add(paragraphProperties(last), d.sectionProperties(d.page))
	d.sections = append(d.sections, section{d.body, d.page})
	d.body, d.page, d.breakNext = nil, page, false
	return d
}

// sectionProperties makes the w:sectPr of a page set-up. A section without references would show those of the one before.
func (d *Doc) sectionProperties(p Page) *etree.Element {
	s := el("w:sectPr")
	numbered := p.Numbers != NoNumbers
	if d.headers = d.headers || p.Header != ""; d.headers {
		d.reference(s, "header", "default", "header:"+p.Header, func() *etree.Element { return headerText(p.Header) })
		d.reference(s, "header", "even", "header:"+p.Header, func() *etree.Element { return headerText(p.Header) })
	}
	titlePage := p.Numbers == NotOnFirst || p.Letter != ""
	if p.Letter != "" {
		d.reference(s, "header", "first", "letter:"+p.Letter, func() *etree.Element { return letterHead(p.Letter) })
	}
	if d.footers = d.footers || numbered; d.footers {
		for _, even := range []bool{false, true} {
			kind, key := "default", fmt.Sprintf("footer:%v %v %v", numbered, p.Width > p.Height, even)
			if even {
				kind = "even"
			}
			d.reference(s, "footer", kind, key, func() *etree.Element { return footer(p, even) })
		}
	}
	if titlePage {
		d.reference(s, "footer", "first", "first:"+strconv.FormatBool(p.Letter != ""), func() *etree.Element { return firstFooter(p) })
	}
	add(s, pageSize(p), pageMargins(p))
	if p.First > 0 {
		add(s, el("w:pgNumType", "w:start", strconv.Itoa(p.First)))
	}
	if titlePage {
		add(s, el("w:titlePg"))
	}
	if p.NoGrid {
		return s
	}
	return add(s, el("w:docGrid", "w:type", "lines", "w:linePitch", "579")) // 22 lines on 225 mm
}

func pageSize(p Page) *etree.Element {
	e := el("w:pgSz", "w:w", twipsText(p.Width), "w:h", twipsText(p.Height))
	if p.Width > p.Height {
		e.CreateAttr("w:orient", "landscape")
	}
	return e
}

// pageMargins: the page number's dashes stand 7 mm below the text (GB/T 9704-2012 7.5), half a line of 14 pt being 3 mm;
// a letter's mark stands 30 mm below the paper's upper edge (10.1).
func pageMargins(p Page) *etree.Element {
	header := 15.0
	switch {
	case p.Letter != "":
		header = 30
	case p.Top < header: // or the header's place would push the text down
		header = p.Top / 2
	}
	return el("w:pgMar", "w:top", twipsText(p.Top), "w:right", twipsText(p.Right),
		"w:bottom", twipsText(p.Bottom), "w:left", twipsText(p.Left),
		"w:header", twipsText(header), "w:footer", twipsText(max(p.Bottom-10, 5)), "w:gutter", "0")
}

// reference lets a section show a header or footer, which is made when it is first wanted.
func (d *Doc) reference(s *etree.Element, what, kind, key string, content func() *etree.Element) {
	id, ok := d.running[key]
	if !ok {
		contentType := "application/vnd.openxmlformats-officedocument.wordprocessingml." + what + "+xml"
		target := fmt.Sprintf("%s%d.xml", what, len(d.running)+1)
		id = d.part(mainDocument, what, target, contentType, etree.NewDocumentWithRoot(content()))
		d.running[key] = id
	}
	add(s, el("w:"+what+"Reference", "w:type", kind, "r:id", id))
}

func headerText(text string) *etree.Element {
	return add(el("w:hdr", namespaces()...), paragraph(pageHeader, Run{Text: text}))
}

// letterHead is the mark of a letter and the red double line under it.
func letterHead(office string) *etree.Element {
	return add(el("w:hdr", namespaces()...), paragraph(letterMark, Run{Text: office}))
}

// firstFooter is that of a letter's first page: a red double line 170 mm wide, 20 mm from the paper's lower edge.
func firstFooter(p Page) *etree.Element {
	if p.Letter == "" {
		return add(el("w:ftr", namespaces()...), paragraph(gap))
	}
	rule := paragraph(letterLine)
	frame := putProperty(paragraphProperties(rule), "w:framePr")
	for _, a := range [][2]string{{"w:w", twipsText(170)}, {"w:wrap", "around"}, {"w:vAnchor", "page"}, {"w:hAnchor", "page"},
		{"w:x", twipsText((p.Width - 170) / 2)}, {"w:y", twipsText(p.Height - 20)}} {
		frame.CreateAttr(a[0], a[1])
	}
	return add(el("w:ftr", namespaces()...), rule, paragraph(gap))
}

// footer shows the page number where it belongs, or nothing.
func footer(p Page, even bool) *etree.Element {
	root := el("w:ftr", namespaces()...)
	switch {
	case p.Numbers == NoNumbers:
		return add(root, paragraph(gap))
	case p.Width > p.Height:
		return add(root, turnedNumber(p, even))
	case even:
		return add(root, pageNumber(pageEven))
	}
	return add(root, pageNumber(pageOdd))
}

// pageNumber is the paragraph — 1 —.
func pageNumber(style Style) *etree.Element {
	field := add(el("w:fldSimple", "w:instr", " PAGE "), run(Run{Text: "1"}))
	return add(paragraph(style), run(Run{Text: "— "}), field, run(Run{Text: " —"}))
}

// turnedNumber is the page number of a wide page, in a text box turned to the right at the page's left edge, which is the
// lower edge of an upright page: odd numbers at its lower end (the outer edge there), even ones at its upper end.
func turnedNumber(p Page, even bool) *etree.Element {
	const emu, length, depth = 36000, 40, 8 // the box is 40 mm long and 8 mm deep
	style, y := pageOdd, p.Height-p.Bottom-length
	if even {
		style, y = pageEven, p.Top
	}
	x := p.Left - 7 - depth/2 // its middle 7 mm from the text
	at := func(mm float64) *etree.Element {
		e := el("wp:posOffset")
		e.SetText(strconv.Itoa(int(mm * emu)))
		return e
	}
	ext := []string{"cx", strconv.Itoa(depth * emu), "cy", strconv.Itoa(length * emu)}
	shape := add(el("wps:spPr"), add(el("a:xfrm"), el("a:off", "x", "0", "y", "0"), el("a:ext", ext...)),
		add(el("a:prstGeom", "prst", "rect"), el("a:avLst")), el("a:noFill"), add(el("a:ln"), el("a:noFill")))
	box := add(el("wps:wsp"), el("wps:cNvSpPr", "txBox", "1"), shape,
		add(el("wps:txbx"), add(el("w:txbxContent"), pageNumber(style))),
		el("wps:bodyPr", "vert", "vert", "wrap", "square", "lIns", "0", "tIns", "0", "rIns", "0", "bIns", "0", "anchor", "ctr"))
	graphic := add(el("a:graphic"), add(el("a:graphicData", "uri", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"), box))
	anchor := add(el("wp:anchor", "distT", "0", "distB", "0", "distL", "0", "distR", "0", "simplePos", "0", "relativeHeight", "1",
		"behindDoc", "0", "locked", "0", "layoutInCell", "1", "allowOverlap", "1"),
		el("wp:simplePos", "x", "0", "y", "0"),
		add(el("wp:positionH", "relativeFrom", "page"), at(x)),
		add(el("wp:positionV", "relativeFrom", "page"), at(y)),
		el("wp:extent", ext...), el("wp:wrapNone"), el("wp:docPr", "id", "1", "name", "页码"), graphic)
	choice := add(el("mc:Choice", "Requires", "wps"), add(el("w:drawing"), anchor))
	return add(paragraph(gap), add(el("w:r"), add(el("mc:AlternateContent"), choice, el("mc:Fallback"))))
}

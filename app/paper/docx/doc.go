package docx

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/beevik/etree"
)

const mainDocument = "word/document.xml"

// Doc is a document that is being built. Its methods add to the end; the first thing that goes wrong is kept and comes out of Bytes.
type Doc struct {
	pkg       *pkg
	page      Page // the section that is being written
	sections  []section
	body      []*etree.Element
	breakNext bool              // the next paragraph starts a page
	running   map[string]string // headers and footers by what they show: relationship ids
	headers   bool              // a section so far has a header
	footers   bool              // or a footer
	imprint   *etree.Element    // the table of 版记, nil without one
	err       error
}

// Run is a piece of text in one look: Hei.Of("出席："), Plain.Of(names).
type Run struct {
	Text  string
	Style RunStyle
}

// Of is a text in that look.
func (s RunStyle) Of(text string) Run { return Run{text, s} }

// New starts a document on the given page; A4 is that of GB/T 9704.
func New(page Page) *Doc {
	d := &Doc{pkg: &pkg{parts: map[string][]byte{}}, page: page, running: map[string]string{}}
	const types = "http://schemas.openxmlformats.org/package/2006/content-types"
	const word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	d.pkg.set(contentTypesPart, []byte(xmlHead+`<Types xmlns="`+types+`"/>`))
	d.fail(d.pkg.declare("rels", typeRels))
	d.fail(d.pkg.declare("xml", "application/xml"))
	d.part("", "officeDocument", mainDocument, word+"document.main+xml", nil)
	d.part(mainDocument, "styles", "styles.xml", word+"styles+xml", stylesXML())
	d.part(mainDocument, "settings", "settings.xml", word+"settings+xml", settingsXML())
	d.part(mainDocument, "fontTable", "fontTable.xml", word+"fontTable+xml", fontTableXML())
	return d
}

// part adds a part that another one refers to and returns the relationship's id.
func (d *Doc) part(from, kind, target, contentType string, content *etree.Document) string {
	name := resolve(from, target)
	if content != nil {
		content.InsertChildAt(0, etree.NewProcInst("xml", `version="1.0" encoding="UTF-8" standalone="yes"`))
		d.fail(d.pkg.setTree(name, content))
	}
	d.fail(d.pkg.declare("/"+name, contentType))
	id, err := d.pkg.relate(from, relOffice+kind, target)
	d.fail(err)
	return id
}

// fail keeps the first error.
func (d *Doc) fail(err error) {
	if d.err == nil {
		d.err = err
	}
}

// Para adds a paragraph. A new line in the text is a line break, a tab a tab.
func (d *Doc) Para(style Style, text string) *Doc {
	return d.Runs(style, Run{Text: text})
}

// Runs adds a paragraph of several looks: Runs(Minutes, Hei.Of("出席："), Plain.Of(names)).
func (d *Doc) Runs(style Style, runs ...Run) *Doc {
	d.paragraph(paragraph(style, runs...))
	return d
}

// Text adds a paragraph for each non-empty line of a text.
func (d *Doc) Text(style Style, text string) *Doc {
	for _, line := range Lines(text) {
		d.Para(style, line)
	}
	return d
}

// Blank adds n empty lines of the body.
func (d *Doc) Blank(n int) *Doc {
	for range n {
		d.Para(Normal, "")
	}
	return d
}

// PageBreak lets what follows start on a new page.
func (d *Doc) PageBreak() *Doc {
	d.breakNext = true
	return d
}

// aboveTables are the styles of text whose lines have no room below; before a table they get 5 pt.
var aboveTables = []Style{Normal, Body, Centred, GroupTitle, H1}

// Table adds a table.
func (d *Doc) Table(t *Table) *Doc {
	e, err := t.element()
	if err != nil {
		d.fail(err)
		return d
	}
	if n := len(d.body); d.breakNext || n > 0 && is(d.body[n-1], "w:tbl") {
		d.paragraph(paragraph(gap)) // a table cannot break the page itself, and two in a row would become one
	}
	d.fail(d.pkg.addStyles(t.styles())) // the rare ones
	if n := len(d.body); n > 0 && !t.bare && is(d.body[n-1], "w:p") && slices.Contains(aboveTables, Style(paragraphStyle(d.body[n-1]))) {
		putProperty(paragraphProperties(d.body[n-1]), "w:spacing").CreateAttr("w:after", "100")
	}
	d.body = append(d.body, e)
	return d
}

// Image adds a picture on a line of its own.
func (d *Doc) Image(img Image) *Doc {
	e, err := d.pkg.drawing(mainDocument, img)
	if err != nil {
		d.fail(fmt.Errorf("文档中%w", err))
		return d
	}
	p := paragraph(Picture)
	add(p, add(el("w:r"), e))
	d.paragraph(p)
	return d
}

// paragraph adds a paragraph that has been made.
func (d *Doc) paragraph(p *etree.Element) {
	if d.breakNext {
		putProperty(paragraphProperties(p), "w:pageBreakBefore")
		d.breakNext = false
	}
	d.body = append(d.body, p)
}

// paragraph makes a w:p.
func paragraph(style Style, runs ...Run) *etree.Element {
	p := add(el("w:p"), add(el("w:pPr"), el("w:pStyle", "w:val", string(style))))
	for _, r := range runs {
		add(p, run(r))
	}
	return p
}

// run makes a w:r; nil for an empty text. The hint keeps quotation marks and dashes full width.
func run(r Run) *etree.Element {
	content := textElements(r.Text)
	if len(content) == 0 {
		return nil
	}
	props := el("w:rPr")
	if r.Style != Plain {
		add(props, el("w:rStyle", "w:val", string(r.Style)))
	}
	add(props, el("w:rFonts", "w:hint", "eastAsia"))
	return add(add(el("w:r"), props), content...)
}

// Bytes gives the file. The same calls give the same bytes.
func (d *Doc) Bytes() ([]byte, error) {
	if len(d.body) == 0 && len(d.sections) == 0 {
		d.fail(errors.New("文档没有内容"))
	}
	if d.err != nil {
		return nil, d.err
	}
	root := el("w:document", namespaces()...)
	body := add(el("w:body"))
	add(root, body)
	for _, s := range d.sections {
		add(body, s.content...)
	}
	add(body, d.body...)
	if d.imprint != nil {
		if is(lastElement(body), "w:tbl") { // two tables in a row would become one
			add(body, paragraph(gap))
		}
		add(body, d.imprint) // it hangs on the paragraph behind it
	}
	if !is(lastElement(body), "w:p") {
		add(body, paragraph(gap)) // Word wants a paragraph at the end
	}
	add(body, d.sectionProperties(d.page))
	renumber(root)
	placeSignatures(root)
	doc := etree.NewDocumentWithRoot(root)
	doc.InsertChildAt(0, etree.NewProcInst("xml", `version="1.0" encoding="UTF-8" standalone="yes"`))
	d.fail(d.pkg.setTree(mainDocument, doc))
	if d.err != nil {
		return nil, d.err
	}
	return d.pkg.bytes()
}

// namespaces are those that the body, headers and footers use.
func namespaces() []string {
	return []string{
		"xmlns:w", wordNS,
		"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
		"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
		"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
		"xmlns:wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
		"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006",
	}
}

// twips converts millimetres to twentieths of a point.
func twips(mm float64) int { return int(mm*1440/25.4 + 0.5) }

func twipsText(mm float64) string { return strconv.Itoa(twips(mm)) }

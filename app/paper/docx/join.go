package docx

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/beevik/etree"
)

// Join puts whole documents behind a front, each with its own page set-up, as one file (会议文件汇编): the pages of the documents are
// numbered through from 1, the front has numbers of its own or none. Styles that a document has and the front has not, or has
// otherwise, come along under names of their own; pictures, headers and footers do, too.
//
// A line of contents is a paragraph of the style Contents: the number behind its last tab becomes a field that shows the page
// on which the document begins, the first line's that of the first document, and so on. Word is told to work the fields out
// when it opens the file; until then they show what stood there.
//
// The error names a document that cannot be joined by its place from 0: it has notes or comments, or is no readable file.
func Join(front []byte, documents ...[]byte) ([]byte, error) {
	p, err := open(front)
	if err != nil {
		return nil, err
	}
	j := &joiner{pkg: p}
	if err := j.begin(); err != nil {
		return nil, err
	}
	for i, file := range documents {
		if err := j.append(i, file); err != nil {
			return nil, &JoinError{Place: i, Err: err}
		}
	}
	return j.bytes()
}

// JoinError says which document could not be joined.
type JoinError struct {
	Place int // from 0
	Err   error
}

// Error is the cause; the caller knows what the document is called.
func (e *JoinError) Error() string { return e.Err.Error() }

// Unwrap gives the cause.
func (e *JoinError) Unwrap() error { return e.Err }

// joiner is a file that others are added to.
type joiner struct {
	pkg    *pkg
	main   string
	doc    *etree.Document
	body   *etree.Element
	styles *etree.Document
	last   *etree.Element // the section properties of the document that was added last
	blank  map[string]string
	marks  int // bookmarks so far
}

func (j *joiner) begin() (err error) {
	j.blank = map[string]string{}
	if j.main, err = j.pkg.mainPart(); err != nil {
		return err
	}
	if j.doc, err = j.pkg.tree(j.main); err != nil {
		return err
	}
	j.body = j.doc.Root().SelectElement("w:body")
	if j.styles, err = j.pkg.tree(path.Join(path.Dir(j.main), "styles.xml")); err != nil {
		return err
	}
	each(j.body, func(e *etree.Element) bool {
		if is(e, "w:bookmarkStart") {
			n, _ := strconv.Atoi(e.SelectAttrValue("w:id", ""))
			j.marks = max(j.marks, n+1)
		}
		return true
	})
	j.contents()
	j.last = takeSection(j.body)
	return nil
}

// contentsName is the name of the style Contents.
const contentsName = "目录行"

// takeSection takes the properties of the last section off a body.
func takeSection(body *etree.Element) *etree.Element {
	s := body.SelectElement("w:sectPr")
	if s == nil {
		return el("w:sectPr")
	}
	body.RemoveChild(s)
	return s
}

// startMark is the bookmark at the beginning of a document.
func startMark(place int) string { return fmt.Sprintf("_document_%d", place+1) }

// contents turns the page numbers of the lines of contents into fields.
func (j *joiner) contents() {
	place := 0
	sheet := j.pkg.styleSheet(j.main) // Writer gives styles other ids and keeps their names
	each(j.body, func(e *etree.Element) bool {
		if !is(e, "w:p") || sheet[paragraphStyle(e)].name != contentsName {
			return true
		}
		text, _ := ownText(e)
		at := strings.LastIndexByte(text, '\t')
		if at < 0 {
			return false
		}
		for _, k := range slices.Clone(e.ChildElements()) {
			if !is(k, "w:pPr") {
				e.RemoveChild(k)
			}
		}
		add(e, run(Run{Text: text[:at+1]}))
		add(e, pageField(startMark(place), text[at+1:])...)
		place++
		return false
	})
}

// paragraphStyle is the id of a paragraph's style, "" for the default one.
func paragraphStyle(p *etree.Element) string {
	if pPr := p.SelectElement("w:pPr"); pPr != nil {
		return value(pPr, "w:pStyle")
	}
	return ""
}

// pageField is a field that shows the page of a bookmark; shown is what it shows until Word has worked it out.
func pageField(mark, shown string) []*etree.Element {
	char := func(kind string) *etree.Element { return add(el("w:r"), el("w:fldChar", "w:fldCharType", kind)) }
	code := el("w:instrText", "xml:space", "preserve")
	code.SetText(" PAGEREF " + mark + " \\h ")
	begin := char("begin")
	begin.ChildElements()[0].CreateAttr("w:dirty", "true")
	return []*etree.Element{begin, add(el("w:r"), code), char("separate"), run(Run{Text: shown}), char("end")}
}

// append adds a document.
func (j *joiner) append(place int, file []byte) error {
	q, err := open(file)
	if err != nil {
		return err
	}
	main, err := q.mainPart()
	if err != nil {
		return err
	}
	doc, err := q.tree(main)
	if err != nil {
		return err
	}
	body := doc.Root().SelectElement("w:body")
	g := &graft{joiner: j, from: q, place: place, names: map[string]string{}}
	if err := g.take(main, body); err != nil {
		return err
	}
	j.endSection()
	j.last = takeSection(body)
	j.spaces(doc.Root())
	j.sections(place, body)
	j.mark(place, body)
	for _, t := range detach(body) {
		j.body.AddChild(t)
	}
	return nil
}

// endSection gives the section that is being ended its last paragraph, which carries its properties. The one that a floating table
// hangs on, such as an imprint, is none: Writer would not let the table float.
func (j *joiner) endSection() {
	kids := j.body.ChildElements()
	var p *etree.Element
	if n := len(kids); n > 0 && is(kids[n-1], "w:p") && !hasSection(kids[n-1]) && !(n > 1 && floats(kids[n-2])) {
		p = kids[n-1]
	} else {
		p = paragraph(gap)
		add(j.body, p)
	}
	pPr := paragraphProperties(p)
	at := putProperty(pPr, "w:sectPr")
	pPr.InsertChildAt(at.Index(), j.last)
	pPr.RemoveChild(at)
}

// floats tells whether an element is a table with a place of its own on the page.
func floats(e *etree.Element) bool {
	return is(e, "w:tbl") && e.FindElement("w:tblPr/w:tblpPr") != nil
}

// spaces declares the namespaces of a document's root on ours.
func (j *joiner) spaces(root *etree.Element) {
	for _, a := range root.Attr {
		if a.Space == "xmlns" && j.doc.Root().SelectAttr(a.FullKey()) == nil {
			j.doc.Root().CreateAttr(a.FullKey(), a.Value)
		}
	}
	if own, other := j.doc.Root().SelectAttrValue("mc:Ignorable", ""), root.SelectAttrValue("mc:Ignorable", ""); other != "" {
		prefixes := strings.Fields(own + " " + other)
		slices.Sort(prefixes)
		j.doc.Root().CreateAttr("mc:Ignorable", strings.Join(slices.Compact(prefixes), " "))
	}
}

// sections makes the sections of a document stand by themselves: the first begins a page and shows no header or footer of the
// document before; pages are numbered on, from 1 in the first document.
func (j *joiner) sections(place int, body *etree.Element) {
	var list []*etree.Element
	each(body, func(e *etree.Element) bool {
		if is(e, "w:sectPr") {
			list = append(list, e)
		}
		return !is(e, "w:sectPrChange")
	})
	list = append(list, j.last)
	for i, s := range list {
		if n := s.SelectElement("w:pgNumType"); n != nil {
			n.RemoveAttr("w:start")
		}
		if i > 0 {
			continue
		}
		if kind := s.SelectElement("w:type"); kind != nil {
			s.RemoveChild(kind)
		}
		if place == 0 {
			putProperty(s, "w:pgNumType").CreateAttr("w:start", "1")
		}
		j.blankReferences(s)
	}
}

// blankReferences gives a section an empty header or footer wherever it would show that of the section before.
func (j *joiner) blankReferences(s *etree.Element) {
	kinds := []string{"default", "even"}
	if s.SelectElement("w:titlePg") != nil {
		kinds = append(kinds, "first")
	}
	for _, what := range []string{"header", "footer"} {
		for _, kind := range kinds {
			there := slices.ContainsFunc(s.SelectElements("w:"+what+"Reference"), func(e *etree.Element) bool { return e.SelectAttrValue("w:type", "") == kind })
			if !there {
				s.InsertChildAt(0, el("w:"+what+"Reference", "w:type", kind, "r:id", j.blankPart(what)))
			}
		}
	}
}

// blankPart is the relationship id of an empty header or footer, made once.
func (j *joiner) blankPart(what string) string {
	if id := j.blank[what]; id != "" {
		return id
	}
	tag := map[string]string{"header": "w:hdr", "footer": "w:ftr"}[what]
	d := &Doc{pkg: j.pkg}
	id := d.part(j.main, what, "blank_"+what+".xml", "application/vnd.openxmlformats-officedocument.wordprocessingml."+what+"+xml",
		etree.NewDocumentWithRoot(add(el(tag, namespaces()...), paragraph(gap))))
	j.blank[what] = id
	return id
}

// mark sets the bookmark that the contents point at before the first paragraph's text, and gives the document's own bookmarks
// ids and names of their own.
func (j *joiner) mark(place int, body *etree.Element) {
	ids := map[string]string{}
	var first *etree.Element
	each(body, func(e *etree.Element) bool {
		switch {
		case is(e, "w:bookmarkStart"):
			ids[e.SelectAttrValue("w:id", "")] = strconv.Itoa(j.marks)
			e.CreateAttr("w:id", strconv.Itoa(j.marks))
			e.CreateAttr("w:name", fmt.Sprintf("p%d_%s", place+1, e.SelectAttrValue("w:name", "")))
			j.marks++
		case is(e, "w:bookmarkEnd"):
			e.CreateAttr("w:id", ids[e.SelectAttrValue("w:id", "")])
		case is(e, "w:p") && first == nil:
			first = e
		}
		return true
	})
	if first == nil {
		return
	}
	at := 0
	if pPr := first.SelectElement("w:pPr"); pPr != nil {
		at = pPr.Index() + 1
	}
	id := strconv.Itoa(j.marks)
	first.InsertChildAt(at, el("w:bookmarkStart", "w:id", id, "w:name", startMark(place)))
	first.InsertChildAt(at+1, el("w:bookmarkEnd", "w:id", id))
	j.marks++
}

// bytes ends the last section and writes the file.
func (j *joiner) bytes() ([]byte, error) {
	if kids := j.body.ChildElements(); len(kids) > 0 && !is(kids[len(kids)-1], "w:p") {
		add(j.body, paragraph(gap))
	}
	add(j.body, j.last)
	renumber(j.doc.Root())
	if err := j.pkg.setTree(path.Join(path.Dir(j.main), "styles.xml"), j.styles); err != nil {
		return nil, err
	}
	if err := j.pkg.setTree(j.main, j.doc); err != nil {
		return nil, err
	}
	if err := j.updateFields(); err != nil {
		return nil, err
	}
	return j.pkg.bytes()
}

// updateFields tells Word to work out the page numbers when it opens the file.
func (j *joiner) updateFields() error {
	name := path.Join(path.Dir(j.main), "settings.xml")
	doc, err := j.pkg.tree(name)
	if err != nil {
		return err
	}
	root := doc.Root()
	if root.SelectElement("w:updateFields") != nil {
		return nil
	}
	at := len(root.Child)
	for _, later := range []string{"w:hdrShapeDefaults", "w:footnotePr", "w:endnotePr", "w:compat"} {
		if e := root.SelectElement(later); e != nil {
			at = min(at, e.Index())
		}
	}
	root.InsertChildAt(at, el("w:updateFields", "w:val", "true"))
	return j.pkg.setTree(name, doc)
}

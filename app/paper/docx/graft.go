package docx

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/beevik/etree"
)

// graft brings over what a document's body refers to: other parts, styles and numberings.
type graft struct {
	*joiner
	from  *pkg
	place int
	names map[string]string // parts that came over: their names there and here
}

// take brings everything over and makes the body refer to it.
func (g *graft) take(main string, body *etree.Element) error {
	rels, err := g.from.rels(main)
	if err != nil {
		return err
	}
	ids := map[string]string{}
	var bad error
	each(body, func(e *etree.Element) bool {
		if is(e, "w:footnoteReference", "w:endnoteReference", "w:commentReference") {
			bad = errors.New("里面有脚注、尾注或者批注，不能编入汇编：请在 Word 里去掉后再试")
		}
		for i := range e.Attr {
			a := &e.Attr[i]
			if a.Space != "r" || a.Value == "" || bad != nil {
				continue
			}
			if ids[a.Value] == "" {
				ids[a.Value], bad = g.relation(rels, a.Value)
			}
			a.Value = ids[a.Value]
		}
		return true
	})
	if bad != nil {
		return bad
	}
	if err := g.takeStyles(main, body); err != nil {
		return err
	}
	return g.takeNumbers(main, body)
}

// relation brings over what a relationship of the document points at and returns its id here.
func (g *graft) relation(rels []relationship, id string) (string, error) {
	i := slices.IndexFunc(rels, func(r relationship) bool { return r.id == id })
	if i < 0 {
		return "", unusable("里面的链接 %s 没有目标", id)
	}
	r := rels[i]
	if r.external {
		return g.pkg.relateOutside(g.main, r.kind, r.target)
	}
	name, err := g.part(r.target)
	if err != nil {
		return "", err
	}
	return g.pkg.relate(g.main, r.kind, relativeTo(g.main, name))
}

// relativeTo names a part as a relationship of another part in the same folder or above it does.
func relativeTo(part, target string) string { return strings.TrimPrefix(target, path.Dir(part)+"/") }

// part brings a part over with whatever it refers to, and returns its name here.
func (g *graft) part(name string) (string, error) {
	if here := g.names[name]; here != "" {
		return here, nil
	}
	content, ok := g.from.parts[name]
	if !ok {
		return "", unusable("缺少部件 %s", name)
	}
	dir, base := path.Split(name)
	if !strings.HasPrefix(name, "word/") {
		dir = "word/"
	}
	here := fmt.Sprintf("%sp%d_%s", dir, g.place+1, base)
	g.names[name] = here
	g.pkg.set(here, content)
	contentType, byName, err := g.from.contentType(name)
	if err != nil {
		return "", err
	}
	declared := strings.TrimPrefix(path.Ext(name), ".")
	if byName {
		declared = "/" + here
	}
	if err := g.pkg.declare(declared, contentType); err != nil {
		return "", err
	}
	return here, g.subparts(name, here)
}

// subparts brings over what a part refers to; the ids inside it stay.
func (g *graft) subparts(name, here string) error {
	rels, err := g.from.rels(name)
	if err != nil || len(rels) == 0 {
		return err
	}
	root := el("Relationships", "xmlns", relPackage)
	for _, r := range rels {
		e := el("Relationship", "Id", r.id, "Type", r.kind, "Target", r.target)
		if r.external {
			e.CreateAttr("TargetMode", "External")
		} else {
			target, err := g.part(r.target)
			if err != nil {
				return err
			}
			e.CreateAttr("Target", "/"+target)
		}
		add(root, e)
	}
	return g.pkg.setTree(relsPart(here), etree.NewDocumentWithRoot(root))
}

// contentType is the content type of a part, and whether it is declared for the part by its name or by its extension.
func (p *pkg) contentType(name string) (kind string, byName bool, err error) {
	doc, err := p.tree(contentTypesPart)
	if err != nil {
		return "", false, err
	}
	for _, e := range doc.Root().ChildElements() {
		switch {
		case strings.EqualFold(e.SelectAttrValue("PartName", ""), "/"+name):
			return e.SelectAttrValue("ContentType", ""), true, nil
		case strings.EqualFold("."+e.SelectAttrValue("Extension", ""), path.Ext(name)):
			kind = e.SelectAttrValue("ContentType", "")
		}
	}
	if kind == "" {
		return "", false, unusable("部件 %s 没有登记类型", name)
	}
	return kind, false, nil
}

// relateOutside adds a relationship to something outside the file, such as a link.
func (p *pkg) relateOutside(part, kind, target string) (string, error) {
	id, err := p.relate(part, kind, target)
	if err != nil {
		return "", err
	}
	doc, err := p.tree(relsPart(part))
	if err != nil {
		return "", err
	}
	for _, e := range doc.Root().ChildElements() {
		if e.SelectAttrValue("Id", "") == id {
			e.CreateAttr("TargetMode", "External")
		}
	}
	return id, p.setTree(relsPart(part), doc)
}

// takeStyles brings over the styles that the front has not, or has otherwise, under ids and names of their own.
func (g *graft) takeStyles(main string, body *etree.Element) error {
	name := path.Join(path.Dir(main), "styles.xml")
	ours := path.Join(path.Dir(g.main), "styles.xml")
	if theirs, ok := g.from.parts[name]; !ok || bytes.Equal(theirs, g.pkg.parts[ours]) { // as with all that came from our templates
		return nil
	}
	doc, err := g.from.tree(name)
	if err != nil {
		return err
	}
	here := map[string]string{}
	for _, s := range g.styles.Root().SelectElements("w:style") {
		here[s.SelectAttrValue("w:styleId", "")] = xmlOf(s)
	}
	renamed := map[string]string{}
	var coming []*etree.Element
	standard := ""
	for _, s := range doc.Root().SelectElements("w:style") {
		id := s.SelectAttrValue("w:styleId", "")
		if s.SelectAttrValue("w:default", "") == "1" && s.SelectAttrValue("w:type", "") == "paragraph" {
			standard = id
		}
		switch there, known := here[id]; {
		case !known:
			coming = append(coming, s)
		case there != xmlOf(s):
			renamed[id] = fmt.Sprintf("p%d%s", g.place+1, id)
			coming = append(coming, s)
		}
	}
	for _, s := range coming {
		g.adopt(s.Copy(), renamed)
	}
	restyle(body, renamed, standard)
	return nil
}

// adopt adds a style, with the styles that it speaks of under their names here.
func (g *graft) adopt(s *etree.Element, renamed map[string]string) {
	if id := renamed[s.SelectAttrValue("w:styleId", "")]; id != "" {
		s.CreateAttr("w:styleId", id)
		s.RemoveAttr("w:default")
		if n := s.SelectElement("w:name"); n != nil {
			n.CreateAttr("w:val", fmt.Sprintf("%s（文件%d）", n.SelectAttrValue("w:val", ""), g.place+1))
		}
	}
	for _, tag := range []string{"w:basedOn", "w:next", "w:link"} {
		if e := s.SelectElement(tag); e != nil {
			if id := renamed[e.SelectAttrValue("w:val", "")]; id != "" {
				e.CreateAttr("w:val", id)
			}
		}
	}
	add(g.styles.Root(), s)
}

// restyle makes a body use styles under their names here; paragraphs of the default style say so when that is another one here.
func restyle(body *etree.Element, renamed map[string]string, standard string) {
	each(body, func(e *etree.Element) bool {
		if is(e, "w:pStyle", "w:rStyle", "w:tblStyle") {
			if id := renamed[e.SelectAttrValue("w:val", "")]; id != "" {
				e.CreateAttr("w:val", id)
			}
		}
		if id := renamed[standard]; id != "" && is(e, "w:p") && paragraphStyle(e) == "" {
			putProperty(paragraphProperties(e), "w:pStyle").CreateAttr("w:val", id)
		}
		return true
	})
}

// xmlOf is the text of an element, for comparing.
func xmlOf(e *etree.Element) string {
	doc := etree.NewDocumentWithRoot(e.Copy())
	text, _ := doc.WriteToString() // writing into memory does not fail
	return text
}

// takeNumbers brings over the numberings that the body's paragraphs use.
func (g *graft) takeNumbers(main string, body *etree.Element) error {
	used := false
	shift := (g.place + 1) * 1000
	moved := func(e *etree.Element, attr string) {
		if n, err := strconv.Atoi(e.SelectAttrValue(attr, "")); err == nil && n > 0 {
			e.CreateAttr(attr, strconv.Itoa(n+shift))
		}
	}
	each(body, func(e *etree.Element) bool {
		if is(e, "w:numId") {
			used = true
			moved(e, "w:val")
		}
		return true
	})
	name := path.Join(path.Dir(main), "numbering.xml")
	if _, ok := g.from.parts[name]; !used || !ok {
		return nil
	}
	theirs, err := g.from.tree(name)
	if err != nil {
		return err
	}
	ours, err := g.numbering()
	if err != nil {
		return err
	}
	for _, e := range theirs.Root().SelectElements("w:abstractNum") { // all of these come before all w:num
		e.CreateAttr("w:abstractNumId", strconv.Itoa(atoi(e.SelectAttrValue("w:abstractNumId", ""))+shift))
		at := 0
		if first := ours.Root().SelectElement("w:num"); first != nil {
			at = first.Index()
		} else {
			at = len(ours.Root().Child)
		}
		ours.Root().InsertChildAt(at, e)
	}
	for _, e := range theirs.Root().SelectElements("w:num") {
		moved(e, "w:numId")
		if a := e.SelectElement("w:abstractNumId"); a != nil {
			a.CreateAttr("w:val", strconv.Itoa(atoi(a.SelectAttrValue("w:val", ""))+shift))
		}
		add(ours.Root(), e)
	}
	return g.pkg.setTree(path.Join(path.Dir(g.main), "numbering.xml"), ours)
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// numbering is the front's part of numberings, an empty one where it has none.
func (g *graft) numbering() (*etree.Document, error) {
	name := path.Join(path.Dir(g.main), "numbering.xml")
	if _, ok := g.pkg.parts[name]; !ok {
		d := &Doc{pkg: g.pkg}
		d.part(g.main, "numbering", "numbering.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
			etree.NewDocumentWithRoot(el("w:numbering", "xmlns:w", wordNS)))
		if d.err != nil {
			return nil, d.err
		}
	}
	return g.pkg.tree(name)
}

package docx

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/beevik/etree"
)

// Check says what is wrong with a file that is about to be written: a list of findings in Chinese, empty when all is well. It looks for what
// makes Word refuse or repair a file: damaged XML, missing parts and content types, doubled ids, cells without a paragraph, elements
// out of the schema's order; and for tags that have not been filled.
func Check(file []byte) []string {
	return check(file, true)
}

// CheckTemplate is Check for a template, which holds tags: each must be written to its end.
func CheckTemplate(file []byte) []string {
	return check(file, false)
}

func check(file []byte, filled bool) []string {
	p, err := open(file)
	if err != nil {
		return []string{err.Error()}
	}
	c := &checker{pkg: p, filled: filled}
	c.contentTypes()
	for _, name := range p.names {
		if isXML(name) {
			c.part(name)
		}
	}
	return c.found
}

func isXML(name string) bool {
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels")
}

// checker gathers findings.
type checker struct {
	pkg    *pkg
	filled bool
	name   string // the part at hand
	ids    map[string]bool
	found  []string
}

func (c *checker) report(format string, args ...any) {
	finding := c.name + "：" + fmt.Sprintf(format, args...)
	if !slices.Contains(c.found, finding) {
		c.found = append(c.found, finding)
	}
}

// contentTypes: every part has one, and every override has its part.
func (c *checker) contentTypes() {
	c.name = contentTypesPart
	doc, err := c.pkg.tree(contentTypesPart)
	if err != nil {
		c.report("%v", err)
		return
	}
	known := map[string]bool{}
	for _, e := range doc.Root().ChildElements() {
		if ext := e.SelectAttrValue("Extension", ""); ext != "" {
			known["."+strings.ToLower(ext)] = true
		}
		if name := strings.TrimPrefix(e.SelectAttrValue("PartName", ""), "/"); name != "" {
			known[name] = true
			if _, ok := c.pkg.parts[name]; !ok {
				c.report("登记的部件 %s 不存在", name)
			}
		}
	}
	for _, name := range c.pkg.names {
		if name != contentTypesPart && !known[name] && !known[strings.ToLower(path.Ext(name))] {
			c.report("部件 %s 没有登记类型", name)
		}
	}
}

// part checks one XML part.
func (c *checker) part(name string) {
	doc, err := c.pkg.tree(name)
	if err != nil {
		c.name = name
		c.report("%v", err)
		return
	}
	c.tree(name, doc)
}

// tree checks a part that was read.
func (c *checker) tree(name string, doc *etree.Document) {
	c.name, c.ids = name, map[string]bool{}
	if strings.HasSuffix(name, ".rels") {
		c.relationships(name, doc)
		return
	}
	targets := map[string]bool{}
	rels, err := c.pkg.rels(name)
	if err != nil {
		c.report("%v", err)
	}
	for _, r := range rels {
		targets[r.id] = true
	}
	each(doc.Root(), func(e *etree.Element) bool {
		c.element(e, targets)
		return true
	})
}

// relationships: ids are unique, targets are there.
func (c *checker) relationships(name string, doc *etree.Document) {
	for _, e := range doc.Root().ChildElements() {
		c.unique("关系", e.SelectAttrValue("Id", ""))
	}
	dir, base := path.Split(name)
	owner := path.Join(path.Dir(path.Clean(dir)), strings.TrimSuffix(base, ".rels"))
	if base == ".rels" {
		owner = "" // those of the package itself
	}
	rels, _ := c.pkg.rels(owner)
	for _, r := range rels {
		if _, ok := c.pkg.parts[r.target]; !ok && !r.external {
			c.report("指向的部件 %s 不存在", r.target)
		}
	}
}

func (c *checker) unique(what, id string) {
	if c.ids[what+id] {
		c.report("%s编号 %s 重复", what, id)
	}
	c.ids[what+id] = true
}

// element checks one element of a text part.
func (c *checker) element(e *etree.Element, targets map[string]bool) {
	for _, a := range e.Attr {
		if a.Space == "r" && slices.Contains([]string{"id", "embed", "link"}, a.Key) && a.Value != "" && !targets[a.Value] {
			c.report("引用的 %s 不存在", a.Value)
		}
	}
	switch e.FullTag() {
	case "w:p":
		c.tags(e)
		c.leads(e, "w:pPr")
	case "w:r":
		c.leads(e, "w:rPr")
	case "w:tbl":
		if !hasRows(e) {
			c.report("有没有行的表格")
		}
	case "w:tc":
		c.leads(e, "w:tcPr")
		if !is(lastElement(e), "w:p", "w:sdt", "w:bookmarkEnd") {
			c.report("有单元格不以段落结尾")
		}
	case "wp:docPr":
		c.unique("图形", e.SelectAttrValue("id", ""))
	case "w:bookmarkStart":
		c.unique("书签", e.SelectAttrValue("w:id", ""))
	}
	if order[e.FullTag()] != nil {
		c.sequence(e)
	}
}

// tags: none is left, none is half written.
func (c *checker) tags(p *etree.Element) {
	text, _ := ownText(p)
	tags, open := findTags(text)
	if open {
		c.report("标签没有写完：%s", shorten(text))
	}
	if c.filled {
		for _, t := range tags {
			c.report("标签没有填写：%s", t.raw)
		}
	}
}

// leads: properties come before the content.
func (c *checker) leads(e *etree.Element, properties string) {
	for i, k := range e.ChildElements() {
		if is(k, properties) && i > 0 {
			c.report("%s 不在最前", properties)
		}
	}
}

// sequence: the children stand in the schema's order.
func (c *checker) sequence(e *etree.Element) {
	last := -1
	for _, k := range e.ChildElements() {
		at := place(e, k)
		if at < 0 {
			continue
		}
		if at < last {
			c.report("%s 中 %s 的次序不对", e.FullTag(), k.FullTag())
		}
		last = at
	}
}

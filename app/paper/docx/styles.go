package docx

import (
	"math"
	"path"
	"slices"
	"strconv"

	"github.com/beevik/etree"
)

const wordNS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

// stylesXML is styles.xml of every built document.
func stylesXML() *etree.Document {
	root := el("w:styles", "xmlns:w", wordNS)
	defaults := add(el("w:rPr"), fonts(fangSong), el("w:kern", "w:val", "2"), el("w:sz", "w:val", "32"),
		el("w:szCs", "w:val", "32"), el("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN", "w:bidi", "ar-SA"))
	add(root, add(el("w:docDefaults"), add(el("w:rPrDefault"), defaults), el("w:pPrDefault")))
	for _, l := range looks {
		if !l.rare {
			add(root, l.element())
		}
	}
	for _, e := range runStyles() {
		add(root, e)
	}
	return etree.NewDocumentWithRoot(root)
}

// fonts sets one font for all scripts: quotation marks, dashes and digits follow the ascii font, which must be the Chinese one.
func fonts(name string) *etree.Element {
	return el("w:rFonts", "w:ascii", name, "w:hAnsi", name, "w:eastAsia", name, "w:cs", name)
}

// element is the w:style of a look.
func (l look) element() *etree.Element {
	s := el("w:style", "w:type", "paragraph", "w:styleId", string(l.id))
	if l.id == Normal {
		s.CreateAttr("w:default", "1")
	} else {
		s.CreateAttr("w:customStyle", "1")
	}
	if slices.Contains([]Style{Title, Subtitle, H1, H2, H3, H4}, l.id) {
		s.RemoveAttr("w:customStyle") // these are Word's own styles
	}
	add(s, el("w:name", "w:val", l.name))
	if l.outline > 0 || l.id == Title {
		add(s, el("w:next", "w:val", string(Body)))
	}
	return add(s, el("w:qFormat"), l.paragraph(), l.run())
}

// paragraph is the w:pPr of a look.
func (l look) paragraph() *etree.Element {
	p := el("w:pPr")
	if l.keep {
		add(p, el("w:keepNext"))
	}
	add(p, el("w:widowControl", "w:val", "0"), l.borders(), l.tabStops(),
		el("w:autoSpaceDE", "w:val", "0"), el("w:autoSpaceDN", "w:val", "0"), // no extra space between Chinese and digits
		el("w:snapToGrid", "w:val", "0"))
	spacing := el("w:spacing", "w:before", strconv.Itoa(l.before), "w:after", strconv.Itoa(l.after))
	if l.lead > 0 {
		spacing.CreateAttr("w:line", strconv.Itoa(int(l.lead*20)))
		spacing.CreateAttr("w:lineRule", "exact")
	} else {
		spacing.CreateAttr("w:line", "240")
		spacing.CreateAttr("w:lineRule", "auto")
	}
	ind := el("w:ind", "w:left", strconv.Itoa(l.left), "w:right", strconv.Itoa(l.right))
	switch {
	case l.hang > 0:
		ind.CreateAttr("w:hanging", strconv.Itoa(l.hang))
	case l.first > 0: // in characters, and in twips for readers that do not know characters
		ind.CreateAttr("w:firstLineChars", strconv.Itoa(int(l.first*100)))
		ind.CreateAttr("w:firstLine", strconv.Itoa(int(l.first*l.size*20)))
	}
	add(p, spacing, ind, el("w:jc", "w:val", l.align))
	if l.outline > 0 {
		add(p, el("w:outlineLvl", "w:val", strconv.Itoa(l.outline-1)))
	}
	return p
}

func (l look) borders() *etree.Element {
	if l.top == nil && l.bottom == nil {
		return nil
	}
	b := el("w:pBdr")
	for _, side := range []struct {
		tag  string
		line *line
	}{{"w:top", l.top}, {"w:bottom", l.bottom}} {
		if side.line != nil {
			add(b, el(side.tag, "w:val", side.line.kind, "w:sz", strconv.Itoa(side.line.width),
				"w:space", strconv.Itoa(side.line.distance), "w:color", "FF0000"))
		}
	}
	return b
}

func (l look) tabStops() *etree.Element {
	if len(l.tabs) == 0 {
		return nil
	}
	tabs := el("w:tabs")
	for _, t := range l.tabs {
		tab := el("w:tab", "w:val", t.kind, "w:pos", strconv.Itoa(t.at))
		if t.kind == "dots" {
			tab = el("w:tab", "w:val", "right", "w:leader", "middleDot", "w:pos", strconv.Itoa(t.at))
		}
		add(tabs, tab)
	}
	return tabs
}

// run is the w:rPr of a look.
func (l look) run() *etree.Element {
	r := add(el("w:rPr"), fonts(l.font))
	if l.bold {
		add(r, el("w:b"))
	}
	if l.red {
		add(r, el("w:color", "w:val", "FF0000"))
	}
	if l.tight {
		add(r, el("w:spacing", "w:val", "-5"))
	}
	size := strconv.Itoa(int(math.Round(l.size * 2))) // in half points
	return add(r, el("w:sz", "w:val", size), el("w:szCs", "w:val", size))
}

// runStyles are the character styles and the table style without which Word complains.
func runStyles() []*etree.Element {
	var out []*etree.Element
	for _, r := range []struct {
		id   RunStyle
		name string
		look *etree.Element
	}{
		{Hei, "黑体字", fonts(heiTi)}, {Kai, "楷体字", fonts(kaiTi)}, {Bold, "加粗字", el("w:b")},
		{Under, "下划线字", el("w:u", "w:val", "single")}, {Red, "红字", el("w:color", "w:val", "FF0000")},
	} {
		s := el("w:style", "w:type", "character", "w:customStyle", "1", "w:styleId", string(r.id))
		out = append(out, add(s, el("w:name", "w:val", r.name), el("w:qFormat"), add(el("w:rPr"), r.look)))
	}
	return out
}

// addStyles puts those of our styles that a table uses into a template that somebody has made without them.
func (p *pkg) addStyles(ids []Style) error {
	main, err := p.mainPart()
	if err != nil {
		return err
	}
	name := path.Join(path.Dir(main), "styles.xml")
	if _, ok := p.parts[name]; !ok {
		return nil // the table then has the look of plain text
	}
	doc, err := p.tree(name)
	if err != nil {
		return err
	}
	has := map[Style]bool{}
	for _, s := range doc.Root().SelectElements("w:style") {
		has[Style(s.SelectAttrValue("w:styleId", ""))] = true
	}
	changed := false
	for _, l := range looks {
		if slices.Contains(ids, l.id) && !has[l.id] {
			add(doc.Root(), l.element())
			changed = true
		}
	}
	if !changed {
		return nil
	}
	return p.setTree(name, doc)
}

// fontTableXML names for each font what stands in for it where it is missing (DOMAIN.md §5.8).
func fontTableXML() *etree.Document {
	root := el("w:fonts", "xmlns:w", wordNS)
	for _, f := range [][2]string{{fangSong, "仿宋"}, {kaiTi, "楷体"}, {heiTi, "SimHei"}, {songTi, "SimSun"}, {biaoSong, "宋体"}} {
		add(root, add(el("w:font", "w:name", f[0]), el("w:altName", "w:val", f[1]), el("w:charset", "w:val", "86")))
	}
	return etree.NewDocumentWithRoot(root)
}

// settingsXML is settings.xml of every built document. Word takes it for a file of Word 2013 and later.
func settingsXML() *etree.Document {
	mode := el("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15")
	root := add(el("w:settings", "xmlns:w", wordNS),
		el("w:defaultTabStop", "w:val", "640"),
		el("w:evenAndOddHeaders"),
		el("w:characterSpacingControl", "w:val", "doNotCompress"),
		add(el("w:compat"), el("w:balanceSingleByteDoubleByteWidth"), el("w:useFELayout"), mode))
	return etree.NewDocumentWithRoot(root)
}

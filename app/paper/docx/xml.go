package docx

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/beevik/etree"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// Limits on one XML part: a tree costs some 150 bytes for each element and attribute, so that a part at the limit
// stays within about 200 MB.
const (
	maxXML   = 16 << 20
	maxNodes = 1_000_000
)

// parseXML reads one part. The error is the end of a sentence in Chinese.
func parseXML(data []byte) (*etree.Document, error) {
	if len(data) > maxXML || bytes.Count(data, []byte("<"))+bytes.Count(data, []byte("=")) > maxNodes {
		return nil, errors.New("太大")
	}
	doc := etree.NewDocument()
	if err := doc.ReadFromBytes(data); err != nil {
		return nil, errors.New("内容已损坏")
	}
	roots := 0
	for _, t := range doc.Child {
		switch t := t.(type) {
		case *etree.Element:
			roots++
		case *etree.Directive: // a document type declaration: Word refuses it
			return nil, errors.New("内容不合规定")
		case *etree.CharData:
			if strings.Trim(t.Data, " \t\r\n\ufeff") != "" {
				return nil, errors.New("内容已损坏")
			}
		}
	}
	if roots != 1 {
		return nil, errors.New("内容是空的或已损坏")
	}
	return doc, nil
}

// el makes an element; attrs are names and values in turn.
func el(tag string, attrs ...string) *etree.Element {
	e := etree.NewElement(tag)
	for i := 0; i+1 < len(attrs); i += 2 {
		e.CreateAttr(attrs[i], attrs[i+1])
	}
	return e
}

// add appends children and returns the parent; nil children are left out.
func add(parent *etree.Element, kids ...*etree.Element) *etree.Element {
	for _, k := range kids {
		if k != nil {
			parent.AddChild(k)
		}
	}
	return parent
}

// is says whether an element has one of the given full names; no element has none.
func is(e *etree.Element, tags ...string) bool {
	return e != nil && slices.ContainsFunc(tags, func(tag string) bool {
		prefix, name, prefixed := strings.Cut(tag, ":") // FullTag would make a string for every element of every paper
		return prefixed && e.Tag == name && e.Space == prefix || !prefixed && e.Space == "" && e.Tag == tag
	})
}

// each visits e and all elements below it in document order; a visit that returns false leaves out what is below.
func each(e *etree.Element, visit func(*etree.Element) bool) {
	if !visit(e) {
		return
	}
	for _, c := range e.Child {
		if k, ok := c.(*etree.Element); ok {
			each(k, visit)
		}
	}
}

// detach takes all children off an element, in linear time (from the end, as etree renumbers what follows).
func detach(e *etree.Element) []etree.Token {
	kids := make([]etree.Token, len(e.Child))
	for i := len(e.Child) - 1; i >= 0; i-- {
		kids[i] = e.RemoveChildAt(i)
	}
	return kids
}

// clean makes a person's text fit for XML: line ends are \n, other control characters and impossible ones are dropped.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r < 0x20, r >= 0x7F && r <= 0x9F, r == 0xFFFD, r == 0xFFFE, r == 0xFFFF:
			return -1
		}
		return r
	}, s)
}

// textElement is a w:t that keeps its spaces.
func textElement(s string) *etree.Element {
	t := el("w:t", "xml:space", "preserve")
	t.SetText(s)
	return t
}

// textElements turns a person's text into the content of a run: w:t, w:br for a new line, w:tab for a tab.
func textElements(s string) []*etree.Element {
	var out []*etree.Element
	rest := clean(s)
	for rest != "" {
		i := strings.IndexAny(rest, "\n\t")
		if i < 0 {
			return append(out, textElement(rest))
		}
		if i > 0 {
			out = append(out, textElement(rest[:i]))
		}
		if rest[i] == '\n' {
			out = append(out, el("w:br"))
		} else {
			out = append(out, el("w:tab"))
		}
		rest = rest[i+1:]
	}
	return out
}

// order holds, for the property elements of WordprocessingML, their children in the sequence that the schema demands
// (ECMA-376 part 1, annex A). Elements of other namespaces are free.
var order = map[string][]string{
	"w:pPr": strings.Fields(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
		shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
		snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
		textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`),
	"w:rPr": strings.Fields(`ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow
		emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd
		fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange`),
	"w:tblPr": strings.Fields(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
		tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange`),
	"w:tcPr": strings.Fields(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
		hideMark headers cellIns cellDel cellMerge tcPrChange`),
	"w:sectPr": strings.Fields(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
		lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings
		sectPrChange`),
}

// place is where a child stands in its parent's sequence; -1 when the schema's list does not know it.
func place(parent, child *etree.Element) int {
	if child.Space != "w" {
		return -1
	}
	if is(parent, "w:sectPr") && child.Tag == "footerReference" {
		return 0 // header and footer references may mix
	}
	return slices.Index(order[parent.FullTag()], child.Tag)
}

// putProperty gives the child of that name in a property element, made at its place in the sequence if it is not there.
func putProperty(parent *etree.Element, tag string) *etree.Element {
	if old := parent.SelectElement(tag); old != nil {
		return old
	}
	fresh := el(tag)
	at := 0
	for i, c := range parent.Child {
		if k, ok := c.(*etree.Element); ok && place(parent, k) < place(parent, fresh) {
			at = i + 1
		}
	}
	parent.InsertChildAt(at, fresh)
	return fresh
}

// paragraphProperties gives the w:pPr of a paragraph, made if it is not there.
func paragraphProperties(p *etree.Element) *etree.Element {
	pPr := p.SelectElement("w:pPr")
	if pPr == nil {
		pPr = el("w:pPr")
		p.InsertChildAt(0, pPr)
	}
	return pPr
}

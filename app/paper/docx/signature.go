package docx

import (
	"strconv"
	"strings"

	"github.com/beevik/etree"
)

// placeSignatures indents each signature without a seal (the style SignPlain): the office's lines end 2 characters from the right and
// the date, the last line, begins 2 characters behind the office's beginning. Where the date would then reach further, it ends 2
// characters from the right and the office begins 2 characters before it (GB/T 9704-2012, 7.3.5.2). Lines with tags wait until they
// are filled.
func placeSignatures(root *etree.Element) {
	var lines []*etree.Element
	kids := root.FindElements("w:body/*")
	for i, e := range kids {
		if is(e, "w:p") && paragraphStyle(e) == string(SignPlain) {
			lines = append(lines, e)
			if i+1 < len(kids) {
				continue
			}
		}
		if len(lines) > 1 {
			placeSignature(lines, textArea(kids[i:]))
		}
		lines = nil
	}
}

// placeSignature indents one signature in a text area that is so many twips wide.
func placeSignature(lines []*etree.Element, area int) {
	last := len(lines) - 1
	office := 0.0
	for _, p := range lines {
		text, _ := ownText(p)
		if hasBraces(text) {
			return
		}
		if p == lines[last] {
			break
		}
		for line := range strings.SplitSeq(text, "\n") {
			office = max(office, textWidth(line))
		}
	}
	text, _ := ownText(lines[last])
	if date := textWidth(text); date > office-2 {
		for _, p := range lines[:last] {
			beginAt(p, area-int((date+4)*em))
		}
		return
	}
	beginAt(lines[last], area-int(office*em))
}

// beginAt lets a line begin so many twips from the left, where its style sets it to the right.
func beginAt(p *etree.Element, left int) {
	pPr := paragraphProperties(p)
	ind := putProperty(pPr, "w:ind")
	ind.CreateAttr("w:left", strconv.Itoa(left))
	ind.CreateAttr("w:right", "0")
	putProperty(pPr, "w:jc").CreateAttr("w:val", "left")
}

// textArea is the width in twips of the text in the section to which the first of the body's elements belongs; that of A4 where no
// section says.
func textArea(kids []*etree.Element) int {
	for _, e := range kids {
		s := e
		if !is(e, "w:sectPr") {
			if s = e.FindElement("w:pPr/w:sectPr"); s == nil {
				continue
			}
		}
		number := func(tag, attr string) int {
			if k := s.SelectElement(tag); k != nil {
				n, _ := strconv.Atoi(k.SelectAttrValue(attr, ""))
				return n
			}
			return 0
		}
		if wide := number("w:pgSz", "w:w") - number("w:pgMar", "w:left") - number("w:pgMar", "w:right"); wide > 0 {
			return wide
		}
	}
	return twips(A4.TextWidth())
}

// lineWidth is how many characters a line of the text holds (GB/T 9704-2012, 5.2.3).
const lineWidth = 28

// signatureMiddle is where the lines of a signature with a seal have their common middle, in twips from the left: a date such as
// 2026年1月10日 is 6.5 characters wide and ends 4 from the right, so that its middle is 7.25 characters from there.
const signatureMiddle = lineWidth*em - 29*em/4

// fitSignatures moves each signature with a seal to the left as far as its longest line needs: an office's name that is centred on a
// date 4 characters from the right (GB/T 9704-2012, 7.3.5.1) would leave the page when it has more than 14 characters, as that of
// the presidium of a named congress or of an ethnic township (民族乡) has. Office and date keep their common middle. Lines with
// tabs of their own stay.
func fitSignatures(root *etree.Element) {
	var block []*etree.Element
	for _, e := range root.FindElements("w:body/*") {
		if is(e, "w:p") && paragraphStyle(e) == string(Signature) && e.FindElement("w:pPr/w:tabs") == nil {
			block = append(block, e)
			continue
		}
		fitSignature(block)
		block = nil
	}
	fitSignature(block)
}

// fitSignature moves the tab stop of the lines of one signature, where they need it.
func fitSignature(block []*etree.Element) {
	fit := signatureMiddle
	for _, p := range block {
		text, _ := ownText(p)
		for line := range strings.SplitSeq(text, "\n") {
			if name, centred := strings.CutPrefix(line, "\t"); centred && !hasBraces(name) {
				fit = min(fit, int((lineWidth-textWidth(name)/2)*em))
			}
		}
	}
	if fit == signatureMiddle {
		return
	}
	for _, p := range block {
		tabs := putProperty(paragraphProperties(p), "w:tabs")
		add(tabs, el("w:tab", "w:val", "clear", "w:pos", strconv.Itoa(signatureMiddle)), el("w:tab", "w:val", "center", "w:pos", strconv.Itoa(fit)))
	}
}

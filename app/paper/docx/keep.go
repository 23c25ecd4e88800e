package docx

import (
	"strconv"
	"strings"

	"github.com/beevik/etree"
)

// keepSignatures holds each signature on the page of the text that it ends: the paragraph before it and the empty lines between
// stay with it, so that no page holds a signature alone (GB/T 9704-2012, 7.3.5).
func keepSignatures(root *etree.Element) {
	body := root.SelectElement("w:body")
	if body == nil {
		return
	}
	signed := false
	kids := body.ChildElements()
	for i := len(kids) - 1; i >= 0; i-- {
		e := kids[i]
		if !is(e, "w:p") {
			signed = false
			continue
		}
		style := ""
		if pPr := e.SelectElement("w:pPr"); pPr != nil {
			style = value(pPr, "w:pStyle")
		}
		switch text, _ := ownText(e); {
		case style == string(Signature) || style == string(SignPlain):
			signed = true
		case signed:
			putProperty(paragraphProperties(e), "w:keepNext")
			signed = strings.TrimSpace(text) == ""
		}
	}
}

// placeSignatures indents each signature without a seal (the style SignPlain): the office's lines end 2 characters from the right and
// the date, the last line, begins 2 characters behind the office's beginning. Where the date would reach further it ends 2 characters
// from the right, and the office moves to the left by as much (GB/T 9704-2012, 7.3.5.2). Lines with tags wait until they are filled.
func placeSignatures(root *etree.Element) {
	var office []*etree.Element
	var date *etree.Element
	place := func() {
		if len(office) > 0 {
			placeSignature(office, date)
		}
		office, date = nil, nil
	}
	for _, e := range root.FindElements("w:body/*") {
		if !is(e, "w:p") || paragraphStyle(e) != string(SignPlain) {
			place()
			continue
		}
		if date != nil {
			office = append(office, date)
		}
		date = e
	}
	place()
}

// placeSignature indents one signature.
func placeSignature(office []*etree.Element, date *etree.Element) {
	width := func(p *etree.Element) (widest float64) {
		text, _ := ownText(p)
		for line := range strings.SplitSeq(text, "\n") {
			widest = max(widest, textWidth(line))
		}
		return widest
	}
	wide := 0.0
	for _, p := range office {
		if text, _ := ownText(p); hasBraces(text) {
			return
		}
		wide = max(wide, width(p))
	}
	const edge = 2.0
	officeRight, dateRight := edge, edge+wide-2-width(date)
	if dateRight < edge {
		officeRight, dateRight = edge+edge-dateRight, edge
	}
	for _, p := range office {
		putProperty(paragraphProperties(p), "w:ind").CreateAttr("w:right", strconv.Itoa(int(officeRight*em)))
	}
	putProperty(paragraphProperties(date), "w:ind").CreateAttr("w:right", strconv.Itoa(int(dateRight*em)))
}

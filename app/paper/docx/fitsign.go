package docx

import (
	"strconv"
	"strings"

	"github.com/beevik/etree"
)

const (
	lineEms   = 28          // characters of a line of the text (DOMAIN.md §5.8)
	signedAt  = 83 * em / 4 // the tab of the style Signature
	signReach = lineEms*em - signedAt
)

// fitSignatures moves a signature whose office is too long to stand centred on a date that ends 4 characters from the right: the
// office then ends with the line, and the date stays centred under it (GB/T 9704-2012, 7.3.5.1). One with tabs of its own stays.
func fitSignatures(root *etree.Element) {
	body := root.SelectElement("w:body")
	if body == nil {
		return
	}
	var block []*etree.Element
	widest := 0.0
	flush := func() {
		if at := lineEms*em - int(widest*em/2); widest*em/2 > signReach {
			for _, p := range block {
				centreAt(p, at)
			}
		}
		block, widest = nil, 0
	}
	for _, e := range body.ChildElements() {
		pPr := e.SelectElement("w:pPr")
		if !is(e, "w:p") || pPr == nil || value(pPr, "w:pStyle") != string(Signature) || pPr.SelectElement("w:tabs") != nil {
			flush()
			continue
		}
		text, _ := ownText(e)
		block, widest = append(block, e), max(widest, textWidth(strings.TrimSpace(text)))
	}
	flush()
}

// centreAt puts the tab of a signature to another place.
func centreAt(p *etree.Element, at int) {
	add(putProperty(paragraphProperties(p), "w:tabs"),
		el("w:tab", "w:val", "center", "w:pos", strconv.Itoa(at)),
		el("w:tab", "w:val", "clear", "w:pos", strconv.Itoa(signedAt)))
}

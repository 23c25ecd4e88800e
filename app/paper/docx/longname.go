package docx

import (
	"strconv"
	"strings"

	"github.com/beevik/etree"
)

// lineWidth is how many characters a line of the text holds (GB/T 9704-2012, 5.2.3).
const lineWidth = 28

// signatureMiddle is where the lines of a signature with a seal have their common middle, in twips from the left: a date such as
// 2026年1月10日 is 6.5 characters wide and ends 4 from the right, so that its middle is 7.25 characters from there.
const signatureMiddle = lineWidth*em - 29*em/4

// fitSignatures moves each signature with a seal to the left as far as its longest line needs: an office's name that is centred on a
// date 4 characters from the right (GB/T 9704-2012, 7.3.5.1) would leave the page when it has more than 14 characters, as that of
// the presidium of a named congress or of an ethnic township (民族乡) has. Office and date keep their common middle.
func fitSignatures(root *etree.Element) {
	var block []*etree.Element
	for _, e := range root.FindElements("w:body/*") {
		if is(e, "w:p") && paragraphStyle(e) == string(Signature) {
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

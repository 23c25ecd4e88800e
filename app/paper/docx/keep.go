package docx

import (
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

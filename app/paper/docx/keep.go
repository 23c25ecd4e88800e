package docx

import (
	"strings"

	"github.com/beevik/etree"
)

// keepSignatures holds each signature on the page of the text that it ends: the paragraph before it, the list of its annexes (附件说明)
// and the empty lines between stay with it, so that no page holds a signature alone (GB/T 9704-2012, 7.3.5).
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
			signed = strings.TrimSpace(text) == "" || style == string(Attachment)
		}
	}
}

// longestGroup is how many lines a group of names or the end of a script may have that is kept on one page: half a page.
const longestGroup = 14

// keepGroups holds together the lines of a group in a list of names and those with which a script ends, so that no page begins, and
// none ends the paper, with a remainder of one line. A longer one may break.
func keepGroups(root *etree.Element) {
	body := root.SelectElement("w:body")
	if body == nil {
		return
	}
	var group []*etree.Element
	scriptEnd := false
	flush := func(end bool) {
		if scriptEnd && !end {
			group = nil // only the last part of a script is kept
		}
		if n := len(group); n > 1 && n <= longestGroup {
			for _, p := range group[:n-1] {
				putProperty(paragraphProperties(p), "w:keepNext")
			}
		}
		group = nil
	}
	for _, e := range body.ChildElements() {
		style := ""
		if pPr := e.SelectElement("w:pPr"); is(e, "w:p") && pPr != nil {
			style = value(pPr, "w:pStyle")
		}
		text, _ := ownText(e)
		switch {
		case style == string(GroupTitle), style == string(ScriptHead), style == string(BigHead):
			flush(false)
			group, scriptEnd = append(group, e), style != string(GroupTitle)
		case is(e, "w:sectPr"):
		case !is(e, "w:p"), !scriptEnd && strings.TrimSpace(text) == "":
			flush(false)
		case len(group) > 0:
			group = append(group, e)
		}
	}
	flush(true)
}

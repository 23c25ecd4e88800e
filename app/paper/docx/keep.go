package docx

import (
	"regexp"
	"slices"
	"strings"

	"github.com/beevik/etree"
)

// keepSignatures holds each signature on the page of the text that it ends: the paragraph before it, the list of its annexes (附件说明)
// and the empty lines between stay with it, so that no page holds a signature alone (GB/T 9704-2012, 7.3.5). Where that paragraph only
// closes the text (特此报告。) the one before it stays, too.
func keepSignatures(root *etree.Element) {
	body := root.SelectElement("w:body")
	if body == nil {
		return
	}
	signed, closed := false, false
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
			signed, closed = true, false
		case signed:
			putProperty(paragraphProperties(e), "w:keepNext")
			switch text = strings.TrimSpace(text); {
			case text == "" || style == string(Attachment):
			case !closed && closingWords.MatchString(text):
				closed = true
			default:
				signed = false
			}
		}
	}
}

// closingWords are the sentences that close a text and say nothing by themselves: 以上报告，请予审议。
var closingWords = regexp.MustCompile(`^(特此|以上报告|妥否|当否|现予).{0,8}。$`)

// keepLastLines has the last paragraph of a document, and that before each signature, bring two of their lines to a new page: a page
// with a single line, or with one above the signature, looks like a mistake. All other paragraphs fill their pages, which hold 22 lines
// (GB/T 9704-2012, 5.2.3).
func keepLastLines(root *etree.Element) {
	body := root.SelectElement("w:body")
	if body == nil {
		return
	}
	ending := true
	kids := body.ChildElements()
	for i := len(kids) - 1; i >= 0; i-- {
		e := kids[i]
		if !is(e, "w:p") {
			ending = ending && is(e, "w:sectPr")
			continue
		}
		text, _ := ownText(e)
		switch style := paragraphStyle(e); {
		case style == string(Signature) || style == string(SignPlain):
			ending = true
		case ending && strings.TrimSpace(text) != "":
			putProperty(paragraphProperties(e), "w:widowControl").RemoveAttr("w:val")
			ending = closingWords.MatchString(strings.TrimSpace(text))
		}
	}
}

// keepImprint has the last lines of a text go to the page of its imprint (版记), where the page that they would fill has no room for
// it: a page that holds an imprint alone looks forgotten. What stands behind the signature, such as the contact, goes with it.
func keepImprint(root *etree.Element) {
	kids := root.FindElements("w:body/*")
	last := slices.IndexFunc(kids, func(e *etree.Element) bool {
		at := e.FindElement("w:tblPr/w:tblpPr")
		return at != nil && at.SelectAttrValue("w:tblpYSpec", "") == "bottom"
	})
	for _, e := range slices.Backward(kids[:max(last, 0)]) {
		if !is(e, "w:p") {
			return
		}
		putProperty(paragraphProperties(e), "w:keepNext")
		switch text, _ := ownText(e); paragraphStyle(e) {
		case string(Signature), string(SignPlain), string(Remark): // what stands above them follows by keepSignatures
		default:
			if strings.TrimSpace(text) != "" {
				return
			}
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

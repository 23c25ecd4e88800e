package main

import (
	"strings"

	"npcdesk/app/paper/docx"
)

// congressPaper opens a paper that is handed out at the session (DOMAIN.md §5.1): file mark, title, when it was passed.
func congressPaper(title string) *docx.Doc { return congressHead(docx.A4, title).Blank(1) }

// congressHead is congressPaper on a page of any set-up, without the blank line before the text.
func congressHead(page docx.Page, title string) *docx.Doc {
	d := docx.New(page).FileMark("{{会议.大会}}", "{{会议.次}}文件{{文件号}}")
	d.Para(docx.Title, "{{会议.题名}}\n"+title+"{{草案}}")
	return optional(d, "通过", docx.Subtitle, "{{通过}}")
}

// official opens what has a red head (版头), the mark, the number and the red line, and closes it with the imprint (版记): printed by
// the office of the congress, copies to whom the office set (GB/T 9704-2012 7.4, DOMAIN.md §5.8).
func official(mark, number, signer string) *docx.Doc {
	return imprinted(docx.New(docx.A4).RedHead(mark, number, signer))
}

// imprinted gives a document its imprint, which stands at the foot of the last page.
func imprinted(d *docx.Doc) *docx.Doc {
	return d.Imprint("{{抄送.机关}}", "{{人大办}}", "{{印发日期}}")
}

// redHead opens a red-header document: official, then the title and whom it is addressed to. mark is the issuing office, such as
// {{主席团}}; title is broken by meaning with \n; to is "" for a document to nobody in particular.
func redHead(mark, title, to string) *docx.Doc {
	d := official(markOf(mark), "{{文号}}", "")
	d.Para(docx.Title, title)
	if to != "" {
		d.To(to)
	} else {
		d.Blank(1)
	}
	return d
}

// markOf is the mark of the issuing office; the presidium's name breaks by meaning where it is long.
func markOf(office string) string {
	return markName(office) + "文件"
}

// markName is the tag of an office's name as a mark prints it: those of the congress and its presidium break by meaning where they
// are long.
func markName(office string) string {
	switch office {
	case "{{主席团}}", "{{人大}}":
		return strings.TrimSuffix(office, "}}") + "红头}}"
	}
	return office
}

// upward is redHead for a document to a higher body (上行文), which names its signer (签发人) beside the number.
func upward(mark, title, to string) *docx.Doc {
	return official(markOf(mark), "{{文号}}", "{{签发人}}").Para(docx.Title, title).To(to)
}

// optional keeps a paragraph only when the tag that it is about has a value.
func optional(d *docx.Doc, tag string, style docx.Style, text string) *docx.Doc {
	return d.Para(docx.Body, "{{#"+tag+"}}").Para(style, text).Para(docx.Body, "{{/"+tag+"}}")
}

// announced signs an announcement (公告): with room for the seal, or without where the office sets none (GB/T 9704-2012 7.3.5).
// stamped are the lines of the office's name over the seal, plain is the name on one line.
func announced(d *docx.Doc, plain string, stamped ...string) *docx.Doc {
	d.Para(docx.Signature, "{{#盖章}}").Para(docx.Signature, "").Para(docx.Signature, "")
	for _, line := range stamped {
		d.Para(docx.Signature, "\t"+line)
	}
	d.Para(docx.Signature, "\t{{落款日期}}").Para(docx.Signature, "{{/盖章}}")
	return d.Para(docx.Signature, "{{#不盖章}}").SignPlain(plain, "{{落款日期}}").Para(docx.Signature, "{{/不盖章}}")
}

// announcedBy is announced for an office whose name takes one line.
func announcedBy(d *docx.Doc, office string) *docx.Doc { return announced(d, office, office) }

// signed ends a document that gets a seal, with the note of whom to call (附注) where somebody was named.
func signed(d *docx.Doc, office string) *docx.Doc {
	return optional(d.Sign(office, "{{落款日期}}"), "联系", docx.Remark, "{{联系}}")
}

// textBody prints a list that package paper's textBody made: paragraphs and headings of a text that somebody wrote, each in the
// look of its level.
func textBody(d *docx.Doc, list string) *docx.Doc {
	d.Para(docx.Body, "{{#"+list+"}}")
	for _, level := range []struct {
		tag   string
		style docx.Style
	}{{"称呼", docx.Normal}, {"一级", docx.H1}, {"二级", docx.H2}, {"三级", docx.H3}, {"四级", docx.H4}, {"正文", docx.Body}} {
		optional(d, level.tag, level.style, "{{"+level.tag+"}}")
	}
	return d.Para(docx.Body, "{{/"+list+"}}")
}

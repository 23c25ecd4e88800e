package docx

import (
	"strconv"
	"strings"

	"github.com/beevik/etree"
)

// RedHead opens a red-header document (版头, GB/T 9704-2012 7.2): the mark, such as 清溪镇人民代表大会主席团文件, the number under it and
// the red line; two blank lines follow. A document to a higher body (上行文) names its signer beside the number; for others signer is "".
func (d *Doc) RedHead(office, number, signer string) *Doc {
	style := markLong
	switch width := textWidth(office); {
	case strings.Contains(office, "{{"): // not known before the template is filled
	case width <= 12:
		style = mark
	case width > 14:
		style = markSmall
	}
	d.Para(style, office).Blank(2)
	if signer == "" {
		d.Para(docNumber, number)
	} else {
		d.Runs(docSigner, Run{Text: number + "\t签发人："}, Run{signer, Kai})
	}
	return d.Blank(2)
}

// MinutesHead opens minutes (纪要, GB/T 9704-2012 10.3): the mark, such as 清溪镇人民代表大会主席团会议纪要, small enough for one line, the
// number under it and the red line; two blank lines follow. Who was there stands behind the text in the style Minutes.
func (d *Doc) MinutesHead(name, number string) *Doc {
	return d.Para(markSmall, name).Blank(2).Para(docNumber, number).Blank(2)
}

// LetterNumber adds the number of a letter (信函格式, see Page.Letter) under the red double line, and two blank lines.
func (d *Doc) LetterNumber(number string) *Doc {
	return d.Para(letterNo, number).Blank(2)
}

// FileMark opens a congress paper (DOMAIN.md §5.1): ××镇第十五届人民代表大会 / 第六次会议文件（一）, and a blank line.
func (d *Doc) FileMark(congress, paper string) *Doc {
	return d.Para(FileMark, congress+"\n"+paper).Blank(1)
}

// To adds a blank line and whom the document is addressed to (主送机关), with its colon.
func (d *Doc) To(names string) *Doc {
	return d.Blank(1).Para(Normal, names+"：")
}

// Attachments adds a blank line and the note of what is attached (附件说明); without names nothing.
func (d *Doc) Attachments(names ...string) *Doc {
	if len(names) > 0 {
		d.Blank(1)
	}
	for _, line := range AttachmentLines(names...) {
		d.Para(Attachment, line)
	}
	return d
}

// AttachmentLines are the lines of 附件说明 for the style Attachment: 附件：1. …… and 2. …… under it; a single one has no number.
func AttachmentLines(names ...string) []string {
	if len(names) == 1 {
		return []string{"附件：" + names[0]}
	}
	lines := make([]string, len(names))
	for i, name := range names {
		label := ""
		if i == 0 {
			label = "附件："
		}
		lines[i] = label + "\t" + strconv.Itoa(i+1) + ". " + name
	}
	if len(lines) > 0 {
		lines[0] = strings.Replace(lines[0], "\t", "", 1) // the label ends where the tab would lead
	}
	return lines
}

// Sign adds two blank lines, the office and the date for a document that gets a seal: the date ends 4 characters from the right,
// the office is centred on it (GB/T 9704-2012 7.3.5). Tags may stand for both.
func (d *Doc) Sign(office, date string) *Doc {
	return d.Blank(2).Para(Signature, "\t"+office).Para(Signature, "\t"+date)
}

// SignPlain is Sign without a seal, behind one blank line: the office ends 2 characters from the right, the date begins 2 characters
// behind the office's beginning (GB/T 9704-2012 7.3.5.2). Tags may stand for both; their place follows when they are filled.
func (d *Doc) SignPlain(office, date string) *Doc {
	return d.Blank(1).Para(SignPlain, office).Para(SignPlain, date)
}

// Annex starts an annex (附件) on a new page: its mark, such as 附件1, on the first line and the title on the third.
func (d *Doc) Annex(mark, title string) *Doc {
	return d.PageBreak().Para(AnnexMark, mark).Blank(1).Para(Title, title)
}

// Imprint gives the document its 版记, at the foot of its last page however much is added behind this call: whom copies go to
// (抄送), and who printed it when. Lines of 0.35 mm above and below, 0.25 mm between (GB/T 9704-2012 7.4). Without copies that line
// is left out: copies is "", or a tag of a list (抄送.机关) that is empty.
func (d *Doc) Imprint(copies, office, date string) *Doc {
	const thick, thin = "8", "6" // eighths of a point: 0.35 mm and 0.25 mm
	var lines []string
	if copies != "" {
		lines = append(lines, "抄送："+copies+"。")
	}
	lines = append(lines, office+"\t"+date+"印发")
	props := add(el("w:tblPr"),
		// From the edge of the page: Writer lets a table as wide as the text float only then.
		el("w:tblpPr", "w:vertAnchor", "margin", "w:horzAnchor", "page", "w:tblpX", twipsText(A4.Left), "w:tblpYSpec", "bottom"),
		el("w:tblOverlap", "w:val", "never"),
		el("w:tblW", "w:w", "8844", "w:type", "dxa"),
		add(el("w:tblBorders"), rule("w:top", thick), rule("w:bottom", thick), rule("w:insideH", thin)),
		el("w:tblLayout", "w:type", "fixed"),
		add(el("w:tblCellMar"), el("w:left", "w:w", "0", "w:type", "dxa"), el("w:right", "w:w", "0", "w:type", "dxa")))
	d.imprint = add(el("w:tbl"), props, add(el("w:tblGrid"), el("w:gridCol", "w:w", "8844")))
	for _, text := range lines {
		cell := add(el("w:tc"), add(el("w:tcPr"), el("w:tcW", "w:w", "8844", "w:type", "dxa")), paragraph(imprint, Run{Text: text}))
		add(d.imprint, add(el("w:tr"), add(el("w:trPr"), el("w:cantSplit")), cell))
	}
	return d
}

func rule(side, width string) *etree.Element {
	return el(side, "w:val", "single", "w:sz", width, "w:space", "0", "w:color", "000000")
}

// textWidth is the width of a text in characters of the body: letters, digits and half-width marks take half of one.
func textWidth(s string) float64 {
	width := 0.0
	for _, r := range s {
		if r < 0x2000 && r != '·' {
			width += 0.5
		} else {
			width++
		}
	}
	return width
}

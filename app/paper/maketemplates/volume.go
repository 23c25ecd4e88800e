package main

import "npcdesk/app/paper/docx"

// volumeTemplates is the front of the volume of a session's papers.
var volumeTemplates = builders{"会议文件汇编": volume}

// volume is the cover and the contents of D64. The papers follow behind it; the pages of the contents become fields.
func volume() *docx.Doc {
	page := docx.A4
	page.Numbers = docx.NoNumbers
	d := docx.New(page).Blank(5)
	d.Para(docx.Title, "{{会议.大会}}\n{{会议.次}}").Blank(2).Para(docx.Title, "文　件　汇　编").Blank(7)
	d.Para(docx.Centred, "{{人大办}}")
	optional(d, "印制", docx.Centred, "{{印制}}")
	d.PageBreak().Para(docx.Title, "目　　录").Blank(1)
	return d.Para(docx.Contents, "{{目录.号}}、{{目录.题}}\t{{目录.页}}")
}

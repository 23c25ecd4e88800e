package main

import "npcdesk/app/paper/docx"

// deputiesNotice is D15, an announcement (公告) with a name list.
func deputiesNotice() *docx.Doc {
	d := docx.New(docx.A4)
	d.Para(docx.Title, "{{发布机关}}\n公　告")
	d.Para(docx.Body, "{{#公告号}}").Para(docx.Centred, "{{公告号}}").Para(docx.Body, "{{/公告号}}").Blank(1)
	d.Para(docx.Body, "{{正文}}").Blank(1)
	d.Para(docx.Names4, "{{名单.行}}")
	return d.Sign("{{发布机关}}", "{{落款日期}}")
}

// congressPaper opens a paper that is handed out at the session (DOMAIN.md §5.1): file mark, title, when it was passed.
func congressPaper(title string) *docx.Doc {
	d := docx.New(docx.A4).FileMark("{{会议.大会}}", "{{会议.次}}文件{{文件号}}")
	d.Para(docx.Title, "{{会议.全称}}\n"+title+"{{草案}}")
	return d.Para(docx.Body, "{{#通过}}").Para(docx.Subtitle, "{{通过}}").Para(docx.Body, "{{/通过}}").Blank(1)
}

// agenda is D17.
func agenda() *docx.Doc {
	return congressPaper("议程").Para(docx.Body, "{{议程.号}}、{{议程.事项}}")
}

// presidiumList is D19.
func presidiumList() *docx.Doc {
	d := congressPaper("{{名单题}}")
	d.Para(docx.GroupTitle, "主席团{{名单说明}}").Para(docx.Names4, "{{名单.行}}")
	d.Para(docx.Body, "{{#秘书}}").Blank(1).Para(docx.GroupTitle, "{{秘书.职务}}").Para(docx.Normal, "{{秘书.姓名}}")
	return d.Para(docx.Body, "{{/秘书}}")
}

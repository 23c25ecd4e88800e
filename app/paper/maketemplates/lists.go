package main

import "npcdesk/app/paper/docx"

// listTemplates are the agenda and the lists (DOMAIN.md §5.3).
var listTemplates = together(agendaTemplates, peopleTemplates, hallTemplates, cardTemplates, countTemplates, handbookTemplates)

// agendaTemplates are the announcement, the agenda and the timetable, and the presidium.
var agendaTemplates = builders{
	"公告_代表名单": deputiesNotice,
	"议程":      agenda,
	"日程":      func() *docx.Doc { return schedule(docx.A4) },
	"日程_横排":   func() *docx.Doc { return schedule(docx.A4Wide) },
	"主席团名单":   presidiumList,
}

// deputiesNotice is D15, an announcement (公告) with a name list.
func deputiesNotice() *docx.Doc {
	d := docx.New(docx.A4)
	d.Para(docx.Title, "{{发布机关题}}\n公　告")
	d.Para(docx.Body, "{{#公告号}}").Para(docx.Centred, "{{公告号}}").Para(docx.Body, "{{/公告号}}").Blank(1)
	d.Para(docx.Body, "{{正文}}").Blank(1)
	d.Para(docx.Names4, "{{名单.行}}")
	return announcedBy(d, "{{发布机关}}")
}

// agenda is D17.
func agenda() *docx.Doc {
	return congressPaper("议程").Para(docx.Body, "{{议程.号}}、{{议程.事项}}")
}

// schedule is D18.
func schedule(page docx.Page) *docx.Doc {
	return congressHead(page, "日程").Blank(1).Para(docx.Body, "{{表:日程}}")
}

// presidiumList is D19.
func presidiumList() *docx.Doc {
	d := congressPaper("{{名单题}}")
	d.Para(docx.GroupTitle, "主席团{{名单说明}}").Para(docx.Names4, "{{名单.行}}")
	d.Para(docx.Body, "{{#秘书}}").Blank(1).Para(docx.GroupTitle, "{{秘书.职务}}").Para(docx.Normal, "{{秘书.姓名}}")
	return d.Para(docx.Body, "{{/秘书}}")
}

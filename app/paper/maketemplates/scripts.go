package main

import "npcdesk/app/paper/docx"

// scriptTemplates are the speaking scripts (主持词, DOMAIN.md §5.7). All scripts share them: what is said follows from the records.
var scriptTemplates = builders{
	"主持词":    func() *docx.Doc { return script(docx.Script, docx.Cue) },
	"主持词_大字": func() *docx.Doc { return script(docx.BigScript, docx.BigCue) },
}

// script prints the blocks of a script: headings, what is said, and in 楷体 what is done.
func script(says, cue docx.Style) *docx.Doc {
	d := docx.New(docx.A4)
	d.Para(docx.Title, "{{会议.全称}}\n{{题目}}").Blank(1)
	return steps(d, says, cue)
}

// steps prints the blocks of a script.
func steps(d *docx.Doc, says, cue docx.Style) *docx.Doc {
	d.Para(docx.Body, "{{#步}}")
	optional(d, "题", docx.H1, "{{题}}")
	optional(d, "说", says, "{{说}}")
	optional(d, "提示", cue, "{{提示}}")
	return d.Para(docx.Body, "{{/步}}")
}

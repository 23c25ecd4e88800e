package main

import "npcdesk/app/paper/docx"

// scriptTemplates are the speaking scripts (主持词, DOMAIN.md §5.7), which all share two templates since what is said follows from the
// records, and the papers of the presidium's meetings, oaths, votes and commendations.
var scriptTemplates = builders{
	"主持词":     func() *docx.Doc { return script(docx.ScriptHead, docx.Script, docx.Cue) },
	"主持词_大字":  func() *docx.Doc { return script(docx.BigHead, docx.BigScript, docx.BigCue) },
	"主席团会议通知": presidiumNotice,
	"主席团会议议程": presidiumAgenda,
	"主席团会议记录": presidiumRecord,
	"主席团会议纪要": presidiumMinutes,
	"宪法宣誓誓词卡": oathCard,
	"宪法宣誓签名册": oathBook,
	"表决记录单":   voteSheet,
	"质询案记录":   interpellationSheet,
	"闭幕词":     closingSpeech,
	"表彰决定":    commendations,
}

// script prints the blocks of a script: headings, what is said, and in 楷体 what is done.
func script(head, says, cue docx.Style) *docx.Doc {
	d := docx.New(docx.A4)
	d.Para(docx.Title, "{{题目}}")
	optional(d, "时间地点", docx.Subtitle, "（{{时间地点}}）")
	optional(d, "主持人", docx.Subtitle, "主持人：{{主持人}}")
	d.Blank(1).Para(docx.Body, "{{#步}}")
	optional(d, "题", head, "{{题}}")
	optional(d, "说", says, "{{说}}")
	optional(d, "提示", cue, "{{提示}}")
	return d.Para(docx.Body, "{{/步}}")
}

// presidiumNotice is the notice of D03.
func presidiumNotice() *docx.Doc {
	d := redHead("{{主席团}}", "{{题目}}", "主席团各成员")
	d.Para(docx.Body, "{{正文}}").Para(docx.Body, "{{#有议题}}").Para(docx.H1, "一、会议议题").Para(docx.Body, "{{议题.项}}").Para(docx.H1, "二、有关要求").Para(docx.Body, "{{/有议题}}")
	d.Para(docx.Body, "请各位成员安排好工作，准时出席会议；因故不能出席的，请在会前向主席请假。")
	return signed(d, "{{主席团}}")
}

// presidiumAgenda is the agenda of D03 and D27.
func presidiumAgenda() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "{{题目}}")
	optional(d, "时间地点", docx.Subtitle, "（{{时间地点}}）")
	optional(d, "主持人", docx.Subtitle, "主持人：{{主持人}}")
	return d.Blank(1).Para(docx.Body, "{{议程.号}}、{{议程.事项}}{{议程.报告人}}")
}

// people prints who was at a meeting as 纪要 does: the label in 黑体, the names hanging behind it.
func people(d *docx.Doc, labels ...string) *docx.Doc {
	for _, label := range labels {
		d.Para(docx.Body, "{{#"+label+"}}").Runs(docx.Minutes, docx.Hei.Of(label+"："), docx.Plain.Of("{{"+label+"}}")).Para(docx.Body, "{{/"+label+"}}")
	}
	return d
}

// presidiumRecord is the record of a presidium's meeting.
func presidiumRecord() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{题目}}").Blank(1)
	t := form()
	wide(t, "时间", "{{时间}}", docx.TableText, 9)
	wide(t, "地点", "{{地点}}", docx.TableText, 9)
	pair(t, "主持人", "{{主持人}}", "记录人", "{{记录人}}")
	t.Height(9)
	pair(t, "应到", "{{应到}}", "实到", "{{实到}}")
	t.Height(9)
	for _, label := range []string{"出席", "请假", "缺席", "列席"} {
		wide(t, label, "{{"+label+"}}", docx.TableLeft, 9)
		t.Breaks()
	}
	pair(t, "主持人\n签字", "", "记录人\n签字", "") // here, so that they never stand alone on a page behind the text
	t.Height(13)
	wide(t, "签字日期", "{{签字日期}}", docx.TableText, 9)
	d.Table(t).Blank(1)
	d.Para(docx.Body, "{{#议题}}").Para(docx.H1, "{{号}}、{{事项}}")
	optional(d, "结果", docx.Body, "结果：{{结果}}。")
	optional(d, "表决", docx.Body, "{{表决}}")
	d.Para(docx.Body, "{{/议题}}")
	d.Para(docx.Body, "{{#发言}}").Para(docx.Body, "{{段}}").Para(docx.Body, "{{/发言}}")
	d.Para(docx.Body, "{{#记录}}").Para(docx.Body, "{{段}}").Para(docx.Body, "{{/记录}}")
	return d.Para(docx.Body, "{{#待记}}").Para(docx.GroupTitle, "发言和审议情况：").Blank(6).Para(docx.Body, "{{/待记}}")
}

// presidiumMinutes is 纪要 (GB/T 9704-2012 10.3) of D03.
func presidiumMinutes() *docx.Doc {
	d := imprinted(docx.New(docx.A4).MinutesHead("{{主席团}}会议纪要", "{{文号}}"))
	d.Para(docx.Title, "{{题目}}").Blank(1)
	d.Para(docx.Body, "{{开头}}{{人数}}")
	d.Para(docx.Body, "{{正文.段}}")
	d.Para(docx.Body, "{{#议题}}").Para(docx.Body, "{{号}}、{{事项}}{{表决}}").Para(docx.Body, "{{/议题}}").Blank(1)
	return people(d, "出席", "请假", "缺席", "列席")
}

package main

import "npcdesk/app/paper/docx"

// oathCard is 誓词卡 of D48: the oath in type to be read aloud.
func oathCard() *docx.Doc {
	d := docx.New(docx.A5Wide).Para(docx.Title, "宪法宣誓誓词")
	return d.Blank(1).Para(docx.BigScript, "{{誓词}}")
}

// oathBook is 签名册 of D48.
func oathBook() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{会议.题名}}\n宪法宣誓签名册").Blank(1)
	d.Para(docx.Body, "{{誓词}}").Blank(1)
	t := docx.NewTable(15, 35, 66, 40)
	t.Head("序号", "宣誓人", "所任职务", "签名")
	t.Row("{{宣誓.序号}}", "{{宣誓.姓名}}", "{{宣誓.职务}}", "")
	t.Height(14)
	d.Table(t)
	d.Para(docx.TableNote, "宣誓日期：{{日期}}　　组织机构：{{组织机构}}")
	optional(d, "地点", docx.TableNote, "宣誓地点：{{地点}}")
	return optional(d, "监誓人", docx.TableNote, "监誓人：{{监誓人}}")
}

// voteSheet is 表决记录单 of a sitting (D54) and of any other meeting.
func voteSheet() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{题目}}")
	d.Para(docx.TableNote, "时间：{{时间}}")
	optional(d, "地点", docx.TableNote, "地点：{{地点}}")
	d.Para(docx.TableNote, "应到{{应到}}名，实到{{实到}}名")
	t := docx.NewTable(11, 58, 17, 11, 11, 11, 11, 11, 15)
	t.Head("序号", "表决事项", "方式", "全体", "出席", "赞成", "反对", "弃权", "结果")
	t.Cells(docx.Cell{Text: "{{表决.序号}}"}, docx.Cell{Text: "{{表决.事项}}", Style: docx.TableLeft}, docx.Cell{Text: "{{表决.方式}}"}, docx.Cell{Text: "{{表决.全体}}"},
		docx.Cell{Text: "{{表决.出席}}"}, docx.Cell{Text: "{{表决.赞成}}"}, docx.Cell{Text: "{{表决.反对}}"}, docx.Cell{Text: "{{表决.弃权}}"}, docx.Cell{Text: "{{表决.结果}}"})
	t.Height(9)
	d.Table(t)
	d.Para(docx.TableNote, "赞成、反对、弃权的合计不得多于出席人数；获得{{全体}}过半数赞成的为通过。只记票数，不记每个人怎样表决。")
	return d.Blank(1).Para(docx.Signature, "清点人签名：\t宣布人：{{宣布人}}")
}

// interpellationSheet is 质询案记录 of D54.
func interpellationSheet() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{会议.题名}}\n质询案记录").Blank(1)
	t := form()
	wide(t, "质询案题目", "{{案由}}", docx.TableText, 12)
	pair(t, "质询对象", "{{质询对象}}", "提出日期", "{{提出日期}}")
	wide(t, "联名代表\n（{{人数}}名）", "{{联名}}", docx.TableLeft, 14)
	t.Breaks()
	for _, row := range [][2]string{{"质询的问题", "问题"}, {"质询的内容", "内容"}, {"主席团决定", "决定"}} {
		wide(t, row[0], "{{"+row[1]+"}}", docx.TableLeft, 14)
		t.Breaks()
	}
	pair(t, "答复方式", "{{方式}}", "答复期限", "{{期限}}")
	pair(t, "答复人\n（签署人）", "{{答复人}}", "答复日期", "{{答复日期}}")
	wide(t, "答复", "{{答复}}", docx.TableLeft, 28)
	t.Breaks()
	wide(t, "联名代表\n的意见", "{{评价}}", docx.TableText, 12)
	wide(t, "再次答复", "{{再答复}}", docx.TableLeft, 14)
	t.Breaks()
	wide(t, "交办事项", "{{交办}}", docx.TableLeft, 14)
	t.Breaks()
	return d.Table(t).Blank(1).Para(docx.Signature, "答复人签名：\t记录人签名：")
}

// closingSpeech is the closing speech of D55.
func closingSpeech() *docx.Doc {
	d := docx.New(docx.A4).FileMark("{{会议.大会}}", "{{会议.次}}文件{{文件号}}")
	d.Para(docx.Title, "{{会议.题名}}\n{{题目}}")
	d.Para(docx.Subtitle, "（{{时间}}）")
	optional(d, "报告人", docx.Subtitle, "{{报告人}}")
	return textBody(d.Blank(1), "全文")
}

// commendations is the decision on commendations of D55.
func commendations() *docx.Doc {
	d := docx.New(docx.A4).FileMark("{{会议.大会}}", "{{会议.次}}文件{{文件号}}")
	d.Para(docx.Title, "{{主席团}}\n{{题目}}").Blank(1)
	d.Para(docx.Body, "{{正文}}").Para(docx.Body, "{{勉励}}").Blank(1)
	d.Para(docx.Body, "{{#表彰}}").Para(docx.GroupTitle, "{{题}}").Para(docx.Names4, "{{名单.行}}").Para(docx.Body, "{{/表彰}}")
	return d.Sign("{{主席团}}", "{{落款日期}}")
}

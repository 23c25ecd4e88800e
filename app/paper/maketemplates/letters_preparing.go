package main

import "npcdesk/app/paper/docx"

// preparationPlan is 筹备工作方案 of D08.
func preparationPlan() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "{{会议.题名}}\n筹备工作方案").Blank(1)
	d.Para(docx.Body, "为做好{{会议.全称}}的筹备工作，制定本方案。")
	d.Para(docx.H1, "一、会议概况").Para(docx.Body, "会议拟于{{何时何地}}召开。")
	d.Para(docx.H1, "二、会前和会中工作").Para(docx.Body, "{{会前.项}}")
	d.Para(docx.H1, "三、工作要求").Para(docx.Body, "各项任务落实到人，按期完成；任务有变化的，及时报告。涉及选举、表决的程序和文件，提前核对，保证会议依法进行。")
	block(d, "有会后", func() { d.Para(docx.H1, "四、会后工作").Para(docx.Body, "{{会后.项}}") })
	return d
}

// preparationDuties is 分工表: who does what.
func preparationDuties() *docx.Doc {
	return sheet(docx.A4, "{{会议.题名}}\n筹备工作分工表", "").Para(docx.Body, "{{表:分工}}")
}

// preparationSchedule is 倒排工期表.
func preparationSchedule() *docx.Doc {
	d := sheet(docx.A4Wide, "{{会议.全称}}\n筹备工作倒排工期表", "开幕日：{{会议.开幕日}}")
	t := docx.NewTable(14, 38, 30, 83, 30, 30)
	t.Head("序号", "日期", "距开幕", "工作任务", "责任人", "完成情况")
	t.Cells(docx.Cell{Text: "{{任务.序号}}"}, docx.Cell{Text: "{{任务.日期}}"}, docx.Cell{Text: "{{任务.倒排}}"}, docx.Cell{Text: "{{任务.任务}}", Style: docx.TableLeft},
		docx.Cell{Text: "{{任务.责任人}}"}, docx.Cell{Text: "{{任务.完成}}"})
	return d.Table(t)
}

// sitesTable lists the stops of an inspection.
func sitesTable() *docx.Table {
	t := docx.NewTable(14, 44, 42, 32, 24)
	t.Head("序号", "地点", "单位", "内容", "讲解人")
	t.Cells(cells("点位", "序号", "地点", "单位", "内容", "讲解")...)
	return t
}

// visitNotice is the notice of D09.
func visitNotice() *docx.Doc {
	d := redHead("{{主席团}}", "关于开展{{题}}的通知", "各位参加视察的代表、各有关单位")
	d.Para(docx.Body, "为使代表了解情况，审议好{{会议.全称}}的各项报告，主席团决定开展{{题}}。现将有关事项通知如下。")
	d.Para(docx.H1, "一、视察内容").Para(docx.Body, "{{主题}}。")
	d.Para(docx.H1, "二、时间和地点").Para(docx.Body, "{{时间地点}}。")
	d.Para(docx.H1, "三、参加人员")
	optional(d, "组长", docx.Body, "组长：{{组长}}。")
	optional(d, "成员", docx.Body, "成员：{{成员}}。")
	optional(d, "其他人员", docx.Body, "其他人员：{{其他人员}}。")
	d.Para(docx.H1, "四、有关要求").Para(docx.Body, "请代表准时参加，深入了解情况，听取群众意见；请有关单位如实介绍情况，做好衔接。")
	return callSigned(d)
}

// visitPlan is the plan of D09.
func visitPlan() *docx.Doc {
	d := redHead("{{主席团}}", "{{题}}工作方案", "")
	d.Para(docx.Body, "为做好{{会议.简称}}的会前准备，组织代表开展{{题}}，制定本方案。")
	d.Para(docx.H1, "一、视察主题").Para(docx.Body, "{{主题}}。")
	d.Para(docx.H1, "二、时间和组织").Para(docx.Body, "视察时间为{{时间}}，由{{组织}}组织。")
	optional(d, "组长", docx.Body, "视察组组长：{{组长}}。")
	optional(d, "成员", docx.Body, "参加视察的代表：{{成员}}。")
	optional(d, "其他人员", docx.Body, "其他人员：{{其他人员}}。")
	d.Para(docx.H1, "三、方法步骤").Para(docx.Body, "（一）实地查看。按照安排的点位现场查看，与群众交谈。")
	d.Para(docx.Body, "（二）听取汇报。{{听取}}代表可以询问情况，提出意见。")
	d.Para(docx.Body, "（三）形成报告。汇总视察情况和意见建议，形成视察报告，供代表审议时参考，并转有关方面研究处理。")
	block(d, "有点位", func() { d.Para(docx.H1, "四、视察点位").Table(sitesTable()) })
	return callSigned(d)
}

// visitReport is the report of D09.
func visitReport() *docx.Doc {
	d := redHead("{{主席团}}", "关于{{主题}}的\n{{题}}报告", "")
	d.Para(docx.Body, "{{时间}}，{{组织}}组织代表开展{{题}}{{组长句}}。现将有关情况报告如下。")
	block(d, "有概况", func() { d.Para(docx.H1, "{{概况号}}、视察情况").Para(docx.Body, "{{概况.段}}") })
	block(d, "有问题", func() {
		d.Para(docx.H1, "{{问题号}}、发现的问题").Para(docx.Body, "视察组认为，工作中还有下列问题：").Para(docx.Body, "{{问题.项}}")
	})
	block(d, "有建议", func() {
		d.Para(docx.H1, "{{建议号}}、意见建议").Para(docx.Body, "视察组建议：").Para(docx.Body, "{{建议.项}}")
	})
	return callSigned(d)
}

// draftOut is a report for comment (D10).
func draftOut() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "{{标题}}\n（征求意见稿）")
	optional(d, "报告人", docx.Subtitle, "{{报告人}}")
	textBody(d.Blank(1), "文稿")
	return d
}

// comments is 意见汇总表 of D10.
func comments() *docx.Doc {
	d := sheet(docx.A4Wide, "{{会议.全称}}\n征求意见汇总表", "共收集意见{{件数}}条。{{说明}}")
	t := docx.NewTable(14, 48, 32, 76, 55)
	t.Head("序号", "来源", "提出人", "意见建议", "采纳情况")
	t.Cells(docx.Cell{Text: "{{意见.序号}}"}, docx.Cell{Text: "{{意见.来源}}"}, docx.Cell{Text: "{{意见.提出人}}"}, docx.Cell{Text: "{{意见.意见}}", Style: docx.TableLeft},
		docx.Cell{Text: "{{意见.采纳}}", Style: docx.TableLeft})
	return d.Table(t)
}

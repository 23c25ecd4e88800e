package main

import "npcdesk/app/paper/docx"

// formPage is the page of forms: the text area of GB/T 9704 is 156 mm wide, and a form needs its height, so that it keeps
// to one page.
var formPage = docx.Page{Width: 210, Height: 297, Top: 28, Bottom: 24, Left: 28, Right: 26}

// form is a table of labels and values in two pairs of columns, 156 mm wide.
func form() *docx.Table { return docx.NewTable(25, 56, 25, 50) }

// pair is a row of two labels with their values.
func pair(t *docx.Table, texts ...string) {
	var cells []docx.Cell
	for i, text := range texts {
		style := docx.TableText
		if i%2 == 0 {
			style = docx.TableHead
		}
		cells = append(cells, docx.Cell{Text: text, Style: style})
	}
	t.Cells(cells...)
}

// wide is a row of one label with a value over the whole width; height in millimetres, 0 as the text needs.
func wide(t *docx.Table, label, text string, style docx.Style, height float64) {
	t.Cells(docx.Cell{Text: label, Style: docx.TableHead}, docx.Cell{Text: text, Style: style, Across: 3})
	if height > 0 {
		t.Height(height)
	}
}

// handOverSlip is 交办单.
func handOverSlip() *docx.Doc {
	d := docx.New(formPage)
	d.Para(docx.Title, "{{主席团}}\n代表{{文种}}交办单").Para(docx.TableNote, "")
	t := form()
	pair(t, "编号", "{{编号}}", "内容分类", "{{内容分类}}")
	wide(t, "案由", "{{案由}}", docx.TableText, 0)
	pair(t, "领衔代表", "{{领衔代表}}", "附议人", "{{附议人}}")
	pair(t, "提出来源", "{{来源}}", "提出日期", "{{提出日期}}")
	wide(t, "{{内容.名}}", "{{内容.文}}", docx.TableLeft, 14)
	t.Breaks()
	pair(t, "主办单位", "{{主办单位}}", "协办单位", "{{协办单位}}")
	pair(t, "责任领导", "{{责任领导}}", "分管领导", "{{分管领导}}")
	pair(t, "责任部门\n负责人", "{{责任部门负责人}}", "具体承办人", "{{具体承办人}}")
	pair(t, "交办日期", "{{交办日期}}", "办理期限", "{{办理期限}}")
	wide(t, "办理要求", "{{办理要求}}", docx.TableLeft, 16)
	pair(t, "签收人", "{{签收人}}", "签收日期", "{{签收日期}}")
	d.Table(t)
	d.Para(docx.TableNote, "{{#退回说明}}").Para(docx.TableNote, "{{退回说明}}").Para(docx.TableNote, "{{/退回说明}}")
	d.Para(docx.TableNote, "{{#联系}}").Para(docx.TableNote, "{{联系}}").Para(docx.TableNote, "{{/联系}}")
	return d.Para(docx.Signature, "\t{{主席团}}").Para(docx.Signature, "\t{{落款日期}}")
}

// opinionSlip is 征询意见表.
func opinionSlip() *docx.Doc {
	d := docx.New(formPage)
	d.Para(docx.Title, "{{行政区}}人大代表{{文种}}办理情况\n征询意见表").Blank(1)
	t := form()
	pair(t, "提出来源", "{{来源}}", "编号", "{{编号}}")
	wide(t, "案由", "{{案由}}", docx.TableText, 14)
	pair(t, "领衔代表", "{{领衔代表}}", "附议人", "{{附议人}}")
	pair(t, "主办单位", "{{主办单位}}", "协办单位", "{{协办单位}}")
	pair(t, "答复日期", "{{答复日期}}", "答复文号", "{{答复文号}}")
	wide(t, "办理结果\n分类", "{{结果说明}}", docx.TableText, 12)
	wide(t, "承办单位\n见面沟通", "{{见面}}", docx.TableText, 14)
	wide(t, "对办理态度\n的评价", "{{评价}}", docx.TableText, 16)
	wide(t, "对办理结果\n的评价", "{{评价}}", docx.TableText, 16)
	wide(t, "具体意见\n（不满意的\n请写明\n理由）", "", docx.TableLeft, 42)
	t.Cells(docx.Cell{Text: "代表签名", Style: docx.TableHead}, docx.Cell{}, docx.Cell{Text: "日期", Style: docx.TableHead}, docx.Cell{Text: "　　年　　月　　日"}).Height(14)
	d.Table(t)
	d.Para(docx.TableNote, "{{#回收说明}}").Para(docx.TableNote, "{{回收说明}}").Para(docx.TableNote, "{{/回收说明}}")
	return d.Para(docx.TableNote, "{{#联系}}").Para(docx.TableNote, "{{联系}}").Para(docx.TableNote, "{{/联系}}")
}

// replyLetter is 答复函: a letter (信函格式, GB/T 9704-2012 10.1) of the unit to the deputy.
func replyLetter() *docx.Doc {
	page := docx.A4
	page.Letter, page.Numbers = "{{主办单位全称}}", docx.NotOnFirst
	d := docx.New(page).LetterNumber("{{函号}}")
	d.Para(docx.Title, "{{标题}}").To("{{称呼}}")
	d.Para(docx.Body, "{{来信}}").Para(docx.Body, "{{办理.段}}").Para(docx.Body, "{{结尾}}").Blank(1)
	for _, line := range docx.AttachmentLines("代表{{文种}}办理情况征询意见表") {
		d.Para(docx.Attachment, line)
	}
	d.Sign("{{主办单位全称}}", "{{落款日期}}")
	d.Para(docx.Remark, "{{#单位联系}}").Para(docx.Remark, "{{单位联系}}").Para(docx.Remark, "{{/单位联系}}")
	return d.Para(docx.Normal, "抄送：{{主席团}}。") // a letter's 版记 has no lines and names no printer (10.1)
}

// urgeNotice is 督办通知单.
func urgeNotice() *docx.Doc {
	d := docx.New(formPage)
	d.Para(docx.Title, "{{主席团}}\n代表议案建议督办通知单").To("{{单位}}")
	d.Para(docx.Body, "{{正文}}")
	t := docx.NewTable(11, 30, 45, 22, 23, 25).In(docx.TableSmall)
	t.Head("序号", "编号", "案由", "领衔代表", "办理期限", "逾期天数")
	t.Row("{{逾期.序号}}", "{{逾期.编号}}", "{{逾期.案由}}", "{{逾期.领衔代表}}", "{{逾期.办理期限}}", "{{逾期.逾期天数}}天")
	d.Table(t)
	d.Para(docx.Body, "{{依据}}{{要求}}").Sign("{{主席团}}", "{{落款日期}}")
	return d.Para(docx.Remark, "{{#联系}}").Para(docx.Remark, "{{联系}}").Para(docx.Remark, "{{/联系}}")
}

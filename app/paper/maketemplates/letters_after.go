package main

import "npcdesk/app/paper/docx"

// presidiumOfSession is the presidium that the session elected, as it signs announcements.
const presidiumOfSession = "{{会议.大会}}\n{{会议.次}}主席团"

// congressSigned ends an announcement of that presidium, whose name takes two lines.
func congressSigned(d *docx.Doc) *docx.Doc {
	return announced(d, "{{大会主席团}}", "{{会议.大会}}", "{{会议.次}}主席团")
}

// congressNotice is an announcement (D56) of one sentence: an election, a resignation.
func congressNotice() *docx.Doc {
	d := announcementHead(presidiumOfSession)
	return congressSigned(d.Para(docx.Body, "{{正文}}").Para(docx.Body, "现予公告。"))
}

// endingsNotice is the announcement of mandates that ended.
func endingsNotice() *docx.Doc {
	d := announcementHead(presidiumOfSession)
	d.Para(docx.Body, "根据代表资格审查委员会的报告，{{会议.全称}}确认，下列{{人数}}名代表的代表资格依法终止（{{排序}}）：")
	d.Para(docx.Body, "{{名单.人}}")
	optional(d, "现有", docx.Body, "{{现有}}")
	return congressSigned(d.Para(docx.Body, "现予公告。"))
}

// projectsNotice is the announcement of the livelihood projects.
func projectsNotice() *docx.Doc {
	d := announcementHead(presidiumOfSession)
	return congressSigned(d.Para(docx.Body, "{{正文}}").Para(docx.Body, "{{项目.项}}"))
}

// sessionReport is D58.
func sessionReport() *docx.Doc {
	d := upward("{{主席团}}", meetingTitle("关于", "情况的报告"), "{{主送}}")
	d.Para(docx.Body, "{{会议.全称}}已经闭幕。现将会议情况报告如下。")
	d.Para(docx.H1, "一、会议基本情况").Para(docx.Body, "会议于{{何时何地}}召开。")
	optional(d, "出席", docx.Body, "{{出席}}")
	block(d, "有议程", func() { d.Para(docx.H1, "{{议程号}}、会议议程").Para(docx.Body, "{{议程.项}}") })
	block(d, "有表决", func() { d.Para(docx.H1, "{{表决号}}、表决情况").Para(docx.Body, "{{表决.项}}") })
	block(d, "有选举", func() { d.Para(docx.H1, "{{选举号}}、选举结果").Para(docx.Body, "{{选举.项}}") })
	block(d, "有建议", func() {
		d.Para(docx.H1, "{{建议号}}、代表提出议案和建议的情况").Para(docx.Body, "{{建议}}")
	})
	return signed(d.Para(docx.Body, "特此报告。"), "{{主席团}}")
}

// handOverNotice is the notice of D60.
func handOverNotice() *docx.Doc {
	d := redHead("{{主席团}}", "关于交办{{会议.大会}}\n{{会议.次}}代表{{文种}}的通知", "{{政府}}、各承办单位")
	d.Para(docx.Body, "{{会议.全称}}期间，代表依法提出了{{文种}}。经研究，现将{{件数}}件交由{{单位数}}个单位主办，并就办理工作通知如下。")
	d.Para(docx.H1, "一、明确责任").Para(docx.Body, "承办单位主要负责人负总责，逐件确定责任领导和具体承办人。需要几个单位办理的，主办单位牵头，协办单位配合。")
	d.Para(docx.H1, "二、加强沟通").Para(docx.Body, "{{见面}}办理中有变化的，及时告知代表。")
	d.Para(docx.H1, "三、按期答复").Para(docx.Body, "{{期限}}答复采用书面形式，写明办理结果，由单位负责人签发，送交代表并抄送主席团，附征询意见表。")
	d.Para(docx.H1, "四、跟踪落实").Para(docx.Body, "答复中承诺解决的事项，列出时限抓好落实。代表对办理结果不满意的，重新研究办理。")
	d.Attachments("代表建议交办清单", "代表建议责任分解表", "代表建议交办单", "答复函样式", "征询意见表样式")
	return signed(d, "{{主席团}}")
}

// handOverList is 交办清单.
func handOverList() *docx.Doc {
	d := sheet(docx.A4Wide, "{{会议.全称}}\n代表议案建议交办清单", "共{{件数}}件")
	t := docx.NewTable(12, 24, 78, 22, 34, 34, 21).In(docx.TableSmall)
	t.Head("序号", "编号", "案由", "领衔代表", "主办单位", "协办单位", "办理期限")
	t.Cells(cells("清单", "序号", "编号", "案由", "领衔代表", "主办单位", "协办单位", "期限")...)
	return d.Table(t)
}

// handOverDuties is 责任分解表.
func handOverDuties() *docx.Doc {
	d := sheet(docx.A4Wide, "{{会议.全称}}\n代表议案建议办理责任分解表", "共{{件数}}件")
	t := docx.NewTable(12, 24, 58, 19, 19, 34, 19, 19, 21).In(docx.TableSmall)
	t.Head("序号", "编号", "案由", "责任领导", "分管领导", "主办单位", "负责人", "承办人", "时限")
	t.Cells(cells("清单", "序号", "编号", "案由", "责任领导", "分管领导", "主办单位", "负责人", "承办人", "期限")...)
	return d.Table(t)
}

// replySample is 答复函样式: the letter with its places described. ×× stands for what the unit fills in.
func replySample() *docx.Doc {
	page := docx.A4
	page.Letter, page.Numbers = "（承办单位名称）", docx.NotOnFirst
	d := docx.New(page).LetterNumber("（发文字号）\n办理结果：（A、B、C或者D）")
	d.Para(docx.Title, meetingTitle("关于", "第××号建议的答复")).To("×××代表（×××等×名代表）")
	d.Para(docx.Body, "您（你们）提出的“（案由）”（编号：×××）收悉。经研究办理，现答复如下：")
	d.Para(docx.Body, "（一）写明与代表见面沟通的时间和听取的意见。")
	d.Para(docx.Body, "（二）逐条答复建议提出的问题：已经解决的，写明做法和结果；列入计划的，写明时限和责任人；暂时不能解决的，说明原因。")
	optional(d, "分类", docx.Body, "{{分类}}")
	d.Para(docx.Body, "感谢您（你们）对{{行政区}}工作的关心和支持。").Blank(1)
	for _, line := range docx.AttachmentLines("代表建议办理情况征询意见表") {
		d.Para(docx.Attachment, line)
	}
	d.Sign("（承办单位名称）", "　　年　　月　　日")
	d.Para(docx.Remark, "（联系人：×××，电话：×××）")
	return d.Para(docx.Normal, "抄送：{{主席团}}。")
}

// reportTasks is D61.
func reportTasks() *docx.Doc {
	d := sheet(docx.A4Wide, "{{行政区}}{{年度}}政府工作报告\n目标任务分解表", "根据{{会议.全称}}批准的政府工作报告分解，共{{件数}}项。")
	t := docx.NewTable(12, 58, 55, 22, 34, 22, 22).In(docx.TableSmall)
	t.Head("序号", "目标任务", "工作目标", "责任领导", "责任单位", "责任人", "完成时限")
	t.Cells(docx.Cell{Text: "{{任务.序号}}"}, docx.Cell{Text: "{{任务.事项}}"}, docx.Cell{Text: "{{任务.目标}}"}, docx.Cell{Text: "{{任务.领导}}"},
		docx.Cell{Text: "{{任务.单位}}"}, docx.Cell{Text: "{{任务.责任人}}"}, docx.Cell{Text: "{{任务.时限}}"})
	return d.Table(t)
}

// presidiumLetter opens a letter (信函格式) of the presidium.
func presidiumLetter(title, to string) *docx.Doc {
	page := docx.A4
	page.Letter, page.Numbers = markName("{{主席团}}"), docx.NotOnFirst
	return docx.New(page).LetterNumber("{{文号}}").Para(docx.Title, title).To(to)
}

// reviewOpinions is 审议意见书 of D62.
func reviewOpinions() *docx.Doc {
	d := presidiumLetter(meetingTitle("关于转送", "审议意见的函"), "{{政府}}")
	d.Para(docx.Body, "{{会议.全称}}期间，代表对会议的各项报告进行了审议，提出了意见。现将审议意见转给你们，请研究处理。")
	d.Para(docx.Body, "{{意见.项}}")
	optional(d, "期限", docx.Body, "{{期限}}")
	optional(d, "无期限", docx.Body, "请将研究处理情况书面报告主席团。")
	return signed(d, "{{主席团}}")
}

// budgetReminder is 预算公开提醒函 of D62.
func budgetReminder() *docx.Doc {
	d := presidiumLetter("关于做好预算决算公开工作的提醒函", "{{政府}}")
	d.Para(docx.Body, "{{通过日}}，{{会议.全称}}通过了{{决议}}。根据《中华人民共和国预算法》第十四条的规定，经批准的预算、预算调整、决算和预算执行情况的报告及报表，应当在批准后{{天数}}日内向社会公开。请在{{公开期限}}前依法公开，并对重要事项作出说明。")
	optional(d, "预算", docx.Body, "经批准的预算，请依照预算法第五十二条的规定在批准后二十日内批复各部门，并依照第五十条的规定及时报县级人民政府备案。")
	return signed(d.Para(docx.Body, "请将公开情况函告主席团。"), "{{主席团}}")
}

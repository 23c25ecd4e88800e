package main

import "npcdesk/app/paper/docx"

// reportTemplates are reports, resolutions and decisions (DOMAIN.md §5.4).
var reportTemplates = together(resolutionTemplates, builders{
	"会议报告":        spokenText,
	"工作总结":        workReport,
	"代表资格审查报告":    credentialsReport,
	"议案建议办理情况一览表": handledTable,
	"分团审议安排":      deliberationPlan,
	"审议记录表":       deliberationRecord,
	"审议意见汇总":      deliberationSummary,
	"议案处理意见报告":    motionsReport,
	"预算审查结果报告":    budgetReview,
})

// titled opens a congress paper whose title does not begin with the session's name.
func titled(title string) *docx.Doc {
	return docx.New(docx.A4).FileMark("{{会议.大会}}", "{{会议.次}}文件{{文件号}}").Para(docx.Title, title)
}

// framed prints the clerk's own text where there is one, else the frame.
func framed(d *docx.Doc, frame func(*docx.Doc)) *docx.Doc {
	textBody(d, "文")
	d.Para(docx.Body, "{{#套语}}")
	frame(d)
	return d.Para(docx.Body, "{{/套语}}")
}

// spokenText is a report, an address or a speech that somebody wrote (D29 to D35): when, where and by whom it was given stands
// under its title (DOMAIN.md §5.1).
func spokenText() *docx.Doc {
	d := titled("{{题目}}").Para(docx.Subtitle, "{{在会上}}")
	return textBody(optional(d, "报告人", docx.Subtitle, "{{报告人}}").Blank(1), "文")
}

// workReport is the presidium's report of a period (DOMAIN.md §7.1); one that is spoken has no signature.
func workReport() *docx.Doc {
	d := textBody(docx.New(docx.A4).Para(docx.Title, "{{题目}}").Blank(1), "文").Para(docx.Body, "{{#落款}}")
	return d.Sign("{{主席团}}", "{{落款日期}}").Para(docx.Body, "{{/落款}}")
}

// credentialsReport is D14.
func credentialsReport() *docx.Doc {
	d := titled("{{机构}}\n关于代表资格的审查报告").Blank(1)
	d.Para(docx.Normal, "{{主送}}：")
	framed(d, func(d *docx.Doc) {
		d.Para(docx.Body, "根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》的规定，代表资格审查委员会对{{会议.大会}}代表的当选和变动情况进行了审查。现将审查情况报告如下：")
		optional(d, "换届", docx.Body, "{{选举}}。经审查，{{人数}}名代表的当选符合法律规定，代表资格有效。")
		optional(d, "补选", docx.Body, "{{选举}}。经审查，{{人数}}名补选代表的当选符合法律规定，代表资格有效。")
		d.Para(docx.Body, "{{变动.段}}")
		d.Para(docx.Body, "目前，{{会议.大会}}实有代表{{实有}}名。").Para(docx.Body, "特此报告。")
	})
	d.Sign("代表资格审查委员会", "{{落款日期}}")
	t := docx.NewTable(12, 26, 66, 18, 16, 18)
	t.Head("序号", "选区", "姓名", "选民数", "参加\n投票数", "得票数")
	t.Row("{{名单.序号}}", "{{名单.选区}}", "{{名单.姓名}}", "{{名单.选民}}", "{{名单.投票}}", "{{名单.得票}}")
	return d.Para(docx.Body, "{{#有名单}}").Annex("附件", "代表当选情况表").Para(docx.Subtitle, "（{{人数}}名，{{排序}}）").Table(t).Para(docx.Body, "{{/有名单}}")
}

// handledTable is the table behind D35.
func handledTable() *docx.Doc {
	d := docx.New(docx.A4Wide).Para(docx.Title, "{{会议.大会}}\n{{上次}}以来代表议案建议办理情况一览表").Para(docx.Subtitle, "{{截至}}")
	t := docx.NewTable(11, 23, 11, 51, 25, 33, 20, 20, 12, 19).In(docx.TableSmall)
	t.Head("序号", "编号", "类别", "案由", "领衔\n代表", "主办单位", "交办日期", "答复日期\n（状态）", "办理\n结果", "代表\n评价")
	t.Row("{{件.序号}}", "{{件.编号}}", "{{件.文种}}", "{{件.案由}}", "{{件.领衔}}", "{{件.单位}}", "{{件.交办}}", "{{件.答复}}", "{{件.结果}}", "{{件.评价}}")
	return d.Table(t).Para(docx.TableNote, "{{合计}}")
}

// deliberationPlan is the plan of D37.
func deliberationPlan() *docx.Doc {
	d := docx.New(docx.A4Wide).Para(docx.Title, "{{会议.题名}}\n分团审议安排").Blank(1)
	t := docx.NewTable(28, 46, 46, 24, 22, 17, 42)
	t.Head("代表团", "时间", "地点", "主持人", "记录人", "代表\n人数", "审议内容")
	return d.Table(t.Row("{{团.代表团}}", "{{团.时间}}", "{{团.地点}}", "{{团.主持}}", "{{团.记录}}", "{{团.人数}}", "{{团.内容}}"))
}

// deliberationRecord is the record of D37 for one delegation.
func deliberationRecord() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{会议.题名}}\n代表团审议记录表").Blank(1)
	t := form()
	pair(t, "代表团", "{{代表团}}", "时间", "{{时间}}")
	pair(t, "地点", "{{地点}}", "主持人", "{{主持}}")
	pair(t, "应到", "{{应到}}名", "实到", "{{实到}}名")
	wide(t, "审议内容", "{{内容}}", docx.TableLeft, 16)
	d.Table(t)
	s := docx.NewTable(32, 124)
	s.Head("发言人", "发言要点")
	s.Cells(docx.Cell{Text: "{{发言.人}}"}, docx.Cell{Text: "{{发言.要点}}", Style: docx.TableLeft}).Height(14).Breaks()
	return d.Table(s).Para(docx.TableNote, "记录人：{{记录}}")
}

// deliberationSummary is the summary of D37.
func deliberationSummary() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "{{会议.题名}}\n审议意见汇总").Blank(1).Para(docx.Body, "{{概况}}")
	return textBody(d, "文")
}

// motionsReport is D38.
func motionsReport() *docx.Doc {
	d := titled("{{机构}}\n关于代表提出的议案处理意见的报告").Blank(1).Para(docx.Normal, "大会主席团：")
	framed(d, func(d *docx.Doc) {
		d.Para(docx.Body, "{{收到}}{{分类}}议案审查委员会对代表提出的议案和建议进行了审查，现将处理意见报告如下：")
		d.Para(docx.H1, "一、关于议案")
		optional(d, "无议案", docx.Body, "会议没有收到代表提出的议案。")
		d.Para(docx.Body, "{{议案.段}}")
		d.Para(docx.Body, "{{#有建议}}").Para(docx.H1, "二、关于建议、批评和意见")
		d.Para(docx.Body, "代表提出的建议、批评和意见{{建议件数}}，作为建议处理：会后由主席团交有关单位研究办理，在{{答复期限}}内答复代表。")
		d.Para(docx.Body, "{{/有建议}}").Para(docx.Body, "以上报告，请予审议。")
	})
	return d.Sign("{{署名}}", "{{落款日期}}")
}

// budgetReview is D39.
func budgetReview() *docx.Doc {
	d := titled("{{机构}}\n{{题目}}").Blank(1).Para(docx.Normal, "大会主席团：")
	framed(d, func(d *docx.Doc) {
		d.Para(docx.Body, "财政预算审查委员会根据各代表团的审议意见，对{{事项}}进行了审查。现将审查结果报告如下：")
		d.Para(docx.Body, "财政预算审查委员会认为，上述事项符合《中华人民共和国预算法》的规定，符合本{{镇}}实际，建议本次会议批准。")
		d.Para(docx.Body, "财政预算审查委员会建议：{{政府}}严格执行批准的预算，未经法定程序不作调整；依法组织收入，保障民生支出；按规定公开预算和决算，接受人民代表大会和群众的监督。")
		d.Para(docx.Body, "以上报告，请予审议。")
	})
	return d.Sign("{{署名}}", "{{落款日期}}")
}

package main

import "npcdesk/app/paper/docx"

// electionForms are the forms of elections, of their count and of satisfaction polls.
var electionForms = builders{
	"代表联合提名表":   jointNomination,
	"候选人简历":     resumes,
	"发出收回选票报告单": papersReport,
	"计票结果报告单":   countReport,
	"当选人情况表":    winnerTable,
	"满意度测评表":    appraisalForm,
	"满意度测评结果单":  appraisalResult,
}

// plainForm is a form without a page number, as ballots and forms of the count are.
func plainForm() *docx.Doc {
	page := formPage
	page.Top, page.Bottom, page.Numbers = 22, 16, docx.NoNumbers
	return docx.New(page)
}

// jointNomination is 代表联合提名表 of D40.
func jointNomination() *docx.Doc {
	d := plainForm().Para(docx.Title, "{{会议.题名}}\n代表联合提名候选人登记表").Blank(1)
	t := form()
	pair(t, "被提名人", "{{姓名}}", "性别", "{{性别}}")
	pair(t, "民族", "{{民族}}", "出生年月", "{{出生}}")
	wide(t, "现任职务", "{{现任}}", docx.TableText, 10)
	wide(t, "提名职务", "{{拟任}}", docx.TableText, 10)
	wide(t, "基本情况\n和提名理由", "{{情况}}", docx.TableLeft, 60)
	d.Table(t).Para(docx.TableNote, "联名代表（{{联名人数}}人以上，由本人签名）")
	n := docx.NewTable(12, 33, 33, 12, 33, 33)
	n.Head("序号", "姓名", "签名", "序号", "姓名", "签名")
	n.Row("{{联名.左号}}", "{{联名.左}}", "", "{{联名.右号}}", "{{联名.右}}", "").Height(11)
	d.Table(n)
	return d.Para(docx.TableNote, "提名时间：　　年　　月　　日　　时　　　　主席团收件人：")
}

// resumes is 候选人简历 of D40, a page for each candidate.
func resumes() *docx.Doc {
	d := plainForm().Para(docx.Body, "{{#候选人}}").PageBreak().Para(docx.Title, "{{会议.题名}}\n候选人简历").Blank(1)
	t := form()
	pair(t, "姓名", "{{候选人.姓名}}", "性别", "{{候选人.性别}}")
	pair(t, "民族", "{{候选人.民族}}", "出生年月", "{{候选人.出生}}")
	wide(t, "现任职务", "{{候选人.现任}}", docx.TableText, 12)
	pair(t, "提名职务", "{{候选人.拟任}}", "提名方式", "{{候选人.提名}}")
	wide(t, "简历", "{{候选人.简历}}", docx.TableLeft, 110)
	t.Breaks()
	return d.Table(t).Para(docx.Body, "{{/候选人}}").Para(docx.TableSmall, "")
}

// counted is the part of a count form that says who came and how many papers were given out and handed back.
func counted(t *docx.Table) {
	pair(t, "应到代表", "{{应到}}名", "实到代表", "{{实到}}名")
	pair(t, "发出选票", "{{发出}}张", "收回选票", "{{收回}}张")
}

// signatures end a count form; they stay on one page together.
func signatures(d *docx.Doc) *docx.Doc {
	d.Para(docx.Signature, "总监票人（签名）：　　　　　　总计票人（签名）：")
	return d.Para(docx.Normal, "时间：{{时间}}")
}

// papersReport is D44.
func papersReport() *docx.Doc {
	d := plainForm().Para(docx.Title, "{{会议.题名}}\n{{选举}}\n发出、收回选票情况报告单").Blank(1)
	t := docx.NewTable(36, 42, 36, 42).In(docx.TableBig)
	for _, row := range [][]string{{"应到代表", "{{应到}}名", "实到代表", "{{实到}}名"}, {"发出选票", "{{发出}}张", "收回选票", "{{收回}}张"}} {
		t.Row(row...).Height(16)
	}
	d.Table(t).Blank(1).Para(docx.Body, "{{结论}}")
	optional(d, "说明", docx.Body, "{{说明}}")
	return signatures(d.Blank(2))
}

// countReport is D45.
func countReport() *docx.Doc {
	d := plainForm().Para(docx.Title, "{{会议.题名}}\n{{选举}}\n计票结果报告单").Para(docx.TableNote, "")
	t := form()
	counted(t)
	pair(t, "有效票", "{{有效}}张", "废票", "{{废票}}张")
	d.Table(t).Para(docx.TableNote, "")
	c := docx.NewTable(46, 21, 21, 21, 24, 23)
	c.Head("候选人", "赞成", "反对", "弃权", "得票率", "结果")
	c.Cells(cells("候选人", "姓名", "赞成", "反对", "弃权", "得票率", "结果")...)
	d.Table(c).Para(docx.TableNote, "得票率为赞成票数占全体代表的比例。")
	w := docx.NewTable(80, 42, 34)
	w.Head("另选人", "票数", "结果")
	w.Cells(cells("另选人", "姓名", "票", "结果")...)
	d.Table(w).Para(docx.TableNote, "").Para(docx.Body, "{{结果.段}}")
	optional(d, "说明", docx.Body, "{{说明}}")
	return signatures(d.Blank(1))
}

// winnerTable is 当选人情况表, the annex of D59.
func winnerTable() *docx.Doc {
	d := docx.New(docx.A4Wide).Para(docx.Title, "{{会议.题名}}\n当选人情况表").Para(docx.TableNote, "")
	t := docx.NewTable(11, 24, 11, 14, 19, 37, 45, 17, 11, 15, 21).In(docx.TableSmall)
	t.Head("序号", "姓名", "性别", "民族", "出生年月", "选举前职务", "当选职务", "选举类型", "得票", "得票率", "宣誓日期")
	t.Cells(cells("当选", "序号", "姓名", "性别", "民族", "出生", "原职", "当选职务", "类型", "得票", "得票率", "宣誓")...)
	return d.Table(t).Para(docx.TableNote, "得票率为赞成票数占全体代表的比例。")
}

// appraisalForm is 满意度测评表 of D54.
func appraisalForm() *docx.Doc {
	d := plainForm().Para(docx.Title, "{{会议.题名}}\n满意度测评表").Para(docx.Subtitle, "{{主题}}").Blank(1)
	t := docx.NewTable(14, 62, 20, 20, 20, 20)
	t.Head("序号", "测评对象", "满意", "基本满意", "不满意", "弃权（不了解）")
	t.Row("{{对象.序号}}", "{{对象.名称}}", "", "", "", "").Height(12)
	d.Table(t)
	return d.Para(docx.TableNote, "说明：请在相应的空格内画“○”，每一项只能选一种意见；多选的该项作废，不选的按弃权计。本表不写姓名。")
}

// appraisalResult is 满意度测评结果单 of D54, on a turned sheet.
func appraisalResult() *docx.Doc {
	page := docx.A4Wide
	page.Numbers = docx.NoNumbers
	d := docx.New(page).Para(docx.Title, "{{会议.题名}}\n满意度测评结果报告单").Para(docx.Subtitle, "{{主题}}")
	t := docx.NewTable(13, 58, 16, 16, 16, 16, 20, 18, 16, 18, 18)
	t.Head("序号", "测评对象", "发出", "收回", "有效", "满意", "基本满意", "不满意", "弃权", "满意率", "满意和基本满意率")
	t.Cells(cells("对象", "序号", "名称", "发出", "收回", "有效", "满意", "基本满意", "不满意", "弃权", "满意率", "两项率")...)
	d.Table(t).Para(docx.TableNote, "满意率为满意票占有效票的比例；满意和基本满意率为满意票与基本满意票之和占有效票的比例。")
	optional(d, "说明", docx.TableNote, "{{说明}}")
	return signatures(d.Blank(1))
}

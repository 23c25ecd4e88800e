package main

import "npcdesk/app/paper/docx"

// projectBallotTemplates are the papers of the ballot on livelihood projects (D36).
var projectBallotTemplates = builders{
	"候选项目说明":  projectIntroduction,
	"候选项目清单":  projectList,
	"票决办法":    projectMethod,
	"票决票":     projectBallot,
	"票决结果报告单": projectResult,
}

// projectIntroduction explains the candidate projects: the text that somebody wrote, else what their records say.
func projectIntroduction() *docx.Doc {
	d := congressPaper("关于{{年}}民生实事候选项目的说明")
	textBody(d, "文稿")
	d.Para(docx.Body, "{{#概述}}").Para(docx.Normal, "各位代表：").
		Para(docx.Body, "经征集意见、筛选论证，并经主席团审议，{{政府}}提出{{年}}民生实事候选项目{{候选数}}个，请大会票决。现将候选项目说明如下。")
	d.Para(docx.Body, "{{#说明}}").Para(docx.H2, "{{说明.题}}").Para(docx.Body, "{{说明.文}}").Para(docx.Body, "{{/说明}}")
	return d.Para(docx.Body, "项目经大会票决后，由{{政府}}组织实施，并向大会报告实施情况。").Para(docx.Body, "{{/概述}}")
}

// projectList is the list of the candidate projects.
func projectList() *docx.Doc {
	d := congressPaper("{{年}}民生实事候选项目清单")
	t := docx.NewTable(11, 38, 45, 22, 24, 16).In(docx.TableSmall)
	t.Head("序号", "项目名称", "建设内容", "地点", "责任单位", "投资（万元）")
	t.Cells(cells("项目", "序号", "名称", "内容", "地点", "单位", "投资")...)
	return d.Table(t)
}

// projectMethod is the method of the ballot on projects.
func projectMethod() *docx.Doc {
	d := congressPaper("{{年}}民生实事项目票决办法")
	paragraphs(d, docx.Body, "一、根据《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》关于{{镇}}人民代表大会职权的规定，制定本办法。",
		"二、候选项目由{{政府}}在征集意见的基础上提出，经主席团审议后提交大会。本次会议从{{候选数}}个候选项目中票决{{应选数}}个。")
	d.Para(docx.Body, "{{#差额}}").Para(docx.Body, "三、票决采用无记名投票、差额票决的方式。票决票上的项目按候选序号排列。").Para(docx.Body, "{{/差额}}")
	d.Para(docx.Body, "{{#等额}}").Para(docx.Body, "三、票决采用无记名投票、等额票决的方式。票决票上的项目按候选序号排列。").Para(docx.Body, "{{/等额}}")
	return paragraphs(d, docx.Body,
		"四、代表对每个项目可以投赞成票，可以投反对票，也可以弃权。赞成的在“赞成”栏画“○”，反对的在“反对”栏画“×”，弃权的在“弃权”栏画“○”或者不作任何标记。不另提其他项目。",
		"五、每张票决票赞成的项目等于或者少于{{应选数}}个的有效，多于{{应选数}}个的作废。收回的票等于或者少于发出的票，票决有效；多于发出的票，票决无效，重新投票。",
		"六、项目获得全体代表过半数的赞成票，始得入选。超过半数的项目多于{{应选数}}个时，以得票多的入选；票数相等不能确定的，就这些项目再次投票，以得票多的入选。",
		"七、票决的监票、计票工作，由会议通过的总监票人、监票人和主席团指定的总计票人、计票人负责。",
		"八、计票结果由总监票人向主席团报告，由会议主持人当场宣布。入选的项目由大会公告，交{{政府}}组织实施。",
		"九、本办法经会议通过后施行。")
}

// projectBallot is 票决票: a row for each project, a column for each opinion; no number and no name.
func projectBallot() *docx.Doc {
	d := plainForm().Para(docx.Title, "{{会议.题名}}\n{{年}}民生实事项目票决票").Para(docx.Centred, "（从{{候选数}}个候选项目中票决{{应选数}}个）")
	t := docx.NewTable(14, 82, 20, 20, 20)
	t.Head("序号", "项目名称", "赞成", "反对", "弃权")
	t.Cells(docx.Cell{Text: "{{项目.序号}}"}, docx.Cell{Text: "{{项目.名称}}", Style: docx.TableLeft}, docx.Cell{}, docx.Cell{}, docx.Cell{}).Height(11)
	d.Table(t)
	d.Para(docx.TableNote, "说明：赞成的在“赞成”栏画“○”，反对的在“反对”栏画“×”，弃权的在“弃权”栏画“○”或者不作标记。赞成的项目不得超过{{应选数}}个，多于的作废。")
	return d.Table(docx.NewTable(106, 50).Bare().Row("", "（主席团印章）").Height(24))
}

// projectResult is the report of its count.
func projectResult() *docx.Doc {
	d := plainForm().Para(docx.Title, "{{会议.题名}}\n{{年}}民生实事项目票决结果报告单").Para(docx.TableNote, "")
	t := form()
	pair(t, "应到代表", "{{应到}}名", "实到代表", "{{实到}}名")
	pair(t, "发出票", "　　张", "收回票", "　　张")
	pair(t, "有效票", "{{有效}}张", "应选项目", "{{应选数}}个")
	d.Table(t).Para(docx.TableNote, "")
	c := docx.NewTable(12, 62, 15, 15, 15, 19, 18).In(docx.TableSmall)
	c.Head("序号", "项目名称", "赞成", "反对", "弃权", "得票率", "结果")
	c.Cells(cells("项目", "序号", "名称", "赞成", "反对", "弃权", "得票率", "结果")...)
	d.Table(c).Para(docx.TableNote, "得票率为赞成票数占全体代表的比例。").Para(docx.Body, "{{结果.段}}")
	return signatures(d.Blank(1))
}

package main

import "npcdesk/app/paper/docx"

// handoverList is what the next clerk reads first: the records, what is open, where things are (移交清单).
func handoverList() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "{{单位}}\n工作移交清单").Para(docx.Centred, "{{日期}}").Blank(1)
	d.Para(docx.H1, "一、怎样接着用")
	d.Para(docx.Body, "1．新电脑：安装“乡镇人大工作台”，第一次打开时选“从备份恢复”，选中和本清单放在一起的备份文件。仍用原电脑的，直接打开程序。")
	d.Para(docx.Body, "2．打开后先看首页和“到期日历”，再对照本清单第三、四、五部分。")
	d.Para(docx.Body, "3．在“设置”里改联系人和电话，换密码，选好第二备份位置。")
	handoverTable(d, "二、登记了什么", "登记", "还没有登记任何内容。", docx.NewTable(46, 16, 16, 46, 16, 16), []string{"登记", "条数", "待完善", "登记", "条数", "待完善"}, "名称", "条数", "待完善", "名称2", "条数2", "待完善2")
	handoverTable(d, "三、逾期的和{{天数}}天内到期的", "到期", "没有逾期的，{{天数}}天内也没有到期的。",
		docx.NewTable(10, 36, 22, 60, 28), []string{"序号", "日期", "事项", "内容", "依据"}, "序号", "日期", "事项", "内容", "依据")
	d.Para(docx.TableNote, "值班和接访的日子见排班表，没有列在这里。")
	handoverTable(d, "四、没有办结的议案建议", "建议", "议案建议都已办结。",
		docx.NewTable(10, 24, 48, 28, 16, 30), []string{"序号", "编号", "案由", "承办单位", "状态", "期限"}, "序号", "编号", "案由", "单位", "状态", "期限")
	handoverTable(d, "五、没有完成的任务", "任务", "任务都已完成。",
		docx.NewTable(10, 62, 38, 30, 16), []string{"序号", "事项", "责任单位、责任人", "时限", "状态"}, "序号", "事项", "责任", "时限", "状态")
	handoverTable(d, "六、本单位改过的参数", "参数", "参数都和程序自带的一样。",
		docx.NewTable(12, 40, 40, 24, 40), []string{"序号", "参数", "现在的值", "自带的值", "依据"}, "序号", "名称", "值", "原值", "依据")
	d.Para(docx.H1, "七、东西在哪里")
	places := docx.NewTable(40, 116).In(docx.TableSmall)
	for _, row := range [][2]string{{"交接的备份", "{{备份}}：{{条数}}条记录、{{附件数}}个附件，已读回核对"}, {"备份的SHA-256", "{{校验}}"}, {"数据文件夹", "{{数据}}"}, {"自动备份", "{{自动}}"}, {"第二备份位置", "{{第二}}"}, {"本单位的文件模板", "{{模板}}"},
		{"已印发的文件、报送包", "　"}, {"纸质档案、印章", "　"}} {
		places.Cells(docx.Cell{Text: row[0]}, docx.Cell{Text: row[1], Style: docx.TableLeft})
	}
	d.Table(places)
	handoverTable(d, "八、找谁", "联系人", "“单位”里还没有登记联系人。",
		docx.NewTable(12, 60, 28, 26, 30), []string{"序号", "单位", "类别", "联系人", "电话"}, "序号", "单位", "类别", "联系人", "电话")
	d.Para(docx.H1, "九、密码")
	d.Para(docx.Body, "打开程序的密码、加密备份的口令、电脑和U盘的密码都不写在纸上，请当面告知：□打开程序　□加密备份　□电脑　□U盘。")
	d.Para(docx.Body, "忘记打开程序的密码：退出程序，在数据文件夹里新建一个名为“清除密码.txt”的文件，再打开程序。加密备份的口令忘记了没有办法。")
	sign := docx.NewTable(52, 52, 52)
	sign.Head("移交人", "接收人", "监交人")
	sign.Cells(docx.Cell{Text: ""}, docx.Cell{Text: ""}, docx.Cell{Text: ""}).Height(18)
	sign.Cells(docx.Cell{Text: "　　年　　月　　日"}, docx.Cell{Text: "　　年　　月　　日"}, docx.Cell{Text: "　　年　　月　　日"})
	return d.Blank(1).Table(sign)
}

// handoverTable is a heading with the table of a list, or with a sentence where the list is empty.
func handoverTable(d *docx.Doc, heading, list, none string, t *docx.Table, head []string, names ...string) {
	d.Para(docx.H1, heading)
	optional(d, "无"+list, docx.Body, none)
	block(d, "有"+list, func() { d.Table(t.In(docx.TableSmall).Head(head...).Cells(cells(list, names...)...)) })
}

package main

import "npcdesk/app/paper/docx"

// sessionStory are the paragraphs that bulletin and press release share.
func sessionStory(d *docx.Doc) {
	for _, part := range []string{"出席", "听取", "通过", "票决", "选举", "建议"} {
		text := "{{" + part + "}}"
		if part == "选举" {
			text = "会议依法进行了选举，{{选举}}"
		}
		optional(d, part, docx.Body, text)
	}
	block(d, "照片", func() { d.Para(docx.Photo, "{{图:照片.图}}").Para(docx.Centred, "{{照片.说明}}") })
}

// bulletin is 会议简报 of D63.
func bulletin() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, meetingTitle("", "\n会议简报"))
	optional(d, "编号", docx.Centred, "{{编号}}")
	d.Para(docx.Centred, "{{编发}}").Blank(1)
	d.Para(docx.Body, "{{会议.全称}}于{{何时何地}}召开。")
	sessionStory(d)
	return d
}

// pressRelease is 新闻稿 of D63.
func pressRelease() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, meetingTitle("", "召开")).Blank(1)
	d.Para(docx.Body, "{{会期}}，{{会议.全称}}召开。")
	sessionStory(d)
	return d.Para(docx.Remark, "（{{人大办}}供稿）")
}

// sessionCosts is 会议经费决算表 of D67.
func sessionCosts() *docx.Doc {
	d := sheet(docx.A4, "{{会议.题名}}\n会议经费决算表", "单位：元")
	t := docx.NewTable(12, 23, 23, 45, 20, 19, 14).In(docx.TableSmall)
	t.Head("序号", "日期", "科目", "事由", "金额", "凭证号", "经手")
	t.Cells(cells("支出", "序号", "日期", "科目", "事由", "金额", "凭证", "经手")...)
	t.Cells(docx.Cell{Text: "合计", Style: docx.TableHead, Across: 4}, docx.Cell{Text: "{{合计}}"}, docx.Cell{Across: 2})
	d.Table(t).Para(docx.TableNote, "合计（大写）：{{大写}}。其中：{{分科目}}。")
	return d.Para(docx.TableNote, "编制：　　　　　审核：　　　　　负责人：　　　　　{{落款日期}}")
}

// allowances is 补贴发放表 of D67; the deputies sign in it.
func allowances() *docx.Doc {
	d := sheet(docx.A4, "{{会议.题名}}\n补贴发放表", "事由：{{事由}}（{{类型}}）　　单位：元")
	d.Para(docx.TableNote, "共{{人数}}人，合计{{合计}}元（{{大写}}）")
	d.Para(docx.TableNote, "发放日期：{{发放日期}}　　经手：{{经手}}　　审核：　　　　　　负责人：")
	t := docx.NewTable(16, 34, 22, 18, 24, 42)
	t.Head("序号", "姓名", "标准", "次数", "金额", "签领")
	t.Cells(docx.Cell{Text: "{{名单.序号}}"}, docx.Cell{Text: "{{名单.姓名}}"}, docx.Cell{Text: "{{名单.标准}}"}, docx.Cell{Text: "{{名单.次数}}"}, docx.Cell{Text: "{{名单.金额}}"},
		docx.Cell{Text: "{{名单.说明}}"}).Height(9)
	return d.Table(t)
}

// filingList is D68, in the columns of DA/T 22-2015.
func filingList() *docx.Doc {
	d := sheet(docx.A4Wide, "{{会议.全称}}\n归档文件目录", "归档年度：{{年度}}　　共{{件数}}件：{{分类}}")
	t := docx.NewTable(11, 29, 34, 29, 70, 18, 8, 8, 18).In(docx.TableSmall)
	t.Head("序号", "档号", "文号", "责任者", "题名", "日期", "密级", "页数", "备注")
	t.Cells(docx.Cell{Text: "{{文件.序号}}"}, docx.Cell{Text: "{{文件.档号}}"}, docx.Cell{Text: "{{文件.文号}}"}, docx.Cell{Text: "{{文件.责任者}}"}, docx.Cell{Text: "{{文件.题名}}"},
		docx.Cell{Text: "{{文件.日期}}"}, docx.Cell{}, docx.Cell{}, docx.Cell{Text: "{{文件.备注}}"})
	d.Table(t)
	d.Para(docx.TableNote, "档号前的全宗号、机构（问题）代码归档时填写；保管期限以本单位批准的保管期限表为准。选票密封另存，会议文件汇编不重复归档。")
	return d.Para(docx.TableNote, "整理人：　　　　　　　　检查人：")
}

// absenceReferral asks the credentials committee to examine a mandate (A10).
func absenceReferral() *docx.Doc {
	d := redHead("{{主席团}}", "关于提请审查{{标题名}}\n代表资格的函", "{{主送}}")
	d.Para(docx.Body, "{{简况}}根据会议出席记录，该代表未经批准{{次数}}次没有出席本级人民代表大会会议：")
	d.Para(docx.Body, "{{会次.项}}")
	d.Para(docx.Body, "《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》第六十二条第三项规定，未经批准两次不出席本级人民代表大会会议的，代表资格终止。现提请你们审查。代表资格终止的，请依法报告本级人民代表大会，由本级人民代表大会予以公告。")
	return signed(d, "{{主席团}}")
}

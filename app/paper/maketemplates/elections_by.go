package main

import "npcdesk/app/paper/docx"

// byElectionTemplates are the papers of one general or by-election of deputies (DOMAIN.md §4.3).
var byElectionTemplates = builders{
	"补选请示":     byRequest,
	"选民登记统计表":  registrations,
	"补选公告1":    byNoticeVoters,
	"补选公告2":    byNoticeInitial,
	"补选公告3":    byNoticeFormal,
	"补选公告4":    byNoticeElected,
	"代表候选人推荐表": recommendation,
	"正式候选人报告":  formalReport,
	"代表选票":     districtBallot,
	"票箱封条":     boxSeal,
	"补选计票报告单":  districtCount,
	"补选结果报告单":  districtResult,
}

// byRequest asks the county's standing committee (请示).
func byRequest() *docx.Doc {
	d := upward("{{主席团}}", "关于补选{{大会}}\n代表的请示", "{{县}}人民代表大会常务委员会")
	d.Para(docx.Body, "{{缺额}}根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》第五十七条和本省的有关规定，拟补选{{大会}}代表{{名额}}名。现将有关事项请示如下。")
	d.Para(docx.H1, "一、补选的选区和名额").Para(docx.Body, "{{区.名}}，应选代表{{区.名额}}名。")
	d.Para(docx.H1, "二、选举日").Para(docx.Body, "拟定于{{选举日}}投票。")
	d.Para(docx.H1, "三、组织领导").Para(docx.Body, "补选工作由{{组织}}主持。")
	d.Para(docx.Body, "{{#经费}}").Para(docx.H1, "四、经费").Para(docx.Body, "补选所需经费{{经费}}，按规定列支。").Para(docx.Body, "{{/经费}}")
	return optional(closing(d, "{{主席团}}", "妥否，请批示。"), "联系", docx.Remark, "{{联系}}")
}

// registrations is 选民登记统计表, on a turned sheet.
func registrations() *docx.Doc {
	d := docx.New(docx.A4Wide).Para(docx.Title, "{{事}}{{大会}}代表\n选民登记统计表").Blank(1)
	t := docx.NewTable(34, 17, 20, 19, 16, 18, 15, 15, 15, 18, 18, 20).In(docx.TableSmall)
	t.Head("选区", "总人口", "十八周岁以上", "登记选民", "新登记", "恢复政治权利", "迁出", "迁入", "死亡", "剥夺政治权利", "停止行使", "不列入名单")
	t.Cells(cells("登记", "选区", "人口", "成年", "登记", "新增", "恢复", "迁出", "迁入", "死亡", "剥夺", "停止", "不列入")...)
	return d.Table(t).Para(docx.TableNote, "单位：人。不列入名单的，是不能行使选举权利、经确认的精神病患者。").Para(docx.TableNote, "{{组织}}　　{{落款日期}}")
}

// notice opens an announcement of who conducts the election.
func notice(number string) *docx.Doc {
	return docx.New(docx.A4).Para(docx.Title, "{{组织}}\n公　告").Para(docx.Centred, number).Blank(1)
}

// byNoticeVoters is the first announcement: election day, place and voters' list (选举法28, 29).
func byNoticeVoters() *docx.Doc {
	d := notice("第1号")
	d.Para(docx.Body, "根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》的有关规定，{{批准}}现将{{事}}{{大会}}代表的有关事项公告如下。")
	d.Para(docx.Body, "{{#一个选区}}").Para(docx.Body, "一、选区和应选名额。{{区.名}}，应选代表{{区.名额}}名，登记选民{{区.选民}}名。").Para(docx.Body, "{{/一个选区}}")
	paragraphs(d, docx.Body, "{{#多个选区}}", "一、选区和应选名额。", "{{区.名}}：应选代表{{区.名额}}名，登记选民{{区.选民}}名。", "{{/多个选区}}", "二、选举日为{{选举日}}。",
		"三、投票时间：　　时至　　时。", "四、投票地点：　　　　　　　　　　　　",
		"五、选民名单已经张榜公布。对选民名单有不同意见的，可以在选民名单公布之日起{{申诉}}日内向{{组织}}提出申诉。")
	return announcedBy(kept(d, "现予公告。"), "{{组织}}")
}

// byNoticeInitial is the second announcement: the initial candidates.
func byNoticeInitial() *docx.Doc {
	d := notice("第2号")
	d.Para(docx.Body, "根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》的有关规定，现将{{事}}{{大会}}代表的初步代表候选人名单公布如下（{{排序}}）。")
	d.Para(docx.Body, "{{#区}}").Para(docx.GroupTitle, "{{区.名}}（应选{{区.名额}}名，初步代表候选人{{区.人数}}名）").Para(docx.Body, "{{区.姓名}}").Para(docx.Body, "{{/区}}")
	return announcedBy(kept(d, "请各选区选民对候选人进行讨论、协商。"), "{{组织}}")
}

// byNoticeFormal is the third announcement: the formal candidates with their basic information (选举法32).
func byNoticeFormal() *docx.Doc {
	d := notice("第3号")
	d.Para(docx.Body, "根据较多数选民的意见，现将{{事}}{{大会}}代表的正式代表候选人名单和基本情况公布如下（{{排序}}）。")
	d.Para(docx.Body, "{{#区}}").Para(docx.GroupTitle, "{{区.名}}（应选{{区.名额}}名）")
	d.Table(candidateTable()).Para(docx.TableNote, "").Para(docx.Body, "{{/区}}")
	return announcedBy(kept(d, "选举日为{{选举日}}，请各选区选民届时参加投票。"), "{{组织}}")
}

// candidateTable is the basic information on the candidates of a district that the law publishes.
func candidateTable() *docx.Table {
	t := docx.NewTable(26, 14, 18, 22, 22, 18, 36)
	t.Head("姓名", "性别", "民族", "出生年月", "政治面貌", "学历", "单位职务")
	return t.Cells(cells("区.候选人", "姓名", "性别", "民族", "出生", "党派", "学历", "职务")...)
}

// byNoticeElected is the fourth announcement: who was elected.
func byNoticeElected() *docx.Doc {
	d := notice("第4号")
	d.Para(docx.Body, "经选民投票选举，下列{{人数}}人当选为{{大会}}代表：").Para(docx.Body, "{{当选.区}}：{{当选.人}}")
	return announcedBy(kept(d, "现予公告。"), "{{组织}}")
}

// recommendation is the form on which parties, organisations or ten voters recommend a candidate (选举法30), one for each district.
func recommendation() *docx.Doc {
	d := plainForm().Para(docx.Body, "{{#区}}").PageBreak()
	d.Para(docx.Title, "{{大会}}\n代表候选人推荐表").Para(docx.TableNote, "选区：{{区.名}}　　应选代表{{区.名额}}名")
	t := form()
	pair(t, "被推荐人", "", "性别", "")
	pair(t, "民族", "", "出生年月", "")
	pair(t, "政治面貌", "", "学历", "")
	wide(t, "单位职务", "", docx.TableText, 10)
	wide(t, "简历和\n推荐理由", "", docx.TableLeft, 62)
	wide(t, "政党、人民\n团体意见", "　　　　　　　　　　　　　　（盖章）　　　年　　月　　日", docx.TableText, 18)
	d.Table(t).Para(docx.TableNote, "选民{{联名人数}}人以上联名推荐的，由推荐人签名：")
	n := docx.NewTable(14, 64, 14, 64)
	n.Head("序号", "选民签名", "序号", "选民签名")
	n.Row("{{联名.左号}}", "", "{{联名.右号}}", "").Height(11)
	return d.Table(n).Para(docx.TableNote, "推荐的人数不得超过本选区应选代表的名额。推荐时间：　　年　　月　　日").Para(docx.Body, "{{/区}}").Para(docx.TableSmall, "")
}

// formalReport tells the conductor whom the voters of a district settled on, a page for each district.
func formalReport() *docx.Doc {
	d := docx.New(certificatePage()).Para(docx.Body, "{{#区}}").PageBreak()
	d.Para(docx.Title, "关于{{区.名}}确定\n正式代表候选人的报告").To("{{组织}}")
	d.Para(docx.Body, "{{区.名}}应选{{大会}}代表{{区.名额}}名。经选民讨论、协商，根据较多数选民的意见，确定{{区.人数}}名正式代表候选人（{{排序}}）：{{区.姓名}}。")
	d.Para(docx.Body, "候选人基本情况如下。").Table(candidateTable())
	return d.Sign("{{区.名}}", "{{落款日期}}").Para(docx.Body, "{{/区}}").Para(docx.TableSmall, "")
}

// districtBallot prints two ballots of a district to a sheet of A4, as those of the congress (选票).
func districtBallot() *docx.Doc {
	d := docx.New(docx.Page{Width: 210, Height: 297, Top: 10, Bottom: 5, Left: 20, Right: 20, Numbers: docx.NoNumbers}).Para(docx.Body, "{{#票}}").Para(docx.Body, "{{#票.张}}")
	d.Para(docx.Body, "{{#票.张.裁}}").PageBreak().Para(docx.Title, "{{大会}}\n{{票.题}}").Para(docx.Body, "{{/票.张.裁}}")
	d.Para(docx.Body, "{{#票.张.后一张}}").Para(docx.Title, "{{大会}}\n{{票.题}}").Para(docx.Body, "{{/票.张.后一张}}")
	d.Para(docx.Centred, "{{票.应选}}")
	d.Para(docx.TableNote, "{{表:票.张.选票}}").Para(docx.TableNote, "{{表:票.张.附栏}}")
	cut(d.Para(docx.Body, "{{#票.张.裁}}")).Para(docx.Body, "{{/票.张.裁}}").Para(docx.Body, "{{/票.张}}")
	return d.Para(docx.TableSmall, "").Para(docx.Body, "{{/票}}")
}

// boxSeal are strips that seal the ballot boxes, two to a turned sheet, a sheet for each district.
func boxSeal() *docx.Doc {
	page := docx.A4Wide
	page.Top, page.Bottom, page.Numbers = 20, 14, docx.NoNumbers
	d := docx.New(page).Para(docx.Body, "{{#区}}").PageBreak()
	for strip := range 2 {
		if strip > 0 {
			d.Blank(1)
		}
		d.Para(docx.Title, "{{事}}{{大会}}代表{{区.名}}票箱").Para(docx.Title, "封　　条")
		t := docx.NewTable(75, 75, 75).In(docx.TableBig)
		t.Row("{{组织}}\n（印章）", "{{选举日}}　封", "监票人（签名）：\n\n").Height(38)
		d.Table(t)
	}
	return d.Para(docx.Body, "{{/区}}").Para(docx.TableSmall, "")
}

// districtPaper opens a page for each vote of a district with its numbers.
func districtPaper(name string) *docx.Doc {
	d := plainForm().Para(docx.Body, "{{#票}}").PageBreak()
	d.Para(docx.Title, "{{大会}}代表{{事}}\n"+name).Para(docx.TableNote, "选区：{{票.选区}}　　{{票.轮次}}　　应选代表{{票.应选}}名")
	t := form()
	pair(t, "登记选民", "{{票.选民}}名", "参加投票", "{{票.投票}}名")
	pair(t, "委托投票", "{{票.委托}}名", "流动票箱", "{{票.流动票箱}}个")
	pair(t, "发出选票", "{{票.发出}}张", "收回选票", "{{票.收回}}张")
	pair(t, "有效票", "{{票.有效}}张", "废票", "{{票.废票}}张")
	d.Table(t).Para(docx.TableNote, "")
	c := docx.NewTable(48, 24, 21, 21, 21, 21)
	c.Head("姓名", "身份", "赞成", "反对", "弃权", "结果")
	c.Cells(cells("票.得票", "姓名", "身份", "赞成", "反对", "弃权", "结果")...)
	return d.Table(c).Para(docx.TableNote, "")
}

// districtCount is 选举计票报告单.
func districtCount() *docx.Doc {
	d := districtPaper("选举计票报告单")
	d.Para(docx.Body, "{{#票.说明}}").Para(docx.Body, "{{票.说明}}").Para(docx.Body, "{{/票.说明}}").Blank(1)
	d.Para(docx.Normal, "监票人（签名）：　　　　　　计票人（签名）：").Blank(1).Para(docx.Normal, "时间：{{票.时间}}")
	return d.Para(docx.Body, "{{/票}}").Para(docx.TableSmall, "")
}

// districtResult is 选举结果报告单.
func districtResult() *docx.Doc {
	d := districtPaper("选举结果报告单")
	d.Para(docx.Body, "{{#票.结果}}").Para(docx.Body, "{{票.结果.段}}").Para(docx.Body, "{{/票.结果}}")
	d.Para(docx.Body, "{{#票.说明}}").Para(docx.Body, "{{票.说明}}").Para(docx.Body, "{{/票.说明}}")
	d.Para(docx.Normal, "选举大会主持人（签名）：　　　　总监票人（签名）：").Para(docx.Normal, "{{组织}}确认：　　　　　　　（印章）").Para(docx.Normal, "时间：　　年　　月　　日")
	return d.Para(docx.Body, "{{/票}}").Para(docx.TableSmall, "")
}

package main

import "npcdesk/app/paper/docx"

// requestToParty is D01.
func requestToParty() *docx.Doc {
	d := upward("{{主席团}}", meetingTitle("关于召开", "的请示"), "{{主送}}")
	d.Para(docx.Body, "根据《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》的规定和年度工作安排，拟召开{{会议.全称}}。现就会议召开的有关事项请示如下。")
	d.Para(docx.H1, "一、会议时间和地点").Para(docx.Body, "会议拟于{{何时何地}}召开。")
	d.Para(docx.H1, "二、建议的会议议程").Para(docx.Body, "{{议程.项}}")
	block(d, "选举", func() { d.Para(docx.H1, "三、拟选举事项").Para(docx.Body, "{{选举}}") })
	return callSigned(d.Para(docx.Body, "以上请示妥否，请批示。"))
}

// toCounty is D02 as a report or a request, with the sentence that ends it.
func toCounty(kind, end string) *docx.Doc {
	d := upward("{{主席团}}", meetingTitle("关于召开", "的"+kind), "{{主送}}")
	if kind == "请示" {
		d.Para(docx.Body, "{{会议.全称}}的筹备工作正在进行。现就会议召开的有关事项请示如下。")
	} else {
		d.Para(docx.Body, "{{会议.全称}}的筹备工作正在进行。现将会议筹备情况报告如下。")
	}
	d.Para(docx.H1, "一、会议时间、地点和参加人员").Para(docx.Body, "会议拟于{{何时何地}}召开。")
	optional(d, "参加人员", docx.Body, "{{参加人员}}")
	d.Para(docx.H1, "二、建议的会议议程").Para(docx.Body, "{{议程.项}}")
	block(d, "选举", func() { d.Para(docx.H1, "三、拟选举的职务").Para(docx.Body, "{{选举}}") })
	return callSigned(d.Para(docx.Body, end))
}

// decisionToMeet is D04.
func decisionToMeet() *docx.Doc {
	d := official(markOf("{{主席团}}"), "{{文号}}", "")
	d.Para(docx.Title, meetingTitle("关于召开", "的决定"))
	optional(d, "通过", docx.Subtitle, "{{通过}}")
	d.Blank(1).Para(docx.Body, "{{发文机关}}会议决定：{{会议.全称}}于{{何时何地}}召开。")
	return callSigned(d.Para(docx.Body, "建议会议的议程是：{{议程句}}"))
}

// announcementHead opens an announcement (公告): issuer, and the number where there is one.
func announcementHead(issuer string) *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, issuer+"\n公　告")
	return optional(d, "公告号", docx.Centred, "{{公告号}}").Blank(1)
}

// dateNotice is D05.
func dateNotice() *docx.Doc {
	d := announcementHead("{{发文机关题}}")
	d.Para(docx.Body, "{{发文机关}}决定，{{会议.全称}}于{{何时何地}}召开。")
	return announcedBy(d.Para(docx.Body, "现予公告。"), "{{发文机关}}")
}

// sessionNotice is D06.
func sessionNotice() *docx.Doc {
	d := redHead("{{主席团}}", meetingTitle("关于召开", "的通知"), "各位代表")
	d.Para(docx.Body, "{{发文机关}}决定召开{{会议.全称}}。现将有关事项通知如下。")
	timeAndPlace(d)
	d.Para(docx.H1, "二、建议的会议议程").Para(docx.Body, "{{议程.项}}")
	d.Para(docx.H1, "三、有关要求")
	d.Para(docx.Body, "（一）请准时出席会议，并在会前把回执送回人大办公室。因故不能出席的，请填写请假表，书面向主席团请假。")
	d.Para(docx.Body, "（二）请在会前走访选民，听取意见，做好提出议案和建议、批评和意见的准备。{{议案截止}}")
	d.Attachments("会议通知回执", "代表请假表")
	return callSigned(d)
}

// replySlip is the answer to D06.
func replySlip() *docx.Doc {
	d := sheet(formPage, "{{会议.题名}}\n回　执", "")
	t := form()
	handPair(t, 12, "姓名", "", "代表团（组）", "")
	handPair(t, 12, "联系电话", "", "是否出席", "出席□　不能出席□")
	handWide(t, "不能出席的\n原因", 24)
	handWide(t, "拟提出的\n议案、建议", 46)
	handWide(t, "其他事项\n（住宿、\n用餐、\n交通等）", 28)
	handPair(t, 12, "代表签名", "", "日期", "　　年　　月　　日")
	d.Table(t)
	d.Para(docx.TableNote, "会议时间：{{会期}}。请在会前将回执送交{{接收}}。")
	return optional(d, "联系", docx.TableNote, "{{联系}}")
}

// leaveSlip is the request for leave of a deputy (代表法13, B27).
func leaveSlip() *docx.Doc {
	d := sheet(formPage, "{{会议.题名}}\n代表请假表", "")
	t := form()
	handPair(t, 12, "姓名", "", "代表团（组）", "")
	handPair(t, 12, "请假起止", "", "缺席的场次", "")
	handWide(t, "请假事由", 50)
	handPair(t, 12, "代表签名", "", "日期", "　　年　　月　　日")
	handWide(t, "代表团\n意见", 32)
	handWide(t, "主席团\n意见", 32)
	d.Table(t)
	return d.Para(docx.TableNote, "会议时间：{{会期}}。未经批准不要缺席会议。")
}

// handPair is a row of two labels with room to write.
func handPair(t *docx.Table, height float64, texts ...string) {
	pair(t, texts...)
	t.Height(height)
}

// handWide is a row of one label with room to write over the whole width.
func handWide(t *docx.Table, label string, height float64) {
	wide(t, label, "", docx.TableLeft, height)
}

// sittingInNotice is D07 with its list.
func sittingInNotice() *docx.Doc {
	d := redHead("{{主席团}}", meetingTitle("关于列席", "的通知"), "各列席人员")
	d.Para(docx.Body, "{{发文机关}}决定召开{{会议.全称}}，请你们列席会议。现将有关事项通知如下。")
	timeAndPlace(d)
	d.Para(docx.H1, "二、建议的会议议程").Para(docx.Body, "{{议程.项}}")
	d.Para(docx.H1, "三、有关要求").Para(docx.Body, "请届时列席，遵守会议纪律，认真听取代表的审议意见，回答代表的询问。因故不能列席的，请提前向主席团说明。")
	callSigned(d.Attachments("列席人员名单"))
	d.Annex("附件", "列席人员名单").Para(docx.TableNote, "共{{人数}}人")
	t := docx.NewTable(16, 32, 40, 68)
	t.Head("序号", "姓名", "类别", "单位和职务").Row("{{人员.序号}}", "{{人员.姓名}}", "{{人员.身份}}", "{{人员.职务}}")
	return d.Table(t)
}

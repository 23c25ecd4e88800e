package main

import "npcdesk/app/paper/docx"

// electionTemplates are the papers of elections and ballots (DOMAIN.md §5.4, §5.6).
var electionTemplates = together(electionPapers, ballotTemplates, electionForms, projectBallotTemplates, byElectionTemplates)

// electionPapers are the papers of the elections of a session that hold running text.
var electionPapers = builders{
	"选举办法":    electionMethod,
	"候选人名单":   candidateList,
	"提名介绍":    nominations,
	"公告_选举结果": electionNotice,
	"选举结果报告":  electionReport,
	"当选通知书":   electedNotice,
	"当选证书":    electedCertificate,
	"表态发言提纲":  electedSpeech,
}

// paragraphs adds several paragraphs of one style.
func paragraphs(d *docx.Doc, style docx.Style, texts ...string) *docx.Doc {
	for _, text := range texts {
		d.Para(style, text)
	}
	return d
}

// electionMethod is D26: the clauses of 组织法 26 to 30 in the office's own short sentences; what differs from post to post is filled in.
func electionMethod() *docx.Doc {
	d := congressPaper("选举办法")
	d.Para(docx.H1, "一、依据").Para(docx.Body, "根据《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》的有关规定，制定本办法。")
	d.Para(docx.H1, "二、应选职务和名额").Para(docx.Body, "本次会议选举{{应选}}。")
	d.Para(docx.H1, "三、候选人的提名")
	paragraphs(d, docx.Body, "候选人由主席团提名，代表{{联名人数}}人以上也可以书面联合提名。主席团提名的人数，每名代表与其他代表联合提名的人数，都不得超过应选名额。",
		"提名人应当如实介绍所提名的候选人的情况。被提名人不愿接受提名的，应当向主席团书面提出。",
		"提名的候选人符合规定人数的，由主席团提交代表酝酿、讨论后进行选举；超过差额数的，由主席团提交代表酝酿、讨论后进行预选，根据得票多少的顺序，按照差额数确定正式候选人名单。")
	d.Para(docx.H1, "四、差额（等额）数").Para(docx.Body, "{{差额.条}}")
	d.Para(docx.H1, "五、投票方式")
	paragraphs(d, docx.Body, "选举采用无记名投票方式，各项职务分别印制选票，选票上的候选人{{排序}}；经过预选的，按预选得票多少为序。会场设秘密写票处和票箱。",
		"会议有全体代表三分之二以上出席，始得进行选举。代表因故不能出席的，不得委托他人投票。")
	d.Para(docx.H1, "六、选票的填写")
	paragraphs(d, docx.Body, "代表对候选人可以投赞成票，可以投反对票，也可以弃权。赞成的，在候选人姓名下的空格内画“○”；反对的，画“×”；弃权的，不画任何符号。",
		"投反对票的，可以另选他人，在另选人栏写上另选人的姓名，并在姓名下的空格内画“○”；弃权的，不能另选他人。{{另选资格}}")
	d.Para(docx.H1, "七、选举和选票的效力")
	paragraphs(d, docx.Body, "收回的选票等于或者少于发出的选票，选举有效；多于发出的选票，选举无效，重新进行选举。",
		"每张选票所选的人数等于或者少于应选名额的有效，多于应选名额的作废。书写模糊、无法辨认的部分无效，可以辨认的部分有效。")
	d.Para(docx.H1, "八、当选")
	paragraphs(d, docx.Body, "候选人、另选人获得全体代表过半数的选票，始得当选。",
		"获得过半数选票的人数超过应选名额时，以得票多的当选。遇票数相等不能确定当选人时，就票数相等的人再次投票，以得票多的当选。")
	d.Para(docx.H1, "九、另行选举")
	d.Para(docx.Body, "获得过半数选票的当选人数少于应选名额时，不足的名额另行选举。另行选举可以根据第一次投票得票多少的顺序确定候选人，也可以依照规定的程序另行提名、确定候选人。经会议决定，不足的名额可以在本次会议上另行选举，也可以在下次会议上另行选举。")
	optional(d, "副职", docx.Body, "{{副职}}另行选举时，仍按差额选举的规定确定候选人数。")
	d.Para(docx.H1, "十、监票和计票")
	d.Para(docx.Body, "总监票人、监票人由主席团从不是候选人的代表中提名，经会议通过；总计票人、计票人由主席团指定。候选人和候选人的近亲属不得担任监票、计票工作。监票人在主席团领导下，对发票、投票、计票工作进行监督。")
	optional(d, "监计票人员", docx.Body, "本次会议设{{监计票人员}}。")
	d.Para(docx.H1, "十一、宣布结果")
	d.Para(docx.Body, "计票完毕，总监票人向主席团报告计票结果，由主席团依照法律和本办法确定选举是否有效、当选人名单，由会议主持人当场宣布，并予以公告。")
	return d.Para(docx.H1, "十二、其他").Para(docx.Body, "本办法未尽事宜，由主席团依照法律规定处理。本办法经会议通过后施行。")
}

// candidateList is the list of candidates of D40.
func candidateList() *docx.Doc {
	d := congressPaper("候选人名单")
	d.Para(docx.Body, "{{#职务}}").Para(docx.Body, "{{#职务.续}}").Blank(1).Para(docx.Body, "{{/职务.续}}").Para(docx.GroupTitle, "{{职务.题}}")
	return d.Para(docx.Body, "{{#职务.行}}").Para(docx.Names4, "{{职务.行.名}}").Para(docx.Body, "{{/职务.行}}").Para(docx.Body, "{{/职务}}")
}

// nominations is 提名介绍 of D40.
func nominations() *docx.Doc {
	d := congressPaper("关于提名候选人的介绍")
	return paragraphs(d.Para(docx.Normal, "各位代表："), docx.Body, "现将本次会议选举的候选人提名情况介绍如下，请予酝酿、讨论。", "{{提名.段}}")
}

// electionNotice is D46.
func electionNotice() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "{{会议.题名}}\n主席团公告")
	optional(d, "公告号", docx.Centred, "{{公告号}}").Blank(1)
	d.Para(docx.Body, "{{会议.全称}}于{{选举日}}选举：").Para(docx.Body, "{{当选.人}}为{{当选.职}}{{当选.止}}")
	return congressSigned(kept(d, "现予公告。"))
}

// electionReport is D59, to the county's standing committee.
func electionReport() *docx.Doc {
	d := upward("{{主席团}}", "关于{{会议.大会}}\n{{会议.次}}选举结果的报告", "{{县}}人民代表大会常务委员会")
	d.Para(docx.Body, "{{会议.全称}}于{{选举日}}依法选举{{应选}}。现将选举结果报告如下。")
	optional(d.Para(docx.Body, "{{#选举}}"), "选举.题", docx.H1, "{{选举.题}}").Para(docx.Body, "{{选举.票数}}{{选举.结果}}").Para(docx.Body, "{{/选举}}")
	return signed(d.Para(docx.Body, "特此报告。").Attachments("当选人情况表"), "{{主席团}}")
}

// closing ends a paper with its last lines and the signature, which stay on one page together: a signature never stands alone.
func closing(d *docx.Doc, office string, lines ...string) *docx.Doc {
	return paragraphs(kept(d, lines...), docx.Signature, "", "", "\t"+office, "\t{{落款日期}}")
}

// kept are last lines of a text that stay on the page of the signature under them.
func kept(d *docx.Doc, lines ...string) *docx.Doc {
	for _, line := range lines {
		if line != "" {
			line = "　　" + line
		}
		d.Para(docx.Signature, line)
	}
	return d
}

// certificatePage is a sheet without a page number.
func certificatePage() docx.Page {
	page := docx.A4
	page.Numbers = docx.NoNumbers
	return page
}

// electedNotice is 当选通知书 of D47.
func electedNotice() *docx.Doc {
	d := docx.New(certificatePage()).Para(docx.Title, "当选通知书").To("{{姓名}}同志")
	d.Para(docx.Body, "{{会议.全称}}于{{选举日}}依法进行{{方式}}，您当选为{{职务}}。特此通知。")
	return d.Sign("{{会议.大会}}\n\t{{会议.次}}主席团", "{{落款日期}}")
}

// electedCertificate is 当选证书 of D47, on a turned sheet.
func electedCertificate() *docx.Doc {
	page := docx.A4Wide
	page.Numbers = docx.NoNumbers
	d := docx.New(page).Blank(2).Para(docx.Title, "当　选　证　书")
	optional(d, "证书编号", docx.Centred, "编号：{{证书编号}}").Blank(2)
	d.Para(docx.Script, "{{姓名}}同志于{{选举日}}在{{会议.全称}}上当选为{{职务}}。").Para(docx.Script, "特发此证。")
	return d.Blank(1).SignPlain("{{大会主席团}}", "{{落款日期}}")
}

// electedSpeech is 表态发言提纲 of D47: points for the speaker, who adds his own words.
func electedSpeech() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "{{姓名}}当选{{职务}}\n表态发言提纲").Blank(1)
	d.Para(docx.Normal, "主席团，各位代表：").Para(docx.Body, "刚才，大会选举我担任{{职务}}。感谢各位代表的信任。我表态如下：")
	d.Para(docx.H1, "一、忠于宪法，依法履职").Para(docx.Body, "遵守宪法和法律，认真履行职责，坚决执行本次大会的各项决议。")
	d.Para(docx.Body, "{{#在政府}}").Para(docx.H1, "二、对大会负责，受代表监督").
		Para(docx.Body, "认真办理代表提出的议案和建议，按时报告工作，自觉接受人民代表大会和代表的监督。").Para(docx.Body, "{{/在政府}}")
	d.Para(docx.Body, "{{#在人大}}").Para(docx.H1, "二、密切联系代表和群众").
		Para(docx.Body, "组织代表开展好闭会期间的活动，反映群众的意见和要求，依法做好监督工作，为代表履职服务。").Para(docx.Body, "{{/在人大}}")
	d.Para(docx.H1, "三、廉洁自律，务实为民").Para(docx.Body, "严格要求自己，多到基层，多办实事，不辜负代表和群众的期望。")
	return d.Para(docx.H1, "四、今后工作的打算").Para(docx.Body, "（由发言人补充）")
}

package main

import "npcdesk/app/paper/docx"

// peopleTemplates are the lists of people at a session and the decisions about motions (DOMAIN.md §5.2 to §5.4).
var peopleTemplates = builders{
	"代表团名单":    delegationList,
	"委员会名单":    committeeList,
	"执行主席名单":   executiveChairs,
	"列席人员名单":   guestList,
	"议案截止时间":   motionsUntil,
	"表决议案办法":   votingMethod,
	"监票计票人员名单": tellerList,
}

// groups repeats a group of a list: its title, its names in columns, and what stands between, if anything.
func groups(d *docx.Doc, list, title string, between func(*docx.Doc)) *docx.Doc {
	d.Para(docx.Body, "{{#"+list+"}}").Para(docx.GroupTitle, title)
	if between != nil {
		between(d)
	}
	return d.Para(docx.Names4, "{{"+list+".名单.行}}").Blank(1).Para(docx.Body, "{{/"+list+"}}")
}

// teams repeats the delegations: who leads them, where they meet, their deputies.
func teams(d *docx.Doc) *docx.Doc {
	return groups(d, "团", "{{团.名称}}（{{团.人数}}名）", func(d *docx.Doc) {
		d.Para(docx.Names4, "{{团.领导.行}}")
		optional(d, "团.讨论地点", docx.Normal, "讨论地点：{{团.讨论地点}}")
	})
}

// delegationList is D11.
func delegationList() *docx.Doc {
	d := congressHead(docx.A4, "代表团划分及召集人名单").Para(docx.Subtitle, "（共{{人数}}名，各代表团{{排序}}）").Blank(1)
	return teams(d)
}

// committeeList is D20 and D21.
func committeeList() *docx.Doc {
	d := congressHead(docx.A4, "{{名单题}}").Para(docx.Subtitle, "（{{人数}}名）").Blank(1)
	return groups(d, "组", "{{组.职务}}", nil)
}

// executiveChairs is D23.
func executiveChairs() *docx.Doc {
	d := congressPaper("执行主席分组名单")
	return groups(d, "组", "{{组.场次}}（{{组.人数}}名）", func(d *docx.Doc) { optional(d, "组.主持", docx.Normal, "主持：{{组.主持}}") })
}

// guestList is D22: names with posts, in two columns without lines.
func guestList() *docx.Doc {
	t := docx.NewTable(52, 104).Bare().In(docx.Normal).Row("{{组.人员.姓名}}", "{{组.人员.职务}}")
	d := congressHead(docx.A4, "列席人员名单").Para(docx.Subtitle, "（共{{人数}}名）").Blank(1)
	return d.Para(docx.Body, "{{#组}}").Para(docx.GroupTitle, "{{组.身份}}（{{组.人数}}名）").Table(t).Blank(1).Para(docx.Body, "{{/组}}")
}

// motionsUntil is D24.
func motionsUntil() *docx.Doc {
	d := congressPaper("关于代表提出议案截止时间的决定")
	d.Para(docx.Body, "{{会议.全称}}主席团决定：代表提出议案的截止时间为{{截止时间}}。")
	d.Para(docx.Body, "主席团、{{镇}}人民政府和代表{{联名人数}}人以上联名，可以提出属于本级人民代表大会职权范围内的议案。在截止时间以前提出的议案，由议案审查委员会提出处理意见，由主席团决定提交会议审议。")
	return optional(d, "转为建议", docx.Body, "在截止时间以后提出的议案，以及没有列入会议议程的议案，作为代表建议、批评和意见处理。")
}

// votingMethod is D25.
func votingMethod() *docx.Doc {
	d := congressPaper("表决议案办法")
	d.Para(docx.Body, "根据《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》的规定，结合本次会议实际，制定本办法。")
	d.Para(docx.Body, "一、全体会议有三分之二以上的代表出席，始得举行；表决前由主持人报告到会代表人数。")
	d.Para(docx.Body, "二、提请会议表决的议案和决议、决定草案，由各代表团审议，经主席团决定后提交全体会议表决。")
	d.Para(docx.Body, "三、表决采用{{表决方式}}。代表可以表示赞成，可以表示反对，也可以表示弃权。")
	optional(d, "举手", docx.Body, "表决时，先请赞成的举手，再请反对的举手，最后请弃权的举手；由工作人员清点人数，报告主持人。")
	d.Para(docx.Body, "四、议案和决议、决定，以全体代表的过半数赞成为通过。")
	d.Para(docx.Body, "五、表决结果由主持人当场宣布。")
	d.Para(docx.Body, "六、选举按照本次会议通过的选举办法进行。")
	return d.Para(docx.Body, "七、本办法自通过之日起施行。")
}

// tellerList is D41.
func tellerList() *docx.Doc {
	return groups(congressPaper("{{名单题}}"), "组", "{{组.职务}}", nil)
}

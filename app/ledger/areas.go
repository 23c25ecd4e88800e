package ledger

// peopleForms are the ledgers about deputies.
var peopleForms = []form{
	{"L01", "代表名册", "截至日期在任的本级代表", (*maker).roster},
	{"L02", "县（市）代表名册", "截至日期在任的县级以上代表", (*maker).upperRoster},
	{"L03", "代表变动情况", "期内的代表变动，一人一次一行", (*maker).changes},
	{"L04", "代表小组", "截至日期本届的代表小组和大组", (*maker).groups},
	{"L05", "主席团成员", "截至日期的主席团成员", (*maker).presidium},
	{"L06", "履职登记", "截至日期在任的本级代表，各自期内的履职", (*maker).performances},
	{"L23", "培训台账", "期内已经举办的培训，一期一行", (*maker).trainings},
	{"L24", "述职台账", "期内向选民述职的代表，一场一行", (*maker).reportsToVoters},
	{"L26", "评先评优", "期内评选的候选对象，和述职中推荐参加上级演讲的代表", (*maker).commendations},
	{numberPublic, "代表公示表", "向社会公布用：截至日期在任的本级代表和各自期内的履职，只有代表法第五十八条要公布的项目", (*maker).publicList},
}

// meetingForms are the ledgers about meetings, what they adopted and elected.
var meetingForms = []form{
	{"L07", "会议台账", "期内举行的会议", (*maker).meetings},
	{"L08", "会议出席", "这次人代会（没有选会议的，期内最近一次）各场的出席情况", (*maker).attendance},
	{"L09", "决议决定", "期内通过的决议、决定", (*maker).resolutions},
	{"L29", "选举", "选举日在期内的换届选举和补选，一个选区一次投票一行", (*maker).polls},
	{"L32", "重大事项", "期内提出或决定的重大事项", (*maker).decisions},
	{"L33", "请示报告", "期内呈报的请示、报告", (*maker).partyReports},
}

// oversightForms are the ledgers about inspections, findings and appraisals.
var oversightForms = []form{
	{"L10", "视察调研", "期内的视察、调研、执法检查、督查", (*maker).inspections},
	{"L11", "问题整改", "发现日期（没有的看交办日期）在期内的问题", (*maker).problems},
	{"L12", "工作评议", "期内评议的对象，一个对象一行", (*maker).appraisals},
}

// proposalForms are the ledgers about motions and suggestions.
var proposalForms = []form{
	{"L13", "议案建议台账", "期内或这次会议的议案建议，一件一行", (*maker).proposals},
	{"L14", "责任分解表", "期内或这次会议的议案建议，按承办单位", (*maker).tasks},
	{"L15", "闭会建议", "期内闭会期间提出的建议，一件一行", (*maker).recess},
	{"L16", "上级转办", "期内上级人大转来办理的建议，一件一行", (*maker).handedDown},
}

// contactForms are the ledgers about receptions, stations, petitions and contact with voters.
var contactForms = []form{
	{"L17", "接待选民", "期内登记的接待和民情，一件一行", (*maker).receptions},
	{"L18", "联络站", "截至日期开放的场所，和期内（没有选期间的，当年）的接待", (*maker).stations},
	{"L19", "接访签到", "期内领导接访日的签到，一人一次一行", (*maker).signIns},
	{"L20", "接访考核", "期内接访的考核，代表和小组各一行", (*maker).assessment},
	{"L21", "信访台账", "期内收到的信访件，一件一行", (*maker).petitions},
	{"L22", "联系选民", "截至日期固定联系选民的代表，和期内的走访", (*maker).contacts},
	{"L25", "主题活动", "期内各主题活动的单次活动，一次一行", (*maker).campaigns},
}

// officeForms are the ledgers about the office's own work.
var officeForms = []form{
	{"L27", "宣传信息", "期内的投稿，一篇一行", (*maker).publicity},
	{"L28", "经费补贴", "期内的支出和补贴，一笔一行", (*maker).payments},
	{"L30", "任务清单", "完成时限在期内的任务，一件一行", (*maker).workList},
	{"L31", "制度目录", "截至日期现行有效的制度", (*maker).regulations},
	{"L34", "重点项目", "期内跟踪的重点项目，一个一行", (*maker).projects},
}

// statisticForms are the statistics of DOMAIN.md §6.4–6.6, counts only and so open to everybody unless they name people, and the form
// of §6.3 that is a list.
var statisticForms = []form{
	{"T01", "代表结构统计表", "截至日期在任代表的结构，与上届届末对比，附图", (*maker).structure},
	{"T02", "代表结构（分代表团）", "截至日期在任代表的结构，按代表团", (*maker).structureByDelegation},
	{"T03", "代表结构（分选区）", "截至日期在任代表的结构，按选区", (*maker).structureByConstituency},
	{"T04", "建议办理统计表", "期内或这次会议的议案建议，按内容分类、承办单位和汇总，与上年同期对比，附图", (*maker).handling},
	{"T05", "履职统计表", "期内代表履职的人均数、参加率、等次分布和名次", (*maker).duties},
	{"T06", "活动统计表", "期内各月各类活动的次数和人次，附图", (*maker).activities},
	{"T07", "数据汇总表", "全部指标的本期数和上年同期数，附口径", (*maker).allFigures},
	{"T08", "签到册", "截至日期（这次会议开幕日）在任代表的空白签到册", (*maker).signIn},
}

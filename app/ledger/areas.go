package ledger

// peopleForms are the ledgers about deputies.
var peopleForms = []form{
	{"L01", "代表名册", "截至日期在任的本级代表", (*maker).roster},
	{"L02", "县（市）代表名册", "截至日期在任的县级以上代表", (*maker).upperRoster},
	{"L03", "代表变动情况", "期内的代表变动，一人一次一行", (*maker).changes},
	{"L04", "代表小组", "截至日期本届的代表小组和大组", (*maker).groups},
	{"L05", "主席团成员", "截至日期的主席团成员", (*maker).presidium},
	{"L06", "履职登记", "截至日期在任的本级代表，各自期内的履职", (*maker).performances},
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
}

// contactForms are the ledgers about receptions, stations, petitions and contact with voters.
var contactForms = []form{}

// officeForms are the ledgers about the office's own work.
var officeForms = []form{}

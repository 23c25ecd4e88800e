package office

import "npcdesk/app/record"

// limitsMeeting heads the settings of meetings between sessions.
const limitsMeeting = "会议与小组活动"

// meetingLimits are the limits of DOMAIN.md §2.B and §2.E on meetings; those of a province are off elsewhere.
var meetingLimits = []Limit{
	{Key: KeyPresidiumQuorum, Title: "主席团会议须全体成员过半数出席", Group: limitsMeeting, Kind: record.KindBool, Default: "是", Source: "各地“两个过半”的做法；浙24、豫5、渝34、鲁8有规定", Mark: record.Verify},
	{Key: KeyStandingGuests, Title: "主席团会议常列席人员", Group: limitsMeeting, Kind: record.KindLongText, Source: "党委委员列席主席团会议制度；一行一人，先写姓名，空一格写职务", Mark: record.Verify},
	{Key: KeyPresidiumGap, Title: "主席团会议间隔不超过（月）", Group: limitsMeeting, Kind: record.KindInt, Default: "3", Source: "浙江24", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyPresidiumGap, Title: "主席团会议间隔不超过（月）", Group: limitsMeeting, Kind: record.KindInt, Default: "3", Source: "河南5", Mark: record.Provincial, Province: "河南"},
	{Key: KeyPresidiumGap, Title: "主席团会议间隔不超过（月）", Group: limitsMeeting, Kind: record.KindInt, Default: "3", Source: "重庆34", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyPresidiumGap, Title: "主席团会议间隔不超过（月）", Group: limitsMeeting, Kind: record.KindInt, Default: "3", Source: "四川5", Mark: record.Provincial, Province: "四川"},
	{Key: KeyPresidiumRequest, Title: "几名成员提议可临时召开主席团会议", Group: limitsMeeting, Kind: record.KindInt, Default: "3", Source: "河南5", Mark: record.Provincial, Province: "河南"},
	{Key: KeyGroupYearly, Title: "代表小组每年活动至少（次）", Group: limitsMeeting, Kind: record.KindInt, Default: "3", Source: "浙江实施代表法办法19", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyGroupQuarterly, Title: "代表小组每季度活动至少（次）", Group: limitsMeeting, Kind: record.KindInt, Default: "1", Source: "重庆43", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyVoteAtOnce, Title: "表决结果当场宣布", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "浙江22", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyVoteAtOnce, Title: "表决结果当场宣布", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "山东26", Mark: record.Provincial, Province: "山东"},
	{Key: KeySessionDaysElects, Title: "有选举的会期不少于（天）", Group: limitsSession, Kind: record.KindInt, Default: "2", Source: "浙江16：有选举任务的适当延长", Mark: record.Provincial, Province: "浙江"},
	{Key: KeySessionHalves, Title: "上下半年各开一次人代会", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "北京5", Mark: record.Provincial, Province: "北京"},
	{Key: KeyBudgetHeard, Title: "审查预算前听取代表和社会各界意见", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "预算法45", Mark: record.Certain},
}

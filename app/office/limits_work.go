package office

import "npcdesk/app/record"

var sessionLimits = []Limit{
	{Key: KeySessionsMin, Title: "每年人代会至少（次）", Group: limitsSession, Kind: record.KindInt, Default: "1", Source: "组织法14", Mark: record.Certain},
	{Key: KeySessionsUsual, Title: "每年人代会一般（次）", Group: limitsSession, Kind: record.KindInt, Default: "2", Source: "组织法14：乡镇一般每年举行两次", Mark: record.Certain},
	{Key: KeyFirstSessionMonths, Title: "选举完成后几个月内开首次会议", Group: limitsSession, Kind: record.KindInt, Default: "2", Source: "组织法20", Mark: record.Certain},
	{Key: KeyPreparatory, Title: "召开预备会议", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "组织法17只规定县级以上；乡镇依省规定或习惯（京8、鲁7、渝12）", Mark: record.Verify},
	{Key: KeyNoExecutives, Title: "主席团成员都不担任行政职务", Group: limitsSession, Kind: record.KindBool, Default: "否", Source: "组织法18只限主席、副主席", Mark: record.Certain},
	{Key: KeyNoExecutives, Title: "主席团成员都不担任行政职务", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "浙江乡镇人大工作条例38", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyNoExecutives, Title: "主席团成员都不担任行政职务", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "重庆乡镇人大工作条例30", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyNoExecutives, Title: "主席团成员都不担任行政职务", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "河南乡镇人大工作条例2", Mark: record.Provincial, Province: "河南"},
	{Key: KeyObserversRatio, Title: "列席人数不超过代表数的（%）", Group: limitsSession, Kind: record.KindInt, Default: "50", Source: "北京乡镇人大组织条例16", Mark: record.Provincial, Province: "北京"},
	{Key: KeySessionDays, Title: "会期不少于（天）", Group: limitsSession, Kind: record.KindInt, Default: "1", Source: "浙江16", Mark: record.Provincial, Province: "浙江"},
	{Key: KeySessionDays, Title: "会期不少于（天）", Group: limitsSession, Kind: record.KindInt, Default: "1", Source: "重庆8", Mark: record.Provincial, Province: "重庆"},
	{Key: KeySessionDays, Title: "会期不少于（天）", Group: limitsSession, Kind: record.KindInt, Default: "1", Source: "河南2", Mark: record.Provincial, Province: "河南"},
	{Key: KeyFirstHalfBy, Title: "每年首次会议不晚于（月-日）", Group: limitsSession, Kind: record.KindText, Default: "03-31", Source: "北京5：第一季度开首次会议，上下半年各一次", Mark: record.Provincial, Province: "北京"},
	{Key: KeyNoticeDays, Title: "会议通知提前（天）", Group: limitsSession, Kind: record.KindInt, Default: "7", Source: "习惯", Mark: record.Verify},
	{Key: KeyNoticeDays, Title: "会议通知提前（天）", Group: limitsSession, Kind: record.KindInt, Default: "7", Source: "浙江20", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyNoticeDays, Title: "会议通知提前（天）", Group: limitsSession, Kind: record.KindInt, Default: "10", Source: "重庆11：日期和建议议程", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyPapersDays, Title: "会议文件提前（天）", Group: limitsSession, Kind: record.KindInt, Default: "1", Source: "浙江20", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyAcceptResignation, Title: "主席团可接受辞职", Group: limitsSession, Kind: record.KindBool, Default: "否", Source: "组织法32：由本级人代会决定", Mark: record.Certain},
	{Key: KeyAcceptResignation, Title: "主席团可接受辞职", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "重庆32（十）：主席团接受，报下次会议确认", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyBudgetDays, Title: "预算批准后几天内公开", Group: limitsSession, Kind: record.KindInt, Default: "20", Source: "预算法14", Mark: record.Certain},
	{Key: KeyVoteMethod, Title: "表决方式", Group: limitsSession, Kind: record.KindChoice, Default: "举手", Options: []string{"举手", "电子表决器", "无记名投票"}, Source: "议事规则（浙22、鲁26）", Mark: record.Verify},
	{Key: KeySecretaryGeneral, Title: "大会设秘书长", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "乡镇习惯，法律没有规定", Mark: record.Verify},
}

// presidiumLimits give the size of the presidium (B09): national law names none.
var presidiumLimits = []Limit{
	{Key: KeyPresidiumOdd, Title: "主席团人数取单数", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "习惯", Mark: record.Verify},
	{Key: KeyPresidiumMin, Title: "主席团最少（人）", Group: limitsSession, Kind: record.KindInt, Default: "7", Source: "浙江", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyPresidiumMax, Title: "主席团最多（人）", Group: limitsSession, Kind: record.KindInt, Default: "13", Source: "浙江：一般7—13人，最多17人", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyPresidiumMaxBig, Title: "主席团放宽后最多（人）", Group: limitsSession, Kind: record.KindInt, Default: "17", Source: "浙江", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyPresidiumMin, Title: "主席团最少（人）", Group: limitsSession, Kind: record.KindInt, Default: "7", Source: "重庆", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyPresidiumMax, Title: "主席团最多（人）", Group: limitsSession, Kind: record.KindInt, Default: "11", Source: "重庆", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyPresidiumMaxBig, Title: "主席团放宽后最多（人）", Group: limitsSession, Kind: record.KindInt, Default: "13", Source: "重庆：人口超过9万", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyPresidiumBigFrom, Title: "放宽的起点", Group: limitsSession, Kind: record.KindInt, Default: "90001", Source: "重庆", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyPresidiumBigBy, Title: "放宽按", Group: limitsSession, Kind: record.KindChoice, Default: "人口", Options: []string{"人口", "代表数"}, Source: "重庆", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyPresidiumMin, Title: "主席团最少（人）", Group: limitsSession, Kind: record.KindInt, Default: "7", Source: "山东", Mark: record.Provincial, Province: "山东"},
	{Key: KeyPresidiumMax, Title: "主席团最多（人）", Group: limitsSession, Kind: record.KindInt, Default: "11", Source: "山东", Mark: record.Provincial, Province: "山东"},
	{Key: KeyPresidiumMaxBig, Title: "主席团放宽后最多（人）", Group: limitsSession, Kind: record.KindInt, Default: "13", Source: "山东：代表不少于90人", Mark: record.Provincial, Province: "山东"},
	{Key: KeyPresidiumBigFrom, Title: "放宽的起点", Group: limitsSession, Kind: record.KindInt, Default: "90", Source: "山东", Mark: record.Provincial, Province: "山东"},
	{Key: KeyPresidiumBigBy, Title: "放宽按", Group: limitsSession, Kind: record.KindChoice, Default: "代表数", Options: []string{"人口", "代表数"}, Source: "山东", Mark: record.Provincial, Province: "山东"},
	{Key: KeyPresidiumMin, Title: "主席团最少（人）", Group: limitsSession, Kind: record.KindInt, Default: "7", Source: "河南", Mark: record.Provincial, Province: "河南"},
	{Key: KeyPresidiumMax, Title: "主席团最多（人）", Group: limitsSession, Kind: record.KindInt, Default: "13", Source: "河南：一般7—13人，最多15人", Mark: record.Provincial, Province: "河南"},
	{Key: KeyPresidiumMaxBig, Title: "主席团放宽后最多（人）", Group: limitsSession, Kind: record.KindInt, Default: "15", Source: "河南", Mark: record.Provincial, Province: "河南"},
	{Key: KeyPresidiumMin, Title: "主席团最少（人）", Group: limitsSession, Kind: record.KindInt, Default: "5", Source: "北京", Mark: record.Provincial, Province: "北京"},
	{Key: KeyPresidiumMax, Title: "主席团最多（人）", Group: limitsSession, Kind: record.KindInt, Default: "9", Source: "北京", Mark: record.Provincial, Province: "北京"},
}

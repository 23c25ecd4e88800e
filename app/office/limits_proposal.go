package office

import (
	"strings"

	"npcdesk/app/record"
)

// The schemes of result classes (办理结果分类, DOMAIN.md §3.15).
const (
	SchemeFour  = "四类（A、B、C、D）"
	SchemeThree = "三类（A、B、C）"
)

// contentList is 内容分类 of DOMAIN.md §3.15.
var contentList = []string{"道路交通", "农田水利", "农业农村", "集镇建设（城建）", "生态环保", "教育", "卫生健康", "文化体育", "社会治理（综治信访）", "民政社保", "产业经济",
	"财政金融", "党建及其他"}

var proposalLimits = []Limit{
	{Key: KeyMotionSigners, Title: "议案联名人数至少", Group: limitsProposal, Kind: record.KindInt, Default: "5", Source: "组织法22", Mark: record.Certain},
	{Key: KeyMotionToProposal, Title: "未列入议程的议案转为建议", Group: limitsProposal, Kind: record.KindBool, Default: "是", Source: "渝14；各地通行", Mark: record.Verify},
	{Key: KeyProposalNumber, Title: "会议期间编号式样", Group: limitsProposal, Kind: record.KindText, Default: "{届}-{次}-{类}-{序号3}", Source: "如：15-6-建-008", Mark: record.Verify},
	{Key: KeyProposalClosed, Title: "闭会期间编号式样", Group: limitsProposal, Kind: record.KindText, Default: "闭-{年}-{序号3}", Source: "如：闭-2026-003", Mark: record.Verify},
	{Key: KeyContentKinds, Title: "内容分类", Group: limitsProposal, Kind: record.KindLongText, Default: strings.Join(contentList, "\n"), Source: "县里的报表各有不同，一行一类", Mark: record.Verify},
	{Key: KeyUnitKinds, Title: "单位类别", Group: limitsProposal, Kind: record.KindLongText, Default: "镇属办公室\n站所\n村（社区）\n县直部门\n企业\n学校\n其他", Source: "本机关，一行一类", Mark: record.Verify},
	{Key: KeyRefusalReasons, Title: "不作为建议处理的情形", Group: limitsProposal, Kind: record.KindLongText,
		Default: "涉及代表本人及其亲属的事务\n代为转递群众来信或申诉\n学术探讨或产品推介\n没有具体内容\n已进入司法或仲裁程序的案件\n具体招标投标事项",
		Source:  "浙江规定6、重庆、山东；原为省级，乡镇参照", Mark: record.Verify},
	{Key: KeyReplyQuality, Title: "答复质量检查", Group: limitsProposal, Kind: record.KindLongText, Default: "答非所问\n内容简单\n口气生硬\n无具体措施\n未面商\n未附征询表", Source: "本机关，一行一条", Mark: record.Verify},
	{Key: KeyMeetingStages, Title: "三见面阶段", Group: limitsProposal, Kind: record.KindText, Default: "交办后、承办中、答复前", Source: "各地做法", Mark: record.Verify},
	{Key: KeyDoneIsReplied, Title: "答复即算办结", Group: limitsProposal, Kind: record.KindBool, Default: "否", Source: "有的县办结率按答复计", Mark: record.Verify},
	{Key: KeySatisfiedWith, Title: "满意率含基本满意", Group: limitsProposal, Kind: record.KindBool, Default: "否", Source: "选“是”时印作“满意和基本满意率”", Mark: record.Verify},
	{Key: KeyPartlyImplemented, Title: "部分落实折算", Group: limitsProposal, Kind: record.KindChoice, Default: "0", Options: []string{"0", "0.5", "1"}, Source: "落实率的算法各地不一，印表时写明", Mark: record.Verify},
	{Key: KeyLightYellow, Title: "黄灯：离期限不足（天）", Group: limitsProposal, Kind: record.KindInt, Default: "30", Source: "办公习惯", Mark: record.Verify},
	{Key: KeyLightOrange, Title: "橙灯：离期限不足（天）", Group: limitsProposal, Kind: record.KindInt, Default: "7", Source: "办公习惯", Mark: record.Verify},
}

const (
	titleReplyMonths  = "答复期限（月）"
	titleReplyHard    = "疑难复杂的答复期限（月）"
	titleReplyBase    = "答复期限起算日"
	titleReturnDays   = "退回重新交办的期限"
	titleReturnUnit   = "退回期限的单位"
	titleAssistMonths = "协办意见期限（月）"
	titleAssistDays   = "协办意见期限（工作日）"
	titleRedoMonths   = "不满意重新办理期限（月）"
	unitWorkingDays   = "工作日"
	unitDays          = "日"
)

// proposalTimeLimits are the limits in time of F03–F16; provinces with older, other limits rule otherwise.
var proposalTimeLimits = []Limit{
	{Key: KeyReplyMonths, Title: titleReplyMonths, Group: limitsProposal, Kind: record.KindInt, Default: "3", Source: "代表法51（2025）", Mark: record.Certain},
	{Key: KeyReplyMonths, Title: titleReplyMonths, Group: limitsProposal, Kind: record.KindInt, Default: "2", Source: "重庆16，旧于代表法51（三个月）", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyReplyMonths, Title: titleReplyMonths, Group: limitsProposal, Kind: record.KindInt, Default: "2", Source: "山东15，旧于代表法51（三个月）", Mark: record.Provincial, Province: "山东"},
	{Key: KeyReplyHard, Title: titleReplyHard, Group: limitsProposal, Kind: record.KindInt, Default: "6", Source: "代表法51（2025）", Mark: record.Certain},
	{Key: KeyReplyHard, Title: titleReplyHard, Group: limitsProposal, Kind: record.KindInt, Default: "4", Source: "重庆16", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyReplyHard, Title: titleReplyHard, Group: limitsProposal, Kind: record.KindInt, Default: "4", Source: "山东15", Mark: record.Provincial, Province: "山东"},
	{Key: KeyReplyBase, Title: titleReplyBase, Group: limitsProposal, Kind: record.KindChoice, Default: "交办日", Options: []string{"交办日", "闭会日"}, Source: "代表法51（2025）", Mark: record.Certain},
	{Key: KeyReplyBase, Title: titleReplyBase, Group: limitsProposal, Kind: record.KindChoice, Default: "闭会日", Options: []string{"交办日", "闭会日"}, Source: "山东15", Mark: record.Provincial, Province: "山东"},
	{Key: KeySignDays, Title: "签收期限（工作日）", Group: limitsProposal, Kind: record.KindInt, Default: "3", Source: "办公习惯", Mark: record.Verify},
	{Key: KeyReturnDays, Title: titleReturnDays, Group: limitsProposal, Kind: record.KindInt, Default: "7", Source: "各地5—10日", Mark: record.Verify},
	{Key: KeyReturnDays, Title: titleReturnDays, Group: limitsProposal, Kind: record.KindInt, Default: "5", Source: "山东", Mark: record.Provincial, Province: "山东"},
	{Key: KeyReturnDays, Title: titleReturnDays, Group: limitsProposal, Kind: record.KindInt, Default: "10", Source: "浙江", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyReturnDays, Title: titleReturnDays, Group: limitsProposal, Kind: record.KindInt, Default: "10", Source: "重庆", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyReturnUnit, Title: titleReturnUnit, Group: limitsProposal, Kind: record.KindChoice, Default: unitWorkingDays, Options: []string{unitWorkingDays, unitDays}, Source: "办公习惯", Mark: record.Verify},
	{Key: KeyReturnUnit, Title: titleReturnUnit, Group: limitsProposal, Kind: record.KindChoice, Default: unitDays, Options: []string{unitWorkingDays, unitDays}, Source: "山东", Mark: record.Provincial, Province: "山东"},
	{Key: KeyReturnUnit, Title: titleReturnUnit, Group: limitsProposal, Kind: record.KindChoice, Default: unitDays, Options: []string{unitWorkingDays, unitDays}, Source: "浙江", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyReturnRestarts, Title: "重新交办后期限重新起算", Group: limitsProposal, Kind: record.KindBool, Default: "是", Source: "办公习惯", Mark: record.Verify},
	{Key: KeyAssistMonths, Title: titleAssistMonths, Group: limitsProposal, Kind: record.KindInt, Default: "1", Source: "各省一至两个月", Mark: record.Verify},
	{Key: KeyAssistMonths, Title: titleAssistMonths, Group: limitsProposal, Kind: record.KindInt, Default: "1", Source: "山东", Mark: record.Provincial, Province: "山东"},
	{Key: KeyAssistMonths, Title: titleAssistMonths, Group: limitsProposal, Kind: record.KindInt, Default: "2", Source: "浙江", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyAssistDays, Title: titleAssistDays, Group: limitsProposal, Kind: record.KindInt, Default: "30", Source: "重庆：30个工作日，先于按月计", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyRedoMonths, Title: titleRedoMonths, Group: limitsProposal, Kind: record.KindInt, Default: "1", Source: "浙江、山东；各地通行", Mark: record.Verify},
	{Key: KeyRedoMonths, Title: titleRedoMonths, Group: limitsProposal, Kind: record.KindInt, Default: "2", Source: "重庆", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyRedoRounds, Title: "第几次不满意提请主席团专题研究", Group: limitsProposal, Kind: record.KindInt, Default: "3", Source: "办公习惯", Mark: record.Verify},
	{Key: KeyPromiseList, Title: "答复有承诺的须登记承诺事项", Group: limitsProposal, Kind: record.KindBool, Default: "是", Source: "重庆24：承诺事项台账", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyFeedbackDays, Title: "征询意见表回收期限（工作日）", Group: limitsProposal, Kind: record.KindInt, Default: "20", Source: "渝27；各地参照", Mark: record.Verify},
	{Key: KeyFeedbackExcluded, Title: "催后未回的不计入满意率", Group: limitsProposal, Kind: record.KindBool, Default: "是", Source: "渝29；各地参照", Mark: record.Verify},
}

// resultLimits are the labels of the result classes, one line for each letter.
var resultLimits = []Limit{
	{Key: KeyResultScheme, Title: "办理结果分类", Group: limitsProposal, Kind: record.KindChoice, Default: SchemeFour, Options: []string{SchemeFour, SchemeThree}, Source: "各省不一", Mark: record.Verify},
	{Key: KeyResultFour, Title: "四类的含义", Group: limitsProposal, Kind: record.KindLongText,
		Default: "A=所提问题已经解决或基本解决、已采纳\nB=正在解决，或已启动、部分解决\nC=列入规划、计划，逐步解决\nD=因条件或政策限制暂不能解决，留作参考、已作解释", Source: "各省不一，一行一类", Mark: record.Verify},
	{Key: KeyResultThree, Title: "三类的含义", Group: limitsProposal, Kind: record.KindLongText,
		Default: "A=已解决或基本解决\nB=正在解决或列入计划\nC=因条件限制留作参考、不可行", Source: "各省不一，一行一类", Mark: record.Verify},
}

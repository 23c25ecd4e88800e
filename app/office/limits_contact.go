package office

import (
	"slices"
	"strings"

	"npcdesk/app/record"
)

const limitsContact = "联系群众"

// receptionKinds are the kinds of what voters bring forward (诉求类别): those of suggestions, and three more (DOMAIN.md §3.16).
var receptionKinds = append(slices.Clone(contentList), "咨询", "求助", "投诉")

// sixHaves is the checklist 六有 of a station, as most places write it; others put 牌子、机构、工作计划 … (DOMAIN.md §3.18).
var sixHaves = []string{"有场所", "有设施", "有制度", "有人员", "有活动", "有台账"}

var wallList = []string{"代表联络站工作职责", "代表联络站工作制度", "代表接待选民制度", "代表联系选民制度", "意见建议办理流程", "代表信息公示栏"}

// petitionKinds are the kinds of matters in petitions.
var petitionKinds = []string{"农村农业", "征地拆迁", "国土资源", "城乡建设", "劳动社保", "卫生健康", "教育", "民政救助", "涉法涉诉", "纪检监察", "环境保护", "其他"}

// campaignParts are the six parts of the campaign 六个一 (DOMAIN.md §3.19).
var campaignParts = []string{"献一计良策", "造一片花海", "净一方环境", "保一村和谐", "送一份爱心", "促一方发展"}

// contactLimits are the settings of receptions, petitions, stations, rosters and campaigns: customs that differ by county.
var contactLimits = []Limit{
	{Key: KeyReceptionDay, Title: "每月代表接待日（几日）", Group: limitsContact, Kind: record.KindInt, Default: "15", Source: "本机关；填0表示没有固定日期", Mark: record.Verify},
	{Key: KeyReceptionDays, Title: "民情转办的办理期限（天）", Group: limitsContact, Kind: record.KindInt, Default: "30", Source: "各地做法", Mark: record.Verify},
	{Key: KeyReceptionKinds, Title: "诉求类别", Group: limitsContact, Kind: record.KindLongText, Default: strings.Join(receptionKinds, "\n"), Source: "各地报表，一行一类", Mark: record.Verify},
	{Key: KeyRosterNotice, Title: "值班安排提前公布（天）", Group: limitsContact, Kind: record.KindInt, Default: "3", Source: "各地联络站制度", Mark: record.Verify},
	{Key: KeyRosterMoves, Title: "接待日遇非工作日顺延", Group: limitsContact, Kind: record.KindBool, Default: "是", Source: "各地联络站制度", Mark: record.Verify},
	{Key: KeyPetitionNumber, Title: "信访登记号式样", Group: limitsContact, Kind: record.KindText, Default: "信-{年}-{序号3}", Source: "如：信-2026-003", Mark: record.Verify},
	{Key: KeyPetitionKinds, Title: "信访类别", Group: limitsContact, Kind: record.KindLongText, Default: strings.Join(petitionKinds, "\n"), Source: "各地报表，一行一类", Mark: record.Verify},
	{Key: KeyPetitionCrowd, Title: "集体访人数（起）", Group: limitsContact, Kind: record.KindInt, Default: "5", Source: "信访统计口径", Mark: record.Verify},
	{Key: KeySignTime, Title: "代表接访应签时间", Group: limitsContact, Kind: record.KindText, Default: "08:00", Source: "各地接访制度：周一8时签到", Mark: record.Verify},
	{Key: KeyAssessPresent, Title: "接访考核：到岗每次得分", Group: limitsContact, Kind: record.KindInt, Default: "10", Source: "本机关", Mark: record.Verify},
	{Key: KeyAssessAbsent, Title: "接访考核：缺席每次扣分", Group: limitsContact, Kind: record.KindInt, Default: "5", Source: "本机关", Mark: record.Verify},
	{Key: KeyAssessProposal, Title: "接访考核：处理建议每条得分", Group: limitsContact, Kind: record.KindInt, Default: "2", Source: "本机关", Mark: record.Verify},
	{Key: KeyAssessDone, Title: "接访考核：建议落实每条加分", Group: limitsContact, Kind: record.KindInt, Default: "3", Source: "本机关", Mark: record.Verify},
	{Key: KeyStationSix, Title: "联络站“六有”", Group: limitsContact, Kind: record.KindLongText, Default: strings.Join(sixHaves, "\n"),
		Source: "各地不一，有的为有牌子、有机构、有工作计划、有活动制度、有工作方案、有活动经费；一行一条", Mark: record.Verify},
	{Key: KeyStationWall, Title: "联络站上墙制度", Group: limitsContact, Kind: record.KindLongText, Default: strings.Join(wallList, "\n"), Source: "本机关，一行一项", Mark: record.Verify},
	{Key: KeyStationCheckGap, Title: "联络站检查间隔（月）", Group: limitsContact, Kind: record.KindInt, Default: "6", Source: "本机关；填0不提醒", Mark: record.Verify},
	{Key: KeyCampaignParts, Title: "主题活动的子活动", Group: limitsContact, Kind: record.KindLongText, Default: strings.Join(campaignParts, "\n"), Source: "“六个一”活动；一行一项", Mark: record.Verify},
}

package office

import (
	"strings"

	"npcdesk/app/record"
)

// Headings of the settings page.
const (
	limitsElection   = "大会选举"
	limitsByElection = "换届补选"
)

var electionLimits = []Limit{
	{Key: KeyNominators, Title: "代表联合提名至少（人）", Group: limitsElection, Kind: record.KindInt, Default: "10", Source: "组织法26", Mark: record.Certain},
	{Key: KeyOathDays, Title: titleOathDays, Group: limitsElection, Kind: record.KindInt, Default: "30", Source: "国家没有规定天数；参照北京13，0为不提醒", Mark: record.Verify},
	{Key: KeyOathDays, Title: titleOathDays, Group: limitsElection, Kind: record.KindInt, Default: "30", Source: "北京13", Mark: record.Provincial, Province: "北京"},
	{Key: KeyOathPosts, Title: "当选后要宣誓的职务", Group: limitsElection, Kind: record.KindLongText,
		Default: strings.Join([]string{PostChair, PostViceChair, PostHead, PostDeputyHead, PostCredentials}, "\n"), Source: "宪法27；名单参照浙江4，一行一个", Mark: record.Verify},
	{Key: KeyTownEthnic, Title: "建立民族乡的民族", Group: limitsElection, Kind: record.KindText, Source: "组织法70：民族乡的乡长由建立民族乡的少数民族公民担任；如：回、彝", Mark: record.Certain},
}

const (
	titleOathDays      = "当选后几天内宣誓"
	titleByList        = "补选：选民名单公布提前（天）"
	titleByInitial     = "补选：初步候选人公布提前（天）"
	titleByFormal      = "补选：正式候选人公布提前（天）"
	titleBoxScrutineer = "每个流动票箱监票人至少（人）"
	titleConductor     = "补选主持机构"
	titleByStages      = "补选各阶段提前天数"
)

// directLimits are the limits of direct elections; those of a by-election are the province's (选举法57).
var directLimits = []Limit{
	{Key: KeyVoterNominators, Title: "选民联名推荐至少（人）", Group: limitsByElection, Kind: record.KindInt, Default: "10", Source: "选举法30", Mark: record.Certain},
	{Key: KeyListDays, Title: "换届：选民名单公布提前（天）", Group: limitsByElection, Kind: record.KindInt, Default: "20", Source: "选举法28", Mark: record.Certain},
	{Key: KeyInitialDays, Title: "换届：初步候选人公布提前（天）", Group: limitsByElection, Kind: record.KindInt, Default: "15", Source: "选举法32", Mark: record.Certain},
	{Key: KeyFormalDays, Title: "换届：正式候选人公布提前（天）", Group: limitsByElection, Kind: record.KindInt, Default: "7", Source: "选举法32", Mark: record.Certain},
	{Key: KeyByListDays, Title: titleByList, Group: limitsByElection, Kind: record.KindInt, Default: "20", Source: "参照选举法28；补选办法由省规定（选举法57）", Mark: record.Verify},
	{Key: KeyByListDays, Title: titleByList, Group: limitsByElection, Kind: record.KindInt, Default: "12", Source: "浙江59", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyByListDays, Title: titleByList, Group: limitsByElection, Kind: record.KindInt, Default: "15", Source: "北京60—64", Mark: record.Provincial, Province: "北京"},
	{Key: KeyByInitialDays, Title: titleByInitial, Group: limitsByElection, Kind: record.KindInt, Default: "15", Source: "参照选举法32；补选办法由省规定（选举法57）", Mark: record.Verify},
	{Key: KeyByInitialDays, Title: titleByInitial, Group: limitsByElection, Kind: record.KindInt, Default: "7", Source: "浙江59", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyByInitialDays, Title: titleByInitial, Group: limitsByElection, Kind: record.KindInt, Default: "5", Source: "北京60—64", Mark: record.Provincial, Province: "北京"},
	{Key: KeyByFormalDays, Title: titleByFormal, Group: limitsByElection, Kind: record.KindInt, Default: "7", Source: "参照选举法32；补选办法由省规定（选举法57）", Mark: record.Verify},
	{Key: KeyByFormalDays, Title: titleByFormal, Group: limitsByElection, Kind: record.KindInt, Default: "0", Source: "浙江59只规定候选人提前7天公布，0为不检查", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyByFormalDays, Title: titleByFormal, Group: limitsByElection, Kind: record.KindInt, Default: "3", Source: "北京60—64", Mark: record.Provincial, Province: "北京"},
	{Key: KeyObjectionDays, Title: "选民名单公布后几天内可以申诉", Group: limitsByElection, Kind: record.KindInt, Default: "5", Source: "选举法29；三日内处理", Mark: record.Certain},
	{Key: KeySuitDays, Title: "选民名单案件起诉在选举日前（天）", Group: limitsByElection, Kind: record.KindInt, Default: "5", Source: "选举法29", Mark: record.Certain},
	{Key: KeyProxiesMost, Title: "每人接受委托最多（人）", Group: limitsByElection, Kind: record.KindInt, Default: "3", Source: "选举法42", Mark: record.Certain},
	{Key: KeyBoxScrutineers, Title: titleBoxScrutineer, Group: limitsByElection, Kind: record.KindInt, Default: "2", Source: "北京", Mark: record.Provincial, Province: "北京"},
	{Key: KeyBoxScrutineers, Title: titleBoxScrutineer, Group: limitsByElection, Kind: record.KindInt, Default: "2", Source: "浙江", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyConductor, Title: titleConductor, Group: limitsByElection, Kind: record.KindText, Default: "乡镇人大主席团", Source: "浙江59", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyConductor, Title: titleConductor, Group: limitsByElection, Kind: record.KindText, Default: "县级或乡镇人大主席", Source: "山东57", Mark: record.Provincial, Province: "山东"},
	{Key: KeyConductor, Title: titleConductor, Group: limitsByElection, Kind: record.KindText, Default: "区人大常委会决定的选举机构", Source: "北京60—64", Mark: record.Provincial, Province: "北京"},
}

// stageLimits are the tables of days before the election day, one line a stage, negative after it (DOMAIN.md §4.3).
var stageLimits = []Limit{
	{Key: KeyStages, Title: "换届各阶段提前天数", Group: limitsByElection, Kind: record.KindLongText, Default: stageLines(StageCommittee, 100, StageTraining, 90, StageDistricts, 90, StageQuota, 60,
		StageRegister, 45, StageList, 20, StageNominate, 18, StageInitial, 15, StageSettle, 8, StageFormal, 7, StageMeet, 1, StagePoll, 0, StageResult, 0, StageAnnounce, -1, StageCredentials, -10, StageFile, -15),
		Source: "习惯，县里统一部署；法定时限另行检查。选举日后的写负数", Mark: record.Verify},
	{Key: KeyByStages, Title: titleByStages, Group: limitsByElection, Kind: record.KindLongText, Default: stageLines(StageAsk, 40, StageCommittee, 30,
		StageRegister, 25, StageList, 20, StageNominate, 18, StageInitial, 15, StageSettle, 8, StageFormal, 7, StageMeet, 1, StagePoll, 0, StageResult, 0, StageAnnounce, -1, StageCredentials, -10, StageFile, -15),
		Source: "习惯；法定时限另行检查。选举日后的写负数", Mark: record.Verify},
	{Key: KeyByStages, Title: titleByStages, Group: limitsByElection, Kind: record.KindLongText, Default: stageLines(StageAsk, 40, StageCommittee, 30,
		StageRegister, 20, StageList, 12, StageNominate, 10, StageInitial, 7, StageSettle, 4, StageFormal, 3, StageMeet, 1, StagePoll, 0, StageResult, 0, StageAnnounce, -1, StageCredentials, -10, StageFile, -15),
		Source: "浙江59；其余为习惯", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyByStages, Title: titleByStages, Group: limitsByElection, Kind: record.KindLongText, Default: stageLines(StageAsk, 40, StageCommittee, 30,
		StageRegister, 20, StageList, 15, StageNominate, 10, StageInitial, 5, StageSettle, 4, StageFormal, 3, StageMeet, 1, StagePoll, 0, StageResult, 0, StageAnnounce, -1, StageCredentials, -10, StageFile, -15),
		Source: "北京60—64；其余为习惯", Mark: record.Provincial, Province: "北京"},
}

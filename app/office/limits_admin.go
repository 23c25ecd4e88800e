package office

import (
	"strings"

	"npcdesk/app/record"
)

// Headings of the settings page.
const (
	limitsAdmin   = "宣传、经费与办公"
	limitsModules = "功能模块"
)

// publicityMedia are the media that pieces go to (DOMAIN.md §3.22).
var publicityMedia = []string{"县人大网", "市人大网", "政府门户网站", "公众号", "微博", "手机短信平台", "内刊", "报刊", "电视", "其他"}

// planTopics are topics for reports heard, inspections and checks, as the seeds of DOMAIN.md §8 name them.
var planTopics = []string{"经济社会运行", "财政预决算", "民生实事", "重点项目", "生态环境", "安全生产", "食品安全", "社会治安综合治理", "教育", "医疗卫生", "社会保障", "民政", "产业发展", "农业综合开发",
	"农村建房", "征地拆迁", "失地农民保障", "校车安全", "人居环境整治", "城市管理", "物业与小区", "农田水利", "法治宣传", "其他"}

func listLimit(key, title, source string, list []string) Limit {
	return Limit{Key: key, Title: title, Group: limitsAdmin, Kind: record.KindLongText, Default: strings.Join(list, "\n"), Source: source, Mark: record.Verify}
}

// adminLimits are the lists that differ from county to county; one choice to a line.
var adminLimits = []Limit{
	listLimit(KeyPublicityMedia, "宣传载体", "本机关投稿和发布的载体，一行一个", publicityMedia),
	listLimit(KeyBudgetSubjects, "经费科目", "本级预算的科目，一行一个；补贴发放按“补贴”计入", budgetSubjects),
	listLimit(KeyRuleKinds, "制度类别", "各地习惯，一行一类", regulationKinds),
	listLimit(KeyPlanTopics, "计划议题", "各地年度计划常用议题，一行一个", planTopics),
	listLimit(KeyTaskSources, "任务来源", "各地习惯，一行一个", taskSources),
	listLimit(KeyCentralKinds, "中心工作类别", "各地习惯，一行一类", centralWorkKinds),
	listLimit(KeyVillageStages, "村级换届环节", "村民委员会组织法11—17；各省选举办法不一，一行一个", villageStages),
	listLimit(KeyProjectKinds, "项目类别", "各地习惯，一行一类", projectKinds),
	{Key: KeyHalfYearCheck, Title: "民生实事半年督查（月-日）", Group: limitsAdmin, Kind: record.KindText, Default: "07-31", Source: "各地习惯：每年7月督查；空着不提醒", Mark: record.Verify},
}

package office

import "npcdesk/app/record"

// Headings of the settings page.
const (
	limitsDuty   = "培训和述职"
	limitsPoints = "履职积分和评优"
)

var dutyLimits = []Limit{
	{Key: KeyTrainingYearly, Title: "每年培训至少（期）", Group: limitsDuty, Kind: record.KindInt, Default: "1", Source: "各地培训计划；0为不提醒", Mark: record.Verify},
	{Key: KeyTrainingCover, Title: "任期内培训覆盖率不低于（%）", Group: limitsDuty, Kind: record.KindInt, Default: "100", Source: "各地培训计划；代表应当参加培训（代表法47）", Mark: record.Verify},
	{Key: KeyTrainingMonths, Title: "任职后几个月内参加培训", Group: limitsDuty, Kind: record.KindInt, Default: "12", Source: "代表法47只要求参加，月数为习惯；0为不提醒", Mark: record.Verify},
	{Key: KeyReportEvery, Title: "向选民述职的次数", Group: limitsDuty, Kind: record.KindChoice, Default: ReportOnce, Options: []string{ReportOnce, ReportYearly}, Source: "组织法43、代表法58要求定期述职，次数由各地定", Mark: record.Verify},
	{Key: KeyReportWho, Title: "向选民述职的范围", Group: limitsDuty, Kind: record.KindChoice, Default: ReportAll, Options: []string{ReportAll, ReportNonPost}, Source: "组织法43、代表法58；有的地方只安排非职务代表", Mark: record.Verify},
	{Key: KeyReportMonth, Title: "年度述职安排在（月）", Group: limitsDuty, Kind: record.KindInt, Default: "11", Source: "多在11月底前后；0为不提醒", Mark: record.Verify},
	{Key: KeyReportScheme, Title: "述职测评票的等次", Group: limitsDuty, Kind: record.KindChoice, Default: PollSatisfied, Options: []string{PollSatisfied, PollCompetent}, Source: "各地测评票式样", Mark: record.Verify},
}

var pointLimits = []Limit{
	{Key: KeyPoints, Title: "计算履职积分", Group: limitsPoints, Kind: record.KindBool, Default: "否", Source: "各地办法；法律没有规定，主席团确认前一律标“草稿”", Mark: record.Verify},
	{Key: KeyPointGrades, Title: "积分等次", Group: limitsPoints, Kind: record.KindText, Default: "优秀、良好、合格、不合格", Source: "各地办法；由高到低，如：好、较好、差", Mark: record.Verify},
	{Key: KeyPointGradeFloor, Title: "各等次最低分", Group: limitsPoints, Kind: record.KindText, Default: "90、80、60", Source: "各地办法；比等次少一个数，如：80、60", Mark: record.Verify},
	{Key: KeyPublicityDays, Title: "评先评优公示不少于（工作日）", Group: limitsPoints, Kind: record.KindInt, Default: "5", Source: "公示习惯；0为不提醒", Mark: record.Verify},
}

package office

import "npcdesk/app/record"

// Keys of the settings on what the office is reminded of without a record that says so.
const (
	KeyAskPresidium   = "ask_presidium"    // E02: a meeting of the presidium every quarter
	KeyAskStudy       = "ask_study"        // a study of the presidium every quarter
	KeyAskHalfYear    = "ask_half_year"    // MM-DD by which the half-year check of projects is held
	KeyAskPartyReport = "ask_party_report" // MM-DD by which the presidium reports to the party committee
	KeyAskPartyMonths = "ask_party_months" // months after the term began by which the party committee holds its meeting on the congress's work
)

// Keys of the settings of a session's preparation and of its papers.
const (
	KeyPrepTasks = "prep_tasks"     // the tasks of the preparation checklist with their offsets (DOMAIN.md §4.5)
	KeyOwnPapers = "session_papers" // the office's own set of papers (自定)
)

// preparationLimits are how the office prepares its sessions.
var preparationLimits = []Limit{
	{Key: KeyPrepTasks, Title: "会议筹备清单", Group: limitsSession, Kind: record.KindLongText, Default: prepLines(prepItems),
		Source: "各地习惯；一行一项：提前天数（会后写负数）、任务、文件号，空格隔开；只用于有选举的会议的末尾加✚", Mark: record.Verify},
	{Key: KeyOwnPapers, Title: "自定的会议文件套", Group: limitsSession, Kind: record.KindLongText, Source: "在人代会工作台的“文书”里选定后“记为自定”；一行一种文件", Mark: record.Verify},
}

// reminderLimits are customs that differ by county; an empty day switches its reminder off.
var reminderLimits = []Limit{
	{Key: KeyAskPresidium, Title: "提醒每季度召开主席团会议", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "浙24、豫5、渝34：至少每三个月一次；各地通行", Mark: record.Verify},
	{Key: KeyAskStudy, Title: "提醒主席团每季度学习", Group: limitsSession, Kind: record.KindBool, Default: "是", Source: "各地主席团学习制度", Mark: record.Verify},
	{Key: KeyAskHalfYear, Title: "民生实事半年督查不晚于（月-日）", Group: limitsSession, Kind: record.KindText, Default: "07-31", Source: "各地习惯；空着不提醒", Mark: record.Verify},
	{Key: KeyAskPartyReport, Title: "向镇党委报告工作不晚于（月-日）", Group: limitsSession, Kind: record.KindText, Default: "12-31", Source: "各地要求党委每年至少听取一次汇报；空着不提醒", Mark: record.Verify},
	{Key: KeyAskPartyMonths, Title: "党委人大工作会议不晚于（本届开始后月数）", Group: limitsSession, Kind: record.KindInt, Default: "36", Source: "各地要求每届党委至少召开一次；0不提醒", Mark: record.Verify},
}

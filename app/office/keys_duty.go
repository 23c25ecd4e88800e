package office

// Keys of the settings of training, reports to voters, points and commendations; limits_duty.go says what each one is.
const (
	// 培训和述职
	KeyTrainingYearly  = "training_yearly"  // training classes a year
	KeyTrainingCover   = "training_cover"   // in per cent of the deputies, in a term
	KeyTrainingMonths  = "training_months"  // E15: months after taking office until the first training
	KeyReportEvery     = "report_every"     // E08: ReportOnce or ReportYearly
	KeyReportWho       = "report_who"       // E08: ReportAll or ReportNonPost
	KeyReportScheme    = "report_scheme"    // scheme of the voters' poll
	KeyReportMonth     = "report_month"     // month in which the reports of a year are arranged
	KeyPublicityDays   = "publicity_days"   // working days of the public notice of a commendation
	KeyPoints          = "duty_points"      // switch
	KeyPointGrades     = "duty_grades"      // 等次, best first
	KeyPointGradeFloor = "duty_grade_floor" // least points of every grade but the last
)

// How often deputies report to voters (E08), and who does.
const (
	ReportOnce    = "每届至少一次"
	ReportYearly  = "每年一次"
	ReportAll     = "全体代表"
	ReportNonPost = "非职务代表"
)

// The schemes of the voters' poll on a report (测评票, DOMAIN.md §3.5).
const (
	PollSatisfied = "满意、基本满意、不满意"
	PollCompetent = "优秀、称职、基本称职、不称职"
)

package office

// Keys of the settings on contact with the people (联系群众): receptions, petitions, stations, rosters, campaigns;
// limits_contact.go says what each one is and where its default comes from.
const (
	KeyReceptionDays   = "reception_days"    // 转办期限, DOMAIN.md §4.6
	KeyReceptionKinds  = "reception_kinds"   // 诉求类别
	KeyReceptionDay    = "reception_day"     // 每月接待日
	KeyRosterNotice    = "roster_notice"     // days between the announcement of a roster and the day
	KeyRosterMoves     = "roster_moves"      // whether a duty day that is no working day moves to the next one
	KeyPetitionNumber  = "petition_number"   // pattern of 登记号
	KeyPetitionKinds   = "petition_kinds"    // 信访类别
	KeyPetitionCrowd   = "petition_crowd"    // from how many people on it is a collective petition (集体访)
	KeySignTime        = "petition_sign"     // 应签时间
	KeyAssessPresent   = "assess_present"    // points of the monthly assessment (月考核)
	KeyAssessAbsent    = "assess_absent"     // points taken away
	KeyAssessProposal  = "assess_proposal"   // for a proposal (处理建议)
	KeyAssessDone      = "assess_done"       // more for a proposal that was carried out
	KeyStationSix      = "station_six"       // 六有
	KeyStationWall     = "station_wall"      // 上墙制度
	KeyCampaignParts   = "campaign_parts"    // 子活动
	KeyStationCheckGap = "station_check_gap" // months between two checks of a station
)

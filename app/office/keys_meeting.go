package office

// Keys of the settings of meetings and votes; limits_meeting.go says what each one is.
const (
	KeyStandingGuests    = "standing_guests"        // 党委委员列席主席团会议制度
	KeyPresidiumGap      = "presidium_gap_months"   // E02
	KeyPresidiumQuorum   = "presidium_majority"     // E03
	KeyPresidiumRequest  = "presidium_request_from" // E04
	KeyGroupYearly       = "group_activities_year"  // E07
	KeyGroupQuarterly    = "group_activities_quarter"
	KeyVoteAtOnce        = "vote_announced_at_once"   // B31
	KeySessionDaysElects = "session_days_elections"   // B14
	KeySessionHalves     = "session_in_each_half"     // B14
	KeyBudgetHeard       = "budget_opinions_required" // B28
)

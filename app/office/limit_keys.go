package office

// Keys of the settings that rules, pages and papers ask for by name; limits.go says what each one is and where its
// default comes from. A limit that is off in the office's province is "" and counts as 0.
const (
	// KeyTermFrom is the first day of the term in force. It is no setting: whoever loads the settings fills it from the
	// record of the term, so that a mandate can be told to have lapsed (届满) without asking other records.
	KeyTermFrom = "term_from"

	// 本机关
	KeyNameCongress  = "name_congress"  // 发文机关名称: empty means derived from town
	KeyNamePresidium = "name_presidium" // the same for the presidium
	KeyNameOffice    = "name_office"    // the same for the office of the congress
	KeyNameTownGov   = "name_town_gov"  // 镇人民政府
	KeyCodeCongress  = "code_congress"  // 发文代字 ×镇人大
	KeyCodePresidium = "code_presidium" // 发文代字 ×人大主席团
	KeyContact       = "contact"
	KeyContactPhone  = "contact_phone"
	KeyAddress       = "office_address"
	KeyPostcode      = "postcode"
	KeyEmail         = "office_email"
	KeyPaperDate     = "paper_date"     // how dates under papers are written
	KeyScriptLarge   = "script_large"   // scripts in large print
	KeyCopies        = "paper_copies"   // whom copies of red-header documents go to: 文件=机关, a line for each paper
	KeySeal          = "seal"           // whether announcements leave room for the seal
	KeyNoticeNumber  = "notice_number"  // pattern of the numbers of announcements
	KeyHallSeats     = "hall_row_seats" // seats in a row of the hall
	KeySecondSeat    = "second_seat"    // on which hand of the first the second sits on the platform
	KeyLedgerDate    = "ledger_date"    // how dates in ledgers are written
	KeyLedgerFiller  = "ledger_filler"  // 填报人
	KeyLedgerChecker = "ledger_checker" // 审核人

	// 届次与名额
	KeyTermReminder      = "term_reminder_months" // A06
	KeyDistrictDeviation = "district_deviation"   // A04, in per cent
	KeySuspendedInN      = "suspended_in_n"
	KeySuspendedInE      = "suspended_in_e"
	KeyPresidiumMayTell  = "presidium_announces" // A11

	// 代表
	KeyCertPattern     = "cert_pattern"
	KeyCategories      = "deputy_categories"
	KeyCategoryColumns = "category_columns"
	KeyIdentities      = "deputy_identities"
	KeyVotersTown      = "voters_town"
	KeyVotersCounty    = "voters_county"
	KeyNameOrder       = "name_order"
	KeySingleFirst     = "single_name_first"
	KeyAgeBands        = "age_bands"
	KeyShareParty      = "share_party" // targets of §6.4 for the plan of a general election
	KeyShareWomen      = "share_women"
	KeyShareGrassroots = "share_grassroots"
	KeyShareLeaders    = "share_leaders"
	KeyShareNonParty   = "share_non_party"
	KeyShareReelected  = "share_reelected"
	KeySharePresidium  = "share_presidium_party"

	// 人代会
	KeySessionsMin        = "sessions_min"         // B01
	KeySessionsUsual      = "sessions_usual"       // B01
	KeyFirstSessionMonths = "first_session_months" // B06
	KeyPreparatory        = "preparatory_meeting"  // B08
	KeyPresidiumMin       = "presidium_min"        // B09
	KeyPresidiumMax       = "presidium_max"
	KeyPresidiumMaxBig    = "presidium_max_big"
	KeyPresidiumBigFrom   = "presidium_big_from"
	KeyPresidiumBigBy     = "presidium_big_by"
	KeyPresidiumOdd       = "presidium_odd"
	KeyNoExecutives       = "presidium_no_executives" // B10
	KeyObserversRatio     = "observers_percent"       // B13
	KeySessionDays        = "session_days"            // B14
	KeyFirstHalfBy        = "first_session_by"        // B14, MM-DD
	KeyNoticeDays         = "notice_days"             // B15
	KeyPapersDays         = "papers_days"             // B15
	KeyAcceptResignation  = "presidium_accepts_resignation"
	KeyBudgetDays         = "budget_public_days" // B29
	KeyVoteMethod         = "vote_method"        // B31
	KeySecretaryGeneral   = "secretary_general"

	// 议案建议
	KeyMotionSigners     = "motion_signers" // B17
	KeyMotionToProposal  = "motion_becomes_proposal"
	KeyProposalNumber    = "proposal_number"
	KeyProposalClosed    = "proposal_number_closed"
	KeyContentKinds      = "content_kinds"
	KeyRefusalReasons    = "refusal_reasons" // F08
	KeyReturnDays        = "return_days"     // F10
	KeyReturnUnit        = "return_unit"
	KeyReturnRestarts    = "return_restarts"
	KeySignDays          = "sign_days"     // §4.1
	KeyAssistMonths      = "assist_months" // F11
	KeyAssistDays        = "assist_days"   // F11, working days, where a province counts so
	KeyRedoMonths        = "redo_months"   // F13
	KeyPromiseList       = "promise_list"  // F15
	KeyRedoRounds        = "redo_rounds"
	KeyFeedbackDays      = "feedback_days" // F14
	KeyFeedbackExcluded  = "feedback_excluded"
	KeyLightYellow       = "light_yellow"
	KeyLightOrange       = "light_orange"
	KeyResultScheme      = "result_scheme"
	KeyResultFour        = "result_labels_four"
	KeyResultThree       = "result_labels_three"
	KeyReplyQuality      = "reply_quality"
	KeyDoneIsReplied     = "done_is_replied"
	KeySatisfiedWith     = "satisfied_with_basic"
	KeyPartlyImplemented = "partly_implemented"
	KeyMeetingStages     = "meeting_stages"
	KeyUnitKinds         = "unit_kinds"
)

package office

// Keys of the settings about elections, oaths and by-elections; limits_election.go says what each one is.
const (
	KeyNominators = "nominators" // C01
	KeyOathDays   = "oath_days"  // C17
	KeyOathPosts  = "oath_posts"
	KeyTownEthnic = "town_ethnic" // C20: the minorities that formed a 民族乡

	KeyVoterNominators = "voter_nominators" // DE04
	KeyListDays        = "voter_list_days"  // DE02, of a general election
	KeyInitialDays     = "initial_candidates_days"
	KeyFormalDays      = "formal_candidates_days" // DE03
	KeyByListDays      = "by_voter_list_days"     // DE11, the same of a by-election
	KeyByInitialDays   = "by_initial_candidates_days"
	KeyByFormalDays    = "by_formal_candidates_days"
	KeyObjectionDays   = "voter_list_objection_days" // DE02
	KeySuitDays        = "voter_list_suit_days"
	KeyProxiesMost     = "proxies_most"           // DE08
	KeyBoxScrutineers  = "mobile_box_scrutineers" // DE12
	KeyConductor       = "by_conductor"           // DE11
	KeyStages          = "election_stages"        // DOMAIN.md §4.3, of a general election
	KeyByStages        = "by_election_stages"
)

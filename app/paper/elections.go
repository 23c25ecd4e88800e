package paper

// electionDocuments are the papers of elections and ballots (DOMAIN.md §5.4, §5.6).
func electionDocuments() []Document { return nil }

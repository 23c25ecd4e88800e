package paper

// scriptDocuments are the speaking scripts and the papers of the presidium's meetings (DOMAIN.md §5.3, §5.7).
func scriptDocuments() []Document { return nil }

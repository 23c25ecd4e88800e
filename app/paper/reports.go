package paper

// reportDocuments are reports, resolutions and decisions (DOMAIN.md §5.4).
func reportDocuments() []Document { return nil }

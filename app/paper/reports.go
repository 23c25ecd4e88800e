package paper

import "slices"

// reportDocuments are reports, resolutions and decisions (DOMAIN.md §5.4).
func reportDocuments() []Document {
	return slices.Concat([]Document{credentialsDocument(), handledDocument()}, textDocuments(), deliberationDocuments(), committeeReports(),
		resolutionDocuments())
}

package paper

// activityPapers are the ordinary papers of one activity: plan, report, opinion, bulletin.
func activityPapers() []Document { return nil }

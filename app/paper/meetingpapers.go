package paper

// meetingPapers are the ordinary papers of one meeting: notice, sign-in sheet, record, minutes.
func meetingPapers() []Document { return nil }

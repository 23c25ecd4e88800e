package paper

import (
	"slices"

	"npcdesk/app/office"
)

// electionDocuments are the papers of elections and ballots (DOMAIN.md §5.4, §5.6).
func electionDocuments() []Document {
	list := slices.Concat(methodDocuments(), projectBallotDocuments(), candidateDocuments(), ballotDocuments(), countDocuments(),
		resultDocuments(), appraisalDocuments())
	for i := range list {
		list[i].Register = office.Sessions.Any
		if list[i].Mask == "" {
			list[i].Mask = office.MaskPublic
		}
	}
	return list
}

// methodDocuments are D26 and the list of candidates, each as draft and as passed.
func methodDocuments() []Document {
	var out []Document
	for _, stage := range []Stage{StageDraft, StageFinal} {
		out = append(out,
			Document{Number: "D26", Name: staged("选举办法", stage), Title: "×镇第×届人民代表大会第×次会议选举办法" + markOf(stage), Issuer: issuerPresidium, Head: HeadCongress,
				Template: "选举办法", Stage: stage, Missing: noElections, Data: electionMethod},
			Document{Number: "D40", Name: staged("候选人名单", stage), Title: "×镇第×届人民代表大会第×次会议候选人名单" + markOf(stage), Issuer: issuerPresidium, Head: HeadCongress,
				Template: "候选人名单", Stage: stage, Missing: noCandidates, Data: candidateList})
	}
	return out
}

// candidateDocuments introduce the candidates (D40).
func candidateDocuments() []Document {
	return []Document{
		{Number: "D40", Name: "提名介绍", Title: "关于提名×××等为候选人的介绍", Issuer: issuerPresidium, Head: HeadCongress,
			Template: "提名介绍", Missing: noCandidates, Data: nominations},
		{Number: "D40", Name: "代表联合提名表", Title: "代表联合提名候选人登记表", Issuer: "代表十人以上联名", Head: HeadForm,
			Template: "代表联合提名表", Missing: noElections, Each: jointNominations, Data: jointNomination},
		{Number: "D40", Name: "候选人简历", Title: "候选人简历", Issuer: issuerPresidium, Head: HeadForm, Mask: office.MaskReport,
			Template: "候选人简历", Missing: noCandidates, Data: resumes},
	}
}

// ballotDocuments are the ballots (D43): two to a sheet, or one to a turned sheet where more names stand on it.
func ballotDocuments() []Document {
	return []Document{
		{Number: "D43", Name: "选票", Title: "选举镇×选票", Issuer: issuerPresidium, Head: HeadForm,
			Template: "选票", Missing: func(j *job) string { return noBallots(j, false) }, Each: func(j *job) []Piece { return ballots(j, false) }, Data: ballotPaper},
		{Number: "D43", Name: "选票（大张）", Title: "选举镇×选票", Issuer: issuerPresidium, Head: HeadForm,
			Template: "选票_大张", Missing: func(j *job) string { return noBallots(j, true) }, Each: func(j *job) []Piece { return ballots(j, true) }, Data: ballotPaper},
	}
}

// countDocuments are the forms of the count, one for each election (D44, D45).
func countDocuments() []Document {
	return []Document{
		{Number: "D44", Name: "发出、收回选票情况报告单", Title: "选举×发出、收回选票情况报告单", Issuer: "总监票人", Head: HeadForm,
			Template: "发出收回选票报告单", Missing: papersWrong, Each: secretElections, Data: papersReport},
		{Number: "D45", Name: "计票结果报告单", Title: "选举×计票结果报告单", Issuer: "总计票人、总监票人", Head: HeadForm,
			Template: "计票结果报告单", Missing: countWrong, Each: secretElections, Data: countReport},
	}
}

// resultDocuments follow from results that may be issued (D46, D47, D59).
func resultDocuments() []Document {
	return []Document{
		{Number: "D46", Name: "公告（选举结果）", Title: "×镇第×届人民代表大会第×次会议主席团公告", Issuer: "大会主席团", Head: HeadNotice,
			Template: "公告_选举结果", Missing: noWinners, Each: electionNotices, Data: electionNotice},
		{Number: "D47", Name: "当选通知书", Title: "当选通知书", Issuer: "大会主席团", Head: HeadForm,
			Template: "当选通知书", Missing: noWinners, Each: winnerPieces, Data: winnerWords},
		{Number: "D47", Name: "当选证书", Title: "当选证书", Issuer: "大会主席团", Head: HeadForm,
			Template: "当选证书", Missing: noWinners, Each: winnerPieces, Data: winnerWords},
		{Number: "D47", Name: "表态发言提纲", Title: "表态发言提纲", Issuer: "当选人", Head: HeadForm,
			Template: "表态发言提纲", Missing: noWinners, Each: winnerPieces, Data: winnerWords},
		{Number: "D59", Name: "关于选举结果的报告", Title: "关于×镇第×届人民代表大会第×次会议选举结果的报告", Issuer: issuerPresidium, Head: HeadRed,
			Template: "选举结果报告", Mask: office.MaskReport, Missing: noWinners, Data: electionReport},
		{Number: "D59", Name: "当选人情况表", Title: "当选人情况表", Issuer: issuerPresidium, Head: HeadForm,
			Template: "当选人情况表", Mask: office.MaskReport, Missing: noWinners, Data: winnerTable},
	}
}

// staged is the name of a paper in a stage: 选举办法（草案）, 选举办法.
func staged(name string, stage Stage) string { return name + markOf(stage) }

func markOf(stage Stage) string {
	if stage == StageDraft {
		return "（" + string(StageDraft) + "）"
	}
	return ""
}

package paper

import (
	"fmt"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// voted tells whether the votes of anybody on the ballot are on record.
func voted(e *office.Election) bool {
	return slices.ContainsFunc(e.Candidates, func(c office.ElectionCandidate) bool { return c.For.Given })
}

// papersWrong tells why no report of the ballot papers is made: their numbers cannot be, and no reason is on record. Before there are
// numbers it is a form to fill in. It is asked of the whole session before there are pieces.
func papersWrong(j *job) string {
	return eachElection(j, func(e *office.Election) string {
		switch {
		case !e.Issued.Given && e.Announced != "":
			return "选举结果已经公布，没有登记发出和收回的选票"
		case e.Reason != "":
			return ""
		}
		for _, f := range e.Ballot().Faults() {
			if f.Rule == "C09" || f.Rule == "C12" {
				return f.Text
			}
		}
		return ""
	})
}

// countWrong tells why no report of the count is made: what was counted cannot be, and no reason is on record. What is not counted
// yet is no fault; the report then is a form with what is known.
func countWrong(j *job) string {
	return eachElection(j, func(e *office.Election) string {
		switch {
		case !voted(e) && e.Announced != "":
			return "选举结果已经公布，没有登记票数"
		case !voted(e) || e.Reason != "":
			return ""
		}
		for _, f := range e.Blocked() {
			if f.Rule != "" {
				return f.Text
			}
		}
		return ""
	})
}

// eachElection asks about the election of the piece, and before there are pieces whether any election stands: one whose count cannot be
// does not keep the others back.
func eachElection(j *job, wrong func(*office.Election) string) string {
	list := j.secretVotes()
	if len(list) == 0 {
		return "会议没有登记无记名投票的选举"
	}
	if e := of[office.Election](j); e != nil {
		return wrong(e)
	}
	reason := ""
	for _, e := range list {
		if reason = wrong(e); reason == "" {
			return ""
		}
	}
	return reason
}

// papersWords are what both reports begin with: N, A, I, R, and the time, with room where a number is not known yet.
func (j *job) papersWords(e *office.Election) docx.Data {
	out := docx.Data{"选举": j.electionTitle(e), "发出": numberOrRoom(e.Issued), "收回": numberOrRoom(e.Returned), "有效": numberOrRoom(e.Valid), "废票": numberOrRoom(e.Void),
		"时间": dayToFill(e.Day) + "　　时　　分"}
	out["应到"], out["实到"] = j.attendance(e)
	return out
}

// papersReport is D44: ballots given out and handed back. R ≤ I makes the election valid.
func papersReport(j *job) docx.Data {
	e := electionOf(j)
	out := j.papersWords(e)
	switch {
	case !e.Issued.Given || !e.Returned.Given:
		out["结论"] = "收回选票（□等于　□少于　□多于）发出选票，选举（□有效　□无效）。"
	case e.Returned.V > e.Issued.V:
		out["结论"] = fmt.Sprintf("收回选票%d张，多于发出选票%d张，选举无效，应当重新选举。", e.Returned.V, e.Issued.V)
	case e.Returned.V < e.Issued.V:
		out["结论"] = fmt.Sprintf("收回选票%d张，少于发出选票%d张，选举有效。", e.Returned.V, e.Issued.V)
	default:
		out["结论"] = fmt.Sprintf("收回选票%d张，等于发出选票%d张，选举有效。", e.Returned.V, e.Issued.V)
	}
	out["说明"] = when(e.Reason != "", "说明：%s", e.Reason)
	return out
}

// countReport is D45: what was counted for everybody on the ballot and who was written in, and what follows. Before the vote it is a
// form with the names; 当选 and 未当选 stand on it only when the result may be issued (C09 to C12).
func countReport(j *job) docx.Data {
	e := electionOf(j)
	out := j.papersWords(e)
	out["候选人"], out["另选人"] = j.countRows(e)
	out["结果"] = docx.List("段", j.resultSentences(e)...)
	out["说明"] = when(e.Reason != "" && voted(e), "说明：%s", e.Reason)
	return out
}

// countRows are the rows of the candidates in the order of the ballot, and of those written in; a form has a row for each seat.
func (j *job) countRows(e *office.Election) (candidates, others []docx.Data) {
	ballot, order := e.Ballot(), e.BallotOrder(j.in)
	for _, at := range order {
		entry := 0 // its place on the ballot, which counts in the order of the record
		for _, other := range order {
			if other < at {
				entry++
			}
		}
		c := &e.Candidates[at]
		_, share := ballot.Shares(entry)
		row := docx.Data{"姓名": hanzi.PadName(c.Name), "赞成": numberOrRoom(c.For), "反对": numberOrRoom(c.Against), "弃权": numberOrRoom(c.Abstain), "得票率": share, "结果": ""}
		if e.MayIssue() {
			row["结果"] = c.Outcome
		}
		candidates = append(candidates, row)
	}
	for i := range e.WriteIns {
		w := &e.WriteIns[i]
		row := docx.Data{"姓名": hanzi.PadName(w.Name), "票": numberOrRoom(w.Votes), "结果": ""}
		if e.MayIssue() {
			row["结果"] = w.Outcome
		}
		others = append(others, row)
	}
	switch {
	case len(others) == 0 && voted(e):
		others = []docx.Data{{"姓名": "无", "票": "", "结果": ""}}
	case len(others) == 0:
		for range max(2, e.Seats.V) {
			others = append(others, docx.Data{"姓名": "", "票": "", "结果": ""})
		}
	}
	return candidates, others
}

// resultSentences say who is elected, who ties and which seats stay open; a form leaves room for them.
func (j *job) resultSentences(e *office.Election) []string {
	if !voted(e) || !e.MayIssue() {
		return []string{"当选人：", "需再次投票或者另行选举的："}
	}
	ballot := e.Ballot()
	result := ballot.Result()
	if result.Invalid {
		return []string{"收回选票多于发出选票，选举无效，应当重新选举。"}
	}
	var out []string
	for _, at := range result.Elected {
		entry := ballot.Entries[at]
		votes, why := "赞成票", "超过全体代表的半数"
		if entry.WriteIn {
			votes = "另选票"
		}
		if ballot.Need == office.NeedMost {
			why = "得票多"
		}
		out = append(out, fmt.Sprintf("%s得%s%d票，%s，当选。", entry.Name, votes, entry.For.V, why))
	}
	if len(result.Tied) > 0 {
		names := joined(result.Tied, func(at int) string { return ballot.Entries[at].Name })
		out = append(out, fmt.Sprintf("%s得票相等，不能确定当选人，应当就票数相等的人再次投票。", names))
	}
	if result.Open > 0 {
		out = append(out, fmt.Sprintf("当选人数少于应选名额，不足的%d名另行选举。", result.Open))
	}
	return out
}

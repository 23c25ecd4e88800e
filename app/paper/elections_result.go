package paper

import (
	"cmp"
	"fmt"
	"maps"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

func noWinners(j *job) string {
	list := j.secretVotes()
	if len(list) == 0 {
		return "会议没有登记无记名投票的选举"
	}
	if len(j.won()) > 0 {
		return ""
	}
	for _, e := range list {
		if faults := e.Blocked(); voted(e) && !e.MayIssue() && len(faults) > 0 {
			return "选举结果还不能公布：" + faults[0].Text
		}
	}
	return "还没有可以公布的选举结果"
}

// win is somebody whom an election elected by a result that may be issued.
type win struct {
	office.Winner
	e *office.Election
	c *office.ElectionCandidate // nil for who was written in
}

// won lists who is elected, post by post.
func (j *job) won() []win {
	var out []win
	for _, e := range j.secretVotes() {
		for _, w := range e.Winners() {
			one := win{Winner: w, e: e}
			for i := range e.Candidates {
				if e.Candidates[i].Name == w.Name {
					one.c = &e.Candidates[i]
				}
			}
			out = append(out, one)
		}
	}
	return out
}

// winnerPieces makes a piece of everybody who is elected, called by post and name.
func winnerPieces(j *job) []Piece {
	var out []Piece
	for _, w := range j.won() {
		out = append(out, Piece{Name: office.PostWord(w.e.Post, j.in) + w.Name, Of: &w})
	}
	return out
}

// announcedWinners are those whom one announcement names.
type announcedWinners struct {
	number string
	day    record.Date
	people []win
}

// electionNotices are the announcements: one for each number that the elections name, those without a number together.
func electionNotices(j *job) []Piece {
	var list []*announcedWinners
	byNumber := map[string]*announcedWinners{}
	for _, w := range j.won() {
		a := byNumber[w.e.Announcement]
		if a == nil {
			a = &announcedWinners{number: w.e.Announcement}
			byNumber[a.number] = a
			list = append(list, a)
		}
		a.people, a.day = append(a.people, w), max(a.day, w.e.Announced)
	}
	var out []Piece
	for _, a := range list {
		p := Piece{Name: a.number, Of: a}
		if len(list) == 1 {
			p.Name = ""
		}
		out = append(out, p)
	}
	return out
}

// electionNotice is D46, the announcement of the presidium of the session: who was elected to which post.
func electionNotice(j *job) docx.Data {
	a := of[announcedWinners](j)
	if a == nil {
		a = &announcedWinners{}
	}
	var held record.Date
	var posts []string
	var names [][]string
	for _, w := range a.people {
		held = max(held, w.e.Day)
		title := j.postTitle(w.e.Post)
		if n := len(posts); n == 0 || posts[n-1] != title {
			posts, names = append(posts, title), append(names, nil)
		}
		names[len(posts)-1] = append(names[len(posts)-1], w.Name)
	}
	rows := make([]docx.Data, len(posts))
	for i, post := range posts {
		hanzi.SortNames(names[i], office.NameOrder(j.in))
		end := "；"
		if i == len(posts)-1 {
			end = "。"
		}
		rows[i] = docx.Data{"人": joined(names[i], func(n string) string { return n }), "职": post, "止": end}
	}
	return docx.Data{"公告号": a.number, "选举日": day(held), "当选": rows,
		"落款日期": j.noticeDay(cmp.Or(a.day, j.issued()))}
}

// winnerWords are what the notice, the certificate and the speech of one who was elected say (D47).
func winnerWords(j *job) docx.Data {
	w := of[win](j)
	if w == nil {
		w = &win{e: &office.Election{}}
	}
	out := docx.Data{"姓名": w.Name, "职务": j.postTitle(w.e.Post), "选举日": day(w.e.Day), "证书编号": "",
		"落款日期": j.noticeDay(cmp.Or(w.e.Announced, w.e.Day)), "方式": "选举"}
	if w.c != nil {
		out["证书编号"] = w.c.Certificate
	}
	if w.e.Kind == office.KindBy {
		out["方式"] = office.KindBy
	}
	governs := w.e.Post == office.PostHead || w.e.Post == office.PostDeputyHead
	out["在政府"], out["在人大"] = governs, !governs
	return out
}

// electionReport is D59, the report on the result to the county's standing committee, for its files.
func electionReport(j *job) docx.Data {
	out := docx.Data{"文号": j.docNumber(j.in.Text(office.KeyCodePresidium)), "签发人": j.signer(), "落款日期": dayToFill(j.issued())}
	list := j.secretVotes()
	var elected []*office.Election
	for _, e := range list {
		if len(e.Winners()) > 0 || e.MayIssue() && voted(e) {
			elected = append(elected, e)
		}
	}
	out["应选"] = j.seatsInWords(j.firstVotes())
	var rows []docx.Data
	for i, e := range elected {
		title := when(len(elected) > 1, "%s、%s", hanzi.Number(i+1), j.electionTitle(e)) // a single election needs no heading
		rows = append(rows, docx.Data{"题": title, "票数": j.countSentence(e), "结果": j.outcomeSentence(e)})
	}
	out["选举"] = rows
	var held record.Date
	for _, e := range elected {
		held = max(held, e.Day)
	}
	out["选举日"] = day(held)
	return out
}

// countSentence tells the numbers of a vote; those that are lost are not told.
func (j *job) countSentence(e *office.Election) string {
	return sentences(
		when(e.Deputies.Given && e.Present.Given, "全体代表%d名，实到%d名。", e.Deputies.V, e.Present.V),
		when(e.Seats.Given && e.Nominees() > 0, "应选%d名，候选人%d名。", e.Seats.V, e.Nominees()),
		when(e.Issued.Given && e.Returned.Given && e.Valid.Given && e.Void.Given, "发出选票%d张，收回%d张，其中有效票%d张，废票%d张。",
			e.Issued.V, e.Returned.V, e.Valid.V, e.Void.V))
}

// outcomeSentence tells the votes of those who were elected and what is still open.
func (j *job) outcomeSentence(e *office.Election) string {
	people := joined(e.Winners(), func(w office.Winner) string {
		text := w.Name
		if w.Votes.Given {
			text += fmt.Sprintf("（%d票）", w.Votes.V)
		}
		return text
	})
	result := e.Ballot().Result()
	counted := voted(e) && e.MayIssue()
	return sentences(when(people != "", "%s当选为%s。", people, j.postTitle(e.Post)),
		when(counted && len(result.Tied) > 0, "%s得票相等，再次投票。", joined(result.Tied, func(at int) string { return e.Ballot().Entries[at].Name })),
		when(counted && result.Open > 0, "当选人数少于应选名额%d名，不足的名额另行选举。", result.Open),
		when(counted && result.Invalid, "收回选票多于发出选票，选举无效。"))
}

// winnerTable is 当选人情况表, the annex of the report.
func winnerTable(j *job) docx.Data {
	var rows []docx.Data
	for _, w := range j.won() {
		row := docx.Data{"姓名": w.Name, "性别": "", "民族": "", "出生": "", "原职": "", "当选职务": j.postTitle(w.e.Post), "类型": w.e.Kind, "得票": "", "得票率": "",
			"宣誓": hanzi.DateDotted(string(w.Sworn))}
		if w.Votes.Given {
			row["得票"] = fmt.Sprint(w.Votes.V)
			if w.e.Deputies.V > 0 {
				row["得票率"] = percent(w.Votes, w.e.Deputies)
			}
		}
		maps.Copy(row, j.personOf(w))
		rows = append(rows, row)
	}
	return docx.Data{"当选": rows}
}

// personOf is who a winner is: as the candidate's row says, for who was written in as the deputy's own record does.
func (j *job) personOf(w win) docx.Data {
	if c := w.c; c != nil {
		return docx.Data{"性别": c.Sex, "民族": hanzi.EthnicName(c.Ethnic), "出生": hanzi.DateDotted(string(c.Birth)), "原职": j.postOf(c)}
	}
	d := j.facts.Deputy(w.Deputy.ID)
	if d == nil {
		return nil
	}
	profile, _ := d.ProfileOn(office.LevelTown, w.e.Day, j.facts.Term)
	return docx.Data{"性别": d.Sex, "民族": hanzi.EthnicName(d.Ethnic), "出生": hanzi.DateDotted(string(d.Birth)), "原职": profile.Post}
}

package paper

import (
	"cmp"
	"fmt"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

func noCandidates(j *job) string {
	if reason := noElections(j); reason != "" {
		return reason
	}
	for _, e := range j.firstVotes() {
		if len(j.nominees(e)) > 0 {
			return ""
		}
	}
	return "选举还没有填写候选人"
}

// nominees are those of whom a paper speaks: a draft names everybody who was nominated and is willing, a final text who is on the ballot.
func (j *job) nominees(e *office.Election) []*office.ElectionCandidate {
	out := j.ballotOrder(e)
	if j.doc.Stage != StageDraft {
		return out
	}
	for i := range e.Candidates {
		if c := &e.Candidates[i]; c.Standing == office.NotChosen {
			out = append(out, c)
		}
	}
	return out
}

// candidateList is the list of candidates (D40), post by post in the order of the ballot.
func candidateList(j *job) docx.Data {
	out := j.congressPaper()
	out["通过"] = j.passedByPresidium()
	var posts []docx.Data
	for _, e := range j.firstVotes() {
		list := j.nominees(e)
		if len(list) == 0 {
			continue
		}
		names := make([]string, len(list))
		for i, c := range list {
			names[i] = annotatedName(c)
		}
		note := fmt.Sprintf("%d名", len(list))
		if order := j.orderNote(e); order != "" {
			note += "，" + order
		}
		posts = append(posts, docx.Data{"续": len(posts) > 0, "题": candidatesTitle(j.postTitle(e.Post), note), "行": docx.List("名", docx.NameRows(perRow, names...)...)})
	}
	out["职务"] = posts
	return out
}

// candidatesTitle stands over the candidates for a post; where both do not fit a line of the text (28 characters, with some room for 黑体), the note of how
// many they are has a line of its own.
func candidatesTitle(post, note string) string {
	title, note := post+"候选人", "（"+note+"）"
	if textUnits(title+note) > 2*27 {
		title += "\n"
	}
	return title + note
}

// passedByPresidium says that the presidium of the session settled the list; it has no day, as the meeting that did is not told by the
// records.
func (j *job) passedByPresidium() string {
	if j.doc.Stage != StageFinal {
		return ""
	}
	return "（" + fullNameInTwo(j.session, 24) + "主席团会议确定）"
}

// nominations introduce the candidates (提名介绍): who nominated whom, and who they are.
func nominations(j *job) docx.Data {
	out := j.congressPaper()
	var paragraphs []string
	for _, e := range j.firstVotes() {
		for _, c := range j.ballotOrder(e) {
			who := "主席团提名"
			if c.NominatedBy == office.ByDeputies {
				who = "代表联合提名"
				if c.Joint.V > 0 {
					who = fmt.Sprintf("代表%d人联合提名", c.Joint.V)
				}
			}
			paragraphs = append(paragraphs, sentences(
				fmt.Sprintf("%s%s为%s候选人。", who, c.Name, j.postTitle(e.Post)), j.portrait(c)))
		}
	}
	out["提名"] = docx.List("段", paragraphs...)
	return out
}

// portrait is who a candidate is, in a sentence: 张三，男，汉族，1970年5月出生，现任清溪镇人大主席。
func (j *job) portrait(c *office.ElectionCandidate) string {
	parts := []string{c.Name}
	for _, p := range []string{c.Sex, hanzi.EthnicName(c.Ethnic), when(c.Birth != "", "%s出生", hanzi.DateArabic(string(c.Birth))), when(j.postOf(c) != "", "现任%s", j.postOf(c))} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if len(parts) == 1 {
		return ""
	}
	return strings.Join(parts, "，") + "。"
}

// postOf is what a candidate does at present: as the election says, else as the deputy's own record does.
func (j *job) postOf(c *office.ElectionCandidate) string {
	if c.Post != "" {
		return c.Post
	}
	if d := j.facts.Deputy(c.Deputy.ID); d != nil {
		profile, _ := d.ProfileOn(office.LevelTown, cmp.Or(j.session.Opens, j.in.Today), j.facts.Term)
		return profile.Post
	}
	return ""
}

// resumes are the candidates' résumés (候选人简历), one block each. They hold no ID number, phone or address.
func resumes(j *job) docx.Data {
	var people []docx.Data
	for _, e := range j.firstVotes() {
		for _, c := range j.ballotOrder(e) {
			people = append(people, docx.Data{"姓名": c.Name, "性别": c.Sex, "民族": hanzi.EthnicName(c.Ethnic), "出生": hanzi.DateArabic(string(c.Birth)),
				"现任": j.postOf(c), "拟任": j.postTitle(e.Post), "提名": nominatedBy(c), "简历": strings.Join(docx.Lines(j.resumeOf(c)), "\n")})
		}
	}
	return docx.Data{"候选人": people}
}

// resumeOf is the résumé of a candidate, of a deputy without one the deputy's own.
func (j *job) resumeOf(c *office.ElectionCandidate) string {
	if c.Resume != "" {
		return c.Resume
	}
	if d := j.facts.Deputy(c.Deputy.ID); d != nil {
		return d.Resume
	}
	return ""
}

func nominatedBy(c *office.ElectionCandidate) string {
	switch {
	case c.NominatedBy == office.ByDeputies && c.Joint.V > 0:
		return fmt.Sprintf("代表%d人联合提名", c.Joint.V)
	case c.NominatedBy == office.ByDeputies:
		return "代表联合提名"
	case c.NominatedBy == office.ByPresidium:
		return "主席团提名"
	}
	return ""
}

// joint is a joint nomination by deputies: of a candidate for a post, or an empty form where c is nil.
type joint struct {
	e *office.Election
	c *office.ElectionCandidate
}

// jointNominations are the forms of joint nomination: an empty one, and one for everybody whom deputies nominated.
func jointNominations(j *job) []Piece {
	out := []Piece{{Name: "空表", Of: &joint{}}}
	for _, e := range j.firstVotes() {
		for i := range e.Candidates {
			if c := &e.Candidates[i]; c.NominatedBy == office.ByDeputies {
				out = append(out, Piece{Name: office.PostWord(e.Post, j.in) + c.Name, Of: &joint{e, c}})
			}
		}
	}
	return out
}

// jointNomination is the form on which at least ten deputies nominate a candidate (代表联合提名表, 组织法26).
func jointNomination(j *job) docx.Data {
	least := j.in.Int(office.KeyNominators)
	out := docx.Data{"姓名": "", "性别": "", "民族": "", "出生": "", "现任": "", "拟任": "", "情况": "", "联名人数": hanzi.Number(least)}
	var names []string
	if n := of[joint](j); n != nil && n.c != nil {
		c := n.c
		out["姓名"], out["性别"], out["民族"], out["出生"] = c.Name, c.Sex, hanzi.EthnicName(c.Ethnic), hanzi.DateArabic(string(c.Birth))
		out["现任"], out["拟任"] = j.postOf(c), j.postTitle(n.e.Post)
		names = strings.FieldsFunc(c.Nominators, func(r rune) bool { return strings.ContainsRune("、，,；; 　\n\t", r) })
		least = max(least, int(c.Joint.V))
	}
	rows := make([]docx.Data, (max(least, len(names))+1)/2)
	for i := range rows {
		rows[i] = docx.Data{"左号": i + 1, "左": "", "右号": i + 1 + len(rows), "右": ""}
		if i < len(names) {
			rows[i]["左"] = names[i]
		}
		if k := i + len(rows); k < len(names) {
			rows[i]["右"] = names[k]
		}
	}
	out["联名"] = rows
	return out
}

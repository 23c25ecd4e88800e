package paper

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// electionMethod is D26, the method of election (选举办法) that the congress passes before it votes: its clauses stand in the
// template, what differs from post to post comes from the elections (组织法 26 to 30; DOMAIN.md §2.C).
func electionMethod(j *job) docx.Data {
	list := j.firstVotes()
	out := j.congressPaper()
	out["通过"] = j.passedBySession("选举办法")
	out["应选"] = j.seatsInWords(list)
	out["联名人数"] = hanzi.Number(j.in.Int(office.KeyNominators))
	var margins []string
	for _, e := range list {
		margins = append(margins, j.marginWords(e))
	}
	out["差额"] = docx.List("条", margins...)
	out["监计票人员"] = j.tellersInWords(list)
	out["排序"] = office.NameOrder(j.in).Note()
	out["另选资格"] = j.writeInWords(list)
	out["副职"] = ""
	if seconds := secondPosts(j, list); seconds != "" {
		out["副职"] = seconds
	}
	return out
}

// seatsInWords lists the posts with their seats: 清溪镇人民代表大会主席1名、副主席1名，清溪镇人民政府镇长1名、副镇长4名.
func (j *job) seatsInWords(list []*office.Election) string {
	var out strings.Builder
	before := ""
	for i, e := range list {
		title := j.postTitle(e.Post)
		organ := strings.TrimSuffix(title, lastWord(e.Post, j))
		switch {
		case i > 0 && organ == before:
			out.WriteString("、" + strings.TrimPrefix(title, organ))
		case i > 0:
			out.WriteString("，" + title)
		default:
			out.WriteString(title)
		}
		before = organ
		fmt.Fprintf(&out, "%s名", numberOrRoom(e.Seats))
	}
	return out.String()
}

// lastWord is the post without its organ: 副主席 of 人大副主席.
func lastWord(post string, j *job) string {
	return strings.TrimPrefix(office.PostWord(post, j.in), "人大")
}

// marginWords says how many candidates a post has for its seats: equal or differential election (组织法27, 30).
func (j *job) marginWords(e *office.Election) string {
	post, c, s := office.PostWord(e.Post, j.in), e.Nominees(), e.Seats.V
	var rule string
	switch {
	case e.Kind == office.KindBy:
		rule = "补选" + post + "，候选人数可以多于应选人数，也可以同应选人数相等"
	case e.Post == office.PostChair || e.Post == office.PostHead:
		rule = post + "的候选人数可以多一人，进行差额选举；提名的候选人只有一人的，也可以等额选举"
	case e.Post != office.PostViceChair && e.Post != office.PostDeputyHead:
		rule = post + "的候选人由主席团提名"
	case e.Margin.V > 0:
		rule = fmt.Sprintf("%s的候选人数应比应选人数多%s人，进行差额选举", post, hanzi.Number(int(e.Margin.V)))
	default:
		rule = post + "的候选人数应比应选人数多一人至三人，进行差额选举"
	}
	switch {
	case c == 0 || s == 0:
		return rule + "。"
	case c == s:
		return rule + fmt.Sprintf("。本次会议应选%s%d名，候选人%d名，实行等额选举。", post, s, c)
	}
	return rule + fmt.Sprintf("。本次会议应选%s%d名，候选人%d名，差额%d名。", post, s, c, c-s)
}

// tellersInWords counts who oversees and counts the votes: 总监票人1名、监票人1名、总计票人1名、计票人1名; "" before they are named.
func (j *job) tellersInWords(list []*office.Election) string {
	people := j.session.Tellers
	for _, e := range list {
		if len(people) == 0 {
			people = e.Tellers
		}
	}
	var parts []string
	for _, role := range []string{"总监票人", "监票人", "总计票人", "计票人"} {
		if n := len(office.PeopleWith(people, role)); n > 0 {
			parts = append(parts, fmt.Sprintf("%s%d名", role, n))
		}
	}
	return strings.Join(parts, "、")
}

// writeInWords says who may be written in: for chair and vice-chairs deputies, for the head of government and his deputies any voter
// (组织法18, 28).
func (j *job) writeInWords(list []*office.Election) string {
	var deputies, voters []string
	for _, e := range list {
		post, set := office.PostWord(e.Post, j.in), &deputies
		if e.Post == office.PostHead || e.Post == office.PostDeputyHead {
			set = &voters
		}
		if !slices.Contains(*set, post) {
			*set = append(*set, post)
		}
	}
	return sentences(
		when(len(deputies) > 0, "另选%s的，所选的人必须是本%s人民代表大会代表。", strings.Join(deputies, "、"), office.TownWord(j.in)),
		when(len(voters) > 0, "另选%s的，可以选其他代表，也可以选其他选民。", strings.Join(voters, "、")))
}

// secondPosts are the posts of vice-chair and deputy head that are filled in a general election: for them a run-off is differential
// again (组织法29).
func secondPosts(j *job, list []*office.Election) string {
	var out []string
	for _, e := range list {
		if e.Kind == office.KindGeneral && (e.Post == office.PostViceChair || e.Post == office.PostDeputyHead) {
			out = append(out, office.PostWord(e.Post, j.in))
		}
	}
	return strings.Join(out, "、")
}

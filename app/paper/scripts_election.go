package paper

import (
	"cmp"
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// ofElection tells whether a vote is on the rules of the elections (选举办法) or on those who watch and count (监票人、计票人).
func ofElection(matter string) bool {
	return strings.Contains(matter, "选举办法") || strings.Contains(matter, "监票人") || strings.Contains(matter, "计票人")
}

// What a congress passes before it elects.
const (
	electionRules = "选举办法（草案）"
	electionWatch = "监票、计票人员名单（草案）"
)

// elect is the part of an election sitting (DOMAIN.md D42): the rules, those who watch, and a block for every post.
func (p *plenary) elect() {
	if p.elected {
		return // a second item of the agenda: its posts stand under the first
	}
	p.elected = true
	present := blank
	if n := office.Present(p.Attendance); n > 0 {
		present = fmt.Sprint(n)
	}
	p.say("现在清点人数。")
	p.cue("清点到会代表：%s名", present)
	p.electionVote("选举办法", electionRules, "请工作人员宣读《选举办法（草案）》。")
	watch := "请工作人员宣读总监票人、监票人、总计票人、计票人名单（草案）。"
	if names := roles(p.watchers(), "总监票人", "监票人", "总计票人", "计票人"); names != "" {
		watch = "根据选举办法，主席团提名的监票、计票人员是：" + names + "。"
	}
	p.electionVote("监票人", electionWatch, watch)
	p.say("请总监票人、监票人、总计票人、计票人到岗，检查票箱。")
	p.cue("打开票箱，当众检查，上锁")
	if len(p.contests) == 0 {
		p.cue("候选人登记以后，这里按职务列出投票、计票和宣布当选的内容")
	}
	for _, e := range p.contests {
		p.post(e)
	}
}

// watchers are those who watch and count: of the first election that names them, else of the session.
func (p *plenary) watchers() []record.Person {
	for _, e := range p.contests {
		if len(e.Tellers) > 0 {
			return e.Tellers
		}
	}
	return p.session.Tellers
}

// electionVote is the vote on the rules or the watchers, unless another meeting of the session has taken it.
func (p *plenary) electionVote(word, draft, read string) {
	for _, m := range p.meetings(office.MeetSitting, office.MeetPreparatory) {
		for _, v := range p.held(m) {
			if strings.Contains(v.Matter, word) && m.ID != p.ID {
				p.say("%s已经%s通过。", v.Matter, p.sittingName(m))
				return
			}
		}
	}
	p.say("%s", read)
	for _, v := range p.held(p.Meeting) {
		if strings.Contains(v.Matter, word) {
			p.put(v.Matter, v)
			return
		}
	}
	p.put(draft, nil)
}

// post is the election of one post, from the candidates to who is elected.
func (p *plenary) post(e *office.Election) {
	post := p.spokenPost(e.Post)
	kind := ""
	if e.Kind != "" && e.Kind != office.KindGeneral {
		kind = "（" + e.Kind + "）"
	}
	p.head("选举%s%s", post, kind)
	p.candidates(e, post)
	p.say("请监票人、计票人分发选票。")
	p.cue("分发选票：发出%s张", numberOrRoom(e.Issued))
	p.say("请各位代表清点手中的选票，没有领到或者领重的请举手。")
	p.say("%s", howToMark(e))
	p.cue("代表填写选票")
	p.say("请总监票人、监票人、总计票人、计票人先投票，然后请主席台和各位代表依次投票。")
	p.cue("投票")
	p.say("投票完毕。请监票人开箱清点选票。")
	p.cue("开箱清点：发出%s张，收回%s张", numberOrRoom(e.Issued), numberOrRoom(e.Returned))
	if !p.valid(e) {
		return
	}
	p.say("请计票人计票。计票期间请代表在座位上休息。")
	p.cue("计票")
	p.say("请总监票人报告计票结果。")
	p.result(e, post)
}

// candidates are who stands, in the order of the ballot (C16).
func (p *plenary) candidates(e *office.Election, post string) {
	var names []string
	for _, at := range e.BallotOrder(p.in) {
		names = append(names, e.Candidates[at].Name)
	}
	seats := numberOrRoom(e.Seats)
	if len(names) == 0 {
		p.say("现在选举%s，应选%s名。", post, seats)
		p.cue("候选人：%s", strings.Repeat(blank, 3))
		return
	}
	order := "，" + office.NameOrder(p.in).Note()
	if e.Primary != "" {
		order = "，以预选得票多少为序"
	}
	if len(names) == 1 {
		order = ""
	}
	p.say("现在选举%s，应选%s名，候选人%d名%s：%s。", post, seats, len(names), order, strings.Join(names, "、"))
}

// howToMark says how a ballot is filled in (组织法28; 代表法17: only who votes against may write somebody in).
func howToMark(e *office.Election) string {
	text := "填写选票时，对候选人赞成的画“○”，反对的画“×”，弃权的不画任何符号。表示反对的可以另选他人，在另选人栏写明姓名并画“○”；弃权的不能另选他人。"
	if e.Post == office.PostChair || e.Post == office.PostViceChair {
		text += "另选的人应当是本级人民代表大会代表。"
	}
	seats := numberOrRoom(e.Seats)
	return text + fmt.Sprintf("每张选票所选人数等于或者少于%s名的有效，多于%s名的作废。", seats, seats)
}

// valid says whether the election is valid: no more ballots came back than were issued (C09).
func (p *plenary) valid(e *office.Election) bool {
	i, r := e.Issued, e.Returned
	switch {
	case !i.Given || !r.Given:
		p.cue("收回的选票等于或者少于发出的选票，宣布：")
		p.say("收回的选票没有多于发出的选票，选举有效。")
	case r.V > i.V:
		p.say("发出选票%d张，收回选票%d张，收回的多于发出的，选举无效，重新进行选举。", i.V, r.V)
		return false
	case r.V == i.V:
		p.say("发出选票%d张，收回选票%d张，收回的等于发出的，选举有效。", i.V, r.V)
	default:
		p.say("发出选票%d张，收回选票%d张，收回的少于发出的，选举有效。", i.V, r.V)
	}
	return true
}

// result is the count as the chief scrutineer reports it, and who is elected: only when the result may be issued (C09 to C12).
func (p *plenary) result(e *office.Election, post string) {
	p.cue("有效票%s张，废票%s张", numberOrRoom(e.Valid), numberOrRoom(e.Void))
	for _, at := range e.BallotOrder(p.in) {
		c := e.Candidates[at]
		p.cue("%s：赞成%s票，反对%s票，弃权%s票", c.Name, numberOrRoom(c.For), numberOrRoom(c.Against), numberOrRoom(c.Abstain))
	}
	for _, w := range e.WriteIns {
		p.cue("另选人%s：%s票", w.Name, numberOrRoom(w.Votes))
	}
	winners := e.Winners()
	var names []string
	for _, w := range winners {
		names = append(names, w.Name)
	}
	voted := e.Issued.Given && e.MayIssue()
	switch {
	case len(names) > 0:
		why := "获得全体代表过半数的赞成票"
		if e.Kind == office.KindTieVote {
			why = "得票较多" // who tied has over half already (组织法29)
		}
		p.say("根据计票结果，%s%s，我宣布：%s当选为%s。", strings.Join(names, "、"), why, strings.Join(names, "、"), post)
		p.cue("鼓掌")
	case !voted:
		p.cue("获得全体代表过半数赞成票的%s，始得当选", when(e.Deputies.V > 0, "（%d票以上）", e.Deputies.V/2+1))
		p.say("根据计票结果，我宣布：%s当选为%s。", strings.Repeat(blank, 3), post)
		p.cue("鼓掌")
	}
	if next := e.Next(); voted && next != nil {
		p.say("应选%d名，选出%d名。按照选举办法，还有%d名%s。", e.Seats.V, len(names), next.Seats.V, next.Kind)
	}
}

// spokenPost is a post as it is announced: 清溪镇人民代表大会主席, 清溪镇人民政府副镇长.
func (j *job) spokenPost(post string) string {
	switch post {
	case office.PostChair, office.PostViceChair:
		return office.CongressName(j.in) + strings.TrimPrefix(post, "人大")
	case office.PostHead, office.PostDeputyHead:
		return office.GovernmentName(j.in) + office.PostWord(post, j.in)
	}
	return cmp.Or(post, strings.Repeat(blank, 3))
}

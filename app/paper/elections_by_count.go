package paper

import (
	"fmt"
	"maps"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

func noDistrictBallots(j *job) string {
	if reason := noByCandidates(true)(j); reason != "" {
		return reason
	}
	if b := byElectionOf(j); !slices.ContainsFunc(b.Polls, func(p office.DistrictPoll) bool { return p.Seats.V > 0 }) {
		return "还没有填写应选名额"
	}
	return ""
}

// districtBallots are the ballots of the voters, two to a sheet, a sheet for each district and vote. On a later vote those stand whom
// it is about.
func districtBallots(j *job) docx.Data {
	b, out := byElectionOf(j), j.byWords()
	var sheets []docx.Data
	for i := range b.Polls {
		p := &b.Polls[i]
		s := slip{seats: int(p.Seats.V), seal: j.conductorOf(b)}
		for _, c := range districtCandidates(j, b, p.District.ID, true) {
			s.names = append(s.names, c.Name)
		}
		if p.Round == office.RoundRunOff || p.Round == office.RoundTie {
			s.names = nil
			for _, v := range b.VotesOf(p) {
				s.names = append(s.names, v.Name)
			}
			hanzi.SortNames(s.names, office.NameOrder(j.in))
		}
		if s.seats == 0 || len(s.names) == 0 {
			continue
		}
		s.note = fmt.Sprintf("说明：赞成的在姓名下画“○”，反对的画“×”，弃权的不画；另选其他选民的，在另选人栏写上姓名并画“○”。所选人数不得超过%d名，多于的作废。", s.seats)
		note := fmt.Sprintf("%s　应选%d名", p.District.Name, s.seats)
		if len(s.names) > 1 {
			note += "（候选人" + office.NameOrder(j.in).Note() + "）"
		}
		sheets = append(sheets, docx.Data{"应选": note, "题": roundTitle(p, out["事"].(string)) + "代表选票", "张": s.pair(false)})
	}
	out["票"] = sheets
	return out
}

// roundTitle is how a later vote is called on its papers; the first one as the whole election.
func roundTitle(p *office.DistrictPoll, first string) string {
	if p.Round == "" || p.Round == office.RoundFirst {
		return first
	}
	return p.Round
}

// byScript is what the host of the voters' meeting says.
func byScript(j *job) docx.Data {
	b, out := byElectionOf(j), j.byWords()
	voters, took, issued, returned := blank, blank, blank, blank
	districts, seats := out["选区"], out["名额"]
	if len(districtsOf(b)) > 1 { // each district holds its own meeting: its name and its seats are written in
		districts, seats = blank+"选区", blank
	}
	if list := b.Polls; len(list) == 1 {
		voters, took = numberOrRoom(j.votersOf(b, list[0].District.ID)), numberOrRoom(list[0].TookPart)
		issued, returned = numberOrRoom(list[0].Issued), numberOrRoom(list[0].Returned)
	}
	word := out["事"].(string)
	var s script
	s.head("一、宣布开会")
	s.say("各位选民：%s今天举行%s%s代表的选举大会。本次应选代表%s名。", districts, word, out["大会"], seats)
	s.say("本选区登记选民%s名，参加投票的选民%s名，超过登记选民的半数，可以进行选举。现在开会。", voters, took)
	s.cue("参加投票的选民包括委托投票和在流动票箱投票的；没有超过半数的，不能宣布开会")
	s.say("请全体起立，奏唱国歌。")
	s.cue("奏唱国歌完毕")
	s.say("请坐下。")
	s.head("二、通过监票人、计票人")
	s.say("现在宣读监票人、计票人建议名单。候选人的近亲属没有担任监票人、计票人。")
	s.cue("宣读名单")
	s.byHands("通过。请监票人、计票人到位。")
	s.head("三、介绍候选人和投票办法")
	s.say("正式代表候选人的名单和基本情况已经公布。选民对候选人可以投赞成票，可以投反对票，可以另选其他任何选民，也可以弃权。")
	s.say("每张选票所选的人数不得超过%s名，多于的作废。文盲或者因残疾不能写选票的，可以委托信任的人代写。会场设有秘密写票处。", seats)
	s.head("四、检查票箱，分发选票")
	s.say("请监票人当众检查票箱并加封。")
	s.cue("检查、加封完毕")
	s.say("现在分发选票。")
	s.cue("共发出选票%s张", issued)
	s.head("五、写票、投票")
	s.say("请选民到秘密写票处写票，按顺序投票。")
	s.cue("投票完毕")
	s.head("六、清点选票")
	s.say("投票结束。请监票人、计票人开箱清点选票。")
	s.say("发出选票%s张，收回选票%s张。", issued, returned)
	s.say("收回的选票不多于投票人数，参加投票的选民超过登记选民的半数，选举有效。现在开始计票。")
	s.cue("收回的选票多于投票人数的，宣布选举无效，重新投票")
	s.head("七、宣布计票结果")
	s.say("请总监票人报告计票结果。")
	s.cue("报告计票结果")
	s.say("计票结果报%s确认后公布。选举大会到此结束，谢谢大家。", out["组织"])
	maps.Copy(out, spoken(fmt.Sprintf("%s%s代表\n选举大会主持词", word, out["大会"]), nil, s))
	return out
}

// byCountWrong tells why no count is reported: the first vote whose numbers cannot be, without a reason on record.
func byCountWrong(j *job) string {
	b := byElectionOf(j)
	if len(b.Polls) == 0 {
		return noByDistricts(j)
	}
	for i := range b.Polls {
		p := &b.Polls[i]
		if !districtVoted(b, p) || p.Reason != "" {
			continue
		}
		for _, f := range b.Blocked(p) {
			if f.Rule != "" {
				return f.Text
			}
		}
	}
	return ""
}

// districtVoted tells whether votes of anybody are on record.
func districtVoted(b *office.ByElection, p *office.DistrictPoll) bool {
	return slices.ContainsFunc(b.VotesOf(p), func(v *office.DistrictVote) bool { return v.For.Given })
}

// byCounts is the report of the count, a page for each district and vote; before the vote a form with the candidates' names.
func byCounts(j *job) docx.Data {
	b, out := byElectionOf(j), j.byWords()
	var pages []docx.Data
	for i := range b.Polls {
		pages = append(pages, j.districtCount(b, &b.Polls[i]))
	}
	out["票"] = pages
	return out
}

// districtCount are the numbers of one vote in one district.
func (j *job) districtCount(b *office.ByElection, p *office.DistrictPoll) docx.Data {
	page := docx.Data{"选区": p.District.Name, "轮次": p.Round, "应选": numberOrRoom(p.Seats), "选民": numberOrRoom(j.votersOf(b, p.District.ID)), "投票": numberOrRoom(p.TookPart),
		"委托": numberOrRoom(p.Proxies), "流动票箱": numberOrRoom(p.Boxes), "发出": numberOrRoom(p.Issued), "收回": numberOrRoom(p.Returned), "有效": numberOrRoom(p.Valid), "废票": numberOrRoom(p.Void),
		"时间": dayToFill(p.Day) + "　　时　　分", "说明": when(p.Reason != "", "说明：%s", p.Reason)}
	var rows []docx.Data
	row := func(name string, v *office.DistrictVote) {
		rows = append(rows, docx.Data{"姓名": hanzi.PadName(name), "身份": "候选人", "赞成": blank, "反对": blank, "弃权": blank, "结果": ""})
		if v == nil {
			return
		}
		last := rows[len(rows)-1]
		last["赞成"], last["反对"], last["弃权"] = numberOrRoom(v.For), numberOrRoom(v.Against), numberOrRoom(v.Abstain)
		if v.WriteIn.V {
			last["身份"], last["反对"], last["弃权"] = "另选人", "", ""
		}
		last["结果"] = v.Outcome
	}
	for _, v := range b.VotesOf(p) {
		row(v.Name, v)
	}
	if len(rows) == 0 {
		for _, c := range districtCandidates(j, b, p.District.ID, true) {
			row(c.Name, nil)
		}
	}
	if !districtVoted(b, p) {
		for range max(2, p.Seats.V) {
			rows = append(rows, docx.Data{"姓名": "", "身份": "另选人", "赞成": "", "反对": "", "弃权": "", "结果": ""})
		}
	}
	page["得票"] = rows
	return page
}

// countedPolls are the votes whose result may be issued.
func countedPolls(b *office.ByElection) []*office.DistrictPoll {
	var out []*office.DistrictPoll
	for i := range b.Polls {
		if p := &b.Polls[i]; districtVoted(b, p) && b.MayIssue(p) && b.Result(p).Known {
			out = append(out, p)
		}
	}
	return out
}

func noByResult(j *job) string {
	if reason := byCountWrong(j); reason != "" {
		return reason
	}
	if len(countedPolls(byElectionOf(j))) == 0 {
		return "还没有填写计票结果"
	}
	return ""
}

// byResults is the report of the result, a page for each vote that is decided: its numbers and what follows.
func byResults(j *job) docx.Data {
	b, out := byElectionOf(j), j.byWords()
	var pages []docx.Data
	for _, p := range countedPolls(b) {
		page := j.districtCount(b, p)
		page["结果"] = docx.List("段", districtOutcome(b, p)...)
		pages = append(pages, page)
	}
	out["票"] = pages
	return out
}

// districtOutcome says whether the vote is valid, who is elected and what is still open (选举法44, 45).
func districtOutcome(b *office.ByElection, p *office.DistrictPoll) []string {
	ballot, result := b.Ballot(p), b.Result(p)
	switch {
	case !p.EnoughTookPart():
		return []string{fmt.Sprintf("参加投票的选民%d名，没有超过登记选民%d名的半数，选举无效，重新投票。", p.TookPart.V, p.Voters.V)}
	case result.Invalid:
		return []string{fmt.Sprintf("收回选票%d张，多于投票人数%d人，选举无效，重新投票。", p.Returned.V, p.TookPart.V)}
	}
	out := []string{fmt.Sprintf("登记选民%d名，参加投票%d名，参选率%s。收回的选票不多于投票人数，选举有效。", p.Voters.V, p.TookPart.V, percent(p.TookPart, p.Voters))}
	why := "获得参加投票的选民过半数的选票"
	switch ballot.Need {
	case office.NeedThird:
		why = "得票多，并且不少于选票的三分之一"
	case office.NeedMost:
		why = "得票多"
	}
	for _, at := range result.Elected {
		e := ballot.Entries[at]
		out = append(out, fmt.Sprintf("%s得%d票，%s，当选。", e.Name, e.For.V, why))
	}
	if len(result.Tied) > 0 {
		out = append(out, joined(result.Tied, func(at int) string { return ballot.Entries[at].Name })+"得票相等，不能确定当选人，就票数相等的候选人再次投票。")
	}
	if result.Open > 0 {
		out = append(out, fmt.Sprintf("当选人数少于应选名额，不足的%d名另行选举。", result.Open))
	}
	return out
}

// percent is a share with one decimal.
func percent(part, whole record.Opt[int64]) string {
	if whole.V == 0 {
		return "—"
	}
	return fmt.Sprintf("%.1f%%", float64(part.V)*100/float64(whole.V))
}

func nobodyElectedBy(j *job) string {
	if len(byElectionOf(j).Elected) == 0 {
		if reason := byCountWrong(j); reason != "" {
			return reason
		}
		return "还没有当选的代表"
	}
	return ""
}

// byElected is the last announcement: who was elected in which district.
func byElected(j *job) docx.Data {
	b, out := byElectionOf(j), j.byWords()
	var rows []docx.Data
	for _, d := range districtsOf(b) {
		var names []string
		for _, e := range b.Elected {
			if e.District.ID == d.ID {
				names = append(names, e.Name)
			}
		}
		hanzi.SortNames(names, office.NameOrder(j.in))
		if len(names) > 0 {
			rows = append(rows, docx.Data{"区": d.Name, "人": joined(names, func(n string) string { return n }), "数": len(names)})
		}
	}
	out["当选"], out["人数"] = rows, len(b.Elected)
	out["落款日期"] = stageDay(b, office.StageAnnounce)
	return out
}

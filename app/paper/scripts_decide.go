package paper

import (
	"slices"
	"strings"

	"npcdesk/app/office"
)

// decide is the vote on an item: on each resolution of the session where the item speaks of all of them.
func (p *plenary) decide(it office.MeetingItem) {
	switch {
	case strings.Contains(it.Text, "票决"):
		p.byBallots(it)
		return
	case strings.Contains(it.Text, "各项决议"), strings.Contains(it.Text, "决议草案"), strings.Contains(it.Text, "各项决定"):
		if len(p.resolutions()) == 0 {
			p.cue("决议草案登记以后，这里逐件列出")
			p.put("《"+strings.Repeat(blank, 5)+"（草案）》", nil)
		}
		for _, r := range p.resolutions() {
			p.resolve(r)
		}
		return
	}
	if r := p.resolutionOf(it.Text); r != nil {
		p.resolve(r)
		return
	}
	v := p.voteOf(it.Text)
	matter := it.Text
	if v != nil {
		matter = v.Matter
	}
	p.lists(p.job, it.Text)
	p.put(matter, v)
}

// put puts a matter to the vote.
func (p *plenary) put(matter string, v *office.Vote) {
	if v != nil {
		p.done = append(p.done, v)
	}
	p.say("现在表决：%s。", strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(matter, p.session.FullName()), "表决"), "通过"))
	p.vote(p.job, p.Meeting, v)
}

// byBallots is a vote with ballots among several (票决): what is counted stands in the report of the count.
func (p *plenary) byBallots(it office.MeetingItem) {
	p.ballotRules()
	p.say("请工作人员宣读票决项目。")
	p.cue("宣读，候选项目的单位负责人作说明")
	p.say("请监票人、计票人分发票决票，请各位代表填写。")
	p.cue("分发、填写、投票；发出%s张，收回%s张", blank, blank)
	if v := p.voteOf(it.Text); v != nil {
		p.done = append(p.done, v)
	}
	p.say("请计票人计票，请监票人报告票决结果。")
	p.cue("按照票决结果报告单宣布当选的项目")
	if r := p.resolutionOf(it.Text); r != nil {
		p.resolve(r)
	}
}

// ballotRules puts the method of the ballot (票决办法) to the vote, unless another meeting of the session passed it.
func (p *plenary) ballotRules() {
	matter, here := "民生实事项目票决办法", (*office.Vote)(nil)
	for _, m := range p.meetings() {
		for _, v := range p.held(m) {
			if !strings.Contains(v.Matter, "票决办法") {
				continue
			}
			if m.ID != p.ID {
				return
			}
			matter, here = v.Matter, v
		}
	}
	if here == nil && noProjectSeats(p.job) != "" {
		return
	}
	p.say("请工作人员宣读《票决办法（草案）》。")
	p.cue("宣读")
	p.put(matter, here)
}

// resolve reads a draft resolution out and puts it to the vote. A resolution of which the vote was taken elsewhere is left alone, as is
// one that had its turn, and an announcement, which nobody votes on.
func (p *plenary) resolve(r *office.Resolution) {
	if slices.Contains(p.resolved, r) || r.Kind == office.AdoptsAnnouncement {
		return
	}
	var v *office.Vote
	if r.Vote.ID == 0 {
		v = p.voteOf(strings.TrimPrefix(r.Title, p.session.FullName()))
	} else {
		votes := p.held(p.Meeting)
		i := slices.IndexFunc(votes, func(v *office.Vote) bool { return v.ID == r.Vote.ID })
		if i < 0 || slices.Contains(p.done, votes[i]) {
			return
		}
		v = votes[i]
	}
	p.resolved = append(p.resolved, r)
	title := strings.TrimPrefix(r.Title, p.session.FullName())
	p.say("请工作人员宣读《%s（草案）》。", title)
	p.cue("宣读")
	p.put("《"+title+"（草案）》", v)
}

// voteOf is the vote of the meeting on a matter; nil before it is on record.
func (p *plenary) voteOf(matter string) *office.Vote {
	votes := slices.DeleteFunc(p.held(p.Meeting), func(v *office.Vote) bool { return slices.Contains(p.done, v) })
	if i := onMatter(len(votes), func(i int) string { return strings.TrimPrefix(votes[i].Matter, p.session.FullName()) }, matter); i >= 0 {
		return votes[i]
	}
	return nil
}

// resolutionOf is the resolution of the session that an item speaks of; nil when there is none.
func (p *plenary) resolutionOf(text string) *office.Resolution {
	list := p.resolutions()
	if i := onMatter(len(list), func(i int) string { return strings.TrimPrefix(list[i].Title, p.session.FullName()) }, text); i >= 0 {
		return list[i]
	}
	return nil
}

// rest are the votes of the meeting that no item of its agenda spoke of; those on the rules of an election and on those who watch it
// stand where it begins.
func (p *plenary) rest() {
	var left []*office.Vote
	for _, v := range p.held(p.Meeting) {
		if !slices.Contains(p.done, v) && !(p.elects() && ofElection(v.Matter)) {
			left = append(left, v)
		}
	}
	if len(left) > 0 {
		p.next("其他表决事项")
	}
	for _, v := range left {
		p.put(v.Matter, v)
	}
}

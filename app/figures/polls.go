package figures

import (
	"cmp"

	"npcdesk/app/office"
)

// OfPolls is the group of the figures of general and by-elections of deputies (DOMAIN.md §7.2 补选).
const OfPolls = "换届补选"

// polls are the figures of elections of deputies by the voters. Proxies and mobile boxes are in 投票人数 (DOMAIN.md §7.3); a second
// vote in a district does not count its voters again.
func polls() []*figure {
	all := tallied[office.ByElection]{OfPolls, office.ByElections.Any}
	voted := func(name, means string, of func(p *office.DistrictPoll) int64) *figure {
		return all.sum(name, "人", means, always[office.ByElection], func(q *question, b *office.ByElection) (n int64) {
			for i := range b.Polls {
				p := &b.Polls[i]
				first := cmp.Or(p.Round, office.RoundFirst) == office.RoundFirst
				if first && p.Voters.Given && p.TookPart.Given && q.includes(cmp.Or(p.Day, b.Day)) {
					n += of(p)
				}
			}
			return n
		})
	}
	registered := func(name, means string, of func(r *office.VoterRegistration) int64) *figure {
		return all.sum(name, "人", means, func(q *question, b *office.ByElection) bool { return q.includes(b.Day) }, func(_ *question, b *office.ByElection) (n int64) {
			for i := range b.Registrations {
				if r := &b.Registrations[i]; r.Registered.Given && r.Adults.Given {
					n += of(r)
				}
			}
			return n
		})
	}
	return []*figure{
		all.sum("补选代表", "名", "当选日期在期内、补选产生的代表", func(_ *question, b *office.ByElection) bool { return b.Kind != office.DirectGeneral },
			func(q *question, b *office.ByElection) (n int64) {
				for _, e := range b.Elected {
					if q.includes(cmp.Or(e.Day, b.Day)) {
						n++
					}
				}
				return n
			}),
		registered("应登记选民数", "选举日在期内、各选区18周岁以上人数", func(r *office.VoterRegistration) int64 { return r.Adults.V }),
		registered("已登记选民数", "同上各选区的登记选民数", func(r *office.VoterRegistration) int64 { return r.Registered.V }),
		rate(OfPolls, "登记率", "已登记选民数", "应登记选民数", "登记选民数÷应登记人数"),
		voted("登记选民数", "期内各选区第一次投票时的登记选民数", func(p *office.DistrictPoll) int64 { return p.Voters.V }),
		voted("投票人数", "同上参加投票的选民，含委托投票和流动票箱", func(p *office.DistrictPoll) int64 { return p.TookPart.V }),
		rate(OfPolls, "参选率", "投票人数", "登记选民数", "投票人数÷登记选民数；含委托投票和流动票箱"),
	}
}

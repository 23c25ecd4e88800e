package figures

import (
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// OfCampaigns is the group of the figures of campaigns (DOMAIN.md §7.2 主题活动).
const OfCampaigns = "主题活动"

// campaigns add up the events of the period; a campaign may go on before and after it.
func campaigns() []*figure {
	all := tallied[office.Campaign]{OfCampaigns, office.Campaigns.Any}
	events := func(name, unit, means string, of func(e *office.CampaignEvent) int64) *figure {
		return all.sum(name, unit, means, always[office.Campaign], func(q *question, c *office.Campaign) (n int64) {
			for i := range c.Events {
				if e := &c.Events[i]; q.includes(e.Day) {
					n += of(e)
				}
			}
			return n
		})
	}
	counter := func(name, unit, means string, of func(e *office.CampaignEvent) record.Opt[int64]) *figure {
		return events(name, unit, means, func(e *office.CampaignEvent) int64 { return of(e).V })
	}
	return []*figure{
		events("主题活动次数", "次", "期内各主题活动的单次活动", func(*office.CampaignEvent) int64 { return 1 }),
		events("主题活动参加人次", "人次", "期内各次活动参加的代表；没有名单的按原台账数", (*office.CampaignEvent).Attendances),
		counter("主题活动咨询人次", "人次", "期内各次活动接待群众咨询", func(e *office.CampaignEvent) record.Opt[int64] { return e.Consulted }),
		counter("主题活动解答件数", "件", "期内各次活动解答疑难", func(e *office.CampaignEvent) record.Opt[int64] { return e.Answered }),
		counter("主题活动收集建议条数", "条", "期内各次活动收集的建议", func(e *office.CampaignEvent) record.Opt[int64] { return e.Opinions }),
		counter("发放资料份数", "份", "期内各次活动发放的资料", func(e *office.CampaignEvent) record.Opt[int64] { return e.Leaflets }),
		counter("集中研讨次数", "次", "期内各次活动的集中研讨", func(e *office.CampaignEvent) record.Opt[int64] { return e.Discussions }),
		counter("主题活动调研次数", "次", "期内各次活动的实地调研", func(e *office.CampaignEvent) record.Opt[int64] { return e.Studies }),
		counter("主题活动调研报告篇数", "篇", "期内各次活动形成的调研报告", func(e *office.CampaignEvent) record.Opt[int64] { return e.Reports }),
		counter("主题活动提出建议条数", "条", "期内各次活动提出的建议", func(e *office.CampaignEvent) record.Opt[int64] { return e.Proposed }),
		counter("主题活动查找问题个数", "个", "期内各次活动查找的问题", func(e *office.CampaignEvent) record.Opt[int64] { return e.Problems }),
		counter("捐款捐物金额", yuan, "期内各次活动的捐款捐物", func(e *office.CampaignEvent) record.Opt[int64] { return e.Donated }),
		counter("帮扶资金", yuan, "期内各次活动的帮扶资金", func(e *office.CampaignEvent) record.Opt[int64] { return e.Aid }),
		counter("帮扶项目数", "个", "期内各次活动的项目", func(e *office.CampaignEvent) record.Opt[int64] { return e.Projects }),
		counter("受益人次", "人次", "期内各次活动的受益人次", func(e *office.CampaignEvent) record.Opt[int64] { return e.Benefited }),
		all.sum("带头事迹件数", "件", "日期在期内的代表带头事迹", always[office.Campaign], func(q *question, c *office.Campaign) (n int64) {
			for _, d := range c.Deeds {
				if q.includes(d.Day) {
					n++
				}
			}
			return n
		}),
	}
}

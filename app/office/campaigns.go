package office

import (
	"slices"

	"npcdesk/app/record"
)

// Campaign is a campaign of deputies (主题活动: 代表进万家、六个一 …) with its single events, model deeds and pairings (DOMAIN.md §3.19).
type Campaign struct {
	record.Base
	Name   string
	Slogan string // 主题口号
	Level  string
	PlanNo string
	From   record.Date
	To     record.Date
	Goal   string
	Duty   string // 责任分工
	Team   string // 工作小组
	Parts  []string
	Stages []CampaignStage
	Events []CampaignEvent
	Deeds  []CampaignDeed
	Pairs  []CampaignPair
	Effect string
	Closed record.Date
	Press  []record.Ref
}

// CampaignStage is a step of a campaign with its limit (时间节点).
type CampaignStage struct {
	record.Row
	Task string
	Who  string
	Due  record.Date
	Done record.Date
}

// CampaignEvent is one event of a campaign, with all that is counted of it.
type CampaignEvent struct {
	record.Row
	Day      record.Date
	Kind     string
	Part     string
	Subject  string
	Place    string
	Deputies []record.Ref
	Listed   record.Opt[int64] // 参加代表人次 of an earlier ledger, used where no deputies are named
	CampaignCounts
}

// CampaignCounts are the numbers of an event; amounts are in 分.
type CampaignCounts struct {
	Consulted   record.Opt[int64] // 接待群众咨询人次
	Answered    record.Opt[int64] // 解答疑难件数
	Opinions    record.Opt[int64] // 收集建议条数
	Leaflets    record.Opt[int64] // 发放资料份数
	Discussions record.Opt[int64] // 集中研讨次数
	Studies     record.Opt[int64] // 实地调研次数
	Reports     record.Opt[int64] // 调研报告篇数
	Proposed    record.Opt[int64] // 提出建议条数
	Problems    record.Opt[int64] // 查找问题个数
	Donated     record.Opt[int64] // 捐款捐物
	Aid         record.Opt[int64] // 帮扶资金
	Projects    record.Opt[int64] // 项目数, 实事件数
	Benefited   record.Opt[int64] // 受益人次
}

// CampaignDeed is a model deed of a deputy (代表带头事迹).
type CampaignDeed struct {
	record.Row
	Deputy record.Ref
	Day    record.Date
	Text   string
	Amount record.Opt[int64]
	Proved record.Opt[bool]
}

// CampaignPair is a deputy paired with a family or a place (结对).
type CampaignPair struct {
	record.Row
	Deputy record.Ref
	With   string
	Place  string
	Since  record.Date
	Until  record.Date
	Help   string
	Last   record.Date
}

// The kinds of events.
const (
	EventCampaign  = "主题活动"
	EventPublicity = "政策宣传"
	EventHelp      = "帮扶捐助"
	EventMediation = "矛盾调解"
)

// eventDuty says which duty an event of a kind is.
var eventDuty = map[string]string{EventPublicity: DutyPublicity, EventHelp: DutyHelp, EventMediation: DutyMediation}

// The states of a campaign.
const (
	CampaignPlanned record.State = "筹备中"
	CampaignRunning record.State = "进行中"
	CampaignOver    record.State = "已结束"
)

// Campaigns is the register of campaigns (主题活动).
var Campaigns = record.NewRegister("campaign", "主题活动", slices.Concat(under("方案", campaignFields()), under("开展情况", campaignRunFields()),
	under("合计", campaignTotals()))...).Find("name").Dated("from").OrderedBy(record.Sort{Key: "from", Desc: true}).
	States(func(c *Campaign, _ record.Settings) record.State { return c.State() }, CampaignPlanned, CampaignRunning, CampaignOver).
	Happenings(
		record.Step{Name: "开展", From: []record.State{CampaignPlanned}, To: CampaignRunning, Keys: []string{"events"}},
		record.Step{Name: "结束", From: []record.State{CampaignPlanned, CampaignRunning}, To: CampaignOver, Keys: []string{"closed", "effect"}},
	).Rules(record.Hold("", "", record.Certain, campaignForm).At("events", "to"), record.Hold("", "", record.Verify, deedsProved).At("deeds")).
	Present(func(c *Campaign, _ record.Settings) string {
		if c.State() == CampaignPlanned {
			return "方案"
		}
		return "开展情况"
	})

// State tells whether the campaign has begun, and whether it was closed.
func (c *Campaign) State() record.State {
	switch {
	case c.Closed != "":
		return CampaignOver
	case len(c.Events) > 0:
		return CampaignRunning
	}
	return CampaignPlanned
}

// Duties are the deputies' part in events, their model deeds and their pairings.
func (c *Campaign) Duties(record.Settings) []Duty {
	var out []Duty
	add := func(deputy record.Ref, on record.Date, kind, role string) {
		d := Duty{Deputy: deputy.ID, On: on, Kind: kind, Role: role}
		if deputy.ID != 0 && on != "" && !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	for _, e := range c.Events {
		kind := eventDuty[e.Kind]
		if kind == "" {
			kind = DutyCampaign
		}
		for _, d := range e.Deputies {
			add(d, e.Day, kind, e.Subject)
		}
	}
	for _, d := range c.Deeds {
		add(d.Deputy, d.Day, DutyHelp, "带头事迹")
	}
	for _, p := range c.Pairs {
		add(p.Deputy, p.Since, DutyHelp, "结对")
	}
	return out
}

// Deadlines are the stages that are not done, and the end of the campaign.
func (c *Campaign) Deadlines(record.Settings) []Deadline {
	if c.Closed != "" {
		return nil
	}
	var out []Deadline
	for _, s := range c.Stages {
		if s.Due != "" && s.Done == "" {
			out = append(out, Deadline{Kind: "主题活动节点", On: s.Due, Text: clipped(s.Task, 40), Source: "活动方案"})
		}
	}
	if c.To != "" {
		out = append(out, Deadline{Kind: "主题活动结束", On: c.To, Source: "活动方案"})
	}
	return out
}

// Attendances counts deputies who took part in an event (人次).
func (e *CampaignEvent) Attendances() int64 {
	if len(e.Deputies) > 0 {
		return int64(len(e.Deputies))
	}
	return e.Listed.V
}

func campaignForm(c *Campaign, _ Facts) []string {
	var out []string
	if c.To != "" && c.To < c.From {
		out = append(out, "截止日期"+date(c.To)+"早于起始日期"+date(c.From)+"：请核对")
	}
	for _, e := range c.Events {
		switch {
		case e.Day != "" && c.From != "" && e.Day < c.From, e.Day != "" && c.To != "" && e.Day > c.To:
			out = append(out, date(e.Day)+"的活动不在起止日期以内：请核对日期")
		case e.Consulted.Given && e.Answered.V > e.Consulted.V:
			out = append(out, date(e.Day)+"的解答疑难件数多于接待咨询人次：请核对")
		}
		if len(e.Deputies) > 0 && e.Listed.Given && e.Listed.V != int64(len(e.Deputies)) {
			out = append(out, date(e.Day)+"的参加代表人次与名单不一致：请核对，以名单为准")
		}
	}
	return out
}

// deedsProved: a deed that counts for points has been looked into (经核实).
func deedsProved(c *Campaign, _ Facts) []string {
	var out []string
	for _, d := range c.Deeds {
		if !d.Proved.Given {
			out = append(out, d.Deputy.Name+"的带头事迹没有填是否核实：请核实后补填，经核实的才计分")
		}
	}
	return out
}

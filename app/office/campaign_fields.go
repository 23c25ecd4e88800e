package office

import (
	"slices"
	"strconv"

	"npcdesk/app/record"
)

func campaignFields() []*record.Of[Campaign] {
	return []*record.Of[Campaign]{
		record.Text("name", "名称", func(c *Campaign) *string { return &c.Name }).Must().Also("活动名称", "活动", "主题活动", "活动主题").In(200).Pinyin().Shared(),
		record.Text("slogan", "主题口号", func(c *Campaign) *string { return &c.Slogan }).Also("口号", "主题"),
		record.Choice("level", "发起层级", func(c *Campaign) *string { return &c.Level }, "县统一部署", "镇自主").Required().Also("层级").
			Meaning("县级部署", "县统一部署").Meaning("自主", "镇自主").Meaning("乡自主", "镇自主").In(110),
		record.Text("plan_no", "方案文号", func(c *Campaign) *string { return &c.PlanNo }).Required().Also("方案", "文号").Help("方案文件放在附件里"),
		record.Day("from", "起始日期", func(c *Campaign) *record.Date { return &c.From }).Must().Also("开始日期", "起始时间", "日期", "开展时间").In(100),
		record.Day("to", "截止日期", func(c *Campaign) *record.Date { return &c.To }).Also("结束日期", "截止时间").In(100),
		record.LongText("goal", "目标任务", func(c *Campaign) *string { return &c.Goal }).Also("目标", "任务"),
		record.LongText("duty", "责任分工", func(c *Campaign) *string { return &c.Duty }).Also("分工"),
		record.LongText("team", "工作小组", func(c *Campaign) *string { return &c.Team }).Also("领导小组"),
		record.Choices("parts", "子活动", func(c *Campaign) *[]string { return &c.Parts }, campaignParts...).List(KeyCampaignParts),
		record.Rows("stages", "时间节点", []*record.Of[CampaignStage]{
			record.Text("task", "任务", func(s *CampaignStage) *string { return &s.Task }).Required(),
			record.Text("who", "责任人", func(s *CampaignStage) *string { return &s.Who }),
			record.Day("due", "完成时限", func(s *CampaignStage) *record.Date { return &s.Due }).Required(),
			record.Day("done", "完成日期", func(s *CampaignStage) *record.Date { return &s.Done }),
		}, func(c *Campaign) *[]CampaignStage { return &c.Stages }),
	}
}

func campaignRunFields() []*record.Of[Campaign] {
	return []*record.Of[Campaign]{
		record.Rows("events", "活动记录", slices.Concat(eventFields(), countFields()), func(c *Campaign) *[]CampaignEvent { return &c.Events }),
		record.Rows("deeds", "带头事迹", []*record.Of[CampaignDeed]{
			record.To("deputy", "代表", "deputy", func(d *CampaignDeed) *record.Ref { return &d.Deputy }).Required(),
			record.Day("day", "日期", func(d *CampaignDeed) *record.Date { return &d.Day }),
			record.LongText("text", "事迹", func(d *CampaignDeed) *string { return &d.Text }).Required(),
			record.Amount("amount", "投入金额", func(d *CampaignDeed) *record.Opt[int64] { return &d.Amount }),
			record.YesNo("proved", "经核实", func(d *CampaignDeed) *record.Opt[bool] { return &d.Proved }),
		}, func(c *Campaign) *[]CampaignDeed { return &c.Deeds }),
		record.Rows("pairs", "结对", []*record.Of[CampaignPair]{
			record.To("deputy", "代表", "deputy", func(p *CampaignPair) *record.Ref { return &p.Deputy }).Required(),
			record.Text("with", "结对对象", func(p *CampaignPair) *string { return &p.With }).Required().Secret(record.SecretIdentity),
			record.Text("place", "村组", func(p *CampaignPair) *string { return &p.Place }).Secret(record.SecretAddress),
			record.Day("since", "结对日期", func(p *CampaignPair) *record.Date { return &p.Since }),
			record.Day("until", "结束日期", func(p *CampaignPair) *record.Date { return &p.Until }),
			record.LongText("help", "帮扶内容", func(p *CampaignPair) *string { return &p.Help }),
			record.Day("last", "最近走访", func(p *CampaignPair) *record.Date { return &p.Last }),
		}, func(c *Campaign) *[]CampaignPair { return &c.Pairs }),
		record.ToMany("press", "宣传报道", "publicity", func(c *Campaign) *[]record.Ref { return &c.Press }),
		record.LongText("effect", "成效", func(c *Campaign) *string { return &c.Effect }).From(CampaignOver).Also("活动成效", "效果"),
		record.Day("closed", "结束总结日期", func(c *Campaign) *record.Date { return &c.Closed }).Also("总结日期"),
	}
}

func eventFields() []*record.Of[CampaignEvent] {
	return []*record.Of[CampaignEvent]{
		record.Day("day", "日期", func(e *CampaignEvent) *record.Date { return &e.Day }).Required(),
		record.Choice("kind", "活动类别", func(e *CampaignEvent) *string { return &e.Kind }, EventCampaign, EventPublicity, EventHelp, EventMediation),
		record.Text("part", "子活动", func(e *CampaignEvent) *string { return &e.Part }),
		record.Text("subject", "内容", func(e *CampaignEvent) *string { return &e.Subject }),
		record.Text("place", "地点", func(e *CampaignEvent) *string { return &e.Place }),
		record.ToMany("deputies", "参加代表", "deputy", func(e *CampaignEvent) *[]record.Ref { return &e.Deputies }),
		record.Whole("listed", "参加代表人次", func(e *CampaignEvent) *record.Opt[int64] { return &e.Listed }).Help("没有名单时填人次；有名单的按名单算"),
	}
}

// counter is one number of events: its key, its name and where it stands.
type counter struct {
	key, label string
	at         func(*CampaignEvent) *record.Opt[int64]
	money      bool
}

var campaignCounters = []counter{
	{"consulted", "接待群众咨询人次", func(e *CampaignEvent) *record.Opt[int64] { return &e.Consulted }, false},
	{"answered", "解答疑难件数", func(e *CampaignEvent) *record.Opt[int64] { return &e.Answered }, false},
	{"opinions", "收集建议条数", func(e *CampaignEvent) *record.Opt[int64] { return &e.Opinions }, false},
	{"leaflets", "发放资料份数", func(e *CampaignEvent) *record.Opt[int64] { return &e.Leaflets }, false},
	{"discussions", "集中研讨次数", func(e *CampaignEvent) *record.Opt[int64] { return &e.Discussions }, false},
	{"studies", "实地调研次数", func(e *CampaignEvent) *record.Opt[int64] { return &e.Studies }, false},
	{"reports", "调研报告篇数", func(e *CampaignEvent) *record.Opt[int64] { return &e.Reports }, false},
	{"proposed", "提出建议条数", func(e *CampaignEvent) *record.Opt[int64] { return &e.Proposed }, false},
	{"problems", "查找问题个数", func(e *CampaignEvent) *record.Opt[int64] { return &e.Problems }, false},
	{"donated", "捐款捐物金额", func(e *CampaignEvent) *record.Opt[int64] { return &e.Donated }, true},
	{"aid", "帮扶资金", func(e *CampaignEvent) *record.Opt[int64] { return &e.Aid }, true},
	{"projects", "项目数", func(e *CampaignEvent) *record.Opt[int64] { return &e.Projects }, false},
	{"benefited", "受益人次", func(e *CampaignEvent) *record.Opt[int64] { return &e.Benefited }, false},
}

func countFields() []*record.Of[CampaignEvent] {
	out := make([]*record.Of[CampaignEvent], len(campaignCounters))
	for i, c := range campaignCounters {
		if c.money {
			out[i] = record.Amount(c.key, c.label, c.at)
		} else {
			out[i] = record.Whole(c.key, c.label, c.at)
		}
	}
	return out
}

// campaignTotals show the sums over the events (L25).
func campaignTotals() []*record.Of[Campaign] {
	out := []*record.Of[Campaign]{
		record.Shown("event_count", "活动次数", func(c *Campaign, _ record.Settings) string { return strconv.Itoa(len(c.Events)) }).In(80),
		record.Shown("attendances", "参加代表人次合计", func(c *Campaign, _ record.Settings) string {
			var n int64
			for i := range c.Events {
				n += c.Events[i].Attendances()
			}
			return strconv.FormatInt(n, 10)
		}).In(120),
	}
	for _, one := range campaignCounters {
		out = append(out, record.Shown("sum_"+one.key, one.label+"合计", func(c *Campaign, _ record.Settings) string { return c.sum(one) }))
	}
	return out
}

// sum adds up one number over the events, "" where none gives it.
func (c *Campaign) sum(one counter) string {
	var total record.Opt[int64]
	for i := range c.Events {
		if n := one.at(&c.Events[i]); n.Given {
			total = record.Some(total.V + n.V)
		}
	}
	switch {
	case !total.Given:
		return ""
	case one.money:
		return record.Money(total.V).Yuan()
	}
	return strconv.FormatInt(total.V, 10)
}

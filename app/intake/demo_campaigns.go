package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// demoCampaigns are the campaigns of each year with what is done at their events.
var demoCampaigns = []struct {
	name, slogan, level, goal string
	parts                     []string
	events                    [][2]string // kind, subject
}{
	{"代表进万家", "走进千家万户，倾听民声民意", "县统一部署", "全镇代表年内走访选民户全覆盖，收集意见逐条登记、逐条反馈。", nil,
		[][2]string{{office.EventCampaign, "启动仪式和政策咨询"}, {office.EventPublicity, "医保和养老政策进村宣讲"}, {office.EventCampaign, "集市现场接待群众"}, {office.EventMediation, "邻里纠纷上门调解"},
			{office.EventCampaign, "走访企业和种养大户"}, {office.EventPublicity, "防汛和防溺水宣传"}}},
	{"六个一", "献一计良策，办一件实事", "镇自主", "每名代表至少参加一项子活动，办成一件看得见的实事。", nil,
		[][2]string{{office.EventCampaign, "献计座谈会"}, {office.EventCampaign, "村口种花种树"}, {office.EventCampaign, "河道清理劳动日"}, {office.EventMediation, "调解室开放日"},
			{office.EventHelp, "困难学生助学"}, {office.EventHelp, "帮扶产业项目"}}},
}

// demoDeeds are what deputies did out of their own will.
var demoDeeds = []string{"带头拆除自家临路棚房，带动十一户自拆。", "垫资修好组里塌方的机耕路。", "免费为二十名老人剪发送药。", "收购滞销柑橘一万余斤，帮邻村农户销售。",
	"结对帮扶两户困难家庭，安排子女到企业务工。"}

// saveCampaigns saves the campaigns of each year, with events all year round, model deeds and pairings.
func (t *township) saveCampaigns() error {
	for _, s := range t.spans() {
		from := t.workday(s.from.Add(12), s)
		if s.from.Until(s.to) < 40 {
			continue
		}
		for range s.Times {
			for k := range demoCampaigns {
				t.campaigns = append(t.campaigns, t.campaign(k, s, from))
			}
		}
	}
	return saveAll(t, office.Campaigns, t.campaigns...)
}

func (t *township) campaign(k int, s span, from record.Date) *office.Campaign {
	d := demoCampaigns[k]
	to := record.Date(fmt.Sprintf("%d-12-20", s.Year))
	c := &office.Campaign{Name: fmt.Sprintf("%d年%s活动", s.Year, d.name), Slogan: d.slogan, Level: d.level, From: from, To: to, Goal: d.goal,
		PlanNo: fmt.Sprintf("清人大主席团〔%d〕活%d号", s.Year, t.next(fmt.Sprint("campaign", s.Year))), Duty: "主席团统筹，各代表小组组长负责本组，联络站承办现场活动。",
		Team: "组长：蒋春生；副组长：沈佳怡；成员：各代表小组组长"}
	if k == 1 {
		c.Parts = t.s.Settings().List(office.KeyCampaignParts)
	}
	days := from.Until(to)
	for n, task := range []string{"动员部署", "集中开展", "总结评比"} {
		due := from.Add(days * (n + 1) / 3)
		c.Stages = append(c.Stages, office.CampaignStage{Task: task, Who: "蒋春生", Due: due, Done: t.by(due.Add(-4))})
	}
	for n, event := range d.events {
		if day := t.workday(from.Add(days*n/len(d.events)+1), s); t.past(day) && day <= to {
			c.Events = append(c.Events, t.event(c, event, day, n))
		}
	}
	for n := range 3 {
		if day := from.Add(days * (2*n + 1) / 6); t.past(day) {
			c.Deeds = append(c.Deeds, office.CampaignDeed{Deputy: ref(t.some(day, 1)[0].ID), Day: day, Text: pick(t, demoDeeds), Amount: yuan(t.between(5, 80) * 100), Proved: yes(true)})
		}
	}
	for _, one := range t.some(from, 6) {
		c.Pairs = append(c.Pairs, office.CampaignPair{Deputy: ref(one.ID), With: t.nameOf("男") + "户", Place: pick(t, villages), Since: from, Help: "春耕农资、就业信息和看病接送",
			Last: min(t.today, from.Add(days/2))})
	}
	for _, p := range t.press {
		if p.On.Year() == s.Year && len(c.Press) < 2 && p.Kind == "信息" {
			c.Press = append(c.Press, ref(p.ID))
		}
	}
	if end := to.Add(5); t.past(end) {
		c.Closed, c.Effect = end, "活动覆盖十三个村，群众反映的事项逐条登记办理，评出先进小组两个。"
	}
	return c
}

// event is one event with what is counted of it, as its kind goes.
func (t *township) event(c *office.Campaign, one [2]string, day record.Date, n int) office.CampaignEvent {
	e := office.CampaignEvent{Day: day, Kind: one[0], Subject: one[1], Place: pick(t, villages), Deputies: refs(t.some(day, t.between(9, 32)))}
	if len(c.Parts) > 0 {
		e.Part = c.Parts[n%len(c.Parts)]
	}
	consulted := t.between(40, 210)
	switch one[0] {
	case office.EventHelp:
		e.Donated, e.Aid, e.Projects, e.Benefited = yuan(t.between(20, 160)*100), yuan(t.between(100, 600)*100), num(t.between(1, 3)), num(t.between(12, 90))
	case office.EventMediation:
		e.Consulted, e.Answered, e.Opinions = num(consulted/4), num(t.between(2, 6)), num(t.between(1, 4))
	case office.EventPublicity:
		e.Consulted, e.Answered, e.Leaflets, e.Opinions = num(consulted), num(t.between(8, 22)), num(t.between(400, 1800)), num(t.between(2, 9))
	default:
		e.Consulted, e.Answered, e.Leaflets, e.Opinions = num(consulted), num(t.between(8, 23)), num(t.between(300, 1800)), num(t.between(5, 29))
		e.Discussions, e.Studies, e.Reports, e.Proposed, e.Problems = num(1), num(t.between(1, 3)), num(n%2), num(t.between(1, 8)), num(t.between(1, 14))
	}
	return e
}

package paper

import (
	"cmp"
	"fmt"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// campaignPapers are those of a campaign (主题活动, DOMAIN.md §3.19) and of a commendation (评先评优, §3.21).
func campaignPapers() []Document {
	return []Document{
		{Name: "活动方案", Title: "×活动方案", Issuer: issuerPresidium, Head: HeadForm, Template: "记录_文稿", Register: office.Campaigns.Any, Mask: office.MaskReport,
			Missing: noCampaignPlan, Data: campaignPlan},
		bulletinOf(office.Campaigns.Any),
		{Name: "表彰决定", Title: "关于表彰×的决定", Issuer: issuerPresidium, Head: HeadRed, Template: "记录_表彰决定", Register: office.Commendations.Any, Mask: office.MaskPublic,
			Missing: nobodyChosen, Data: commendation},
	}
}

func noCampaignPlan(j *job) string {
	if c := of[office.Campaign](j); c.Goal == "" && c.Duty == "" && len(c.Stages) == 0 {
		return "还没有录入目标任务、责任分工或者时间节点"
	}
	return ""
}

func campaignPlan(j *job) docx.Data {
	c := of[office.Campaign](j)
	var stages []string
	for _, s := range c.Stages {
		stages = append(stages, sentences(strings.TrimRight(s.Task, "。"), when(s.Due != "", "，%s前完成", day(s.Due)), when(s.Who != "", "，责任人%s", s.Who)))
	}
	var text outline
	text.part("活动主题", fullSentence(c.Slogan))
	text.part("活动时间", fullSentence(dayWords(c.From, c.To)))
	text.part("目标任务", c.Goal)
	text.part("活动内容", fullSentence(strings.Join(c.Parts, "、")))
	text.part("时间节点", enumerated(stages)...)
	text.part("组织领导和责任分工", fullSentence(c.Team), c.Duty)
	text.part("有关要求", "注重实效，做好活动记录和成果登记，代表参加活动的情况记入履职档案。")
	return plainText(withWord(c.Name, "方案"), text, office.PresidiumName(j.in), dayToFill(""))
}

func nobodyChosen(j *job) string {
	c := of[office.Commendation](j)
	if len(c.Chosen()) == 0 {
		return "还没有登记入选的对象"
	}
	if c.Decided == "" {
		return "主席团还没有确定"
	}
	return ""
}

// commendation is 表彰决定 with the list of who is honoured.
func commendation(j *job) docx.Data {
	c := of[office.Commendation](j)
	chosen := c.Chosen()
	var names []string
	for _, one := range chosen {
		name := cmp.Or(one.Deputy.Name, one.Group.Name, one.Unit.Name, one.Proposal.Name, one.Name)
		names = append(names, name)
	}
	what := strings.TrimSuffix(c.Name, "评选")
	on := cmp.Or(c.Awarded, c.Decided)
	short := true
	for _, name := range names {
		short = short && len([]rune(name)) <= 8
	}
	out := docx.Data{"题目": inLines("关于表彰" + what + "的决定"), "文号": cmp.Or(c.Paper, j.presidiumNumber(on)),
		"正文": sentences(when(c.Year.Given, "%d年，", c.Year.V), "全体代表依法履职，各方面支持代表工作，涌现出一批先进典型。经推荐、考察", when(c.PublicFrom != "", "、公示"), "，", office.PresidiumName(j.in), "会议研究，决定对下列",
			fmt.Sprint(len(names)), unitWord(c.Kind), "予以表彰", when(c.Award != "", "，%s", strings.TrimRight(c.Award, "。")), "。"),
		"结尾": "希望受表彰的再接再厉。全体代表和各有关方面要向先进学习，依法履职尽责，为本地发展多作贡献。", "名题": what + "名单", "落款日期": dayToFill(on)}
	var columns []string
	for _, name := range names {
		columns = append(columns, hanzi.PadName(name))
	}
	out["短名"], out["长名"] = []docx.Data{}, []docx.Data{}
	if short {
		out["短名"] = docx.List("行", docx.NameRows(perRow, columns...)...)
	} else {
		out["长名"] = docx.List("行", names...)
	}
	return out
}

// unitWord counts what is honoured: people, groups, units or suggestions.
func unitWord(kind string) string {
	switch {
	case strings.Contains(kind, "代表") && !strings.Contains(kind, "小组"):
		return "名代表"
	case strings.Contains(kind, "小组"):
		return "个代表小组"
	case strings.Contains(kind, "建议"):
		return "件建议"
	case strings.Contains(kind, "单位"):
		return "个单位"
	}
	return "个对象"
}

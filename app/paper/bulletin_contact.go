package paper

import (
	"cmp"
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// receptionStory tells of a reception without naming who came (DOMAIN.md §9.1).
func (j *job) receptionStory(r *office.Reception) story {
	where := cmp.Or(r.Station.Name, r.Place)
	s := story{title: j.townCongress() + "代表听取选民意见", on: r.Day}
	switch {
	case r.Form == office.FormStation && where != "":
		s.title = "代表在" + where + "接待选民"
	case r.Form == office.FormVisit:
		s.title = j.townCongress() + "代表走访选民"
	}
	if r.Day == "" || r.Content == "" {
		return s
	}
	s.told = []string{sentences(monthDay(r.Day), "，", when(len(r.Deputies) > 0, "%s", namesOf(r.Deputies)), when(len(r.Deputies) == 0, "人大代表"), when(len(r.Deputies) > 0, "代表"),
		when(where != "", "在%s", where), "听取选民意见", when(r.Visitors.Given, "，接待群众%d人次", r.Visitors.V), "。"),
		"群众反映：" + fullSentence(j.withoutVisitor(r, r.Content)), when(r.Way != "", "处理方式：%s。", strings.TrimSuffix(r.Way, "（涉法涉诉等）")),
		fullSentence(j.withoutVisitor(r, r.Result))}
	return dropEmpty(s)
}

// withoutVisitor takes the name and phone of who came out of a text.
func (j *job) withoutVisitor(r *office.Reception, text string) string {
	for _, secret := range []string{r.Visitor, r.Phone} {
		if secret != "" {
			text = strings.ReplaceAll(text, secret, "来访群众")
		}
	}
	return text
}

func (j *job) campaignStory(c *office.Campaign) story {
	s := story{title: c.Name + "开展情况", on: cmp.Or(c.Closed, c.From)}
	if len(c.Events) == 0 && c.Effect == "" {
		return s
	}
	s.told = append(s.told, sentences(when(c.From != "", "%s以来，", day(c.From)), j.townCongress(), "组织开展", c.Name,
		when(len(c.Events) > 0, "，已开展活动%d次", len(c.Events)), "。", when(c.Slogan != "", "活动主题是“%s”。", c.Slogan)))
	for _, e := range c.Events {
		n := e.Attendances()
		s.told = append(s.told, sentences(when(e.Day != "", "%s，", monthDay(e.Day)), when(e.Place != "", "在%s", e.Place), "开展“", cmp.Or(e.Subject, e.Part, e.Kind), "”",
			when(n > 0, "，%d人次代表参加", n), eventCounts(e.CampaignCounts), "。"))
	}
	for _, d := range c.Deeds {
		s.told = append(s.told, when(d.Text != "" && d.Deputy.Name != "", "%s代表：%s", d.Deputy.Name, fullSentence(d.Text)))
	}
	s.told = append(s.told, fullSentence(c.Effect))
	return dropEmpty(s)
}

// eventCounts says what an event brought, what was not counted left out.
func eventCounts(c office.CampaignCounts) string {
	more := func(n record.Opt[int64], format string) string { return when(n.V > 0, "，"+format, n.V) }
	return sentences(more(c.Consulted, "接待群众咨询%d人次"), more(c.Answered, "解答疑难%d件"), more(c.Opinions, "收集意见建议%d条"),
		more(c.Leaflets, "发放资料%d份"), more(c.Problems, "查找问题%d个"), more(c.Projects, "办实事%d件"), more(c.Benefited, "受益%d人次"))
}

func (j *job) contactStory(c *office.Contact) story {
	who := c.Deputy.Name + "代表"
	what := "联系走访选民"
	if c.Kind == office.ContactDeputies {
		who, what = c.Deputy.Name, "联系走访代表"
	}
	s := story{title: who + what, on: c.From}
	if c.Deputy.Name == "" {
		return s
	}
	for _, v := range c.Visits {
		s.on = max(s.on, v.Day)
		s.told = append(s.told, sentences(when(v.Day != "", "%s，", day(v.Day)), who, what, when(v.Households.V > 0, "%d户", v.Households.V), "。",
			fullSentence(v.Text), when(v.Opinions.V > 0, "收集意见%d条", v.Opinions.V), when(v.Opinions.V > 0 && v.Solved.V > 0, "，"),
			when(v.Solved.V > 0, "帮助解决问题%d件", v.Solved.V), when(v.Opinions.V > 0 || v.Solved.V > 0, "。")))
	}
	if n := c.Count(); n > 0 && len(s.told) > 0 {
		s.told = append([]string{fmt.Sprintf("%s固定联系选民%d户。", who, n)}, s.told...)
	}
	return dropEmpty(s)
}

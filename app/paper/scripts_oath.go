package paper

import (
	"cmp"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// oaths are the oaths to the Constitution (宪法宣誓) taken after the session's elections, the first first.
func (j *job) oaths() []*office.Oath {
	out := slices.Clone(linked(j, office.Oaths, "session", j.session.ID))
	slices.SortStableFunc(out, func(a, b *office.Oath) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID)) })
	return slices.DeleteFunc(out, func(o *office.Oath) bool { return len(o.People) == 0 })
}

func noOath(j *job) string {
	switch {
	case len(j.oaths()) > 0:
		return ""
	case len(j.elections()) > 0:
		return "还没有登记宪法宣誓和宣誓人"
	}
	return "这次会议没有选举，也没有登记宪法宣誓"
}

// oathsEach is a ceremony for each day: those who were elected at one session and swear together have one.
func oathsEach(j *job) []Piece {
	var days [][]*office.Oath
	for _, o := range j.oaths() {
		if n := len(days); n > 0 && days[n-1][0].Day == o.Day {
			days[n-1] = append(days[n-1], o)
		} else {
			days = append(days, []*office.Oath{o})
		}
	}
	var out []Piece
	for _, list := range days {
		name := ""
		if len(days) > 1 {
			name = day(list[0].Day)
		}
		out = append(out, Piece{Name: name, Of: &ceremony{list}})
	}
	return out
}

// ceremony are the oaths of one day.
type ceremony struct{ oaths []*office.Oath }

// swearer is who swears, and for which post.
type swearer struct{ name, post string }

// main is the first of the oaths: where and when the ceremony is.
func (c *ceremony) main() *office.Oath {
	if len(c.oaths) == 0 {
		return &office.Oath{}
	}
	return c.oaths[0]
}

func (c *ceremony) people(j *job, of *office.Oath) []swearer {
	var out []swearer
	for _, o := range c.oaths {
		if of != nil && o != of {
			continue
		}
		for _, p := range o.People {
			if name := j.nameOf(p.Who, p.Name); name != "" {
				out = append(out, swearer{name, j.swornPost(p.Note)})
			}
		}
	}
	return out
}

// swornPost prints the post in the note of an oath, in full where it is one of the four of 组织法26.
func (j *job) swornPost(note string) string {
	if note == "" {
		return ""
	}
	return j.spokenPost(note)
}

// ceremonyScript is D48, the script of the ceremony as 宣誓决定八、九 rules it.
func ceremonyScript(j *job) docx.Data {
	c := orEmpty(of[ceremony](j))
	one := c.main()
	var s script
	s.head("开　始")
	s.say("根据《中华人民共和国宪法》和《全国人民代表大会常务委员会关于实行宪法宣誓制度的决定》，%s组织当选人员进行宪法宣誓。", cmp.Or(one.Organizer, office.PresidiumName(j.in)))
	s.say("宪法宣誓仪式现在开始。请全体起立，奏唱中华人民共和国国歌。")
	s.cue("奏唱国歌")
	s.say("请坐下，请宣誓人就位。")
	if one.Witness != "" {
		s.say("今天的监誓人是%s。", spokenName(one.Witness))
	}
	s.head("宣　誓")
	for _, o := range c.oaths {
		people := c.people(j, o)
		if o.Form == office.OathTogether {
			s.together(o, people)
			continue
		}
		for _, who := range people {
			s.say("请%s上前宣誓。", who.called())
			s.cue("宣誓人左手抚按《中华人民共和国宪法》，右手举拳，诵读誓词，最后报“宣誓人：%s”", who.name)
		}
	}
	s.head("誓　词")
	s.say("%s", office.OathText)
	s.head("结　束")
	s.say("请宣誓人在签名册上签名。")
	s.cue("签名")
	s.say("宪法宣誓仪式结束。")
	out := j.speaking("宪法宣誓仪式主持词", nil, s)
	out["时间地点"] = strings.Trim(day(one.Day)+"　"+one.Place, "　")
	return out
}

// called is a person with the post: 清溪镇人民代表大会主席张三.
func (w swearer) called() string { return w.post + w.name }

// together is an oath of several (集体宣誓): one leads.
func (s *script) together(o *office.Oath, people []swearer) {
	var names, called []string
	for i, w := range people {
		names = append(names, w.name)
		if i > 0 && w.post == people[i-1].post {
			called = append(called, w.name)
		} else {
			called = append(called, w.called())
		}
	}
	s.say("请%s上前宣誓。", strings.Join(called, "、"))
	if o.Leader != "" {
		s.say("由%s领誓。", spokenName(o.Leader))
	} else {
		s.cue("领誓人：%s", strings.Repeat(blank, 3))
	}
	s.cue("领誓人左手抚按《中华人民共和国宪法》，右手举拳，领诵誓词；其他宣誓人整齐排列，右手举拳，跟诵誓词")
	s.cue("领诵完毕，依次报“宣誓人：%s”", strings.Join(names, "”“宣誓人："))
}

// oathCard is the card from which the oath is read (誓词卡).
func oathCard(*job) docx.Data { return docx.Data{"誓词": office.OathText} }

// oathBook is the list that everybody signs who swore (签名册).
func oathBook(j *job) docx.Data {
	c := orEmpty(of[ceremony](j))
	var rows []docx.Data
	for _, w := range c.people(j, nil) {
		rows = append(rows, docx.Data{"姓名": w.name, "职务": w.post})
	}
	one := c.main()
	return docx.Data{"誓词": office.OathText, "宣誓": rows, "日期": dayToFill(one.Day), "地点": one.Place, "监誓人": spokenName(one.Witness),
		"组织机构": cmp.Or(one.Organizer, office.PresidiumName(j.in))}
}

package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// demoPieces are pieces of publicity: kind, medium, title, first words. 某 stands for a deputy in model deeds.
var demoPieces = [][4]string{
	{office.PublicityModel, "县人大网", "代表%s：把群众的小事当大事", "代表%s多年坚持走访选民，帮助组里修通了两公里机耕路，邻里有纠纷都愿意请他来说一说。"},
	{"信息", "县人大网", "清溪镇人大：代表进站听民声", "接待日当天，六个联络站接待群众三十余人次，收集意见二十八条，当场解答十一条。"},
	{"信息", "公众号", "视察饮水工程 代表走进农户家", "代表分三组到水厂和农户家中，现场测压看水质，提出意见五条。"},
	{"经验", "市人大网", "一张清单管到底：清溪镇问题整改销号做法", "对视察和评议发现的问题逐件编号、交办、验收、回头看，做到件件有着落。"},
	{"信息", "政府门户网站", "建议办理面对面 三次见面促落实", "交办后、承办中、答复前三次见面，代表对办理结果给出评价。"},
	{"履职案例", "公众号", "一件建议修好一条路", "从代表提出建议到公路通车只用了七个月，沿线群众送来锦旗。"},
	{office.PublicityModel, "报刊", "“田间代表”%s", "%s带领合作社种植户统一育秧、统一销售，亩均增收六百元。"},
	{"信息", "手机短信平台", "第三季度代表接待日安排", "向全镇代表和群众代表发送接待日时间地点。"},
	{"经验", "县人大网", "双联制度让代表常在群众中", "主席团成员联系代表，代表联系选民，做到每月有走访、季度有汇总。"},
}

// demoPaper is the in-house paper of the sample township.
const demoPaper = "清溪民声"

// savePublicity saves the pieces of each year with their adoptions, and an issue of the in-house paper every quarter.
func (t *township) savePublicity() error {
	issue := 0
	for _, s := range t.spans() {
		for n, day := range t.spread(s, 18) {
			t.press = append(t.press, t.piece(demoPieces[n%len(demoPieces)], day, n))
		}
		for _, day := range t.spreadOnce(s, 4) {
			issue++
			t.press = append(t.press, &office.Publicity{Title: fmt.Sprintf("%s第%d期", demoPaper, issue), On: day, Kind: office.PublicityBrief, Media: []string{"内刊"}, Author: "余文书",
				Paper: demoPaper, Issue: num(issue), Copies: num(160), Columns: "代表活动\n履职风采\n建议办理\n民情民意",
				Text: "本期刊登视察活动、建议办理进展和代表履职事迹。"})
		}
	}
	return saveAll(t, office.Publicities, t.press...)
}

func (t *township) piece(one [4]string, day record.Date, n int) *office.Publicity {
	p := &office.Publicity{Title: one[2], On: day, Kind: one[0], Media: []string{one[1]}, Author: []string{"余文书", "沈佳怡"}[n%2], Text: one[3]}
	if one[0] == office.PublicityModel {
		d := t.some(day, 1)[0]
		p.Title, p.Text, p.Deputies = fmt.Sprintf(one[2], d.Name), fmt.Sprintf(one[3], d.Name), []record.Ref{ref(d.ID)}
	}
	p.Sent, p.SentTo = day, "县人大常委会办公室"
	p.Answered = t.by(day.Add(12))
	if on := day.Add(7); n%3 != 2 && t.past(on) {
		p.Adoptions = []office.Adoption{{Level: office.AdoptionLevels[0], On: on, Medium: "县人大网"}}
		if n%6 == 3 && t.past(on.Add(10)) {
			p.Adoptions = append(p.Adoptions, office.Adoption{Level: office.AdoptionLevels[1], On: on.Add(10), Medium: "市人大网"})
		}
	}
	return p
}

// saveSubscriptions saves what papers the office takes for the groups.
func (t *township) saveSubscriptions() error {
	var groups []record.Ref
	for _, g := range t.groups {
		groups = append(groups, ref(g.ID))
	}
	var out []*office.Subscription
	for _, s := range t.spans() {
		for n, paper := range []string{"《中国人大》", "《人民代表报》"} {
			one := &office.Subscription{Paper: paper, Copies: num(len(groups) + 4), Price: yuan([]int{192, 156}[n]), Groups: groups, Others: "主席团成员和六个联络站",
				Ordered: s.from, Source: "宣传经费"}
			one.Year = num(s.Year)
			out = append(out, one)
		}
	}
	return saveAll(t, office.Subscriptions, out...)
}

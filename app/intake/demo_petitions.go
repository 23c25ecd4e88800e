package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// grievance is a matter of a petition: its kind and nature, the unit (in demoUnits) that handles it, what is asked and how it ends.
type grievance struct {
	kind, nature string
	unit         int
	subject      string
	content      string
	result       string
}

var grievances = []grievance{
	{"征地拆迁", office.NatureClaim, 3, "要求核实征地青苗补偿面积", "反映某村征地时青苗面积少量了零点八亩，要求重新丈量并补发补偿。", "重新丈量，补发补偿款并公示。"},
	{"国土资源", office.NatureClaim, 6, "要求处理相邻宅基地排水纠纷", "反映邻居加高院墙后雨水流入自家堂屋，调解两次没有结果。", "双方签订协议，改修排水沟。"},
	{"劳动社保", office.NatureClaim, 1, "要求支付拖欠的工资", "反映在某村工地做工三个月，工资没有结清。", "施工单位结清工资，县劳动监察备案。"},
	{"环境保护", office.NatureClaim, 4, "要求整治养殖场气味扰民", "反映某村养殖场夏季气味重，影响三十多户居民。", "养殖场停养整改，加装除臭设施。"},
	{"民政救助", office.NatureClaim, 5, "要求复核低保资格", "反映家中有重病人，低保复核时被取消。", "复核后恢复低保，补发两个月。"},
	{"城乡建设", "建议意见", 7, "建议规范集镇停车和摆摊", "建议集镇划分停车和摆摊区域，赶集日有人疏导。", "采纳建议，划线并安排疏导。"},
	{"卫生健康", "咨询求助", 10, "咨询大病医疗救助办理", "家人住院费用高，不清楚救助申请材料。", "指导办理，救助款已到账。"},
	{"农村农业", "检举控告", 0, "反映村级项目账目不公开", "反映某村公路项目账目没有公示，要求公开支出明细。", "督促村委会公示账目，群众代表查阅后无异议。"},
	{"教育", office.NatureClaim, 11, "要求解决学生跨片区就读", "反映家住片区边界，孩子上学绕行八里路。", "协调就近入学，新学期转入。"},
	{"涉法涉诉", "咨询求助", 6, "反映已判决的债务执行问题", "反映法院判决后对方没有履行，请求帮助。", ""},
}

// petitionForms is how petitions come.
var petitionForms = []string{"来访", "来信", "来访", "上级转交", "来电", "来访", "网上"}

// petitionsYearly is how many petitions come to the office in a year.
const petitionsYearly = 14

// savePetitions saves the petitions of each year. What is conclusive is told within fifteen days and ends within sixty.
func (t *township) savePetitions() error {
	for _, s := range t.spans() {
		for n, day := range t.spread(s, petitionsYearly) {
			t.petitions = append(t.petitions, t.petition(grievances[(n+s.Year)%len(grievances)], day, n))
		}
	}
	return saveAll(t, office.Petitions, t.petitions...)
}

func (t *township) petition(g grievance, day record.Date, n int) *office.Petition {
	village := pick(t, t.villages)
	p := &office.Petition{Number: fmt.Sprintf("信-%d-%03d", day.Year(), t.next(fmt.Sprint("petition", day.Year()))), Day: day, Form: petitionForms[n%len(petitionForms)],
		Subject: g.subject, Content: inVillage(g.content, village.Name), Petitioner: t.nameOf("男"), Phone: demoPhone(5000 + t.rng.IntN(4000)), Address: village.Name,
		People: num(pickPeople(n)), Village: ref(village.ID), Kind: g.kind, Nature: g.nature}
	if p.Told = t.by(t.after(day, t.between(1, 5))); p.Told == "" {
		p.Course = office.CourseForward
		p.Unit, p.HandedOver = ref(t.units[g.unit].ID), day
		p.Told, p.ToldHow, p.Accepted = day, "当场告知", day
		return p
	}
	p.ToldHow, p.Accepted = pick(t, []string{"当场告知", "书面告知", "电话告知"}), p.Told
	if g.result == "" {
		p.Course, p.WhyNot, p.Accepted = office.CourseRefuse, "属于人民法院执行范围，告知向县人民法院申请执行。", ""
		return p
	}
	p.Course, p.Unit, p.HandedOver = office.CourseForward, ref(t.units[g.unit].ID), p.Told
	if n%4 == 1 {
		p.Course, p.Leader = office.CourseAssign, "请"+t.units[g.unit].Name+"专题调查，按期答复。（蒋春生）"
	}
	t.settle(p, g, n)
	return p
}

func pickPeople(n int) int {
	if n%9 == 4 {
		return 7 // a collective petition (集体访)
	}
	return 1 + n%3
}

// settle follows a petition to its end: some are extended, some asked about again, deputies help with the hard ones.
func (t *township) settle(p *office.Petition, g grievance, n int) {
	for k, text := range []string{"承办单位实地调查，听取双方意见。", "形成初步处理意见，与信访人见面。"} {
		if day := t.after(p.HandedOver, 12+14*k); t.past(day) {
			p.Progress = append(p.Progress, office.Progress{Day: day, Text: text})
		}
	}
	days := t.between(26, 48)
	if n%7 == 3 {
		days = 72
		if told := t.after(p.HandedOver, 44); t.past(told) {
			p.ExtendedTo, p.ExtendTold = p.Accepted.Add(85), told
		}
	}
	if day := t.after(p.HandedOver, 15); n%3 == 0 && t.past(day) {
		for k, d := range t.some(day, 2) {
			p.Parts = append(p.Parts, office.PetitionPart{Deputy: ref(d.ID), Day: day, How: []string{office.PartMediation, office.PartHearing, office.PartVisit}[(n/3+k)%3],
				Result: "参加协商，促成双方坐下来谈。"})
		}
	}
	if p.Closed = t.by(t.after(p.HandedOver, days)); p.Closed == "" {
		return
	}
	p.Result, p.Reply = g.result, "书面答复信访人："+g.result
	p.Satisfaction = pick(t, []string{office.Satisfied, office.Satisfied, office.Mostly})
	if asked := t.after(p.Closed, 14); n%11 == 5 && t.past(asked.Add(25)) {
		p.ReviewAsked, p.ReviewAnswered, p.ReviewResult, p.Satisfaction = asked, asked.Add(24), "维持原处理意见，向信访人作了解释。", office.Mostly
	}
}

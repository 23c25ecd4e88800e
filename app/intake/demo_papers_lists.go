package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// demoGuests are people who sit in on every session beside the government and the offices: name, status, post.
var demoGuests = [][3]string{
	{"尚可为", "镇党委领导", "镇党委副书记"}, {"令狐雪", "镇党委领导", "镇党委委员、组织委员"}, {"郝思远", "镇党委领导", "镇党委委员、纪委书记"},
	{"宫小满", "村（社区）负责人", "马鞍山村村民委员会主任"}, {"仇大勇", "村（社区）负责人", "新桥村村民委员会主任"}, {"邬玉珍", "村（社区）负责人", "集镇社区居民委员会主任"},
	{"柴明理", "其他", "镇中心小学校长"},
}

// demoInvited are invited to every session: name, post.
var demoInvited = [][2]string{{"费清明", "镇退休干部、原镇人大主席"}, {"公孙田", "平川县人大常委会代表工作委员会副主任"}}

// inviteGuests names who sits in on a session and who is invited to it, two deputies of the county among them, and gives the
// secretary-general a deputy.
func (t *township) inviteGuests(se *office.Session, people []*office.Deputy) {
	for _, g := range demoGuests {
		se.Attending = append(se.Attending, record.Person{Name: g[0], Status: g[1], Note: g[2]})
	}
	for _, d := range t.county[:2] {
		se.Attending = append(se.Attending, record.Person{Name: d.Name, Status: "上级人大代表", Note: "县人大代表"})
	}
	for _, g := range demoInvited {
		se.Invited = append(se.Invited, record.Person{Name: g[0], Note: g[1]})
	}
	se.Secretary = append(se.Secretary, record.Person{Who: ref(people[21].ID), Status: "副秘书长"})
	se.MotionsCommittee[1].Status, se.BudgetCommittee[1].Status = "副主任委员", "副主任委员"
	if len(se.Tellers) > 0 {
		se.Tellers = append(se.Tellers, record.Person{Who: ref(people[40].ID), Status: "监票人"}, record.Person{Who: ref(people[41].ID), Status: "计票人"})
	}
}

// viceHeads are the two deputies of a delegation who lead it beside its head: the first of its ordinary members.
func (t *township) viceHeads(one *office.Delegation) []record.Ref {
	var out []record.Ref
	for _, d := range t.deputies {
		if m := d.Delegations[0]; m.Delegation.ID == one.ID && m.Role == "成员" && len(d.Statuses) == 0 && len(out) < 2 {
			out = append(out, ref(d.ID))
		}
	}
	return out
}

// listCongressPapers puts what was handed out at a session that was held into its list of papers, in the order of the running
// numbers of the file marks (文件号).
func (t *township) listCongressPapers(se *office.Session) {
	if se == t.coming || se.Term.ID != t.term.ID {
		return
	}
	first, midYear := se.Nature == office.NatureFirst, se.Nature == office.NatureMidYear
	adjusted, year := t.resigns(se), se.Opens.Year() // the session at which somebody resigns adjusts the budget, too
	elections := first || adjusted
	for _, p := range []struct {
		number, title string
		there         bool
	}{
		{"D11", "代表团划分及召集人名单", true}, {"D12", "会议手册", true}, {"D14", "代表资格审查报告", !adjusted}, {"D17", "议程", true}, {"D18", "日程", true},
		{"D19", "主席团名单", true}, {"D20", "议案审查委员会名单", true}, {"D20", "财政预算审查委员会名单", true}, {"D21", "代表资格审查委员会组成人员名单", first},
		{"D22", "列席人员名单", true}, {"D23", "执行主席分组名单", true}, {"D24", "关于代表提出议案截止时间的决定", true}, {"D25", "表决议案办法", true},
		{"D26", "选举办法", elections}, {"D29", "开幕词和讲话（开幕词）", true}, {"D29", "开幕词和讲话（在闭幕会上的讲话）", true}, {"D30", "政府工作报告", true}, {"D31", "主席团工作报告", !midYear}, {"D32", "预算报告", !midYear},
		{"D33", "决算和预算调整报告", midYear && !adjusted},
		{"D33", fmt.Sprintf("决算和预算调整报告（清溪镇%d年财政决算和%d年上半年预算执行情况）", year-1, year), adjusted},
		{"D33", fmt.Sprintf("决算和预算调整报告（清溪镇%d年财政预算调整方案）", year), adjusted}, {"D34", "计划规划报告", se.No.V == lateNotice}, {"D35", "议案建议办理情况报告", !first},
		{"D36", "民生实事候选项目说明", !midYear}, {"D36", "民生实事候选项目清单", !midYear}, {"D36", "民生实事项目票决办法", !midYear},
		{"D38", "议案处理意见报告", true}, {"D39", "预算审查结果报告", true}, {"D40", "候选人名单", elections}, {"D40", "提名介绍", elections},
		{"D41", "总监票人、监票人名单", elections}, {"D41", "总计票人、计票人名单", elections}, {"D49", "政府工作报告的决议", !midYear},
		{"D50", "主席团工作报告的决议", !midYear}, {"D51", "预算的决议", !midYear}, {"D51", "决算和预算调整的决议（决算）", midYear},
		{"D51", "决算和预算调整的决议（预算调整）", adjusted}, {"D52", "接受辞职的决定（" + demoGone + "辞职）", adjusted}, {"D52", "接受辞职的决定（" + t.deputies[whoResigned].Name + "辞职）", adjusted},
		{"D53", fmt.Sprintf("其他决议决定（票决%d年民生实事项目）", year), !midYear}, {"D53", "其他决议决定（进一步加强农田水利设施管护）", se.No.V == lateNotice}, {"D55", "闭幕词", true}, {"D55", "表彰决定", se.No.V == lateNotice},
	} {
		if p.there {
			se.Papers = append(se.Papers, office.SessionPaper{Number: p.number, Title: p.title, Applies: yes(true)})
		}
	}
}

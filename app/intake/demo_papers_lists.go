package intake

import (
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

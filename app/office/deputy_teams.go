package office

import "npcdesk/app/record"

// GroupMembership is the time a deputy belongs to a deputies' group (代表小组).
type GroupMembership struct {
	record.Row
	Group record.Ref
	Role  string
	From  record.Date
	To    record.Date
}

// DelegationMembership is the time a deputy belongs to a delegation (代表团).
type DelegationMembership struct {
	record.Row
	Delegation record.Ref
	Session    record.Ref
	Role       string
	From       record.Date
	To         record.Date
}

// PresidiumMembership is a deputy's place in the presidium (主席团) of a session and until the next one (组织法19).
type PresidiumMembership struct {
	record.Row
	Session record.Ref
	Term    record.Ref
	Role    string
	From    record.Date
	To      record.Date
	Rank    record.Opt[int64] // 座次
}

// CommitteeMembership is a deputy's place in a committee of the congress (专门机构).
type CommitteeMembership struct {
	record.Row
	Committee string
	Role      string
	Term      record.Ref
	From      record.Date
	To        record.Date
}

// Roles in the presidium and in committees, and the standing committee of a township's term (组织法37).
const (
	RoleChair           = "主席"
	RoleViceChair       = "副主席"
	RolePresidiumMember = "主席团成员"
	RoleCommitteeHead   = "主任委员"
	Credentials         = "代表资格审查委员会"
)

// since and until are the period of a membership, the same in all of them.
func since[R any](at func(*R) *record.Date) *record.Of[R] {
	return record.Day("since", "起", at).Also("开始日期")
}

func until[R any](at func(*R) *record.Date) *record.Of[R] {
	return record.Day("until", "止", at).Also("结束日期").Help("空着表示现在还是")
}

func groupTop() []*record.Of[GroupMembership] {
	return []*record.Of[GroupMembership]{
		record.To("group_ref", "代表小组", "group", func(g *GroupMembership) *record.Ref { return &g.Group }).
			Also("所属代表小组", "所在代表小组", "所属小组", "小组", "代表小组（大组）", "代表大组", "所属代表团/代表小组", "代表团/小组").Under(underTeam).In(120).Shared(),
		record.Choice("group_role", "小组职务", func(g *GroupMembership) *string { return &g.Role }, "组长", "副组长", "联络员", "组员").Meaning("成员", "组员").Under(underTeam),
	}
}

func groupFields() []*record.Of[GroupMembership] {
	return append(groupTop(), since(func(g *GroupMembership) *record.Date { return &g.From }), until(func(g *GroupMembership) *record.Date { return &g.To }))
}

func delegationTop() []*record.Of[DelegationMembership] {
	return []*record.Of[DelegationMembership]{
		record.To("delegation_ref", "代表团", "delegation", func(m *DelegationMembership) *record.Ref { return &m.Delegation }).
			Also("所属代表团", "所在代表团", "代表团（组）", "代表组", "团组").Under(underTeam).In(120),
		record.Choice("delegation_role", "团内职务", func(m *DelegationMembership) *string { return &m.Role }, "团长", "副团长", "召集人", "成员").Meaning("团员", "成员").Under(underTeam),
	}
}

func delegationFields() []*record.Of[DelegationMembership] {
	return append(delegationTop(),
		record.To("session", "会议", "session", func(m *DelegationMembership) *record.Ref { return &m.Session }).Help("全届不变的，空着"),
		since(func(m *DelegationMembership) *record.Date { return &m.From }), until(func(m *DelegationMembership) *record.Date { return &m.To }))
}

func presidiumTop() []*record.Of[PresidiumMembership] {
	return []*record.Of[PresidiumMembership]{
		record.Choice("presidium_role", "主席团职务", func(p *PresidiumMembership) *string { return &p.Role }, RoleChair, RoleViceChair, RolePresidiumMember).
			Also("主席团成员", "主席团成员/职务").Meaning("人大主席", RoleChair).Meaning("人大副主席", RoleViceChair).Meaning("成员", RolePresidiumMember).Meaning("是", RolePresidiumMember).Under(underTeam),
		record.Whole("presidium_rank", "主席团排名", func(p *PresidiumMembership) *record.Opt[int64] { return &p.Rank }).Also("座次", "主席团座次").Under(underTeam),
	}
}

func presidiumFields() []*record.Of[PresidiumMembership] {
	return append([]*record.Of[PresidiumMembership]{
		record.To("session", "会议", "session", func(p *PresidiumMembership) *record.Ref { return &p.Session }),
		record.To("term", "届次", "term", func(p *PresidiumMembership) *record.Ref { return &p.Term }),
	}, append(presidiumTop(), since(func(p *PresidiumMembership) *record.Date { return &p.From }), until(func(p *PresidiumMembership) *record.Date { return &p.To }))...)
}

func committeeTop() []*record.Of[CommitteeMembership] {
	return []*record.Of[CommitteeMembership]{
		record.Text("committee", "专门机构", func(c *CommitteeMembership) *string { return &c.Committee }).Under(underTeam).Help("如：代表资格审查委员会"),
		record.Choice("committee_role", "专门机构职务", func(c *CommitteeMembership) *string { return &c.Role }, RoleCommitteeHead, "副主任委员", "委员").
			Meaning("主任", RoleCommitteeHead).Meaning("副主任", "副主任委员").Under(underTeam),
	}
}

func committeeFields() []*record.Of[CommitteeMembership] {
	return append(committeeTop(),
		record.To("term", "届次", "term", func(c *CommitteeMembership) *record.Ref { return &c.Term }),
		since(func(c *CommitteeMembership) *record.Date { return &c.From }), until(func(c *CommitteeMembership) *record.Date { return &c.To }))
}

// teamFields show the open memberships on top of the deputy.
func teamFields() []*record.Of[Deputy] {
	top := lifted((*Deputy).group, groupTop())
	top = append(top, lifted((*Deputy).delegation, delegationTop())...)
	top = append(top, lifted((*Deputy).presidium, presidiumTop())...)
	top = append(top, lifted((*Deputy).committee, committeeTop())...)
	return append(top,
		record.To("station", "联络站", "station", func(d *Deputy) *record.Ref { return &d.Station }).Also("进驻联络站", "所在联络站", "代表联络站").Under(underTeam),
		record.Whole("voter_target", "联系选民户数", func(d *Deputy) *record.Opt[int64] { return &d.VoterTarget }).Also("联系户数").Under(underTeam))
}

// open returns the last row that is still open, and with create appends one where there is none.
func open[R any](rows *[]R, create bool, over func(*R) record.Date) *R {
	for i := len(*rows) - 1; i >= 0; i-- {
		if over(&(*rows)[i]) == "" {
			return &(*rows)[i]
		}
	}
	if !create {
		return nil
	}
	*rows = append(*rows, *new(R))
	return &(*rows)[len(*rows)-1]
}

func (d *Deputy) group(create bool) *GroupMembership {
	return open(&d.Groups, create, func(g *GroupMembership) record.Date { return g.To })
}

func (d *Deputy) delegation(create bool) *DelegationMembership {
	return open(&d.Delegations, create, func(m *DelegationMembership) record.Date { return m.To })
}

func (d *Deputy) presidium(create bool) *PresidiumMembership {
	return open(&d.Presidium, create, func(p *PresidiumMembership) record.Date { return p.To })
}

func (d *Deputy) committee(create bool) *CommitteeMembership {
	return open(&d.Committees, create, func(c *CommitteeMembership) record.Date { return c.To })
}

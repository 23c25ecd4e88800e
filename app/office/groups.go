package office

import "npcdesk/app/record"

// Group is a deputies' group (代表小组) or a large group (代表大组) for activities between sessions; three deputies may
// form one (代表法37). Who belongs to it stands with the deputies.
type Group struct {
	record.Base
	Number     string
	Name       string
	Kind       string
	Parent     record.Ref
	Leader     record.Ref
	Vice       []record.Ref // 副组长
	Liaison    string
	Villages   string
	Room       record.Ref
	Presidium  []record.Ref
	WithCounty record.Opt[bool]
	Basis      string // 划分依据
}

// GroupLarge is the kind of a group that is made of groups (代表大组).
const GroupLarge = "大组"

// Groups is the register of deputies' groups.
var Groups = record.NewRegister("group", "代表小组", under("代表小组", []*record.Of[Group]{
	record.Text("name", "名称", func(g *Group) *string { return &g.Name }).Must().Also("代表小组", "小组名称", "小组").In(140).Pinyin().Shared(),
	record.Text("number", "编号", func(g *Group) *string { return &g.Number }).Also("小组编号").In(70),
	record.To("term", "届次", "term", func(g *Group) *record.Ref { return &g.Term }).In(90),
	record.Choice("kind", "小组类别", func(g *Group) *string { return &g.Kind }, "小组", GroupLarge).
		Meaning("代表小组", "小组").Meaning("代表大组", GroupLarge),
	record.To("parent", "所属大组", "group", func(g *Group) *record.Ref { return &g.Parent }).Also("代表大组", "大组"),
	record.To("leader", "组长", "deputy", func(g *Group) *record.Ref { return &g.Leader }).Also("小组长", "召集人").In(90),
	record.ToMany("vice_leaders", "副组长", "deputy", func(g *Group) *[]record.Ref { return &g.Vice }).In(120),
	record.Text("liaison", "联络员", func(g *Group) *string { return &g.Liaison }).Also("联络人").In(90),
	record.Text("villages", "覆盖村", func(g *Group) *string { return &g.Villages }).Also("覆盖村（社区）", "所辖村").In(200),
	record.To("room", "活动室", "station", func(g *Group) *record.Ref { return &g.Room }).Also("活动场所").In(120),
	record.ToMany("presidium", "联系的主席团成员", "deputy", func(g *Group) *[]record.Ref { return &g.Presidium }).Also("联系领导", "联系主席团成员"),
	record.YesNo("with_county", "混编", func(g *Group) *record.Opt[bool] { return &g.WithCounty }).
		Help("组里也有县级以上人大代表的选“是”"),
	record.Text("basis", "划分依据", func(g *Group) *string { return &g.Basis }).Help("如：按村（社区）、按行业、按代表分布"),
})...).Find("name", "number").OrderedBy(record.Sort{Key: "term", Desc: true}, record.Sort{Key: "id"})

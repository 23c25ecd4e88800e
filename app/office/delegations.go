package office

import "npcdesk/app/record"

// Delegation is a delegation (代表团, 代表组): the grouping of deputies during a session. Who belongs to it stands with
// the deputies.
type Delegation struct {
	record.Base
	Name     string
	Session  record.Ref
	Head     record.Ref
	Vice     []record.Ref // 副团长
	Convenor record.Ref
	Place    string
	Liaison  string
}

// Delegations is the register of delegations.
var Delegations = record.NewRegister("delegation", "代表团", under("代表团", []*record.Of[Delegation]{
	record.Text("name", "名称", func(d *Delegation) *string { return &d.Name }).Must().Also("代表团", "代表团名称", "代表组", "团组").In(140).Pinyin().Shared(),
	record.To("term", "届次", "term", func(d *Delegation) *record.Ref { return &d.Term }).Required().In(90),
	record.To("session", "会议", "session", func(d *Delegation) *record.Ref { return &d.Session }).Also("人代会").In(140).
		Help("全届都这样分团的，空着"),
	record.To("head", "团长", "deputy", func(d *Delegation) *record.Ref { return &d.Head }).Also("组长").In(90),
	record.ToMany("vice_heads", "副团长", "deputy", func(d *Delegation) *[]record.Ref { return &d.Vice }).Also("副组长").In(120),
	record.To("convenor", "召集人", "deputy", func(d *Delegation) *record.Ref { return &d.Convenor }).In(90),
	record.Text("place", "讨论地点", func(d *Delegation) *string { return &d.Place }).Also("地点").In(160),
	record.Text("liaison", "联络员", func(d *Delegation) *string { return &d.Liaison }).Also("联络人").In(90),
})...).Find("name").OrderedBy(record.Sort{Key: "term", Desc: true}, record.Sort{Key: "id"})

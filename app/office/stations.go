package office

import "npcdesk/app/record"

// Station is a place (场所) where deputies work and meet voters: liaison station, reception station, liaison point,
// group room (DOMAIN.md §3.18).
type Station struct {
	record.Base
	Name           string
	Kind           string
	Level          string
	Address        string
	Head           string
	Liaison        string
	Constituencies []record.Ref
}

// Stations is the register of places.
var Stations = record.NewRegister("station", "联络站", under("场所", []*record.Of[Station]{
	record.Text("name", "名称", func(s *Station) *string { return &s.Name }).Must().Unique().Also("联络站", "站点", "联络站名称", "场所名称").In(180).Pinyin().Shared(),
	record.Choice("kind", "类型", func(s *Station) *string { return &s.Kind }, "联络总站", "联络站", "接待站", "联络点", "代表之家", "代表小组活动室", "主席团活动室",
		"选民接待室", "网上联络站").Required().Also("场所类型").Meaning("代表联络站", "联络站").Meaning("代表接待站", "接待站").In(110),
	record.Choice("level", "级别", func(s *Station) *string { return &s.Level }, "镇级", "村级").Required().Meaning("镇", "镇级").Meaning("乡级", "镇级").
		Meaning("村", "村级").Meaning("社区", "村级").In(70),
	record.Text("address", "地址", func(s *Station) *string { return &s.Address }).Required().Also("地点").In(200).Shared(),
	record.Text("head", "站长", func(s *Station) *string { return &s.Head }).Also("负责人").In(90),
	record.Text("liaison", "联络员", func(s *Station) *string { return &s.Liaison }).Also("联络员（专人）", "联络人").In(90),
	record.ToMany("constituencies", "覆盖选区", "constituency", func(s *Station) *[]record.Ref { return &s.Constituencies }),
})...).Find("name").Unbound()

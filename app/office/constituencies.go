package office

import "npcdesk/app/record"

// Constituency is an electoral district (选区) of one term; it elects one to three deputies (选举法26).
type Constituency struct {
	record.Base
	Number     string
	Name       string
	Level      string
	Area       string
	Population record.Opt[int64]
	Voters     record.Opt[int64]
	Seats      record.Opt[int64]
	InCharge   string
	Stations   record.Opt[int64]
}

// Constituencies is the register of electoral districts. The same words, such as 第1选区, come back in every term: a
// reference looks in the term of the record that makes it first.
var Constituencies = record.NewRegister("constituency", "选区",
	record.Text("name", "名称", func(c *Constituency) *string { return &c.Name }).Must().Also("选区", "选区名称", "所在选区").In(160).Pinyin().Under("选区").Shared(),
	record.Text("number", "编号", func(c *Constituency) *string { return &c.Number }).Required().Also("选区编号", "选区号").In(70).Under("选区"),
	record.To("term", "届次", "term", func(c *Constituency) *record.Ref { return &c.Term }).Required().In(90).Under("选区"),
	record.Choice("level", "级别", func(c *Constituency) *string { return &c.Level }, LevelTown, LevelCounty).Under("选区").
		Meaning("乡", LevelTown).Meaning("区", LevelCounty).Meaning("市", LevelCounty).
		Help("空着就是本级选区；县级人大代表的选区选“县”"),
	record.LongText("area", "范围", func(c *Constituency) *string { return &c.Area }).Also("选区范围", "所辖村（单位）", "村（单位）").In(200).Under("选区"),
	record.Whole("population", "人口数", func(c *Constituency) *record.Opt[int64] { return &c.Population }).Also("总人口").In(80).Under("选区"),
	record.Whole("voters", "选民数", func(c *Constituency) *record.Opt[int64] { return &c.Voters }).Also("登记选民数").In(80).Under("选区"),
	record.Whole("seats", "应选名额", func(c *Constituency) *record.Opt[int64] { return &c.Seats }).Required().Also("应选代表数", "名额", "应选代表名额").In(80).Under("选区"),
	record.Text("in_charge", "负责人", func(c *Constituency) *string { return &c.InCharge }).Also("选区负责人").In(90).Under("选区"),
	record.Whole("stations", "投票站数", func(c *Constituency) *record.Opt[int64] { return &c.Stations }).In(70).Under("选区"),
).Find("name", "number").Rules(constituencyRules...).OrderedBy(record.Sort{Key: "term", Desc: true}, record.Sort{Key: "id"})

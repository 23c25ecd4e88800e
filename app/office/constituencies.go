package office

import (
	"math"

	"npcdesk/app/record"
)

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
var Constituencies = record.NewRegister("constituency", "选区", under("选区", []*record.Of[Constituency]{
	record.Text("name", "名称", func(c *Constituency) *string { return &c.Name }).Must().Also("选区", "选区名称", "所在选区").In(160).Pinyin().Shared(),
	record.Text("number", "编号", func(c *Constituency) *string { return &c.Number }).Required().Also("选区编号", "选区号").In(70),
	record.To("term", "届次", "term", func(c *Constituency) *record.Ref { return &c.Term }).Required().In(90),
	record.Choice("level", "级别", func(c *Constituency) *string { return &c.Level }, LevelTown, LevelCounty).
		Meaning("乡", LevelTown).Meaning("区", LevelCounty).Meaning("市", LevelCounty).
		Help("空着就是本级选区；县级人大代表的选区选“县”"),
	record.LongText("area", "范围", func(c *Constituency) *string { return &c.Area }).Also("选区范围", "所辖村（单位）", "村（单位）").In(200),
	record.Whole("population", "人口数", func(c *Constituency) *record.Opt[int64] { return &c.Population }).Also("总人口").In(80),
	record.Whole("voters", "选民数", func(c *Constituency) *record.Opt[int64] { return &c.Voters }).Also("登记选民数").In(80),
	record.Whole("seats", "应选名额", func(c *Constituency) *record.Opt[int64] { return &c.Seats }).Required().Also("应选代表数", "名额", "应选代表名额").In(80),
	record.Text("in_charge", "负责人", func(c *Constituency) *string { return &c.InCharge }).Also("选区负责人").In(90),
	record.Whole("stations", "投票站数", func(c *Constituency) *record.Opt[int64] { return &c.Stations }).In(70),
})...).Find("name", "number").Rules(constituencyRules...).OrderedBy(record.Sort{Key: "term", Desc: true}, record.Sort{Key: "id"})

var constituencyRules = []record.Rule{
	record.Hold("A04", "选举法26", record.Certain, checkSeats).At("seats"),
	record.Hold("A04", "选举法26", record.Verify, checkPeopleEven).At("population", "seats"),
}

func checkSeats(c *Constituency, _ Facts) []string {
	if !c.Seats.Given || c.Seats.V >= 1 && c.Seats.V <= 3 {
		return nil
	}
	return says("每个选区选1至3名代表，应选名额现为%d：请核对，多于3名的要划分选区", c.Seats.V)
}

// ofTownship tells the township's own constituencies from those of the county.
func (c *Constituency) ofTownship() bool { return c.Level == "" || c.Level == LevelTown }

// checkPeopleEven: one deputy stands for about as many people in one constituency as in another.
func checkPeopleEven(c *Constituency, f Facts) []string {
	most := f.In.Int(KeyDistrictDeviation)
	if most == 0 || !c.ofTownship() || c.Population.V <= 0 || c.Seats.V <= 0 {
		return nil
	}
	people, seats := c.Population.V, c.Seats.V
	for _, o := range f.Districts(c.Term.ID) {
		if o.ID != c.ID && o.ofTownship() && o.Population.V > 0 && o.Seats.V > 0 {
			people, seats = people+o.Population.V, seats+o.Seats.V
		}
	}
	each, mean := float64(c.Population.V)/float64(c.Seats.V), float64(people)/float64(seats)
	off := (each - mean) / mean * 100
	if math.Abs(off) <= float64(most) {
		return nil
	}
	return says("本选区每名代表代表%.0f人，各选区平均%.0f人，相差%+.1f%%，超过%d%%：请核对人口数和应选名额", each, mean, off, most)
}

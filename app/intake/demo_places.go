package intake

import (
	"fmt"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The township at scale 1. The quota is that of 选举法12 for the population: 45 and one more for every 1,500 people.
const (
	demoPopulation = 31680
	demoQuota      = 65
	demoDistricts  = 26
	formerQuota    = demoQuota - 2 // in the terms before
	countyDeputies = 12
	countySeats    = 3 // of each county constituency
)

var villages = []string{"清溪村", "柳河村", "石门村", "大湾村", "松林村", "白云村", "龙潭村", "新桥村", "双井村", "东坪村", "杨家寨村", "马鞍山村", "集镇社区"}

// demoUnits are the units that proposals are handed to: name, kind, head, contact, leader in charge.
var demoUnits = [][5]string{
	{"镇党政综合办公室", "镇属办公室", "段文静", "祝晓", "周副书记"}, {"镇经济发展办公室", "镇属办公室", "贺志成", "岳琳", "马建军"},
	{"镇农业农村办公室", "镇属办公室", "田守义", "石磊", "邱丽君"}, {"镇规划建设办公室", "镇属办公室", "樊立新", "向阳", "马建军"},
	{"镇生态环境办公室", "镇属办公室", "柯远", "蓝雨", "马建军"}, {"镇社会事务办公室", "镇属办公室", "舒慧芳", "项明", "邱丽君"},
	{"镇平安法治办公室", "镇属办公室", "牛永胜", "解放", "廖志国"}, {"镇综合行政执法队", "站所", "武国栋", "计春", "廖志国"},
	{"镇财政所", "站所", "贺敏", "盛夏", "严如山"}, {"镇派出所", "站所", "熊大伟", "阮航", "廖志国"}, {"镇卫生院", "站所", "温如玉", "费洁", "邱丽君"},
	{"镇中心小学", "学校", "尚德明", "简宁", "邱丽君"}, {"镇文化站", "站所", "乐天", "丘文", "邱丽君"}, {"镇供电所", "站所", "荆卫东", "车伟", "马建军"},
	{"镇水务站", "站所", "涂江河", "井泉", "邱丽君"}, {"县交通运输局", "县直部门", "办公室", "综合股", ""},
}

func (t *township) savePlaces() error {
	for i, u := range demoUnits {
		t.units = append(t.units, &office.Unit{Name: u[0], Kind: u[1], Head: u[2], Contact: u[3], Leader: u[4], Phone: demoPhone(9000 + i), Address: "平川县清溪镇"})
	}
	if err := saveAll(t, office.Units, t.units...); err != nil {
		return err
	}
	if err := t.saveDistricts(); err != nil {
		return err
	}
	return t.saveTeams()
}

// saveDistricts makes constituencies of two or three seats whose people are about even (选举法26), and those in which the
// county's deputies were elected.
func (t *township) saveDistricts() error {
	seats := demoQuota
	people := float64(demoPopulation) / demoQuota
	for i := range demoDistricts {
		left := demoDistricts - i
		n := min(3, seats-2*(left-1))
		if i%2 == 1 {
			n = min(n, 2)
		}
		seats -= n
		population := int64(people * float64(n) * (0.88 + 0.24*t.rng.Float64()))
		village := villages[i/2%len(villages)]
		c := &office.Constituency{Name: fmt.Sprintf("第%d选区", i+1), Number: fmt.Sprintf("%02d", i+1), Level: office.LevelTown,
			Area: village + []string{"一至四组", "五至九组"}[i%2], Population: record.Some(population), Voters: record.Some(population * 76 / 100),
			Seats: record.Some(int64(n)), InCharge: t.newName(), Stations: record.Some(int64(1 + i%2))}
		c.Term = ref(t.term.ID)
		t.districts = append(t.districts, c)
	}
	for i := range countyDeputies / countySeats {
		c := &office.Constituency{Name: fmt.Sprintf("县第%d选区", 31+i), Number: fmt.Sprintf("县%d", 31+i), Level: office.LevelCounty, Area: "清溪镇",
			Seats: record.Some(int64(countySeats)), Population: record.Some(int64(demoPopulation / 4)), Voters: record.Some(int64(demoPopulation / 5))}
		c.Term = ref(t.term.ID)
		t.countyDistrict = append(t.countyDistrict, c)
	}
	if err := t.saveOldDistricts(); err != nil {
		return err
	}
	return saveAll(t, office.Constituencies, append(t.districts, t.countyDistrict...)...)
}

func (t *township) saveTeams() error {
	for i := range 4 {
		d := &office.Delegation{Name: hanzi.Ordinal(i+1, "代表团"), Place: []string{"镇机关二楼会议室", "镇人大代表之家", "镇文化站会议室", "镇便民服务中心会议室"}[i], Liaison: t.newName()}
		d.Term = ref(t.term.ID)
		t.delegations = append(t.delegations, d)
	}
	if err := saveAll(t, office.Delegations, t.delegations...); err != nil {
		return err
	}
	t.stations = []*office.Station{{Name: "清溪镇人大代表之家", Kind: "代表之家", Level: "镇级", Address: "平川县清溪镇人民路1号", Head: "蒋春生", Liaison: "余文书"}}
	for _, v := range []string{"柳河村", "石门村", "白云村", "新桥村", "集镇社区"} {
		t.stations = append(t.stations, &office.Station{Name: v + "人大代表联络站", Kind: "联络站", Level: "村级", Address: "平川县清溪镇" + v + "党群服务中心",
			Head: t.newName(), Liaison: t.newName()})
	}
	for i, d := range t.districts {
		at := t.stations[1+i%(len(t.stations)-1)]
		at.Constituencies = append(at.Constituencies, ref(d.ID))
	}
	if err := saveAll(t, office.Stations, t.stations...); err != nil {
		return err
	}
	for i := range 8 {
		g := &office.Group{Name: hanzi.Ordinal(i+1, "代表小组"), Number: fmt.Sprintf("%02d", i+1), Kind: "小组", Liaison: t.newName(),
			Villages: villages[i] + "、" + villages[(i+5)%len(villages)], Room: ref(t.stations[i%len(t.stations)].ID), WithCounty: yes(true)}
		g.Term = ref(t.term.ID)
		t.groups = append(t.groups, g)
	}
	if err := saveAll(t, office.Groups, t.groups...); err != nil {
		return err
	}
	return t.saveOldTeams()
}

// saveLeaders names who leads the groups and delegations, from the deputies who belong to them.
func (t *township) saveLeaders() error {
	for i, g := range t.groups {
		if leader := t.first(func(d *office.Deputy) bool { return d.Groups[0].Group.ID == g.ID && d.Groups[0].Role == "组长" }); leader != nil {
			g.Leader = ref(leader.ID)
		}
		g.Presidium = []record.Ref{ref(t.presidium()[i].ID)}
	}
	for _, one := range t.delegations {
		if head := t.first(func(d *office.Deputy) bool {
			return d.Delegations[0].Delegation.ID == one.ID && d.Delegations[0].Role == "团长"
		}); head != nil {
			one.Head, one.Convenor = ref(head.ID), ref(head.ID)
		}
		one.Vice = t.viceHeads(one)
	}
	if err := saveAll(t, office.Groups, t.groups...); err != nil {
		return err
	}
	return saveAll(t, office.Delegations, t.delegations...)
}

func (t *township) first(is func(*office.Deputy) bool) *office.Deputy {
	for _, d := range t.deputies {
		if is(d) {
			return d
		}
	}
	return nil
}

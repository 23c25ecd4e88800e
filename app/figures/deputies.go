package figures

import (
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Names of figures that ledgers print.
const (
	Quota      = "代表名额"
	InOffice   = "实有代表"
	VacantSeat = "缺额"

	ReportedDeputies = "述职代表"
)

// person is a deputy of the township as of the day of the question.
type person struct {
	*office.Deputy
	office.Profile
	seat *office.Mandate
	day  record.Date
}

// seats are the figures of number (DOMAIN.md §6.4, 总数).
func seats() []*figure {
	inOffice := func(levels ...string) func(*question, any) bool {
		return func(q *question, rec any) bool {
			return slices.ContainsFunc(levels, func(l string) bool {
				return rec.(*office.Deputy).InOfficeAt(l, q.day, q.facts.Term, q.in)
			})
		}
	}
	town, county := inOffice(office.LevelTown), inOffice(office.LevelCounty)
	both := func(q *question, rec any) bool { return town(q, rec) && county(q, rec) }
	among := func(name, means string, test func(*question, any) bool) *figure {
		return &figure{name: name, group: OfDeputies, unit: "人", register: office.Deputies.Any, test: test, means: means}
	}
	return []*figure{
		{name: Quota, group: OfDeputies, unit: "名", register: office.Terms.Any, means: "期末所在届次的核定名额",
			count: record.Count{How: record.CountSum, Key: "quota"}, test: func(q *question, rec any) bool {
				t := office.TermOn(q.facts.Terms(), q.day, q.in)
				return t != nil && t.ID == rec.(*office.Term).ID
			}},
		among(InOffice, "期末仍任本级代表的人数；暂停执行职务的是否计入按设置", town),
		{name: VacantSeat, group: OfDeputies, unit: "名", of: Quota, over: InOffice, less: true, means: "代表名额－实有代表"},
		{name: "待补选", group: OfDeputies, unit: "名", register: office.Vacancies.Any, means: "期末已登记、尚未补选且不保留的缺额", test: vacant,
			where: []record.Filter{{Op: record.Either, Rows: []record.Filter{{Key: "handling", Op: record.Missing}, {Key: "handling", Op: record.Not, Value: office.VacancyKept}}}}},
		among("县代表", "期末在任的县级人大代表", county),
		among("兼任县代表", "期末同时任本级和县级人大代表的人数", both),
		among("市级以上代表", "期末在任的市、省、全国人大代表", inOffice(office.LevelCity, office.LevelProvince, office.LevelNation)),
		tallied[office.Group]{OfDeputies, office.Groups.Any}.count("代表小组个数", "个", "期末所在届次的代表小组，大组不计", func(q *question, g *office.Group) bool {
			t := office.TermOn(q.facts.Terms(), q.day, q.in)
			return g.Kind != office.GroupLarge && t != nil && (g.Term.ID == 0 || g.Term.ID == t.ID)
		}),
	}
}

// vacant tells whether a seat was empty on the day.
func vacant(q *question, rec any) bool {
	v := rec.(*office.Vacancy)
	filled := v.FilledBy.ID != 0 && v.FilledOn <= q.day
	return v.On <= q.day && !filled
}

// structure is the make-up of the deputies in office (DOMAIN.md §6.4): each with its share.
func structure() []*figure {
	is := func(list ...string) func(string) bool { return func(v string) bool { return slices.Contains(list, v) } }
	member, higher, front := is("中共党员", "中共预备党员"), is("研究生", "大学本科", "大专"), is("工人", "农民", "专业技术人员")
	var out []*figure
	for _, f := range []struct {
		name, share, means string
		test               func(p person) bool
	}{
		{"女代表", "女代表比例", "性别为女的实有代表", func(p person) bool { return p.Sex == "女" }},
		{"少数民族代表", "少数民族代表比例", "汉族以外各民族的实有代表", func(p person) bool { return p.Ethnic != "" && p.Ethnic != "汉" }},
		{"党员代表", "党员代表比例", "中共党员（含预备党员）的实有代表", func(p person) bool { return member(p.Party) }},
		{"党外代表", "党外代表比例", "中共党员（含预备党员）以外的实有代表；政治面貌未填的不计", func(p person) bool { return p.Party != "" && !member(p.Party) }},
		{"大专以上代表", "大专以上代表比例", "研究生、大学本科和大专学历的实有代表", func(p person) bool { return higher(p.Education) }},
		{"35岁以下代表", "35岁以下代表比例", "期末年满35周岁及以下的实有代表", func(p person) bool { age, known := p.Age(p.day); return known && age <= 35 }},
		{"基层代表", "基层代表比例", "工人、农民、专业技术人员三类的实有代表", func(p person) bool { return front(p.Category) }},
		{"党政领导干部代表", "党政领导干部比例", "代表类别为党政领导干部的实有代表", func(p person) bool { return p.Category == office.CategoryLeader }},
		{"非职务代表", "非职务代表比例", "不是党政领导、也不是村（社区）主要负责人的实有代表", func(p person) bool { return p.NonPost.V }},
		{"连任代表", "连任率", "上一届也是本级代表的实有代表", func(p person) bool { return p.seat.Reelected.V }},
	} {
		out = append(out,
			&figure{name: f.name, group: OfDeputies, unit: "人", register: office.Deputies.Any, means: f.means, test: inOfficeAnd(f.test)},
			rate(OfDeputies, f.share, f.name, InOffice, f.name+"÷实有代表"))
	}
	return out
}

// inOfficeAnd takes deputies in office who meet a condition, as they were on the day.
func inOfficeAnd(test func(p person) bool) func(*question, any) bool {
	return func(q *question, rec any) bool {
		d := rec.(*office.Deputy)
		if !d.InOffice(q.day, q.facts.Term, q.in) {
			return false
		}
		profile, _ := d.ProfileOn(office.LevelTown, q.day, q.facts.Term)
		return test(person{Deputy: d, Profile: profile, seat: d.MandateOn(office.LevelTown, q.day, q.facts.Term), day: q.day})
	}
}

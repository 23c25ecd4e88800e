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
	seat   *office.Mandate
	day    record.Date
	county bool // in office at the county too
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

// structure is the make-up of the deputies in office (DOMAIN.md §6.4): how many have each trait, and the shares that the law and the
// county ask about.
func structure(in record.Settings) []*figure {
	var out []*figure
	for _, t := range traits(in) {
		if t.Figure == "" || slices.ContainsFunc(out, func(f *figure) bool { return f.name == t.Figure }) {
			continue
		}
		out = append(out, &figure{name: t.Figure, group: OfDeputies, unit: "人", register: office.Deputies.Any, means: t.means, test: inOfficeAnd(t.test)})
		if t.Share != "" {
			out = append(out, rate(OfDeputies, t.Share, t.Figure, InOffice, t.Figure+"÷实有代表"))
		}
	}
	return out
}

// inOfficeAnd takes deputies in office who meet a condition, as they were on the day.
func inOfficeAnd(test func(p person) bool) func(*question, any) bool {
	return func(q *question, rec any) bool {
		p := q.person(rec.(*office.Deputy))
		return p != nil && test(*p)
	}
}

// person is a deputy as he was on the day, nil when he was not in office. Many figures ask.
func (q *question) person(d *office.Deputy) *person {
	p, known := q.people[d.ID]
	if known {
		return p
	}
	if d.InOffice(q.day, q.facts.Term, q.in) {
		profile, _ := d.ProfileOn(office.LevelTown, q.day, q.facts.Term)
		p = &person{Deputy: d, Profile: profile, seat: d.MandateOn(office.LevelTown, q.day, q.facts.Term), day: q.day,
			county: d.InOfficeAt(office.LevelCounty, q.day, q.facts.Term, q.in)}
	}
	q.people[d.ID] = p
	return p
}

// inOffice gives all who were in office on the day, in the order of the list of deputies.
func (q *question) inOffice() ([]person, error) {
	recs, err := q.find(&figure{register: office.Deputies.Any})
	var out []person
	for _, rec := range recs {
		if p := q.person(rec.(*office.Deputy)); p != nil {
			out = append(out, *p)
		}
	}
	return out, err
}

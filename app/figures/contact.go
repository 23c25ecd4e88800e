package figures

import (
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// OfContact is the group of the figures of stations, receptions, visits and petitions (DOMAIN.md §7.2 联系群众).
const OfContact = "联系群众"

// contact are the figures of the deputies' contact with the people.
func contact() []*figure {
	return slices.Concat(stations(), receptions(), matters(), fixedContacts(), petitions())
}

// stations counts places, and how many of the deputies posted to them received voters.
func stations() []*figure {
	all := tallied[office.Station]{OfContact, office.Stations.Any}
	place := func(name, means string, kinds ...string) *figure {
		return all.count(name, "个", means, func(q *question, s *office.Station) bool {
			return s.OpenOn(q.day) && slices.ContainsFunc(kinds, func(k string) bool { return strings.HasSuffix(s.Kind, k) })
		})
	}
	person := func(name, means string, who func(q *question) (map[int64]bool, error)) *figure {
		return &figure{name: name, group: OfContact, unit: "人", means: means, register: office.Deputies.Any, among: who}
	}
	return []*figure{
		place("联络站个数", "期末开放的联络总站、联络站、代表之家和网上联络站", "联络总站", "联络站", "代表之家"),
		place("接待站和联络点个数", "期末开放的接待站、选民接待室和联络点", "接待站", "接待室", "联络点"),
		place("活动室个数", "期末开放的代表小组和主席团活动室", "活动室"),
		person("进站代表", "期末开放的各站登记的、期末在任的进站代表，一人只计一次", posted),
		person("进站接待代表", "其中期内至少进站接待一次的", func(q *question) (map[int64]bool, error) {
			at, err := posted(q)
			if err != nil {
				return nil, err
			}
			return receiving(q, at)
		}),
		rate(OfContact, "进站率", "进站接待代表", "进站代表", "期内至少进站接待一次的代表÷进站代表"),
	}
}

// posted gives the deputies in office at any level who are to receive at a station that is open on the day: those on its list, and
// those whose own file names it.
func posted(q *question) (map[int64]bool, error) {
	open, listed := map[int64]bool{}, map[int64]bool{}
	recs, err := q.find(&figure{register: office.Stations.Any, test: func(q *question, rec any) bool { return rec.(*office.Station).OpenOn(q.day) }})
	if err != nil {
		return nil, err
	}
	for _, rec := range recs {
		s := rec.(*office.Station)
		open[s.ID] = true
		for _, d := range s.Deputies {
			listed[d.ID] = true
		}
	}
	recs, err = q.find(&figure{register: office.Deputies.Any, test: func(q *question, rec any) bool {
		d := rec.(*office.Deputy)
		return (listed[d.ID] || open[d.Station.ID]) && slices.ContainsFunc(office.Levels, func(level string) bool {
			return d.InOfficeAt(level, q.day, q.facts.Term, q.in)
		})
	}})
	out := map[int64]bool{}
	for _, rec := range recs {
		out[rec.(*office.Deputy).ID] = true
	}
	return out, err
}

// receiving gives those of the posted deputies who received at a station in the period.
func receiving(q *question, posted map[int64]bool) (map[int64]bool, error) {
	recs, err := q.find(&figure{register: office.Receptions.Any, test: func(q *question, rec any) bool {
		r := rec.(*office.Reception)
		return q.includes(r.Day) && (r.Form == office.FormStation || r.Station.ID != 0)
	}})
	out := map[int64]bool{}
	for _, rec := range recs {
		for _, p := range rec.(*office.Reception).Deputies {
			if posted[p.Who.ID] && office.WasThere(p.Status) {
				out[p.Who.ID] = true
			}
		}
	}
	return out, err
}

// brought takes the matters that voters brought forward in the period.
func brought(q *question, r *office.Reception) bool { return q.includes(r.Day) }

// receptions counts who came, and what they brought.
func receptions() []*figure {
	all := tallied[office.Reception]{OfContact, office.Receptions.Any}
	visits := tallied[office.Contact]{OfContact, office.Contacts.Any}
	petition := tallied[office.PetitionDuty]{OfContact, office.PetitionDuties.Any}
	days := all.count("代表接待日次数", "次", "期内有代表接待日（进站接待）记录的日子，同一天几件、几站只算一次", func(q *question, r *office.Reception) bool {
		return brought(q, r) && r.Form == office.FormStation
	})
	days.count = record.Count{How: record.CountDistinct, Key: "day"}
	onDuty := func(q *question, p *office.PetitionDuty) bool {
		return q.includes(p.Day) && p.Kind == office.PetitionDay
	}
	const matter, visit = "民情意见条数", "走访意见条数"
	const solved, solvedOut = "民情解决件数", "走访解决件数"
	return []*figure{
		days,
		all.sum("接待人次", "人次", "期内接待选民的来访人次，没有填的按1人次；走访选民的计户数，不在内",
			func(q *question, r *office.Reception) bool { return brought(q, r) && r.Form != office.FormVisit },
			func(_ *question, r *office.Reception) int64 { return or(r.Visitors, 1) }),
		petition.count("代表接访次数", "次", "期内代表参加的领导接访日", func(q *question, p *office.PetitionDuty) bool {
			return onDuty(q, p) && p.State() == office.DutyHeld
		}),
		petition.sum("接访接待人次", "人次", "期内领导接访日接待的群众人次", onDuty, func(_ *question, p *office.PetitionDuty) int64 { return p.Visitors.V }),
		all.sum(matter, "条", "期内接待选民登记的条数，没有填的按1条", brought, func(_ *question, r *office.Reception) int64 { return or(r.Opinions, 1) }),
		visits.sum(visit, "条", "期内走访记录里收集、没有另外登记为民情的条数", always[office.Contact], visited(func(v office.ContactVisit) int64 { return v.Opinions.V })),
		total(OfContact, "收集意见条数", "条", matter, visit, "接待选民登记的条数＋走访收集的条数"),
		all.count(solved, "件", "期内民情件中解决了实际困难的", func(q *question, r *office.Reception) bool { return brought(q, r) && r.Solved.V }),
		visits.sum(solvedOut, "件", "期内走访记录里解决、没有另外登记为民情的件数", always[office.Contact], visited(func(v office.ContactVisit) int64 { return v.Solved.V })),
		total(OfContact, "解决实际困难件数", "件", solved, solvedOut, "民情件中解决的＋走访中解决的"),
	}
}

// visited adds up a number of the visits of the period that were not registered as a matter of their own.
func visited(of func(v office.ContactVisit) int64) func(*question, *office.Contact) int64 {
	return func(q *question, c *office.Contact) (n int64) {
		for _, v := range c.Visits {
			if q.includes(v.Day) && v.Reception.ID == 0 {
				n += of(v)
			}
		}
		return n
	}
}

// matters follows what voters brought forward as of the day (群众反映): answered on the spot counts as closed.
func matters() []*figure {
	all := tallied[office.Reception]{OfContact, office.Receptions.Any}
	taken := func(q *question, r *office.Reception) bool { return brought(q, r) && r.Way != office.WayRefused }
	rated := func(q *question, r *office.Reception) bool { return brought(q, r) && r.Rating() != "" }
	return []*figure{
		all.count("当场解答件数", "件", "期内当场解答、解释说明的民情件", func(q *question, r *office.Reception) bool {
			return brought(q, r) && (r.Way == office.WayOnSpot || r.Way == office.WayExplain)
		}),
		all.count("民情转办件数", "件", "期内转部门、转村（社区）办理的民情件", func(q *question, r *office.Reception) bool {
			return brought(q, r) && (r.Way == office.WayUnit || r.Way == office.WayVillage)
		}),
		all.count("民情转建议件数", "件", "期内转为代表建议的民情件", func(q *question, r *office.Reception) bool {
			return brought(q, r) && r.State() == office.ReceptionConverted
		}),
		all.count("群众反映受理件数", "件", "期内登记的民情件，不予受理的不计", taken),
		all.count("群众反映办结件数", "件", "受理件中到期末已办结的，当场解决的算办结", func(q *question, r *office.Reception) bool {
			return taken(q, r) && r.State() == office.StateClosed
		}),
		rate(OfContact, "群众反映办结率", "群众反映办结件数", "群众反映受理件数", "已办结件数÷受理件数；当场解决的算办结"),
		all.count("群众评价件数", "件", "期内民情件中选民作了评价的", rated),
		all.count("群众满意件数", "件", "其中最后一次评价为满意的", func(q *question, r *office.Reception) bool {
			return rated(q, r) && r.Rating() == office.Satisfied
		}),
		rate(OfContact, "群众满意率", "群众满意件数", "群众评价件数", "满意件数÷评价件数，按最后一次评价"),
	}
}

// fixedContacts are the fixed contacts with voters (双联) as of the day, and the visits of the period.
func fixedContacts() []*figure {
	all := tallied[office.Contact]{OfContact, office.Contacts.Any}
	inForce := func(q *question, c *office.Contact) bool {
		return c.Kind == office.ContactVoters && c.From <= q.day && (c.To == "" || c.To >= q.day)
	}
	done := rate(OfContact, "联系选民完成率", "联系户数", "应联系户数", "联系户数÷应联系户数，最高100%")
	done.capped = true
	return []*figure{
		all.sum("联系户数", "户", "期末代表固定联系的选民户数；没有逐户登记的按原台账户数", inForce, func(q *question, c *office.Contact) int64 { return c.CountOn(q.day) }),
		all.sum("应联系户数", "户", "期末各代表应联系的户数：本人定的数，没有的按设置", inForce, func(q *question, c *office.Contact) int64 { return c.Target(q.in) }),
		done,
		all.sum("走访户次", "户次", "期内代表走访选民的户数，一户走访两次算两户次", func(_ *question, c *office.Contact) bool { return c.Kind == office.ContactVoters },
			func(q *question, c *office.Contact) int64 { return c.Visited(q.scope.From, q.end()) }),
	}
}

// end is the last day whose events count.
func (q *question) end() record.Date {
	if q.scope.To != "" && q.scope.To < q.day {
		return q.scope.To
	}
	return q.day
}

// petitions counts what the office of the congress received.
func petitions() []*figure {
	all := tallied[office.Petition]{OfContact, office.Petitions.Any}
	came := func(q *question, p *office.Petition) bool { return q.includes(p.Day) }
	return []*figure{
		all.count("信访件数", "件", "收到日期在期内的信访件", came),
		all.sum("信访人次", "人次", "同上的信访人数合计，没有填的按1人", came, func(_ *question, p *office.Petition) int64 { return or(p.People, 1) }),
		all.count("信访办结件数", "件", "期内收到、到期末已办结的", func(q *question, p *office.Petition) bool {
			return came(q, p) && p.Closed != "" && p.Closed <= q.day
		}),
		rate(OfContact, "信访办结率", "信访办结件数", "信访件数", "已办结件数÷收到件数"),
	}
}

package figures

import (
	"cmp"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// What the table of activities (活动统计表, DOMAIN.md §6.6) is made of, each once as the times (次数) and once as who took part.
const (
	MeetingsHeld      = "会议次数"
	MeetingsPresent   = "会议参加人次"
	GroupsPresent     = "小组活动参加人次"
	InspectionPresent = "视察参加人次"
	ResearchPresent   = "调研参加人次"
	LawCheckPresent   = "执法检查参加人次"
	SupervisePresent  = "督查参加人次"
	AppraisalsHeld    = "评议次数"
	AppraisalsPresent = "评议参加人次"
	ReceptionsHeld    = "接待选民次数"
	VisitsMade        = "走访次数"
)

// gatherings are meetings of any kind, and who came.
func gatherings() []*figure {
	all := tallied[office.Meeting]{OfMeetings, office.Meetings.Any}
	meets := func(q *question, m *office.Meeting) bool {
		return m.Kind != office.MeetGroup && meetingOf(m.Kind)(q, m)
	}
	came := func(_ *question, m *office.Meeting) int64 { return int64(office.Present(m.Attendance)) }
	return []*figure{
		all.count(MeetingsHeld, "次", "期内举行的各类会议，一场一次；代表小组活动另计，取消和延期未开的不计", meets),
		all.sum(MeetingsPresent, "人次", "同上各次会议到会的代表，按签到", meets, came),
		all.sum(GroupsPresent, "人次", "期内代表小组活动到会的代表，按签到", meetingOf(office.MeetGroup), came),
	}
}

// goings are who took part in inspections, kind by kind, and in appraisals.
func goings() []*figure {
	appraisals := tallied[office.Appraisal]{OfOversight, office.Appraisals.Any}
	held := func(q *question, a *office.Appraisal) bool { return q.includes(a.Day) }
	all := tallied[office.Inspection]{OfOversight, office.Inspections.Any}
	present := func(name, what, kind string) *figure {
		return all.sum(name, "人次", "期内"+what+"参加的代表；没有名单的按原台账数", inspectionOf(kind), func(_ *question, i *office.Inspection) int64 {
			n, _, _ := i.PresentCount()
			return int64(n)
		})
	}
	return []*figure{present(InspectionPresent, "视察", office.DutyInspection), present(ResearchPresent, "调研", office.DutyResearch),
		present(LawCheckPresent, "执法检查", office.DutyLawCheck), present(SupervisePresent, "督查和回头看", office.DutySupervision),
		appraisals.count(AppraisalsHeld, "次", "测评日期在期内的工作评议，一次评议几个对象只算一次", held),
		appraisals.sum(AppraisalsPresent, "人次", "同上各次评议参加的代表", held, func(_ *question, a *office.Appraisal) int64 { return int64(office.Present(a.Deputies)) })}
}

// meetingsWithVoters are the times that deputies received or visited voters.
func meetingsWithVoters() []*figure {
	type occasion struct {
		day     record.Date
		station int64
	}
	received := tallied[office.Reception]{OfContact, office.Receptions.Any}.count(ReceptionsHeld, "次", "期内接待选民的场次，同一天同一站点的几件只算一次；走访不在内",
		func(q *question, r *office.Reception) bool { return brought(q, r) && r.Form != office.FormVisit })
	received.whole = func(recs []any) float64 {
		held := map[occasion]bool{}
		for _, rec := range recs {
			r := rec.(*office.Reception)
			held[occasion{r.Day, r.Station.ID}] = true
		}
		return float64(len(held))
	}
	visits := tallied[office.Contact]{OfContact, office.Contacts.Any}.sum(VisitsMade, "次", "期内代表走访选民的记录，一次走访几户只算一次",
		func(_ *question, c *office.Contact) bool { return c.Kind == office.ContactVoters }, func(q *question, c *office.Contact) (n int64) {
			for _, v := range c.Visits {
				if q.includes(v.Day) {
					n++
				}
			}
			return n
		})
	return []*figure{received, visits}
}

// elected are the persons whom the congress elected, each once, and how many of them had the vote of every deputy.
func elected() []*figure {
	all := tallied[office.Election]{OfMeetings, office.Elections.Any}
	held := func(q *question, e *office.Election) bool { return q.includes(e.Day) && len(e.Winners()) > 0 }
	persons := all.count("选举当选人数", "人", "期内会议选举的当选人，一人当选两个职务只计一人", held)
	persons.whole = func(recs []any) float64 {
		type who struct {
			deputy int64
			name   string
		}
		chosen := map[who]bool{}
		for _, rec := range recs {
			for _, w := range rec.(*office.Election).Winners() {
				if w.Deputy.ID != 0 {
					chosen[who{deputy: w.Deputy.ID}] = true
					continue
				}
				chosen[who{name: w.Name}] = true
			}
		}
		return float64(len(chosen))
	}
	return []*figure{persons, all.sum("全票当选人次", "人次", "期内赞成票等于全体代表数的当选人次", held, func(_ *question, e *office.Election) (n int64) {
		for _, w := range e.Winners() {
			if e.Full(w.Votes) == office.FullOfAll {
				n++
			}
		}
		return n
	})}
}

// filed are the motions that were put on the agenda of the congress (立案).
func filed() []*figure {
	return []*figure{items("立案件数", "收到议案中审查后立案的", []record.Filter{{Key: "kind", Op: record.Is, Value: string(office.KindMotion)}},
		func(_ *question, p *office.Proposal) bool { return p.Review == office.ReviewMotion })}
}

// Month is a calendar month, or the part of one that lies in a period, with figures of it.
type Month struct {
	From, To record.Date
	Values   []Value // in the order they were asked for
}

// ByMonth counts figures month by month of a scope, which must have a beginning; days after the scope's day are not there. It is for
// figures of what happened on a day: they add up to those of the whole.
func ByMonth(s *data.Store, scope Scope, names ...string) ([]Month, error) {
	q := ask(s, scope)
	var list []*figure
	all := figures(q.in)
	for _, name := range names {
		i := slices.IndexFunc(all, func(f *figure) bool { return f.name == name })
		if i < 0 {
			return nil, noFigure(name)
		}
		list = append(list, all[i])
	}
	end := min(cmp.Or(scope.To, q.day), q.day)
	var out []Month
	for from := scope.From; from <= end; {
		next := (from[:8] + "01").AddMonths(1)
		m := Month{From: from, To: min(next.Add(-1), end)}
		q.scope.From, q.scope.To, q.known = m.From, m.To, map[string]Value{}
		for _, f := range list {
			v, err := q.value(f)
			if err != nil {
				return nil, err
			}
			m.Values = append(m.Values, v)
		}
		out, from = append(out, m), next
	}
	return out, nil
}

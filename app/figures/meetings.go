package figures

import (
	"slices"

	"npcdesk/app/office"
)

// OfMeetings is the group of the figures of sessions, meetings, decisions and posts (DOMAIN.md §7.2 会议).
const OfMeetings = "会议"

// GroupActivities is a figure that others are made of.
const GroupActivities = "小组活动次数"

// meetings are the figures of sessions and meetings and of what they decided.
func meetings() []*figure {
	sessions := tallied[office.Session]{OfMeetings, office.Sessions.Any}
	all := tallied[office.Meeting]{OfMeetings, office.Meetings.Any}
	opened := func(q *question, s *office.Session) bool { return q.includes(s.Opens) }
	presidium := meetingOf(office.MeetPresidium, office.MeetPresidiumIn)
	out := []*figure{
		sessions.count("人代会次数", "次", "开幕日在期内的人代会，一次会议几场全体会议只算一次", opened),
		sessions.count("增开人代会次数", "次", "其中会期性质为增开的", func(q *question, s *office.Session) bool {
			return opened(q, s) && s.Nature == office.NatureExtra
		}),
		all.count("主席团会议次数", "次", "期内举行的主席团会议，会期、闭会期都算；取消和延期未开的不计", presidium),
		all.sum("主席团会议议题数", "项", "期内主席团会议议程的项数", presidium, func(_ *question, m *office.Meeting) int64 { return int64(len(m.Agenda)) }),
		all.count(GroupActivities, "次", "期内举行的代表小组活动", meetingOf(office.MeetGroup)),
	}
	return slices.Concat(out, decided(), attendance())
}

// meetingOf takes meetings of some kinds that were held in the period: neither cancelled nor waiting for a new day.
func meetingOf(kinds ...string) func(q *question, m *office.Meeting) bool {
	return func(q *question, m *office.Meeting) bool {
		state := m.State()
		return slices.Contains(kinds, m.Kind) && q.includes(m.Starts) && state != office.MeetingCalledOff && state != office.MeetingPutOff
	}
}

// decided counts what was decided and who was elected, appointed or removed.
func decided() []*figure {
	decisions := tallied[office.Decision]{OfMeetings, office.Decisions.Any}
	resolutions := tallied[office.Resolution]{OfMeetings, office.Resolutions.Any}
	elections := tallied[office.Election]{OfMeetings, office.Elections.Any}
	persons := tallied[office.Appointment]{OfMeetings, office.Appointments.Any}
	elected := func(q *question, e *office.Election) bool { return q.includes(e.Day) }
	votes := func(name, means string, of func(e *office.Election, w office.Winner) int64) *figure {
		return elections.sum(name, "票", means, elected, func(_ *question, e *office.Election) int64 {
			var n int64
			for _, w := range e.Winners() {
				n += of(e, w)
			}
			return n
		})
	}
	winners := func(of func(e *office.Election, w office.Winner) bool) func(*question, *office.Election) int64 {
		return func(_ *question, e *office.Election) (n int64) {
			for _, w := range e.Winners() {
				if of(e, w) {
					n++
				}
			}
			return n
		}
	}
	return []*figure{
		decisions.count("决定重大事项", "项", "决定日期在期内、结果为通过的重大事项", func(q *question, d *office.Decision) bool {
			return q.includes(d.Decided) && d.Passed()
		}),
		resolutions.count("通过决议决定", "项", "通过日期在期内的决议和决定；公告、意见不计", func(q *question, r *office.Resolution) bool {
			return q.includes(r.Adopted) && (r.Kind == office.AdoptsResolution || r.Kind == office.AdoptsDecision)
		}),
		elections.sum("选举当选人次", "人次", "期内会议选举的当选人，一人当选两个职务算两人次", elected,
			winners(func(*office.Election, office.Winner) bool { return true })),
		elections.sum("满票当选人次", "人次", "其中赞成票等于收回票的", elected,
			winners(func(e *office.Election, w office.Winner) bool { return e.Full(w.Votes) != "" })),
		votes("当选人得票", "期内会议选举当选人的得票合计", func(_ *office.Election, w office.Winner) int64 { return w.Votes.V }),
		votes("当选人全体代表基数", "当选人每人一次的全体代表数合计", func(e *office.Election, _ office.Winner) int64 { return e.Deputies.V }),
		votes("当选人有效票基数", "当选人每人一次的有效票合计", func(e *office.Election, _ office.Winner) int64 { return e.Valid.V }),
		rate(OfMeetings, "得票率", "当选人得票", "当选人全体代表基数", "当选人得票÷全体代表数"),
		rate(OfMeetings, "得票率（占有效票）", "当选人得票", "当选人有效票基数", "当选人得票÷有效票"),
		persons.count("任免人次", "人次", "日期在期内的任命、免职、接受辞职、罢免和代理人选；选举产生的不计", func(q *question, a *office.Appointment) bool {
			return q.includes(a.Day) && a.Kind != office.PersonElected
		}),
	}
}

// attendance are the rates of attendance: Σ实到 ÷ Σ应到 of the sittings whose list was kept (DOMAIN.md §7.3); leave counts as not
// present.
func attendance() []*figure {
	var out []*figure
	for _, k := range []struct {
		name, what string
		kinds      []string
	}{
		{"会议", "人代会全体会议和主席团会议", []string{office.MeetSitting, office.MeetPresidium, office.MeetPresidiumIn}},
		{"人代会", "人代会全体会议", []string{office.MeetSitting}},
		{"主席团会议", "主席团会议", []string{office.MeetPresidium, office.MeetPresidiumIn}},
	} {
		all := tallied[office.Meeting]{OfMeetings, office.Meetings.Any}
		kept := func(q *question, m *office.Meeting) bool { return meetingOf(k.kinds...)(q, m) && len(m.Attendance) > 0 }
		out = append(out,
			all.sum(k.name+"应到人次", "人次", "期内有出席记录的"+k.what+"的应到人数合计", kept, func(q *question, m *office.Meeting) int64 { return int64(m.ExpectedNow(q.facts)) }),
			all.sum(k.name+"实到人次", "人次", "同上各次的实到人数合计，迟到、早退算到会，请假不算", kept, func(_ *question, m *office.Meeting) int64 { return int64(office.Present(m.Attendance)) }),
			rate(OfMeetings, k.name+"出席率", k.name+"实到人次", k.name+"应到人次", "各次实到合计÷各次应到合计；请假不算到会"))
	}
	return out
}

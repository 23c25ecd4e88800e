package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// nominee is a candidate for a post, with the share of the valid ballots in favour, in per cent.
type nominee struct {
	name, sex, birth, post string
	deputy                 *office.Deputy
	joint                  bool // nominated by deputies, not by the presidium
	share                  int64
}

// contest is the election of one post.
type contest struct {
	post, kind string
	seats      int64
	people     []nominee
}

// The deputy heads of the first session: one seat stays open, and the run-off fills it.
var (
	headsElected = []nominee{{name: "马建军", sex: "男", birth: "1979-04", post: "镇党委委员", share: 92}, {name: "邱丽君", sex: "女", birth: "1984-11", post: "镇党委委员", share: 90},
		{name: "廖志国", sex: "男", birth: "1981-02", post: "镇综治中心主任", share: 84}, {name: "龚立", sex: "男", birth: "1986-07", post: "镇农业服务中心主任", share: 48},
		{name: "白鹭", sex: "女", birth: "1988-09", post: "镇财政所副所长", joint: true, share: 40}}
	headRunOff = []nominee{{name: "龚立", sex: "男", birth: "1986-07", post: "镇农业服务中心主任", share: 62}, {name: "白鹭", sex: "女", birth: "1988-09", post: "镇财政所副所长", joint: true, share: 34}}
	headLater  = []nominee{{name: "袁博", sex: "男", birth: "1987-05", post: "县农业农村局股长", share: 93}}
)

// oathLate is after how many days the deputy head elected in the middle of the term swore: too late, planted (C17).
const oathLate = 36

// elect holds the elections of a session at its last sitting, with appointments and oaths.
func (t *township) elect(se *office.Session, m *office.Meeting) error {
	chair := func(d *office.Deputy, share int64) nominee {
		return nominee{name: d.Name, deputy: d, sex: d.Sex, birth: string(d.Birth), share: share}
	}
	live := se.Term.ID == t.term.ID
	var first *office.Election
	switch {
	case live && se.Nature == office.NatureFirst:
		second := []nominee{chair(t.deputies[1], 88), chair(t.deputies[11], 8)}
		second[1].joint = true
		for _, c := range []contest{{office.PostChair, office.KindGeneral, 1, []nominee{chair(t.deputies[0], 96)}}, {office.PostViceChair, office.KindGeneral, 1, second},
			{office.PostHead, office.KindGeneral, 1, []nominee{chair(t.deputies[3], 97)}}, {office.PostDeputyHead, office.KindGeneral, 4, headsElected},
			{office.PostDeputyHead, office.KindRunOff, 1, headRunOff}} {
			var err error
			if first, err = t.holdElection(se, m, c, first, se.Closes); err != nil {
				return err
			}
		}
	case live && se.No.V == midTermElection:
		if err := t.resign(se, m); err != nil {
			return err
		}
		_, err := t.holdElection(se, m, contest{office.PostDeputyHead, office.KindBy, 1, headLater}, nil, t.upTo(se.Closes.Add(oathLate)))
		return err
	case se.Nature == office.NatureFirst:
		for _, c := range []contest{{office.PostChair, office.KindGeneral, 1, []nominee{chair(t.former[0], 95)}},
			{office.PostHead, office.KindGeneral, 1, []nominee{{name: t.head(se.Term), sex: "男", birth: string(se.Opens.AddMonths(-12 * 44).Month()), post: "镇党委副书记", share: 96}}}} {
			if _, err := t.holdElection(se, m, c, nil, se.Closes); err != nil {
				return err
			}
		}
	}
	return nil
}

// holdElection counts the votes, announces the result, and lets the winners swear. earlier is the election that a run-off goes on
// with.
func (t *township) holdElection(se *office.Session, m *office.Meeting, c contest, earlier *office.Election, sworn record.Date) (*office.Election, error) {
	there := int64(office.Present(m.Attendance))
	e := &office.Election{Session: ref(se.ID), Meeting: ref(m.ID), Day: se.Closes, Post: c.post, Kind: c.kind, Seats: record.Some(c.seats),
		Margin: record.Some(int64(len(c.people)) - c.seats), Method: office.VoteByBallot, Tellers: tellers(t.inOffice(se.Opens)), Deputies: record.Some(t.whole(se.Closes)),
		Present: record.Some(there), Issued: record.Some(there), Returned: record.Some(there), Valid: record.Some(there - 1), Void: record.Some[int64](1),
		Announcer: m.Chair, Announced: se.Closes, Announcement: t.announcement(se)}
	if e.Term = se.Term; c.kind == office.KindRunOff {
		e.Earlier = ref(earlier.ID)
	}
	for _, p := range c.people {
		one := office.ElectionCandidate{Name: p.name, Sex: p.sex, Ethnic: "汉", Birth: record.Month(p.birth), Post: p.post, NominatedBy: office.ByPresidium, Met: yes(true),
			For: record.Some(e.Valid.V * p.share / 100)}
		one.Against = record.Some((e.Valid.V - one.For.V) / 2)
		one.Abstain = record.Some(e.Valid.V - one.For.V - one.Against.V)
		if p.deputy != nil {
			one.Deputy, one.Ethnic = ref(p.deputy.ID), p.deputy.Ethnic
		}
		if p.joint {
			one.NominatedBy, one.Joint = office.ByDeputies, record.Some[int64](12)
		}
		e.Candidates = append(e.Candidates, one)
	}
	if err := saveAll(t, office.Elections, e); err != nil {
		return nil, err
	}
	return e, t.takeOffice(e, m, sworn)
}

// announcement numbers the announcements of a term (公告).
func (t *township) announcement(se *office.Session) string {
	series := fmt.Sprint("announcement", se.TermNo.V)
	return fmt.Sprintf("公告〔%s〕第%d号", t.termByID(se.Term.ID).Name[len("第"):], 20+t.next(series))
}

// takeOffice records who was elected as a matter of persons, and the oath.
func (t *township) takeOffice(e *office.Election, m *office.Meeting, sworn record.Date) error {
	var out []*office.Appointment
	for _, w := range e.Winners() {
		a := &office.Appointment{Kind: office.PersonElected, Name: w.Name, Deputy: w.Deputy, Post: e.Post, Day: e.Day, Proposer: "大会主席团", Organ: office.DecidedByCongress,
			Session: e.Session, Meeting: e.Meeting, Election: ref(e.ID), Announced: e.Day, Announcement: e.Announcement,
			Steps: []office.AppointmentStep{{Step: "党委决定", Day: e.Day.Add(-8)}, {Step: "提请", Day: e.Day.Add(-1)}, {Step: "票决", Day: e.Day}, {Step: "公告", Day: e.Day}}}
		if a.Term = e.Term; sworn != "" {
			a.Steps = append(a.Steps, office.AppointmentStep{Step: "宣誓", Day: sworn})
		}
		out = append(out, a)
	}
	if err := saveAll(t, office.Appointments, out...); err != nil || sworn == "" {
		return err
	}
	o := office.OathFor(e, sworn)
	if o == nil {
		return nil
	}
	o.Place, o.Emblem, o.Anthem, o.Witness = hall, "国徽", yes(true), m.Chair
	if len(o.People) > 1 {
		o.Leader = e.Winners()[0].Name
	}
	if sworn == e.Day {
		o.Meeting = e.Meeting
	}
	if err := saveAll(t, office.Oaths, o); err != nil {
		return err
	}
	return saveAll(t, office.Elections, e)
}

// demoGone is the deputy head who resigns.
const demoGone = "龚立"

// resign accepts the resignations of a deputy head and of a deputy, by votes of the congress (组织法32, 选举法55).
func (t *township) resign(se *office.Session, m *office.Meeting) error {
	gone := t.deputies[whoResigned]
	for _, one := range []*office.Appointment{{Name: demoGone, Post: office.PostDeputyHead, Grounds: "工作调动"},
		{Name: gone.Name, Deputy: ref(gone.ID), Post: "清溪镇第十九届人大代表", Grounds: gone.Statuses[0].Reason}} {
		v, err := t.vote(m, "关于接受"+one.Name+"辞去"+one.Post+"职务的决定")
		if err != nil {
			return err
		}
		one.Kind, one.Day, one.Organ, one.Session, one.Meeting, one.Vote = office.PersonResigned, se.Closes, office.DecidedByCongress, ref(se.ID), ref(m.ID), ref(v.ID)
		one.Applied, one.Deputies, one.InFavour, one.Announced, one.Announcement = se.Opens.Add(-20), v.Members, v.For, se.Closes.Add(1), t.announcement(se)
		one.Steps = []office.AppointmentStep{{Step: "本人申请", Day: one.Applied}, {Step: "提请", Day: se.Opens}, {Step: "表决", Day: se.Closes}, {Step: "公告", Day: se.Closes.Add(1)}}
		one.Term = se.Term
		if one.Deputy.ID != 0 {
			gone.Statuses[0].InFavour, gone.Statuses[0].Announcement = v.For, one.Announcement
		}
		if err := saveAll(t, office.Appointments, one); err != nil {
			return err
		}
	}
	return saveAll(t, office.Deputies, gone)
}

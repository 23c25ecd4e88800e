package intake

import (
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Proposals of each session, and those between sessions that are on the desk now.
const (
	perSession = 14
	inRecess   = 27
)

// course is what becomes of a proposal after it was submitted, in days after the hand-over (交办). What lies after today
// has not happened yet, so the same course gives every state of DOMAIN.md §4.1.
type course struct {
	reply   int    // the reply; 0: none
	result  string // A to D
	rating  string // the deputy's evaluation ten days later; "" while the slip is not back
	again   string // the evaluation after the second handling
	hard    bool   // six months instead of three
	promise int    // days from the reply to the promised completion; 0: nothing is promised
	kept    bool   // the promise is kept in time
	key     bool   // supervised by the presidium
	unback  bool   // the slip never came back
	back    int    // the unit returns it after so many days and another gets it; 0: no
	leave   string // one of the ways below in which it leaves the ordinary road
}

// The ways a proposal leaves the ordinary road.
const (
	leaveWithdrawn = "撤回"
	leaveMerged    = "并案"
	leaveHigher    = "转上级"
	leaveRefused   = "不予受理"
	leaveMotion    = "议案"
	leaveTurned    = "议案转建议"
)

// sessionCourses are the courses of the proposals of a session, in the order of their numbers.
var sessionCourses = [perSession]course{
	{leave: leaveMotion}, {leave: leaveTurned, reply: 55, result: "A", rating: office.Satisfied, key: true},
	{reply: 62, result: "A", rating: office.Satisfied, key: true}, {reply: 70, result: "B", rating: office.Mostly, promise: 150, kept: true},
	{reply: 48, result: "A", rating: office.Satisfied}, {reply: 80, result: "A", rating: office.Satisfied, back: 4},
	{reply: 75, result: "C", rating: office.Satisfied, promise: 300, kept: true}, {reply: 84, result: "A", rating: office.Dissatisfied, again: office.Satisfied},
	{reply: 66, result: "D", rating: office.Mostly}, {reply: 58, result: "A", rating: office.Satisfied}, {reply: 140, result: "B", rating: office.Satisfied, hard: true, promise: 120, kept: true},
	{leave: leaveMerged}, {reply: 60, result: "A", unback: true}, {reply: 88, result: "A", rating: office.Satisfied},
}

// recessCourses are those of the proposals between sessions, each with the days since the hand-over: what is on the desk
// now. Those with negative days have not been handed over yet: ready, accepted, in review, registered, a draft.
var recessCourses = [inRecess]struct {
	days int
	course
}{
	{300, course{reply: 60, result: "A", rating: office.Satisfied}},
	{280, course{reply: 98, result: "A", rating: office.Mostly}}, // late
	{230, course{reply: 70, result: "B", rating: office.Satisfied, promise: 130}},
	{200, course{reply: 65, result: "C", rating: office.Mostly, promise: 400}},
	{190, course{leave: leaveWithdrawn}}, {170, course{leave: leaveHigher}}, {150, course{leave: leaveRefused}},
	{140, course{reply: 80, result: "A", rating: office.Dissatisfied, again: office.Mostly}},
	{114, course{reply: 78, result: "A", rating: office.Dissatisfied, again: office.Mostly}}, // answered again
	{112, course{reply: 85, result: "B", rating: office.Dissatisfied, promise: 200}},         // second handling runs
	{110, course{}}, // overdue
	{100, course{hard: true, key: true}},
	{98, course{reply: 90, result: "A", rating: office.Satisfied}}, // slip is out
	{88, course{reply: 87, result: "A", rating: office.Satisfied}}, // replied yesterday
	{87, course{}}, // due in a few days
	{70, course{key: true}}, {66, course{}}, {40, course{back: 3}}, {20, course{}},
	{5, course{back: 4}}, // returned by the unit
	{3, course{}}, {0, course{}},
	{-5, course{}}, {-7, course{}}, {-8, course{}}, {-9, course{}}, {-14, course{}},
}

// saveProposals saves those of all sessions, as many again between the sessions of earlier years, and what is on the desk now.
func (t *township) saveProposals() error {
	for _, y := range t.years() {
		for n := range y.Times {
			for _, se := range y.Sessions {
				t.proposeAt(se, n == 0)
			}
			if !y.Live {
				t.proposeBetween(y)
			}
		}
	}
	for _, c := range recessCourses {
		handed := t.today.Add(-c.days)
		p := t.newProposal(office.SourceRecess, handed.Add(-10), t.term)
		if t.past(p.Submitted) {
			p.Number = t.recessNumber(p)
		}
		t.run(p, c.course, handed)
	}
	if err := saveAll(t, office.Proposals, t.proposals...); err != nil {
		return err
	}
	return t.mergeProposals()
}

// proposeAt makes the proposals of a session; motions only once, so that their numbers have no gaps after one was turned into a
// suggestion.
func (t *township) proposeAt(se *office.Session, motions bool) {
	for i, c := range sessionCourses {
		motion := c.leave == leaveMotion || c.leave == leaveTurned
		if motion && !motions {
			continue
		}
		p := t.newProposal(office.SourceSession, se.Opens.Add(i%2), t.termByID(se.Term.ID))
		p.Session = ref(se.ID)
		if motion {
			p.Kind = office.KindMotion
		}
		p.Number = t.sessionNumber(p.Kind, se)
		t.run(p, c, se.Closes.Add(handOverAfter))
	}
}

// proposeBetween makes the suggestions of a year between its sessions; all of them are closed long since.
func (t *township) proposeBetween(y *demoYear) {
	for i, c := range sessionCourses {
		if c.leave != "" {
			continue
		}
		p := t.newProposal(office.SourceRecess, y.on(fmt.Sprintf("%02d-10", 2+i%9)), y.Term)
		p.Number = t.recessNumber(p)
		t.run(p, c, p.Submitted.Add(9))
	}
}

func (t *township) recessNumber(p *office.Proposal) string {
	return fmt.Sprintf("闭-%d-%03d", p.Submitted.Year(), t.next("recess"+string(p.Submitted[:4])))
}

// handOverAfter is how many days after a session its proposals are handed over, at the meeting that hands them over (交办会).
const handOverAfter = 9

// mergeProposals names, for each merged proposal, the one of the same session that it went into.
func (t *township) mergeProposals() error {
	var merged []*office.Proposal
	var into *office.Proposal
	for _, p := range t.proposals {
		switch {
		case p.MergedOn != "" && into != nil:
			p.MergedInto = ref(into.ID)
			if p.Term.ID != t.term.ID {
				answerWith(p, into)
			}
			merged = append(merged, p)
		case p.Kind == office.KindSuggestion && p.HandedOver != "":
			into = p
		}
	}
	return saveAll(t, office.Proposals, merged...)
}

// answerWith gives a merged suggestion of an earlier term the answer to the one that it was handled with: each mover is answered
// (F17).
func answerWith(p, into *office.Proposal) {
	p.Manner, p.LeadUnit, p.Assisting, p.AssistAnswered = into.Manner, into.LeadUnit, into.Assisting, into.AssistAnswered
	p.Leader, p.Deputising, p.UnitHead, p.Handler, p.Demand = into.Leader, into.Deputising, into.UnitHead, into.Handler, into.Demand
	p.HandedOver, p.HandOverBy, p.SignedBy, p.Signed, p.TermKind = into.HandedOver, into.HandOverBy, into.SignedBy, into.Signed, into.TermKind
	p.Meetings = append(p.Meetings, into.Meetings...)
	for i := range p.Meetings {
		p.Meetings[i].Row = record.Row{}
	}
	p.Replied, p.ReplyNo, p.ReplyHow, p.ReplySigner, p.Result = into.Replied, into.ReplyNo, into.ReplyHow, into.ReplySigner, into.Result
	p.KeyProposal, p.KeySupervised = yes(false), yes(false)
	p.Published, p.PublishedWhy, p.PublishedOn, p.Filed = into.Published, into.PublishedWhy, into.PublishedOn, into.Filed
	p.SlipSent, p.SlipBack, p.Attitude, p.Outcome, p.Done = into.SlipSent, into.SlipBack, into.Attitude, into.Outcome, into.Done
}

func (t *township) sessionNumber(kind office.ProposalKind, se *office.Session) string {
	letter := "建"
	if kind == office.KindMotion {
		letter = "议"
	}
	series := fmt.Sprintf("%d-%d-%s", se.TermNo.V, se.No.V, letter)
	return fmt.Sprintf("%s-%03d", series, t.next(series))
}

// newProposal makes what a deputy hands in: the next theme, in the deputy's own village.
func (t *township) newProposal(source string, submitted record.Date, term *office.Term) *office.Proposal {
	n := len(t.proposals)
	th, village := themes[n%len(themes)], villages[(n+n/len(themes))%len(villages)]
	say := func(text string) string { return strings.ReplaceAll(text, "某村", village) }
	p := &office.Proposal{Kind: office.KindSuggestion, Source: source, Submitted: submitted, Mover: office.MoverDeputy, Area: th.area,
		Subject: "关于" + say(th.subject) + "的建议", Grounds: say(th.grounds), Plan: say(th.plan)}
	p.Term = ref(term.ID)
	signers := t.signers(p, n*7, 2+n%3)
	p.Lead, p.Seconders = signers[0], signers[1:]
	t.proposals = append(t.proposals, p)
	return p
}

// signers picks deputies of the day, none of whom anything ended in the term, each once, from a place in the list on.
func (t *township) signers(p *office.Proposal, from, n int) []record.Ref {
	day := p.Submitted
	if !t.past(day) {
		day = t.today
	}
	list := t.inOffice(day)
	var out []record.Ref
	for i := from % len(list); len(out) < n; i = (i + 1) % len(list) {
		if d := list[i]; len(d.Statuses) == 0 && d != t.deputies[whoElected] {
			out = append(out, ref(d.ID))
		}
	}
	return out
}

// run takes a proposal along its course as far as it has come today.
func (t *township) run(p *office.Proposal, c course, handed record.Date) {
	th := themes[(len(t.proposals)-1)%len(themes)]
	if p.Kind == office.KindMotion {
		t.motion(p, c)
	}
	reviewed := p.Submitted.Add(2)
	switch {
	case !t.past(p.Submitted):
		p.Submitted = "" // a draft: the deputy still writes
		return
	case c.leave == leaveMotion || !t.past(reviewed) || t.leaves(p, c, reviewed):
		return
	case p.Decided == "":
		p.Reviewed = reviewed
	}
	if !t.past(reviewed.Add(1)) {
		return
	}
	if p.Review = office.ReviewHandle; p.ReviewText == "" {
		p.ReviewText = "内容具体，属于镇人民政府职责范围，作为建议交办。"
	}
	if t.past(handed.Add(-6)) {
		t.assign(p, c, th)
	}
	if !t.past(handed) {
		return
	}
	handed = t.handOver(p, c, handed)
	t.handle(p, c, handed)
	if c.reply > 0 && t.past(handed.Add(c.reply)) {
		t.answer(p, c, th, handed.Add(c.reply))
	}
}

func (t *township) past(day record.Date) bool { return day <= t.today }

package office

import (
	"slices"

	"npcdesk/app/record"
)

// AsOf returns the proposal as it stood at the end of a day: a copy without what happened later, so that the numbers of
// last half-year do not move when an answer comes. Its State is StateOn(day), and every field prints what was known then.
// What has no date of its own goes with the date it belongs to, as in StateOn. The day "" leaves everything.
func (p *Proposal) AsOf(day record.Date) *Proposal {
	q := *p
	if day == "" {
		return &q
	}
	u := asOf(day)
	q.reviewAsOf(u)
	q.handlingAsOf(u)
	q.answerAsOf(p, u)
	q.promisesAsOf(p, u)
	if u.cut(&q.Withdrawn) {
		q.WithdrawnWhy = ""
	}
	u.cut(&q.Consented)
	return &q
}

// cut takes away a date that had not come, and tells whether it did.
func (u asOf) cut(day *record.Date) bool {
	if *day == "" || u.seen(*day) {
		return false
	}
	*day = ""
	return true
}

// reviewAsOf takes away what was submitted, decided, merged, sent on and voted later.
func (p *Proposal) reviewAsOf(u asOf) {
	if !p.decidedBy(u) {
		p.Review, p.ReviewText, p.RefusedWhy, p.MergedInto = "", "", "", record.Ref{}
		if !u.seen(p.HandedOver) {
			p.LeadUnit, p.Assisting = record.Ref{}, nil
		}
	}
	if u.cut(&p.Submitted) {
		p.Number = "" // not in the register yet
	}
	for _, day := range []*record.Date{&p.Reviewed, &p.Decided, &p.Informed} {
		u.cut(day)
	}
	if u.cut(&p.Voted) {
		p.VoteResult = ""
	}
	if u.cut(&p.MergedOn) {
		p.MergedInto = record.Ref{}
		p.unreview(ReviewMerge)
	}
	if u.cut(&p.SentHigher) {
		p.SentTo = ""
		p.unreview(ReviewHigher)
	}
}

// unreview takes away a review that only counts from a date of its own.
func (p *Proposal) unreview(review string) {
	if p.Review == review {
		p.Review = ""
	}
}

// handlingAsOf takes away hand-over, meetings, extension and supervision that came later.
func (p *Proposal) handlingAsOf(u asOf) {
	u.cut(&p.HandedOver)
	if u.cut(&p.Signed) {
		p.SignedBy = ""
	}
	if u.cut(&p.ExtensionAsked) {
		p.ExtensionBy, p.ExtendedTo = "", ""
	}
	u.cut(&p.AssistAnswered)
	p.Returns = slices.Clone(p.Returns)
	for i := range p.Returns {
		u.cut(&p.Returns[i].Day)
		u.cut(&p.Returns[i].Again)
	}
	p.Returns = slices.DeleteFunc(p.Returns, func(r ProposalReturn) bool { return r.Day == "" && r.Again == "" })
	p.Meetings = rowsBy(u, p.Meetings, func(m *FaceToFace) record.Date { return m.Day })
	p.Progress = rowsBy(u, p.Progress, func(r *Progress) record.Date { return r.Day })
	p.Supervision = rowsBy(u, p.Supervision, func(s *Supervision) record.Date { return s.Day })
}

// rowsBy keeps the rows that had come by a day and those without a date.
func rowsBy[R any](u asOf, rows []R, day func(*R) record.Date) []R {
	return slices.DeleteFunc(slices.Clone(rows), func(r R) bool { return day(&r) != "" && !u.seen(day(&r)) })
}

// answerAsOf takes away replies, slips and evaluations that came later, of the first answer and of the second handling.
func (p *Proposal) answerAsOf(whole *Proposal, u asOf) {
	rounds := whole.rounds()
	if !rounds[0].rated(u) {
		p.Attitude, p.Outcome, p.Opinion = "", "", ""
	}
	if u.cut(&p.Replied) {
		p.ReplyNo, p.ReplyHow, p.ReplySigner, p.Result, p.Done, p.Effect = "", "", "", "", "", ""
		p.ReplyFlaws = nil
	}
	for _, day := range []*record.Date{&p.Copied, &p.SlipSent, &p.SlipUrged, &p.SlipBack, &p.Unreturned} {
		u.cut(day)
	}
	p.Rounds = nil
	for i, r := range whole.orderedRounds() {
		if !rounds[i+1].begun(u) && (r.Due == "" || rounds[i+1].first() != "") {
			continue // a limit alone was set with the evaluation before it
		}
		if !rounds[i+1].rated(u) {
			r.Attitude, r.Outcome, r.Opinion = "", "", ""
		}
		if u.cut(&r.Day) {
			r.Due = ""
		}
		u.cut(&r.Replied)
		u.cut(&r.SlipSent)
		u.cut(&r.SlipBack)
		p.Rounds = append(p.Rounds, r)
	}
}

// promisesAsOf takes away what was done later. What is 已落实 today was not, while something promised was still to be done;
// what it was instead nobody noted, so that it stays open.
func (p *Proposal) promisesAsOf(whole *Proposal, u asOf) {
	p.Commitments = slices.Clone(whole.Commitments)
	for i := range p.Commitments {
		if c := &p.Commitments[i]; u.cut(&c.Done) {
			c.Result, c.Opinion = "", ""
			p.Done = ""
		}
	}
	u.cut(&p.Filed)
	if u.cut(&p.PublishedOn) {
		p.Published, p.PublishedWhy = "", ""
	}
}

// Rating is what the deputy thinks of the answer (满意, 基本满意, 不满意), "" while nothing came back: of the result, which
// statistics use, else of the attitude; of the last round that has an evaluation (DOMAIN.md §7.3).
func (p *Proposal) Rating() string { return p.lastRound().rating() }

// FirstRating is what the deputy thought of the first answer.
func (p *Proposal) FirstRating() string { return p.rounds()[0].rating() }

// Answered tells whether the formal reply (答复) was given.
func (p *Proposal) Answered() bool { return p.Replied != "" }

// Closed tells whether the handling is over (办结, DOMAIN.md §7.3): replied, and evaluated or closed without a slip. Where
// the setting says that a reply closes, the reply does.
func (p *Proposal) Closed(in record.Settings) bool {
	if !p.Answered() || in.On(KeyDoneIsReplied) {
		return p.Answered()
	}
	switch p.State() {
	case StateUnreturned, StateClosed, StateTracking, StateFiled:
		return true
	}
	return false
}

// MetBeforeReply tells whether a meeting of a stage ("" any stage, 未注明 too) took place up to the day of the reply.
func (p *Proposal) MetBeforeReply(stage string) bool {
	return slices.ContainsFunc(p.Meetings, func(m FaceToFace) bool {
		return m.Day != "" && m.Day <= p.Replied && (stage == "" || m.Stage == stage)
	})
}

// LastHandOver returns the day of the hand-over in force: the last one, when a unit returned the proposal.
func (p *Proposal) LastHandOver() record.Date {
	last := p.HandedOver
	for _, r := range p.Returns {
		last = max(last, r.Again)
	}
	return last
}

// LastSlip returns the day on which the last feedback slip (征询意见表) was sent.
func (p *Proposal) LastSlip() record.Date {
	last := p.SlipSent
	for _, r := range p.Rounds {
		last = max(last, r.SlipSent)
	}
	return last
}

package office

import "npcdesk/app/record"

// AsOf returns the petition as it stood at the end of a day: a copy without what happened later. What has no date of its own goes
// with the date that it belongs to: the unit with the hand-over, the reply with the end.
func (p *Petition) AsOf(day record.Date) *Petition {
	q, u := *p, asOf(day)
	for _, one := range []*record.Date{&q.Told, &q.Accepted, &q.ReviewAsked, &q.AgainAsked} {
		u.cut(one)
	}
	if u.cut(&q.HandedOver) {
		q.Unit = record.Ref{}
	}
	if u.cut(&q.ExtendTold) {
		q.ExtendedTo = ""
	}
	if u.cut(&q.Closed) {
		q.Reply, q.Result, q.Satisfaction = "", "", ""
	}
	if u.cut(&q.ReviewAnswered) {
		q.ReviewResult = ""
	}
	if u.cut(&q.AgainAnswered) {
		q.AgainResult = ""
	}
	q.Progress = rowsBy(u, p.Progress, func(r *Progress) record.Date { return r.Day })
	q.Parts = rowsBy(u, p.Parts, func(r *PetitionPart) record.Date { return r.Day })
	return &q
}

package office

import "npcdesk/app/record"

// AsOf returns the matter as it stood at the end of a day, so that a report of an earlier period does not move when something
// happens later. What carries no date of its own stays.
func (r *Reception) AsOf(day record.Date) *Reception {
	q, u := *r, asOf(day)
	if u.cut(&q.HandedOver) {
		q.Unit = record.Ref{}
	}
	replied, closed := u.cut(&q.Replied), u.cut(&q.Closed)
	if replied || closed {
		q.Result = ""
	}
	if u.cut(&q.Told) {
		q.Satisfaction, q.Opinion = "", ""
	}
	if u.cut(&q.Converted) {
		q.Proposal = record.Ref{}
	}
	q.Rounds = nil
	for _, round := range r.Rounds {
		if u.cut(&round.Day) {
			continue
		}
		u.cut(&round.Replied)
		if u.cut(&round.Told) {
			round.Satisfaction, round.Opinion = "", ""
		}
		q.Rounds = append(q.Rounds, round)
	}
	return &q
}

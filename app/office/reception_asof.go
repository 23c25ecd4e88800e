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

// AsOf returns the problem as it stood at the end of a day: whether it had been handed over and struck off the list (销号), and
// what was asked of the unit by then.
func (p *Problem) AsOf(day record.Date) *Problem {
	q, u := *p, asOf(day)
	u.cut(&q.HandedOver)
	u.cut(&q.Closed)
	q.Again = nil
	for _, round := range p.Again {
		if !u.cut(&round.Day) {
			q.Again = append(q.Again, round)
		}
	}
	return &q
}

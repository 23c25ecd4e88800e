package office

import "npcdesk/app/record"

// AsOf returns the problem as it stood at the end of a day: a copy without what happened later. What has no date of its own goes
// with the date that it belongs to: the conclusion with the acceptance, the measures with the plan.
func (p *Problem) AsOf(day record.Date) *Problem {
	q, u := *p, asOf(day)
	for _, one := range []*record.Date{&q.Confirmed, &q.HandedOver, &q.Done, &q.Asked, &q.Closed, &q.Filed} {
		u.cut(one)
	}
	if u.cut(&q.Planned) {
		q.Goal, q.Measures = "", ""
	}
	if u.cut(&q.Accepted) {
		q.Conclusion, q.Rating, q.Acceptors = "", "", nil
	}
	if u.cut(&q.LookedBack) {
		q.LookResult = ""
	}
	q.Progress = rowsBy(u, p.Progress, func(r *Progress) record.Date { return r.Day })
	q.Again = rowsBy(u, p.Again, func(r *ProblemRound) record.Date { return r.Day })
	q.Reviews = rowsBy(u, p.Reviews, func(r *ProblemReview) record.Date { return r.Day })
	return &q
}

package office

import (
	"slices"

	"npcdesk/app/record"
)

// AsOf returns the project as it stood at the end of a day: a copy without the stages reached and the progress reported later, and
// without a ballot that was still to come.
func (p *Project) AsOf(day record.Date) *Project {
	q, u := *p, asOf(day)
	if u.cut(&q.BallotOn) {
		q.Valid, q.For, q.Against, q.Abstained, q.Rank = record.Opt[int64]{}, record.Opt[int64]{}, record.Opt[int64]{}, record.Opt[int64]{}, record.Opt[int64]{}
		q.Chosen = record.Opt[bool]{}
	}
	q.Stages = slices.Clone(p.Stages)
	for i := range q.Stages {
		u.cut(&q.Stages[i].Reached)
	}
	q.Reports = rowsBy(u, p.Reports, func(r *ProjectReport) record.Date { return r.On })
	u.cut(&q.HalfYear)
	return &q
}

package office

import "npcdesk/app/record"

// AsOf returns the task as it stood at the end of a day: a copy without what was done later. How far a task that is done today had
// come before nobody noted; its steps tell.
func (t *Task) AsOf(day record.Date) *Task {
	q, u := *t, asOf(day)
	if u.cut(&q.Finished) {
		q.Progress, q.Result = record.Opt[int64]{}, ""
	}
	if u.cut(&q.Dropped) {
		q.Why = ""
	}
	u.cut(&q.HalfYear)
	q.Steps = append([]TaskStep(nil), t.Steps...)
	for i := range q.Steps {
		u.cut(&q.Steps[i].Done)
	}
	return &q
}

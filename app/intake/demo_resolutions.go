package intake

import (
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// vote saves a vote by hands at a meeting: nearly all for it, of the whole that the roster gives.
func (t *township) vote(m *office.Meeting, matter string) (*office.Vote, error) {
	there := int64(office.Present(m.Attendance))
	against := int64(t.rng.IntN(2))
	v := &office.Vote{Meeting: ref(m.ID), Matter: matter, On: m.Starts, Method: office.VoteByHands, Members: record.Some(t.whole(m.Starts)), Present: record.Some(there),
		Against: record.Some(against), Abstained: record.Some(against), For: record.Some(there - 2*against), Standard: office.StandardDeputies,
		Announcer: m.Chair, Announced: m.Starts}
	if m.Kind == office.MeetPresidiumIn || m.Kind == office.MeetPresidium {
		v.Members, v.Standard = m.Members, office.StandardMembers
	}
	v.Term = m.Term
	return v, saveAll(t, office.Votes, v)
}

// adopt votes on the resolutions of a session, saves them and the reports that they are about.
func (t *township) adopt(se *office.Session, m *office.Meeting) error {
	list := t.adopted(se)
	for i, r := range list {
		v, err := t.vote(m, r.Title)
		if err != nil {
			return err
		}
		r.Session, r.Vote, r.Adopted, r.Signer, r.Term = ref(se.ID), ref(v.ID), se.Closes, t.chair(se.Term), se.Term
		r.Number = fmt.Sprintf("清镇人大〔%d〕%d号", se.Opens.Year(), t.next("resolution"+string(se.Opens[:4])))
		r.Published, r.Due, r.Units = t.upTo(se.Closes.Add(2)), endOfYear(se.Opens), []record.Ref{ref(t.units[i].ID)}
		if t.past(r.Due) {
			r.Effect, r.Done = "已按决议落实，主席团听取了情况汇报。", r.Due
		}
		if strings.Contains(r.Title, "预算调整方案") {
			t.budgetChange[se.ID] = r
		}
		if budgetApproved(r) {
			r.BudgetIssued, r.BudgetFiled = t.upTo(se.Closes.Add(6)), t.upTo(se.Closes.Add(8))
		}
		if t.publishedLate(se) && i == 0 {
			r.Published = t.upTo(se.Closes.Add(27))
		}
	}
	if err := saveAll(t, office.Resolutions, list...); err != nil {
		return err
	}
	return t.report(se)
}

// publishedLate tells of which session the final accounts were made public too late (预算法14): planted.
func (t *township) publishedLate(se *office.Session) bool {
	return se.Term.ID == t.term.ID && se.No.V == midTermElection
}

func endOfYear(day record.Date) record.Date { return record.Date(fmt.Sprintf("%d-12-25", day.Year())) }

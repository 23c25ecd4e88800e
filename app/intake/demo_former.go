package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// formerChair led the congress in the terms before.
const formerChair = "范守正"

// makeFormer makes the people who were deputies of the terms before and of no later one: as many as fill the seats of 第十八届
// beside those elected again, and at larger scales a full house for the terms before that.
func (t *township) makeFormer() {
	again := 0
	for _, d := range t.deputies {
		if d.Mandates[0].Term.ID == t.before.ID {
			again++
		}
	}
	n := formerQuota - again
	if len(t.terms) > 2 {
		n = formerQuota
	}
	for i := range n {
		d, work := t.elder(200 + i)
		for at, term := range t.terms[:len(t.terms)-1] {
			if term == t.before && i >= formerQuota-again {
				continue
			}
			m := t.formerMandate(i, d, work, term)
			m.Reelected, m.TermsServed = yes(len(d.Mandates) > 0), record.Some(int64(at+1))
			d.Mandates = append(d.Mandates, m)
		}
		d.FirstYear = record.Some(int64(d.Mandates[0].Elected.Year()))
		if i == 0 {
			d.Name = formerChair
		}
		t.former = append(t.former, d)
	}
}

// elder makes somebody who was of age when the first of the terms began.
func (t *township) elder(i int) (*office.Deputy, [2]string) {
	present := t.term
	t.term = t.terms[0]
	defer func() { t.term = present }()
	return t.person(i)
}

func (t *township) formerMandate(i int, d *office.Deputy, work [2]string, term *office.Term) office.Mandate {
	districts := t.oldDistricts[term.ID]
	m := t.mandate(i, d, work, districts[i%len(districts)])
	m.Term = ref(term.ID)
	m.Elected, m.Confirmed, m.Issued = term.From.Add(-45), term.From.Add(-28), term.From.Add(1)
	m.Announcement, m.Certificate = fmt.Sprintf("公告〔%s〕第1号", term.Name[len("第"):]), fmt.Sprintf("镇%d-%03d", term.Number.V, 101+i)
	return m
}

// saveOldDistricts saves the constituencies of the terms before: those of the present one with two seats less.
func (t *township) saveOldDistricts() error {
	t.oldDistricts = map[int64][]*office.Constituency{}
	for _, term := range t.terms[:len(t.terms)-1] {
		for i, d := range t.districts {
			old := *d
			old.Base = record.Base{Term: ref(term.ID)}
			old.Population, old.Voters = record.Some(d.Population.V*97/100), record.Some(d.Voters.V*97/100)
			if d.Seats.V == 3 && i < 2*(demoQuota-formerQuota) {
				old.Seats, old.Population, old.Voters = record.Some(d.Seats.V-1), record.Some(d.Population.V*2/3), record.Some(d.Voters.V*2/3)
			}
			t.oldDistricts[term.ID] = append(t.oldDistricts[term.ID], &old)
		}
		if err := saveAll(t, office.Constituencies, t.oldDistricts[term.ID]...); err != nil {
			return err
		}
	}
	return nil
}

// saveOldTeams saves the delegations and groups of the terms before, with the names of the present ones.
func (t *township) saveOldTeams() error {
	t.oldDelegations, t.oldGroups = map[int64][]*office.Delegation{}, map[int64][]*office.Group{}
	for _, term := range t.terms[:len(t.terms)-1] {
		for _, d := range t.delegations {
			old := *d
			old.Base = record.Base{Term: ref(term.ID)}
			t.oldDelegations[term.ID] = append(t.oldDelegations[term.ID], &old)
		}
		for _, g := range t.groups {
			old := *g
			old.Base = record.Base{Term: ref(term.ID)}
			t.oldGroups[term.ID] = append(t.oldGroups[term.ID], &old)
		}
		if err := saveAll(t, office.Delegations, t.oldDelegations[term.ID]...); err != nil {
			return err
		}
		if err := saveAll(t, office.Groups, t.oldGroups[term.ID]...); err != nil {
			return err
		}
	}
	return nil
}

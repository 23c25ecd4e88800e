package intake

import (
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The places in the list of the deputies to whom something happened in the term.
const (
	whoResigned  = 50
	whoMoved     = 55
	whoSuspended = 60
	whoElected   = demoQuota // at a by-election, in place of who resigned
)

// presidiumSize is how many members the presidium has.
const presidiumSize = 9

// presidium are the nine members, the chair and the vice-chair first; nobody of them holds executive office.
func (t *township) presidium() []*office.Deputy {
	out := []*office.Deputy{t.deputies[0], t.deputies[1], t.deputies[2]}
	return append(out, t.deputies[8:14]...)
}

func (t *township) saveDeputies() error {
	seat := 0
	for _, c := range t.districts {
		for range c.Seats.V {
			t.deputies = append(t.deputies, t.townshipDeputy(seat, c))
			seat++
		}
	}
	elected := t.townshipDeputy(whoElected, t.districtOf(whoResigned))
	elected.Mandates = elected.Mandates[len(elected.Mandates)-1:]
	t.deputies = append(t.deputies, elected)
	for i := range countyDeputies - 2 {
		d, work := t.person(len(t.deputies) + i)
		d.Mandates = []office.Mandate{t.countyMandate(i, d, work)}
		t.join(d, i, false)
		t.county = append(t.county, d)
	}
	for i, d := range t.deputies[8:10] { // two hold both mandates
		d.Mandates = append(d.Mandates, t.countyMandate(countyDeputies-2+i, d, [2]string{d.Mandates[0].Category, d.Mandates[0].Post}))
	}
	t.serveInPresidium()
	t.changes()
	t.makeFormer()
	if err := saveAll(t, office.Deputies, slices.Concat(t.deputies, t.county, t.former)...); err != nil {
		return err
	}
	if err := t.saveGeneralElection(); err != nil {
		return err
	}
	return t.saveByElection()
}

// districtOf is the constituency of a deputy's present mandate.
func (t *township) districtOf(i int) *office.Constituency {
	d := t.deputies[i]
	for _, c := range t.districts {
		if c.ID == d.Mandate(office.LevelTown).Constituency.ID {
			return c
		}
	}
	return nil
}

func (t *township) townshipDeputy(i int, c *office.Constituency) *office.Deputy {
	d, work := t.person(i)
	m := t.mandate(i, d, work, c)
	if m.Reelected.V {
		m.TermsServed = record.Some(int64(2))
		d.Mandates = append(d.Mandates, t.earlier(m))
	}
	d.Mandates = append(d.Mandates, m)
	d.FirstYear = record.Some(int64(d.Mandates[0].Elected.Year()))
	t.join(d, i, true)
	return d
}

// join puts a deputy into a delegation and a group; the first of each leads it.
func (t *township) join(d *office.Deputy, i int, town bool) {
	g, one := i%len(t.groups), i%len(t.delegations)
	group := office.GroupMembership{Group: ref(t.groups[g].ID), Role: "组员", From: t.term.From}
	team := office.DelegationMembership{Delegation: ref(t.delegations[one].ID), Role: "成员", From: t.term.From}
	if n := t.next(fmt.Sprint("group", g)); town && n == 2 {
		group.Role = "组长"
	}
	if n := t.next(fmt.Sprint("delegation", one)); town && n == 3 {
		team.Role = "团长"
	}
	d.Groups, d.Delegations = []office.GroupMembership{group}, []office.DelegationMembership{team}
}

func (t *township) countyMandate(i int, d *office.Deputy, work [2]string) office.Mandate {
	c := t.countyDistrict[i%len(t.countyDistrict)]
	m := t.mandate(i, d, work, c)
	m.Level, m.Term, m.TermText, m.Confirmed, m.Announcement = office.LevelCounty, record.Ref{}, "第十七届", "", ""
	m.Certificate, m.Reelected = fmt.Sprintf("县17-%03d", 301+i), yes(false)
	return m
}

func (t *township) serveInPresidium() {
	for i, d := range t.presidium() {
		role := office.RolePresidiumMember
		switch i {
		case 0:
			role = office.RoleChair
		case 1:
			role = office.RoleViceChair
		}
		for n, se := range t.sessions {
			p := office.PresidiumMembership{Session: ref(se.ID), Term: ref(t.term.ID), Role: role, From: se.Opens, Rank: record.Some(int64(i + 1))}
			if n+1 < len(t.sessions) {
				p.To = t.sessions[n+1].Opens
			}
			d.Presidium = append(d.Presidium, p)
		}
	}
	for i, d := range append(t.deputies[1:2:2], t.deputies[14:18]...) {
		role := "委员"
		if i == 0 {
			role = office.RoleCommitteeHead
		}
		d.Committees = []office.CommitteeMembership{{Committee: office.Credentials, Role: role, Term: ref(t.term.ID), From: t.term.From}}
	}
}

// changes lets one deputy resign, one be elected in that place, one move away and one be suspended, and some become
// something else in the middle of the term.
func (t *township) changes() {
	second, third, last := t.sessions[1], t.sessions[2], t.sessions[3]
	t.deputies[whoResigned].Statuses = []office.StatusChange{{Level: office.LevelTown, Status: office.StateResigned, From: second.Closes, Applied: second.Opens.Add(-20),
		Reason: "调外县工作，本人书面申请辞去代表职务", Basis: "大会关于接受辞职的决定", InFavour: record.Some(int64(58)), Reported: second.Closes,
		Announced: second.Closes.Add(1), Announcement: "公告〔十九届〕第4号"}}
	t.deputies[whoMoved].Statuses = []office.StatusChange{{Level: office.LevelTown, Status: office.StateMoved, From: last.Opens.Add(-40), Reason: "户籍迁出本镇",
		Basis: "代表资格审查委员会报告", Reported: last.Opens, Announced: last.Closes, Announcement: "公告〔十九届〕第8号"}}
	t.deputies[whoSuspended].Statuses = []office.StatusChange{{Level: office.LevelTown, Status: office.StateSuspended, From: last.Closes.Add(12),
		Reason: "因刑事案件被羁押正在受侦查", Basis: "县公安局的书面报告"}}
	m := &t.deputies[whoElected].Mandates[0]
	m.How, m.Elected, m.Confirmed, m.Reelected, m.TermsServed = office.ByByElection, third.Opens.Add(-30), third.Opens.Add(-20), yes(false), record.Some(int64(1))
	m.Announcement, m.Issued = "公告〔十九届〕第6号", third.Opens
	t.deputies[whoElected].FirstYear = record.Some(int64(m.Elected.Year()))
	t.deputies[whoElected].Groups[0].From, t.deputies[whoElected].Delegations[0].From = m.Elected, m.Elected
	for i, item := range []string{office.ItemPost, office.ItemParty, office.ItemEducation} {
		value := []string{"双井村党总支委员", "中共党员", "大学本科"}[i]
		d := t.deputies[23+i]
		d.Changes = []office.AttributeChange{{Day: third.Opens.Add(-10 * i), Item: item, Value: value}}
	}
}

package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// turnout is how many of a hundred voters of a district took part in its election.
func turnout(c *office.Constituency) int64 { return 86 + c.Voters.V%12 }

// saveGeneralElection saves the general election (换届) of the present term, whose polls elected the deputies on record.
func (t *township) saveGeneralElection() error {
	day := t.deputies[0].Mandate(office.LevelTown).Elected
	b := &office.ByElection{Kind: office.DirectGeneral, Name: "清溪镇第十九届人民代表大会代表换届选举", Level: office.LevelTown, Day: day, Approved: day.Add(-110),
		ApprovalDoc: fmt.Sprintf("平人常发〔%d〕21号", day.Add(-110).Year()), Conductor: "清溪镇选举委员会", Funds: record.Some[int64](18_600_000),
		CommitteeDoc: fmt.Sprintf("平人常发〔%d〕23号", day.Add(-100).Year()), Committee: []record.Person{{Name: "毕长青", Status: "主任"}, {Name: "尤文彬", Status: "副主任"},
			{Name: "滕芳", Status: "成员"}, {Name: "路遥远", Status: "成员"}, {Name: "余文书", Status: "成员"}}}
	b.Term = ref(t.term.ID)
	t.finishStages(b)
	for _, c := range t.districts {
		b.Registrations = append(b.Registrations, registration(c))
		var winners []*office.Deputy
		for _, d := range t.deputies[:demoQuota] {
			if d.Mandate(office.LevelTown).Constituency.ID == c.ID {
				winners = append(winners, d)
			}
		}
		t.poll(b, c, c.Seats.V, winners...)
	}
	return saveAll(t, office.ByElections, b)
}

// finishStages dates every stage of an election of the past, and those that the deputies' mandates name as these do.
func (t *township) finishStages(b *office.ByElection) {
	b.PlanStages(t.s.Settings())
	for i := range b.Stages {
		s := &b.Stages[i]
		if s.Done == "" {
			s.Done = s.Planned
		}
		switch s.Step {
		case office.StageAsk:
			b.Approved = s.Done
		case office.StageCredentials:
			s.Done = b.Day.Add(10)
		case office.StageFile:
			s.Done = b.Day.Add(30)
		}
	}
}

func registration(c *office.Constituency) office.VoterRegistration {
	voters := c.Voters.V
	n := func(v int64) record.Opt[int64] { return record.Some(v) }
	return office.VoterRegistration{District: ref(c.ID), Population: c.Population, Adults: n(voters + 6), Registered: c.Voters, New: n(voters / 40), Restored: n(0),
		MovedOut: n(voters / 60), MovedIn: n(voters / 80), Died: n(voters / 50), Deprived: n(1), Suspended: n(0), Ill: n(voters % 4), Cards: n(voters)}
}

// poll writes the vote of one district: as many candidates as seats, and one more who was not elected (选举法31).
func (t *township) poll(b *office.ByElection, c *office.Constituency, seats int64, winners ...*office.Deputy) {
	cast := c.Voters.V * turnout(c) / 100
	void := cast / 80
	p := office.DistrictPoll{District: ref(c.ID), Round: office.RoundFirst, Day: b.Day, Seats: record.Some(seats), Voters: c.Voters, TookPart: record.Some(cast),
		Proxies: record.Some(cast / 30), Holders: record.Some(cast/60 + 1), Consented: yes(true), Boxes: record.Some[int64](2), BoxWatchers: record.Some[int64](4),
		Booth: yes(true), Issued: record.Some(cast), Returned: record.Some(cast), Valid: record.Some(cast - void), Void: record.Some(void)}
	b.Polls = append(b.Polls, p)
	votes := func(name string, n int64) {
		against := (p.Valid.V - n) / 2
		b.Votes = append(b.Votes, office.DistrictVote{District: ref(c.ID), Round: office.RoundFirst, Name: name, For: record.Some(n),
			Against: record.Some(against), Abstain: record.Some(p.Valid.V - n - against)})
	}
	for i, d := range winners {
		m := d.Mandate(office.LevelTown)
		one := office.DistrictCandidate{District: ref(c.ID), Name: d.Name, Sex: d.Sex, Ethnic: d.Ethnic, Birth: d.Birth, Party: m.Party, Education: m.Education, Post: m.Post,
			Category: m.Category, RecommendedBy: office.ByParty, Recommender: "中共清溪镇委员会", Standing: office.CandidateFormal, Examined: "合格", Met: yes(true)}
		if i > 0 {
			one.RecommendedBy, one.Recommender, one.Number = office.ByVoters, t.newName()+"等选民", record.Some(int64(12+i))
		}
		b.Candidates = append(b.Candidates, one)
		b.Elected = append(b.Elected, office.ElectedDeputy{District: ref(c.ID), Name: d.Name, Deputy: ref(d.ID)})
		votes(d.Name, m.VotesFor.V)
	}
	loser := office.DistrictCandidate{District: ref(c.ID), Name: t.newName(), Sex: "男", Ethnic: "汉", Birth: b.Day.AddMonths(-12 * (30 + len(b.Candidates)%25)).Month(),
		Party: "群众", Education: "高中", Category: "农民", RecommendedBy: office.ByVoters, Recommender: t.newName() + "等选民", Number: record.Some[int64](11),
		Standing: office.CandidateFormal, Examined: "合格", Met: yes(true)}
	b.Candidates = append(b.Candidates, loser)
	votes(loser.Name, cast/6)
}

// saveByElection follows the seat of the deputy who resigned: vacancy, by-election, new mandate; and the seat of who moved away,
// which is still vacant.
func (t *township) saveByElection() error {
	former, elected := t.deputies[whoResigned], t.deputies[whoElected]
	m := &elected.Mandates[0]
	filled, open := office.VacancyFor(former), office.VacancyFor(t.deputies[whoMoved])
	b := office.ByElectionFor(m.Elected, t.s.Settings(), filled)
	b.Polls = nil
	seat := t.districtOf(whoElected)
	b.Approved, b.ApprovalDoc = b.Day.Add(-45), fmt.Sprintf("平人常发〔%d〕17号", b.Day.Year())
	b.Committee = []record.Person{{Name: "毕长青", Status: "组长"}, {Name: "滕芳", Status: "成员"}, {Name: "余文书", Status: "成员"}}
	b.Name = seat.Name + "补选（原代表" + former.Name + "）"
	t.finishStages(b)
	b.Registrations = append(b.Registrations, registration(seat))
	t.poll(b, seat, 1, elected)
	if err := saveAll(t, office.ByElections, b); err != nil {
		return err
	}
	filled.Fill(b, &b.Elected[0], ref(elected.ID))
	return saveAll(t, office.Vacancies, filled, open)
}

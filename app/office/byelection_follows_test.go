package office

import (
	"testing"

	"npcdesk/app/record"
)

func TestFromTheEndOfAMandateToTheNextOne(t *testing.T) {
	in := townSettings()
	d := zhang()
	if v := VacancyFor(d); v != nil {
		t.Errorf("a deputy in office leaves no vacancy: %+v", v)
	}
	d.Statuses = []StatusChange{{Level: LevelTown, Status: StateResigned, From: "2026-04-30"}}
	v := VacancyFor(d)
	if v == nil || v.Constituency.ID != 1 || v.Former.ID != 1 || v.On != "2026-04-30" || v.Reason != StateResigned || v.Term.ID != 19 {
		t.Fatalf("the vacancy: %+v", v)
	}
	b := ByElectionFor("2026-06-28", in, v)
	b.ID = -1
	prepareByElection(b, in)
	if b.Kind != DirectBy || b.Term.ID != 19 || len(b.Polls) != 1 || b.Polls[0].Seats != some(1) || b.stage(StageVacancy).Done != "2026-04-30" || b.stage(StageFormal).Planned != "2026-06-21" {
		t.Fatalf("the by-election: %+v", b)
	}
	v.ByElection = record.Ref{ID: b.ID}

	p := &b.Polls[0]
	p.Voters, p.TookPart, p.Issued, p.Returned, p.Valid, p.Void = some(1000), some(800), some(800), some(800), some(800), some(0)
	b.Candidates = []DistrictCandidate{{District: p.District, Name: "李四", Sex: "女", Ethnic: "汉", Birth: "1985-03", Post: "清溪村村民", Party: "群众", Standing: CandidateFormal}}
	b.Votes = []DistrictVote{{District: p.District, Name: "李四", For: some(700)}}
	prepareByElection(b, in)
	if len(b.Elected) != 1 {
		t.Fatalf("elected: %+v", b.Elected)
	}
	e := &b.Elected[0]
	b.stage(StageCredentials).Done = "2026-07-05"
	next := b.DeputyFor(e, nil)
	m := next.Mandate(LevelTown)
	if next.Name != "李四" || next.Birth != "1985-03" || m.How != ByByElection || m.Elected != "2026-06-28" || m.Term.ID != 19 || m.VotesFor != some(700) || m.VotesCast != some(800) ||
		m.Electorate != some(1000) || m.Confirmed != "2026-07-05" || m.Post != "清溪村村民" || m.Constituency.ID != 1 {
		t.Errorf("the new deputy: %+v", next)
	}
	if b.DeputyFor(e, next); len(next.Mandates) != 1 {
		t.Error("the same mandate was put in twice")
	}
	if again := b.DeputyFor(e, &Deputy{Name: "李四", Mandates: []Mandate{{Level: LevelCounty, Elected: "2021-10-28"}}}); len(again.Mandates) != 2 {
		t.Error("who is a deputy of the county gets a mandate more")
	}
	if got := b.VacancyOf(e, []*Vacancy{v}); got != v {
		t.Error("the vacancy of the district was not found")
	}
	v.Fill(b, e, record.Ref{ID: -2, Name: "李四"})
	if v.State() != VacancyFilled || v.FilledOn != "2026-06-28" || v.FilledBy.ID != -2 || v.ByElection.ID != -1 {
		t.Errorf("the vacancy: %+v", v)
	}
	if b.VacancyOf(e, []*Vacancy{v}) != nil {
		t.Error("a filled vacancy is not filled again")
	}
}

func TestTwoVacanciesOfOneDistrictAreTwoSeats(t *testing.T) {
	v := func(district int64, reason string) *Vacancy {
		return &Vacancy{Constituency: record.Ref{ID: district}, Former: record.Ref{ID: 10 + district}, Reason: reason, On: "2026-04-30"}
	}
	b := ByElectionFor("2026-06-28", townSettings(), v(1, StateRecalled), v(1, StateRecalled), v(2, StateRecalled))
	if len(b.Polls) != 2 || b.Polls[0].Seats != some(2) || b.Polls[1].Seats != some(1) || len(b.Former) != 3 || b.Kind != DirectRecalled {
		t.Errorf("%+v", b)
	}
	if b := ByElectionFor("", townSettings(), v(1, StateRecalled), v(2, StateDied)); b.Kind != DirectBy || b.stage(StagePoll).Planned != "" {
		t.Errorf("without a day and for several reasons: %+v", b)
	}
}

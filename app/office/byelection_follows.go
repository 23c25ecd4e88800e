package office

import "npcdesk/app/record"

// From the end of a mandate to the next one (DOMAIN.md §3.1, §3.20, §4.3): deputy → vacancy → by-election → mandate. Each step
// makes the next record and leaves the saving to the caller, who puts all pieces of a step into one batch: a record that is
// not saved yet is referred to by the temporary id under which it stands in the batch.

// VacancyFor makes the vacant seat that the end of a deputy's township mandate leaves; nil while the mandate lasts and
// when it ran out with the term.
func VacancyFor(d *Deputy) *Vacancy {
	m := d.Mandate(LevelTown)
	if m == nil {
		return nil
	}
	s := d.lastStatusOf(m)
	if s == nil || !ends(s.Status) || s.Status == StateLapsed {
		return nil
	}
	v := &Vacancy{Constituency: m.Constituency, Former: record.Ref{ID: d.ID, Name: d.Name}, Reason: s.Status, On: s.From, Handling: VacancyOpen}
	v.Term = m.Term
	return v
}

// ByElectionFor makes the by-election that fills vacant seats of one term: their districts with as many seats as fell vacant
// there, the former deputies, and the stages dated back from the election day where that is known. Each vacancy has to be
// pointed at it (Vacancy.ByElection) once it has an id.
func ByElectionFor(day record.Date, in record.Settings, vacancies ...*Vacancy) *ByElection {
	b := &ByElection{Kind: DirectBy, Level: LevelTown, Day: day}
	recalled := 0
	for _, v := range vacancies {
		b.Term = v.Term
		b.Former = append(b.Former, v.Former)
		if v.Reason == StateRecalled {
			recalled++
		}
		if p := b.pollIn(v.Constituency.ID); p != nil {
			p.Seats.V++
			continue
		}
		b.Polls = append(b.Polls, DistrictPoll{District: v.Constituency, Round: RoundFirst, Day: day, Seats: record.Some[int64](1)})
	}
	if recalled > 0 && recalled == len(vacancies) {
		b.Kind = DirectRecalled
	}
	first := ElectionStage{Step: StageVacancy, Paper: stagePapers[StageVacancy]}
	for _, v := range vacancies {
		first.Done = max(first.Done, v.On)
	}
	b.Stages = append(b.Stages, first)
	b.PlanStages(in)
	return b
}

func (b *ByElection) pollIn(district int64) *DistrictPoll {
	for i := range b.Polls {
		if b.Polls[i].District.ID == district {
			return &b.Polls[i]
		}
	}
	return nil
}

// Mandate is the mandate that the election gave to a person it elected: how, when and with how many votes, and what the
// person was as the list of candidates says.
func (b *ByElection) Mandate(e *ElectedDeputy) Mandate {
	m := Mandate{Level: b.Level, Constituency: e.District, How: b.how(e.Round), Elected: e.Day, VotesFor: e.Votes, VotesCast: e.TookPart, Electorate: e.Voters}
	if b.Level == LevelTown {
		m.Term = b.Term
	} else {
		m.TermText = b.Term.Name
	}
	if s := b.stage(StageCredentials); s != nil {
		m.Confirmed = s.Done
	}
	if c := b.candidate(e); c != nil {
		m.Party, m.Education, m.Post, m.Category = c.Party, c.Education, c.Post, c.Category
	}
	return m
}

// how is the way of being elected (当选方式) that a vote comes to.
func (b *ByElection) how(round string) string {
	switch {
	case !b.general():
		return ByByElection
	case round == RoundRunOff:
		return ByRunOff
	}
	return ByGeneralElection
}

func (b *ByElection) candidate(e *ElectedDeputy) *DistrictCandidate {
	for i := range b.Candidates {
		if c := &b.Candidates[i]; c.Name == e.Name && c.District.ID == e.District.ID {
			return c
		}
	}
	return nil
}

// DeputyFor makes the file of a person whom the election elected, or puts the mandate into the file that there is, known; a
// mandate of the same level, term and day is not put in twice.
func (b *ByElection) DeputyFor(e *ElectedDeputy, known *Deputy) *Deputy {
	m := b.Mandate(e)
	if known == nil {
		known = &Deputy{Name: e.Name}
		if c := b.candidate(e); c != nil {
			known.Sex, known.Ethnic, known.Birth, known.IDNumber, known.Phone = c.Sex, c.Ethnic, c.Birth, c.IDNumber, c.Phone
		}
	}
	for i := range known.Mandates {
		o := &known.Mandates[i]
		if o.level() == m.level() && o.Elected == m.Elected && o.Term.ID == m.Term.ID {
			return known
		}
	}
	known.Mandates = append(known.Mandates, m)
	return known
}

// Fill says who took the vacant seat, when, and by which by-election.
func (v *Vacancy) Fill(b *ByElection, e *ElectedDeputy, deputy record.Ref) {
	v.ByElection, v.FilledBy, v.FilledOn, v.Handling = record.Ref{ID: b.ID, Name: b.Name}, deputy, e.Day, VacancyFilled
}

// VacancyOf picks, of the vacancies that belong to the election, one in the district of a person elected that nobody fills yet;
// nil when there is none.
func (b *ByElection) VacancyOf(e *ElectedDeputy, vacancies []*Vacancy) *Vacancy {
	for _, v := range vacancies {
		if v.Constituency.ID == e.District.ID && v.FilledBy.ID == 0 {
			return v
		}
	}
	return nil
}

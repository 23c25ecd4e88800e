package intake

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

func aLargerScaleLeavesNothingOpen(t *testing.T, small *data.Store) {
	today := small.Settings().Today
	s := openDemo(t, DemoOptions{Scale: 3, Today: today})
	due := func(s *data.Store) int {
		list, err := s.Deadlines(today.AddMonths(12))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, d := range list {
			if d.Until == "" || d.Until >= today { // later nobody is reminded
				n++
			}
		}
		return n
	}
	if now, then := due(small), due(s); now == 0 || then > now+now/10 {
		t.Errorf("%d things fall due at scale 1, %d at scale 3: earlier years should be closed", now, then)
	}
	meetings, err := data.All(s, office.Meetings, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	first := today
	for _, m := range meetings {
		first = min(first, m.Starts)
		if len(m.Attendance) > demoQuota {
			t.Errorf("%d people came to %s", len(m.Attendance), m.Name)
		}
	}
	if first.Year() > today.Year()-5 {
		t.Errorf("the first meeting on record is of %s: scale 3 should go back years", first)
	}
}

func TestTheSampleTownshipIsCoherent(t *testing.T) {
	s := openDemo(t, DemoOptions{})
	for name, check := range map[string]func(*testing.T, *data.Store){
		"nobody in it exists":                             nobodyExists,
		"every register is filled":                        everyRegisterIsFilled,
		"at a larger scale earlier years are closed":      aLargerScaleLeavesNothingOpen,
		"every state of a proposal is there":              everyStateOfAProposal,
		"a vacant seat is followed to the new mandate":    aVacantSeatIsFollowedToTheNewMandate,
		"the term before is sealed, some were re-elected": theTermBeforeIsSealed,
		"who won an election holds the office":            whoWonAnElectionHoldsTheOffice,
		"making it cannot be undone in parts": func(t *testing.T, s *data.Store) {
			if label := s.CanUndo(); label != "" {
				t.Errorf("making the sample data can be undone in parts: %s", label)
			}
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, s) })
	}
}

func everyRegisterIsFilled(t *testing.T, s *data.Store) {
	for _, reg := range s.Registers().All {
		if list, err := s.IDs(reg, record.Query{}); err != nil || len(list) == 0 && !reg.Hidden {
			t.Errorf("there is nothing in %s (%s): %v", reg.Key, reg.Name, err)
		}
	}
}

func aVacantSeatIsFollowedToTheNewMandate(t *testing.T, s *data.Store) {
	list, err := data.All(s, office.Vacancies, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	handled := map[string]int{}
	for _, v := range list {
		if handled[v.Handling]++; v.Handling != office.VacancyFilled {
			continue
		}
		b, err := data.Load(s, office.ByElections, v.ByElection.ID)
		if err != nil {
			t.Fatal(err)
		}
		d, err := data.Load(s, office.Deputies, v.FilledBy.ID)
		if err != nil {
			t.Fatal(err)
		}
		m := d.Mandate(office.LevelTown)
		if len(b.Elected) != 1 || b.Elected[0].Deputy.ID != d.ID || b.Elected[0].Votes != m.VotesFor || b.Former[0].ID != v.Former.ID {
			t.Errorf("the by-election for the seat of %s elected %+v, the mandate of %s is %+v", v.Former.Name, b.Elected, d.Name, m)
		}
		if m.How != office.ByByElection || m.Elected != v.FilledOn || m.Constituency.ID != v.Constituency.ID {
			t.Errorf("%s took the seat on %s, the mandate says %s %s", d.Name, v.FilledOn, m.How, m.Elected)
		}
	}
	if handled[office.VacancyFilled] != 1 || handled[office.VacancyOpen] != 1 {
		t.Errorf("vacancies: %v", handled)
	}
}

func theTermBeforeIsSealed(t *testing.T, s *data.Store) {
	terms, err := data.All(s, office.Terms, record.Query{})
	if err != nil || len(terms) != 2 || terms[1].Sealed == "" || terms[1].To != terms[0].From {
		t.Fatalf("the terms are %+v, %v", terms, err)
	}
	list, err := data.All(s, office.Deputies, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	old, now, again := 0, 0, 0
	for _, d := range list {
		in := map[int64]bool{}
		for _, m := range d.Mandates {
			in[m.Term.ID] = true
		}
		switch {
		case in[terms[0].ID] && in[terms[1].ID]:
			again++
			old, now = old+1, now+1
		case in[terms[0].ID]:
			now++
		case in[terms[1].ID]:
			old++
		}
	}
	if old != formerQuota || now != demoQuota+1 || again < 15 {
		t.Errorf("%d deputies of the old term, %d of the new one, %d of both", old, now, again)
	}
}

func whoWonAnElectionHoldsTheOffice(t *testing.T, s *data.Store) {
	list, err := data.All(s, office.Elections, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	won := map[string]int{}
	kinds := map[string]bool{}
	for _, e := range list {
		kinds[e.Kind] = true
		for _, w := range e.Winners() {
			won[e.Post]++
			if w.Sworn == "" {
				t.Errorf("%s was elected %s and never swore", w.Name, e.Post)
			}
			if d, _ := data.Load(s, office.Deputies, w.Deputy.ID); e.Post == office.PostChair && (d == nil || d.Presidium[0].Role != office.RoleChair) {
				t.Errorf("%s was elected chair, the file of the deputy does not say so", w.Name)
			}
		}
	}
	for post, n := range map[string]int{office.PostChair: 1, office.PostViceChair: 1, office.PostHead: 1, office.PostDeputyHead: 5} {
		if won[post] != n {
			t.Errorf("%d people were elected %s, it should be %d", won[post], post, n)
		}
	}
	if !kinds[office.KindRunOff] || !kinds[office.KindBy] {
		t.Errorf("the elections are %v: a run-off and a by-election are missing", kinds)
	}
}

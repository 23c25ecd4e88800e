package intake

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

func listed[T any](t *testing.T, s *data.Store, reg *record.Register[T]) []*T {
	t.Helper()
	list, err := data.All(s, reg, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestTheSampleTownshipKeepsEveryRegister(t *testing.T) {
	s := openDemo(t, DemoOptions{Today: "2026-11-22"})
	for _, reg := range s.Registers().All {
		if reg.Hidden {
			continue
		}
		n, err := s.Count(reg, record.Query{}, record.Count{How: record.CountRows})
		if err != nil || n == 0 {
			t.Errorf("nothing is on record in %s: %v", reg.Name, err)
		}
	}
}

func TestSampleReceptionsEndInEveryWay(t *testing.T) {
	s := openDemo(t, DemoOptions{Today: "2026-11-22"})
	seen := map[record.State]bool{}
	for _, r := range listed(t, s, office.Receptions) {
		seen[r.State()] = true
		if r.Proposal.ID == 0 {
			continue
		}
		rec, err := s.Get(office.Proposals.Any, r.Proposal.ID)
		if err != nil {
			t.Fatal(err)
		}
		if p := rec.(*office.Proposal); p.Source != office.SourceReception || p.Submitted != r.Converted {
			t.Errorf("the suggestion does not say that it came from the reception: %s %s", p.Source, p.Submitted)
		}
	}
	for _, state := range []record.State{office.StateRegistered, office.ReceptionHanded, office.StateHandling, office.ReceptionReplied, office.ReceptionAgain, office.StateClosed,
		office.ReceptionConverted, office.ReceptionHigher, office.StateRefused} {
		if !seen[state] {
			t.Errorf("no reception is %s", state)
		}
	}
}

func TestSampleAppraisalsKeepToTheirQuotas(t *testing.T) {
	s := openDemo(t, DemoOptions{Today: "2026-11-22"})
	for _, a := range listed(t, s, office.Appraisals) {
		if len(a.Quotas) == 0 {
			continue // the poll on the reports of a session calls nobody the best
		}
		best := map[string]int{}
		for _, o := range a.Objects {
			if o.Verdict == office.VerdictBest {
				best[o.Kind]++
			}
		}
		if len(a.Objects) != 20 || best[kindStation] != bestStations || best[kindOffice] != bestOffices {
			t.Errorf("%s appraises %d and calls %v the best", a.Subject, len(a.Objects), best)
		}
	}
}

func TestSampleProblemsShowWhatStaysOpen(t *testing.T) {
	const today = record.Date("2026-11-22")
	s := openDemo(t, DemoOptions{Today: today})
	var overdue, mostly, long int
	for _, p := range listed(t, s, office.Problems) {
		switch {
		case p.LongTerm.V:
			long++
		case p.Conclusion == office.ProblemMostlySolved:
			mostly++
		case p.Overdue(today, s.Settings()):
			overdue++
		}
	}
	if overdue != 1 || mostly != 1 || long != 1 {
		t.Errorf("%d problems are overdue, %d mostly mended, %d pursued for long, not one of each", overdue, mostly, long)
	}
}

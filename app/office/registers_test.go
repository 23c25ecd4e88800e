package office

import (
	"testing"

	"npcdesk/app/record"
)

func TestEveryRegisterIsInTheSetAndDescribesItself(t *testing.T) {
	for _, key := range []string{"deputy", "term", "constituency", "delegation", "group", "vacancy", "station", "unit", "session", "proposal", "meeting", "vote", "resolution", "text", "holiday", "setting"} {
		a := Registers.Get(key)
		if a == nil {
			t.Fatalf("no register %s", key)
		}
		for _, f := range a.Fields {
			if f.Target != "" && Registers.Get(f.Target) == nil {
				t.Errorf("%s: %s points at no register", a.Name, f.Label)
			}
			if f.Label == "状态" {
				t.Errorf("%s: %s clashes with the state of the register", key, f.Key)
			}
		}
	}
}

func TestAVacancyIsFilledOnceSomebodyWasElected(t *testing.T) {
	v := &Vacancy{Former: record.Ref{ID: 1, Name: "张伟"}, Constituency: record.Ref{ID: 1, Name: "第1选区"}}
	if got := Vacancies.State(v, townSettings()); got != VacancyOpen {
		t.Errorf("new: %s", got)
	}
	if got := Vacancies.Title(v); got != "第1选区缺额（原代表张伟）" {
		t.Errorf("called %s", got)
	}
	v.Handling = VacancyKept
	if got := Vacancies.State(v, townSettings()); got != VacancyKept {
		t.Errorf("kept: %s", got)
	}
	v.FilledBy = record.Ref{ID: 2}
	if got := Vacancies.State(v, townSettings()); got != VacancyFilled {
		t.Errorf("filled: %s", got)
	}
}

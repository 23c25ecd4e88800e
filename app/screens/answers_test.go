package screens

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Each line of the page opens its record; a unit opens all that it handles.
func TestEachAnswerOpensItsRecords(t *testing.T) {
	d, loop := startDesk(t)
	year := string(d.store.Settings().Today)[:4]
	ding := put(t, d, office.Deputies.Any, &office.Deputy{Name: "丁一", Mandates: []office.Mandate{{Level: office.LevelTown, Elected: "2023-12-20"}}})
	put(t, d, office.Trainings.Any, &office.Training{Name: "初任培训", From: record.Date(year + "-01-02"), Deputies: []record.Person{{Who: record.Ref{ID: ding}, Status: office.Absent}}})
	unit := record.Ref{ID: put(t, d, office.Units.Any, &office.Unit{Name: "水务站"})}
	for _, subject := range []string{"关于修渠的建议", "关于修路的建议"} {
		put(t, d, office.Proposals.Any, &office.Proposal{Subject: subject, Submitted: record.Date(year + "-01-02"), HandedOver: record.Date(year + "-01-02"), LeadUnit: unit})
	}
	d.showAnswers()
	loop.Settle()
	p := d.current().(*answersPage)
	if len(p.answers) != 4 || len(p.tables) != 4 {
		t.Fatalf("answers %+v; the message is %q", p.answers, d.bar.Text())
	}
	for block, want := range map[int]*record.Any{0: office.Trainings.Any, 2: office.Proposals.Any, 3: office.Deputies.Any} {
		d.showAnswers()
		loop.Settle()
		p.tables[block].OnOpen(1)
		loop.Settle()
		list, ok := d.current().(*listPage)
		if !ok || list.reg != want {
			t.Fatalf("%s opens %T", p.answers[block].Question, d.current())
		}
		if block == 2 && list.table.Len() != 2 {
			t.Errorf("the unit opens %d proposals", list.table.Len())
		}
	}
}

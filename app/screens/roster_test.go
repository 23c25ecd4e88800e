package screens

import (
	"strings"
	"testing"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// inOfficeNow makes deputies of the township in the term in force.
func inOfficeNow(t *testing.T, d *Desk, names ...string) []record.Ref {
	t.Helper()
	var recs []any
	for _, name := range names {
		recs = append(recs, &office.Deputy{Name: name, Mandates: []office.Mandate{{Level: office.LevelTown, Term: d.termInForce(d.store.Settings()), Elected: "2024-01-01"}}})
	}
	out := make([]record.Ref, len(names))
	for i, id := range keep(t, d, office.Deputies.Any, recs...) {
		out[i] = record.Ref{ID: id, Name: names[i]}
	}
	return out
}

// The clerk makes a roster of a station from its deputies, changes a day, saves it with its announcement, and the next one goes on
// with whoever was on duty longest ago.
func TestARosterIsProposedEditedAndGoesOn(t *testing.T) {
	d, loop := deskInTest(t)
	people := inOfficeNow(t, d, "蒋春生", "沈佳怡", "石磊")
	station := keep(t, d, office.Stations.Any, &office.Station{Name: "清溪村联络站", Deputies: people, ReceptionDay: record.Some(int64(10))})[0]
	year := d.store.Settings().Today.Year() + 1
	first := record.Date(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
	for _, a := range d.stationWork(station) {
		a.Do()
	}
	loop.Settle()
	p := d.current().(*rosterPage)
	if len(p.pool.Chosen()) != 3 || p.days.day.Value() != "10日" {
		t.Fatalf("the station's deputies and its day are proposed: %v, %s", p.pool.Chosen(), p.days.day.Value())
	}
	p.begin.SetDate(string(first))
	p.end.SetDate(string(first.Add(58)))
	p.moves.SetChecked(false)
	p.plan()
	loop.Settle()
	if got := p.roster.Turns; len(got) != 2 || got[0].Day != first.Add(9) || got[0].Deputies[0].Name != "蒋春生" || got[1].Deputies[0].Name != "沈佳怡" {
		t.Fatalf("the turns are %+v", got)
	}
	rows, _ := p.rows.Rows()
	rows[1].(*office.RosterTurn).Deputies = []record.Ref{people[2]}
	p.announced.SetDate(string(first.Add(1)))
	p.copy()
	if text := d.app.Clipboard().Content(); !strings.Contains(text, "1月10日") || !strings.Contains(text, "石磊 在清溪村联络站接待选民") {
		t.Errorf("announced: %s", text)
	}
	p.Save()
	loop.Settle()
	lp, ok := d.current().(*listPage)
	if !ok || lp.reg != office.Rosters.Any || lp.detail.id == 0 {
		t.Fatal("the saved roster is not opened")
	}
	saved := lp.detail.form.Record().(*office.Roster)
	if saved.State() != office.RosterAnnounced || saved.Rule != "每月10日" || saved.Turns[1].Deputies[0].ID != people[2].ID || saved.Turns[0].Announced == "" {
		t.Errorf("saved: %+v", saved)
	}
	next := d.nextRoster(office.RosterStation, record.Ref{ID: station, Name: "清溪村联络站"})
	if next.From != saved.Turns[1].Day.Add(1) {
		t.Errorf("the next roster begins %s", next.From)
	}
	d.planRoster(next)
	loop.Settle()
	p.moves.SetChecked(false)
	p.plan()
	loop.Settle()
	if got := p.roster.Turns; len(got) == 0 || got[0].Deputies[0].Name != "沈佳怡" {
		t.Errorf("沈佳怡 has not been on duty yet, but %+v", got)
	}
}

// Nothing is planned before it is known where, when and who; a plan that is not saved is asked about.
func TestARosterIsNotLeftUnsavedUnasked(t *testing.T) {
	d, loop := deskInTest(t)
	people := inOfficeNow(t, d, "蒋春生")
	d.goTo(pageRoster)
	loop.Settle()
	p := d.current().(*rosterPage)
	p.plan()
	if len(p.roster.Turns) != 0 || !strings.Contains(d.bar.Text(), "场所") {
		t.Errorf("without a place: %q", d.bar.Text())
	}
	p.kind.SetValue(office.RosterPetition)
	p.plan()
	if !strings.Contains(d.bar.Text(), "轮值") {
		t.Errorf("without people: %q", d.bar.Text())
	}
	p.pool.SetChosen([]ui.Option{{ID: people[0].ID, Text: people[0].Name}})
	p.days.which.SetValue(everyWeek)
	p.days.offer()
	p.plan()
	loop.Settle()
	if len(p.roster.Turns) < 4 {
		t.Fatalf("each Monday: %+v", p.roster.Turns)
	}
	left := false
	p.Leave(func() { left = true })
	if left {
		t.Error("the page was left without a question")
	}
}

// The boxes of the rule read back what they show.
func TestTheBoxesOfARuleReadBackWhatTheyShow(t *testing.T) {
	deskInTest(t)
	b := newDayRuleBox(ui.NewLayer())
	for _, want := range []office.DayRule{{MonthDay: 31}, {Weekday: time.Monday}, {Weekday: time.Sunday}, {Nth: 2, Weekday: time.Wednesday}, {Nth: 5, Weekday: time.Friday}} {
		b.set(want)
		if got, err := b.rule(); err != nil || got != want {
			t.Errorf("%s reads back %+v (%v)", want.Words(), got, err)
		}
	}
}

package data

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// halfYear is the period that the tests close.
var halfYear = office.Period{From: "2026-01-01", To: "2026-06-30"}

func closedOffice(t *testing.T) (*Store, *office.Meeting, *office.Proposal) {
	t.Helper()
	s, _, proposals := oldTerm(t)
	m := &office.Meeting{Name: "主席团第三次会议", Starts: "2026-03-05"}
	put(t, s, office.Meetings.Any, m)
	running := &office.Proposal{Subject: "关于修渠的建议", Kind: office.KindSuggestion, Lead: proposals[1].Lead, Submitted: "2026-03-01", HandedOver: "2026-03-20"}
	put(t, s, office.Proposals.Any, running)
	if err := s.ClosePeriod(halfYear); err != nil {
		t.Fatal(err)
	}
	return s, m, running
}

func saveOne(s *Store, reg *record.Any, rec any) error {
	_, err := s.Save(Batch{Label: "改", Changes: []Change{{Reg: reg, Op: Put, Rec: rec}}})
	return err
}

func TestWhatIsDatedInAClosedPeriodCanOnlyBeRead(t *testing.T) {
	s, m, _ := closedOffice(t)
	m.Name = "改过的会议"
	err := saveOne(s, office.Meetings.Any, m)
	if err == nil || !strings.Contains(err.Error(), "2026年上半年已经关闭") || !strings.Contains(err.Error(), "2026年3月5日") {
		t.Errorf("changing a meeting of the period: %v", err)
	}
	if err := saveOne(s, office.Meetings.Any, &office.Meeting{Name: "补记的会议", Starts: "2026-06-30"}); err == nil {
		t.Error("a meeting was entered into the closed period")
	}
	if _, err := s.Save(Batch{Label: "删", Changes: []Change{{Reg: office.Meetings.Any, Op: Remove, ID: m.ID}}}); err == nil {
		t.Error("a meeting of the closed period was deleted")
	}
	later := &office.Meeting{Name: "第四次会议", Starts: "2026-07-01"}
	if err := saveOne(s, office.Meetings.Any, later); err != nil {
		t.Errorf("a meeting after the period: %v", err)
	}
	later.Starts = "2026-06-29"
	if err := saveOne(s, office.Meetings.Any, later); err == nil {
		t.Error("a meeting was moved into the closed period")
	}
}

// A suggestion of the period is still answered after it: what comes later is entered, what was reported stays.
func TestASuggestionOfAClosedPeriodIsStillAnswered(t *testing.T) {
	s, _, p := closedOffice(t)
	load := func() *office.Proposal {
		got, err := Load(s, office.Proposals, p.ID)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	for name, change := range map[string]func(p *office.Proposal){
		"its subject changes":                func(p *office.Proposal) { p.Subject = "关于修桥的建议" },
		"its day of submission changes":      func(p *office.Proposal) { p.Submitted = "2026-07-02" },
		"its day of handing over is taken":   func(p *office.Proposal) { p.HandedOver = "" },
		"a meeting in the period comes late": func(p *office.Proposal) { p.Meetings = []office.FaceToFace{{Day: "2026-06-01"}} },
	} {
		got := load()
		change(got)
		if err := saveOne(s, office.Proposals.Any, got); err == nil || !strings.Contains(err.Error(), "接着填") {
			t.Errorf("%s: %v", name, err)
		}
	}
	got := load()
	got.Meetings = []office.FaceToFace{{Day: "2026-07-05"}}
	got.Leader = "镇长"
	if err := saveOne(s, office.Proposals.Any, got); err != nil {
		t.Errorf("a meeting after the period: %v", err)
	}
}

func TestAClosedPeriodIsReopenedWithAReasonThatStaysInTheHistory(t *testing.T) {
	s, m, _ := closedOffice(t)
	if err := s.ClosePeriod(office.Period{From: "2026-01-01", To: "2026-03-31"}); err == nil {
		t.Error("a part of a closed period was closed again")
	}
	if err := s.ReopenPeriod(halfYear, " "); err == nil {
		t.Error("it was reopened without a reason")
	}
	if err := s.ReopenPeriod(office.Period{From: "2025-01-01", To: "2025-12-31"}, "漏登"); err == nil || !strings.Contains(err.Error(), "2026年上半年") {
		t.Errorf("reopening what was never closed: %v", err)
	}
	if err := s.ReopenPeriod(halfYear, "漏登一次会议"); err != nil {
		t.Fatal(err)
	}
	m.Name = "改过的会议"
	if err := saveOne(s, office.Meetings.Any, m); err != nil {
		t.Errorf("after reopening: %v", err)
	}
	set, err := All(s, office.SettingsRegister, record.Query{Where: []record.Filter{{Key: "key", Op: record.Is, Value: office.KeyClosed}}})
	if err != nil || len(set) != 1 {
		t.Fatal(set, err)
	}
	past, err := s.History(office.SettingsRegister.Any, set[0].ID)
	if err != nil || len(past) != 2 || past[0].Reason != "漏登一次会议" || past[1].Label != "关闭期间：2026年上半年" {
		t.Errorf("the history says %+v, %v", past, err)
	}
}

// Undo goes back past the closing in the order in which things were done.
func TestUndoTakesTheClosingBackFirst(t *testing.T) {
	s, m, _ := closedOffice(t)
	if label, err := s.Undo(); err != nil || label != "关闭期间：2026年上半年" {
		t.Fatal(label, err)
	}
	m.Name = "改过的会议"
	if err := saveOne(s, office.Meetings.Any, m); err != nil {
		t.Error(err)
	}
}

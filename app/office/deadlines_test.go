package office

import (
	"testing"

	"npcdesk/app/record"
)

func TestAnEndedMandateWaitsForItsAnnouncement(t *testing.T) {
	d := &Deputy{Name: "张三", Mandates: []Mandate{{Level: LevelTown}}, Statuses: []StatusChange{{Level: LevelTown, Status: StateMoved, From: "2026-05-01"}}}
	got := d.Deadlines(townSettings())
	if len(got) != 1 || !got[0].Waits || got[0].On != "2026-05-01" || got[0].Source != "代表法63" {
		t.Errorf("%+v", got)
	}
	d.Statuses[0].Announced = "2026-06-01"
	if got := d.Deadlines(townSettings()); len(got) != 0 {
		t.Errorf("announced: %+v", got)
	}
}

func TestAVacantSeatWaitsUntilItIsFilledOrKept(t *testing.T) {
	for _, c := range []struct {
		v Vacancy
		n int
	}{{Vacancy{On: "2026-05-01"}, 1}, {Vacancy{}, 0}, {Vacancy{On: "2026-05-01", Handling: VacancyKept}, 0}, {Vacancy{On: "2026-05-01", FilledBy: record.Ref{ID: 2}}, 0}} {
		if got := c.v.Deadlines(townSettings()); len(got) != c.n || c.n == 1 && !got[0].Waits {
			t.Errorf("%+v: %+v", c.v, got)
		}
	}
}

func TestThePreparationOfASessionIsRemindedOfUntilItMakesNoSense(t *testing.T) {
	s := &Session{Opens: "2026-01-20", MotionsUntil: "2026-01-19", Preparation: []PrepTask{{Task: "发会议通知", Day: "2026-01-10"}, {Task: "会务手册", Day: "2026-01-17", Status: PrepDone},
		{Task: "预算公开", Day: "2026-02-09"}, {Task: "没有日期"}}}
	want := []Deadline{{Kind: DueSession, On: "2026-01-10", Text: "发会议通知", Until: "2026-01-20", Source: "筹备清单"},
		{Kind: DueSession, On: "2026-02-09", Text: "预算公开", Until: "2026-04-20", Source: "筹备清单"},
		{Kind: DueSession, On: "2026-01-19", Text: "议案截止", Until: "2026-01-19", Source: "会议关于议案截止时间的决定"}}
	got := s.Deadlines(townSettings())
	if len(got) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%+v, want %+v", got[i], want[i])
		}
	}
}

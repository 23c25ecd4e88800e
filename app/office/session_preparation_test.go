package office

import (
	"strings"
	"testing"

	"npcdesk/app/record"
)

// task finds a task of the checklist by words of it.
func task(s *Session, words string) *PrepTask {
	for i := range s.Preparation {
		if strings.Contains(s.Preparation[i].Task, words) {
			return &s.Preparation[i]
		}
	}
	return nil
}

func TestTheChecklistFollowsTheOfficesOwnTasks(t *testing.T) {
	in := usual("2025-11-20")
	if in.Text(KeyPrepTasks) != prepLines(prepItems) {
		t.Fatal("the default of the setting is not the custom of DOMAIN.md §4.5")
	}
	in.Values[KeyPrepTasks] = "12 发会议通知 D06\n3 订餐\n40 补选 D14 ✚\n-2 总结"
	s := numbered(19, 2)
	s.Opens = "2026-01-20"
	s.PlanPreparation(false, in)
	if len(s.Preparation) != 3 || task(s, "发会议通知").Day != "2026-01-08" || task(s, "总结").Day != "2026-01-22" {
		t.Errorf("the checklist is %+v", s.Preparation)
	}
	s.PlanPreparation(true, in)
	if p := task(s, "补选"); p == nil || p.Paper != "D14" || s.Preparation[0].Task != "补选" {
		t.Errorf("with elections the checklist is %+v", s.Preparation)
	}
}

func TestASettingOfTasksThatCannotBeReadIsRefused(t *testing.T) {
	l := LimitOf(KeyPrepTasks)
	for _, text := range []string{"先发通知 D06", "10"} {
		if _, err := l.Read(text); err == nil || !strings.Contains(err.Error(), text) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := l.Read("T10 发会议通知 D06\n\n−2 总结"); err != nil {
		t.Error(err)
	}
}

func TestAChecklistStartedLateFitsIntoTheDaysThatAreLeft(t *testing.T) {
	in := usual("2026-01-06") // fourteen days before
	s := numbered(19, 2)
	s.Opens = "2026-01-20"
	s.PlanPreparation(false, in)
	task(s, "请示召开时间").Status = PrepSaid
	moved, notes := s.ReplanPreparation(in)
	if moved == 0 || len(notes) == 0 || !strings.Contains(strings.Join(notes, ""), "会议通知应当提前7天") {
		t.Errorf("%d moved, notes %q", moved, notes)
	}
	if p := task(s, "请示召开时间"); p.Day != "2025-11-21" {
		t.Errorf("what is settled was moved to %s", p.Day)
	}
	for i := range s.Preparation {
		if p := &s.Preparation[i]; p.Status == "" && p.Day < in.Today {
			t.Errorf("%s is planned on %s, before today", p.Task, p.Day)
		}
	}
	if n, told := task(s, "发会议通知").Day, task(s, "公布会议日期").Day; n > "2026-01-13" || told > n || task(s, "决定召开日期").Day > told {
		t.Errorf("notice on %s, the date made public on %s", n, told)
	}
	if p := task(s, "交办会"); p.Day != "2026-02-04" {
		t.Errorf("what comes after the session was moved to %s", p.Day)
	}
	if again, _ := s.ReplanPreparation(in); again != 0 {
		t.Errorf("planning again moves %d", again)
	}
}

func TestANoticeThatComesTooLateIsSaid(t *testing.T) {
	in := usual("2026-01-16")
	s := numbered(19, 2)
	s.Opens = "2026-01-20"
	s.PlanPreparation(false, in)
	_, notes := s.ReplanPreparation(in)
	if text := strings.Join(notes, ""); !strings.Contains(text, "离开幕只有4天，已经来不及") {
		t.Errorf("notes %q", notes)
	}
	if p := task(s, "发会议通知"); p.Day != in.Today {
		t.Errorf("the notice is planned on %s", p.Day)
	}
}

func TestWhatIsOverdueAfterTheSessionIsDueTodayButNoLimitOfTheLaw(t *testing.T) {
	in := usual("2026-03-10")
	s := numbered(19, 2)
	s.Opens = "2026-01-20"
	s.PlanPreparation(false, in)
	s.ReplanPreparation(in)
	if p := task(s, "交办会"); p.Day != in.Today {
		t.Errorf("the hand-over is planned on %s", p.Day)
	}
	if p := task(s, "预算公开"); p.Day != "2026-02-09" {
		t.Errorf("the budget is to be public on %s", p.Day)
	}
	if p := task(s, "发会议通知"); p.Day != "2026-01-10" {
		t.Errorf("a task before the session was moved to %s", p.Day)
	}
}

func TestTheStandingOfTheChecklistCountsWhatAppliesOnly(t *testing.T) {
	s := numbered(19, 2)
	s.Opens = "2026-01-20"
	s.Preparation = []PrepTask{{Task: "甲", Day: "2026-01-01", Status: PrepDone}, {Task: "乙", Day: "2026-01-02", Status: PrepNotFor},
		{Task: "丙", Day: "2026-01-03"}, {Task: "丁", Day: "2026-01-12", Before: record.Some[int64](8)}, {Task: "戊", Day: "2026-01-09"}}
	got := s.PreparationOn("2026-01-05")
	if got.Wanted != 4 || got.Settled != 1 || len(got.Overdue) != 1 || got.Overdue[0] != 2 || got.Next != 4 {
		t.Errorf("standing %+v", got)
	}
	if s.Opens = "2026-01-27"; s.MovedPreparation() != 1 {
		t.Error("the opening was moved and no task is said to be")
	}
	if s.DatePreparation(); task(s, "丁").Day != "2026-01-19" {
		t.Error("the task did not follow the opening")
	}
}

func TestASessionElectsByWhatTheRecordsSay(t *testing.T) {
	in := usual("2026-01-05")
	s := numbered(19, 2)
	s.ID, s.Opens = 7, "2026-01-20"
	if s.Term = (record.Ref{ID: 3}); s.Elects(around(in)) {
		t.Error("an ordinary session elects")
	}
	f := around(in)
	f.Pointing = func(register, key string, id int64) []any {
		if register == "byelection" && id == 3 {
			return []any{&ByElection{Day: "2025-12-20"}}
		}
		return nil
	}
	if !s.Elects(f) {
		t.Error("a by-election a month before the session does not count")
	}
	if s.Nature = NatureFirst; !s.Elects(around(in)) {
		t.Error("the first session of a term elects nobody")
	}
}

func TestTheSessionAtHandIsTheNextOneUntilItsAftermathIsOver(t *testing.T) {
	at := func(opens record.Date) *Session { return &Session{Opens: opens, Closes: opens} }
	all := []*Session{at("2025-07-08"), at("2026-01-13"), at("2026-07-07")}
	for today, want := range map[record.Date]record.Date{"2025-11-22": "2026-01-13", "2026-02-10": "2026-01-13", "2026-02-13": "2026-07-07", "2027-01-01": "2026-07-07"} {
		if got := SessionAtHand(all, today); got.Opens != want {
			t.Errorf("on %s it is that of %s", today, got.Opens)
		}
	}
	if SessionAtHand(nil, "2026-01-01") != nil {
		t.Error("there is a session where none is on record")
	}
}
